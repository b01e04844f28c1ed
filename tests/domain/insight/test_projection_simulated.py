"""The simulation of `model.md` 2: how often the ranges hold the truth, by kind of task and length of the audit."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ballast.domain.insight.projection import SURE_DAYS, less_sure, luck, project
from tests.domain.insight.owners import MONTHLY_UNKNOWN, SEVEN, Kind, simulated

TROUBLE = SEVEN[-1]
UNEVEN_TROUBLE = Kind("trouble, uneven", 1.0, chance=0.14)
YEARS = 400
MANY = 2500  # of trouble, which is seldom seen on three days


@pytest.mark.parametrize("weeks", [1, 2, 3])
@pytest.mark.parametrize("kind", SEVEN[:-1], ids=lambda kind: kind.name)
def test_ranges_hold_the_truth_as_often_as_they_say(kind: Kind, weeks: int) -> None:
    """Nominally 80 %: the true week of a year lies in 75 to 90 % of the ranges, whatever the kind of task."""
    assert 0.75 <= simulated(kind, weeks, YEARS, seed=7).rate <= 0.90


@pytest.mark.parametrize("kind", [TROUBLE, UNEVEN_TROUBLE], ids=lambda kind: kind.name)
@pytest.mark.parametrize("weeks", [2, 3])
def test_ranges_of_trouble_are_wide_enough(weeks: int, kind: Kind) -> None:
    """Work that comes by chance, 0.7 times a week: where it is projected at all, its range holds as often as the others."""
    assert 0.75 <= simulated(kind, weeks, MANY, seed=7).rate <= 0.90


def test_trouble_of_a_single_week_is_hardly_ever_projected_and_then_marked() -> None:
    """In one week fewer than one audit in twenty shows it on three days; each of those figures is less sure."""
    hits = simulated(TROUBLE, 1, MANY, seed=7)
    assert hits.projected < hits.audits / 20
    assert [less_sure(days, 5, scheduled=False) for days in (3, 4, 5)] == [True, True, False]


@pytest.mark.parametrize("weeks", [1, 2, 3])
def test_a_monthly_task_without_a_rhythm_is_never_projected(weeks: int) -> None:
    """Once in four weeks never makes three days of an audit, however the year falls."""
    assert simulated(MONTHLY_UNKNOWN, weeks, YEARS, seed=7).projected == 0


@pytest.mark.parametrize("days", range(1, 21))
@pytest.mark.parametrize("seen", [1, 2])
def test_two_days_without_a_rhythm_are_never_projected(seen: int, days: int) -> None:
    """Fewer than three days with a task say nothing of a week, however short or long the audit."""
    assert project([1.0] * min(seen, days) + [0.0] * (days - seen), 5) is None


@pytest.mark.parametrize(
    ("present", "days", "factor"),
    [
        (3, 10, 8),
        (4, 10, 4.5),
        (5, 10, 1),
        (6, 10, 1),
        (3, 15, 32 / 9),
        (6, 15, 1 + 23 / 18),
        (3, 5, 1),
        (3, 60, 1),
        (29, 60, 1),
    ],
)
def test_luck_widens_only_what_came_by_chance(present: int, days: int, factor: float) -> None:
    """On half of the days and more the formula of the model stands; below, the shorter the audit the more it is widened."""
    assert luck(present, days, 5) == pytest.approx(factor)


@pytest.mark.parametrize("days", range(10, 61, 5))
def test_one_day_more_never_makes_a_range_jump(days: int) -> None:
    """With one day more the widening never grows, and falls to no less than a fifth: eight times at once was too much."""
    steps = [luck(present, days, 5) for present in range(3, days + 1)]
    assert all(less <= more for more, less in pairwise(steps))
    assert all(more <= 5 * less for more, less in pairwise(steps))


@pytest.mark.parametrize(
    ("present", "days", "scheduled", "unsure"),
    [(3, 10, False, True), (SURE_DAYS, 10, False, False), (3, 10, True, False), (5, 5, False, False), (2, 10, False, False)],
)
def test_what_makes_a_projection_less_sure(present: int, days: int, scheduled: bool, unsure: bool) -> None:  # noqa: FBT001 - a table
    """Three to five days of a task without rhythm; neither one of every day nor one that is not projected."""
    assert less_sure(present, days, scheduled=scheduled) is unsure
