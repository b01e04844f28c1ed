"""The four charts of the page in a grid. They are made one at a time, after the text: pyqtgraph is not quick to come in."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal

from ballast.domain.insight.charts import day_bars, heat_map, pareto, stress_hours
from ballast.ui import charts
from ballast.ui.widgets.columns import Columns
from ballast.ui.words import charts as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ballast.domain.insight.charts import DayBars, HeatMap, Pareto, StressHours
    from ballast.domain.insight.findings import Finding
    from ballast.domain.insight.review import Period
    from ballast.domain.log.profile import Profile
    from ballast.services.review import ReviewView
    from ballast.ui.charts.card import ChartCard
    from ballast.ui.charts.day_bars import DayBarsChart
    from ballast.ui.charts.heat_map import HeatMapChart
    from ballast.ui.charts.pareto import ParetoChart
    from ballast.ui.charts.stress_hours import StressHoursChart
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_HEIGHT = 440
_NARROWEST = 430


_DRAWING = ("day_bars", "pareto", "heat_map", "stress_hours", "card", "picture")


def charts_loaded() -> bool:
    """Whether the library of the charts is in."""
    return all(f"{charts.__name__}.{name}" in sys.modules for name in _DRAWING)


def load_charts() -> None:
    """Bring the library of the charts in: a third of a second, so not on the thread of the window."""
    for name in _DRAWING:
        import_module(f"{charts.__name__}.{name}")


@dataclass(frozen=True, slots=True)
class Drawn:
    """The values of the four charts, and the hours of the owner's work day."""

    days: DayBars
    pareto: Pareto
    heat: HeatMap
    stress: StressHours
    work_day: float


def drawn(view: ReviewView) -> Drawn:
    """What the charts show of a review; of a log of years it takes a moment, so it runs on the worker."""
    review = view.review
    return Drawn(day_bars(review), pareto(review), heat_map(review), stress_hours(review), work_hours(view.profile))


class ChartGrid(Columns):
    """The grid.

    `picked` carries what was chosen on a chart, one of `charts.picks`; `wished` a `PictureWish` of a card.
    """

    picked = QtSignal(object)
    wished = QtSignal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(narrowest=_NARROWEST, steps=(2, 1))
        self._theme = theme
        self._words = words
        self._period = ""
        self.cards: list[ChartCard] = []

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Let each chart say what stands out in the period, where that fits."""
        for card in self.cards:
            card.chart.show_findings(found)

    def _tell_period(self, period: Period) -> None:
        """The period of the values that come next, which stands below each picture."""
        self._period = words.PICTURE_PERIOD(period=self._words.period(period.first, period.last))
        for card in self.cards:
            card.chart.period = self._period

    def pieces(self, values: Drawn, period: Period) -> list[Callable[[], object]]:
        """The work of showing a period, to be done one after another: a chart is made, framed, then filled."""
        return [
            lambda: self._tell_period(period),
            partial(getattr, self, "days"),
            lambda: self._frame(self.days),
            lambda: self.days.show_values(values.days, work_day=values.work_day),
            partial(getattr, self, "pareto"),
            lambda: self._frame(self.pareto),
            lambda: self.pareto.show_values(values.pareto),
            partial(getattr, self, "heat"),
            lambda: self._frame(self.heat),
            lambda: self.heat.show_values(values.heat),
            partial(getattr, self, "stress"),
            lambda: self._frame(self.stress),
            lambda: self.stress.show_values(values.stress),
        ]

    @cached_property
    def days(self) -> DayBarsChart:
        """Hours of each day."""
        from ballast.ui.charts.day_bars import DayBarsChart  # noqa: PLC0415 - brings numpy and pyqtgraph

        return DayBarsChart(self._theme, self._words)

    @cached_property
    def pareto(self) -> ParetoChart:
        """Tasks by hours."""
        from ballast.ui.charts.pareto import ParetoChart  # noqa: PLC0415 - brings numpy and pyqtgraph

        return ParetoChart(self._theme, self._words)

    @cached_property
    def heat(self) -> HeatMapChart:
        """Hours of the week."""
        from ballast.ui.charts.heat_map import HeatMapChart  # noqa: PLC0415 - brings numpy and pyqtgraph

        return HeatMapChart(self._theme, self._words)

    @cached_property
    def stress(self) -> StressHoursChart:
        """Stress over hours."""
        from ballast.ui.charts.stress_hours import StressHoursChart  # noqa: PLC0415 - brings numpy and pyqtgraph

        return StressHoursChart(self._theme, self._words)

    def _frame(self, chart: DayBarsChart | ParetoChart | HeatMapChart | StressHoursChart) -> None:
        """Put a chart on its card, once."""
        from ballast.ui.charts.card import ChartCard  # noqa: PLC0415 - with the charts

        if any(card.chart is chart for card in self.cards):
            return
        chart.period = self._period
        card = ChartCard(self._theme, chart)
        card.setFixedHeight(_HEIGHT)
        card.picked.connect(self.picked)
        card.wished.connect(self.wished)
        self.cards.append(card)
        self.add(card)


def work_hours(profile: Profile) -> float:
    """The hours of the owner's work day; one that ends after midnight goes round the clock."""
    start, end = (each.hour + each.minute / 60 for each in (profile.work_start, profile.work_end))
    return end - start if end > start else end - start + 24
