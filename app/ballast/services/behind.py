"""Open a number of a review: what has to be counted once more to fill its formula in, with the entries that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.witnesses import longest_session, rated
from ballast.domain.log.entry import Log
from ballast.domain.log.watch import unwatched
from ballast.services.review import log_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from ballast.domain.insight.period import Period
    from ballast.domain.insight.witnesses import Rated, Stretch
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store


def ratings_of_period(store: Store, period: Period, clock: Clock, watch: Watch = unwatched) -> tuple[Rated, Log]:
    """What the mean stress of a period is made of, with the rated entries."""
    profile = store.profile.get()
    log = log_of(store, period, profile, clock, watch)
    found = rated(log, period, profile, clock.zone, clock.now())
    return found, _some(log, found.entries)


def longest_stretch(store: Store, period: Period, clock: Clock, watch: Watch = unwatched) -> tuple[Stretch | None, Log]:
    """The longest session of a period, with its entries."""
    profile = store.profile.get()
    log = log_of(store, period, profile, clock, watch)
    found = longest_session(log, period, profile, clock.zone, clock.now())
    return found, _some(log, [] if found is None else [piece.entry.id for piece in found.pieces])


def _some(log: Log, ids: Collection[UUID]) -> Log:
    wanted = frozenset(ids)
    return Log(tuple(entry for entry in log.entries if entry.id in wanted), log.tasks, log.categories)
