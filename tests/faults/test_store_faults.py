"""Full disks, failing commits and bad reads: what was acknowledged is there, what was not is told truly."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy.exc import OperationalError

from ballast.store.files import DATA
from ballast.store.opening import open_store
from ballast.store.problems import Damaged, DiskFault, Full, StoreProblem
from tests.store.samples import NOW, dump, entry, log, task

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.store.store import Store

FULL = """
import resource, signal, sys
from datetime import datetime, timedelta, UTC
from pathlib import Path
from uuid import uuid4
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Task
from ballast.store.opening import open_store
from ballast.store.problems import StoreProblem
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
at = datetime(2026, 3, 4, tzinfo=UTC)
store = open_store(Path(sys.argv[1]), at=at)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
kept = 0
try:
    while True:
        with store.action(Deed.LOG, at=at) as act:
            act.tasks.add(Task(uuid4(), str(kept) + "x" * 3000))
        kept += 1
except StoreProblem as problem:
    print(type(problem).__name__)
print(kept, len(store.tasks.all()))
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, resource.RLIM_INFINITY))
try:
    store.daily_backup(at)
except StoreProblem as problem:
    print(type(problem).__name__)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with store.action(Deed.LOG, at=at) as act:
    act.tasks.add(Task(uuid4(), "after"))
print(len(store.tasks.all()), store.check().ok, len(store.backups()))
store.close()
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with an entry in it."""
    opened = open_store(tmp_path, at=NOW)
    work = task()
    log(opened, work, entry(work))
    yield opened
    opened.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit")
def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    """At the limit the change is refused, reading goes on, no torn copy is left, and writing works when there is room again."""
    done = subprocess.run([sys.executable, "-c", FULL, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    first, counts, backup, last = done.stdout.splitlines()
    kept = int(counts.split()[0])
    assert kept > 5
    assert {first, backup} <= {Full.__name__, DiskFault.__name__}
    assert counts == f"{kept} {kept}"
    assert last == f"{kept + 1} True 0"
    assert not list(tmp_path.glob("**/*.part*"))


@pytest.mark.parametrize("done", [True, False])
def test_a_failed_commit_is_looked_up_before_it_is_told(store: Store, monkeypatch: pytest.MonkeyPatch, done: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """When the commit reports an error though the rows are there, the action counts; when they are not, the error is told."""
    before = len(store.tasks.all())
    monkeypatch.setattr(store.database, "commit", lambda: _fail(store, done=done))
    if done:
        log(store, task("Mail"))
    else:
        with pytest.raises(DiskFault):
            log(store, task("Mail"))
    monkeypatch.undo()
    assert len(store.tasks.all()) == before + done
    log(store, task("next"))


def _fail(store: Store, *, done: bool) -> None:
    raw = store.database.driver()
    if done:
        raw.commit()
    else:
        raw.rollback()
    error = OperationalError("COMMIT", {}, sqlite3.OperationalError("disk I/O error"))
    raise error


@pytest.mark.parametrize("done", [True, False])
def test_a_failed_commit_of_an_undo_is_looked_up(store: Store, monkeypatch: pytest.MonkeyPatch, done: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """The same for undo: taken back or not, never said wrongly."""
    monkeypatch.setattr(store.database, "commit", lambda: _fail(store, done=done))
    if done:
        assert store.undo(NOW) is not None
    else:
        with pytest.raises(DiskFault):
            store.undo(NOW)
    monkeypatch.undo()
    assert store.entries.count() == (0 if done else 1)


def corrupt() -> OperationalError:
    """What SQLite says of a page that it cannot read."""
    cause = sqlite3.DatabaseError("database disk image is malformed")
    cause.sqlite_errorname = "SQLITE_CORRUPT"
    return OperationalError("SELECT", {}, cause)


def test_one_bad_read_is_no_damage(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A single "malformed" on a sound file leads to a new connection, a look, and the answer."""
    real, calls = store.database._rows, []

    def once(*arguments: Any) -> Any:  # noqa: ANN401 - handed through
        calls.append(1)
        if len(calls) == 1:
            raise corrupt()
        return real(*arguments)

    monkeypatch.setattr(store.database, "_rows", once)
    assert store.entries.count() == 1


def test_damage_met_while_working_is_told(store: Store) -> None:
    """A page overwritten under the open store is told as damage once a second look confirms it, and no copy is dropped."""
    store.daily_backup(NOW)
    path = store.database.path
    store.database.driver().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    page = store.database.driver().execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_entry_task'").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    store.database.reopen()
    with pytest.raises(StoreProblem) as caught:
        store.entries.totals_by_task()
    assert isinstance(caught.value, Damaged)
    assert not store.check().ok
    assert len(store.backups()) == 1


def test_closing_and_opening_finds_everything(tmp_path: Path) -> None:
    """Without a kill too: a thousand bytes of text in any script are there after reopening."""
    opened = open_store(tmp_path, at=NOW)
    log(opened, task("日本語 العربية 👩‍💻 e\u0301 \x00 \u202e"))
    before = dump(opened)
    opened.close()
    assert not (tmp_path / f"{DATA}-wal").exists()
    opened = open_store(tmp_path, at=NOW)
    assert dump(opened) == before
    opened.close()
