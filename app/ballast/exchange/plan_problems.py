"""What can be wrong with a plan's file, told apart so that the words for it can name the field and the line."""

from __future__ import annotations

from enum import StrEnum

_SHOWN = 60  # characters of a bad value that are kept


class Fault(StrEnum):
    """Why a file is no plan that can be read. In every case nothing was taken from it."""

    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    NOT_JSON = "not_json"
    NOT_A_NUMBER = "not_a_number"
    NOT_A_PLAN = "not_a_plan"
    NEWER = "newer"
    MISSING = "missing"
    UNKNOWN = "unknown"
    TWICE = "twice"
    WRONG_KIND = "wrong_kind"
    OUT_OF_RANGE = "out_of_range"
    LEADS_NOWHERE = "leads_nowhere"


class PlanFileProblem(Exception):
    """A file that could not be read as a plan.

    `field` is the place, such as "tasks[2].brief.deadline" (the first is 0), `line` the line of the file where it is known
    (the first is 1), `text` what stood there, shortened.
    """

    def __init__(self, fault: Fault, field: str = "", text: str = "", *, line: int | None = None) -> None:
        super().__init__(fault.value)
        self.fault = fault
        self.field = field
        self.line = line
        self.text = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
