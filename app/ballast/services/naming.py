"""The task behind a typed name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.entry import Task, one_line, task_key
from ballast.domain.log.sorting import rule_for

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
    """The task with that name, made if new; a category that was said moves it there. Raises TaskNameMissing.

    A new task without a category gets the one that a rule of the owner's gives to its words.
    """
    name = one_line(named.name)
    if not name:
        raise TaskNameMissing
    known = store.tasks.by_key(task_key(name))
    if known is None:
        task = Task(uuid4(), name, named.category_id or _by_rule(store, name))
        act.tasks.add(task)
        return task
    if named.category_id is not None and named.category_id != known.category_id:
        known = replace(known, category_id=named.category_id)
        act.tasks.replace(known)
    return known


def _by_rule(store: Store, name: str) -> UUID | None:
    rule = rule_for(name, store.rules.all())
    return None if rule is None else rule.category_id
