"""Procedures: the steps of tasks, as recorded or written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from ballast.domain.log.procedure import Step
from ballast.store.schema import ProcedureStepRow
from ballast.store.values import id_of, instant_of, seconds, zone_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder

_COLUMNS = (
    ProcedureStepRow.id,
    ProcedureStepRow.task_id,
    ProcedureStepRow.position,
    ProcedureStepRow.text,
    ProcedureStepRow.at,
    ProcedureStepRow.zone,
)
_ALL = select(*_COLUMNS).order_by(ProcedureStepRow.task_id, ProcedureStepRow.position, ProcedureStepRow.id)


@dataclass(frozen=True, slots=True)
class Procedures:
    """Reading steps, in their order."""

    database: Database

    def of_task(self, task_id: UUID) -> tuple[Step, ...]:
        """The steps of one task."""
        return tuple(_step(row) for row in self.database.rows(_ALL.where(ProcedureStepRow.task_id == task_id.hex)))

    def by_task(self) -> dict[UUID, tuple[Step, ...]]:
        """The steps of every task that has any."""
        found: dict[UUID, list[Step]] = {}
        for row in self.database.rows(_ALL):
            step = _step(row)
            found.setdefault(step.task_id, []).append(step)
        return {task_id: tuple(steps) for task_id, steps in found.items()}


@dataclass(frozen=True, slots=True)
class ProcedureWriter:
    """Writing steps inside an action."""

    recorder: Recorder
    procedures: Procedures

    def add(self, step: Step) -> None:
        """Store a new step. Raises Conflict ("in_use") when there is no such task."""
        self.recorder.add(ProcedureStepRow, _values(step))

    def put_all(self, task_id: UUID, steps: Sequence[Step]) -> None:
        """Make these the steps of the task: those that are not among them go."""
        kept = {step.id for step in steps}
        for old in self.procedures.of_task(task_id):
            if old.id not in kept:
                self.recorder.remove(ProcedureStepRow, old.id.hex)
        for step in steps:
            self.recorder.put(ProcedureStepRow, _values(step))


def _step(row: Any) -> Step:  # noqa: ANN401 - a row of the table
    key, task, position, text, at, zone = row
    return Step(id_of(key), id_of(task), position, text, instant_of(at, zone))


def _values(step: Step) -> dict[str, Any]:
    return {
        "id": step.id.hex,
        "task_id": step.task_id.hex,
        "position": step.position,
        "text": step.text,
        "at": seconds(step.at),
        "zone": zone_name(step.at),
    }
