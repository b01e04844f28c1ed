"""Hold the plan of a helper against the log: since the start, after 4, 8 and 12 weeks, and what the owner decides then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from math import sqrt
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.assess import assess
from ballast.domain.delegation.follow_up import Left, Since, hold, left_over, looks_due, missed_spread, spread_of
from ballast.domain.delegation.hand_over import Grounds, Look
from ballast.domain.delegation.onboarding import StepKind, ticked
from ballast.domain.insight.daily import daily_hours
from ballast.domain.insight.period import Period
from ballast.domain.log.change import Deed
from ballast.domain.log.watch import unwatched
from ballast.services.behind import hours_behind
from ballast.services.hand_over import handed_tasks, hours_before, put_hand_over, today_of
from ballast.services.review import log_of

if TYPE_CHECKING:
    from decimal import Decimal

    from ballast.domain.delegation.follow_up import Advice, Held, Lesson
    from ballast.domain.delegation.plan import PlanTask
    from ballast.domain.delegation.roi import Case
    from ballast.domain.insight.daily import Daily
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Log
    from ballast.domain.log.watch import Watch
    from ballast.services.behind import Behind
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store

LOOK_STEPS = MappingProxyType({4: StepKind.FIRST_NUMBERS, 8: StepKind.WIDEN, 12: StepKind.DECISION})
"""The step of the calendar that a look is."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the log cannot know: money paid so far, whether the work came on time, and for how many weeks a fee is paid."""

    spent: Decimal | None = None
    on_time: bool | None = None
    paid_for: float | None = None


class NotDue(ValueError):
    """A look at a week that has not come yet."""


class NotStarted(ValueError):
    """A hand-over without a start, or with one in the future, has nothing to measure."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the owner says at a look: of which week (4, 8, 12, or 0 for one in between), what is decided, what was learned."""

    week: int
    decided: Advice
    lesson: Lesson | None = None
    text: str = ""


def measured(
    store: Store,
    found: Handing,
    clock: Clock,
    told: Told | None = None,
    watch: Watch = unwatched,
) -> Held:
    """The plan against the log since the start, up to yesterday: today is not over. Raises NotStarted."""
    start, today = found.hand_over.start, today_of(store, clock)
    if start is None or start >= today:
        raise NotStarted
    period = Period(start, today - timedelta(days=1))
    log = log_of(store, period, store.profile.get(), clock, watch)
    return _held_over(store, found, (log, period), told or Told(), clock, watch)


def course(store: Store, found: Handing, clock: Clock, watch: Watch = unwatched) -> tuple[tuple[int, Held], ...]:
    """The same after each of 4, 8 and 12 weeks that are over, as the log has them now, with the money said at that look."""
    start, today = found.hand_over.start, today_of(store, clock)
    due = () if start is None or start >= today else tuple(reversed(looks_due((today - start).days / 7)))
    if start is None or not due:
        return ()
    log = log_of(store, Period(start, start + timedelta(days=7 * due[-1] - 1)), store.profile.get(), clock, watch)
    said = {look.week: look for look in found.hand_over.looks}
    rows = []
    for week in due:
        period, look = Period(start, start + timedelta(days=7 * week - 1)), said.get(week)
        told = Told() if look is None else Told(look.spent, look.on_time, look.paid_for)
        rows.append((week, _held_over(store, found, (log, period), told, clock, watch)))
    return tuple(rows)


def take_look(store: Store, found: Handing, held: Held, said: Said, clock: Clock) -> Change:
    """Keep what was found and decided, dated today, and tick off the step of that week.

    A second look at the same week takes the place of the first. Raises NotDue for a week that has not come.
    """
    if said.week and said.week not in looks_due(held.week):
        raise NotDue(said.week)
    today, known = today_of(store, clock), found.hand_over
    look = Look(
        week=said.week,
        day=today,
        freed=held.freed.mid,
        planned=held.planned.mid,
        oversight=held.oversight,
        advice=held.advice,
        decided=said.decided,
        spent=held.spent,
        on_time=held.on_time,
        lesson=said.lesson,
        text=said.text.strip(),
        found=_grounds(held),
        paid_for=held.paid_for,
    )
    others = tuple(each for each in known.looks if not said.week or each.week != said.week)
    steps = ticked(known.steps, LOOK_STEPS[said.week], 1, today) if said.week else known.steps
    return put_hand_over(store, found, replace(known, looks=(*others, look), steps=steps), Deed.TAKE_LOOK, clock)


def _grounds(held: Held) -> Grounds:
    cost = None if held.planned_cost is None else held.planned_cost.mid
    freed, planned = ((each.low, each.high) for each in (held.freed, held.planned))
    return Grounds(held.reason, held.counted_days, freed, planned, cost)


def _held_over(store: Store, found: Handing, seen: tuple[Log, Period], told: Told, clock: Clock, watch: Watch) -> Held:
    """The plan against a period of the log that begins with the start."""
    log, period = seen
    daily = daily_hours(log, period, store.profile.get(), clock.zone, clock.now(), watch)
    overseen = found.hand_over.oversight_task
    oversight = None if overseen is None else left_over(daily, overseen)
    since = Since(
        tasks=tuple(_left(task, daily) for task in handed_tasks(found)),
        oversight=0.0 if oversight is None else oversight.mid,
        weeks=period.days / 7,
        counted_days=daily.counted_days,
        spent=told.spent,
        on_time=told.on_time,
        oversight_spread=0.0 if oversight is None else sqrt(spread_of(oversight)),
        paid_for=told.paid_for,
    )
    return hold(_case(found), since, money=found.result.cash_out is not None)


def _left(task: PlanTask, daily: Daily) -> Left:
    """What is left of a task; one that was never seen since may come again, by a run as long as it was."""
    run = task.median_run.total_seconds() / 3600
    missed = missed_spread(daily.counted_days, daily.days_per_week, run)
    return Left(hours_before(task), left_over(daily, task.task_id), missed)


def _case(found: Handing) -> Case:
    """The role with the tasks that it does."""
    home = next(home for home in assess(found.plan).homes if home.role.id == found.role.id)
    return home.bundle(view for view in home.members if view.task.id in found.result.tasks)


def entries_behind(store: Store, found: Handing, clock: Clock, watch: Watch = unwatched, *, oversight: bool = False) -> Behind:
    """What lies behind what is left of the work, or behind looking after it, since the start. Raises NotStarted."""
    start, today = found.hand_over.start, today_of(store, clock)
    if start is None or start >= today:
        raise NotStarted
    overseen = found.hand_over.oversight_task
    tasks = {task.task_id for task in handed_tasks(found)} if not oversight else {overseen} if overseen else set()
    return hours_behind(store, Period(start, today - timedelta(days=1)), tasks, clock, watch)
