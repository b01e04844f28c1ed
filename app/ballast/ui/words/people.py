"""What is said about the people of whom something is kept."""

from __future__ import annotations

from ballast.domain.delegation.people import Purpose
from ballast.ui.words import Phrase, Plural

NOTE = Phrase("Little is kept of each person, for a purpose and until a date. Nobody is deleted without you.")
COUNT = Plural("{n} person", "{n} people")
LIST = Phrase("People of whom something is kept")
DUE = Plural(
    "The date of {n} person has come: delete them, or say until when they stay.",
    "The date of {n} people has come: delete them, or say until when they stay.",
)
NOBODY = Phrase("Nobody is kept")
NOBODY_TEXT = Phrase("Candidates and those who speak for them appear here as soon as you note them, with a date until when.")
PURPOSES = {
    Purpose.CANDIDATE: Phrase("Candidate"),
    Purpose.HELPER: Phrase("Helper"),
    Purpose.REFERENCE: Phrase("Reference"),
}
UNTIL = Phrase("until {day}")
SINCE_DUE = Phrase("due since {day}")
NO_DATE = Phrase("no date")
NAMED = Plural("named in {n} place", "named in {n} places")
NAMED_NOWHERE = Phrase("named nowhere")
ROW = Phrase("{name}, {purpose}, {until}, {named}")

NAME = Phrase("Name")
CONTACT = Phrase("How to reach them")
PURPOSE = Phrase("Kept as")
WHERE = Phrase("Where found")
ADDED = Phrase("Kept since {day}")
UNTIL_WHEN = Phrase("Delete after")
HAS_DATE = Phrase("There is a date")
OWN_NOTE = Phrase("Note")
OWN_NOTE_HINT = Phrase("What the work needs. No picture, no birth date, no judgement of the person.")
SAVE = Phrase("Keep the changes")
NAMED_IN = Phrase("Named in")
AS_CANDIDATE = Phrase("Candidate or reference: {role}, plan “{plan}”")
AS_HELPER = Phrase("Helper: {role}, plan “{plan}”")
SHOW = Phrase("Show")
MENTIONS = Plural("{n} text of yours seems to name them", "{n} texts of yours seem to name them")
MENTIONS_NONE = Phrase("No text in your plans seems to name them.")
LAWS = Phrase("What you have to tell or keep by law differs from country to country: ask an adviser.")

EXPORT = Phrase("Give them their data")
EXPORT_NOTE = Phrase("A text to read and a JSON file: everything that is kept of them, and where they are named.")
EXPORT_TITLE = Phrase("Where shall the data of {name} go?")
EXPORT_KIND = Phrase("Text")
EXPORTED = Phrase("Written: {text} and {json}")
EXPORT_FAILED = Phrase("The file could not be written there.")
DELETE = Phrase("Delete")
DELETE_NAMED = Phrase(
    "They are still named: take them off the card and out of the helper's place first, or erase them for good."
)
ERASE = Phrase("Erase for good")
ERASE_TITLE = Phrase("Erase {name} for good?")
ERASE_TEXT = Phrase(
    "Everything that is kept of them goes: name, contact, note, scores, trial, references, and every step of undo that holds "
    "them. Nothing can bring this back."
)
ERASE_PLACES = Plural(
    "They are named in {n} place, which then names nobody.", "They are named in {n} places, which then name nobody."
)
ERASE_MENTIONS = Plural(
    "{n} text of your own seems to name them and stays as it is: look at it afterwards.",
    "{n} texts of your own seem to name them and stay as they are: look at them afterwards.",
)
ERASE_COPIES = Plural(
    "{n} copy of your data still holds them, until {day} if nothing is done.",
    "{n} copies of your data still hold them, until {day} if nothing is done.",
)
ERASE_NO_COPY = Phrase("No copy of your data holds them.")
ERASE_DO = Phrase("Erase")
ERASE_DO_ALL = Phrase("Erase, make a new copy, delete the older ones")
ERASED = Phrase("They are erased. Nothing of them is left in the data.")
ERASED_LEFT = Plural(
    "They are erased. Their name still stands in {n} place of your own texts.",
    "They are erased. Their name still stands in {n} places of your own texts.",
)
COPIES_GONE = Plural("A new copy is made, {n} older one is deleted.", "A new copy is made, {n} older ones are deleted.")
COPIES_STAY = Phrase("The new copy is much smaller than the one before, so the older ones stay. Look at it in the settings.")

FILE_HEAD = Phrase("What is kept of {name}")
FILE_LINE = Phrase("{label}: {value}")
FILE_SCORE = Phrase("{measure}: {value} of 5, {evidence}")
FILE_MENTIONS = Phrase("Texts that seem to name them")
