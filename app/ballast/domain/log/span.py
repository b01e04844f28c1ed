"""A stretch of time, and sums over stretches.

Conventions of the whole room `log`, written once:

- a span includes its start and excludes its end;
- instants are aware datetimes; every length is computed on UTC, so that a summer-time switch never adds or removes an hour;
- a span may be empty (start = end), never reversed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def elapsed(start: datetime, end: datetime) -> timedelta:
    """The true time between two aware instants, whatever their zones."""
    return end.astimezone(UTC) - start.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time: the start included, the end excluded. Raises ValueError when reversed or naive."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            message = "a span needs aware instants"
            raise ValueError(message)
        if elapsed(self.start, self.end) < timedelta(0):
            message = "a span ends before it starts"
            raise ValueError(message)

    @property
    def length(self) -> timedelta:
        """The true time from start to end."""
        return elapsed(self.start, self.end)

    def overlaps(self, other: Span) -> bool:
        """Whether the two share more than a border. Empty spans overlap nothing."""
        return max(self.start, other.start) < min(self.end, other.end)

    def clip(self, other: Span) -> Span | None:
        """The part of this span that lies in the other one; None where they share no time."""
        if not self.overlaps(other):
            return None
        return Span(max(self.start, other.start), min(self.end, other.end))


def merge(spans: Iterable[Span]) -> list[Span]:
    """The same time as spans that neither touch nor overlap, in order."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda each: each.start.astimezone(UTC)):
        if merged and span.start <= merged[-1].end:
            if span.end > merged[-1].end:
                merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return merged


def union_length(spans: Iterable[Span]) -> timedelta:
    """The time covered by at least one of the spans: parallel work counts once."""
    return sum((span.length for span in merge(spans)), timedelta(0))
