"""What a write did: the value that goes back to every page, and the names that undo and redo offer.

A user action is one transaction. It is remembered as a `Deed` with a few words of what it was about (the name of a task, of a
plan, of a file), so that `ui/words` can say "Undo: start Invoices". `Change` says what to read again.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.span import Span


class Kind(StrEnum):
    """The kinds of things that a write can change."""

    ENTRIES = "entries"
    TASKS = "tasks"
    CATEGORIES = "categories"
    PROFILE = "profile"
    AUDIT = "audit"
    RATINGS = "ratings"
    PLANS = "plans"
    ABSENCES = "absences"
    PROCEDURES = "procedures"
    PROMPTS = "prompts"
    WEIGHTS = "weights"
    RULES = "rules"
    NOTES = "notes"
    YEAR = "year"
    PEOPLE = "people"
    HIRINGS = "hirings"
    HAND_OVERS = "hand_overs"


class Deed(StrEnum):
    """The user actions. The values are stored: add new ones, never rename."""

    START = "start"
    STOP = "stop"
    LOG = "log"
    FILL_GAP = "fill_gap"
    EDIT = "edit"
    DELETE = "delete"
    RATE = "rate"
    SETTLE_TIMER = "settle_timer"
    INTERRUPT = "interrupt"
    GO_BACK = "go_back"
    MARK_DELAY = "mark_delay"
    NOTE = "note"
    EDIT_START = "edit_start"
    MOVE = "move"
    RESIZE = "resize"
    SPLIT = "split"
    MERGE = "merge"
    COPY = "copy"
    REPEAT_DAY = "repeat_day"
    RESOLVE_OVERLAP = "resolve_overlap"
    BULK_EDIT = "bulk_edit"
    RESTORE_ENTRY = "restore_entry"
    GO_AWAY = "go_away"
    COME_BACK = "come_back"
    ANSWER_ABSENCE = "answer_absence"
    RECORD_STEP = "record_step"
    EDIT_STEPS = "edit_steps"
    ASK_PROMPT = "ask_prompt"
    ANSWER_PROMPT = "answer_prompt"
    IMPORT = "import"
    SAMPLE = "sample"
    CATEGORISE = "categorise"
    RENAME_TASK = "rename_task"
    EDIT_TASK = "edit_task"
    MERGE_TASKS = "merge_tasks"
    DELETE_TASK = "delete_task"
    ADD_CATEGORY = "add_category"
    EDIT_CATEGORY = "edit_category"
    DELETE_CATEGORY = "delete_category"
    SET_UP = "set_up"
    SETTINGS = "settings"
    AUDIT = "audit"
    RATE_TASK = "rate_task"
    MAKE_PLAN = "make_plan"
    EDIT_PLAN = "edit_plan"
    SAVE_PLAN = "save_plan"
    DUPLICATE_PLAN = "duplicate_plan"
    DELETE_PLAN = "delete_plan"
    SET_WEIGHTS = "set_weights"
    LEARN_RULE = "learn_rule"
    FORGET_RULE = "forget_rule"
    WRITE_REVIEW_NOTE = "write_review_note"
    DELETE_REVIEW_NOTE = "delete_review_note"
    GUESS = "guess"
    IMPORT_PLAN = "import_plan"
    SAY_TYPICAL = "say_typical"
    SAY_WORKING_WEEKS = "say_working_weeks"
    SET_FACTORS = "set_factors"
    SAY_RARE_TASK = "say_rare_task"
    DELETE_RARE_TASK = "delete_rare_task"
    ADD_PERSON = "add_person"
    EDIT_PERSON = "edit_person"
    DELETE_PERSON = "delete_person"
    ERASE_PERSON = "erase_person"
    RESTORE_COPY = "restore_copy"
    EDIT_HIRING = "edit_hiring"
    SCORE_CANDIDATE = "score_candidate"
    EDIT_HAND_OVER = "edit_hand_over"
    EDIT_ACCESS = "edit_access"
    TICK_STEP = "tick_step"
    TAKE_LOOK = "take_look"


@dataclass(frozen=True, slots=True)
class Change:
    """What one action, or the undoing of one, changed.

    `span` holds every moment whose entries changed, before or after; None when no entry changed. It is never empty, so that
    `Span.overlaps` is the right question for a page. `about` is the owner's own text: show it as plain text, never log it.
    `undone` says that the action was taken back; a redo says False again. `id` is the action's, the same in all three.
    """

    id: UUID
    deed: Deed
    kinds: frozenset[Kind]
    about: str = ""
    span: Span | None = None
    undone: bool = False

    def touches(self, *kinds: Kind) -> bool:
        """Whether any of these kinds of things changed."""
        return not self.kinds.isdisjoint(kinds)


@dataclass(frozen=True, slots=True)
class DeedLabel:
    """One action as undo or redo would offer it. `at` is when it was done."""

    id: UUID
    deed: Deed
    about: str
    at: datetime


@dataclass(frozen=True, slots=True)
class History:
    """What undo and redo would do next; None where there is nothing."""

    undo: DeedLabel | None = None
    redo: DeedLabel | None = None
