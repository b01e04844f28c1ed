"""Record how a task is done, while it is done: its steps become the written procedure of its brief."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import one_line
from ballast.domain.log.procedure import Step
from ballast.services.finding import find_task

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


class StepEmpty(ValueError):
    """A step needs words."""


def record_step(store: Store, text: str, clock: Clock) -> Change | None:
    """One more step of the task that runs; None when nothing runs. Raises StepEmpty."""
    running, words = store.entries.running(), one_line(text)
    if not words:
        raise StepEmpty
    if running is None:
        return None
    task = find_task(store, running.task_id)
    last = max((step.position for step in store.procedures.of_task(task.id)), default=-1)
    with store.action(Deed.RECORD_STEP, at=clock.now(), about=task.name) as act:
        act.procedures.add(Step(uuid4(), task.id, last + 1, words, clock.now()))
    return act.change


def edit_steps(store: Store, task_id: UUID, lines: Sequence[tuple[UUID | None, str]], clock: Clock) -> Change:
    """Make these the steps of a task, in this order: each with the id of the step it was (None: a new one) and its words.

    Lines without words and steps that are not among them go; a line whose step is gone is a new one. Raises GoneError when
    there is no such task.
    """
    task, now = find_task(store, task_id), clock.now()
    known = {step.id: step for step in store.procedures.of_task(task_id)}
    kept = [(step_id, words) for step_id, text in lines if (words := one_line(text))]
    steps = [
        replace(known[step_id], position=place, text=words) if step_id in known else Step(uuid4(), task_id, place, words, now)
        for place, (step_id, words) in enumerate(kept)
    ]
    with store.action(Deed.EDIT_STEPS, at=now, about=task.name) as act:
        act.procedures.put_all(task_id, steps)
    return act.change


def steps_of(store: Store, task_id: UUID) -> tuple[Step, ...]:
    """The steps of a task, in order."""
    return store.procedures.of_task(task_id)


def procedures(store: Store) -> Mapping[UUID, tuple[str, ...]]:
    """The words of the steps of every task that has any, for briefs."""
    return {task_id: tuple(step.text for step in steps) for task_id, steps in store.procedures.by_task().items()}
