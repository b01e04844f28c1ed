"""What tasks add and what helpers cost once: the columns of a plan add up to its totals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import HelpType
from ballast.domain.delegation.shared import freed_sums, net_sums, staffed
from tests.domain.delegation.plans import plan, role, task

TWO = plan(
    task(1, 6.0, role_id=role().id), task(2, 5.0, role_id=role().id), task(3, 5.0), roles=(role(), role(2, HelpType.SOFTWARE))
)
CENT, TEN = Decimal("0.01"), Decimal("1E1")


def to_ten(amount: Decimal) -> Decimal:
    """Rounded to tens."""
    return amount.quantize(TEN)


@pytest.mark.parametrize("rounded", [lambda amount: amount.quantize(CENT), to_ten])
def test_tasks_and_fixed_costs_make_the_total(rounded: object) -> None:
    """Whatever the rounding, the figures that are shown add up; what is shared is a cost, and the total is the plan's."""
    assert callable(rounded)
    found = outcome(TWO)
    sums = net_sums(found, rounded)
    assert sums is not None
    assert sum(sums.tasks) + sums.fixed == sums.total == rounded(found.totals.net)
    assert sums.fixed < 0
    assert len(sums.tasks) == len(staffed(found)) == 2


def test_fixed_hours_are_the_basic_oversight() -> None:
    """Freed hours of the tasks exceed the helper's by the basic time to look after it, which is spent once."""
    found = outcome(TWO)
    sums = freed_sums(found, lambda hours: hours)
    assert float(sums.fixed) == pytest.approx(-found.roles[0].terms.oversight_base.value)


def test_no_sum_of_money_while_a_price_is_open() -> None:
    """One helper without a price: no total of money, so nothing is added up."""
    found = outcome(plan(task(1, 6.0, role_id=role().id), roles=(role(price=None),), currency="EUR"))
    assert net_sums(found, to_ten) is None
