"""Tasks: what the owner does again and again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, select

from ballast.domain.log.completion import KnownTask
from ballast.domain.log.entry import task_key
from ballast.store.rows import task_of
from ballast.store.schema import EntryRow, ProcedureStepRow, RatingRow, TaskRow
from ballast.store.uses import uses
from ballast.store.values import instant_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from uuid import UUID

    from ballast.domain.log.entry import Task
    from ballast.store.categories import Categories
    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_FEW = 500
_COLUMNS = (TaskRow.id, TaskRow.name, TaskRow.category_id, TaskRow.mission, TaskRow.scheduled_per_week)
_ALL = select(*_COLUMNS).order_by(TaskRow.name_key)
_newest = select(EntryRow.started).where(EntryRow.task_id == TaskRow.id).order_by(EntryRow.started.desc()).limit(1)
_zone = select(EntryRow.zone).where(EntryRow.task_id == TaskRow.id).order_by(EntryRow.started.desc()).limit(1)
_last = _newest.scalar_subquery().label("last")
_LAST = select(*_COLUMNS, _last, _zone.scalar_subquery()).order_by(_last.desc().nulls_last(), TaskRow.name_key)
_SOME = select(*_COLUMNS).where(TaskRow.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True, slots=True)
class Tasks:
    """Reading tasks."""

    database: Database
    categories: Categories

    def all(self) -> tuple[Task, ...]:
        """All tasks, in order of name."""
        return _tasks(self.database.rows(_ALL))

    def some(self, ids: Collection[UUID]) -> dict[UUID, Task]:
        """Those of the tasks that there are, by identifier."""
        if len(ids) > _FEW:
            return {task.id: task for task in self.all() if task.id in ids}
        return {task.id: task for task in _tasks(self.database.rows(_SOME, {"ids": [task_id.hex for task_id in ids]}))}

    def get(self, task_id: UUID) -> Task | None:
        """The task with that identifier; None when there is none."""
        return self.some({task_id}).get(task_id)

    def by_key(self, key: str) -> Task | None:
        """The task whose name has that key (`task_key`; a name will do); None when there is none."""
        found = _tasks(self.database.rows(select(*_COLUMNS).where(TaskRow.name_key == task_key(key))))
        return found[0] if found else None

    def known(self) -> tuple[KnownTask, ...]:
        """All tasks with their category, how often they were logged and when last, the latest first."""
        categories = {category.id: category for category in self.categories.all()}
        counts = uses(self.database)
        made = []
        for *columns, last, place in self.database.rows(_LAST):
            task = task_of(columns)
            category = None if task.category_id is None else categories[task.category_id]
            when = None if last is None else instant_of(last, place)
            made.append(KnownTask(task, category, counts.get(columns[0], 0), when))
        return tuple(made)


@dataclass(frozen=True, slots=True)
class TaskWriter:
    """Writing tasks inside an action."""

    recorder: Recorder

    def add(self, task: Task) -> None:
        """Store a new task. Raises Conflict ("task_key") when another has that name."""
        self.recorder.add(TaskRow, _values(task))

    def replace(self, task: Task) -> None:
        """Store new values of a task. Raises Conflict when it is gone, or another has that name."""
        self.recorder.change(TaskRow, _values(task))

    def remove(self, task_id: UUID) -> None:
        """Take a task, the owner's answers about it and its steps away. Raises Conflict ("in_use") while it has entries."""
        self.recorder.remove(RatingRow, task_id.hex)
        self.recorder.remove_all(ProcedureStepRow, "task_id", task_id.hex)
        self.recorder.remove(TaskRow, task_id.hex)


def _tasks(rows: Sequence[Any]) -> tuple[Task, ...]:
    return tuple(task_of(row) for row in rows)


def _values(task: Task) -> dict[str, Any]:
    return {
        "id": task.id.hex,
        "name": task.name,
        "name_key": task_key(task.name),
        "category_id": None if task.category_id is None else task.category_id.hex,
        "mission": task.mission,
        "scheduled_per_week": task.scheduled_per_week,
    }
