"""Searching entries over the whole history: newest first, some at a time, from a place onwards.

SQL chooses by task and by time, along the indexes; what notes say is compared above, because capitals and accents do not count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from ballast.domain.log.completion import folded
from ballast.store.entries import COLUMNS
from ballast.store.rows import entries_of
from ballast.store.schema import EntryRow
from ballast.store.values import id_of, seconds, up

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute

    from ballast.domain.log.entry import Entry
    from ballast.domain.log.span import Span
    from ballast.store.engine import Database

    _Columns = Select[*tuple[object, ...]]

_CHUNK = 5000
_UNINDEXED = 0  # added to a column it keeps the index out: fetching a whole history in its order costs six times as much
_MANY = 5000  # tasks; more are chosen row by row


@dataclass(frozen=True, slots=True)
class Search:
    """Looking for entries. A place is the start and the identifier of an entry: what follows is older."""

    database: Database

    def newest(
        self, task_ids: Collection[UUID] | None, span: Span | None, before: tuple[datetime, UUID] | None, limit: int
    ) -> tuple[Entry, ...]:
        """The newest entries of these tasks (None: of any) that start in the span, older than the place."""
        asked = _asked(select(*COLUMNS), span, _place(before))
        if task_ids is None:
            return entries_of(self.database.rows(asked.limit(limit)))
        wanted = {task_id.hex for task_id in task_ids}
        if len(wanted) > _MANY:
            return entries_of([row for row in self.database.rows(asked) if row[1] in wanted][:limit])
        return entries_of(self.database.rows(asked.where(EntryRow.task_id.in_(wanted)).limit(limit)))

    def noted(
        self, words: Mapping[UUID, Collection[str]], span: Span | None, before: tuple[datetime, UUID] | None
    ) -> Iterator[UUID]:
        """Entries whose notes have all the words (folded) that are asked of their task, the newest first.

        Entries of other tasks are passed over. The newest are read first; the rest only when these were not enough.
        """
        wanted = {task_id.hex: asked for task_id, asked in words.items()}
        columns = (EntryRow.started, EntryRow.id, EntryRow.task_id, EntryRow.note)
        place = _place(before)
        newest = self.database.rows(_asked(select(*columns), span, place).where(EntryRow.note != "").limit(_CHUNK))
        yield from (id_of(key) for _, key in _saying(newest, wanted))
        if len(newest) == _CHUNK:
            older = _narrowed(select(*columns), span, (newest[-1][0], newest[-1][1]), EntryRow.started + _UNINDEXED)
            rest = self.database.rows(older.where(EntryRow.note != ""))
            yield from (id_of(key) for _, key in sorted(_saying(rest, wanted), reverse=True))

    def some(self, ids: Collection[UUID]) -> dict[UUID, Entry]:
        """Those of the entries that there are, by identifier; for a page of them."""
        chosen = select(*COLUMNS).where(EntryRow.id.in_([each.hex for each in ids]))
        return {entry.id: entry for entry in entries_of(self.database.rows(chosen))}

    def of_task(self, task_id: UUID) -> tuple[UUID, ...]:
        """The identifiers of all entries on a task, the newest first."""
        chosen = select(EntryRow.id).where(EntryRow.task_id == task_id.hex).order_by(EntryRow.started.desc())
        return tuple(id_of(key) for (key,) in self.database.rows(chosen))


def _saying(rows: Iterable[Any], wanted: Mapping[str, Collection[str]]) -> Iterator[tuple[int, str]]:
    """Start and identifier of those whose notes have the words."""
    for started, key, task, note in rows:
        asked = wanted.get(task)
        if asked is not None and all(map(folded(note).__contains__, asked)):
            yield started, key


def _asked(statement: _Columns, span: Span | None, place: tuple[int, str] | None) -> _Columns:
    return _narrowed(statement, span, place, EntryRow.started).order_by(EntryRow.started.desc(), EntryRow.id.desc())


def _narrowed(
    statement: _Columns,
    span: Span | None,
    place: tuple[int, str] | None,
    started: ColumnElement[int] | InstrumentedAttribute[int],
) -> _Columns:
    if span is not None:
        statement = statement.where(started >= seconds(span.start), started < up(span.end))
    if place is not None:
        older = or_(started < place[0], and_(started == place[0], EntryRow.id < place[1]))
        statement = statement.where(started <= place[0], older)
    return statement


def _place(before: tuple[datetime, UUID] | None) -> tuple[int, str] | None:
    return None if before is None else (seconds(before[0]), before[1].hex)
