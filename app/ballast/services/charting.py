"""See a period in charts: all that they are made of, looked up after the text of the review stands.

Each part is counted when a chart first asks for it, so that one chart does not wait for what only another needs. The log is the
one that the review was made of where that is at hand; it is cut into days once for all parts.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ballast.domain.insight.counting import habits
from ballast.domain.insight.drawn.heat_map import heat_week
from ballast.domain.insight.narrowed import narrowed_log, narrowed_review
from ballast.domain.insight.pieces import pieces_of
from ballast.domain.log.watch import unwatched
from ballast.services.comparing import comparisons_of, drip_of
from ballast.services.review import log_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.insight.drawn.drip import Drip
    from ballast.domain.insight.drawn.heat_map import HeatWeek
    from ballast.domain.insight.drawn.weeks import Comparisons
    from ballast.domain.insight.habits import Habits
    from ballast.domain.insight.narrowed import Only
    from ballast.domain.insight.pieces import Piece
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Log
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store


class Charted:
    """What the charts of a period are made of: all of it, or `only` one category. It belongs to the thread of the store.

    `watch` is told how far the counting is; tell it between charts as well. The owner's week begins on `first_weekday`.
    """

    def __init__(
        self, store: Store, view: ReviewView, clock: Clock, watch: Watch, only: Only | None, first_weekday: int
    ) -> None:
        self._store, self._whole, self._clock, self.watch, self._now = store, view, clock, watch, clock.now()
        self.only, self._first_weekday = only, first_weekday
        self.view = view if only is None else replace(view, review=narrowed_review(view.review, only))

    @property
    def work_day(self) -> float | None:
        """The hours of the owner's work day, None while nobody said them; one that ends after midnight goes round the clock."""
        profile = self.view.profile
        if not profile.declared:
            return None
        start, end = (each.hour + each.minute / 60 for each in (profile.work_start, profile.work_end))
        return end - start if end > start else end - start + 24

    @cached_property
    def comparisons(self) -> Comparisons:
        """The weeks of the period one against another, and the period before."""
        found, first = self._whole.review, self._first_weekday
        return comparisons_of(self._store, found, self._clock, self.watch, self.only, first_weekday=first)

    @cached_property
    def drip(self) -> Drip:
        """The tasks by what they bring and what they take."""
        return drip_of(self._store, self.view.review)

    @cached_property
    def habits(self) -> Habits:
        """How broken the days are, and the entries behind."""
        view = self.view
        return habits(self._log, view.review.period, view.profile, self._clock.zone, self._now, self.watch, pieces=self._pieces)

    @cached_property
    def week(self) -> HeatWeek:
        """The hours of the week in all layers."""
        view, zone = self.view, self._clock.zone
        said = view.profile.declared
        return heat_week(view.review.period, view.profile, zone, self._now, self._pieces, self.watch, hours_said=said)

    @cached_property
    def _log(self) -> Log:
        view = self._whole
        log = view.log or log_of(self._store, view.review.period, view.profile, self._clock, self.watch)
        return log if self.only is None else narrowed_log(log, self.only)

    @cached_property
    def _pieces(self) -> Sequence[Piece]:
        view = self._whole
        return pieces_of(self._log, view.review.period, view.profile, self._clock.zone, self._now, self.watch)


def charted(
    store: Store,
    view: ReviewView,
    clock: Clock,
    watch: Watch = unwatched,
    only: Only | None = None,
    *,
    first_weekday: int = 0,
) -> Charted:
    """What the charts show of a review, of one category alone where one is said. The owner's week begins on `first_weekday`."""
    return Charted(store, view, clock, watch, only, first_weekday)
