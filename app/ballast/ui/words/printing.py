"""What is said about printing a plan, in the window and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.words import Phrase
from ballast.ui.words.formats import Words

if TYPE_CHECKING:
    from ballast.domain.insight.review import Period
    from ballast.services.plans import ReportProblem

TITLE = Phrase("Delegation plan, {period}")
MISSING_GLYPHS = Phrase(
    "The file was written, but no font on this computer can show these characters: {characters}. "
    "They are in the file as text; install a font for that script and print again."
)
TROUBLES = {
    "full": Phrase(
        "The disk is full. The plan is safe in Ballast, and an older file of that name is untouched. Free some space."
    ),
    "read_only": Phrase("The file cannot be written there: {path}. The plan is safe in Ballast. Choose another folder."),
    "no_folder": Phrase("There is no such folder: {path}. The plan is safe in Ballast. Choose another folder."),
    "is_folder": Phrase("This is a folder, not a file: {path}. Choose a name for the file."),
    "bad_name": Phrase("A file cannot have this name: {path}. Choose a shorter or plainer one."),
    "in_use": Phrase("Another program has the file open: {path}. Close it there and print again."),
    "other_fault": Phrase(
        "The file could not be written: {path}. The plan is safe in Ballast. Try again or choose another folder."
    ),
    "layout": Phrase(
        "The pages could not be laid out, which is a fault of Ballast. The plan itself is safe. Please report it."
    ),
}


def default_title(period: Period) -> str:
    """What a plan is called until its owner names it."""
    return TITLE(period=Words().period(period.first, period.last))


def trouble(problem: ReportProblem) -> str:
    """Why a plan could not be printed, what is safe, and what to do."""
    return TROUBLES[problem.code.value](path=problem.path or "")


def missing_glyphs(characters: str) -> str:
    """Which characters no font can show."""
    return MISSING_GLYPHS(characters=" ".join(characters))
