"""Start with a helper, run it, and see whether it was worth it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.access import open_points
from ballast.domain.delegation.assess import UNPROJECTED_SIGMA, assess
from ballast.domain.delegation.follow_up import Left, Since, hold, left_over, missed_spread
from ballast.domain.delegation.hand_over import Look, begun, suggested_goals
from ballast.domain.delegation.onboarding import LEAVING, calendar, moved, reminders, ticked, with_leaving
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.people import KEEP_MONTHS, Purpose, months_later
from ballast.domain.delegation.suitability import central_hours
from ballast.domain.insight.daily import daily_hours
from ballast.domain.insight.period import Period
from ballast.domain.insight.projection import spread_around
from ballast.domain.log.change import Deed
from ballast.domain.log.day import day_of
from ballast.domain.log.watch import unwatched
from ballast.services.finding import find_plan
from ballast.services.hiring import find_role, role_name
from ballast.services.people import find_person
from ballast.services.review import log_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from ballast.domain.delegation.access import OpenAccess, Register
    from ballast.domain.delegation.follow_up import Advice, Held, Lesson
    from ballast.domain.delegation.hand_over import Goal, HandOver
    from ballast.domain.delegation.onboarding import CalendarStep, StepKind
    from ballast.domain.delegation.people import Person
    from ballast.domain.delegation.plan import Plan, PlanTask, Role
    from ballast.domain.delegation.result import RoleOutcome
    from ballast.domain.delegation.roi import Case
    from ballast.domain.insight.daily import Daily
    from ballast.domain.insight.review import Projection
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store


class State(StrEnum):
    """How far it is with a helper."""

    SOUGHT = "sought"
    FOUND = "found"
    PREPARING = "preparing"
    RUNNING = "running"
    ENDED = "ended"


class NotStarted(ValueError):
    """A hand-over without a start, or with one in the future, has nothing to measure."""


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
class Said:
    """What the owner says at a look: of which week (4, 8, 12, or 0 for one in between), what is decided, what was learned."""

    week: int
    decided: Advice
    lesson: Lesson | None = None
    text: str = ""


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
    today, kept = _today(store, clock), {each.role_id: each for each in store.hand_overs.all()}
    people, products = {each.id: each.name for each in store.people.all()}, store.hirings.products()
    rows = []
    for plan in sorted(store.plans.all(), key=lambda plan: plan.created_at.timestamp(), reverse=True):
        for role in plan.roles:
            tasks = tuple(task.name for task in plan.tasks if task.role_id == role.id)
            if tasks:
                found = kept.get(role.id) or begun(role.id)
                name = products.get(role.id, "") if found.person_id is None else people[found.person_id]
                due = 0 if found.start is None else len(due_steps(found, today))
                state = state_of(found, today, found=bool(name))
                rows.append(HelperRow(plan.id, plan.title, role, tasks, name, state, found.start, due))
    return tuple(rows)


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
    today = _today(store, clock)
    return Handing(
        plan=plan,
        role=role,
        result=outcome(plan).role(role_id),
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
    goals = known.goals or suggested_goals(found.result, start)
    return _put(store, found, replace(known, start=start, steps=steps, goals=goals), Deed.EDIT_HAND_OVER, clock)


def choose_person(store: Store, found: Handing, person_id: UUID | None, clock: Clock) -> Change:
    """Say who helps."""
    return _put(store, found, replace(found.hand_over, person_id=person_id), Deed.EDIT_HAND_OVER, clock)


def take_person(store: Store, found: Handing, person_id: UUID, clock: Clock) -> Change:
    """Somebody of whom something is kept is the helper from now on, and kept for that; who was it before is a candidate again.

    One act. Raises GoneError.
    """
    chosen, before = find_person(store, person_id), found.person
    with store.action(Deed.EDIT_HAND_OVER, at=clock.now(), about=role_name(found.role)) as act:
        act.people.put(replace(chosen, purpose=Purpose.HELPER, delete_after=None))
        if before is not None and before.id != person_id:
            until = months_later(_today(store, clock), KEEP_MONTHS)
            act.people.put(replace(before, purpose=Purpose.CANDIDATE, delete_after=until))
        act.hand_overs.put(replace(found.hand_over, person_id=person_id))
    return act.change


def choose_oversight(store: Store, found: Handing, task_id: UUID | None, clock: Clock) -> Change:
    """Say which task of the log is looking after the helper."""
    return _put(store, found, replace(found.hand_over, oversight_task=task_id), Deed.EDIT_HAND_OVER, clock)


def set_goals(store: Store, found: Handing, goals: tuple[Goal, ...], clock: Clock) -> Change:
    """Keep other goals."""
    return _put(store, found, replace(found.hand_over, goals=goals), Deed.EDIT_HAND_OVER, clock)


def set_steps(store: Store, found: Handing, steps: tuple[CalendarStep, ...], clock: Clock) -> Change:
    """Keep the calendar as it was changed: a step moved, or one of the owner's own."""
    return _put(store, found, replace(found.hand_over, steps=steps), Deed.EDIT_HAND_OVER, clock)


def tick(store: Store, found: Handing, kind: StepKind, number: int, clock: Clock, *, done: bool = True) -> Change:
    """Tick a step off today, or open it again."""
    day = _today(store, clock) if done else None
    steps = ticked(found.hand_over.steps, kind, number, day)
    return _put(store, found, replace(found.hand_over, steps=steps), Deed.TICK_STEP, clock)


def set_end(store: Store, found: Handing, day: date | None, clock: Clock) -> Change:
    """Say which day is the last: the calendar gets what is done then. None says that it goes on."""
    known = found.hand_over
    others = tuple(step for step in known.steps if step.kind not in LEAVING or step.done_on is not None)
    steps = others if day is None else with_leaving(known.steps, day)
    register = replace(known.register, left_on=day)
    return _put(store, found, replace(known, steps=steps, register=register), Deed.EDIT_HAND_OVER, clock)


def set_register(store: Store, found: Handing, register: Register, clock: Clock) -> Change:
    """Keep the accesses as they were changed."""
    return _put(store, found, replace(found.hand_over, register=register), Deed.EDIT_ACCESS, clock)


def measured(
    store: Store,
    found: Handing,
    clock: Clock,
    *,
    spent: Decimal | None = None,
    on_time: bool | None = None,
    watch: Watch = unwatched,
) -> tuple[Held, int]:
    """The plan against the log since the start, up to yesterday: today is not over; with the counted days. Raises NotStarted.

    `spent` and `on_time` are the owner's: money paid so far, and whether the work came on time.
    """
    start, today = found.hand_over.start, _today(store, clock)
    if start is None or start >= today:
        raise NotStarted
    profile = store.profile.get()
    period = Period(start, today - timedelta(days=1))
    daily = daily_hours(log_of(store, period, profile, clock, watch), period, profile, clock.zone, clock.now(), watch)
    tasks = tuple(_left(task, daily) for task in _handed(found))
    overseen = found.hand_over.oversight_task
    oversight = None if overseen is None else left_over(daily, overseen)
    since = Since(
        tasks=tasks,
        oversight=0.0 if oversight is None else oversight.mid,
        weeks=period.days / 7,
        counted_days=daily.counted_days,
        spent=spent,
        on_time=on_time,
    )
    money = found.plan.worth.yearly_income is not None and found.result.terms.known
    return hold(_case(found), since, money=money), daily.counted_days


def measure(
    store: Store,
    found: Handing,
    clock: Clock,
    *,
    spent: Decimal | None = None,
    on_time: bool | None = None,
    watch: Watch = unwatched,
) -> Held:
    """As `measured`, without the days."""
    return measured(store, found, clock, spent=spent, on_time=on_time, watch=watch)[0]


def take_look(store: Store, found: Handing, held: Held, said: Said, clock: Clock) -> Change:
    """Keep what was found and decided, dated today; a second look at the same week takes the place of the first."""
    look = Look(
        week=said.week,
        day=_today(store, clock),
        freed=held.freed.mid,
        planned=held.planned.mid,
        oversight=held.oversight,
        advice=held.advice,
        decided=said.decided,
        spent=held.spent,
        on_time=held.on_time,
        lesson=said.lesson,
        text=said.text.strip(),
    )
    others = tuple(each for each in found.hand_over.looks if not said.week or each.week != said.week)
    return _put(store, found, replace(found.hand_over, looks=(*others, look)), Deed.TAKE_LOOK, clock)


def all_reminders(store: Store, clock: Clock) -> tuple[Reminder, ...]:
    """What is due for all helpers, the longest over first."""
    today, running = _today(store, clock), {each.role_id: each for each in store.hand_overs.all() if each.start is not None}
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


def _handed(found: Handing) -> tuple[PlanTask, ...]:
    """The tasks that the role does."""
    return tuple(task for task in found.plan.tasks if task.id in found.result.tasks)


def _left(task: PlanTask, daily: Daily) -> Left:
    """What is left of a task; one that was never seen since may come again, by a run as long as it was."""
    run = task.median_run.total_seconds() / 3600
    missed = missed_spread(daily.counted_days, daily.days_per_week, run)
    return Left(_before(task), left_over(daily, task.task_id), missed)


def _before(task: PlanTask) -> Projection:
    """Hours a week as the plan has them; of what it could not project half to twice that."""
    if task.hours is not None:
        return task.hours
    return replace(spread_around(central_hours(task), 0.0), sigma=UNPROJECTED_SIGMA)


def _case(found: Handing) -> Case:
    """The role with the tasks that it does."""
    home = next(home for home in assess(found.plan).homes if home.role.id == found.role.id)
    return home.bundle(view for view in home.members if view.task.id in found.result.tasks)


def _today(store: Store, clock: Clock) -> date:
    return day_of(clock.now(), store.profile.get().day_start, clock.zone)


def _put(store: Store, found: Handing, changed: HandOver, deed: Deed, clock: Clock) -> Change:
    with store.action(deed, at=clock.now(), about=role_name(found.role)) as act:
        act.hand_overs.put(changed)
    return act.change
