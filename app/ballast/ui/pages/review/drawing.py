"""Drawing the charts of a review: those in sight at once, the others when they come near."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.ui.pages.review.asking import ChartAsking
from ballast.ui.pages.review.charts import ChartGrid

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ballast.domain.insight.narrowed import Only
    from ballast.domain.log.entry import Category
    from ballast.services.review import ReviewView
    from ballast.ui.context import Context
    from ballast.ui.pages.review.stages import Stages


class Drawing(QObject):
    """Asks for the charts that are wanted, and has their values shown in the stages of the page."""

    def __init__(self, context: Context, stages: Stages, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._stages = context, stages
        self._later: list[Callable[[], object]] = []
        self._under_way = False
        self.asking = ChartAsking(context, self)
        self.asking.answered.connect(self._draw)

    @cached_property
    def grid(self) -> ChartGrid:
        """The charts."""
        grid = ChartGrid(self._context.theme, self._context.words)
        grid.narrowed.connect(self._narrow)
        grid.moved.connect(self._look)
        return grid

    @property
    def done(self) -> bool:
        """Whether all charts that are in sight or near stand."""
        return not (self.asking.busy or self._under_way or self.grid.wanted())

    def begin(self, view: ReviewView, categories: Sequence[Category], text: Sequence[Callable[[], object]]) -> None:
        """Show a review with its text: the charts before it where the owner looks at some, their places after it where not."""
        self.asking.begin(view)
        self._under_way = False  # what is left of the last one is dropped below
        offer: list[Callable[[], object]] = [
            lambda: self.grid.filter,
            lambda: self.grid.filter.show_review(view.review, categories),
        ]
        self._later = [*offer, *text] if self.grid.wanted() else []
        if self._later:
            self._stages.run([])
            self._look()
        else:
            self._stages.run([*text, *offer, *self.grid.groups()])

    def _narrow(self, only: Only | None) -> None:
        """One category alone, or all of them."""
        self.asking.narrow(only)
        self.grid.outdate()
        self._look()

    def _look(self) -> None:
        """Ask for the charts that are in sight or near and not filled yet, once those that came stand: none twice."""
        if self.asking.busy or self._under_way:
            return
        wanted = self.grid.wanted()
        if wanted:
            self.asking.ask(wanted)
        else:
            self.grid.put_away()

    def _draw(self, values: Mapping[str, object]) -> None:
        """The charts that were asked for, before what is left of the text; then those that are near."""
        self._under_way = True
        self._stages.hurry([*self.grid.pieces(values), self._drawn])
        self._stages.add(self._later)
        self._later = []

    def _drawn(self) -> None:
        """What was asked for stands; others may be near by now."""
        self._under_way = False
        self._look()
