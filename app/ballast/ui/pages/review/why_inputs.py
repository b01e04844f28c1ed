"""Every number behind a task, each with where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ballast.domain.insight.review import Provenance
from ballast.domain.insight.witnesses import WITNESSED
from ballast.ui.pages.review.why_values import input_value
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Badge
from ballast.ui.words import why as say

if TYPE_CHECKING:
    from ballast.domain.insight.review import Input
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

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

    def show_inputs(self, inputs: tuple[Input, ...]) -> None:
        """Show these numbers."""
        self._shown = inputs
        while len(self._rows) < len(inputs):
            self._add_row()
        for number, row in enumerate(self._rows):
            for widget in row:
                widget.setVisible(number < len(inputs))
            given = inputs[number] if number < len(inputs) else None
            self.links[number].setVisible(given is not None and given.name in WITNESSED and given.value > 0)
        for (name, value, badge), given in zip(self._rows, inputs, strict=False):
            said, figure, source = (
                say.INPUT_NAMES[given.name](),
                input_value(given, self._words),
                say.PROVENANCE[given.provenance](),
            )
            name.setText(said)
            value.setText(figure)
            badge.setText(source)
            badge.set_tone(_TONES.get(given.provenance, ""))
            self.links[self._rows.index((name, value, badge))].setAccessibleName(say.INPUT_ENTRIES_NAME(name=said))
            value.setAccessibleName(say.INPUT_SPOKEN(name=said, value=figure, provenance=source))

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
