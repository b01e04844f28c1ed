"""Bubbles with their names, moved a little apart so that nothing covers anything: the largest stay where they belong.

A bubble that finds no free place nearby stays at its spot; one whose name finds none is left to its tooltip. Plain figures, for
there are many trials: a box is left, top, right, bottom.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import cos, pi, sin
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Box: TypeAlias = "tuple[float, float, float, float]"
_AIR = 3.0
_ASIDE, _APART = 9.0, 14.0
"""So far from a name in a line with it are another bubble and another name: each must be seen to be of its own."""
_STEP, _RINGS, _TURNS = 5.0, 24, 12
_RINGS_FOR_A_NAME = 9
_HEIGHT = 17.0
_NAMED = 6
_FEW, _RINGS_OF_FEW = 20, 48
"""So few have time to look for a name each, and farther away."""
_MOST = 60
"""Of more than that each stays where it belongs: they would be a heap anyway."""
_FULL, _RINGS_WHEN_FULL = 3, 8
"""Once so many found no place, the room is full, and the smaller ones look around less far."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """A circle that wants to be at a spot, and how wide its name is."""

    spot: QPointF
    radius: float
    name: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a bubble lies, and its name; None where that found no place."""

    circle: QRectF
    name: QRectF | None


@dataclass(slots=True)
class _Field:
    """A room with what lies in it already. What was in the way last is asked first: it mostly is at the next spot too."""

    room: Box
    circles: list[tuple[float, float, float]] = field(default_factory=list)
    names: list[Box] = field(default_factory=list)
    lost: int = 0
    _last: tuple[float, float, float] = (0.0, 0.0, -1e9)

    def takes_circle(self, x: float, y: float, radius: float) -> bool:
        left, top, right, bottom = self.room
        if not (left <= x - radius and x + radius <= right and top <= y - radius and y + radius <= bottom):
            return False
        air = radius + _AIR
        across, along, reach = x - self._last[0], y - self._last[1], self._last[2] + air
        if reach > 0 and across * across + along * along < reach * reach:
            return False
        for circle in self.circles:
            across, along, reach = x - circle[0], y - circle[1], circle[2] + air
            if across * across + along * along < reach * reach:
                self._last = circle
                return False
        near = (radius + 1) * (radius + 1)
        for first, above, last, below in self.names:
            across = max(0.0, first - _ASIDE - x, x - last - _ASIDE)
            along = above - y if y < above else y - below if y > below else 0.0
            if across * across + along * along < near:
                return False
        return True

    def takes_name(self, box: Box) -> bool:
        left, top, right, bottom = self.room
        first, above, last, below = box
        if not (left <= first and last <= right and top <= above and below <= bottom):
            return False
        for x, y, radius in self.circles:
            across = max(0.0, first - _ASIDE - x, x - last - _ASIDE)
            along = above - y if y < above else y - below if y > below else 0.0
            if across * across + along * along < (radius + 1) * (radius + 1):
                return False
        for left, top, right, bottom in self.names:
            if first < right + _APART and left < last + _APART and above < bottom and top < below:
                return False
        return True

    def name_at(self, x: float, y: float, radius: float, width: float) -> Box | None:
        """The first free place for a name beside, below or above a circle that does not lie here yet."""
        return next((box for box in _names(x, y, radius, width, self.room) if self.takes_name(box)), None)


def settle(bubbles: Sequence[Bubble], room: QRectF) -> tuple[Placed, ...]:
    """The bubbles in a room, as near to their spots as they find a place together with their names, the largest first."""
    ground = _Field((room.left(), room.top(), room.right(), room.bottom()))
    made: dict[int, Placed] = {}
    few = len(bubbles) <= _FEW
    for number in sorted(range(len(bubbles)), key=lambda n: (-bubbles[n].radius, n)):
        bubble = bubbles[number]
        if len(made) < _MOST:
            x, y, name = _place(ground, bubble, named=few or len(made) < _NAMED, rings=_RINGS_OF_FEW if few else _RINGS)
        else:
            x, y, name = *_inside(ground, bubble), None
        ground.circles.append((x, y, bubble.radius))
        if name is not None:
            ground.names.append(name)
        made[number] = Placed(_box((x - bubble.radius, y - bubble.radius, x + bubble.radius, y + bubble.radius)), _named(name))
    return tuple(made[number] for number in range(len(bubbles)))


def _place(ground: _Field, bubble: Bubble, *, named: bool, rings: int) -> tuple[float, float, Box | None]:
    """The nearest free place, with its name where `named` and there is room for both not far away."""
    begin = _inside(ground, bubble)
    alone: tuple[float, float] | None = None
    rings = _RINGS_WHEN_FULL if ground.lost >= _FULL else rings
    for ring, (x, y) in _around(*begin):
        if ring > rings or (alone is not None and (not named or ring > _RINGS_FOR_A_NAME)):
            break
        if ground.takes_circle(x, y, bubble.radius):
            name = ground.name_at(x, y, bubble.radius, bubble.name)
            if name is not None:
                return x, y, name
            alone = alone or (x, y)
    ground.lost += alone is None
    return (*(alone or begin), None)


_SPOTS = tuple(
    (ring, ring * _STEP * cos(2 * pi * turn / _TURNS), ring * _STEP * sin(2 * pi * turn / _TURNS))
    for ring in range(1, _RINGS_OF_FEW)
    for turn in range(_TURNS)
)


def _around(x: float, y: float) -> Iterator[tuple[int, tuple[float, float]]]:
    yield 0, (x, y)
    for ring, across, along in _SPOTS:
        yield ring, (x + across, y + along)


def _names(x: float, y: float, radius: float, width: float, room: Box) -> Iterator[Box]:
    """Places for a name: right, left, below, above; the last two also moved in from the edge."""
    top = y - _HEIGHT / 2
    yield x + radius + 4, top, x + radius + 4 + width, top + _HEIGHT
    yield x - radius - 4 - width, top, x - radius - 4, top + _HEIGHT
    for left in dict.fromkeys((x - width / 2, max(room[0], min(x - width / 2, room[2] - width)))):
        yield left, y + radius + 1, left + width, y + radius + 1 + _HEIGHT
        yield left, y - radius - 1 - _HEIGHT, left + width, y - radius - 1


def _inside(ground: _Field, bubble: Bubble) -> tuple[float, float]:
    left, top, right, bottom = ground.room
    x, y, radius = bubble.spot.x(), bubble.spot.y(), bubble.radius
    return (
        min(max(x, left + radius), max(left + radius, right - radius)),
        min(max(y, top + radius), max(top + radius, bottom - radius)),
    )


def _box(box: Box) -> QRectF:
    return QRectF(box[0], box[1], box[2] - box[0], box[3] - box[1])


def _named(box: Box | None) -> QRectF | None:
    return None if box is None else _box(box)
