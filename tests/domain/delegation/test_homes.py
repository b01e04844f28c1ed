"""Which helper a task belongs to, and with whom it shares the helper's fixed costs (`model.md` 5 and 6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from ballast.domain.delegation.assess import assess
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, HelpType, Role, Trait
from tests.domain.delegation.plans import WANTED, plan, role, task

EXPERT = {**WANTED, Trait.SKILL_GAP: 1.0}


@pytest.mark.parametrize(
    ("changes", "shares"),
    [
        ({}, False),
        ({"choice": Choice.DELEGATE}, True),
        ({"role_id": role().id}, True),
        ({"choice": Choice.KEEP}, False),
        ({"mean_stress": 4.0}, True),
    ],
)
def test_who_shares_the_fixed_costs(changes: dict[str, Any], shares: bool) -> None:  # noqa: FBT001 - a column of the table
    """At 60 an hour a task never earns its costs: it shares them where it is sent, in the role already, or a relief."""
    [home] = assess(plan(task(1, 4.0, **changes), roles=(role(price="60"),))).homes
    assert [view.task.name for view in home.going] == ["Task 1"] * shares


@pytest.mark.parametrize("kind", [HelpType.FREELANCER, HelpType.SOFTWARE, HelpType.INTERN])
def test_work_for_an_assistant_joins_no_other_kind_of_help(kind: HelpType) -> None:
    """It is for a helper still to be found; an assistant of any kind takes it."""
    own = task(1, 4.0)
    other = assess(plan(own, roles=(role(1, kind),))).homes
    assert [(home.role.help_type, len(home.members)) for home in other] == [(kind, 0), (HelpType.VA_MANAGED, 1)]
    [local] = assess(plan(own, roles=(role(1, HelpType.VA_LOCAL),))).homes
    assert len(local.members) == 1


def test_work_for_a_specialist_joins_no_assistant() -> None:
    """It is judged with a specialist of its own."""
    found = assess(plan(task(1, 4.0, EXPERT), roles=(role(),))).homes
    assert [(home.role.help_type, len(home.members)) for home in found] == [(HelpType.VA_MANAGED, 0), (HelpType.FREELANCER, 1)]


def test_a_specialist_takes_more_of_any_work_that_is_done_already() -> None:
    """A designer who also writes takes another design; law is for another specialist."""
    own = [task(number, 4.0, EXPERT, category=work, role_id=role().id) for number, work in ((1, "Design"), (2, "Texts"))]
    free = [task(number, 4.0, EXPERT, category=work) for number, work in ((3, "Design"), (4, "Law"))]
    found = assess(plan(*own, *free, roles=(role(1, HelpType.FREELANCER),))).homes
    assert [[view.task.name for view in home.members] for home in found] == [["Task 1", "Task 2", "Task 3"], ["Task 4"]]


def test_an_assistant_still_to_be_found_takes_work_of_any_category() -> None:
    """One for all, where specialists are found for one category each."""
    two = [task(number, 4.0, category=work) for number, work in ((1, "Mail"), (2, "Texts"))]
    experts = [replace(each, traits=task(1, 4.0, EXPERT).traits) for each in two]
    assert [len(home.members) for home in assess(plan(*two)).homes] == [2]
    assert [len(home.members) for home in assess(plan(*experts)).homes] == [1, 1]


def test_what_does_not_suit_makes_no_bundle() -> None:
    """Two tasks of 1.6 h handed over are no five hours, whatever else there is that stays."""
    two, other = (task(1, 2.0), task(2, 2.0)), task(3, 9.0, {**dict.fromkeys(Trait, 0.0), Trait.DOCUMENTABLE: 1.0})
    found = outcome(plan(*two, other))
    assert found.tasks[0].verdict.help_type is HelpType.VA_MANAGED
    assert outcome(plan(*two, task(3, 9.0))).tasks[0].verdict.help_type is HelpType.VA_OFFSHORE


def test_another_answer_of_a_task_that_goes_leaves_its_bundle_as_large() -> None:
    """It takes its own place, also where it brings something or nothing; a fee that is tried is paid by the bundle once."""
    own = [task(number, 4.0, role_id=role().id) for number in (1, 2, 3)]
    made = assess(plan(*own, roles=(role(),)))
    old = made.views[1]
    new = made.seen(replace(own[1], has_sop=old.task.has_sop, traits=task(1, 4.0, {**WANTED, Trait.DRAINS: 0.5}).traits), old)
    home = made.rehomed(old, new)
    assert home.mates(new) == (made.views[0], new, made.views[2]) == home.members
    assert (home.mates_nets(new), home.mates_hours(new)) == (home.going_nets, home.going_hours)
    dear = home.at_fee(10.0)
    less = [now - then for now, then in zip(home.mates_nets(new), dear.mates_nets(new), strict=True)]
    assert less == pytest.approx([480 * factor for factor in home.draws.luck.price])
    assert dear.nets_with(dear.going, dear.going_hours) == pytest.approx(dear.going_nets)
    assert dear.case.deal.weekly_fee == 10.0


def test_a_task_that_could_join_a_bundle_is_judged_as_if_it_had() -> None:
    """Hours and year of the bundle with it, draw by draw, though the owner keeps it."""
    two = [task(number, 4.0, role_id=role().id) for number in (1, 2)]
    kept = task(3, 3.0, role_id=role().id, choice=Choice.KEEP)
    [present], [then] = (assess(plan(*two, own, roles=(role(),))).homes for own in (kept, replace(kept, choice=None)))
    view = present.members[2]
    assert (len(present.going), len(then.going)) == (2, 3)
    assert present.mates_hours(view) == pytest.approx(then.going_hours)
    assert present.mates_nets(view) == pytest.approx(then.going_nets, abs=1e-6)


@pytest.mark.parametrize(("gap", "wanted"), [(0.75, HelpType.FREELANCER), (0.5, HelpType.VA_MANAGED)])
def test_who_would_do_it_far_better_is_a_specialist(gap: float, wanted: HelpType) -> None:
    """From three quarters on."""
    assert outcome(plan(task(1, 4.0, {**WANTED, Trait.SKILL_GAP: gap}))).tasks[0].verdict.help_type is wanted


def test_a_role_that_is_gone_holds_nothing() -> None:
    """A task that names a helper whom the plan no longer has is judged as one without."""
    gone = outcome(plan(task(1, 4.0, role_id=UUID(int=77)), roles=(role(),)))
    free = outcome(plan(task(1, 4.0), roles=(role(),)))
    assert gone.tasks[0].verdict == free.tasks[0].verdict


@pytest.mark.parametrize("share", [0.0, 1.0])
@pytest.mark.parametrize("helper", [role(), role(2, HelpType.SOFTWARE, None)])
@pytest.mark.parametrize("stress", [None, 4.0])
def test_nothing_and_all_of_a_task_handed_over(share: float, helper: Role, stress: float | None) -> None:
    """Of nothing nothing comes free, and no number of hours would change that; of all of it, all less the oversight."""
    own = task(1, 4.0, share_handed=share, role_id=helper.id, mean_stress=stress, digital=True)
    found = outcome(plan(own, roles=(helper,)))
    flip = found.tasks[0].verdict.flip
    assert found.tasks[0].marginal.handed == 4 * share
    assert found.roles[0].freed <= 4 * share
    assert flip is None or share > 0 or flip.kind.value != "hours"


def test_a_task_that_could_join_is_not_yet_counted() -> None:
    """The ranges and the chance of a helper are those of the tasks in the role, not of one that might go there."""
    own, other = task(1, 4.0, role_id=role().id), task(2, 9.0)
    [alone] = outcome(plan(own, roles=(role(),))).roles
    [beside] = outcome(plan(own, other, roles=(role(),))).roles
    assert (beside.net_range, beside.net_hours_range, beside.chance) == (alone.net_range, alone.net_hours_range, alone.chance)
