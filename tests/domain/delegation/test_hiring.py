"""Finding somebody: rates, prices against them, the paid trial."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ballast.domain.delegation.hiring import PassMarkStands, Priced, Rate, Trial, going_rate, priced, trial_cost, with_result

DAY = date(2026, 3, 2)
RATES = (Rate(Decimal(18), Decimal(25), "board", DAY), Rate(Decimal(15), Decimal(22), "a friend", DAY))
TRIAL = Trial(7.5, Decimal("16.40"), ("Three letters",), "two need no change", DAY)


def test_the_going_rate_is_from_the_lowest_to_the_highest() -> None:
    """Over all that was noted; nothing noted is no rate."""
    assert going_rate(RATES) == (Decimal(15), Decimal(25))
    assert going_rate(()) is None


@pytest.mark.parametrize(
    ("price", "rates", "break_even", "said"),
    [
        ("31", RATES, "30", Priced.LOSES),
        ("30", RATES, "30", Priced.OVER_ALL),
        ("25", RATES, None, Priced.USUAL),
        ("15", RATES, None, Priced.USUAL),
        ("14.99", RATES, "30", Priced.UNDER_ALL),
        ("20", (), "30", Priced.UNKNOWN),
        ("31", (), "30", Priced.LOSES),
    ],
)
def test_a_price_against_both(price: str, rates: tuple[Rate, ...], break_even: str | None, said: Priced) -> None:
    """What loses is said first; the ends of a range belong to it."""
    assert priced(Decimal(price), rates, break_even and Decimal(break_even)) is said  # type: ignore[arg-type]  # "" never


def test_what_a_trial_costs() -> None:
    """7.5 hours at 16.40 are 123."""
    assert trial_cost(TRIAL) == Decimal("123.00")


def test_a_passes_when_stands_once_there_is_a_result() -> None:
    """It may be changed before, and the result may be changed after; without a mark nothing is passed."""
    passed = replace(TRIAL, passed=True)
    assert with_result(TRIAL, replace(TRIAL, passes_when="one")) == replace(TRIAL, passes_when="one")
    assert with_result(None, TRIAL) == TRIAL
    assert with_result(TRIAL, passed) == passed
    assert with_result(passed, replace(passed, passed=False)) == replace(TRIAL, passed=False)
    with pytest.raises(PassMarkStands):
        with_result(passed, replace(passed, passes_when="any"))
    with pytest.raises(PassMarkStands):
        with_result(replace(TRIAL, passes_when=" "), replace(passed, passes_when=" "))
