"""Hours of tasks day by day, on the days that count."""

from __future__ import annotations

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
