"""A year of a review: weeks, typicality by day, sums with their doubt, rare tasks, what is left out."""

from __future__ import annotations

from datetime import date, timedelta
from math import exp, log, sqrt
from uuid import uuid4

import pytest

from ballast.domain.insight.covered import counted_coverage, unknown_time
from ballast.domain.insight.projection import spread_around
from ballast.domain.insight.review import Period, TooLittle
from ballast.domain.insight.year import (
    AuditedWeek,
    RareLine,
    YearHours,
    YearSaid,
    audited_weeks,
    together,
    typical_of,
    year_of,
)
from ballast.domain.insight.yearly import Rare, RareTask, Typical
from tests.domain.insight.sample import CORE, Diary, hours

MONDAY = date(2026, 3, 2)
THREE_WEEKS = Period(MONDAY, date(2026, 3, 22))


def diary() -> Diary:
    """Ten work days of eight hours: mail 2 h each, work 6 h each; on one of them an hour of the work was stocktaking."""
    made = Diary()
    made.task("Work", CORE)
    made.task("Mail")
    made.task("Stock")
    for day in (*range(5), *range(7, 12)):
        made.work("Mail", day, "09:00", "11:00")
        made.work("Work", day, "11:00", "16:00")
        made.work("Stock" if day == 3 else "Work", day, "16:00", "17:00")
    return made


def test_a_year_is_each_task_times_weeks_times_typicality() -> None:
    """Ten hours of mail a week, 46 weeks, the first week busy, the second quieter: 10 x 46 x (0.87 + 1.15) / 2."""
    said = YearSaid(46, {MONDAY: Typical.BUSIER, MONDAY + timedelta(days=7): Typical.QUIETER})
    found = year_of(diary().review(THREE_WEEKS), said, 5)
    mail = next(each for each in found.tasks if each.task.task.name == "Mail")
    assert (found.weeks_per_year, found.weeks_said) == (46, True)
    assert found.typical == pytest.approx(1.01)
    assert mail.year.mid == pytest.approx(10 * 46 * 1.01)
    assert (mail.year.low / mail.week.low, mail.year.high / mail.week.high) == pytest.approx((46.46, 46.46))
    assert not mail.rhythm


def test_what_came_once_is_left_out_of_every_sum() -> None:
    """One hour of stocktaking in two weeks is in no task, no category and no total; it is named with why."""
    found = year_of(diary().review(THREE_WEEKS), YearSaid(), 5)
    assert [(each.task.name, each.why_not) for each in found.left_out] == [("Stock", TooLittle.FEW_DAYS)]
    assert [each.task.task.name for each in found.tasks] == ["Work", "Mail"]
    assert found.week is not None
    assert found.measured is not None
    assert found.week.mid == pytest.approx(10 + 29.5)
    assert found.measured.mid == pytest.approx(39.5 * 48)
    assert [(each.category.builtin if each.category else "", each.tasks) for each in found.categories] == [
        ("core", 1),
        ("administrative", 1),
    ]
    assert sum(each.year.mid for each in found.categories) == pytest.approx(39.5 * 48)


def test_with_a_rhythm_it_is_in_the_year() -> None:
    """Every two weeks an hour: half an hour a week, 24 hours a year."""
    made = diary()
    made.task("Stock", scheduled_per_week=0.5)
    found = year_of(made.review(THREE_WEEKS), YearSaid(), 5)
    stock = found.tasks[-1]
    assert (stock.task.task.name, stock.rhythm, found.left_out) == ("Stock", True, ())
    assert stock.year.mid == pytest.approx(24)


@pytest.mark.parametrize(("per_week", "times"), [(0.23, 12), (0.077, 4), (0.019, 1)])
def test_what_the_calendar_brings_knows_no_holidays(per_week: float, times: int) -> None:
    """An hour every month is 12 hours, in 40 working weeks after a busy fortnight too; so for quarters, years and the sums."""
    made = diary()
    made.task("Stock", scheduled_per_week=per_week)
    said = YearSaid(40, {MONDAY: Typical.BUSIER, MONDAY + timedelta(days=7): Typical.BUSIER})
    found = year_of(made.review(THREE_WEEKS), said, 5)
    stock = next(each for each in found.tasks if each.task.task.name == "Stock")
    assert stock.calendar == times
    assert stock.year.mid == pytest.approx(times)
    assert stock.year.low / stock.year.mid == pytest.approx(stock.week.low / stock.week.mid)
    others = 39.5 * 40 * 0.87
    assert found.measured is not None
    assert found.measured.mid == pytest.approx(others + times)
    assert sum(each.year.mid for each in found.categories) == pytest.approx(others + times)
    assert [each.calendar for each in found.tasks if each is not stock] == [None, None]


def test_weeks_are_those_of_days_that_count() -> None:
    """A week without a day that counts is not asked about; a week of two days weighs two."""
    made = Diary()
    made.task("Work", CORE)
    for day in (0, 1, 2, 3, 4, 7, 8):
        made.work("Work", day, "09:00", "17:00")
    made.work("Work", 14, "09:00", "10:00")
    found = audited_weeks(made.review(THREE_WEEKS), {MONDAY: Typical.QUIETER})
    assert found == (AuditedWeek(MONDAY, 5, Typical.QUIETER), AuditedWeek(MONDAY + timedelta(days=7), 2, None))
    assert typical_of(found) == pytest.approx((5 * 1.15 + 2) / 7)
    assert year_of(made.review(THREE_WEEKS), YearSaid(), 5).days_out == 1


def test_the_doubt_of_a_sum_is_shared_where_weeks_differ_and_own_elsewhere() -> None:
    """Two tasks of 2 and 6 hours: own parts add as squares, the part of the weeks as a whole; written out by hand."""
    shared, own = 0.03125, (0.05, 0.01)
    tasks = [spread_around(2.0, shared + own[0]), spread_around(6.0, shared + own[1])]
    variance = (4 * own[0] + 36 * own[1]) / 64 + shared
    sigma = sqrt(log(1 + variance))
    found = together([(each, shared) for each in tasks])
    assert (found.low, found.mid, found.high) == pytest.approx((8 * exp(-1.2816 * sigma), 8, 8 * exp(1.2816 * sigma)))
    assert sum(each.low for each in tasks) < found.low
    assert found.high < sum(each.high for each in tasks)
    alone = together([(tasks[0], shared)])
    assert (alone.low, alone.high) == pytest.approx((tasks[0].low, tasks[0].high))
    assert together([(each, shared) for each in tasks], 0.25).high == pytest.approx(32)


def test_unlogged_time_is_its_own_and_lifts_the_upper_end() -> None:
    """Ten days with an hour of eight not logged, and one under 60 %: coverage 7/8, unknown 10 + 6 hours."""
    made = Diary()
    made.task("Work", CORE)
    for day in (*range(5), *range(7, 12)):
        made.work("Work", day, "09:00", "16:00")
    made.work("Work", 14, "09:00", "11:00")
    found = made.review(THREE_WEEKS)
    assert counted_coverage(found.days) == pytest.approx(7 / 8)
    assert unknown_time(found.days) == hours(16)
    assert counted_coverage(Diary().review().days) == 1


def test_nothing_logged_is_no_year() -> None:
    """No task, no sums, nothing of rare tasks: None instead of nought."""
    found = year_of(Diary().review(), YearSaid(), 5)
    assert (found.week, found.measured, found.rare_hours, found.whole, found.tasks) == (None, None, None, None, ())


def test_rare_tasks_add_their_ends() -> None:
    """Tax of 10 h four times: 20 to 80; alone it is the whole, with work both are added. A blank line is none."""
    lines = (RareLine(uuid4(), RareTask(10, 4, kind=Rare.TAX)), RareLine(uuid4(), RareTask(0, 1, kind=Rare.YEAR_END), 1))
    alone = year_of(Diary().review(), YearSaid(rare=lines), 5)
    assert (alone.rare, alone.lines) == (lines[:1], lines)
    assert alone.whole == alone.rare_hours == YearHours(20, 40, 80)
    both = year_of(diary().review(THREE_WEEKS), YearSaid(rare=lines), 5)
    assert both.whole is not None
    assert both.measured is not None
    assert (both.whole.low, both.whole.mid, both.whole.high) == pytest.approx(
        (both.measured.low + 20, both.measured.mid + 40, both.measured.high + 80)
    )


def test_the_range_of_a_week_shares_how_weeks_differ() -> None:
    """By hand: each task's doubt but for 0.25 squared over two weeks adds as squares, that part as a whole."""
    found = year_of(diary().review(THREE_WEEKS), YearSaid(), 5)
    shared = 0.25**2 / 2
    weeks = [each.week for each in found.tasks]
    middle = sum(each.mid for each in weeks)
    own = sum(each.mid**2 * (exp(each.sigma**2) - 1 - shared) for each in weeks)
    sigma = sqrt(log(1 + own / middle**2 + shared))
    assert found.week is not None
    assert (found.week.low, found.week.high) == pytest.approx((middle * exp(-1.2816 * sigma), middle * exp(1.2816 * sigma)))
    assert [each.shared for each in found.tasks] == pytest.approx([shared, shared])


def test_work_without_a_category_is_a_line_of_its_own_and_the_largest_comes_first() -> None:
    """Two hours a day without one before an hour of mail; both have their hours."""
    made = Diary()
    made.task("Mail")
    made.task("Loose", None)
    for day in range(5):
        made.work("Mail", day, "09:00", "10:00")
        made.work("Loose", day, "10:00", "17:00")
    found = year_of(made.review(), YearSaid(), 5)
    assert [(each.category.builtin if each.category else None, each.tasks) for each in found.categories] == [
        (None, 1),
        ("administrative", 1),
    ]
    assert [each.week.mid for each in found.categories] == pytest.approx([35, 5])


def test_a_category_of_two_tasks_comes_before_one_with_a_larger_task() -> None:
    """Three hours of one task a day, after four in two."""
    made = Diary()
    made.task("Work", CORE)
    for name in ("Mail", "Bills"):
        made.task(name)
    for day in range(5):
        made.work("Work", day, "09:00", "12:00")
        made.work("Mail", day, "12:00", "14:00")
        made.work("Bills", day, "14:00", "16:00")
    found = year_of(made.review(), YearSaid(), 5)
    assert [(each.category.builtin if each.category else None, each.tasks) for each in found.categories] == [
        ("administrative", 2),
        ("core", 1),
    ]


def test_what_is_left_out_stands_by_its_time_then_by_name() -> None:
    """The longest first; what took no time at all is not asked about."""
    made = diary()
    made.work("Zeta", 3, "17:00", "17:30")
    made.work("Alpha", 3, "17:30", "18:00")
    made.work("Hot", 3, "18:00", "19:30")
    made.say(stress=4, delayed=True, blocked=timedelta(hours=4))
    made.work("Long", 4, "17:00", "19:00")
    made.work("Moment", 4, "19:00", "19:00")
    found = year_of(made.review(THREE_WEEKS), YearSaid(), 5)
    assert [each.task.name for each in found.left_out] == ["Long", "Hot", "Stock", "Alpha", "Zeta"]


def test_a_day_of_three_fifths_is_in_and_a_rare_task_of_minutes_counts() -> None:
    """288 of 480 minutes are not out; half an hour once a year is a rare task."""
    made = Diary()
    made.work("Work", 0, "09:00", "13:48")
    line = RareLine(uuid4(), RareTask(0.5, 1))
    found = year_of(made.review(), YearSaid(rare=(line,)), 5)
    assert (found.days_out, found.rare) == (0, (line,))
