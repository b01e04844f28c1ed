"""Asking what the charts show: after the text of the review, on the worker, with the library that draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtCore import Signal as QtSignal

from ballast.services.charting import charted
from ballast.ui.pages.review.chart_kinds import drawn, load_charts

if TYPE_CHECKING:
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.worker import Asked


class ChartAsking(QObject):
    """Asks for one review after another; `answered` carries the values of all charts, for the last one only."""

    answered = QtSignal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Asked | None = None

    def ask(self, view: ReviewView) -> None:
        """Ask for a review; what was asked before is not wanted any more."""
        if self._asked is not None:
            self._asked.cancel()
        clock = self._context.clock

        def look(store: Store, watch: Watch) -> tuple[object, ...]:
            load_charts()
            return drawn(charted(store, view, clock, watch))

        self._asked = self._context.ask_long(look, self._answer)

    def _answer(self, values: tuple[object, ...]) -> None:
        self._asked = None
        self.answered.emit(values)
