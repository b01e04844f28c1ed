"""The owner's weights beside ours."""

from __future__ import annotations

from math import inf, nan

import pytest

from ballast.domain.insight.bottleneck import WEIGHTS
from ballast.domain.insight.review import Signal
from ballast.domain.insight.weights import OURS, BadWeights, Weights, differences


def test_ours_are_those_of_the_model() -> None:
    """25, 25, 20, 15, 15: what a reset brings back, without a difference."""
    assert OURS.by_signal == WEIGHTS
    assert differences(OURS) == ()
    assert differences(Weights(50, 50, 40, 30, 30)) == ()


def test_differences_are_said_in_shares() -> None:
    """Stress alone at 100 of 180: all five differ, in their fixed order."""
    found = differences(Weights(stress=100))
    assert [each.signal for each in found] == list(Signal)
    assert (found[2].ours, found[2].yours) == pytest.approx((0.2, 100 / 180))


@pytest.mark.parametrize("bad", [{"stress": -1}, {"stress": 100.5}, {"delay": nan}, {"delay": inf}])
def test_what_is_no_weight_is_refused(bad: dict[str, float]) -> None:
    """Below nothing, above 100, or no number."""
    with pytest.raises(BadWeights):
        Weights(**bad)


def test_not_all_weights_can_be_nothing() -> None:
    """Then nothing would make a score; a single one is enough."""
    with pytest.raises(BadWeights):
        Weights(0, 0, 0, 0, 0)
    assert Weights(0, 0, 0, 0, 1).shares[Signal.OFF_HOURS] == 1


def test_a_little_difference_is_a_difference() -> None:
    """One more for crowding moves every share by less than a point of a hundred, and yet the scores: all of that is said."""
    found = {each.signal: each.yours for each in differences(Weights(crowding=26))}
    assert found[Signal.CROWDING] == pytest.approx(26 / 101)
    assert found[Signal.STRESS] == pytest.approx(20 / 101)
