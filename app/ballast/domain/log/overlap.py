"""Entries that share time: which they are, and three ways out. Nothing overlaps without the owner's word.

A new (or changed) entry meets the others that are there. The time that at least one of them covers, the union, is the same
before and after each way out; only who has it changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.log.edits import later_part
from ballast.domain.log.span import Span, instant_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.entry import Entry

    NewId = Callable[[], UUID]

_MOMENT = timedelta(seconds=1)
SLIP = timedelta(minutes=1)


class Resolution(StrEnum):
    """A way out."""

    TRIM = "trim"
    """The new entry keeps its time, the others give way: what lies wholly inside it goes."""
    SPLIT_AROUND = "split"
    """The longer goes round the shorter: an entry that holds the new one is split around it; the new one is split around what
    it holds, and leaves the time that others reach into."""
    PARALLEL = "parallel"
    """Both stay as they are, side by side; the new one is marked so."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What a way out writes: first `removed`, then `changed`, then `mine`, then `added`.

    `mine` are the parts of the new entry, the first with its identifier; `added` the later parts of others.
    """

    mine: tuple[Entry, ...]
    changed: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()
    added: tuple[Entry, ...] = ()


def reach(entry: Entry, now: datetime) -> Span:
    """The time that an entry claims; one that runs claims the present moment too."""
    if entry.end is not None:
        return Span(entry.start, entry.end)
    return Span(entry.start, max(instant_of(now), instant_of(entry.start) + _MOMENT))


def overlapping(entry: Entry, others: Iterable[Entry], now: datetime) -> tuple[Entry, ...]:
    """Those of the others that share time with the entry, in order of start. An empty entry shares none."""
    mine = reach(entry, now)
    found = [other for other in others if other.id != entry.id and reach(other, now).overlaps(mine)]
    return tuple(sorted(found, key=lambda other: (instant_of(other.start), other.id.hex)))


def newly_overlapping(new: Entry, before: Entry | None, others: Iterable[Entry], now: datetime) -> tuple[Entry, ...]:
    """Those that the owner must be asked about: they share time with the new entry that they did not share with the old one.

    More time with an entry beside which it was already is not asked about where either was marked as parallel.
    """
    found = overlapping(new, others, now)
    return found if before is None else tuple(other for other in found if _is_news(new, before, other, now))


def _is_news(new: Entry, before: Entry, other: Entry, now: datetime) -> bool:
    theirs = reach(other, now)
    was, shared = reach(before, now).clip(theirs), reach(new, now).clip(theirs)
    if was is None or shared is None:
        return True
    if new.parallel or other.parallel:
        return False
    return instant_of(shared.start) < instant_of(was.start) or instant_of(shared.end) > instant_of(was.end)


def ways_out(new: Entry, others: Sequence[Entry], now: datetime) -> tuple[Resolution, ...]:
    """The resolutions that make sense, in the order of the enumeration.

    Trimming is left out where an other would be cut in two: that is splitting around. Splitting is left out where it leaves
    the new entry no time, or equals trimming. Two entries that run cannot be parallel.
    """
    cut = any(len(_outside(other, new, now)) > 1 for other in others)
    ways = {
        Resolution.TRIM: not cut,
        Resolution.SPLIT_AROUND: bool(_mine(new, others, now)),
        Resolution.PARALLEL: new.end is not None or all(other.end is not None for other in others),
    }
    return tuple(way for way, open_ in ways.items() if open_)


def resolve(new: Entry, others: Iterable[Entry], how: Resolution, new_ids: NewId, now: datetime) -> Rewrite:
    """What to write so that the new entry and the others that it overlaps no longer do, or are marked as parallel.

    Raises ValueError where splitting around leaves the new entry no time.
    """
    met = overlapping(new, others, now)
    if how is Resolution.PARALLEL:
        return Rewrite((replace(new, parallel=True) if met else new,))
    if how is Resolution.TRIM:
        return _give_way((new,), met, new, new_ids, now)
    free = _mine(new, met, now)
    if not free:
        message = "nothing is left of the new entry"
        raise ValueError(message)
    wide = [other for other in met if _holds(other, new, now)]
    return _give_way(_parts(new, free, new_ids, now), wide, new, new_ids, now)


def _holds(other: Entry, new: Entry, now: datetime) -> bool:
    """Whether the other holds the whole of the new entry and more."""
    outer, inner = reach(other, now), reach(new, now)
    return new.end is not None and outer != inner and outer.clip(inner) == inner


def _mine(new: Entry, others: Iterable[Entry], now: datetime) -> list[Span]:
    """The time that stays the new entry's when the shorter others stay whole; nothing where it could not run on."""
    stay = [other for other in others if not _holds(other, new, now)]
    taken = any(other.end is None for other in stay)
    parts = _left(new, [reach(other, now) for other in stay], now, runs_on=not taken)
    stopped = new.end is None and not taken and bool(parts) and instant_of(parts[-1].end) < instant_of(reach(new, now).end)
    return [] if stopped else parts


def _left(entry: Entry, holes: Iterable[Span], now: datetime, *, runs_on: bool) -> list[Span]:
    """What an entry keeps outside the holes. One that runs and may run on does so after holes that end by now."""
    parts, whole = [reach(entry, now)], reach(entry, now)
    last = whole.start
    for hole in holes:
        parts = [part for piece in parts for part in _without(piece, hole)]
        last = max(last, hole.end, key=instant_of)
    at_end = bool(parts) and instant_of(parts[-1].end) == instant_of(whole.end)
    if entry.end is None and runs_on and not at_end and instant_of(last) <= instant_of(now):
        parts.append(Span(last, last))
    return parts


def _without(span: Span, hole: Span) -> list[Span]:
    if span.clip(hole) is None:
        return [span]
    pieces = []
    if instant_of(span.start) < instant_of(hole.start):
        pieces.append(Span(span.start, hole.start))
    if instant_of(hole.end) < instant_of(span.end):
        pieces.append(Span(hole.end, span.end))
    return pieces


def _outside(other: Entry, new: Entry, now: datetime) -> list[Span]:
    """What an other keeps beside the whole of the new entry; beside one that runs on nothing of what is to come."""
    hole = reach(new, now)
    if new.end is None:
        hole = Span(hole.start, max(hole.end, reach(other, now).end, key=instant_of))
    return _left(other, [hole], now, runs_on=new.end is not None)


def _give_way(mine: tuple[Entry, ...], others: Iterable[Entry], new: Entry, new_ids: NewId, now: datetime) -> Rewrite:
    """The others without the time of the new entry."""
    changed: list[Entry] = []
    removed: list[Entry] = []
    added: list[Entry] = []
    for other in others:
        parts = _outside(other, new, now)
        if not parts:
            removed.append(other)
            continue
        first, *rest = _parts(other, parts, new_ids, now)
        changed.append(first)
        added += rest
    return Rewrite(mine, tuple(changed), tuple(removed), tuple(added))


def _parts(entry: Entry, spans: Sequence[Span], new_ids: NewId, now: datetime) -> tuple[Entry, ...]:
    """The entry as these parts of it; the last part of one that runs runs on if it reaches the present."""
    end = reach(entry, now).end
    first, *rest = spans
    return (_as_part(entry, first, end), *(_as_part(later_part(entry, span.start, new_ids()), span, end) for span in rest))


def _as_part(entry: Entry, span: Span, whole_end: datetime) -> Entry:
    zone, last = entry.start.tzinfo, instant_of(span.end) >= instant_of(whole_end)
    return replace(entry, start=span.start.astimezone(zone), end=entry.end if last else span.end.astimezone(zone))
