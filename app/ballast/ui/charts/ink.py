"""Text and shapes as the charts draw them: plain text, elided, sharp lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEngine, QPainterPath, QPen

from ballast.ui.fonts import drawn
from ballast.ui.widgets.plain import with_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_DOT, _DOT_STEP = 0.9, 5.0
_HATCH = 5.0
_COLOURS, _LINED, _CROSSED = 8, 3, 6
"""Blue and violet, teal and magenta and slate, orange and ochre and red are one colour to many eyes: from the fourth colour on
there are upright lines, from the seventh on level ones."""
_LIGHT, _EDGE, _EVERY, _THIN = 0.42, 3.0, 5.0, 1.2
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


def woven(rect: QRectF, number: int | None) -> list[QLineF]:
    """The lines of a category in a part of its colour: those that look alike to an eye without red or green differ in them.

    `number` is `Category.colour`; the first three and what has no category are plain.
    """
    kind = 0 if number is None else number % _COLOURS
    if kind < _LINED:
        return []
    upright_ones = kind < _CROSSED
    room = rect.width() if upright_ones else rect.height()
    places = [min(_EDGE, room / 2) + step * _EVERY for step in range(max(1, int((room - 2 * _EDGE) // _EVERY) + 1))]
    if upright_ones:
        return [QLineF(rect.left() + at, rect.top() + 1, rect.left() + at, rect.bottom()) for at in places]
    return [QLineF(rect.left(), rect.top() + at, rect.right(), rect.top() + at) for at in places]


def weave(painter: QPainter, lines: Sequence[QLineF], surface: QColor) -> None:
    """Draw the lines of all parts at once: there may be hundreds of them."""
    light = QColor(surface)
    light.setAlphaF(_LIGHT)
    pen = QPen(light, _THIN)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLines(lines)


def dots(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Draw dots inside a shape, in rows that continue in the shape beside it.

    They lie in its box also where nothing is clipped: there are viewers of SVG files that do not.
    """
    box = path.boundingRect()
    room = box.adjusted(-_DOT, -_DOT, _DOT, _DOT)
    painter.save()
    painter.setClipPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    row = int(box.top() // _DOT_STEP)
    while row * _DOT_STEP <= box.bottom():
        column = int(box.left() // _DOT_STEP)
        while column * _DOT_STEP <= box.right():
            shift = _DOT_STEP / 2 if row % 2 else 0.0
            spot = QPointF(column * _DOT_STEP + shift, row * _DOT_STEP)
            if room.contains(spot):
                painter.drawEllipse(spot, _DOT, _DOT)
            column += 1
        row += 1
    painter.restore()


def hatch(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Draw slanted lines inside a shape, which continue in the shape above it; in its box also where nothing is clipped."""
    box = path.boundingRect()
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    start = ((box.left() + box.top()) // _HATCH) * _HATCH
    total = box.right() + box.bottom()
    while start <= total + _HATCH:
        first, last = max(box.top(), start - box.right()) - 1, min(box.bottom(), start - box.left()) + 1
        if first < last:
            painter.drawLine(QPointF(start - first, first), QPointF(start - last, last))
        start += _HATCH
    painter.restore()
