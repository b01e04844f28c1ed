"""Put names right everywhere: rename a task, merge tasks, and see which probably are one."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.ratings import Ratings
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import one_line, task_key
from ballast.domain.log.likeness import find_alike
from ballast.services.finding import find_task
from ballast.services.naming import TaskNameMissing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.completion import KnownTask
    from ballast.domain.log.entry import Task
    from ballast.domain.log.likeness import Why
    from ballast.store.store import Action, Store


class NameTaken(Exception):
    """Another task has that name (`task`): renaming would merge the two, so the owner is asked."""

    def __init__(self, task: Task) -> None:
        super().__init__(task.id)
        self.task = task


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two tasks that are probably one, and why: the one with more entries would stay."""

    stays: Task
    goes: Task
    why: Why
    stays_uses: int
    goes_uses: int


def suggestions(store: Store, known: Iterable[KnownTask] | None = None) -> tuple[Suggestion, ...]:
    """Pairs of names that are probably one task, the surest first, among equals the most used first.

    `known` are all tasks where they were read already: counting them goes through the whole log.
    """
    uses = {each.task.id: each.uses for each in (store.tasks.known() if known is None else known)}
    made = []
    for alike in find_alike(store.tasks.all()):
        stays, goes = sorted((alike.one, alike.other), key=lambda task: uses[task.id], reverse=True)
        made.append(Suggestion(stays, goes, alike.why, uses[stays.id], uses[goes.id]))
    return tuple(sorted(made, key=lambda each: (each.why, -each.stays_uses - each.goes_uses)))


def entries_of(store: Store, task_id: UUID) -> int:
    """How many entries a task has, to say before it is renamed or merged."""
    return len(store.search.of_task(task_id))


def rename(store: Store, task_id: UUID, name: str, clock: Clock, *, merge_into: bool = False) -> Change:
    """Give a task another name everywhere but in plans, which keep their own copy.

    Raises:
        TaskNameMissing: the name is empty.
        NameTaken: another task has it; called again with `merge_into` the task is merged into that one.
    """
    task, wanted = find_task(store, task_id), one_line(name)
    if not wanted:
        raise TaskNameMissing
    other = store.tasks.by_key(task_key(wanted))
    if other is not None and other.id != task.id:
        if not merge_into:
            raise NameTaken(other)
        return merge(store, other.id, [task.id], clock)
    with store.action(Deed.RENAME_TASK, at=clock.now(), about=wanted) as act:
        act.tasks.replace(replace(task, name=wanted))
    return act.change


def merge(store: Store, survivor_id: UUID, gone_ids: Iterable[UUID], clock: Clock) -> Change:
    """Make one task of several: their entries, absences and steps become the survivor's, and they go.

    What the survivor has not (category, mission, rhythm, answers) is filled from the others in the order given; steps are put
    after its own. Plans keep their own copies.
    """
    survivor = find_task(store, survivor_id)
    gone = [find_task(store, task_id) for task_id in dict.fromkeys(gone_ids) if task_id != survivor_id]
    with store.action(Deed.MERGE_TASKS, at=clock.now(), about=survivor.name) as act:
        _merge_answers(store, act, survivor, gone)
        _merge_steps(store, act, survivor, gone)
        filled = survivor
        for task in gone:
            act.entries.give(task.id, survivor.id)
            act.absences.give(task.id, survivor.id)
            act.tasks.remove(task.id)
            filled = _filled(filled, task)
        act.tasks.replace(filled)
    return act.change


def _merge_steps(store: Store, act: Action, survivor: Task, gone: list[Task]) -> None:
    owned = [task for task in (survivor, *gone) if store.procedures.of_task(task.id)]
    if not owned or owned == [survivor]:
        return
    steps = [step for task in owned for step in store.procedures.of_task(task.id)]
    act.procedures.put_all(
        survivor.id, [replace(step, task_id=survivor.id, position=place) for place, step in enumerate(steps)]
    )


def _merge_answers(store: Store, act: Action, survivor: Task, gone: list[Task]) -> None:
    ratings = store.ratings.get(survivor.id)
    for task in gone:
        ratings = _answered(ratings, store.ratings.get(task.id))
    if not ratings.empty:
        act.ratings.put(survivor.id, ratings)


def _answered(ratings: Ratings, others: Ratings) -> Ratings:
    """The answers, with those of another task where there is none."""
    names = [each.name for each in fields(Ratings) if each.name != "traits"]
    missing = {name: getattr(others, name) for name in names if getattr(ratings, name) is None}
    return replace(ratings, traits={**others.traits, **ratings.traits}, **missing)


def _filled(task: Task, other: Task) -> Task:
    names = ("category_id", "mission", "scheduled_per_week")
    return replace(task, **{name: getattr(other, name) for name in names if getattr(task, name) is None})
