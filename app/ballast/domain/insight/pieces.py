"""The entries of a period cut into the days they belong to: what patterns are counted from.

The rules are those of `gathering`, which sums them up for a review: an entry belongs to days by the zone it was recorded in, is
clipped to the period and cut where a day ends; what it says belongs to its first piece; a running entry reaches to now.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.days import days_of, shared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime, tzinfo

    from ballast.domain.insight.days import Days
    from ballast.domain.insight.period import Period
    from ballast.domain.log.entry import Entry, Log
    from ballast.domain.log.profile import Profile


class Piece(NamedTuple):
    """The part of an entry on one day of the period, in seconds since 1970; `off` are those outside the work hours.

    `first` marks the piece to which belongs what the entry says. A piece has no length where its entry has none.
    """

    entry: Entry
    day: int
    start: float
    end: float
    off: float
    first: bool
    zone: tzinfo

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


def cut(log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime) -> Iterator[Piece]:
    """The pieces of all entries, in order of start of their entries."""
    calendars: dict[tzinfo, Days] = {}
    for entry in log.entries:
        lived = entry.start.tzinfo or zone
        if lived not in calendars:
            calendars[lived] = days_of(period, profile, lived)
        began = entry.start.timestamp()
        ended = entry.end.timestamp() if entry.end is not None else max(began, now.timestamp())
        yield from _of_entry(entry, began, ended, calendars[lived])


def _of_entry(entry: Entry, began: float, ended: float, days: Days) -> Iterator[Piece]:
    bounds = days.bounds
    start, last = max(began, bounds[0]), min(ended, bounds[-1])
    if start > last or start >= bounds[-1] or (start == last and ended > began):
        return
    day, first = bisect_right(bounds, start) - 1, True
    while first or start < last:
        end = min(last, bounds[day + 1])
        off = end - start - shared(start, end, days.work[day])
        yield Piece(entry, day, start, end, off, first, days.zone)
        day, start, first = day + 1, end, False
