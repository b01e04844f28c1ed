"""Bringing a copy back where the data cannot be opened at all: damaged, gone, or overwritten by something else.

There is nothing that could be asked or copied first, so the file that cannot be opened is not read, but set aside with its
journal, under `set-aside`, as it is. Everything that can fail for want of room is done before: the copy is read, checked and
settled in files of its own. A kill leaves the data where it was, or set aside and nothing in its place (it then counts as
missing, and a copy can be brought back again), or the copy in its place; each of them is whole as it was.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.log.watch import unwatched
from ballast.store import restore
from ballast.store.files import ASIDE, DATA, flush_folder, free_folder, put_in_place
from ballast.store.lock import hold
from ballast.store.opening import naming
from ballast.store.restore import Kept
from ballast.store.shelf import copies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from ballast.domain.log.watch import Watch
    from ballast.store.lock import FolderLock
    from ballast.store.restore import Inside


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was brought back, how many people were erased once more, and where the broken file lies now, if there was one."""

    inside: Inside
    erased: int
    aside: Path | None


def look(folder: Path, path: Path) -> Inside:
    """What a copy holds; it is only read. Raises CopyRefused, TooNew, Damaged, NotOurs, DiskFault."""
    return restore.look(path, copies(folder))


def rescue(
    folder: Path, path: Path, at: datetime, instead: str, lock: FolderLock | None = None, watch: Watch = unwatched
) -> Rescued:
    """Let a copy take the place of data that cannot be opened, which is set aside as it is.

    `lock` is the caller's hold on the folder; without one it is taken here and given back. `instead` stands for the names of
    people who were erased since the copy was made, as far as the broken file or any copy still tells who they are.

    Raises StoreProblem: the folder is as it was.
    """
    held = hold(folder, at=at) if lock is None else None
    try:
        with naming(folder):
            inside = look(folder, path)
            prepared = restore.prepare(folder, path, at, watch)
            try:
                erased = restore.settle(Kept(restore.gone_of(folder)), prepared, inside.at, at, instead)
                return Rescued(inside, erased, _swap(folder, prepared / DATA, at))
            finally:
                shutil.rmtree(prepared.parent, ignore_errors=True)
    finally:
        if held is not None:
            held.release()


def _swap(folder: Path, fresh: Path, at: datetime) -> Path | None:
    """The fresh file in the place of the data; where what was there lies now. Raises OSError: it is where it was."""
    parts = [path for path in (folder / f"{DATA}{end}" for end in ("", "-wal", "-shm", "-journal")) if path.exists()]
    if not parts:
        put_in_place(fresh, folder / DATA)
        return None
    aside = free_folder(folder / ASIDE, f"{at:%Y%m%d-%H%M%S}")
    with _moved(parts, aside):
        put_in_place(fresh, folder / DATA)
    return aside


@contextmanager
def _moved(parts: list[Path], aside: Path) -> Iterator[None]:
    """The files set aside, the data first: a journal without its data counts as missing data. Back again when it goes wrong."""
    done: list[Path] = []
    try:
        for part in parts:
            part.rename(aside / part.name)
            done.append(part)
        flush_folder(aside)
        flush_folder(aside.parent.parent)
        yield
    except BaseException:
        for part in reversed(done):
            (aside / part.name).rename(part)
        aside.rmdir()
        raise
