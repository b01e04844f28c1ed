"""See the patterns of a period: how broken its days are, what breaks in and waits, and what changed since the period before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.counting import habits
from ballast.domain.insight.review import Period
from ballast.domain.insight.summary import review
from ballast.domain.insight.trend import changes
from ballast.domain.log.watch import unwatched
from ballast.services.review import log_of

if TYPE_CHECKING:
    from ballast.domain.insight.habits import Habits
    from ballast.domain.insight.trend import Changes
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Patterns:
    """The patterns of a period, and whether the work hours behind them are the owner's own (`hours_said`)."""

    habits: Habits
    hours_said: bool


def patterns_seen(store: Store, period: Period, clock: Clock, watch: Watch = unwatched) -> Patterns:
    """The patterns of a period with what has to be said beside them."""
    return Patterns(patterns_of(store, period, clock, watch), store.profile.get().declared)


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
