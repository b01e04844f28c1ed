"""The end of a week, from the sample business."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.findings import Topic
from ballast.domain.insight.period import Period
from ballast.services import patterns, review, week_end

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


def test_the_sample_has_three_findings_with_entries_of_its_period(sample_store: Store, clock: FixedClock) -> None:
    """The first is the task that the review ranks first; every entry behind lies in the period; nothing came before."""
    period = review.expected_period(sample_store, clock)
    found = week_end.findings_of(sample_store, period, clock)
    ranked = review.review_period(sample_store, period, clock).review.tasks
    assert (len(found.findings), found.findings[0].topic, found.findings[0].task) == (3, Topic.BOTTLENECK, ranked[0].task)
    logged = {entry.id for entry in review.log_of(sample_store, period, sample_store.profile.get(), clock).entries}
    assert {entry for each in found.findings for entry in each.entries} <= logged
    assert found.findings[0].entries
    assert (found.whole, found.changed) == (None, ())


def test_the_second_week_is_compared_with_the_first(sample_store: Store, clock: FixedClock) -> None:
    """Where something was logged before, the whole is compared."""
    fortnight = review.expected_period(sample_store, clock)
    middle = fortnight.first.toordinal() + 7
    second = Period(fortnight.first.fromordinal(middle), fortnight.last)
    assert week_end.findings_of(sample_store, second, clock).whole is not None
    assert patterns.period_before(second).first == fortnight.first
