"""What a review says last, once everything else stands: what stands out, and how sure the order of its ranking is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.services import review as reviews
from ballast.services.week_end import findings_of
from ballast.ui.pages.review.findings import LONGEST

if TYPE_CHECKING:
    from ballast.domain.insight.findings import Findings
    from ballast.domain.insight.review import Period
    from ballast.services.review import ReviewView
    from ballast.ui.context import Context
    from ballast.ui.pages.review.body import ReviewBody
    from ballast.ui.worker import Asked


class Afterwards(QObject):
    """Asks one after the other; an answer for a period that is shown no more is passed over."""

    def __init__(self, context: Context, body: ReviewBody) -> None:
        super().__init__(body)
        self._context, self._body = context, body
        self._view: ReviewView | None = None
        self._asked: Asked | None = None

    def ask(self, view: ReviewView | None) -> None:
        """Ask for a review that is shown now."""
        self.cancel()
        self._view = view
        if view is None:
            return
        period, clock = view.review.period, self._context.clock
        if period.days <= LONGEST:
            self._asked = self._context.ask(lambda store: (period, findings_of(store, period, clock)), self._show_findings)
        else:
            self._body.findings.hide()
            self._ask_stability(view)

    def cancel(self) -> None:
        """What was asked is not wanted any more."""
        if self._asked is not None:
            self._asked.cancel()

    def _show_findings(self, found: tuple[Period, Findings]) -> None:
        if self._view is not None and self._view.review.period == found[0]:
            self._body.findings.show_findings(found[1])
            self._body.charts.show_findings(found[1].findings)
            self._ask_stability(self._view)

    def _ask_stability(self, view: ReviewView) -> None:
        period, clock = view.review.period, self._context.clock
        self._asked = self._context.ask_long(
            lambda store, watch: (period, reviews.rank_stability(store, period, clock, watch)), self._show_stability
        )

    def _show_stability(self, found: tuple[Period, float]) -> None:
        period, share = found
        if self._view is not None and self._view.review.period == period:
            self._body.ranking.show_stability(share, self._view.review.counted_days)
