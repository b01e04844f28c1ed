"""What a review says last, once everything else stands: what stands out, how the days go, how sure the ranking is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.services import review as reviews
from ballast.services.patterns import patterns_seen
from ballast.services.week_end import findings_of
from ballast.ui.pages.review.findings import LONGEST
from ballast.ui.pages.review.pattern_values import patterns_shown
from ballast.ui.pages.review.patterns import PatternsCard
from ballast.ui.pages.review.ranking import level_names

if TYPE_CHECKING:
    from ballast.domain.insight.findings import Findings
    from ballast.domain.insight.review import Period
    from ballast.domain.insight.stability import Steadiness
    from ballast.services.review import ReviewView
    from ballast.ui.context import Context
    from ballast.ui.pages.review.body import ReviewBody
    from ballast.ui.pages.review.pattern_values import Pattern
    from ballast.ui.worker import Asked


PLACE = 7
"""Where the patterns stand on the page."""


class Afterwards(QObject):
    """Asks one after the other; an answer for a period that is shown no more is passed over.

    `pattern_opened` carries the title of a pattern and the line whose entries are wanted, `steadied` how sure the ranking is
    (`Steadiness`), `pattern_asked` the `Pattern` whose sentence is opened, `settled` whether the period has findings.
    """

    pattern_opened = Signal(object, object)
    pattern_asked = Signal(object)
    steadied = Signal(object)
    settled = Signal(bool)

    def __init__(self, context: Context, body: ReviewBody) -> None:
        super().__init__(body)
        self._context, self._body = context, body
        self._view: ReviewView | None = None
        self._asked: Asked | None = None

    @cached_property
    def patterns(self) -> PatternsCard:
        """How the days go, between the charts and the hours by category."""
        card = self._body.put(PLACE, PatternsCard(self._context.theme, self._context.words))
        card.opened.connect(self.pattern_opened)
        card.why_asked.connect(self.pattern_asked)
        return card

    @property
    def busy(self) -> bool:
        """Whether something is still being filled in."""
        return "patterns" in vars(self) and self.patterns.stages.busy

    @property
    def told(self) -> bool:
        """Whether what stands out is on the page, so that the end of the week says the same."""
        return "findings" in vars(self._body) and self._body.findings.isVisible()

    def ask(self, view: ReviewView | None) -> None:
        """Ask for a review that is shown now."""
        self.cancel()
        self._view = view
        if view is None:
            return
        period, clock = view.review.period, self._context.clock
        if period.days <= LONGEST:
            self._asked = self._context.ask_long(
                lambda store, watch: (period, findings_of(store, period, clock, watch)), self._show_findings
            )
        else:
            self._body.findings.hide()
            self.settled.emit(False)
            self._ask_patterns(view)

    def cancel(self) -> None:
        """What was asked is not wanted any more."""
        if self._asked is not None:
            self._asked.cancel()

    def _show_findings(self, found: tuple[Period, Findings]) -> None:
        if self._view is not None and self._view.review.period == found[0]:
            self._body.findings.show_findings(found[1])
            self._body.charts.show_findings(found[1].findings)
            self._ask_patterns(self._view)
            self.settled.emit(True)

    def _ask_patterns(self, view: ReviewView) -> None:
        period, clock, words = view.review.period, self._context.clock, self._context.words
        self._asked = self._context.ask_long(
            lambda store, watch: (period, patterns_shown(patterns_seen(store, period, clock, watch), words)),
            self._show_patterns,
        )

    def _show_patterns(self, found: tuple[Period, tuple[Pattern, ...]]) -> None:
        if self._view is not None and self._view.review.period == found[0]:
            self.patterns.show_patterns(found[1])
            self._ask_stability(self._view)

    def _ask_stability(self, view: ReviewView) -> None:
        period, clock = view.review.period, self._context.clock
        self._asked = self._context.ask_long(
            lambda store, watch: (period, reviews.rank_stability(store, period, clock, watch)), self._show_stability
        )

    def _show_stability(self, found: tuple[Period, Steadiness]) -> None:
        period, steadiness = found
        if self._view is not None and self._view.review.period == period:
            self._body.ranking.show_stability(steadiness, self._view.review.counted_days)
            if self._view.review.counted_days > 1:  # one day drawn again is always the same day
                self._body.charts.show_stability(level_names(steadiness, self._view.review))
                self.steadied.emit(steadiness)
