"""Every kind of help beside each other: the same as a plan with that kind, and its risks."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation import roi
from ballast.domain.delegation.answers import with_role
from ballast.domain.delegation.kinds import each_kind
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Role, Worth
from ballast.domain.delegation.result import Warning as Alert
from tests.domain.delegation.plans import MONEY, WANTED, plan, role, task

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan

WORTHS = {"money": MONEY, "hours": Worth(hours_per_week=50.0, confirmed=True)}


def made(worth: Worth = MONEY) -> Plan:
    """Two helpers; tasks that are handed over by choice and by verdict, that stay, and that have no helper yet."""
    return plan(
        task(1, 4.0, choice=Choice.DELEGATE, role_id=role().id),
        task(2, 2.0, role_id=role().id),
        task(3, 3.0, choice=Choice.KEEP, role_id=role().id),
        task(4, 1.5, dict.fromkeys(WANTED, 0.0), role_id=role().id),
        task(5, 2.5),
        task(6, 3.5, choice=Choice.DELEGATE, role_id=role(2).id, digital=True),
        roles=(replace(role(), name="Mara"), role(2, HelpType.FREELANCER, "35", pace=0.9)),
        worth=worth,
    )


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("worth", WORTHS)
def test_each_row_is_what_the_plan_would_say_with_that_kind(worth: str, number: int) -> None:
    """Freed hours, costs, range and chance are those of the whole plan reckoned afresh with a helper of that kind."""
    start = made(WORTHS[worth])
    own = next(each for each in start.roles if each.id == role(number).id)
    rows = each_kind(start, own.id)
    assert [row.help_type for row in rows] == list(HelpType)
    for row in rows:
        other = own if row.help_type is own.help_type else Role(own.id, own.name, row.help_type, own.position)
        whole = outcome(with_role(start, other)).role(own.id)
        assert (row.freed, row.oversight, row.net_hours) == (whole.freed, whole.oversight, whole.net_hours)
        assert (row.net, row.net_range, row.cash_out) == (whole.net, whole.net_range, whole.cash_out)
        assert (row.chance, row.payback_week) == (whole.chance, whole.payback_week)
        assert (row.terms, row.break_even_price) == (whole.terms, whole.break_even_price)
        if worth == "hours":
            assert row.span is not None
            assert row.span.mid == pytest.approx(whole.net_hours_range.mid, rel=0.02)


def test_an_unknown_price_leaves_money_open() -> None:
    """In a currency without published prices only the price up to which it pays is told."""
    rows = {row.help_type: row for row in each_kind(replace(made(), currency="NOK"), role().id)}
    own, other = rows[HelpType.VA_MANAGED], rows[HelpType.AGENCY]
    assert own.net is not None
    assert (other.net, other.net_range, other.cash_out, other.chance, other.span) == (None, None, None, None, None)
    # by hand from the terms alone: a freed hour counts 40, one's own 50, 48 weeks
    case = roi.Case(own_parts(), other.terms.deal(), roi.Value(40.0, 50.0, 48))
    assert other.break_even_price == Decimal(roi.break_even_price(case) or 0).quantize(Decimal("0.01"))


def own_parts() -> tuple[roi.Part, ...]:
    """The two tasks that go to the first helper: 4 h and 2 h, steps written down, runs of an hour."""
    return tuple(roi.Part(hours, 0.8, 1.0, roi.TRAINING_RUNS_WITH_SOP) for hours in (4.0, 2.0))


def test_risks_of_a_kind() -> None:
    """Sensitive data is not for interns and not to go abroad unasked; what takes more looking after than it frees says so."""
    secret = replace(made().tasks[0], confidentiality=Confidentiality.SENSITIVE)
    rows = {row.help_type: row.alerts for row in each_kind(plan(secret, roles=(role(),)), role().id)}
    assert rows[HelpType.INTERN] == (Alert.SENSITIVE_INTERN,)
    assert rows[HelpType.VA_OFFSHORE] == (Alert.SENSITIVE_ABROAD,)
    assert rows[HelpType.VA_LOCAL] == ()
    assert {row.alerts for row in each_kind(made(), role().id)} == {()}
    both = plan(secret, made().tasks[1], roles=(role(),))
    assert {row.help_type for row in each_kind(both, role().id) if row.alerts} == {HelpType.INTERN, HelpType.VA_OFFSHORE}
    small = task(1, 0.1, choice=Choice.DELEGATE, role_id=role().id)
    assert all(Alert.COSTS_TIME in row.alerts for row in each_kind(plan(small, roles=(role(),)), role().id) if row.oversight)


@pytest.mark.parametrize(("oversight", "alerts"), [(3.2, (Alert.COSTS_TIME,)), (2.7, ())])
def test_what_frees_nothing_costs_time(oversight: float, alerts: tuple[Alert, ...]) -> None:
    """3.2 h handed over and as many to look after it: nothing is freed; with half an hour it is."""
    helper = role(1, oversight_base=oversight, oversight_share=0.0)
    own = plan(task(1, 4.0, choice=Choice.DELEGATE, role_id=helper.id), roles=(helper,))
    assert next(row for row in each_kind(own, helper.id) if row.help_type is helper.help_type).alerts == alerts
    assert (Alert.COSTS_TIME in outcome(own).role(helper.id).warnings) is bool(alerts)


def test_software_is_not_paid_to_learn() -> None:
    """A price an hour said of software is paid for no hours at all."""
    helper = role(1, HelpType.SOFTWARE, "25", weekly_fee=Decimal(5))
    own = plan(task(1, 4.0, choice=Choice.DELEGATE, role_id=helper.id), roles=(helper,))
    row = next(row for row in each_kind(own, helper.id) if row.help_type is HelpType.SOFTWARE)
    assert row.cash_out == Decimal(240)
    assert (row.net_range, row.chance) == (outcome(own).role(helper.id).net_range, outcome(own).role(helper.id).chance)


def test_a_helper_without_a_task() -> None:
    """Frees nothing, and costs what finding and looking after it would, as the plan says."""
    start = replace(made(), roles=(*made().roles, role(3)))
    (own,) = [row for row in each_kind(start, role(3).id) if row.help_type is role(3).help_type]
    whole = outcome(start).role(role(3).id)
    assert (own.freed, own.net, own.net_range, own.chance) == (whole.freed, whole.net, whole.net_range, whole.chance)
    assert own.chance == 0


def test_a_helper_that_is_not_there() -> None:
    """A role of another plan is an error."""
    with pytest.raises(KeyError):
        each_kind(made(), role(9).id)
