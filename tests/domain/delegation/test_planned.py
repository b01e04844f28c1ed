"""What a plan has spent by now, and a fee that is paid ahead: by sums written out here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from math import log1p, sqrt

import pytest

from ballast.domain.delegation.follow_up import Left, Reason, Since, hold
from ballast.domain.delegation.planned import planned_cost, planned_cost_range
from ballast.domain.delegation.roi import Case, Deal, Part, Value
from ballast.domain.insight.review import Projection

AT_ONCE = Case((Part(4.0, 0.5, 1.0, 10.0),), Deal(10.0, 1.0, 0.0, 0, 0.0, 0.0, 0.0), Value(40.0, 50.0))
"""Two of four hours, for sure and from the first day on, without any oversight."""
DEAR = replace(AT_ONCE, deal=replace(AT_ONCE.deal, surcharge=0.1, setup_money=80.0, weekly_fee=3.0))
TOOL = replace(DEAR, deal=replace(DEAR.deal, pace=0.0, pays_training=False, setup_money=0.0, weekly_fee=3.75))
"""Software at 15 a month: 15 x 12 / 48 working weeks."""
STILL, HALF = Projection(4, 4, 4, 0.0), Projection(2, 2, 2, 0.0)
WIDE = 1 + 1.2816 * sqrt(log1p(0.15**2))
"""A fee may be dearer than thought as a price may, by 15 %."""
START = date(2026, 3, 2)


def reason(days: int, spent: float, paid_for: float | None = None) -> Reason:
    """What is said of software after so many days at which so much was paid."""
    since = Since((Left(STILL, HALF),), 0.0, days / 7, 20, Decimal(str(round(spent, 2))), paid_for=paid_for)
    return hold(TOOL, since, money=True).reason


def test_set_up_and_surcharge_are_paid_and_software_learns_for_nothing() -> None:
    """Two hours at ten and a tenth for six weeks, ten hours of learning, 80 to set up, 3 a week; of software the last two."""
    assert planned_cost(DEAR, 6.5) == pytest.approx(2 * 10 * 1.1 * 6 + 100 + 80 + 3 * 6.5)
    software = replace(DEAR, deal=replace(DEAR.deal, pace=0.0, pays_training=False))
    assert planned_cost(software, 6.5) == pytest.approx(80 + 19.5)
    # the second month of the plan's twelve of four weeks is begun; what was set up is paid
    found = planned_cost_range(software, 6.5)
    assert (found.low, found.high) == pytest.approx((80 + 19.5 * (2 - WIDE), 80 + 3 * 8 * WIDE))


def test_a_fee_paid_by_the_month_is_never_too_dear() -> None:
    """On each day of a year, with each month paid on its first day; one month more is, as long as it shows."""
    for days in range(7, 364):
        months = next(count for count in range(1, 14) if START + timedelta(days=days) < month_later(START, count))
        assert reason(days, 15.0 * months) is not Reason.DEAR
        assert months > 2 or reason(days, 15.0 * (months + 1)) is Reason.DEAR


def month_later(day: date, months: int) -> date:
    """The same day so many months on."""
    return date(day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1, day.day)


def test_a_fee_paid_by_the_week_is_never_too_dear() -> None:
    """Each week on its first day; at the end of it one week is paid."""
    for days in range(1, 250):
        assert reason(days, 3.75 * (days // 7 + 1)) is not Reason.DEAR
    assert planned_cost(TOOL, 1) == 3.75


def test_a_year_paid_ahead_is_spread_over_the_year() -> None:
    """180 after three weeks are too dear, unless it is said that they pay for a year; for half of one they would be, too."""
    year, half = 365 / 7, 182 / 7
    assert reason(21, 180.0) is Reason.DEAR
    assert reason(21, 180.0, year) is not Reason.DEAR
    assert reason(21, 180.0, half) is Reason.DEAR
    assert planned_cost(TOOL, 3, year) == pytest.approx(180)
    assert planned_cost(TOOL, 3, half) == pytest.approx(26 * 3.75)


def test_what_is_said_of_the_time_is_taken_at_its_word() -> None:
    """No month is added to it; two years are two of the plan's; what is paid until before the start is nothing."""
    found = planned_cost_range(TOOL, 5, 5)
    assert (found.low, found.mid, found.high) == pytest.approx((18.75 * (2 - WIDE), 18.75, 18.75 * WIDE))
    assert planned_cost(TOOL, 5, 2 * 365.25 / 7 + 1) == pytest.approx(2 * 180 + 3.75)
    assert planned_cost(TOOL, 5, -1.0) == 0


def test_the_work_of_a_week_is_paid_when_it_is_done() -> None:
    """A fee paid ahead says nothing of hours: they are those of the whole weeks so far."""
    assert planned_cost(DEAR, 2.9, 10) == pytest.approx(2 * 10 * 1.1 * 2 + 100 + 80 + 30)
