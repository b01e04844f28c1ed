"""The entries of a period cut into the days they belong to: what patterns are counted from.

The rules are those of `gathering`, which sums them up for a review: an entry belongs to days by the zone it was recorded in, is
clipped to the period and cut where a day ends; what it says belongs to its first piece; a running entry reaches to now.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.days import days_of, shared
from ballast.domain.log.watch import unwatched, watched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime, tzinfo

    from ballast.domain.insight.days import Days
    from ballast.domain.insight.period import Period
    from ballast.domain.log.entry import Entry, Log
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch


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


def pieces_of(
    log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime, watch: Watch = unwatched
) -> Sequence[Piece]:
    """All pieces, for several that count them."""
    return list(watched(cut(log, period, profile, zone, now), len(log.entries), watch))


def cut(log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime) -> Iterator[Piece]:
    """The pieces of all entries, in order of start of their entries."""
    calendars: dict[tzinfo, Days] = {}
    days, until = days_of(period, profile, zone), now.timestamp()
    for entry in log.entries:
        start = entry.start
        lived = start.tzinfo or zone
        if lived is not days.zone:
            days = calendars.get(lived) or calendars.setdefault(lived, days_of(period, profile, lived))
        began = start.timestamp()
        ended = entry.end.timestamp() if entry.end is not None else max(began, until)
        yield from _of_entry(entry, began, ended, days)


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
