"""Actions and their undo records: kept, taken back, done again.

An action is undone by walking its images backwards. Each row must still look as the action left it, else nothing is changed
(`UndoConflict`). Undone actions wait to be redone until the next new action. Every action can be undone, across restarts and
however long ago it was: its record costs less than a kilobyte.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, func, insert, select, update

from ballast.domain.log.change import Change, DeedLabel, History, Kind
from ballast.domain.log.span import Span
from ballast.store import recorder
from ballast.store.plan_schema import BriefRow, PlanRow, PlanTaskRow, RoleRow
from ballast.store.problems import UndoConflict
from ballast.store.recorder import Image, Step
from ballast.store.rows import label_of
from ballast.store.schema import (
    AbsenceRow,
    ActionRow,
    AuditRow,
    BatchRow,
    CategoryRow,
    CounterRow,
    EntryRow,
    ProcedureStepRow,
    ProfileRow,
    PromptRow,
    RatingRow,
    Row,
    StepRow,
    TaskRow,
    table_of,
)
from ballast.store.values import seconds, zone_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from sqlalchemy import Select, Table

    from ballast.store.engine import Database

_CHUNK = 500
_TIMED = frozenset({EntryRow.__tablename__, AbsenceRow.__tablename__})
ActionFields = tuple[int, str, int, str, str, str]
_KINDS: tuple[tuple[Kind, tuple[type[Row], ...]], ...] = (
    (Kind.ENTRIES, (EntryRow, BatchRow)),
    (Kind.TASKS, (TaskRow,)),
    (Kind.CATEGORIES, (CategoryRow,)),
    (Kind.PROFILE, (ProfileRow,)),
    (Kind.AUDIT, (AuditRow,)),
    (Kind.RATINGS, (RatingRow,)),
    (Kind.PLANS, (PlanRow, PlanTaskRow, RoleRow, BriefRow)),
    (Kind.ABSENCES, (AbsenceRow,)),
    (Kind.PROCEDURES, (ProcedureStepRow,)),
    (Kind.PROMPTS, (PromptRow,)),
)


def change_of(label: DeedLabel, steps: Sequence[Step], *, at: datetime, undone: bool) -> Change:
    """What these steps touch; an entry that runs reaches to `at`."""
    names = {step.table for step in steps}
    kinds = frozenset(kind for kind, rows in _KINDS if not names.isdisjoint(row.__tablename__ for row in rows))
    return Change(label.id, label.deed, kinds, label.about, _span(steps, at), undone)


def _span(steps: Iterable[Step], at: datetime) -> Span | None:
    """Every moment of the entries and absences before and after; one that still lasts reaches to `at`."""
    first, last = None, None
    for step in steps:
        if step.table not in _TIMED:
            continue
        started, ended = step.columns.index("started"), step.columns.index("ended")
        for image in (image for pair in step.pairs for image in pair if image is not None):
            start = image[started]
            end = max(start + 1, seconds(at) if image[ended] is None else image[ended])
            first, last = min(start, first or start), max(end, last or end)
    if first is None or last is None:
        return None
    return Span(datetime.fromtimestamp(first, UTC), datetime.fromtimestamp(last, UTC))


def keep(connection: Connection, label: DeedLabel, steps: Sequence[Step]) -> None:
    """Store the record of an action in its own transaction; forgets what was undone."""
    connection.execute(delete(table_of(ActionRow)).where(ActionRow.undone == 1))
    last = connection.execute(select(func.coalesce(func.max(ActionRow.number), 0))).scalar_one()
    connection.execute(
        insert(table_of(ActionRow)),
        {
            "number": last + 1,
            "id": label.id.hex,
            "at": seconds(label.at),
            "zone": zone_name(label.at),
            "deed": label.deed.value,
            "about": label.about,
            "undone": 0,
        },
    )
    if steps:
        rows = [{"action": last + 1, "position": place, "images": step.as_text()} for place, step in enumerate(steps)]
        connection.execute(insert(table_of(StepRow)), rows)
    count_up(connection)


def count_up(connection: Connection) -> None:
    """One more transaction that changed something."""
    connection.execute(update(table_of(CounterRow)).values(value=CounterRow.value + 1))


def was_kept(database: Database, action: UUID) -> bool:
    """Whether the action is in the file."""
    return bool(database.rows(select(ActionRow.number).where(ActionRow.id == action.hex)))


def history(database: Database) -> History:
    """What undo and redo would do next."""
    return History(label_of(_next_undo(database)), label_of(_next_redo(database)))


def undo(database: Database, at: datetime) -> Change | None:
    """Take back the newest action that stands; None when there is none. Call inside a transaction."""
    found = _next_undo(database)
    if found is None:
        return None
    steps = _steps(database, found[0])
    for step in reversed(steps):
        _reverse(database.connection, step)
    return _finish(database, found, steps, at=at, undone=True)


def redo(database: Database, at: datetime) -> Change | None:
    """Do again the action that was undone last; None when there is none. Call inside a transaction."""
    found = _next_redo(database)
    if found is None:
        return None
    steps = _steps(database, found[0])
    for step in steps:
        _repeat(database.connection, step)
    return _finish(database, found, steps, at=at, undone=False)


def _next_undo(database: Database) -> ActionFields | None:
    return _first(database, select(*_FIELDS).where(ActionRow.undone == 0).order_by(ActionRow.number.desc()).limit(1))


def _next_redo(database: Database) -> ActionFields | None:
    return _first(database, select(*_FIELDS).where(ActionRow.undone == 1).order_by(ActionRow.number).limit(1))


_FIELDS = (ActionRow.number, ActionRow.id, ActionRow.at, ActionRow.zone, ActionRow.deed, ActionRow.about)


def _first(database: Database, statement: Select[int, str, int, str, str, str]) -> ActionFields | None:
    found = database.rows(statement)
    return tuple(found[0]) if found else None


def _steps(database: Database, number: int) -> list[Step]:
    statement = select(StepRow.images).where(StepRow.action == number).order_by(StepRow.position)
    return [Step.from_text(images) for (images,) in database.rows(statement)]


def _finish(database: Database, fields: ActionFields, steps: Sequence[Step], *, at: datetime, undone: bool) -> Change:
    connection = database.connection
    connection.execute(update(table_of(ActionRow)).where(ActionRow.number == fields[0]).values(undone=int(undone)))
    count_up(connection)
    label = label_of(fields)
    if label is None:
        raise AssertionError
    return change_of(label, steps, at=at, undone=undone)


def _reverse(connection: Connection, step: Step) -> None:
    """Bring the rows of a step back to how they were before it."""
    table = Row.metadata.tables[step.table]
    if all(before is None for before, _ in step.pairs):
        _take_away(connection, table, step)
        return
    for before, after in reversed(step.pairs):
        _move(connection, table, step.columns, (after, before))


def _repeat(connection: Connection, step: Step) -> None:
    """Bring the rows of a step to how they were after it."""
    table = Row.metadata.tables[step.table]
    if all(before is None for before, _ in step.pairs):
        connection.execute(insert(table), [dict(zip(step.columns, after or (), strict=True)) for _, after in step.pairs])
        return
    for pair in step.pairs:
        _move(connection, table, step.columns, pair)


def _take_away(connection: Connection, table: Table, step: Step) -> None:
    """Remove rows that a step added, many at a time: an import has a hundred thousand."""
    key = next(iter(table.primary_key.columns))
    place = step.columns.index(key.name)
    shown = [table.columns[name] for name in step.columns]
    for first in range(0, len(step.pairs), _CHUNK):
        expected = {after[place]: after for _, after in step.pairs[first : first + _CHUNK] if after is not None}
        found = connection.execute(select(*shown).where(key.in_(list(expected)))).fetchall()
        if {row[place]: tuple(row) for row in found} != expected:
            raise UndoConflict
        connection.execute(delete(table).where(key.in_(list(expected))))


def _move(connection: Connection, table: Table, columns: Sequence[str], pair: tuple[Image | None, Image | None]) -> None:
    """Bring one row from one image to the other. Raises UndoConflict when it does not look like the first."""
    expected, wanted = pair
    known = dict(zip(columns, expected or wanted or (), strict=True))
    found = recorder.read(connection, table, recorder.key_of(table, known))
    if expected is None:
        if found is not None:
            raise UndoConflict
        connection.execute(insert(table), known)
        return
    names = [column.name for column in table.columns]
    current = dict(zip(names, found or (), strict=found is not None))
    if tuple(current.get(name) for name in columns) != expected:
        raise UndoConflict
    if wanted is None:
        recorder.erase(connection, table, tuple(current.values()))
        return
    current |= dict(zip(columns, wanted, strict=True))
    recorder.overwrite(connection, table, tuple(current.values()))
