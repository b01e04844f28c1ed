"""What a chart says first: the plain values of the sentence above it, where the chart itself does not hold them."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.domain.insight.drawn.day_bars import DayBars
    from ballast.domain.insight.drawn.heat_map import HeatMap

_HOURS = 24
_SAME = 1e-6  # minutes


def usual_day(values: DayBars) -> float | None:
    """The hours of a usual work day: the middle of those that count; None while none does."""
    totals = [bar.total for bar in values.bars if bar.counts and bar.work_day]
    return median(totals) if totals else None


def core_hours(hours: HeatMap) -> tuple[int, int]:
    """The fewest hours of the clock in a row that hold half of all work, as the first and the end; of equals the fullest.

    Nights are not joined over midnight. A map without work has none: (0, 0).
    """
    of_hour = [0.0] * _HOURS
    for (_, hour), cell in hours.cells.items():
        of_hour[hour] += cell.weight
    half, found = sum(of_hour) / 2, (0, 0)
    if not half:
        return found
    spans = [(first, end) for first in range(_HOURS) for end in range(first + 1, _HOURS + 1)]
    enough = [span for span in spans if sum(of_hour[slice(*span)]) >= half - _SAME]
    return min(enough, key=lambda span: (span[1] - span[0], -sum(of_hour[slice(*span)]), span[0]))


def part_between(hours: HeatMap, first: int, end: int) -> float:
    """The part of all work, 0 to 1, that lies between two hours of the clock."""
    whole = sum(cell.weight for cell in hours.cells.values())
    within = sum(cell.weight for (_, hour), cell in hours.cells.items() if first <= hour < end)
    return within / whole if whole else 0.0


def fullest_day(hours: HeatMap) -> tuple[int, float]:
    """The weekday (Monday = 0) with the most minutes of work on average, and these; of equals the first."""
    of_day = dict.fromkeys(range(7), 0.0)
    for (weekday, _), cell in hours.cells.items():
        of_day[weekday] += cell.value
    fullest = max(of_day, key=lambda weekday: of_day[weekday])
    return fullest, of_day[fullest]
