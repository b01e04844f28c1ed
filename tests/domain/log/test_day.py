"""Days of the log: where they begin and end, splitting, gaps, work hours and coverage."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ballast.domain.log.day import (
    coverage,
    day_of,
    day_span,
    find_gaps,
    off_hours,
    split_by_day,
    working_span,
)
from ballast.domain.log.profile import Profile
from ballast.domain.log.span import Span, merge
from ballast.domain.log.wall_time import exists, first_instant, happens_twice, instants_of, nearest

BERLIN = ZoneInfo("Europe/Berlin")
naive = datetime.fromisoformat
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
MONDAY = date(2026, 11, 23)
SATURDAY = date(2026, 11, 28)
# Zones with rare habits: days without midnight, a skipped date, half an hour, two hours, jumps just after midnight.
ZONES = [
    "Europe/Berlin",
    "America/Sao_Paulo",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Africa/Cairo",
    "UTC",
    "Asia/Beirut",
    "America/Havana",
    "Antarctica/Troll",
    "Pacific/Kwajalein",
    "America/Goose_Bay",
]

zones = st.sampled_from(ZONES).map(ZoneInfo)
day_starts = st.sampled_from([time(0), time(2, 30), time(4), time(12), time(23, 59)])
instants = st.datetimes(naive("1993-01-01 00:00"), naive("2030-01-01 00:00"), timezones=st.just(UTC)).map(
    lambda moment: moment.replace(microsecond=0)
)
lengths = st.integers(0, 4 * 24 * 3600).map(lambda seconds: timedelta(seconds=seconds))


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    """A time in Berlin."""
    return datetime.combine(day, time(hour, minute), BERLIN)


def span(start: int, end: int, day: date = MONDAY) -> Span:
    """Whole hours in Berlin."""
    return Span(at(start, day=day), at(end, day=day))


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/Berlin", date(2026, 11, 23), 24),
        ("Europe/Berlin", date(2026, 3, 29), 23),
        ("Europe/Berlin", date(2026, 10, 25), 25),
        ("Australia/Lord_Howe", date(2026, 4, 5), 24.5),
        ("America/Sao_Paulo", date(2018, 11, 4), 23),
        ("Pacific/Apia", date(2011, 12, 30), 0),
        ("Antarctica/Troll", date(2026, 3, 29), 22),
    ],
)
def test_a_day_is_as_long_as_the_zone_makes_it(zone: str, day: date, hours: float) -> None:
    """Days of clock changes have 23, 25, 24.5 or 22 hours, and a skipped date none."""
    assert day_span(day, time(0), ZoneInfo(zone)).length == timedelta(hours=hours)


def test_a_day_without_midnight_begins_after_the_gap() -> None:
    """In São Paulo 4 November 2018 began at 01:00."""
    start = day_span(date(2018, 11, 4), time(0), ZoneInfo("America/Sao_Paulo")).start
    assert start.replace(tzinfo=None) == naive("2018-11-04 01:00")


@pytest.mark.parametrize(
    ("moment", "day"),
    [(at(0), MONDAY - timedelta(1)), (at(3, 59), MONDAY - timedelta(1)), (at(4), MONDAY), (at(23), MONDAY)],
)
def test_the_day_begins_at_the_day_start(moment: datetime, day: date) -> None:
    """With a day start of 04:00 the small hours belong to the day before."""
    assert day_of(moment, time(4), BERLIN) == day


def test_the_repeated_hour_stays_in_its_day() -> None:
    """With a day start of 02:30 the day that began at the first 02:30 goes on when the clock shows 02:00 again."""
    again = datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN, fold=1)
    assert day_of(again, time(2, 30), BERLIN) == date(2026, 10, 25)


@given(instants, day_starts, zones)
def test_every_instant_lies_in_the_span_of_its_day(moment: datetime, day_start: time, zone: ZoneInfo) -> None:
    """`day_of` and `day_span` agree, and days follow each other without a gap."""
    day = day_of(moment, day_start, zone)
    assert day_span(day, day_start, zone).holds(moment)
    assert day_span(day, day_start, zone).end == day_span(day + timedelta(1), day_start, zone).start


@given(instants, lengths, day_starts, zones)
@example(datetime(2011, 12, 29, 12, tzinfo=UTC), timedelta(days=2), time(0), ZoneInfo("Pacific/Apia"))
@example(datetime(2026, 10, 24, 12, tzinfo=UTC), timedelta(days=2), time(2, 30), ZoneInfo("Europe/Berlin"))
def test_the_parts_of_a_span_add_up(start: datetime, length: timedelta, day_start: time, zone: ZoneInfo) -> None:
    """Split by day, the lengths sum to the whole, each part lies in its day, and merging gives the span back."""
    whole = Span(start, start + length)
    parts = split_by_day(whole, day_start, zone)
    assert sum((part.length for _day, part in parts), timedelta(0)) == length
    assert merge(part for _day, part in parts) == [whole]
    assert all(first < second for (first, _), (second, _) in pairwise(parts))
    assert all(part.clip(day_span(day, day_start, zone)) == part for day, part in parts if length)


def test_an_empty_span_belongs_to_one_day() -> None:
    """An entry of no length is still seen on its day."""
    assert split_by_day(span(9, 9), time(0), BERLIN) == [(MONDAY, span(9, 9))]


def test_the_ends_keep_the_zone_they_were_recorded_in() -> None:
    """Splitting changes no recorded zone."""
    tokyo = ZoneInfo("Asia/Tokyo")
    parts = split_by_day(Span(at(20).astimezone(tokyo), at(20, day=SATURDAY).astimezone(tokyo)), time(0), BERLIN)
    assert parts[0][1].start.tzinfo is tokyo
    assert parts[-1][1].end.tzinfo is tokyo


def test_gaps_are_what_no_span_covers() -> None:
    """Gaps lie before, between and after, short ones can be left out, overlaps are seen through."""
    spans = [span(8, 10), span(9, 11), span(12, 13), span(18, 20)]
    assert find_gaps(spans, span(9, 17)) == [span(11, 12), span(13, 17)]
    assert find_gaps(spans, span(9, 17), at_least=2 * HOUR) == [span(13, 17)]
    assert find_gaps([], span(9, 17)) == [span(9, 17)]
    assert find_gaps([], span(9, 9)) == []


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 3)), max_size=8))
def test_gaps_and_spans_fill_the_whole(pairs: list[tuple[int, int]]) -> None:
    """Covered time and gaps together are the day, without overlap."""
    spans = [span(start, start + length) for start, length in pairs]
    whole = day_span(MONDAY, time(0), BERLIN)
    gaps = find_gaps(spans, whole)
    covered = sum((each.length for each in merge(spans)), timedelta(0))
    assert covered + sum((gap.length for gap in gaps), timedelta(0)) == whole.length
    assert not any(gap.overlaps(each) for gap in gaps for each in spans)


@pytest.mark.parametrize(
    ("profile", "day", "hours"),
    [
        (Profile(), MONDAY, span(9, 17)),
        (Profile(), SATURDAY, None),
        (Profile(work_start=time(9), work_end=time(9)), MONDAY, None),
        (Profile(work_start=time(22), work_end=time(6)), MONDAY, Span(at(22), at(6) + timedelta(1))),
        (
            Profile(day_start=time(4), work_start=time(2), work_end=time(3)),
            MONDAY,
            Span(at(2) + timedelta(1), at(3) + timedelta(1)),
        ),
    ],
)
def test_work_hours_of_a_day(profile: Profile, day: date, hours: Span | None) -> None:
    """Work hours follow the profile: none on days off, night shifts run over midnight, early hours count to the log's day."""
    assert working_span(day, profile, BERLIN) == hours


def test_work_hours_that_clocks_skip_are_none() -> None:
    """Hours that lie wholly in the gap of the night do not exist."""
    profile = Profile(work_days=frozenset({6}), work_start=time(2, 10), work_end=time(2, 50))
    assert working_span(date(2026, 3, 29), profile, BERLIN) is None


@pytest.mark.parametrize(
    ("profile", "worked", "off"),
    [
        (Profile(), span(8, 18), 2),
        (Profile(), span(10, 12), 0),
        (Profile(), span(10, 12, SATURDAY), 2),
        (Profile(work_start=time(22), work_end=time(6)), Span(at(3) + timedelta(1), at(8) + timedelta(1)), 2),
    ],
)
def test_off_hours_are_what_lies_outside(profile: Profile, worked: Span, off: int) -> None:
    """Time before, after and on days off counts as off hours; a night shift does not."""
    assert off_hours(worked, profile, BERLIN) == off * HOUR


LATE = at(23, 59)


@pytest.mark.parametrize(
    ("spans", "day", "now", "share", "gaps"),
    [
        ([span(9, 17)], MONDAY, LATE, 1.0, 0),
        ([span(9, 13)], MONDAY, LATE, 0.5, 4),
        ([span(9, 13), span(11, 13)], MONDAY, LATE, 0.5, 4),
        ([span(9, 13), span(18, 22)], MONDAY, LATE, 8 / 12, 4),
        ([span(9, 17)], MONDAY, at(11), 1.0, 0),
        ([span(10, 11)], MONDAY, at(11), 0.5, 1),
        ([], MONDAY, LATE, 0.0, 8),
        ([], MONDAY, at(8), 0.0, 0),
        ([span(7, 8)], MONDAY, at(8), 1.0, 0),
        ([span(9, 10, SATURDAY)], SATURDAY, at(23, 0, SATURDAY), 1.0, 0),
        ([], SATURDAY, at(23, 0, SATURDAY), 0.0, 0),
        ([span(9, 17)], MONDAY + timedelta(1), LATE, 0.0, 0),
    ],
)
def test_coverage_is_logged_over_logged_and_gaps(spans: list[Span], day: date, now: datetime, share: float, gaps: int) -> None:
    """Coverage counts parallel work once, work outside the hours as logged, and nothing after now."""
    found = coverage(spans, day, Profile(), BERLIN, now)
    assert found.share == pytest.approx(share)
    assert found.gaps == gaps * HOUR


def test_coverage_of_a_night_shift_counts_on_both_days() -> None:
    """The hours of a night shift after the day start belong to the next day."""
    profile = Profile(work_days=frozenset({0}), work_start=time(22), work_end=time(6))
    tuesday = MONDAY + timedelta(1)
    night = [Span(at(22), at(3) + timedelta(1))]
    assert coverage(night, MONDAY, profile, BERLIN, LATE + timedelta(2)) == (1.0, timedelta(0))
    assert coverage(night, tuesday, profile, BERLIN, LATE + timedelta(2)) == (0.5, 3 * HOUR)


@pytest.mark.parametrize(
    ("spans", "breaks", "share", "gaps"),
    [
        ([span(9, 12), span(13, 17)], [span(12, 13)], 1.0, 0),
        ([span(9, 12)], [span(12, 13)], 3 / 7, 4),
        ([span(9, 17)], [span(12, 13)], 1.0, 0),
        ([span(9, 13)], [span(18, 20)], 0.5, 4),
        ([], [span(9, 17)], 0.0, 0),
    ],
)
def test_a_break_is_neither_work_nor_a_gap(spans: list[Span], breaks: list[Span], share: float, gaps: int) -> None:
    """What the owner said was a break adds nothing to either side, wherever it lies."""
    found = coverage(spans, MONDAY, Profile(), BERLIN, LATE, breaks)
    assert found.share == pytest.approx(share)
    assert found.gaps == gaps * HOUR


@given(st.datetimes(naive("1993-01-01 00:00"), naive("2030-01-01 00:00")).map(lambda wall: wall.replace(microsecond=0)), zones)
def test_local_time_comes_back_except_in_gaps(wall: datetime, zone: ZoneInfo) -> None:
    """Local to UTC to local is the identity where the time exists; in a gap the next time is later."""
    shown = first_instant(wall, zone).replace(tzinfo=None, fold=0)
    assert shown == wall if exists(wall, zone) else shown > wall


@pytest.mark.parametrize(
    ("wall", "is_there", "twice"),
    [
        (naive("2026-03-29 02:30"), False, False),
        (naive("2026-03-29 03:00"), True, False),
        (naive("2026-10-25 02:30"), True, True),
        (naive("2026-10-25 03:00"), True, False),
    ],
)
def test_gaps_and_repeats_of_the_clock(wall: datetime, *, is_there: bool, twice: bool) -> None:
    """In Berlin the hour from 02:00 is missing in March and comes twice in October."""
    assert exists(wall, BERLIN) is is_there
    assert happens_twice(wall, BERLIN) is twice


def test_a_time_in_the_gap_means_the_jump() -> None:
    """02:30 on the night of the jump means the instant at which the clock shows 03:00."""
    assert first_instant(naive("2026-03-29 02:30"), BERLIN) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_both_times_of_the_repeated_hour_can_be_chosen() -> None:
    """02:30 in October is two instants an hour apart; a usual time is one, a missing one none."""
    first, second = instants_of(naive("2026-10-25 02:30"), BERLIN)
    assert [each.astimezone(UTC).hour for each in (first, second)] == [0, 1]
    assert {each.replace(tzinfo=None, fold=0) for each in (first, second)} == {naive("2026-10-25 02:30")}
    assert len(instants_of(naive("2026-10-25 03:30"), BERLIN)) == 1
    assert instants_of(naive("2026-03-29 02:30"), BERLIN) == ()


@pytest.mark.parametrize(
    ("zone", "wall", "before", "after"),
    [
        ("Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:59", "2026-03-29 03:00"),
        ("Australia/Lord_Howe", "2026-10-04 02:10", "2026-10-04 01:59", "2026-10-04 02:30"),
        ("Pacific/Apia", "2011-12-30 12:00", "2011-12-29 23:59", "2011-12-31 00:00"),
        ("Africa/Cairo", "2026-04-24 00:15", "2026-04-23 23:59", "2026-04-24 01:00"),
        ("Europe/Berlin", "2026-03-29 03:30", "2026-03-29 03:30", "2026-03-29 03:30"),
    ],
)
def test_a_missing_time_names_the_two_nearest(zone: str, wall: str, before: str, after: str) -> None:
    """The last minute before the jump and the first after it: what an editor offers instead."""
    found = nearest(naive(wall), ZoneInfo(zone))
    assert tuple(each.replace(tzinfo=None, fold=0) for each in found) == (naive(before), naive(after))
    assert found[0].tzinfo is not None


@given(
    st.datetimes(naive("1993-01-01 00:00"), naive("2030-01-01 00:00")).map(lambda wall: wall.replace(second=0, microsecond=0)),
    zones,
)
def test_every_instant_of_a_wall_time_shows_it(wall: datetime, zone: ZoneInfo) -> None:
    """And they are in order; where there is none, the nearest lie around it with nothing between."""
    found = instants_of(wall, zone)
    assert all(each.replace(tzinfo=None, fold=0) == wall for each in found)
    assert list(found) == sorted(found, key=lambda each: each.astimezone(UTC))
    if not found:
        before, after = nearest(wall, zone)
        assert before.replace(tzinfo=None) < wall < after.replace(tzinfo=None)
        assert after.astimezone(UTC) - before.astimezone(UTC) == MINUTE
