"""Searching entries over the whole history: newest first, some at a time, from a place onwards.

SQL chooses by task and by time, along the indexes; what notes say is compared above, because capitals and accents do not count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import and_, or_, select

from ballast.store.entries import COLUMNS
from ballast.store.rows import entries_of
from ballast.store.schema import EntryRow
from ballast.store.values import id_of, seconds, up

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Select

    from ballast.domain.log.entry import Entry
    from ballast.domain.log.span import Span
    from ballast.store.engine import Database

    _Columns = Select[*tuple[object, ...]]

_CHUNK = 5000
_MANY = 5000  # tasks; more are chosen row by row


class Noted(NamedTuple):
    """What a note says, and whose it is."""

    id: UUID
    task_id: UUID
    start_s: int
    note: str


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

    def noted(self, span: Span | None, before: tuple[datetime, UUID] | None) -> Iterator[Noted]:
        """The notes of entries that have any, the newest first; read as far as they are asked for."""
        columns = (EntryRow.id, EntryRow.task_id, EntryRow.started, EntryRow.note)
        place = _place(before)
        while rows := self.database.rows(_asked(select(*columns), span, place).where(EntryRow.note != "").limit(_CHUNK)):
            for key, task, started, note in rows:
                yield Noted(id_of(key), id_of(task), started, note)
            place = (rows[-1][2], rows[-1][0])

    def some(self, ids: Collection[UUID]) -> dict[UUID, Entry]:
        """Those of the entries that there are, by identifier; for a page of them."""
        chosen = select(*COLUMNS).where(EntryRow.id.in_([each.hex for each in ids]))
        return {entry.id: entry for entry in entries_of(self.database.rows(chosen))}

    def of_task(self, task_id: UUID) -> tuple[UUID, ...]:
        """The identifiers of all entries on a task, the newest first."""
        chosen = select(EntryRow.id).where(EntryRow.task_id == task_id.hex).order_by(EntryRow.started.desc())
        return tuple(id_of(key) for (key,) in self.database.rows(chosen))


def _asked(
    statement: Select[*tuple[object, ...]], span: Span | None, place: tuple[int, str] | None
) -> Select[*tuple[object, ...]]:
    asked = statement.order_by(EntryRow.started.desc(), EntryRow.id.desc())
    if span is not None:
        asked = asked.where(EntryRow.started >= seconds(span.start), EntryRow.started < up(span.end))
    if place is not None:
        older = or_(EntryRow.started < place[0], and_(EntryRow.started == place[0], EntryRow.id < place[1]))
        asked = asked.where(EntryRow.started <= place[0], older)
    return asked


def _place(before: tuple[datetime, UUID] | None) -> tuple[int, str] | None:
    return None if before is None else (seconds(before[0]), before[1].hex)
