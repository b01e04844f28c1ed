"""End a week: what it says, from its log and the period before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.counting import habits
from ballast.domain.insight.picking import findings
from ballast.domain.insight.summary import review
from ballast.domain.insight.trend import changes
from ballast.services.patterns import period_before
from ballast.services.review import log_of

if TYPE_CHECKING:
    from ballast.domain.insight.findings import Findings
    from ballast.domain.insight.period import Period
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


def findings_of(store: Store, period: Period, clock: Clock) -> Findings:
    """Three findings of a period, what changed since the one before, what to log better, one thing to try."""
    profile, zone, now = store.profile.get(), clock.zone, clock.now()
    log = log_of(store, period, profile, clock)
    found = review(log, period, profile, zone, now, weights=store.weights.get())
    before = period_before(period)
    earlier = review(log_of(store, before, profile, clock), before, profile, zone, now)
    changed = changes(earlier, found, profile.days_per_week) if earlier.entries else None
    seen = habits(log, period, profile, zone, now)
    return findings(found, seen, changed, profile.days_per_week, hours_said=profile.declared)
