"""A hand-over as it runs: since when, who, what may be opened, which goals, and what was found at each look.

It belongs to one helper of a plan. The rules on its parts stand beside it: `onboarding` (dates), `access` (register) and
`follow_up` (what came free).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.delegation.access import Register
from ballast.domain.delegation.onboarding import ONE_DAY, REVIEW_DAYS

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from ballast.domain.delegation.follow_up import Advice, Lesson
    from ballast.domain.delegation.onboarding import CalendarStep
    from ballast.domain.delegation.result import RoleOutcome

FEWEST_GOALS, MOST_GOALS = 2, 4
ON_TIME = 0.95
"""Part of the work that is on time: a default to begin with, not a benchmark."""


class GoalKind(StrEnum):
    """What a goal measures. The values are stored: add new ones, never rename."""

    FREED = "freed"
    OVERSIGHT = "oversight"
    ON_TIME = "on_time"
    REWORK = "rework"
    RESPONSE = "response"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Goal:
    """One measurable goal: from `baseline` to `target` by a day. `text` is the owner's where the kind is OWN.

    FREED and OVERSIGHT are hours a week, ON_TIME and REWORK parts (0 to 1), RESPONSE hours; `baseline` None is not measured.
    """

    kind: GoalKind
    baseline: float | None
    target: float
    due: date
    text: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at how it goes, as it was kept: the figures then, our advice, what the owner decided, and what was learned.

    `week` is 4, 8 or 12, 0 for one in between; `freed` is hours a week, measured then, `planned` the plan's for that week.
    """

    week: int
    day: date
    freed: float
    planned: float
    oversight: float
    advice: Advice
    decided: Advice
    spent: Decimal | None = None
    on_time: bool | None = None
    lesson: Lesson | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class HandOver:
    """The hand-over to one helper. `oversight_task` is the task of the log that counts as looking after it."""

    role_id: UUID
    register: Register
    start: date | None = None
    person_id: UUID | None = None
    oversight_task: UUID | None = None
    steps: tuple[CalendarStep, ...] = ()
    goals: tuple[Goal, ...] = ()
    looks: tuple[Look, ...] = field(default=())


def begun(role_id: UUID) -> HandOver:
    """A hand-over of which nothing is said yet."""
    return HandOver(role_id, Register(role_id))


def suggested_goals(role: RoleOutcome, start: date) -> tuple[Goal, ...]:
    """Three goals to begin with: the hours the plan frees, the oversight it allows, and work on time, by the last review.

    Before the hand-over nothing is freed and nothing overseen, so both begin at nothing.
    """
    due = start + REVIEW_DAYS[-1] * ONE_DAY
    return (
        Goal(GoalKind.FREED, 0.0, max(0.0, role.freed), due),
        Goal(GoalKind.OVERSIGHT, 0.0, role.oversight, due),
        Goal(GoalKind.ON_TIME, None, ON_TIME, due),
    )
