"""The head of the page: which day it shows, and the way to other days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ballast.ui.keys import native
from ballast.ui.pages.today import keys
from ballast.ui.widgets.buttons import Button, IconButton
from ballast.ui.widgets.plain import set_tip
from ballast.ui.widgets.surfaces import PageTitle
from ballast.ui.words import panels
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ballast.ui.pages.today.calendar import CalendarPopup
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_DAY = timedelta(days=1)


class DayHead(PageTitle):
    """The title, the date, and the buttons.

    Signals: `day_chosen` carries a date, or None for the present day; `add_asked`; `close_asked` to close the day.
    """

    day_chosen = Signal(object)
    add_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(say.TITLE(), parent=parent)
        self._words = words
        self._day: date | None = None
        self._calendar: CalendarPopup | None = None
        self._theme = theme
        self._close: Button | None = None
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

    def show_close(self, questions: int) -> None:
        """Offer to close the day while it has questions."""
        if questions and self._close is None:
            self._close = Button(self._theme, panels.CLOSE_DAY(), "clipboard")
            self._close.clicked.connect(self.close_asked)
            self.aside.insertWidget(0, self._close)
        if self._close is not None:
            self._close.setVisible(bool(questions))
            text = f"{panels.CLOSE_DAY()}: {panels.CLOSE_COUNT(questions)}"
            set_tip(self._close, panels.KEY_TIP(text=text, key=native(keys.CLOSE)))

    def show_calendar(self) -> None:
        """Open the calendar under its button."""
        if self._day is None:
            return
        if self._calendar is None:
            from ballast.ui.pages.today.calendar import CalendarPopup  # noqa: PLC0415 - not before it is asked for

            self._calendar = CalendarPopup(self)
            self._calendar.chosen.connect(self.day_chosen)
        self._calendar.open_at(self.picker, self._day)

    def _step(self, by: timedelta) -> None:
        if self._day is not None:
            self.day_chosen.emit(self._day + by)
