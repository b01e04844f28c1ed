"""See how it goes with a helper: which task of the log is looking after them, and the weeks before beside the newest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.again import Again, Side, handed_hours, newest_weeks
from ballast.domain.insight.daily import daily_hours
from ballast.domain.insight.summary import review
from ballast.domain.insight.trend import whole_week
from ballast.domain.log.change import Deed
from ballast.domain.log.watch import unwatched
from ballast.services.naming import NamedTask, known_task
from ballast.services.review import log_of

if TYPE_CHECKING:
    from ballast.domain.insight.period import Period
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Task
    from ballast.domain.log.watch import Watch
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store


def overseeing_tasks(store: Store, found: Handing) -> tuple[Task, ...]:
    """The tasks of the log that may be looking after a helper, by name: all but those that went."""
    went = {task.task_id for task in found.plan.tasks if task.id in found.result.tasks}
    return tuple(sorted((task for task in store.tasks.all() if task.id not in went), key=lambda task: task.name.casefold()))


def oversee_as(store: Store, found: Handing, name: str, clock: Clock) -> Change:
    """Have a task of that name count as looking after the helper, made if it is new. Raises TaskNameMissing."""
    with store.action(Deed.EDIT_HAND_OVER, at=clock.now(), about=name) as act:
        task = known_task(store, act, NamedTask(name))
        act.hand_overs.put(replace(found.hand_over, oversight_task=task.id))
    return act.change


def before_and_after(store: Store, found: Handing, clock: Clock, watch: Watch = unwatched) -> Again | None:
    """The weeks of the plan beside the newest since the start; None before there is a day of them."""
    start = found.hand_over.start
    period = None if start is None else newest_weeks(found.plan.period, start, found.today)
    if period is None:
        return None
    return Again(_side(store, found, found.plan.period, clock, watch), _side(store, found, period, clock, watch))


def _side(store: Store, found: Handing, period: Period, clock: Clock, watch: Watch) -> Side:
    profile, now = store.profile.get(), clock.now()
    log = log_of(store, period, profile, clock, watch)
    seen = review(log, period, profile, clock.zone, now, watch)
    went = tuple(task.task_id for task in found.plan.tasks if task.id in found.result.tasks)
    daily = daily_hours(log, period, profile, clock.zone, now, watch)
    return Side(period, seen.counted_days, whole_week(seen, profile.days_per_week), handed_hours(daily, went), seen.mean_stress)
