"""The days of a period side by side: which count, which do not, and why."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.painted import focus_ring, painted, rounded
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import review as say

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ballast.domain.insight.review import DayTotal, Review
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

LONGEST_STRIP = 42
"""A longer period is summed up in a sentence instead."""
_CELL = QSize(48, 72)
_NONE = timedelta(0)


class Standing(StrEnum):
    """What a day of a period is worth."""

    COUNTS = "counts"
    PARTLY = "partly"
    EMPTY = "empty"
    OFF = "off"
    COMING = "coming"
    UNDER_WAY = "under_way"


_SHORT = {
    Standing.COUNTS: say.DAY_COUNTS,
    Standing.PARTLY: say.DAY_PARTLY,
    Standing.EMPTY: say.DAY_EMPTY,
    Standing.OFF: say.DAY_OFF,
    Standing.COMING: say.DAY_COMING,
    Standing.UNDER_WAY: say.DAY_UNDER_WAY,
}
_INK = {
    Standing.COUNTS: ("accent_soft", "accent_text"),
    Standing.PARTLY: ("warning_soft", "warning"),
    Standing.EMPTY: ("surface_2", "text_second"),
    Standing.OFF: ("surface", "text_third"),
    Standing.COMING: ("surface", "text_third"),
    Standing.UNDER_WAY: ("surface_2", "text_second"),
}


def standing_of(day: DayTotal, today: date) -> Standing:
    """What a day is worth. A day off with work is no work day that counts, but its hours are there."""
    if not day.work_day:
        return Standing.OFF
    if day.counts:
        return Standing.COUNTS
    if day.under_way:
        return Standing.UNDER_WAY
    if day.union > _NONE:
        return Standing.PARTLY
    return Standing.COMING if day.day > today else Standing.EMPTY


def why(day: DayTotal, today: date, words: Words) -> str:
    """The tooltip of a day: what it is worth and why."""
    standing, name = standing_of(day, today), words.day(day.day)
    share, time = words.percent(day.coverage), words.duration(day.union)
    if standing is Standing.OFF and day.union > _NONE:
        return say.DAY_TIP_OFF_WORK(day=name, time=time)
    if standing is Standing.COUNTS:
        return say.DAY_TIP_COUNTS(day=name, share=share, time=time)
    if standing is Standing.UNDER_WAY:
        return say.DAY_TIP_UNDER_WAY(day=name, time=time)
    if standing is Standing.PARTLY:
        return say.DAY_TIP_PARTLY(day=name, share=share, time=time, gaps=words.duration(day.gaps))
    return {Standing.EMPTY: say.DAY_TIP_EMPTY, Standing.COMING: say.DAY_TIP_COMING}.get(standing, say.DAY_TIP_OFF)(day=name)


class DayCell(QAbstractButton):
    """One day: its name, how much of it is logged, whether it counts."""

    def __init__(self, theme: Theme, words: Words, day: DayTotal, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.day = day.day
        self.standing = standing_of(day, today)
        self._name = f"{words.weekday(day.day.weekday())} {words.integer(day.day.day)}"
        self._figure = words.percent(day.coverage) if day.union > _NONE and day.work_day else ""
        if not day.work_day and day.union > _NONE:
            self._figure = words.hours(day.union / timedelta(hours=1))
        tip = why(day, today, words)
        set_tip(self, tip)
        self.setAccessibleName(tip.replace("\n", ". "))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A usual cell."""
        return _CELL

    def minimumSizeHint(self) -> QSize:
        """A usual cell."""
        return _CELL

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next day, Enter opens this one."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        by = steps.get(Qt.Key(event.key()), 0)
        if by and isinstance(parent := self.parentWidget(), DayStrip):
            parent.step(self, -by if abs(by) == 1 and self.layoutDirection() == Qt.LayoutDirection.RightToLeft else by)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the cell."""
        ground, ink = _INK[self.standing]
        bordered = self.standing in {Standing.OFF, Standing.COMING}
        with painted(self) as painter:
            rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            border = self._theme.color("border") if bordered else None
            rounded(painter, rect, 10, self._theme.color("hover" if self.underMouse() else ground), border)
            if self.property("kbd") == "true":
                focus_ring(painter, QRectF(self.rect()), 10, self._theme.color("accent"))
            self._write(painter, self._name, 8, 12, QFont.Weight.Medium, "text_second")
            self._write(painter, self._figure or say.DASH(), 25, 14, QFont.Weight.DemiBold, "text" if self._figure else ink)
            self._write(painter, self._state(), 48, 11, QFont.Weight.Medium, ink)

    def _state(self) -> str:
        tick = "\N{CHECK MARK} " if self.standing is Standing.COUNTS else ""
        return tick + _SHORT[self.standing]()

    def _write(self, painter: QPainter, text: str, top: int, size: int, weight: QFont.Weight, ink: str) -> None:
        font = QFont(self.font())
        font.setPixelSize(size)
        font.setWeight(weight)
        painter.setFont(font)
        painter.setPen(self._theme.color(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 6)
        painter.drawText(QRectF(3, top, self.width() - 6, 20), Qt.AlignmentFlag.AlignCenter, shown)


class DayStrip(Columns):
    """The cells. Tab reaches the strip once, arrows move in it. `opened` carries a date."""

    opened = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(narrowest=52, steps=(14, 7), gap=6, parent=parent)
        self._theme = theme
        self._words = words
        self.cells: list[DayCell] = []
        self.setAccessibleName(say.DAYS_LIST())

    def show_days(self, review: Review, today: date) -> None:
        """Show the days of a period, none when it is long."""
        self.clear()
        short = len(review.days) <= LONGEST_STRIP
        self.cells = [DayCell(self._theme, self._words, day, today, self) for day in review.days] if short else []
        for cell in self.cells:
            cell.clicked.connect(lambda _=False, day=cell.day: self.opened.emit(day))
            self.add(cell)
        if self.cells:
            self.cells[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def step(self, cell: DayCell, by: int) -> None:
        """Move the focus by so many days."""
        at = self.cells.index(cell) + by
        if 0 <= at < len(self.cells):
            cell.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.cells[at].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.cells[at].setFocus(Qt.FocusReason.TabFocusReason)


class DaysCard(Card):
    """The strip with its title, or a sentence where the period is long."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(say.DAYS_TITLE(), subtitle=say.DAYS_HOW())
        self._words = words
        self.strip = DayStrip(theme, words)
        self.summary = PlainLabel("", "second", wrap=True)
        self.add(self.strip)
        self.add(self.summary)

    def show_review(self, review: Review, today: date) -> None:
        """Show which days count."""
        self.strip.show_days(review, today)
        long = not self.strip.cells
        worked = self._words.integer(sum(day.work_day and day.union > _NONE for day in review.days))
        counted = self._words.integer(review.counted_days)
        self.summary.setText(say.DAYS_LONG(counted=counted, logged=worked) if long else "")
        self.subtitle.setText(say.DAYS_HOW_LONG() if long else say.DAYS_HOW())
        self.summary.setVisible(long)
        self.strip.setVisible(not long)
