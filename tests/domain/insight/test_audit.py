"""The days of an audited period: which have begun, which are off, and which count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.audit import audit
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, WEEK, Diary, at

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.insight.audit import Audit


def audited(*, now: datetime = LATER) -> Audit:
    """A full Monday, an hour on Tuesday, and two hours on the Saturday of a week of five work days."""
    diary = Diary()
    for day, start, end in ((0, "9:00", "17:00"), (1, "9:00", "10:00"), (5, "10:00", "12:00")):
        diary.work("Rest", day, start, end)
    return audit(diary.log(), WEEK, PROFILE, BERLIN, now)


def test_only_days_with_work_count_and_days_off_are_apart() -> None:
    """The full Monday counts, the hour of Tuesday does not; of the days off the Saturday does, the empty Sunday does not."""
    found = audited()
    assert (found.counted_work_days, found.counted_days_off) == ([0], [5])


def test_days_off_are_those_that_have_begun() -> None:
    """Over all days of the week two; on Saturday at noon one; on Friday none. Work days are not among them."""
    assert [audited(now=now).days_off for now in (LATER, at(5, "12:00"), at(4, "12:00"))] == [2, 1, 0]


def test_a_day_has_begun_at_the_very_moment_it_begins() -> None:
    """At midnight the Saturday has begun and the Sunday has not: one day off more to spread work on days off over."""
    found = audited(now=at(5, "0:00"))
    assert [day.begun for day in found.days] == [True] * 6 + [False]
    assert (found.begun, found.days_off) == (6, 1)


def test_a_day_of_which_nothing_is_known_is_covered_by_nothing() -> None:
    """Not even by a hundredth: the empty Wednesday; Monday is whole and Tuesday an hour of eight."""
    assert [day.coverage for day in audited().days[:3]] == [1, 1 / 8, 0]
