"""The head of the page: which day it shows, and the way to other days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from ballast.ui.pages.today import keys
from ballast.ui.widgets.buttons import Button, IconButton
from ballast.ui.widgets.choosers import make_plain
from ballast.ui.widgets.surfaces import PageTitle
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_DAY = timedelta(days=1)


class DayHead(PageTitle):
    """The title, the date, and the buttons. `day_chosen` carries a date, or None for the present day; `add_asked`."""

    day_chosen = Signal(object)
    add_asked = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(say.TITLE(), parent=parent)
        self._words = words
        self._day: date | None = None
        self._calendar: CalendarPopup | None = None
        self.today = Button(theme, say.GO_TODAY())
        self.previous = IconButton(theme, "chevron-left", say.PREVIOUS_DAY())
        self.picker = IconButton(theme, "calendar", say.PICK_DAY())
        self.next = IconButton(theme, "chevron-right", say.NEXT_DAY())
        self.add = Button(theme, say.ADD_ENTRY(), "plus")
        self.previous.set_key(keys.PREVIOUS)
        self.next.set_key(keys.NEXT)
        self.picker.set_key(keys.PICK)
        self.add.set_key(keys.ADD)
        self.today.set_key(keys.TODAY)
        for button in (self.today, self.previous, self.picker, self.next, self.add):
            self.aside.addWidget(button)
        self.today.hide()
        self.today.clicked.connect(lambda: self.day_chosen.emit(None))
        self.previous.clicked.connect(lambda: self._step(-_DAY))
        self.next.clicked.connect(lambda: self._step(_DAY))
        self.picker.clicked.connect(self.show_calendar)
        self.add.clicked.connect(self.add_asked)

    def show_day(self, day: date, today: date) -> None:
        """Say which day is shown."""
        self._day = day
        title = {today: say.TITLE(), today - _DAY: say.TITLE_YESTERDAY()}.get(day)
        self.title.setText(title or self._words.weekday(day.weekday(), short=False))
        self.subtitle.setText(self._words.day(day))
        self.today.setVisible(day != today)

    def show_calendar(self) -> None:
        """Open the calendar under its button."""
        if self._day is None:
            return
        if self._calendar is None:
            self._calendar = CalendarPopup(self)
            self._calendar.chosen.connect(self.day_chosen)
        self._calendar.open_at(self.picker, self._day)

    def _step(self, by: timedelta) -> None:
        if self._day is not None:
            self.day_chosen.emit(self._day + by)


class CalendarPopup(QFrame):
    """A calendar that closes when a day is chosen. Arrows move, Enter takes, Escape leaves."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self.setAccessibleName(say.PICK_DAY())
        self.calendar = QCalendarWidget()
        make_plain(self.calendar, say.PICK_DAY())
        self.calendar.setMinimumSize(340, 280)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.calendar)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)

    def open_at(self, button: QWidget, day: date) -> None:
        """Show the month of a day below a button."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + 6))
        self.move(corner)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
