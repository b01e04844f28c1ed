"""A hand-over as it runs: since when, who, what may be opened, which goals, and what was found at each look.

It belongs to one helper of a plan. The rules on its parts stand beside it: `onboarding` (dates), `access` (register) and
`follow_up` (what came free).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.delegation.access import Register
from ballast.domain.delegation.onboarding import ONE_DAY, REVIEW_DAYS

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from ballast.domain.delegation.follow_up import Advice, Lesson, Reason
    from ballast.domain.delegation.onboarding import CalendarStep
    from ballast.domain.delegation.result import RoleOutcome

FEWEST_GOALS, MOST_GOALS = 2, 4
ON_TIME = 0.95
"""Part of the work that is on time: a default to begin with, not a benchmark."""


class GoalKind(StrEnum):
    """What a goal measures. The values are stored: add new ones, never rename."""

    FREED = "freed"
    LEFT = "left"
    OVERSIGHT = "oversight"
    ON_TIME = "on_time"
    REWORK = "rework"
    RESPONSE = "response"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the owner found for a goal that the log cannot measure, in the unit of the goal."""

    day: date
    value: float


@dataclass(frozen=True, slots=True)
class Goal:
    """One measurable goal: from `baseline` to `target` by a day. `text` is the owner's where the kind is OWN.

    FREED, LEFT (what the owner still does of the work) and OVERSIGHT are hours a week and measured by the log; ON_TIME and
    REWORK are parts (0 to 1), RESPONSE hours: of these and of OWN the owner says what was found (`said`, by day). `baseline`
    None is not measured.
    """

    kind: GoalKind
    baseline: float | None
    target: float
    due: date
    text: str = ""
    said: tuple[Reading, ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a look rested on: the rule that gave the advice, the counted days, and the ranges of both sides as (low, high)."""

    reason: Reason
    counted_days: int
    freed: tuple[float, float]
    planned: tuple[float, float]
    planned_cost: float | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """One look at how it goes, as it was kept: the figures then, our advice, what the owner decided, and what was learned.

    `week` is 4, 8 or 12, 0 for one in between; `freed` is hours a week, measured then, `planned` the plan's for that week.
    `found` has what the figures rested on. `paid_for` says for how many weeks from the start a fee in `spent` is paid.
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
    found: Grounds | None = None
    paid_for: float | None = None


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


def suggested_goals(role: RoleOutcome, start: date, before: float, on_time: float | None = None) -> tuple[Goal, ...]:
    """Three goals to begin with, by the last review: hours left with the owner, the oversight it may take, work on time.

    `before` is hours a week of the work in the log that the plan was made from, `on_time` the part of it that kept nobody
    waiting, None where no such mark was ever made. Before the hand-over there was nothing to look after.
    """
    due = goals_due(start)
    return (
        Goal(GoalKind.LEFT, before, max(0.0, before - role.handed), due),
        Goal(GoalKind.OVERSIGHT, 0.0, role.oversight, due),
        Goal(GoalKind.ON_TIME, on_time, max(ON_TIME, on_time or 0.0), due),
    )


def goals_due(start: date) -> date:
    """By when goals are to be reached unless the owner says otherwise: the last review."""
    return start + REVIEW_DAYS[-1] * ONE_DAY


def moved_goals(goals: tuple[Goal, ...], before: date | None, start: date) -> tuple[Goal, ...]:
    """Goals after the start moved: those due with the last review are due with it again, the owner's own days stay."""
    if before is None:
        return goals
    return tuple(replace(goal, due=goals_due(start)) if goal.due == goals_due(before) else goal for goal in goals)
