"""A day and a time to choose, right also in the nights in which the clocks jump."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from ballast.ui.entry.draft import Moment, moment_of
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.choosers import DayEdit, TimeEdit
from ballast.ui.widgets.plain import button_text
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from ballast.ui.context import Context


class MomentEdit(QWidget):
    """A day and a time. Where the clocks jump over it two buttons offer the nearest; where it comes twice a box asks which."""

    changed = Signal()

    def __init__(self, context: Context, day_name: str, time_name: str) -> None:
        super().__init__()
        self._zone: ZoneInfo = context.clock.zone
        self._words = context.words
        self._exact: datetime | None = None
        self.day = DayEdit(day_name, context.words, weekday=True)
        self.day.setFixedWidth(196)
        self.time = TimeEdit(time_name, context.words)
        self.second = QCheckBox()
        self.before = LinkButton(context.theme, say.FORM_TAKE(time=""))
        self.after = LinkButton(context.theme, say.FORM_TAKE(time=""))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        for part in (self.day, self.time, self.second, self.before, self.after):
            self.row.addWidget(part)
        self.row.addStretch(1)
        self._wire()

    def _wire(self) -> None:
        self.day.dateChanged.connect(self._changed)
        self.time.timeChanged.connect(self._changed)
        self.second.toggled.connect(self._changed)
        self.before.clicked.connect(lambda: self._take(0))
        self.after.clicked.connect(lambda: self._take(1))

    @property
    def moment(self) -> Moment:
        """What is set."""
        wall = datetime.combine(self.day.day, self.time.picked_time())
        return Moment(wall, self.second.isChecked(), self._exact)

    @property
    def instant(self) -> datetime:
        """The instant that is meant."""
        return self.moment.instant(self._zone)

    def put(self, moment: Moment) -> None:
        """Set it without saying so."""
        self._exact = moment.exact
        self.day.show_day(moment.wall.date())
        self.time.show_time(moment.wall.time())
        with QSignalBlocker(self.second):
            self.second.setChecked(moment.second)
        self._look()

    def _take(self, which: int) -> None:
        skipped = self.moment.skipped(self._zone)
        if skipped is not None:
            self.put(moment_of(skipped[which], self._zone))
            self.changed.emit()

    def _changed(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Show the two buttons, or the box, on the nights that need them."""
        moment = self.moment
        skipped, twice = moment.skipped(self._zone), moment.twice(self._zone)
        self.second.setVisible(twice)
        self.second.setText(button_text(say.FORM_TWICE(time=self._words.time(moment.wall))))
        for number, button in enumerate((self.before, self.after)):
            button.setVisible(skipped is not None)
            if skipped is not None:
                text = say.FORM_TAKE(time=self._words.time(skipped[number]))
                button.setText(text)
                button.setAccessibleName(text)
