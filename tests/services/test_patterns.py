"""Patterns of a period and what changed since the one before, from the sample business."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.period import Period
from ballast.services import patterns, review

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


def test_the_patterns_of_the_sample_add_up_with_its_review(sample_store: Store, clock: FixedClock) -> None:
    """Hours once and twice, changes of task, and every entry behind a figure is one of the period."""
    period = review.expected_period(sample_store, clock)
    seen, found = review.review_period(sample_store, period, clock).review, patterns.patterns_of(sample_store, period, clock)
    assert (found.overlaps.once, found.overlaps.twice) == (seen.union, seen.clock)
    assert seen.fragmentation is not None
    assert sum(day.switches for day in found.days) == seen.fragmentation.switches
    logged = {entry.id for entry in review.log_of(sample_store, period, sample_store.profile.get(), clock).entries}
    behind = {entry for source in found.sources or () for entry in source.entries}
    behind |= {entry for reason in found.held_up or () for entry in reason.entries}
    behind |= {entry for spilled in found.spill_over.tasks for entry in spilled.entries}
    assert behind
    assert behind <= logged


def test_the_period_before_is_as_long_and_touches() -> None:
    """A fortnight is compared with the fortnight before."""
    period = Period(date(2026, 3, 2), date(2026, 3, 15))
    assert patterns.period_before(period) == Period(date(2026, 2, 16), date(2026, 3, 1))


def test_the_two_weeks_of_the_sample_are_compared(sample_store: Store, clock: FixedClock) -> None:
    """Each task of either week has its trend; a change that is said lies outside its own noise."""
    period = review.expected_period(sample_store, clock)
    second = Period(period.first + timedelta(days=7), period.first + timedelta(days=13))
    found = patterns.changes_since(sample_store, patterns.period_before(second), second, clock)
    assert found.whole.before is not None
    for each in found.tasks:
        low, high = each.trend.low, each.trend.high
        assert not each.trend.clear or low is None or high is None or not low <= 1 <= high
