"""Comparing on a real store: the weeks of the sample business beside each other, and where its hours bring or take."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ballast import paths
from ballast.domain.delegation.plan import Trait
from ballast.domain.delegation.ratings import Ratings
from ballast.domain.insight.drawn.drip import Quadrant
from ballast.domain.insight.narrowed import Only
from ballast.domain.insight.period import Period
from ballast.domain.insight.review import Provenance
from ballast.domain.log.change import Deed
from ballast.services import plans
from ballast.services.charting import charted
from ballast.services.comparing import comparisons_of, drip_of, hour_worth
from ballast.services.review import entries_of_category, entries_of_task, review_period
from ballast.services.sample import load_sample, read_sample
from tests.ui.pages.review_room import NOW, ZONE

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store

SAMPLE = Period(date(2026, 11, 2), date(2026, 11, 15))
SECOND = Period(date(2026, 11, 9), date(2026, 11, 15))


@pytest.fixture
def clock() -> FixedClock:
    """The week after the sample."""
    from ballast.domain.log.clock import FixedClock  # noqa: PLC0415 - a name for the annotation above

    return FixedClock(NOW, ZONE)


@pytest.fixture
def filled(store: Store, clock: FixedClock) -> Store:
    """A store with the sample business."""
    load_sample(store, read_sample(paths.resource("sample", "business.json")), clock)
    return store


def minutes(week: int) -> int:
    """All minutes of a week of the sample, from its file."""
    found = json.loads(paths.resource("sample", "business.json").read_text(encoding="utf-8"))
    return sum(entry["minutes"] for entry in found["entries"] if entry["day"] // 7 == week)


def test_the_weeks_of_the_sample_stand_side_by_side(filled: Store, clock: FixedClock) -> None:
    """Two weeks; the hours of the categories of each add up to the minutes of its file. There is no work before."""
    found = comparisons_of(filled, review_period(filled, SAMPLE, clock).review, clock)
    assert found.before is None
    assert found.weeks is not None
    assert [each.first.day for each in found.weeks.periods] == [2, 9]
    for week in (0, 1):
        logged = sum(row.stretches[week].logged for row in found.weeks.categories)
        assert logged * 60 == pytest.approx(minutes(week))


def test_the_time_before_is_compared_where_there_is_some(filled: Store, clock: FixedClock) -> None:
    """The second week alone has no weeks of its own, but one before it."""
    found = comparisons_of(filled, review_period(filled, SECOND, clock).review, clock)
    assert found.weeks is None
    assert found.before is not None
    assert found.before.whole.stretches[0].logged == pytest.approx(found.before.whole.stretches[1].logged, rel=0.2)


def test_years_and_nothing_are_compared_with_nothing(filled: Store, clock: FixedClock) -> None:
    """More than two months are read no second time, nor is an empty week."""
    long, empty = Period(date(2026, 9, 10), date(2026, 11, 15)), Period(date(2025, 1, 6), date(2025, 1, 12))
    for period in (long, empty):
        found = comparisons_of(filled, review_period(filled, period, clock).review, clock)
        assert (found.weeks, found.before) == (None, None)


def test_answers_and_income_come_from_the_newest_plan(filled: Store, clock: FixedClock) -> None:
    """Without a plan there are hours; 48,000 a year over 40 h in 48 weeks are 25 an hour. What drains goes by the answer."""
    review = review_period(filled, SAMPLE, clock).review
    assert hour_worth(filled, review.counted_days) is None
    before = drip_of(filled, review)
    assert before.worth is None
    joy = next(point for point in before.points if point.quadrant is Quadrant.PRODUCTION)
    _, plan = plans.begin_plan(filled, "Plan", SAMPLE, clock)
    worth = replace(plan.worth, yearly_income=Decimal(48_000), hours_per_week=40.0, weeks_per_year=48, confirmed=True)
    plans.save_plan(filled, replace(plan, worth=worth), clock)
    with filled.action(Deed.EDIT_PLAN, at=clock.now()) as act:
        act.ratings.put(joy.task.id, Ratings({Trait.DRAINS: 1.0}))
    after = drip_of(filled, review)
    moved = next(point for point in after.points if point.task.id == joy.task.id)
    assert after.worth is not None
    assert after.worth.value == pytest.approx(25)
    assert (moved.quadrant, moved.energy.provenance) == (Quadrant.REPLACEMENT, Provenance.SAID)
    assert moved.weekly is not None
    assert moved.money == pytest.approx(moved.weekly * 48 * 25)


def test_the_entries_of_a_category_are_those_of_its_tasks(filled: Store, clock: FixedClock) -> None:
    """In one week, for one category: as many as its tasks have together."""
    category = filled.categories.all()[0].id
    tasks = [task.id for task in filled.tasks.all() if task.category_id == category]
    alone = sum(len(entries_of_task(filled, each, SECOND, clock).entries) for each in tasks)
    assert len(entries_of_category(filled, category, SECOND, clock).entries) == alone > 0


def test_one_category_alone_is_compared_and_placed(filled: Store, clock: FixedClock) -> None:
    """Its hours in both weeks and in the quarters are those of its tasks in the file; nothing else is there."""
    view = review_period(filled, None, clock)
    admin = next(
        each.category.id for each in view.review.categories if each.category and each.category.builtin == "administrative"
    )
    seen = charted(filled, view, clock, only=Only(admin))
    file = json.loads(paths.resource("sample", "business.json").read_text(encoding="utf-8"))
    own = {task["key"] for task in file["tasks"] if task["category"] == "administrative"}
    weeks = [sum(each["minutes"] for each in file["entries"] if each["task"] in own and each["day"] // 7 == n) for n in (0, 1)]
    assert seen.comparisons.weeks is not None
    assert [each.logged for each in seen.comparisons.weeks.whole.stretches] == pytest.approx([each / 60 for each in weeks])
    assert seen.drip.hours == pytest.approx(sum(weeks) / 60)
    assert {each.category.id for each in seen.drip.points if each.category} == {admin}
