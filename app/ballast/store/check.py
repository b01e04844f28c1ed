"""Is the data sound? SQLite's own checks, and ours. Nothing is changed and no text of the owner is told."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from ballast.domain.log.entry import STRESS_MAX, task_key
from ballast.store.categories import Categories
from ballast.store.faults import code_of
from ballast.store.plan_schema import PlanRow
from ballast.store.problems import StoreProblem
from ballast.store.rows import LONG
from ballast.store.schema import ActionRow, CategoryRow, CounterRow, EntryRow, TaskRow
from ballast.store.values import zone_of

if TYPE_CHECKING:
    from ballast.store.engine import Database


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found. `damage` are SQLite's findings, `broken` the names of our own rules with how many rows break each.

    `odd` counts what is allowed but worth a look ("long": entries of more than a day, "unknown_zone").
    """

    damage: tuple[str, ...]
    loose_ends: int
    broken: dict[str, int]
    odd: dict[str, int]
    counts: dict[str, int]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.damage or self.loose_ends or self.broken)


def check(database: Database, *, full: bool = True) -> CheckResult:
    """Look at everything; not `full` skips the slow comparison of tables with their indexes."""
    try:
        driver = database.driver()
        found = tuple(line for (line,) in driver.execute("PRAGMA integrity_check" if full else "PRAGMA quick_check"))
        loose = len(driver.execute("PRAGMA foreign_key_check").fetchall())
        broken = {name: count for name, count in _broken(database).items() if count}
        odd = {name: count for name, count in _odd(database).items() if count}
        counts = _counts(database)
    except (sqlite3.Error, StoreProblem) as error:
        code = error.code if isinstance(error, StoreProblem) else code_of(error)
        return CheckResult((code or type(error).__name__,), 0, {}, {}, {})
    return CheckResult(tuple(line for line in found if line != "ok"), loose, broken, odd, counts)


def _count(database: Database, *where: object) -> int:
    statement = select(func.count()).select_from(EntryRow)
    for condition in where:
        statement = statement.where(condition)  # type: ignore[arg-type]  # conditions on columns, of any kind
    return int(database.rows(statement)[0][0])


def _broken(database: Database) -> dict[str, int]:
    names = database.rows(select(TaskRow.name, TaskRow.name_key))
    return {
        "one_running": max(0, _count(database, EntryRow.ended.is_(None)) - 1),
        "forward": _count(database, EntryRow.ended < EntryRow.started),
        "stress": _count(database, or_(EntryRow.stress < 0, EntryRow.stress > STRESS_MAX)),
        "import": _count(database, EntryRow.batch_id.is_(None) != EntryRow.source_key.is_(None)),
        "task_key": sum(task_key(name) != key for name, key in names),
        "no_category": int(not Categories(database).all()),
        "counter": int(len(database.rows(select(CounterRow.value))) != 1),
    }


def _odd(database: Database) -> dict[str, int]:
    zones = database.rows(select(EntryRow.zone, func.count()).group_by(EntryRow.zone))
    return {
        "long": _count(database, EntryRow.ended - EntryRow.started > LONG),
        "unknown_zone": sum(count for name, count in zones if name != "UTC" and str(zone_of(name)) == "UTC"),
    }


def _counts(database: Database) -> dict[str, int]:
    rows = {"entries": EntryRow, "tasks": TaskRow, "categories": CategoryRow, "plans": PlanRow, "actions": ActionRow}
    return {name: int(database.rows(select(func.count()).select_from(row))[0][0]) for name, row in rows.items()}
