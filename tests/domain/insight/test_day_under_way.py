"""A day whose work hours are not over: it is shown, and counts for nothing a week until they are."""

from __future__ import annotations

from datetime import time

import pytest

from ballast.domain.insight.review import TooLittle
from ballast.domain.log.profile import Profile
from tests.domain.insight.sample import Diary, at, hours, named


def test_a_day_counts_only_once_its_work_hours_are_over() -> None:
    """Looked at on Friday at ten, a week of eight hours a day stays one of forty hours: one hour is no work day."""
    diary = Diary()
    for day in range(4):
        diary.work("Shop", day, "09:00", "17:00")
    diary.work("Shop", 4, "09:00", None)
    morning, evening = diary.review(now=at(4, "10:00")), diary.review(now=at(4, "17:00"))
    assert [(day.counts, day.under_way) for day in morning.days[3:5]] == [(True, False), (False, True)]
    assert morning.days[4].coverage == 1
    assert (morning.counted_days, evening.counted_days) == (4, 5)
    for found in (morning, evening):
        shop = named(found, "Shop")
        assert shop.projection is not None
        assert shop.projection.mid == pytest.approx(40)
    assert (morning.clock, evening.clock) == (hours(33), hours(40))


def test_days_to_come_are_neither_begun_nor_under_way() -> None:
    """Tomorrow's work hours are to come as well, but the day is not under way; yesterday is over."""
    diary = Diary()
    diary.work("Shop", 0, "09:00", "17:00")
    days = diary.review(now=at(1, "10:00")).days
    assert [day.begun for day in days] == [True, True, False, False, False, False, False]
    assert [day.under_way for day in days] == [False, True, False, False, False, False, False]


def test_work_of_an_unfinished_day_says_what_it_waits_for() -> None:
    """It is not for want of logging that it does not count: from the end of the work hours on it does."""
    diary = Diary()
    diary.work("Thin", 0, "09:00", "10:00")
    diary.work("Shop", 1, "09:00", None)
    waiting = diary.review(now=at(1, "12:00"))
    assert named(waiting, "Shop").why_not is TooLittle.DAY_UNDER_WAY
    assert named(waiting, "Thin").why_not is TooLittle.NO_COUNTED_DAY
    assert named(diary.review(now=at(1, "17:00")), "Shop").why_not is TooLittle.FEW_DAYS


def test_a_night_shift_is_over_in_the_morning() -> None:
    """Work hours from 22 to 6: Monday's window of the evening ends at midnight, so Monday counts as Tuesday begins."""
    profile = Profile(work_start=time(22), work_end=time(6))
    diary = Diary()
    diary.work("Watch", -1, "22:00", "30:00")
    diary.work("Watch", 0, "22:00", None)
    assert diary.review(profile=profile, now=at(0, "23:30")).days[0].under_way
    assert diary.review(profile=profile, now=at(1, "00:00")).days[0].counts


def test_a_day_off_has_no_work_hours_to_wait_for() -> None:
    """Saturday's two hours count while the day goes on, beside work days that do."""
    diary = Diary()
    for day in range(5):
        diary.work("Shop", day, "09:00", "17:00")
    diary.work("Shop", 5, "09:00", "11:00")
    saturday = diary.review(now=at(5, "11:00")).days[5]
    assert (saturday.counts, saturday.under_way) == (True, False)


def test_only_what_came_on_no_other_day_waits_for_today_to_end() -> None:
    """Three full days and an hour this morning: it has its score; what began today has none before the day ends."""
    diary = Diary()
    for day in range(3):
        diary.work("Mail", day, "9:00", "17:00")
    diary.work("Mail", 3, "9:00", "10:00")
    diary.work("New", 3, "10:00", "10:30")
    found = diary.review(now=at(3, "11:00"))
    assert {each.task.name: each.why_not for each in found.tasks} == {"Mail": None, "New": TooLittle.DAY_UNDER_WAY}
