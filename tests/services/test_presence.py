"""Being away and coming back, on a real store: what is written, in how many acts, and what undo makes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.log.absence import Absence, Answer, Cause, Unfitting
from ballast.domain.log.change import Deed
from ballast.domain.log.overlap import Resolution
from ballast.domain.log.profile import Profile
from ballast.domain.log.span import Span
from ballast.domain.log.timer import Why
from ballast.services import capture, history, overlaps, presence, settings
from ballast.services.capture import NamedTask
from ballast.services.day import show_day
from ballast.services.finding import GoneError
from ballast.services.presence import BREAK, WORKED, Spent
from tests.services.desk import Desk

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
INVOICES = NamedTask("Invoices")


@pytest.fixture
def desk(store: Store, clock: FixedClock) -> Desk:
    """A machine at ten in the morning with a store on it; Invoices runs since then."""
    made = Desk(store, clock.now())
    made.beat()
    capture.start(store, INVOICES, made.clock)
    return made


def test_going_away_stops_the_work_at_the_last_activity_in_one_act(desk: Desk) -> None:
    """The entry ends there, the absence begins there with its task, and one undo takes both back."""
    desk.run(30 * MINUTE)
    presence.go_away(desk.store, desk.at(18), Cause.IDLE, desk.clock)
    (entry,) = desk.entries()
    assert (entry.start, entry.end) == (desk.at(0), desk.at(18))
    lasting = desk.store.absences.lasting()
    assert lasting is not None
    assert (lasting.start, lasting.task_id, lasting.cause) == (desk.at(18), entry.task_id, Cause.IDLE)
    assert presence.go_away(desk.store, desk.at(20), Cause.LOCK, desk.clock) is None
    history.undo(desk.store, desk.clock)
    assert desk.store.absences.lasting() is None
    assert desk.entries()[0].running


def test_undecided_time_is_in_no_total_and_never_lost(desk: Desk) -> None:
    """An hour away: eighteen minutes are worked, the rest waits, across a restart too."""
    desk.away(18, 78)
    view = show_day(desk.store, None, desk.clock)
    assert (view.worked, view.undecided) == (18 * MINUTE, HOUR)
    (found,) = presence.undecided(desk.store)
    assert (found.length, found.task and found.task.name) == (HOUR, "Invoices")


def test_a_short_lock_was_no_absence(desk: Desk) -> None:
    """Under the owner's limit the work goes on as if nothing had been, in the same entry."""
    desk.away(18, 27, Cause.LOCK)
    (entry,) = desk.entries()
    assert entry.running
    assert (desk.absences(), presence.undecided(desk.store)) == ((), ())


def test_a_short_absence_ends_where_other_work_began(desk: Desk) -> None:
    """The owner came back, started something else at once, and only then was seen."""
    desk.run(20 * MINUTE)
    presence.go_away(desk.store, desk.at(18), Cause.LOCK, desk.clock)
    capture.start(desk.store, NamedTask("Phone"), desk.clock)
    desk.run(MINUTE)
    presence.come_back(desk.store, desk.clock)
    first, second = desk.entries()
    assert (first.end, second.start, second.running) == (desk.at(20), desk.at(20), True)


def test_who_was_not_away_does_not_come_back(desk: Desk) -> None:
    """There is nothing to end."""
    assert presence.come_back(desk.store, desk.clock) is None


def test_being_away_outside_the_work_hours_with_nothing_running_is_nobodys_business(desk: Desk) -> None:
    """Neither after coming back nor when the program opens with it."""
    capture.stop(desk.store, desk.clock)
    desk.away(8 * 60, 10 * 60)
    assert desk.absences() == ()
    presence.go_away(desk.store, desk.at(10 * 60), Cause.IDLE, desk.clock)
    desk.beat()
    desk.machine.restart(HOUR)
    presence.found_at_start(desk.store, desk.machine.pulse(), desk.clock)
    assert desk.absences() == ()


def test_a_short_absence_gives_nothing_back_to_what_is_gone(desk: Desk) -> None:
    """The entry was deleted meanwhile, or the same task was started over it."""
    desk.run(20 * MINUTE)
    presence.go_away(desk.store, desk.at(18), Cause.LOCK, desk.clock)
    capture.start(desk.store, INVOICES, desk.clock, at=desk.at(18))
    presence.come_back(desk.store, desk.clock)
    assert [(entry.start, entry.end) for entry in desk.entries()] == [(desk.at(0), desk.at(18)), (desk.at(18), None)]
    presence.go_away(desk.store, desk.at(20), Cause.LOCK, desk.clock)
    capture.delete(desk.store, [entry.id for entry in desk.entries()], desk.clock)
    desk.run(MINUTE)
    presence.come_back(desk.store, desk.clock)
    assert (desk.entries(), desk.absences()) == ((), ())


def test_the_work_went_on(desk: Desk) -> None:
    """The very entry gets its time back, and runs on from the return without a seam when the box is ticked."""
    presence.answer(desk.store, desk.away(18, 78), WORKED, desk.clock, go_on=True)
    (entry,) = desk.entries()
    assert (entry.start, entry.end) == (desk.at(0), None)
    assert show_day(desk.store, None, desk.clock).worked == 78 * MINUTE
    assert desk.absences()[0].answer is Answer.WORKED
    history.undo(desk.store, desk.clock)
    assert presence.undecided(desk.store)[0].length == HOUR


def test_it_was_a_break_and_the_work_goes_on_after_it(desk: Desk) -> None:
    """The break fills the time without counting; the task runs again from the return, not from the answer."""
    away = desk.away(18, 78)
    desk.run(4 * MINUTE)
    presence.answer(desk.store, away, BREAK, desk.clock, go_on=True)
    first, second = desk.entries()
    assert (first.end, second.start, second.running) == (desk.at(18), desk.at(78), True)
    view = show_day(desk.store, None, desk.clock)
    assert (view.worked, view.undecided, view.absences[0].answer) == (22 * MINUTE, timedelta(0), Answer.BREAK)


def test_it_was_split_to_the_second(desk: Desk) -> None:
    """Ten minutes more of the task, a call of twenty, a break for the rest: what is kept and dropped is the whole."""
    parts = [Spent(Answer.WORKED, 10 * MINUTE), Spent(Answer.OTHER, 20 * MINUTE, NamedTask("Phone")), Spent(Answer.BREAK)]
    presence.answer(desk.store, desk.away(18, 78), parts, desk.clock)
    first, call = desk.entries()
    assert (first.end, call.start, call.end) == (desk.at(28), desk.at(28), desk.at(48))
    assert desk.store.tasks.get(call.task_id) == desk.store.tasks.by_key("phone")
    assert desk.absences()[0].answer is Answer.SPLIT
    assert show_day(desk.store, None, desk.clock).worked == 48 * MINUTE


def test_what_was_logged_meanwhile_stays_and_is_not_counted_twice(desk: Desk) -> None:
    """Half the absence was written in by hand: the answer divides the other half."""
    away = desk.away(18, 78)
    capture.fill_gap(desk.store, Span(desk.at(30), desk.at(60)), NamedTask("Phone"), desk.clock)
    (found,) = presence.undecided(desk.store)
    assert (found.length, len(found.free)) == (30 * MINUTE, 2)
    presence.answer(desk.store, away, WORKED, desk.clock)
    view = show_day(desk.store, None, desk.clock)
    assert (view.worked, view.doubled) == (78 * MINUTE, timedelta(0))


def test_an_absence_that_was_filled_by_hand_is_not_asked_about(desk: Desk) -> None:
    """There is nothing left to decide."""
    desk.away(18, 78)
    capture.fill_gap(desk.store, Span(desk.at(18), desk.at(78)), NamedTask("Phone"), desk.clock)
    assert presence.undecided(desk.store) == ()


def test_the_task_is_not_started_again_while_something_runs(desk: Desk) -> None:
    """The owner began other work before answering; where that has ended, the task goes on from its end."""
    away = desk.away(18, 78)
    capture.start(desk.store, NamedTask("Phone"), desk.clock)
    desk.run(10 * MINUTE)
    presence.answer(desk.store, away, BREAK, desk.clock, go_on=True)
    assert [entry.running for entry in desk.entries()] == [False, True]
    history.undo(desk.store, desk.clock)
    capture.stop(desk.store, desk.clock)
    presence.answer(desk.store, away, BREAK, desk.clock, go_on=True)
    assert [(entry.start, entry.running) for entry in desk.entries()][-1] == (desk.at(88), True)


@pytest.mark.parametrize("go_on_by", [BREAK, WORKED])
def test_going_on_beside_what_lies_over_the_present_is_asked_about(desk: Desk, go_on_by: tuple[Spent, ...]) -> None:
    """A call is logged from ten minutes ago to half an hour ahead: the task does not start beside it without a word."""
    away = desk.away(18, 78)
    desk.run(5 * MINUTE)
    capture.fill_gap(desk.store, Span(desk.at(78), desk.at(108)), NamedTask("Phone"), desk.clock)
    before, last = desk.entries(), desk.store.history().undo
    with pytest.raises(overlaps.Overlaps) as asked:
        presence.answer(desk.store, away, go_on_by, desk.clock, go_on=True)
    assert (desk.entries(), desk.store.history().undo) == (before, last)
    assert [entry.running for entry in asked.value.new] == [True]
    assert [entry.end for entry in asked.value.others] == [desk.at(108)]
    assert Resolution.PARALLEL in asked.value.resolutions
    presence.answer(desk.store, away, go_on_by, desk.clock, go_on=True, overlap=Resolution.PARALLEL)
    running = desk.store.entries.running()
    assert running is not None
    assert running.parallel
    history.undo(desk.store, desk.clock)
    assert desk.entries() == before


def test_an_answer_needs_a_question_and_parts_that_fit(desk: Desk) -> None:
    """Answered already, or not adding up: nothing is changed."""
    away = desk.away(18, 78)
    with pytest.raises(Unfitting):
        presence.answer(desk.store, away, [Spent(Answer.WORKED, 2 * HOUR)], desk.clock)
    presence.answer(desk.store, away, BREAK, desk.clock)
    with pytest.raises(GoneError):
        presence.answer(desk.store, away, BREAK, desk.clock)


def test_sleep_becomes_an_absence_by_the_beat_alone(desk: Desk) -> None:
    """No signal of the system is needed: the clocks say it, and the sign of life is left in the same act."""
    desk.beat_for(5 * MINUTE)
    desk.machine.sleep(2 * HOUR)
    assert desk.beat() is not None
    (entry,), (away,) = desk.entries(), desk.absences()
    assert (entry.end, away.start, away.end, away.cause) == (desk.at(5), desk.at(5), desk.at(125), Cause.SLEEP)
    assert desk.beat() is None


def test_a_machine_that_wakes_in_the_night_asks_once(desk: Desk) -> None:
    """Awake for a moment and asleep again: one absence, one question."""
    desk.machine.sleep(2 * HOUR)
    desk.beat()
    desk.beat_for(MINUTE)
    desk.machine.sleep(3 * HOUR)
    desk.beat()
    assert [(each.start, each.end) for each in desk.absences()] == [(desk.at(0), desk.at(301))]


def test_sleep_with_nothing_running_is_asked_about_in_work_hours_only(desk: Desk) -> None:
    """A lunch break is; the night is not."""
    capture.stop(desk.store, desk.clock)
    desk.machine.sleep(HOUR)
    desk.beat()
    assert len(presence.undecided(desk.store)) == 1
    desk.run(8 * HOUR)
    desk.beat()
    desk.machine.sleep(9 * HOUR)
    assert desk.beat() is None
    assert len(desk.absences()) == 1


def test_a_timer_found_running_is_asked_about_once_with_the_last_sign_of_life(desk: Desk) -> None:
    """Killed, and started a week later: no entry of a week, one absence from the last beat on."""
    desk.beat_for(42 * MINUTE)
    desk.machine.restart(timedelta(days=7))
    presence.found_at_start(desk.store, desk.machine.pulse(), desk.clock)
    (entry,), (away,) = desk.entries(), desk.absences()
    assert (entry.end, away.cause, len(presence.undecided(desk.store))) == (desk.at(42), Cause.UNSEEN, 1)
    assert presence.found_at_start(desk.store, desk.machine.pulse(), desk.clock) is None
    assert presence.question(desk.store, desk.clock) is None


def test_a_start_within_the_limit_asks_nothing(desk: Desk) -> None:
    """Closed and opened again: the timer runs on."""
    presence.leave(desk.store, desk.machine.pulse())
    desk.run(9 * MINUTE)
    assert presence.found_at_start(desk.store, desk.machine.pulse(), desk.clock) is None
    assert desk.entries()[0].running


def test_a_shutdown_is_told_from_a_kill(desk: Desk) -> None:
    """The program said goodbye."""
    presence.leave(desk.store, desk.machine.pulse())
    desk.machine.restart(HOUR)
    presence.found_at_start(desk.store, desk.machine.pulse(), desk.clock)
    assert desk.absences()[0].cause is Cause.SHUTDOWN


def test_an_absence_that_lasts_at_the_start_ends_there(desk: Desk) -> None:
    """Idle, then shut down: one absence."""
    desk.run(20 * MINUTE)
    presence.go_away(desk.store, desk.at(5), Cause.IDLE, desk.clock)
    desk.beat()
    desk.machine.restart(HOUR)
    presence.found_at_start(desk.store, desk.machine.pulse(), desk.clock)
    assert [(each.start, each.end) for each in desk.absences()] == [(desk.at(5), desk.at(80))]


def test_without_any_sign_of_life_the_question_about_the_timer_remains(store: Store, clock: FixedClock) -> None:
    """Data of an older version: the entry is not cut, and asked about when it is long."""
    capture.start(store, INVOICES, clock)
    later = Desk(store, clock.now())
    later.run(9 * HOUR)
    assert presence.last_sign(store, later.entries()[0]) is None
    assert presence.found_at_start(store, later.machine.pulse(), later.clock) is None
    found = presence.question(store, later.clock)
    assert found is not None
    assert found.why is Why.LONG


def test_a_look_before_a_stop_keeps_a_wrong_clock_out_of_the_entry(desk: Desk) -> None:
    """Set an hour ahead five seconds before the press: the entry has its true length. Otherwise a look writes nothing."""
    desk.run(10 * MINUTE)
    assert presence.look(desk.store, desk.machine.pulse(), desk.clock) is None
    assert desk.store.pulses.last() != desk.machine.pulse()
    desk.machine.set_clock(HOUR)
    presence.look(desk.store, desk.machine.pulse(), desk.clock)
    capture.stop(desk.store, desk.clock)
    assert sum((entry.length(desk.clock.now()) for entry in desk.entries()), timedelta(0)) == 10 * MINUTE
    assert [(each.cause, each.undecided) for each in desk.absences()] == [(Cause.CLOCK, True)]


def test_a_clock_set_back_leaves_the_length_and_can_be_undone(desk: Desk) -> None:
    """The start moves with the clock; the mark says so."""
    desk.beat_for(10 * MINUTE)
    desk.machine.set_clock(-HOUR)
    desk.beat()
    assert desk.entries()[0].length(desk.clock.now()) == 10 * MINUTE
    assert [(each.cause, each.answer) for each in desk.absences()] == [(Cause.CLOCK, Answer.WORKED)]


def test_lunch_is_suggested_from_earlier_days(desk: Desk) -> None:
    """Three breaks at that hour make a habit."""
    for back in (1, 2, 3):
        with desk.store.action(Deed.GO_AWAY, at=desk.clock.now()) as act:
            start = desk.at(120) - timedelta(days=back)
            act.absences.put(Absence(uuid4(), start, start + HOUR, Cause.IDLE, None, Answer.BREAK))
    desk.away(125, 180)
    (found,) = presence.undecided(desk.store)
    habit = presence.usual(desk.store, found.absence, desk.clock)
    assert habit is not None
    assert (habit.answer, habit.start.hour, habit.times) == (Answer.BREAK, 12, 3)


def test_the_limit_is_the_owners(desk: Desk) -> None:
    """Half an hour for who thinks long."""
    settings.change_profile(desk.store, replace(Profile(), idle_limit=30 * MINUTE), desk.clock)
    desk.away(5, 34, Cause.LOCK)
    assert desk.absences() == ()


@pytest.mark.parametrize("night", [datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)])
def test_the_nights_of_summer_time_change_no_length(store: Store, clock: FixedClock, night: datetime) -> None:
    """Worked, away and back over the switch: every length is the true one, and the days add up."""
    desk = Desk(store, night.astimezone(clock.zone))
    desk.beat()
    capture.start(store, INVOICES, desk.clock)
    away = desk.away(20, 80)
    presence.answer(store, away, [Spent(Answer.WORKED, 10 * MINUTE), Spent(Answer.BREAK)], desk.clock, go_on=True)
    desk.beat_for(30 * MINUTE)
    assert [entry.length(desk.clock.now()) for entry in desk.entries()] == [30 * MINUTE, 30 * MINUTE]
    desk.away(115, 120)
    assert [entry.length(desk.clock.now()) for entry in desk.entries()] == [30 * MINUTE, 40 * MINUTE]
    day = date(night.year, night.month, night.day)
    assert show_day(store, day, desk.clock).worked == HOUR + 10 * MINUTE
