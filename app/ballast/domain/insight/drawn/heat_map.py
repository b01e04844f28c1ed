"""When work is done, strains, is broken into and spills over: the hours of the week in four layers.

Weekday and hour are those of the clock on the wall, in the zone in which a day began to be lived, whatever the owner's day
start. Averages are over the days of such a weekday in the period that have begun or have work.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from ballast.domain.insight.days import by_hour, days_of, merged
from ballast.domain.log.watch import unwatched, watched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.days import Stretch
    from ballast.domain.insight.period import Period
    from ballast.domain.insight.pieces import Piece
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch

Spot: TypeAlias = tuple[int, int]
_DAYS_AT_A_TIME = 8
_OFFICE = (8, 18)  # hours that the heat map shows even when nothing was done in them


class Layer(StrEnum):
    """What a heat map shows of an hour of the week.

    `HOURS`: average minutes of work, parallel work once. `STRESS`: the mean rating (0 to 4) of the work in it by time, parallel
    work in full. `INTERRUPTIONS`: how often work that interrupted began in it, on average. `OFF_HOURS`: average minutes outside
    the work hours, parallel work once.
    """

    HOURS = "hours"
    STRESS = "stress"
    INTERRUPTIONS = "interruptions"
    OFF_HOURS = "off_hours"


@dataclass(frozen=True, slots=True)
class Cell:
    """One hour of the week: its value, what it rests on, and the entries behind, in order.

    `weight` is all of it in the period: minutes of work, of rated time or outside the work hours; for interruptions how many.
    """

    value: float
    weight: float
    entries: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """One layer by weekday (Monday = 0) and hour of the day; an hour without a cell has nothing to say.

    `said` is whether the owner said what the layer needs: any rating, any answer to "was it an interruption?".
    """

    layer: Layer
    cells: Mapping[Spot, Cell]
    said: bool = True

    @property
    def peak(self) -> float:
        """The largest value; 0 without any."""
        return max((cell.value for cell in self.cells.values()), default=0.0)

    def value(self, weekday: int, hour: int) -> float | None:
        """The value of an hour; None where it has none."""
        cell = self.cells.get((weekday, hour))
        return None if cell is None else cell.value


@dataclass(frozen=True, slots=True)
class HeatWeek:
    """All layers, with the hours worth showing (`first` and `last`, both included), the same for each of them.

    `hours_said` is whether the work hours are the owner's own; else those outside go by our default.
    """

    maps: Mapping[Layer, HeatMap]
    first: int = _OFFICE[0]
    last: int = _OFFICE[1]
    hours_said: bool = True


EMPTY_WEEK = HeatWeek(MappingProxyType({each: HeatMap(each, MappingProxyType({})) for each in Layer}))


@dataclass(slots=True)
class _Sum:
    """The sums of one hour while the pieces go by."""

    weight: float = 0.0
    value: float = 0.0
    entries: dict[UUID, None] = field(default_factory=dict)

    def add(self, weight: float, value: float, entry: UUID | None = None) -> None:
        """Add to both sums, and note the entry where one is said."""
        self.weight += weight
        self.value += value
        if entry is not None:
            self.entries[entry] = None


def heat_week(
    period: Period,
    profile: Profile,
    zone: tzinfo,
    now: datetime,
    pieces: Sequence[Piece],
    watch: Watch = unwatched,
    *,
    hours_said: bool = True,
) -> HeatWeek:
    """The hours of the week in all layers, from the pieces of a period (`pieces.pieces_of`)."""
    by_day: dict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        by_day[piece.day].append(piece)
    begun = sum(start <= now.timestamp() for start in days_of(period, profile, zone).bounds[:-1])
    weekdays = Counter(
        (period.first + timedelta(days=number)).weekday() for number in range(period.days) if number < begun or number in by_day
    )
    sums: dict[Layer, dict[Spot, _Sum]] = {layer: defaultdict(_Sum) for layer in Layer}
    work: dict[tzinfo, tuple[tuple[Stretch, ...], ...]] = {}
    for day, of_day in watched(sorted(by_day.items()), len(by_day), watch, at_a_time=_DAYS_AT_A_TIME):
        lived = of_day[0].zone
        if lived not in work:
            work[lived] = days_of(period, profile, lived).work
        share = 1 / weekdays[(period.first + timedelta(days=day)).weekday()]
        _add_day(sums, of_day, lived, work[lived][day], share)
    maps = {layer: _averaged(layer, found) for layer, found in sums.items()}
    asked = any(piece.entry.interruption is not None for piece in pieces if piece.first)
    maps[Layer.INTERRUPTIONS] = HeatMap(Layer.INTERRUPTIONS, maps[Layer.INTERRUPTIONS].cells, said=asked)
    maps[Layer.STRESS] = HeatMap(Layer.STRESS, maps[Layer.STRESS].cells, said=bool(maps[Layer.STRESS].cells))
    hours = [hour for each in maps.values() for _, hour in each.cells] + list(_OFFICE)
    return HeatWeek(MappingProxyType(maps), min(hours), max(hours), hours_said)


def _averaged(layer: Layer, found: Mapping[Spot, _Sum]) -> HeatMap:
    """The cells of a layer; the sums of stress are still to be divided by their time."""
    cells = {
        spot: Cell(each.value / each.weight if layer is Layer.STRESS else each.value, each.weight, tuple(each.entries))
        for spot, each in sorted(found.items())
    }
    return HeatMap(layer, MappingProxyType(cells))


def _add_day(
    sums: Mapping[Layer, dict[Spot, _Sum]], pieces: Sequence[Piece], zone: tzinfo, work: Sequence[Stretch], share: float
) -> None:
    """Add the pieces of one day to all layers; `share` is its part in an average."""
    blocks = merged((piece.start, piece.end) for piece in pieces if piece.seconds)
    off = tuple(outside(blocks, work)) if any(piece.off for piece in pieces) else ()
    for layer, stretches in ((Layer.HOURS, blocks), (Layer.OFF_HOURS, off)):
        of_layer = sums[layer]
        for start, end in stretches:
            for spot, seconds in by_hour(start, end, zone):
                of_layer[spot].add(seconds / 60, seconds / 60 * share)
    for piece in pieces:
        _add_piece(sums, piece, zone, work, share)


def _add_piece(
    sums: Mapping[Layer, dict[Spot, _Sum]], piece: Piece, zone: tzinfo, work: Sequence[Stretch], share: float
) -> None:
    entry, hours = piece.entry, by_hour(piece.start, piece.end, zone)
    for spot, seconds in hours:
        sums[Layer.HOURS][spot].entries[entry.id] = None
        if entry.stress is not None:
            sums[Layer.STRESS][spot].add(seconds / 60, seconds / 60 * entry.stress, entry.id)
    if piece.first and entry.interruption:
        spot = (hours or by_hour(piece.start, piece.start + 1, zone))[0][0]
        sums[Layer.INTERRUPTIONS][spot].add(1, share, entry.id)
    for start, end in outside([(piece.start, piece.end)], work) if piece.off else ():
        for spot, _ in by_hour(start, end, zone):
            sums[Layer.OFF_HOURS][spot].entries[entry.id] = None


def outside(stretches: Iterable[Stretch], windows: Sequence[Stretch]) -> Iterator[Stretch]:
    """The time of stretches that lies in none of the windows."""
    for start, end in stretches:
        at = start
        for first, last in sorted(windows):
            if at < min(first, end):
                yield at, min(first, end)
            at = max(at, last)
        if at < end:
            yield at, end
