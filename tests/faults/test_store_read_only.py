"""Data that this user may only read, or not even that: opened for reading where that is possible, and never made anew."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ballast.store.files import DATA
from tests.faults.desks import state
from tests.faults.test_store_opening import used

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not (hasattr(os, "geteuid") and os.geteuid() == 0), reason="needs another user")

AS_NOBODY = """
import json, os, shutil, sys, tempfile
from datetime import datetime, UTC
from pathlib import Path
from ballast.domain.log.change import Deed
from ballast.store.opening import open_store
from ballast.store.problems import StoreProblem
from tests.store.samples import NOW, entry, log, task
open_store(Path(sys.argv[2]), at=NOW).close()  # everything is loaded now
tempfile.gettempdir()
os.umask(0o077)
os.setgroups([])
os.setgid(65534)
os.setuid(65534)
told = {}
try:
    store = open_store(Path(sys.argv[1]), at=NOW)
except StoreProblem as problem:
    told["problem"] = type(problem).__name__
else:
    told |= {"read_only": store.read_only, "entries": store.entries.count(), "daily": store.daily_backup(NOW)}
    told |= {"undo": store.history().undo.about, "ok": store.check().ok}
    for name, act in {"write": lambda: log(store, task("more")), "undone": lambda: store.undo(NOW)}.items():
        try:
            act()
        except StoreProblem as problem:
            told[name] = type(problem).__name__
    with tempfile.TemporaryDirectory() as place:
        told["copied"] = store.backup(Path(place) / "copy.db", at=NOW).entries
    store.close()
print(json.dumps(told))
"""
KILLED = """
import os, sys
from pathlib import Path
from ballast.store.opening import open_store
from tests.store.samples import NOW, entry, log, task
store = open_store(Path(sys.argv[1]), at=NOW)
log(store, work := task("in the journal"), entry(work, 600, 700))
os.kill(os.getpid(), 9)
"""
READ = {"read_only": True, "entries": 1, "daily": None, "undo": "", "ok": True} | {
    "write": "ReadOnly",
    "undone": "ReadOnly",
    "copied": 1,
}
CLOSED = {"problem": "ReadOnly"}


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that others can reach: pytest's own are closed to them."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def _run(script: str, *given: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", script, *map(str, given)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])


def _open_to_all(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)


def _told(place: Path, folder: Path) -> Any:  # noqa: ANN401 - what JSON holds
    done = _run(AS_NOBODY, folder, place / "warm")
    assert done.stderr == ""
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "expected"),
    [
        (0o555, 0o666, READ),
        (0o555, 0o444, READ),
        (0o777, 0o444, READ),
        (0o777, 0o000, CLOSED),
        (0o000, 0o666, CLOSED),
        (0o555, None, CLOSED),
    ],
)
def test_what_may_not_be_written_is_read(
    place: Path, folder_mode: int, file_mode: int | None, expected: dict[str, object]
) -> None:
    """Data that may be read is opened for reading: acts are refused by name, copies elsewhere work, and nothing changes there.

    What may not even be read, and a first day where nothing may be written, is said to be so.
    """
    folder = place / "data"
    if file_mode is None:
        folder.mkdir()
    else:
        used(folder)
        _open_to_all(folder)
        (folder / DATA).chmod(file_mode)
    before = state(folder)
    folder.chmod(folder_mode)
    assert _told(place, folder) == expected
    folder.chmod(0o700)
    assert state(folder) == before


def test_rows_in_a_journal_are_read_too(place: Path) -> None:
    """What was written last before a kill is shown as well, though SQLite cannot put the journal back there."""
    folder = place / "data"
    used(folder)
    assert _run(KILLED, folder).returncode == -9
    assert (folder / f"{DATA}-wal").stat().st_size > 0
    _open_to_all(folder)
    before = state(folder)
    folder.chmod(0o555)
    told = _told(place, folder)
    folder.chmod(0o700)
    assert told == READ | {"entries": 2, "copied": 2}
    assert state(folder) == before


def test_older_data_that_may_not_be_written_is_left_alone(place: Path) -> None:
    """Data that would first have to be brought up to date cannot be read where nothing may be written."""
    folder = place / "data"
    with closing(sqlite3.connect(used(folder))) as connection:
        connection.execute("PRAGMA user_version=1")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    _open_to_all(folder)
    before = state(folder)
    folder.chmod(0o555)
    assert _told(place, folder) == CLOSED
    folder.chmod(0o700)
    assert state(folder) == before
