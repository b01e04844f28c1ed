"""What the end of a week says around its sentences: the five minutes, the notes that were kept, and what leaves on paper."""

from __future__ import annotations

from ballast.domain.insight.note import Went
from ballast.domain.insight.privacy import Privacy
from ballast.ui.words import Phrase

END = Phrase("End the week")
STEP_OF = Phrase("{period}. Step {n} of {all}")
BEFORE = Phrase("What you tried")
BEFORE_ASK = Phrase("In the review of {period} you wanted to try this. How did it go?")
STANDS_OUT = Phrase("What stands out")
STANDS_OUT_NONE = Phrase("Nothing stands out: a calm week.")
CHANGED = Phrase("What changed")
CHANGED_NONE = Phrase("There is no earlier week to compare with yet.")
BETTER = Phrase("What to log better next week")
BETTER_NONE = Phrase("Your log says all that it needs to. Go on like this.")
TRY = Phrase("One thing to try")
TRY_HOW = Phrase("One is enough. Next week Ballast asks you how it went.")
TRY_OTHER = Phrase("Or another one:")
TRY_OWN = Phrase("Something of my own")
TRY_OWN_BOX = Phrase("Something of my own: in a few words")
TRY_OWN_HINT = Phrase("Such as: no mail before ten")
TRY_NOTHING = Phrase("Nothing this time")
OWN = Phrase("Your own words")
OWN_HOW = Phrase("What do you want to remember of this week? This may stay empty.")
OWN_KEPT = Phrase("Kept with today's date, as it was said now, under Notes of earlier weeks.")
OWN_AGAIN = Phrase("You kept this week already on {day}. Keeping it again takes the place of that note.")
KEEP = Phrase("Keep")
KEEP_PRINT = Phrase("Keep, then print…")

WENT = {
    Went.HELPED: Phrase("It helped"),
    Went.NO_DIFFERENCE: Phrase("It made no difference"),
    Went.NOT_TRIED: Phrase("I did not try it"),
}
WENT_KEYED = Phrase("{key} · {answer}")
WENT_ASK = Phrase("How did it go?")
WENT_TIP = Phrase("Press {key}")

NOTES = Phrase("Notes of earlier weeks")
NOTES_NONE = Phrase("No week is kept yet")
NOTES_NONE_TEXT = Phrase("Choose a week on the Review page and end it there: what it said is kept here, as it was said then.")
NOTES_LIST = Phrase("Weeks, newest first")
NOTE_KEPT = Phrase("Kept on {day}")
NOTE_TEXT = Phrase("Your own words on this week")
NOTE_SAVE = Phrase("Save my words")
NOTE_DELETE = Phrase("Delete this note")
NOTE_DELETED = Phrase("The note is deleted.")
NOTE_GONE = Phrase("That note is not there any more; nothing was written.")

PRINT = Phrase("Print…")
PAPER_TITLE = Phrase("The review on one page")
PAPER_HOW = Phrase("This is the page as it will be. Nothing leaves before you save it.")
LEVEL = Phrase("How much leaves")
LEVELS = {Privacy.TOTALS: Phrase("Totals"), Privacy.TASKS: Phrase("Task names"), Privacy.NOTES: Phrase("Notes too")}
PAPER = Phrase("Paper")
LEAVES = Phrase("Leaves with the page")
STAYS = Phrase("Stays here")
LINE = Phrase("•  {line}")
PICTURE = Phrase("The page as it will be printed")
MAKING = Phrase("Making the page…")
PDF_KIND = Phrase("PDF document")
SAVE_PDF = Phrase("Save as PDF…")
SAVE_TITLE = Phrase("Save the review")
FILE_NAME = Phrase("Review {period}")
SAVED = Phrase("Saved: {name}")
"""What the file is called and where it went, once it is there."""
