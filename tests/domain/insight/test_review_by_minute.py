"""A review of random logs against counting them minute by minute, and the laws that hold for every review."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ballast.domain.insight.review import Period
from ballast.domain.insight.summary import review
from ballast.domain.log.entry import Entry, Log, Task
from ballast.domain.log.profile import Profile
from tests.domain.insight.sample import ADMIN, BERLIN, CORE, LATER

if TYPE_CHECKING:
    from ballast.domain.insight.review import Review

MINUTE = timedelta(minutes=1)

ZONES = st.sampled_from([BERLIN, ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe")])
FIRST = date(2026, 3, 23)  # the period holds the nights on which Berlin and Lord Howe change their clocks
TASKS = {UUID(int=each): Task(UUID(int=each), f"t{each}", [None, CORE.id, ADMIN.id][each - 1]) for each in (1, 2, 3)}
PIECES = st.lists(st.tuples(st.integers(-600, 20 * 1440), st.integers(0, 900), st.integers(1, 3)), max_size=25)


def counted_by_minute(log: Log, period: Period, profile: Profile, zone: ZoneInfo) -> dict[str, Counter[object]]:
    """The same sums made the slow way: each minute of each entry looks at the clock on the wall."""
    sums: dict[str, Counter[object]] = {name: Counter() for name in ("task", "day", "union", "heat", "off")}
    seen: set[datetime] = set()
    for entry in log.entries:
        minute = entry.start.astimezone(UTC)
        while entry.end is not None and minute < entry.end.astimezone(UTC):
            wall = minute.astimezone(zone)
            day = (wall.replace(tzinfo=None) - timedelta(hours=profile.day_start.hour)).date()
            if period.first <= day <= period.last:
                sums["task"][entry.task_id] += 1
                sums["day"][day] += 1
                working = wall.weekday() in profile.work_days and profile.work_start <= wall.time() < profile.work_end
                sums["off"][entry.task_id] += not working
                sums["union"][day] += minute not in seen
                sums["heat"][wall.weekday(), wall.hour] += minute not in seen
                seen.add(minute)
            minute += MINUTE
    return sums


def random_log(pieces: list[tuple[int, int, int]], zone: ZoneInfo) -> Log:
    """Entries from (start minute, minutes, task)."""
    origin = datetime(2026, 3, 23, tzinfo=zone).astimezone(UTC)
    entries = [
        Entry(
            UUID(int=100 + number),
            UUID(int=task),
            (origin + start * MINUTE).astimezone(zone),
            (origin + (start + length) * MINUTE).astimezone(zone),
        )
        for number, (start, length, task) in enumerate(sorted(pieces))
    ]
    return Log(tuple(entries), TASKS, {CORE.id: CORE, ADMIN.id: ADMIN})


@settings(max_examples=40, deadline=None)
@given(PIECES, ZONES, st.sampled_from([0, 4]))
def test_a_review_agrees_with_counting_every_minute(pieces: list[tuple[int, int, int]], zone: ZoneInfo, day_start: int) -> None:
    """Tasks, days, union, heat and off-hours are those of a count by minute, also where clocks change."""
    period, profile = Period(FIRST, FIRST + timedelta(days=13)), Profile(day_start=time(day_start))
    log = random_log(pieces, zone)
    sums, found = counted_by_minute(log, period, profile, zone), review(log, period, profile, zone, LATER)
    assert {each.task.id: each.total / MINUTE for each in found.tasks if each.total} == dict(sums["task"])
    assert {each.day: each.logged / MINUTE for each in found.days if each.logged} == dict(sums["day"])
    assert {each.day: each.union / MINUTE for each in found.days if each.union} == {k: v for k, v in sums["union"].items() if v}
    heat = {cell: round(minutes * 2, 6) for cell, minutes in found.heat.items()}
    assert heat == {cell: minutes for cell, minutes in sums["heat"].items() if minutes}
    for each in found.tasks:
        off = {one.name: one.value for one in each.inputs}.get("off_hours")
        if off is not None and each.counted == each.total:
            assert off * (each.total / MINUTE) == pytest.approx(sums["off"][each.task.id])
    check_laws(found)


def check_laws(found: Review) -> None:
    """Sums of parts are wholes; shares of counted time add to 1; scores are the points."""
    assert sum((each.total for each in found.tasks), timedelta(0)) == found.clock
    assert sum((each.total for each in found.categories), timedelta(0)) == found.clock
    assert sum((each.logged for each in found.days), timedelta(0)) == found.clock
    assert sum((each.union for each in found.days), timedelta(0)) == found.union <= found.clock
    shares = sum(each.share for each in found.tasks)
    assert shares == pytest.approx(1) or shares == 0
    scores = [each.score.score for each in found.tasks if each.score]
    assert scores == sorted(scores, reverse=True)
    for each in found.days:
        assert 0 <= each.coverage <= 1
        assert sum(each.by_category.values(), timedelta(0)) == each.logged
