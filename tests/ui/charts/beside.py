"""Values of the two charts that compare, written by hand."""

from __future__ import annotations

from datetime import timedelta

from ballast.domain.insight.drawn.drip import Drip, DripPoint, HourWorth, Quadrant, QuadrantTotal, Unplaced, Waiting
from ballast.domain.insight.drawn.weeks import Compared, Comparison, Comparisons, Stretch
from ballast.domain.insight.period import Period
from ballast.domain.insight.review import Input, Projection, Provenance
from ballast.domain.insight.trend import Direction, Trend
from tests.ui.charts.samples import ADMIN, CORE, MONDAY, NAMES, task

FIRST = Period(MONDAY, MONDAY + timedelta(days=6))
SECOND = Period(MONDAY + timedelta(days=7), MONDAY + timedelta(days=13))
EURO = HourWorth(50.0, "EUR", 48)


def stretch(low: float, mid: float, high: float) -> Stretch:
    """A projected one."""
    return Stretch(Projection(low, mid, high, 0.3), mid)


def weeks(name: str = NAMES[0]) -> Comparison:
    """Two weeks: core 16 to 17 h, unclear; a task 4 to 8 h, clearly more; one only logged."""
    whole = Compared((stretch(25, 30, 36), stretch(26, 31, 37)), Trend(None, None, Direction.NO_CLEAR_CHANGE), whole=True)
    four, eight = Projection(3, 4, 5.5, 0.2), Projection(6, 8, 11, 0.2)
    core = Compared((stretch(11, 16, 22), stretch(12, 17, 24)), Trend(None, None, Direction.NO_CLEAR_CHANGE), category=CORE)
    admin = Compared((Stretch(four, 4), Stretch(eight, 8)), Trend(four, eight, Direction.MORE, 2.0, 1.4, 2.9), category=ADMIN)
    rare = Compared((Stretch(None, 0.0), Stretch(None, 1.5)), Trend(None, None, Direction.TOO_LITTLE), task(1, NAMES[1]), None)
    first = Compared(admin.stretches, admin.trend, task(0, name), CORE)
    return Comparison((FIRST, SECOND), whole, (core, admin), (first, rare))


def both() -> Comparisons:
    """The weeks, and the same against the period before."""
    return Comparisons(weeks(), weeks())


def point(number: int, name: str, value: float, energy: float, hours: float, *, money: bool = True) -> DripPoint:
    """A task in its place."""
    return DripPoint(
        task(number, name),
        CORE if value >= 0.5 else ADMIN,
        Input("mission", value, "part", Provenance.DEFAULT),
        Input("energy", energy, "part", Provenance.MEASURED if number % 2 else Provenance.SAID),
        hours,
        hours / 2,
        hours / 2 * 48 * 50 if money else None,
    )


def matrix(*points: DripPoint, worth: HourWorth | None = EURO, waiting: int = 2) -> Drip:
    """Tasks in their quarters with the totals added up here, and some that wait, an hour each."""
    totals = {}
    for each in Quadrant:
        of = [one for one in points if one.quadrant is each]
        money = sum(one.money or 0.0 for one in of) if worth else None
        totals[each] = QuadrantTotal(len(of), sum(one.hours for one in of), sum(one.weekly or 0.0 for one in of), money)
    waits = tuple(Unplaced(task(50 + n, f"Waits {n}"), ADMIN, 1.0, Waiting.NOT_RATED) for n in range(waiting))
    unplaced = QuadrantTotal(waiting, float(waiting), 0.0, None)
    return Drip(points, waits, totals, unplaced, sum(one.hours for one in points) + waiting, worth)


def four(name: str = NAMES[0]) -> Drip:
    """One task in each quarter: 8, 4, 2 and 6 hours."""
    return matrix(
        point(0, name, 0.0, 0.25, 8),
        point(1, NAMES[1], 1.0, 0.25, 4),
        point(2, NAMES[2], 0.25, 1.0, 2),
        point(3, "Design", 1, 0.9, 6),
    )
