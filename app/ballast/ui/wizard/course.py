"""The running total of a helper over the year as a line, and which figures move it most as bars: drawn, and said in words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from ballast.ui.fonts import drawn
from ballast.ui.widgets.meters import Meter
from ballast.ui.widgets.painted import painted, rounded
from ballast.ui.words import handing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

_EDGE = 8.0
_BELOW = 20.0
_ROW = 26.0
_NAMES = 0.36


Row: TypeAlias = tuple[str, float, float, str, str]


class _Scale(NamedTuple):
    """Where amounts stand across: names take the room before `left`, where `low` stands."""

    names: float
    left: float
    low: float
    pixels: float

    def x(self, amount: float) -> float:
        """The pixel of an amount."""
        return self.left + (amount - self.low) * self.pixels


class CourseLine(Meter):
    """The running total, week by week: below nothing it is drawn with dashes, above it with a full line and a soft ground."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._course: Sequence[float] = ()
        self._week: int | None = None
        self._said: tuple[str, str] = ("", "")
        self.setMinimumHeight(150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_course(self, course: Sequence[float], week: int | None, say: Callable[[float], str]) -> None:
        """Show a year; `week` is when it is paid back, `say` puts an amount into words."""
        self._course, self._week = course, week
        self._said = (say(course[0]), say(course[-1]))
        phrase = handing.COURSE_NEVER if week is None else handing.COURSE_BACK
        sentence = phrase(start=self._said[0], week=week, end=self._said[1], weeks=len(course) - 1)
        self.setAccessibleName(handing.COURSE())
        self.setAccessibleDescription(sentence)
        self.update()

    @property
    def sentence(self) -> str:
        """What it shows, in words."""
        return self.accessibleDescription()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the line, the level of nothing, both ends and the week of pay-back."""
        if len(self._course) < 2:  # noqa: PLR2004 - a line needs two points
            return
        with painted(self) as painter:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # weeks run to the right in every language
            room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_BELOW)
            low, high = min(0.0, *self._course), max(0.0, *self._course)
            span = high - low or 1.0
            zero = room.bottom() - (0.0 - low) / span * room.height()
            step = room.width() / (len(self._course) - 1)
            points = [
                QPointF(room.x() + week * step, room.bottom() - (value - low) / span * room.height())
                for week, value in enumerate(self._course)
            ]
            self._ground(painter, points, zero, room)
            painter.setPen(QPen(self.theme.color("border_strong"), 1))
            painter.drawLine(QPointF(room.left(), zero), QPointF(room.right(), zero))
            self._line(painter, points, zero)
            self._labels(painter, points, zero, room)

    def _ground(self, painter: QPainter, points: Sequence[QPointF], zero: float, room: QRectF) -> None:
        path = QPainterPath(QPointF(points[0].x(), zero))
        for point in points:
            path.lineTo(QPointF(point.x(), min(point.y(), zero)))
        path.lineTo(QPointF(room.right(), zero))
        painter.fillPath(path, self.theme.color("accent_soft"))

    def _line(self, painter: QPainter, points: Sequence[QPointF], zero: float) -> None:
        for one, other in pairwise(points):
            below = (one.y() + other.y()) / 2 > zero
            pen = QPen(self.theme.color("warning" if below else "accent"), 2)
            pen.setStyle(Qt.PenStyle.DotLine if below else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([one, other]))

    def _labels(self, painter: QPainter, points: Sequence[QPointF], zero: float, room: QRectF) -> None:
        font = drawn(12)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        painter.setPen(self.theme.color("text_second"))
        start, end = self._said
        high = metrics.height()
        passed = [point.y() for point in points if point.x() <= room.left() + metrics.horizontalAdvance(start) + 4]
        above, under = min(passed) - 5, max(passed) + metrics.ascent() + 4
        clear = min(passed) > zero + high and under < self.height() - 2  # the line, the level of nothing and the foot
        painter.drawText(QPointF(room.left() + 2, under if clear else min(above, room.bottom() - 2)), start)
        falls = points[-1].y() > zero
        painter.drawText(
            QPointF(room.right() - metrics.horizontalAdvance(end) - 2, points[-1].y() + (-6 if falls else high + 6)), end
        )
        if self._week is None:
            return
        spot = points[self._week]
        painter.setBrush(self.theme.color("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(spot.x(), zero), 4, 4)
        text = handing.COURSE_WEEK(n=self._week)
        wide = metrics.horizontalAdvance(text)
        painter.setPen(self.theme.color("accent_text"))
        left = max(room.left(), min(spot.x() - wide / 2, room.right() - wide))
        painter.drawText(QPointF(left, min(zero + high + 4, self.height() - 4)), text)


class TornadoBars(Meter):
    """The figures that move the result most: a bar from what the worse end gives to what the better end gives."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._rows: tuple[Row, ...] = ()
        self._now = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[Row], now: float, spoken: str) -> None:
        """Show names with both nets and what both ends are called; `now` is the net as it is."""
        self._rows, self._now = tuple(rows), now
        self.setFixedHeight(round(max(1, len(rows)) * _ROW))
        self.setAccessibleName(handing.TORNADO())
        self.setAccessibleDescription(spoken)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bars around the net as it is."""
        if not self._rows:
            return
        with painted(self) as painter:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            wide = QFontMetricsF(drawn(11))
            ends = max(wide.horizontalAdvance(text) for row in self._rows for text in row[3:]) + 8
            names = self.width() * _NAMES
            room = max(self.width() - names - 2 * ends, 20)
            low = min(self._now, *(min(row[1], row[2]) for row in self._rows))
            high = max(self._now, *(max(row[1], row[2]) for row in self._rows))
            scale = _Scale(names, names + ends, low, room / (high - low or 1.0))
            for number, row in enumerate(self._rows):
                self._row(painter, row, QRectF(0, number * _ROW, self.width(), _ROW), scale)

    def _row(self, painter: QPainter, row: Row, rect: QRectF, scale: _Scale) -> None:
        name, worse, better, worse_said, better_said = row
        font, small = drawn(12), drawn(11)
        painter.setFont(font)
        painter.setPen(self.theme.color("text"))
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, scale.names - 8)
        painter.drawText(QRectF(0, rect.y(), scale.names, rect.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        spots = [scale.x(each) for each in (worse, self._now, better)]
        for one, other, tint in ((spots[0], spots[1], "warning"), (spots[1], spots[2], "accent")):
            bar = QRectF(min(one, other), rect.y() + 7, max(abs(other - one), 1.0), rect.height() - 14)
            rounded(painter, bar, 3, self.theme.color(tint))
        painter.setFont(small)
        painter.setPen(self.theme.color("text_second"))
        wide = QFontMetricsF(small)
        first, last = (worse_said, better_said) if worse <= better else (better_said, worse_said)
        middle = rect.center().y() + wide.ascent() / 2 - 1
        painter.drawText(QPointF(min(spots) - wide.horizontalAdvance(first) - 4, middle), first)
        painter.drawText(QPointF(max(spots) + 4, middle), last)
