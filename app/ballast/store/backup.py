"""Copies of the data: made by SQLite itself, checked, and only then given their name. No SQLAlchemy.

A copy is a single file of its own (never a plain copy of the live one, whose newest rows stand in its journal). Beside each
copy in the folder `backups` lies a manifest with its SHA-256, its counts and its change number. Copies are dropped only after
a newer one has passed its check, and never when that one holds much less than the one before.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from ballast.store.faults import problem
from ballast.store.files import BACKUPS, ERRNO_FULL, digest, flush, make_folder, make_private, put_in_place, write_whole
from ballast.store.gate import APPLICATION_ID, SCHEMA
from ballast.store.problems import BackupRefused, DiskFault, Full, Harm, ReadOnly, StoreProblem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KEPT = 14
SHRUNKEN = 0.8  # a copy with less than this part of the last one's entries or bytes is an alarm
DAILY = "daily"
BEFORE_IMPORT = "before-import"
BEFORE_MIGRATION = "before-migration"
ON_DEMAND = "on-demand"


@dataclass(frozen=True, slots=True)
class BackupResult:
    """A verified copy. `shrunken` warns that it holds much less than the one before, which therefore stays."""

    path: Path
    at: datetime
    reason: str
    entries: int
    counter: int
    size: int
    sha256: str
    shrunken: bool = False


def copy_into_folder(source: sqlite3.Connection, folder: Path, *, at: datetime, reason: str) -> BackupResult:
    """Make a verified copy in the folder's `backups` and drop the ones that are no longer kept.

    Raises:
        BackupRefused: the copy did not pass its check.
        Full, ReadOnly, DiskFault: it could not be written. What was there before is untouched.
    """
    target = folder / BACKUPS
    earlier = copies(folder)
    try:
        make_folder(target)
        path = _free_name(target, f"ballast-{at:%Y%m%d-%H%M%S}-{reason}")
        made = replace(_copy(source, path, at), reason=reason)
        made = replace(made, shrunken=bool(earlier) and _shrunken(made, earlier[0]))
        write_whole(_manifest(path), json.dumps(asdict(made) | {"path": path.name, "at": at.isoformat()}).encode())
    except OSError as error:
        raise _named(error, folder) from error
    if not made.shrunken:
        _rotate([made, *earlier])
    return made


def copy_to(source: sqlite3.Connection, path: Path, *, at: datetime, live: Path) -> BackupResult:
    """Make a verified copy at a place of the owner's choice; a folder gets a file with a dated name.

    Raises:
        BackupRefused: the copy did not pass its check, or there is a file that is no copy of ours, or one that holds much more.
        Full, ReadOnly, DiskFault: it could not be written. What was there before is untouched.
    """
    try:
        if path.is_dir():
            path = _free_name(path, f"ballast-{at:%Y%m%d-%H%M%S}")
        if path.exists() and live.exists() and path.samefile(live):
            raise BackupRefused(Harm.OWN_FILE, folder=path.parent)
        return _copy(source, path, at, replaced=_ours(path) if path.exists() else None)
    except OSError as error:
        raise _named(error, path.parent) from error


def copies(folder: Path) -> tuple[BackupResult, ...]:
    """The copies in the folder's `backups`, newest first; those without a readable manifest are left out."""
    found = []
    for manifest in (folder / BACKUPS).glob("ballast-*.json"):
        try:
            told = json.loads(manifest.read_bytes())
            copy = BackupResult(**(told | {"path": manifest.parent / told["path"], "at": datetime.fromisoformat(told["at"])}))
        except (OSError, ValueError, TypeError, KeyError):
            continue
        if copy.path.is_file():
            found.append(copy)
    return tuple(sorted(found, key=lambda copy: (copy.at.timestamp(), copy.path.name), reverse=True))


def due(folder: Path, at: datetime) -> bool:
    """Whether no daily copy was made on this local day yet."""
    return not any(copy.reason == DAILY and copy.at.astimezone(at.tzinfo).date() == at.date() for copy in copies(folder))


def _copy(source: sqlite3.Connection, path: Path, at: datetime, replaced: BackupResult | None = None) -> BackupResult:
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    make_private(part)
    try:
        made = _fill(source, part, at)
        if replaced is not None and _shrunken(made, replaced):
            raise BackupRefused(Harm.SHRUNKEN, folder=path.parent)
        flush(part)
        made = replace(made, path=path, size=part.stat().st_size, sha256=digest(part))
        put_in_place(part, path)
    except sqlite3.Error as error:
        raise problem(error, path.parent) from error
    finally:
        part.unlink(missing_ok=True)
    return made


def _fill(source: sqlite3.Connection, part: Path, at: datetime) -> BackupResult:
    """Copy all pages at once (in pieces it would begin again with every write) and check the copy as a file of its own."""
    target = sqlite3.connect(part, isolation_level=None)
    try:
        target.execute("PRAGMA synchronous=OFF")
        source.backup(target, pages=-1)
        target.execute("PRAGMA journal_mode=DELETE").fetchall()
        if target.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise BackupRefused(Harm.UNSOUND, folder=part.parent)
        return _told(target, part, at)
    finally:
        target.close()


def _told(connection: sqlite3.Connection, path: Path, at: datetime) -> BackupResult:
    entries = int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
    counter = int(connection.execute("SELECT value FROM change_counter").fetchone()[0])
    return BackupResult(path, at, ON_DEMAND, entries, counter, path.stat().st_size, "")


def _ours(path: Path) -> BackupResult:
    """What a file that may be replaced holds. Raises BackupRefused unless it is a copy of ours."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            schema = connection.execute("PRAGMA user_version").fetchone()[0]
            if application != APPLICATION_ID or schema > SCHEMA:
                raise BackupRefused(Harm.NOT_OURS, folder=path.parent)
            return _told(connection, path, datetime.fromtimestamp(path.stat().st_mtime).astimezone())
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise BackupRefused(Harm.NOT_OURS, folder=path.parent) from error


def _shrunken(new: BackupResult, old: BackupResult) -> bool:
    return new.entries < old.entries * SHRUNKEN or new.size < old.size * SHRUNKEN


def _rotate(newest_first: Sequence[BackupResult]) -> None:
    """Keep `KEPT` copies: first the surplus ones of a day go, oldest first, then the oldest days."""
    latest = {next(group).path for _, group in groupby(newest_first, key=lambda copy: copy.at.date())}
    order = sorted(newest_first, key=lambda copy: copy.path not in latest)  # which keeps the newest first in both halves
    for copy in order[KEPT:]:
        if copy is not newest_first[0]:
            _manifest(copy.path).unlink(missing_ok=True)
            copy.path.unlink(missing_ok=True)


def _manifest(path: Path) -> Path:
    return path.with_suffix(".json")


def _free_name(folder: Path, stem: str) -> Path:
    """A name that no file has yet: two copies can be made in one second."""
    names = [stem, *(f"{stem}-{count}" for count in range(2, 1000))]
    return next(path for path in (folder / f"{name}.db" for name in names) if not path.exists())


def _named(error: OSError, folder: Path) -> StoreProblem:
    code = f"errno {error.errno}"
    if error.errno in ERRNO_FULL:
        return Full(folder=folder, code=code)
    return (ReadOnly if isinstance(error, PermissionError) else DiskFault)(folder=folder, code=code)
