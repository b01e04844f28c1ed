"""What a chart says first: the plain values of the sentence above it, where the chart itself does not hold them."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.domain.insight.drawn.day_bars import DayBars


def usual_day(values: DayBars) -> float | None:
    """The hours of a usual work day: the middle of those that count; None while none does."""
    totals = [bar.total for bar in values.bars if bar.counts and bar.work_day]
    return median(totals) if totals else None
