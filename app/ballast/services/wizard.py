"""What the wizard needs at its table: a plan with the review behind it, sorting and measuring as one act each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.review import Period
from ballast.domain.insight.year import year_of
from ballast.domain.log.change import Deed
from ballast.domain.log.day import day_of
from ballast.domain.log.entry import one_line
from ballast.services.finding import find_plan, find_task
from ballast.services.plans import list_plans, plan_review, remeasure
from ballast.services.review import entries_of_task

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.insight.review import Review
    from ballast.domain.insight.year import Year
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Category, Entry
    from ballast.store.store import Store

MOST_NOTES = 4


@dataclass(frozen=True, slots=True)
class WizardView:
    """A plan at the table: its review as the log is now, the categories, and the periods that may be chosen.

    `audit` is the owner's audit, `one_week` and `two_weeks` end on the last day with work; None where there is none. `year` is
    what the review makes of a year, to stand beside that of the plan, and `today` the owner's day that it is.
    """

    plan: Plan
    review: Review
    year: Year
    categories: tuple[Category, ...]
    audit: Period | None
    one_week: Period | None
    two_weeks: Period | None
    today: date


def newest_draft(store: Store) -> UUID | None:
    """The newest plan that is still in the wizard."""
    return next((plan.id for plan in list_plans(store) if plan.saved_at is None), None)


def anything_logged(store: Store) -> bool:
    """Whether there is anything to make a plan from."""
    return store.entries.first_start() is not None


def wizard_view(store: Store, plan_id: UUID, clock: Clock) -> WizardView:
    """A plan for the wizard. One not yet saved has the figures of the log as it is now. Raises GoneError where there is none.

    Nothing is stored: the new figures are kept with the next answer.
    """
    plan = find_plan(store, plan_id)
    if plan.saved_at is None:
        plan = remeasure(store, plan, None, clock)
    return _view(store, plan, clock)


def measure_plan(store: Store, plan: Plan, period: Period, clock: Clock) -> tuple[Change, WizardView]:
    """The plan measured from a period, every answer kept: one undoable act."""
    fresh = replace(remeasure(store, plan, period, clock), period=period)
    with store.action(Deed.EDIT_PLAN, at=clock.now(), about=plan.title) as act:
        act.plans.put(fresh)
    return act.change, _view(store, fresh, clock)


def sort_tasks(
    store: Store, plan: Plan, task_ids: tuple[UUID, ...], category_id: UUID | None, clock: Clock
) -> tuple[Change, WizardView]:
    """Tasks put into a category, and the plan measured anew with it: one undoable act. `task_ids` are the log's."""
    tasks = [find_task(store, task_id) for task_id in task_ids]
    about = tasks[0].name if len(tasks) == 1 else str(len(tasks))
    with store.action(Deed.CATEGORISE, at=clock.now(), about=about) as act:
        for task in tasks:
            act.tasks.replace(replace(task, category_id=category_id))
        fresh = remeasure(store, plan, None, clock)
        act.plans.put(fresh)
    return act.change, _view(store, fresh, clock)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the log has of a task: the day of each time it occurred, and the newest things that were noted, each once."""

    days: tuple[date, ...]
    notes: tuple[str, ...]


def seen_of_tasks(store: Store, plan: Plan, clock: Clock) -> Mapping[UUID, Seen]:
    """On which days each plan task occurred and what was noted then; by the plan task's id, for tasks still in the log."""
    present = {task.id for task in store.tasks.all()}
    begin = store.profile.get().day_start
    found = {
        task.id: entries_of_task(store, task.task_id, plan.period, clock).entries
        for task in plan.tasks
        if task.task_id in present
    }
    return {
        plan_task_id: Seen(tuple(day_of(entry.start, begin, clock.zone) for entry in entries), _newest_notes(entries))
        for plan_task_id, entries in found.items()
    }


def _newest_notes(entries: Sequence[Entry]) -> tuple[str, ...]:
    newest = sorted(entries, key=lambda entry: entry.start.timestamp(), reverse=True)
    notes = (one_line(entry.note) for entry in newest)
    return tuple(dict.fromkeys(note for note in notes if note))[:MOST_NOTES]


def _view(store: Store, plan: Plan, clock: Clock) -> WizardView:
    last, day_start = store.entries.last_end(), store.profile.get().day_start
    end = None if last is None else day_of(last - timedelta(microseconds=1), day_start, clock.zone)
    review = plan_review(store, plan, clock)
    return WizardView(
        plan,
        review,
        year_of(review, store.year.get(), plan.work_days_per_week),
        store.categories.all(),
        store.audits.current(),
        None if end is None else Period(end - timedelta(days=6), end),
        None if end is None else Period(end - timedelta(days=13), end),
        day_of(clock.now(), day_start, clock.zone),
    )
