"""Bubbles of tasks: each has a cue of its category beside the colour, whatever its size and whatever lies over it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from ballast.ui.charts.bubbles import SMALLEST, draw_bubbles, icon_spot
from tests.ui.charts import samples

if TYPE_CHECKING:
    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme

STAR = replace(samples.CORE, colour=0, cue="star")
TOOL = replace(STAR, cue="wrench")
LINED = replace(STAR, colour=3)


def painted(theme: Theme, *bubbles: tuple[Category | None, QRectF]) -> QImage:
    """Some bubbles on their ground."""
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    with QPainter(image) as painter:
        draw_bubbles(painter, theme, bubbles)
    return image


def at(x: float, radius: float = SMALLEST) -> QRectF:
    """A bubble."""
    return QRectF(QPointF(x - radius, 30 - radius), QSizeF(2 * radius, 2 * radius))


def inside(image: QImage, area: QRectF) -> set[str]:
    """The colours in an area."""
    xs, ys = (range(round(low), round(high)) for low, high in ((area.left(), area.right()), (area.top(), area.bottom())))
    return {image.pixelColor(x, y).name() for x in xs for y in ys}


def test_the_smallest_bubble_has_its_icon(theme: Theme) -> None:
    """Two categories of one colour differ; what has no category is plain inside."""
    one, other, none = (painted(theme, (category, at(30))) for category in (STAR, TOOL, None))
    assert one != other
    assert len(inside(none, icon_spot(at(30)).adjusted(1, 1, -1, -1))) == 1
    assert len(inside(one, icon_spot(at(30)).adjusted(1, 1, -1, -1))) > 2


def test_the_icon_lies_inside() -> None:
    """Of any size: its corners reach no further than the round line."""
    for radius in (SMALLEST, 10.9, 11.0, 26.0):
        spot = icon_spot(at(30, radius))
        assert (spot.width() / 2) ** 2 * 2 < (radius - 0.9) ** 2


def test_where_another_lies_over_it_lines_stand_for_the_icon(theme: Theme) -> None:
    """The colours that look alike to many differ in their lines, as in bars; a bubble drawn before takes no icon away."""
    over = (None, at(39))
    beside = QRectF(24, 27, 4, 6)
    plain, lined = (painted(theme, (category, at(30)), over) for category in (STAR, LINED))
    assert len(inside(plain, beside)) == 1
    assert len(inside(lined, beside)) > 1
    assert inside(painted(theme, over, (STAR, at(30))), icon_spot(at(30))) != inside(painted(theme, over), icon_spot(at(30)))
