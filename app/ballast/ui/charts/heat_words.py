"""What the heat map says in each of its layers: title line, sentences, tooltips, hints and table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from math import ceil
from typing import TYPE_CHECKING

from ballast.domain.insight.drawn.heat_map import Layer
from ballast.domain.insight.leads import core_hours, fullest_day, part_between
from ballast.domain.log.entry import STRESS_MAX
from ballast.ui.charts.day_words import length
from ballast.ui.charts.marks import Tip, TipLine
from ballast.ui.charts.table import ChartTable
from ballast.ui.words import charts
from ballast.ui.words.formats import RANGE

if TYPE_CHECKING:
    from ballast.domain.insight.drawn.heat_map import Cell, HeatMap, HeatWeek
    from ballast.ui.words.formats import Words

_STEP = 15
_MINUTES = frozenset({Layer.HOURS, Layer.OFF_HOURS})


@dataclass(frozen=True, slots=True)
class HeatWords:
    """Says one layer of a week in one locale."""

    words: Words
    week: HeatWeek
    layer: Layer

    @property
    def map(self) -> HeatMap:
        """The layer."""
        return self.week.maps[self.layer]

    @property
    def full(self) -> int:
        """What the strongest colour stands for: a round figure that no cell exceeds."""
        if self.layer is Layer.STRESS:
            return STRESS_MAX
        step = _STEP if self.layer in _MINUTES else 1
        return max(step, ceil(self.map.peak / step - 1e-9) * step)

    def scale(self) -> tuple[str, str]:
        """The ends of the scale."""
        low, high = (self.words.integer(each) for each in (0, self.full))
        if self.layer in _MINUTES:
            return charts.HEAT_MINUTES(n=low), charts.HEAT_MINUTES(n=high)
        if self.layer is Layer.STRESS:
            return charts.HEAT_CALM(n=low), charts.HEAT_DRAINED(n=high)
        return low, charts.HEAT_TIMES_SCALE(n=high)

    def subtitle(self) -> str:
        """What a cell is, and what it goes by where nobody said."""
        said = charts.HEAT_SUBTITLES[self.layer]()
        if self.layer is Layer.OFF_HOURS and not self.week.hours_said:
            return charts.HEAT_DEFAULT_HOURS(first=said)
        return said

    def hint(self) -> tuple[str, str]:
        """What stands there instead of nothing: what is missing and what to do; no answer is not told as a no."""
        silent = self.layer is Layer.INTERRUPTIONS and self.map.said
        hints = charts.HEAT_NONE_INTERRUPTED if silent else charts.HEAT_HINTS[self.layer]
        return hints[0](), hints[1]()

    def sentence(self) -> str:
        """The strongest hour."""
        spot = self.strongest()
        if spot is None:
            return ""
        name = self.words.weekday(spot[0], short=False)
        return charts.HEAT_SPOKENS[self.layer](weekday=name, time=self.words.time(time(spot[1])), value=self.value(*spot))

    def lead(self) -> str:
        """The strongest hour, as the sentence above the chart; of the hours when most is done."""
        spot = self.strongest()
        if spot is None:
            return ""
        if self.layer is Layer.HOURS:
            return self._rhythm()
        name = self.words.weekday(spot[0], short=False)
        if self.layer is Layer.OFF_HOURS and not self.week.hours_said:
            return charts.HEAT_LEAD_OURS(weekday=name, hours=self.hours(spot[1]), value=self.value(*spot))
        return charts.HEAT_LEADS[self.layer](weekday=name, hours=self.hours(spot[1]), value=self.value(*spot))

    def _rhythm(self) -> str:
        first, last = core_hours(self.map)
        weekday, minutes = fullest_day(self.map)
        said = {"first": self.words.time(time(first)), "last": self.words.time(time(last % 24))}
        said["share"] = self.words.percent(part_between(self.map, first, last))
        value = length(self.words, minutes / 60)
        return charts.HEAT_LEADS[self.layer](weekday=self.words.weekday(weekday, short=False), value=value, **said)

    def beside(self) -> str:
        """When interruptions come most, beside how many there were."""
        spot = self.strongest()
        if spot is None or self.layer is not Layer.INTERRUPTIONS:
            return ""
        return charts.HEAT_BESIDE(weekday=self.words.weekday(spot[0], short=False), hours=self.hours(spot[1]))

    def strongest(self) -> tuple[int, int] | None:
        """The hour with the largest value, that with more behind it of equals, then the earliest; None without any."""
        cells = self.map.cells
        return max(cells, key=lambda spot: (cells[spot].value, cells[spot].weight, -spot[0], -spot[1]), default=None)

    def value(self, weekday: int, hour: int) -> str:
        """The figure of a cell; none where nothing was said."""
        found = self.map.value(weekday, hour)
        if self.layer is Layer.STRESS:
            return "" if found is None else self.words.number(found, 1)
        figure = found or 0.0
        if self.layer is Layer.INTERRUPTIONS:
            return self.words.number(figure, 0 if figure == round(figure) else 1)
        return self.words.number(figure, 1 if 0 < figure < 1 else 0)

    def hours(self, hour: int) -> str:
        """From an hour to the next."""
        return RANGE(first=self.words.time(time(hour)), last=self.words.time(time((hour + 1) % 24)))

    def tip(self, weekday: int, hour: int) -> Tip:
        """The value of a cell and what it rests on."""
        title = charts.HEAT_CELL(weekday=self.words.weekday(weekday, short=False), hours=self.hours(hour))
        cell = self.map.cells.get((weekday, hour))
        if cell is None and self.layer is Layer.STRESS:
            return Tip(title, (), charts.HEAT_NOT_RATED())
        if self.layer in _MINUTES:
            return Tip(title, (TipLine(charts.HEAT_TIP(), charts.HEAT_MINUTES(n=self.value(weekday, hour))),))
        if cell is None:
            return Tip(title, (), charts.HEAT_NO_INTERRUPTION())
        return Tip(title, self._lines(cell, self.value(weekday, hour)))

    def _lines(self, cell: Cell, value: str) -> tuple[TipLine, ...]:
        if self.layer is Layer.STRESS:
            rated = length(self.words, cell.weight / 60)
            return (TipLine(charts.STRESS_MEAN(), charts.STRESS_OF(rating=value)), TipLine(charts.HEAT_RATED(), rated))
        return (TipLine(charts.HEAT_TIMES(), self.words.integer(round(cell.weight))), TipLine(charts.HEAT_TIP(), value))

    def spoken(self, weekday: int, hour: int) -> str:
        """A cell for screen readers."""
        name, clock = self.words.weekday(weekday, short=False), self.words.time(time(hour))
        if (weekday, hour) not in self.map.cells and self.layer is Layer.STRESS:
            return charts.HEAT_CELL_NOT_RATED(weekday=name, time=clock)
        return charts.HEAT_CELLS[self.layer](weekday=name, time=clock, value=self.value(weekday, hour))

    def table(self) -> ChartTable:
        """A row for each weekday, a column for each hour."""
        hours = range(self.week.first, self.week.last + 1)
        headers = (charts.COLUMN_WEEKDAY(), *(self.words.time(time(hour)) for hour in hours))
        rows = tuple(
            (self.words.weekday(day, short=False), *(self.value(day, hour) for hour in hours)) for day in self.words.weekdays()
        )
        return ChartTable(headers, rows)
