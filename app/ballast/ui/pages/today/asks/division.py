"""A time away in parts: borders that move, parts that always add up to the whole. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.log.absence import Answer
from ballast.domain.log.span import instant_of
from ballast.services.presence import Spent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from ballast.domain.log.span import Span
    from ballast.services.naming import NamedTask

MINUTE = timedelta(minutes=1)
MOST_PARTS = 6


class PartShown(NamedTuple):
    """One part: when it is, how many whole minutes are shown for it, what it was."""

    first: datetime
    last: datetime
    minutes: int
    what: Answer


@dataclass(slots=True)
class Parts:
    """The parts of the open time of an absence. Borders lie on whole minutes from its beginning; the last takes the rest."""

    free: tuple[Span, ...]
    kinds: list[Answer]
    borders: list[int] = field(default_factory=list)

    @property
    def length(self) -> timedelta:
        """The time to divide."""
        return sum((span.length for span in self.free), timedelta(0))

    @property
    def minutes(self) -> int:
        """The same in whole minutes."""
        return self.length // MINUTE

    def reach(self, border: int) -> tuple[int, int]:
        """The least and the most minutes at which a border can stand: each part keeps a minute."""
        before = self.borders[border - 1] if border else 0
        after = self.borders[border + 1] if border + 1 < len(self.borders) else self.minutes
        return before + 1, after - 1

    def move(self, border: int, to: int) -> None:
        """Move a border, as far as its neighbours let it."""
        least, most = self.reach(border)
        self.borders[border] = max(least, min(most, to))

    def add(self) -> bool:
        """Cut the longest part in two; False where no part is long enough or there are many."""
        edges = [0, *self.borders, self.minutes]
        sizes = [last - first for first, last in pairwise(edges)]
        longest = max(range(len(sizes)), key=sizes.__getitem__)
        if sizes[longest] < 2 or len(self.kinds) >= MOST_PARTS:  # noqa: PLR2004 - a minute for each half
            return False
        self.borders.insert(longest, edges[longest] + sizes[longest] // 2)
        self.kinds.insert(longest + 1, Answer.OTHER if self.kinds[longest] is Answer.BREAK else Answer.BREAK)
        return True

    def less(self) -> None:
        """Join the last two parts."""
        if self.borders:
            self.borders.pop()
            self.kinds.pop()

    def shown(self) -> tuple[PartShown, ...]:
        """The parts as they are shown."""
        edges = [0, *self.borders, self.minutes]
        return tuple(
            PartShown(self.moment(first), self.moment(last, end=True), last - first, what)
            for first, last, what in zip(edges, edges[1:], self.kinds, strict=False)
        )

    def said(self, tasks: Sequence[NamedTask | None]) -> tuple[Spent, ...]:
        """The answer: lengths in whole minutes, the last part takes what is left, to the second."""
        edges = [0, *self.borders]
        lengths = [(last - first) * MINUTE for first, last in pairwise(edges)]
        parts = zip(self.kinds, [*lengths, None], tasks, strict=True)
        return tuple(Spent(what, length, task if what is Answer.OTHER else None) for what, length, task in parts)

    def moment(self, minutes: int, *, end: bool = False) -> datetime:
        """When so many minutes of the open time have passed; at the end of a stretch its end, or the start of the next one."""
        left = self.length if end and minutes >= self.minutes else minutes * MINUTE
        for span in self.free:
            if left < span.length or (end and left == span.length):
                return (instant_of(span.start) + left).astimezone(span.start.tzinfo)
            left -= span.length
        return self.free[-1].end


def halves(free: tuple[Span, ...], *, worked: bool) -> Parts:
    """Two parts to begin with: what ran went on, then a break; without a task another task first."""
    parts = Parts(free, [Answer.WORKED if worked else Answer.OTHER, Answer.BREAK])
    parts.borders = [max(1, parts.minutes // 2)]
    return parts
