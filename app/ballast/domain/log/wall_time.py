"""Wall-clock times of a zone: the instant that a clock on the wall means, through gaps and repeated hours.

When clocks jump forward some wall times never happen (a gap); when they jump back some happen twice (a repeat, or fold).
Convention: a wall time in a gap means the first instant after it, a repeated one means its first occurrence.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo


def exists(wall: datetime, zone: tzinfo) -> bool:
    """Whether a clock in the zone ever shows this naive time."""
    return _shown(_read(wall, zone, fold=0), zone) == wall


def happens_twice(wall: datetime, zone: tzinfo) -> bool:
    """Whether a clock in the zone shows this naive time two times."""
    return exists(wall, zone) and _read(wall, zone, fold=0) != _read(wall, zone, fold=1)


def instants_of(wall: datetime, zone: tzinfo) -> tuple[datetime, ...]:
    """Every instant at which a clock in the zone shows this naive time: two in a repeated hour, none in a missing one."""
    if not exists(wall, zone):
        return ()
    first, second = _read(wall, zone, fold=0), _read(wall, zone, fold=1)
    return tuple(each.astimezone(zone) for each in ((first, second) if first != second else (first,)))


def nearest(wall: datetime, zone: tzinfo) -> tuple[datetime, datetime]:
    """The last whole minute before a naive time in a missing hour that a clock shows, and the first time after it.

    Both are aware. Of a time that exists, the two are that time itself.
    """
    if exists(wall, zone):
        return first_instant(wall, zone), first_instant(wall, zone)
    jump = _jump(wall, zone)
    before = _shown(jump - timedelta(seconds=1), zone).replace(second=0, microsecond=0)
    return instants_of(before, zone)[-1], jump.astimezone(zone)


def first_instant(wall: datetime, zone: tzinfo) -> datetime:
    """The first instant at which a clock in the zone shows this naive time, or has just jumped over it; aware, in the zone."""
    instant = _read(wall, zone, fold=0)
    if _shown(instant, zone) != wall:
        instant = _jump(wall, zone)
    return instant.astimezone(zone)


def _jump(wall: datetime, zone: tzinfo) -> datetime:
    """The instant (UTC, to the second) at which the clock jumps over the wall time: found by halving."""
    before, after = _read(wall, zone, fold=1), _read(wall, zone, fold=0)
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before) // timedelta(seconds=2))
        if _shown(middle, zone) < wall:
            before = middle
        else:
            after = middle
    return after


def _read(wall: datetime, zone: tzinfo, *, fold: int) -> datetime:
    return wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def _shown(instant: datetime, zone: tzinfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None, fold=0)
