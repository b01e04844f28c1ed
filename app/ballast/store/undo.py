"""Actions and their undo records: kept, taken back, done again.

An action is undone by walking its images backwards. Each row must still look as the action left it, else nothing is changed
(`UndoConflict`). Undone actions wait to be redone until the next new action. Every action can be undone, across restarts and
however long ago it was: its record costs less than a kilobyte.
"""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import accumulate, chain, groupby, islice
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import Connection, delete, func, insert, select, update

from ballast.domain.log.change import Change, DeedLabel, History, Kind
from ballast.domain.log.span import Span
from ballast.domain.log.watch import WHOLE, part, unwatched
from ballast.store import recorder, uses
from ballast.store.help_schema import CandidateRow, HandOverRow, HiringRow, PersonRow, ReferenceRow
from ballast.store.insight_schema import (
    CategoryRuleRow,
    GuessRow,
    RareTaskRow,
    ReviewNoteRow,
    TypicalFactorsRow,
    WeekTypicalRow,
    WeightsRow,
    WorkingYearRow,
)
from ballast.store.plan_schema import BriefRow, PlanRow, PlanTaskRow, RoleRow
from ballast.store.problems import UndoConflict
from ballast.store.recorder import Batch, Image, Step
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
    from collections.abc import Iterable, Iterator, Sequence
    from uuid import UUID

    from sqlalchemy import Select, Table

    from ballast.domain.log.watch import Watch
    from ballast.store.engine import Database

_CHUNK = 500
_SPELT = 400  # of WHOLE: writing the rows of an import down is the first part of undoing it
_TIMED = frozenset({EntryRow.__tablename__, AbsenceRow.__tablename__})
ActionFields = tuple[int, str, int, str, str, str]
Pair: TypeAlias = tuple[Image | None, Image | None]
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
    (Kind.WEIGHTS, (WeightsRow,)),
    (Kind.RULES, (CategoryRuleRow,)),
    (Kind.NOTES, (ReviewNoteRow, GuessRow)),
    (Kind.YEAR, (RareTaskRow, TypicalFactorsRow, WeekTypicalRow, WorkingYearRow)),
    (Kind.PEOPLE, (PersonRow,)),
    (Kind.HIRINGS, (HiringRow, CandidateRow, ReferenceRow)),
    (Kind.HAND_OVERS, (HandOverRow,)),
)


def change_of(label: DeedLabel, pieces: Iterable[Step | Batch], *, at: datetime, undone: bool) -> Change:
    """What these pieces of a record touch; an entry that runs reaches to `at`."""
    trace = _Trace(at)
    for piece in pieces:
        trace.add(piece)
    return trace.change(label, undone=undone)


class _Trace:
    """Which kinds of rows were touched, and every moment of the entries and absences before and after.

    One that still lasts reaches to `at`.
    """

    def __init__(self, at: datetime) -> None:
        self._at = seconds(at)
        self._tables: set[str] = set()
        self._first: int | None = None
        self._last: int | None = None

    def add(self, piece: Step | Batch) -> None:
        self._tables.add(piece.table)
        if isinstance(piece, Batch):
            self._reach(piece.first, max(piece.last, self._at) if piece.runs else piece.last)
        elif piece.table in _TIMED:
            started, ended = piece.columns.index("started"), piece.columns.index("ended")
            for image in (image for pair in piece.pairs for image in pair if image is not None):
                self._reach(image[started], self._at if image[ended] is None else image[ended])

    def _reach(self, start: int, end: int) -> None:
        self._first = start if self._first is None else min(start, self._first)
        self._last = max(end, start + 1, self._last or end)

    def change(self, label: DeedLabel, *, undone: bool) -> Change:
        kinds = frozenset(kind for kind, rows in _KINDS if not self._tables.isdisjoint(row.__tablename__ for row in rows))
        span = None
        if self._first is not None and self._last is not None:
            span = Span(datetime.fromtimestamp(self._first, UTC), datetime.fromtimestamp(self._last, UTC))
        return Change(label.id, label.deed, kinds, label.about, span, undone)


def keep(connection: Connection, label: DeedLabel, pieces: Sequence[Step | Batch]) -> None:
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
    if pieces:
        pieces = tuple(_together(pieces))
        rooms = accumulate((piece.pieces if isinstance(piece, Batch) else 1 for piece in pieces), initial=0)
        rows = [
            {"action": last + 1, "position": place, "images": piece.as_text()}
            for place, piece in zip(rooms, pieces, strict=False)
        ]
        connection.execute(insert(table_of(StepRow)), rows)
    count_up(connection)


def _together(pieces: Iterable[Step | Batch]) -> Iterator[Step | Batch]:
    """The pieces, one of many rows in the place of many of one row where they follow each other: undone many times as fast."""
    for (table, columns), group in groupby(pieces, lambda each: (each.table, each.columns if isinstance(each, Step) else None)):
        if columns is None:
            yield from group
            continue
        pairs = chain.from_iterable(each.pairs for each in group if isinstance(each, Step))
        while some := tuple(islice(pairs, recorder.BULK)):
            yield Step(table, columns, some)


def count_up(connection: Connection) -> None:
    """One more transaction that changed something."""
    connection.execute(update(table_of(CounterRow)).values(value=CounterRow.value + 1))


def was_kept(database: Database, action: UUID) -> bool:
    """Whether the action is in the file."""
    return bool(database.rows(select(ActionRow.number).where(ActionRow.id == action.hex)))


def history(database: Database) -> History:
    """What undo and redo would do next."""
    return History(label_of(_next_undo(database)), label_of(_next_redo(database)))


def undo(database: Database, at: datetime, watch: Watch = unwatched) -> Change | None:
    """Take back the newest action that stands; None when there is none. Call inside a transaction."""
    found = _next_undo(database)
    if found is None:
        return None
    _spell_out(database, found[0], part(watch, 0, _SPELT))
    return _walk(database, found, at, part(watch, _SPELT, WHOLE), undone=True)


def redo(database: Database, at: datetime, watch: Watch = unwatched) -> Change | None:
    """Do again the action that was undone last; None when there is none. Call inside a transaction."""
    found = _next_redo(database)
    return None if found is None else _walk(database, found, at, watch, undone=False)


def _walk(database: Database, fields: ActionFields, at: datetime, watch: Watch, *, undone: bool) -> Change:
    """Go through the steps of an action, backwards to undo it, one at a time: an import has a thousand long ones."""
    chosen = select(StepRow.position).where(StepRow.action == fields[0]).order_by(StepRow.position)
    places = [place for (place,) in database.rows(chosen)]
    trace, move = _Trace(at), _reverse if undone else _repeat
    for done, place in enumerate(reversed(places) if undone else places):
        watch(done, len(places))
        one = select(StepRow.images).where(StepRow.action == fields[0], StepRow.position == place)
        step = Step.from_text(database.rows(one)[0][0])
        move(database.connection, step)
        uses.touch(database.connection, step.table, step.columns, chain.from_iterable(step.pairs))
        trace.add(step)
    return _finish(database, fields, trace, undone=undone)


def _spell_out(database: Database, action: int, watch: Watch) -> None:
    """Write the rows of an import down as images, before they go. Raises UndoConflict when they are not as it left them."""
    short = select(StepRow.position, StepRow.images).where(
        StepRow.action == action, StepRow.images.like(f"{recorder.BATCH_SIGN}%")
    )
    for place, text in database.rows(short):
        batch = Batch.from_text(text)
        database.connection.execute(delete(table_of(StepRow)).where(StepRow.action == action, StepRow.position == place))
        rows = total = 0
        for number, images in enumerate(_images(database, batch)):
            watch(rows, batch.rows)
            rows += len(images)
            total += sum(map(recorder.digest, images))
            step = Step(batch.table, batch.columns, tuple((None, image) for image in images))
            row = {"action": action, "position": place + number, "images": step.as_text()}
            if rows > batch.rows:
                raise UndoConflict
            database.connection.execute(insert(table_of(StepRow)), row)
        if (rows, total % recorder.SUMS) != (batch.rows, batch.total):
            raise UndoConflict


def _images(database: Database, batch: Batch) -> Iterator[list[Image]]:
    """The rows of an import as they are now, some at a time, in order of their keys."""
    table = Row.metadata.tables[batch.table]
    key = next(iter(table.primary_key.columns))
    shown = [table.columns[name] for name in batch.columns]
    place, last = batch.columns.index(key.name), ""
    while found := database.rows(
        select(*shown).where(table.columns["batch_id"] == batch.key, key > last).order_by(key).limit(recorder.BULK)
    ):
        yield [tuple(row) for row in found]
        last = found[-1][place]


def _next_undo(database: Database) -> ActionFields | None:
    return _first(database, select(*_FIELDS).where(ActionRow.undone == 0).order_by(ActionRow.number.desc()).limit(1))


def _next_redo(database: Database) -> ActionFields | None:
    return _first(database, select(*_FIELDS).where(ActionRow.undone == 1).order_by(ActionRow.number).limit(1))


_FIELDS = (ActionRow.number, ActionRow.id, ActionRow.at, ActionRow.zone, ActionRow.deed, ActionRow.about)


def _first(database: Database, statement: Select[int, str, int, str, str, str]) -> ActionFields | None:
    found = database.rows(statement)
    return tuple(found[0]) if found else None


def _finish(database: Database, fields: ActionFields, trace: _Trace, *, undone: bool) -> Change:
    connection = database.connection
    connection.execute(update(table_of(ActionRow)).where(ActionRow.number == fields[0]).values(undone=int(undone)))
    count_up(connection)
    label = label_of(fields)
    if label is None:
        raise AssertionError
    return trace.change(label, undone=undone)


def _reverse(connection: Connection, step: Step) -> None:
    """Bring the rows of a step back to how they were before it."""
    _move_all(connection, step, [(after, before) for before, after in reversed(step.pairs)])


def _repeat(connection: Connection, step: Step) -> None:
    """Bring the rows of a step to how they were after it."""
    _move_all(connection, step, step.pairs)


def _move_all(connection: Connection, step: Step, pairs: Sequence[Pair]) -> None:
    """Bring rows from one image to the other, in their order. Raises UndoConflict when one does not look like the first."""
    table = Row.metadata.tables[step.table]
    key, *more = (column.name for column in table.primary_key.columns)
    if more:  # the answers of plans have keys of two columns, and are few
        for pair in pairs:
            _move(connection, table, step.columns, pair)
        return
    for some in _alike(pairs, step.columns.index(key)):
        _move_some(connection, table, step, some)


def _alike(pairs: Iterable[Pair], place: int) -> Iterator[list[Pair]]:
    """Pairs in their order, together where the same happens to rows that are not the same; `place` is that of their key."""
    some: list[Pair] = []
    keys: set[Any] = set()
    for pair in pairs:
        key = (pair[0] or pair[1] or ())[place]
        if some and (key in keys or len(some) == _CHUNK or _way(pair) != _way(some[0])):
            yield some
            some, keys = [], set()
        some.append(pair)
        keys.add(key)
    if some:
        yield some


def _way(pair: Pair) -> tuple[bool, bool]:
    return pair[0] is None, pair[1] is None


def _move_some(connection: Connection, table: Table, step: Step, pairs: Sequence[Pair]) -> None:
    """Bring rows from one image to the other: all appear, all change, or all go."""
    key = next(iter(table.primary_key.columns))
    place = step.columns.index(key.name)
    keys = [(before or after or ())[place] for before, after in pairs]
    expected = {before[place]: before for before, _ in pairs if before is not None}
    wanted = [after for _, after in pairs if after is not None]
    found = connection.execute(select(*(table.columns[name] for name in step.columns)).where(key.in_(keys))).fetchall()
    if {row[place]: tuple(row) for row in found} != expected:
        raise UndoConflict
    if not wanted:
        connection.execute(delete(table).where(key.in_(keys)))
    elif expected:
        recorder.overwrite_all(connection, table, step.columns, wanted)
    else:
        recorder.insert_all(connection, table, step.columns, wanted)


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
