"""Hours a week with a range: the printed ranges of `model.md` 2, its laws, and its simulated hit rate."""

from __future__ import annotations

from math import exp, log, sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.insight.projection import (
    DaysOff,
    doubts_of,
    duration_variance,
    frequency_variance,
    lifted,
    project,
    relative_variance,
)

SPREAD = 0.5  # of durations in the printed ranges


def spread_hours(count: int) -> list[float]:
    """So many days around one hour whose sample variation is 0.5 (a single day has none)."""
    if count == 1:
        return [1.0]
    step = SPREAD / sqrt(sum((each - (count - 1) / 2) ** 2 for each in range(count)) / (count - 1))
    return [1 + step * (each - (count - 1) / 2) for each in range(count)]


@pytest.mark.parametrize(
    ("times_per_week", "scheduled", "weeks", "low", "high"),
    [
        (5, False, 1, -37, 59),
        (5, False, 2, -27, 38),
        (5, False, 3, -23, 29),
        (3, False, 1, -48, 91),
        (3, False, 2, -37, 60),
        (3, False, 3, -32, 47),
        (1, True, 1, -57, 134),
        (1, True, 2, -45, 80),
        (1, True, 3, -38, 60),
    ],
)
def test_the_printed_ranges_come_out(times_per_week: int, scheduled: bool, weeks: int, low: int, high: int) -> None:  # noqa: FBT001 - a table
    """The ranges that the model says an owner will see, to a percent (two for the widest)."""
    present = spread_hours(times_per_week * weeks)
    days = present + [0.0] * (5 * weeks - len(present))
    found = project(days, 5, scheduled_per_week=times_per_week if scheduled else None)
    assert found is not None
    assert 100 * (found.low / found.mid - 1) == pytest.approx(low, abs=1)
    assert 100 * (found.high / found.mid - 1) == pytest.approx(high, abs=1.5)


def test_one_daily_task_by_hand() -> None:
    """Five days of 1, 2, 3, 2, 2 hours: every part of the formula worked out by hand."""
    found = project([1, 2, 3, 2, 2], 5)
    assert found is not None
    duration = (4 * 0.5 / 4 + 2 * 0.49) / 6  # s2 = 0.5, mean 2
    often = (1 - 5.5 / 6) / (5.5 / 6 * 7)
    sigma = sqrt(log(1 + duration / 5 + 0.0625 + often))
    assert (found.mid, found.sigma) == pytest.approx((10, sigma))
    assert (found.low, found.high) == pytest.approx((10 * exp(-1.2816 * sigma), 10 * exp(1.2816 * sigma)))


def test_a_schedule_gives_the_rate_and_takes_that_doubt_away() -> None:
    """A monthly task seen once: rate times its length, with no doubt about how often."""
    found = project([0, 3, 0, 0, 0, 0, 0, 0, 0, 0], 5, scheduled_per_week=0.25)
    assert found is not None
    assert found.mid == pytest.approx(0.75)
    assert found.sigma == pytest.approx(sqrt(log(1 + 0.49 + 0.0625 / 2)))


@pytest.mark.parametrize(
    ("hours", "scheduled"),
    [([], None), ([], 1.0), ([0, 0, 0, 0, 0], 1.0), ([1, 1, 0, 0, 0], None), ([1, 1, 0], 0.0)],
)
def test_too_little_is_not_projected(hours: list[float], scheduled: float | None) -> None:
    """Fewer than three days without a rhythm, no day at all, or never seen: no figure."""
    assert project(hours, 5, scheduled_per_week=scheduled) is None


def test_unlogged_time_lifts_only_the_upper_bound() -> None:
    """At 50 % coverage the task may be twice as long; a range that is wider already stays."""
    days = [1.0, 1.1, 0.9, 1.0, 1.0] * 3
    plain, half, most = (project(days, 5, coverage=each) for each in (1.0, 0.5, 0.95))
    assert plain is not None
    assert half is not None
    assert half.high == pytest.approx(2 * half.mid)
    assert (half.low, half.mid, half.sigma) == (plain.low, plain.mid, plain.sigma)
    assert most == plain
    assert [lifted(plain), lifted(half)] == [False, True]


def test_days_off_count_by_the_calendar() -> None:
    """Two hours on one of two Saturdays and Sundays in a fortnight are an hour a week more."""
    weeks = [1.0] * 10
    plain = project(weeks, 5)
    more = project(weeks, 5, days_off=DaysOff([2.0], 4, 2))
    assert plain is not None
    assert more is not None
    assert more.mid == pytest.approx(plain.mid + 1)
    assert DaysOff([], 0, 0).hours_per_week == 0


def test_a_weekend_task_is_projected() -> None:
    """A task of Sundays only is an average over Sundays and Saturdays, not over work days."""
    found = project([0.0] * 15, 5, days_off=DaysOff([1.0, 2.0, 3.0], 6, 2))
    assert found is not None
    assert found.mid == pytest.approx(2)


def test_one_day_has_the_prior_spread() -> None:
    """With one day nothing is known of the spread: the assumed 0.7 squared."""
    assert duration_variance([2.5]) == pytest.approx(0.49)


HOURS = st.lists(st.floats(0.02, 16), min_size=3, max_size=20)


@given(HOURS, st.integers(0, 20), st.integers(1, 7), st.floats(0.05, 1))
def test_the_range_holds_the_middle_and_is_positive(present: list[float], absent: int, week: int, coverage: float) -> None:
    """0 < low < mid < high, and the middle is the average day times the work days of a week."""
    days = present + [0.0] * absent
    found = project(days, week, coverage=coverage)
    assert found is not None
    assert 0 < found.low < found.mid < found.high
    assert found.mid == pytest.approx(sum(days) / len(days) * week)
    assert found.high >= found.mid / coverage * (1 - 1e-9)


@given(HOURS, st.floats(0.1, 10))
def test_the_unit_of_time_does_not_matter(present: list[float], factor: float) -> None:
    """Every day so many times longer makes the whole range so many times larger."""
    first, second = project(present, 5), project([each * factor for each in present], 5)
    assert first is not None
    assert second is not None
    expected = [factor * each for each in (first.low, first.mid, first.high)]
    assert (second.low, second.mid, second.high) == pytest.approx(expected)


@given(st.integers(1, 30), st.integers(1, 30))
def test_more_days_never_widen_the_frequency(present: int, days: int) -> None:
    """How often a daily task comes is surer with more days, and never negative."""
    assert frequency_variance(min(present, days), days) >= 0
    assert frequency_variance(days + 1, days + 1) < frequency_variance(days, days)


def test_a_task_of_every_day_and_the_weekend_leaves_no_doubt_about_how_often() -> None:
    """On more days than there were work days: the doubt is none, not negative."""
    assert frequency_variance(7, 5) == 0


def test_a_wider_week_widens_the_range() -> None:
    """The spread between weeks enters squared, over the audited weeks."""
    calm = relative_variance([1.0] * 5, 10, 5, week_spread=0.0)
    assert relative_variance([1.0] * 5, 10, 5, week_spread=0.4) == pytest.approx(calm + 0.08)


def lognormal(random: Random, mean: float, cv: float) -> float:
    """A draw with this mean and coefficient of variation."""
    sigma = sqrt(log(1 + cv * cv))
    return mean * exp(random.gauss(-sigma * sigma / 2, sigma))


def hit_rate(weeks: int, chance: float, runs: int, *, seed: int) -> float:
    """How often the range of a short audit holds the mean of 48 weeks."""
    random = Random(seed)  # noqa: S311 - a simulation, the same each time
    hits = tried = 0
    for _ in range(runs):
        year = []
        for _ in range(48):
            level = lognormal(random, 1.0, 0.25)
            year += [level * lognormal(random, 1.0, 0.6) if random.random() < chance else 0.0 for _ in range(5)]
        found = project(year[: 5 * weeks], 5)
        tried += found is not None
        hits += found is not None and found.low <= sum(year) / 48 <= found.high
    return hits / tried


@pytest.mark.parametrize("weeks", [1, 2, 3])
def test_the_range_of_a_daily_task_hits_as_often_as_it_says(weeks: int) -> None:
    """Nominally 80 %: between 75 and 90 % of simulated owners are inside."""
    assert 0.75 <= hit_rate(weeks, 1.0, 500, seed=weeks) <= 0.90


def test_the_range_of_a_frequent_task_hits_as_often_as_it_says() -> None:
    """A task of three days in five, its rhythm unknown, over two weeks."""
    assert 0.75 <= hit_rate(2, 0.6, 500, seed=4) <= 0.90


@pytest.mark.parametrize("rhythm", [None, 2.0])
def test_the_parts_of_the_doubt_are_those_it_was_made_of(rhythm: float | None) -> None:
    """Four of ten days (1, 2, 2, 3 hours) written out: cv^2 = (2/4 + 2 * 0.49) / 5, b^2 / W = 0.0625 / 2, and q 4.5 times."""
    found = project([1, 2, 2, 3, 0, 0, 0, 0, 0, 0], 5, scheduled_per_week=rhythm)
    assert found is not None
    doubts = doubts_of(found, 4, 10, 5, scheduled=rhythm is not None)
    chance = 4.5 / 11
    often = (
        0.0 if rhythm else (1 - chance) / (chance * 12) * 4.5
    )  # half of the widening of 8, as four in ten lie half way from three to five
    assert doubts.cv**2 == pytest.approx((0.5 + 2 * 0.49) / 5)
    assert tuple(doubts[1:]) == pytest.approx(((0.5 + 2 * 0.49) / 5 / 4, 0.03125, often))
    assert found.sigma == pytest.approx(sqrt(log(1 + doubts.whole)))


def test_days_off_without_the_task_are_no_days_with_it() -> None:
    """Two work days and two days off on which it took no time are two days: too few. Nor do days off alone make a week."""
    idle = DaysOff([0.0, 0.0], 2, 2)
    assert project([1, 1, 0, 0, 0], 5, days_off=idle) is None
    assert project([], 5, days_off=DaysOff([1.0, 1.0, 1.0], 4, 2)) is None
