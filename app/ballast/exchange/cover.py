"""The time that at least one of many rows covers, added up without keeping a row: sixteen bytes for each."""

from __future__ import annotations

from array import array
from datetime import UTC, datetime, timedelta
from heapq import merge
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ORIGIN = datetime.min.replace(tzinfo=UTC)
_TICK = timedelta(microseconds=1)
_PIECE = 20_000  # rows
_BEFORE_ALL = -(1 << 62)


class Cover:
    """Stretches of time, in any order."""

    def __init__(self) -> None:
        """None yet."""
        self._starts, self._ends = array("q"), array("q")

    def add(self, start: datetime, length: timedelta) -> None:
        """One more."""
        first = (start - _ORIGIN) // _TICK
        self._starts.append(first)
        self._ends.append(first + length // _TICK)

    @property
    def length(self) -> timedelta:
        """The time that at least one of them covers."""
        covered, reached = 0, _BEFORE_ALL
        for place in self._order():
            start, end = self._starts[place], self._ends[place]
            covered += max(0, end - max(start, reached))
            reached = max(reached, end)
        return timedelta(microseconds=covered)

    def _order(self) -> Iterable[int]:
        """The places in order of start: as they are or backwards, as files mostly have them; else sorted piece by piece.

        One long sort would keep every other thread waiting.
        """
        places, starts = range(len(self._starts)), self._starts
        if all(starts[place] <= starts[place + 1] for place in places[:-1]):
            return places
        if all(starts[place] >= starts[place + 1] for place in places[:-1]):
            return reversed(places)
        key = starts.__getitem__
        return merge(*(sorted(places[at : at + _PIECE], key=key) for at in places[::_PIECE]), key=key)
