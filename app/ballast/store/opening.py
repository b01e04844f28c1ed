"""Opening the data folder: everything that must be true before the first row is read, in the order that keeps data safe."""

from __future__ import annotations

import json
import os
import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from ballast.store import backup, first_day, gate
from ballast.store.engine import Database
from ballast.store.faults import origin, problem, suspect
from ballast.store.files import DATA, MARK, write_whole
from ballast.store.lock import hold
from ballast.store.problems import Damaged, DiskFault, Full, Missing, NotOurs, ReadOnly, StoreProblem
from ballast.store.store import Store

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from ballast.store.lock import FolderLock

__all__ = ["open_store"]


def open_store(folder: Path, *, at: datetime, lock: FolderLock | None = None, expected: bool = False) -> Store:
    """Open the data in a folder, making it on the first day. Use the store in the thread that opened it.

    `lock` is the caller's hold on the folder (`lock.hold`), which it then releases itself; without one the store takes the
    folder and gives it back when closed. `expected` says that there was data here, so that an empty folder (a drive that is not
    plugged in) is not taken for a first day; the folder's own mark and its backups say so too.

    Raises:
        Locked, TooNew, NotOurs, Damaged, Missing, Full, ReadOnly, DiskFault: nothing was changed.
    """
    held = lock or hold(folder, at=at)
    try:
        return _open(folder, at, held if lock is None else None, expected=expected)
    except StoreProblem as found:
        if lock is None:
            held.release()
        found.folder = folder
        if isinstance(found, Damaged | Missing):
            found.backups = backup.copy_files(folder)
        raise
    except BaseException:
        if lock is None:
            held.release()
        raise


def _open(folder: Path, at: datetime, held: FolderLock | None, *, expected: bool) -> Store:
    try:
        path = folder / DATA
        known = expected or (folder / MARK).exists() or bool(backup.copy_files(folder))
        backup.clear_parts(folder)
        if not path.exists():
            if known or path.with_name(DATA + "-wal").exists():
                raise Missing(folder=folder)
            first_day.create(path)
        passage = _passage(path, known=known)
        if not (os.access(path, os.W_OK) and os.access(folder, os.W_OK)):
            raise ReadOnly(folder=folder, code="EACCES")
        if passage is gate.Passage.MIGRATE:
            _migrate(folder, at)
        database = _connect(folder)
        if not (folder / MARK).exists():
            write_whole(folder / MARK, json.dumps({"since": at.isoformat()}).encode())
        return Store(database, held)
    except (DBAPIError, sqlite3.Error) as error:
        cause = origin(error)
        raise problem(cause, folder) if cause is not None else DiskFault(folder=folder) from error
    except OSError as error:
        raise _named(error, folder) from error


def _passage(path: Path, *, known: bool) -> gate.Passage:
    """The gate's answer; a file of ours whose head was overwritten is damaged, not another program's."""
    try:
        return gate.inspect(path)
    except NotOurs as found:
        if known and found.code == "header":
            raise Damaged(folder=path.parent, code="header") from None
        raise


def _migrate(folder: Path, at: datetime) -> None:
    from ballast.store.migrate import migrate  # noqa: PLC0415 - Alembic is heavy and seldom needed

    migrate(folder, at=at)


def _connect(folder: Path) -> Database:
    """The open file. An error that smells of damage may be one bad read: it counts when a second connection meets it too."""
    try:
        return Database(folder)
    except (DBAPIError, sqlite3.Error) as error:
        cause = origin(error)
        if cause is None or not suspect(cause):
            raise
    return Database(folder)


def _named(error: OSError, folder: Path) -> StoreProblem:
    code = f"errno {error.errno}"
    if error.errno in backup.ERRNO_FULL:
        return Full(folder=folder, code=code)
    return (ReadOnly if isinstance(error, PermissionError) else DiskFault)(folder=folder, code=code)
