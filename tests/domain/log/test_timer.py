"""The running entry: starting, stopping, and asking about a forgotten one."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.entry import Entry
from ballast.domain.log.profile import Profile
from ballast.domain.log.timer import Why, forgotten, start, stop

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 11, 23, 12, tzinfo=BERLIN)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
minutes = st.integers(-3000, 3000).map(lambda number: number * MINUTE)


def running(since: datetime = NOON) -> Entry:
    """An entry that runs."""
    return Entry(UUID(int=1), UUID(int=2), since, None)


def test_the_first_start_stops_nothing() -> None:
    """With nothing running there is only the new entry."""
    switch = start(None, running())
    assert (switch.started, switch.stopped, switch.removed) == (running(), None, None)


@given(minutes)
def test_a_start_leaves_neither_gap_nor_overlap(shift: timedelta) -> None:
    """The running entry ends where the new one starts; nothing of it is left when the new one starts before it."""
    new = Entry(UUID(int=3), UUID(int=4), NOON + shift, None)
    switch = start(running(), new)
    assert switch.started == new
    if shift > timedelta(0):
        assert switch.stopped is not None
        assert switch.stopped.end == new.start
        assert switch.removed is None
    else:
        assert switch.removed == running()
        assert switch.stopped is None


@given(minutes, minutes)
def test_stopping_twice_is_stopping_once(first: timedelta, second: timedelta) -> None:
    """An entry that has ended keeps its end, and no length is negative."""
    stopped = stop(running(), NOON + first)
    assert stop(stopped, NOON + second) == stopped
    assert stopped.length(NOON) == max(first, timedelta(0))
    assert stopped.start == NOON


@pytest.mark.parametrize(
    ("since", "now", "last_seen", "why"),
    [
        (NOON, NOON + HOUR, None, None),
        (NOON, NOON + 8 * HOUR, None, None),
        (NOON, NOON + 8 * HOUR + MINUTE, None, Why.LONG),
        (NOON.replace(hour=23), NOON.replace(hour=23) + 2 * HOUR, None, Why.NEXT_DAY),
        (NOON, NOON + HOUR, NOON + 55 * MINUTE, None),
        (NOON, NOON + HOUR, NOON + 10 * MINUTE, Why.UNWATCHED),
        (NOON, NOON - HOUR, None, Why.FUTURE),
    ],
)
def test_when_a_running_entry_is_asked_about(
    since: datetime, now: datetime, last_seen: datetime | None, why: Why | None
) -> None:
    """It is asked about when it is long, from another day, was not watched, or starts later than now."""
    question = forgotten(running(since), now, Profile(), last_seen)
    assert (question.why if question else None) is why


def test_an_ended_entry_is_never_asked_about() -> None:
    """Only what runs can be forgotten."""
    assert forgotten(stop(running(), NOON + 30 * HOUR), NOON + 40 * HOUR, Profile()) is None


def test_work_past_midnight_is_no_new_day_before_the_day_start() -> None:
    """With a day start of 04:00 an evening's work may go on until then."""
    late = running(NOON.replace(hour=22))
    assert forgotten(late, NOON.replace(hour=22) + 5 * HOUR, Profile(day_start=time(4))) is None


def test_the_likely_ends_are_offered_in_order() -> None:
    """When last seen, the end of the work hours, the end of the day, now."""
    question = forgotten(running(), NOON + 20 * HOUR, Profile(), last_seen=NOON + 2 * HOUR)
    assert question is not None
    assert question.length == 20 * HOUR
    assert question.ends == (NOON + 2 * HOUR, NOON + 5 * HOUR, NOON + 12 * HOUR, NOON + 20 * HOUR)


@given(minutes, minutes, st.none() | minutes)
def test_no_likely_end_lies_outside_the_entry(since: timedelta, now: timedelta, seen: timedelta | None) -> None:
    """Every answer that is offered lies after the start and not after now."""
    entry, present = running(NOON + since), NOON + now
    question = forgotten(entry, present, Profile(work_days=frozenset({0})), None if seen is None else NOON + seen)
    assert question is None or all(entry.start < end <= present for end in question.ends)


def test_now_must_be_aware() -> None:
    """A naive present is a mistake of the caller."""
    with pytest.raises(ValueError, match="aware"):
        forgotten(running(), NOON.replace(tzinfo=None), Profile())
