"""What the page of plans says; `verdicts` and `handing` have the words of verdicts and helpers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.ui.words import Phrase, Plural

if TYPE_CHECKING:
    from collections.abc import Mapping

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
MODEL_TITLE = Phrase("Measured with other formulas")
MODEL_OLDER = Phrase(
    "The hours and scores of this plan were measured with version {made} of our formulas; this Ballast has version {now}. What "
    "becomes of each task, prices and the year are reckoned anew each time you open it, so they may not be those you printed. "
    "What you answered and decided is as you left it."
)
MODEL_NEWER = Phrase(
    "The hours and scores of this plan were measured by a newer Ballast, with version {made} of our formulas; this one has "
    "version {now}. What becomes of each task, prices and the year are reckoned by the older ones here. What you answered and "
    "decided is as you left it."
)
MODEL_CHANGES: Mapping[int, Phrase] = MappingProxyType({})
"""What each version of the formulas changed, for the owner of an older plan; every version from the second on has its line."""
MODEL_DO = Phrase(
    "Measure it again from your log, so that all of its figures go by the same formulas; your answers stay. Or leave it, and "
    "compare it with other plans with care."
)
MODEL_DO_NEWER = Phrase("Open it with the newer Ballast, or measure it again from your log here; your answers stay.")
MODEL_GO = Phrase("On to “Measure again”")
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
PRINTED = Plural("Exported: \u2068{name}\u2069, {n} page", "Exported: \u2068{name}\u2069, {n} pages")
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
