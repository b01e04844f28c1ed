"""What the owner did, in words: for notices, and for what undo would take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.log.change import Deed
from ballast.ui.words import Phrase

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
    Deed.DELETE_PLAN: Phrase("Deleted the plan {about}"),
}

UNDONE = Phrase("Undone: {deed}")
REDONE = Phrase("Done again: {deed}")

OFFER_UNDO = frozenset(
    {
        Deed.DELETE, Deed.DELETE_TASK, Deed.DELETE_CATEGORY, Deed.DELETE_PLAN, Deed.MERGE_TASKS, Deed.IMPORT, Deed.FILL_GAP,
        Deed.DUPLICATE_PLAN, Deed.RENAME_TASK,
    }
)  # fmt: skip
"""The deeds after which the window offers Undo by itself; a page need not say anything."""


def done(change: Change) -> str:
    """What a change did: "Deleted Invoices"."""
    return deed_words(change.deed, change.about)


def deed_words(deed: Deed, about: str) -> str:
    """A deed in words; `about` is the owner's own text."""
    return DONE[deed](about=about or "…").removesuffix(" …")
