"""The hours of the week in one of four layers, which the owner chooses in the head of the card."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ballast.domain.insight.drawn.heat_map import EMPTY_WEEK, HeatWeek, Layer
from ballast.domain.insight.findings import Topic
from ballast.ui.charts import ink
from ballast.ui.charts.chart import Chart
from ballast.ui.charts.heat_paint import HeatPainter
from ballast.ui.charts.heat_words import HeatWords
from ballast.ui.charts.marks import Mark
from ballast.ui.charts.picks import HourPick
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.words import charts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from ballast.domain.insight.findings import Finding
    from ballast.ui.charts.plot import Panel, Plot
    from ballast.ui.charts.table import ChartTable
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

LAYER_KEY = "L"
_BOTTOM = 26.0
_HIGHEST = 7 * 44.0
_FITTING = {
    Layer.HOURS: frozenset({Topic.SPILL_OVER, Topic.LATE}),
    Layer.STRESS: frozenset[Topic](),
    Layer.INTERRUPTIONS: frozenset({Topic.INTERRUPTIONS}),
    Layer.OFF_HOURS: frozenset({Topic.SPILL_OVER}),
}


class HeatMapChart(Chart):
    """Weekday by hour, in the owner's order of days, in the layer that `control` chooses. Picks are `HourPick`."""

    TITLE = charts.HEAT_TITLE
    EMPTY = charts.HEAT_EMPTY
    EMPTY_HINT = charts.HEAT_EMPTY_HINT
    ICON = "clock"

    _values = EMPTY_WEEK
    _layer = Layer.HOURS
    _panel: Panel | None = None
    _names = 40.0
    _found: Sequence[Finding] = ()

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, words)
        names = [charts.HEAT_LAYERS[each]() for each in Layer]
        self.control: SegmentedControl = SegmentedControl(charts.HEAT_LAYER(), names, parent=self)
        self.control.hide()  # until a card takes it
        self.control.chosen.connect(self._choose)
        self.own_keys = [(LAYER_KEY, charts.HEAT_NEXT_LAYER(), self.next_layer)]

    @property
    def layer(self) -> Layer:
        """The layer shown."""
        return self._layer

    @property
    def said(self) -> HeatWords:
        """The words of the layer shown."""
        return HeatWords(self.words, self._values, self._layer)

    def show_values(self, values: HeatWeek) -> None:
        """Show another week, in the layer that was chosen."""
        self._values, self._found = values, ()
        self._show()

    def next_layer(self) -> None:
        """Show the layer after this one, the first after the last."""
        number = (list(Layer).index(self._layer) + 1) % len(Layer)
        self.control.set_current(number)
        self._choose(number)

    def _choose(self, number: int) -> None:
        self._layer = list(Layer)[number]
        self._show()
        super().show_findings(self._found)

    def _show(self) -> None:
        self.legend.show_scale(*self.said.scale())
        self.set_shown(empty=not self.said.map.cells)

    def fits(self, finding: Finding) -> bool:
        """Whether a finding says what this layer shows."""
        return finding.topic in _FITTING[self._layer]

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Keep the findings for the other layers too."""
        self._found = found
        super().show_findings(found)

    def title(self) -> str:
        """What the layer is called."""
        return charts.HEAT_TITLES[self._layer]()

    def hint(self) -> tuple[str, str]:
        """What is missing in the layer."""
        return self.said.hint()

    def subtitle(self) -> str:
        """What a cell is."""
        return self.said.subtitle()

    def sentence(self) -> str:
        """The strongest hour."""
        return self.said.sentence()

    def own_lead(self) -> str:
        """The strongest hour."""
        return self.said.lead()

    def lead(self) -> str:
        """What stands out; beside how many interruptions there were, when they come most."""
        said = super().lead()
        return f"{said} {self.said.beside()}".rstrip() if self.finding is not None else said

    def picture_height(self) -> float:
        """As high as the seven rows are at their largest."""
        return _HIGHEST + _BOTTOM

    def as_table(self) -> ChartTable:
        """A row for each weekday, a column for each hour."""
        return self.said.table()

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Place seven rows of hours."""
        self._panel = self._panel or plot.add_panel()
        self._names = max(ink.wide(ink.small(), self.words.weekday(day)) for day in range(7)) + 12
        rect = room.adjusted(self._names, 0, 0, -_BOTTOM)
        rect.setHeight(min(rect.height(), _HIGHEST))
        self._panel.place(rect, (float(self._values.first), self._values.last + 1.0), (0.0, 7.0), down=True)
        return [
            self._mark(self._panel, row, day, hour)
            for row, day in enumerate(self.words.weekdays())
            for hour in range(self._values.first, self._values.last + 1)
        ]

    def _mark(self, panel: Panel, row: int, day: int, hour: int) -> Mark:
        left, top = panel.x(hour), panel.y(row)
        area = QRectF(left, top, panel.x(hour + 1) - left, panel.y(row + 1) - top)
        cell = self.said.map.cells.get((day, hour))
        pick = HourPick(day, hour, self._layer, cell.entries, cell) if cell is not None else None
        shape = area.adjusted(1.5, 1.5, -1.5, -1.5)
        return Mark(shape, pick, partial(self.said.tip, day, hour), partial(self.said.spoken, day, hour), hour, -row, area)

    def draw(self, painter: QPainter) -> None:
        """Draw the cells, the days and the hours."""
        if self._panel is not None:
            HeatPainter(painter, self.theme, self._panel, self.said).draw(self._names)
