"""What the charts of a two-week audit cost in a store of 1,000,000 entries, and those of a year of 10,000, as ratios.

From the period that was chosen to the values that each chart draws; the charts are those of the page (`chart_kinds.KINDS`).
Both stores hold the same last year, so that both show the same. Times are processor times, scaled by a fixed
loop of the same run.
"""

from __future__ import annotations

import gc
import shutil
import time
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.insight.review import Period
from ballast.domain.log.clock import FixedClock
from ballast.services.charting import charted
from ballast.services.review import review_period
from ballast.store.opening import open_store
from ballast.ui.pages.review.chart_kinds import KINDS
from tests.benchmarks.heavy import add_past, loop_ms, make_log

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.store.store import Store

ZONE = ZoneInfo("Europe/Berlin")
LAST = date(2026, 3, 8)
CLOCK = FixedClock(datetime(2026, 3, 9, 12, tzinfo=ZONE), ZONE)
AUDIT = Period(LAST - timedelta(days=13), LAST)
YEAR = Period(LAST - timedelta(days=364), LAST)
FEW, MANY = 10_000, 1_000_000
ROUNDS, YEAR_ROUNDS = 9, 4
LOOP_MS = 1.8


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, Store]]:
    """Two logs that end alike, one a hundred times longer."""
    base = tmp_path_factory.mktemp("charts")
    few, many = make_log(base / "few", FEW, LAST, ZONE), base / "many"
    shutil.copytree(few, many)
    add_past(many, MANY - FEW, ZONE)
    opened = {count: open_store(folder, at=CLOCK.now()) for count, folder in ((FEW, few), (MANY, many))}
    yield opened
    for store in opened.values():
        store.close()
    shutil.rmtree(base)


def _charts(store: Store, period: Period, name: str = "") -> object:
    """All charts of a period, or one of them by its name."""
    seen = charted(store, review_period(store, period, CLOCK), CLOCK)
    return [kind.values(seen) for kind in KINDS if name in {"", kind.name}]


def _best(stores: dict[int, Store], period: Period, name: str = "", rounds: int = ROUNDS) -> dict[int, float]:
    """The fastest of several rounds in each store in milliseconds, taken in turns; as on the worker, without the collector."""
    times: dict[int, list[float]] = {count: [] for count in stores}
    gc.disable()
    try:
        for _ in range(rounds):
            for count, store in stores.items():
                begin = time.thread_time()
                _charts(store, period, name)
                times[count].append((time.thread_time() - begin) * 1000)
    finally:
        gc.enable()
    return {count: min(spent) for count, spent in times.items()}


@pytest.mark.timeout(300)
def test_both_stores_show_the_same(stores: dict[int, Store]) -> None:
    """So that what is compared is the same work: the long log is really long."""
    assert _charts(stores[FEW], YEAR) == _charts(stores[MANY], YEAR)
    assert {count: store.entries.count() for count, store in stores.items()} == {FEW: FEW, MANY: MANY}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_a_chart_of_an_audit_costs_the_same_however_long_the_log_is(stores: dict[int, Store], name: str) -> None:
    """Each chart among 1,000,000 entries takes at most 1.3 times that among 10,000, and at most 150 ms."""
    found = _best(stores, AUDIT, name)
    assert found[MANY] <= 1.3 * found[FEW], found
    assert found[MANY] / (loop_ms() / LOOP_MS) <= 150, found


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_a_chart_of_a_year_comes_soon(stores: dict[int, Store], name: str) -> None:
    """Each chart of a year of 10,000 entries, with the review it is made of, within 300 ms."""
    few = {FEW: stores[FEW]}
    found = _best(few, YEAR, name, YEAR_ROUNDS)[FEW]
    assert found / (loop_ms() / LOOP_MS) <= 300, found
