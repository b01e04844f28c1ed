"""Words that every page shares, and those of the window's frame."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

APP = Phrase("Ballast")
TODAY = Phrase("Today")
WEEK = Phrase("Week")
ENTRIES = Phrase("Entries")
REVIEW = Phrase("Review")
PLANS = Phrase("Plans")
HELPERS = Phrase("Helpers")
SETTINGS = Phrase("Settings")
IMPORT = Phrase("Import")
NAVIGATION = Phrase("Pages")

OK = Phrase("OK")
CANCEL = Phrase("Cancel")
CLOSE = Phrase("Close")
SAVE = Phrase("Save")
DELETE = Phrase("Delete")
UNDO = Phrase("Undo")
REDO = Phrase("Redo")
BACK = Phrase("Back")
NEXT = Phrase("Next")
YES = Phrase("Yes")
NO = Phrase("No")
RETRY = Phrase("Try again")
COPIED = Phrase("Copied")
DISMISS = Phrase("Dismiss")

PROGRESS = Phrase("Progress")
STOPPING = Phrase("Stopping…")
STOPPED = Phrase("Stopped. Nothing was changed.")
UNDOING = Phrase("Undoing the last step…")
REDOING = Phrase("Doing the last step again…")

FEW = (Phrase("one"), Phrase("two"), Phrase("three"))


def few(number: int) -> str:
    """One to three in letters, as a sentence has it."""
    return FEW[number - 1]()


UNCATEGORISED = Phrase("Uncategorised")
CATEGORY_NAMES = {
    "core": Phrase("Core business"),
    "administrative": Phrase("Administrative"),
    "marketing": Phrase("Marketing"),
    "technical": Phrase("Technical"),
    "development": Phrase("Personal development"),
}
STRESS_NAMES = (Phrase("calm"), Phrase("light"), Phrase("noticeable"), Phrase("heavy"), Phrase("drained"))
STRESS_SPOKEN = Phrase("Stress {rating} of 4, {name}")
STRESS_NONE = Phrase("Stress not rated")

LIGHT_LOOK = Phrase("Light")
DARK_LOOK = Phrase("Dark")
SYSTEM_LOOK = Phrase("As the system")
SWITCH_LOOK = Phrase("Switch between light and dark")

AUDIT_ONE_WEEK = Phrase("One-week audit")
AUDIT_TWO_WEEKS = Phrase("Two-week audit")
AUDIT_OTHER = Phrase("Audit")
AUDIT_DAY = Phrase("Day {day} of {days}")
AUDIT_LEFT = Plural("{n} more day until your delegation plan is ready.", "{n} more days until your delegation plan is ready.")
AUDIT_DONE = Phrase("Your audit is complete. Review it and make your plan.")
AUDIT_BEFORE = Plural("It starts in {n} day.", "It starts in {n} days.")

SHORTCUTS = Phrase("Keyboard shortcuts")
KEY_TAKE = Phrase("Take the answer")
SHORTCUT_PAGE = Phrase("Go to {page}")
SHORTCUT_IMPORT = Phrase("Import a file")
SHORTCUT_HELP = Phrase("Explain keys and words")
SHORTCUT_LOOK = Phrase("Light or dark")
SHORTCUT_FULL = Phrase("Close a dialog, leave a box")
SHORTCUT_MOVE = Phrase("Move between controls")
QUIT = Phrase("Quit")

NOTHING_TO_UNDO = Phrase("Nothing to undo.")
NOTHING_TO_REDO = Phrase("Nothing to redo.")
