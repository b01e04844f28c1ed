"""From a week to a year, and the sheet of rare tasks."""

from __future__ import annotations

from math import exp, inf, nan

import pytest

from ballast.domain.insight.projection import Z_80
from ballast.domain.insight.review import Projection
from ballast.domain.insight.yearly import (
    TIMES,
    BadFactors,
    Rare,
    RareTask,
    Typical,
    TypicalFactors,
    calendar_times,
    rare_sum,
    typicality,
    yearly,
)


def test_a_year_is_the_week_times_weeks_times_how_typical_it_was() -> None:
    """Two hours a week, 48 weeks, a busy and a usual week: 2 x 48 x 0.935, and its range with it."""
    found = yearly(Projection(1, 2, 4, 0.5), typical=typicality([Typical.BUSIER, Typical.USUAL]))
    assert (found.low, found.mid, found.high, found.sigma) == pytest.approx((44.88, 89.76, 179.52, 0.5))


def test_a_week_of_which_nothing_was_said_is_usual() -> None:
    """Without an answer the factor is 1; a quieter one means that usual weeks are longer."""
    assert typicality([]) == 1
    assert typicality([Typical.QUIETER]) == 1.15


def test_the_owner_may_say_how_much_a_quiet_or_busy_week_counts() -> None:
    """1.3 and 0.7 instead of ours: the mean over three weeks follows; a usual week always counts once."""
    own = TypicalFactors(1.3, 0.7)
    assert typicality([Typical.QUIETER, Typical.BUSIER, Typical.USUAL], own) == pytest.approx((1.3 + 0.7 + 1) / 3)
    assert (own.of(Typical.USUAL), TypicalFactors().of(Typical.BUSIER)) == (1, 0.87)


@pytest.mark.parametrize(("quieter", "busier"), [(0.9, 0.87), (3.1, 0.87), (1.15, 1.1), (1.15, 0.2), (nan, 0.87), (1.15, nan)])
def test_a_factor_never_says_the_opposite_of_its_word(quieter: float, busier: float) -> None:
    """A quieter week counts once or more, a busier one once or less, both within reason."""
    with pytest.raises(BadFactors):
        TypicalFactors(quieter, busier)


@pytest.mark.parametrize(("quieter", "busier"), [(1.0, 1.0), (3.0, 0.3)])
def test_a_factor_may_be_as_far_as_its_limits(quieter: float, busier: float) -> None:
    """Once says that such a week is as any other; three times and three tenths are within reason, a little more is not."""
    factors = TypicalFactors(quieter, busier)
    assert (factors.of(Typical.QUIETER), factors.of(Typical.BUSIER)) == (quieter, busier)
    for wrong in ((3.01, 0.87), (1.15, 0.29), (0.99, 0.87), (1.15, 1.01)):
        with pytest.raises(BadFactors):
            TypicalFactors(*wrong)


def test_how_often_a_rare_task_comes_is_ours_until_it_is_said() -> None:
    """Our times of one of our kinds are ours; other times, and those of an own line, are the owner's."""
    found = [RareTask(3, 12, kind=Rare.PAYROLL), RareTask(3, 13, kind=Rare.PAYROLL), RareTask(3, 12, "Fair")]
    assert [each.times_are_ours for each in found] == [True, False, False]


def test_a_rare_task_lies_between_half_and_twice_what_was_said() -> None:
    """Ten hours of tax four times a year: 20 to 80 hours, and the same sigma that gives these ends."""
    found = RareTask(10, 4, kind=Rare.TAX).yearly
    assert (found.low, found.mid, found.high) == (20, 40, 80)
    assert found.mid * exp(Z_80 * found.sigma) == pytest.approx(80)


def test_a_rare_task_by_the_week() -> None:
    """48 hours a year are an hour a week."""
    assert RareTask(12, 4, "Fair").weekly().mid == pytest.approx(1)


def test_the_sheet_adds_up() -> None:
    """Ends and middle of all lines; an empty sheet is nothing."""
    assert rare_sum([RareTask(10, 4), RareTask(1, 2)]) == (21, 42, 84)
    assert rare_sum([]) == (0, 0, 0)


@pytest.mark.parametrize(("hours", "times"), [(-1, 1), (1, -1), (nan, 1), (1, inf), (1, 367), (1001, 1)])
def test_what_no_year_can_hold_is_refused(hours: float, times: float) -> None:
    """Negative, endless or impossible figures never get into a sum."""
    with pytest.raises(ValueError, match="within a year"):
        RareTask(hours, times)


@pytest.mark.parametrize(("hours", "times"), [(0, 0), (1000, 366), (0.5, 0.5)])
def test_what_a_year_can_hold_is_taken(hours: float, times: float) -> None:
    """Nothing at all, every day of a leap year, a thousand hours at one time, and every second year."""
    assert RareTask(hours, times).yearly.mid == hours * times


def test_each_of_our_lines_says_how_often_it_usually_comes() -> None:
    """Payroll monthly, tax and renewals quarterly, the others once, hardware three times; hours are left to the owner."""
    assert set(TIMES) == set(Rare)
    assert [TIMES[each] for each in (Rare.PAYROLL, Rare.TAX, Rare.RENEWALS, Rare.HARDWARE)] == [12, 4, 4, 3]
    assert {TIMES[each] for each in (Rare.YEAR_END, Rare.STOCKTAKE, Rare.INSURANCE)} == {1}
    assert [RareTask(1, times).yearly.mid for times in TIMES.values()] == list(TIMES.values())


@pytest.mark.parametrize(
    ("per_week", "times"),
    [
        (None, None),
        (5.0, None),
        (1.0, None),
        (0.5, None),
        (0.33, 17),
        (0.25, 13),
        (0.23, 12),
        (0.077, 4),
        (0.019, 1),
        (0.03, 2),
        (0.001, 1),
    ],
)
def test_rhythms_of_the_calendar(per_week: float | None, times: int | None) -> None:
    """Every month, quarter and year are 12, 4 and 1 times; weeks and every two weeks go by working weeks."""
    assert calendar_times(per_week) == times
