"""How much of the working time of a period is known: what is logged beside the gaps inside the work hours (`model.md` 2)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ballast.domain.insight.review import DayTotal

_NO_TIME = timedelta(0)


def coverage_of(days: Iterable[DayTotal]) -> float:
    """The coverage of several days together, of those with something logged; 0 without any."""
    known = tuple(days)
    union = sum((day.union for day in known), _NO_TIME)
    return union / (union + unknown_time(known)) if union else 0.0


def counted_coverage(days: Iterable[DayTotal]) -> float:
    """The part of the working time of the work days that count which is logged; 1 where none counts."""
    return coverage_of(day for day in days if day.counts and day.work_day) or 1.0


def unknown_time(days: Iterable[DayTotal]) -> timedelta:
    """Time inside the work hours of days with something logged of which nothing is known: no part of any total."""
    return sum((day.gaps for day in days if day.union), _NO_TIME)
