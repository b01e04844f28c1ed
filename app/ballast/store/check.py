"""Is the data sound? SQLite's own checks, and ours. Nothing is changed and no text of the owner is told.

SQLite's checks of years of entries take seconds in which the one connection can do nothing else. Where somebody waits for it
(`watch`), the pages are copied some at a time, as they are, and the copy is checked: what else is wanted of the data is done
in between. The copy lies beside the data, private, and goes again; where it has no room the data is checked where it is.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from ballast.domain.log.entry import STRESS_MAX, task_key
from ballast.domain.log.watch import WHOLE, part, unwatched
from ballast.store.categories import Categories
from ballast.store.driver import listening
from ballast.store.faults import code_of
from ballast.store.files import make_private
from ballast.store.plan_schema import PlanRow
from ballast.store.problems import StoreProblem
from ballast.store.rows import LONG
from ballast.store.schema import ActionRow, CategoryRow, CounterRow, EntryRow, TaskRow
from ballast.store.values import zone_of

if TYPE_CHECKING:
    from ballast.domain.log.watch import Watch
    from ballast.store.engine import Database

CHECKED = "checked.db"
_PAGES = 1024  # copied between two reports
_COPIED = 300  # of WHOLE: copying comes first, and is the shorter part


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


def check(database: Database, *, full: bool = True, watch: Watch = unwatched) -> CheckResult:
    """Look at everything; not `full` skips the slow comparison of tables with their indexes. What `watch` raises ends it."""
    try:
        found, loose = _structure(database, full=full, watch=watch)
        broken = {name: count for name, count in _broken(database, watch).items() if count}
        odd = {name: count for name, count in _odd(database).items() if count}
        watch(WHOLE, WHOLE)
        counts = _counts(database)
    except (sqlite3.Error, StoreProblem) as error:
        code = error.code if isinstance(error, StoreProblem) else code_of(error)
        return CheckResult((code or type(error).__name__,), 0, {}, {}, {})
    return CheckResult(tuple(line for line in found if line != "ok"), loose, broken, odd, counts)


def _structure(database: Database, *, full: bool, watch: Watch) -> tuple[tuple[str, ...], int]:
    """SQLite's findings, and how many rows point to nothing."""
    if watch is unwatched:
        return _look(database.driver(), full=full)
    copy = database.folder / f"{CHECKED}.part"
    try:
        copy.unlink(missing_ok=True)
        make_private(copy)
        with closing(sqlite3.connect(copy, isolation_level=None)) as target:
            return _look_at_copy(database.driver(), target, full=full, watch=watch)
    except (OSError, sqlite3.OperationalError):  # no room, or a place where nothing may be written
        return _look(database.driver(), full=full)
    finally:
        with suppress(OSError):
            copy.unlink(missing_ok=True)


def _look_at_copy(
    source: sqlite3.Connection, target: sqlite3.Connection, *, full: bool, watch: Watch
) -> tuple[tuple[str, ...], int]:
    copying = part(watch, 0, _COPIED)
    target.execute("PRAGMA synchronous=OFF")
    source.backup(target, pages=_PAGES, progress=lambda _, left, total: copying(total - left, total))
    with listening(target, lambda: watch(_COPIED, WHOLE)):
        return _look(target, full=full)


def _look(driver: sqlite3.Connection, *, full: bool) -> tuple[tuple[str, ...], int]:
    found = tuple(line for (line,) in driver.execute("PRAGMA integrity_check" if full else "PRAGMA quick_check"))
    return found, len(driver.execute("PRAGMA foreign_key_check").fetchall())


def _count(database: Database, *where: object) -> int:
    statement = select(func.count()).select_from(EntryRow)
    for condition in where:
        statement = statement.where(condition)  # type: ignore[arg-type]  # conditions on columns, of any kind
    return int(database.rows(statement)[0][0])


def _broken(database: Database, watch: Watch) -> dict[str, int]:
    """How many rows break each of our rules; of a long log each takes its moment."""
    names = database.rows(select(TaskRow.name, TaskRow.name_key))
    rules = {
        "one_running": EntryRow.ended.is_(None),
        "forward": EntryRow.ended < EntryRow.started,
        "stress": or_(EntryRow.stress < 0, EntryRow.stress > STRESS_MAX),
        "import": EntryRow.batch_id.is_(None) != EntryRow.source_key.is_(None),
    }
    counted: dict[str, int] = {}
    for name, rule in rules.items():
        watch(_COPIED, WHOLE)
        counted[name] = _count(database, rule)
    return counted | {
        "one_running": max(0, counted["one_running"] - 1),
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
