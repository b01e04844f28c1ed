"""The four charts of a review as plain values."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ballast.domain.insight.drawn.day_bars import day_bars
from ballast.domain.insight.drawn.pareto import pareto
from ballast.domain.insight.drawn.stress_hours import stress_hours
from tests.domain.insight.sample import ADMIN, CORE, Diary


def many() -> Diary:
    """Twelve tasks of 12, 11, ... 1 times ten minutes, all on Monday from midnight."""
    diary = Diary()
    diary.task("task 12", CORE)
    diary.task("task 11", None)
    start = 0
    for number in range(12, 0, -1):
        end = start + 10 * number
        diary.work(f"task {number}", 0, f"{start // 60}:{start % 60:02}", f"{end // 60}:{end % 60:02}")
        start = end
    return diary


def test_day_bars_stack_to_the_day() -> None:
    """Every day of the period has a bar; parts add up; uncategorised time comes last."""
    chart = day_bars(many().review())
    assert chart.categories == (CORE, ADMIN, None)
    assert len(chart.bars) == 7
    first = chart.bars[0]
    assert first.hours == pytest.approx((2, 55 / 6, 11 / 6))
    assert sum(first.hours) == pytest.approx(first.total)
    assert chart.highest == first.total == 13
    assert (chart.bars[1].total, chart.bars[1].counts, chart.bars[5].work_day) == (0, False, False)


def test_day_bars_of_nothing() -> None:
    """An empty review has empty days and no categories."""
    chart = day_bars(Diary().review())
    assert (chart.categories, chart.highest, {bar.hours for bar in chart.bars}) == ((), 0, {()})


def test_pareto_bundles_what_does_not_fit() -> None:
    """Nine tasks and the other three together; the running share ends at 1."""
    chart = pareto(many().review())
    assert [row.task.name if row.task else None for row in chart.rows] == [f"task {each}" for each in range(12, 3, -1)] + [None]
    assert (chart.rows[-1].tasks, chart.rows[-1].category) == (3, None)
    assert chart.rows[-1].hours == pytest.approx(1)
    assert chart.rows[-1].running == 1
    assert sum(row.share for row in chart.rows) == pytest.approx(1)
    assert chart.hours == 13


def test_pareto_marks_the_vital_few() -> None:
    """12 + 11 + 10 + 9 + 8 + 7 of 78 are 73 %, with 6 more 80.8 %: seven tasks are vital."""
    chart = pareto(many().review())
    assert chart.reached == 6
    assert [row.vital for row in chart.rows] == [True] * 7 + [False] * 3
    assert chart.rows[6].running == pytest.approx(63 / 78)


def test_the_rest_is_never_vital() -> None:
    """With three rows the line is reached within the rest, which is named as the place but not as vital."""
    chart = pareto(many().review(), rows=3)
    assert chart.reached == 2
    assert [row.vital for row in chart.rows] == [True, True, False]


def test_pareto_shows_all_that_fit() -> None:
    """With as many rows as tasks nothing is bundled; nothing logged makes no rows."""
    chart = pareto(many().review(), rows=12)
    assert len(chart.rows) == 12
    assert all(row.task for row in chart.rows)
    empty = pareto(Diary().review())
    assert (empty.rows, empty.reached, empty.hours) == ((), None, 0)


def test_stress_against_hours_leaves_unrated_tasks_out() -> None:
    """Rated tasks by size with their mean; the others are counted; the corner starts at a tenth of the hours."""
    diary = Diary()
    for day in range(5):
        diary.work("Mail", day, "09:00", "15:00")
        diary.say(stress=day)
    diary.work("Tax", 0, "15:00", "17:00")
    diary.say(stress=4)
    diary.work("Walk", 1, "15:00", "16:00")
    diary.work("Ping", 2, "16:00", "16:00")
    chart = stress_hours(diary.review())
    assert [(each.task.name, each.hours, each.stress) for each in chart.points] == [("Mail", 30, 2), ("Tax", 2, 4)]
    assert chart.points[0].hours_per_week == pytest.approx(30)
    assert chart.points[1].hours_per_week is None
    assert chart.unrated == 1
    assert chart.hand_over_hours == pytest.approx(3.3)
    assert diary.review().clock == timedelta(hours=33)


def test_the_few_that_are_told_have_a_name() -> None:
    """Of thirty equal tasks the nine with a row, not the rest that would reach four fifths; of three the two that do."""
    many, few = Diary(), Diary()
    for number in range(30):
        many.work(f"Task {number}", number % 5, f"{8 + number // 5}:00", f"{9 + number // 5}:00")
    for name, start, end in (("A", "9:00", "13:00"), ("B", "13:00", "16:00"), ("C", "16:00", "17:00")):
        few.work(name, 0, start, end)
    assert [row.tasks for row in pareto(many.review()).few] == [1] * 9
    assert [row.task.name for row in pareto(few.review()).few if row.task] == ["A", "B"]
    assert pareto(Diary().review()).few == ()
