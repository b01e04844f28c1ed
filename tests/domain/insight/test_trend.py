"""What changed between two periods, and what did not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from math import exp, log
from random import Random

import pytest

from ballast.domain.insight.projection import project
from ballast.domain.insight.review import Period, Projection
from ballast.domain.insight.trend import (
    Changes,
    Direction,
    category_week,
    changes,
    spared_by_chance,
    trend,
    whole_week,
)
from tests.domain.insight.owners import SEVEN, Kind, year_of
from tests.domain.insight.sample import ADMIN, CORE, MONDAY, TWO_WEEKS, WEEK, Diary, at

SECOND = Period(WEEK.last.replace(day=9), WEEK.last.replace(day=15))


def hours(middle: float, sigma: float) -> Projection:
    """A range around hours a week."""
    return Projection(middle * exp(-1.2816 * sigma), middle, middle * exp(1.2816 * sigma), sigma)


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [(10, 10, "no_clear_change"), (10, 17, "no_clear_change"), (10, 18, "more"), (18, 10, "less"), (17, 10, "no_clear_change")],
)
def test_a_change_is_said_when_it_is_larger_than_the_noise(before: float, after: float, direction: str) -> None:
    """Two ranges with sigma 0.2: the noise is 0.2828, so clear begins at a factor of exp(1.96 x 0.2828) = 1.74."""
    found = trend(hours(before, 0.2), hours(after, 0.2))
    assert found.direction == direction
    assert found.clear is (direction in {"more", "less"})
    assert found.factor == pytest.approx(after / before)
    assert found.low is not None
    assert log(after / before / found.low) == pytest.approx(1.2816 * 0.08**0.5)


def test_what_was_not_logged_is_no_change() -> None:
    """A factor of 1.6 is beyond the noise of 0.1 each, but where 60 % is logged all of it may be in the unknown hours."""
    whole, partly = hours(16, 0.1), replace(hours(10, 0.1), high=10 / 0.6)
    assert trend(hours(10, 0.1), whole).direction is Direction.MORE
    assert trend(partly, whole).direction is Direction.NO_CLEAR_CHANGE
    assert trend(whole, partly).direction is Direction.NO_CLEAR_CHANGE
    assert trend(hours(17, 0.1), partly).direction is Direction.LESS


def test_what_cannot_be_projected_is_not_compared() -> None:
    """Without a range on either side there is too little, and no factor."""
    found = trend(None, hours(3, 0.2))
    assert (found.direction, found.factor) == (Direction.TOO_LITTLE, None)


@pytest.mark.parametrize("weeks", [1, 2])
@pytest.mark.parametrize("kind", SEVEN[:4], ids=lambda kind: kind.name)
def test_noise_is_hardly_ever_said_to_be_a_change(kind: Kind, weeks: int) -> None:
    """Two audits of the same simulated year, in which nothing changed: at most one in ten sees a change."""
    random, seen, compared = Random(f"{kind.name} {weeks}"), 0, 0  # noqa: S311 - a simulation, the same each time
    for _ in range(300):
        year = year_of(kind, random)
        first, second = (project(year[at : at + 5 * weeks], 5, scheduled_per_week=kind.rhythm) for at in (0, 50))
        if first and second:
            compared += 1
            seen += trend(first, second).clear
    assert seen / compared <= 0.1


def two_weeks(first: dict[str, float], second: dict[str, float]) -> Changes:
    """Two weeks, each work day with tasks of so many hours one after another from eight o'clock."""
    diary = Diary()
    for name in first | second:
        diary.task(name, CORE if name == "Core" else None if name == "Loose" else ADMIN)
    for day in (*range(5), *range(7, 12)):
        clock = 8.0
        for name, length in (first if day < 5 else second).items():
            start, clock = clock, clock + length
            diary.work(name, day, f"{int(start):02}:{round(start % 1 * 60):02}", f"{int(clock):02}:{round(clock % 1 * 60):02}")
    return changes(diary.review(WEEK), diary.review(SECOND), 5)


def test_the_whole_and_categories_are_compared_as_tasks_are() -> None:
    """Core work from one hour a day to six is clear; eight hours in all are no clear change; so is what stayed."""
    found = two_weeks({"Core": 1, "Mail": 4, "Loose": 3}, {"Core": 6, "Mail": 1, "Loose": 2})
    assert found.whole.direction is Direction.NO_CLEAR_CHANGE
    assert found.whole.factor == pytest.approx(9 / 8)
    assert [(each.category, each.trend.direction) for each in found.categories] == [
        (CORE, Direction.MORE), (ADMIN, Direction.LESS), (None, Direction.NO_CLEAR_CHANGE),
    ]  # fmt: skip
    assert [(each.task.name, each.trend.direction) for each in found.tasks] == [
        ("Core", Direction.MORE), ("Mail", Direction.LESS), ("Loose", Direction.NO_CLEAR_CHANGE),
    ]  # fmt: skip
    assert found.categories[0].trend.before is not None
    assert found.categories[0].trend.before.mid == pytest.approx(5)


def test_a_daily_task_that_came_no_more_is_less_and_a_new_one_more() -> None:
    """Handing a daily task over is the greatest change of all, though there is no range to compare."""
    found = two_weeks({"Old": 2, "Core": 6}, {"New": 2, "Core": 6})
    assert {each.task.name: (each.trend.direction, each.trend.factor) for each in found.tasks} == {
        "Old": (Direction.LESS, None), "New": (Direction.MORE, None), "Core": (Direction.NO_CLEAR_CHANGE, 1),
    }  # fmt: skip


def test_a_task_seen_once_or_twice_is_not_gone() -> None:
    """What came on one day and then not, or on one day more, cannot be compared."""
    diary = Diary()
    for day in (*range(5), *range(7, 12)):
        diary.work("Core", day, "09:00", "15:00")
    diary.work("Once", 0, "15:00", "17:00")
    diary.work("Then", 8, "15:00", "17:00")
    found = changes(diary.review(WEEK), diary.review(SECOND), 5)
    assert {each.task.name: each.trend.direction for each in found.tasks if each.task.name != "Core"} == {
        "Once": Direction.TOO_LITTLE, "Then": Direction.TOO_LITTLE,
    }  # fmt: skip


@pytest.mark.parametrize(("days", "direction"), [(3, "too_little"), (4, "less")])
def test_chance_may_spare_a_few_days(days: int, direction: str) -> None:
    """On three of five days, then on none of three: (2.5 / 6) cubed is 7 in a hundred; of four 3 in a hundred."""
    diary = Diary()
    for day in (*range(5), *range(7, 7 + days)):
        diary.work("Core", day, "09:00", "15:00")
        if day < 3:
            diary.work("Then", day, "15:00", "17:00")
    found = changes(diary.review(WEEK), diary.review(SECOND), 5)
    assert next(each.trend.direction for each in found.tasks if each.task.name == "Then") == direction


def test_work_on_days_off_counts_in_both() -> None:
    """Two hours on a Saturday add two hours to the week."""
    diary = Diary()
    for day in (*range(5), *range(7, 12)):
        diary.work("Core", day, "09:00", "15:00")
    diary.work("Core", 5, "10:00", "12:00")
    found = changes(diary.review(WEEK), diary.review(SECOND), 5).whole
    assert found.before is not None
    assert found.after is not None
    assert (found.before.mid, found.after.mid) == pytest.approx((32, 30))


def test_nothing_logged_before_is_too_little() -> None:
    """The first audit of all has nothing to be compared with."""
    diary = Diary()
    diary.work("A", 0, "09:00", "17:00")
    found = changes(diary.review(Period(TWO_WEEKS.first.replace(month=2), TWO_WEEKS.last.replace(month=2))), diary.review(), 5)
    assert found.whole.direction is Direction.TOO_LITTLE


@pytest.mark.parametrize(("seen", "of_days", "days", "chance"), [(5, 5, 5, (0.5 / 6) ** 5), (3, 10, 0, 1), (7, 5, 3, 0)])
def test_how_likely_chance_spares_all_days(seen: int, of_days: int, days: int, chance: float) -> None:
    """By hand; never negative for a task that came on days off as well."""
    assert spared_by_chance(seen, of_days, days) == pytest.approx(chance)


def test_days_off_to_come_take_nothing_from_the_hours_of_those_that_were() -> None:
    """On Saturday evening the two hours of that day are two a day off, so four a week, Sunday to come or not."""
    diary = Diary()
    for day in (*range(5), *range(7, 12)):
        diary.work("Core", day, "09:00", "15:00")
    diary.work("Core", 12, "10:00", "12:00")
    saturday = diary.review(SECOND, now=at(12, "20:00"))
    found = whole_week(saturday, 5)
    assert found is not None
    assert found.mid == pytest.approx(30 + 2 * 2)
    core = saturday.tasks[0].projection
    assert core is not None
    assert found.mid == pytest.approx(core.mid)


def test_all_work_reaches_up_to_what_the_unknown_hours_may_hold() -> None:
    """Six of eight hours known in each of 48 weeks: the range of the log is narrower than what is not in it."""
    diary = Diary()
    for week in range(48):
        for day in range(5):
            diary.work("Core", 7 * week + day, "09:00", "15:00")
    period = Period(MONDAY, MONDAY + timedelta(days=48 * 7 - 1))
    seen = diary.review(period, now=at(400, "12:00"))
    for found in (whole_week(seen, 5), category_week(seen, ADMIN.id, 5)):
        assert found is not None
        assert found.mid == pytest.approx(30)
        assert found.high == pytest.approx(30 / 0.75)


@pytest.mark.parametrize(("days", "gone"), [(7, False), (8, True)])
def test_what_did_not_come_is_gone_where_chance_is_under_a_twentieth(days: int, *, gone: bool) -> None:
    """Seen on 5 of 15 days it is spared 7 days by (1 - 5.5 / 16)^7 = 5.3 %, 8 days by 3.4 %."""
    diary = Diary()
    for day in range(5):
        diary.work("Mail", day, "9:00", "17:00")
    seen = replace(diary.review(), counted_days=15)
    after = replace(Diary().review(), counted_days=days)
    (mail,) = changes(seen, after, 5).tasks
    assert mail.trend.direction is (Direction.LESS if gone else Direction.TOO_LITTLE)


def test_the_range_of_a_factor_is_that_of_both_doubts() -> None:
    """From 2 to 4 h with sigmas of 0.3 and 0.4, together 0.5: twice as much, from 2 / e^0.6408 to 2 x e^0.6408."""
    found = trend(Projection(1, 2, 3, 0.3), Projection(2, 4, 7, 0.4))
    assert (found.factor, found.low, found.high) == pytest.approx((2, 2 / exp(0.6408), 2 * exp(0.6408)))


@pytest.mark.parametrize(("after", "direction"), [(4.0, Direction.NO_CLEAR_CHANGE), (4.01, Direction.MORE)])
def test_the_larger_lies_above_the_range_of_the_smaller(after: float, direction: Direction) -> None:
    """At its upper end unlogged time could still be why; in both directions."""
    lifted, larger = Projection(1.8, 2, 4, 0.05), Projection(3.5, after, 4.5, 0.05)
    assert trend(lifted, larger).direction is direction
    back = {Direction.MORE: Direction.LESS}.get(direction, direction)
    assert trend(larger, lifted).direction is back


def test_what_was_too_little_to_project_is_not_said_to_be_gone() -> None:
    """On both of two days, then on none of ten: no hours a week were known, so nothing is said of them."""
    diary = Diary()
    for day in range(2):
        diary.work("Mail", day, "9:00", "17:00")
    after = replace(Diary().review(), counted_days=10)
    assert [each.trend.direction for each in changes(diary.review(), after, 5).tasks] == [Direction.TOO_LITTLE]


def test_unclear_changes_stand_by_their_size_up_or_down() -> None:
    """Two hours a week less before one more, and that before what is as it was."""
    first, second = Diary(), Diary()
    lengths = {"Zeal": (120, 96), "More": (60, 72), "Base": (60, 60)}
    for diary, which in ((first, 0), (second, 1)):
        for day in range(5):
            at_minute = 9 * 60
            for name, each in lengths.items():
                end = at_minute + each[which]
                diary.work(name, day, f"{at_minute // 60}:{at_minute % 60:02}", f"{end // 60}:{end % 60:02}")
                at_minute = end
            diary.work("Also", day, f"{at_minute // 60}:{at_minute % 60:02}", f"{at_minute // 60 + 3}:{at_minute % 60:02}")
    found = changes(first.review(), second.review(), 5)
    assert [each.task.name for each in found.tasks] == ["Zeal", "More", "Also", "Base"]
