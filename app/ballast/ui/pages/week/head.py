"""The head of the week page: which week it is, and the way to other weeks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ballast.ui.pages.week import keys
from ballast.ui.widgets.buttons import Button, IconButton
from ballast.ui.widgets.plain import set_tip
from ballast.ui.widgets.surfaces import PageTitle
from ballast.ui.words import today as say_today
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ballast.services.week import WeekView
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_WEEK = timedelta(days=7)


class WeekHead(PageTitle):
    """The title, the days, and the buttons. `week_chosen` carries a date in the week, None for the present one."""

    week_chosen = Signal(object)
    repeat_asked = Signal()
    add_asked = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(say.TITLE(), parent=parent)
        self._words = words
        self._first: date | None = None
        self.today = Button(theme, say.THIS_WEEK())
        self.previous = IconButton(theme, "chevron-left", say.PREVIOUS_WEEK())
        self.next = IconButton(theme, "chevron-right", say.NEXT_WEEK())
        self.repeat = Button(theme, say.REPEAT_DAY(), "copy")
        self.add = Button(theme, say_today.ADD_ENTRY(), "plus")
        for button, key in (
            (self.today, keys.TODAY),
            (self.previous, keys.PREVIOUS),
            (self.next, keys.NEXT),
            (self.repeat, keys.REPEAT),
            (self.add, keys.ADD),
        ):
            button.set_key(key)
            self.aside.addWidget(button)
        set_tip(self.repeat, say.REPEAT_HINT())
        self.today.clicked.connect(lambda: self.week_chosen.emit(None))
        self.previous.clicked.connect(lambda: self._step(-_WEEK))
        self.next.clicked.connect(lambda: self._step(_WEEK))
        self.repeat.clicked.connect(self.repeat_asked)
        self.add.clicked.connect(self.add_asked)

    def show_week(self, view: WeekView) -> None:
        """Say which week is shown and how much is logged in it."""
        self._first = view.first
        first, last = view.days[0].day, view.days[-1].day
        logged = say.LOGGED(length=self._words.duration(view.worked))
        self.subtitle.setText(f"{self._words.period(first, last)} · {logged}")
        self.today.setVisible(not first <= view.today <= last)

    def _step(self, by: timedelta) -> None:
        if self._first is not None:
            self.week_chosen.emit(self._first + by)
