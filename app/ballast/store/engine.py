"""The one connection to the data file. Everything that only SQLite has is here, in `driver`, `gate`, `backup` and `check`.

One connection, used by the thread that made it and no other (the driver sees to that), holding the file exclusively: the first
"locked" comes to a second process, and there is no shared-memory file that could be left behind or copied wrongly. Transactions
are begun explicitly and at once (BEGIN IMMEDIATE), so that what happens inside is kept whole or not at all, tables included.
With `synchronous=FULL` a commit that has returned is on the disk.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from ballast.store.driver import connect, connect_to_read
from ballast.store.faults import code_of, origin, problem, suspect
from ballast.store.files import DATA, copy_files
from ballast.store.problems import Damaged, DiskFault, Missing, StoreProblem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sqlalchemy import Executable


def make_engine(path: Path, first: sqlite3.Connection | None = None, *, read_only: bool = False) -> Engine:
    """SQLAlchemy on one connection to the file, which may be open already (`first`). Values never stand in its error texts."""
    ready = [] if first is None else [first]
    open_file = connect_to_read if read_only else connect
    engine = create_engine(
        "sqlite://", creator=lambda: ready.pop() if ready else open_file(path), poolclass=StaticPool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin_to_read if read_only else _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin_to_read(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


class Database:
    """The open data file: statements in, rows out.

    Reading inside a transaction sees what that transaction wrote; outside, each reading is a transaction of its own, so that
    none is left open between two clicks.
    """

    def __init__(self, folder: Path, first: sqlite3.Connection | None = None, *, read_only: bool = False) -> None:
        """The data of a folder; `first` is a connection that the driver has made to it already."""
        self.folder = folder
        self.path = folder / DATA
        self.read_only = read_only
        self.engine = make_engine(self.path, first, read_only=read_only)
        self.connection = self.engine.connect()
        self._identity = self._look()

    def rows(self, statement: Executable, values: dict[str, Any] | None = None) -> Sequence[Any]:
        """All rows of a question, as plain tuples.

        Raises:
            StoreProblem: outside a transaction; inside one SQLAlchemy's error passes, so that the action is rolled back first.
        """
        if self.connection.in_transaction():
            return self.connection.execute(statement, values).fetchall()
        try:
            return self._rows(statement, values)
        except DBAPIError as error:
            found = self.named(error)
            if not isinstance(found, DiskFault):
                raise found from error
        try:
            return self._rows(statement, values)  # the file is sound, or the disk had a bad moment: once more
        except DBAPIError as error:
            raise self.named(error) from error

    def _rows(self, statement: Executable, values: dict[str, Any] | None) -> Sequence[Any]:
        self.begin()
        try:
            return self.connection.execute(statement, values).fetchall()
        finally:
            self.roll_back()

    def begin(self) -> None:
        """Begin a transaction, on a new connection where the last one was lost."""
        if self.connection.closed:
            self.connection = self.engine.connect()
        self.connection.begin()

    def commit(self) -> None:
        """Keep what was written. An error leaves doubt whether it was kept: `reopen` and look."""
        self.connection.commit()

    def roll_back(self) -> None:
        """Forget what was written; a connection that cannot even do that is dropped, which has the same effect."""
        try:
            self.connection.rollback()
        except DBAPIError:
            self._drop()

    def named(self, error: DBAPIError) -> StoreProblem:
        """The problem behind an error. One that smells of damage may be one bad read: the file is opened anew and looked at."""
        cause = origin(error)
        if cause is None:
            return DiskFault(folder=self.folder, code=type(error).__name__)
        if not suspect(cause):
            return problem(cause, self.folder)
        try:
            self.reopen()
            sound = self.driver().execute("PRAGMA quick_check").fetchall() == [("ok",)]
        except (DBAPIError, sqlite3.Error):
            sound = False
        if sound:
            return DiskFault(folder=self.folder, code=code_of(cause))
        from ballast.store.shelf import newest_sound  # noqa: PLC0415 - seldom needed

        found = Damaged(folder=self.folder, code=code_of(cause), backups=copy_files(self.folder))
        found.newest = newest_sound(self.folder)
        return found

    def driver(self) -> sqlite3.Connection:
        """The driver's connection, for what only SQLite can do."""
        raw = self.connection.connection.driver_connection
        if not isinstance(raw, sqlite3.Connection):
            raise TypeError(type(raw).__name__)
        return raw

    def reopen(self) -> None:
        """Let go of the connection and make a new one, after an error that leaves doubt about the old. Raises sqlite3.Error."""
        self._drop()
        self.connection = self.engine.connect()
        self._identity = self._look()

    def _drop(self) -> None:
        self.connection.close()
        self.engine.dispose()

    def still_there(self) -> bool:
        """Whether the path still names the file that was opened; one deleted or replaced by a sync program is not."""
        return self._look() == self._identity

    def close(self) -> None:
        """Write the journal back into the file and let go of it. A failure leaves the journal, which the next start reads."""
        if self.connection.closed:
            return
        try:
            self.driver().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.Error:
            pass
        finally:
            self.connection.close()
            self.engine.dispose()

    def _look(self) -> tuple[int, int]:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return (0, 0)
        except OSError as error:
            raise Missing(folder=self.folder) from error
        return (found.st_dev, found.st_ino)
