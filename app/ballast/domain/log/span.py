"""A stretch of time, and sums over stretches.

Conventions of the whole room `log`, written once:

- a span includes its start and excludes its end;
- instants are aware datetimes; they are compared and subtracted on UTC (`instant_of`), because Python compares two datetimes
  of one zone on the wall clock, where a summer-time switch adds or hides an hour;
- a span may be empty (start = end), never reversed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def instant_of(moment: datetime) -> datetime:
    """The moment on UTC, the only form in which two moments may be compared."""
    return moment.astimezone(UTC)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """The true time between two aware instants, whatever their zones."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def later(moment: datetime, by: timedelta) -> datetime:
    """The instant so much true time later (earlier where negative), in the same zone.

    Python adds on the wall clock and forgets which of two equal times it was, so that adding a second can lose an hour.
    """
    return (instant_of(moment) + by).astimezone(moment.tzinfo) if by else moment


@dataclass(frozen=True, slots=True, eq=False)
class Span:
    """A stretch of time: the start included, the end excluded. Raises ValueError when reversed or naive.

    Both ends keep the zone they came with; spans are equal when they cover the same time, whatever the zones.
    """

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or self.end.tzinfo is None:
            message = "a span needs aware instants"
            raise ValueError(message)
        if self.start.astimezone(UTC) > self.end.astimezone(UTC):
            message = "a span ends before it starts"
            raise ValueError(message)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return self._instants() == other._instants()

    def __hash__(self) -> int:
        return hash(self._instants())

    def _instants(self) -> tuple[datetime, datetime]:
        return self.start.astimezone(UTC), self.end.astimezone(UTC)

    @property
    def length(self) -> timedelta:
        """The true time from start to end."""
        return elapsed(self.start, self.end)

    def holds(self, moment: datetime) -> bool:
        """Whether the moment lies in the span. An empty span holds nothing."""
        start, end = self._instants()
        return start <= moment.astimezone(UTC) < end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share more than a border. Empty spans overlap nothing."""
        return self.clip(other) is not None

    def clip(self, other: Span) -> Span | None:
        """The part of this span that lies in the other one; None where they share no time."""
        start = max(self.start, other.start, key=instant_of)
        end = min(self.end, other.end, key=instant_of)
        return Span(start, end) if instant_of(start) < instant_of(end) else None


def merge(spans: Iterable[Span]) -> list[Span]:
    """The same time as spans that neither touch nor overlap, in order."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda each: each.start.astimezone(UTC)):
        if merged and instant_of(span.start) <= instant_of(merged[-1].end):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end, key=instant_of))
        else:
            merged.append(span)
    return merged


def union_length(spans: Iterable[Span]) -> timedelta:
    """The time covered by at least one of the spans: parallel work counts once."""
    return sum((span.length for span in merge(spans)), timedelta(0))
