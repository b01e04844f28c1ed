"""A task that is dropped is dropped on trial: two weeks without it, with the day on which the owner looks again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Choice

if TYPE_CHECKING:
    from datetime import date

    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.domain.delegation.result import Outcome

TRIAL = timedelta(days=14)


def ends_on(begun: date) -> date:
    """The day on which a trial that begins on that day is looked at again."""
    return begun + TRIAL


def over(plan: Plan, result: Outcome, today: date) -> tuple[PlanTask, ...]:
    """The dropped tasks whose trial is over (its day has come), the longest ago first."""
    dropped = {one.id for one in result.tasks if one.choice is Choice.DROP}
    ended = [
        (task.trial_until, task)
        for task in plan.tasks
        if task.id in dropped and task.trial_until is not None and task.trial_until <= today
    ]
    return tuple(task for _, task in sorted(ended, key=lambda one: (one[0], one[1].position)))
