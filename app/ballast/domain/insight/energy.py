"""When in the day the work gives energy and when it drains: by what the owner said of each task, not by ratings.

The energy of a task is 1 less its answer to "it drains me" (0 to 1); an hour of the clock has the mean of its work, by time.
Work on tasks of which nothing was said is left out, and how much that is is told.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.days import by_hour

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from ballast.domain.insight.pieces import Piece

TIME_NEEDED = timedelta(minutes=30)
"""Work in an hour of the clock, over the whole period, before it is named."""
CLEAR = 0.1
"""Hours that differ by less are about the same: answers have steps of a quarter."""
_PAIR = 2


@dataclass(frozen=True, slots=True)
class HourEnergy:
    """The mean energy (0 to 1) of the work in one hour of the clock, the time it rests on, the entries."""

    hour: int
    energy: float
    time: timedelta
    entries: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class DayEnergy:
    """The hours with work of which something was said, in order of the clock; `known` is their part of all time."""

    hours: tuple[HourEnergy, ...]
    known: float


class Peaks(NamedTuple):
    """The hour that gives most energy and the one that drains most."""

    best: HourEnergy
    worst: HourEnergy


def energy_by_hour(pieces: Iterable[Piece], drains: Mapping[UUID, float]) -> DayEnergy:
    """The energy of each hour of the clock; `drains` are the answers by task, 0 to 1."""
    seconds: dict[int, dict[UUID, float]] = defaultdict(dict)
    sums: dict[int, float] = defaultdict(float)
    whole = known = 0.0
    for piece in pieces:
        whole += piece.seconds
        answer = drains.get(piece.entry.task_id)
        if answer is None:
            continue
        known += piece.seconds
        for (_, hour), spent in by_hour(piece.start, piece.end, piece.zone):
            of_hour = seconds[hour]
            of_hour[piece.entry.id] = of_hour.get(piece.entry.id, 0.0) + spent
            sums[hour] += spent * (1 - answer)
    hours = tuple(_hour(hour, seconds[hour], sums[hour]) for hour in sorted(seconds))
    return DayEnergy(hours, known / whole if whole else 0.0)


def peaks(found: DayEnergy) -> Peaks | None:
    """The best and the worst hour, the earlier of equals; None where fewer than two have enough work, or all are alike."""
    hours = [each for each in found.hours if each.time >= TIME_NEEDED]
    if len(hours) < _PAIR:
        return None
    best, worst = max(hours, key=lambda each: each.energy), min(hours, key=lambda each: each.energy)
    return Peaks(best, worst) if best.energy - worst.energy >= CLEAR else None


def _hour(hour: int, entries: Mapping[UUID, float], given: float) -> HourEnergy:
    time = sum(entries.values())
    return HourEnergy(hour, given / time, timedelta(seconds=time), tuple(entries))
