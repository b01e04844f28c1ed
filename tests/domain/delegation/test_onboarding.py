"""The first year with a helper as dates: work days, moves, ticks, reminders."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.delegation.helper_review import HelperReview
from ballast.domain.delegation.onboarding import (
    CalendarStep,
    StepKind,
    Who,
    calendar,
    in_order,
    moved,
    next_work_day,
    own_step,
    put,
    reminders,
    reviewed,
    ticked,
    with_leaving,
    without,
    work_day,
)

WEEK = frozenset(range(5))
MONDAY = date(2026, 3, 2)


def days(kind: StepKind, start: date = MONDAY) -> list[date]:
    """The days of a kind of step."""
    return [step.day for step in calendar(start, WEEK) if step.kind is kind]


def test_before_the_start_work_days_count() -> None:
    """Five work days before a Monday is the Monday before, three is the Wednesday, four the Tuesday."""
    assert days(StepKind.CONTRACT) == days(StepKind.NDA) == days(StepKind.ACCOUNTS) == [date(2026, 2, 23)]
    assert (days(StepKind.REVOKE_TEST), days(StepKind.SOP)) == ([date(2026, 2, 24)], [date(2026, 2, 25)])


def test_the_first_week_is_watched_daily() -> None:
    """Tuesday to Friday and the Monday after a start on Monday, a quarter of an hour each."""
    checks = [step for step in calendar(MONDAY, WEEK) if step.kind is StepKind.DAILY_CHECK]
    assert [step.day for step in checks] == [date(2026, 3, day) for day in (3, 4, 5, 6, 9)]
    assert {(step.length, step.who) for step in checks} == {(timedelta(minutes=15), Who.BOTH)}


def test_check_ins_grow_rarer() -> None:
    """Three in the second week, one a week to the sixth, every second week to the twelfth."""
    after = (7, 9, 11, 14, 21, 28, 35, 49, 63, 77)
    assert days(StepKind.CHECK_IN) == [MONDAY + timedelta(days=each) for each in after]


@pytest.mark.parametrize("start", [date(2027, 12, 29), date(2028, 2, 29), date(2026, 10, 1), date(2026, 12, 31)])
def test_days_are_counted_over_the_end_of_a_year_and_a_leap_day(start: date) -> None:
    """Weeks 4, 8 and 12, days 30, 60 and 90 and half a year by the number of the day; on a weekend the Monday after."""
    after = {
        StepKind.FIRST_NUMBERS: 28,
        StepKind.WIDEN: 56,
        StepKind.DECISION: 84,
        StepKind.REVIEW_30: 30,
        StepKind.REVIEW_60: 60,
        StepKind.REVIEW_90: 90,
        StepKind.AUDIT_AGAIN: 182,
    }
    for kind, by in after.items():
        number = start.toordinal() + by
        weekday = (number - 1) % 7
        [found] = days(kind, start)
        assert found.toordinal() == number + (7 - weekday if weekday > 4 else 0)


def test_later_steps_and_reviews() -> None:
    """Weeks 1, 4, 8 and 12; days 30, 60 and 90 and half a year, each on the next work day."""
    weeks = (StepKind.SECOND_TASK, StepKind.FIRST_NUMBERS, StepKind.WIDEN, StepKind.DECISION)
    assert [days(kind)[0] for kind in weeks] == [date(2026, 3, 9), date(2026, 3, 30), date(2026, 4, 27), date(2026, 5, 25)]
    reviews = (StepKind.REVIEW_30, StepKind.REVIEW_60, StepKind.REVIEW_90, StepKind.AUDIT_AGAIN)
    assert [days(kind)[0] for kind in reviews] == [date(2026, 4, 1), date(2026, 5, 1), date(2026, 6, 1), date(2026, 8, 31)]


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.sets(st.integers(0, 6)))
def test_no_step_falls_on_a_day_off(start: date, work_days: set[int]) -> None:
    """But the start itself, which is the owner's; all seven days where none is said; in order, each named once."""
    steps = calendar(start, work_days)
    assert all(step.day == start or step.day.weekday() in (work_days or set(range(7))) for step in steps)
    assert [step.day for step in steps] == sorted(step.day for step in steps)
    assert len({(step.kind, step.number) for step in steps}) == len(steps)


@pytest.mark.parametrize(("by", "expected"), [(0, 7), (1, 9), (-1, 6), (5, 13), (-5, 2)])
def test_work_days_from_a_saturday(by: int, expected: int) -> None:
    """The seventh of March 2026 is a Saturday."""
    assert work_day(date(2026, 3, 7), WEEK, by) == date(2026, 3, expected)


def test_the_next_work_day() -> None:
    """A work day is its own; a Saturday goes on to Monday."""
    assert next_work_day(MONDAY, WEEK) == MONDAY
    assert next_work_day(date(2026, 3, 7), WEEK) == date(2026, 3, 9)


def test_another_start_moves_what_is_open() -> None:
    """What is done stays, own steps stay, ticks stay with their step."""
    own = CalendarStep(StepKind.OWN, date(2026, 3, 20), Who.OWNER, text="Lunch together")
    steps = (*ticked(calendar(MONDAY, WEEK), StepKind.CONTRACT, 1, date(2026, 2, 20)), own)
    later = moved(steps, MONDAY + timedelta(weeks=1), WEEK)
    by_kind = {step.kind: step for step in later}
    assert by_kind[StepKind.CONTRACT].day == date(2026, 2, 23)
    assert by_kind[StepKind.CONTRACT].done_on == date(2026, 2, 20)
    assert by_kind[StepKind.NDA].day == date(2026, 3, 2)
    assert own in later
    assert [step.day for step in later] == sorted(step.day for step in later)


def test_a_day_chosen_by_hand_stays_when_the_start_moves() -> None:
    """Only that one; its neighbours of the same kind move."""
    steps = calendar(MONDAY, WEEK)
    third = next(step for step in steps if (step.kind, step.number) == (StepKind.CHECK_IN, 3))
    by_hand = replace(third, day=date(2026, 3, 12), by_hand=True)
    later = {(step.kind, step.number): step for step in moved(put(steps, by_hand), MONDAY + timedelta(weeks=1), WEEK)}
    assert later[StepKind.CHECK_IN, 3] == by_hand
    assert later[StepKind.CHECK_IN, 2].day == date(2026, 3, 18)


def test_a_step_is_ticked_and_opened_again() -> None:
    """Only that step, by kind and number."""
    steps = calendar(MONDAY, WEEK)
    done = ticked(steps, StepKind.CHECK_IN, 2, MONDAY)
    changed = [new for old, new in zip(steps, done, strict=True) if new != old]
    assert changed == [replace(next(s for s in steps if (s.kind, s.number) == (StepKind.CHECK_IN, 2)), done_on=MONDAY)]
    assert ticked(done, StepKind.CHECK_IN, 2, None) == steps


def test_a_review_with_something_said_is_done() -> None:
    """On the day it was first done; taking all words away leaves the tick as it is; a moved start keeps what was said."""
    step = CalendarStep(StepKind.REVIEW_30, MONDAY, Who.BOTH)
    said = HelperReview("the calls")
    done = reviewed(step, said, MONDAY)
    assert (done.review, done.done_on) == (said, MONDAY)
    again = reviewed(done, HelperReview("more"), MONDAY + timedelta(days=3))
    assert again.done_on == MONDAY
    assert reviewed(again, HelperReview(), MONDAY) == replace(step, done_on=MONDAY)
    assert reviewed(step, HelperReview(), MONDAY) == step
    kept = moved(put(calendar(MONDAY, WEEK), done), MONDAY + timedelta(days=70), WEEK)
    assert done in kept


def test_reminders_are_what_is_open_and_near() -> None:
    """Due before, today or tomorrow; done ones and later ones are quiet."""
    steps = ticked(calendar(MONDAY, WEEK), StepKind.CONTRACT, 1, date(2026, 2, 23))
    due = reminders(steps, date(2026, 2, 24))
    assert [step.kind for step in due] == [StepKind.NDA, StepKind.ACCOUNTS, StepKind.REVOKE_TEST, StepKind.SOP]


def test_a_check_that_is_long_over_is_not_reminded_of() -> None:
    """A week later it is still said, then no more; the contract is said for as long as it is open."""
    steps = calendar(MONDAY, WEEK)
    for days_later, checks in ((8, 5), (9, 4), (60, 0)):
        due = reminders(steps, date(2026, 3, 2) + timedelta(days=days_later))
        assert sum(step.kind is StepKind.DAILY_CHECK for step in due) == checks
        assert due[0].kind is StepKind.CONTRACT


def test_own_steps_are_added_moved_and_taken_away() -> None:
    """In one line, numbered on, each in its place by its day; a moved start leaves them where they are."""
    steps = calendar(MONDAY, WEEK)
    first = own_step(steps, "  Show the\n keys ", date(2026, 3, 1), Who.BOTH)
    assert (first.kind, first.number, first.text, first.who) == (StepKind.OWN, 1, "Show the keys", Who.BOTH)
    steps = put(steps, first)
    assert own_step(steps, "Second", MONDAY, Who.OWNER).number == 2
    later = put(steps, replace(first, day=date(2026, 3, 20)))
    assert len(later) == len(steps)
    assert [step.day for step in later] == sorted(step.day for step in later)
    assert first in moved(steps, MONDAY + timedelta(days=7), WEEK)
    assert without(steps, StepKind.OWN, 1) == calendar(MONDAY, WEEK)
    assert in_order(reversed(steps)) == steps


def test_the_last_steps_come_once() -> None:
    """Access, files and a note on the day it ends; another day moves what is open; a moved start moves none of them."""
    steps = with_leaving(calendar(MONDAY, WEEK), date(2026, 6, 1))
    kinds = (StepKind.END_ACCESS, StepKind.FILES_BACK, StepKind.FINAL_NOTE)
    assert {step.kind: step.day for step in steps if step.kind in kinds} == dict.fromkeys(kinds, date(2026, 6, 1))
    again = with_leaving(ticked(steps, StepKind.FILES_BACK, 1, MONDAY), date(2026, 7, 1))
    days = {step.kind: step.day for step in again if step.kind in kinds}
    assert days == dict.fromkeys(kinds, date(2026, 7, 1)) | {StepKind.FILES_BACK: date(2026, 6, 1)}
    assert len(again) == len(steps)
    moved_on = moved(again, MONDAY + timedelta(days=7), WEEK)
    assert {step.kind: step.day for step in moved_on if step.kind in kinds} == days
