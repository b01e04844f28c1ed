"""Was it worth it: the hours a hand-over really freed, what it took to oversee, and the money, against the plan.

The log goes on after the hand-over. Of the tasks that went, what the owner still does is measured as any task is (`model.md`
2); what it was stands in the plan. Freed time is what it was less what is left less the oversight, all with
their ranges, so that one quiet week proves nothing. The plan's range is that of the same weeks, the slow first ones among
them (`model.md` 5): a mean since the start is held against a mean since the start.

The advice after 4, 8 and 12 weeks is ours, in this order; the first that holds is given, with its reason:
1. fewer than five counted days since, as little as makes any figure provisional (`model.md` 1), or no task: log more;
2. the whole measured range lies at or under nothing: end, at the last review; before it: fix;
3. work was not on time: fix;
4. the measured middle lies under the plan's whole range: fix;
5. oversight lies, with its whole range, over the plan's whole range of it and over half an hour a week: fix;
6. more was paid than the plan's whole range of money for the time that it pays for: fix;
7. from the eighth week on, when more authority is due (`plan-content.md` 4), it reaches the plan's middle and more than
   nothing came free: widen;
8. else: keep.

Half an hour a week of oversight is no reason, also where the plan has none: the check-ins that every plan asks for
(`plan-content.md` 1) come to as much in the first four weeks, and ranges of hours are said in half hours.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import TYPE_CHECKING

from ballast.domain.delegation.planned import around, planned, planned_cost_range, planned_left, planned_watched
from ballast.domain.delegation.roi import Range
from ballast.domain.delegation.simulation import RANGE_Z
from ballast.domain.insight.projection import WEEK_SPREAD, DaysOff, relative_variance, spread_around

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from decimal import Decimal
    from uuid import UUID

    from ballast.domain.delegation.roi import Case
    from ballast.domain.insight.daily import Daily
    from ballast.domain.insight.review import Projection

LOOK_WEEKS = (4, 8, 12)
"""Weeks after the start when the plan is held against the log."""
DAYS_NEEDED = 5
LITTLE_OVERSIGHT = 0.5
"""Hours a week of looking after a helper that are no reason to change anything."""
WIDEN_WEEK = 8
WEEK = 7


class Advice(StrEnum):
    """What follows. The values are stored with a review: add new ones, never rename."""

    LOG_MORE = "log_more"
    KEEP = "keep"
    WIDEN = "widen"
    FIX = "fix"
    END = "end"


class Reason(StrEnum):
    """Which rule gave the advice. The values are stored with a look."""

    FEW_DAYS = "few_days"
    NO_TASK = "no_task"
    NOTHING_AT_LAST = "nothing_at_last"
    NOTHING_YET = "nothing_yet"
    LATE = "late"
    BELOW = "below"
    OVERSIGHT = "oversight"
    DEAR = "dear"
    ON_TARGET = "on_target"
    EARLY = "early"
    WITHIN = "within"


FOLLOWS = {
    Reason.FEW_DAYS: Advice.LOG_MORE,
    Reason.NO_TASK: Advice.LOG_MORE,
    Reason.NOTHING_AT_LAST: Advice.END,
    Reason.NOTHING_YET: Advice.FIX,
    Reason.LATE: Advice.FIX,
    Reason.BELOW: Advice.FIX,
    Reason.OVERSIGHT: Advice.FIX,
    Reason.DEAR: Advice.FIX,
    Reason.ON_TARGET: Advice.WIDEN,
    Reason.EARLY: Advice.KEEP,
    Reason.WITHIN: Advice.KEEP,
}


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
    """What was measured since a start: the tasks, oversight hours a week, weeks and counted days so far, and money spent.

    `oversight_spread` is how unsure the oversight is, as a spread in hours a week. `paid_for` says for how many weeks from the
    start a fee in `spent` is paid; None where nobody said so.
    """

    tasks: tuple[Left, ...]
    oversight: float
    weeks: float
    counted_days: int
    spent: Decimal | None = None
    on_time: bool | None = None
    oversight_spread: float = 0.0
    paid_for: float | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """The plan against the log in hours a week: what was planned by now, what was freed, what it took to oversee, with ranges.

    `left` is what the owner still does of the work, of `before` hours. `planned_cost` is what the plan has spent by now, with
    the fee of `paid_for` weeks where that was said; None where money was skipped. `counted_days` are those of the log that the
    figures rest on. `parts` are the tasks, as given.
    """

    week: float
    counted_days: int
    planned: Range
    freed: Range
    before: Range
    left: Range
    planned_left: Range
    watched: Range
    planned_watched: Range
    spent: Decimal | None
    planned_cost: Range | None
    on_time: bool | None
    reason: Reason
    parts: tuple[Left, ...] = ()
    paid_for: float | None = None

    @property
    def advice(self) -> Advice:
        """What we would do."""
        return FOLLOWS[self.reason]

    @property
    def oversight(self) -> float:
        """Hours a week of looking after it, measured."""
        return self.watched.mid

    @property
    def planned_oversight(self) -> float:
        """The same as the plan has it by now."""
        return self.planned_watched.mid


def freed(tasks: Iterable[Left], oversight: float, oversight_spread: float = 0.0) -> Range:
    """Hours a week that came free: before less after for each task, less oversight; the 80 % range from all their spreads.

    The spreads are those of independent lognormals, added as variances of hours: a range of the sum, narrower than the sum of
    the ranges. Of a task that came no more nothing is left, as surely as there were days to see it on.
    """
    known = tuple(tasks)
    before, left = before_hours(known), left_hours(known)
    middle = before.mid - left.mid - oversight
    reach = sqrt((before.high - before.mid) ** 2 + (left.high - left.mid) ** 2 + (RANGE_Z * oversight_spread) ** 2)
    return Range(middle - reach, middle, middle + reach)


def before_hours(tasks: Iterable[Left]) -> Range:
    """Hours a week of the tasks together before they went, with the 80 % range of their sum; never below nothing."""
    known = tuple(tasks)
    return around(sum(task.before.mid for task in known), sum(spread_of(task.before) for task in known))


def left_hours(tasks: Iterable[Left]) -> Range:
    """Hours a week of the tasks together that are left with the owner; never below nothing."""
    known = tuple(tasks)
    found = [task.after for task in known if task.after is not None]
    unseen = sum(task.missed**2 for task in known if task.after is None)
    return around(sum(each.mid for each in found), sum(spread_of(each) for each in found) + unseen)


def left_over(daily: Daily, task_id: UUID) -> Projection | None:
    """Hours a week of one task since, from all counted days; None where none of them had any.

    As a projection (`model.md` 2), but for what needs three days there: little was to be left, so little is an answer here.
    From four weeks on how much weeks differ is measured there too.
    """
    work, off = daily.work.get(task_id, ()), daily.off.get(task_id, ())
    present = [each for each in (*work, *off) if each > 0]
    days = daily.counted_days
    if not days or not present:
        return None
    outside = DaysOff(off, daily.days_off, WEEK - daily.days_per_week)
    middle = sum(work) * daily.days_per_week / days + outside.hours_per_week
    spread = daily.spreads.get(task_id, WEEK_SPREAD)
    return spread_around(middle, relative_variance(present, days, daily.days_per_week, week_spread=spread))


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


def hold(case: Case, since: Since, *, money: bool) -> Held:
    """The plan against what was measured, with what follows."""
    weeks, reach = since.weeks, RANGE_Z * since.oversight_spread
    plan, before = planned(case, weeks), before_hours(since.tasks)
    real = freed(since.tasks, since.oversight, since.oversight_spread)
    watched = Range(max(0.0, since.oversight - reach), since.oversight, since.oversight + reach)
    planned_watch = planned_watched(case, weeks)
    cost = planned_cost_range(case, weeks, since.paid_for) if money else None
    return Held(
        week=weeks,
        counted_days=since.counted_days,
        planned=plan,
        freed=real,
        before=before,
        left=left_hours(since.tasks),
        planned_left=planned_left(case, before, weeks),
        watched=watched,
        planned_watched=planned_watch,
        spent=since.spent,
        planned_cost=cost,
        on_time=since.on_time,
        parts=since.tasks,
        paid_for=since.paid_for,
        reason=_reason(plan, real, since) or _dear(watched, planned_watch, since.spent, cost) or _well(plan, real, weeks),
    )


def _reason(plan: Range, real: Range, since: Since) -> Reason | None:
    """What goes wrong with the work, first things first."""
    if not since.tasks:
        return Reason.NO_TASK
    if since.counted_days < DAYS_NEEDED:
        return Reason.FEW_DAYS
    if real.high <= 0:
        return Reason.NOTHING_AT_LAST if since.weeks >= LOOK_WEEKS[-1] else Reason.NOTHING_YET
    if since.on_time is False:
        return Reason.LATE
    return Reason.BELOW if real.mid < plan.low else None


def _dear(watched: Range, planned_watch: Range, spent: Decimal | None, cost: Range | None) -> Reason | None:
    """What it takes more of than the plan can explain: the owner's time, or money."""
    if watched.low > max(planned_watch.high, LITTLE_OVERSIGHT):
        return Reason.OVERSIGHT
    return Reason.DEAR if spent is not None and cost is not None and float(spent) > cost.high else None


def _well(plan: Range, real: Range, weeks: float) -> Reason:
    if real.mid < plan.mid or real.mid <= 0:
        return Reason.WITHIN
    return Reason.ON_TARGET if weeks >= WIDEN_WEEK else Reason.EARLY


def looks_due(weeks: float) -> tuple[int, ...]:
    """The looks whose time has come after so many weeks, the newest first."""
    return tuple(week for week in reversed(LOOK_WEEKS) if week <= weeks)


def look_due(done: Collection[int], weeks: float) -> int | None:
    """The week of the look to take now: the newest that has come, unless it was taken.

    One that was missed before it is not asked for any more: figures of today are those of the newest.
    """
    newest = next(iter(looks_due(weeks)), None)
    return None if newest in done else newest


def next_look(weeks: float) -> int | None:
    """The week of the look that comes next; None after the last. The half-yearly audit is in the calendar."""
    return next((week for week in LOOK_WEEKS if week > weeks), None)
