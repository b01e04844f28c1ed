"""What is said before a plan leaves the program: for whom, as what, what goes out and what stays here."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

TITLE = Phrase("Export the plan")
FOR_WHOM = Phrase("For whom")
FULL = Phrase("My full plan")
FOR_HELPER = Phrase("For the helper: {helper}")
FOR_NOBODY = Phrase("For a helper I have not found yet")
AS = Phrase("As what")
KINDS = {"pdf": Phrase("PDF"), "md": Phrase("Text"), "csv": Phrase("Table"), "json": Phrase("Plan file")}
KIND_NAMES = {
    "pdf": Phrase("PDF document"),
    "md": Phrase("Text in Markdown"),
    "csv": Phrase("Table for spreadsheets"),
    "json": Phrase("Plan of Ballast"),
}
BRIEFS = Phrase("Briefs that leave")
AUTHOR = Phrase("A name in the file’s properties")
AUTHOR_REMEMBER = Phrase("Remember this name for the next PDF")
AUTHOR_NONE = Phrase("Nobody’s")
LEAVES = Phrase("This leaves")
STAYS = Phrase("This stays here")
PREVIEW = Phrase("Preview")
PREVIEW_MAKING = Phrase("Making the pages…")
PREVIEW_FAILED = Phrase("The preview could not be made. The file may still work: try it.")
PREVIEW_NOTHING = Phrase("Tick at least one brief.")
PREVIEW_MORE = Plural("…and {n} more line", "…and {n} more lines")
PAGE = Phrase("Page {page} of {pages}")
SAVE = Phrase("Choose where to save it")

LEAVES_FULL = (
    Phrase("Tasks, hours, scores and verdicts with their reasons"),
    Phrase("Prices, your income and what an hour is worth"),
    Phrase("Helpers by name, and all briefs"),
    Phrase("How every figure was computed"),
)
LEAVES_TABLE = (
    Phrase("One row for each task: hours, score, verdict, helper, hours and money won"),
    Phrase("The totals, as on the page and in the PDF"),
)
LEAVES_WHOLE = (
    Phrase("Every answer and every figure of this plan, your income too"),
    Phrase("The dates and goals of its helpers"),
    Phrase("Bringing it back in makes the same plan again"),
)
LEAVES_BRIEF = (
    Phrase("Outcome, done-when list, what is not part of it, deadline and rhythm"),
    Phrase("Steps, tools and access, an example of good work"),
    Phrase("What the helper may decide, who may see it, check-ins"),
)
LEAVES_NAME = Phrase("The helper’s name as you wrote it")
STAYS_LOG = Phrase("Your log: entries and notes")
STAYS_PLACE = Phrase("Where the file was made, and by whom")
STAYS_PLACE_NAMED = Phrase("Where the file was made")
STAYS_WHOLE = (Phrase("Who the helpers are, what they may open, and how it went"),)
STAYS_TABLE = (Phrase("Briefs, answers, prices and income"),)
STAYS_HELPER = (
    Phrase("Prices, fees and your income"),
    Phrase("Scores, verdicts, hours and your reasons"),
    Phrase("Other helpers, other tasks, and the plan’s title"),
)
NOT_READY = Phrase("Not ready to hand over: {task} lacks {parts}.")
NOT_READY_MORE = Plural("And {n} more brief is not ready.", "And {n} more briefs are not ready.")
PARTS = {
    "outcome": Phrase("an outcome"),
    "done_when": Phrase("a done-when list"),
    "when": Phrase("a deadline or rhythm"),
}
AND = Phrase("{first}, {second}")
MENTIONS = Phrase("You wrote these names into the briefs: {names}. They will be read.")

BRING_IN = Phrase("Bring in a plan")
BRING_IN_WHY = Phrase("Open a plan file that Ballast wrote; the same file twice adds nothing")
BRING_IN_KIND = Phrase("Plan of Ballast (*.json)")
CANNOT_READ = Phrase("{file} cannot be read: {why} Nothing was changed.")


def joined(parts: list[str]) -> str:
    """Several parts in a row."""
    text = parts[0]
    for part in parts[1:]:
        text = AND(first=text, second=part)
    return text
