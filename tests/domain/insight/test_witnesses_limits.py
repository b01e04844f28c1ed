"""Which entries stand behind an input where it is a close call: sessions inside each other, over midnight, of ten minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.witnesses import witnesses
from tests.domain.insight.sample import BERLIN, LATER, PROFILE, WEEK, Diary, at

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime


def behind(diary: Diary, counted: Collection[int] = (0,), now: datetime = LATER) -> Mapping[str, list[int]]:
    """The entries behind each input of the mail, by their place in the diary."""
    numbers = {each.id: number for number, each in enumerate(diary.entries)}
    found = witnesses(diary.log(), WEEK, PROFILE, BERLIN, now, diary.tasks["Mail"].id, counted)
    return {name: [numbers[each] for each in ids] for name, ids in found.items()}


def mail(*spans: tuple[str, str | None]) -> Diary:
    """Mail on the Monday at these times."""
    diary = Diary()
    for start, end in spans:
        diary.work("Mail", 0, start, end)
    return diary


def test_a_session_lasts_as_long_as_its_longest_entry() -> None:
    """Five minutes inside three hours do not end them: what follows at twelve is the same session, and not a short one."""
    found = behind(mail(("9:00", "12:00"), ("9:10", "9:15"), ("12:01", "12:05")))
    assert found["sessions"] == [0, 1, 2]
    assert found["short"] == []


def test_two_short_entries_in_a_row_are_one_session() -> None:
    """Six minutes, a minute of break and six more are thirteen minutes; with two minutes of break they are two short ones."""
    assert behind(mail(("9:00", "9:06"), ("9:07", "9:13")))["short"] == []
    assert behind(mail(("9:00", "9:06"), ("9:08", "9:14")))["short"] == [0, 1]


@pytest.mark.parametrize(("now", "sessions"), [("9:09", []), ("9:10", [0])])
def test_what_runs_is_a_session_from_ten_minutes_on(now: str, sessions: list[int]) -> None:
    """Nine minutes may still become long; ten are."""
    assert behind(mail(("9:00", None)), now=at(0, now))["sessions"] == sessions


def test_a_session_over_midnight_belongs_to_the_day_it_begins_on() -> None:
    """From half past eleven to half past midnight: behind the sessions of Monday, not of Tuesday."""
    diary = mail(("23:30", "24:30"))
    assert behind(diary, counted=(0,))["sessions"] == [0]
    assert behind(diary, counted=(1,))["sessions"] == []
    assert behind(diary, counted=(1,))["share"] == [0]


def test_only_what_lies_outside_the_work_hours_stands_behind_that() -> None:
    """Of 9 to 17: the hour before it and the one that reaches two minutes over its end, not the morning."""
    found = behind(mail(("8:00", "9:00"), ("9:00", "12:00"), ("16:00", "17:02")))
    assert found["off_hours"] == [0, 2]
