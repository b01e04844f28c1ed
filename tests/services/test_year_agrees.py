"""Hours of a task on Review, in the wizard and in a plan's file: one figure a week, and years that differ only as is told."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.answers import with_worth
from ballast.domain.delegation.worth import worth_values
from ballast.domain.delegation.year_apart import Apart, year_apart
from ballast.domain.insight.period import Period
from ballast.domain.insight.yearly import Rare, RareTask, Typical
from ballast.domain.log.change import Deed
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.entry import task_key
from ballast.services import plan_files, plans, review, wizard, year
from tests.services.days import log

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.store.store import Store

MONDAY = date(2026, 3, 2)
FORTNIGHT = Period(MONDAY, MONDAY + timedelta(days=13))
WEEKS = 45
MAIL_A_WEEK = 2 * 5.0
"""Two hours on each of ten days that count."""
BOOKS_A_MONTH = 3.0
"""Once, three hours; the owner said that it comes every month."""
TYPICAL = (5 * 1.15 + 5 * 1.0) / 10
"""The first week was quieter; five days of each count."""


@pytest.fixture
def then(store: Store, clock: FixedClock) -> FixedClock:
    """Two weeks of eight hours a day, what was said of the year, and the evening after."""
    for day in (MONDAY + timedelta(days=n) for n in (*range(5), *range(7, 12))):
        log(store, clock, "09:00-11:00 Mail", day=day)
        log(store, clock, "11:00-14:00 Books" if day == MONDAY else "11:00-14:00 Work", "14:00-17:00 Work", day=day)
    books = store.tasks.by_key(task_key("Books"))
    assert books is not None
    with store.action(Deed.RENAME_TASK, at=clock.now()) as act:
        act.tasks.replace(replace(books, scheduled_per_week=0.23))
    year.say_working_weeks(store, WEEKS, clock)
    year.say_typical(store, MONDAY, Typical.QUIETER, clock)
    year.say_rare_task(store, RareTask(3, 4, kind=Rare.TAX), clock)
    year.say_rare_task(store, RareTask(6, 1, "Fair"), clock)
    return FixedClock(datetime(2026, 3, 16, 9, tzinfo=clock.zone), clock.zone)


def test_hours_of_a_task_are_the_same_wherever_they_stand(store: Store, then: FixedClock, tmp_path: Path) -> None:
    """Mail: 10 h a week in Review, wizard and file; a year by the weeks said once: 10 x 45, on Review times 1.075 as told."""
    found = review.review_period(store, FORTNIGHT, then).review
    told = {each.task.task.name: each for each in year.year(store, found).tasks}
    _, plan = plans.begin_plan(store, "Spring", FORTNIGHT, then)
    seen = {task.name: task for task in wizard.wizard_view(store, plan.id, then).plan.tasks}
    plan_files.write_json(store, plan.id, tmp_path / "plan.json")
    kept = json.loads((tmp_path / "plan.json").read_text("utf-8"))["plan"]
    filed = {task["name"]: task for task in kept["tasks"]}
    assert told["Mail"].week.mid == pytest.approx(MAIL_A_WEEK)
    for name, each in told.items():
        assert each.week == seen[name].hours
        assert filed[name]["per_week"] == seen[name].per_week == pytest.approx(each.week.mid)
    weeks = kept["worth"]["weeks_per_year"]
    assert weeks == plan.worth.weeks_per_year == WEEKS
    assert told["Mail"].year.mid == pytest.approx(filed["Mail"]["per_week"] * weeks * TYPICAL) == pytest.approx(483.75)
    assert told["Books"].year.mid == pytest.approx(BOOKS_A_MONTH * 12)


def test_the_years_of_owner_and_review_differ_as_the_reasons_say(store: Store, then: FixedClock) -> None:
    """All: 40 h x 45 in the plan. Review: work and mail x 1.075, the books 12 times, and 18 h of rare work apart."""
    _, plan = plans.begin_plan(store, "Spring", FORTNIGHT, then)
    view = wizard.wizard_view(store, plan.id, then)
    values = worth_values(plan.worth, plan.counted_days)
    apart = year_apart(view.review, view.year, values)
    work_a_week = (9 * 6 + 3) / 10 * 5
    assert (apart.by_plan, apart.rare) == (40 * WEEKS, 3 * 4 + 6)
    assert apart.by_review == pytest.approx((MAIL_A_WEEK + work_a_week) * WEEKS * TYPICAL + BOOKS_A_MONTH * 12)
    assert apart.why == (Apart.TYPICAL, Apart.CALENDAR)
    assert view.year.rare_hours is not None
    assert (view.year.rare_hours.low, view.year.rare_hours.high) == (9, 36)


def test_weeks_said_on_review_are_those_of_an_open_plan_until_it_is_confirmed(store: Store, then: FixedClock) -> None:
    """Said once they hold in both; what the owner then says of this plan alone stays, and Review says that it is another."""
    _, plan = plans.begin_plan(store, "Spring", FORTNIGHT, then)
    year.say_working_weeks(store, 40, then)
    assert wizard.wizard_view(store, plan.id, then).plan.worth.weeks_per_year == 40
    plans.keep_plan(store, with_worth(plan, replace(plan.worth, weeks_per_year=50)), then)
    view = wizard.wizard_view(store, plan.id, then)
    assert view.plan.worth.weeks_per_year == 50
    assert Apart.WEEKS in year_apart(view.review, view.year, worth_values(view.plan.worth, 10)).why
    assert plans.begin_plan(store, "Autumn", FORTNIGHT, then)[1].worth.weeks_per_year == 40
    year.say_working_weeks(store, None, then)
    assert plans.begin_plan(store, "Winter", FORTNIGHT, then)[1].worth.weeks_per_year == 50
