"""Hours with their ranges as bars, one under another: what was planned and what the log shows, named and figured beside.

Colour is not the only sign: the plan's bars are hollow. Each bar has a tooltip; those with entries behind them are picked by a
click, or by Up, Down and Enter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPen
from PySide6.QtWidgets import QSizePolicy

from ballast.ui.fonts import drawn
from ballast.ui.widgets.meters import Meter
from ballast.ui.widgets.painted import painted, rounded
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import going as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.roi import Range
    from ballast.ui.theme import Theme

_ROW, _BAR, _CAP, _GAP = 28.0, 12.0, 4.0, 14.0
_SIZE = 12


class RangeRow(NamedTuple):
    """One bar: what it measures (said once for those under one another), which side, its hours, the same in words.

    `hollow` is the plan's; `opens` says that entries lie behind it.
    """

    group: str
    side: str
    hours: Range
    said: str
    hollow: bool = False
    opens: bool = False


class RangeBars(Meter):
    """Bars from nothing to the middle, with a thin line over the range. A screen reader hears `spoken`.

    `picked` carries the number of a bar whose entries are asked for.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.rows: tuple[RangeRow, ...] = ()
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_rows(self, name: str, rows: Sequence[RangeRow], spoken: str) -> None:
        """Show other bars."""
        self.rows = tuple(rows)
        self._at = min(self._at, max(0, len(self.rows) - 1))
        self.setFixedHeight(round(len(rows) * _ROW))
        opens = any(row.opens for row in rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self.setAccessibleDescription(spoken)
        self.update()

    # ------------------------------------------------------------------------------------------------------------ drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bars on one scale that holds nothing and every range."""
        if not self.rows:
            return
        with painted(self) as painter:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # hours grow to the right in every language
            metrics = QFontMetricsF(drawn(_SIZE))
            groups = max(metrics.horizontalAdvance(row.group) for row in self.rows) + _GAP
            sides = max(metrics.horizontalAdvance(row.side) for row in self.rows) + _GAP
            figures = max(metrics.horizontalAdvance(row.said) for row in self.rows) + _GAP
            low = min(0.0, *(row.hours.low for row in self.rows))
            high = max(0.5, *(row.hours.high for row in self.rows))
            pixels = max(20.0, self.width() - groups - sides - figures - 2 * _CAP) / (high - low)
            zero = groups + sides + _CAP - low * pixels
            if self.hasFocus():
                self._ring(painter)
            for number, row in enumerate(self.rows):
                first = not number or self.rows[number - 1].group != row.group
                self._names(painter, row, (number * _ROW, groups, self.width() - figures + _GAP), first=first)
                self._bar(painter, row, number * _ROW + _ROW / 2, (zero, pixels))
            painter.setPen(QPen(self.theme.color("border_strong"), 1))
            painter.drawLine(QPointF(zero, 0), QPointF(zero, len(self.rows) * _ROW))

    def _ring(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.theme.color("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(1, self._at * _ROW + 1, self.width() - 2, _ROW - 2), 5, 5)

    def _names(self, painter: QPainter, row: RangeRow, places: tuple[float, float, float], *, first: bool) -> None:
        top, groups, figures = places
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(drawn(_SIZE))
        painter.setPen(self.theme.color("text"))
        if first:
            painter.drawText(QRectF(4, top, groups, _ROW), flags, row.group)
        painter.drawText(QRectF(figures, top, self.width() - figures, _ROW), flags, row.said)
        painter.setPen(self.theme.color("text_second"))
        painter.drawText(QRectF(4 + groups, top, figures - groups, _ROW), flags, row.side)

    def _bar(self, painter: QPainter, row: RangeRow, middle: float, scale: tuple[float, float]) -> None:
        zero, pixels = scale
        spot = zero + row.hours.mid * pixels
        bar = QRectF(min(zero, spot), middle - _BAR / 2, max(1.0, abs(spot - zero)), _BAR)
        if row.hollow:
            rounded(painter, bar, 3, self.theme.color("surface_2"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.color("text_third"), 1.2))
            painter.drawRoundedRect(bar, 3, 3)
        else:
            rounded(painter, bar, 3, self.theme.color("accent"))
        painter.setPen(QPen(self.theme.color("text"), 1.4))
        ends = [zero + each * pixels for each in (row.hours.low, row.hours.high)]
        painter.drawLine(QPointF(ends[0], middle), QPointF(ends[1], middle))
        for end in ends:
            painter.drawLine(QPointF(end, middle - _CAP), QPointF(end, middle + _CAP))

    # ------------------------------------------------------------------------------------------------------------- picking

    def _row_at(self, y: float) -> int | None:
        number = int(y // _ROW)
        return number if 0 <= number < len(self.rows) else None

    def _pick(self, number: int) -> None:
        if self.rows[number].opens:
            self.picked.emit(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the bar under the pointer; a hand where a click opens something."""
        number = self._row_at(event.position().y())
        row = None if number is None else self.rows[number]
        set_tip(self, "" if row is None else say.BAR_TIP(group=row.group, side=row.side, hours=row.said))
        opens = number is not None and self.rows[number].opens
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what is behind the bar."""
        number = self._row_at(event.position().y())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = number
            self._pick(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar, and open what is behind one."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._at = max(0, min(len(self.rows) - 1, self._at + step))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.rows:
            self._pick(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()
