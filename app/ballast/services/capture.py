"""Log work: start, stop, write after the fact, change, delete. One act is one transaction with its undo record.

Acts that may make entries share time take `overlap`: without it they raise `Overlaps` and write nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log import timer
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, written
from ballast.domain.log.overlap import SLIP
from ballast.domain.log.quick_result import Doubt, Kind
from ballast.domain.log.span import instant_of
from ballast.services import overlaps
from ballast.services.finding import find_entries, find_entry, find_task
from ballast.services.naming import NamedTask, TaskNameMissing, known_task

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.overlap import Resolution
    from ballast.domain.log.quick_result import QuickEntry
    from ballast.domain.log.span import Span
    from ballast.store.store import Action, Store


__all__ = [
    "NamedTask", "TaskNameMissing", "add", "begin", "delete", "edit", "fill_gap", "known_task", "rate", "record", "settle",
    "start", "stop", "switch",
]  # fmt: skip


def record(
    store: Store, quick: QuickEntry, category_id: UUID | None, clock: Clock, overlap: Resolution | None = None
) -> Change:
    """Save a line of the quick entry box: start it, or write it as finished. Raises ValueError while it has problems."""
    if quick.problems:
        message = "the line has problems"
        raise ValueError(message)
    named = NamedTask(quick.text, category_id)
    if quick.kind is Kind.SPAN and quick.start is not None:
        return _write(store, named, quick, clock, overlap)
    replaces = Doubt.REPLACES_RUNNING in quick.needs_confirmation  # then it was asked about already
    with store.action(Deed.START, at=clock.now(), about=named.name) as act:
        made = Entry(uuid4(), known_task(store, act, named).id, quick.start or clock.now(), None)
        made = replace(made, stress=quick.stress, note=written(quick.note))
        begin(store, act, made, overlap, clock, replaces=replaces)
    return act.change


def start(
    store: Store,
    named: NamedTask,
    clock: Clock,
    *,
    at: datetime | None = None,
    stress: int | None = None,
    note: str = "",
    overlap: Resolution | None = None,
) -> Change:
    """Start work on a task; what runs stops at the same instant. Raises Overlaps where other entries hold that time."""
    began = at or clock.now()
    with store.action(Deed.START, at=clock.now(), about=named.name) as act:
        task = known_task(store, act, named)
        begin(store, act, Entry(uuid4(), task.id, began, None, stress=stress, note=written(note)), overlap, clock)
    return act.change


def switch(store: Store, task_id: UUID, clock: Clock, overlap: Resolution | None = None) -> Change:
    """Start a known task; what runs stops at the same instant. Raises Overlaps where another entry reaches beyond now."""
    task = find_task(store, task_id)
    with store.action(Deed.START, at=clock.now(), about=task.name) as act:
        begin(store, act, Entry(uuid4(), task.id, clock.now(), None), overlap, clock)
    return act.change


def stop(store: Store, clock: Clock, at: datetime | None = None) -> Change | None:
    """Stop what runs, now or at an earlier instant; None when nothing runs."""
    running = store.entries.running()
    if running is None:
        return None
    about = find_task(store, running.task_id).name
    with store.action(Deed.STOP, at=clock.now(), about=about) as act:
        act.entries.replace(timer.stop(running, at or clock.now()))
    return act.change


def settle(store: Store, end: datetime | None, clock: Clock) -> Change | None:
    """Answer the question about a forgotten timer: when it ended; None removes the entry. None when nothing runs."""
    running = store.entries.running()
    if running is None:
        return None
    about = find_task(store, running.task_id).name
    with store.action(Deed.SETTLE_TIMER, at=clock.now(), about=about) as act:
        if end is None:
            act.entries.remove(running.id)
        else:
            act.entries.replace(timer.stop(running, end))
    return act.change


def fill_gap(store: Store, span: Span, named: NamedTask, clock: Clock, overlap: Resolution | None = None) -> Change:
    """Write finished work into a stretch of time that has none. Raises Overlaps where it has by now."""
    with store.action(Deed.FILL_GAP, at=clock.now(), about=named.name) as act:
        task = known_task(store, act, named)
        overlaps.write(store, act, Entry(uuid4(), task.id, span.start, span.end), overlap, clock.now())
    return act.change


def add(store: Store, entry: Entry, named: NamedTask, clock: Clock, overlap: Resolution | None = None) -> Change:
    """Write an entry with everything the entry form knows; its task is found or made from the name. Raises Overlaps."""
    _refuse_reversed(entry)
    with store.action(Deed.LOG, at=clock.now(), about=named.name) as act:
        made = replace(entry, task_id=known_task(store, act, named).id, note=written(entry.note))
        overlaps.write(store, act, made, overlap, clock.now())
    return act.change


def edit(
    store: Store,
    entry: Entry,
    named: NamedTask,
    clock: Clock,
    overlap: Resolution | None = None,
    *,
    opened: Entry | None = None,
) -> Change:
    """Keep an entry as changed in the entry form; its task is found or made from the name.

    `opened` is the entry as the form was opened with: a start or end that the form left alone stays as it is by now, for what
    runs may have been stopped or moved since (a clock that was set, an absence).

    Raises Overlaps where it shares time that it did not share before, and GoneError when it is not there any more.
    """
    before = find_entry(store, entry.id)
    entry = entry if opened is None else _with_times(entry, opened, before)
    _refuse_reversed(entry)
    with store.action(Deed.EDIT, at=clock.now(), about=named.name) as act:
        made = replace(entry, task_id=known_task(store, act, named).id, note=written(entry.note))
        overlaps.write(store, act, made, overlap, clock.now(), before=before)
    return act.change


def rate(store: Store, entry_id: UUID, stress: int | None, clock: Clock) -> Change:
    """Keep how stressful one entry was, 0 to 4; None takes the rating away."""
    entry = find_entry(store, entry_id)
    with store.action(Deed.RATE, at=clock.now(), about=find_task(store, entry.task_id).name) as act:
        act.entries.replace(replace(entry, stress=stress))
    return act.change


def delete(store: Store, entry_ids: Iterable[UUID], clock: Clock) -> Change:
    """Delete entries; undo brings them back as they were."""
    entries = find_entries(store, entry_ids)
    about = find_task(store, entries[0].task_id).name if len(entries) == 1 else str(len(entries))
    with store.action(Deed.DELETE, at=clock.now(), about=about) as act:
        for entry in entries:
            act.entries.remove(entry.id)
    return act.change


def begin(store: Store, act: Action, new: Entry, overlap: Resolution | None, clock: Clock, *, replaces: bool = False) -> None:
    """Let an entry run inside an action; what ran stops at its start. Raises Overlaps where other entries hold its time.

    Stop comes before start: the file allows one running entry at any moment. What began not before the new entry would vanish:
    a slip of less than a minute does, more than that is asked about like any other overlap unless it shall (`replaces`).
    """
    running = store.entries.running()
    if running is not None:
        change = timer.start(running, new)
        if change.stopped is not None:
            act.entries.replace(change.stopped)
        elif replaces or running.length(clock.now()) < SLIP:
            act.entries.remove(running.id)
    overlaps.write(store, act, new, overlap, clock.now())


def _write(store: Store, named: NamedTask, quick: QuickEntry, clock: Clock, overlap: Resolution | None) -> Change:
    if quick.start is None or quick.end is None:
        message = "a finished entry needs a start and an end"
        raise ValueError(message)
    with store.action(Deed.LOG, at=clock.now(), about=named.name) as act:
        task = known_task(store, act, named)
        made = Entry(uuid4(), task.id, quick.start, quick.end, stress=quick.stress, note=written(quick.note))
        overlaps.write(store, act, made, overlap, clock.now())
    return act.change


def _with_times(entry: Entry, opened: Entry, now: Entry) -> Entry:
    """The entry with its start and end as they are now where they are still those that it was opened with."""
    start = now.start if instant_of(entry.start) == instant_of(opened.start) else entry.start
    ends = [None if each is None else instant_of(each) for each in (entry.end, opened.end)]
    return replace(entry, start=start, end=now.end if ends[0] == ends[1] else entry.end)


def _refuse_reversed(entry: Entry) -> None:
    if entry.end is not None and instant_of(entry.end) < instant_of(entry.start):
        message = "an entry ends before it starts"
        raise ValueError(message)
