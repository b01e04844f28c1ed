"""Round steps for an axis. No Qt."""

from __future__ import annotations

from math import floor, isclose, log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_STEPS = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_HALVES = (1.0, 2.0, 2.5, 5.0, 10.0)
_MINUTES = (5.0, 10.0, 15.0, 20.0, 30.0, 60.0)
ROOM_FOR_DATE = 48.0


def hour_step(highest: float, most: int) -> float:
    """The smallest round step that divides 0 to `highest` into at most `most` parts."""
    rough = max(highest, 0.1) / max(1, most)
    power = 10.0 ** floor(log10(rough))
    choices = _STEPS if power >= 1 else _HALVES
    return next((choice * power for choice in choices if choice * power >= rough - 1e-9), 10 * power)


def ticks(highest: float, most: int) -> tuple[float, ...]:
    """Round steps from 0 that do not pass `highest`; at least 0 and the first of them."""
    step = hour_step(highest, most)
    return tuple(step * number for number in range(max(1, floor(highest / step + 1e-9)) + 1))


def minute_ticks(highest: float, most: int) -> tuple[float, ...]:
    """Steps of a clock from 0 that do not pass `highest` minutes, up to two hours; at least 0 and the first of them."""
    step = next((each for each in _MINUTES if each * most >= highest - 1e-9), _MINUTES[-1])
    return tuple(step * number for number in range(max(1, floor(highest / step + 1e-9)) + 1))


def week_starts(days: Sequence[date], first_weekday: int, slot: float) -> range:
    """Where weeks begin among days that are `slot` pixels wide: each, every second or every fourth, so that dates have room."""
    every = next((number for number in (7, 14) if slot * number >= ROOM_FOR_DATE), 28)
    start = next((number for number, day in enumerate(days) if day.weekday() == first_weekday), 0)
    return range(start, len(days), every)


def tick_digits(step: float) -> int:
    """How many decimals the labels of such steps need."""
    return next((digits for digits in range(3) if isclose(step * 10**digits, round(step * 10**digits))), 3)
