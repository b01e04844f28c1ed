"""Time without a break: the longest block of each day in which the work at hand stayed the same.

A block ends where other work begins or ends beside it, and after a break of more than a minute (Drucker's consolidated blocks).
Two tasks side by side from nine to twelve are one block of three hours; a call of ten minutes inside it makes three blocks. An
interruption breaks a block even where it is on the same task, or took no time.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.gathering import SESSION_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from uuid import UUID

    from ballast.domain.insight.pieces import Piece

_BREAK = SESSION_BREAK.total_seconds()


class Block(NamedTuple):
    """A stretch of unbroken work in seconds since 1970, and the tasks at hand in it."""

    start: float
    end: float
    tasks: frozenset[UUID]

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


def longest(pieces: Sequence[Piece]) -> Block | None:
    """The longest block of the pieces of one day, the earlier of equals; None without any time."""
    return max(blocks(pieces), key=lambda each: each.seconds, default=None)


def blocks(pieces: Sequence[Piece]) -> Iterator[Block]:
    """All blocks of the pieces of one day, in order."""
    broken = {piece.start for piece in pieces if piece.first and piece.entry.interruption}
    block: Block | None = None
    for start, end, tasks in _stretches(pieces, broken):
        if block is not None and tasks == block.tasks and start <= block.end + _BREAK and start not in broken:
            block = Block(block.start, end, tasks)
            continue
        if block is not None:
            yield block
        block = Block(start, end, tasks)
    if block is not None:
        yield block


def _stretches(pieces: Iterable[Piece], broken: Iterable[float]) -> Iterator[tuple[float, float, frozenset[UUID]]]:
    """The time cut wherever an entry begins, ends or breaks in, with the tasks at hand; time without any is left out."""
    moments: list[tuple[float, int, UUID | None]] = [(each, 0, None) for each in broken]
    for piece in pieces:
        if piece.seconds:
            moments += (piece.start, 1, piece.entry.task_id), (piece.end, -1, piece.entry.task_id)
    at_hand: dict[UUID, int] = {}
    before = 0.0
    for moment, more, task_id in sorted(moments, key=itemgetter(0, 1)):
        if at_hand and moment > before:
            yield before, moment, frozenset(at_hand)
        before = moment
        if task_id is None:
            continue
        at_hand[task_id] = at_hand.get(task_id, 0) + more
        if not at_hand[task_id]:
            del at_hand[task_id]
