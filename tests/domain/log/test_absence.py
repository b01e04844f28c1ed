"""Answers to absences: nothing of them is lost or made up, and habits are seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.absence import Absence, Answer, Cause, Part, Unfitting, divide, habit, open_time
from ballast.domain.log.span import Span, merge, union_length

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 4, 12, tzinfo=BERLIN)
MINUTE = timedelta(minutes=1)
NONE = timedelta(0)
TASK, OTHER = UUID(int=7), UUID(int=8)
AWAY = Absence(UUID(int=1), NOON, NOON + 60 * MINUTE, Cause.IDLE, TASK)
HOUR = (Span(NOON, NOON + 60 * MINUTE),)


def at(minutes: float) -> datetime:
    """So many minutes after noon."""
    return NOON + minutes * MINUTE


@pytest.mark.parametrize(
    ("parts", "answer", "work", "kept"),
    [
        ([Part(Answer.WORKED)], Answer.WORKED, [(0, 60, TASK)], 60),
        ([Part(Answer.BREAK)], Answer.BREAK, [], 0),
        ([Part(Answer.OTHER, None, OTHER)], Answer.OTHER, [(0, 60, OTHER)], 60),
        ([Part(Answer.WORKED, 10 * MINUTE), Part(Answer.BREAK)], Answer.SPLIT, [(0, 10, TASK)], 10),
        (
            [Part(Answer.BREAK), Part(Answer.WORKED, 10 * MINUTE), Part(Answer.OTHER, 5 * MINUTE, OTHER)],
            Answer.SPLIT,
            [(45, 55, TASK), (55, 60, OTHER)],
            15,
        ),
        ([Part(Answer.WORKED, 20 * MINUTE), Part(Answer.WORKED, 40 * MINUTE)], Answer.WORKED, [(0, 60, TASK)], 60),
    ],
)
def test_an_answer_divides_the_time(parts: list[Part], answer: Answer, work: list[tuple[int, int, UUID]], kept: int) -> None:
    """Kept, dropped, given to another task, split with one part that takes the rest; parts that touch are one stretch."""
    found = divide(AWAY, parts, HOUR)
    assert found.answer is answer
    assert found.work == tuple((Span(at(start), at(end)), task) for start, end, task in work)
    assert (found.kept, found.dropped) == (kept * MINUTE, (60 - kept) * MINUTE)


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [Part(Answer.WORKED, 59 * MINUTE)],
        [Part(Answer.WORKED, 61 * MINUTE)],
        [Part(Answer.WORKED, 61 * MINUTE), Part(Answer.BREAK)],
        [Part(Answer.WORKED), Part(Answer.BREAK)],
        [Part(Answer.WORKED, -MINUTE), Part(Answer.BREAK)],
        [Part(Answer.OTHER)],
        [Part(Answer.SPLIT)],
    ],
)
def test_parts_that_do_not_fit_are_refused(parts: list[Part]) -> None:
    """Too little, too much, two that take the rest, backwards, without a task: nothing is guessed."""
    with pytest.raises(Unfitting):
        divide(AWAY, parts, HOUR)


def test_work_needs_the_task_that_ran() -> None:
    """Where nothing ran, nothing can have gone on."""
    with pytest.raises(Unfitting):
        divide(Absence(UUID(int=2), NOON, at(60), Cause.SLEEP), [Part(Answer.WORKED)], HOUR)


spans = st.lists(st.tuples(st.integers(-600, 4200), st.integers(0, 2000)), max_size=5).map(
    lambda pairs: [Span(NOON + timedelta(seconds=first), NOON + timedelta(seconds=first + length)) for first, length in pairs]
)


@given(
    spans, st.lists(st.tuples(st.sampled_from([Answer.WORKED, Answer.BREAK, Answer.OTHER]), st.integers(0, 3600)), max_size=6)
)
def test_kept_and_dropped_are_the_whole_to_the_second(taken: list[Span], said: list[tuple[Answer, int]]) -> None:
    """Whatever is logged in it already and however it is split: what is open is kept or dropped, and nothing twice."""
    free = open_time(AWAY, taken, at(60))
    whole = union_length(free)
    assert whole + union_length(part for span in taken if (part := span.clip(HOUR[0]))) == 60 * MINUTE
    parts, rest = [], whole
    for what, number in said:
        length = min(timedelta(seconds=number), rest)
        parts.append(Part(what, length, OTHER))
        rest -= length
    found = divide(AWAY, [*parts, Part(Answer.BREAK)], free)
    work = [span for span, _ in found.work]
    assert found.kept + found.dropped == whole
    assert found.kept == sum((part.length or NONE for part in parts if part.what is not Answer.BREAK), NONE)
    assert union_length(work) == found.kept
    assert not any(span.overlaps(other) for span in work for other in taken)
    assert all(span.length for span in merge(work))


def _lunch(day: int, answer: Answer | None, start: time = time(12), minutes: int = 60) -> Absence:
    begun = datetime.combine(NOON.date() - timedelta(days=day), start, BERLIN)
    return Absence(UUID(int=100 + day), begun, begun + minutes * MINUTE, Cause.IDLE, TASK, answer)


def test_lunch_becomes_a_habit() -> None:
    """Three breaks around noon: the fourth absence at that time is probably lunch, from 12:00 to 13:00."""
    found = habit(AWAY, [_lunch(1, Answer.BREAK), _lunch(2, Answer.BREAK, time(12, 10), 50), _lunch(3, Answer.BREAK)], BERLIN)
    assert found is not None
    assert (found.answer, found.start, found.end, found.times) == (Answer.BREAK, time(12), time(13), 3)


@pytest.mark.parametrize(
    "earlier",
    [
        [_lunch(1, Answer.BREAK), _lunch(2, Answer.BREAK)],
        [_lunch(day, Answer.BREAK, time(9)) for day in range(1, 6)],
        [_lunch(day, Answer.BREAK, minutes=400) for day in range(1, 6)],
        [_lunch(day, None) for day in range(1, 6)],
        [_lunch(day, Answer.BREAK if day % 2 else Answer.WORKED) for day in range(1, 7)],
    ],
)
def test_little_makes_no_habit(earlier: list[Absence]) -> None:
    """Twice, at another hour, of another length, unanswered, or as often this as that."""
    assert habit(AWAY, earlier, BERLIN) is None


@pytest.mark.parametrize(
    ("answer", "undecided", "accounts"),
    [
        (None, True, False),
        (Answer.WORKED, False, False),
        (Answer.BREAK, False, True),
        (Answer.OTHER, False, False),
        (Answer.SPLIT, False, True),
    ],
)
def test_a_break_accounts_for_its_time(answer: Answer | None, *, undecided: bool, accounts: bool) -> None:
    """Nothing is logged in a break, and yet its time is no gap; until the owner said what it was, it is undecided."""
    away = replace(AWAY, answer=answer)
    assert (away.undecided, away.accounts) == (undecided, accounts)
