"""Going on with what a time away stopped: from the return on, without a minute that nobody saw, whatever the clocks did."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.log.absence import Cause
from ballast.services import capture, history, presence
from ballast.services.capture import NamedTask
from ballast.services.presence import BREAK, WORKED
from tests.services.desk import Desk

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def desk(store: Store, clock: FixedClock) -> Desk:
    """A machine at ten in the morning with a store on it; Invoices runs since then."""
    made = Desk(store, clock.now())
    made.beat()
    capture.start(store, NamedTask("Invoices"), made.clock)
    return made


def test_a_leap_of_the_clock_after_the_return_is_not_claimed_by_going_on(desk: Desk) -> None:
    """An hour ahead, two minutes after the return: the task has the minutes before and after, the hour is asked about."""
    away = desk.away(18, 78)
    desk.beat()
    desk.beat_for(2 * MINUTE)
    desk.machine.set_clock(HOUR)
    desk.run(30 * SECOND)
    assert desk.beat() is not None
    presence.answer(desk.store, away, BREAK, desk.clock, go_on=True)
    desk.beat_for(5 * MINUTE)
    assert [(entry.start, entry.length(desk.clock.now())) for entry in desk.entries()] == [
        (desk.at(0), 18 * MINUTE),
        (desk.at(78), 2 * MINUTE + 30 * SECOND),
        (desk.at(140.5), 5 * MINUTE),
    ]
    assert [(each.cause, each.start, each.end, each.undecided) for each in desk.absences()][1:] == [
        (Cause.CLOCK, desk.at(80.5), desk.at(140.5), True)
    ]
    history.undo(desk.store, desk.clock)
    assert [(entry.start, entry.end) for entry in desk.entries()] == [(desk.at(0), desk.at(18))]


def test_the_leap_joins_the_very_entry_that_went_on(desk: Desk) -> None:
    """It was work all the time: one entry up to the leap, one behind it, and together what passed."""
    away = desk.away(18, 78)
    desk.beat()
    desk.beat_for(2 * MINUTE)
    desk.machine.set_clock(HOUR)
    desk.beat()
    presence.answer(desk.store, away, WORKED, desk.clock, go_on=True)
    desk.beat_for(5 * MINUTE)
    assert [entry.length(desk.clock.now()) for entry in desk.entries()] == [80 * MINUTE, 5 * MINUTE]


@pytest.mark.parametrize("back", [20 * MINUTE, HOUR, timedelta(days=400)])
def test_a_clock_set_back_after_the_return_makes_nothing_up(desk: Desk, back: timedelta) -> None:
    """Going on goes on, with no more than what really passed since the return; where that lies ahead, from now."""
    away = desk.away(18, 78)
    desk.beat()
    desk.beat_for(30 * MINUTE)
    desk.machine.set_clock(-back)
    desk.beat()
    presence.answer(desk.store, away, BREAK, desk.clock, go_on=True)
    desk.beat_for(5 * MINUTE)
    running = desk.store.entries.running()
    assert running is not None
    assert running.length(desk.clock.now()) == max(30 * MINUTE - back, timedelta(0)) + 5 * MINUTE


@pytest.mark.parametrize("seconds", [1, 90])
def test_a_short_leap_after_the_return_is_not_claimed_either(desk: Desk, seconds: int) -> None:
    """A clock that was put right by a second or by a minute and a half asks nothing, and adds nothing."""
    away = desk.away(18, 78)
    desk.beat()
    desk.machine.set_clock(seconds * SECOND)
    desk.beat_for(2 * MINUTE)
    presence.answer(desk.store, away, BREAK, desk.clock, go_on=True)
    assert sum((entry.length(desk.clock.now()) for entry in desk.entries()[1:]), timedelta(0)) == 2 * MINUTE
    assert presence.undecided(desk.store) == ()


def test_a_night_after_an_unanswered_return_is_not_claimed(desk: Desk) -> None:
    """Back at nine in the evening, asleep from half past until the morning: going on claims the half hour alone."""
    desk.beat_for(10 * HOUR)
    away = desk.away(610, 660)
    desk.beat()
    desk.beat_for(30 * MINUTE)
    desk.machine.sleep(10 * HOUR)
    desk.beat()
    presence.answer(desk.store, away, BREAK, desk.clock, go_on=True)
    desk.beat_for(MINUTE)
    assert [entry.length(desk.clock.now()) for entry in desk.entries()][1:] == [30 * MINUTE, MINUTE]


def test_the_time_that_ballast_was_closed_is_not_claimed(desk: Desk) -> None:
    """Back, quit half an hour later without an answer, opened again after three hours, and then the work goes on."""
    away = desk.away(18, 78)
    desk.beat()
    desk.beat_for(30 * MINUTE)
    presence.leave(desk.store, desk.machine.pulse())
    desk.run(3 * HOUR)
    assert presence.found_at_start(desk.store, desk.machine.pulse(), desk.clock) is not None
    presence.answer(desk.store, away, BREAK, desk.clock, go_on=True)
    desk.beat_for(MINUTE)
    assert [entry.length(desk.clock.now()) for entry in desk.entries()][1:] == [30 * MINUTE, MINUTE]


def test_a_return_of_long_ago_goes_on_from_now(desk: Desk) -> None:
    """Nobody answers for a day: going on begins with the answer."""
    away = desk.away(18, 78)
    desk.beat()
    desk.beat_for(13 * HOUR)
    presence.answer(desk.store, away, BREAK, desk.clock, go_on=True)
    assert desk.entries()[-1].start == desk.clock.now()
