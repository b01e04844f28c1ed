"""Choosers that change only on purpose: the wheel scrolls the page past them, whether they have the focus or not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, QSize, Qt, QTime, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QTimeEdit,
)

from ballast.ui.widgets.painted import painted

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from ballast.ui.words.formats import Words

_AIR = 4  # of a box's text, at both ends together
_SPIN_MARGIN = 9
_DAY_WIDTH, _LONG_DAY_WIDTH, _TIME_WIDTH = 140, 180, 104


class Chooser(QComboBox):
    """A list of choices that opens first: arrows open it instead of choosing at once."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def drawn(self) -> str:
        """The choice as it is drawn: one that is longer than the box ends in dots."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(kind, option, part, self).width() - _AIR
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self) -> QSize:
        """As wide as its longest choice is drawn: Qt leaves no air beside it."""
        return super().sizeHint() + QSize(_AIR, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box."""
        if self.isEditable() or self.currentIndex() < 0:
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.drawn
        with painted(self) as painter:
            self.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
            self.style().drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows open the list instead of choosing at once."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.showPopup()
        else:
            super().keyPressEvent(event)


class NumberEdit(QSpinBox):
    """A whole number to type or to step."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        _give_margin(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class DayEdit(QDateEdit):
    """A day, in figures as the locale has them and with the whole year; a button opens a calendar.

    `picked` is sent when a day was chosen in the calendar. The calendar takes long to make: it is made with the first focus.
    """

    picked = Signal()

    def __init__(self, name: str, words: Words, *, weekday: bool = False, parent: QWidget | None = None) -> None:
        """A chooser of a day; with `weekday` the day of the week is said in front."""
        super().__init__(parent)
        self.setLocale(words.locale)
        self.setDisplayFormat(("ddd " if weekday else "") + words.date_format())
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(_LONG_DAY_WIDTH if weekday else _DAY_WIDTH)
        self.setAccessibleName(name)
        self._has_calendar = False
        _give_margin(self)

    @property
    def day(self) -> date:
        """The day that it shows."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show a day without saying so."""
        with QSignalBlocker(self):
            self.setDate(QDate(day.year, day.month, day.day))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the calendar ready."""
        if not self._has_calendar:
            self._has_calendar = True
            calendar = self.calendarWidget()
            make_plain(calendar, self.accessibleName())
            calendar.clicked.connect(self.picked)
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class TimeEdit(QTimeEdit):
    """A time of day as the locale writes it."""

    def __init__(self, name: str, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(words.locale)
        self.setDisplayFormat(words.locale.timeFormat(QLocale.FormatType.ShortFormat))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(_TIME_WIDTH)
        self.setAccessibleName(name)
        _give_margin(self)

    def show_time(self, at: time) -> None:
        """Show a time without saying so; one being typed is left alone."""
        shown = QTime(at.hour, at.minute)
        if self.time() != shown:
            with QSignalBlocker(self):
                self.setTime(shown)

    def picked_time(self) -> time:
        """The time that it shows."""
        return self.time().toPython()  # type: ignore[return-value]  # PySide says object

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def make_plain(calendar: QCalendarWidget, name: str) -> None:
    """Name a calendar and take away its grid, its numbers of weeks, and the red of its weekends."""
    calendar.setAccessibleName(name)
    _give_margin(calendar)
    calendar.setGridVisible(False)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for weekday in Qt.DayOfWeek:
        calendar.setWeekdayTextFormat(weekday, QTextCharFormat())


def _give_margin(widget: QWidget) -> None:
    """Move the text of each spin box in a widget off its left edge: a styled one forgets its padding."""
    for line in widget.findChildren(QLineEdit):
        if isinstance(line.parent(), QAbstractSpinBox):
            line.setTextMargins(_SPIN_MARGIN, 0, 0, 0)
