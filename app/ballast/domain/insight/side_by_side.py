"""Which tasks went on side by side, for how long, and the entries behind: one way through a day, however much lies over it.

Two tasks are side by side while both are at hand, once however many entries of each there are; a task is beside itself while
two of its entries are. Three at once are three pairs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from ballast.domain.insight.habits import Beside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from ballast.domain.insight.pieces import Piece
    from ballast.domain.log.entry import Log

_Pair: TypeAlias = "tuple[UUID, UUID]"


@dataclass(slots=True)
class SideBySide:
    """The pairs of the days taken so far: seconds and entries of each, its tasks by name."""

    log: Log
    seconds: dict[_Pair, float] = field(default_factory=lambda: defaultdict(float))
    behind: dict[_Pair, dict[UUID, None]] = field(default_factory=lambda: defaultdict(dict))
    at_hand: dict[UUID, dict[UUID, None]] = field(default_factory=dict)
    since: dict[_Pair, float] = field(default_factory=dict)

    def take(self, pieces: Iterable[Piece]) -> None:
        """Go through the pieces of one day; those without length are beside nothing."""
        timed = [piece for piece in pieces if piece.seconds]
        begins = ((piece.start, 1, piece) for piece in timed)
        ends = ((piece.end, 0, piece) for piece in timed)
        for moment, begun, piece in sorted(chain(begins, ends), key=lambda each: each[:2]):
            if begun:
                self._begin(moment, piece.entry.task_id, piece.entry.id)
            else:
                self._end(moment, piece.entry.task_id, piece.entry.id)

    @property
    def pairs(self) -> tuple[Beside, ...]:
        """All pairs, the longest first, equals by name."""
        ordered = sorted(self.seconds.items(), key=lambda each: (-each[1], *(self._name(task_id) for task_id in each[0])))
        return tuple(Beside(pair, timedelta(seconds=seconds), tuple(self.behind[pair])) for pair, seconds in ordered)

    def _begin(self, moment: float, task_id: UUID, entry_id: UUID) -> None:
        mine = self.at_hand.setdefault(task_id, {})
        for other, entries in self.at_hand.items():
            if entries:
                pair = self._pair(task_id, other)
                if pair not in self.since:
                    self.since[pair] = moment
                    self.behind[pair].update(mine | entries)
                self.behind[pair][entry_id] = None
        mine[entry_id] = None

    def _end(self, moment: float, task_id: UUID, entry_id: UUID) -> None:
        mine = self.at_hand[task_id]
        del mine[entry_id]
        if len(mine) == 1:
            self._close(moment, (task_id, task_id))
        elif not mine:
            del self.at_hand[task_id]
            for other in self.at_hand:
                self._close(moment, self._pair(task_id, other))

    def _close(self, moment: float, pair: _Pair) -> None:
        self.seconds[pair] += moment - self.since.pop(pair)

    def _pair(self, one: UUID, other: UUID) -> _Pair:
        return (one, other) if self._name(one) <= self._name(other) else (other, one)

    def _name(self, task_id: UUID) -> str:
        return self.log.tasks[task_id].name
