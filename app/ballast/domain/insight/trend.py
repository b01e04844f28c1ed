"""What changed between two periods: said only where it is larger than the noise, otherwise "no clear change".

Noise is what the projection knows of it (`model.md` 2): the difference of two logarithms has both variances, and a change is
clear when it is more than `CLEAR` times its standard deviation, so that of twenty things that did not change one at most is
said to have. Nor is a change clear that may lie in the hours of which nothing is known: the larger middle has to be above the
range of the smaller, which unlogged time lifts. A task that came on enough days and then not at all has no range to compare;
it is gone when chance would have spared all the days with a probability under 5 %, and new the other way round. Everything else
that cannot be compared says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from math import exp, hypot, log
from typing import TYPE_CHECKING, TypeAlias

from ballast.domain.insight.projection import Z_80
from ballast.domain.insight.weekly import counted_days_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ballast.domain.insight.review import Projection, Review, TaskReview
    from ballast.domain.log.entry import Category, Task

CLEAR = 1.96
"""Standard deviations that a clear change is away from none."""
CHANCE = 0.05
"""Under this probability chance is not why a task did not come at all."""

_HOUR = timedelta(hours=1)
_NO_TIME = timedelta(0)
_Hours: TypeAlias = "Projection | None"


class Direction(StrEnum):
    """What can be said of two periods."""

    MORE = "more"
    LESS = "less"
    NO_CLEAR_CHANGE = "no_clear_change"
    TOO_LITTLE = "too_little"


@dataclass(frozen=True, slots=True)
class Trend:
    """Hours a week in two periods, each None where it cannot be projected, and what may be said of them.

    `factor` is after by before with its 80 % range from `low` to `high`; all None where one of both is not projected.
    """

    before: _Hours
    after: _Hours
    direction: Direction
    factor: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def clear(self) -> bool:
        """Whether something changed."""
        return self.direction in {Direction.MORE, Direction.LESS}


@dataclass(frozen=True, slots=True)
class TaskTrend:
    """The trend of one task, as it is named and sorted now."""

    task: Task
    category: Category | None
    trend: Trend


@dataclass(frozen=True, slots=True)
class CategoryTrend:
    """The trend of one category; None is what is not categorised."""

    category: Category | None
    trend: Trend


@dataclass(frozen=True, slots=True)
class Changes:
    """Two periods side by side: all work (parallel once), categories and tasks; clear changes first, the largest in hours."""

    whole: Trend
    categories: tuple[CategoryTrend, ...]
    tasks: tuple[TaskTrend, ...]


def changes(before: Review, after: Review, days_per_week: int) -> Changes:
    """What changed from one period to another. `days_per_week` are the owner's work days."""
    earlier, later = ({each.task.id: each for each in review.tasks} for review in (before, after))
    tasks = [
        TaskTrend(known.task, known.category, _task_trend(earlier.get(key), later.get(key), before, after))
        for key, known in (earlier | later).items()
    ]
    categories: dict[UUID | None, Category | None] = {}
    for review in (after, before):
        for total in review.categories:
            categories.setdefault(total.category.id if total.category else None, total.category)
    of_categories = [
        CategoryTrend(category, trend(category_week(before, key, days_per_week), category_week(after, key, days_per_week)))
        for key, category in categories.items()
    ]
    return Changes(
        whole=trend(whole_week(before, days_per_week), whole_week(after, days_per_week)),
        categories=tuple(sorted(of_categories, key=lambda each: _size(each.trend))),
        tasks=tuple(sorted(tasks, key=lambda each: (*_size(each.trend), each.task.name))),
    )


def trend(before: _Hours, after: _Hours) -> Trend:
    """What may be said of hours a week in two periods, from their ranges alone."""
    if before is None or after is None:
        return Trend(before, after, Direction.TOO_LITTLE)
    ratio, sigma = log(after.mid / before.mid), hypot(before.sigma, after.sigma)
    direction = Direction.NO_CLEAR_CHANGE
    smaller, larger = sorted((before, after), key=lambda each: each.mid)
    if abs(ratio) > CLEAR * sigma and larger.mid > smaller.high:
        direction = Direction.MORE if ratio > 0 else Direction.LESS
    return Trend(before, after, direction, exp(ratio), exp(ratio - Z_80 * sigma), exp(ratio + Z_80 * sigma))


def spared_by_chance(seen: int, of_days: int, days: int) -> float:
    """How likely a task seen on some of the days of one period is on none of the days of another."""
    often = min(1.0, (seen + 0.5) / (of_days + 1))
    return (1 - often) ** days


def _task_trend(earlier: TaskReview | None, later: TaskReview | None, before: Review, after: Review) -> Trend:
    found = trend(earlier.projection if earlier else None, later.projection if later else None)
    if later is None and _gone(earlier, before.counted_days, after.counted_days):
        return replace(found, direction=Direction.LESS)
    if earlier is None and _gone(later, after.counted_days, before.counted_days):
        return replace(found, direction=Direction.MORE)
    return found


def _gone(seen: TaskReview | None, of_days: int, days: int) -> bool:
    return seen is not None and seen.projection is not None and spared_by_chance(seen.days, of_days, days) < CHANCE


def whole_week(review: Review, days_per_week: int) -> Projection | None:
    """Hours a week of all work, parallel once, with their range; None where too few days count."""
    return _days(review, {number: day.union for number, day in enumerate(review.days)}, days_per_week)


def category_week(review: Review, key: UUID | None, days_per_week: int) -> Projection | None:
    """Hours a week of a category (None: what has none) with their range; None where it came on too few days that count."""
    return _days(review, {n: day.by_category.get(key, _NO_TIME) for n, day in enumerate(review.days)}, days_per_week)


def _days(review: Review, times: Mapping[int, timedelta], days_per_week: int) -> _Hours:
    """The projection of the counted days of a period, as of one task."""
    counted = counted_days_of(review.days, days_per_week)
    hours = {number: time / _HOUR for number, time in times.items()}
    return counted.project(hours, spread=counted.spread(hours))


def _size(found: Trend) -> tuple[bool, float]:
    """Clear changes before the others, then by hours a week."""
    before, after = (each.mid if each else 0.0 for each in (found.before, found.after))
    return not found.clear, -abs(after - before)
