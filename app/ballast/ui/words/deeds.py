"""What the owner did, in words: for notices, and for what undo would take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.log.change import Deed
from ballast.ui.words import Phrase, Plural

if TYPE_CHECKING:
    from ballast.domain.log.change import Change

DONE = {
    Deed.START: Phrase("Started {about}"),
    Deed.STOP: Phrase("Stopped {about}"),
    Deed.LOG: Phrase("Logged {about}"),
    Deed.FILL_GAP: Phrase("Filled a gap with {about}"),
    Deed.EDIT: Phrase("Edited {about}"),
    Deed.DELETE: Phrase("Deleted {about}"),
    Deed.RATE: Phrase("Rated {about}"),
    Deed.SETTLE_TIMER: Phrase("Settled when {about} ended"),
    Deed.INTERRUPT: Phrase("Interrupted by {about}"),
    Deed.GO_BACK: Phrase("Went back to {about}"),
    Deed.MARK_DELAY: Phrase("Marked a delay of {about}"),
    Deed.NOTE: Phrase("Wrote a note on {about}"),
    Deed.EDIT_START: Phrase("Changed when {about} began"),
    Deed.MOVE: Phrase("Moved {about}"),
    Deed.RESIZE: Phrase("Changed the time of {about}"),
    Deed.SPLIT: Phrase("Split {about}"),
    Deed.MERGE: Phrase("Merged {about} with the next entry"),
    Deed.COPY: Phrase("Copied {about}"),
    Deed.REPEAT_DAY: Phrase("Repeated another day"),
    Deed.RESOLVE_OVERLAP: Phrase("Settled an overlap of {about}"),
    Deed.BULK_EDIT: Phrase("Changed {about}"),
    Deed.RESTORE_ENTRY: Phrase("Restored {about}"),
    Deed.GO_AWAY: Phrase("Noted that you were away"),
    Deed.COME_BACK: Phrase("Noted that you are back"),
    Deed.ANSWER_ABSENCE: Phrase("Said what a time away was"),
    Deed.RECORD_STEP: Phrase("Recorded a step of {about}"),
    Deed.EDIT_STEPS: Phrase("Changed the steps of {about}"),
    Deed.ASK_PROMPT: Phrase("Asked what you are working on"),
    Deed.ANSWER_PROMPT: Phrase("Answered a prompt"),
    Deed.IMPORT: Phrase("Imported {about}"),
    Deed.SAMPLE: Phrase("Opened the sample business"),
    Deed.CATEGORISE: Phrase("Categorised {about}"),
    Deed.RENAME_TASK: Phrase("Renamed {about}"),
    Deed.EDIT_TASK: Phrase("Changed the task {about}"),
    Deed.MERGE_TASKS: Phrase("Merged tasks into {about}"),
    Deed.DELETE_TASK: Phrase("Deleted the task {about}"),
    Deed.ADD_CATEGORY: Phrase("Added the category {about}"),
    Deed.EDIT_CATEGORY: Phrase("Changed the category {about}"),
    Deed.DELETE_CATEGORY: Phrase("Deleted the category {about}"),
    Deed.SET_UP: Phrase("Set up your audit"),
    Deed.SETTINGS: Phrase("Changed the settings"),
    Deed.AUDIT: Phrase("Changed the audit's period"),
    Deed.RATE_TASK: Phrase("Answered questions on {about}"),
    Deed.MAKE_PLAN: Phrase("Began the plan {about}"),
    Deed.EDIT_PLAN: Phrase("Changed the plan {about}"),
    Deed.SAVE_PLAN: Phrase("Saved the plan {about}"),
    Deed.DUPLICATE_PLAN: Phrase("Duplicated the plan {about}"),
    Deed.IMPORT_PLAN: Phrase("Brought in the plan {about}"),
    Deed.DELETE_PLAN: Phrase("Deleted the plan {about}"),
    Deed.SET_WEIGHTS: Phrase("Changed the weights of the score"),
    Deed.LEARN_RULE: Phrase("Made a rule for {about}"),
    Deed.FORGET_RULE: Phrase("Forgot the rule for {about}"),
    Deed.WRITE_REVIEW_NOTE: Phrase("Kept the review of a week"),
    Deed.DELETE_REVIEW_NOTE: Phrase("Deleted the review of a week"),
    Deed.GUESS: Phrase("Guessed your hours"),
    Deed.SAY_TYPICAL: Phrase("Said how a week was"),
    Deed.SET_FACTORS: Phrase("Changed how much quiet and busy weeks count"),
    Deed.SAY_WORKING_WEEKS: Phrase("Changed the working weeks of a year"),
    Deed.SAY_RARE_TASK: Phrase("Kept a rare task {about}"),
    Deed.DELETE_RARE_TASK: Phrase("Took a rare task off the sheet {about}"),
    Deed.ADD_PERSON: Phrase("Added {about}"),
    Deed.EDIT_PERSON: Phrase("Changed what is kept of {about}"),
    Deed.DELETE_PERSON: Phrase("Deleted {about}"),
    Deed.ERASE_PERSON: Phrase("Erased somebody for good"),
    Deed.RESTORE_COPY: Phrase("Brought a copy back"),
    Deed.EDIT_HIRING: Phrase("Changed the search for {about}"),
    Deed.SCORE_CANDIDATE: Phrase("Scored {about}"),
    Deed.EDIT_HAND_OVER: Phrase("Changed the hand-over to {about}"),
    Deed.EDIT_ACCESS: Phrase("Changed the access of {about}"),
    Deed.TICK_STEP: Phrase("Ticked off a step with {about}"),
    Deed.TAKE_LOOK: Phrase("Looked at how it goes with {about}"),
}

TAKE_BACK = {
    Deed.START: Phrase("Undo start of {about}"),
    Deed.STOP: Phrase("Undo stop of {about}"),
    Deed.LOG: Phrase("Undo logging of {about}"),
    Deed.FILL_GAP: Phrase("Undo filling of a gap with {about}"),
    Deed.EDIT: Phrase("Undo change of {about}"),
    Deed.DELETE: Phrase("Undo deletion of {about}"),
    Deed.RATE: Phrase("Undo rating of {about}"),
    Deed.INTERRUPT: Phrase("Undo interruption by {about}"),
    Deed.GO_BACK: Phrase("Undo return to {about}"),
    Deed.MARK_DELAY: Phrase("Undo delay of {about}"),
    Deed.NOTE: Phrase("Undo note on {about}"),
    Deed.EDIT_START: Phrase("Undo new start of {about}"),
    Deed.MOVE: Phrase("Undo move of {about}"),
    Deed.RESIZE: Phrase("Undo new time of {about}"),
    Deed.SPLIT: Phrase("Undo split of {about}"),
    Deed.MERGE: Phrase("Undo merge of {about}"),
    Deed.COPY: Phrase("Undo copy of {about}"),
    Deed.REPEAT_DAY: Phrase("Undo repetition of a day"),
    Deed.BULK_EDIT: Phrase("Undo change of {about}"),
    Deed.RESTORE_ENTRY: Phrase("Undo restoring of {about}"),
    Deed.RENAME_TASK: Phrase("Undo renaming to {about}"),
    Deed.MERGE_TASKS: Phrase("Undo merging of tasks into {about}"),
    Deed.IMPORT: Phrase("Undo import of {about}"),
}
"""What undo would do, for the deeds of a day; `undo_words` says the others as what was done."""
OTHERWISE = Phrase("Undo: {deed}")
AGAIN = Phrase("Do again: {deed}")
SEVERAL = Plural("{n} entry", "{n} entries")
_COUNTED = frozenset({Deed.BULK_EDIT, Deed.DELETE, Deed.RESTORE_ENTRY})
"""The deeds whose `about` is a number where they were done to several."""
_OF_HELPERS = frozenset({Deed.EDIT_HIRING, Deed.EDIT_HAND_OVER, Deed.EDIT_ACCESS, Deed.TICK_STEP, Deed.TAKE_LOOK})
"""The deeds whose `about` is a helper, or its kind of help as it is stored."""

UNDONE = Phrase("Undone: {deed}")
REDONE = Phrase("Done again: {deed}")

OFFER_UNDO = frozenset(
    {
        Deed.DELETE, Deed.DELETE_TASK, Deed.DELETE_CATEGORY, Deed.DELETE_PLAN, Deed.MERGE_TASKS, Deed.IMPORT, Deed.FILL_GAP,
        Deed.DUPLICATE_PLAN, Deed.IMPORT_PLAN, Deed.RENAME_TASK, Deed.MERGE, Deed.REPEAT_DAY, Deed.BULK_EDIT,
        Deed.DELETE_PERSON,
    }
)  # fmt: skip
"""The deeds after which the window offers Undo by itself; a page need not say anything."""


def done(change: Change) -> str:
    """What a change did: "Deleted Invoices"."""
    return deed_words(change.deed, change.about)


def deed_words(deed: Deed, about: str) -> str:
    """A deed in words; `about` is the owner's own text."""
    return DONE[deed](about=_named(deed, about) or "…").removesuffix(" …")


def undo_words(deed: Deed, about: str) -> str:
    """What undo would take back: "Undo split of Invoices"."""
    if deed in TAKE_BACK and (about or deed is Deed.REPEAT_DAY):
        return TAKE_BACK[deed](about=_named(deed, about))
    return OTHERWISE(deed=deed_words(deed, about))


def redo_words(deed: Deed, about: str) -> str:
    """What redo would do again."""
    return AGAIN(deed=deed_words(deed, about))


def _named(deed: Deed, about: str) -> str:
    """What it was done to: a number, and the kind of help that stands for a helper without a name, in words."""
    if deed in _OF_HELPERS:
        from ballast.ui.words.handing import KINDS  # noqa: PLC0415 - many words, none of them needed for the first paint

        return next((word() for kind, word in KINDS.items() if kind == about), about)
    return SEVERAL(int(about)) if deed in _COUNTED and about.isdecimal() else about
