"""Change many entries at once, as one act with one undo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.log.change import Deed
from ballast.domain.log.edits import at_wall_time
from ballast.services import capture, overlaps
from ballast.services.finding import find_entries, find_entry, find_task
from ballast.services.naming import known_task

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import tzinfo
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Entry
    from ballast.domain.log.overlap import Resolution
    from ballast.services.naming import NamedTask
    from ballast.store.store import Store


class Keeps(StrEnum):
    """What a change of zone leaves as it is."""

    INSTANT = "instant"
    """The moment, which is the truth of the file: only the zone it is remembered in changes."""
    WALL_TIME = "wall_time"
    """What the clock on the wall showed: for entries that were imported with the wrong zone."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a change of the tasks behind some entries goes: these tasks, and all their entries."""

    tasks: int
    entries: int


def all_like(store: Store, entry_id: UUID) -> tuple[UUID, ...]:
    """All entries on the same task as this one, for "apply to all like this"; its length is the count to say before."""
    return store.search.of_task(find_entry(store, entry_id).task_id)


def reach(store: Store, entry_ids: Iterable[UUID]) -> Reach:
    """What a change of category of these entries reaches: it is the task that has a category."""
    tasks = {entry.task_id for entry in find_entries(store, entry_ids)}
    return Reach(len(tasks), sum(len(store.search.of_task(task_id)) for task_id in tasks))


def set_task(store: Store, entry_ids: Collection[UUID], named: NamedTask, clock: Clock) -> Change:
    """Put entries on one task, found or made from its name."""
    entries = find_entries(store, entry_ids)
    with store.action(Deed.BULK_EDIT, at=clock.now(), about=_about(store, entries)) as act:
        task = known_task(store, act, named)
        for entry in entries:
            act.entries.replace(replace(entry, task_id=task.id))
    return act.change


def set_category(store: Store, entry_ids: Collection[UUID], category_id: UUID | None, clock: Clock) -> Change:
    """Put the tasks of these entries, and so all their entries, into a category; say `reach` before."""
    entries = find_entries(store, entry_ids)
    with store.action(Deed.BULK_EDIT, at=clock.now(), about=_about(store, entries)) as act:
        for task in store.tasks.some({entry.task_id for entry in entries}).values():
            act.tasks.replace(replace(task, category_id=category_id))
    return act.change


def set_stress(store: Store, entry_ids: Collection[UUID], stress: int | None, clock: Clock) -> Change:
    """Rate entries 0 to 4; None takes the ratings away."""
    entries = find_entries(store, entry_ids)
    with store.action(Deed.BULK_EDIT, at=clock.now(), about=_about(store, entries)) as act:
        for entry in entries:
            act.entries.replace(replace(entry, stress=stress))
    return act.change


def set_zone(
    store: Store,
    entry_ids: Collection[UUID],
    zone: tzinfo,
    clock: Clock,
    keeps: Keeps = Keeps.INSTANT,
    overlap: Resolution | None = None,
) -> Change:
    """Say in which zone entries were recorded. Raises Overlaps where keeping the wall time moves them onto others."""
    entries = find_entries(store, entry_ids)
    with store.action(Deed.BULK_EDIT, at=clock.now(), about=_about(store, entries)) as act:
        moved = [(_in_zone(entry, zone, keeps), entry) for entry in entries]
        overlaps.write_all(store, act, moved, overlap, clock.now())
    return act.change


def delete(store: Store, entry_ids: Iterable[UUID], clock: Clock) -> Change:
    """Delete entries; undo or the trash brings them back."""
    return capture.delete(store, entry_ids, clock)


def _in_zone(entry: Entry, zone: tzinfo, keeps: Keeps) -> Entry:
    if keeps is Keeps.INSTANT:
        end = None if entry.end is None else entry.end.astimezone(zone)
        return replace(entry, start=entry.start.astimezone(zone), end=end)
    start, length = at_wall_time(entry.start, zone), entry.length(entry.start)
    if entry.end is None:
        return replace(entry, start=start)
    end = at_wall_time(entry.end, zone)
    return replace(entry, start=start, end=end if end.timestamp() >= start.timestamp() else (start + length).astimezone(zone))


def _about(store: Store, entries: Collection[Entry]) -> str:
    """The task's name for one entry, else how many."""
    return find_task(store, next(iter(entries)).task_id).name if len(entries) == 1 else str(len(entries))
