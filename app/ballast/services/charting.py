"""See a period in charts: all that they are made of, looked up after the text of the review stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.log.watch import unwatched
from ballast.services.comparing import comparisons_of, drip_of

if TYPE_CHECKING:
    from ballast.domain.insight.drawn.drip import Drip
    from ballast.domain.insight.drawn.weeks import Comparisons
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Charted:
    """What the charts of a period are made of."""

    view: ReviewView
    comparisons: Comparisons
    drip: Drip

    @property
    def work_day(self) -> float:
        """The hours of the owner's work day; one that ends after midnight goes round the clock."""
        profile = self.view.profile
        start, end = (each.hour + each.minute / 60 for each in (profile.work_start, profile.work_end))
        return end - start if end > start else end - start + 24


def charted(store: Store, view: ReviewView, clock: Clock, watch: Watch = unwatched) -> Charted:
    """What the charts show of a review."""
    return Charted(view, comparisons_of(store, view.review, clock, watch), drip_of(store, view.review))
