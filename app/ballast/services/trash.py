"""What was deleted in the last 30 days, and bringing it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import task_key
from ballast.domain.log.span import instant_of
from ballast.services import overlaps
from ballast.services.finding import GoneError

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Entry, Task
    from ballast.domain.log.overlap import Resolution
    from ballast.store.store import Action, Store
    from ballast.store.trash import Trashed

KEPT = timedelta(days=30)


def contents(store: Store, clock: Clock) -> tuple[Trashed, ...]:
    """The entries that were taken away in the last 30 days and are not there now, the last one first."""
    return store.trash.since(clock.now() - KEPT)


def restore(store: Store, entry_ids: Collection[UUID], clock: Clock, overlap: Resolution | None = None) -> Change:
    """Bring entries back as they were, with their task; one that ran when it was taken away ends at that moment.

    Raises:
        GoneError: one of them is not in the trash.
        Overlaps: their time has other entries by now.
    """
    there = {each.entry.id: each for each in contents(store, clock)}
    if not there.keys() >= set(entry_ids):
        raise GoneError
    wanted = [there[entry_id] for entry_id in entry_ids]
    about = _name(wanted[0].task) if len(wanted) == 1 else str(len(wanted))
    with store.action(Deed.RESTORE_ENTRY, at=clock.now(), about=about) as act:
        made = [_ended(replace(each.entry, task_id=_task(store, act, each.task)), each) for each in wanted]
        overlaps.write_all(store, act, [(entry, None) for entry in made], overlap, clock.now())
        known = store.entries.keys_known(each.source_key for each in wanted if each.source_key is not None)
        for each in wanted:
            if each.source_key is not None and each.source_key not in known:
                act.entries.bind(each.entry.id, each.batch, each.source_key)
    return act.change


def _ended(entry: Entry, trashed: Trashed) -> Entry:
    return entry if entry.end is not None else replace(entry, end=max(entry.start, trashed.at, key=instant_of))


def _task(store: Store, act: Action, task: Task | None) -> UUID:
    """The task of an entry, made again where it went too, unless another one has its name by now."""
    if task is None:
        raise GoneError
    if store.tasks.get(task.id) is not None:
        return task.id
    named = store.tasks.by_key(task_key(task.name))
    if named is not None:
        return named.id
    categories = {category.id for category in store.categories.all()}
    act.tasks.add(task if task.category_id in categories else replace(task, category_id=None))
    return task.id


def _name(task: Task | None) -> str:
    return "" if task is None else task.name
