"""Changes that the owner makes to the time of entries: drag an edge, push a neighbour, move, split, join, copy.

Conventions of this module, written once:

- an entry keeps the zones it was recorded in, wherever the moment that it is dragged to was read;
- a drag leaves at least a minute (`SHORTEST`) of what is dragged and of what is pushed: it stops there;
- one edge moved leaves the other where it is, to the unit;
- an entry that runs has no end to drag, and cannot begin later than now.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from ballast.domain.log.entry import Entry
from ballast.domain.log.span import elapsed, instant_of
from ballast.domain.log.wall_time import first_instant, happens_twice

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo
    from uuid import UUID

STEP = timedelta(minutes=5)
REACH = STEP / 2
SHORTEST = timedelta(minutes=1)
_NO_TIME = timedelta(0)


class Edge(Enum):
    """Which side of an entry."""

    START = auto()
    END = auto()


def snap(moment: datetime, others: Iterable[datetime] = (), *, step: timedelta = STEP, reach: timedelta = REACH) -> datetime:
    """Where a dragged edge comes to rest: at a full step of the wall clock or at a neighbour's edge, whichever is nearer.

    What lies farther away than `reach` does not draw; without anything near the moment stays. A neighbour wins a tie. The
    wall clock is that of the moment's zone, and so is the result.
    """
    offset = moment.utcoffset() or _NO_TIME
    wall = moment.astimezone(UTC) + offset
    into = (wall - wall.replace(hour=0, minute=0, second=0, microsecond=0)) % step
    steps = [instant_of(moment) - into, instant_of(moment) - into + step]
    near = [place for place in (*map(instant_of, others), *steps) if abs(elapsed(moment, place)) <= reach]
    return min(near, key=lambda place: abs(elapsed(moment, place)), default=instant_of(moment)).astimezone(moment.tzinfo)


def resize(entry: Entry, edge: Edge, to: datetime, now: datetime) -> Entry:
    """The entry with one edge elsewhere. Raises ValueError for the end of one that runs."""
    if edge is Edge.START:
        latest = (instant_of(entry.end) - SHORTEST) if entry.end is not None else instant_of(now)
        return replace(entry, start=_in_zone(min(instant_of(to), latest), entry.start))
    if entry.end is None:
        message = "an entry that runs has no end to move"
        raise ValueError(message)
    earliest = instant_of(entry.start) + SHORTEST
    return replace(entry, end=_in_zone(max(instant_of(to), earliest), entry.end))


def push(entry: Entry, edge: Edge, to: datetime, neighbour: Entry, now: datetime) -> tuple[Entry, Entry]:
    """The entry with one edge elsewhere, and the neighbour on that side, whose near edge goes along.

    Neighbours that touch share the border, which moves to either side: together they keep their time. Where there is a gap the
    neighbour is only pushed once the edge reaches it. Their outer edges stay.
    """
    touching = _near_edge(neighbour, edge) == _edge(entry, edge)
    moved = resize(entry, edge, _not_past(neighbour, edge, to, now), now)
    border = _edge(moved, edge)
    if border is None or not (touching or _reaches(neighbour, edge, border)):
        return moved, neighbour
    if edge is Edge.START:
        pushed = replace(neighbour, end=_in_zone(border, neighbour.end or neighbour.start))
    else:
        pushed = replace(neighbour, start=_in_zone(border, neighbour.start))
    return (moved, pushed) if _forward(pushed) else (entry, neighbour)


def neighbour_of(entry: Entry, edge: Edge, others: Iterable[Entry]) -> Entry | None:
    """The nearest of the other entries that lies wholly on that side; None when there is none."""
    apart = [other for other in others if other.id != entry.id and _apart(entry, edge, other)]
    if edge is Edge.END:
        return min(apart, key=lambda other: instant_of(other.start), default=None)
    return max(apart, key=lambda other: instant_of(other.end or other.start), default=None)


def move(entry: Entry, start: datetime) -> Entry:
    """The entry at another time, as long as it was; one that runs only begins elsewhere."""
    shift = elapsed(entry.start, start)
    end = None if entry.end is None else _in_zone(instant_of(entry.end) + shift, entry.end)
    return replace(entry, start=_in_zone(instant_of(start), entry.start), end=end)


def split(entry: Entry, at: datetime, new_id: UUID) -> tuple[Entry, Entry]:
    """The entry in two parts that touch; the second part of one that runs runs on.

    Both keep the task and the rating. The note, what was said of delay and interruption, and the length that a file stated
    stay with the first part, so that nothing is counted twice. Raises ValueError unless `at` lies inside the entry.
    """
    inside = instant_of(entry.start) < instant_of(at) and (entry.end is None or instant_of(at) < instant_of(entry.end))
    if not inside:
        message = "an entry can only be split inside"
        raise ValueError(message)
    border = _in_zone(instant_of(at), entry.start)
    return replace(entry, end=border), later_part(entry, border, new_id)


def later_part(entry: Entry, start: datetime, new_id: UUID) -> Entry:
    """The rest of an entry from a moment on, as an entry of its own."""
    return Entry(new_id, entry.task_id, start, entry.end, stress=entry.stress, parallel=entry.parallel)


def join(first: Entry, second: Entry, now: datetime) -> Entry:
    """Two entries as one, from the start of the first to the later end, with the first one's task.

    Ratings are weighed by length and rounded, half up; notes are joined by a line; what either flag says holds, times of
    blocking and stated lengths are added up. Joining what was split gives the entry that it was.
    """
    ends = None if first.end is None or second.end is None else max(first.end, second.end, key=instant_of)
    return replace(
        first,
        end=ends,
        stress=_joined_stress(first, second, now),
        note="\n".join(dict.fromkeys(note for note in (first.note, second.note) if note)),
        delayed=_either(first.delayed, second.delayed),
        blocked=_sum(first.blocked, second.blocked),
        interruption=_either(first.interruption, second.interruption),
        stated=_sum(first.stated, second.stated),
        reason=first.reason or second.reason,
        interrupter=first.interrupter or second.interrupter,
        parallel=_either(first.parallel, second.parallel),
    )


def copy(entry: Entry, start: datetime, new_id: UUID, now: datetime) -> Entry:
    """The same work at another time: task, note and length, in the zone of `start`.

    How it went that time (rating, delay, interruption) is not copied. One that runs is copied as far as it came.
    """
    end = (instant_of(start) + entry.length(now)).astimezone(start.tzinfo)
    return Entry(new_id, entry.task_id, start, end, note=entry.note)


def repeat(entry: Entry, days: int, zone: tzinfo, new_id: UUID, now: datetime) -> Entry:
    """The same work so many days later at the same wall-clock times of a zone, also over a night when clocks change.

    A time that the clocks jump over that day is the first moment after the jump; a repeated one is its first occurrence,
    unless the entry itself was in the second. Where that would leave no time the copy is as long as the entry was.
    """
    length = entry.length(now)
    start = _days_later(entry.start, days, zone)
    end = _days_later(entry.end or max(entry.start, now, key=instant_of), days, zone)
    if instant_of(end) <= instant_of(start):
        end = (instant_of(start) + length).astimezone(zone)
    return replace(copy(entry, start, new_id, now), end=end, parallel=entry.parallel)


def at_wall_time(moment: datetime, zone: tzinfo) -> datetime:
    """The instant at which a clock in another zone shows what this moment's clock shows: for a wrongly named zone."""
    wall = moment.replace(tzinfo=None, fold=0)
    if moment.fold and happens_twice(wall, zone):
        return wall.replace(tzinfo=zone, fold=1)
    return first_instant(wall, zone)


def _days_later(moment: datetime, days: int, zone: tzinfo) -> datetime:
    local = moment.astimezone(zone)
    return at_wall_time((local.replace(tzinfo=None) + timedelta(days=days)).replace(tzinfo=UTC, fold=local.fold), zone)


def _in_zone(instant: datetime, like: datetime) -> datetime:
    return instant.astimezone(like.tzinfo)


def _edge(entry: Entry, edge: Edge) -> datetime | None:
    moment = entry.start if edge is Edge.START else entry.end
    return None if moment is None else instant_of(moment)


def _other(edge: Edge) -> Edge:
    return Edge.START if edge is Edge.END else Edge.END


def _near_edge(neighbour: Entry, edge: Edge) -> datetime | None:
    return _edge(neighbour, _other(edge))


def _reaches(neighbour: Entry, edge: Edge, border: datetime) -> bool:
    """Whether the border has come to the neighbour."""
    near = _near_edge(neighbour, edge)
    return near is not None and (border > near if edge is Edge.END else border < near)


def _forward(entry: Entry) -> bool:
    return entry.end is None or instant_of(entry.start) <= instant_of(entry.end)


def _apart(entry: Entry, edge: Edge, other: Entry) -> bool:
    """Whether the other lies wholly on that side."""
    first, second = (entry, other) if edge is Edge.END else (other, entry)
    return first.end is not None and instant_of(second.start) >= instant_of(first.end)


def _not_past(neighbour: Entry, edge: Edge, to: datetime, now: datetime) -> datetime:
    """The moment, but no farther than leaves the neighbour its least; one that is shorter already gives nothing."""
    if edge is Edge.START:
        return max(instant_of(to), min(instant_of(neighbour.start) + SHORTEST, instant_of(neighbour.end or neighbour.start)))
    if neighbour.end is None:
        return min(instant_of(to), max(instant_of(now), instant_of(neighbour.start)))
    return min(instant_of(to), max(instant_of(neighbour.end) - SHORTEST, instant_of(neighbour.start)))


def _joined_stress(first: Entry, second: Entry, now: datetime) -> int | None:
    if first.stress is None or second.stress is None:
        return second.stress if first.stress is None else first.stress
    one, two = (max(each.length(now), timedelta(seconds=1)) // timedelta(seconds=1) for each in (first, second))
    return (2 * (first.stress * one + second.stress * two) + one + two) // (2 * (one + two))


def _either(one: bool | None, other: bool | None) -> bool | None:  # noqa: FBT001 - two answers, not switches
    return other if one is None else one or bool(other)


def _sum(one: timedelta | None, other: timedelta | None) -> timedelta | None:
    return other if one is None else one + (other or _NO_TIME)
