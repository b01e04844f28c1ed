"""The guess of day 0 is kept and revealed, and the review of a week is kept as it was said."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.insight.findings import Trial
from ballast.domain.insight.note import Said, Went
from ballast.domain.insight.period import Period
from ballast.domain.insight.weights import MODEL_VERSION, OURS, Weights
from ballast.services import guesses, review, review_notes, weighting
from ballast.services.finding import GoneError
from ballast.services.review_notes import Kept

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
    said = Said(("E-mail takes 16 %.",), ("No clear change.",), to_try="Two fixed times a day.")
    review_notes.keep_note(sample_store, period, Kept(said, " quieter \n", Trial.FIXED_TIMES), clock)
    kept = review_notes.note_on(sample_store, period)
    assert kept is not None
    assert (kept.said, kept.text, kept.trial, kept.went) == (said, "quieter", "fixed_times", None)
    assert (kept.at, kept.model, kept.weights) == (clock.now(), MODEL_VERSION, OURS)
    mine = Weights(stress=90)
    weighting.set_weights(sample_store, mine, clock)
    assert review_notes.notes(sample_store) == (kept,)
    review_notes.keep_note(sample_store, period, Kept(Said(), "again"), clock)
    (again,) = review_notes.notes(sample_store)
    assert (again.id, again.said, again.trial, again.weights) == (kept.id, Said(), "", mine)
    sample_store.undo(clock.now())
    assert review_notes.notes(sample_store) == (kept,)


def test_a_note_is_deleted_and_comes_back(sample_store: Store, clock: FixedClock) -> None:
    """As anything else."""
    period = review.expected_period(sample_store, clock)
    review_notes.keep_note(sample_store, period, Kept(Said(("One.",))), clock)
    (kept,) = review_notes.notes(sample_store)
    review_notes.delete_note(sample_store, kept, clock)
    assert review_notes.notes(sample_store) == ()
    sample_store.undo(clock.now())
    assert review_notes.notes(sample_store) == (kept,)


def weeks(store: Store, clock: FixedClock) -> tuple[Period, Period]:
    """The two weeks of the sample."""
    audit = review.expected_period(store, clock)
    middle = audit.first + timedelta(days=7)
    return Period(audit.first, middle - timedelta(days=1)), Period(middle, audit.last)


def test_what_was_tried_is_asked_about_a_week_later_and_answered_in_the_same_act(
    sample_store: Store, clock: FixedClock
) -> None:
    """The answer stands on the week in which it was tried; one undo takes back both."""
    first, second = weeks(sample_store, clock)
    review_notes.keep_note(sample_store, first, Kept(Said(to_try="No mail before ten")), clock)
    assert review_notes.tried(sample_store, first) is None
    before = review_notes.tried(sample_store, second)
    assert before is not None
    assert (before.trial, before.went) == ("own", None)
    kept = Kept(Said(to_try="Checklist"), "", Trial.CHECKLIST, before.id, Went.HELPED)
    review_notes.keep_note(sample_store, second, kept, clock)
    assert [each.went for each in review_notes.notes(sample_store)] == [Went.HELPED, None]
    sample_store.undo(clock.now())
    assert review_notes.notes(sample_store) == (before,)


def test_an_answer_falls_with_what_it_was_about(sample_store: Store, clock: FixedClock) -> None:
    """Kept again with the same thing to try the answer stays; with another one it is open again."""
    first, _ = weeks(sample_store, clock)
    review_notes.keep_note(sample_store, first, Kept(Said(to_try="One")), clock)
    (note,) = review_notes.notes(sample_store)
    review_notes.say_went(sample_store, note.id, Went.NOT_TRIED, clock)
    review_notes.keep_note(sample_store, first, Kept(Said(to_try="One"), "more"), clock)
    assert [each.went for each in review_notes.notes(sample_store)] == [Went.NOT_TRIED]
    review_notes.keep_note(sample_store, first, Kept(Said(to_try="Two")), clock)
    assert [each.went for each in review_notes.notes(sample_store)] == [None]


def test_own_words_change_and_what_was_said_stays(sample_store: Store, clock: FixedClock) -> None:
    """One act, undone as any; a note that has gone is said to be."""
    first, _ = weeks(sample_store, clock)
    review_notes.keep_note(sample_store, first, Kept(Said(("One.",)), "before"), clock)
    (note,) = review_notes.notes(sample_store)
    review_notes.write_text(sample_store, note.id, " 静かな週 \n", clock)
    (changed,) = review_notes.notes(sample_store)
    assert (changed.text, changed.said) == ("静かな週", note.said)
    sample_store.undo(clock.now())
    assert review_notes.notes(sample_store) == (note,)
    with pytest.raises(GoneError):
        review_notes.write_text(sample_store, uuid4(), "", clock)
