"""Before and after side by side: which weeks, how many hours, and what cannot be compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import log1p, sqrt
from random import Random
from uuid import UUID

import pytest

from ballast.domain.delegation.again import Again, Lack, Side, WeekSum, handed_hours, newest_weeks, week_sum
from ballast.domain.delegation.roi import Range
from ballast.domain.insight.audit import audit
from ballast.domain.insight.daily import Daily, daily_hours
from ballast.domain.insight.period import Period
from ballast.domain.insight.trend import whole_week
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, TWO_WEEKS, Diary

PLAN = Period(date(2026, 1, 5), date(2026, 1, 18))
MAIL, BOOKS, GONE = (UUID(int=number) for number in (1, 2, 3))
SIDE = Side(PLAN, 10, None, Range(1, 2, 3), 2.0)


@pytest.mark.parametrize(
    ("start", "today", "expected"),
    [
        ((2026, 3, 2), (2026, 9, 1), ((2026, 8, 18), (2026, 8, 31))),
        ((2026, 3, 2), (2026, 3, 9), ((2026, 3, 2), (2026, 3, 8))),
        ((2026, 3, 2), (2026, 3, 3), ((2026, 3, 2), (2026, 3, 2))),
        ((2026, 3, 2), (2026, 3, 2), None),
        ((2026, 3, 9), (2026, 3, 2), None),
        ((2026, 12, 1), (2027, 1, 8), ((2026, 12, 25), (2027, 1, 7))),
        ((2028, 1, 3), (2028, 3, 7), ((2028, 2, 22), (2028, 3, 6))),
        ((2028, 2, 29), (2028, 3, 1), ((2028, 2, 29), (2028, 2, 29))),
    ],
)
def test_the_newest_weeks(
    start: tuple[int, int, int],
    today: tuple[int, int, int],
    expected: tuple[tuple[int, int, int], tuple[int, int, int]] | None,
) -> None:
    """As long as the plan's, up to yesterday, and nothing from before the start."""
    found = newest_weeks(PLAN, date(*start), date(*today))
    assert found == (None if expected is None else Period(date(*expected[0]), date(*expected[1])))


def test_hours_of_the_tasks_that_went() -> None:
    """2 h on two of ten days are 2 h a week, 1 h on each of them 5 h; what did not come adds nothing."""
    daily = Daily(10, 5, 0, {MAIL: (2.0, 2.0, *[0.0] * 8), BOOKS: (1.0,) * 10}, {})
    variances = []
    for days, middle, seldom in ((2, 2.0, 32 * (5 / 10) ** 2), (10, 5.0, 1.0)):
        chance = (days + 0.5) / 11
        relative = 2 * 0.49 / (days + 1) / days + 0.25**2 * 5 / 10 + seldom * (1 - chance) / (chance * 12)
        variances.append(middle**2 * log1p(relative))
    found = handed_hours(daily, (MAIL, BOOKS, GONE))
    reach = 1.2816 * sqrt(sum(variances))
    assert (found.low, found.mid, found.high) == pytest.approx((7 - reach, 7, 7 + reach))
    assert handed_hours(daily, (GONE,)) == Range(0, 0, 0)


def test_a_range_does_not_go_below_nothing() -> None:
    """Once in ten days is very unsure."""
    assert handed_hours(Daily(10, 5, 0, {MAIL: (1.0, *[0.0] * 9)}, {}), (MAIL,)).low == 0


@pytest.mark.parametrize("seed", range(8))
def test_the_sum_makes_the_middle(seed: int) -> None:
    """Of random logs with days off, side by side work and days that do not count: hours of all work, and of two tasks."""
    random, diary = Random(seed), Diary()  # noqa: S311 - days made up, the same each time
    for day in range(14):
        for start in range(8, 8 + random.choice((0, 2, 9))):
            for name in random.sample("ABC", random.choice((1, 1, 2))):
                diary.work(name, day, f"{start}:00", f"{start}:{random.choice((30, 59))}")
    log = diary.log()
    facts, seen = audit(log, TWO_WEEKS, PROFILE, BERLIN, LATER), diary.review(TWO_WEEKS)
    whole = whole_week(seen, 5)
    assert week_sum(facts).per_week == pytest.approx(0.0 if whole is None else whole.mid)
    two = [diary.task(name).id for name in "AB"]
    daily = daily_hours(log, TWO_WEEKS, PROFILE, BERLIN, LATER)
    assert week_sum(facts, two).per_week == pytest.approx(handed_hours(daily, two).mid)
    assert week_sum(facts, [GONE]) == WeekSum(0.0, seen.counted_days, 5, 0.0)


def test_a_sum_by_hand() -> None:
    """9 h on six of the days that count are 7.5 h of five days, and half an hour off work; no day, none."""
    assert WeekSum(9.0, 6, 5, 0.5).per_week == pytest.approx(8.0)
    assert WeekSum(0.0, 0, 5).per_week == 0.0


@pytest.mark.parametrize(
    ("before", "after", "lacks"),
    [
        (SIDE, SIDE, ()),
        (replace(SIDE, counted_days=4), SIDE, (Lack.FEW_BEFORE,)),
        (SIDE, replace(SIDE, counted_days=4), (Lack.FEW_AFTER,)),
        (replace(SIDE, stress=None), SIDE, (Lack.STRESS,)),
        (SIDE, replace(SIDE, stress=None), (Lack.STRESS,)),
        (SIDE, replace(SIDE, period=Period(date(2026, 3, 2), date(2026, 3, 8))), (Lack.LENGTH,)),
    ],
)
def test_what_cannot_be_compared_is_said(before: Side, after: Side, lacks: tuple[Lack, ...]) -> None:
    """Too few days, stress that was not rated, another length."""
    assert Again(before, after).lacks == lacks
