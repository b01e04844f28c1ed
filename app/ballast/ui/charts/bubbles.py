"""Bubbles of tasks as the charts draw them: every one has a cue of its category beside the colour.

That is the icon of the category, a small one in a small bubble. Where a bubble drawn later lies over its place, the lines that
the category has in bars stand for it: they tell apart the colours that look alike to an eye without red or green.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from ballast.ui.charts import ink
from ballast.ui.charts.day_words import tint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter

    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme

SMALLEST = 8.0
"""Radius of the smallest bubble: a small icon has room in it."""
_ICON, _SMALL_ICON = 14, 10
_ROOM = 8.0
_VEIL, _FAINT = 0.22, 0.6


def draw_bubbles(painter: QPainter, theme: Theme, bubbles: Sequence[tuple[Category | None, QRectF]]) -> None:
    """Draw bubbles of categories (None: what has none), each over those before it."""
    circles = [(shape.center().x(), shape.center().y(), shape.width() * shape.width() / 4) for _, shape in bubbles]
    inks = {None if each is None else each.colour: _inks(theme, each) for each, _ in bubbles}
    for number, (category, shape) in enumerate(bubbles):
        edge, veil, faint = inks[category.colour if category else None]
        painter.setPen(edge)
        painter.setBrush(veil)
        painter.drawEllipse(shape)
        if category is None:
            continue
        spot = icon_spot(shape)
        if _covered(spot, circles[number + 1 :]):
            painter.setPen(faint)
            painter.drawLines([_within(line, shape) for line in ink.woven(shape, category.colour)])
        else:
            theme.icon(category.cue, tint(category)).paint(painter, spot.toRect())


def icon_spot(shape: QRectF) -> QRectF:
    """Where the icon of a bubble stands."""
    side = _ICON if shape.width() >= _ICON + _ROOM else _SMALL_ICON
    return QRectF(shape.center().x() - side / 2, shape.center().y() - side / 2, side, side)


def _inks(theme: Theme, category: Category | None) -> tuple[QPen, QColor, QPen]:
    """What the edge, the inside and the lines of a category's bubbles are drawn with."""
    colour, veil, faint = (theme.category(category.colour if category else None) for _ in range(3))
    veil.setAlphaF(_VEIL)
    faint.setAlphaF(_FAINT)
    return QPen(colour, 1.8), veil, QPen(faint, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)


def _covered(spot: QRectF, circles: Sequence[tuple[float, float, float]]) -> bool:
    """Whether a circle (middle and radius squared) lies over a square; plain figures, for there are many pairs."""
    left, top, right, bottom = spot.left(), spot.top(), spot.right(), spot.bottom()
    for x, y, square in circles:
        across = left - x if x < left else x - right if x > right else 0.0
        if across * across < square:
            down = top - y if y < top else y - bottom if y > bottom else 0.0
            if across * across + down * down < square:
                return True
    return False


def _within(line: QLineF, circle: QRectF) -> QLineF:
    """The part of an upright or level line that lies inside a circle."""
    middle, radius = circle.center(), circle.width() / 2
    if line.x1() == line.x2():
        half = sqrt(max(0.0, radius * radius - (line.x1() - middle.x()) ** 2))
        return QLineF(line.x1(), middle.y() - half, line.x1(), middle.y() + half)
    half = sqrt(max(0.0, radius * radius - (line.y1() - middle.y()) ** 2))
    return QLineF(middle.x() - half, line.y1(), middle.x() + half, line.y1())
