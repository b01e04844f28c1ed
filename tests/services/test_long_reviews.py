"""A review of a long time is read in parts, and gives way in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.review import Period
from ballast.domain.log.change import Deed
from ballast.services.patterns import patterns_of
from ballast.services.review import entries_of_input, entries_of_period, log_of, rank_stability, review_period
from tests.services.days import TODAY, at, log

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

YEAR = Period(TODAY - timedelta(days=365), TODAY)
DAYS = 5


def fill(store: Store, clock: FixedClock) -> list[UUID]:
    """An entry every fifth day of a year, the oldest first."""
    days = [YEAR.first + timedelta(days=back) for back in range(0, 366, DAYS)]
    return [each for day in days for each in log(store, clock, "09:00-11:00 Invoices", day=day)]


def test_every_entry_is_found_once_and_in_order(store: Store, clock: FixedClock) -> None:
    """Also one that reaches over several of the parts."""
    ids = fill(store, clock)
    first = store.entries.get(ids[0])
    assert first is not None
    with store.action(Deed.EDIT, at=clock.now()) as act:
        act.entries.replace(replace(first, end=at(clock, "10:00", first.start.date() + timedelta(days=150))))
    found = log_of(store, YEAR, store.profile.get(), clock).entries
    assert [entry.id for entry in found] == ids


def test_long_questions_tell_how_far_they_are(store: Store, clock: FixedClock) -> None:
    """Often enough that what waits in between is done soon: at least once for every month that is read and every day."""
    fill(store, clock)
    for ask in (review_period, rank_stability):
        calls: list[tuple[int, int]] = []
        ask(store, YEAR, clock, lambda done, whole: calls.append((done, whole)))  # noqa: B023 - asked at once
        assert len(calls) > 365


def test_a_long_question_can_be_ended(store: Store, clock: FixedClock) -> None:
    """What the watch raises goes through."""
    fill(store, clock)

    def end(done: int, whole: int) -> None:
        raise InterruptedError(done, whole)

    with pytest.raises(InterruptedError):
        review_period(store, YEAR, clock, end)


def test_the_ratings_of_all_tasks_are_read_in_weeks(store: Store, clock: FixedClock) -> None:
    """Behind the mean rating stands each rated entry of a day that counts, once and in order, also one over several weeks."""
    ids = fill(store, clock)
    other = log(store, clock, "12:00-13:00 Calls", day=YEAR.first + timedelta(days=40))
    rated, long = [*ids[::3], *other], ids[0]
    with store.action(Deed.EDIT, at=clock.now()) as act:
        for number, entry_id in enumerate(rated):
            entry = store.entries.get(entry_id)
            assert entry is not None
            end = at(clock, "10:00", entry.start.date() + timedelta(days=20)) if entry_id == long else entry.end
            act.entries.replace(replace(entry, end=end, stress=number % 5))
    invoices = store.entries.get(long)
    assert invoices is not None
    task, calls = invoices.task_id, list[int]()
    counted = range(YEAR.days // 2)
    found = entries_of_input(store, task, "stress_all", YEAR, counted, clock, lambda done, _: calls.append(done))
    wanted = [
        each.id
        for each in entries_of_period(store, YEAR, clock).entries
        if each.stress is not None and (each.start.date() - YEAR.first).days in counted
    ]
    assert [each.id for each in found.entries] == wanted
    assert {*other, long} <= set(wanted)
    assert len(calls) >= YEAR.days // 7


def test_the_patterns_give_way_with_every_day(store: Store, clock: FixedClock) -> None:
    """However much there is in a day, an act waits for no more than that day."""
    fill(store, clock)
    calls: list[tuple[int, int]] = []
    patterns_of(store, YEAR, clock, lambda done, whole: calls.append((done, whole)))
    assert [done for done, whole in calls if whole == YEAR.days] == [*range(YEAR.days)] * 2
