"""See the patterns of a period: how broken its days are, what breaks in and waits, and what changed since the period before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Trait
from ballast.domain.insight.counting import habits
from ballast.domain.insight.energy import DayEnergy, energy_by_hour
from ballast.domain.insight.pieces import pieces_of
from ballast.domain.insight.review import Period
from ballast.domain.insight.summary import review
from ballast.domain.insight.trend import changes
from ballast.domain.log.watch import unwatched, watched
from ballast.services.review import log_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ballast.domain.insight.habits import Habits
    from ballast.domain.insight.trend import Changes
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store


_NOTHING_SAID = DayEnergy((), 0.0)


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of a period, and whether the work hours behind them are the owner's own (`hours_said`).

    `energy` is that of the hours of the day, by what the owner said of tasks.
    """

    habits: Habits
    hours_said: bool
    energy: DayEnergy = _NOTHING_SAID


def patterns_seen(store: Store, period: Period, clock: Clock, watch: Watch = unwatched) -> Patterns:
    """The patterns of a period with what has to be said beside them."""
    profile, zone, now = store.profile.get(), clock.zone, clock.now()
    log = log_of(store, period, profile, clock, watch)
    pieces = pieces_of(log, period, profile, zone, now, watch)
    energy = energy_by_hour(watched(pieces, len(pieces), watch), drains_of(store))
    return Patterns(habits(log, period, profile, zone, now, watch, pieces=pieces), profile.declared, energy)


def drains_of(store: Store) -> Mapping[UUID, float]:
    """How much each task drains the owner, 0 to 1, of those that were asked about."""
    answers = {task: ratings.traits.get(Trait.DRAINS) for task, ratings in store.ratings.all().items()}
    return {task: answer for task, answer in answers.items() if answer is not None}


def patterns_of(store: Store, period: Period, clock: Clock, watch: Watch = unwatched) -> Habits:
    """The patterns of a period, each with the entries behind."""
    profile = store.profile.get()
    return habits(log_of(store, period, profile, clock, watch), period, profile, clock.zone, clock.now(), watch)


def period_before(period: Period) -> Period:
    """The days just before a period, as many as it has."""
    return Period(period.first - timedelta(days=period.days), period.first - timedelta(days=1))


def changes_since(store: Store, before: Period, period: Period, clock: Clock) -> Changes:
    """What changed from one period to another, said only where it is larger than the noise."""
    profile = store.profile.get()
    earlier, later = (
        review(log_of(store, each, profile, clock), each, profile, clock.zone, clock.now()) for each in (before, period)
    )
    return changes(earlier, later, profile.days_per_week)
