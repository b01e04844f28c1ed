"""The way to the first picture, with a hundred thousand entries stored, as ratios to a bare window in the same run.

Both are started in turns, and two ratios are taken of each moment: that of the soonest of all starts, and the median of the
turns. What else the machine does can only add to the first, as long as there is one quiet moment for each; where it is busy all
the time, the second compares starts that were equally disturbed. A start that has become slower raises both, so the smaller of
the two is held against the limit; one that only met a busy machine raises one of them. Where a limit is not kept, more turns
are made, twice at the most: looking after every turn would sooner or later find a lucky one.
"""

from __future__ import annotations

import os
import statistics
import time
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from tests.benchmarks.heavy import make_log
from tests.benchmarks.pace import sitting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TURNS = (7, 15, 23)
LIMITS = {"painted": 1.35, "usable": 2.8}
UTC = ZoneInfo("UTC")


@dataclass(frozen=True)
class Start:
    """One start: seconds until each moment, resident memory in kB, and heavy modules loaded at the first paint."""

    moments: Mapping[str, float]
    memory: int
    heavy: str


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log of 100,000 entries that reaches into today, with a set-up behind it."""
    return make_log(tmp_path_factory.mktemp("start") / "data", 100_000, datetime.now(UTC).date(), UTC)


@pytest.fixture(scope="module")
def starts(data: Path) -> tuple[list[Start], list[Start]]:
    """Starts of the bare window and of Ballast, in turns; the first turn only warms the disk."""
    bare: list[Start] = []
    ours: list[Start] = []
    for turns in TURNS:
        while len(bare) <= turns:
            bare.append(_start("bare_window"))
            ours.append(_start("ballast_window", "--data-dir", str(data)))
        if _kept(ours[1:], bare[1:]):
            break
    return bare[1:], ours[1:]


def _start(driver: str, *arguments: str) -> Start:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TZ": "UTC", "PYTHONDONTWRITEBYTECODE": ""}
    begin = time.monotonic()
    lines = sitting(driver, *arguments, environment=environment, timeout=50)
    said = {name: value.strip() for name, _, value in (line.replace("\t", " ").partition(" ") for line in lines)}
    moments: dict[str, float] = {name: float(said[name]) - begin for name in ("painted", "usable") if name in said}
    return Start(moments, int(said["VmRSS:"].split()[0]), said.get("heavy", ""))


def _kept(ours: list[Start], bare: list[Start]) -> bool:
    return all(_ratio(ours, bare, moment) <= limit for moment, limit in LIMITS.items())


def _ratio(ours: list[Start], bare: list[Start], moment: str) -> float:
    """A moment of Ballast's to the first paint of the bare window: the soonest of each, or turn by turn, whatever is less."""
    mine, least = [start.moments[moment] for start in ours], [start.moments["painted"] for start in bare]
    return min(min(mine) / min(least), statistics.median(one / other for one, other in zip(mine, least, strict=True)))


def test_the_first_picture_comes_almost_as_fast_as_a_bare_window(starts: tuple[list[Start], list[Start]]) -> None:
    """At most 1.35 times."""
    bare, ours = starts
    assert _ratio(ours, bare, "painted") <= LIMITS["painted"]


def test_today_is_usable_soon(starts: tuple[list[Start], list[Start]]) -> None:
    """Today's entries shown and the box ready after at most 2.8 times a bare window."""
    bare, ours = starts
    assert _ratio(ours, bare, "usable") <= LIMITS["usable"]


def test_nothing_heavy_is_loaded_before_the_first_picture(starts: tuple[list[Start], list[Start]]) -> None:
    """No SQLAlchemy, numpy, pyqtgraph, Typst or Alembic."""
    assert {start.heavy for start in starts[1]} == {""}


def test_the_open_today_page_is_modest(starts: tuple[list[Start], list[Start]]) -> None:
    """At most 2.2 times the memory of a bare window."""
    bare, ours = starts
    assert statistics.median(start.memory for start in ours) <= 2.2 * statistics.median(start.memory for start in bare)
