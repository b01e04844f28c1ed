"""How long an act waits for a long read that is under way, with a hundred thousand entries: at most 50 ms.

A long read lets acts go first whenever it tells its watch how far it is (`ui.worker`). What is measured is the longest time
between two such moments, in processor time, at its best of a few rounds, held against a fixed loop of the same run.
"""

from __future__ import annotations

import gc
import time
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.insight.review import Period
from ballast.domain.log.clock import FixedClock
from ballast.services import care, sorting
from ballast.services import review as reviews
from ballast.services.charting import charted
from ballast.services.patterns import patterns_of
from ballast.services.week_end import end_of, findings_of
from ballast.store.opening import open_store
from ballast.ui.pages.review.chart_kinds import drawn
from tests.benchmarks.heavy import make_log
from tests.benchmarks.pace import LOOP_MS, loop_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store

ZONE = ZoneInfo("Europe/Berlin")
LAST = date(2026, 3, 8)
CLOCK = FixedClock(datetime(2026, 3, 9, 12, tzinfo=ZONE), ZONE)
FORTNIGHT = Period(LAST - timedelta(days=13), LAST)
YEAR = Period(LAST - timedelta(days=364), LAST)
LIMIT_MS = 50.0
ROUNDS = 3


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A log of 100,000 entries, nine years of them."""
    opened = open_store(make_log(tmp_path_factory.mktemp("reads") / "data", 100_000, LAST, ZONE), at=CLOCK.now())
    yield opened
    opened.close()


def _whole(store: Store) -> Period:
    found = reviews.whole_log(store, CLOCK)
    assert found is not None
    return found


@cache
def _many(store: Store) -> frozenset[UUID]:
    """The ids of ten thousand entries: more than any part of a chart holds of such a log."""
    return frozenset(entry.id for entry in store.entries.recent(10_000))


def _charts(store: Store, period: Period, watch: Watch) -> object:
    return drawn(charted(store, reviews.review_period(store, period, CLOCK, watch), CLOCK, watch))


READS: dict[str, Callable[[Store, Watch], object]] = {
    "check": care.check,
    "backup": lambda store, watch: care.back_up_now(store, CLOCK, watch),
    "suggestions": sorting.suggestions,
    "findings": lambda store, watch: findings_of(store, FORTNIGHT, CLOCK, watch),
    "patterns": lambda store, watch: patterns_of(store, YEAR, CLOCK, watch),
    "review": lambda store, watch: reviews.review_period(store, YEAR, CLOCK, watch),
    "charts": lambda store, watch: _charts(store, FORTNIGHT, watch),
    "charts_of_a_year": lambda store, watch: _charts(store, YEAR, watch),
    "end_of_week": lambda store, watch: end_of(store, FORTNIGHT, CLOCK, watch),
    "of_task": lambda store, watch: reviews.entries_of_task(store, store.tasks.all()[0].id, _whole(store), CLOCK, watch),
    "of_ids": lambda store, watch: reviews.entries_of_ids(store, _many(store), _whole(store), CLOCK, watch),
    "of_category": lambda store, watch: reviews.entries_of_category(store, None, _whole(store), CLOCK, watch),
}


class _Silence:
    """A watch that keeps the longest time in which it heard nothing."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.thread_time()

    def __call__(self, _done: int, _total: int) -> None:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now


def _longest(store: Store, read: Callable[[Store, Watch], object]) -> float:
    """In milliseconds; as on the worker, nobody looks for garbage meanwhile."""
    gc.collect()
    gc.disable()
    try:
        silence = _Silence()
        read(store, silence)
        silence(1, 1)
    finally:
        gc.enable()
    return silence.longest * 1000


@pytest.mark.parametrize("name", READS)
def test_an_act_waits_for_no_read(store: Store, name: str) -> None:
    """Between two moments at which acts may go first there are at most 50 ms."""
    found = min(_longest(store, READS[name]) for _ in range(ROUNDS))
    machine = loop_ms() / LOOP_MS
    assert found / machine <= LIMIT_MS, f"{found:.1f} ms, machine {machine:.2f}"
