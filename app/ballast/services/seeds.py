"""Begin a plan: answers and small steps kept, trials that are over answered, and what of them is due today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.answers import task_of, with_choice, with_let_go
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice
from ballast.domain.delegation.seed import due_steps, ticked_off
from ballast.domain.delegation.trial import over
from ballast.domain.log.change import Deed
from ballast.services.finding import GoneError, find_plan
from ballast.services.hand_over import all_reminders, today_of
from ballast.services.people import due_people

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.delegation.seed import Seed, SmallStep
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.services.hand_over import Reminder
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class OverTrial:
    """Two weeks without a task that are over: of which plan and plan task, what it is called, and since when."""

    plan_id: UUID
    plan_task_id: UUID
    name: str
    day: date


@dataclass(frozen=True, slots=True)
class DueStep:
    """A small step whose day has come, by its place in its plan."""

    plan_id: UUID
    place: int
    step: SmallStep


@dataclass(frozen=True, slots=True)
class Due:
    """All that is to be thought of on the owner's day `day`; `people` counts those whose date to be erased has come."""

    day: date
    reminders: tuple[Reminder, ...]
    trials: tuple[OverTrial, ...]
    steps: tuple[DueStep, ...]
    people: int = 0


def due_today(store: Store, clock: Clock) -> Due:
    """What is due with helpers, trials that are over, and small steps; each the longest over first."""
    today, plans = today_of(store, clock), store.plans.all()
    trials = [trial for plan in plans for trial in over_trials(plan, today)]
    steps = [DueStep(plan.id, place, step) for plan in plans for place, step in due_steps(plan.seed, today)]
    return Due(
        today,
        all_reminders(store, clock),
        tuple(sorted(trials, key=lambda each: each.day)),
        tuple(sorted(steps, key=lambda each: each.step.day)),
        len(due_people(store, clock)),
    )


def over_trials(plan: Plan, today: date) -> tuple[OverTrial, ...]:
    """The trials of one plan that are over."""
    if all(task.trial_until is None or task.trial_until > today for task in plan.tasks):
        return ()  # nothing to reckon
    ended = over(plan, outcome(plan, turns=False), today)
    return tuple(OverTrial(plan.id, task.id, task.name, task.trial_until or today) for task in ended)


def answer_trial(store: Store, plan_id: UUID, plan_task_id: UUID, clock: Clock, *, missed: bool, reason: str) -> Change:
    """Say whether a task was missed in the two weeks without it: missed, it is kept; else it is let go for good.

    The plan keeps the `reason`. Raises GoneError where there is no such plan or task.
    """
    plan = find_plan(store, plan_id)
    try:
        task_of(plan, plan_task_id)
    except KeyError as error:
        raise GoneError from error
    if missed:
        return _keep(store, with_choice(plan, plan_task_id, Choice.KEEP, reason), clock)
    return _keep(store, with_let_go(plan, plan_task_id, reason), clock)


def keep_seed(store: Store, plan_id: UUID, seed: Seed, clock: Clock) -> Change:
    """Keep how a plan begins, as it was answered. Raises GoneError."""
    return _keep(store, replace(find_plan(store, plan_id), seed=seed), clock)


def tick_small_step(store: Store, plan_id: UUID, place: int, clock: Clock, *, done: bool = True) -> Change:
    """Tick a small step off today, or open it again. Raises GoneError where it is not there any more."""
    plan, day = find_plan(store, plan_id), today_of(store, clock) if done else None
    if place >= len(plan.seed.steps):
        raise GoneError
    return _keep(store, replace(plan, seed=ticked_off(plan.seed, place, day)), clock)


def _keep(store: Store, plan: Plan, clock: Clock) -> Change:
    with store.action(Deed.EDIT_PLAN, at=clock.now(), about=plan.title) as act:
        act.plans.put(plan)
    return act.change
