"""Copies of the data: made by SQLite itself, checked, and only then given their name. No SQLAlchemy.

A copy is a single file of its own (never a plain copy of the live one, whose newest rows stand in its journal). Beside each
copy in the folder `backups` lies a manifest (`shelf`). Copies are dropped only after a newer one has passed its check, and
never when that one holds much less than the one before.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime
from errno import ENOENT, ENOTDIR
from typing import TYPE_CHECKING

from ballast.domain.log.watch import WHOLE, part, unwatched
from ballast.store.driver import listening
from ballast.store.faults import problem
from ballast.store.files import BACKUPS, ERRNO_FULL, digest, flush, make_folder, make_private, put_in_place
from ballast.store.gate import APPLICATION_ID, SCHEMA
from ballast.store.problems import BackupRefused, DiskFault, Full, Harm, Missing, ReadOnly, StoreProblem
from ballast.store.shelf import (
    BEFORE_IMPORT,
    BEFORE_MIGRATION,
    BEFORE_RESTORE,
    DAILY,
    KEPT,
    ON_DEMAND,
    BackupResult,
    copies,
    due,
    rotate,
    tidy,
    told,
    write_manifest,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.domain.log.watch import Watch

__all__ = [
    "BEFORE_IMPORT", "BEFORE_MIGRATION", "BEFORE_RESTORE", "DAILY", "KEPT", "ON_DEMAND", "BackupResult", "copies",
    "copy_into_folder", "copy_to", "due",
]  # fmt: skip

SHRUNKEN = 0.8  # a copy with less than this part of the last one's entries or bytes is an alarm
_PAGES = 1024  # copied between two reports
_COPIED = 500  # of WHOLE: copying is the first half, checking the second


def copy_into_folder(
    source: sqlite3.Connection, folder: Path, *, at: datetime, reason: str, watch: Watch = unwatched
) -> BackupResult:
    """Make a verified copy in the folder's `backups` and drop the ones that are no longer kept.

    What `watch` raises ends it, and nothing of the copy stays.

    Raises:
        BackupRefused: the copy did not pass its check.
        Full, ReadOnly, DiskFault: it could not be written. What was there before is untouched.
    """
    target = folder / BACKUPS
    try:
        make_folder(target)
        tidy(folder, at)
        earlier = copies(folder)
        path = _free_name(target, f"ballast-{at:%Y%m%d-%H%M%S}-{reason}")

        def label(made: BackupResult) -> BackupResult:
            """Write the manifest before the copy has its name, so that no copy is ever without one."""
            made = replace(made, reason=reason, shrunken=bool(earlier) and _shrunken(made, earlier[0]))
            write_manifest(made)
            return made

        made = _copy(source, path, at, watch, label)
    except OSError as error:
        raise _named(error, folder) from error
    if not made.shrunken:
        rotate([made, *earlier])
    return made


def copy_to(source: sqlite3.Connection, path: Path, *, at: datetime, live: Path, watch: Watch = unwatched) -> BackupResult:
    """Make a verified copy at a place of the owner's choice; a folder gets a file with a dated name.

    What `watch` raises ends it, and nothing of the copy stays. A problem with that place is marked as `elsewhere`.

    Raises:
        BackupRefused: the copy did not pass its check, or there is a file that is no copy of ours, or one that holds much more.
        Full, ReadOnly, Missing, DiskFault: it could not be written. What was there before is untouched.
    """
    try:
        return _copy_there(source, path, at, live, watch)
    except OSError as error:
        found = _named(error, path.parent)
        found.elsewhere = True
        raise found from error
    except (Full, ReadOnly, DiskFault) as found:
        found.elsewhere = path.parent != live.parent
        raise


def _copy_there(source: sqlite3.Connection, path: Path, at: datetime, live: Path, watch: Watch) -> BackupResult:
    if path.is_dir():
        path = _free_name(path, f"ballast-{at:%Y%m%d-%H%M%S}")
    if path.exists() and live.exists() and path.samefile(live):
        raise BackupRefused(Harm.OWN_FILE, folder=path.parent)
    replaced = _ours(path) if path.exists() else None

    def compare(made: BackupResult) -> BackupResult:
        if replaced is not None and _shrunken(made, replaced):
            raise BackupRefused(Harm.SHRUNKEN, folder=path.parent)
        return made

    return _copy(source, path, at, watch, compare)


def _copy(
    source: sqlite3.Connection, path: Path, at: datetime, watch: Watch, last: Callable[[BackupResult], BackupResult]
) -> BackupResult:
    """Make a copy beside its place and check it; `last` is called before it gets its name, and may refuse."""
    part_file = path.with_name(path.name + ".part")
    part_file.unlink(missing_ok=True)
    make_private(part_file)
    try:
        made = _fill(source, part_file, at, watch)
        flush(part_file)
        made = last(replace(made, path=path, size=part_file.stat().st_size, sha256=digest(part_file)))
        watch(WHOLE, WHOLE)
        put_in_place(part_file, path)
    except sqlite3.Error as error:
        raise problem(error, path.parent) from error
    finally:
        part_file.unlink(missing_ok=True)
    return made


def _fill(source: sqlite3.Connection, path: Path, at: datetime, watch: Watch) -> BackupResult:
    """Copy all pages and check the copy as a file of its own.

    Copying in pieces would begin again with every write of another connection: there is none. What this one writes in between
    (`watch` may let an act go first) SQLite writes into the copy as well.
    """
    copying = part(watch, 0, _COPIED)
    target = sqlite3.connect(path, isolation_level=None)
    try:
        target.execute("PRAGMA synchronous=OFF")
        source.backup(target, pages=_PAGES, progress=lambda _, left, total: copying(total - left, total))
        target.execute("PRAGMA journal_mode=DELETE").fetchall()
        if _checked(target, watch) != [("ok",)]:
            raise BackupRefused(Harm.UNSOUND, folder=path.parent)
        return told(target, path, at)
    finally:
        target.close()


def _checked(target: sqlite3.Connection, watch: Watch) -> list[tuple[str]]:
    """What SQLite says of the copy. What the watch raises meanwhile ends the check and is raised."""
    with listening(target, lambda: watch(_COPIED, WHOLE)):
        return target.execute("PRAGMA quick_check").fetchall()


def _ours(path: Path) -> BackupResult:
    """What a file that may be replaced holds. Raises BackupRefused unless it is a copy of ours."""
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            schema = connection.execute("PRAGMA user_version").fetchone()[0]
            if application != APPLICATION_ID or schema > SCHEMA:
                raise BackupRefused(Harm.NOT_OURS, folder=path.parent)
            return told(connection, path, datetime.fromtimestamp(path.stat().st_mtime).astimezone())
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise BackupRefused(Harm.NOT_OURS, folder=path.parent) from error


def _shrunken(new: BackupResult, old: BackupResult) -> bool:
    return new.entries < old.entries * SHRUNKEN or new.size < old.size * SHRUNKEN


def _free_name(folder: Path, stem: str) -> Path:
    """A name that no file has yet: two copies can be made in one second."""
    names = [stem, *(f"{stem}-{count}" for count in range(2, 1000))]
    return next(path for path in (folder / f"{name}.db" for name in names) if not path.exists())


def _named(error: OSError, folder: Path) -> StoreProblem:
    code = f"errno {error.errno}"
    if error.errno in ERRNO_FULL:
        return Full(folder=folder, code=code)
    if error.errno in {ENOENT, ENOTDIR}:
        return Missing(folder=folder)
    return (ReadOnly if isinstance(error, PermissionError) else DiskFault)(folder=folder, code=code)
