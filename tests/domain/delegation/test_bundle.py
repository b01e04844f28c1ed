"""Bundling tasks into helpers (`model.md` 6, "Type of help")."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ballast.domain.delegation.bundle import bundle, touched
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Trait
from tests.domain.delegation.plans import WANTED, ids, plan, role, task

BOOKS = task(1, 4.0)
INBOX = task(2, 6.0, share_handed=0.7, median_run=timedelta(minutes=40))
DESIGN = task(3, 8.0, {**WANTED, Trait.SKILL_GAP: 1.0}, category="Marketing", mean_stress=4.0, choice=Choice.DELEGATE)
TAXES = replace(DESIGN, id=task(4).id, task_id=task(4).task_id, category="Administrative")
BOOKING = task(5, 3.0, digital=True, median_run=timedelta(minutes=6))
CORE = task(6, 20.0, {Trait.SKILL_GAP: 0.0, Trait.DRAINS: 0.0}, mission=1.0)


def kinds(*tasks: object, **changes: object) -> list[HelpType]:
    """The kinds of help that a plan of those tasks is bundled into."""
    return [one.help_type for one in bundle(plan(*tasks, **changes), ids(500)).roles]  # type: ignore[arg-type]  # fields of a plan, by name


def test_one_helper_per_kind_of_help() -> None:
    """Mixed work goes to one assistant, expert work to one specialist per category, automations to software, core to none."""
    done = bundle(plan(BOOKS, INBOX, DESIGN, TAXES, BOOKING, CORE), ids(500))
    assert sorted(one.help_type for one in done.roles) == sorted(
        [HelpType.VA_OFFSHORE, HelpType.FREELANCER, HelpType.FREELANCER, HelpType.SOFTWARE]
    )
    where = {own.id: own.role_id for own in done.tasks}
    assert where[BOOKS.id] == where[INBOX.id] != where[DESIGN.id] != where[TAXES.id]
    assert where[CORE.id] is None
    assert [one.position for one in done.roles] == [0, 1, 2, 3]


def test_assistant_from_a_provider_where_the_bundle_is_small_or_sensitive() -> None:
    """Direct help needs five hours, two tasks, steps that can be written, and no sensitive data."""
    assert kinds(BOOKS, INBOX) == [HelpType.VA_OFFSHORE]
    assert kinds(BOOKS) == [HelpType.VA_MANAGED]
    assert kinds(BOOKS, replace(INBOX, confidentiality=Confidentiality.SENSITIVE)) == [HelpType.VA_MANAGED]
    vague = {**WANTED, Trait.DOCUMENTABLE: 0.25}
    assert kinds(task(1, 6.0, vague), task(2, 6.0, vague)) == [HelpType.VA_MANAGED]


def test_bundling_twice_changes_nothing() -> None:
    """The same plan comes out, without a new id."""
    once = bundle(plan(BOOKS, INBOX, DESIGN, BOOKING, CORE), ids(500))
    assert bundle(once, ids(900)) == once


def test_new_tasks_join_the_roles_that_are_there() -> None:
    """A task without a helper joins the assistant of the plan, whatever kind it is; a specialist only by category."""
    own = role(1, HelpType.VA_LOCAL)
    done = bundle(plan(replace(BOOKS, role_id=own.id), INBOX, roles=(own,)), ids(500))
    assert {task_.role_id for task_ in done.tasks} == {own.id}
    expert = role(2, HelpType.FREELANCER)
    both = bundle(plan(replace(DESIGN, role_id=expert.id), TAXES, roles=(expert,)), ids(500))
    assert len(both.roles) == 2
    again = replace(DESIGN, id=task(7).id)
    same = bundle(plan(replace(DESIGN, role_id=expert.id), again, roles=(expert,)), ids(500))
    assert [one.id for one in same.roles] == [expert.id]


def test_what_is_no_longer_handed_over_leaves_its_role() -> None:
    """Overridden to keep: out of the role; a role that the owner never touched goes with its last task."""
    once = bundle(plan(BOOKS), ids(500))
    kept = replace(once, tasks=(replace(once.tasks[0], choice=Choice.KEEP),))
    done = bundle(kept, ids(900))
    assert (done.roles, done.tasks[0].role_id) == ((), None)


def test_helpers_move_up_when_one_before_them_goes() -> None:
    """Their places are counted anew."""
    gone, stays = role(1, price=None), role(2, HelpType.FREELANCER, "35")
    done = bundle(plan(replace(DESIGN, role_id=stays.id), roles=(gone, replace(stays, position=1))), ids(500))
    assert [(one.id, one.position) for one in done.roles] == [(stays.id, 0)]


def test_a_role_that_the_owner_made_stays_empty() -> None:
    """A price or a name is an answer, and answers are not lost."""
    done = bundle(plan(CORE, roles=(role(),)), ids(500))
    assert [one.id for one in done.roles] == [role().id]
    assert touched(replace(role(price=None), name="Maria"))
    assert not touched(role(price=None))


@pytest.mark.parametrize("choice", [Choice.DELEGATE, Choice.AUTOMATE])
def test_what_the_owner_hands_over_gets_a_helper(choice: Choice) -> None:
    """An override to hand over is bundled though the verdict was to keep."""
    done = bundle(plan(replace(CORE, choice=choice)), ids(500))
    assert done.tasks[0].role_id == done.roles[0].id
    assert outcome(done).roles[0].tasks == (CORE.id,)


def test_a_bundled_plan_keeps_its_verdicts() -> None:
    """Putting tasks in roles changes no choice."""
    before = plan(BOOKS, INBOX, DESIGN, BOOKING, CORE)
    choices = {one.id: one.choice for one in outcome(before).tasks}
    assert {one.id: one.choice for one in outcome(bundle(before, ids(500))).tasks} == choices
