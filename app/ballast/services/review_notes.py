"""Keep the review of a week as a dated note: what was said stays as it was, whatever the log and the weights become."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.insight.note import OWN_TRIAL, ReviewNote, Said, Went, tried_before
from ballast.domain.log.change import Deed
from ballast.services.finding import GoneError

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.insight.findings import Trial
    from ballast.domain.insight.period import Period
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """What the owner keeps of a week: the sentences, their own text, and the thing to try.

    `trial` is None where the thing to try is the owner's own (or nothing, where `said` has none). `earlier` is the note of an
    earlier week of which they said how its trial `went`.
    """

    said: Said
    text: str = ""
    trial: Trial | None = None
    earlier: UUID | None = None
    went: Went | None = None


def without_earlier(kept: Kept) -> Kept:
    """The same, where the note of the earlier week has gone meanwhile."""
    return replace(kept, earlier=None, went=None)


def notes(store: Store) -> tuple[ReviewNote, ...]:
    """All notes, in order of their weeks."""
    return store.notes.all()


def note_on(store: Store, period: Period) -> ReviewNote | None:
    """The note on exactly these days; None while there is none."""
    return store.notes.of_period(period)


def tried(store: Store, period: Period) -> ReviewNote | None:
    """The note of the last week before these days that had something to try; None where there is none."""
    return tried_before(store.notes.all(), period)


def keep_note(store: Store, period: Period, kept: Kept, clock: Clock) -> Change:
    """Keep a review, dated now, with the weights and the model behind it; and how the trial of an earlier week went. One act.

    A second note on the same days takes the place of the first, and keeps what was said of how its trial went while that
    stays the same. Raises GoneError where the earlier note has gone.
    """
    known = store.notes.of_period(period)
    note = ReviewNote(
        id=known.id if known else uuid4(),
        period=period,
        at=clock.now(),
        said=kept.said,
        text=kept.text.strip(),
        trial=_word(kept),
        weights=store.weights.get(),
        went=known.went if known and known.said.to_try == kept.said.to_try else None,
    )
    earlier = None if kept.earlier is None else _found(store, kept.earlier)
    with store.action(Deed.WRITE_REVIEW_NOTE, at=clock.now()) as act:
        act.notes.put(note)
        if earlier is not None and earlier.went is not kept.went:
            act.notes.put(replace(earlier, went=kept.went))
    return act.change


def write_text(store: Store, note_id: UUID, text: str, clock: Clock) -> Change:
    """Change the owner's own text of a note; what was said stays. Raises GoneError where the note has gone."""
    note = _found(store, note_id)
    with store.action(Deed.WRITE_REVIEW_NOTE, at=clock.now()) as act:
        act.notes.put(replace(note, text=text.strip()))
    return act.change


def say_went(store: Store, note_id: UUID, went: Went | None, clock: Clock) -> Change:
    """Say how the trial of a week went. Raises GoneError where the note has gone."""
    note = _found(store, note_id)
    with store.action(Deed.WRITE_REVIEW_NOTE, at=clock.now()) as act:
        act.notes.put(replace(note, went=went))
    return act.change


def delete_note(store: Store, note: ReviewNote, clock: Clock) -> Change:
    """Take a note away."""
    with store.action(Deed.DELETE_REVIEW_NOTE, at=clock.now()) as act:
        act.notes.remove(note.id)
    return act.change


def _word(kept: Kept) -> str:
    if kept.trial is not None:
        return kept.trial.value
    return OWN_TRIAL if kept.said.to_try else ""


def _found(store: Store, note_id: UUID) -> ReviewNote:
    note = next((each for each in store.notes.all() if each.id == note_id), None)
    if note is None:
        raise GoneError
    return note
