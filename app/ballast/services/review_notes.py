"""Keep the review of a week as a dated note: what was said stays as it was, whatever the log and the weights become."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.insight.note import ReviewNote
from ballast.domain.log.change import Deed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ballast.domain.insight.findings import Trial
    from ballast.domain.insight.period import Period
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


def notes(store: Store) -> tuple[ReviewNote, ...]:
    """All notes, in order of their weeks."""
    return store.notes.all()


def note_on(store: Store, period: Period) -> ReviewNote | None:
    """The note on exactly these days; None while there is none."""
    return store.notes.of_period(period)


def keep_note(store: Store, period: Period, said: Iterable[str], text: str, trial: Trial | None, clock: Clock) -> Change:
    """Keep the sentences of a review and the owner's own text, dated now, with the weights and the model behind them.

    A second note on the same days takes the place of the first. One act.
    """
    known = store.notes.of_period(period)
    kept = ReviewNote(
        id=known.id if known else uuid4(),
        period=period,
        at=clock.now(),
        said=tuple(said),
        text=text.strip(),
        trial=trial.value if trial else "",
        weights=store.weights.get(),
    )
    with store.action(Deed.WRITE_REVIEW_NOTE, at=clock.now()) as act:
        act.notes.put(kept)
    return act.change


def delete_note(store: Store, note: ReviewNote, clock: Clock) -> Change:
    """Take a note away."""
    with store.action(Deed.DELETE_REVIEW_NOTE, at=clock.now()) as act:
        act.notes.remove(note.id)
    return act.change
