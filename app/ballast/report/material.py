"""A plan and its results side by side, with the look-ups that every section needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Choice
from ballast.report.voice import Voice, named

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan, PlanTask, Role
    from ballast.domain.delegation.result import Outcome, RoleOutcome, TaskOutcome

HANDED = (Choice.DELEGATE, Choice.AUTOMATE)


@dataclass(frozen=True, slots=True)
class Line:
    """One task of the plan: what was measured and answered, and what comes of it."""

    task: PlanTask
    result: TaskOutcome

    @property
    def handed(self) -> bool:
        """Whether the task leaves the owner."""
        return self.result.choice in HANDED


@dataclass(frozen=True, slots=True)
class Material:
    """Plan, results and voice. `lines` are all tasks of the plan, by priority; each exactly once."""

    plan: Plan
    outcome: Outcome
    voice: Voice
    lines: tuple[Line, ...]

    @property
    def handed(self) -> tuple[Line, ...]:
        """The tasks that leave the owner, by priority."""
        return tuple(line for line in self.lines if line.handed)

    @property
    def judged(self) -> tuple[Line, ...]:
        """The tasks of which something could be said, by priority."""
        return tuple(line for line in self.lines if line.result.choice is not Choice.LOG_MORE)

    @property
    def unjudged(self) -> tuple[Line, ...]:
        """The tasks that were seen too little to say anything of them, by priority."""
        return tuple(line for line in self.lines if line.result.choice is Choice.LOG_MORE)

    def unjudged_name(self) -> str:
        """What the one row is called that stands for all of those: how many they are."""
        words = self.voice.words.table
        return (words.more if self.judged else words.alone).of(len(self.unjudged))

    def line(self, plan_task_id: UUID) -> Line:
        """The line of a plan task."""
        return next(line for line in self.lines if line.task.id == plan_task_id)

    def helper(self, role_id: UUID | None) -> str:
        """The name of a helper, or that there is none yet."""
        for role in self.plan.roles:
            if role.id == role_id:
                return self.role_name(role)
        return self.voice.words.table.unassigned

    def role_name(self, role: Role) -> str:
        """What the owner calls a helper, else its kind in short, with a number where two would be the same."""
        if name := named(role.name):
            return name
        terms = self.voice.words.terms
        kind = terms.kinds[role.help_type]
        alike = [one.id for one in self.plan.roles if not named(one.name) and one.help_type is role.help_type]
        return kind if len(alike) == 1 else terms.numbered.format(kind=kind, n=alike.index(role.id) + 1)

    def working_roles(self) -> tuple[tuple[Role, RoleOutcome], ...]:
        """The helpers that have tasks, in the order of the plan."""
        found = [(role, self.outcome.role(role.id)) for role in self.plan.roles]
        return tuple(one for one in found if one[1].tasks)


def gathered(plan: Plan, outcome: Outcome, voice: Voice) -> Material:
    """The plan with its results; a task without a result is left out of neither, it is an error of the caller."""
    tasks = {task.id: task for task in plan.tasks}
    lines = tuple(Line(tasks[result.id], result) for result in outcome.tasks)
    if len(lines) != len(tasks):
        message = "the outcome belongs to another plan"
        raise ValueError(message)
    return Material(plan, outcome, voice, lines)
