"""What covers a day beside work: breaks that the owner confirmed, nothing else; and what a file claimed of an entry cut."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from ballast.domain.insight.summary import review
from ballast.domain.log.absence import Absence, Answer, Cause
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, TOKYO, WEEK, Diary, at, hours, named


@pytest.mark.parametrize(
    ("answer", "coverage"),
    [(Answer.BREAK, 1.0), (Answer.SPLIT, 1.0), (Answer.WORKED, 6 / 8), (Answer.OTHER, 6 / 8), (None, 6 / 8)],
)
def test_only_a_break_that_was_said_is_no_gap(answer: Answer | None, coverage: float) -> None:
    """Two hours away between nine and five: a gap while nobody said that they were a break; their work would be entries."""
    diary = Diary()
    diary.work("Shop", 0, "09:00", "12:00")
    diary.work("Shop", 0, "14:00", "17:00")
    away = Absence(UUID(int=1), at(0, "12:00"), at(0, "14:00"), Cause.IDLE, answer=answer)
    day = review(replace(diary.log(), absences=(away,)), WEEK, PROFILE, BERLIN, LATER).days[0]
    assert day.coverage == pytest.approx(coverage)
    assert day.union == hours(6)
    assert day.gaps == hours(0 if coverage == 1 else 2)


def test_a_break_outside_the_work_hours_covers_nothing() -> None:
    """Dinner at seven makes no day of four hours a full one."""
    diary = Diary()
    diary.work("Shop", 0, "09:00", "13:00")
    away = Absence(UUID(int=1), at(0, "19:00"), at(0, "23:00"), Cause.SAID, answer=Answer.BREAK)
    day = review(replace(diary.log(), absences=(away,)), WEEK, PROFILE, BERLIN, LATER).days[0]
    assert (day.coverage, day.counts, day.gaps) == (0.5, False, hours(4))


def test_what_a_file_claimed_of_an_entry_that_is_cut_stays_with_its_first_part() -> None:
    """An entry over midnight that claims one hour more: the week in which it began is told so, the next one is not."""
    diary = Diary()
    diary.work("Shop", -1, "23:00", "25:00")
    diary.say(stated=hours(3))
    before = diary.review(replace(WEEK, first=WEEK.first - timedelta(days=7), last=WEEK.first - timedelta(days=1)))
    found = diary.review()
    assert (before.clock, before.stated) == (hours(1), hours(2))
    assert (found.clock, found.stated) == (hours(1), hours(1))


def test_a_day_of_two_zones_is_one_of_the_first() -> None:
    """From nine in Berlin, at ten in the evening in Tokyo (two in Berlin): the work hours stay those of Berlin."""
    diary = Diary()
    diary.work("Shop", 0, "09:00", "12:00")
    diary.work("Call", 0, "22:00", "22:30", TOKYO)
    day = diary.review().days[0]
    assert (day.union, day.gaps) == (hours(3.5), hours(4.5))


def test_time_on_days_off_is_among_the_inputs_of_those_that_have_it() -> None:
    """Three hours on one of two days off, beside the days off that have begun; a task without any has neither."""
    diary = Diary()
    for day in range(5):
        diary.work("Rest", day, "9:00", "16:00")
        diary.work("Mail", day, "16:00", "17:00")
    diary.work("Mail", 6, "10:00", "13:00")
    found = diary.review()
    given = {each.name: (each.value, each.unit) for each in named(found, "Mail").inputs}
    assert (given["hours_off"], given["days_off"]) == ((3.0, "hours"), (2, "days"))
    assert not {"hours_off", "days_off"} & {each.name for each in named(found, "Rest").inputs}
