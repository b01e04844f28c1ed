"""Opening the data folder: everything that must be true before the first row is read, in the order that keeps data safe.

Nothing here brings SQLAlchemy in before it is needed: on the first day, for an older file, or when the store itself is made.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ballast.store import gate
from ballast.store.driver import connect, connect_to_read
from ballast.store.faults import origin, problem, suspect
from ballast.store.files import DATA, ERRNO_FULL, MARK, clear_parts, copy_files, write_whole
from ballast.store.glance import Glance
from ballast.store.lock import hold, share
from ballast.store.problems import Damaged, DiskFault, Full, Missing, NotOurs, ReadOnly, StoreProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from ballast.store.lock import FolderLock
    from ballast.store.store import Store

__all__ = ["Opening", "open_folder", "open_store"]


class Opening:
    """A data folder that may be read: `glance` answers at once, `store` takes the connection over and brings SQLAlchemy in.

    Use it in the thread that made it.
    """

    def __init__(
        self, folder: Path, connection: sqlite3.Connection, held: FolderLock | None, *, read_only: bool = False
    ) -> None:
        """The folder's file on a connection; `held` is given back in the end."""
        self.folder = folder
        self.read_only = read_only
        self.glance = Glance(connection, read_only=read_only)
        self._connection: sqlite3.Connection | None = connection
        self._held = held

    def store(self) -> Store:
        """All of it; once. Raises DiskFault, Damaged ...: the folder was let go."""
        connection, self._connection = self._connection, None
        held, self._held = self._held, None
        with _telling(self.folder, held):
            from ballast.store.engine import Database  # noqa: PLC0415 - SQLAlchemy takes longer than a first look
            from ballast.store.store import Store  # noqa: PLC0415 - SQLAlchemy takes longer than a first look

            try:
                return Store(Database(self.folder, connection, read_only=self.read_only), held)
            except BaseException:
                if connection is not None:
                    connection.close()
                raise

    def close(self) -> None:
        """Let the folder go, unless a store was made of it."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._held is not None:
            self._held.release()
            self._held = None


def open_store(folder: Path, *, at: datetime, lock: FolderLock | None = None, expected: bool = False) -> Store:
    """Open the data in a folder, making it on the first day. Use the store in the thread that opened it.

    Arguments and errors are those of `open_folder`.
    """
    return open_folder(folder, at=at, lock=lock, expected=expected).store()


def open_folder(folder: Path, *, at: datetime, lock: FolderLock | None = None, expected: bool = False) -> Opening:
    """Open a folder as far as reading needs, making its data on the first day and bringing older data up to date.

    `lock` is the caller's hold on the folder (`lock.hold`), which it then releases itself; without one the folder is taken here
    and given back when the opening, or the store made of it, is closed. `expected` says that there was data here, so that an
    empty folder (a drive that is not plugged in) is not taken for a first day; the folder's mark and its backups say so too.

    Where this user may read the data but not write it, it is opened for reading only (`Store.read_only`).

    Raises:
        Locked, TooNew, NotOurs, Damaged, Missing, Full, ReadOnly, DiskFault: nothing was changed.
    """
    try:
        held = hold(folder, at=at) if lock is None else None
    except ReadOnly as found:
        return _open_to_read(folder, found)
    with _telling(folder, held):
        try:
            connection = _open(folder, at, expected=expected)
        except ReadOnly as found:
            if held is not None:
                held.release()
            return _open_to_read(folder, found)
        return Opening(folder, connection, held)


def _open_to_read(folder: Path, found: ReadOnly) -> Opening:
    """The data of a folder or file that may only be read. Raises `found` where there is nothing that can be read."""
    path = folder / DATA
    if not (os.access(folder, os.R_OK | os.X_OK) and os.access(path, os.R_OK)):
        raise found
    held = share(folder)
    with _telling(folder, held):
        if _passage(path, known=True) is gate.Passage.MIGRATE:
            raise found  # older data, which would have to be brought up to date first
        return Opening(folder, connect_to_read(path), held, read_only=True)


@contextmanager
def _telling(folder: Path, held: FolderLock | None) -> Iterator[None]:
    """Let go of the folder when opening fails, and tell what failed as a StoreProblem that knows the folder."""
    try:
        with naming(folder):
            yield
    except StoreProblem as found:
        if held is not None:
            held.release()
        found.folder = folder
        if isinstance(found, Damaged | Missing | NotOurs):
            from ballast.store.shelf import copies, newest_sound  # noqa: PLC0415 - seldom needed

            found.copies = copies(folder)
            if not isinstance(found, NotOurs):
                found.backups, found.newest = copy_files(folder), newest_sound(folder)
        raise
    except BaseException:
        if held is not None:
            held.release()
        raise


@contextmanager
def naming(folder: Path) -> Iterator[None]:
    """Errors of the disk, of SQLite and of SQLAlchemy around one of SQLite's, by their names."""
    try:
        yield
    except OSError as error:
        raise _named(error, folder) from error
    except Exception as error:
        cause = origin(error)
        if cause is None:
            raise
        raise problem(cause, folder) from error


def _open(folder: Path, at: datetime, *, expected: bool) -> sqlite3.Connection:
    path = folder / DATA
    known = expected or (folder / MARK).exists() or bool(copy_files(folder))
    clear_parts(folder)
    if not path.exists():
        if known or path.with_name(DATA + "-wal").exists():
            raise Missing(folder=folder)
        _create(path)
    passage = _passage(path, known=known)
    if not (os.access(path, os.W_OK) and os.access(folder, os.W_OK)):
        raise ReadOnly(folder=folder, code="EACCES")
    if passage is gate.Passage.MIGRATE:
        _migrate(folder, at)
    connection = _connect(path)
    try:
        if not (folder / MARK).exists():
            write_whole(folder / MARK, f'{{"since": "{at.isoformat()}"}}'.encode())
    except BaseException:
        connection.close()
        raise
    return connection


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


def _create(path: Path) -> None:
    from ballast.store import first_day  # noqa: PLC0415 - brings SQLAlchemy, on the first day only

    first_day.create(path)


def _connect(path: Path) -> sqlite3.Connection:
    """The open file. An error that smells of damage may be one bad read: it counts when a second connection meets it too."""
    try:
        return connect(path)
    except sqlite3.Error as error:
        if not suspect(error):
            raise
    return connect(path)


def _named(error: OSError, folder: Path) -> StoreProblem:
    code = f"errno {error.errno}"
    if error.errno in ERRNO_FULL:
        return Full(folder=folder, code=code)
    return (ReadOnly if isinstance(error, PermissionError) else DiskFault)(folder=folder, code=code)
