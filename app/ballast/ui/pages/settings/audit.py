"""The audit: which weeks it takes, and beginning another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ballast.services.setup import audit_period
from ballast.ui.pages.settings.parts import SettingRow
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import settings as say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from ballast.domain.insight.review import Period
    from ballast.services.setup import AuditStatus
    from ballast.ui.context import Context


class AuditCard(Card):
    """The current audit and a new one, made in steps. `begin_asked` carries the `Period`."""

    begin_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(say.AUDIT())
        self._theme = context.theme
        self._words = context.words

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self.body.setSpacing(14)
        self.now = PlainLabel("", "strong")
        self.now.set_figures()
        self.add(SettingRow(say.AUDIT_CURRENT(), say.AUDIT_CURRENT_NOTE(), self.now))
        self.add(Line())
        yield
        self.row = SettingRow(say.AUDIT_NEW(), say.AUDIT_NEW_NOTE())
        self.add(self.row)
        self.length = SegmentedControl(say.AUDIT_LENGTH(), (say.AUDIT_ONE_WEEK(), say.AUDIT_TWO_WEEKS()), 1)
        self.first = DayEdit(say.AUDIT_FROM(), self._words)
        self.begin = Button(self._theme, say.AUDIT_BEGIN(), "play")
        self.begin.setAccessibleName(say.AUDIT_NEW())
        self.begin.clicked.connect(lambda: self.begin_asked.emit(self.period()))
        self.length.chosen.connect(self._show_period)
        self.first.dateChanged.connect(self._show_period)
        yield
        line = QHBoxLayout()
        line.setSpacing(10)
        self.shown = PlainLabel("", "small")
        for widget in (self.length, PlainLabel(say.AUDIT_FROM_LABEL(), "second"), self.first, self.begin, self.shown):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self.body.addLayout(line)
        yield

    def show_audit(self, status: AuditStatus | None, today: date) -> None:
        """Show how far the audit is; a new one would begin today."""
        self.now.setText(self._status(status))
        if not self.first.hasFocus():
            self.first.show_day(today)
        self._show_period()

    def period(self) -> Period:
        """The weeks of the new audit."""
        return audit_period(self.first.day, 2 if self.length.current else 1)

    def _status(self, status: AuditStatus | None) -> str:
        if status is None:
            return say.AUDIT_NONE()
        period = self._words.period(status.period.first, status.period.last)
        if status.over:
            return say.AUDIT_OVER(period=period)
        if not status.day_number:
            return say.AUDIT_BEFORE(period=period)
        return say.AUDIT_NOW(period=period, day=status.day_number, days=status.length)

    def _show_period(self) -> None:
        period = self.period()
        self.shown.setText(self._words.period(period.first, period.last))
