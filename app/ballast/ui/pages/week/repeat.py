"""Repeating a day: which one, into which, and how much that is before it is done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from ballast.services.day import DayView, show_day
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import common
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ballast.ui.context import Context


class RepeatDialog(QDialog):
    """Asks for two days. `chosen` carries the day to copy from and the day to copy into."""

    chosen = Signal(object, object)

    def __init__(self, context: Context, source: date, target: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._entries = 0
        self.setWindowTitle(say.REPEAT_TITLE())
        self.setMinimumWidth(380)
        self.source, self.target = self._day(say.REPEAT_FROM(), source), self._day(say.REPEAT_TO(), target)
        self.note = PlainLabel("", "second", wrap=True)
        self.go = PrimaryButton(context.theme, say.REPEAT_DO())
        self.leave = Button(context.theme, common.CANCEL())
        self._lay_out()
        self.go.setDefault(True)
        self.go.clicked.connect(self._take)
        self.leave.clicked.connect(self.reject)
        for edit in (self.source, self.target):
            edit.dateChanged.connect(self._ask)
        self._ask()

    def _day(self, name: str, day: date) -> DayEdit:
        edit = DayEdit(name, self._context.words, weekday=True)
        edit.show_day(day)
        return edit

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(PlainLabel(say.REPEAT_TITLE(), "card"))
        for edit in (self.source, self.target):
            column.addWidget(PlainLabel(edit.accessibleName(), "small"))
            column.addWidget(edit)
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.go)
        column.addLayout(row)

    def _ask(self) -> None:
        day, clock = self.source.day, self._context.clock
        self._context.ask(lambda store: show_day(store, day, clock), self._show)

    def _show(self, view: DayView) -> None:
        """Say what would be copied; nothing can be when the days are the same or nothing is there."""
        if view.day != self.source.day:
            return
        entries = [entry for entry in view.log.entries if view.span.holds(entry.start)]
        same = view.day == self.target.day
        length = sum((entry.length(view.now) for entry in entries), timedelta(0))
        counted = say.REPEAT_COUNT(len(entries), length=self._context.words.duration(length))
        self.note.setText(say.REPEAT_SAME() if same else counted if entries else say.REPEAT_NOTHING())
        self.go.setEnabled(bool(entries) and not same)

    def _take(self) -> None:
        self.chosen.emit(self.source.day, self.target.day)
        self.accept()
