"""What a chart says first."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from ballast.domain.insight.drawn.day_bars import DayBar, DayBars
from ballast.domain.insight.leads import usual_day


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
