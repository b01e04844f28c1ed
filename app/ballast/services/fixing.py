"""Put a day right: drag edges, move, split, merge, copy, repeat a day. One act is one transaction with its undo record.

Where the result would share time with other entries and no `overlap` is given, `Overlaps` is raised and nothing is written.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log import edits
from ballast.domain.log.change import Deed
from ballast.domain.log.day import day_of, day_span
from ballast.domain.log.edits import Edge
from ballast.domain.log.overlap import overlapping
from ballast.domain.log.span import Span, instant_of
from ballast.services import overlaps
from ballast.services.finding import find_entry, find_task

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Entry
    from ballast.domain.log.overlap import Resolution
    from ballast.store.store import Store

_NEAR = timedelta(days=1)
_WEEK = timedelta(days=7)


class NothingNext(LookupError):
    """There is no later entry on that day to merge with."""


class GapBetween(Exception):
    """Time that nobody logged lies between the two entries (`gap`); merging would make it work, so the owner is asked."""

    def __init__(self, gap: Span) -> None:
        super().__init__(gap.length)
        self.gap = gap


def resize(
    store: Store,
    entry_id: UUID,
    edge: Edge,
    to: datetime,
    clock: Clock,
    *,
    push: bool = False,
    overlap: Resolution | None = None,
) -> Change:
    """Move one edge of an entry; with `push` the neighbour's near edge goes along.

    Raises Overlaps, and ValueError for the end of what runs.
    """
    entry, now = find_entry(store, entry_id), clock.now()
    neighbour = edits.neighbour_of(entry, edge, _around(store, entry, now)) if push else None
    with store.action(Deed.RESIZE, at=now, about=_name(store, entry)) as act:
        if neighbour is None:
            overlaps.write(store, act, edits.resize(entry, edge, to, now), overlap, now, before=entry)
        else:
            moved, pushed = edits.push(entry, edge, to, neighbour, now)
            overlaps.write_all(store, act, [(moved, entry), (pushed, neighbour)], overlap, now)
    return act.change


def edit_start(store: Store, start: datetime, clock: Clock, overlap: Resolution | None = None) -> Change | None:
    """Say that what runs began at another time, not later than now; None when nothing runs. Raises Overlaps."""
    running, now = store.entries.running(), clock.now()
    if running is None:
        return None
    with store.action(Deed.EDIT_START, at=now, about=_name(store, running)) as act:
        overlaps.write(store, act, edits.resize(running, Edge.START, start, now), overlap, now, before=running)
    return act.change


def move(store: Store, entry_id: UUID, start: datetime, clock: Clock, overlap: Resolution | None = None) -> Change:
    """Put an entry at another time, as long as it is. Raises Overlaps."""
    entry, now = find_entry(store, entry_id), clock.now()
    begins = start if entry.end is not None else min(start, now, key=instant_of)
    with store.action(Deed.MOVE, at=now, about=_name(store, entry)) as act:
        overlaps.write(store, act, edits.move(entry, begins), overlap, now, before=entry)
    return act.change


def split(store: Store, entry_id: UUID, at: datetime, clock: Clock) -> Change:
    """Make two entries of one; of what runs the second part runs on. Raises ValueError unless `at` lies inside, before now."""
    entry, now = find_entry(store, entry_id), clock.now()
    if entry.end is None and instant_of(at) > instant_of(now):
        message = "what runs can only be split in the past"
        raise ValueError(message)
    first, second = edits.split(entry, at.replace(microsecond=0), uuid4())
    with store.action(Deed.SPLIT, at=now, about=_name(store, entry)) as act:
        act.entries.replace(first)
        act.entries.add(second)
    return act.change


def merge(store: Store, entry_id: UUID, clock: Clock, *, with_gap: bool = False, overlap: Resolution | None = None) -> Change:
    """Make one entry of this one and the next of its day, on this one's task.

    Raises:
        NothingNext: it is the last of its day.
        GapBetween: time lies between them; called again `with_gap` it becomes part of the entry.
        Overlaps: another entry lies in that gap.
    """
    first, now = find_entry(store, entry_id), clock.now()
    second = next_of_day(store, first, clock)
    if second is None:
        raise NothingNext
    gap = _gap(first, second)
    if gap is not None and not with_gap:
        raise GapBetween(gap)
    with store.action(Deed.MERGE, at=now, about=_name(store, first)) as act:
        act.entries.remove(second.id)
        joined = edits.join(first, second, now)
        if gap is not None and any(entry.span(now).overlaps(gap) for entry in store.entries.in_span(gap)):
            overlaps.write(store, act, joined, overlap, now, before=first)
        else:
            act.entries.replace(joined)
    return act.change


def next_of_day(store: Store, entry: Entry, clock: Clock) -> Entry | None:
    """The entry that `merge` would join with this one: the next one that starts on its day of the log."""
    day_start = store.profile.get().day_start
    day = day_span(day_of(entry.start, day_start, clock.zone), day_start, clock.zone)
    later = [other for other in store.entries.in_span(day) if day.holds(other.start) and _order(other) > _order(entry)]
    return min(later, key=_order, default=None)


def copy(store: Store, entry_id: UUID, start: datetime, clock: Clock, overlap: Resolution | None = None) -> Change:
    """Write the same work at another time: task, note and length, not how it went. Raises Overlaps."""
    entry, now = find_entry(store, entry_id), clock.now()
    made = edits.copy(entry, start.astimezone(clock.zone), uuid4(), now)
    with store.action(Deed.COPY, at=now, about=_name(store, entry)) as act:
        overlaps.write(store, act, made, overlap, now)
    return act.change


def repeat_day(
    store: Store, day: date, clock: Clock, *, source: date | None = None, overlap: Resolution | None = None
) -> Change | None:
    """Copy every entry that starts on another day (None: a week earlier) into a day, at the same wall-clock times.

    None when there is none. Raises Overlaps once, for all of them.
    """
    source, day_start, now = source or day - _WEEK, store.profile.get().day_start, clock.now()
    whole = day_span(source, day_start, clock.zone)
    entries = [entry for entry in store.entries.in_span(whole) if whole.holds(entry.start)]
    if not entries:
        return None
    apart = (day - source).days
    made = [edits.repeat(entry, apart, clock.zone, uuid4(), now) for entry in entries]
    with store.action(Deed.REPEAT_DAY, at=now) as act:
        overlaps.write_all(store, act, [(each, None) for each in made], overlap, now)
    return act.change


def settle_overlap(store: Store, entry_id: UUID, how: Resolution, clock: Clock) -> Change | None:
    """Resolve what an entry overlaps already (an import may bring that); None when it overlaps nothing.

    Raises Overlaps where this is no way out of it.
    """
    entry, now = find_entry(store, entry_id), clock.now()
    if not overlapping(entry, store.entries.in_span(entry.span(now)), now):
        return None
    with store.action(Deed.RESOLVE_OVERLAP, at=now, about=_name(store, entry)) as act:
        overlaps.settle(store, act, entry, how, now)
    return act.change


def _around(store: Store, entry: Entry, now: datetime) -> tuple[Entry, ...]:
    span = entry.span(now)
    return store.entries.in_span(Span(span.start - _NEAR, span.end + _NEAR))


def _gap(first: Entry, second: Entry) -> Span | None:
    if first.end is None or instant_of(first.end) >= instant_of(second.start):
        return None
    return Span(first.end, second.start)


def _order(entry: Entry) -> tuple[datetime, str]:
    return instant_of(entry.start), entry.id.hex


def _name(store: Store, entry: Entry) -> str:
    return find_task(store, entry.task_id).name
