"""A year of the owner's work, from a review and what the owner said (`model.md` 2): tasks, rare tasks, what is left out.

Every line is hours a week with its range, times the working weeks, times how typical the audited weeks were; what comes by the
calendar (every month, quarter, year) is the hours of one time, as often as the calendar has it. Weeks begin on
Monday; a week of which nothing was said is usual. Typicality is the mean over the days that count, so that a week of which two
days count weighs less than a whole one; with whole weeks that is the mean over weeks of the model.

Sums over tasks take the middles as they are. Their doubt is added up as the model makes it: how weeks differ is shared by all
tasks, the rest of each is its own. So the range of a sum is narrower than the sum of the ends, never narrower than the weeks
allow. Rare tasks are what the owner said: their ends are summed, which holds if all err the same way.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from math import exp, sqrt
from typing import TYPE_CHECKING

from ballast.domain.insight.covered import counted_coverage
from ballast.domain.insight.evidence import week_spread_of
from ballast.domain.insight.period import COVERAGE_NEEDED
from ballast.domain.insight.projection import spread_around
from ballast.domain.insight.yearly import (
    OUR_FACTORS,
    WEEKS_PER_YEAR,
    Typical,
    TypicalFactors,
    calendar_times,
    rare_sum,
    scaled,
    typicality,
    yearly,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from ballast.domain.insight.review import Projection, Review, TaskReview
    from ballast.domain.insight.yearly import RareTask
    from ballast.domain.log.entry import Category

    _Join = Callable[[Sequence[tuple[Projection, float]]], Projection]

_NO_TIME = timedelta(0)


@dataclass(frozen=True, slots=True)
class RareLine:
    """A line of the sheet of rare tasks, in its place."""

    id: UUID
    task: RareTask
    position: int = 0


@dataclass(frozen=True, slots=True)
class YearSaid:
    """What the owner said: working weeks (None: the default holds), how weeks were (by their Monday), rare tasks.

    `factors` are how often the hours of a quieter and of a busier week count, ours until the owner says otherwise.
    """

    weeks_per_year: int | None = None
    weeks: Mapping[date, Typical] = field(default_factory=dict)
    rare: tuple[RareLine, ...] = ()
    factors: TypicalFactors = OUR_FACTORS


@dataclass(frozen=True, slots=True)
class AuditedWeek:
    """A week of the period with days that count, and what the owner said of it."""

    monday: date
    days: int
    said: Typical | None


@dataclass(frozen=True, slots=True)
class YearHours:
    """Hours from least to most, with the middle."""

    low: float
    mid: float
    high: float

    def __add__(self, other: YearHours) -> YearHours:
        """Both together; the ends hold if both err the same way."""
        return YearHours(self.low + other.low, self.mid + other.mid, self.high + other.high)


@dataclass(frozen=True, slots=True)
class TaskYear:
    """A task that is projected: hours a week, hours a year. `rhythm` says that the owner told how often it comes.

    `shared` is the part of its relative variance that comes of how weeks differ (b^2 / W).
    """

    task: TaskReview
    week: Projection
    year: Projection
    shared: float

    @property
    def rhythm(self) -> bool:
        """Whether it rests on a rhythm that the owner told."""
        return bool(self.task.task.scheduled_per_week)

    @property
    def calendar(self) -> int | None:
        """How many times a year it comes where its rhythm is that of the calendar."""
        return calendar_times(self.task.task.scheduled_per_week)


@dataclass(frozen=True, slots=True)
class CategoryYear:
    """The projected tasks of a category together; None is what is not categorised."""

    category: Category | None
    tasks: int
    week: Projection
    year: Projection


@dataclass(frozen=True, slots=True)
class Year:
    """A year. `tasks` and `categories` have the largest first; `left_out` are tasks with time that are not projected.

    `week` and `measured` are all projected tasks together, None without one. `rare` are the lines with hours in them.
    """

    weeks_per_year: int
    weeks_said: bool
    weeks: tuple[AuditedWeek, ...]
    typical: float
    tasks: tuple[TaskYear, ...]
    categories: tuple[CategoryYear, ...]
    week: Projection | None
    measured: Projection | None
    left_out: tuple[TaskReview, ...]
    lines: tuple[RareLine, ...]
    days_out: int
    factors: TypicalFactors = OUR_FACTORS

    @property
    def rare(self) -> tuple[RareLine, ...]:
        """The lines of the sheet that come to anything."""
        return tuple(line for line in self.lines if line.task.yearly.mid > 0)

    @property
    def rare_hours(self) -> YearHours | None:
        """Hours a year of the sheet; None where nothing is said."""
        return YearHours(*rare_sum(line.task for line in self.rare)) if self.rare else None

    @property
    def whole(self) -> YearHours | None:
        """Measured and rare work together; None where there is neither."""
        known = [each for each in (_span(self.measured), self.rare_hours) if each is not None]
        return sum(known[1:], known[0]) if known else None


def monday_of(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def audited_weeks(review: Review, said: Mapping[date, Typical]) -> tuple[AuditedWeek, ...]:
    """The weeks of a period that have days that count, in their order."""
    counted: dict[date, int] = {}
    for day in review.days:
        if day.counts:
            monday = monday_of(day.day)
            counted[monday] = counted.get(monday, 0) + 1
    return tuple(AuditedWeek(monday, days, said.get(monday)) for monday, days in counted.items())


def typical_of(weeks: Iterable[AuditedWeek], factors: TypicalFactors = OUR_FACTORS) -> float:
    """How much longer a usual week is than the audited ones, over their days; 1 where nothing is said."""
    return typicality((each.said or Typical.USUAL for each in weeks for _ in range(each.days)), factors)


def year_of(review: Review, said: YearSaid, days_per_week: int) -> Year:
    """A year from a review. `days_per_week` are the work days of a usual week."""
    weeks = audited_weeks(review, said.weeks)
    per_year, typical = said.weeks_per_year or WEEKS_PER_YEAR, typical_of(weeks, said.factors)
    audited = max(1, review.counted_days) / days_per_week
    tasks = tuple(
        TaskYear(
            each,
            each.projection,
            _in_a_year(each.projection, each.task.scheduled_per_week, per_year, typical),
            week_spread_of(each) ** 2 / audited,
        )
        for each in sorted(review.tasks, key=lambda one: (-(one.projection.mid if one.projection else 0.0), one.task.name))
        if each.projection is not None
    )
    join = partial(together, coverage=counted_coverage(review.days))
    week = join([(each.week, each.shared) for each in tasks]) if tasks else None
    return Year(
        weeks_per_year=per_year,
        weeks_said=said.weeks_per_year is not None,
        weeks=weeks,
        typical=typical,
        tasks=tasks,
        categories=_categories(tasks, join),
        week=week,
        measured=join([(each.year, each.shared) for each in tasks]) if tasks else None,
        left_out=_left_out(review),
        lines=said.rare,
        days_out=sum(day.work_day and day.union > _NO_TIME and day.coverage < COVERAGE_NEEDED for day in review.days),
        factors=said.factors,
    )


def together(tasks: Sequence[tuple[Projection, float]], coverage: float = 1.0) -> Projection:
    """Several projections as one, at least one, each with the part of its relative variance that all share (b^2 / W)."""
    middle = sum(each.mid for each, _ in tasks)
    own = sum(each.mid**2 * max(0.0, exp(each.sigma**2) - 1 - shared) for each, shared in tasks)
    weeks = sum(each.mid * sqrt(shared) for each, shared in tasks)
    return spread_around(middle, (own + weeks**2) / middle**2, coverage=coverage)


def _in_a_year(week: Projection, per_week: float | None, weeks: int, typical: float) -> Projection:
    """By the calendar where the rhythm is, else by working weeks."""
    times = calendar_times(per_week)
    return scaled(week, times / per_week) if times and per_week else yearly(week, weeks, typical)


def _categories(tasks: Iterable[TaskYear], join: _Join) -> tuple[CategoryYear, ...]:
    groups: dict[UUID | None, list[TaskYear]] = {}
    for each in tasks:
        groups.setdefault(each.task.category.id if each.task.category else None, []).append(each)
    made = []
    for group in groups.values():
        week, year = (join([(each.week, each.shared) for each in group]), join([(each.year, each.shared) for each in group]))
        made.append(CategoryYear(group[0].task.category, len(group), week, year))
    return tuple(sorted(made, key=lambda one: -one.week.mid))


def _left_out(review: Review) -> tuple[TaskReview, ...]:
    left = (one for one in review.tasks if one.projection is None and one.total > _NO_TIME)
    return tuple(sorted(left, key=lambda one: (-one.total, one.task.name)))


def _span(hours: Projection | None) -> YearHours | None:
    return None if hours is None else YearHours(hours.low, hours.mid, hours.high)
