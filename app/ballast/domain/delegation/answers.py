"""The owner's answers in the wizard: each function gives a new plan and leaves the old one as it was.

A plan task or role that the plan does not have raises KeyError; a trait outside 0 to 1 or a share outside above 0 to 1 raises
ValueError. What was answered is tagged as said.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.brief import has_steps, most_authority
from ballast.domain.delegation.draft import asked
from ballast.domain.delegation.gates import VALUE_STEPS
from ballast.domain.delegation.plan import Answer, Choice, HelpType, Trait
from ballast.domain.delegation.suitability import hint, to_step
from ballast.domain.delegation.trial import ends_on
from ballast.domain.insight.review import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from uuid import UUID

    from ballast.domain.delegation.plan import Brief, Confidentiality, Plan, PlanTask, Role, Step, Unnoticed, Worth


def task_of(plan: Plan, plan_task_id: UUID) -> PlanTask:
    """The plan task of that id."""
    for task in plan.tasks:
        if task.id == plan_task_id:
            return task
    raise KeyError(plan_task_id)


def role_of(plan: Plan, role_id: UUID) -> Role:
    """The role of that id."""
    for role in plan.roles:
        if role.id == role_id:
            return role
    raise KeyError(role_id)


def with_step(plan: Plan, step: Step) -> Plan:
    """The wizard left at that step."""
    return replace(plan, step=step)


def with_title(plan: Plan, title: str) -> Plan:
    """Another title."""
    return replace(plan, title=title)


def with_saved(plan: Plan, now: datetime) -> Plan:
    """Saved for good."""
    return replace(plan, saved_at=now)


def with_worth(plan: Plan, worth: Worth) -> Plan:
    """What the owner's hour is worth, confirmed by having been answered."""
    return replace(plan, worth=replace(worth, confirmed=True))


def with_trait(plan: Plan, plan_task_id: UUID, trait: Trait, value: float | None) -> Plan:
    """An answer to one of the five questions; None takes it back to the hint. Time is measured and cannot be answered."""
    if trait is Trait.TIME or (value is not None and not 0 <= value <= 1):
        raise ValueError(trait, value)

    def change(task: PlanTask) -> PlanTask:
        answer = hint(task, trait, plan.counted_days) if value is None else Answer(to_step(value), Provenance.SAID)
        return replace(task, traits=MappingProxyType({**task.traits, trait: answer}))

    return _changed(plan, plan_task_id, change)


def with_confidentiality(plan: Plan, plan_task_id: UUID, confidentiality: Confidentiality) -> Plan:
    """Who may see it, said by the owner."""
    return _changed(plan, plan_task_id, lambda task: replace(task, confidentiality=confidentiality, confidentiality_said=True))


def with_unnoticed(plan: Plan, plan_task_id: UUID, unnoticed: Unnoticed | None) -> Plan:
    """What happens if nobody does it."""
    return _changed(plan, plan_task_id, lambda task: replace(task, unnoticed=unnoticed))


def with_contribution(plan: Plan, plan_task_id: UUID, contribution: int | None) -> Plan:
    """What it brings the business, 1 to 4 (`gates`); None takes the answer back."""
    _within_scale(contribution)
    return _changed(plan, plan_task_id, lambda task: replace(task, contribution=contribution))


def with_essential(plan: Plan, plan_task_id: UUID, essential: int | None) -> Plan:
    """How far it could be left, 1 to 4 (`gates`); None takes the answer back."""
    _within_scale(essential)
    return _changed(plan, plan_task_id, lambda task: replace(task, essential=essential))


def with_steps_differ(plan: Plan, plan_task_id: UUID, *, differ: bool) -> Plan:
    """Whether the steps differ each time."""
    return _changed(plan, plan_task_id, lambda task: replace(task, steps_differ=differ))


def with_digital(plan: Plan, plan_task_id: UUID, *, digital: bool) -> Plan:
    """Whether it happens on a computer with the same trigger and output."""
    return _changed(plan, plan_task_id, lambda task: replace(task, digital=digital))


def with_sop(plan: Plan, plan_task_id: UUID, *, written: bool) -> Plan:
    """Whether its steps are written down; an unanswered documentable follows."""
    return _changed(plan, plan_task_id, lambda task: _written_down(task, plan.counted_days, written=written))


def with_irreversible(plan: Plan, plan_task_id: UUID, *, irreversible: bool) -> Plan:
    """Whether a mistake cannot be undone; then nobody decides alone, also where the brief said so before."""
    return _changed(plan, plan_task_id, lambda task: _within_authority(replace(task, irreversible=irreversible)))


def with_bottleneck(plan: Plan, plan_task_id: UUID, *, confirmed: bool | None) -> Plan:
    """Whether the owner sees the bottleneck too; None takes the answer back."""
    return _changed(plan, plan_task_id, lambda task: replace(task, bottleneck_confirmed=confirmed))


def with_choice(plan: Plan, plan_task_id: UUID, choice: Choice | None, reason: str = "", *, today: date | None = None) -> Plan:
    """The owner's own decision with its reason; None goes by the verdict again. What is not handed over leaves its role.

    What is dropped is dropped on trial, from `today` on where that is given; what is decided otherwise has no trial. What was
    let go for good stays so while the decision does.
    """

    def change(task: PlanTask) -> PlanTask:
        stays = choice in {None, Choice.DELEGATE, Choice.AUTOMATE}
        trial = task.trial_until if choice in {None, Choice.DROP} else None
        let_go = task.let_go and choice is task.choice
        if choice is Choice.DROP and trial is None and today is not None and not let_go:
            trial = ends_on(today)
        return replace(
            task,
            choice=choice,
            choice_reason=reason if choice else "",
            role_id=task.role_id if stays else None,
            trial_until=trial,
            let_go=let_go,
        )

    return _changed(plan, plan_task_id, change)


def with_trial(plan: Plan, plan_task_id: UUID, until: date | None) -> Plan:
    """The day on which the owner looks again at what was dropped on trial; None where no trial runs."""
    return _changed(plan, plan_task_id, lambda task: replace(task, trial_until=until, let_go=task.let_go and until is None))


def with_let_go(plan: Plan, plan_task_id: UUID, reason: str = "") -> Plan:
    """Dropped for good after a trial in which nobody missed it: no trial runs, and none is offered again."""
    plan = with_choice(plan, plan_task_id, Choice.DROP, reason)
    return _changed(plan, plan_task_id, lambda task: replace(task, trial_until=None, let_go=True))


def with_share(plan: Plan, plan_task_id: UUID, share: float) -> Plan:
    """Which part of the task is handed over."""
    if not 0 < share <= 1:
        raise ValueError(share)
    return _changed(plan, plan_task_id, lambda task: replace(task, share_handed=share))


def with_brief(plan: Plan, plan_task_id: UUID, brief: Brief) -> Plan:
    """What the helper needs to know of a task. Steps that are written, or gone, say so of the task; its authority has a limit.

    What the owner said of the steps stays as long as the brief says neither more nor less of them.
    """

    def change(task: PlanTask) -> PlanTask:
        before, after = has_steps(task.brief), has_steps(brief)
        task = _within_authority(replace(task, brief=brief))
        return task if before is after else _written_down(task, plan.counted_days, written=after)

    return _changed(plan, plan_task_id, change)


def with_role(plan: Plan, role: Role) -> Plan:
    """A role added, or put in place of the one with its id."""
    if any(one.id == role.id for one in plan.roles):
        return replace(plan, roles=tuple(role if one.id == role.id else one for one in plan.roles))
    return replace(plan, roles=(*plan.roles, role))


def without_role(plan: Plan, role_id: UUID) -> Plan:
    """The role gone; its tasks are without a helper."""
    role_of(plan, role_id)
    tasks = tuple(replace(task, role_id=None) if task.role_id == role_id else task for task in plan.tasks)
    return replace(plan, roles=tuple(one for one in plan.roles if one.id != role_id), tasks=tasks)


def with_helper(plan: Plan, plan_task_id: UUID, role_id: UUID | None) -> Plan:
    """The task moved to a role, which hands it over; None takes it out and leaves the decision as it is."""
    if role_id is None:
        return _changed(plan, plan_task_id, lambda task: replace(task, role_id=None))
    software = role_of(plan, role_id).help_type is HelpType.SOFTWARE
    choice = Choice.AUTOMATE if software else Choice.DELEGATE
    return _changed(plan, plan_task_id, lambda task: replace(task, role_id=role_id, choice=choice))


def _changed(plan: Plan, plan_task_id: UUID, change: Callable[[PlanTask], PlanTask]) -> Plan:
    task_of(plan, plan_task_id)
    return replace(plan, tasks=tuple(change(task) if task.id == plan_task_id else task for task in plan.tasks))


def _within_scale(answer: int | None) -> None:
    if answer is not None and not 1 <= answer <= VALUE_STEPS:
        raise ValueError(answer)


def _written_down(task: PlanTask, counted_days: int, *, written: bool) -> PlanTask:
    """With its steps written or not; what nobody answered about documenting follows."""
    task, old = replace(task, has_sop=written), task
    if not asked(task) or old.traits.get(Trait.DOCUMENTABLE) not in {None, hint(old, Trait.DOCUMENTABLE, counted_days)}:
        return task
    answer = hint(task, Trait.DOCUMENTABLE, counted_days)
    return replace(task, traits=MappingProxyType({**task.traits, Trait.DOCUMENTABLE: answer}))


def _within_authority(task: PlanTask) -> PlanTask:
    """With no more authority in its brief than fits."""
    most = most_authority(task)
    return task if task.brief.authority <= most else replace(task, brief=replace(task.brief, authority=most))
