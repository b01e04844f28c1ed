"""When to ask what is being done, and when to say that nothing runs."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from statistics import mean
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.log.profile import Profile
from ballast.domain.log.prompting import (
    Asking,
    Rhythm,
    Snooze,
    due,
    in_work_hours,
    next_prompt,
    prompts_of_day,
    reminder,
    snoozed,
)
from ballast.domain.log.span import elapsed

BERLIN = ZoneInfo("Europe/Berlin")
WEDNESDAY = date(2026, 3, 4)
SATURDAY = date(2026, 3, 7)
MINUTE = timedelta(minutes=1)
REGULAR = Asking(Rhythm.REGULAR, 30 * MINUTE)
RANDOM = Asking(Rhythm.RANDOM, 30 * MINUTE)
OFFICE = Profile()


def at(hour: int, minute: int = 0, day: date = WEDNESDAY) -> datetime:
    """A time in Berlin."""
    return datetime.combine(day, time(hour, minute), BERLIN)


def test_regular_prompts_follow_the_work_hours() -> None:
    """Every half hour from nine to five, the last when the work ends; none on a day off, none when not wanted."""
    moments = prompts_of_day(REGULAR, WEDNESDAY, OFFICE, BERLIN, 1)
    assert [f"{moment:%H:%M}" for moment in (moments[0], moments[1], moments[-1])] == ["09:30", "10:00", "17:00"]
    assert len(moments) == 16
    assert prompts_of_day(REGULAR, SATURDAY, OFFICE, BERLIN, 1) == ()
    assert prompts_of_day(Asking(), WEDNESDAY, OFFICE, BERLIN, 1) == ()
    assert prompts_of_day(Asking(Rhythm.REGULAR, timedelta(0)), WEDNESDAY, OFFICE, BERLIN, 1) == ()


def test_a_night_shift_is_asked_in_true_time() -> None:
    """Over the night of the spring switch the half hours are half hours."""
    night = Profile(work_days=frozenset({5}), work_start=time(22), work_end=time(6))
    moments = prompts_of_day(REGULAR, date(2026, 3, 28), night, BERLIN, 1)
    assert len(moments) == 14
    assert {elapsed(one, two) for one, two in pairwise(moments)} == {30 * MINUTE}


def test_random_pings_are_the_same_for_a_seed_and_fair_on_average() -> None:
    """Seeded by day, at whole minutes within the hours, half an hour apart on average; another seed gives others."""
    assert prompts_of_day(RANDOM, WEDNESDAY, OFFICE, BERLIN, 1) == prompts_of_day(RANDOM, WEDNESDAY, OFFICE, BERLIN, 1)
    assert prompts_of_day(RANDOM, WEDNESDAY, OFFICE, BERLIN, 1) != prompts_of_day(RANDOM, WEDNESDAY, OFFICE, BERLIN, 2)
    days = [prompts_of_day(RANDOM, WEDNESDAY, OFFICE, BERLIN, seed) for seed in range(300)]
    assert len(set(days)) == 300
    assert mean(len(day) for day in days) == pytest.approx(16, rel=0.05)
    assert all(at(9) < moment <= at(17) and moment.second == 0 for day in days for moment in day)
    assert all(elapsed(one, two) >= MINUTE for day in days for one, two in pairwise(day))


def test_the_next_prompt_may_be_days_away() -> None:
    """After Friday evening comes Monday morning; without work days there is none."""
    assert next_prompt(REGULAR, OFFICE, BERLIN, 1, at(9, 31)) == at(10)
    assert next_prompt(REGULAR, OFFICE, BERLIN, 1, at(18, 0, date(2026, 3, 6))) == at(9, 30, date(2026, 3, 9))
    assert next_prompt(REGULAR, Profile(work_days=frozenset()), BERLIN, 1, at(9)) is None


def test_only_the_prompts_of_today_come_due() -> None:
    """After a long time away nobody is asked about last week."""
    assert due(REGULAR, OFFICE, BERLIN, 1, at(9, 30), at(10, 31)) == (at(10), at(10, 30))
    assert due(REGULAR, OFFICE, BERLIN, 1, at(9, 0, date(2026, 2, 25)), at(10)) == (at(9, 30), at(10))
    assert due(REGULAR, OFFICE, BERLIN, 1, at(10), at(10)) == ()


NINE = at(9, 12)


@pytest.mark.parametrize(
    ("now", "active", "last_end", "snooze", "since"),
    [
        (at(9, 27), NINE, None, None, NINE),
        (at(9, 26), NINE, None, None, None),
        (at(9, 40), NINE, at(9, 20), None, at(9, 20)),
        (at(9, 30), NINE, at(9, 20), None, None),
        (at(9, 40), None, None, None, None),
        (at(8, 50), at(8, 10), None, None, None),
        (at(9, 0), at(8, 10), None, None, at(8, 10)),
        (at(17, 0), NINE, None, None, None),
        (at(10, 0), NINE, None, at(10, 1), None),
        (at(10, 1), NINE, None, at(10, 1), NINE),
        (at(10, 0, SATURDAY), at(9, 0, SATURDAY), None, None, None),
    ],
)
def test_the_reminder_speaks_only_to_who_works(
    now: datetime, active: datetime | None, last_end: datetime | None, snooze: datetime | None, since: datetime | None
) -> None:
    """In work hours, to who is active, after a quarter of an hour, not while snoozed; it counts from that activity on."""
    found = reminder(Asking(), OFFICE, now, active_since=active, last_end=last_end, snoozed_until=snooze)
    assert (found.since if found else None) == since


def test_a_reminder_that_is_not_wanted_never_comes() -> None:
    """It can be turned off."""
    assert reminder(Asking(remind_after=None), OFFICE, at(12), active_since=NINE, last_end=None) is None


def test_work_hours_of_a_night_shift_last_over_midnight() -> None:
    """One in the morning belongs to the shift of the day before."""
    night = Profile(work_days=frozenset({1}), work_start=time(22), work_end=time(6))
    assert in_work_hours(at(1), night)
    assert not in_work_hours(at(7), night)


def test_a_snooze_lasts_a_quarter_an_hour_or_the_day() -> None:
    """The day ends where the log's next day begins."""
    profile = Profile(day_start=time(4))
    ends = [snoozed(how, at(10), profile) for how in (Snooze.QUARTER, Snooze.HOUR, Snooze.TODAY)]
    assert ends == [at(10, 15), at(11), at(4, 0, date(2026, 3, 5))]


def test_a_moment_without_a_zone_is_refused() -> None:
    """Nobody can say whether it lies in the work hours."""
    naive = at(10).replace(tzinfo=None)
    with pytest.raises(ValueError, match="aware"):
        in_work_hours(naive, OFFICE)
    with pytest.raises(ValueError, match="aware"):
        snoozed(Snooze.TODAY, naive, OFFICE)
