"""The owner's days of a period in one zone, as plain seconds: what the sums over entries are made with.

Inside `insight` an instant is a float of seconds since 1970 (UTC), because a review touches each entry several times and adding
floats is far cheaper than adding aware datetimes; whole seconds stay exact. Days are counted from 0, the first of the period.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias

from ballast.domain.log.day import day_span, working_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import tzinfo

    from ballast.domain.insight.review import Period
    from ballast.domain.log.profile import Profile

Stretch: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a period: `bounds` are their starts and the end of the last, `work` the declared work hours in each."""

    zone: tzinfo
    bounds: tuple[float, ...]
    work: tuple[tuple[Stretch, ...], ...]


def days_of(period: Period, profile: Profile, zone: tzinfo) -> Days:
    """The days of a period as the owner's day start and a zone make them. Work hours past a day's end go to the next day."""
    first = period.first
    starts = [day_span(first + timedelta(days=each), profile.day_start, zone).start for each in range(period.days + 1)]
    bounds = tuple(each.timestamp() for each in starts)
    spans = [working_span(first + timedelta(days=each), profile, zone) for each in range(-1, period.days + 1)]
    windows = [(span.start.timestamp(), span.end.timestamp()) if span else None for span in spans]
    work = tuple(
        tuple(_clipped([each for each in windows[day : day + 3] if each], bounds[day], bounds[day + 1]))
        for day in range(period.days)
    )
    return Days(zone, bounds, work)


def _clipped(stretches: Iterable[Stretch], start: float, end: float) -> list[Stretch]:
    return [(max(start, first), min(end, last)) for first, last in stretches if first < end and last > start]


def shared(start: float, end: float, stretches: Sequence[Stretch]) -> float:
    """How much of the time from start to end lies in stretches that do not overlap each other."""
    return sum([min(end, last) - max(start, first) for first, last in stretches if first < end and last > start])


def merged(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """The same time as stretches that neither touch nor overlap, in order: parallel work once."""
    blocks: list[Stretch] = []
    for start, end in sorted(stretches):
        if blocks and start <= blocks[-1][1]:
            if end > blocks[-1][1]:
                blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start, end))
    return tuple(blocks)


def by_hour(start: float, end: float, zone: tzinfo) -> list[tuple[tuple[int, int], float]]:
    """A stretch cut at the full hours of the wall clock: ((weekday, hour), seconds). Right on days that change the clock."""
    cuts: list[tuple[tuple[int, int], float]] = []
    while start < end:
        wall = datetime.fromtimestamp(start, zone)
        full = start - wall.minute * 60 - wall.second - wall.microsecond / 1e6 + 3600
        cuts.append(((wall.weekday(), wall.hour), min(end, full) - start))
        start = full
    return cuts
