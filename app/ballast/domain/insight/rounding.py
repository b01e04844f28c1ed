"""How finely hours are said: the range first and rounded, "about 2–5 h a week", never 2.63 (model.md 7.4).

The one rule behind the review, the wizard, the plans, the printed plan and the command line; each only writes what stands
here in its language.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

MINUTES_BELOW = 1.5
"""Ranges that stay under so many hours are said in minutes."""
HALVES_BELOW = 10.0
"""Ranges that stay under so many hours are said in half hours, longer ones in whole hours."""
WHOLE_FROM = 9.95
"""A single figure from here has no decimal: 9.96 would be 10.0."""
YEAR_STEPS = ((1000.0, 50.0), (100.0, 10.0))
"""From so many hours a year they are said in such steps."""
_STEP_MINUTES = 5
_MINUTES = 60


@dataclass(frozen=True, slots=True)
class SaidRange:
    """Both ends of a range on the same grid: `minutes` tells whether they are minutes or hours. One figure: `low` = `high`."""

    low: float
    high: float
    minutes: bool


def said_range(low: float, high: float) -> SaidRange:
    """The range of hours as it is said; what is more than nothing never becomes nothing.

    Both ends are in hours. Steps: five minutes, half hours or whole hours, by the end that is farther from nothing.
    """
    far = max(abs(low), abs(high))
    if far < MINUTES_BELOW:
        return SaidRange(_stepped(low * _MINUTES, _STEP_MINUTES), _stepped(high * _MINUTES, _STEP_MINUTES), minutes=True)
    step = 0.5 if far < HALVES_BELOW else 1.0
    return SaidRange(_stepped(low, step), _stepped(high, step), minutes=False)


def said_year(low: float, high: float) -> tuple[float, float]:
    """Both ends of hours a year, each as finely as its size allows: 110, 1,650; short ones stay for `said_range`."""
    return _of_year(low), _of_year(high)


def _of_year(hours: float) -> float:
    step = next((step for least, step in YEAR_STEPS if hours >= least), None)
    return hours if step is None else _stepped(hours, step)


def said_minutes(hours: float) -> int | None:
    """The minutes in which a single figure is said while it is short of an hour; None where it is said in hours."""
    minutes = math.floor(abs(hours) * _MINUTES + 0.5)
    if not hours or minutes >= _MINUTES:
        return None
    return int(math.copysign(max(1, minutes), hours))


def said_places(hours: float) -> int:
    """With how many decimals a single figure of hours is said."""
    return 0 if abs(hours) >= WHOLE_FROM else 1


def said_grain(hours: float) -> float:
    """How finely a single figure of hours is said: to the minute short of an hour, to a tenth, or to the hour."""
    return 1 / _MINUTES if said_minutes(hours) is not None else 10.0 ** -said_places(hours)


def _stepped(value: float, step: float) -> float:
    """To the nearest step, halves away from nothing; a little stays one step."""
    if not value:
        return 0.0
    return math.copysign(max(1.0, math.floor(abs(value) / step + 0.5)) * step, value)
