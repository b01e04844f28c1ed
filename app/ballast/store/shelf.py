"""The folder `backups`: which verified copies lie there, and which of them are kept. No SQLAlchemy.

Beside each copy lies a manifest with its SHA-256, its counts and its change number. The manifest comes before the copy and goes
after it: what a kill leaves between the two is a manifest alone, which is swept away. A copy without one (brought back by hand,
or left by an older version) or with one that cannot be read is checked and given one, so that it is counted like every other;
one that does not pass is left alone: it is `unreadable`, counts as none of those that are kept, and only its owner removes it.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from ballast.store.files import ASIDE, BACKUPS, copy_files, digest, write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KEPT = 14
DAILY = "daily"
BEFORE_IMPORT = "before-import"
BEFORE_MIGRATION = "before-migration"
BEFORE_RESTORE = "before-restore"
ON_DEMAND = "on-demand"
_STAMP = "%Y%m%d-%H%M%S"
_STAMP_LENGTH = 15


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


@dataclass(frozen=True, slots=True)
class SetAside:
    """A folder with data that was set aside as damaged: since when by its name, None where it has another, and its bytes."""

    path: Path
    at: datetime | None
    size: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """Looking at what lies in `backups`."""

    folder: Path
    kept = KEPT

    def unreadable(self) -> tuple[Path, ...]:
        """The files among the copies that cannot be read, newest name first."""
        return unreadable(self.folder)

    def aside(self) -> tuple[Path, ...]:
        """What nothing ever clears by itself: folders with data that was set aside, and copies that cannot be read."""
        return (*sorted((self.folder / ASIDE).glob("*")), *self.unreadable())

    def set_aside(self) -> tuple[SetAside, ...]:
        """The folders with data that was set aside, the newest first, those without a day last. Raises OSError."""
        found = map(_set_aside, (self.folder / ASIDE).glob("*"))
        return tuple(sorted(found, key=lambda each: (each.at or datetime.min, each.path.name), reverse=True))  # noqa: DTZ901 - as `at`

    def drop_aside(self, gone: Sequence[Path]) -> int:
        """Remove some of `aside`, and say how many went; what lies elsewhere is left alone. Raises OSError."""
        mine = [path for path in gone if path in self.aside()]
        for path in mine:
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
                manifest_of(path).unlink(missing_ok=True)
        return len(mine)

    def drop(self, gone: Sequence[BackupResult]) -> None:
        """Remove these copies; those that lie elsewhere are left alone."""
        drop([copy for copy in gone if copy.path.parent == self.folder / BACKUPS])


def _set_aside(path: Path) -> SetAside:
    files = path.rglob("*") if path.is_dir() else (path,)
    try:
        at = datetime.strptime(path.name[:_STAMP_LENGTH], _STAMP)  # noqa: DTZ007 - on the owner's own clock, as it was named
    except ValueError:
        at = None
    return SetAside(path, at, sum(each.stat().st_size for each in files if each.is_file()))


def copies(folder: Path) -> tuple[BackupResult, ...]:
    """The copies in the folder's `backups`, newest first; those without a readable manifest are `unreadable`."""
    found = [copy for path in copy_files(folder) if (copy := _labelled(path)) is not None]
    return tuple(sorted(found, key=lambda copy: (copy.at.timestamp(), copy.path.name), reverse=True))


def unreadable(folder: Path) -> tuple[Path, ...]:
    """The files in the folder's `backups` that nothing readable vouches for, newest name first."""
    return tuple(path for path in copy_files(folder) if _labelled(path) is None)


def _labelled(path: Path) -> BackupResult | None:
    """What the manifest of a copy says; None where there is none, or none of this copy that can be read."""
    try:
        told = json.loads(manifest_of(path).read_bytes())
        copy = BackupResult(**(told | {"path": path, "at": datetime.fromisoformat(told["at"])}))
    except (OSError, ValueError, TypeError, KeyError):
        return None
    counts = (copy.entries, copy.counter, copy.size)
    texts = (copy.reason, copy.sha256)
    sound = all(type(each) is int for each in counts) and all(isinstance(each, str) for each in texts)
    return copy if sound and told["path"] == path.name and copy.at.tzinfo is not None else None


def newest_sound(folder: Path) -> BackupResult | None:
    """The newest copy that is still, byte for byte, what passed its check; None where there is none."""
    return next((copy for copy in copies(folder) if _unchanged(copy)), None)


def _unchanged(copy: BackupResult) -> bool:
    try:
        return copy.path.stat().st_size == copy.size and digest(copy.path) == copy.sha256
    except OSError:
        return False


def due(folder: Path, at: datetime) -> bool:
    """Whether no daily copy was made on this local day yet."""
    return not any(copy.reason == DAILY and copy.at.astimezone(at.tzinfo).date() == at.date() for copy in copies(folder))


def write_manifest(copy: BackupResult) -> None:
    """Write a copy's manifest, whole or not at all. Raises OSError."""
    told = asdict(copy) | {"path": copy.path.name, "at": copy.at.isoformat()}
    write_whole(manifest_of(copy.path), json.dumps(told).encode())


def manifest_of(path: Path) -> Path:
    """Where a copy's manifest lies."""
    return path.with_suffix(".json")


def told(connection: sqlite3.Connection, path: Path, at: datetime, reason: str = ON_DEMAND) -> BackupResult:
    """What a copy says of itself. Raises sqlite3.Error."""
    entries = int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
    counter = int(connection.execute("SELECT value FROM change_counter").fetchone()[0])
    return BackupResult(path, at, reason, entries, counter, path.stat().st_size, "")


def tidy(folder: Path, at: datetime) -> None:
    """Sweep manifests without a copy away and give copies without a readable one theirs, if they are sound. Raises OSError."""
    for manifest in (folder / BACKUPS).glob("ballast-*.json"):
        if not manifest.with_suffix(".db").exists():
            manifest.unlink(missing_ok=True)
    for path in unreadable(folder):
        if (found := _adopted(path, at)) is not None:
            write_manifest(found)


def rotate(newest_first: Sequence[BackupResult]) -> None:
    """Keep `KEPT` copies: first the surplus ones of a day go, oldest first, then the oldest days. Raises OSError."""
    latest = {next(group).path for _, group in groupby(newest_first, key=lambda copy: copy.at.date())}
    order = sorted(newest_first, key=lambda copy: copy.path not in latest)  # which keeps the newest first in both halves
    for copy in order[KEPT:]:
        if copy is not newest_first[0]:
            copy.path.unlink(missing_ok=True)
            manifest_of(copy.path).unlink(missing_ok=True)


def drop(gone: Sequence[BackupResult]) -> None:
    """Remove copies with their manifests. Raises OSError."""
    for copy in gone:
        copy.path.unlink(missing_ok=True)
        manifest_of(copy.path).unlink(missing_ok=True)


def _adopted(path: Path, now: datetime) -> BackupResult | None:
    """What the manifest of a copy should have said; None when it is not sound."""
    stamp, reason = path.stem.removeprefix("ballast-")[:_STAMP_LENGTH], path.stem.removeprefix("ballast-")[_STAMP_LENGTH + 1 :]
    try:
        at = datetime.strptime(stamp, _STAMP).replace(tzinfo=now.tzinfo)
    except ValueError:
        at = datetime.fromtimestamp(path.stat().st_mtime, now.tzinfo)
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                return None
            found = told(connection, path, at, reason or ON_DEMAND)
    except sqlite3.Error:
        return None
    return BackupResult(path, at, found.reason, found.entries, found.counter, found.size, digest(path))
