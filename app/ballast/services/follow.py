"""See how it goes with a helper: which task of the log is looking after them, and the weeks before beside the newest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.delegation.again import Again, Figure, Side, handed_hours, newest_weeks
from ballast.domain.delegation.onboarding import StepKind, ticked
from ballast.domain.insight.daily import daily_hours
from ballast.domain.insight.period import Period
from ballast.domain.insight.summary import review
from ballast.domain.insight.trend import whole_week
from ballast.domain.log.change import Deed
from ballast.domain.log.watch import unwatched
from ballast.services.behind import hours_behind
from ballast.services.hand_over import handed_tasks
from ballast.services.naming import NamedTask, known_task
from ballast.services.review import log_of
from ballast.services.setup import audit_period

if TYPE_CHECKING:
    from datetime import date

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Task
    from ballast.domain.log.watch import Watch
    from ballast.services.behind import Behind
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store

MOST_WEEKS = 4
"""The longest audit."""


def overseeing_tasks(store: Store, found: Handing) -> tuple[Task, ...]:
    """The tasks of the log that may be looking after a helper, by name: all but those that went."""
    went = {task.task_id for task in handed_tasks(found)}
    return tuple(sorted((task for task in store.tasks.all() if task.id not in went), key=lambda task: task.name.casefold()))


def oversee_as(store: Store, found: Handing, name: str, clock: Clock) -> Change:
    """Have a task of that name count as looking after the helper, made if it is new. Raises TaskNameMissing."""
    with store.action(Deed.EDIT_HAND_OVER, at=clock.now(), about=name) as act:
        task = known_task(store, act, NamedTask(name))
        act.hand_overs.put(replace(found.hand_over, oversight_task=task.id))
    return act.change


def before_and_after(store: Store, found: Handing, clock: Clock, watch: Watch = unwatched) -> Again | None:
    """The weeks of the plan beside those logged anew, else the newest since the start; None before there is a day of them."""
    period = _newest(store, found)
    if period is None:
        return None
    return Again(_side(store, found, found.plan.period, clock, watch), _side(store, found, period, clock, watch))


def _side(store: Store, found: Handing, period: Period, clock: Clock, watch: Watch) -> Side:
    profile, now = store.profile.get(), clock.now()
    log = log_of(store, period, profile, clock, watch)
    seen = review(log, period, profile, clock.zone, now, watch)
    went = tuple(task.task_id for task in handed_tasks(found))
    daily = daily_hours(log, period, profile, clock.zone, now, watch)
    return Side(period, seen.counted_days, whole_week(seen, profile.days_per_week), handed_hours(daily, went), seen.mean_stress)


def hours_behind_side(
    store: Store, found: Handing, side: Side, figure: Figure, clock: Clock, watch: Watch = unwatched
) -> Behind:
    """What lies behind hours a week of one side: all work, or the tasks that went."""
    went = None if figure is Figure.WEEK else {task.task_id for task in handed_tasks(found)}
    return hours_behind(store, side.period, went, clock, watch)


def audit_again(store: Store, found: Handing) -> Period | None:
    """The audit that was begun since the start; None while there is none."""
    start, audit = found.hand_over.start, store.audits.current()
    return audit if audit is not None and start is not None and audit.first > start else None


def audit_weeks(found: Handing) -> int:
    """How many weeks to log again: as many as the plan was made from, one to four."""
    return max(1, min(MOST_WEEKS, round(found.plan.period.days / 7)))


def proposed_audit(found: Handing) -> date:
    """When to begin: on the day of the calendar, or the next Monday where that is past or there is none."""
    step = next((step for step in found.hand_over.steps if step.kind is StepKind.AUDIT_AGAIN), None)
    if step is not None and step.done_on is None and step.day >= found.today:
        return step.day
    return found.today + timedelta(days=-found.today.weekday() % 7)


def begin_again(store: Store, found: Handing, first: date, clock: Clock) -> Change:
    """Begin to log anew from a day, for as many weeks as the plan was made from, and tick off its step: one act."""
    period, known = audit_period(first, audit_weeks(found)), found.hand_over
    with store.action(Deed.SET_UP, at=clock.now()) as act:
        act.audits.put(period)
        steps = ticked(known.steps, StepKind.AUDIT_AGAIN, 1, found.today)
        act.hand_overs.put(replace(known, steps=steps))
    return act.change


def _newest(store: Store, found: Handing) -> Period | None:
    """The weeks logged anew as far as they are over, else the newest since the start."""
    start, audit = found.hand_over.start, audit_again(store, found)
    if audit is not None and audit.first < found.today:
        return Period(audit.first, min(audit.last, found.today - timedelta(days=1)))
    return None if start is None else newest_weeks(found.plan.period, start, found.today)
