"""What is read of a file before anything of ours touches it. Standard library only; nothing is written."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.store.driver import connect_to_read
from ballast.store.faults import code_of, problem, suspect
from ballast.store.problems import Damaged, DiskFault, NotOurs, ReadOnly, StoreProblem, TooNew

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID = 0x42_4C_53_54  # "BLST", as in `schema`, which would pull in SQLAlchemy
SCHEMA = 10


class Passage(StrEnum):
    """How a file may be used."""

    READY = "ready"
    MIGRATE = "migrate"


def inspect(path: Path) -> Passage:
    """Whether the file is ours, whole enough to ask, and of which schema.

    The file is opened for reading only. A journal beside it is taken into account, so the answer is that of the last commit.

    Raises:
        NotOurs: a database of another program, or no database at all though it has content.
        TooNew: a newer version of ours wrote it.
        Damaged: empty, cut off, or unreadable twice.
        Locked, ReadOnly, DiskFault: it cannot be read now.
    """
    _look(path)
    try:
        application, schema, tables = _ask(path)
    except sqlite3.Error as first:
        if not suspect(first):
            raise _named(first, path) from first
        try:
            application, schema, tables = _ask(path)
        except sqlite3.Error as second:
            raise _named(second, path) from second
    if application != APPLICATION_ID:
        raise NotOurs(folder=path.parent) if application or tables else Damaged(folder=path.parent, code="empty")
    if schema > SCHEMA:
        raise TooNew(folder=path.parent, found=schema, known=SCHEMA)
    return Passage.READY if schema == SCHEMA else Passage.MIGRATE


def _look(path: Path) -> None:
    """The cheap questions: a file, readable, and not cut down to nothing."""
    try:
        if not path.is_file():
            raise DiskFault(folder=path.parent, code="not_a_file")
        size = path.stat().st_size
        with path.open("rb") as file:
            magic = file.read(16)
    except PermissionError as error:
        raise ReadOnly(folder=path.parent, code="EACCES") from error
    except OSError as error:
        raise DiskFault(folder=path.parent, code=f"errno {error.errno}") from error
    if size == 0 or not magic.strip(b"\0"):
        raise Damaged(folder=path.parent, code="empty")
    if magic != b"SQLite format 3\0":
        raise NotOurs(folder=path.parent, code="header")


def _ask(path: Path) -> tuple[int, int, int]:
    journal = path.with_name(path.name + "-wal")
    if journal.exists() and journal.stat().st_size and not os.access(path.parent, os.W_OK):
        with closing(connect_to_read(path)) as connection:
            return _told(connection)
    alone = "" if journal.exists() and journal.stat().st_size else "&immutable=1"  # then nothing appears beside the file
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{alone}", uri=True, isolation_level=None, timeout=0)
    with closing(connection):
        return _told(connection)


def _told(connection: sqlite3.Connection) -> tuple[int, int, int]:
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = int(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    return application, schema, tables


def _named(error: sqlite3.Error, path: Path) -> StoreProblem:
    found = problem(error, path.parent)
    return found if code_of(error) else DiskFault(folder=path.parent, code=type(error).__name__)
