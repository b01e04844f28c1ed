"""All results of a plan: the worked examples through the whole of it, totals, warnings, what is unconfirmed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ballast.domain.delegation.outcome import Doubt, MoneyVerdict, Unconfirmed, Warning, outcome  # noqa: A004 - its name
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, PlanTask, Trait, Worth
from ballast.domain.delegation.verdict import Rule
from tests.domain.delegation.plans import WANTED, plan, role, task

OWN = role().id
A = task(1, 4.0, role_id=OWN)
D = task(2, 6.0, role_id=OWN, share_handed=0.7, median_run=timedelta(minutes=40))
SMALL = tuple(task(10 + n, 0.5, role_id=OWN, median_run=timedelta(minutes=15)) for n in range(10))


def test_worked_example_a_as_a_plan() -> None:
    """A through the whole plan: every printed figure, in money to the cent."""
    found = outcome(plan(A, roles=(role(),))).role(OWN)
    assert (found.one_off, found.net, found.payback_week) == (Decimal("810.00"), Decimal("521.68"), 33)
    assert (found.break_even_price, found.buyback) == (Decimal("18.88"), Decimal("12.50"))
    assert found.freed == pytest.approx(2.5, abs=0.05)
    assert found.chance == pytest.approx(0.61, abs=0.03)
    assert found.net_range is not None
    assert found.net_range.low < found.net_range.mid < found.net_range.high
    assert found.money is MoneyVerdict.PAYS
    assert found.warnings == (Warning.ABOVE_BUYBACK,)


def test_worked_example_j_as_a_plan() -> None:
    """The bundle of twelve tasks pays back in week 20 with 5,175 in the year, and the plan's totals are its one helper's."""
    found = outcome(plan(A, D, *SMALL, roles=(role(),)))
    helper = found.role(OWN)
    assert (helper.net, helper.payback_week) == (Decimal("5175.36"), 20)
    assert helper.handed == pytest.approx(11.4)
    assert found.totals.tasks == 12
    assert (found.totals.net, found.totals.net_range, found.totals.chance) == (helper.net, helper.net_range, helper.chance)
    assert (found.totals.freed, found.totals.net_hours) == (helper.freed, helper.net_hours)
    # the buyback rule would forbid it, as it does A, although it is positive
    assert helper.buyback == Decimal("12.50")
    assert Warning.ABOVE_BUYBACK in helper.warnings


def test_marginal_parts_and_fixed_costs_make_the_helper() -> None:
    """What each task adds, less the helper's own costs, is the helper's net."""
    found = outcome(plan(A, D, roles=(role(),)))
    fixed = 50 * (0.5 * 52 + 3)
    added = sum(one.marginal.net or Decimal(0) for one in found.tasks)
    assert float(added) - fixed == pytest.approx(float(found.role(OWN).net or 0), abs=0.02)


def test_priority_by_hand() -> None:
    """2.976 h freed, all the stress, skill gap .5, suitability 70.75: 100 x (.298 + .3 + .1) x .7075."""
    found = outcome(plan(replace(A, mean_stress=2.0), roles=(role(),))).tasks[0]
    assert found.suitability.score == pytest.approx(70.75)
    assert found.relief == pytest.approx(0.8)
    assert found.priority == pytest.approx((0.5 * 3.2 * 0.93 / 5 + 0.3 + 0.1) * 70.75)


def test_tasks_are_in_order_of_priority() -> None:
    """The list is ordered, and a helper's tasks are too."""
    found = outcome(plan(*SMALL, D, A, roles=(role(),)))
    assert [one.priority for one in found.tasks] == sorted((one.priority for one in found.tasks), reverse=True)
    assert found.role(OWN).tasks == tuple(one.id for one in found.tasks)


def test_relief_is_the_share_of_stress_hours() -> None:
    """80 % of four hours at stress 3, of 12 + 6 stress-hours in all."""
    found = outcome(
        plan(replace(A, mean_stress=3.0), task(2, 6.0, dict.fromkeys(Trait, 0.0), mean_stress=1.0), roles=(role(),))
    )
    assert found.role(OWN).relief == pytest.approx(0.8 * 12 / 18)
    assert found.totals.relief == found.role(OWN).relief
    assert outcome(plan(A, roles=(role(),))).totals.relief is None


def test_without_money_there_are_hours() -> None:
    """Money skipped: no amount anywhere, hours, chance and pay-back in hours."""
    found = outcome(plan(A, D, roles=(role(),), worth=Worth(None, 50.0)))
    helper = found.role(OWN)
    amounts = (helper.net, helper.net_range, helper.one_off, helper.cash_out, helper.break_even_price, helper.break_even_fee)
    assert amounts == (None,) * 6
    assert (helper.buyback, helper.money, found.totals.net, found.tasks[0].marginal.net) == (None,) * 4
    assert helper.net_hours_range.low < helper.net_hours < helper.net_hours_range.high
    assert helper.chance == 1.0
    assert helper.payback_week is not None
    assert not {Warning.PRICE_UNKNOWN, Warning.ABOVE_BUYBACK} & set(helper.warnings)


def test_an_unknown_price_says_only_up_to_what() -> None:
    """In euros there is no benchmark: the break-even price and the buyback rate, nothing else in money."""
    found = outcome(plan(A, roles=(role(price=None),), currency="EUR"))
    helper = found.role(OWN)
    assert (helper.break_even_price, helper.buyback) == (Decimal("18.88"), Decimal("12.50"))
    assert (helper.net, helper.chance, helper.payback_week, helper.tornado) == (None, None, None, ())
    assert Warning.PRICE_UNKNOWN in helper.warnings
    assert (found.totals.net, found.totals.chance) == (None, None)
    assert found.totals.net_hours == helper.net_hours
    assert Doubt(Unconfirmed.PRICE, OWN) in found.doubts


def test_software_of_unknown_fee() -> None:
    """The fee at which it would break even is said in its place."""
    own = task(1, 1.5, digital=True, role_id=OWN, share_handed=0.7, median_run=timedelta(minutes=10))
    helper = outcome(plan(own, roles=(role(1, HelpType.SOFTWARE, None),), currency="EUR")).role(OWN)
    assert helper.warnings == (Warning.FEE_UNKNOWN,)
    assert helper.break_even_fee == Decimal("28.10")
    assert helper.break_even_price is None


@pytest.mark.parametrize(
    ("own", "changes", "warning"),
    [
        (task(1, 0.5, role_id=OWN, choice=Choice.DELEGATE), {}, Warning.COSTS_TIME),
        (task(1, 0.5, role_id=OWN, choice=Choice.DELEGATE), {}, Warning.NOT_PAID_BACK),
        (task(1, 60.0, role_id=OWN), {}, Warning.TWO_ROLES),
        (replace(A, confidentiality=Confidentiality.SENSITIVE), {"help_type": HelpType.INTERN}, Warning.SENSITIVE_INTERN),
        (replace(A, confidentiality=Confidentiality.SENSITIVE), {"help_type": HelpType.VA_OFFSHORE}, Warning.SENSITIVE_ABROAD),
        (
            replace(A, confidentiality=Confidentiality.OWNER_ONLY, choice=Choice.DELEGATE),
            {},
            Warning.PREPARATION_ONLY,
        ),
        (replace(A, choice=Choice.KEEP), {}, Warning.NO_TASKS),
    ],
)
def test_warnings(own: PlanTask, changes: dict[str, Any], warning: Warning) -> None:
    """Each thing that the owner must know of a helper is said."""
    assert warning in outcome(plan(own, roles=(replace(role(), **changes),))).role(OWN).warnings


def test_money_alone_throws_nothing_out_of_a_role() -> None:
    """A dearer helper keeps the task, though the verdict is to keep it; an answer that forbids it takes it out."""
    dear = outcome(plan(A, roles=(role(price="35"),)))
    assert (dear.tasks[0].verdict.rule, dear.tasks[0].choice) == (Rule.DOES_NOT_PAY, Choice.DELEGATE)
    assert not dear.tasks[0].overridden
    assert dear.role(OWN).tasks == (A.id,)
    assert dear.role(OWN).money is MoneyVerdict.COSTS
    secret = outcome(plan(replace(A, confidentiality=Confidentiality.OWNER_ONLY), roles=(role(),)))
    assert (secret.tasks[0].choice, secret.tasks[0].role_id, secret.role(OWN).tasks) == (Choice.KEEP, None, ())


@pytest.mark.parametrize(
    ("price", "stress", "money"),
    [
        ("16", None, MoneyVerdict.PAYS),
        ("18", None, MoneyVerdict.LEVEL),
        ("35", None, MoneyVerdict.COSTS),
        ("35", 3.0, MoneyVerdict.COSTS_BUT_RELIEVES),
    ],
)
def test_money_verdict(price: str, stress: float | None, money: MoneyVerdict) -> None:
    """It pays, it is level, it costs, or it costs but takes stress away."""
    found = outcome(plan(replace(A, mean_stress=stress), roles=(role(price=price),))).role(OWN)
    assert found.money is money


def test_an_override_is_said() -> None:
    """The owner's choice is in force, and a choice that agrees with the verdict is no override."""
    kept = outcome(plan(replace(A, choice=Choice.KEEP), roles=(role(),))).tasks[0]
    assert (kept.choice, kept.overridden, kept.verdict.choice) == (Choice.KEEP, True, Choice.DELEGATE)
    agreed = outcome(plan(replace(A, choice=Choice.DELEGATE), roles=(role(),))).tasks[0]
    assert not agreed.overridden


def test_a_task_the_owner_keeps_shares_no_costs() -> None:
    """What is kept does not help another task to pay: E goes with A and D, and loses when both are kept."""
    small = task(3, 0.5, median_run=timedelta(minutes=15))
    with_others = outcome(plan(replace(A, role_id=None), replace(D, role_id=None), small)).task(small.id)
    assert with_others.choice is Choice.DELEGATE
    kept = [replace(one, role_id=None, choice=Choice.KEEP) for one in (A, D)]
    assert outcome(plan(*kept, small)).task(small.id).choice is Choice.KEEP


def test_unconfirmed_defaults_are_listed() -> None:
    """Every default behind a figure: answers, class, worth, price and fee."""
    own = replace(A, traits={}, confidentiality_said=False, has_sop=False)
    found = outcome(plan(own, roles=(role(price=None), role(2, HelpType.SOFTWARE, None)), worth=Worth(Decimal(120_000), 50.0)))
    assert {doubt.trait for doubt in found.doubts if doubt.what is Unconfirmed.TRAIT} == {
        Trait.SKILL_GAP,
        Trait.DOCUMENTABLE,
        Trait.LOW_JUDGEMENT,
        Trait.DRAINS,
    }
    assert {doubt.what for doubt in found.doubts} >= {Unconfirmed.CONFIDENTIALITY, Unconfirmed.WORTH}
    assert not any(doubt.what is Unconfirmed.FEE for doubt in found.doubts)
    assert found.role(role(2).id).warnings == (Warning.NO_TASKS,)


def test_small_kept_tasks_raise_no_doubts() -> None:
    """Nothing is asked about half an hour a week that stays with the owner."""
    assert outcome(plan(task(1, 0.5, {}, confidentiality_said=False))).doubts == ()


def test_an_empty_plan_has_results() -> None:
    """No tasks, no roles: empty results and no error; unknown ids are KeyErrors."""
    found = outcome(plan())
    assert (found.tasks, found.roles, found.totals.tasks, found.totals.net, found.totals.chance) == ((), (), 0, None, None)
    for lookup in (found.task, found.role):
        with pytest.raises(KeyError):
            lookup(UUID(int=5))


def test_nothing_measured_still_gives_results() -> None:
    """A task without hours or counted days computes."""
    bare = replace(task(1, 0.0), hours=None, days=0, occurrences=1, median_run=timedelta())
    assert outcome(plan(bare, counted_days=0)).tasks[0].verdict.rule is Rule.NOT_ENOUGH_DATA


def test_the_same_plan_gives_the_same_results() -> None:
    """Nothing is left to chance, and fewer draws change the ranges but no central figure."""
    own = plan(A, D, *SMALL, roles=(role(),))
    assert outcome(own) == outcome(own)
    assert outcome(own, turns=False).role(OWN).net == outcome(own).role(OWN).net


def _held(number: int, weekly: float, trait: float, stress: float | None, choice: Choice | None, *, inside: bool) -> PlanTask:
    """A task with one value for every answer, in the role or not."""
    given_answers = dict.fromkeys(WANTED, trait)
    return task(number, weekly, given_answers, mean_stress=stress, choice=choice, role_id=OWN if inside else None)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.builds(
            _held,
            st.integers(1, 99),
            st.floats(0, 60),
            st.sampled_from([0.0, 0.5, 0.75, 1.0]),
            st.none() | st.floats(0, 4),
            st.none() | st.sampled_from(Choice),
            inside=st.booleans(),
        ),
        max_size=6,
        unique_by=lambda own: own.id,
    ),
    st.sampled_from(HelpType),
    st.sampled_from(["USD", "EUR"]),
)
def test_laws_of_every_outcome(tasks: list[PlanTask], kind: HelpType, currency: str) -> None:
    """Each task has one verdict; what is in a role is handed over; shares are shares; a flip never leads where it starts."""
    found = outcome(plan(*tasks, roles=(role(1, kind, None),), currency=currency), turns=False)
    assert len(found.tasks) == len(tasks)
    for one in found.tasks:
        assert one.verdict.choice is not one.verdict.next_best
        assert one.role_id is None or one.choice in {Choice.DELEGATE, Choice.AUTOMATE}
        assert 0 <= (one.relief or 0) <= 1 + 1e-9
        assert 0 <= one.priority <= 100
    assert found.role(OWN).tasks == tuple(one.id for one in found.tasks if one.role_id == OWN)
