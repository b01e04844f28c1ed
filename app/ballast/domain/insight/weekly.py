"""Hours a week of anything that has hours by day (a task, a category, all work), from the days of a period that count.

How much weeks differ (b of `model.md` 2) cannot be seen in one or two of them and is our default then. From four audited weeks
on it is measured, for each thing by itself: the spread between the weeks beyond what its days alone would make (analysis of
variance, weeks from Monday on). Four weeks measure it badly, so it is drawn to the default, which weighs as much as two weeks;
so are durations (`projection`). With a rhythm only the days on which it came are compared, because how often it comes is no
doubt then; of what comes once a week nothing can be told apart, and the default stays.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from ballast.domain.insight.covered import counted_coverage
from ballast.domain.insight.projection import WEEK_SPREAD, DaysOff, project

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ballast.domain.insight.review import DayTotal, Projection

MEASURED_FROM = 4
"""Audited weeks from which the spread between them is measured."""
PRIOR_WEEKS = 2
"""So many weeks weighs the default spread beside the measured one."""
_REPLICAS = 2  # days a week, below which the spread of weeks cannot be told from that of days
_WEEK = 7


@dataclass(frozen=True, slots=True)
class CountedDays:
    """The days of a period that count, by number: work days with the `weeks` they are in, days off among `days_off` begun."""

    work: tuple[int, ...]
    off: tuple[int, ...]
    weeks: tuple[int, ...]
    days_off: int
    days_per_week: int
    coverage: float

    def spread(self, hours: Mapping[int, float], *, scheduled: bool = False) -> float | None:
        """How much weeks differ (b), from hours by day number; None where it cannot be measured and the default holds."""
        if len(self.work) < MEASURED_FROM * self.days_per_week:
            return None
        came = [(week, hours[number]) for number, week in zip(self.work, self.weeks, strict=True) if hours.get(number)]
        return measured_spread(came, Counter(week for week, _ in came) if scheduled else Counter(self.weeks))

    def project(
        self, hours: Mapping[int, float], scheduled_per_week: float | None = None, spread: float | None = None
    ) -> Projection | None:
        """Hours a week with their range, from hours by day number; `spread` is that of `spread`. None for too little."""
        off = [hours[number] for number in self.off if hours.get(number)]
        return project(
            [hours.get(number, 0.0) for number in self.work],
            self.days_per_week,
            scheduled_per_week=scheduled_per_week,
            days_off=DaysOff(off, self.days_off, _WEEK - self.days_per_week) if off else None,
            coverage=self.coverage,
            week_spread=WEEK_SPREAD if spread is None else spread,
        )


def counted_days_of(days: Sequence[DayTotal], days_per_week: int) -> CountedDays:
    """The days of a period that count. `days_per_week` are the work days of a usual week."""
    counted = [number for number, day in enumerate(days) if day.counts]
    work = tuple(number for number in counted if days[number].work_day)
    return CountedDays(
        work=work,
        off=tuple(number for number in counted if not days[number].work_day),
        weeks=tuple((days[number].day.toordinal() - 1) // _WEEK for number in work),
        days_off=sum(day.begun and not day.work_day for day in days),
        days_per_week=days_per_week,
        coverage=counted_coverage(days),
    )


def measured_spread(hours: Iterable[tuple[int, float]], sizes: Mapping[int, int]) -> float | None:
    """How much weeks differ as a part of the mean, from hours with their week; `sizes` are the days looked at in each week.

    None for fewer than four weeks, fewer than two days in each on average, or no hours at all.
    """
    totals: Counter[int] = Counter()
    squares = 0.0
    for week, value in hours:
        totals[week] += value  # type: ignore[assignment] # a Counter adds up floats as well
        squares += value * value
    weeks, days = len(sizes), sum(sizes.values())
    if weeks < MEASURED_FROM or days < _REPLICAS * weeks or not totals.total():
        return None
    mean = totals.total() / days
    of_weeks = sum(totals[week] ** 2 / size for week, size in sizes.items())
    within = (squares - of_weeks) / (days - weeks)
    between = (of_weeks - days * mean**2) / (weeks - 1)
    size = (days - sum(size * size for size in sizes.values()) / days) / (weeks - 1)
    found = max(0.0, (between - within) / size) / mean**2
    return sqrt((found * (weeks - 1) + PRIOR_WEEKS * WEEK_SPREAD**2) / (weeks - 1 + PRIOR_WEEKS))
