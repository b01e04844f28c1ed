"""Whether hours of the day strain differently: worked by hand, against Student's table, and against chance."""

from __future__ import annotations

from random import Random
from statistics import variance
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight import strain
from ballast.domain.insight.counting import habits
from ballast.domain.insight.strain import extremes
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, TWO_WEEKS, Diary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ballast.domain.insight.habits import Habits


def rated(hours: Mapping[int, Sequence[int]]) -> Habits:
    """An hour of work on day after day, with these ratings by the hour of the clock."""
    diary = Diary()
    for hour, ratings in hours.items():
        for day, stress in enumerate(ratings):
            diary.work("A", day, f"{hour}:00", f"{hour + 1}:00")
            diary.say(stress=stress)
    return habits(diary.log(), TWO_WEEKS, PROFILE, BERLIN, LATER)


def test_a_mean_is_worth_as_many_ratings_as_weigh_alike() -> None:
    """Three of twenty minutes are three; one of forty and one of twenty are (60 squared) / (40 squared + 20 squared)."""
    diary = Diary()
    for start, end in (("09:00", "09:20"), ("09:20", "09:40"), ("09:40", "10:00"), ("10:00", "10:40"), ("10:40", "11:00")):
        diary.work("A", 0, start, end)
        diary.say(stress=2)
    found = habits(diary.log(), TWO_WEEKS, PROFILE, BERLIN, LATER).stress
    assert [each.weighed for each in found] == [pytest.approx(3), pytest.approx(3600 / 2000)]
    assert [len(each.entries) for each in found] == [3, 2]
    assert found[0].entries == tuple(each.id for each in diary.entries[:3])


def test_the_scatter_is_that_of_statistics_where_all_weigh_alike() -> None:
    """Of one hour it is the variance of its ratings; of two with as many it is the mean of theirs."""
    nine, ten = [0, 1, 3, 4], [2, 2, 3, 1]
    assert rated({9: nine}).scatter == pytest.approx(variance(nine))
    assert rated({9: nine, 10: ten}).scatter == pytest.approx((variance(nine) + variance(ten)) / 2)


def test_calm_mornings_and_hard_afternoons_are_named() -> None:
    """Ten days at 0 or 1 around nine, at 3 or 4 around four; the hours between lie between."""
    found = extremes(rated({9: [0, 1] * 5, 12: [2] * 10, 16: [4, 3] * 5}))
    assert found is not None
    assert (found.calmest.hour, found.hardest.hour) == (9, 16)
    assert [found.calmest.stress, found.hardest.stress] == pytest.approx([0.5, 3.5])


def test_a_difference_is_clear_from_students_bound_on() -> None:
    """Two hours with five ratings each: 8 degrees of freedom, bound 2.306; error is the root of (scatter + 1/12) 2/5.

    0 1 1 1 2 against 2 2 2 1 1 scatters by 0.4, so 1.015 is needed, and 0.6 is not enough; against 2 2 2 3 1 it is not
    either (1.0, and 1.065 is needed), against 2 2 3 3 2 it is (1.4, and 1.015 is needed).
    """
    low = [0, 1, 1, 1, 2]
    assert extremes(rated({9: low, 10: [2, 2, 2, 1, 1]})) is None
    assert extremes(rated({9: low, 10: [2, 2, 2, 3, 1]})) is None
    assert extremes(rated({9: low, 10: [2, 2, 3, 3, 2]})) is not None


@pytest.mark.parametrize(
    "hours",
    [{}, {9: [0] * 10}, {9: [0, 0], 16: [4, 4]}, {9: [0], 10: [1], 16: [4]}],
    ids=["nothing", "one hour", "two ratings each", "one rating each"],
)
def test_too_few_ratings_say_nothing(hours: Mapping[int, Sequence[int]]) -> None:
    """However far apart they are."""
    assert extremes(rated(hours)) is None


def test_three_entries_of_unequal_length_may_leave_nothing_to_judge_by() -> None:
    """An hour that is worth little more than one rating, twice: no degree of freedom is left."""
    diary = Diary()
    for hour, stress in ((9, 0), (16, 4)):
        for start, end in ((0, 58), (58, 59), (59, 60)):
            diary.work("A", 0, f"{hour}:{start:02}", f"{hour + end // 60}:{end % 60:02}")
            diary.say(stress=stress)
    found = habits(diary.log(), TWO_WEEKS, PROFILE, BERLIN, LATER)
    assert sum(each.weighed for each in found.stress) - 2 < 0.2
    assert extremes(found) is None


@pytest.mark.parametrize(("chance", "freedom", "table"), [(0.975, 5, 2.571), (0.975, 10, 2.228), (0.995, 20, 2.845)])
def test_students_bound_is_that_of_the_tables(chance: float, freedom: float, table: float) -> None:
    """To a hundredth, from five degrees of freedom on."""
    assert strain._student(chance, freedom) == pytest.approx(table, abs=0.01)


def test_chance_alone_is_seldom_taken_for_a_difference() -> None:
    """Ratings drawn alike for nine hours and ten days: at most one in twenty is said to differ, of 400 owners."""
    random = Random(11)  # noqa: S311 - owners made up, the same each time
    named = 0
    for _ in range(400):
        hours = {hour: random.choices(range(5), (1, 3, 4, 2, 1), k=10) for hour in range(9, 18)}
        named += extremes(rated(hours)) is not None
    assert named <= 400 * 0.05
