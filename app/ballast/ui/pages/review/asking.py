"""Asking what the charts show: after the text of the review, on the worker, with the library that draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtCore import Signal as QtSignal

from ballast.services.charting import charted
from ballast.ui.pages.review.chart_kinds import drawn, load_charts

if TYPE_CHECKING:
    from ballast.domain.insight.narrowed import Only
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.worker import Asked


class ChartAsking(QObject):
    """Asks for one review after another, whole or one category of it; `answered` has the values of all charts of the last."""

    answered = QtSignal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Asked | None = None
        self._view: ReviewView | None = None
        self._only: Only | None = None

    def narrow(self, only: Only | None) -> None:
        """Ask for one category alone, or for all of them, of the review that was asked for last and of those to come."""
        self._only = only
        if self._view is not None:
            self.ask(self._view)

    def ask(self, view: ReviewView) -> None:
        """Ask for a review; what was asked before is not wanted any more."""
        self._view, only = view, self._only
        if self._asked is not None:
            self._asked.cancel()
        clock = self._context.clock

        def look(store: Store, watch: Watch) -> tuple[object, ...]:
            load_charts()
            return drawn(charted(store, view, clock, watch, only))

        self._asked = self._context.ask_long(look, self._answer)

    def _answer(self, values: tuple[object, ...]) -> None:
        self._asked = None
        self.answered.emit(values)
