"""The days above their columns: weekday, date and hours worked. Each opens its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ballast.ui.fonts import drawn
from ballast.ui.pages.week.geometry import GUTTER
from ballast.ui.widgets.painted import focus_ring, painted, rounded
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from ballast.services.week import WeekDay, WeekView
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_HEIGHT = 48
_RADIUS = 10


class DayHeading(QAbstractButton):
    """One day: its name and number, and below them what was logged. The present day stands on a green ground."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._name = self._length = ""
        self._is_today = False
        self.day: date | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: WeekDay, *, is_today: bool) -> None:
        """Stand for another day."""
        self.day, self._is_today = day.day, is_today
        self._name = f"{self._words.weekday(day.day.weekday())} {self._words.integer(day.day.day)}"
        self._length = self._words.duration(day.worked) if day.worked else say.DAY_EMPTY()
        spoken = say.DAY_HEAD(day=self._words.day(day.day), length=self._words.duration(day.worked))
        self.setAccessibleName(spoken)
        set_tip(self, spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as a column."""
        return QSize(60, _HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Rest again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw two lines, and a ground where it is today or under the mouse."""
        theme, rect = self._theme, QRectF(self.rect()).adjusted(2, 1, -2, -3)
        with painted(self) as painter:
            if self._is_today or self.underMouse():
                rounded(painter, rect, _RADIUS, theme.color("accent_soft" if self._is_today else "hover"))
            upper = QRectF(rect.x(), rect.y() + 4, rect.width(), 20)
            painter.setFont(drawn(14, QFont.Weight.DemiBold))
            painter.setPen(theme.color("accent_text" if self._is_today else "text"))
            painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter), self._name)
            painter.setFont(drawn(12))
            painter.setPen(theme.color("text_second"))
            painter.drawText(upper.translated(0, 19), int(Qt.AlignmentFlag.AlignCenter), self._length)
            if self.hasFocus():
                focus_ring(painter, rect, _RADIUS, theme.color("text"))


class WeekHeader(QWidget):
    """Seven headings above the canvas. `day_chosen` carries the date."""

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(GUTTER, 0, 0, 0)
        row.setSpacing(0)
        self._row = row
        self.headings = [DayHeading(theme, words) for _ in range(7)]
        for heading in self.headings:
            row.addWidget(heading, 1)
            heading.clicked.connect(lambda _=False, chosen=heading: self.day_chosen.emit(chosen.day))

    def show_week(self, view: WeekView) -> None:
        """Show the days of a week."""
        for heading, day in zip(self.headings, view.days, strict=True):
            heading.show_day(day, is_today=day.day == view.today)

    def leave_room(self, right: int) -> None:
        """Keep in line with columns that have a scroll bar beside them."""
        self._row.setContentsMargins(GUTTER, 0, right, 0)
