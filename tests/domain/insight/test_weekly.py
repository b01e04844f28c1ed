"""How much weeks differ: our default in a short audit, measured from four weeks on."""

from __future__ import annotations

from datetime import timedelta
from math import exp, log, sqrt
from random import Random
from statistics import mean, variance

import pytest

from ballast.domain.insight.projection import project
from ballast.domain.insight.review import Period, Provenance
from ballast.domain.insight.trend import whole_week
from ballast.domain.insight.weekly import measured_spread
from ballast.domain.insight.year import YearSaid, year_of
from tests.domain.insight import owners
from tests.domain.insight.owners import DAYS, SEVEN, Kind
from tests.domain.insight.sample import MONDAY, Diary, named


def weeks_of_work(hours: list[list[float]], rhythm: float | None = None) -> Diary:
    """A task with so many hours on the work days of each week, filled up to eight with other work."""
    diary = Diary()
    if rhythm:
        diary.task("Work", scheduled_per_week=rhythm)
    for week, days in enumerate(hours):
        for day, length in enumerate(days):
            end = f"{int(9 + length):02}:{round((9 + length) % 1 * 60):02}"
            if length:
                diary.work("Work", 7 * week + day, "09:00", end)
            if length < 8:
                diary.work("Other", 7 * week + day, end, "17:00")
    return diary


def period_of(weeks: int) -> Period:
    """So many whole weeks."""
    return Period(MONDAY, MONDAY + timedelta(days=7 * weeks - 1))


def spread_by_hand(weeks: list[list[float]]) -> float:
    """Equal weeks: the variance of their means less what the days make, over the mean, with 0.25 as two more weeks."""
    days = [each for week in weeks for each in week]
    within = mean(variance(week) for week in weeks) / len(weeks[0])
    found = max(0.0, variance([mean(week) for week in weeks]) - within) / mean(days) ** 2
    return sqrt((found * (len(weeks) - 1) + 2 * 0.25**2) / (len(weeks) + 1))


UNEVEN = [[1.0, 2, 1, 2, 1.5], [4, 5, 4, 3, 4.0], [2, 2, 3, 2, 2.0], [6, 5, 6, 5.5, 6]]
EVEN = [[2.0, 3, 2, 3, 2.5]] * 4


@pytest.mark.parametrize("hours", [UNEVEN, EVEN], ids=["uneven", "even"])
def test_from_four_weeks_on_the_spread_is_measured(hours: list[list[float]]) -> None:
    """Figure, provenance and range follow the weeks that were logged, written out by hand."""
    work = named(weeks_of_work(hours).review(period_of(4)), "Work")
    given = {each.name: each for each in work.inputs}
    spread = spread_by_hand(hours)
    assert given["week_spread"].value == pytest.approx(spread)
    assert given["week_spread"].provenance is Provenance.MEASURED
    days = [each for week in hours for each in week]
    cv2 = (19 * variance(days) / mean(days) ** 2 + 2 * 0.49) / 21
    often = (1 - 20.5 / 21) / (20.5 / 21 * 22)
    sigma = sqrt(log(1 + cv2 / 20 + spread**2 / 4 + often))
    assert work.projection is not None
    assert work.projection.mid == pytest.approx(5 * mean(days))
    assert work.projection.high == pytest.approx(5 * mean(days) * exp(1.2816 * sigma))


def test_weeks_that_differ_more_than_we_think_say_so() -> None:
    """Measured, it is far from our default in both directions."""
    assert spread_by_hand(UNEVEN) > 0.4
    assert spread_by_hand(EVEN) < 0.2


def test_three_weeks_keep_our_default() -> None:
    """Twelve or fifteen days say too little of how weeks differ."""
    work = named(weeks_of_work(UNEVEN[:3]).review(period_of(3)), "Work")
    given = {each.name: each for each in work.inputs}
    assert (given["week_spread"].value, given["week_spread"].provenance) == (0.25, Provenance.DEFAULT)


def test_a_weekly_rhythm_keeps_our_default() -> None:
    """Once a week nothing tells a long week from a long time; three times a week it does, by the days on which it came."""
    weekly = weeks_of_work([[2.0, 0, 0, 0, 0], [4, 0, 0, 0, 0], [3, 0, 0, 0, 0], [5, 0, 0, 0, 0]], rhythm=1)
    thrice: list[list[float]] = [[2.0, 3, 2], [5, 4, 5], [2, 2, 1], [4, 5, 4]]
    often = weeks_of_work([[*week[:2], 0, 0, week[2]] for week in thrice], rhythm=3)
    sources = [
        next(each for each in named(diary.review(period_of(4)), "Work").inputs if each.name == "week_spread")
        for diary in (weekly, often)
    ]
    assert (sources[0].value, sources[0].provenance) == (0.25, Provenance.DEFAULT)
    assert sources[1].provenance is Provenance.MEASURED
    assert sources[1].value == pytest.approx(spread_by_hand(thrice))


def test_all_work_and_its_year_have_the_measured_spread_too() -> None:
    """Work alone on its days is all work: the same range; a sum of one task shares what that task has."""
    diary = weeks_of_work([[8.0] * 5, [5.0] * 5, [8.0] * 5, [5.0] * 5])
    diary.entries = [each for each in diary.entries if each.task_id == diary.tasks["Work"].id]
    seen = diary.review(period_of(4))
    work, whole, year = seen.tasks[0], whole_week(seen, 5), year_of(seen, YearSaid(), 5)
    assert work.projection is not None
    assert year.week is not None
    assert whole == work.projection
    assert (year.week.low, year.week.high) == pytest.approx((work.projection.low, work.projection.high))


def test_nothing_and_single_days_measure_nothing() -> None:
    """No hours, or one day in each of many weeks."""
    assert measured_spread([], dict.fromkeys(range(6), 5)) is None
    assert measured_spread([(week, 2.0) for week in range(20)], dict.fromkeys(range(20), 1)) is None


def held(kind: Kind, weeks: int, week_cv: float, *, measured: bool) -> float:
    """How often the range of so many weeks holds the truth of its year, where weeks differ so much."""
    random, inside, years = Random(f"{kind.name} {weeks} {week_cv}"), 0, 400  # noqa: S311 - a simulation, the same each time
    for _ in range(years):
        year = owners.year_of(kind, random, week_cv)
        begin = random.randrange(owners.WEEKS - weeks + 1) * DAYS
        hours = year[begin : begin + weeks * DAYS]
        spread = measured_spread([(n // DAYS, each) for n, each in enumerate(hours)], dict.fromkeys(range(weeks), DAYS))
        found = project(hours, DAYS, week_spread=spread if measured and spread else 0.25)
        inside += found is not None and found.low <= sum(year) / owners.WEEKS <= found.high
    return inside / years


@pytest.mark.parametrize("kind", SEVEN[:3], ids=lambda kind: kind.name)
def test_measured_spreads_hold_what_the_default_misses(kind: Kind) -> None:
    """Thirteen weeks that differ by 0.6: the default holds the truth of under 75 % of years, the measured of 75 to 90."""
    assert held(kind, 13, 0.6, measured=False) < 0.75
    assert 0.75 <= held(kind, 13, 0.6, measured=True) <= 0.90
    assert 0.75 <= held(kind, 13, 0.25, measured=True) <= 0.90


def test_weeks_of_unequal_length_weigh_by_their_days() -> None:
    """Weeks of two to five days: the analysis of variance written out, with its own mean size of a group."""
    groups: list[list[float]] = [[2.0, 3, 2, 3, 2], [5, 6], [1, 2, 1, 1], [4, 5, 4, 5, 5], [2, 1, 2]]
    days = [each for group in groups for each in group]
    within = sum(sum((each - mean(group)) ** 2 for each in group) for group in groups) / (len(days) - 5)
    between = sum(len(group) * (mean(group) - mean(days)) ** 2 for group in groups) / 4
    size = (len(days) - sum(len(group) ** 2 for group in groups) / len(days)) / 4
    by_hand = sqrt(((between - within) / size / mean(days) ** 2 * 4 + 2 * 0.0625) / 6)
    hours = [(week, each) for week, group in enumerate(groups) for each in group]
    found = measured_spread(hours, {week: len(group) for week, group in enumerate(groups)})
    assert found == pytest.approx(by_hand, rel=1e-12)
