"""See a period in charts: all that they are made of, looked up after the text of the review stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ballast.domain.insight.counting import habits
from ballast.domain.insight.drawn.heat_map import heat_week
from ballast.domain.insight.narrowed import narrowed_log, narrowed_review
from ballast.domain.log.watch import unwatched
from ballast.services.comparing import comparisons_of, drip_of
from ballast.services.review import log_of

if TYPE_CHECKING:
    from ballast.domain.insight.drawn.drip import Drip
    from ballast.domain.insight.drawn.heat_map import HeatWeek
    from ballast.domain.insight.drawn.weeks import Comparisons
    from ballast.domain.insight.habits import Habits
    from ballast.domain.insight.narrowed import Only
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Charted:
    """What the charts of a period are made of: all of it, or `only` one category."""

    view: ReviewView
    comparisons: Comparisons
    drip: Drip
    habits: Habits
    week: HeatWeek
    only: Only | None = None

    @property
    def work_day(self) -> float:
        """The hours of the owner's work day; one that ends after midnight goes round the clock."""
        profile = self.view.profile
        start, end = (each.hour + each.minute / 60 for each in (profile.work_start, profile.work_end))
        return end - start if end > start else end - start + 24


def charted(store: Store, view: ReviewView, clock: Clock, watch: Watch = unwatched, only: Only | None = None) -> Charted:
    """What the charts show of a review, of one category alone where one is said."""
    profile, period, now = view.profile, view.review.period, clock.now()
    log = log_of(store, period, profile, clock, watch)
    compared = comparisons_of(store, view.review, clock, watch, only)
    if only is not None:
        log = narrowed_log(log, only)
        view = replace(view, review=narrowed_review(view.review, only))
    return Charted(
        view,
        compared,
        drip_of(store, view.review),
        habits(log, period, profile, clock.zone, now, watch),
        heat_week(log, period, profile, clock.zone, now, watch, hours_said=profile.declared),
        only,
    )
