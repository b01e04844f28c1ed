"""What lies on a chart and can be pointed at, and how arrows and the mouse find it."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPointF

_REACH = 4.0
SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
UPWARDS = {Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}


@dataclass(frozen=True, slots=True)
class TipLine:
    """A line of a tooltip: `tint` is a token for its swatch ("category:2"), "" for none; `strong` is the one pointed at."""

    label: str
    value: str
    tint: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Tip:
    """What a tooltip says, all of it plain text."""

    title: str
    lines: tuple[TipLine, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """One value on the chart.

    `shape` is what is seen, `area` where the mouse finds it (the shape itself where None). `column` and `row` are its place for
    the arrow keys, rows counted upwards. `tip` and `spoken` say it; they are asked for when needed, as there are many. One that
    is not `keyed` is for the mouse alone; one without a `pick` cannot be chosen.
    """

    shape: QRectF
    pick: object | None
    tip: Callable[[], Tip]
    spoken: Callable[[], str]
    column: int
    row: int
    area: QRectF | None = None
    round: bool = False
    keyed: bool = True

    @property
    def reach(self) -> QRectF:
        """Where the mouse finds it."""
        return self.shape if self.area is None else self.area


def found(marks: Sequence[Mark], spot: QPointF) -> int | None:
    """The number of the mark under a point, or very near it; the smallest where several are."""
    hits = [(_away(mark, spot), _size(mark), number) for number, mark in enumerate(marks)]
    nearest = min(hits, default=None)
    return nearest[2] if nearest is not None and nearest[0] <= _REACH else None


def stepped(marks: Sequence[Mark], current: int | None, key: Qt.Key) -> int | None:
    """Where a key leads: arrows to the neighbour, Home and End to the first and last.

    None when there is nothing to reach.
    """
    keyed = [number for number, mark in enumerate(marks) if mark.keyed]
    if not keyed:
        return None
    ordered = sorted(keyed, key=lambda number: (marks[number].column, -marks[number].row))
    if key == Qt.Key.Key_Home or (current is None and key != Qt.Key.Key_End):
        return ordered[0]
    if key == Qt.Key.Key_End or current is None:
        return ordered[-1]
    here = marks[current]
    if by := UPWARDS.get(key):
        ahead = [n for n in keyed if marks[n].column == here.column and (marks[n].row - here.row) * by > 0]
        return min(ahead, key=lambda n: abs(marks[n].row - here.row), default=current)
    by = SIDEWAYS.get(key, 0)
    beside = [n for n in keyed if (marks[n].column - here.column) * by > 0]
    return min(
        beside, key=lambda n: (abs(marks[n].column - here.column), abs(marks[n].row - here.row), marks[n].row), default=current
    )


def _away(mark: Mark, spot: QPointF) -> float:
    if mark.round:
        centre = mark.shape.center()
        return max(0.0, hypot(spot.x() - centre.x(), spot.y() - centre.y()) - mark.shape.width() / 2)
    area = mark.reach
    across = max(area.left() - spot.x(), 0.0, spot.x() - area.right())
    along = max(area.top() - spot.y(), 0.0, spot.y() - area.bottom())
    return max(across, along)


def _size(mark: Mark) -> float:
    return mark.reach.width() * mark.reach.height()
