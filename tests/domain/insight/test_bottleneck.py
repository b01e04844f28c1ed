"""The bottleneck score: the worked table of `model.md` 3 and its laws."""

from __future__ import annotations

from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.insight.bottleneck import WEIGHTS, Friction, enough, load, score
from ballast.domain.insight.review import Signal

TABLE = {
    # share, k/D, mission, stress, rated, all, delayed, blocked, interruptions, short, off-hours
    "client delivery": Friction(0.42, 1, 1, 1.0, 20, 1.3, 0.05, 0, 1, 0.05, 0.05),
    "e-mail": Friction(0.16, 1, 0.25, 1.8, 20, 1.3, 0.10, 0.5, 12, 0.6, 0.30),
    "bookkeeping": Friction(0.08, 0.4, 0, 2.9, 6, 1.3, 0.5, 1.0, 1, 0.1, 0.60),
    "website trouble": Friction(0.04, 0.3, 0.25, 3.6, 3, 1.3, 1, 2.5, 3, 0.2, 0.3),
    "social posts": Friction(0.06, 0.5, 0.5, 1.5, 5, 1.3, 0.1, 0, 1, 0.2, 0.1),
    "courses": Friction(0.04, 0.3, 0.75, 0.3, 3, 1.3, 0, 0, 0, 0, 0.5),
}
PRINTED = {
    "e-mail": (45.2, 15.0, 4.4, 8.8, 12.6, 4.5, 1.00),
    "bookkeeping": (40.0, 8.8, 11.0, 11.0, 1.3, 7.9, 0.88),
    "website trouble": (32.4, 2.4, 16.0, 8.6, 2.5, 2.9, 0.64),
    "social posts": (12.0, 2.9, 0.9, 5.5, 1.6, 1.1, 0.76),
    "courses": (7.8, 0.8, 0.0, 2.2, 0.0, 4.8, 0.64),
    "client delivery": (7.7, 0.0, 0.6, 5.1, 1.2, 0.8, 1.00),
}
# Exactly between two printed figures: 2.85 is printed as 2.9, 0.95 as 0.9, 0.625 as 0.6, 0.75 as 0.8.
HALF_A_DIGIT = 0.05 + 1e-9

SHARE = st.floats(0, 1)
RISING = ("share", "frequency", "stress", "stress_all", "delayed", "blocked", "interruptions", "short", "off_hours")
FRICTIONS = st.builds(
    Friction,
    share=SHARE,
    frequency=SHARE,
    mission=st.none() | SHARE,
    stress=st.floats(0, 4),
    rated=st.integers(0, 50),
    stress_all=st.none() | st.floats(0, 4),
    delayed=st.none() | SHARE,
    blocked=st.floats(0, 100),
    interruptions=st.none() | st.floats(0, 100),
    short=st.none() | SHARE,
    off_hours=SHARE,
)


@pytest.mark.parametrize("name", PRINTED)
def test_the_worked_table_comes_out(name: str) -> None:
    """Score, points and load of each task are the printed ones, to the printed digit."""
    found = score(TABLE[name])
    figures = (found.score, *(found.points[signal] for signal in Signal), found.load)
    assert figures == pytest.approx(PRINTED[name], abs=HALF_A_DIGIT)


def test_figures_not_on_the_border_round_to_the_print() -> None:
    """All printed figures but the four that lie exactly between two digits are what rounding gives."""
    differ = []
    for name, printed in PRINTED.items():
        found = score(TABLE[name])
        figures = [round(each, 1) for each in (found.score, *found.points.values())]
        differ += [(name, index) for index, each in enumerate(figures) if each != printed[index]]
    assert set(differ) <= {("social posts", 1), ("social posts", 2), ("client delivery", 2), ("client delivery", 5)}


def test_the_table_is_in_order_of_score() -> None:
    """The longest task is no bottleneck; e-mail leads."""
    ranked = sorted(TABLE, key=lambda name: score(TABLE[name]).score, reverse=True)
    assert ranked == list(PRINTED)


def test_no_friction_is_no_score() -> None:
    """A daily task that fills the week without any friction scores 0."""
    assert score(Friction(1, 1, 1, 0, 9, 0, 0, 0, 0, 0, 0)).score == 0


@pytest.mark.parametrize("count", range(6))
def test_full_friction_is_a_hundred_whatever_is_missing(count: int) -> None:
    """Everything at its worst makes 100, never more, with any of the signals missing."""
    gone: dict[str, Any] = {"mission": None, "stress_all": None, "delayed": None, "interruptions": None, "short": None}
    for names in combinations(gone, count):
        worst = Friction(1, 1, 0, 4, 9, 4, 1, 9, 99, 1, 1)._replace(**{name: gone[name] for name in names})
        found = score(worst)
        assert found.score <= 100
        assert found.score == pytest.approx(100)


@given(FRICTIONS)
def test_points_add_up_exactly_and_stay_in_bounds(friction: Friction) -> None:
    """0 <= B <= 100, no point is negative, and their sum is the score to the last bit."""
    found = score(friction)
    assert found.score == sum(found.points.values())
    assert 0 <= found.score <= 100 + 1e-9
    assert all(points >= 0 for points in found.points.values())
    assert set(found.points) | set(found.missing) == set(Signal)
    assert not set(found.points) & set(found.missing)


@given(
    FRICTIONS,
    st.sampled_from(
        ["share", "frequency", "stress", "stress_all", "delayed", "blocked", "interruptions", "short", "off_hours"]
    ),
    st.floats(0, 4),
)
def test_more_friction_never_lowers_the_score(friction: Friction, name: str, more: float) -> None:
    """Raising any one input raises the score or leaves it."""
    value = getattr(friction, name)
    if value is None:
        return
    top = {"stress": 4, "stress_all": 4, "blocked": 200, "interruptions": 200}.get(name, 1)
    raised = friction._replace(**{name: min(top, value + more)})
    assert score(raised).score >= score(friction).score - 1e-9


@given(FRICTIONS.filter(lambda each: each.mission is not None), SHARE)
def test_a_task_that_moves_the_business_is_less_of_a_bottleneck(friction: Friction, mission: float) -> None:
    """A higher mission never raises the score."""
    lower, higher = sorted((mission, friction.mission or 0.0))
    assert score(friction._replace(mission=higher)).score <= score(friction._replace(mission=lower)).score + 1e-9


def test_two_angry_clicks_do_not_decide() -> None:
    """Two ratings of 4 against an average of 1 count as 2.5, twenty as nearly 4."""
    bare = Friction(1, 1, 1, 4, 2, 1, 0, 0, 0, 0, 0)
    assert score(bare).score == pytest.approx(20 * 2.5 / 4)
    assert score(bare._replace(rated=20)).score == pytest.approx(20 * (82 / 22) / 4)


def test_a_task_without_ratings_takes_the_average() -> None:
    """An unrated task among rated ones counts as the owner's average."""
    assert score(Friction(1, 1, 1, None, 0, 2, 0, 0, 0, 0, 0)).score == pytest.approx(10)


def test_missing_signals_are_said_and_the_others_weigh_more() -> None:
    """Without stress and delay the other three make up the whole: 25, 15 and 15 of 55."""
    found = score(Friction(0.2, 1, 0, None, 0, None, None, 0, 10, 0, 0.5))
    assert found.missing == (Signal.DELAY, Signal.STRESS)
    assert found.points == pytest.approx(
        {Signal.CROWDING: 100 * 25 / 55, Signal.FRAGMENTATION: 9 * 100 / 55, Signal.OFF_HOURS: 7.5 * 100 / 55}
    )
    assert found.partial == ()


def test_unflagged_interruptions_leave_short_sessions() -> None:
    """Without interruption flags fragmentation keeps 40 % of its weight, and says so."""
    found = score(Friction(0, 1, 1, 0, 0, 0, 0, 0, None, 0.5, 0))
    assert found.points[Signal.FRAGMENTATION] == pytest.approx(0.5 * 6 * 100 / 91)
    assert found.partial == (Signal.FRAGMENTATION,)
    assert score(Friction(0, 1, 1, 0, 0, 0, 0, 0, None, None, 0)).missing == (Signal.FRAGMENTATION,)
    assert score(Friction(0, 1, 1, 0, 0, 0, 0, 0, 10, None, 0)).score == pytest.approx(9 * 100 / 94)


def test_other_weights_count_by_proportion() -> None:
    """A weight of 0 drops a signal; doubling all weights changes nothing."""
    friction = TABLE["e-mail"]
    doubled = score(friction, {signal: 2 * weight for signal, weight in WEIGHTS.items()})
    assert doubled.score == pytest.approx(score(friction).score)
    only = score(friction, {**dict.fromkeys(Signal, 0), Signal.OFF_HOURS: 1})
    assert only.score == pytest.approx(30)
    assert score(friction, dict.fromkeys(Signal, 0)).score == 0


@pytest.mark.parametrize(
    ("share", "frequency", "expected"),
    [(0, 0, 0.4), (0.1, 0, 1), (0.05, 0, 0.7), (0, 0.5, 0.7), (0.9, 0.1, 1), (0, 7, 1)],
)
def test_a_rare_short_task_keeps_part_of_its_load(share: float, frequency: float, expected: float) -> None:
    """The load runs from 0.4 to 1, by days or by share, whichever is more."""
    assert load(share, frequency) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("occurrences", "minutes", "expected"), [(2, 59, False), (3, 1, True), (1, 60, True), (3, 60, True), (0, 0, False)]
)
def test_too_little_is_few_and_short(occurrences: int, minutes: int, *, expected: bool) -> None:
    """Only fewer than three occurrences together with less than an hour is too little."""
    assert enough(occurrences, timedelta(minutes=minutes)) is expected


def test_a_signal_that_the_owner_gave_no_weight_is_not_missing() -> None:
    """It has no points and nothing is asked for it; the score says which weights made it."""
    friction = Friction(0.1, 1, 0.0, 2.0, 5, 2.0, None, 0.0, 1.0, 0.5, 0.2)
    found = score(friction, {**dict.fromkeys(Signal, 10), Signal.STRESS: 0})
    assert found.missing == (Signal.DELAY,)
    assert found.weights == {Signal.CROWDING: 10, Signal.FRAGMENTATION: 10, Signal.OFF_HOURS: 10}
