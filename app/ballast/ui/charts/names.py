"""Names beside bubbles so that none covers another; what finds no room is left to the tooltip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ballast.ui.charts import ink

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEIGHT = 17.0
_AIR = 5.0
_WIDEST = 170.0
_MOST = 40


@dataclass(frozen=True, slots=True)
class Name:
    """A text and where it stands."""

    text: str
    rect: QRectF


def place_names(
    texts: Sequence[str], bubbles: Sequence[QRectF], room: QRectF, taken: Sequence[QRectF] = (), order: Sequence[int] = ()
) -> tuple[Name, ...]:
    """The names that find room beside, below or above their bubbles; the first come first, or `order` says which."""
    font = ink.strong()
    made: list[Name] = []
    full = list(taken)
    for number in (order or range(len(texts)))[:_MOST]:
        bubble = bubbles[number]
        shown = ink.cut(font, texts[number], _WIDEST)
        width = ink.wide(font, shown) + 2
        others = [each for at, each in enumerate(bubbles) if at != number]
        for spot in _spots(bubble, width):
            around = spot.adjusted(-_AIR, 0, _AIR - 1, 0)
            if room.contains(spot) and not any(around.intersects(each) for each in (*full, *others)):
                made.append(Name(shown, spot))
                full.append(spot)
                break
    return tuple(made)


def _spots(bubble: QRectF, width: float) -> Iterable[QRectF]:
    middle = bubble.center()
    beside, over = middle.y() - _HEIGHT / 2, middle.x() - width / 2
    yield QRectF(bubble.right() + _AIR, beside, width, _HEIGHT)
    yield QRectF(bubble.left() - _AIR - width, beside, width, _HEIGHT)
    yield QRectF(over, bubble.bottom() + 2, width, _HEIGHT)
    yield QRectF(over, bubble.top() - 2 - _HEIGHT, width, _HEIGHT)
    yield QRectF(bubble.left(), bubble.bottom() + 2, width, _HEIGHT)
    yield QRectF(bubble.left(), bubble.top() - 2 - _HEIGHT, width, _HEIGHT)
    yield QRectF(bubble.right() - width, bubble.bottom() + 2, width, _HEIGHT)
    yield QRectF(bubble.right() - width, bubble.top() - 2 - _HEIGHT, width, _HEIGHT)
    for tilt in (-0.7, 0.7):
        y = middle.y() + tilt * bubble.height() / 2 - _HEIGHT / 2 + tilt * 8
        yield QRectF(middle.x() + bubble.width() * 0.4 + _AIR, y, width, _HEIGHT)
        yield QRectF(middle.x() - bubble.width() * 0.4 - _AIR - width, y, width, _HEIGHT)
