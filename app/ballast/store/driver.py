"""A connection of SQLite's own driver to the data file, with every setting made. No SQLAlchemy."""

from __future__ import annotations

import sqlite3
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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
_APPLE_PRAGMAS = ("fullfsync=ON", "checkpoint_fullfsync=ON")


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
