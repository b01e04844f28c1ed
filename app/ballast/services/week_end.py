"""End a week: what it says, from its log and the period before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.insight.counting import habits
from ballast.domain.insight.late import late_work
from ballast.domain.insight.picking import findings
from ballast.domain.insight.pieces import pieces_of
from ballast.domain.insight.summary import review
from ballast.domain.insight.trend import changes
from ballast.domain.log.watch import unwatched
from ballast.services.patterns import period_before
from ballast.services.review import log_of
from ballast.services.review_notes import note_on, tried

if TYPE_CHECKING:
    from ballast.domain.insight.findings import Findings
    from ballast.domain.insight.note import ReviewNote
    from ballast.domain.insight.period import Period
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class WeekEnd:
    """All that the end of a week needs: what it says, the note kept on it (None: none yet), what was tried before it."""

    period: Period
    found: Findings
    note: ReviewNote | None
    tried: ReviewNote | None


def end_of(store: Store, period: Period, clock: Clock, watch: Watch = unwatched) -> WeekEnd:
    """What the end of a period says, the note that is kept on it, and the note whose trial is to be asked about."""
    return WeekEnd(period, findings_of(store, period, clock, watch), note_on(store, period), tried(store, period))


def findings_of(store: Store, period: Period, clock: Clock, watch: Watch = unwatched) -> Findings:
    """Three findings of a period, what changed since the one before, what to log better, one thing to try."""
    profile, zone, now = store.profile.get(), clock.zone, clock.now()
    log = log_of(store, period, profile, clock, watch)
    found = review(log, period, profile, zone, now, watch, weights=store.weights.get())
    before = period_before(period)
    earlier = review(log_of(store, before, profile, clock, watch), before, profile, zone, now, watch)
    changed = changes(earlier, found, profile.days_per_week) if earlier.entries else None
    pieces = pieces_of(log, period, profile, zone, now, watch)
    seen = habits(log, period, profile, zone, now, watch, pieces=pieces)
    return findings(found, seen, changed, profile.days_per_week, None if profile.declared else late_work(pieces, log))
