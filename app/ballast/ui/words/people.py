"""What is said about the people of whom something is kept."""

from __future__ import annotations

from ballast.domain.delegation.people import Purpose
from ballast.ui.words import Phrase, Plural

NOTE = Phrase("Little is kept of each person, for a purpose and until a date. Nobody is deleted without you.")
COUNT = Plural("{n} person", "{n} people")
LIST = Phrase("People of whom something is kept")
DUE = Plural(
    "The date of {n} person has come: erase them, or say until when they stay.",
    "The date of {n} people has come: erase them, or say until when they stay.",
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
MENTIONS = Plural("{n} text of yours names them or seems to", "{n} texts of yours name them or seem to")
MENTIONS_NONE = Phrase("No text of yours seems to name them, in the log or in plans.")
MENTIONS_LOOKING = Phrase("Looking through your texts …")
MENTIONS_MORE = Plural("… and {n} more", "… and {n} more")
MENTION = Phrase("{kind}: {text}")
MENTION_IN = {
    "entry": Phrase("Note of an entry"),
    "task": Phrase("Task"),
    "category": Phrase("Category"),
    "procedure_step": Phrase("Step of a task"),
    "import_batch": Phrase("File that was read"),
    "category_rule": Phrase("Rule for categories"),
    "review_note": Phrase("Review of a week"),
    "rare_task": Phrase("Rare task"),
    "plan": Phrase("Plan"),
    "plan_role": Phrase("Helper in a plan"),
    "plan_task": Phrase("Task in a plan"),
    "plan_brief": Phrase("Brief"),
    "person": Phrase("Another person"),
    "hiring": Phrase("Search"),
    "candidate": Phrase("Another candidate"),
    "reference_call": Phrase("Reference"),
    "hand_over": Phrase("Hand-over"),
}
LAWS = Phrase("What you have to tell or keep by law differs from country to country: ask an adviser.")

EXPORT = Phrase("Give them their data")
EXPORT_NOTE = Phrase("A PDF to read and a JSON file: everything that is kept of them, and where they are named.")
EXPORT_TITLE = Phrase("Where shall the data of {name} go?")
EXPORT_KIND = Phrase("PDF document")
EXPORTED = Phrase("Written: {pdf} and {json}")
EXPORT_FAILED = Phrase("The file could not be written there.")
EXPORTING = Phrase("Being written …")
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
    "They are a candidate, a reference or the helper in {n} place of your plans, which then names nobody.",
    "They are a candidate, a reference or the helper in {n} places of your plans, which then name nobody.",
)
ERASE_MANY_TITLE = Plural("Erase {n} person for good?", "Erase {n} people for good?")
ERASE_OWN = Phrase("Texts of your own that name them. Where there is a tick the name goes, and “{instead}” stands there.")
ERASE_OWN_NONE = Phrase("No text of yours names them.")
ERASE_OWN_LIST = Phrase("Texts that name them")
ERASE_ALL_TICKS = Phrase("Tick all")
ERASE_NO_TICKS = Phrase("Tick none")
INSTEAD = Phrase("(name removed)")
ERASE_COPIES = Plural(
    "{n} copy of your data still holds them, until {day} if nothing is done.",
    "{n} copies of your data still hold them, until {day} if nothing is done.",
)
ERASE_ASIDE = Plural(
    "{n} damaged file that was set aside holds them too. Ballast cannot use it and never removes it by itself.",
    "{n} damaged files that were set aside hold them too. Ballast cannot use them and never removes them by itself.",
)
ERASE_ASIDE_DROP = Plural("Delete the damaged file", "Delete the {n} damaged files")
ASIDE_GONE = Plural("{n} damaged file is deleted.", "{n} damaged files are deleted.")
ERASE_NO_COPY = Phrase("No copy of your data holds them.")
ERASE_DO = Phrase("Erase")
ERASE_RENEW = Plural("Make a new copy and delete the {n} that holds them", "Make a new copy and delete the {n} that hold them")
ERASE_DUE = Plural("Erase them …", "Erase all {n} …")
ERASED = Phrase("Erased. Nothing of them is left in the data.")
ERASED_LEFT = Plural(
    "Erased. {n} text of your own still names them or seems to.", "Erased. {n} texts of your own still name them or seem to."
)
ERASED_BYTES = Phrase("Erased. A part of the name still stands somewhere in the file.")
LEFT_SHOW = Phrase("Show")
LEFT_TITLE = Phrase("What still names them")
LEFT_TEXT = Phrase("These texts kept the name. Change them where they stand; nothing else leads to the person any more.")
COPIES_GONE = Plural("A new copy is made, {n} older one is deleted.", "A new copy is made, {n} older ones are deleted.")
COPIES_STAY = Phrase("The new copy is much smaller than the one before, so the older ones stay. Look at it in the settings.")

FILE_EYEBROW = Phrase("What is kept of")
FILE_NOTE = Phrase("Everything that this copy of Ballast holds of this person on {day}")
FILE_MADE = Phrase("Made on {day}")
FILE_PAGE = Phrase("{page} of {pages}")
FILE_KEPT = Phrase("Kept of this person")
FILE_NAMED = Phrase("Named there, with nothing more said.")
FILE_LINE = Phrase("{label}: {value}")
FILE_SCORE = Phrase("{measure}: {value} of 5, {evidence}")
FILE_MENTIONS = Phrase("The owner's own texts that seem to name this person")
SINCE = Phrase("Kept since")

ADD = Phrase("Add a person")
ADD_TITLE = Phrase("Of whom is something kept?")
ADD_CANDIDATE = Phrase("Kept until {day} unless you say otherwise. No picture, no birth date, no judgement of the person.")
ADD_HELPER = Phrase("Kept while they help. No picture, no birth date, no judgement of the person.")
DUE_TODAY = Plural("The date of {n} person has come", "The date of {n} people has come")
GO_PEOPLE = Phrase("Show them")
DUE_TODAY_TEXT = Phrase("Erase them, or say until when they stay.")
