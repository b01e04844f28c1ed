"""What reading costs with a hundred thousand entries, as ratios measured in the same run."""

from __future__ import annotations

import sqlite3
import time
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.insight.review import Period
from ballast.domain.log.clock import FixedClock
from ballast.services.review import review_period
from ballast.store.opening import open_store
from tests.benchmarks.heavy import make_log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ballast.store.store import Store

ZONE = ZoneInfo("Europe/Berlin")
LAST = date(2026, 3, 8)
WEEK = Period(date(2026, 3, 2), LAST)
CLOCK = FixedClock(datetime(2026, 3, 9, 12, tzinfo=ZONE), ZONE)
ROUNDS = 15


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Two logs that end on the same day, one a hundred times longer."""
    base = tmp_path_factory.mktemp("logs")
    return {count: make_log(base / str(count), count, LAST, ZONE) for count in (1_000, 100_000)}


@pytest.fixture(scope="module")
def stores(folders: dict[int, Path]) -> Iterator[dict[int, Store]]:
    """Both logs, open."""
    opened = {count: open_store(folder, at=CLOCK.now()) for count, folder in folders.items()}
    yield opened
    for store in opened.values():
        store.close()


def _best(*acts: Callable[[], object]) -> list[float]:
    """The fastest of several rounds of each, taken in turns so that a busy machine is busy for all."""
    times: list[list[float]] = [[] for _ in acts]
    for _ in range(ROUNDS):
        for act, spent in zip(acts, times, strict=True):
            begin = time.perf_counter()
            act()
            spent.append(time.perf_counter() - begin)
    return [min(spent) for spent in times]


def _plain_week(path: Path) -> Callable[[], object]:
    """The rows of the week by plain sqlite3, and the sums of a review over them, written straight down."""
    first = int(datetime(2026, 3, 1, tzinfo=ZONE).timestamp())
    last = int(datetime(2026, 3, 10, tzinfo=ZONE).timestamp())
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    rows = "SELECT task_id, started, ended, stress, delayed, interruption FROM entry WHERE started < ? AND ended > ?"

    def read() -> object:
        return _plain_sums(connection.execute(rows, (last, first)).fetchall())

    return read


def _plain_sums(rows: list[tuple[str, int, int, int | None, int | None, int | None]]) -> object:
    """By task and day: seconds, stress, flags, off-hours; and minutes by weekday and hour, gaps and sessions."""
    days: dict[tuple[str, date], list[float]] = {}
    heat: dict[tuple[int, int], float] = {}
    previous: dict[str, int] = {}
    switches, last_task = 0, ""
    for task, started, ended, stress, delayed, interruption in sorted(rows, key=lambda row: row[1]):
        start, end = datetime.fromtimestamp(started, ZONE), datetime.fromtimestamp(ended, ZONE)
        sums = days.setdefault((task, start.date()), [0.0] * 6)
        length = ended - started
        sums[0] += length
        sums[1] += (stress or 0) * length
        sums[2] += bool(delayed)
        sums[3] += bool(interruption)
        sums[4] += max(0, 9 - start.hour) + max(0, end.hour - 17)
        sums[5] += started - previous.get(task, 0) > 60 and length < 600
        heat[start.weekday(), start.hour] = heat.get((start.weekday(), start.hour), 0.0) + length / 60
        switches += task != last_task
        previous[task], last_task = ended, task
    return days, heat, switches


def _database(folder: Path) -> Path:
    return next(path for path in folder.iterdir() if path.suffix in {".db", ".sqlite", ".ballast"})


def test_a_week_costs_the_same_however_long_the_log_is(stores: dict[int, Store]) -> None:
    """The review of a week among 100,000 entries takes at most 1.5 times that among 1,000."""
    short, long = _best(*(lambda store=stores[count]: review_period(store, WEEK, CLOCK) for count in (1_000, 100_000)))
    assert long <= 1.5 * short, f"{long * 1000:.2f} ms against {short * 1000:.2f} ms"


def test_a_week_costs_little_more_than_plain_rows(stores: dict[int, Store], folders: dict[int, Path]) -> None:
    """At most 5 times plain sqlite3 rows with the same sums."""
    plain = _plain_week(_database(folders[100_000]))
    ours, bare = _best(lambda: review_period(stores[100_000], WEEK, CLOCK), plain)
    assert ours <= 5 * bare, f"{ours * 1000:.2f} ms against {bare * 1000:.2f} ms"


def test_all_time_totals_cost_little_more_than_plain_sql(stores: dict[int, Store], folders: dict[int, Path]) -> None:
    """At most 3 times the same sum in SQL, and the same totals."""
    connection = sqlite3.connect(f"file:{_database(folders[100_000])}?mode=ro&immutable=1", uri=True)
    sql = "SELECT task_id, SUM(ended - started) FROM entry WHERE ended IS NOT NULL GROUP BY task_id"
    store = stores[100_000]
    ours, bare = _best(store.entries.totals_by_task, lambda: connection.execute(sql).fetchall())
    assert ours <= 3 * bare, f"{ours * 1000:.2f} ms against {bare * 1000:.2f} ms"
    assert sum(store.entries.totals_by_task().values(), timedelta(0)).total_seconds() == sum(
        seconds for _task, seconds in connection.execute(sql)
    )
