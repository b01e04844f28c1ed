"""Say more of an entry in one key: that it was held up, that it broke into other work, a note."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import written
from ballast.services.finding import find_entry, find_task

if TYPE_CHECKING:
    from datetime import timedelta
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import DelayReason, Entry, Interrupter
    from ballast.store.store import Store


def mark_delay(
    store: Store,
    entry_id: UUID,
    delayed: bool | None,  # noqa: FBT001 - the answer that is kept, None for none
    clock: Clock,
    *,
    blocked: timedelta | None = None,
    reason: DelayReason | None = None,
) -> Change:
    """Keep whether this work blocked or delayed something, for how long and why; length and reason only with a yes."""
    entry = find_entry(store, entry_id)
    said = replace(entry, delayed=delayed, blocked=blocked if delayed else None, reason=reason if delayed else None)
    return _keep(store, said, Deed.MARK_DELAY, clock)


def mark_interruption(
    store: Store,
    entry_id: UUID,
    interruption: bool | None,  # noqa: FBT001 - the answer that is kept, None for none
    clock: Clock,
    *,
    interrupter: Interrupter | None = None,
) -> Change:
    """Keep whether this work broke into other work, and who or what did; the source only with a yes."""
    entry = find_entry(store, entry_id)
    said = replace(entry, interruption=interruption, interrupter=interrupter if interruption else None)
    return _keep(store, said, Deed.EDIT, clock)


def note(store: Store, entry_id: UUID, text: str, clock: Clock) -> Change:
    """Keep a note on an entry; an empty text takes it away."""
    return _keep(store, replace(find_entry(store, entry_id), note=written(text).strip()), Deed.NOTE, clock)


def _keep(store: Store, entry: Entry, deed: Deed, clock: Clock) -> Change:
    with store.action(deed, at=clock.now(), about=find_task(store, entry.task_id).name) as act:
        act.entries.replace(entry)
    return act.change
