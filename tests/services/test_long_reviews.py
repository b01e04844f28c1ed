"""A review of a long time is read in parts, and gives way in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.review import Period
from ballast.domain.log.change import Deed
from ballast.services.review import log_of, rank_stability, review_period
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
