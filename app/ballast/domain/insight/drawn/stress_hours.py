"""Which tasks take much time and much strength."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ballast.domain.insight.review import Review
    from ballast.domain.log.entry import Category, Task

HIGH_STRESS = 2.5
"""From this mean rating (0 to 4) a task lies in the upper part of the stress chart."""

_ONE_HOUR = timedelta(hours=1)


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
