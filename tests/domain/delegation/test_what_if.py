"""What if: dials with their ranges, what turning them does, and the year week by week."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation import roi
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, HelpType, Role, Worth
from ballast.domain.delegation.tornado import Lever
from ballast.domain.delegation.what_if import Dial, dials, turned, what_if
from tests.domain.delegation.plans import CASES, plan, role, task

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan


def made(helper: Role | None = None, worth: Worth | None = None) -> Plan:
    """Books of 4 h a week, 80 % of them handed to a managed assistant at 16 (case A), beside a task that stays."""
    own = task(1, 4.0, choice=Choice.DELEGATE, role_id=role().id)
    found = plan(own, task(2, 2.0, choice=Choice.KEEP), roles=(helper or role(),))
    return replace(found, worth=worth or found.worth)


def test_the_year_of_case_a_week_by_week() -> None:
    """-810 to start with, and at the end the year's net; it stays at nothing or better from the pay-back week on."""
    case = CASES["A"].case
    course = roi.running_total(case)
    assert len(course) == 49
    assert course[0] == pytest.approx(-810)
    assert course[-1] == pytest.approx(roi.year_net(case))
    # week 1: a quarter of 3.2 h at 40 less 16 x 1.15, less twice 0.724 h at 50
    assert course[1] - course[0] == pytest.approx(0.8 * (40 - 18.4) - 2 * 0.724 * 50)
    week = roi.pay_back(case)
    assert week is not None
    assert min(course[week:]) >= 0 > course[week - 1]


def test_an_unknown_price_is_counted_in_hours() -> None:
    """No money for a running total: it ends at the owner hours of the year, 3.2 h a week less what help takes."""
    found = replace(made(role(price=None)), currency="EUR")
    seen = what_if(found, role().id, {}, outcome(found, turns=False))
    assert (seen.result.net, seen.result.chance) == (None, None)
    assert seen.course[0] == pytest.approx(-13)  # ten hours of teaching, three of searching
    assert seen.course[-1] == pytest.approx(seen.result.net_hours) == pytest.approx(3.2 * 46.5 - 0.724 * 52 - 13)


def test_each_dial_stands_where_the_plan_is() -> None:
    """And may be turned from and to what is plausible."""
    found = made()
    shown = {dial.lever: (dial.now, dial.low, dial.high) for dial in dials(found, role().id, outcome(found, turns=False))}
    assert shown[Lever.PRICE] == (16, 0, 32)
    assert shown[Lever.SHARE] == pytest.approx((0.8, 0.05, 1))
    assert shown[Lever.PACE] == (1.15, 0.25, 3)
    assert shown[Lever.OVERSIGHT] == pytest.approx((0.724, 0, 3))
    assert shown[Lever.FREED_VALUE] == pytest.approx((40, 0, 75))


def test_what_a_helper_does_not_have_has_no_dial() -> None:
    """Software has a fee and no price or pace; without money there are hours only."""
    hourly = made(role(1, HelpType.FREELANCER, "5", oversight_base=2.0))
    shown = dials(hourly, role().id, outcome(hourly, turns=False))
    assert [dial.lever for dial in shown] == [Lever.PRICE, Lever.SHARE, Lever.PACE, Lever.OVERSIGHT, Lever.FREED_VALUE]
    assert (shown[0].high, shown[3].high) == pytest.approx((20, 2 * (2 + 0.08 * 3.2)))
    software = made(role(1, HelpType.SOFTWARE, "0", weekly_fee=Decimal("0.75")))
    assert dials(software, role().id, outcome(software, turns=False))[0] == Dial(Lever.FEE, 0.75, 0.0, 1.5)
    levers = [dial.lever for dial in dials(software, role().id, outcome(software, turns=False))]
    assert levers == [Lever.FEE, Lever.SHARE, Lever.OVERSIGHT, Lever.FREED_VALUE]
    without = made(worth=Worth(hours_per_week=50.0, confirmed=True))
    levers = [dial.lever for dial in dials(without, role().id, outcome(without, turns=False))]
    assert levers == [Lever.SHARE, Lever.PACE, Lever.OVERSIGHT]


@pytest.mark.parametrize("helper", [role(1, HelpType.VA_MANAGED, None), role(1, HelpType.SOFTWARE, None)])
def test_what_is_not_known_has_no_dial(helper: Role) -> None:
    """In a currency without published prices an hour or a week has no price to start from."""
    found = replace(made(helper), currency="EUR")
    shown = {dial.lever for dial in dials(found, role().id, outcome(found, turns=False))}
    assert shown & {Lever.PRICE, Lever.FEE} == set()
    assert Lever.FREED_VALUE in shown


def test_the_second_helper_has_its_own_dials() -> None:
    """With its own tasks, half an hour and its share."""
    own = task(3, 0.5, choice=Choice.DELEGATE, role_id=role(2).id, share_handed=0.6)
    found = made()
    found = replace(found, tasks=(*found.tasks, own), roles=(*found.roles, role(2, HelpType.FREELANCER, "35")))
    shown = {dial.lever: dial.now for dial in dials(found, role(2).id, outcome(found, turns=False))}
    assert (shown[Lever.PRICE], shown[Lever.SHARE], shown[Lever.OVERSIGHT]) == pytest.approx((35, 0.6, 0.25 + 0.08 * 0.3))


def test_nothing_turned_changes_nothing() -> None:
    """Also not by turning each dial to where it stands, to the cent."""
    found = made()
    result = outcome(found)
    values = {dial.lever: dial.now for dial in dials(found, role().id, result)}
    assert turned(found, role().id, {}, result) == found
    same = what_if(found, role().id, values, result).result
    assert same.net is not None
    assert result.role(role().id).net is not None
    assert float(same.net) == pytest.approx(float(result.role(role().id).net or 0), abs=0.5)


@pytest.mark.parametrize(
    ("lever", "value", "net"),
    [
        # the year's net by the formulas, with one figure changed in case A: 3.2 h, L = 46.5, 48 weeks, U = 50 x 13 + 16 x 10
        (Lever.PRICE, 12.0, 3.2 * 46.5 * (40 - 12 * 1.15) - 50 * 0.724 * 52 - (650 + 120)),
        (Lever.PACE, 1.0, 3.2 * 46.5 * (40 - 16) - 50 * 0.724 * 52 - 810),
        (Lever.OVERSIGHT, 0.5, 3.2 * 46.5 * (40 - 18.4) - 50 * 0.5 * 52 - 810),
        (Lever.FREED_VALUE, 50.0, 3.2 * 46.5 * (50 - 18.4) - 50 * 0.724 * 52 - 810),
        (Lever.SHARE, 1.0, 4 * 46.5 * (40 - 18.4) - 50 * 0.78 * 52 - 810),
    ],
)
def test_one_dial_turned_by_an_independent_sum(lever: Lever, value: float, net: float) -> None:
    """Each alone; the running total ends where the net stands."""
    found = made()
    seen = what_if(found, role().id, {lever: value}, outcome(found))
    assert seen.result.net is not None
    assert float(seen.result.net) == pytest.approx(net, abs=1)
    assert seen.course[-1] == pytest.approx(net, abs=1)


def test_a_fee_turned() -> None:
    """15 a week instead of 3.75: 48 weeks of 11.25 less."""
    found = made(role(1, HelpType.SOFTWARE, "0", weekly_fee=Decimal("3.75")))
    result = outcome(found)
    before, after = result.role(role().id).net, what_if(found, role().id, {Lever.FEE: 15.0}, result).result.net
    assert before is not None
    assert after is not None
    assert before - after == pytest.approx(Decimal(540))


@pytest.mark.parametrize("kind", [HelpType.SOFTWARE, HelpType.AGENCY])
def test_a_fee_turned_down_to_nothing(kind: HelpType) -> None:
    """Free of charge, 48 fees less than now: neither the published fee nor an unknown price takes its place."""
    helper = role(1, kind, None, weekly_fee=Decimal(0 if kind is HelpType.SOFTWARE else 20))
    found = made(helper)
    result = outcome(found)
    now, fee = result.role(helper.id), result.role(helper.id).terms.weekly_fee
    free = what_if(found, helper.id, {Lever.FEE: 0.0}, result).result
    assert fee is not None
    assert free.net is not None
    assert float(free.net) == pytest.approx(float(now.net or 0) + 48 * fee.value)


def test_only_a_fee_of_nothing_says_a_price() -> None:
    """Else what the owner did not say stays unsaid, and what is not known stays unknown."""
    agency, unknown = role(1, HelpType.AGENCY, None, weekly_fee=Decimal(20)), role(price=None)
    for helper, currency, fee, price in ((agency, "USD", 5.0, None), (agency, "USD", 0.0, 0), (unknown, "EUR", 0.0, None)):
        found = replace(made(helper), currency=currency)
        assert turned(found, role().id, {Lever.FEE: fee}, outcome(found, turns=False)).roles[0].price == price


def test_a_fee_and_a_price_turned_together() -> None:
    """Both hold: a fee beside the price of an hour."""
    found = made()
    result = outcome(found)
    both = what_if(found, role().id, {Lever.FEE: 5.0, Lever.PRICE: 12.0}, result).result
    assert float(both.net or 0) == pytest.approx(3.2 * 46.5 * (40 - 12 * 1.15) - 50 * 0.724 * 52 - (650 + 120) - 240)
    fee = what_if(found, role().id, {Lever.FEE: 5.0}, result).result
    assert float(fee.net or 0) == pytest.approx(float(result.role(role().id).net or 0) - 240), "the price is held"


def test_other_tasks_stay_as_they_are() -> None:
    """A share belongs to the helper's tasks and is never above all of it."""
    found = made()
    changed = turned(found, role().id, {Lever.SHARE: 5.0}, outcome(found, turns=False))
    assert [each.share_handed for each in changed.tasks] == [1.0, found.tasks[1].share_handed]


def test_a_helper_without_tasks_can_be_asked_too() -> None:
    """Nothing is handed over, and starting costs the search alone."""
    found = plan(task(1, choice=Choice.KEEP), roles=(role(),))
    result = outcome(found)
    shown = {dial.lever: dial.now for dial in dials(found, role().id, result)}
    assert shown[Lever.SHARE] == 1.0
    assert what_if(found, role().id, {}, result).course[0] == pytest.approx(-150)
