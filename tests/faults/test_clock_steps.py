"""Clocks that are set, sleep and restart while a timer runs: no length is negative, and none is made up.

`BALLAST_STEPS=100000 pytest -s tests/faults/test_clock_steps.py` makes a bigger run and tells its figures.
"""

from __future__ import annotations

import os
import random
import sys
from datetime import timedelta

import pytest

from ballast.domain.log.absence import Cause
from ballast.domain.log.span import instant_of
from tests.faults.machine import NONE, Machine, Timer

STEPS = int(os.environ.get("BALLAST_STEPS", "10000"))
SEED = int(os.environ.get("BALLAST_SEED", "20260304"))
TEN_YEARS_SECONDS = 10 * 366 * 86_400
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def _step(chance: random.Random) -> timedelta:
    """From a second to ten years, small ones as likely as large ones, forward or back."""
    size = timedelta(seconds=round(TEN_YEARS_SECONDS ** chance.random()))
    return size if chance.random() < 0.5 else -size


def _check(watched: Timer) -> None:
    """Nothing negative, nothing made up, nothing lost: what is counted and what was slept through is what passed."""
    now, counted, asleep, owed = watched.last.wall, watched.counted, watched.asleep, watched.owed
    assert all(entry.length(now) >= NONE for entry in watched.ended)
    assert counted + asleep == owed
    assert all(each.end is not None and instant_of(each.end) >= instant_of(each.start) for each in watched.absences)
    if watched.running is not None:
        assert instant_of(watched.running.start) <= instant_of(watched.last.wall)


def test_random_clock_steps_make_nothing_up() -> None:
    """Whatever is done to the wall clock, asleep or awake, what is counted is what the boot clock says, to the second."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    done = slept = 0
    passed = NONE
    while done < STEPS:
        watched = Timer(Machine())
        watched.start()
        for _ in range(100):
            watched.machine.run(chance.randrange(1, 46) * SECOND)
            if chance.random() < 0.2:
                watched.machine.sleep(round(100_000 ** chance.random()) * SECOND)
                slept += 1
            watched.machine.set_clock(_step(chance))
            chance.choice((watched.beat, watched.beat, watched.beat, watched.start, watched.stop))()
            if watched.running is None:
                watched.start()
            _check(watched)
            done += 1
        passed += watched.owed
    sys.stdout.write(f"{done} clock steps, {slept} of them asleep, {passed} on the timer: 0 negative, 0 made up, seed {SEED}\n")


def test_a_forward_step_stops_and_goes_on() -> None:
    """An hour too late for thirty seconds: the work goes on beyond the leap, and the leap itself waits for an answer."""
    watched = Timer(Machine())
    watched.start()
    watched.machine.run(30 * SECOND)
    watched.machine.set_clock(HOUR)
    watched.beat()
    assert [(each.cause, each.span(watched.last.wall).length) for each in watched.absences] == [(Cause.CLOCK, HOUR)]
    assert watched.absences[0].undecided
    assert watched.counted == 30 * SECOND
    assert watched.running is not None
    assert watched.running.start == watched.absences[0].end == watched.last.wall


def test_a_backward_step_moves_the_start_and_leaves_a_mark() -> None:
    """An hour back: the entry goes on with its true length, and ends now, not in the future."""
    watched = Timer(Machine())
    watched.start()
    begun = watched.running
    watched.machine.run(10 * MINUTE)
    watched.machine.set_clock(-HOUR)
    watched.beat()
    assert begun is not None
    assert watched.running is not None
    assert watched.running.start == begun.start - HOUR
    assert watched.counted == 10 * MINUTE
    assert [(each.cause, each.undecided, each.start) for each in watched.absences] == [(Cause.CLOCK, False, watched.last.wall)]


def test_a_paused_machine_is_asked_about() -> None:
    """A virtual machine that stood still for a night looks like a leap of the clock: the night waits for an answer."""
    watched = Timer(Machine())
    watched.start()
    watched.machine.run(20 * SECOND)
    watched.machine.set_clock(14 * HOUR)
    watched.beat()
    assert watched.absences[0].span(watched.last.wall).length == 14 * HOUR
    assert watched.counted == 20 * SECOND


@pytest.mark.parametrize("minutes", [2, 10, 120, 60 * 24 * 7])
def test_sleep_is_an_absence_from_the_last_sign_of_life(minutes: int) -> None:
    """Two minutes asleep and more: the entry stops, and the time is asked about."""
    watched = Timer(Machine())
    watched.start()
    watched.machine.run(30 * SECOND)
    watched.beat()
    watched.machine.sleep(minutes * MINUTE)
    watched.machine.run(SECOND)
    watched.beat()
    assert watched.running is None
    assert watched.counted == 30 * SECOND
    assert [(each.cause, each.span(watched.last.wall).length) for each in watched.absences] == [
        (Cause.SLEEP, minutes * MINUTE + SECOND)
    ]


@pytest.mark.parametrize("late", [MINUTE, 10 * MINUTE, 3 * HOUR])
def test_a_frozen_program_is_no_absence(late: timedelta) -> None:
    """A machine too busy to beat was awake, and so was the owner, for all anybody knows."""
    watched = Timer(Machine())
    watched.start()
    watched.machine.run(late)
    watched.beat()
    assert (watched.absences, watched.counted) == ([], late)


@pytest.mark.parametrize("ended", [True, False])
def test_a_week_off_is_one_question_and_no_entry(ended: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Shut down or killed with the timer running: it stops at the last sign of life, and the week waits for an answer."""
    watched = Timer(Machine())
    watched.start()
    watched.machine.run(HOUR)
    watched.beat()
    watched.last = watched.machine.pulse(ended=ended)
    watched.machine.restart(timedelta(days=7))
    watched.open_again()
    watched.machine.run(30 * SECOND)
    watched.beat()
    assert (watched.running, watched.counted) == (None, HOUR)
    assert [each.cause for each in watched.absences] == [Cause.SHUTDOWN if ended else Cause.UNSEEN]
    assert watched.absences[0].span(watched.last.wall).length == timedelta(days=7)


def test_a_kill_within_the_idle_limit_is_not_asked_about() -> None:
    """Started again at once, the program goes on as if it had never gone."""
    watched = Timer(Machine())
    watched.start()
    watched.machine.run(5 * MINUTE)
    watched.open_again()
    assert (watched.absences, watched.counted) == ([], 5 * MINUTE)


@pytest.mark.parametrize("off", [NONE, 5 * MINUTE, HOUR])
@pytest.mark.parametrize("back", [HOUR, timedelta(days=400)])
def test_a_clock_set_back_over_a_restart_makes_nothing_up(off: timedelta, back: timedelta) -> None:
    """Nobody can say how long the machine was off: the entry keeps its length and an absence of no length asks."""
    watched = Timer(Machine())
    watched.start()
    watched.machine.run(30 * MINUTE)
    watched.beat()
    watched.machine.restart(off)
    watched.machine.set_clock(-off - back)
    watched.open_again()
    assert (watched.running, watched.counted) == (None, 30 * MINUTE)
    assert [(each.cause, each.undecided) for each in watched.absences] == [(Cause.CLOCK, True)]
    assert instant_of(watched.ended[-1].start) < instant_of(watched.last.wall)


@pytest.mark.parametrize("seed", range(20))
def test_restarts_with_wrong_clocks_make_nothing_up(seed: int) -> None:
    """Kills, reboots and clock steps at random: what is counted never exceeds what passed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    watched = Timer(Machine())
    for _ in range(50):
        watched.start()
        watched.machine.run(chance.randrange(1, 4000) * SECOND)
        watched.beat()
        if chance.random() < 0.5:
            watched.machine.restart(chance.randrange(0, 10**6) * SECOND)
        watched.machine.set_clock(_step(chance))
        watched.open_again()
        counted = watched.counted
        watched.stop()
        assert NONE <= counted <= watched.machine.elapsed + 10 * MINUTE
        assert all(entry.length(watched.last.wall) >= NONE for entry in watched.ended)


def test_a_start_in_the_future_can_be_stopped() -> None:
    """An entry that starts later than now keeps nothing when it is stopped, and every sign of life leaves it be."""
    watched = Timer(Machine())
    watched.start(ahead=HOUR)
    watched.machine.run(30 * SECOND)
    watched.beat()
    watched.machine.sleep(5 * MINUTE)
    watched.beat()
    assert watched.counted == NONE
    watched.stop()
    assert (watched.running, watched.counted) == (None, NONE)
