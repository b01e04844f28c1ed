"""Weights of the owner's: scores follow them, a reset brings the old ones back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.review import Signal
from ballast.domain.insight.weights import OURS, Weights
from ballast.services import review, week_end, weighting

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


def test_scores_follow_the_weights_and_come_back(sample_store: Store, clock: FixedClock) -> None:
    """By stress alone every score is stress; after a reset, and after undoing it, each is what it was."""
    before = review.review_period(sample_store, None, clock)
    assert before.weights == OURS
    only = Weights(0, 0, 1, 0, 0)
    weighting.set_weights(sample_store, only, clock)
    found = review.review_period(sample_store, None, clock)
    assert (found.weights, weighting.weights(sample_store), len(weighting.weights_against_ours(sample_store))) == (
        only,
        only,
        5,
    )
    scored = [each.score for each in found.review.tasks if each.score is not None]
    assert all(set(score.points) == {Signal.STRESS} for score in scored)
    assert [each.score for each in scored] == sorted((each.score for each in scored), reverse=True)
    weighting.reset_weights(sample_store, clock)
    assert review.review_period(sample_store, None, clock) == before
    assert weighting.weights_against_ours(sample_store) == ()
    sample_store.undo(clock.now())
    assert review.review_period(sample_store, None, clock) == found


def test_stability_and_findings_go_by_the_same_weights(sample_store: Store, clock: FixedClock) -> None:
    """The first finding is the task that is first by these weights; its resamples are those of a ranking by them."""
    period = review.expected_period(sample_store, clock)
    usual = review.rank_stability(sample_store, period, clock).share
    weighting.set_weights(sample_store, Weights(0, 0, 0, 0, 100), clock)
    ranked = review.review_period(sample_store, period, clock).review.tasks
    first = week_end.findings_of(sample_store, period, clock).findings[0]
    assert (first.task, first.signal) == (ranked[0].task, Signal.OFF_HOURS)
    assert review.rank_stability(sample_store, period, clock).share != pytest.approx(usual)
