"""Going away and coming back: what becomes of the entry that ran."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.away import NOTHING, Aftermath, Scene, asked_from, back, leave, stopped_by, unwatched, watched
from ballast.domain.log.entry import Entry
from ballast.domain.log.pulse import Pulse

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 4, 12, tzinfo=BERLIN)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
TASK = UUID(int=7)
ENTRY = Entry(UUID(int=1), TASK, NOON, None, 3, "note")
LIMIT = 10 * MINUTE


def at(minutes: float) -> datetime:
    """So many minutes after noon."""
    return NOON + minutes * MINUTE


def scene(running: Entry | None = ENTRY, lasting: Absence | None = None, *, awaited: bool = False) -> Scene:
    """What there is, with ids that count."""
    numbers = count(100)
    return Scene(running, lasting, lambda: UUID(int=next(numbers)), awaited)


def pulse(minutes: float, boottime: float | None = None, boot: str = "a", *, awake: float | None = None) -> Pulse:
    """A sign of life so many minutes after noon; the other clocks agree where nothing else is said."""
    passed = minutes if boottime is None else boottime
    return Pulse(at(minutes), (passed if awake is None else awake) * MINUTE, passed * MINUTE, boot)


@pytest.mark.parametrize(("since", "stopped", "begun"), [(20, 20, 20), (20.99, 20.99, 20.99), (-5, 0, 0), (40, 30, 30)])
def test_work_stops_at_the_last_activity(since: float, stopped: float, begun: float) -> None:
    """Not before it began and not after now; the absence begins there, with the task that ran."""
    found = leave(scene(), at(since), Cause.IDLE, at(30))
    assert found.changed == replace(ENTRY, end=at(stopped).replace(microsecond=0))
    assert found.absence == Absence(UUID(int=100), at(begun).replace(microsecond=0), None, Cause.IDLE, TASK)
    assert stopped_by(found.absence, found.changed)


def test_nobody_goes_away_twice() -> None:
    """An idle owner whose screen locks and whose machine sleeps is away once."""
    away = Absence(UUID(int=5), NOON, None, Cause.IDLE)
    assert leave(scene(None, away), at(1), Cause.LOCK, at(2)) == NOTHING


def test_work_that_runs_while_an_absence_lasts_is_watched_all_the_same() -> None:
    """Undo can bring that about: going away, sleep and restarts stop the work, whatever the absence does."""
    away = Absence(UUID(int=5), at(-9), None, Cause.IDLE)
    assert leave(scene(ENTRY, away), at(1), Cause.LOCK, at(2)) == Aftermath(replace(ENTRY, end=at(1)))
    asleep = watched(scene(ENTRY, away), pulse(10), pulse(60, awake=11))
    assert (asleep.changed, asleep.lasting) == (replace(ENTRY, end=at(10)), None)
    opened = unwatched(scene(ENTRY, away), pulse(10), pulse(60, 1, "b"), LIMIT)
    assert (opened.changed, opened.lasting) == (replace(ENTRY, end=at(10)), replace(away, end=at(60)))


def test_with_nothing_running_only_the_absence_begins() -> None:
    """There is no task to name."""
    found = leave(scene(None), at(5), Cause.LOCK, at(9))
    assert (found.changed, found.absence) == (None, Absence(UUID(int=100), at(5), None, Cause.LOCK))


def test_an_entry_in_the_future_keeps_nothing_when_its_owner_goes() -> None:
    """It is stopped all the same."""
    found = leave(scene(replace(ENTRY, start=at(60))), at(10), Cause.IDLE, at(20))
    assert found.changed is not None
    assert found.changed.length(at(20)) == timedelta(0)


def test_coming_back_ends_the_absence_and_never_before_it_began() -> None:
    """Also when the clock was set back meanwhile."""
    away = Absence(UUID(int=5), NOON, None, Cause.IDLE)
    assert back(away, at(9)).end == at(9)
    assert back(away, at(-9)).end == NOON


@pytest.mark.parametrize(
    ("cause", "limit", "asked"),
    [
        (Cause.IDLE, 10, 10),
        (Cause.LOCK, 10, 10),
        (Cause.SLEEP, 10, 2),
        (Cause.CLOCK, 10, 2),
        (Cause.SLEEP, 1, 1),
        (Cause.UNSEEN, 5, 5),
    ],
)
def test_what_is_too_short_to_ask(cause: Cause, limit: int, asked: int) -> None:
    """The owner's limit; two minutes of sleep or of a wrong clock."""
    assert asked_from(cause, limit * MINUTE) == asked * MINUTE


def test_another_entry_was_not_stopped_by_it() -> None:
    """Another task, another end, or one that runs."""
    away = Absence(UUID(int=5), at(20), at(30), Cause.IDLE, TASK)
    others = [ENTRY, replace(ENTRY, end=at(19)), replace(ENTRY, end=at(20), task_id=UUID(int=8))]
    assert not any(stopped_by(away, other) for other in others)


def test_sleep_with_nothing_running_is_an_absence() -> None:
    """From the last beat to now; a nap is none."""
    found = watched(scene(None), pulse(0), pulse(60, awake=0.5))
    assert found.absence == Absence(UUID(int=100), at(0), at(60), Cause.SLEEP)
    assert watched(scene(None), pulse(0), pulse(1.5, awake=0.5)) == NOTHING
    assert watched(scene(None), pulse(0), pulse(60, 0.5)) == NOTHING


def test_a_leap_before_work_goes_on_is_marked() -> None:
    """Nothing runs, but work may go on from the return: the leap is an absence; a short one is a mark that asks nothing."""
    leap = Absence(UUID(int=100), at(0.5), at(60), Cause.CLOCK)
    assert watched(scene(None, awaited=True), pulse(0), pulse(60, 0.5)).absence == leap
    assert watched(scene(None, awaited=True), pulse(0), pulse(2, 0.5)).absence == replace(leap, end=at(2), answer=Answer.WORKED)
    asleep = watched(scene(None, awaited=True), pulse(0), pulse(60, 20, awake=0.5)).absence
    assert asleep == replace(leap, start=at(0))
    assert watched(scene(None, awaited=True), pulse(0), pulse(-60, 0.5)) == NOTHING
    assert watched(scene(None), pulse(0), pulse(60, 0.5)) == NOTHING


def test_time_that_the_program_was_closed_before_work_goes_on_is_marked() -> None:
    """From the last sign of life; not for a moment, not when the owner is away still, and not when the clock went back."""
    closed = Absence(UUID(int=100), at(0), at(60), Cause.UNSEEN)
    away = Absence(UUID(int=5), at(-30), None, Cause.IDLE, TASK)
    assert unwatched(scene(None, awaited=True), pulse(0), pulse(60, 1, "b"), LIMIT).absence == closed
    assert unwatched(scene(None, awaited=True), pulse(0), pulse(9, 1, "b"), LIMIT) == NOTHING
    assert unwatched(scene(None, away, awaited=True), pulse(0), pulse(60, 1, "b"), LIMIT).absence is None
    assert unwatched(scene(None, awaited=True), pulse(0), pulse(-60, 1, "b"), LIMIT) == NOTHING


def test_a_clock_set_while_away_moves_the_absence_along() -> None:
    """Set back, it begins earlier; set far either way, nobody can say how long it was; a little does not matter."""
    away = Absence(UUID(int=5), at(-30), None, Cause.IDLE, TASK)
    moved = watched(scene(None, away), pulse(0), pulse(-59.5, 0.5)).lasting
    assert moved == replace(away, start=at(-90), cause=Cause.CLOCK)
    assert watched(scene(None, away), pulse(0), pulse(60.5, 0.5)).lasting == replace(away, cause=Cause.CLOCK)
    assert watched(scene(None, away), pulse(0), pulse(0.5)) == NOTHING


def test_work_begun_after_the_machine_woke_is_not_cut() -> None:
    """The press that started it came before the beat, and after the sleep."""
    late = replace(ENTRY, start=at(59.9))
    assert watched(scene(late), pulse(0), pulse(60, awake=0.4)) == NOTHING


def test_a_leap_of_a_minute_only_moves_the_start() -> None:
    """Nothing is asked about a clock that was corrected a little."""
    found = watched(scene(), pulse(10), pulse(11.5, 10.5))
    assert (found.changed, found.absence) == (replace(ENTRY, start=at(1)), None)


def test_a_start_in_the_future_moves_with_the_clock() -> None:
    """It stays as far ahead as it was, and gains nothing by the leap."""
    ahead = replace(ENTRY, start=at(30))
    found = watched(scene(ahead), pulse(10), pulse(70.5, 10.5))
    assert (found.changed, found.begun, found.absence) == (replace(ahead, start=at(90)), None, None)


def test_a_reboot_between_two_beats_is_treated_as_a_start() -> None:
    """A machine that was restored from a snapshot: the entry stops at the last sign of life."""
    found = watched(scene(), pulse(10), pulse(60, 1, "b"))
    assert found.changed == replace(ENTRY, end=at(10))
    assert found.absence == Absence(UUID(int=100), at(10), at(60), Cause.UNSEEN, TASK)


def test_an_absence_that_lasted_ends_when_the_program_opens() -> None:
    """Whoever opens it is there."""
    away = Absence(UUID(int=5), at(-30), None, Cause.IDLE, TASK)
    assert unwatched(scene(None, away), pulse(0), pulse(60, 1, "b"), LIMIT).lasting == replace(away, end=at(60))


def test_the_start_finds_nothing_where_nothing_ran() -> None:
    """The program that is not open says nothing about its owner's work."""
    assert unwatched(scene(None), pulse(0), pulse(600, 1, "b"), LIMIT) == NOTHING


def test_work_begun_after_the_last_sign_of_life_keeps_no_time() -> None:
    """A kill within the first half minute: the start is never lost, its end is uncertain by that much."""
    found = unwatched(scene(replace(ENTRY, start=at(0.3))), pulse(0), pulse(60, 1, "b"), LIMIT)
    assert found.changed is not None
    assert (found.changed.start, found.changed.end) == (at(0.3), at(0.3))


def test_an_entry_in_the_future_is_left_for_its_own_question() -> None:
    """It has not begun, so that it cannot have been unwatched."""
    assert unwatched(scene(replace(ENTRY, start=at(99))), pulse(0), pulse(60), LIMIT) == NOTHING


def test_the_start_sees_a_clock_that_was_set() -> None:
    """Forward, the gap is nobody's; back, the entry and its end move along and the gap is true; a little is nothing."""
    forward = unwatched(scene(), pulse(10), pulse(100, 40), LIMIT)
    assert forward.absence == Absence(UUID(int=100), at(10), at(100), Cause.CLOCK, TASK)
    backward = unwatched(scene(), pulse(10), pulse(-20, 40), LIMIT)
    assert backward.changed == replace(ENTRY, start=at(-60), end=at(-50))
    assert backward.absence == Absence(UUID(int=100), at(-50), at(-20), Cause.CLOCK, TASK)
    assert unwatched(scene(), pulse(10), pulse(13, 12), LIMIT).changed == replace(ENTRY, start=at(1))
    assert unwatched(scene(), pulse(10), pulse(11), LIMIT) == NOTHING


def test_an_hour_back_in_the_repeated_hour_is_an_hour() -> None:
    """02:30 and 02:30 look the same to whoever compares the wall, and are an hour apart."""
    start = datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN, fold=1)
    beat = datetime(2026, 10, 25, 2, 20, tzinfo=BERLIN, fold=1)
    now = datetime(2026, 10, 25, 2, 20, 30, tzinfo=BERLIN)
    before, after = Pulse(beat, HOUR, HOUR, "a"), Pulse(now, HOUR + 30 * SECOND, HOUR + 30 * SECOND, "a")
    for found in (
        watched(scene(replace(ENTRY, start=start)), before, after),
        unwatched(scene(replace(ENTRY, start=start)), before, after, LIMIT),
    ):
        assert found.changed is not None
        assert found.changed.length(now) == 10 * MINUTE + 30 * SECOND
