"""The days of a period side by side: how much was logged on each, and which of them count."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ballast.ui.widgets.meters import Meter
from ballast.ui.widgets.painted import painted, rounded
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.words import wizard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent

    from ballast.domain.insight.review import DayTotal
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

COUNTS, OFF, NOT = "accent", "accent_soft", "border_strong"
"""The tokens of days with work."""
_LABELS_TO = 31
_AIR = 6
_NONE = timedelta()


class DayColumns(Meter):
    """A column for each day; its height is the time logged, its colour says whether it counts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._days: Sequence[DayTotal] = ()
        self._words: Words | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(112)
        self.setMouseTracking(True)

    def show_days(self, days: Sequence[DayTotal], words: Words) -> None:
        """Show other days."""
        self._days, self._words = days, words
        counting = sum(1 for day in days if day.counts and day.work_day)
        self.setAccessibleName(f"{wizard.DAYS_CARD()}: {counting} / {len(days)}")
        self.setAccessibleDescription("\n".join(day_words(day, words) for day in days))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 112)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the columns."""
        if not self._days:
            return
        tallest = max((day.union for day in self._days), default=_NONE) or timedelta(hours=8)
        step = self.width() / len(self._days)
        with painted(self) as painter:
            for number, day in enumerate(self._days):
                self._draw_day(painter, QRectF(number * step, 0, step, self.height()), day, day.union / tallest)

    def _draw_day(self, painter: QPainter, room: QRectF, day: DayTotal, share: float) -> None:
        foot = 34 if len(self._days) <= _LABELS_TO else 4
        wide = min(34.0, room.width() * 0.62)
        whole = QRectF(room.center().x() - wide / 2, 4, wide, room.height() - foot - 4)
        radius = min(6.0, wide / 3)
        rounded(painter, whole, radius, self.theme.color("surface_2"))
        if day.union:
            height = max(4.0, whole.height() * share)
            bar = QRectF(whole.x(), whole.bottom() - height, wide, height)
            draw_block(painter, bar, radius, self.theme, tint_of(day))
        if foot > 4 and self._words is not None:  # noqa: PLR2004 - room for names
            self._write_day(painter, QRectF(room.x(), whole.bottom() + 3, room.width(), 15), day, self._words)

    def _write_day(self, painter: QPainter, room: QRectF, day: DayTotal, words: Words) -> None:
        """Weekday and number; where names would touch each other only the first day of each week has one."""
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        number = day.day.weekday()
        widest = max(painter.fontMetrics().horizontalAdvance(words.weekday(each)) for each in words.weekdays())
        if widest + _AIR <= room.width() or number == words.weekdays()[0]:
            painter.setPen(self.theme.color("text_second"))
            aside = max(0.0, (widest + _AIR - room.width()) / 2)
            painter.drawText(room.adjusted(-aside, 0, aside, 0), int(Qt.AlignmentFlag.AlignCenter), words.weekday(number))
        painter.setPen(self.theme.color("text_third"))
        painter.drawText(room.translated(0, 14), int(Qt.AlignmentFlag.AlignCenter), words.integer(day.day.day))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the day under the mouse is."""
        if self._days and self._words is not None:
            number = int(event.position().x() / self.width() * len(self._days))
            set_tip(self, day_words(self._days[max(0, min(len(self._days) - 1, number))], self._words))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        set_tip(self, "")


class Legend(QWidget):
    """What colours mean: a dot and a word each."""

    def __init__(self, theme: Theme, parts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for text, token in parts:
            row.addWidget(Dot(theme, token))
            row.addWidget(PlainLabel(text, "small"))
            row.addSpacing(8)


class Dot(Meter):
    """A dot in a token's colour."""

    def __init__(self, theme: Theme, token: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._token = token
        self.setFixedSize(10, 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        with painted(self) as painter:
            draw_block(painter, QRectF(self.rect()), 3, self.theme, self._token)


def tint_of(day: DayTotal) -> str:
    """The token of a day with work: it counts, is a day off that is added by the calendar, or does not count."""
    if not day.counts:
        return NOT
    return COUNTS if day.work_day else OFF


def draw_block(painter: QPainter, room: QRectF, radius: float, theme: Theme, token: str) -> None:
    """A filled block; that of a day off is soft with an outline, so that more than its colour tells it apart."""
    if token != OFF:
        rounded(painter, room, radius, theme.token_color(token))
        return
    rounded(painter, room, radius, theme.token_color(COUNTS))
    rounded(painter, room.adjusted(1.5, 1.5, -1.5, -1.5), max(0.0, radius - 1.5), theme.token_color(OFF))


def day_words(day: DayTotal, words: Words) -> str:
    """What a day is: how much was logged, and whether it counts."""
    name, logged = words.day(day.day), words.duration(day.union)
    if not day.union:
        return wizard.DAY_EMPTY(day=name)
    if not day.work_day:
        return wizard.DAY_OFF(day=name, logged=logged)
    if day.under_way:
        return wizard.DAY_UNDER_WAY(day=name, logged=logged)
    phrase = wizard.DAY_COUNTS if day.counts else wizard.DAY_LOW
    return phrase(day=name, logged=logged, coverage=words.percent(day.coverage))
