"""What the owner's hour is worth (`model.md` 1)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from ballast.domain.delegation.plan import Worth
from ballast.domain.delegation.worth import Basis, factor_from, freed_shares, use_from, weeks_from, worth_values
from ballast.domain.insight.review import Provenance
from tests.domain.delegation.plans import MONEY


def test_martells_example_against_measured_hours() -> None:
    """100,000 is 50 over the fixed 2,000 hours and 41.67 over a measured week of 50 hours."""
    values = worth_values(Worth(Decimal(100_000), 50.0), 10)
    assert values.by_fixed_hours == 50
    assert values.effective == pytest.approx(41.67, abs=0.005)
    assert values.year_hours == 2400


def test_worked_example_of_fifty_an_hour() -> None:
    """V_eff 50 gives V_free 40, V_cost 50 and a buyback rate of 12.50."""
    values = worth_values(MONEY, 10)
    assert (values.effective, values.freed, values.cost, values.buyback) == (50, 40, 50, 12.5)
    assert values.basis is Basis.INCOME
    assert values.money
    assert not values.provisional


def test_margin_entered_by_the_owner() -> None:
    """A contribution margin of 90 replaces the business part: 0.6 x 90 + 0.4 x 25."""
    values = worth_values(replace(MONEY, value_business=Decimal(90)), 10)
    assert values.freed == pytest.approx(64)
    assert values.freed == pytest.approx(values.free_fixed + values.free_slope * 50)


@pytest.mark.parametrize(("factor", "rate"), [(4.0, 12.5), (1.0, 25), (99.0, 5)])
def test_buyback_factor_stays_between_two_and_ten(factor: float, rate: float) -> None:
    """A factor outside the allowed range counts as its nearer end."""
    assert worth_values(replace(MONEY, buyback_factor=factor), 10).buyback == rate


@pytest.mark.parametrize(
    ("worth", "basis"),
    [
        (Worth(None, 50.0), Basis.SKIPPED),
        (Worth(Decimal(0), 50.0), Basis.NEEDS_REPLACEMENT),
        (Worth(Decimal(-5), 50.0), Basis.NEEDS_REPLACEMENT),
        (Worth(Decimal(9), 0.0), Basis.NO_HOURS),
        (Worth(Decimal(0), 50.0, replacement_value=Decimal(0)), Basis.NEEDS_REPLACEMENT),
    ],
)
def test_no_value_without_income_or_hours(worth: Worth, basis: Basis) -> None:
    """Money skipped, no profit, or no hours: no figure, and sums in hours."""
    values = worth_values(worth, 10)
    assert values.basis is basis
    assert not values.money
    assert (values.value.free, values.value.cost) == (1, 1)


def test_replacement_stands_in_for_a_loss() -> None:
    """Where the business makes nothing, the hour is worth what a replacement would cost; a real income goes first."""
    values = worth_values(Worth(Decimal(-100), 50.0, replacement_value=Decimal(30)), 10)
    assert (values.basis, values.effective, values.by_fixed_hours) == (Basis.REPLACEMENT, 30, None)
    assert worth_values(replace(MONEY, replacement_value=Decimal(30)), 10).effective == 50


@pytest.mark.parametrize(("hours", "days", "provisional"), [(50, 10, False), (50, 4, True), (8, 10, True), (9, 5, False)])
def test_short_measurements_are_provisional(hours: float, days: int, *, provisional: bool) -> None:
    """Under 400 hours a year or five days the value is provisional."""
    assert worth_values(replace(MONEY, hours_per_week=float(hours)), days).provisional is provisional


@pytest.mark.parametrize(
    ("business", "life", "expected"),
    [(0.6, 0.4, (0.6, 0.4)), (1.0, 1.0, (0.5, 0.5)), (-1, 0.5, (0, 0.5)), (0.2, 0.2, (0.2, 0.2))],
)
def test_freed_time_is_at_most_all_of_it(business: float, life: float, expected: tuple[float, float]) -> None:
    """Parts over the whole are scaled down, negative ones count as none, what is left over is worth nothing."""
    assert freed_shares(replace(MONEY, to_business=business, to_own_life=life)) == pytest.approx(expected)


@pytest.mark.parametrize(("weeks", "used"), [(0, 1), (48, 48), (99, 52)])
def test_a_year_has_one_to_fifty_two_weeks(weeks: int, used: int) -> None:
    """Weeks outside a year count as its nearer end."""
    assert worth_values(replace(MONEY, weeks_per_year=weeks), 10).weeks == used


def test_an_income_says_nothing_of_weeks_factor_and_use() -> None:
    """Confirmed or not, what is as we gave it stays ours; each is the owner's once it is another."""
    said, ours = Provenance.SAID, Provenance.DEFAULT
    plain = replace(Worth(Decimal(96_000), 37.0), confirmed=True)
    assert (weeks_from(plain.weeks_per_year), factor_from(plain), use_from(plain)) == (ours, ours, ours)
    assert factor_from(replace(plain, buyback_factor=3.5)) is said
    assert (use_from(replace(plain, to_business=0.5)), use_from(replace(plain, to_own_life=0.5))) == (said, said)
    assert use_from(replace(plain, buyback_factor=3.5)) is ours
    assert (weeks_from(46), weeks_from(48, 48), weeks_from(48, 46)) == (said, said, ours)
