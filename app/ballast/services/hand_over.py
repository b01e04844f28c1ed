"""Start with a helper, run it, and see whether it was worth it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.access import open_points
from ballast.domain.delegation.goals import MEASURED
from ballast.domain.delegation.hand_over import Reading, begun, moved_goals, suggested_goals
from ballast.domain.delegation.onboarding import (
    LEAVING,
    StepKind,
    calendar,
    moved,
    put,
    reminders,
    reviewed,
    ticked,
    with_leaving,
)
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.people import KEEP_MONTHS, Purpose, months_later
from ballast.domain.delegation.suitability import central_hours
from ballast.domain.delegation.view import UNPROJECTED_SIGMA
from ballast.domain.insight.daily import daily_hours
from ballast.domain.insight.projection import spread_around
from ballast.domain.log.change import Deed
from ballast.domain.log.day import day_of
from ballast.services.finding import find_plan
from ballast.services.hiring import find_role, role_name
from ballast.services.people import find_person
from ballast.services.review import log_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.access import OpenAccess, Register
    from ballast.domain.delegation.hand_over import Goal, HandOver
    from ballast.domain.delegation.helper_review import HelperReview
    from ballast.domain.delegation.onboarding import CalendarStep
    from ballast.domain.delegation.people import Person
    from ballast.domain.delegation.plan import Plan, PlanTask, Role
    from ballast.domain.delegation.result import RoleOutcome
    from ballast.domain.insight.review import Projection
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


class State(StrEnum):
    """How far it is with a helper."""

    SOUGHT = "sought"
    FOUND = "found"
    PREPARING = "preparing"
    RUNNING = "running"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Handing:
    """The hand-over to one helper of a plan, as a page shows it `today`. `result` is what the plan says of the role.

    `product` is the name of the product that was taken instead of a person, empty without one.
    """

    plan: Plan
    role: Role
    result: RoleOutcome
    hand_over: HandOver
    person: Person | None
    open_access: tuple[OpenAccess, ...]
    due: tuple[CalendarStep, ...]
    today: date
    product: str = ""

    @property
    def called(self) -> str:
        """Who or what helps: the person's name, else the product's, else empty."""
        return self.product if self.person is None else self.person.name


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something to do by now for one helper; `name` is the person's, else what the plan calls the helper, else empty."""

    plan_id: UUID
    role: Role
    name: str
    step: CalendarStep


@dataclass(frozen=True, slots=True)
class HelperRow:
    """One helper of a plan, as a list shows it. `person` is who, or which product, helps; `due` is what to do by tomorrow."""

    plan_id: UUID
    plan_title: str
    role: Role
    tasks: tuple[str, ...]
    person: str
    state: State
    start: date | None
    due: int


def helpers(store: Store, clock: Clock) -> tuple[HelperRow, ...]:
    """The helpers of all plans that have tasks to hand over, the newest plan first, each plan's in their order."""
    plans = sorted(store.plans.all(), key=lambda plan: plan.created_at.timestamp(), reverse=True)
    return helpers_of(store, plans, clock)


def helpers_of(store: Store, plans: Iterable[Plan], clock: Clock) -> tuple[HelperRow, ...]:
    """The helpers of these plans that have tasks to hand over, in the order of the plans and each plan's own."""
    today, kept = today_of(store, clock), {each.role_id: each for each in store.hand_overs.all()}
    people, products = {each.id: each.name for each in store.people.all()}, store.hirings.products()
    rows = []
    for plan in plans:
        for role in plan.roles:
            tasks = tuple(task.name for task in plan.tasks if task.role_id == role.id)
            if tasks:
                found = kept.get(role.id) or begun(role.id)
                name = products.get(role.id, "") if found.person_id is None else people[found.person_id]
                due = 0 if found.start is None else len(due_steps(found, today))
                state = state_of(found, today, found=bool(name))
                rows.append(HelperRow(plan.id, plan.title, role, tasks, name, state, found.start, due))
    return tuple(rows)


def next_helper(rows: Iterable[HelperRow]) -> HelperRow | None:
    """The helper of a plan to go on with: the first who is not at work yet, else the first at work, else the first."""
    known = tuple(rows)
    waiting = (row for row in known if row.state not in {State.RUNNING, State.ENDED})
    at_work = (row for row in known if row.state is State.RUNNING)
    return next(iter((*waiting, *at_work, *known)), None)


def state_of(running: HandOver, today: date, *, found: bool) -> State:
    """How far it is on a day; `found` says that somebody, or a product, was taken."""
    left = running.register.left_on
    if left is not None and left <= today:
        return State.ENDED
    if running.start is not None:
        return State.RUNNING if running.start <= today else State.PREPARING
    return State.FOUND if found else State.SOUGHT


def due_steps(found: HandOver, today: date) -> tuple[CalendarStep, ...]:
    """What is due by tomorrow; after the last day only what ends it."""
    left = found.register.left_on
    ended = left is not None and left < today
    return tuple(step for step in reminders(found.steps, today) if not ended or step.kind in LEAVING)


def handing(store: Store, plan_id: UUID, role_id: UUID, clock: Clock) -> Handing:
    """The hand-over to a helper, as nothing is said of it yet where nothing was kept. Raises GoneError."""
    plan = find_plan(store, plan_id)
    role = find_role(plan, role_id)
    found = store.hand_overs.get(role_id) or begun(role_id)
    today = today_of(store, clock)
    return Handing(
        plan=plan,
        role=role,
        result=outcome(plan, turns=False).role(role_id),
        hand_over=found,
        person=None if found.person_id is None else store.people.get(found.person_id),
        open_access=open_points(found.register, role.help_type, today),
        due=due_steps(found, today),
        today=today,
        product=store.hirings.products().get(role_id, ""),
    )


def set_start(store: Store, found: Handing, start: date, clock: Clock) -> Change:
    """Say when it begins: the calendar is made around it, or moved with it; goals are suggested while there are none."""
    work_days = store.profile.get().work_days
    known = found.hand_over
    steps = moved(known.steps, start, work_days) if known.steps else calendar(start, work_days)
    goals = moved_goals(known.goals, known.start, start) or _first_goals(store, found, start, clock)
    return put_hand_over(store, found, replace(known, start=start, steps=steps, goals=goals), Deed.EDIT_HAND_OVER, clock)


def choose_person(store: Store, found: Handing, person_id: UUID | None, clock: Clock) -> Change:
    """Say who helps."""
    return put_hand_over(store, found, replace(found.hand_over, person_id=person_id), Deed.EDIT_HAND_OVER, clock)


def take_person(store: Store, found: Handing, person_id: UUID, clock: Clock) -> Change:
    """Somebody of whom something is kept is the helper from now on, and kept for that; who was it before is a candidate again.

    One act. Raises GoneError.
    """
    chosen, before = find_person(store, person_id), found.person
    with store.action(Deed.EDIT_HAND_OVER, at=clock.now(), about=role_name(found.role)) as act:
        act.people.put(replace(chosen, purpose=Purpose.HELPER, delete_after=None))
        if before is not None and before.id != person_id:
            until = months_later(today_of(store, clock), KEEP_MONTHS)
            act.people.put(replace(before, purpose=Purpose.CANDIDATE, delete_after=until))
        act.hand_overs.put(replace(found.hand_over, person_id=person_id))
    return act.change


def choose_oversight(store: Store, found: Handing, task_id: UUID | None, clock: Clock) -> Change:
    """Say which task of the log is looking after the helper."""
    return put_hand_over(store, found, replace(found.hand_over, oversight_task=task_id), Deed.EDIT_HAND_OVER, clock)


def set_goals(store: Store, found: Handing, goals: tuple[Goal, ...], clock: Clock) -> Change:
    """Keep other goals."""
    return put_hand_over(store, found, replace(found.hand_over, goals=goals), Deed.EDIT_HAND_OVER, clock)


def say_reading(store: Store, found: Handing, place: int, value: float, clock: Clock) -> Change:
    """Keep what the owner found today for the goal in that place; a second on one day takes the place of the first.

    Raises IndexError for no such goal, ValueError for one that the log measures.
    """
    today, goals = today_of(store, clock), list(found.hand_over.goals)
    goal = goals[place]
    if goal.kind in MEASURED:
        raise ValueError(goal.kind)
    others = tuple(each for each in goal.said if each.day != today)
    goals[place] = replace(goal, said=(*others, Reading(today, value)))
    return set_goals(store, found, tuple(goals), clock)


def set_steps(store: Store, found: Handing, steps: tuple[CalendarStep, ...], clock: Clock) -> Change:
    """Keep the calendar as it was changed: a step moved, or one of the owner's own."""
    return put_hand_over(store, found, replace(found.hand_over, steps=steps), Deed.EDIT_HAND_OVER, clock)


def keep_review(store: Store, found: Handing, step: CalendarStep, said: HelperReview, clock: Clock) -> Change:
    """Keep what was said at a review, and the day and people of its step; it is then done."""
    kept = reviewed(step, said, found.today)
    return put_hand_over(store, found, replace(found.hand_over, steps=put(found.hand_over.steps, kept)), Deed.TICK_STEP, clock)


def tick(store: Store, found: Handing, kind: StepKind, number: int, clock: Clock, *, done: bool = True) -> Change:
    """Tick a step off today, or open it again. That what is seen stays secret is agreed in the register as well."""
    day, known = today_of(store, clock) if done else None, found.hand_over
    register = replace(known.register, nda_on=day) if kind is StepKind.NDA else known.register
    steps = ticked(known.steps, kind, number, day)
    return put_hand_over(store, found, replace(known, steps=steps, register=register), Deed.TICK_STEP, clock)


def set_end(store: Store, found: Handing, day: date | None, clock: Clock) -> Change:
    """Say which day is the last: the calendar gets what is done then. None says that it goes on."""
    known = found.hand_over
    others = tuple(step for step in known.steps if step.kind not in LEAVING or step.done_on is not None)
    steps = others if day is None else with_leaving(known.steps, day)
    register = replace(known.register, left_on=day)
    return put_hand_over(store, found, replace(known, steps=steps, register=register), Deed.EDIT_HAND_OVER, clock)


def set_register(store: Store, found: Handing, register: Register, clock: Clock) -> Change:
    """Keep the accesses as they were changed. When it was agreed that things stay secret, its step is done, too."""
    known = found.hand_over
    same = register.nda_on == known.register.nda_on
    steps = known.steps if same else ticked(known.steps, StepKind.NDA, 1, register.nda_on)
    return put_hand_over(store, found, replace(known, register=register, steps=steps), Deed.EDIT_ACCESS, clock)


def all_reminders(store: Store, clock: Clock) -> tuple[Reminder, ...]:
    """What is due for all helpers, the longest over first."""
    today, running = today_of(store, clock), {each.role_id: each for each in store.hand_overs.all() if each.start is not None}
    if not running:
        return ()
    people = {each.id: each.name for each in store.people.all()}
    found = [
        Reminder(plan.id, role, people.get(running[role.id].person_id or role.id, "") or role.name, step)
        for plan in store.plans.all()
        for role in plan.roles
        if role.id in running
        for step in due_steps(running[role.id], today)
    ]
    return tuple(sorted(found, key=lambda each: each.step.day))


def started_tasks(store: Store) -> Mapping[UUID, date]:
    """Since when each task of the log is handed over, by any plan: what a review need not suggest again."""
    started: dict[UUID, date] = {}
    running = {each.role_id: each.start for each in store.hand_overs.all() if each.start is not None}
    for plan in store.plans.all() if running else ():
        for task in plan.tasks:
            start = None if task.role_id is None else running.get(task.role_id)
            if start is not None:
                started[task.task_id] = min(start, started.get(task.task_id, start))
    return MappingProxyType(started)


def _first_goals(store: Store, found: Handing, start: date, clock: Clock) -> tuple[Goal, ...]:
    """Goals to begin with, whose baselines are those of the plan and of the weeks in the log that it was made from."""
    profile, period, tasks = store.profile.get(), found.plan.period, handed_tasks(found)
    daily = daily_hours(log_of(store, period, profile, clock), period, profile, clock.zone, clock.now())
    before = sum(hours_before(task).mid for task in tasks)
    return suggested_goals(found.result, start, before, daily.on_time(task.task_id for task in tasks))


def handed_tasks(found: Handing) -> tuple[PlanTask, ...]:
    """The tasks that the role does."""
    return tuple(task for task in found.plan.tasks if task.id in found.result.tasks)


def hours_before(task: PlanTask) -> Projection:
    """Hours a week as the plan has them; of what it could not project half to twice that."""
    if task.hours is not None:
        return task.hours
    return replace(spread_around(central_hours(task), 0.0), sigma=UNPROJECTED_SIGMA)


def today_of(store: Store, clock: Clock) -> date:
    """The owner's day that it is."""
    return day_of(clock.now(), store.profile.get().day_start, clock.zone)


def put_hand_over(store: Store, found: Handing, changed: HandOver, deed: Deed, clock: Clock) -> Change:
    """Keep a hand-over as it was changed: one act."""
    with store.action(deed, at=clock.now(), about=role_name(found.role)) as act:
        act.hand_overs.put(changed)
    return act.change
