"""How finely hours are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.insight.rounding import SaidRange, said_minutes, said_places, said_range, said_year

HOURS = st.floats(-200, 200)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (4.7, 8.1, SaidRange(4.5, 8, minutes=False)),
        (6.3, 14.4, SaidRange(6, 14, minutes=False)),
        (0.2, 0.7, SaidRange(10, 40, minutes=True)),
        (0.01, 0.05, SaidRange(5, 5, minutes=True)),
        (0.1, 2.0, SaidRange(0.5, 2, minutes=False)),
        (0.1, 12.0, SaidRange(1, 12, minutes=False)),
        (2.25, 2.75, SaidRange(2.5, 3, minutes=False)),
        (-2.2, 5.1, SaidRange(-2, 5, minutes=False)),
        (0.0, 3.0, SaidRange(0, 3, minutes=False)),
    ],
)
def test_both_ends_stand_on_the_same_grid(low: float, high: float, said: SaidRange) -> None:
    """Five minutes, half hours from an hour and a half, whole hours from ten; halves go away from nothing."""
    assert said_range(low, high) == said


@given(HOURS, HOURS)
def test_a_range_stays_in_order_and_close(one: float, other: float) -> None:
    """Rounding never turns a range round, never loses a sign, and moves no end by more than a step."""
    low, high = sorted((one, other))
    said = said_range(low, high)
    unit, step = (60, 5.0) if said.minutes else (1, 1.0)
    assert said.low <= said.high
    for end, exact in ((said.low, low * unit), (said.high, high * unit)):
        assert abs(end - exact) <= step
        assert (end > 0) == (exact > 0)


@pytest.mark.parametrize(
    ("hours", "minutes"), [(0, None), (0.001, 1), (0.4, 24), (0.99, 59), (0.995, None), (1.2, None), (-0.5, -30)]
)
def test_less_than_an_hour_is_minutes(hours: float, minutes: int | None) -> None:
    """A single figure short of an hour is said in minutes; nothing is hours."""
    assert said_minutes(hours) == minutes


def test_from_ten_hours_there_are_no_decimals() -> None:
    """9.9 h has a decimal, and what would round to 10.0 has none."""
    assert [said_places(hours) for hours in (0.0, 2.63, 9.94, 9.95, 14, -12)] == [1, 1, 1, 0, 0, 0]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(1643.0, 2281.0, (1650, 2300)), (96.4, 244.9, (96.4, 240)), (0.4, 9.0, (0.4, 9.0)), (995.0, 1024.0, (1000, 1000))],
)
def test_hours_a_year_are_said_coarsely(low: float, high: float, said: tuple[float, float]) -> None:
    """Fifties from a thousand, tens from a hundred, each end for itself; short ones stay."""
    assert said_year(low, high) == said
