"""Open a number: what has to be counted once more to fill its formula in, with the entries that say it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.again import week_sum
from ballast.domain.insight.audit import audit
from ballast.domain.insight.witnesses import longest_session, placed, rated
from ballast.domain.log.entry import Log
from ballast.domain.log.watch import unwatched
from ballast.services.review import log_of

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from ballast.domain.delegation.again import WeekSum
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


@dataclass(frozen=True, slots=True)
class Behind:
    """The entries behind hours a week with what these are made of; `left_out` others lie on days that do not count."""

    log: Log
    made_of: WeekSum
    left_out: int = 0


def hours_behind(
    store: Store, period: Period, tasks: Collection[UUID] | None, clock: Clock, watch: Watch = unwatched
) -> Behind:
    """What hours a week of these tasks are made of in a period; None is all work."""
    profile, now = store.profile.get(), clock.now()
    log = log_of(store, period, profile, clock, watch)
    facts = audit(log, period, profile, clock.zone, now, watch)
    own = log if tasks is None else replace(log, entries=tuple(each for each in log.entries if each.task_id in tasks))
    counted = frozenset((*facts.counted_work_days, *facts.counted_days_off))
    found = placed(own, period, profile, clock.zone, now, counted, watch)
    return Behind(_some(log, found.counted), week_sum(facts, tasks), len(found.others))


def _some(log: Log, ids: Collection[UUID]) -> Log:
    wanted = frozenset(ids)
    return Log(tuple(entry for entry in log.entries if entry.id in wanted), log.tasks, log.categories)
