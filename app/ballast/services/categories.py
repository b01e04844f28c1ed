"""Sort work into categories, and shape the categories themselves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import CATEGORIES_MAX, Category, Task, one_line, task_key
from ballast.services.finding import find_task

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store

NEUTRAL_MISSION = 0.5


class TooManyCategories(ValueError):
    """There are nine already: more would make the charts unreadable."""


class CategoryNameTaken(ValueError):
    """Another category has that name, or the name is empty."""


class LastCategory(ValueError):
    """The only category that is left cannot be removed."""


@dataclass(frozen=True, slots=True)
class CategoryUse:
    """A category with how many tasks are in it."""

    category: Category
    tasks: int


def all_categories(store: Store) -> tuple[Category, ...]:
    """The categories in the owner's order."""
    return store.categories.all()


def categories_in_use(store: Store) -> tuple[CategoryUse, ...]:
    """The categories in the owner's order, each with the number of its tasks."""
    held = Counter(task.category_id for task in store.tasks.all())
    return tuple(CategoryUse(category, held[category.id]) for category in store.categories.all())


def all_tasks(store: Store) -> tuple[Task, ...]:
    """Every task ever logged, by name."""
    return store.tasks.all()


def assign(store: Store, task_ids: Iterable[UUID], category_id: UUID | None, clock: Clock) -> Change:
    """Put tasks, with all their entries, into a category; None takes them out of any."""
    tasks = [find_task(store, task_id) for task_id in task_ids]
    about = tasks[0].name if len(tasks) == 1 else str(len(tasks))
    with store.action(Deed.CATEGORISE, at=clock.now(), about=about) as act:
        for task in tasks:
            act.tasks.replace(replace(task, category_id=category_id))
    return act.change


def change_task(store: Store, task: Task, clock: Clock) -> Change:
    """Keep a task's name, category, mission and rhythm. Raises ValueError when another task has that name."""
    known = store.tasks.by_key(task_key(one_line(task.name)))
    if not one_line(task.name) or (known is not None and known.id != task.id):
        message = "task name taken or empty"
        raise ValueError(message)
    with store.action(Deed.EDIT_TASK, at=clock.now(), about=task.name) as act:
        act.tasks.replace(replace(task, name=one_line(task.name)))
    return act.change


def add_category(store: Store, name: str, colour: int, cue: str, clock: Clock) -> Change:
    """A new category at the end of the list."""
    present = store.categories.all()
    if len(present) >= CATEGORIES_MAX:
        raise TooManyCategories
    _refuse_name(name, present)
    position = max((category.position for category in present), default=-1) + 1
    added = Category(uuid4(), one_line(name), colour, cue, position, NEUTRAL_MISSION)
    with store.action(Deed.ADD_CATEGORY, at=clock.now(), about=added.name) as act:
        act.categories.add(added)
    return act.change


def change_category(store: Store, changed: Category, clock: Clock) -> Change:
    """Keep a category's name, colour, cue, order and mission."""
    others = [category for category in store.categories.all() if category.id != changed.id]
    if changed.name or not changed.builtin:
        _refuse_name(changed.name, others)
    with store.action(Deed.EDIT_CATEGORY, at=clock.now(), about=changed.name) as act:
        act.categories.replace(replace(changed, name=one_line(changed.name)))
    return act.change


def order_categories(store: Store, category_ids: Sequence[UUID], clock: Clock) -> Change:
    """Put the categories in this order; those that are not named follow in their old one."""
    present = store.categories.all()
    named = {category_id: place for place, category_id in enumerate(category_ids)}
    ordered = sorted(present, key=lambda category: named.get(category.id, len(present)))
    moved = [(category, place) for place, category in enumerate(ordered) if category.position != place]
    with store.action(Deed.EDIT_CATEGORY, at=clock.now(), about=moved[0][0].name if moved else "") as act:
        for category, place in moved:
            act.categories.replace(replace(category, position=place))
    return act.change


def remove_category(store: Store, category_id: UUID, clock: Clock) -> Change:
    """Remove a category; its tasks stay and are uncategorised again. Raises LastCategory for the only one."""
    present = store.categories.all()
    gone = next(category for category in present if category.id == category_id)
    if len(present) == 1:
        raise LastCategory
    with store.action(Deed.DELETE_CATEGORY, at=clock.now(), about=gone.name) as act:
        for task in store.tasks.all():
            if task.category_id == category_id:
                act.tasks.replace(replace(task, category_id=None))
        act.categories.remove(category_id)
    return act.change


def _refuse_name(name: str, others: Iterable[Category]) -> None:
    if not one_line(name) or task_key(one_line(name)) in {task_key(other.name) for other in others}:
        raise CategoryNameTaken(name)
