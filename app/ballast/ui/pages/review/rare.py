"""The sheet of rare tasks: what comes a few times a year, its hours each time, and what that makes of a year."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.insight.review import Provenance
from ballast.domain.insight.year import RareLine, YearHours
from ballast.domain.insight.yearly import HOURS_MOST, TIMES, TIMES_MOST, Rare, RareTask, rare_sum
from ballast.ui.pages.review.behind import fitting
from ballast.ui.pages.review.year_words import rare_name, year_range
from ballast.ui.widgets.buttons import Button, IconButton, PrimaryButton
from ballast.ui.widgets.origin import TONES
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.widgets.surfaces import Badge, scrolled
from ballast.ui.wizard.fields import LineEdit, NumberEdit
from ballast.ui.words import common
from ballast.ui.words import why as say_why
from ballast.ui.words import year as say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_BOX = 96


class RareRow(QWidget):
    """One line in the cells of a grid. `kept` carries a `RareTask` and the id of its line, `removed` that id.

    A line counts once its hours are said; how often it comes is ours in grey until the owner says otherwise.
    """

    kept = Signal(object, object)
    removed = Signal(object)

    def __init__(self, theme: Theme, words: Words, kind: Rare | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._words, self._kind = words, kind
        self.line: RareLine | None = None
        self._id, self._touched = uuid4(), False
        self.label = PlainLabel(say.KINDS[kind](), "") if kind else None
        self.name = LineEdit(say.NAME_OF(), say.NEW_HINT(), self)  # one of ours leaves it here, unseen
        self.hours = NumberEdit(words, "", high=HOURS_MOST, digits=2)
        self.times = NumberEdit(words, "", high=TIMES_MOST, digits=1)
        self.year = PlainLabel("", "strong-small")
        self.source = Badge(say_why.PROVENANCE[Provenance.SAID](), TONES[Provenance.SAID])
        self.clear = IconButton(theme, "trash", "", bare=True)
        for box in (self.hours, self.times):
            box.setFixedWidth(_BOX)
            box.typed.connect(self._touch)
            box.left.connect(self._keep)
            box.returnPressed.connect(self._keep)
        self.name.typed.connect(self._touch)
        self.name.left.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        self.year.set_figures()
        self.clear.clicked.connect(self._remove)
        self._name_all()

    @property
    def cells(self) -> tuple[QWidget, ...]:
        """The widgets from left to right."""
        return (self.label or self.name, self.hours, self.times, self.year, self.source, self.clear)

    @property
    def default_times(self) -> float:
        """How often it comes until the owner says so."""
        return TIMES[self._kind] if self._kind else 1.0

    def show_line(self, line: RareLine | None) -> None:
        """Show a line as it is stored; None is a blank one."""
        if line is None and self.line is not None:
            self._blank()
        self.line = line
        if line is not None:
            self.name.show_text(line.task.name)
        self.hours.show_number(line.task.hours if line else None)
        self.times.show_number(line.task.times if line else None, self.default_times)
        self.year.setText(year_range(line.task.yearly, self._words) if line and line.task.yearly.mid else say.NOTHING())
        for widget in (self.source, self.clear):
            keeps = widget.sizePolicy()
            keeps.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(keeps)
            widget.setVisible(line is not None)
        ours = line is not None and line.task.times_are_ours
        self.source.setText((say.SAID_TIMES_OURS if ours else say_why.PROVENANCE[Provenance.SAID])())
        set_tip(self.source, say.SAID_TIMES_OURS_TIP() if ours else "")
        self._name_all()

    def _blank(self) -> None:
        """Forget what stood there."""
        self._id, self._touched = uuid4(), False
        for box in (self.name, self.hours, self.times):
            box.clear()
            box.setModified(False)

    def _touch(self) -> None:
        self._touched = True

    def _name_all(self) -> None:
        task = say.KINDS[self._kind]() if self._kind else self.name.text().strip() or say.OWN()
        self.hours.setAccessibleName(say.HOURS_OF(task=task))
        self.times.setAccessibleName(say.TIMES_OF(task=task))
        self.clear.set_name(say.CLEAR_OF(task=task))

    def task(self) -> RareTask | None:
        """What the boxes say; None while hours or the name are missing, or a box is wrong."""
        hours, times = self.hours.number(), self.times.number()
        if self.hours.wrong or self.times.wrong or hours is None or not (self._kind or self.name.text().strip()):
            return None
        return RareTask(hours, self.default_times if times is None else times, self.name.text().strip(), self._kind)

    def _keep(self) -> None:
        if not self._touched:  # a figure is shown rounded: leaving it alone must not store that
            return
        wanted = self.task()
        if wanted is not None and (self.line is None or wanted != self.line.task):
            self._touched = False
            self.kept.emit(wanted, self.line.id if self.line else self._id)
        elif self.line is not None and not self.hours.text().strip():
            self._remove()

    def _remove(self) -> None:
        if self.line is not None:
            self.removed.emit(self.line.id)
            (self.name if self._kind is None else self.hours).setFocus(Qt.FocusReason.OtherFocusReason)


class RareDialog(QDialog):
    """The sheet: our seven lines, the owner's own, and one that waits. `kept` and `removed` as those of a row."""

    kept = Signal(object, object)
    removed = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.setWindowTitle(say.SHEET_TITLE())
        self.resize(fitting(720, 640, parent))
        self.ours: dict[Rare, RareRow] = {}
        self.own: list[RareRow] = []
        self.total = PlainLabel("", "card")
        self.undo = Button(theme, common.UNDO(), "undo")
        self.acts = 0
        self.close_button = PrimaryButton(theme, common.CLOSE())
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._lay_out()
        self.close_button.clicked.connect(self.accept)
        self.kept.connect(lambda *_: self._count(1))
        self.removed.connect(lambda _: self._count(1))
        self.undo.clicked.connect(lambda: self._count(-1))
        self._count(0)
        for button in (self.undo, self.close_button):
            button.setAutoDefault(False)

    def make(self, lines: Sequence[RareLine]) -> Iterator[None]:
        """The steps of making it with the sheet as it is stored: a line at a time."""
        for kind in Rare:
            self.ours[kind] = self._add(kind)
            yield
        self.show_lines(lines)
        yield

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        for column, head in enumerate((say.HEAD_TASK, say.HEAD_HOURS, say.HEAD_TIMES, say.HEAD_YEAR)):
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(PlainLabel(head(), "small"), 0, column, side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(22, 20, 22, 18)
        whole.setSpacing(12)
        whole.addWidget(PlainLabel(say.SHEET_TITLE(), "card"))
        whole.addWidget(PlainLabel(say.SHEET_HOW(), "second", wrap=True))
        whole.addWidget(scrolled(self._inside), 1)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(say.TOTAL(), "second"))
        row.addWidget(self.total)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.close_button)
        whole.addLayout(row)
        whole.addWidget(PlainLabel(say.SHEET_FOOT(), "hint", wrap=True))

    def _add(self, kind: Rare | None = None) -> RareRow:
        row = RareRow(self._theme, self._words, kind, self)
        at = len(self.ours) + len(self.own) + 1
        self._grid.setRowStretch(at, 0)
        self._grid.setRowStretch(at + 1, 1)
        for column, cell in enumerate(row.cells):
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(cell, at, column, side if 0 < column < len(row.cells) - 1 else Qt.AlignmentFlag(0))
        row.kept.connect(self.kept)
        row.removed.connect(self.removed)
        return row

    def show_lines(self, lines: Sequence[RareLine]) -> None:
        """Show the sheet as it is stored, with a blank line at the end."""
        known = {line.task.kind: line for line in lines if line.task.kind}
        for kind, row in self.ours.items():
            row.show_line(known.get(kind))
        own: list[RareLine | None] = [*(line for line in lines if line.task.kind is None), None]
        while len(self.own) < len(own):
            self.own.append(self._add())
        for number, row in enumerate(self.own):
            for cell in row.cells:
                cell.setVisible(number < len(own))
            if number < len(own):
                row.show_line(own[number])
        self._chain()
        hours = YearHours(*rare_sum(line.task for line in lines))
        text = say.YEAR_RANGE(range=year_range(hours, self._words)) if hours.mid else say.NOTHING()
        self.total.setText(text)
        self.total.setAccessibleName(say.SUM_SPOKEN(name=say.TOTAL(), range=text, more=self._said(lines)))

    def _chain(self) -> None:
        """Tab goes down the lines and then to the buttons, whenever a line was made."""
        stops = [cell for row in (*self.ours.values(), *self.own) for cell in row.cells]
        stops = [each for each in (*stops, self.undo, self.close_button) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one, following in itertools.pairwise(stops):
            self.setTabOrder(one, following)

    def _count(self, by: int) -> None:
        """Only what was done on the sheet is taken back from it."""
        self.acts += by
        self.undo.setEnabled(self.acts > 0)

    def _said(self, lines: Sequence[RareLine]) -> str:
        return ", ".join(rare_name(line) for line in lines)
