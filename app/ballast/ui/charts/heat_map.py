"""When the owner works: every hour of the week as a cell, the darker (on a dark look: the brighter) the more minutes."""

from __future__ import annotations

from datetime import time
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QTime

from ballast.domain.insight.drawn.heat_map import HeatMap
from ballast.domain.insight.findings import Topic
from ballast.ui.charts import ink
from ballast.ui.charts.chart import Chart
from ballast.ui.charts.marks import Mark, Tip, TipLine
from ballast.ui.charts.picks import HourPick
from ballast.ui.charts.table import ChartTable
from ballast.ui.widgets.painted import rounded
from ballast.ui.words import charts
from ballast.ui.words.formats import RANGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from ballast.ui.charts.plot import Panel, Plot

_BOTTOM = 26.0
_STEP = 15
_EMPTY = HeatMap(tuple((0.0,) * 24 for _ in range(7)), 8, 18, 0.0)


class HeatMapChart(Chart):
    """Weekday by hour, in the owner's order of days. Picks are `HourPick`."""

    TITLE = charts.HEAT_TITLE
    EMPTY = charts.HEAT_EMPTY
    EMPTY_HINT = charts.HEAT_EMPTY_HINT
    ICON = "clock"
    TOPICS = frozenset({Topic.SPILL_OVER})

    _values = _EMPTY
    _panel: Panel | None = None
    _names = 40.0

    @property
    def full(self) -> int:
        """The minutes that the strongest colour stands for: a round figure that no cell exceeds."""
        return max(_STEP, ceil(self._values.peak / _STEP - 1e-9) * _STEP)

    def show_values(self, values: HeatMap) -> None:
        """Show another week."""
        self._values = values
        low, high = (charts.HEAT_MINUTES(n=self.words.integer(n)) for n in (0, self.full))
        self.legend.show_scale(low, high)
        self.set_shown(empty=not values.peak)

    def subtitle(self) -> str:
        """What a cell is."""
        return charts.HEAT_SUBTITLE()

    def sentence(self) -> str:
        """The busiest hour."""
        values = self._values
        if not values.peak:
            return ""
        weekday, hour = self._busiest()
        return charts.HEAT_SPOKEN(
            weekday=self.words.weekday(weekday, short=False),
            time=self.words.time(time(hour)),
            minutes=self._minutes(weekday, hour),
        )

    def own_lead(self) -> str:
        """The fullest hour."""
        if not self._values.peak:
            return ""
        weekday, hour = self._busiest()
        name = self.words.weekday(weekday, short=False)
        return charts.HEAT_LEAD(weekday=name, hours=self._hours(hour), minutes=self._minutes(weekday, hour))

    def _busiest(self) -> tuple[int, int]:
        spots = ((day, at) for day in range(7) for at in range(24))
        return max(spots, key=lambda spot: self._values.minutes[spot[0]][spot[1]])

    def as_table(self) -> ChartTable:
        """A row for each weekday, a column for each hour."""
        hours = range(self._values.first, self._values.last + 1)
        headers = (charts.COLUMN_WEEKDAY(), *(self.words.time(time(hour)) for hour in hours))
        rows = tuple(
            (self.words.weekday(day, short=False), *(self._minutes(day, hour) for hour in hours))
            for day in self.words.weekdays()
        )
        return ChartTable(headers, rows)

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Place seven rows of hours."""
        self._panel = self._panel or plot.add_panel()
        self._names = max(ink.wide(ink.small(), self.words.weekday(day)) for day in range(7)) + 12
        rect = room.adjusted(self._names, 0, 0, -_BOTTOM)
        rect.setHeight(min(rect.height(), 7 * 44))
        self._panel.place(rect, (float(self._values.first), self._values.last + 1.0), (0.0, 7.0), down=True)
        return [
            self._mark(self._panel, row, day, hour)
            for row, day in enumerate(self.words.weekdays())
            for hour in range(self._values.first, self._values.last + 1)
        ]

    def _mark(self, panel: Panel, row: int, day: int, hour: int) -> Mark:
        left, top = panel.x(hour), panel.y(row)
        area = QRectF(left, top, panel.x(hour + 1) - left, panel.y(row + 1) - top)
        pick = HourPick(day, hour) if self._values.minutes[day][hour] else None
        return Mark(
            area.adjusted(1.5, 1.5, -1.5, -1.5),
            pick,
            partial(self._tip, day, hour),
            partial(self._spoken, day, hour),
            hour,
            -row,
            area,
        )

    def _tip(self, day: int, hour: int) -> Tip:
        title = charts.HEAT_CELL(weekday=self.words.weekday(day, short=False), hours=self._hours(hour))
        return Tip(title, (TipLine(charts.HEAT_TIP(), charts.HEAT_MINUTES(n=self._minutes(day, hour))),))

    def _hours(self, hour: int) -> str:
        return RANGE(first=self.words.time(time(hour)), last=self.words.time(time((hour + 1) % 24)))

    def _spoken(self, day: int, hour: int) -> str:
        name = self.words.weekday(day, short=False)
        return charts.HEAT_CELL_SPOKEN(weekday=name, time=self.words.time(time(hour)), minutes=self._minutes(day, hour))

    def draw(self, painter: QPainter) -> None:
        """Draw the cells, the days and the hours."""
        panel = self._panel
        if panel is None:
            return
        faint = self.theme.tokens.text_second
        for row, day in enumerate(self.words.weekdays()):
            painter.setFont(ink.small())
            place = QRectF(0, panel.y(row), self._names - 10, panel.y(1) - panel.y(0))
            ink.write(painter, place, self.words.weekday(day), faint, ink.RIGHT)
            for hour in range(self._values.first, self._values.last + 1):
                cell = QRectF(panel.x(hour), panel.y(row), panel.x(1) - panel.x(0), panel.y(1) - panel.y(0))
                share = self._values.minutes[day][hour] / self.full
                rounded(painter, cell.adjusted(1.5, 1.5, -1.5, -1.5), 4, self.theme.heat(share))
        self._draw_hours(painter, panel)

    def _draw_hours(self, painter: QPainter, panel: Panel) -> None:
        painter.setFont(ink.small())
        cell = panel.x(1) - panel.x(0)
        widest = max(ink.wide(ink.small(), self._hour(hour)) for hour in range(24)) + 6
        every = next(step for step in (1, 2, 3, 6, 24) if cell * step >= widest or step == 24)  # noqa: PLR2004 - a whole day
        for hour in range(self._values.first, self._values.last + 1):
            if (hour - self._values.first) % every == 0:
                place = QRectF(panel.x(hour), panel.rect.bottom() + 5, cell, 16)
                ink.write(painter, place, self._hour(hour), self.theme.tokens.text_second)

    def _hour(self, hour: int) -> str:
        """The short name of an hour, "07" or "7 AM" as the locale counts."""
        twelve = "A" in self.words.locale.timeFormat(QLocale.FormatType.ShortFormat).upper()
        return self.words.locale.toString(QTime(hour, 0), "h AP" if twelve else "HH")

    def _minutes(self, day: int, hour: int) -> str:
        minutes = self._values.minutes[day][hour]
        return self.words.number(minutes, 1 if 0 < minutes < 1 else 0)
