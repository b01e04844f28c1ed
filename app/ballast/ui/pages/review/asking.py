"""Asking what the charts show: on the worker, with the library that draws them, for those charts alone that are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtCore import Signal as QtSignal

from ballast.services.charting import charted
from ballast.ui.pages.review.chart_kinds import drawn, load_charts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.insight.narrowed import Only
    from ballast.domain.log.watch import Watch
    from ballast.services.charting import Charted
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.worker import Asked


class ChartAsking(QObject):
    """Asks for charts of one review after another, whole or one category of it; `answered` has what each of them shows.

    What several charts are counted from is counted once for a review, and kept while that review is.
    """

    answered = QtSignal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Asked | None = None
        self._view: ReviewView | None = None
        self._only: Only | None = None
        self._counted: Charted | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is to come."""
        return self._asked is not None

    def begin(self, view: ReviewView) -> None:
        """Another review: what was asked before is not wanted any more."""
        self.cancel()
        self._view = view

    def narrow(self, only: Only | None) -> None:
        """One category alone from now on, or all of them; what was asked before is not wanted any more."""
        self.cancel()
        self._only = only

    def ask(self, names: Sequence[str]) -> None:
        """Ask for some charts by the names of their classes, one question at a time."""
        view, only, clock, counted = self._view, self._only, self._context.clock, self._counted
        first = self._context.words.weekdays()[0]
        if view is None or self.busy:
            return

        def look(store: Store, watch: Watch) -> tuple[Charted, dict[str, object]]:
            load_charts()
            seen = counted or charted(store, view, clock, watch, only, first_weekday=first)
            seen.watch = watch
            return seen, drawn(seen, names)

        self._asked = self._context.ask_long(look, self._answer)

    def warm(self) -> None:
        """Have the library of the charts brought in before one is scrolled to."""
        self._context.ask(lambda _store: load_charts())

    def cancel(self) -> None:
        """What was asked is not wanted any more, and what was counted for it is let go."""
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._counted = None

    def _answer(self, found: tuple[Charted, dict[str, object]]) -> None:
        counted, values = found
        self._asked = None
        if self._view is not None and self._view.log is not None:  # else it would hold more than a review may keep
            self._counted = counted
        self.answered.emit(values)
