"""Hours of tasks day by day, on the days that count."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from ballast.domain.insight.daily import daily_hours
from ballast.domain.insight.period import Period
from ballast.domain.log.entry import Entry, Log, Task
from ballast.domain.log.profile import Profile

MAIL, BOOKS = UUID(int=1), UUID(int=2)
MONDAY = date(2026, 3, 2)
WEEK = Period(MONDAY, date(2026, 3, 8))


def entry(number: int, day: int, task: UUID, start: float, hours: float) -> Entry:
    """Work on a day of the week (Monday = 0)."""
    begin = datetime(2026, 3, 2, tzinfo=UTC) + timedelta(days=day, hours=start)
    return Entry(UUID(int=100 + number), task, begin, begin + timedelta(hours=hours))


def test_only_days_that_count_are_in_it() -> None:
    """Monday is full, Tuesday is not (1 of 8 hours), Saturday counts by itself as a day off; Sunday has nothing."""
    entries = (entry(1, 0, MAIL, 9, 3), entry(2, 0, BOOKS, 12, 5), entry(3, 1, MAIL, 9, 1), entry(4, 5, MAIL, 10, 2))
    log = Log(entries, {key: Task(key, str(key)) for key in (MAIL, BOOKS)}, {}, ())
    profile = Profile(work_days=frozenset(range(5)), work_start=time(9), work_end=time(17))
    found = daily_hours(log, WEEK, profile, UTC, datetime(2026, 3, 9, tzinfo=UTC))
    assert (found.counted_days, found.days_per_week, found.days_off) == (1, 5, 2)
    assert found.work[MAIL] == pytest.approx((3.0,))
    assert found.work[BOOKS] == pytest.approx((5.0,))
    assert found.off[MAIL] == pytest.approx((2.0,))
    assert found.off[BOOKS] == ()


def test_how_often_a_task_kept_something_waiting() -> None:
    """On two full days mail delayed something on one; books, of which nobody said it, came as often. Unsaid, it is unknown."""
    mail = [entry(1, 0, MAIL, 9, 3), entry(2, 1, MAIL, 9, 3)]
    books = [entry(3, 0, BOOKS, 12, 5), entry(4, 1, BOOKS, 12, 5)]
    tasks = {key: Task(key, str(key)) for key in (MAIL, BOOKS)}
    profile = Profile(work_days=frozenset(range(5)), work_start=time(9), work_end=time(17))
    now = datetime(2026, 3, 9, tzinfo=UTC)
    said = [replace(mail[0], delayed=True), replace(mail[1], delayed=False)]
    found = daily_hours(Log((*said, *books), tasks, {}, ()), WEEK, profile, UTC, now)
    assert found.waits == {MAIL: (1, 2), BOOKS: (0, 2)}
    assert found.on_time([MAIL]) == pytest.approx(1 / 2)
    assert found.on_time([MAIL, BOOKS]) == pytest.approx(3 / 4)
    unsaid = daily_hours(Log((*mail, *books), tasks, {}, ()), WEEK, profile, UTC, now)
    assert (unsaid.waits, unsaid.on_time([MAIL])) == ({}, None)


def test_how_much_weeks_differ_is_measured_from_four_on() -> None:
    """Four full weeks with 1, 2, 1 and 2 hours of mail a day: our default until then, measured from then on."""
    hours = [week % 2 + 1 for week in range(4) for _ in range(5)]
    mail = [entry(number, number // 5 * 7 + number % 5, MAIL, 9, long) for number, long in enumerate(hours)]
    books = [entry(100 + number, number // 5 * 7 + number % 5, BOOKS, 9 + long, 8 - long) for number, long in enumerate(hours)]
    log = Log((*mail, *books), {key: Task(key, str(key)) for key in (MAIL, BOOKS)}, {}, ())
    profile = Profile(work_days=frozenset(range(5)), work_start=time(9), work_end=time(17))
    now = datetime(2026, 4, 1, tzinfo=UTC)
    four = daily_hours(log, Period(MONDAY, date(2026, 3, 29)), profile, UTC, now)
    # 20 days, mean 1.5 h, nothing within weeks; between them 5 * 4 * 0.5^2 / 3, of which a fifth is the variance of weeks
    found = (5 * 4 * 0.5**2 / 3) / 5 / 1.5**2
    assert four.spreads[MAIL] == pytest.approx(((3 * found + 2 * 0.25**2) / 5) ** 0.5)
    assert not daily_hours(log, Period(MONDAY, date(2026, 3, 22)), profile, UTC, now).spreads
