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

    from PySide6.QtGui import QPainter

    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme

SMALLEST = 8.0
"""Radius of the smallest bubble: a small icon has room in it."""
_ICON, _SMALL_ICON = 14, 10
_ROOM = 8.0
_VEIL, _FAINT = 0.22, 0.6


def draw_bubbles(painter: QPainter, theme: Theme, bubbles: Sequence[tuple[Category | None, QRectF]]) -> None:
    """Draw bubbles of categories (None: what has none), each over those before it."""
    shapes = [shape for _, shape in bubbles]
    for number, (category, shape) in enumerate(bubbles):
        colour = theme.category(category.colour if category else None)
        veil = theme.category(category.colour if category else None)
        veil.setAlphaF(_VEIL)
        painter.setPen(QPen(colour, 1.8))
        painter.setBrush(veil)
        painter.drawEllipse(shape)
        if category is None:
            continue
        spot = icon_spot(shape)
        if any(_over(other, spot) for other in shapes[number + 1 :]):
            colour.setAlphaF(_FAINT)
            painter.setPen(QPen(colour, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLines([_within(line, shape) for line in ink.woven(shape, category.colour)])
        else:
            theme.icon(category.cue, tint(category)).paint(painter, spot.toRect())


def icon_spot(shape: QRectF) -> QRectF:
    """Where the icon of a bubble stands."""
    side = _ICON if shape.width() >= _ICON + _ROOM else _SMALL_ICON
    return QRectF(shape.center().x() - side / 2, shape.center().y() - side / 2, side, side)


def _over(circle: QRectF, spot: QRectF) -> bool:
    """Whether a circle lies over a square."""
    middle = circle.center()
    across = max(spot.left() - middle.x(), 0.0, middle.x() - spot.right())
    down = max(spot.top() - middle.y(), 0.0, middle.y() - spot.bottom())
    return across * across + down * down < circle.width() * circle.width() / 4


def _within(line: QLineF, circle: QRectF) -> QLineF:
    """The part of an upright or level line that lies inside a circle."""
    middle, radius = circle.center(), circle.width() / 2
    if line.x1() == line.x2():
        half = sqrt(max(0.0, radius * radius - (line.x1() - middle.x()) ** 2))
        return QLineF(line.x1(), middle.y() - half, line.x1(), middle.y() + half)
    half = sqrt(max(0.0, radius * radius - (line.y1() - middle.y()) ** 2))
    return QLineF(middle.x() - half, line.y1(), middle.x() + half, line.y1())
