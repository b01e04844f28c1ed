"""A connection of SQLite's own driver to the data file, with every setting made. No SQLAlchemy."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_STEPS = 50_000  # of SQLite's machine between two calls while it works
_PRAGMAS = (
    "locking_mode=EXCLUSIVE",  # first: entering WAL afterwards then makes no shared-memory file
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "journal_size_limit=16777216",
    "cache_size=-8000",
    "temp_store=MEMORY",
)
_READING_PRAGMAS = ("trusted_schema=OFF", "cell_size_check=ON", "cache_size=-8000", "temp_store=MEMORY", "query_only=ON")
_APPLE_PRAGMAS = ("fullfsync=ON", "checkpoint_fullfsync=ON")


@contextmanager
def listening(connection: sqlite3.Connection, call: Callable[[], object]) -> Iterator[None]:
    """Have `call` called every few milliseconds while a connection works. What it raises ends that work, and is raised.

    It may use any other connection, but not this one.
    """
    stopped: list[BaseException] = []

    def listen() -> bool:
        try:
            call()
        except BaseException as wish:  # noqa: BLE001 - raised again below: SQLite would swallow it
            stopped.append(wish)
        return bool(stopped)

    connection.set_progress_handler(listen, _STEPS)
    try:
        yield
    except sqlite3.OperationalError:
        if stopped:
            raise stopped[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def connect(path: Path) -> sqlite3.Connection:
    """A connection of the driver to an existing file, with every setting made. Raises sqlite3.Error."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=0)
    try:
        for pragma in (*_PRAGMAS, *(_APPLE_PRAGMAS if sys.platform == "darwin" else ())):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("BEGIN IMMEDIATE")  # takes the file now, not at the first write
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection to a file that may not be written: nothing appears beside it. Raises sqlite3.Error or OSError.

    Newest rows may still stand in a journal, which SQLite cannot read where it cannot write: both files are then copied to a
    private place, brought together there, and read from memory. Nothing of the copy stays.
    """
    journal = path.with_name(path.name + "-wal")
    if journal.exists() and journal.stat().st_size:
        connection = _brought_together(path, journal)
    else:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    try:
        for pragma in _READING_PRAGMAS:
            connection.execute(f"PRAGMA {pragma}").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _brought_together(path: Path, journal: Path) -> sqlite3.Connection:
    import shutil  # noqa: PLC0415 - seldom needed
    import tempfile  # noqa: PLC0415 - seldom needed

    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        with tempfile.TemporaryDirectory(prefix="ballast-") as place:
            copy = shutil.copyfile(path, f"{place}/{path.name}")
            shutil.copyfile(journal, f"{place}/{journal.name}")
            with closing(sqlite3.connect(copy, isolation_level=None)) as together:
                together.backup(memory)
    except BaseException:
        memory.close()
        raise
    return memory
