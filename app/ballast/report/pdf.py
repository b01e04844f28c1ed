"""A document as a PDF file: the new file complete, or the old one untouched, whatever happens in between.

The bytes go into a hidden file beside the target, for its owner's eyes only, are forced to the disk, and only then take the
target's name. A half-written hidden file that a kill or a power cut left behind is removed by the next export into that
folder, once it is an hour old (another program may be at work on a younger one).
"""

from __future__ import annotations

import errno
import os
import secrets
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ballast.domain.log.watch import WHOLE, unwatched
from ballast.report.problems import ReportProblem, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.log.watch import Watch
    from ballast.report.blocks import Document
    from ballast.report.press import Paper, Press

_LEFT_BEHIND = ".ballast-*.part"
_OLD_SECONDS = 3600
_MADE = 900  # of WHOLE: the pages are made, only writing is left
_SHARING_VIOLATION = 32
_TROUBLE: Final = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EACCES: Trouble.READ_ONLY,
    errno.EPERM: Trouble.READ_ONLY,
    errno.EROFS: Trouble.READ_ONLY,
    errno.ENOENT: Trouble.NO_FOLDER,
    errno.ENOTDIR: Trouble.NO_FOLDER,
    errno.EISDIR: Trouble.IS_FOLDER,
    errno.ENAMETOOLONG: Trouble.BAD_NAME,
    errno.EINVAL: Trouble.BAD_NAME,
    errno.EBUSY: Trouble.IN_USE,
    errno.ETXTBSY: Trouble.IN_USE,
}


@dataclass(frozen=True, slots=True)
class PdfResult:
    """A file that was written.

    `tagged_standard` names the standards it meets, such as "a-2a, ua-1", and is empty when `missing_glyph_chars` is not: these
    characters are in the file as text, but no font on this computer can show them.
    """

    path: Path
    pages: int
    bytes: int
    tagged_standard: str
    missing_glyph_chars: str


def write_pdf(
    document: Document, path: Path, paper: Paper, *, press: Press, timestamp: int, watch: Watch = unwatched
) -> PdfResult:
    """Print a document into a file; an older file of that name is replaced in one step.

    Args:
        document: what to print.
        path: the file to make or replace; its folder must exist.
        paper: A4 or Letter.
        press: the maker of pages, made once and kept by the caller.
        timestamp: seconds since 1970 UTC that the file states as its time of making.
        watch: hears of each part that is done, last before the file takes its name; what it raises leaves no file.

    Raises:
        ReportProblem: nothing was written, and an older file is as it was; `code` says why.
    """
    watch(0, WHOLE)
    made = press.render(document, paper, timestamp=timestamp)
    watch(_MADE, WHOLE)
    put_file(made.pdf, path, watch)
    return PdfResult(path, made.pages, len(made.pdf), ", ".join(made.standards), made.missing)


def put_file(content: bytes, path: Path, watch: Watch = unwatched) -> None:
    """Write any file as safely as a PDF. Raises ReportProblem; an older file of that name is then as it was."""
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        _clear_left_behind(target.parent)
        _write_beside(content, target, watch)
    except (OSError, ValueError) as failed:
        raise ReportProblem(trouble(failed), path) from failed


def trouble(failed: OSError | ValueError) -> Trouble:
    """What an error of the system means for the owner. A name with a zero byte comes as a ValueError."""
    if isinstance(failed, ValueError):
        return Trouble.BAD_NAME
    if getattr(failed, "winerror", None) == _SHARING_VIOLATION:
        return Trouble.IN_USE
    return _TROUBLE.get(failed.errno or 0, Trouble.OTHER_FAULT)


def _write_beside(content: bytes, target: Path, watch: Watch = unwatched) -> None:
    beside = target.parent / f".ballast-{secrets.token_hex(8)}.part"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(beside, flags, 0o600), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        watch(WHOLE, WHOLE)
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Force the new name to the disk where the system knows how; the file itself is safe already."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _clear_left_behind(folder: Path) -> None:
    for found in folder.glob(_LEFT_BEHIND):
        with suppress(OSError):
            if found.is_file() and not found.is_symlink() and time.time() - found.lstat().st_mtime > _OLD_SECONDS:
                found.unlink()
