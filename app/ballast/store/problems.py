"""What can be wrong with the data file: weather, not bugs. No SQLAlchemy here, so that any room may name these.

The text of a problem is for logs and holds nothing personal: no path, no name, no value. `ui/words` and `cli` say what
happened, what is safe and what to do; for that `folder` and the other attributes tell where and what. Except where a problem
says otherwise, nothing of the action that met it was stored and everything stored earlier is safe.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.store.shelf import BackupResult


class Rule(StrEnum):
    """What a change can break. OTHER is none of the rules that an owner can meet."""

    ONE_RUNNING = "one_running"
    TASK_KEY = "task_key"
    SOURCE_KEY = "source_key"
    IN_USE = "in_use"
    FORWARD = "forward"
    GONE = "gone"
    OTHER = "other"


class Harm(StrEnum):
    """Why a backup was not made.

    The copy did not pass its check; or the target is some other file, the live data itself, or holds much more than the copy.
    """

    UNSOUND = "unsound"
    NOT_OURS = "not_ours"
    OWN_FILE = "own_file"
    SHRUNKEN = "shrunken"


class StoreProblem(Exception):
    """Something outside the program keeps the store from doing what was asked. `code` is SQLite's name for it, or "".

    `elsewhere` says that it is not about the log but about another place in which a copy was to be written: `folder`.
    `copies` are those with a manifest that lie in `folder`, newest first, where the data cannot be opened: one can come back.
    """

    sentence = "the data file cannot be used"
    elsewhere = False
    copies: tuple[BackupResult, ...] = ()

    def __init__(self, *, folder: Path | None = None, code: str = "") -> None:
        super().__init__(f"{self.sentence} ({code})" if code else self.sentence)
        self.folder = folder
        self.code = code


class Locked(StoreProblem):
    """Another process has the data folder open. `holder` is what that process wrote of itself ("pid host since"), or ""."""

    sentence = "another program has the data open"

    def __init__(self, *, folder: Path | None = None, code: str = "", holder: str = "") -> None:
        super().__init__(folder=folder, code=code)
        self.holder = holder


class TooNew(StoreProblem):
    """The file was written by a newer version; it was not touched. `found` and `known` are schema numbers."""

    sentence = "the data was written by a newer version"

    def __init__(self, *, folder: Path | None = None, found: int = 0, known: int = 0) -> None:
        super().__init__(folder=folder)
        self.found = found
        self.known = known


class NotOurs(StoreProblem):
    """The file is a database of another program; it was not touched."""

    sentence = "the file belongs to another program"


class Damaged(StoreProblem):
    """The file is damaged, seen twice on fresh connections. Nothing was overwritten; `backups` lists copies, newest first.

    `newest` is the newest of them that is still what its manifest says; None where none is.
    """

    sentence = "the data file is damaged"

    def __init__(self, *, folder: Path | None = None, code: str = "", backups: tuple[Path, ...] = ()) -> None:
        super().__init__(folder=folder, code=code)
        self.backups = backups
        self.newest: BackupResult | None = None


class Missing(StoreProblem):
    """There was data here and the file is gone; no empty one was made. `backups` and `newest` are those of `Damaged`."""

    sentence = "the data file is not where it was"

    def __init__(self, *, folder: Path | None = None, backups: tuple[Path, ...] = ()) -> None:
        super().__init__(folder=folder)
        self.backups = backups
        self.newest: BackupResult | None = None


class Full(StoreProblem):
    """The disk is full, or a quota or file size limit is reached."""

    sentence = "the disk is full"


class ReadOnly(StoreProblem):
    """The folder or the file cannot be written by this user."""

    sentence = "the data cannot be written"


class DiskFault(StoreProblem):
    """The disk did not do what was asked; trying again may help."""

    sentence = "the disk did not answer as it should"


class Moved(StoreProblem):
    """The file was deleted or replaced while it was open. `rescued` is a full copy of what the program held, if it could be."""

    sentence = "the data file was replaced or removed while open"

    def __init__(self, *, folder: Path | None = None, rescued: Path | None = None) -> None:
        super().__init__(folder=folder)
        self.rescued = rescued


class Conflict(StoreProblem):
    """The change does not fit what is stored. IN_USE: something still points at what is removed, or at what is not there."""

    sentence = "the change does not fit what is stored"

    def __init__(self, rule: Rule, *, folder: Path | None = None) -> None:
        super().__init__(folder=folder, code=rule)
        self.rule = rule


class UndoConflict(StoreProblem):
    """What would be undone was changed since by something else; nothing was changed."""

    sentence = "what would be undone has changed since"


class CopyRefused(StoreProblem):
    """A copy that was to be brought back is not whole, or holds something that is none of ours. The data is as it was."""

    sentence = "the copy was not brought back"


class BackupRefused(StoreProblem):
    """A backup could not be made or would harm what is there, which is untouched."""

    sentence = "the backup was not made"

    def __init__(self, reason: Harm, *, folder: Path | None = None) -> None:
        super().__init__(folder=folder, code=reason)
        self.reason = reason
