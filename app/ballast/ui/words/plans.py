"""What the page of plans says; `verdicts` and `handing` have the words of verdicts and helpers."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

NEW = Phrase("New plan")
NEW_NOTHING_LOGGED = Phrase("Log or import something first: a plan is made from your own hours.")
COUNT = Plural("{n} plan", "{n} plans")
LIST = Phrase("Your plans")
SUBTITLE_EMPTY = Phrase("Who takes over what, and whether it pays")

EMPTY_TITLE = Phrase("No plan yet")
EMPTY_TEXT = Phrase(
    "A plan says which of your tasks to hand over, in which order, to what kind of help, and whether it pays. "
    "A few short steps lead there from the hours you logged."
)
EMPTY_NOTHING_LOGGED = Phrase(
    "A plan says which of your tasks to hand over, to what kind of help, and whether it pays. "
    "It is made from your own hours, so log or import a week first."
)
MAKE_FIRST = Phrase("Make your first plan")
GO_LOG = Phrase("Log what you do")
GO_IMPORT = Phrase("Import a file")

SAVED = Phrase("Saved")
IN_WIZARD_SHORT = Phrase("Step {place} of {count}")
ROW = Phrase("{title}, {period}, {state}, {freed}")
FREED_A_WEEK = Phrase("{hours} a week")
FREED_NONE = Phrase("nothing freed")
BASIS = Plural("{n} day counted", "{n} days counted")
COVERAGE = Phrase("{share} of the work hours logged")
HOURS_ONLY = Phrase("hours only")
NET = Phrase("{money} net")
UNTITLED = Phrase("Untitled plan")

CONTINUE = Phrase("Continue")
EDIT = Phrase("Edit in the wizard")
FIND_HELPER = Phrase("Find a helper")
EXPORT = Phrase("Export")
RENAME = Phrase("Rename")
DUPLICATE = Phrase("Duplicate")
DELETE = Phrase("Delete")
TITLE = Phrase("Title of the plan")
TITLE_MISSING = Phrase("A plan needs a title.")
COPY_OF = Phrase("{title} (copy)")
PAPER = Phrase("Paper")
A4 = Phrase("A4")
LETTER = Phrase("Letter")
GONE = Phrase("That plan is not there any more.")

FIGURE_FREED = Phrase("Freed a week")
FIGURE_NET = Phrase("Net in 12 months")
FIGURE_HOURS = Phrase("Hours won in 12 months")
FIGURE_CHANCE = Phrase("Chance that it pays")
FIGURE_RELIEF = Phrase("Stress taken away")
FREED_MEANING = Phrase("{range}, once up to speed")
NOTHING_HANDED = Phrase("nothing is handed over yet")
NET_MEANING = Phrase("80 % range {range}")
HOURS_MEANING = Phrase("after training and search")
CHANCE_MEANING = Phrase("within twelve months")
CHANCE_OPEN = Phrase("a price is not known yet")
RELIEF_MEANING = Phrase("of your hours weighted by stress")
RELIEF_OPEN = Phrase("no stress was rated")

HANDED = Phrase("Handed over, in this order")
HANDED_NONE = Phrase("Nothing is handed over in this plan.")
OTHERS = Phrase("Everything else")
HELPERS = Phrase("Helpers")
BRIEFS = Phrase("Briefs for the helpers")
BRIEFS_READY = Phrase("{ready} of {count} ready")
BRIEF_WRITE = Phrase("Write")
BRIEF_CHANGE = Phrase("Change")
BRIEF_WRITE_NAME = Phrase("Write the brief of “{task}”")
NO_HELPER = Phrase("no helper yet")
SHOW_ALL = Plural("Show {n} more task", "Show {n} more tasks")
RANK = Phrase("{n}")
HELPER_TASKS = Plural("{n} task", "{n} tasks")

PRINTING = Phrase("Exporting “{title}”…")
PRINTING_STOPPED = Phrase("The export was stopped. Nothing was written.")
PRINTED = Plural("Exported: {name}, {n} page", "Exported: {name}, {n} pages")
WRITTEN = Phrase("Exported: {name}")
OPEN = Phrase("Open")
SHOW_FOLDER = Phrase("Show in folder")
OTHER_PLACE = Phrase("Choose another place")
SAVE_TITLE = Phrase("Export the plan")
CANNOT_OPEN = Phrase("No program on this computer opens this file: {path}")

KEY_NEW = Phrase("New plan")
KEY_EXPORT = Phrase("Export the plan: PDF, text, table, file")
KEY_RENAME = Phrase("Rename the plan")
KEY_DELETE = Phrase("Delete the plan (in the list)")
KEY_DUPLICATE = Phrase("Duplicate the plan")
KEY_EDIT = Phrase("Open the plan in the wizard (in the list)")


def one_title(title: str) -> str:
    """A title on one line, or that there is none."""
    return " ".join(title.split()) or UNTITLED()
