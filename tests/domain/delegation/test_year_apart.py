"""The year of a review beside that of a plan: each reason is told when it holds, and only then."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from ballast.domain.delegation.plan import Worth
from ballast.domain.delegation.worth import worth_values
from ballast.domain.delegation.year_apart import Apart, YearApart, year_apart
from ballast.domain.insight.review import Period
from ballast.domain.insight.year import RareLine, YearSaid, year_of
from ballast.domain.insight.yearly import RareTask, Typical
from tests.domain.insight.test_year import MONDAY, THREE_WEEKS, diary

SECOND = MONDAY + timedelta(days=7)


def apart(
    said: YearSaid, weeks: int = 48, *, rhythm: float | None = None, twice: bool = False, gone: bool = False
) -> YearApart:
    """Ten days of eight hours: 40 hours a week, of which Stock is an hour in all."""
    made = diary()
    if rhythm:
        made.task("Stock", scheduled_per_week=rhythm)
    if twice:
        made.work("Mail", 0, "11:00", "12:00")
    review = made.review(Period(MONDAY, MONDAY) if gone else THREE_WEEKS)
    values = worth_values(Worth(hours_per_week=40.0, weeks_per_year=weeks), 10)
    return year_apart(review, year_of(review, said, 5), values)


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (apart(YearSaid(), rhythm=0.5), ()),
        (apart(YearSaid()), (Apart.LEFT_OUT,)),
        (apart(YearSaid(46), rhythm=0.5), (Apart.WEEKS,)),
        (apart(YearSaid(46), 46, rhythm=0.5), ()),
        (apart(YearSaid(None, {MONDAY: Typical.BUSIER}), rhythm=0.5), (Apart.TYPICAL,)),
        (apart(YearSaid(), rhythm=0.23), (Apart.CALENDAR,)),
        (apart(YearSaid(), rhythm=0.5, twice=True), (Apart.SIDE_BY_SIDE,)),
    ],
)
def test_each_reason_is_told_when_it_holds(made: YearApart, why: tuple[Apart, ...]) -> None:
    """One thing is other at a time, and that alone is named."""
    assert made.why == why


def test_the_two_years_are_those_of_the_review_and_of_the_plan() -> None:
    """Plan: 40 h x 48 as measured. Review: 40 h x 46 weeks, half the days busier, and 12 h of rare work in neither."""
    said = YearSaid(46, {MONDAY: Typical.BUSIER}, (RareLine(uuid4(), RareTask(3, 4, "Fair")),))
    made = apart(said, rhythm=0.5)
    assert made.by_plan == 40 * 48
    assert made.by_review == pytest.approx((39.5 + 0.5) * 46 * (5 * 0.87 + 5) / 10)
    assert made.typical == pytest.approx(0.935)
    assert (made.review_weeks, made.rare) == (46, 12)


def test_without_a_projection_there_is_no_year_of_the_review() -> None:
    """One day shows nothing twice, so all is left out."""
    assert apart(YearSaid(), gone=True).by_review is None
