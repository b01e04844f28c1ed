"""What a chart says first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ballast.domain.insight.drawn.day_bars import DayBar, DayBars
from ballast.domain.insight.drawn.heat_map import Cell, HeatMap, Layer
from ballast.domain.insight.leads import core_hours, fullest_day, part_between, usual_day


def days(*of: tuple[float, bool, bool]) -> DayBars:
    """Days from Monday on: hours, whether they count, whether they are work days."""
    first = date(2026, 3, 2)
    bars = (
        DayBar(first + timedelta(days=n), (hours,), hours, 1.0, counts=counts, work_day=work)
        for n, (hours, counts, work) in enumerate(of)
    )
    return DayBars((None,), tuple(bars), 24.0)


def test_a_usual_day_is_the_middle_of_the_work_days_that_count() -> None:
    """Of 8, 9 and 4 hours it is 8; a short day that does not count and a Sunday are left out. Of two it lies between them."""
    assert usual_day(days((9, True, True), (8, True, True), (4, True, True), (1, False, True), (2, True, False))) == 8
    assert usual_day(days((9, True, True), (8, True, True))) == pytest.approx(8.5)


def test_without_a_day_that_counts_none_is_usual() -> None:
    """Nothing is said of days that do not count."""
    assert usual_day(days((1, False, True), (3, True, False))) is None


def hours(*of: tuple[int, int, float, float]) -> HeatMap:
    """Hours of the week: weekday, hour, minutes on average, minutes in all."""
    return HeatMap(Layer.HOURS, {(day, hour): Cell(value, weight, ()) for day, hour, value, weight in of})


def test_core_hours_are_the_fewest_in_a_row_with_half_of_all_work() -> None:
    """60 at nine, 60 at ten, 30 at three, 20 at four: ten alone is too little, nine to eleven has 120 of 170."""
    found = hours((0, 9, 60, 60), (1, 10, 30, 60), (2, 15, 30, 30), (3, 16, 20, 20))
    assert core_hours(found) == (9, 11)
    assert core_hours(hours((0, 9, 60, 60), (0, 12, 60, 60), (0, 23, 60, 120))) == (23, 24)
    assert core_hours(hours((0, 8, 30, 30), (0, 12, 30, 30), (0, 13, 30, 30))) == (12, 14)
    assert core_hours(hours()) == (0, 0)


def test_how_much_lies_between_is_of_all_work() -> None:
    """120 of 170 minutes between nine and eleven; of nothing it is nothing."""
    found = hours((0, 9, 60, 60), (1, 10, 30, 60), (2, 15, 30, 30), (3, 16, 20, 20))
    assert part_between(found, 9, 11) == pytest.approx(120 / 170)
    assert part_between(hours(), 0, 24) == 0


def test_the_fullest_day_has_most_on_average() -> None:
    """Averages of a weekday add up: Tuesday has 50 + 30, Monday 60; of equals the first."""
    assert fullest_day(hours((0, 9, 60, 600), (1, 9, 50, 50), (1, 10, 30, 30))) == (1, 80)
    assert fullest_day(hours((3, 9, 60, 60), (2, 9, 60, 60))) == (2, 60)
