"""Log work: start, stop, write after the fact, change, delete. One act is one transaction with its undo record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log import timer
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task, one_line, task_key, written
from ballast.domain.log.quick_result import Kind
from ballast.domain.log.span import instant_of
from ballast.services.finding import find_entry, find_task

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.quick_result import QuickEntry
    from ballast.domain.log.span import Span
    from ballast.store.store import Action, Store


@dataclass(frozen=True, slots=True)
class NamedTask:
    """A task as typed: its name, and the category it shall have (None leaves what it has)."""

    name: str
    category_id: UUID | None = None


class TaskNameMissing(ValueError):
    """Work needs the name of a task."""


def record(store: Store, quick: QuickEntry, category_id: UUID | None, clock: Clock) -> Change:
    """Save a line of the quick entry box: start it, or write it as finished. Raises ValueError while it has problems."""
    if quick.problems:
        message = "the line has problems"
        raise ValueError(message)
    named = NamedTask(quick.text, category_id)
    if quick.kind is Kind.SPAN and quick.start is not None:
        return _write(store, named, quick, clock)
    return start(store, named, clock, at=quick.start, stress=quick.stress, note=quick.note)


def start(
    store: Store,
    named: NamedTask,
    clock: Clock,
    *,
    at: datetime | None = None,
    stress: int | None = None,
    note: str = "",
) -> Change:
    """Start work on a task; what runs stops at the same instant."""
    began = at or clock.now()
    running = store.entries.running()
    with store.action(Deed.START, at=clock.now(), about=named.name) as act:
        task = _known_task(store, act, named)
        _begin(act, running, Entry(uuid4(), task.id, began, None, stress=stress, note=written(note)))
    return act.change


def switch(store: Store, task_id: UUID, clock: Clock) -> Change:
    """Start a known task; what runs stops at the same instant."""
    task, running = find_task(store, task_id), store.entries.running()
    with store.action(Deed.START, at=clock.now(), about=task.name) as act:
        _begin(act, running, Entry(uuid4(), task.id, clock.now(), None))
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


def fill_gap(store: Store, span: Span, named: NamedTask, clock: Clock) -> Change:
    """Write finished work into a stretch of time that has none."""
    with store.action(Deed.FILL_GAP, at=clock.now(), about=named.name) as act:
        task = _known_task(store, act, named)
        act.entries.add(Entry(uuid4(), task.id, span.start, span.end))
    return act.change


def add(store: Store, entry: Entry, named: NamedTask, clock: Clock) -> Change:
    """Write a finished entry with everything the entry form knows; its task is found or made from the name."""
    _refuse_reversed(entry)
    with store.action(Deed.LOG, at=clock.now(), about=named.name) as act:
        act.entries.add(replace(entry, task_id=_known_task(store, act, named).id, note=written(entry.note)))
    return act.change


def edit(store: Store, entry: Entry, named: NamedTask, clock: Clock) -> Change:
    """Keep an entry as changed in the entry form; its task is found or made from the name."""
    _refuse_reversed(entry)
    with store.action(Deed.EDIT, at=clock.now(), about=named.name) as act:
        act.entries.replace(replace(entry, task_id=_known_task(store, act, named).id, note=written(entry.note)))
    return act.change


def rate(store: Store, entry_id: UUID, stress: int | None, clock: Clock) -> Change:
    """Keep how stressful one entry was, 0 to 4; None takes the rating away."""
    entry = find_entry(store, entry_id)
    with store.action(Deed.RATE, at=clock.now(), about=find_task(store, entry.task_id).name) as act:
        act.entries.replace(replace(entry, stress=stress))
    return act.change


def delete(store: Store, entry_ids: Iterable[UUID], clock: Clock) -> Change:
    """Delete entries; undo brings them back as they were."""
    entries = [find_entry(store, entry_id) for entry_id in entry_ids]
    about = find_task(store, entries[0].task_id).name if len(entries) == 1 else str(len(entries))
    with store.action(Deed.DELETE, at=clock.now(), about=about) as act:
        for entry in entries:
            act.entries.remove(entry.id)
    return act.change


def _write(store: Store, named: NamedTask, quick: QuickEntry, clock: Clock) -> Change:
    if quick.start is None or quick.end is None:
        message = "a finished entry needs a start and an end"
        raise ValueError(message)
    with store.action(Deed.LOG, at=clock.now(), about=named.name) as act:
        task = _known_task(store, act, named)
        act.entries.add(Entry(uuid4(), task.id, quick.start, quick.end, stress=quick.stress, note=written(quick.note)))
    return act.change


def _begin(act: Action, running: Entry | None, new: Entry) -> None:
    """Stop comes before start: the file allows one running entry at any moment."""
    change = timer.start(running, new)
    if change.stopped is not None:
        act.entries.replace(change.stopped)
    if change.removed is not None:
        act.entries.remove(change.removed.id)
    act.entries.add(change.started)


def _known_task(store: Store, act: Action, named: NamedTask) -> Task:
    """The task with that name, made if new; a category that was said moves it there."""
    name = one_line(named.name)
    if not name:
        raise TaskNameMissing
    known = store.tasks.by_key(task_key(name))
    if known is None:
        task = Task(uuid4(), name, named.category_id)
        act.tasks.add(task)
        return task
    if named.category_id is not None and named.category_id != known.category_id:
        known = replace(known, category_id=named.category_id)
        act.tasks.replace(known)
    return known


def _refuse_reversed(entry: Entry) -> None:
    if entry.end is not None and instant_of(entry.end) < instant_of(entry.start):
        message = "an entry ends before it starts"
        raise ValueError(message)
