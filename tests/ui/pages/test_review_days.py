"""A day that is not over, wherever it is shown: never "too little", and with what it waits for."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from ballast.domain.insight.drawn.day_bars import DayBar, DayBars
from ballast.domain.insight.review import DayTotal
from ballast.domain.log.entry import Category
from ballast.ui.charts.day_words import DayWords
from ballast.ui.pages.review.days import Standing, standing_of, why
from ballast.ui.wizard.day_strip import day_words
from ballast.ui.words.formats import Words

TODAY = date(2026, 11, 25)
HOUR = timedelta(hours=1)


def today(*, logged: timedelta = HOUR, under_way: bool = True, counts: bool = False, work_day: bool = True) -> DayTotal:
    """A day with all that was to be logged until now."""
    coverage = 1.0 if logged else 0.0
    return DayTotal(TODAY, logged, logged, timedelta(0), coverage, counts, {}, work_day, under_way=under_way)


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (today(), Standing.UNDER_WAY),
        (today(logged=timedelta(0)), Standing.UNDER_WAY),
        (today(under_way=False, counts=True), Standing.COUNTS),
        (today(under_way=False), Standing.PARTLY),
        (today(work_day=False), Standing.OFF),
    ],
)
def test_a_day_is_under_way_until_it_counts_or_does_not(day: DayTotal, standing: Standing) -> None:
    """Also while nothing is logged on it; a day off stays a day off."""
    assert standing_of(day, TODAY) is standing


def test_every_place_says_what_it_waits_for() -> None:
    """Strip of the review, columns of the wizard, bar of the chart: once its work hours are over."""
    bar = DayBar(TODAY, (1.0,), 1.0, 1.0, counts=False, work_day=True, under_way=True)
    category = Category(uuid4(), "Shop", 0, "star", 0, 1.0)
    chart = DayWords(Words(), DayBars((category,), (bar,), 1.0))
    said = [why(today(), TODAY, Words()), day_words(today(), Words()), chart.tip(bar, 0).note, chart.spoken(bar, 0)]
    assert ["counts once its work hours are over" in each for each in said] == [True] * 4
    assert not any("only" in each or "Does not count" in each for each in said)
