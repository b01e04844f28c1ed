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
_CLEAR = 3.0  # to what else is there
_WIDEST = 170.0
_NARROWER = (120.0, 80.0)
_ALONG = (0.45, 0.55, 0.35, 0.65, 0.25, 0.75)  # of a name, left of its bubble's middle
_FIRST = 8  # so many names are cut further rather than left out
_MOST = 40


@dataclass(frozen=True, slots=True)
class Name:
    """A text and where it stands."""

    text: str
    rect: QRectF


def place_names(
    texts: Sequence[str], bubbles: Sequence[QRectF], room: QRectF, taken: Sequence[QRectF] = (), order: Sequence[int] = ()
) -> tuple[Name, ...]:
    """The names that find room beside, below or above their bubbles; the first come first, or `order` says which.

    Of those that matter most one is cut further before it is left out.
    """
    font = ink.strong()
    made: list[Name] = []
    full = list(taken)
    for rank, number in enumerate((order or range(len(texts)))[:_MOST]):
        bubble = bubbles[number]
        others = [each for at, each in enumerate(bubbles) if at != number]
        for widest in (_WIDEST, *_NARROWER) if rank < _FIRST else (_WIDEST,):
            shown = ink.cut(font, texts[number], widest)
            spot = _free_spot(bubble, ink.wide(font, shown) + 2, room, (*full, *others))
            if spot is not None:
                made.append(Name(shown, spot))
                full.append(spot)
                break
    return tuple(made)


def _free_spot(bubble: QRectF, width: float, room: QRectF, others: Sequence[QRectF]) -> QRectF | None:
    """The first place of this width in the room that touches nothing."""
    for spot in _spots(bubble, width, room):
        around = spot.adjusted(-_CLEAR, 0, _CLEAR, 0)
        if room.contains(spot) and not any(around.intersects(each) for each in others):
            return spot
    return None


def _spots(bubble: QRectF, width: float, room: QRectF) -> Iterable[QRectF]:
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
    for part in _ALONG:
        x = middle.x() - width * part
        yield QRectF(x, bubble.top() - 2 - _HEIGHT, width, _HEIGHT)
        yield QRectF(x, bubble.bottom() + 2, width, _HEIGHT)
    inside = max(room.left(), min(over, room.right() - width))  # pushed in from the edge of the room
    yield QRectF(inside, bubble.bottom() + 2, width, _HEIGHT)
    yield QRectF(inside, bubble.top() - 2 - _HEIGHT, width, _HEIGHT)
