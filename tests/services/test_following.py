"""Whether a hand-over was worth it: what the log has since the start, kept looks, the entries behind, logging again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from decimal import Decimal
from math import log1p, sqrt
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from ballast.domain.delegation.again import Figure, WeekSum
from ballast.domain.delegation.follow_up import Advice, Lesson, Reason
from ballast.domain.delegation.onboarding import StepKind
from ballast.domain.delegation.outcome import outcome
from ballast.domain.insight.period import Period
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry
from ballast.services import follow, history, holding
from ballast.services import hand_over as handing
from tests.services.helping import BOOKS, CARE, MAIL, ROLE, SPENT, START, log_weeks, made_plan

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


@pytest.fixture
def plan(store: Store, clock: FixedClock) -> Plan:
    """A plan with one helper for two tasks."""
    return made_plan(store, clock)


def handed(store: Store, plan: Plan, clock: FixedClock) -> handing.Handing:
    """The hand-over to that helper as it is now."""
    return handing.handing(store, plan.id, ROLE, clock)


def test_hours_that_came_free_by_an_independent_sum(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Eight weeks with an hour of books each Monday, no mail, half an hour of care: 4 + 2 - 1 - 0.5 = 4.5 h a week."""
    handing.set_start(store, handed(store, plan, clock), START, clock)
    handing.choose_oversight(store, handed(store, plan, clock), CARE, clock)
    after = log_weeks(store, clock, 8, books=1.0, care=0.5)
    held = holding.measured(store, handed(store, plan, after), after, holding.Told(SPENT))
    left = (0.7**2 + 0.25**2) * 2 / (8 + 1) / 8 + (1 - 8.5 / 41) / (8.5 / 41 * 42)  # equal hours, equal weeks
    never = 0.5 / 41 * (1 - 0.5 / 41) / 42 * 5**2  # mail was not seen on forty days: an hour a run, five days a week
    reach = 1.2816 * sqrt((4 * 0.2425) ** 2 + (2 * 0.2425) ** 2 + log1p(left) + never + 0.5**2 * log1p(left))
    assert [held.week, held.oversight] == pytest.approx([8, 0.5])
    assert [held.freed.low, held.freed.mid, held.freed.high] == pytest.approx([4.5 - reach, 4.5, 4.5 + reach], abs=0.01)
    assert held.planned.mid == pytest.approx(6 * 0.8 * (2.5 + 4) / 8 - (0.5 + 0.07 * 4.8) * (4 * 2 + 4) / 8)
    assert held.planned_cost is not None
    assert held.planned_cost.mid == pytest.approx(16 * 1.15 * 4.8 * (2.5 + 4) + 16 * 20, abs=0.01)
    assert (held.counted_days, held.before.mid, held.left.mid) == pytest.approx((40, 6, 1))
    assert held.watched.high == pytest.approx(0.5 + 1.2816 * 0.5 * sqrt(log1p(left)))
    assert (held.spent, held.advice) == (SPENT, Advice.WIDEN)


@pytest.mark.parametrize(
    ("worth", "money"),
    [
        ({}, True),
        ({"yearly_income": None}, False),
        ({"yearly_income": Decimal(0)}, False),
        ({"yearly_income": Decimal(-900), "replacement_value": Decimal(40)}, True),
        ({"yearly_income": None, "replacement_value": Decimal(40)}, True),
        ({"hours_per_week": 0.0}, False),
    ],
)
def test_what_was_paid_is_held_against_a_plan_that_knows_money(
    store: Store, clock: FixedClock, plan: Plan, worth: dict[str, Any], *, money: bool
) -> None:
    """A year without a gain leaves no worth of an hour and no planned cost: what was paid is then not too much by any plan."""
    handing.set_start(store, handed(store, plan, clock), START, clock)
    after = log_weeks(store, clock, 4, books=1.0, mail=0.5)
    found = handed(store, plan, after)
    other = replace(found.plan, worth=replace(found.plan.worth, **worth))
    found = replace(found, plan=other, result=outcome(other, turns=False).role(ROLE))
    held = holding.measured(store, found, after, holding.Told(SPENT))
    assert (held.planned_cost is not None) is money is (found.result.net is not None)
    assert money or held.reason is not Reason.DEAR


def test_a_look_is_kept_and_taken_again(store: Store, clock: FixedClock, plan: Plan) -> None:
    """The figures then, the advice, the decision, the lesson; another look at the same week takes its place; undo."""
    handing.set_start(store, handed(store, plan, clock), START, clock)
    after = log_weeks(store, clock, 4, books=4.0, mail=2.0, care=1.0)
    held = holding.measured(store, handed(store, plan, after), after)
    assert held.advice is Advice.FIX
    for text in ("first", " again "):
        found = handed(store, plan, after)
        holding.take_look(store, found, held, holding.Said(4, Advice.KEEP, Lesson.HOVERING, text), after)
    looks = handed(store, plan, after).hand_over.looks
    assert [(each.week, each.decided, each.lesson, each.text) for each in looks] == [(4, Advice.KEEP, Lesson.HOVERING, "again")]
    assert looks[0].freed == pytest.approx(held.freed.mid)
    assert looks[0].found is not None
    assert (looks[0].found.reason, looks[0].found.counted_days) == (Reason.BELOW, 20)
    assert looks[0].found.freed == (held.freed.low, held.freed.high)
    steps = {step.kind: step.done_on for step in handed(store, plan, after).hand_over.steps}
    assert (steps[StepKind.FIRST_NUMBERS], steps[StepKind.WIDEN]) == (after.now().date(), None)
    with pytest.raises(holding.NotDue):
        holding.take_look(store, handed(store, plan, after), held, holding.Said(8, Advice.KEEP), after)
    history.undo(store, after)
    assert [each.text for each in handed(store, plan, after).hand_over.looks] == ["first"]


def test_each_look_that_has_come_is_held_by_its_own_weeks(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Nine weeks of 2 h of books and 0.5 h of care: after 4 and after 8; the money is that of the look, 12 has not come."""
    handing.set_start(store, handed(store, plan, clock), START, clock)
    handing.choose_oversight(store, handed(store, plan, clock), CARE, clock)
    assert holding.course(store, handed(store, plan, clock), clock) == ()
    after = log_weeks(store, clock, 9, books=2.0, care=0.5)
    now = holding.measured(store, handed(store, plan, after), after, holding.Told(SPENT, on_time=True))
    holding.take_look(store, handed(store, plan, after), now, holding.Said(4, Advice.KEEP), after)
    (four, first), (eight, second) = holding.course(store, handed(store, plan, after), after)
    assert (four, first.week, first.counted_days, first.spent, first.on_time) == (4, 4, 20, SPENT, True)
    assert (eight, second.week, second.counted_days, second.spent) == (8, 8, 40, None)
    for held, ramp, early in ((first, 2.5, 8), (second, 6.5, 12)):
        assert held.freed.mid == pytest.approx(6 - 2 - 0.5)
        assert held.planned.mid == pytest.approx((4.8 * ramp - (0.5 + 0.07 * 4.8) * early) / held.week)


def test_the_entries_behind_what_was_measured(store: Store, clock: FixedClock, plan: Plan) -> None:
    """Those of the tasks that went, or of looking after it, since the start; nothing before one."""
    with pytest.raises(holding.NotStarted):
        holding.entries_behind(store, handed(store, plan, clock), clock)
    handing.set_start(store, handed(store, plan, clock), START, clock)
    handing.choose_oversight(store, handed(store, plan, clock), CARE, clock)
    after = log_weeks(store, clock, 2, books=1.0, care=0.5)
    found = handed(store, plan, after)
    for oversight, task, hours in ((False, BOOKS, 2.0), (True, CARE, 1.0)):
        behind = holding.entries_behind(store, found, after, oversight=oversight)
        assert [entry.task_id for entry in behind.log.entries] == [task, task]
        assert (behind.made_of, behind.left_out) == (WeekSum(hours, 10, 5), 0)
    nobody = replace(found, hand_over=replace(found.hand_over, oversight_task=None))
    behind = holding.entries_behind(store, nobody, after, oversight=True)
    assert (behind.log.entries, behind.made_of.hours) == ((), 0.0)


def test_the_entries_behind_before_and_after(store: Store, clock: FixedClock, plan: Plan) -> None:
    """All work, or what went, of either side; an hour on a Saturday counts as a day off, one on a day with too little does not.

    After: 80 h on ten work days are 40 a week, an hour on one of four days off is half an hour more. Books: 2 h are 1 a week.
    """
    handing.set_start(store, handed(store, plan, clock), START, clock)
    after = log_weeks(store, clock, 2, books=1.0)
    begin = datetime.combine(plan.period.first, time(9), clock.zone)
    with store.action(Deed.LOG, at=clock.now()) as act:
        for start, hours in ((begin, 8), (begin + timedelta(days=1), 1)):
            act.entries.add(Entry(uuid4(), BOOKS, start, start + timedelta(hours=hours)))
        saturday = datetime.combine(START + timedelta(days=5), time(9), clock.zone)
        act.entries.add(Entry(uuid4(), MAIL, saturday, saturday + timedelta(hours=1)))
    found = handed(store, plan, after)
    again = follow.before_and_after(store, found, after)
    assert again is not None
    assert again.after.week is not None
    expected = {
        (again.before.period, Figure.HANDED): (WeekSum(8.0, 1, 5), 1, 1),
        (again.before.period, Figure.WEEK): (WeekSum(8.0, 1, 5), 1, 1),
        (again.after.period, Figure.HANDED): (WeekSum(2.0, 10, 5, 0.5), 3, 0),
        (again.after.period, Figure.WEEK): (WeekSum(80.0, 10, 5, 0.5), 13, 0),
    }
    for side in (again.before, again.after):
        for figure in (Figure.WEEK, Figure.HANDED):
            behind = follow.hours_behind_side(store, found, side, figure, after)
            assert (behind.made_of, len(behind.log.entries), behind.left_out) == expected[side.period, figure]
    assert (again.after.week.mid, again.after.handed.mid, again.before.handed.mid) == pytest.approx((40.5, 1.5, 40.0))


def test_logging_again_is_begun_from_the_helper(store: Store, clock: FixedClock, plan: Plan) -> None:
    """As many weeks as the plan had, from the day of the calendar; the step is done; what was logged then is compared."""
    handing.set_start(store, handed(store, plan, clock), START, clock)
    after = log_weeks(store, clock, 6, books=1.0)
    found = handed(store, plan, after)
    half_year = next(step.day for step in found.hand_over.steps if step.kind is StepKind.AUDIT_AGAIN)
    assert (follow.audit_again(store, found), follow.proposed_audit(found)) == (None, half_year)
    first = START + timedelta(weeks=3)
    follow.begin_again(store, found, first, after)
    found = handed(store, plan, after)
    again = follow.audit_again(store, found)
    assert again == Period(first, first + timedelta(days=7 * follow.audit_weeks(found) - 1))
    step = next(step for step in found.hand_over.steps if step.kind is StepKind.AUDIT_AGAIN)
    assert (step.done_on, follow.proposed_audit(found).weekday()) == (after.now().date(), 0)
    compared = follow.before_and_after(store, found, after)
    assert compared is not None
    assert compared.after.period == again
    history.undo(store, after)
    assert follow.audit_again(store, handed(store, plan, after)) is None
