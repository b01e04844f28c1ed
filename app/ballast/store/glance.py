"""A first look at the data, by SQLite's driver alone: what the Today page shows, before SQLAlchemy is there.

Bringing in SQLAlchemy takes longer than showing the first day. So the connection that the store will use is asked a few things
first, in plain SQL. A `Glance` has the same readers with the same answers as a `Store` (a test holds them together), as far as
it has them; it cannot write. The driver's errors pass: the store, asked again, tells damage from a bad moment.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from ballast.domain.log.change import History
from ballast.domain.log.entry import Log
from ballast.store.rows import (
    ABSENCES,
    ACTIONS,
    CATEGORIES,
    ENTRIES,
    LONG,
    PROFILE,
    TASKS,
    absences_of,
    by_start,
    categories_of,
    entries_of,
    label_of,
    period_of,
    profile_of,
    task_of,
)
from ballast.store.values import instant_of, seconds, up

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection
    from uuid import UUID

    from ballast.domain.insight.period import Period
    from ballast.domain.log.absence import Absence
    from ballast.domain.log.completion import KnownTask
    from ballast.domain.log.entry import Category, Entry, Task
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.span import Span

_FEW = 500
_IN_SPAN = f"""
    {ENTRIES}
    WHERE started >= :day_before AND started < :last AND (started >= :first OR ended > :first OR ended IS NULL)
    UNION ALL
    {ENTRIES} WHERE ended - started > {LONG} AND ended > :first AND started + 0 < :day_before
    UNION ALL
    {ENTRIES} WHERE ended IS NULL AND started + 0 < :day_before
"""
_AWAY = f"""
    {ABSENCES} WHERE started >= :day_before AND started < :last AND ended > :first
    UNION ALL
    {ABSENCES} WHERE ended - started > {LONG} AND ended > :first AND started + 0 < :day_before
    UNION ALL
    {ABSENCES} WHERE ended IS NULL AND started + 0 < :last
"""
_BY_START = itemgetter(1, 0)
_RUNNING = f"{ENTRIES} WHERE ended IS NULL"
_RECENT = f"{ENTRIES} ORDER BY started DESC LIMIT ?"
_COUNT = "SELECT count(*) FROM entry"
_KNOWN = """
    SELECT id, name, category_id, mission, scheduled_per_week, coalesce(used.uses, 0), used.last,
        (SELECT zone FROM entry WHERE entry.task_id = used.task_id AND entry.started = used.last LIMIT 1)
    FROM task
    LEFT JOIN (SELECT task_id, count(*) AS uses, max(started) AS last FROM entry GROUP BY task_id) AS used
        ON used.task_id = task.id
    ORDER BY used.last DESC NULLS LAST, task.name_key
"""
_CATEGORIES = f"{CATEGORIES} ORDER BY position, id"
_AUDIT = "SELECT first_day, last_day FROM audit ORDER BY number DESC LIMIT 1"
_UNDO = f"{ACTIONS} WHERE undone = 0 ORDER BY number DESC LIMIT 1"
_REDO = f"{ACTIONS} WHERE undone = 1 ORDER BY number LIMIT 1"


class Glance:
    """Reading a little, at once. The names are those of `Store`."""

    def __init__(self, connection: sqlite3.Connection, *, read_only: bool = False) -> None:
        """A look through a connection of the driver, in the thread that made it."""
        self._connection = connection
        self.read_only = read_only
        self.categories = _Categories(connection)
        self.tasks = _Tasks(connection, self.categories)
        self.entries = _Entries(connection, self.tasks, self.categories)
        self.absences = _Absences(connection)
        self.profile = _Profiles(connection)
        self.audits = _Audits(connection)

    def history(self) -> History:
        """What undo and redo would do next."""
        ask = self._connection.execute
        return History(label_of(ask(_UNDO).fetchone()), label_of(ask(_REDO).fetchone()))


class _Categories(NamedTuple):
    connection: sqlite3.Connection

    def all(self) -> tuple[Category, ...]:
        return categories_of(self.connection.execute(_CATEGORIES))


class _Tasks(NamedTuple):
    connection: sqlite3.Connection
    categories: _Categories

    def some(self, ids: Collection[UUID]) -> dict[UUID, Task]:
        keys = [task_id.hex for task_id in ids]
        if len(keys) > _FEW:
            found: Any = (row for row in self.connection.execute(TASKS) if row[0] in set(keys))
        else:
            found = self.connection.execute(f"{TASKS} WHERE id IN ({', '.join('?' * len(keys))})", keys)
        return {task.id: task for task in map(task_of, found)}

    def get(self, task_id: UUID) -> Task | None:
        return self.some({task_id}).get(task_id)

    def known(self) -> tuple[KnownTask, ...]:
        from ballast.domain.log.completion import KnownTask  # noqa: PLC0415 - not before the first day is shown

        categories: dict[UUID | None, Category] = {category.id: category for category in self.categories.all()}
        made = []
        for *columns, uses, last, place in self.connection.execute(_KNOWN):
            task = task_of(columns)
            when = None if last is None else instant_of(last, place)
            made.append(KnownTask(task, categories.get(task.category_id), uses, when))
        return tuple(made)


class _Entries:
    def __init__(self, connection: sqlite3.Connection, tasks: _Tasks, categories: _Categories) -> None:
        self.connection, self.tasks, self.categories = connection, tasks, categories

    def in_span(self, span: Span) -> tuple[Entry, ...]:
        first = seconds(span.start)
        values = {"first": first, "last": up(span.end), "day_before": first - LONG}
        return entries_of(sorted(self.connection.execute(_IN_SPAN, values), key=by_start))

    def log(self, span: Span) -> Log:
        entries = self.in_span(span)
        tasks = self.tasks.some({entry.task_id for entry in entries})
        return Log(entries, tasks, {category.id: category for category in self.categories.all()})

    def running(self) -> Entry | None:
        return next(iter(entries_of(self.connection.execute(_RUNNING))), None)

    def recent(self, limit: int = 50) -> tuple[Entry, ...]:
        return entries_of(self.connection.execute(_RECENT, (limit,)).fetchall()[::-1])

    def count(self) -> int:
        return int(self.connection.execute(_COUNT).fetchone()[0])


class _Absences(NamedTuple):
    connection: sqlite3.Connection

    def in_span(self, span: Span) -> tuple[Absence, ...]:
        first = seconds(span.start)
        values = {"first": first, "last": up(span.end), "day_before": first - LONG}
        return absences_of(sorted(self.connection.execute(_AWAY, values), key=_BY_START))


class _Profiles(NamedTuple):
    connection: sqlite3.Connection

    def get(self) -> Profile:
        return profile_of(self.connection.execute(PROFILE).fetchall())


class _Audits(NamedTuple):
    connection: sqlite3.Connection

    def current(self) -> Period | None:
        found = self.connection.execute(_AUDIT).fetchone()
        return None if found is None else period_of(*found)
