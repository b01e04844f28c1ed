"""A plan comes back exactly, changes by parts, and goes and returns whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.delegation.plan import Choice, Step
from ballast.domain.log.change import Deed, Kind
from tests.store.samples import NOW, bare_plan_task, dump, later, look, rich_plan

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.change import Change
    from ballast.store.store import Store


def save(store: Store, plan: Plan) -> Change:
    """Store a plan as one action."""
    with store.action(Deed.EDIT_PLAN, at=NOW, about=plan.title) as act:
        act.plans.put(plan)
    return act.change


def test_a_plan_comes_back_exactly(store: Store) -> None:
    """Every field of every part, money and floats included, in order."""
    plan = rich_plan()
    assert save(store, plan).kinds == {Kind.PLANS}
    assert store.plans.get(plan.id) == plan
    assert store.plans.get(uuid4()) is None


def test_a_task_is_let_go_where_its_column_says_so(store: Store) -> None:
    """Whatever words stand as the reason: two tasks with the same words come back as they went."""
    gone = replace(
        bare_plan_task(), position=0, choice=Choice.DROP, choice_reason="Nobody missed it in two weeks without it.", let_go=True
    )
    other = replace(gone, id=uuid4(), let_go=False, position=1)
    plan = replace(rich_plan(), tasks=(gone, other))
    save(store, plan)
    assert look(store, "SELECT let_go FROM plan_task ORDER BY position") == [(1,), (None,)]
    found = store.plans.get(plan.id)
    assert found is not None
    assert found.tasks == (gone, other)


def test_plans_newest_first(store: Store) -> None:
    """All plans come with their own parts, the newest first."""
    old, new = rich_plan(), replace(rich_plan(), created_at=later(1))
    save(store, old)
    save(store, new)
    assert store.plans.all() == (new, old)


def test_parts_that_left_the_plan_leave_the_file(store: Store) -> None:
    """Putting a plan with other tasks and helpers leaves no row of the earlier ones."""
    plan = rich_plan()
    save(store, plan)
    kept = replace(plan.tasks[1], position=0)
    changed = replace(plan, tasks=(bare_plan_task(), kept), roles=plan.roles[1:])
    save(store, changed)
    assert store.plans.get(plan.id) == changed
    assert look(store, "SELECT (SELECT count(*) FROM plan_task), (SELECT count(*) FROM plan_brief)") == [(2, 2)]
    assert look(store, "SELECT count(*) FROM plan_role") == [(1,)]


def test_only_what_differs_is_written(store: Store) -> None:
    """Going one step on in the wizard records one row, and putting the same plan again is no action at all."""
    plan = rich_plan()
    save(store, plan)
    save(store, replace(plan, step=Step.SUMMARY))
    assert look(store, "SELECT count(*) FROM action_row WHERE action = 2") == [(1,)]
    before = store.history()
    assert save(store, replace(plan, step=Step.SUMMARY)).kinds == frozenset()
    assert store.history() == before


def test_a_deleted_plan_returns_whole(store: Store) -> None:
    """Deleting takes every part away, undo brings each back, byte for byte."""
    plan = rich_plan()
    save(store, plan)
    before = dump(store)
    with store.action(Deed.DELETE_PLAN, at=NOW, about=plan.title) as act:
        act.plans.remove(plan.id)
    assert store.plans.all() == ()
    assert look(store, "SELECT count(*) FROM plan_brief") == [(0,)]
    store.undo(NOW)
    assert dump(store) == before
    assert store.plans.get(plan.id) == plan
