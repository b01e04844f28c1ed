"""The five parts of a score told apart: a colour and a pattern each, so that colour is never the only sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ballast.domain.insight.drawn.points import said_points
from ballast.domain.insight.review import Signal
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.meters import Meter
from ballast.ui.widgets.painted import painted
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import review as say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter, QPaintEvent

    from ballast.domain.insight.review import Bottleneck
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_TINTS = {
    Signal.CROWDING: "accent",
    Signal.DELAY: "warning",
    Signal.STRESS: "danger",
    Signal.FRAGMENTATION: "category:4",
    Signal.OFF_HOURS: "category:7",
}
_PATTERNS = {
    Signal.CROWDING: Qt.BrushStyle.NoBrush,
    Signal.DELAY: Qt.BrushStyle.BDiagPattern,
    Signal.STRESS: Qt.BrushStyle.Dense6Pattern,
    Signal.FRAGMENTATION: Qt.BrushStyle.VerPattern,
    Signal.OFF_HOURS: Qt.BrushStyle.HorPattern,
}
_SEAM = 1.5


def paint_signal(painter: QPainter, theme: Theme, rect: QRectF, signal: Signal) -> None:
    """Fill a rectangle as a signal."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.token_color(_TINTS[signal]))
    painter.drawRect(rect)
    if _PATTERNS[signal] is not Qt.BrushStyle.NoBrush:
        light = QColor(theme.color("surface"))
        light.setAlphaF(0.62)
        painter.setBrush(QBrush(light, _PATTERNS[signal]))
        painter.drawRect(rect)


def paint_points(painter: QPainter, theme: Theme, rect: QRectF, points: Mapping[Signal, float], top: float) -> None:
    """Draw points one after another on a track that ends at `top`; from the right where the language runs so."""
    radius = rect.height() / 2.6
    shape = QPainterPath()
    shape.addRoundedRect(rect, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("surface_2"))
    painter.drawPath(shape)
    painter.save()
    whole = QPainterPath()
    width = rect.width() * min(1.0, sum(points.values()) / top) if top else 0.0
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    filled = QRectF(rect.right() - width if mirrored else rect.left(), rect.top(), width, rect.height())
    whole.addRoundedRect(filled, radius, radius)
    painter.setClipPath(whole)
    x = 0.0
    for signal in Signal:
        part = rect.width() * points.get(signal, 0.0) / top if top else 0.0
        if part > 0:
            left = rect.right() - x - part if mirrored else rect.left() + x
            paint_signal(
                painter,
                theme,
                QRectF(left, rect.top(), max(0.0, part - (_SEAM if part > 4 * _SEAM else 0)), rect.height()),
                signal,
            )
        x += part
    painter.restore()


def points_spoken(score: Bottleneck, words: Words) -> str:
    """The parts of a score in words, the largest first."""
    said = said_points(score.points)
    parts = sorted(said, key=lambda signal: -score.points[signal])
    return "\n".join(f"{say.SIGNALS[signal]()}: {words.number(said[signal], 1)}" for signal in parts)


class PointsBar(Meter):
    """A score as a bar of its points that takes what width there is."""

    def __init__(self, theme: Theme, height: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._points: Mapping[Signal, float] = {}
        self._top = 100.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)

    def show_points(self, points: Mapping[Signal, float], top: float, spoken: str) -> None:
        """Show points on a scale that ends at `top`."""
        self._points, self._top = points, top
        self.say(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """A usual width."""
        return QSize(200, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bar."""
        with painted(self) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            paint_points(painter, self.theme, QRectF(self.rect()), self._points, self._top)


class Swatch(Meter):
    """A small square in the ink of a signal."""

    def __init__(self, theme: Theme, signal: Signal, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._signal = signal
        self.setFixedSize(14, 14)
        self.say(say.SIGNALS[signal]())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the square with round corners."""
        with painted(self) as painter:
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), 4, 4)
            painter.setClipPath(shape)
            paint_signal(painter, self.theme, QRectF(self.rect()), self._signal)


class SignalLegend(QWidget):
    """What the inks stand for, in the fixed order of the signals."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=14)
        for signal in Signal:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
            row.addWidget(Swatch(theme, signal))
            row.addWidget(PlainLabel(say.SIGNALS[signal](), "small"))
            flow.addWidget(pair)
