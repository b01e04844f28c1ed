"""Entries: what was worked on when.

Which entries lie in a span must not cost more the longer the log is. The start index answers for entries of up to a day, by
looking one day further back; longer ones have a small index of their own (by their end), and so has the one that runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import BindParameter, bindparam, func, or_, select, text, union_all

from ballast.domain.log.entry import Log
from ballast.domain.log.watch import unwatched
from ballast.store.rows import LONG, by_start, entries_of
from ballast.store.schema import BatchRow, EntryRow, table_of
from ballast.store.values import flag, id_of, instant_of, seconds, up, whole_seconds, zone_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from uuid import UUID

    from sqlalchemy import ColumnElement, CompoundSelect

    from ballast.domain.log.entry import Entry
    from ballast.domain.log.span import Span
    from ballast.domain.log.watch import Watch
    from ballast.store.categories import Categories
    from ballast.store.engine import Database
    from ballast.store.recorder import Recorder
    from ballast.store.tasks import Tasks

_CHUNK = 5000
_TASKS = 10  # whose sums are made at once: of a log of years a few milliseconds
COLUMNS = (
    EntryRow.id,
    EntryRow.task_id,
    EntryRow.started,
    EntryRow.ended,
    EntryRow.zone,
    EntryRow.ended_zone,
    EntryRow.stress,
    EntryRow.note,
    EntryRow.delayed,
    EntryRow.blocked,
    EntryRow.interruption,
    EntryRow.stated,
    EntryRow.reason,
    EntryRow.interrupter,
    EntryRow.parallel,
)
_first: BindParameter[int] = bindparam("first")
_last: BindParameter[int] = bindparam("last")
_day_before: BindParameter[int] = bindparam("day_before")
_began_earlier = EntryRow.started + 0 < _day_before  # the sum keeps the start index, which would read the whole past, out of it


def _in_span(*where: ColumnElement[bool]) -> CompoundSelect[Any]:
    """The entries of a span to which more applies."""
    return union_all(
        select(*COLUMNS).where(
            EntryRow.started >= _day_before,
            EntryRow.started < _last,
            or_(EntryRow.started >= _first, EntryRow.ended > _first, EntryRow.ended.is_(None)),
            *where,
        ),
        select(*COLUMNS).where(text(f"ended - started > {LONG}"), EntryRow.ended > _first, _began_earlier, *where),
        select(*COLUMNS).where(EntryRow.ended.is_(None), _began_earlier, *where),
    )


_IN_SPAN = _in_span()
_IN_SPAN_OF_TASK = _in_span(EntryRow.task_id == bindparam("task"))
_RUNNING = select(*COLUMNS).where(EntryRow.ended.is_(None))


@dataclass(frozen=True, slots=True)
class Entries:
    """Reading entries. Lists are in order of start."""

    database: Database
    tasks: Tasks
    categories: Categories

    def in_span(self, span: Span) -> tuple[Entry, ...]:
        """All entries that share time with the span or start in it, also one that began before and lasts into it.

        The running one reaches as far as the span does.
        """
        return entries_of(sorted(self.database.rows(_IN_SPAN, _bounds(span)), key=by_start))

    def in_span_of_task(self, span: Span, task_id: UUID) -> tuple[Entry, ...]:
        """Those of a task that share time with the span: its index finds them, however much else was done meanwhile."""
        rows = self.database.rows(_IN_SPAN_OF_TASK, _bounds(span) | {"task": task_id.hex})
        return entries_of(sorted(rows, key=by_start))

    def log(self, span: Span) -> Log:
        """The entries of a span with their tasks and all categories."""
        entries = self.in_span(span)
        tasks = self.tasks.some({entry.task_id for entry in entries})
        return Log(entries, tasks, {category.id: category for category in self.categories.all()})

    def running(self) -> Entry | None:
        """The entry that runs; None while nothing does."""
        return _only(self.database.rows(_RUNNING))

    def get(self, entry_id: UUID) -> Entry | None:
        """The entry with that identifier; None when there is none."""
        return _only(self.database.rows(select(*COLUMNS).where(EntryRow.id == entry_id.hex)))

    def of_task(self, task_id: UUID, limit: int = 100) -> tuple[Entry, ...]:
        """The newest entries of a task, at most `limit`, in order of start."""
        chosen = select(*COLUMNS).where(EntryRow.task_id == task_id.hex).order_by(EntryRow.started.desc()).limit(limit)
        return entries_of(self.database.rows(chosen)[::-1])

    def recent(self, limit: int = 50) -> tuple[Entry, ...]:
        """The newest entries of all tasks, at most `limit`, in order of start."""
        return entries_of(self.database.rows(select(*COLUMNS).order_by(EntryRow.started.desc()).limit(limit))[::-1])

    def count(self) -> int:
        """How many entries there are."""
        return int(self.database.rows(select(func.count()).select_from(EntryRow))[0][0])

    def count_after(self, instant: datetime) -> int:
        """How many entries begin after it."""
        after = select(func.count()).select_from(EntryRow).where(EntryRow.started > seconds(instant))
        return int(self.database.rows(after)[0][0])

    def first_start(self) -> datetime | None:
        """When the first entry begins; None while there is none."""
        found = self.database.rows(select(EntryRow.started, EntryRow.zone).order_by(EntryRow.started).limit(1))
        return instant_of(*found[0]) if found else None

    def last_end(self) -> datetime | None:
        """The latest end of an entry that has one; None while there is none."""
        newest = select(EntryRow.started).where(EntryRow.ended.is_not(None)).order_by(EntryRow.started.desc()).limit(1)
        found = self.database.rows(newest)
        if not found:
            return None
        start = found[0][0]  # what ends later than this began shares time with it
        around = entries_of(self.database.rows(_IN_SPAN, {"first": start, "last": start + 1, "day_before": start - LONG}))
        return max((entry.end for entry in around if entry.end is not None), key=seconds)

    def totals_by_task(self) -> dict[UUID, timedelta]:
        """The time of all ended entries of all time, for each task that has any."""
        total = select(EntryRow.task_id, func.sum(EntryRow.ended - EntryRow.started)).group_by(EntryRow.task_id)
        return {id_of(task): timedelta(seconds=whole) for task, whole in self.database.rows(total) if whole is not None}

    def sums_of_tasks(self, ids: Collection[UUID], watch: Watch = unwatched) -> dict[UUID, tuple[int, timedelta]]:
        """How often each of these tasks was logged and all its ended time; those never logged are left out.

        It goes through all their entries of all time, a few tasks at once; `watch` is called in between.
        """
        asked = [each.hex for each in ids]
        total = func.coalesce(func.sum(EntryRow.ended - EntryRow.started), 0)
        found: dict[UUID, tuple[int, timedelta]] = {}
        for start in range(0, len(asked), _TASKS):
            watch(start, len(asked))
            some = EntryRow.task_id.in_(asked[start : start + _TASKS])
            sums = select(EntryRow.task_id, func.count(), total).where(some).group_by(EntryRow.task_id)
            rows = self.database.rows(sums)
            found |= {id_of(task): (count, timedelta(seconds=whole)) for task, count, whole in rows}
        return found

    def keys_known(self, keys: Iterable[str]) -> set[str]:
        """Those of the source keys that an entry bears already."""
        asked = list(keys)
        known: set[str] = set()
        for start in range(0, len(asked), _CHUNK):
            chosen = select(EntryRow.source_key).where(EntryRow.source_key.in_(asked[start : start + _CHUNK]))
            known.update(key for (key,) in self.database.rows(chosen))
        return known

    def ids_known(self, ids: Iterable[UUID]) -> set[UUID]:
        """Those of the ids that an entry has already."""
        asked = [each.hex for each in ids]
        known: set[UUID] = set()
        for start in range(0, len(asked), _CHUNK):
            chosen = select(EntryRow.id).where(EntryRow.id.in_(asked[start : start + _CHUNK]))
            known.update(id_of(key) for (key,) in self.database.rows(chosen))
        return known


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Writing entries inside an action."""

    recorder: Recorder
    action: UUID
    at: datetime

    def add(self, entry: Entry) -> None:
        """Store a new entry. Raises Conflict ("one_running", "in_use" for an unknown task)."""
        self.recorder.add(EntryRow, _values(entry) | {"batch_id": None, "source_key": None})

    def replace(self, entry: Entry) -> None:
        """Store new values of an entry; where it was imported from stays known. Raises Conflict when it is gone."""
        self.recorder.change(EntryRow, _values(entry))

    def remove(self, entry_id: UUID) -> None:
        """Take an entry away; nothing happens when it is gone already."""
        self.recorder.remove(EntryRow, entry_id.hex)

    def bind(self, entry_id: UUID, batch: str | None, source_key: str | None) -> None:
        """Say again where a restored entry was imported from."""
        self.recorder.change(EntryRow, {"id": entry_id.hex, "batch_id": batch, "source_key": source_key})

    def give(self, old: UUID, new: UUID) -> int:
        """Give all entries of a task to another one, and say how many."""
        return self.recorder.change_all(EntryRow, "task_id", old.hex, new.hex)

    def add_imported(self, rows: Iterable[tuple[Entry, str]], *, source: str = "") -> int:
        """Store entries with the keys of their source, which must be new, and say how many. `source` names the file or format.

        Once in an action. They are written as they come: tasks that are added meanwhile are there in time.

        Raises:
            Conflict: a key is known already ("source_key"), or a task is not.
        """
        waiting = iter(rows)
        first = next(waiting, None)
        if first is None:
            return 0
        batch = self.action.hex
        self.recorder.put(BatchRow, {"id": batch, "at": seconds(self.at), "source": source})
        images = (_image(_values(entry) | {"batch_id": batch, "source_key": key}) for entry, key in chain((first,), waiting))
        return self.recorder.add_batch(EntryRow, batch, images)


def _bounds(span: Span) -> dict[str, Any]:
    first = seconds(span.start)
    return {"first": first, "last": up(span.end), "day_before": first - LONG}


_image = itemgetter(*(column.name for column in table_of(EntryRow).columns))


def _only(rows: Sequence[Any]) -> Entry | None:
    found = entries_of(rows)
    return found[0] if found else None


def _values(entry: Entry) -> dict[str, Any]:
    zone = zone_name(entry.start)
    ended_zone = zone if entry.end is None else zone_name(entry.end)
    return {
        "id": entry.id.hex,
        "task_id": entry.task_id.hex,
        "started": seconds(entry.start),
        "ended": None if entry.end is None else seconds(entry.end),
        "zone": zone,
        "ended_zone": None if ended_zone == zone else ended_zone,
        "stress": entry.stress,
        "note": entry.note,
        "delayed": flag(entry.delayed),
        "blocked": whole_seconds(entry.blocked),
        "interruption": flag(entry.interruption),
        "stated": whole_seconds(entry.stated),
        "reason": None if entry.reason is None else entry.reason.value,
        "interrupter": None if entry.interrupter is None else entry.interrupter.value,
        "parallel": flag(entry.parallel),
    }
