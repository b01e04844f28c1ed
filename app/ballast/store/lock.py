"""One process per data folder: a lock of the operating system on `app.lock`. No SQLAlchemy.

The lock lies in the kernel, so it is gone the moment its holder is, however that ended. What stands in the file is only for
people: empty, garbage or from another machine, it never keeps anyone out.
"""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.store.files import LOCK, make_folder, open_private
from ballast.store.problems import DiskFault, Full, Locked, NotOurs, ReadOnly

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_FAR = 1 << 30  # Windows locks bytes, and a locked byte cannot be read: take one behind the text
_TEXT_MAX = 200
_KINDS = {
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.EROFS: ReadOnly,
    errno.ENOSPC: Full,
    errno.EDQUOT: Full,
    errno.EFBIG: Full,
    errno.EEXIST: NotOurs,
    errno.ENOTDIR: NotOurs,
    errno.EISDIR: NotOurs,
    errno.ELOOP: NotOurs,
}


@dataclass(slots=True)
class FolderLock:
    """The right to write in a folder, until `release`."""

    folder: Path
    descriptor: int | None

    def release(self) -> None:
        """Let another process have the folder. Once is enough, twice does no harm."""
        if self.descriptor is not None:
            os.close(self.descriptor)
            self.descriptor = None


def hold(folder: Path, *, at: datetime) -> FolderLock:
    """Take the folder for this process, making it if it is not there.

    Raises:
        Locked: another process has it; `holder` says which, as far as it wrote that down.
        ReadOnly: this user may not write there.
        Full: there is no room for the lock file.
        NotOurs: a file has the folder's name, or something that is no plain file has the lock's.
        DiskFault: the folder cannot be made or used.
    """
    try:
        make_folder(folder)
        descriptor = open_private(folder / LOCK)
    except OSError as error:
        raise _KINDS.get(error.errno or 0, DiskFault)(folder=folder, code=f"errno {error.errno}") from error
    try:
        _take(descriptor)
    except OSError:
        holder = _read(descriptor)
        os.close(descriptor)
        raise Locked(folder=folder, holder=holder) from None
    _write(descriptor, f"{os.getpid()} {_computer()} {at.isoformat(timespec='seconds')}\n")
    return FolderLock(folder, descriptor)


def share(folder: Path) -> FolderLock:
    """Keep writers out of a folder that may only be read, as far as its lock file can be opened at all.

    Raises:
        Locked: another process writes there.
    """
    try:
        descriptor = os.open(folder / LOCK, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return FolderLock(folder, None)
    try:
        _share(descriptor)
    except OSError:
        holder = _read(descriptor)
        os.close(descriptor)
        raise Locked(folder=folder, holder=holder) from None
    return FolderLock(folder, descriptor)


def _read(descriptor: int) -> str:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        text = os.read(descriptor, _TEXT_MAX).decode("utf-8", "replace").strip()
    except OSError:
        return ""
    return text if text.isprintable() else ""


def _write(descriptor: int, text: str) -> None:
    """Leave word of the holder; a full disk does not matter here."""
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, text.encode())
    except OSError:
        return


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _computer() -> str:
        return os.environ.get("COMPUTERNAME", "")

    _share = _take  # Windows knows no shared ones of this kind

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _computer() -> str:
        return os.uname().nodename

    def _share(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
