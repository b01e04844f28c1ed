"""The task behind a typed name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.entry import Task, one_line, task_key

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.store.store import Action, Store


@dataclass(frozen=True, slots=True)
class NamedTask:
    """A task as typed: its name, and the category it shall have (None leaves what it has)."""

    name: str
    category_id: UUID | None = None


class TaskNameMissing(ValueError):
    """Work needs the name of a task."""


def known_task(store: Store, act: Action, named: NamedTask) -> Task:
    """The task with that name, made if new; a category that was said moves it there. Raises TaskNameMissing."""
    name = one_line(named.name)
    if not name:
        raise TaskNameMissing
    known = store.tasks.by_key(task_key(name))
    if known is None:
        task = Task(uuid4(), name, named.category_id)
        act.tasks.add(task)
        return task
    if named.category_id is not None and named.category_id != known.category_id:
        known = replace(known, category_id=named.category_id)
        act.tasks.replace(known)
    return known
