"""A plan with one helper for two tasks, and days of a log after it, for the tests of helpers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from ballast.domain.delegation.plan import Choice
from ballast.domain.log.change import Deed
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.entry import Entry, Task
from ballast.domain.log.profile import Profile
from ballast.services import hand_over
from tests.domain.delegation.plans import plan, role, task

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan
    from ballast.store.store import Store

START = date(2026, 3, 2)
ROLE = UUID(int=1)
BOOKS, MAIL, REST, CARE = (UUID(int=2000 + number) for number in (1, 2, 8, 9))


def made_plan(store: Store, clock: FixedClock) -> Plan:
    """Books of 4 h and mail of 2 h a week go to a managed assistant at 16; kept with the tasks of the log."""
    own: dict[str, Any] = {"choice": Choice.DELEGATE, "role_id": ROLE}
    made = replace(plan(task(1, 4.0, **own), task(2, 2.0, **own), roles=(role(),)), created_at=clock.now())
    with store.action(Deed.MAKE_PLAN, at=clock.now()) as act:
        for key, name in ((BOOKS, "Task 1"), (MAIL, "Task 2"), (REST, "Client work"), (CARE, "Looking after Ana")):
            act.tasks.add(Task(key, name))
        act.plans.put(made)
    return made


def log_weeks(store: Store, clock: FixedClock, weeks: int, **hours: float) -> FixedClock:
    """Full work days of eight hours from the start on, of which some are for these tasks each Monday; the clock just after."""
    zone = clock.zone
    with store.action(Deed.SETTINGS, at=clock.now()) as act:
        act.profile.put(Profile(work_days=frozenset(range(5)), work_start=time(9), work_end=time(17)))
    with store.action(Deed.LOG, at=clock.now()) as act:
        for number in range(7 * weeks):
            day = START + timedelta(days=number)
            if day.weekday() < 5:
                begin = datetime.combine(day, time(9), zone)
                parts = [(BOOKS, hours.get("books", 0)), (MAIL, hours.get("mail", 0)), (CARE, hours.get("care", 0))]
                for key, long in parts if day.weekday() == 0 else []:
                    if long:
                        act.entries.add(Entry(uuid4(), key, begin, begin + timedelta(hours=long)))
                        begin += timedelta(hours=long)
                act.entries.add(Entry(uuid4(), REST, begin, datetime.combine(day, time(17), zone)))
    return FixedClock(datetime.combine(START + timedelta(days=7 * weeks), time(10), zone), zone)


def running_weeks(store: Store, clock: FixedClock, weeks: int, **hours: float) -> FixedClock:
    """A made plan that started on the first of these weeks of a log, overseen by a task of it; the clock just after."""
    made = made_plan(store, clock)
    hand_over.set_start(store, hand_over.handing(store, made.id, ROLE, clock), START, clock)
    hand_over.choose_oversight(store, hand_over.handing(store, made.id, ROLE, clock), CARE, clock)
    return log_weeks(store, clock, weeks, **hours)


SPENT = Decimal(600)
