"""What is said about printing a plan, in the window and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.words import Phrase
from ballast.ui.words.formats import Words

if TYPE_CHECKING:
    from ballast.domain.insight.review import Period
    from ballast.services.plan_files import Arrived, PlanFileProblem
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

REVIEW_TROUBLES = {
    "full": Phrase(
        "The disk is full. The review is safe in Ballast, and an older file of that name is untouched. Free some space."
    ),
    "read_only": Phrase("The file cannot be written there: {path}. The review is safe in Ballast. Choose another folder."),
    "no_folder": Phrase("There is no such folder: {path}. The review is safe in Ballast. Choose another folder."),
    "other_fault": Phrase(
        "The file could not be written: {path}. The review is safe in Ballast. Try again or choose another folder."
    ),
    "layout": Phrase("The page could not be laid out, which is a fault of Ballast. The review is safe. Please report it."),
}
"""What differs from `TROUBLES` where a review is printed."""


def default_title(period: Period) -> str:
    """What a plan is called until its owner names it."""
    return TITLE(period=Words().period(period.first, period.last))


def trouble(problem: ReportProblem) -> str:
    """Why a plan could not be printed, what is safe, and what to do."""
    return TROUBLES[problem.code.value](path=problem.path or "")


def review_trouble(problem: ReportProblem) -> str:
    """Why a review could not be printed, what is safe, and what to do."""
    return (TROUBLES | REVIEW_TROUBLES)[problem.code.value](path=problem.path or "")


def title_beside(title: str) -> str:
    """What the version of a file is called beside the plan that is here."""
    return BESIDE(title=title)


def missing_glyphs(characters: str) -> str:
    """Which characters no font can show."""
    return MISSING_GLYPHS(characters=" ".join(characters))


ARRIVED_NEW = Phrase("Brought in the plan “{title}”.")
BESIDE = Phrase("{title} (from the file)")
ARRIVED_BESIDE = Phrase(
    "The plan was here already, changed since, and stays as it is. The file's version stands beside it: “{title}”."
)
ARRIVED_KNOWN = Phrase("The plan “{title}” is here already. Nothing was added.")
ARRIVED = {"new": ARRIVED_NEW, "beside": ARRIVED_BESIDE, "known": ARRIVED_KNOWN}
PLAN_FILE = Phrase("{file} was not brought in: {why} Nothing was changed.")
AT_LINE = Phrase("line {line}")
AT_FIELD = Phrase("field “{field}”")
AT_BOTH = Phrase("{first}, {second}")
PLAN_FILE_TROUBLES = {
    "too_large": Phrase("it is far larger than any plan."),
    "not_text": Phrase("it is no text in UTF-8 ({place})."),
    "not_json": Phrase("it is damaged or no JSON file ({place})."),
    "not_a_number": Phrase("it holds something that is no number ({place})."),
    "not_a_plan": Phrase("it is no plan of Ballast's."),
    "newer": Phrase("a newer Ballast wrote it ({place} {text}). Update Ballast, then try again."),
    "missing": Phrase("something is missing ({place})."),
    "unknown": Phrase("it holds something that a plan does not have ({place})."),
    "twice": Phrase("something stands in it twice ({place})."),
    "wrong_kind": Phrase("a value cannot be read ({place}: {text})."),
    "out_of_range": Phrase("a value is out of reach ({place}: {text})."),
    "leads_nowhere": Phrase("it names a helper that is not in it ({place})."),
}
SOMEWHERE = Phrase("somewhere in it")


def plan_file_trouble(problem: PlanFileProblem, file: str) -> str:
    """Why a plan's file was not brought in: the file, the field, and the line where it is known."""
    line = AT_LINE(line=problem.line) if problem.line is not None else ""
    field = AT_FIELD(field=problem.field) if problem.field else ""
    place = AT_BOTH(first=line, second=field) if line and field else line or field or SOMEWHERE()
    return PLAN_FILE(file=file, why=PLAN_FILE_TROUBLES[problem.fault.value](place=place, text=problem.text or "?"))


def arrived(came: Arrived) -> str:
    """What became of a plan's file."""
    return ARRIVED[came.arrival.value](title=" ".join(came.plan.title.split()))
