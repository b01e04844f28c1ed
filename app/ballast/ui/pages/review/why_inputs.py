"""Every number behind a task, each with where it comes from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ballast.domain.insight.review import Provenance
from ballast.domain.insight.witnesses import WITNESSED
from ballast.ui.pages.review.stages import Stages
from ballast.ui.pages.review.why_values import input_value
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Badge
from ballast.ui.words import why as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.insight.review import Input
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_AT_ONCE = 4
_TONES = {Provenance.MEASURED: "accent", Provenance.SAID: "good", Provenance.BENCHMARK: "warning"}


class InputTable(QWidget):
    """Name, value and provenance of each input. `opened` carries the name of one whose entries are wanted."""

    opened = Signal(str)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(0, 1)
        self._rows: list[tuple[PlainLabel, PlainLabel, Badge]] = []
        self._shown: tuple[Input, ...] = ()
        self.links: list[LinkButton] = []
        self.stages = Stages(self)
        self._is_open = False

    def show_inputs(self, inputs: tuple[Input, ...]) -> None:
        """Show these numbers, once it is open: there are many, and few look at them."""
        self._shown = inputs
        if self._is_open:
            self.stages.run(self._pieces())

    def open(self, *, shown: bool) -> None:
        """Show all numbers, a few rows at a time, or hide them."""
        self._is_open = shown
        self.setVisible(shown)
        if shown:
            self.stages.run(self._pieces())

    def _pieces(self) -> list[Callable[[], object]]:
        count = max(len(self._shown), len(self._rows))
        return [partial(self._show_rows, range(first, min(count, first + _AT_ONCE))) for first in range(0, count, _AT_ONCE)]

    def _show_rows(self, numbers: range) -> None:
        while len(self._rows) < min(numbers.stop, len(self._shown)):
            self._add_row()
        for number in numbers:
            self._show_row(number)

    def _show_row(self, number: int) -> None:
        given = self._shown[number] if number < len(self._shown) else None
        name, value, badge = self._rows[number]
        if given is not None:
            said, figure, source = (
                say.INPUT_NAMES[given.name](),
                input_value(given, self._words),
                say.PROVENANCE[given.provenance](),
            )
            name.setText(said)
            value.setText(figure)
            badge.setText(source)
            badge.set_tone(_TONES.get(given.provenance, ""))
            self.links[number].setAccessibleName(say.INPUT_ENTRIES_NAME(name=said))
            value.setAccessibleName(say.INPUT_SPOKEN(name=said, value=figure, provenance=source))
        for widget in (name, value, badge):
            widget.setVisible(given is not None)
        self.links[number].setVisible(given is not None and given.name in WITNESSED and given.value > 0)

    def _add_row(self) -> None:
        row = (PlainLabel("", "small"), PlainLabel("", "strong-small"), Badge(""))
        row[1].set_figures()
        at = len(self._rows)
        self._grid.addWidget(row[0], at, 0)
        self._grid.addWidget(row[1], at, 1, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(row[2], at, 2, Qt.AlignmentFlag.AlignLeft)
        self._rows.append(row)
        link = LinkButton(self._theme, say.INPUT_ENTRIES())
        link.clicked.connect(lambda: self.opened.emit(self._shown[at].name))
        self._grid.addWidget(link, at, 3, Qt.AlignmentFlag.AlignRight)
        self.links.append(link)
