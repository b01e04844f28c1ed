"""Files that are missing, damaged, foreign, newer, locked or closed to us: each gets its own name, and none is touched."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from ballast.store import gate
from ballast.store.files import DATA, LOCK, MARK
from ballast.store.lock import hold
from ballast.store.opening import open_store
from ballast.store.problems import Damaged, DiskFault, Locked, Missing, Moved, NotOurs, StoreProblem, TooNew
from tests.store.samples import NOW, entry, log, task

if TYPE_CHECKING:
    from pathlib import Path

HOLD = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from ballast.store.opening import open_store
store = open_store(Path(sys.argv[1]), at=datetime(2026, 3, 4, tzinfo=UTC))
print("open", flush=True)
sys.stdin.read()
"""


def used(folder: Path) -> Path:
    """A data folder with an entry and a daily copy, closed; gives the data file."""
    store = open_store(folder, at=NOW)
    work = task()
    log(store, work, entry(work))
    store.daily_backup(NOW)
    store.close()
    return folder / DATA


def state(folder: Path) -> dict[str, str]:
    """What every file in the folder holds, except the lock's note about its holder."""
    return {
        path.name: sha256(path.read_bytes()).hexdigest() for path in folder.iterdir() if path.is_file() and path.name != LOCK
    }


def refused(folder: Path, kind: type[StoreProblem]) -> StoreProblem:
    """Opening is refused with that problem, and no file is changed, added or lost."""
    before = state(folder)
    with pytest.raises(kind) as caught:
        open_store(folder, at=NOW)
    assert state(folder) == before
    assert str(folder) not in str(caught.value)
    return caught.value


def test_a_first_day_is_private_and_whole(tmp_path: Path) -> None:
    """Folder 0700 and every file 0600, journal and copies included, even with a careless umask."""
    before = os.umask(0)
    try:
        store = open_store(tmp_path / "data", at=NOW)
        log(store, task())
        store.daily_backup(NOW)
        store.backup(tmp_path / "data" / "mine.db", at=NOW)
        modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "data").rglob("*") if path.is_file()}
        folders = {(tmp_path / "data").stat().st_mode & 0o777, (tmp_path / "data" / "backups").stat().st_mode & 0o777}
        store.close()
    finally:
        os.umask(before)
    assert f"{DATA}-wal" in modes
    assert f"{DATA}-shm" not in modes
    assert (set(modes.values()), folders) == ({0o600}, {0o700})


def test_settings_of_the_connection(tmp_path: Path) -> None:
    """The connection is exclusive, flushes every commit, checks references and trusts no schema."""
    store = open_store(tmp_path, at=NOW)
    raw = store.database.driver()
    asked = "locking_mode journal_mode synchronous foreign_keys trusted_schema cell_size_check secure_delete".split()  # noqa: SIM905 - one line reads better than seven strings
    assert [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in asked] == ["exclusive", "wal", 2, 1, 0, 1, 1]
    assert raw.isolation_level is None
    store.close()


def test_a_second_process_is_kept_out(tmp_path: Path) -> None:
    """While one process has the folder another is told who; once it is killed the folder is free at once."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        problem = refused(tmp_path, Locked)
        assert isinstance(problem, Locked)
        assert problem.holder.startswith(f"{other.pid} ")
        other.kill()
    open_store(tmp_path, at=NOW).close()


def test_a_second_opening_in_this_process_is_kept_out(tmp_path: Path) -> None:
    """The lock holds against ourselves too, and closing gives the folder back."""
    store = open_store(tmp_path, at=NOW)
    refused(tmp_path, Locked)
    store.close()
    store.close()
    open_store(tmp_path, at=NOW).close()


def test_another_program_that_has_the_file(tmp_path: Path) -> None:
    """A database browser that writes in the file keeps us out, and we say so."""
    path = used(tmp_path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(Locked):
        open_store(tmp_path, at=NOW)
    other.close()


@pytest.mark.parametrize("content", [b"", b"\0" * 64, b"99999 elsewhere 2020\n", b"\xff\xfe\x00", b"x" * 5000])
def test_what_stands_in_a_lock_file_locks_nobody_out(tmp_path: Path, content: bytes) -> None:
    """Empty, zeroed, foreign and garbage lock files from a power cut or another machine do not matter."""
    (tmp_path / LOCK).write_bytes(content)
    open_store(tmp_path, at=NOW).close()


def test_the_callers_lock_is_used_and_left(tmp_path: Path) -> None:
    """A lock taken before is not taken again, and stays with the caller after closing."""
    lock = hold(tmp_path, at=NOW)
    open_store(tmp_path, at=NOW, lock=lock).close()
    with pytest.raises(Locked):
        hold(tmp_path, at=NOW)
    lock.release()
    hold(tmp_path, at=NOW).release()


def test_a_newer_file_is_not_touched(tmp_path: Path) -> None:
    """A file of a later schema is refused with both numbers and not a byte of it changes."""
    path = used(tmp_path)
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version={gate.SCHEMA + 1}")
    raw.close()
    problem = refused(tmp_path, TooNew)
    assert isinstance(problem, TooNew)
    assert (problem.found, problem.known) == (gate.SCHEMA + 1, gate.SCHEMA)


def test_a_newer_file_with_its_journal_is_not_touched(tmp_path: Path) -> None:
    """What a crash of a newer version left, its mark still in the journal, is refused and stays as it is."""
    path = used(tmp_path / "newer")
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode=WAL").fetchall()
    raw.execute(f"PRAGMA user_version={gate.SCHEMA + 1}")
    (tmp_path / "left").mkdir()
    for end in ("", "-wal"):
        (tmp_path / "left" / f"{DATA}{end}").write_bytes(path.with_name(DATA + end).read_bytes())
    raw.close()
    before = state(tmp_path / "left")
    with pytest.raises(TooNew):
        open_store(tmp_path / "left", at=NOW)
    after = state(tmp_path / "left")
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("make", ["text", "database"])
def test_another_programs_file_is_not_touched(tmp_path: Path, make: str) -> None:
    """A file of that name that was never ours is left alone."""
    if make == "text":
        (tmp_path / DATA).write_text("Dear diary, " * 100)
    else:
        raw = sqlite3.connect(tmp_path / DATA)
        raw.execute("PRAGMA application_id=1234")
        raw.execute("CREATE TABLE t (a)")
        raw.commit()
        raw.close()
    refused(tmp_path, NotOurs)


@pytest.mark.parametrize("harm", ["empty", "cut", "half", "zeroed head", "noise head", "noise"])
def test_a_damaged_file_is_not_overwritten(tmp_path: Path, harm: str) -> None:
    """Each kind of damage is named as such, the copies are offered, newest first, and nothing is written."""
    path = used(tmp_path)
    whole = path.read_bytes()
    noise = bytes(place * 7 % 251 for place in range(4096))
    path.write_bytes(
        {
            "empty": b"",
            "cut": whole[: len(whole) - 4096],
            "half": whole[: len(whole) // 2 + 100],
            "zeroed head": b"\0" * 4096 + whole[4096:],
            "noise head": noise + whole[4096:],
            "noise": whole[:100] + noise[:3996] + whole[4096:],
        }[harm]
    )
    problem = refused(tmp_path, Damaged)
    assert isinstance(problem, Damaged)
    assert [copy.name for copy in problem.backups] == ["ballast-20260304-100000-daily.db"]


@pytest.mark.parametrize("trace", [MARK, "backups", f"{DATA}-wal", "expected"])
def test_a_missing_file_is_not_made_anew(tmp_path: Path, trace: str) -> None:
    """A mark, a copy, a journal or the caller's memory says that there was data: then no empty file takes its place."""
    if trace == "backups":
        used(tmp_path)
        (tmp_path / DATA).unlink()
        (tmp_path / MARK).unlink()
    elif trace != "expected":
        (tmp_path / trace).touch()
    with pytest.raises(Missing):
        open_store(tmp_path, at=NOW, expected=trace == "expected")
    assert not (tmp_path / DATA).exists()


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    """A folder of that name is a fault, not a first day."""
    (tmp_path / DATA).mkdir()
    refused(tmp_path, DiskFault)


def test_leftovers_of_a_kill_are_swept(tmp_path: Path) -> None:
    """Half-made files of a killed first day or backup do not matter and go."""
    (tmp_path / f"{DATA}.part").write_text("half")
    store = open_store(tmp_path, at=NOW)
    assert (store.entries.count(), list(tmp_path.glob("*.part"))) == (0, [])
    store.close()


def test_a_file_that_vanishes_while_open(tmp_path: Path) -> None:
    """The next action is refused and everything the program held is saved beside the old place."""
    store = open_store(tmp_path, at=NOW)
    log(store, task("Mail"))
    (tmp_path / DATA).unlink()
    with pytest.raises(Moved) as caught:
        log(store, task("lost"))
    store.close()
    assert caught.value.rescued is not None
    rescued = sqlite3.connect(caught.value.rescued)
    assert rescued.execute("SELECT name FROM task").fetchall() == [("Mail",)]
    rescued.close()
