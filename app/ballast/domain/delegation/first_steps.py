"""Where to begin: which task to hand over first and why, and what costs no money within three days.

Start small: a minor task whose steps are known, that shows nothing confidential, teaches both sides how to work together. The
quick wins need nobody's money: to stop, to gather, to reuse, to ask, to swap, to keep inside the hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Choice, Confidentiality, Trait, Unnoticed
from ballast.domain.delegation.view import HANDED_OVER
from ballast.domain.insight.review import Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.domain.delegation.result import Outcome, TaskOutcome

SMALL_HOURS = 2.0
"""Handed-over hours a week up to which a task is a small one to begin with."""
STRONG = 0.75
MOST_WINS = 3


class Ease(StrEnum):
    """What makes a task a good first one, what counts most first."""

    NOT_SENSITIVE = "not_sensitive"
    SMALL = "small"
    STEPS_WRITTEN = "steps_written"
    SAME_STEPS = "same_steps"
    LITTLE_JUDGEMENT = "little_judgement"
    BRIEF_READY = "brief_ready"


EASE_POINTS: Mapping[Ease, int] = MappingProxyType(
    {
        Ease.NOT_SENSITIVE: 4,
        Ease.SMALL: 3,
        Ease.STEPS_WRITTEN: 2,
        Ease.SAME_STEPS: 2,
        Ease.LITTLE_JUDGEMENT: 2,
        Ease.BRIEF_READY: 1,
    }
)
"""How much each counts: ours, only to order the tasks of one plan; never shown as a figure."""


@dataclass(frozen=True, slots=True)
class First:
    """The task to hand over first, and what speaks for it."""

    task_id: UUID
    because: tuple[Ease, ...]


def first_task(plan: Plan, result: Outcome) -> First | None:
    """Which of the tasks handed over to begin with; None while none is. Equals go by priority, as the outcome has them."""
    tasks = {task.id: task for task in plan.tasks}
    going = [First(one.id, _eases(tasks[one.id], one)) for one in result.tasks if one.choice in HANDED_OVER]
    return max(going, key=lambda first: sum(EASE_POINTS[each] for each in first.because), default=None)


def _eases(task: PlanTask, found: TaskOutcome) -> tuple[Ease, ...]:
    answers = found.suitability.answers
    holds = {
        Ease.NOT_SENSITIVE: task.confidentiality <= Confidentiality.ORDINARY,
        Ease.SMALL: found.marginal.handed <= SMALL_HOURS,
        Ease.STEPS_WRITTEN: task.has_sop or bool(task.brief.steps),
        Ease.SAME_STEPS: answers[Trait.REPETITIVE].value >= STRONG,
        Ease.LITTLE_JUDGEMENT: answers[Trait.LOW_JUDGEMENT].value >= STRONG,
        Ease.BRIEF_READY: task.brief.ready,
    }
    return tuple(ease for ease, there in holds.items() if there)


class Win(StrEnum):
    """What may be done about a task within three days at no price, the surest first."""

    STOP = "stop"
    ASK = "ask"
    GATHER = "gather"
    WITHIN_HOURS = "within_hours"
    REUSE = "reuse"
    SWAP = "swap"


@dataclass(frozen=True, slots=True)
class QuickWin:
    """One thing to do about one task."""

    task_id: UUID
    win: Win


def _leading(task: PlanTask, signal: Signal) -> bool:
    """Whether that friction is the largest part of the task's points."""
    points = task.points
    return points.get(signal, 0.0) > 0 and points[signal] == max(points.values())


_WINS: Mapping[Win, Callable[[PlanTask, TaskOutcome], bool]] = MappingProxyType(
    {
        Win.STOP: lambda task, _: task.unnoticed is Unnoticed.NOTHING,
        Win.ASK: lambda task, _: _leading(task, Signal.DELAY),
        Win.GATHER: lambda task, _: _leading(task, Signal.FRAGMENTATION),
        Win.WITHIN_HOURS: lambda task, _: _leading(task, Signal.OFF_HOURS),
        Win.REUSE: lambda _, found: found.suitability.answers[Trait.REPETITIVE].value >= STRONG,
        Win.SWAP: lambda task, found: (
            found.choice is Choice.DELEGATE
            and task.confidentiality <= Confidentiality.ORDINARY
            and found.suitability.answers[Trait.SKILL_GAP].value >= STRONG
        ),
    }
)


def quick_wins(plan: Plan, result: Outcome) -> tuple[QuickWin, ...]:
    """Up to three, each about another task and each another kind, what weighs most first (by score, then by hours)."""
    found = {one.id: one for one in result.tasks}
    heaviest = sorted(plan.tasks, key=lambda task: (-(task.score or 0.0), -task.per_week, task.name))
    wins: list[QuickWin] = []
    for task in heaviest:
        used = {each.win for each in wins}
        fitting = (win for win, holds in _WINS.items() if win not in used and holds(task, found[task.id]))
        win = next(fitting, None)
        if win is not None and len(wins) < MOST_WINS:
            wins.append(QuickWin(task.id, win))
    return tuple(wins)
