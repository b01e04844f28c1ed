"""Hours per day by category."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from ballast.domain.insight.review import Review
    from ballast.domain.log.entry import Category

_ONE_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class DayBar:
    """One day: hours in the order of the chart's categories, whether the day counts, and whether it is still under way.

    `unknown` are the hours inside the work hours of a day with something logged of which nothing is known: part of no total.
    """

    day: date
    hours: tuple[float, ...]
    total: float
    coverage: float
    counts: bool
    work_day: bool
    under_way: bool = False
    unknown: float = 0.0


@dataclass(frozen=True, slots=True)
class DayBars:
    """Hours per day by category. Categories are in the owner's order, what has none last; unused ones are left out.

    `work_day` are the hours of the owner's work day, to be drawn as a line.
    """

    categories: tuple[Category | None, ...]
    bars: tuple[DayBar, ...]
    highest: float
    work_day: float | None = None


def day_bars(review: Review, work_day: float | None = None, *, unknown: bool = True) -> DayBars:
    """Hours per day by category, parallel work in full; without what is `unknown` where one category alone is looked at."""
    used = [each.category for each in review.categories if each.total]
    categories = (*sorted((each for each in used if each), key=lambda each: each.position), *([None] if None in used else []))
    keys = [each.id if each else None for each in categories]
    bars = tuple(
        DayBar(
            day=day.day,
            hours=tuple(day.by_category.get(key, timedelta(0)) / _ONE_HOUR for key in keys),
            total=day.logged / _ONE_HOUR,
            coverage=day.coverage,
            counts=day.counts,
            work_day=day.work_day,
            under_way=day.under_way,
            unknown=day.gaps / _ONE_HOUR if unknown and day.union else 0.0,
        )
        for day in review.days
    )
    return DayBars(categories, bars, max((bar.total for bar in bars), default=0.0), work_day)
