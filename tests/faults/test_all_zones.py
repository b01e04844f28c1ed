"""Days of every zone of the world: splits add up, borders are where the wall says, and no hour is lost or counted twice.

The ordinary run looks at each zone once, around its own clock changes. `BALLAST_ZONES=all pytest -s` on this file goes through
every day of thirty years, each distinct history of clocks once.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from time import process_time
from zoneinfo import ZoneInfo, available_timezones

import pytest

from ballast.domain.log.day import day_of, split_by_day
from ballast.domain.log.span import Span

FIRST, LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
NAMES = sorted(available_timezones() - {"localtime"})


def _changes(zone: ZoneInfo, first: datetime, last: datetime) -> list[datetime]:
    """The days (UTC) on which a zone's offset changed."""
    walls = [datetime.fromtimestamp(second, zone) for second in range(int(first.timestamp()), int(last.timestamp()), 86_400)]
    return [one.astimezone(UTC) for one, two in pairwise(walls) if one.utcoffset() != two.utcoffset()]


def _check(zone: ZoneInfo, span: Span, day_start: time) -> list[timedelta]:
    """Split a span and count again by the wall clock; gives the lengths of the whole days."""
    parts = split_by_day(span, day_start, zone)
    lengths = [part.length for _, part in parts]
    assert sum(lengths, timedelta(0)) == span.length
    assert all(one[1].end == two[1].start and one[0] < two[0] for one, two in pairwise(parts))
    for day, part in parts[1:]:
        wanted, shown = datetime.combine(day, day_start), part.start.astimezone(zone)
        if shown.replace(tzinfo=None) != wanted or shown.fold:  # the clock leapt over it: the moment before lies before it
            assert shown.replace(tzinfo=None) > wanted
            just_before = (part.start.astimezone(UTC) - timedelta(seconds=1)).astimezone(zone)
            assert just_before.replace(tzinfo=None) < wanted
    return lengths[1:-1]


def test_every_zone_of_the_world_splits_into_days() -> None:
    """Each zone around two of its clock changes, with days from midnight and from four: nothing lost, nothing twice."""
    chance = random.Random(20260304)  # noqa: S311 - days to look at, no secret
    assert len(NAMES) > 500
    for name in NAMES:
        zone = ZoneInfo(name)
        year = datetime(chance.randrange(2000, 2029), 1, 1, tzinfo=UTC)
        around = _changes(zone, year, year + 366 * DAY)[:2] or [year]
        for moment in around:
            start = moment - 2 * DAY + timedelta(seconds=chance.randrange(86_400))
            for day_start in (time(0), time(4)):
                _check(zone, Span(start, start + 5 * DAY), day_start)


@pytest.mark.skipif(os.environ.get("BALLAST_ZONES") != "all", reason="the whole sweep is asked for by BALLAST_ZONES=all")
def test_every_day_of_every_zone_in_thirty_years() -> None:
    """All distinct histories of clocks from 2000 to 2029, day by day."""
    began, days = process_time(), 0
    histories: dict[str, ZoneInfo] = {}
    lengths: Counter[float] = Counter()
    for name in NAMES:
        zone = ZoneInfo(name)
        changes = _changes(zone, FIRST, LAST)
        steps = [(each, (each + DAY).astimezone(zone).utcoffset(), _at_change(zone, each)) for each in changes]
        history = repr((FIRST.astimezone(zone).utcoffset(), steps))
        histories.setdefault(history, zone)
    for zone in histories.values():
        found = _check(zone, Span(FIRST, LAST), time(0))
        days += len(found)
        lengths.update(length / HOUR for length in found)
    told = ", ".join(f"{hours:g} h: {times}" for hours, times in sorted(lengths.items()))
    sys.stdout.write(f"{len(NAMES)} zones, {len(histories)} histories, {days} days in {process_time() - began:.1f} s; {told}\n")
    assert set(lengths) <= {21, 22, 23, 23.5, 24, 24.5, 25, 26, 27}


def _at_change(zone: ZoneInfo, day: datetime) -> int:
    """The quarter of an hour of a day (UTC) in which the offset changes."""
    before = day.astimezone(zone).utcoffset()
    return next(each for each in range(97) if (day + each * HOUR / 4).astimezone(zone).utcoffset() != before)


@pytest.mark.parametrize("name", ["America/Santiago", "America/Havana", "Asia/Beirut", "Africa/Cairo", "America/Sao_Paulo"])
def test_a_day_without_midnight_begins_where_its_clock_does(name: str) -> None:
    """Its first instant belongs to it, and the instant before to the day before."""
    zone = ZoneInfo(name)
    for moment in _changes(zone, datetime(2016, 1, 1, tzinfo=UTC), datetime(2019, 1, 1, tzinfo=UTC)):
        for day in range(-1, 3):
            noon = (moment + day * DAY).astimezone(zone).date()
            _border(noon, zone)


def _border(day: date, zone: ZoneInfo) -> None:
    ((_, before), (second, part)) = split_by_day(Span(_noon(day - DAY, zone), _noon(day, zone)), time(0), zone)
    assert second == day == day_of(part.start, time(0), zone)
    assert day_of(before.end.astimezone(UTC) - timedelta(seconds=1), time(0), zone) == day - DAY


def _noon(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(12), zone)
