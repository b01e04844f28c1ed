"""Overlaps are never silent: an act that would make one asks the owner first, by raising `Overlaps`, and writes nothing.

Called again with one of the resolutions it writes the entry and what the resolution does to the others, as the one action that
it is. An act that only stops work never asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.overlap import Resolution, newly_overlapping, overlapping, reach, resolve, ways_out
from ballast.domain.log.span import Span, instant_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.entry import Entry, Task
    from ballast.store.store import Action, Store

__all__ = ["Overlaps", "Resolution", "settle", "write", "write_all"]


class Overlaps(Exception):
    """What was asked for would share time with other entries; nothing was written.

    `new` are the entries as they would be (one, or those of a repeated day), `others` those that are there, in order of start;
    `resolutions` the ways out that make sense for all of them; `names` the names of their tasks. It is a question to the
    owner, no bug and no weather.
    """

    def __init__(
        self, new: Sequence[Entry], others: Sequence[Entry], resolutions: Sequence[Resolution], names: Mapping[UUID, str]
    ) -> None:
        super().__init__(len(new), len(others))
        self.new = tuple(new)
        self.others = tuple(others)
        self.resolutions = tuple(resolutions)
        self.names = dict(names)


def write(store: Store, act: Action, new: Entry, how: Resolution | None, now: datetime, *, before: Entry | None = None) -> None:
    """Write one entry, new or changed (`before`). Raises Overlaps, as `write_all` does."""
    write_all(store, act, [(new, before)], how, now)


def write_all(
    store: Store, act: Action, entries: Iterable[tuple[Entry, Entry | None]], how: Resolution | None, now: datetime
) -> None:
    """Write entries, each with what it was before (None: it is new), inside an action.

    What they share among themselves is theirs. Raises Overlaps where they newly share time with others and `how` is None, or
    no way out for all of them. Trimming is always one: where it cuts an entry in its middle both ends stay.
    """
    pairs = tuple(entries)
    mine = {new.id for new, _ in pairs}
    met = {new.id: found for new, before in pairs if (found := _met(store, new, before, mine, now))}
    asked = [new for new, _ in pairs if new.id in met]
    ways = [way for way in Resolution if all(way in ways_out(new, met[new.id], now) for new in asked)]
    if asked and (how is None or how not in {*ways, Resolution.TRIM}):
        others = {other.id: other for found in met.values() for other in found}
        raise Overlaps(asked, sorted(others.values(), key=_start), ways, _names(store, [*asked, *others.values()]))
    for new, before in pairs:
        put = act.entries.add if before is None else act.entries.replace
        if new.id in met and how is not None:
            _rewrite(store, act, new, how, now, put, mine)
        else:
            put(new)


def settle(store: Store, act: Action, entry: Entry, how: Resolution, now: datetime) -> None:
    """Resolve what a stored entry overlaps already. Raises Overlaps where `how` is no way out."""
    others = overlapping(entry, _around(store, entry, {entry.id}, now), now)
    ways = ways_out(entry, others, now)
    if how not in {*ways, Resolution.TRIM}:
        raise Overlaps([entry], others, ways, _names(store, [entry, *others]))
    _rewrite(store, act, entry, how, now, act.entries.replace, {entry.id})


def _met(store: Store, new: Entry, before: Entry | None, mine: set[UUID], now: datetime) -> tuple[Entry, ...]:
    found = newly_overlapping(new, before, _around(store, new, mine, now), now)
    return overlapping(new, _around(store, new, mine, now), now) if found else ()


def _around(store: Store, new: Entry, mine: set[UUID], now: datetime) -> list[Entry]:
    span = reach(new, now)
    return [other for other in store.entries.in_span(Span(span.start, span.end)) if other.id not in mine]


def _rewrite(
    store: Store, act: Action, new: Entry, how: Resolution, now: datetime, put: Callable[[Entry], None], mine: set[UUID]
) -> None:
    made = resolve(new, _around(store, new, mine, now), how, uuid4, now)
    for each in made.removed:
        act.entries.remove(each.id)
    for each in made.changed:
        act.entries.replace(each)
    first, *rest = made.mine
    put(first)
    for each in (*rest, *made.added):
        act.entries.add(each)


def _names(store: Store, entries: Iterable[Entry]) -> dict[UUID, str]:
    tasks: Mapping[UUID, Task] = store.tasks.some({entry.task_id for entry in entries})
    return {task_id: task.name for task_id, task in tasks.items()}


def _start(entry: Entry) -> datetime:
    return instant_of(entry.start)
