"""Was it worth it: what came free against the plan, by sums written out here."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from math import expm1, log1p, sqrt
from typing import Any
from uuid import UUID

import pytest

from ballast.domain.delegation.follow_up import (
    FOLLOWS,
    Advice,
    Left,
    Reason,
    Since,
    freed,
    hold,
    left_over,
    look_due,
    looks_due,
    missed_spread,
    next_look,
)
from ballast.domain.delegation.planned import planned, planned_cost, planned_cost_range, planned_oversight
from ballast.domain.delegation.roi import Case, Deal, Part, Value
from ballast.domain.insight.daily import Daily
from ballast.domain.insight.review import Projection
from tests.domain.delegation.plans import CASES, SIGMA

MAIL = UUID(int=1)
BEFORE, AFTER = Projection(3, 4, 5, 0.25), Projection(0.5, 1, 2, 0.5)
SURE, TRACE = Projection(3.9, 4, 4.1, 0.02), Projection(0.09, 0.1, 0.11, 0.02)
CASE = CASES["A"].case
"""4 hours a week, 80 % handed over, managed assistant at 16: 3.2 h, four weeks to be up to speed, 0.5 h + 7 % oversight."""


def since(*tasks: Left, **changes: Any) -> Since:  # noqa: ANN401 - fields of Since by name
    """What was measured in eight weeks of forty days."""
    given: dict[str, Any] = {"tasks": tasks, "oversight": 0.5, "weeks": 8.0, "counted_days": 40}
    return Since(**given | changes)


def test_freed_is_before_less_after_less_oversight() -> None:
    """4 - 1 - 0.5 = 2.5; the range is 1.2816 times the root of (4 x 0.25)² + (1 x 0.5)²."""
    found = freed([Left(BEFORE, AFTER)], 0.5)
    reach = 1.2816 * sqrt(1.0**2 + 0.5**2)
    assert (found.low, found.mid, found.high) == pytest.approx((2.5 - reach, 2.5, 2.5 + reach))


def test_of_what_came_no_more_nothing_is_left() -> None:
    """Two tasks of which one is gone: 4 + 4 - 1 - 0.5; sure of it, only what was before has a spread."""
    assert freed([Left(BEFORE, AFTER), Left(BEFORE, None)], 0.5).mid == pytest.approx(6.5)
    assert freed([Left(SURE, None)], 0.0).high == pytest.approx(4 + 1.2816 * 4 * 0.02, rel=1e-9)
    assert hold(CASE, since(Left(SURE, None)), money=True).freed.high == pytest.approx(3.5 + 1.2816 * 0.08, rel=1e-9)


def test_of_what_is_left_nobody_asks_how_sure_none_is() -> None:
    """Unsure of none counts for what was not seen only; what is left is never under nothing."""
    found = hold(CASE, since(Left(BEFORE, Projection(0.1, 1, 9, 2.0), missed=3.0), oversight_spread=1.0), money=True)
    assert (found.left.low, found.watched.low) == (0, 0)
    assert (found.left.high, found.watched.high) == pytest.approx((1 + 1.2816 * 2, 0.5 + 1.2816))


def test_none_is_as_sure_as_there_were_days() -> None:
    """Seen on none of ten days: p = 0.5 / 11, a spread of 5 x 0.5 h x root(p (1 - p) / 12) around nothing."""
    often = 0.5 / 11
    spread = missed_spread(10, 5, 0.5)
    assert spread == pytest.approx(5 * 0.5 * sqrt(often * (1 - often) / 12))
    found = freed([Left(BEFORE, None, spread)], 0.0)
    assert (found.mid, found.high - found.mid) == pytest.approx((4, 1.2816 * sqrt(1 + spread**2)))
    assert [round(missed_spread(days, 5, 1), 1) for days in (5, 40)] == [0.5, 0.1]


@pytest.mark.parametrize(
    ("weeks", "ramp", "oversight"),
    [
        (0, 1 / 4, 2),
        (1, 1 / 4, 2),
        (1.5, (1 / 4 + 0.5 * 2 / 4) / 1.5, 2),
        (4, (1 / 4 + 2 / 4 + 3 / 4 + 1) / 4, 2),
        (5, (2.5 + 1) / 5, (4 * 2 + 1) / 5),
        (12, (2.5 + 8) / 12, (4 * 2 + 8) / 12),
    ],
)
def test_what_the_plan_frees_by_now(weeks: float, ramp: float, oversight: float) -> None:
    """A mean of the same weeks: a ramp of four; oversight 0.5 + 0.07 x 3.2 = 0.724 h, twice that in the first four."""
    assert planned(CASE, weeks).mid == pytest.approx(3.2 * ramp - 0.724 * oversight)
    assert planned_oversight(CASE, weeks) == pytest.approx(0.724 * oversight)


def test_the_plans_range() -> None:
    """Hours with their sigma, oversight with 40 %: both independent; over twelve weeks 10.5 of help and 16 of oversight."""
    found = planned(CASE, 12)
    reach = 1.2816 * sqrt((3.2 * 10.5 / 12 * SIGMA) ** 2 + (0.724 * 16 / 12 * sqrt(log1p(0.16))) ** 2)
    assert (found.low, found.high) == pytest.approx((found.mid - reach, found.mid + reach))


def test_what_the_plan_has_spent_by_now() -> None:
    """16 x 1.15 x 3.2 h x (1/4 + 2/4 + 3/4 + 1) in four weeks and 16 x 10 h of paid learning; two more weeks in full."""
    assert planned_cost(CASE, 4.9) == pytest.approx(16 * 1.15 * 3.2 * 2.5 + 160)
    assert planned_cost(CASE, 6) == pytest.approx(16 * 1.15 * 3.2 * 4.5 + 160)
    assert planned_cost(CASES["G"].case, 4) == pytest.approx(15)


def test_help_without_a_ramp_is_there_at_once() -> None:
    """The first week is as the last, but for the oversight."""
    from dataclasses import replace  # noqa: PLC0415 - only here

    at_once = replace(CASE, deal=replace(CASE.deal, ramp_weeks=0))
    assert planned(at_once, 1).mid == pytest.approx(3.2 - 1.448)
    assert planned_cost(at_once, 1) == pytest.approx(16 * 1.15 * 3.2 + 160)


@pytest.mark.parametrize(
    ("found", "advice"),
    [
        (since(Left(SURE, None), counted_days=4), Advice.LOG_MORE),
        (since(), Advice.LOG_MORE),
        (since(Left(SURE, SURE), oversight=1.0, weeks=8), Advice.FIX),
        (since(Left(SURE, SURE), oversight=1.0, weeks=12), Advice.END),
        (since(Left(SURE, Projection(3.1, 3.2, 3.3, 0.02))), Advice.FIX),
        (since(Left(SURE, TRACE), on_time=False), Advice.FIX),
        (since(Left(SURE, TRACE)), Advice.WIDEN),
        (since(Left(SURE, TRACE), weeks=7.9), Advice.KEEP),
        (since(Left(SURE, Projection(2.0, 2.1, 2.2, 0.02))), Advice.KEEP),
    ],
)
def test_what_follows(found: Since, advice: Advice) -> None:
    """The plan frees 3.2 x 6.5 / 8 - 1.5 x 0.724 = 1.5 h (0.5 to 2.5) a week by then; each rule by itself."""
    assert hold(CASE, found, money=True).advice is advice


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (since(), Reason.NO_TASK),
        (since(Left(SURE, None), counted_days=4), Reason.FEW_DAYS),
        (since(Left(SURE, SURE), oversight=1.0), Reason.NOTHING_YET),
        (since(Left(SURE, SURE), oversight=1.0, weeks=12), Reason.NOTHING_AT_LAST),
        (since(Left(SURE, TRACE), on_time=False), Reason.LATE),
        (since(Left(SURE, Projection(3.1, 3.2, 3.3, 0.02))), Reason.BELOW),
        (since(Left(SURE, TRACE), oversight=1.8, oversight_spread=0.05), Reason.OVERSIGHT),
        (since(Left(SURE, TRACE), oversight=1.8, oversight_spread=0.2), Reason.ON_TARGET),
        (since(Left(SURE, TRACE), spent=Decimal(900)), Reason.DEAR),
        (since(Left(SURE, TRACE), spent=Decimal(700)), Reason.ON_TARGET),
        (since(Left(SURE, TRACE), weeks=7.9), Reason.EARLY),
        (since(Left(SURE, Projection(2.0, 2.1, 2.2, 0.02))), Reason.WITHIN),
    ],
)
def test_each_rule_gives_its_reason(found: Since, reason: Reason) -> None:
    """Oversight of the plan is 1.086 h, at most 1.62; money 542.72, at most 717: above with its whole range, or not."""
    held = hold(CASE, found, money=True)
    assert (held.reason, held.advice) == (reason, FOLLOWS[reason])


STILL, HALF = Projection(4, 4, 4, 0.0), Projection(2, 2, 2, 0.0)
AT_ONCE = Case((Part(4.0, 0.5, 1.0, 10.0),), Deal(10.0, 1.0, 0.0, 0, 0.0, 0.0, 0.0), Value(40.0, 50.0))
"""Two of four hours, for sure and from the first day on, without any oversight."""


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (since(Left(STILL, None), oversight=0.0, counted_days=5), Reason.ON_TARGET),
        (since(Left(STILL, STILL), oversight=0.0), Reason.NOTHING_YET),
        (since(Left(STILL, STILL), oversight=0.0, weeks=11.9), Reason.NOTHING_YET),
        (since(Left(STILL, STILL), oversight=0.0, weeks=12.0), Reason.NOTHING_AT_LAST),
        (since(Left(STILL, HALF), oversight=0.0), Reason.ON_TARGET),
        (since(Left(STILL, HALF), oversight=0.0, spent=Decimal(331)), Reason.DEAR),
    ],
)
def test_the_edges_of_the_rules(found: Since, reason: Reason) -> None:
    """Five days are enough; nothing at all is nothing; just as planned is on target, at 331 of 330.85 too dear."""
    assert hold(AT_ONCE, found, money=True).reason is reason


def test_just_at_the_end_of_the_plans_range_is_within_it() -> None:
    """Oversight and money that are as high as the plan could explain are no reason to mend."""
    found = hold(CASE, since(Left(SURE, TRACE)), money=True)
    assert found.planned_cost is not None
    watched, paid = found.planned_watched.high, Decimal(found.planned_cost.high)
    assert hold(CASE, since(Left(SURE, None), oversight=watched), money=True).reason is Reason.ON_TARGET
    assert hold(CASE, since(Left(SURE, TRACE), spent=paid), money=True).reason is Reason.ON_TARGET
    assert hold(CASE, since(Left(SURE, TRACE), spent=paid + Decimal("0.01")), money=True).reason is Reason.DEAR


@pytest.mark.parametrize(
    ("watched", "spread", "reason"),
    [(0.5, 0.0, Reason.ON_TARGET), (0.51, 0.0, Reason.OVERSIGHT), (0.6, 0.1, Reason.ON_TARGET), (0.64, 0.1, Reason.OVERSIGHT)],
)
def test_half_an_hour_a_week_is_no_reason_where_the_plan_has_none(watched: float, spread: float, reason: Reason) -> None:
    """Its whole range has to lie over it: 0.64 - 1.2816 x 0.1 = 0.51 does, 0.6 less as much does not."""
    found = hold(AT_ONCE, since(Left(STILL, None), oversight=watched, oversight_spread=spread), money=True)
    assert (found.planned_watched.high, found.reason) == (0, reason)


def test_nothing_free_is_no_target_though_the_plan_costs_time() -> None:
    """Half an hour free is more than a plan that still takes some: the next eight weeks may be wider; none free are not."""
    slow = replace(AT_ONCE, deal=replace(AT_ONCE.deal, oversight_base=1.5))
    unsure = Projection(3, 4, 5, 0.25)
    for left, reason in ((4.0, Reason.WITHIN), (3.5, Reason.ON_TARGET)):
        found = hold(slow, since(Left(unsure, Projection(left, left, left, 0.0)), oversight=0.0), money=True)
        assert (found.planned.mid, found.freed.mid, found.reason) == (2 - 1.5 * 1.5, 4 - left, reason)


def test_money_without_a_plan_for_it_is_no_reason() -> None:
    """Skipped money is not held against anything."""
    assert hold(CASE, since(Left(SURE, TRACE), spent=Decimal(9000)), money=False).reason is Reason.ON_TARGET


def test_what_is_left_and_what_the_plan_leaves() -> None:
    """4 h before, 1 h since; the plan leaves 4 - 3.2 x 6.5 / 8 = 1.4 by now, never less than nothing."""
    held = hold(CASE, since(Left(BEFORE, AFTER), oversight_spread=0.2), money=True)
    assert (held.before.mid, held.left.mid, held.planned_left.mid) == pytest.approx((4, 1, 1.4))
    assert held.left.high == pytest.approx(1 + 1.2816 * 0.5)
    assert (held.watched.low, held.watched.high) == pytest.approx((0.5 - 1.2816 * 0.2, 0.5 + 1.2816 * 0.2))
    assert held.freed.high == pytest.approx(2.5 + 1.2816 * sqrt(1 + 0.25 + 0.04))
    assert hold(CASE, since(Left(TRACE, None)), money=True).planned_left.mid == 0


def test_a_helper_with_nothing_to_do_has_a_sure_price() -> None:
    """No hours, no spread: set-up and fees alone."""
    from dataclasses import replace  # noqa: PLC0415 - only here

    idle = replace(CASE, parts=())
    found = planned_cost_range(idle, 4)
    assert found.low == found.mid == found.high


def test_only_looks_that_have_come_are_due() -> None:
    """The newest first."""
    assert [looks_due(weeks) for weeks in (3.9, 4, 11.9, 12.1)] == [(), (4,), (8, 4), (12, 8, 4)]


def test_what_frees_nothing_is_not_widened() -> None:
    """A plan that costs time in its weeks is reached by costing less of it: that is no reason for more."""
    case = CASES["E"].case
    found = hold(case, since(Left(SURE, SURE), oversight=0.01), money=True)
    assert found.planned.mid < found.freed.mid < 0 < found.freed.high
    assert found.advice is Advice.KEEP


def test_both_sides_are_shown_with_their_money() -> None:
    """Planned and spent beside each other, or hours alone where money was skipped."""
    found = hold(CASE, since(Left(SURE, TRACE), spent=Decimal(500)), money=True)
    assert found.planned_cost is not None
    assert found.spent == Decimal(500)
    assert found.planned_cost.mid == pytest.approx(542.72)
    price, pace = sqrt(log1p(0.15**2)), sqrt(log1p(0.25**2))
    reach = 1.2816 * sqrt((542.72 * price) ** 2 + 382.72**2 * (pace**2 + SIGMA**2))
    assert (found.planned_cost.low, found.planned_cost.high) == pytest.approx((542.72 - reach, 542.72 + reach))
    assert (found.week, found.oversight) == (8, 0.5)
    assert found.planned_oversight == pytest.approx(0.724 * 1.5)
    assert hold(CASE, since(Left(SURE, TRACE)), money=False).planned_cost is None


def test_looks_come_after_four_eight_and_twelve_weeks() -> None:
    """The next is the first that has not come; due is the newest that has and was not taken, never one that was missed."""
    assert [next_look(weeks) for weeks in (0, 3.9, 4, 8.5, 12)] == [4, 4, 8, 12, None]
    due = [((), 3.9), ((), 4), ((4,), 5), ((4,), 8), ((), 9), ((8,), 9), ((8,), 12.5), ((4, 12), 13)]
    assert [look_due(done, weeks) for done, weeks in due] == [None, 4, None, 8, 8, None, 12, None]


def test_what_is_left_of_a_task() -> None:
    """2 h on one of ten days and 1 h on one of four days off: 2 x 5 / 10 + 1 x 2 / 4 = 1.5 h a week, with its range."""
    daily = Daily(10, 5, 4, {MAIL: (2.0, *[0.0] * 9)}, {MAIL: (1.0,)})
    found = left_over(daily, MAIL)
    assert found is not None
    assert found.mid == pytest.approx(1.5)
    durations = ((2 - 1.5) ** 2 / 1.5**2 + (1 - 1.5) ** 2 / 1.5**2 + 2 * 0.49) / 3
    often = 2.5 / 11
    variance = durations / 2 + 0.25**2 * 5 / 10 + (1 - often) / (often * 12) * max(1.0, 32 * (5 / 10) ** 2)
    assert found.sigma == pytest.approx(sqrt(log1p(variance)))


def test_weeks_that_were_measured_take_the_place_of_our_default() -> None:
    """With a spread between weeks of 0.6 for a task that came each day, its variance grows by 0.6^2 - 0.25^2 over the weeks."""
    plain = Daily(20, 5, 8, {MAIL: (1.0,) * 20}, {})
    calm, wild = left_over(plain, MAIL), left_over(replace(plain, spreads={MAIL: 0.6}), MAIL)
    assert calm is not None
    assert wild is not None
    grown = expm1(wild.sigma**2) - expm1(calm.sigma**2)
    assert grown == pytest.approx((0.6**2 - 0.25**2) / 4)


def test_nothing_is_left_of_what_did_not_come() -> None:
    """On no counted day, or of a task that is not in the log, or without any counted day."""
    assert left_over(Daily(10, 5, 4, {MAIL: (0.0,) * 10}, {}), MAIL) is None
    assert left_over(Daily(10, 5, 4, {}, {}), MAIL) is None
    assert left_over(Daily(0, 5, 4, {}, {MAIL: (1.0,)}), MAIL) is None
