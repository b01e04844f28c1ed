"""Hours with their ranges as bars, one under another: what was planned and what the log shows, named and figured beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen
from PySide6.QtWidgets import QSizePolicy

from ballast.ui.fonts import drawn
from ballast.ui.widgets.meters import Meter
from ballast.ui.widgets.painted import painted, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.roi import Range
    from ballast.ui.theme import Theme

_ROW, _BAR, _CAP = 34.0, 14.0, 5.0


class RangeRow(NamedTuple):
    """One bar: its name, its hours, the same in words, and the token of its colour."""

    name: str
    hours: Range
    said: str
    tint: str


class RangeBars(Meter):
    """Bars from nothing to the middle, with a thin line over the range. A screen reader hears `spoken`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: tuple[RangeRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, name: str, rows: Sequence[RangeRow], spoken: str) -> None:
        """Show other bars."""
        self._rows = tuple(rows)
        self.setFixedHeight(round(len(rows) * _ROW))
        self.say(spoken)
        self.setAccessibleName(name)
        self.setAccessibleDescription(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bars on one scale that holds nothing and every range."""
        if not self._rows:
            return
        with painted(self) as painter:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # hours grow to the right in every language
            metrics = QFontMetricsF(drawn(12))
            names = max(metrics.horizontalAdvance(row.name) for row in self._rows) + 14
            figures = max(metrics.horizontalAdvance(row.said) for row in self._rows) + 14
            low = min(0.0, *(row.hours.low for row in self._rows))
            high = max(0.5, *(row.hours.high for row in self._rows))
            pixels = max(20.0, self.width() - names - figures - 2 * _CAP) / (high - low)
            zero = names + _CAP - low * pixels
            for number, row in enumerate(self._rows):
                self._row(painter, row, number * _ROW, (zero, pixels), self.width() - figures + 14)
            painter.setPen(QPen(self.theme.color("border_strong"), 1))
            painter.drawLine(QPointF(zero, 0), QPointF(zero, len(self._rows) * _ROW))

    def _row(self, painter: QPainter, row: RangeRow, top: float, scale: tuple[float, float], figures: float) -> None:
        zero, pixels = scale
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(drawn(12))
        painter.setPen(self.theme.color("text"))
        painter.drawText(QRectF(0, top, zero, _ROW), flags, row.name)
        painter.drawText(QRectF(figures, top, self.width() - figures, _ROW), flags, row.said)
        spot, middle = zero + row.hours.mid * pixels, top + _ROW / 2
        bar = QRectF(min(zero, spot), middle - _BAR / 2, max(1.0, abs(spot - zero)), _BAR)
        rounded(painter, bar, 3, self.theme.color(row.tint))
        painter.setPen(QPen(self.theme.color("text"), 1.5))
        ends = [zero + each * pixels for each in (row.hours.low, row.hours.high)]
        painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))
        for end in ends:
            painter.drawLine(QPointF(end, middle - _CAP), QPointF(end, middle + _CAP))
