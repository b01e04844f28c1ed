"""What a helper may read of a plan: built from a list of what is allowed, so that nothing else can slip through.

A `Handout` has no place for money, scores, hours, the owner's reasons, notes of the log, the plan's title or another helper:
the renderer that gets one cannot print what it does not hold. What the owner wrote into a brief goes out letter for letter;
`mentions` finds the names in it that belong to somebody or something else, so that the owner can look once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.delegation.brief import most_authority, open_parts
from ballast.domain.delegation.plan import Choice, ToolAccess

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from uuid import UUID

    from ballast.domain.delegation.brief import Needed
    from ballast.domain.delegation.plan import Brief, Confidentiality, Plan, PlanTask, Sop
    from ballast.domain.delegation.result import Outcome

_LEAVES = frozenset({Choice.DELEGATE, Choice.AUTOMATE})
_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Procedure:
    """What a written procedure says beside its steps, as its helper reads it."""

    trigger: str = ""
    inputs: str = ""
    decisions: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    filing: str = ""
    recording: str = ""


@dataclass(frozen=True, slots=True)
class HandedTask:
    """One task as its helper reads it. `authority` is the level 1 to 7; `open_parts` is for the owner, before it leaves."""

    id: UUID
    name: str
    confidentiality: Confidentiality
    outcome: str
    done_when: tuple[str, ...]
    in_scope: tuple[str, ...]
    out_of_scope: tuple[str, ...]
    quality: str
    limits: str
    steps: tuple[str, ...]
    procedure: Procedure
    tools: tuple[ToolAccess, ...]
    deadline: str
    rhythm: str
    authority: int
    example: str
    open_parts: tuple[Needed, ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """What one helper gets: the name that the owner gave them (empty where there is none), and their tasks by priority."""

    helper: str
    tasks: tuple[HandedTask, ...]


def redacted(plan: Plan, outcome: Outcome, role_id: UUID | None, only: Collection[UUID] | None = None) -> Handout:
    """What the helper of a role may read of a plan; None is whoever will be found for the tasks without a helper.

    Args:
        plan: the plan.
        outcome: its results, which say what leaves the owner and in which order.
        role_id: the role; KeyError for one that the plan does not have.
        only: ids of plan tasks; others of that role stay here. None is all of them.
    """
    tasks = {task.id: task for task in plan.tasks}
    chosen = [tasks[each] for each in handed_to(outcome, role_id) if only is None or each in only]
    names = {role.id: role.name for role in plan.roles}
    return Handout("" if role_id is None else names[role_id], tuple(_handed(task) for task in chosen))


def handed_to(outcome: Outcome, role_id: UUID | None) -> tuple[UUID, ...]:
    """The ids of the plan tasks that leave the owner for a role (None: for nobody yet), by priority."""
    return tuple(each.id for each in outcome.tasks if each.choice in _LEAVES and each.role_id == role_id)


def receivers(plan: Plan, outcome: Outcome) -> tuple[UUID | None, ...]:
    """The roles that have something to read, in the order of the plan; None last, where tasks leave for nobody yet."""
    everyone: tuple[UUID | None, ...] = (*(role.id for role in plan.roles), None)
    return tuple(each for each in everyone if handed_to(outcome, each))


def mentions(plan: Plan, handout: Handout) -> tuple[str, ...]:
    """Names of other helpers, and of tasks that stay here, which the owner wrote into these briefs; each once.

    Names of under three letters are not looked for. Capitals do not matter, and a name counts inside a longer word too: better
    one look too many.
    """
    going = {task.id for task in handout.tasks}
    own = handout.helper.strip().casefold()
    others = [role.name.strip() for role in plan.roles if role.name.strip().casefold() != own]
    others += [task.name.strip() for task in plan.tasks if task.id not in going]
    text = "\n".join(part for task in handout.tasks for part in _texts(task)).casefold()
    return tuple(dict.fromkeys(name for name in others if len(name) >= _SHORTEST_NAME and name.casefold() in text))


def _handed(task: PlanTask) -> HandedTask:
    brief: Brief = task.brief
    return HandedTask(
        id=task.id,
        name=task.name,
        confidentiality=task.confidentiality,
        outcome=brief.outcome,
        done_when=brief.done_when,
        in_scope=brief.in_scope,
        out_of_scope=brief.out_of_scope,
        quality=brief.quality,
        limits=brief.limits,
        steps=brief.steps,
        procedure=_procedure(brief.sop),
        tools=tuple(ToolAccess(each.tool, each.access) for each in brief.tools),
        deadline=brief.deadline,
        rhythm=brief.rhythm,
        authority=min(brief.authority, most_authority(task)),
        example=brief.example,
        open_parts=open_parts(brief),
    )


def _procedure(sop: Sop) -> Procedure:
    return Procedure(
        trigger=sop.trigger,
        inputs=sop.inputs,
        decisions=sop.decisions,
        exceptions=sop.exceptions,
        checks=sop.checks,
        filing=sop.filing,
        recording=sop.recording,
    )


def _texts(task: HandedTask) -> Iterator[str]:
    sop = task.procedure
    yield from (task.name, task.outcome, task.deadline, task.rhythm, task.example, task.quality, task.limits)
    yield from (*task.done_when, *task.in_scope, *task.out_of_scope, *task.steps)
    yield from (sop.trigger, sop.inputs, sop.filing, sop.recording, *sop.decisions, *sop.exceptions, *sop.checks)
    for each in task.tools:
        yield from (each.tool, each.access)
