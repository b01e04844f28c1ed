"""From a short log to hours a week, with an honest range (`model.md` 2).

The day is what is sampled: entries of one day belong together. The middle is a plain average over the days that count; the 80 %
range is lognormal, so that it is never negative and leans upwards as real life does. Its width adds three doubts: how long
the work takes when it comes, how weeks differ, and how often it comes (nothing, where the owner knows the rhythm).

Where the model is silent: it speaks of work days only, so work on days off is added by the calendar (`DaysOff`): hours a week
are the work-day average times the work days of a week, plus the day-off average times the days off of a week. Without work on
days off this is the model to the letter.

Work that comes by chance (trouble, 0.7 times a week) is projected only when it was seen on three days, so in the stretches in
which it happened to come often: its count flatters, the more the shorter the stretch. The plain formula then holds the truth in
44 to 72 % of simulated years, not in 80. So the doubt about how often is made `luck` times larger where a task without rhythm
came on few of the days: in full up to three in ten, then less with every day more, so that no range jumps from one day to the
next. From half the days on, and with a rhythm, the formula of the model stands as it is. In a single week three
days of trouble cannot be told from a habit of three times a week: such figures are `less_sure`, and whoever shows them says so.

Unlogged time never scales the middle; it lifts the upper bound to at least what the
task would take if the unknown hours were spread like the known ones (middle / coverage).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.review import Projection

if TYPE_CHECKING:
    from collections.abc import Sequence

DAYS_NEEDED = 3
"""Days with the task before it is projected without a known rhythm."""
PRIOR_CV = 0.7
"""Spread of durations assumed before anything is measured; it weighs as much as `PRIOR_DAYS` days."""
PRIOR_DAYS = 2
WEEK_SPREAD = 0.25
"""Spread between weeks (b): one or two weeks cannot show it, so it is a default until `weekly` can measure it."""
Z_80 = 1.2816
"""Standard normal quantile of an 80 % range."""
LUCK = 32
"""By how much chance flatters the count of rare work, over the square of the weeks; found by simulation, not from the model."""
SELDOM, OFTEN = 0.3, 0.5
"""Parts of the days with a task: up to the first its count is taken for luck in full, from the second on not at all."""
SURE_DAYS = 6
"""Days with a task without rhythm from which its projection is as sure as its range says."""


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Work on days that are no work days: the hours of each such day, out of `days` in the period, `per_week` in a week."""

    hours: Sequence[float]
    days: int
    per_week: int

    @property
    def hours_per_week(self) -> float:
        """Their part of a usual week."""
        return sum(self.hours) * self.per_week / self.days if self.days else 0.0


def duration_variance(hours: Sequence[float]) -> float:
    """The relative variance of the time on days with the task (cv squared), shrunk to the prior. Needs one day or more."""
    count = len(hours)
    mean = sum(hours) / count
    squares = sum((each - mean) ** 2 for each in hours) / mean**2
    return (squares + PRIOR_DAYS * PRIOR_CV**2) / (count + PRIOR_DAYS - 1)


def chance_of(present: int, days: int) -> float:
    """The part of the days on which a task without known rhythm comes (p), above 0 up to 1: it came on `present` of `days`."""
    return min(1.0, (present + 0.5) / (days + 1))


def frequency_variance(present: int, days: int) -> float:
    """The relative variance of how often a task without known rhythm comes (q): on `present` of `days` days."""
    chance = chance_of(present, days)
    return (1 - chance) / (chance * (days + 2))


def full_luck(days: int, days_per_week: int) -> float:
    """By how much chance flatters the count of what came on few of the days; 1 where there are weeks enough."""
    return max(1.0, LUCK * (days_per_week / days) ** 2)


def luck(present: int, days: int, days_per_week: int) -> float:
    """By how much the doubt about how often grows for a task that came on few of the days; 1 from half of them on."""
    rare = (OFTEN - present / days) / (OFTEN - SELDOM)
    return 1 + (full_luck(days, days_per_week) - 1) * min(1.0, max(0.0, rare))


def less_sure(present: int, days: int, *, scheduled: bool) -> bool:
    """Whether a projection rests on few days: without a rhythm, on some days but not on all, and on fewer than six."""
    return not scheduled and DAYS_NEEDED <= present < min(days, SURE_DAYS)


def relative_variance(
    hours: Sequence[float], days: int, days_per_week: int, *, scheduled: bool = False, week_spread: float = WEEK_SPREAD
) -> float:
    """The relative variance of hours a week (v), from the `hours` of each day with the task and the count of audited days."""
    present = len(hours)
    often = 0.0 if scheduled else frequency_variance(present, days) * luck(present, days, days_per_week)
    return duration_variance(hours) / present + week_spread**2 * days_per_week / days + often


def spread_around(middle: float, variance: float, *, coverage: float = 1.0) -> Projection:
    """The 80 % range around hours a week. `coverage` is the part of the working time that was logged, above 0 up to 1."""
    sigma = sqrt(log(1 + variance))
    high = max(middle * exp(Z_80 * sigma), middle / coverage)
    return Projection(low=middle * exp(-Z_80 * sigma), mid=middle, high=high, sigma=sigma)


class Doubts(NamedTuple):
    """The relative variance of hours a week in its three parts: `duration` (`cv` squared over the days), `weeks`, `often`."""

    cv: float
    duration: float
    weeks: float
    often: float

    @property
    def whole(self) -> float:
        """All of it (v of the model)."""
        return self.duration + self.weeks + self.often


def doubts_of(
    found: Projection, present: int, days: int, days_per_week: int, *, scheduled: bool, week_spread: float = WEEK_SPREAD
) -> Doubts:
    """What a projection's `sigma` is made of: the task on `present` of `days` audited days.

    The doubt about weeks and about how often follow from the days; what is left of the whole is that of the durations.
    """
    weeks = week_spread**2 * days_per_week / days
    often = 0.0 if scheduled else frequency_variance(present, days) * luck(present, days, days_per_week)
    duration = max(0.0, exp(found.sigma**2) - 1 - weeks - often)
    return Doubts(sqrt(duration * present), duration, weeks, often)


def lifted(found: Projection) -> bool:
    """Whether its upper end is that of unlogged time, farther up than the spread of what was logged."""
    return found.high > found.mid * exp(Z_80 * found.sigma) * (1 + 1e-9)


def project(
    hours: Sequence[float],
    days_per_week: int,
    *,
    scheduled_per_week: float | None = None,
    days_off: DaysOff | None = None,
    coverage: float = 1.0,
    week_spread: float = WEEK_SPREAD,
) -> Projection | None:
    """Hours a week of one task, from its hours on each audited work day (0 on days without it).

    Args:
        hours: one figure for each audited day; their count is D of the model.
        days_per_week: work days in a usual week.
        scheduled_per_week: how often it comes, where the owner knows; the middle is then that times the mean duration.
        days_off: work on it outside the work days.
        coverage: part of the working time of the audited days that was logged.
        week_spread: spread between weeks.

    Returns:
        The range, or None where there is too little: no audited day, or the task on fewer than three days without a known
        rhythm, or on none at all.
    """
    present = [each for each in hours if each > 0]
    if days_off is not None:
        present += [each for each in days_off.hours if each > 0]
    days = len(hours)
    needed = 1 if scheduled_per_week else DAYS_NEEDED
    if not days or len(present) < needed:
        return None
    if scheduled_per_week:
        middle = scheduled_per_week * sum(present) / len(present)
    else:
        middle = sum(hours) * days_per_week / days + (days_off.hours_per_week if days_off is not None else 0.0)
    variance = relative_variance(present, days, days_per_week, scheduled=bool(scheduled_per_week), week_spread=week_spread)
    return spread_around(middle, variance, coverage=coverage)
