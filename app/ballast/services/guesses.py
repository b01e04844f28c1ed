"""Guess on day 0 how many hours a week the work takes, and see at the end what the log says."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.insight.note import Guess, hold_against
from ballast.domain.log.change import Deed
from ballast.domain.log.day import day_of
from ballast.services.review import review_period

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ballast.domain.insight.note import GuessResult
    from ballast.domain.insight.period import Period
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Category
    from ballast.store.store import Store


def guesses_for(store: Store, audit: Period) -> tuple[Guess, ...]:
    """What the owner guessed for an audit; empty while nothing was."""
    return store.notes.guesses(audit.first)


def to_ask(store: Store, clock: Clock) -> Period | None:
    """The audit of which the owner is asked to guess now: until its first day is over, while nothing is guessed."""
    audit, profile = store.audits.current(), store.profile.get()
    if audit is None or day_of(clock.now(), profile.day_start, clock.zone) > audit.first or store.notes.guesses(audit.first):
        return None
    return audit


def guessable(store: Store) -> tuple[Category, ...]:
    """What can be guessed besides all work."""
    return tuple(store.categories.all())


def guess(store: Store, audit: Period, hours: Mapping[UUID | None, float], clock: Clock) -> Change:
    """Keep the guesses for an audit, hours a week by category (None: all work); those that are not among them go.

    One act. Raises ValueError for hours that no week has.
    """
    present = {each.category_id: each for each in store.notes.guesses(audit.first)}
    made = [
        Guess(present[key].id if key in present else uuid4(), audit.first, key, value, clock.now())
        for key, value in hours.items()
        if key not in present or present[key].hours != value
    ]
    with store.action(Deed.GUESS, at=clock.now()) as act:
        for key, each in present.items():
            if key not in hours:
                act.notes.remove_guess(each.id)
        for each in made:
            act.notes.put_guess(each)
    return act.change


def reveal(store: Store, audit: Period, clock: Clock) -> tuple[GuessResult, ...]:
    """Each guess beside the log of its audit, all work first, then the widest miss."""
    made = store.notes.guesses(audit.first)
    if not made:
        return ()
    view = review_period(store, audit, clock)
    return hold_against(made, view.review, view.profile.days_per_week)
