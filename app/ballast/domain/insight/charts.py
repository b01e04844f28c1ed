"""The four charts of a review as plain values, the same for the screen and for the PDF.

Nothing here knows colours, words or pixels: categories carry their palette index, hours are hours, shares are 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from ballast.domain.insight.review import Review, TaskReview
    from ballast.domain.log.entry import Category, Task

PARETO_ROWS = 10
PARETO_LINE = 0.8
HIGH_STRESS = 2.5
"""From this mean rating (0 to 4) a task lies in the upper part of the stress chart."""

_ONE_HOUR = timedelta(hours=1)
_OFFICE = (8, 18)  # hours that the heat map shows even when nothing was done in them


@dataclass(frozen=True, slots=True)
class DayBar:
    """One day: hours in the order of the chart's categories, and whether the day counts."""

    day: date
    hours: tuple[float, ...]
    total: float
    coverage: float
    counts: bool
    work_day: bool


@dataclass(frozen=True, slots=True)
class DayBars:
    """Hours per day by category. Categories are in the owner's order, what has none last; unused ones are left out."""

    categories: tuple[Category | None, ...]
    bars: tuple[DayBar, ...]
    highest: float


@dataclass(frozen=True, slots=True)
class ParetoRow:
    """One task, or the rest of them together (`task` None, `tasks` says how many).

    `share` is its part of all hours and `running` that of all rows down to it; `vital` marks the tasks that it takes to
    reach the 80 % line, never the rest.
    """

    task: Task | None
    category: Category | None
    tasks: int
    hours: float
    share: float
    running: float
    vital: bool


@dataclass(frozen=True, slots=True)
class Pareto:
    """Where the hours go, the largest first. `reached` is the index of the row that reaches 80 %; None for an empty chart."""

    rows: tuple[ParetoRow, ...]
    reached: int | None
    hours: float


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Average minutes by weekday (Monday = 0) and hour of the day.

    `minutes` has seven rows of 24; `first` and `last` are the hours worth showing, both included; `peak` is the largest value.
    """

    minutes: tuple[tuple[float, ...], ...]
    first: int
    last: int
    peak: float


@dataclass(frozen=True, slots=True)
class StressPoint:
    """One rated task: x is `hours` in the period (`hours_per_week` where projected), y is `stress`, 0 to 4."""

    task: Task
    category: Category | None
    hours: float
    hours_per_week: float | None
    stress: float


@dataclass(frozen=True, slots=True)
class StressHours:
    """Stress against hours, the largest tasks first (small bubbles are drawn over large ones).

    `hand_over_hours` and `hand_over_stress` are the lower borders of the corner "much time and much stress": a tenth of all
    hours (where the load of `model.md` 3 is full) and the upper part of the scale. `unrated` counts tasks without a rating.
    """

    points: tuple[StressPoint, ...]
    hand_over_hours: float
    hand_over_stress: float
    unrated: int


def day_bars(review: Review) -> DayBars:
    """Hours per day by category, parallel work in full."""
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
        )
        for day in review.days
    )
    return DayBars(categories, bars, max((bar.total for bar in bars), default=0.0))


def pareto(review: Review, rows: int = PARETO_ROWS) -> Pareto:
    """Where the hours go. With more tasks than rows the last row is all the others together."""
    tasks = sorted((each for each in review.tasks if each.total), key=lambda each: (-each.total, each.task.name))
    shown = len(tasks) if len(tasks) <= rows else rows - 1
    groups = [[each] for each in tasks[:shown]] + ([tasks[shown:]] if tasks[shown:] else [])
    whole = sum((each.total for each in tasks), timedelta(0))
    made: list[ParetoRow] = []
    reached: int | None = None
    done = timedelta(0)
    for number, group in enumerate(groups):
        part = sum((each.total for each in group), timedelta(0))
        done += part
        made.append(_pareto_row(group, part / _ONE_HOUR, part / whole, done / whole, vital=reached is None))
        if reached is None and done / whole >= PARETO_LINE:
            reached = number
    return Pareto(tuple(made), reached, whole / _ONE_HOUR)


def _pareto_row(group: list[TaskReview], hours: float, share: float, running: float, *, vital: bool) -> ParetoRow:
    only = group[0] if len(group) == 1 else None
    return ParetoRow(
        task=only.task if only else None,
        category=only.category if only else None,
        tasks=len(group),
        hours=hours,
        share=share,
        running=running,
        vital=vital and only is not None,
    )


def heat_map(review: Review) -> HeatMap:
    """When work is done. The hours shown always hold a usual office day and reach to the outermost work."""
    minutes = tuple(tuple(review.heat.get((weekday, hour), 0.0) for hour in range(24)) for weekday in range(7))
    hours = [hour for _, hour in review.heat] + list(_OFFICE)
    return HeatMap(minutes, min(hours), max(hours), max(review.heat.values(), default=0.0))


def stress_hours(review: Review) -> StressHours:
    """Which tasks take much time and much strength."""
    worked = sorted((each for each in review.tasks if each.total), key=lambda each: (-each.total, each.task.name))
    points = tuple(
        StressPoint(
            task=each.task,
            category=each.category,
            hours=each.total / _ONE_HOUR,
            hours_per_week=each.projection.mid if each.projection else None,
            stress=each.mean_stress,
        )
        for each in worked
        if each.mean_stress is not None
    )
    return StressHours(points, 0.1 * (review.clock / _ONE_HOUR), HIGH_STRESS, len(worked) - len(points))
