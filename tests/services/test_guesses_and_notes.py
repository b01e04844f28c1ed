"""The guess of day 0 is kept and revealed, and the review of a week is kept as it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.findings import Trial
from ballast.domain.insight.weights import MODEL_VERSION, OURS, Weights
from ballast.services import guesses, review, review_notes, weighting

if TYPE_CHECKING:
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store


def test_guesses_are_changed_together_and_undone_together(sample_store: Store, clock: FixedClock) -> None:
    """A second round keeps what is the same, changes and drops the rest; one undo brings the first back."""
    audit = review.expected_period(sample_store, clock)
    core, admin = (category.id for category in sample_store.categories.all()[:2])
    guesses.guess(sample_store, audit, {None: 40, core: 20, admin: 5}, clock)
    first = guesses.guesses_for(sample_store, audit)
    assert {each.category_id: each.hours for each in first} == {None: 40, core: 20, admin: 5}
    guesses.guess(sample_store, audit, {None: 40, core: 22}, clock)
    second = guesses.guesses_for(sample_store, audit)
    assert {each.category_id: each.hours for each in second} == {None: 40, core: 22}
    assert {each.id for each in second} < {each.id for each in first}
    sample_store.undo(clock.now())
    assert guesses.guesses_for(sample_store, audit) == first
    with pytest.raises(ValueError, match="168"):
        guesses.guess(sample_store, audit, {None: 200}, clock)
    assert guesses.guesses_for(sample_store, audit) == first


def test_the_guess_is_revealed_beside_the_log(sample_store: Store, clock: FixedClock) -> None:
    """Nothing without a guess; with one, the log's hours a week with their range."""
    audit = review.expected_period(sample_store, clock)
    assert guesses.reveal(sample_store, audit, clock) == ()
    guesses.guess(sample_store, audit, {None: 1}, clock)
    (found,) = guesses.reveal(sample_store, audit, clock)
    assert found.logged is not None
    assert found.logged.low > 1
    assert (found.right, found.off_by) == (False, found.logged.mid - 1)


def test_a_note_stays_as_it_was_said(sample_store: Store, clock: FixedClock) -> None:
    """Weights that change later do not reach it; a second note on the same days takes its place, undo brings it back."""
    period = review.expected_period(sample_store, clock)
    assert review_notes.note_on(sample_store, period) is None
    review_notes.keep_note(
        sample_store, period, ["E-mail takes 16 %.", "No clear change."], " quieter \n", Trial.FIXED_TIMES, clock
    )
    kept = review_notes.note_on(sample_store, period)
    assert kept is not None
    assert (kept.said, kept.text, kept.trial) == (("E-mail takes 16 %.", "No clear change."), "quieter", "fixed_times")
    assert (kept.at, kept.model, kept.weights) == (clock.now(), MODEL_VERSION, OURS)
    mine = Weights(stress=90)
    weighting.set_weights(sample_store, mine, clock)
    assert review_notes.notes(sample_store) == (kept,)
    review_notes.keep_note(sample_store, period, [], "again", None, clock)
    (again,) = review_notes.notes(sample_store)
    assert (again.id, again.said, again.trial, again.weights) == (kept.id, (), "", mine)
    sample_store.undo(clock.now())
    assert review_notes.notes(sample_store) == (kept,)


def test_a_note_is_deleted_and_comes_back(sample_store: Store, clock: FixedClock) -> None:
    """As anything else."""
    period = review.expected_period(sample_store, clock)
    review_notes.keep_note(sample_store, period, ["One."], "", None, clock)
    (kept,) = review_notes.notes(sample_store)
    review_notes.delete_note(sample_store, kept, clock)
    assert review_notes.notes(sample_store) == ()
    sample_store.undo(clock.now())
    assert review_notes.notes(sample_store) == (kept,)
