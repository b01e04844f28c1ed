"""Was it worth it: the hours a hand-over really freed, what it took to oversee, and the money, against the plan.

The log goes on after the hand-over. Of the tasks that went, what the owner still does is measured as any task is (`model.md`
2); what it was stands in the plan. Freed time is what it was less what is left less the oversight, both with
their ranges, so that one quiet week proves nothing. The plan's range is that of the same weeks, the slow first ones among
them (`model.md` 5): a mean since the start is held against a mean since the start.

The advice after 4, 8 and 12 weeks is ours, in this order; the first that holds is given:
1. fewer than five counted days since, as little as makes any figure provisional (`model.md` 1), or no task: log more;
2. the whole measured range lies at or under nothing: end, at the last review; before it: fix;
3. the measured middle lies under the plan's whole range, or work was not on time: fix;
4. from the eighth week on, when more authority is due (`plan-content.md` 4), it reaches the plan's middle and more than
   nothing came free: widen;
5. else: keep.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import sqrt
from typing import TYPE_CHECKING

from ballast.domain.delegation.roi import EARLY_WEEKS, OVERSIGHT_SPREAD, RANGE_Z, Range, relative_sigma
from ballast.domain.insight.projection import DaysOff, relative_variance, spread_around

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from uuid import UUID

    from ballast.domain.delegation.roi import Case
    from ballast.domain.insight.daily import Daily
    from ballast.domain.insight.review import Projection

LOOK_WEEKS = (4, 8, 12)
"""Weeks after the start when the plan is held against the log."""
DAYS_NEEDED = 5
WIDEN_WEEK = 8
WEEK = 7


class Advice(StrEnum):
    """What follows. The values are stored with a review: add new ones, never rename."""

    LOG_MORE = "log_more"
    KEEP = "keep"
    WIDEN = "widen"
    FIX = "fix"
    END = "end"


class Lesson(StrEnum):
    """What an owner may have learned where it did not work (`plan-content.md` 1). The values are stored."""

    TASKS_NOT_SYSTEMS = "tasks_not_systems"
    HOVERING = "hovering"
    UNCLEAR_GOAL = "unclear_goal"
    WRONG_TASK = "wrong_task"
    WRONG_PERSON = "wrong_person"
    TOO_LITTLE_TIME = "too_little_time"


@dataclass(frozen=True, slots=True)
class Left:
    """One task that was handed over: hours a week before with their range, and since; None where no counted day had any.

    `after` needs no three days, as a projection does: what came once is left over too, with the wide range of what is rare.
    `missed` says how unsure "none" is: hours a week, as a spread (`missed_spread`).
    """

    before: Projection
    after: Projection | None
    missed: float = 0.0


@dataclass(frozen=True, slots=True)
class Since:
    """What was measured since a start: the tasks, oversight hours a week, weeks and counted days so far, and money spent."""

    tasks: tuple[Left, ...]
    oversight: float
    weeks: float
    counted_days: int
    spent: Decimal | None = None
    on_time: bool | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """The plan against the log in hours a week: what was planned by now, what was freed, both with ranges, and the money.

    `planned_cost` is what the plan has spent by now, None where money was skipped.
    """

    week: float
    planned: Range
    freed: Range
    oversight: float
    planned_oversight: float
    spent: Decimal | None
    planned_cost: Decimal | None
    on_time: bool | None
    advice: Advice


def freed(tasks: Iterable[Left], oversight: float) -> Range:
    """Hours a week that came free: before less after for each task, less oversight; the 80 % range from both sides' spreads.

    The spreads are those of independent lognormals, added as variances of hours: a range of the sum, narrower than the sum of
    the ranges. Of a task that came no more nothing is left, as surely as there were days to see it on.
    """
    mid, variance = -oversight, 0.0
    for task in tasks:
        mid += task.before.mid
        variance += spread_of(task.before)
        if task.after is not None:
            mid -= task.after.mid
            variance += spread_of(task.after)
        else:
            variance += task.missed**2
    reach = RANGE_Z * sqrt(variance)
    return Range(mid - reach, mid, mid + reach)


def left_over(daily: Daily, task_id: UUID) -> Projection | None:
    """Hours a week of one task since, from all counted days; None where none of them had any.

    As a projection (`model.md` 2), but for what needs three days there: little was to be left, so little is an answer here.
    """
    work, off = daily.work.get(task_id, ()), daily.off.get(task_id, ())
    present = [each for each in (*work, *off) if each > 0]
    days = daily.counted_days
    if not days or not present:
        return None
    outside = DaysOff(off, daily.days_off, WEEK - daily.days_per_week)
    middle = sum(work) * daily.days_per_week / days + outside.hours_per_week
    return spread_around(middle, relative_variance(present, days, daily.days_per_week))


def missed_spread(days: int, days_per_week: float, run: float) -> float:
    """Hours a week by which "none was seen" may be wrong for a task of so many hours a run, on so many counted days.

    The chance that it comes on a day is that of `model.md` 2 for what was seen on none, p = 0.5 / (D + 1), with its variance
    p (1 - p) / (D + 2). A task of an hour: 0.5 h after one week, 0.1 h after eight.
    """
    often = 0.5 / (days + 1)
    return days_per_week * run * sqrt(often * (1 - often) / (days + 2))


def spread_of(hours: Projection) -> float:
    """Of a lognormal with that middle and sigma, in hours squared, taken at its middle."""
    return (hours.mid * hours.sigma) ** 2


def planned(case: Case, weeks: float) -> Range:
    """What the plan frees a week, as a mean over so many weeks from the start: ramp, doubled oversight, and the range.

    A week that is not over counts as far as it went.
    """
    ramp, oversight = _ramp(case, weeks), planned_oversight(case, weeks)
    handed = case.handed * ramp
    variance = sum((part.handed * ramp * part.sigma) ** 2 for part in case.parts)
    variance += (oversight * relative_sigma(OVERSIGHT_SPREAD)) ** 2
    reach = RANGE_Z * sqrt(variance)
    return Range(handed - oversight - reach, handed - oversight, handed - oversight + reach)


def planned_oversight(case: Case, weeks: float) -> float:
    """Hours of oversight a week that the plan has, as a mean over so many weeks from the start."""
    early = min(1.0, EARLY_WEEKS / weeks) if weeks > 0 else 1.0
    return case.oversight * (1 + early)


def _ramp(case: Case, weeks: float) -> float:
    """The part of the work that is done by the helper, as a mean over so many weeks from the start."""
    whole = int(weeks)
    parts = [(week, 1.0) for week in range(1, whole + 1)] + [(whole + 1, weeks - whole)]
    done = sum(long * _ramp_of(case, week) for week, long in parts)
    return done / weeks if weeks > 0 else _ramp_of(case, 1)


def _ramp_of(case: Case, week: int) -> float:
    """The part in one week, counted from one."""
    return min(1.0, week / case.deal.ramp_weeks) if case.deal.ramp_weeks > 0 else 1.0


def planned_cost(case: Case, weeks: float) -> float:
    """Money that the plan has spent after so many whole weeks: paid hours with the ramp, fees, paid learning, set-up."""
    deal, whole = case.deal, int(weeks)
    ramp = sum(_ramp_of(case, week) for week in range(1, whole + 1))
    paid = deal.price * deal.pace * case.handed * ramp * (1 + deal.surcharge)
    return paid + deal.weekly_fee * whole + (deal.price * case.training if deal.pays_training else 0.0) + deal.setup_money


def hold(case: Case, since: Since, *, money: bool) -> Held:
    """The plan against what was measured, with what follows."""
    plan, real = planned(case, since.weeks), freed(since.tasks, since.oversight)
    cost = Decimal(round(planned_cost(case, since.weeks) * 100)) / 100 if money else None
    return Held(
        week=since.weeks,
        planned=plan,
        freed=real,
        oversight=since.oversight,
        planned_oversight=planned_oversight(case, since.weeks),
        spent=since.spent,
        planned_cost=cost,
        on_time=since.on_time,
        advice=_advice(plan, real, since),
    )


def _advice(plan: Range, real: Range, since: Since) -> Advice:
    if since.counted_days < DAYS_NEEDED or not since.tasks:
        return Advice.LOG_MORE
    if real.high <= 0:
        return Advice.END if since.weeks >= LOOK_WEEKS[-1] else Advice.FIX
    if real.mid < plan.low or since.on_time is False:
        return Advice.FIX
    on_target = real.mid >= plan.mid and real.mid > 0
    return Advice.WIDEN if on_target and since.weeks >= WIDEN_WEEK else Advice.KEEP


def next_look(done: Collection[int]) -> int | None:
    """The week of the next look that was not taken; None after the last. The half-yearly audit is in the calendar."""
    return next((week for week in LOOK_WEEKS if week not in done), None)
