"""Rules of a zone that differ between two runs, as after an update: what is logged keeps its instants and sums."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zoneinfo
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.domain.log.span import Span
from ballast.store.opening import open_store

if TYPE_CHECKING:
    from ballast.store.store import Store

WHERE = "Europe/Berlin"
OWN = "BALLAST_ZONE_RULES"  # set in the process of its own, in which the rules are changed
ROOT = Path(__file__).resolve().parents[2]
NIGHT = datetime(2026, 3, 28, 20, 0, tzinfo=UTC)
ALL = Span(NIGHT - timedelta(days=2), NIGHT + timedelta(days=2))


@pytest.fixture
def other_rules(tmp_path: Path) -> Path:
    """A folder in which Berlin has the rules of Kolkata: no summer time at all, and another offset."""
    known = next(path for each in zoneinfo.TZPATH if (path := Path(each) / "Asia" / "Kolkata").exists())
    folder = tmp_path / "rules"
    (folder / WHERE).parent.mkdir(parents=True)
    shutil.copy(known, folder / WHERE)
    return folder


@pytest.mark.skipif(not zoneinfo.TZPATH or not Path(zoneinfo.TZPATH[0]).exists(), reason="no rules on this machine")
def test_other_rules_change_no_sum(tmp_path: Path, other_rules: Path) -> None:
    """Work over the night of the jump has the same instants, lengths and total under any rules."""
    if OWN not in os.environ:  # zones made anew are others than those that other tests hold
        command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(Path(__file__)))
        ended = subprocess.run(command, cwd=ROOT, env=os.environ | {OWN: "1"}, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stdout
        return
    ZoneInfo.clear_cache()
    store = open_store(tmp_path / "log", at=NIGHT)
    with store.action(Deed.LOG, at=NIGHT) as act:
        task = Task(uuid4(), "Night shift")
        act.tasks.add(task)
        for hour in range(8):
            start = (NIGHT + timedelta(hours=hour)).astimezone(ZoneInfo(WHERE))
            act.entries.add(Entry(uuid4(), task.id, start, (NIGHT + timedelta(hours=hour + 1)).astimezone(ZoneInfo(WHERE))))
    before = _kept(store)
    store.close()
    zoneinfo.reset_tzpath(to=[str(other_rules)])
    ZoneInfo.clear_cache()
    assert NIGHT.astimezone(ZoneInfo(WHERE)).utcoffset() == timedelta(hours=5, minutes=30)
    store = open_store(tmp_path / "log", at=NIGHT)
    after = _kept(store)
    store.close()
    assert before == after
    assert sum((length for _, _, length in after), timedelta(0)) == timedelta(hours=8)


def _kept(store: Store) -> list[tuple[datetime, datetime | None, timedelta]]:
    """The instants of every entry, and how long it is."""
    entries = store.entries.in_span(ALL)
    assert all(str(entry.start.tzinfo) == WHERE for entry in entries)
    return [(entry.start.astimezone(UTC), entry.end and entry.end.astimezone(UTC), entry.length(NIGHT)) for entry in entries]
