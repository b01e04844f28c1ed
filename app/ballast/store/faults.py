"""SQLite's errors as problems that can be told to a person."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

from ballast.store.problems import Conflict, Damaged, DiskFault, Full, Locked, ReadOnly, Rule, StoreProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SUSPECT = ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR_READ", "SQLITE_IOERR_SHORT_READ")
_BY_NAME: tuple[tuple[str, Callable[..., StoreProblem]], ...] = (
    ("SQLITE_FULL", Full),
    ("SQLITE_BUSY", Locked),
    ("SQLITE_LOCKED", Locked),
    ("SQLITE_READONLY", ReadOnly),
    ("SQLITE_PERM", ReadOnly),
    ("SQLITE_AUTH", ReadOnly),
    ("SQLITE_CORRUPT", Damaged),
    ("SQLITE_NOTADB", Damaged),
)
_RULES = (
    ("ix_entry_one_running", Rule.ONE_RUNNING),
    ("task.name_key", Rule.TASK_KEY),
    ("entry.source_key", Rule.SOURCE_KEY),
    ("FOREIGN KEY", Rule.IN_USE),
    ("ck_entry_forward", Rule.FORWARD),
)


def origin(error: BaseException) -> sqlite3.Error | None:
    """The driver's error behind one that SQLAlchemy wrapped around it; None when there is none."""
    if isinstance(error, sqlite3.Error):
        return error
    wrapped = getattr(error, "orig", None)
    return wrapped if isinstance(wrapped, sqlite3.Error) else None


def code_of(error: sqlite3.Error) -> str:
    """SQLite's own name of the error, such as SQLITE_FULL; "" when the driver raised it by itself."""
    name = getattr(error, "sqlite_errorname", "")
    return name if isinstance(name, str) else ""


def suspect(error: sqlite3.Error) -> bool:
    """Whether the error may mean a damaged file, or only a read that went wrong once."""
    return code_of(error).startswith(_SUSPECT)


def problem(error: sqlite3.Error, folder: Path | None = None) -> StoreProblem:
    """The problem behind an error of SQLite."""
    code = code_of(error)
    if isinstance(error, sqlite3.IntegrityError):
        return Conflict(_rule(str(error)), folder=folder)
    if code.startswith("SQLITE_CANTOPEN") and folder is not None and folder.is_dir() and not os.access(folder, os.W_OK):
        return ReadOnly(folder=folder, code=code)
    for start, kind in _BY_NAME:
        if code.startswith(start):
            return kind(folder=folder, code=code)
    return DiskFault(folder=folder, code=code or type(error).__name__)


def _rule(message: str) -> Rule:
    """The name of the rule that a change broke, from the message, which names columns and never values."""
    return next((rule for sign, rule in _RULES if sign in message), Rule.OTHER)
