"""Delegation plans, saved or still in the wizard."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from ballast.store.plan_rows import brief_of, plan_of, role_of, rows_of, task_of
from ballast.store.plan_schema import BriefRow, PlanRow, PlanTaskRow, RoleRow
from ballast.store.schema import table_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select

    from ballast.domain.delegation.plan import Plan, PlanTask, Role
    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder


@dataclass(frozen=True, slots=True)
class Plans:
    """Reading plans."""

    database: Database

    def all(self) -> tuple[Plan, ...]:
        """All plans with their parts, the newest first. Four questions, however many plans."""
        return self._read(PlanRow.id.is_not(None))

    def get(self, plan_id: UUID) -> Plan | None:
        """The plan with that identifier; None when there is none."""
        found = self._read(PlanRow.id == plan_id.hex)
        return found[0] if found else None

    def _read(self, which: ColumnElement[bool]) -> tuple[Plan, ...]:
        chosen = select(PlanRow.id).where(which)
        order = (PlanRow.created.desc(), PlanRow.id)
        plans = self.database.rows(select(table_of(PlanRow)).where(which).order_by(*order))
        roles, tasks = self._roles(chosen), self._tasks(chosen)
        return tuple(plan_of(row, tuple(roles[row.id]), tuple(tasks[row.id])) for row in plans)

    def _roles(self, chosen: Select[str]) -> dict[str, list[Role]]:
        found: dict[str, list[Role]] = defaultdict(list)
        for row in self.database.rows(select(table_of(RoleRow)).where(RoleRow.plan_id.in_(chosen)).order_by(RoleRow.ordinal)):
            found[row.plan_id].append(role_of(row))
        return found

    def _tasks(self, chosen: Select[str]) -> dict[str, list[PlanTask]]:
        found: dict[str, list[PlanTask]] = defaultdict(list)
        mine = select(PlanTaskRow.id).where(PlanTaskRow.plan_id.in_(chosen))
        wanted = select(table_of(BriefRow)).where(BriefRow.plan_task_id.in_(mine))
        briefs = {row.plan_task_id: brief_of(row) for row in self.database.rows(wanted)}
        rows = select(table_of(PlanTaskRow)).where(PlanTaskRow.plan_id.in_(chosen)).order_by(PlanTaskRow.ordinal)
        for row in self.database.rows(rows):
            found[row.plan_id].append(task_of(row, briefs))
        return found


@dataclass(frozen=True, slots=True)
class PlanWriter:
    """Writing plans inside an action."""

    recorder: Recorder

    def put(self, plan: Plan) -> None:
        """Store a plan, new or changed; only rows that differ are written."""
        rows = rows_of(plan)
        self.recorder.put(PlanRow, rows.plan)
        for row, parts in ((RoleRow, rows.roles), (PlanTaskRow, rows.tasks), (BriefRow, rows.briefs)):
            for values in parts:
                self.recorder.put(row, values)
        self._drop_tasks(plan.id, {values["id"] for values in rows.tasks})
        self._drop_roles(plan.id, {values["id"] for values in rows.roles})

    def remove(self, plan_id: UUID) -> None:
        """Take a plan with all its parts away; nothing happens when it is gone already."""
        self._drop_tasks(plan_id, ())
        self._drop_roles(plan_id, ())
        self.recorder.remove(PlanRow, plan_id.hex)

    def _drop_tasks(self, plan_id: UUID, kept: Collection[str]) -> None:
        for key in self._keys(select(PlanTaskRow.id).where(PlanTaskRow.plan_id == plan_id.hex)):
            if key not in kept:
                self.recorder.remove(BriefRow, key)
                self.recorder.remove(PlanTaskRow, key)

    def _drop_roles(self, plan_id: UUID, kept: Collection[str]) -> None:
        for key in self._keys(select(RoleRow.id).where(RoleRow.plan_id == plan_id.hex)):
            if key not in kept:
                self.recorder.remove(RoleRow, key)

    def _keys(self, statement: Select[str]) -> list[str]:
        return list(self.recorder.connection.execute(statement).scalars())
