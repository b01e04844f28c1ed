"""How a plan begins, as it is kept; trials that are over and what is due on the owner's day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest

from ballast.domain.delegation.plan import Choice
from ballast.domain.delegation.seed import Seed, SmallStep, Swap
from ballast.domain.log.change import Deed
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.profile import Profile
from ballast.services import history, plans, seeds
from ballast.services.finding import GoneError
from ballast.services.wizard import wizard_view
from tests.services.helping import made_plan

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan
    from ballast.store.store import Store


@pytest.fixture
def plan(store: Store, clock: FixedClock) -> Plan:
    """A plan with two tasks."""
    return made_plan(store, clock)


def dropped(store: Store, plan: Plan, clock: FixedClock, days: int) -> UUID:
    """Its first task dropped on trial until so many days from today."""
    first = replace(plan.tasks[0], choice=Choice.DROP, role_id=None, trial_until=clock.now().date() + timedelta(days=days))
    plans.keep_plan(store, replace(plan, tasks=(first, *plan.tasks[1:])), clock)
    return first.id


def test_answers_and_steps_are_kept_and_undone(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Each act by itself; a copy of the plan has them too, a new reading of the log keeps them."""
    today = clock.now().date()
    seed = Seed("no time", "the baker", Swap("Ana", "books", "photos"), (SmallStep("Ask", today),))
    seeds.keep_seed(store, plan.id, seed, clock)
    seeds.tick_small_step(store, plan.id, 0, clock)
    kept = plans.open_plan(store, plan.id).plan
    assert kept.seed == replace(seed, steps=(SmallStep("Ask", today, today),))
    assert plans.remeasure(store, kept, None, clock).seed == kept.seed
    assert plans.duplicate_plan(store, plan.id, "Copy", clock)[1].seed == kept.seed
    for _ in range(2):
        history.undo(store, clock)
    assert plans.open_plan(store, plan.id).plan.seed == seed
    for place, key in ((1, plan.id), (0, uuid4())):
        with pytest.raises(GoneError):
            seeds.tick_small_step(store, key, place, clock)


def test_a_trial_that_is_over_is_asked_about(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Not the day before; missed, it is kept, else let go, with the reason on record; undo asks again."""
    task = dropped(store, plan, clock, 1)
    assert seeds.due_today(store, clock).trials == ()
    dropped(store, plan, clock, 0)
    (found,) = seeds.due_today(store, clock).trials
    assert (found.plan_id, found.plan_task_id, found.name, found.day) == (plan.id, task, "Task 1", clock.now().date())
    for missed, choice in ((True, Choice.KEEP), (False, Choice.DROP)):
        seeds.answer_trial(store, plan.id, task, clock, missed=missed, reason="so it was")
        kept = plans.open_plan(store, plan.id).plan.tasks[0]
        assert (kept.choice, kept.choice_reason, kept.trial_until) == (choice, "so it was", None)
        assert kept.let_go is not missed
        assert seeds.due_today(store, clock).trials == ()
        history.undo(store, clock)
        assert len(seeds.due_today(store, clock).trials) == 1
    with pytest.raises(GoneError):
        seeds.answer_trial(store, plan.id, uuid4(), clock, missed=True, reason="")


def test_the_day_is_the_owners(store: Store, clock: FixedClock, plan: Plan) -> None:
    """With a day that begins at four, three at night is still yesterday: nothing of today is due yet."""
    today = clock.now().date()
    with store.action(Deed.SETTINGS, at=clock.now()) as act:
        act.profile.put(Profile(day_start=time(4)))
    seeds.keep_seed(store, plan.id, Seed(steps=(SmallStep("Ask", today),)), clock)
    dropped(store, plans.open_plan(store, plan.id).plan, clock, 0)
    night, morning = (FixedClock(datetime.combine(today, time(hour), clock.zone), clock.zone) for hour in (3, 5))
    before, after = seeds.due_today(store, night), seeds.due_today(store, morning)
    assert (before.day, before.steps, before.trials) == (today - timedelta(days=1), (), ())
    assert (after.day, len(after.steps), len(after.trials)) == (today, 1, 1)
    assert [wizard_view(store, plan.id, each).today for each in (night, morning)] == [before.day, today]
