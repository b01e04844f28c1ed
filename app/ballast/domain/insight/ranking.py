"""Friction and score of every task on a choice of counted days: each day once for a review, any number of times for a resample.

Where `model.md` 3 is silent: everything behind a score is measured on the days that count. D is the number of work days among
them and W = D / work days of a week; what happened on days off counts towards the same weeks, so a task may have come
on more days than D. The share of delayed occurrences is of all occurrences: not asked is not delayed, once the
owner has answered the question anywhere in the period.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.bottleneck import Friction, enough, score
from ballast.domain.insight.tally import TaskDay
from ballast.domain.insight.weights import OURS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ballast.domain.insight.audit import Audit
    from ballast.domain.insight.review import Bottleneck
    from ballast.domain.insight.weights import Weights
    from ballast.domain.log.entry import Category, Log, Task

_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Sums:
    """The figures of each task over the chosen days: `tasks` with the number of days each came, and those of all together."""

    tasks: Mapping[UUID, tuple[TaskDay, int]]
    whole: TaskDay
    work_days: int
    weeks: float


@dataclass(frozen=True, slots=True)
class Standing:
    """One task among the others: its figures, how many days it came, its friction and its score (None: too little data)."""

    figures: TaskDay
    days: int
    friction: Friction
    score: Bottleneck | None


def add_up(audit: Audit, times: Mapping[int, int]) -> Sums:
    """The figures over chosen days, each taken as often as said."""
    whole = TaskDay()
    tasks: dict[UUID, tuple[TaskDay, int]] = {}
    for task_id, of_task in audit.tasks.items():
        figures, present = TaskDay(), 0
        for number, day in of_task.days.items():
            often = times.get(number, 0)
            if often:
                figures.add(day, often)
                present += often if day.seconds else 0
        if figures.occurrences or present:
            tasks[task_id] = figures, present
            whole.add(figures)
    work_days = sum(often for number, often in times.items() if audit.days[number].work_day)
    return Sums(tasks, whole, work_days, work_days / audit.days_per_week)


def standings(log: Log, audit: Audit, times: Mapping[int, int], weights: Weights = OURS) -> dict[UUID, Standing]:
    """Where each task stands on the chosen days. Empty without a work day among them: then nothing can be said per week."""
    return standings_of(log, audit, add_up(audit, times), weights)


def standings_of(log: Log, audit: Audit, sums: Sums, weights: Weights = OURS) -> dict[UUID, Standing]:
    """Where each task stands by such sums."""
    of_signal = weights.by_signal
    if not sums.work_days:
        return {}
    stress_all = sums.whole.stress
    found: dict[UUID, Standing] = {}
    for task_id, (figures, present) in sums.tasks.items():
        mission = mission_of(log.tasks[task_id], log)
        friction = _friction(figures, present, sums, audit, mission=mission, stress_all=stress_all)
        known = enough(figures.occurrences, timedelta(seconds=figures.seconds)) and figures.seconds > 0
        found[task_id] = Standing(figures, present, friction, score(friction, of_signal) if known else None)
    return found


def mission_of(task: Task, log: Log) -> float | None:
    """How much a task moves the business forward: as said for the task, else its category's, None without either."""
    if task.mission is not None:
        return task.mission
    category = category_of(task, log)
    return None if category is None else category.mission


def category_of(task: Task, log: Log) -> Category | None:
    """The category of a task; None while it is uncategorised."""
    return None if task.category_id is None else log.categories[task.category_id]


def _friction(
    figures: TaskDay, present: int, sums: Sums, audit: Audit, *, mission: float | None, stress_all: float | None
) -> Friction:
    occurrences = max(1, figures.occurrences)
    return Friction(
        share=figures.seconds / (sums.whole.seconds or 1.0),
        frequency=present / sums.work_days,
        mission=mission,
        stress=figures.stress,
        rated=figures.rated,
        stress_all=stress_all,
        delayed=figures.delayed / occurrences if audit.asked_delay else None,
        blocked=figures.blocked / _HOUR / sums.weeks,
        interruptions=figures.interruptions / sums.weeks if audit.asked_interruption else None,
        short=figures.short / figures.sessions if figures.sessions else None,
        off_hours=figures.off / (figures.seconds or 1.0) if audit.declared_hours else None,
    )
