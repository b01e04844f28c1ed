"""Entries that are gone, read from the record of what was done: nothing is kept twice.

An action that took an entry away holds the image of its row. What was undone since, and what is there again, is in no trash;
nor is what lives on in another entry (joined ones).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ballast.domain.log.change import Deed
from ballast.store.recorder import Step
from ballast.store.rows import entries_of, task_of
from ballast.store.schema import ActionRow, EntryRow, StepRow, TaskRow
from ballast.store.values import instant_of, seconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.entry import Entry, Task
    from ballast.store.engine import Database
    from ballast.store.entries import Entries
    from ballast.store.tasks import Tasks

_LIVE_ON = (Deed.MERGE, Deed.IMPORT)
_TAKEN_AWAY = "%],null]%"  # an image before, none after
_ENTRY = (
    "id", "task_id", "started", "ended", "zone", "ended_zone", "stress", "note", "delayed", "blocked", "interruption", "stated",
    "reason", "interrupter", "parallel",
)  # fmt: skip
_TASK = ("id", "name", "category_id", "mission", "scheduled_per_week")


@dataclass(frozen=True, slots=True)
class Trashed:
    """An entry that was taken away: what it was on, what took it away and when.

    `task` is None where its task was taken away before anything was recorded. `batch` and `source_key` say where it was
    imported from.
    """

    entry: Entry
    task: Task | None
    deed: Deed
    at: datetime
    batch: str | None
    source_key: str | None


@dataclass(frozen=True, slots=True)
class Trash:
    """Reading what is gone."""

    database: Database
    entries: Entries
    tasks: Tasks

    def since(self, first: datetime) -> tuple[Trashed, ...]:
        """The entries that were taken away at that instant or later and are not there now, the last one first."""
        found: dict[str, tuple[dict[str, Any], Deed, datetime]] = {}
        for deed, at, row in self._taken_away(EntryRow.__tablename__, first):
            found.setdefault(row["id"], (row, deed, at))
        rows = [row for row, _, _ in found.values()]
        entries = entries_of([[row.get(name) for name in _ENTRY] for row in rows])
        there = self.entries.ids_known(entry.id for entry in entries)
        tasks = self._tasks_of({entry.task_id for entry in entries if entry.id not in there})
        return tuple(
            Trashed(entry, tasks.get(entry.task_id), deed, at, row.get("batch_id"), row.get("source_key"))
            for entry, (row, deed, at) in zip(entries, found.values(), strict=True)
            if entry.id not in there
        )

    def _tasks_of(self, ids: set[UUID]) -> dict[UUID, Task]:
        """The tasks as they are, or as they last were."""
        tasks = self.tasks.some(ids)
        if len(tasks) < len(ids):
            for _, _, row in self._taken_away(TaskRow.__tablename__, None):
                task = task_of([row[name] for name in _TASK])
                if task.id in ids:
                    tasks.setdefault(task.id, task)
        return tasks

    def _taken_away(self, table: str, first: datetime | None) -> Iterator[tuple[Deed, datetime, dict[str, Any]]]:
        """The rows of a table that actions took away, the last one first."""
        chosen = (
            select(ActionRow.deed, ActionRow.at, ActionRow.zone, StepRow.images)
            .join(StepRow, StepRow.action == ActionRow.number)
            .where(
                ActionRow.undone == 0,
                ActionRow.deed.not_in([deed.value for deed in _LIVE_ON]),
                StepRow.images.like(f'{{"table":"{table}"%'),
                StepRow.images.like(_TAKEN_AWAY),
            )
            .order_by(ActionRow.number.desc(), StepRow.position.desc())
        )
        if first is not None:
            chosen = chosen.where(ActionRow.at >= seconds(first))
        for deed, at, zone, images in self.database.rows(chosen):
            step = Step.from_text(images)
            for before, after in reversed(step.pairs):
                if before is not None and after is None:
                    yield Deed(deed), instant_of(at, zone), dict(zip(step.columns, before, strict=True))
