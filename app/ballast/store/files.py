"""Files of the data folder: private from the first byte, and whole or not there at all. No SQLAlchemy."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

DATA = "ballast.db"
MARK = "ballast.mark"
LOCK = "app.lock"
BACKUPS = "backups"
RESTORING = "restoring"
ASIDE = "set-aside"
ERRNO_FULL = (28, 122, 27)  # no space, quota, file too large

_PRIVATE = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


def make_folder(folder: Path) -> None:
    """See to it that the folder is there and that only its owner may enter it.

    A folder that someone else owns keeps its mode: changing it would be refused.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32" and folder.stat().st_mode & 0o077 and folder.stat().st_uid == os.getuid():
        folder.chmod(0o700)


def open_private(path: Path, *, new: bool = False) -> int:
    """Open a file for reading and writing, made with mode 0600; `new` refuses one that is there. Links are not followed."""
    return os.open(path, _PRIVATE | (os.O_EXCL if new else 0), 0o600)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner may read. Raises FileExistsError when something is there."""
    os.close(open_private(path, new=True))


def flush(path: Path) -> None:
    """Have the disk take what was written to a file."""
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def flush_folder(folder: Path) -> None:
    """Have the disk take the names in a folder; nothing on Windows, which has no such call."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def free_folder(place: Path, stem: str) -> Path:
    """A new private folder in a place, named by a stem, and a number where that is taken."""
    names = [stem, *(f"{stem}-{count}" for count in range(2, 1000))]
    path = next(each for each in (place / name for name in names) if not each.exists())
    make_folder(place)
    make_folder(path)
    return path


def put_in_place(part: Path, final: Path) -> None:
    """Give a finished file its name, replacing what had it, so that a power cut leaves the one or the other."""
    flush(part)
    part.replace(final)
    flush_folder(final.parent)


def write_whole(path: Path, content: bytes) -> None:
    """Write a small private file beside its place and rename it."""
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    descriptor = open_private(part, new=True)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
    put_in_place(part, path)


def digest(path: Path) -> str:
    """The SHA-256 of a file, as hexadecimal digits. Never for the data file while it is open: only SQLite touches that."""
    import hashlib  # noqa: PLC0415 - not on the way to the first day shown

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def copy_files(folder: Path) -> tuple[Path, ...]:
    """All copies in the folder's `backups`, also those without a manifest, newest name first."""
    return tuple(sorted((folder / BACKUPS).glob("ballast-*.db"), reverse=True))


def clear_parts(folder: Path) -> None:
    """Remove unfinished files that a kill left behind."""
    for part in (*folder.glob("*.part"), *(folder / BACKUPS).glob("*.part*")):
        part.unlink(missing_ok=True)
    if (folder / RESTORING).exists():
        import shutil  # noqa: PLC0415 - seldom needed

        shutil.rmtree(folder / RESTORING, ignore_errors=True)
