"""What the program says when something goes wrong: what happened, what is safe, what to do.

Weather (a full disk, a locked file) is keyed by the name of the store's problem class, and what the system says of other
files by its number; anything else unexpected is a bug and ends in the report. Paths and details are shown as plain text.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass

from ballast.ui.words import Phrase, Plural
from ballast.ui.words.formats import Words


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem in three parts, and whether trying again may help."""

    title: Phrase
    happened: Phrase
    safe: Phrase
    next_step: Phrase
    retry: bool = True


TROUBLES = {
    "Full": Trouble(
        Phrase("The disk is full"),
        Phrase("There is no room left on the disk that holds your log, so the last change was not written."),
        Phrase("Everything you logged before is safe and unchanged."),
        Phrase("Free some space, then try again. Until then you can read, but not write."),
    ),
    "MemoryError": Trouble(
        Phrase("Not enough memory"),
        Phrase("The computer has no memory left for what was asked, so it was not done."),
        Phrase("Your last saved entry is safe, and so is everything before it."),
        Phrase("Close other programs, then try again."),
    ),
    "Locked": Trouble(
        Phrase("Your log is open elsewhere"),
        Phrase("Another Ballast, or another program, has your log open."),
        Phrase("Nothing was changed; your log is safe."),
        Phrase("Close the other one, then try again."),
    ),
    "ReadOnly": Trouble(
        Phrase("Your log cannot be written"),
        Phrase("The folder or the file of your log may only be read."),
        Phrase("Everything you logged before is safe and unchanged."),
        Phrase("Allow writing in that folder, or choose another data folder, then try again."),
    ),
    "Damaged": Trouble(
        Phrase("Your log seems damaged"),
        Phrase("The file of your log does not pass its check."),
        Phrase("The file was left as it is, and your daily backups are untouched."),
        Phrase("Copy the data folder to a safe place first. Then check the disk, and bring a copy back, here or in Settings."),
    ),
    "TooNew": Trouble(
        Phrase("Your log is from a newer Ballast"),
        Phrase("A newer version of Ballast has written this log, and this one cannot read it without harm."),
        Phrase("The file was not touched."),
        Phrase("Open it with the newer version, or install that version here."),
        retry=False,
    ),
    "NotOurs": Trouble(
        Phrase("This is not a Ballast log"),
        Phrase("The file in the data folder belongs to another program, or is no log at all."),
        Phrase("The file was not touched."),
        Phrase("Choose another data folder, or move that file away and start again."),
        retry=False,
    ),
    "Missing": Trouble(
        Phrase("Your log has gone"),
        Phrase("The data folder, or the log in it, was moved or deleted, or its disk is no longer there."),
        Phrase("Ballast wrote nothing in its place. Your backups are where they were."),
        Phrase("Bring the folder or the disk back, then try again."),
    ),
    "DiskFault": Trouble(
        Phrase("The disk did not answer"),
        Phrase("The disk that holds your log did not do what was asked, so the last change may not be written."),
        Phrase("Everything you logged before is safe."),
        Phrase("Try again. If it comes back, copy the data folder to another disk."),
    ),
    "Moved": Trouble(
        Phrase("Your log was moved or replaced"),
        Phrase(
            "While Ballast was open, something deleted or replaced the file of your log, perhaps a program that syncs files."
        ),
        Phrase("Ballast stopped writing to it at once and kept a full copy of what it held, where it could."),
        Phrase("Look into the data folder for the copy, bring the file back, then start Ballast again."),
        retry=False,
    ),
    "Conflict": Trouble(
        Phrase("That does not fit any more"),
        Phrase("What you changed has itself changed since you opened it."),
        Phrase("Nothing was written; your log is as it was."),
        Phrase("Look at it again and repeat your change."),
    ),
    "UndoConflict": Trouble(
        Phrase("That cannot be taken back now"),
        Phrase("What undo would take back was changed by something you did later."),
        Phrase("Nothing was changed."),
        Phrase("Take the later change back first, or edit the entry by hand."),
        retry=False,
    ),
    "CopyRefused": Trouble(
        Phrase("The copy was not brought back"),
        Phrase("It is not whole, or holds something that Ballast did not write."),
        Phrase("Your log is as it was, and so is the copy."),
        Phrase("Choose another copy."),
        retry=False,
    ),
    "BackupRefused": Trouble(
        Phrase("The backup was not made"),
        Phrase("The copy did not pass its check, or would have taken the place of a better one or of another file."),
        Phrase("Your log and all earlier backups are untouched."),
        Phrase("Choose another place for the backup, then try again."),
    ),
}

OTHER_WEATHER = Trouble(
    Phrase("That did not work"),
    Phrase("The computer would not let Ballast finish what it was doing."),
    Phrase("What you logged before is safe and unchanged."),
    Phrase("Look at the detail below, then try again."),
)

FILE_TROUBLES = {
    "Full": Trouble(
        Phrase("The disk is full"),
        Phrase("There is no room left on that disk, so the file was not written."),
        Phrase("Your log is safe, and a file that was there before is as it was."),
        Phrase("Free some space or choose another place, then try again."),
    ),
    "ReadOnly": Trouble(
        Phrase("That place cannot be written"),
        Phrase("The folder or the file may only be read."),
        Phrase("Your log is safe, and nothing was changed there."),
        Phrase("Choose another place, then try again."),
    ),
    "Missing": Trouble(
        Phrase("That file is not there"),
        Phrase("The file or its folder was moved or deleted, or its disk is no longer there."),
        Phrase("Your log is safe."),
        Phrase("Choose the file again."),
    ),
}

PLACE_TROUBLES = {
    "Full": Trouble(
        Phrase("The disk for the backup is full"),
        Phrase("There is no room left on the disk that you chose for the backup, so it was not written."),
        Phrase("Your log is safe, and a file that was there before is as it was."),
        Phrase("Free some space there or choose another place, then try again."),
    ),
    "ReadOnly": FILE_TROUBLES["ReadOnly"],
    "Missing": Trouble(
        Phrase("The place for the backup is not there"),
        Phrase("The folder that you chose was moved or deleted, or its disk is not connected, so the backup was not written."),
        Phrase("Your log is safe."),
        Phrase("Connect the disk or choose another place, then try again."),
    ),
    "DiskFault": Trouble(
        Phrase("The disk for the backup did not answer"),
        Phrase("The disk that you chose for the backup did not do what was asked, so the backup was not written."),
        Phrase("Your log is safe, and a file that was there before is as it was."),
        Phrase("Try again or choose another place."),
    ),
}
"""About another place than the data folder, which the owner chose for a copy."""

PLACE = Phrase("Place: {place}")
NEWEST_BACKUP = Plural(
    "Your newest backup that passes its check is of {when} and holds {n} entry.",
    "Your newest backup that passes its check is of {when} and holds {n} entries.",
)
NO_BACKUP = Phrase("There is no backup that passes its check in the data folder.")
READ_ONLY_TITLE = Phrase("Read-only: changes cannot be saved here")
READ_ONLY_TEXT = Phrase(
    "You may read your log in this folder, but not write it: {folder}. You can look at everything, print plans and make "
    "backups elsewhere. To log again, allow writing in that folder, then start Ballast anew."
)

REPORT_TITLE = Phrase("Something went wrong in Ballast")
REPORT_TEXT = Phrase(
    "This is a mistake in the program, not yours. What you logged is saved, and the window stays open. "
    "You can copy the report below and send it to whoever looks after Ballast: "
    "it names places in the program, not what you typed."
)
REPORT_COPY = Phrase("Copy the report")
REPORT_AGAIN = Phrase("It has happened {n} times.")
REPORT_BODY = Phrase("Report")
DETAIL = Phrase("Detail: {detail}")
OPEN_FOLDER = Phrase("Show in folder")


WEATHER = "StoreProblem"

_BY_NUMBER = {
    errno.ENOSPC: "Full",
    errno.EDQUOT: "Full",
    errno.EROFS: "ReadOnly",
    errno.EACCES: "ReadOnly",
    errno.EPERM: "ReadOnly",
    errno.ENOENT: "Missing",
}


def is_weather(error: BaseException) -> bool:
    """Whether the owner can do something about it: a problem of the store, the system refusing a file, no memory left."""
    return isinstance(error, OSError | MemoryError) or any(each.__name__ == WEATHER for each in type(error).__mro__)


def trouble_of(error: BaseException) -> Trouble:
    """The words for a problem; general ones for one that nobody worded."""
    worded = PLACE_TROUBLES if getattr(error, "elsewhere", False) else TROUBLES
    for kind in type(error).__mro__:
        if kind.__name__ in worded:
            return worded[kind.__name__]
    if isinstance(error, OSError):
        return FILE_TROUBLES.get(_BY_NUMBER.get(error.errno or 0, ""), OTHER_WEATHER)
    return OTHER_WEATHER


def detail_of(error: BaseException) -> str:
    """What a problem says besides: the place it is about, or which backup there is; "" for most."""
    if getattr(error, "elsewhere", False):
        return PLACE(place=getattr(error, "folder", None) or "")
    if isinstance(error, OSError) and error.filename:
        return DETAIL(detail=error.filename)
    if not hasattr(error, "newest"):
        return ""
    if error.newest is None:
        return NO_BACKUP()
    words = Words()
    return NEWEST_BACKUP(error.newest.entries, shown=words.integer(error.newest.entries), when=words.instant(error.newest.at))


def full_text(trouble: Trouble) -> str:
    """The three parts, a paragraph each."""
    return f"{trouble.happened()}\n\n{trouble.safe()}\n\n{trouble.next_step()}"
