"""The review after 30, 60 and 90 days, as both talked it through: short answers to the same questions (`plan-content.md` 1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.domain.delegation.follow_up import Lesson


class GoalsHeld(StrEnum):
    """How many of the goals hold, as the owner says. The values are stored: add new ones, never rename."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


class Authority(StrEnum):
    """Whether the helper decides more from now on. The values are stored: add new ones, never rename."""

    MORE = "more"
    SAME = "same"
    LESS = "less"


@dataclass(frozen=True, slots=True)
class HelperReview:
    """What was said at one review; what nobody said is empty or None. `lesson` is for when it does not work."""

    works: str = ""
    not_yet: str = ""
    goals: GoalsHeld | None = None
    authority: Authority | None = None
    feedback: str = ""
    recognition: str = ""
    lesson: Lesson | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return self == HelperReview()
