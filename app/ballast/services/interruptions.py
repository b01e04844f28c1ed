"""Work that breaks into other work: one key opens it, one key goes back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.change import Deed
from ballast.domain.log.day import day_of, day_span
from ballast.domain.log.entry import Entry
from ballast.domain.log.interruption import task_to_resume
from ballast.domain.log.span import instant_of
from ballast.services import capture
from ballast.services.finding import find_task
from ballast.services.naming import known_task

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Interrupter
    from ballast.domain.log.overlap import Resolution
    from ballast.services.naming import NamedTask
    from ballast.store.store import Store

_LOOKED_BACK = 100


def interrupt(
    store: Store, named: NamedTask, interrupter: Interrupter | None, clock: Clock, overlap: Resolution | None = None
) -> Change:
    """Start work that breaks into what runs, which stops; it counts as an interruption by that source (None: not said)."""
    with store.action(Deed.INTERRUPT, at=clock.now(), about=named.name) as act:
        task = known_task(store, act, named)
        new = Entry(uuid4(), task.id, clock.now(), None, interruption=True, interrupter=interrupter)
        capture.begin(store, act, new, overlap, clock)
    return act.change


def waiting(store: Store, clock: Clock) -> UUID | None:
    """The task that `go_back` would take up again; None when nothing was interrupted today."""
    day_start = store.profile.get().day_start
    day = day_span(day_of(clock.now(), day_start, clock.zone), day_start, clock.zone)
    now = instant_of(clock.now())
    return task_to_resume(entry for entry in store.entries.in_span(day) if instant_of(entry.start) <= now)


def go_back(store: Store, clock: Clock, overlap: Resolution | None = None) -> Change | None:
    """Stop what runs and take up the task that was interrupted last today; None when there is none."""
    task_id = waiting(store, clock)
    return None if task_id is None else _take_up(store, task_id, Deed.GO_BACK, clock, overlap)


def resume_last(store: Store, clock: Clock, overlap: Resolution | None = None) -> Change | None:
    """The one key: start the last task when nothing runs; go back when an interruption runs; else start the task before.

    None when there is no such task.
    """
    running = store.entries.running()
    if running is not None and running.interruption and waiting(store, clock) is not None:
        return go_back(store, clock, overlap)
    now = instant_of(clock.now())
    latest = [entry for entry in reversed(store.entries.recent(_LOOKED_BACK)) if instant_of(entry.start) <= now]
    before = (entry.task_id for entry in latest if running is None or entry.task_id != running.task_id)
    task_id = next(before, None)
    return None if task_id is None else _take_up(store, task_id, Deed.START, clock, overlap)


def _take_up(store: Store, task_id: UUID, deed: Deed, clock: Clock, overlap: Resolution | None) -> Change:
    task = find_task(store, task_id)
    with store.action(deed, at=clock.now(), about=task.name) as act:
        capture.begin(store, act, Entry(uuid4(), task.id, clock.now(), None), overlap, clock)
    return act.change
