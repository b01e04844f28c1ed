"""Which input matters most: the tornado of the worked example."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ballast.domain.delegation.tornado import Lever, all_bars, tornado
from tests.domain.delegation.plans import CASES

PRINTED = {
    # lever: its ends, and the year's net at both
    Lever.FREED_VALUE: (25, 50, -1710, 2010),
    Lever.PRICE: (20, 12, -203, 1246),
    Lever.PACE: (1.45, 0.9, -193, 1117),
    Lever.SHARE: (0.6, 0.95, -136, 1015),
    Lever.TRAINING: (20, 5, -138, 852),
}


@pytest.mark.parametrize("lever", PRINTED)
def test_bars_of_the_worked_example(lever: Lever) -> None:
    """Each bar of A has the printed ends."""
    bar = next(one for one in all_bars(CASES["A"].case) if one.lever is lever)
    assert (bar.worse, bar.better) == pytest.approx(PRINTED[lever][:2])
    assert (bar.net_worse, bar.net_better) == pytest.approx(PRINTED[lever][2:], abs=0.5)


def test_hours_bar_of_the_worked_example() -> None:
    """The model rounds the 80 % range to -27/+36 % before it computes, so its figures are met to a hundredth of the bar."""
    bar = next(one for one in all_bars(CASES["A"].case) if one.lever is Lever.HOURS)
    assert (bar.worse / 3.2, bar.better / 3.2) == pytest.approx((0.73, 1.36), abs=0.005)
    assert (bar.net_worse, bar.net_better) == pytest.approx((-189, 1469), abs=17)


def test_what_freed_time_is_for_matters_most() -> None:
    """Five bars, widest first, and the first is the value of a freed hour; oversight, not printed, is the third."""
    bars = tornado(CASES["A"].case)
    levers = [Lever.FREED_VALUE, Lever.HOURS, Lever.OVERSIGHT, Lever.PRICE, Lever.PACE]
    assert [bar.lever for bar in bars] == levers
    assert [bar.width for bar in bars] == sorted((bar.width for bar in bars), reverse=True)


def test_many_tasks_swing_less_than_one() -> None:
    """Ten tasks that vary on their own vary less together."""
    one, ten = (next(bar for bar in all_bars(CASES[name].case) if bar.lever is Lever.HOURS) for name in "AF")
    assert ten.better / ten.worse < one.better / one.worse


def test_software_has_a_fee_and_no_pace() -> None:
    """The levers are those that the helper has."""
    levers = {bar.lever for bar in all_bars(CASES["G"].case)}
    assert Lever.FEE in levers
    assert not levers & {Lever.PRICE, Lever.PACE}


def test_without_money_there_is_no_value_of_an_hour() -> None:
    """An owner who skipped money sees hours, share, training and oversight only."""
    levers = {bar.lever for bar in tornado(CASES["H"].case, money=False)}
    assert levers <= {Lever.HOURS, Lever.SHARE, Lever.TRAINING, Lever.OVERSIGHT}


def test_a_helper_without_tasks_has_no_share_or_hours_to_move() -> None:
    """Nothing handed over: those bars have no width and are not shown."""
    bars = tornado(replace(CASES["A"].case, parts=()))
    assert {bar.lever for bar in bars} <= {Lever.OVERSIGHT, Lever.FREED_VALUE}


def test_a_share_over_the_usual_most_is_not_lowered() -> None:
    """Who hands over everything has no better end."""
    case = CASES["A"].case
    whole = replace(case, parts=(replace(case.parts[0], share=1.0),))
    bar = next(one for one in all_bars(whole) if one.lever is Lever.SHARE)
    assert bar.better == 1.0
