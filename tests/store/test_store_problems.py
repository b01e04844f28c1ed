"""SQLite's errors get the right names, and naming them costs no SQLAlchemy."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest

from ballast.store.faults import problem, suspect
from ballast.store.problems import Conflict, Damaged, DiskFault, Full, Locked, ReadOnly, Rule, StoreProblem

LIGHT = """
import sys
import ballast.store.backup, ballast.store.faults, ballast.store.files, ballast.store.gate, ballast.store.lock
import ballast.store.problems, ballast.domain.log.change
print([name for name in ("sqlalchemy", "alembic", "PySide6") if name in sys.modules])
"""
HEAVY = """
import sys
import ballast.store.opening
print([name for name in ("alembic", "PySide6") if name in sys.modules])
"""


def error(code: str) -> sqlite3.Error:
    """An error as SQLite's driver would raise it."""
    made = sqlite3.OperationalError("words that do not matter")
    made.sqlite_errorname = code
    return made


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("SQLITE_FULL", Full),
        ("SQLITE_BUSY", Locked),
        ("SQLITE_BUSY_RECOVERY", Locked),
        ("SQLITE_READONLY_DIRECTORY", ReadOnly),
        ("SQLITE_CORRUPT_INDEX", Damaged),
        ("SQLITE_NOTADB", Damaged),
        ("SQLITE_IOERR_FSYNC", DiskFault),
        ("SQLITE_CANTOPEN", DiskFault),
        ("SQLITE_NOMEM", DiskFault),
    ],
)
def test_errors_get_their_names(code: str, kind: type[StoreProblem]) -> None:
    """Each family of error codes is one kind of weather, with the code kept for the log."""
    found = problem(error(code))
    assert (type(found), found.code) == (kind, code)
    assert str(found).endswith(f"({code})")


@pytest.mark.parametrize(("code", "doubt"), [("SQLITE_CORRUPT", True), ("SQLITE_IOERR_READ", True), ("SQLITE_FULL", False)])
def test_doubt_about_the_file(code: str, doubt: bool) -> None:  # noqa: FBT001 - a column of the table
    """Only errors of reading and of structure call for a second look."""
    assert suspect(error(code)) is doubt


def test_an_unknown_rule_is_told_without_its_text() -> None:
    """A constraint that no owner should meet is OTHER, and the driver's words do not come along."""
    found = problem(sqlite3.IntegrityError("CHECK constraint failed: ck_category_mission"))
    assert isinstance(found, Conflict)
    assert found.rule is Rule.OTHER
    assert "mission" not in str(found)


@pytest.mark.parametrize("program", [LIGHT, HEAVY])
def test_heavy_libraries_stay_out(program: str) -> None:
    """What the window needs before the store is there imports no SQLAlchemy, and opening imports no Alembic."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
