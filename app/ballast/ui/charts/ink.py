"""Text and shapes as the charts draw them: plain text, elided, sharp lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPaintEngine, QPainterPath, QPen

from ballast.ui.fonts import drawn
from ballast.ui.widgets.plain import with_end

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_HATCH = 5.0
_COLOURS, _LIGHT = 8, 0.42
_LINES, _DOTS = Qt.BrushStyle.VerPattern, Qt.BrushStyle.Dense6Pattern
_WEAVES = {3: _LINES, 4: _LINES, 5: _LINES, 6: _DOTS, 7: _DOTS}
"""Blue and violet, teal and magenta and slate, orange and ochre and red are one colour to many eyes."""
_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_PICTURES = 0x1F000
"""From here on a letter is a picture of many colours, which has no outline."""


def small() -> QFont:
    """The font of scales."""
    return drawn(11, QFont.Weight.Medium)


def label() -> QFont:
    """The font of names on a chart."""
    return drawn(12, QFont.Weight.Medium)


def strong() -> QFont:
    """The font of values and of what matters."""
    return drawn(12, QFont.Weight.DemiBold)


def wide(font: QFont, text: str) -> float:
    """How wide a text is."""
    return QFontMetricsF(font).horizontalAdvance(text)


def cut(font: QFont, text: str, width: float) -> str:
    """A text in one line that ends in … where it is too long."""
    line = " ".join(text.split())
    return with_end(line, QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, width))


def write(painter: QPainter, rect: QRectF, text: str, colour: QColor | str, align: Qt.AlignmentFlag = CENTRE) -> None:
    """Write one line with the painter's font; what is longer than the rectangle is still shown. Recorded, as outlines."""
    if painter.paintEngine().type() == QPaintEngine.Type.Picture and not any(ord(letter) >= _PICTURES for letter in text):
        _outline(painter, rect, text, QColor(colour), align)
        return
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(align | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine), text)


def _outline(painter: QPainter, rect: QRectF, text: str, colour: QColor, align: Qt.AlignmentFlag) -> None:
    """Fill the outlines of a text where `drawText` would write it."""
    metrics = QFontMetricsF(painter.font())
    free = rect.width() - metrics.horizontalAdvance(text)
    x = rect.left() + (free if align & Qt.AlignmentFlag.AlignRight else free / 2 if align & _MIDDLE else 0.0)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addText(QPointF(x, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), painter.font(), text)
    painter.fillPath(path, colour)


def rule(painter: QPainter, line: QLineF, colour: QColor, *, dashed: bool = False, width: float = 1.0) -> None:
    """Draw a sharp horizontal or vertical line."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(line)


def across(left: float, right: float, y: float) -> QLineF:
    """A horizontal line on whole pixels."""
    return QLineF(left, round(y) + 0.5, right, round(y) + 0.5)


def upright(x: float, top: float, bottom: float) -> QLineF:
    """A vertical line on whole pixels."""
    return QLineF(round(x) + 0.5, top, round(x) + 0.5, bottom)


def topped(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle whose two upper corners are round."""
    radius = min(radius, rect.width() / 2, rect.height())
    path = QPainterPath(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + radius)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + radius, rect.top()))
    path.lineTo(rect.right() - radius, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + radius))
    path.lineTo(rect.bottomRight())
    path.closeSubpath()
    return path


def weave(painter: QPainter, path: QPainterPath, number: int | None, surface: QColor) -> None:
    """Lay a category's pattern over its colour: those that look alike to an eye without red or green differ in it.

    `number` is `Category.colour`; the first three and what has no category are plain.
    """
    pattern = _WEAVES.get(0 if number is None else number % _COLOURS, Qt.BrushStyle.NoBrush)
    if pattern is not Qt.BrushStyle.NoBrush:
        light = QColor(surface)
        light.setAlphaF(_LIGHT)
        painter.fillPath(path, QBrush(light, pattern))


def hatch(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Draw slanted lines inside a shape, in lines that continue in the shape above it."""
    box = path.boundingRect()
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(colour, 1.5))
    start = ((box.left() + box.top()) // _HATCH) * _HATCH
    total = box.right() + box.bottom()
    while start <= total + _HATCH:
        painter.drawLine(QPointF(start - box.top() + 1, box.top() - 1), QPointF(start - box.bottom() - 1, box.bottom() + 1))
        start += _HATCH
    painter.restore()
