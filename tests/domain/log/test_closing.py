"""Closing a day: only what is missing, in order."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.closing import Missing, Way, what_is_missing
from ballast.domain.log.entry import Entry, Log, Task
from ballast.domain.log.span import Span

MIDNIGHT = datetime(2026, 3, 4, tzinfo=ZoneInfo("Europe/Berlin"))
HOUR = timedelta(hours=1)
DAY = Span(MIDNIGHT, MIDNIGHT + 24 * HOUR)
SORTED, LOOSE = Task(UUID(int=1), "Invoices", UUID(int=9)), Task(UUID(int=2), "Phone")
TASKS = {task.id: task for task in (SORTED, LOOSE)}


def at(hours: float) -> datetime:
    """So many hours after midnight."""
    return MIDNIGHT + hours * HOUR


def entry(number: int, start: float, end: float | None, stress: int | None = 1, task: Task = SORTED) -> Entry:
    """An entry from hour to hour."""
    return Entry(UUID(int=number), task.id, at(start), None if end is None else at(end), stress)


def asked(*entries: Entry, gaps: tuple[Span, ...] = (), absences: tuple[Absence, ...] = (), now: float = 23) -> list[Missing]:
    """What is asked."""
    return [each.what for each in what_is_missing(Log(entries, TASKS, {}), DAY, gaps, absences, at(now))]


def test_a_complete_day_has_no_questions() -> None:
    """Rated, sorted, of usual lengths."""
    assert asked(entry(1, 9, 12), entry(2, 13, 17)) == []


def test_questions_come_in_the_order_in_which_answers_help() -> None:
    """Undecided time, gaps, odd lengths, categories, ratings; each kind in order of time."""
    away = Absence(UUID(int=50), at(12), at(13), Cause.IDLE, SORTED.id)
    gap = Span(at(13), at(14))
    entries = [entry(1, 6, 11), entry(2, 11, 12, None, LOOSE), entry(3, 14, 15, None, LOOSE)]
    found = what_is_missing(Log(tuple(entries), TASKS, {}), DAY, [gap], [away], at(23))
    assert [each.what for each in found] == [
        Missing.UNDECIDED, Missing.GAP, Missing.LONG, Missing.UNCATEGORISED, Missing.UNRATED, Missing.UNRATED,
    ]  # fmt: skip
    assert [each.entry for each in found] == [None, None, *entries[:2], *entries[1:]]
    assert found[0].absence == away
    assert found[1].span == gap
    assert [each.ways[0] for each in found] == [Way.BREAK, Way.FILL, Way.RIGHT, Way.CATEGORY, Way.STRESS, Way.STRESS]


def test_a_gap_of_ten_minutes_is_none() -> None:
    """Only longer ones are asked about."""
    assert asked(gaps=(Span(at(9), at(9) + timedelta(minutes=10)),)) == []
    assert asked(gaps=(Span(at(9), at(9) + timedelta(minutes=10, seconds=1)),)) == [Missing.GAP]


def test_odd_lengths_are_asked_about_once_and_on_the_day_they_began() -> None:
    """Over four hours, past midnight, both; also while it runs; not on the day after."""
    assert asked(entry(1, 9, 13)) == []
    assert asked(entry(1, 9, 13.01)) == [Missing.LONG]
    assert asked(entry(1, 23, 24)) == []
    assert asked(entry(1, 23, 25), now=26) == [Missing.PAST_MIDNIGHT]
    assert asked(entry(1, 12, 26), now=26) == [Missing.PAST_MIDNIGHT]
    assert asked(entry(1, 9, None, None), now=14) == [Missing.LONG]
    assert asked(entry(1, -3, 2, None)) == []


def test_what_is_answered_or_lasts_is_not_asked() -> None:
    """A break that was confirmed, an absence that lasts, one whose time is logged by now."""
    broken = Absence(UUID(int=50), at(12), at(13), Cause.IDLE, None, Answer.BREAK)
    lasting = Absence(UUID(int=51), at(22), None, Cause.IDLE)
    logged = Absence(UUID(int=52), at(9), at(10), Cause.SLEEP)
    assert asked(entry(1, 9, 10), absences=(broken, lasting, logged)) == []


def test_work_goes_on_only_where_something_ran() -> None:
    """Without a task nothing can have been worked on; it was a break, something else, or both."""
    (found,) = what_is_missing(Log((), TASKS, {}), DAY, [], [Absence(UUID(int=50), at(9), at(10), Cause.SLEEP)], at(23))
    assert found.ways == (Way.BREAK, Way.OTHER, Way.SPLIT)
