"""Stretches of time side by side: the right weeks, the right figures, and nothing said that is not clear."""

from __future__ import annotations

from datetime import date, timedelta
from math import exp, log, sqrt

import pytest

from ballast.domain.insight.drawn.weeks import TASKS_MOST, WEEKS_MOST, Comparison, Stretch, compare, weeks_of, worked_weeks
from ballast.domain.insight.narrowed import Only
from ballast.domain.insight.review import Period, Projection
from ballast.domain.insight.trend import Direction
from tests.domain.insight.sample import ADMIN, CORE, MONDAY, TWO_WEEKS, WEEK, Diary

SECOND = Period(date(2026, 3, 9), date(2026, 3, 15))


def day(number: int) -> date:
    """A day counted from the first Monday."""
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("first", "days", "begin", "first_days"),
    [
        (0, 6, 0, []),
        (0, 7, 0, [0]),
        (0, 13, 0, [6]),
        (0, 14, 0, [0, 7]),
        (0, 15, 0, [0, 7]),
        (0, 30, 0, [0, 7, 14, 21]),
        (1, 31, 0, [7, 14, 21]),  # a month from a Tuesday: three whole weeks from Monday to Sunday
        (1, 31, 6, [6, 13, 20]),  # the same where weeks begin on Sunday
        (2, 14, 0, [2, 9]),  # only one whole week of the calendar: counted back
        (2, 20, 0, [7, 14]),
        (2, 3, 0, []),
        (5, 2, 3, []),
    ],
)
def test_weeks_are_whole(first: int, days: int, begin: int, first_days: list[int]) -> None:
    """Each has seven days: weeks of the calendar where there are two; else they are counted back from the last day."""
    found = weeks_of(Period(day(first), day(first + days - 1)), begin)
    assert [each.first for each in found] == [day(number) for number in first_days]
    assert all(each.days == 7 for each in found)


def filled(first: dict[str, float], second: dict[str, float]) -> Diary:
    """Two weeks, each work day with tasks of so many hours one after another from eight o'clock."""
    diary = Diary()
    for name in {**first, **second}:
        diary.task(name, CORE if name.startswith("core") else ADMIN)
    for week, hours in enumerate((first, second)):
        for number in range(5):
            minute = 8 * 60
            for name, length in hours.items():
                end = minute + round(length * 60)
                diary.work(name, 7 * week + number, f"{minute // 60}:{minute % 60:02}", f"{end // 60}:{end % 60:02}")
                minute = end
    return diary


def compared(diary: Diary) -> Comparison:
    """The two weeks of a diary side by side."""
    found = compare([diary.review(WEEK), diary.review(SECOND)], 5)
    assert found is not None
    return found


def test_figures_and_ranges_are_those_of_the_formula() -> None:
    """By hand: mail takes 2 h on each of five days, so 10 h a week; the spread of model.md 2 written out gives its range."""
    found = compared(filled({"core work": 5, "mail": 2}, {"core work": 5, "mail": 2}))
    mail = next(row for row in found.tasks if row.task and row.task.name == "mail")
    durations = 2 * 0.7**2 / 6  # five equal days: no spread of their own, two days of the prior, over k + 1
    chance = (5 + 0.5) / (5 + 1)
    variance = durations / 5 + 0.25**2 / 1 + (1 - chance) / (chance * 7)
    sigma = sqrt(log(1 + variance))
    for stretch in mail.stretches:
        assert stretch.logged == pytest.approx(10)
        assert stretch.projected is not None
        assert stretch.middle == stretch.projected.mid == pytest.approx(10)
        assert stretch.projected.low == pytest.approx(10 * exp(-1.2816 * sigma))
        assert stretch.highest == pytest.approx(max(10 * exp(1.2816 * sigma), 10 / (7 / 8)), rel=0.2)
    assert mail.trend.direction is Direction.NO_CLEAR_CHANGE


def test_only_a_clear_change_is_said() -> None:
    """Mail four times as long is clearly more; a quarter longer is no clear change. All work has both."""
    clear = compared(filled({"core work": 5, "mail": 1}, {"core work": 5, "mail": 4}))
    same = compared(filled({"core work": 5, "mail": 2}, {"core work": 5, "mail": 2.5}))
    assert [row.trend.direction for row in clear.categories if row.category == ADMIN] == [Direction.MORE]
    assert [row.trend.direction for row in same.categories if row.category == ADMIN] == [Direction.NO_CLEAR_CHANGE]
    assert clear.whole.whole
    assert [each.middle for each in clear.whole.stretches] == pytest.approx([30, 45])
    assert clear.whole.stretches[1].logged == pytest.approx(45)


def test_what_came_on_too_few_days_has_no_range() -> None:
    """Two hours on one day are shown as logged, and nothing is said of them; in the other week it is nothing."""
    diary = filled({"core work": 6}, {"core work": 6})
    diary.work("tax", 8, "15:00", "17:00")
    tax = next(row for row in compared(diary).tasks if row.task and row.task.name == "tax")
    assert [each.logged for each in tax.stretches] == pytest.approx([0, 2])
    assert [each.projected for each in tax.stretches] == [None, None]
    assert tax.stretches[1].middle == tax.stretches[1].highest == pytest.approx(2)
    assert tax.trend.direction is Direction.TOO_LITTLE


def test_longer_stretches_are_said_a_week() -> None:
    """Twenty hours logged in two weeks are ten a week."""
    diary = filled({"mail": 2}, {"mail": 2})
    found = compare([diary.review(TWO_WEEKS), diary.review(TWO_WEEKS)], 5)
    assert found is not None
    assert found.tasks[0].stretches[0].logged == pytest.approx(10)


def test_the_rows_that_say_most_are_shown() -> None:
    """Of ten tasks: the one that clearly changed though it is the smallest, then the largest ones; the largest stands first."""
    first = {f"t{number}": (42 + number) / 60 for number in range(9)} | {"small": 0.1}
    found = compared(filled(first, first | {"small": 0.45}))
    shown = [row.task.name for row in found.tasks if row.task]
    assert len(shown) == TASKS_MOST
    assert shown == ["t8", "t7", "t6", "t5", "t4", "t3", "small"]


def test_there_must_be_two_stretches_with_work() -> None:
    """One week, or one of two without work, is compared with nothing."""
    diary = filled({"mail": 2}, {})
    weeks = [diary.review(WEEK), diary.review(SECOND)]
    assert compare(weeks[:1], 5) is None
    assert compare(weeks, 5) is None
    assert compare(weeks[::-1], 5) is None


def test_weeks_without_work_at_the_ends_are_left_out() -> None:
    """From the first with work to the last, a holiday between stays; of many the newest four."""
    diary = Diary()
    for week in (1, 3):
        for number in range(5):
            diary.work("mail", 7 * week + number, "9:00", "12:00")
    reviews = [diary.review(Period(day(7 * week), day(7 * week + 6))) for week in range(5)]
    assert [each.period.first for each in worked_weeks(reviews)] == [day(7), day(14), day(21)]
    assert worked_weeks([reviews[0]]) == ()
    assert len(worked_weeks([reviews[1]] * 6)) == WEEKS_MOST


def test_one_category_alone_stands_in_the_place_of_all_work() -> None:
    """By hand: mail goes from 1 h to 4 h on five days, 5 and 20 h a week; what neither week has is not compared."""
    diary = filled({"core work": 5, "mail": 1}, {"core work": 5, "mail": 4})
    weeks = [diary.review(WEEK), diary.review(SECOND)]
    admin = compare(weeks, 5, Only(ADMIN.id))
    assert admin is not None
    assert (admin.whole.whole, admin.whole.category) == (False, ADMIN)
    assert [each.logged for each in admin.whole.stretches] == pytest.approx([5, 20])
    assert admin.whole.trend.direction is Direction.MORE
    assert [row.category for row in admin.categories] == [ADMIN]
    assert [row.task.name for row in admin.tasks if row.task] == ["mail"]
    assert compare(weeks, 5, Only(None)) is None


def test_a_stretch_is_drawn_at_its_middle_and_reaches_as_far_as_its_range() -> None:
    """Where it has one; else at what was logged, which also reaches farthest where it is more."""
    assert (Stretch(Projection(1, 2, 3, 0.1), 5).middle, Stretch(None, 5).middle) == (2, 5)
    assert (Stretch(Projection(1, 2, 3, 0.1), 5).highest, Stretch(None, 0.2).highest) == (3, 0.2)


def three_weeks(*tasks: tuple[str, tuple[int, int, int]]) -> Comparison:
    """Tasks without a category, so many minutes a day in each of three weeks, after five hours of a filler."""
    filler = [300 if any(lengths[week] for _, lengths in tasks) else 0 for week in range(3)]
    minutes = [("filler", filler), *((name, list(lengths)) for name, lengths in tasks)]
    diary = Diary()
    for name, _ in minutes:
        diary.task(name, None)
    for week in range(3):
        for number in range(5):
            at = 8 * 60
            for name, lengths in minutes:
                if lengths[week]:
                    end = at + lengths[week]
                    diary.work(name, 7 * week + number, f"{at // 60}:{at % 60:02}", f"{end // 60}:{end % 60:02}")
                    at = end
    found = compare([diary.review(Period(day(7 * week), day(7 * week + 6))) for week in range(3)], 5)
    assert found is not None
    return found


def change(found: Comparison, name: str) -> Direction:
    """What is said of a task."""
    return next(row.trend.direction for row in found.tasks if row.task and row.task.name == name)


def test_what_changed_is_said_of_the_last_two_weeks() -> None:
    """Half an hour, two, two: no clear change, though it was one week earlier. A holiday before both is no hindrance."""
    assert change(three_weeks(("work", (30, 120, 120))), "work") is Direction.NO_CLEAR_CHANGE
    assert change(three_weeks(("work", (120, 30, 120))), "work") is Direction.MORE
    found = three_weeks(("work", (0, 30, 120)))
    assert (len(found.periods), change(found, "work")) == (3, Direction.MORE)


def test_rows_stand_by_the_larger_of_their_last_two_weeks() -> None:
    """What was much three weeks ago, and little since, comes last; what was much in one of the last two comes first."""
    found = three_weeks(("long ago", (180, 30, 30)), ("once", (0, 150, 10)), ("even", (60, 60, 60)))
    assert [row.task.name for row in found.tasks if row.task] == ["filler", "once", "even", "long ago"]
    assert [row.category for row in found.categories] == [None]


def test_no_more_rows_than_there_is_room_for_even_where_all_changed() -> None:
    """Nine tasks that clearly grew: seven are shown."""
    found = three_weeks(*((f"t{number}", (5, 5, 40)) for number in range(9)))
    assert (TASKS_MOST, WEEKS_MOST) == (7, 4)
    assert len(found.tasks) == 7
    assert all(row.trend.direction is Direction.MORE for row in found.tasks)
