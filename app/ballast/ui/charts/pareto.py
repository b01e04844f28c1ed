"""Where the hours go: bars of the largest tasks, and beside them the share that they reach together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from ballast.domain.insight.drawn.pareto import PARETO_LINE, Pareto
from ballast.domain.insight.findings import Topic
from ballast.ui.charts import ink
from ballast.ui.charts.chart import Chart
from ballast.ui.charts.day_words import length, short_hours, tint
from ballast.ui.charts.marks import Mark, Tip, TipLine
from ballast.ui.charts.picks import RestPick, TaskPick
from ballast.ui.charts.table import ChartTable
from ballast.ui.widgets.painted import rounded
from ballast.ui.words import charts
from ballast.ui.words.categories import category_name
from ballast.ui.words.names import brief

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from ballast.domain.insight.drawn.pareto import ParetoRow
    from ballast.ui.charts.plot import Panel, Plot

_TOP, _BOTTOM, _ROW = 26.0, 6.0, 42.0
_ICON = 14
_BESIDE = 44.0
_ROOMY = 440.0
_NEARLY_ALL = 0.99
_EMPTY = Pareto((), None, 0.0)


class ParetoChart(Chart):
    """The largest tasks first. Picks are `TaskPick`, and `RestPick` for the row of all others."""

    TITLE = charts.PARETO_TITLE
    EMPTY = charts.PARETO_EMPTY
    EMPTY_HINT = charts.PARETO_EMPTY_HINT
    ICON = "list"
    SPOKEN_SAYS_ALL = True
    TOPICS = frozenset({Topic.LARGEST, Topic.MANY_SMALL})

    _values = _EMPTY
    _panels: tuple[Panel, Panel] | None = None
    _names = 100.0
    _most = 1.0

    def show_values(self, values: Pareto) -> None:
        """Show other tasks."""
        self._values = values
        self.own_names = [_name(row) for row in values.rows[:1]]
        self.legend.show_entries(())
        self.set_shown(empty=not values.rows)

    def subtitle(self) -> str:
        """What the two sides are."""
        return charts.PARETO_SUBTITLE(hours=length(self.words, self._values.hours)) if self._values.rows else ""

    def sentence(self) -> str:
        """How few tasks make how much, and the largest."""
        values = self._values
        if not values.rows:
            return ""
        few = values.few
        most, tasks = few[-1], sum(row.tasks for row in few)
        said = charts.PARETO_SPOKEN(tasks, share=self.words.percent(most.running), hours=length(self.words, values.hours))
        first = values.rows[0]
        return f"{said} {charts.PARETO_SPOKEN_FIRST(task=_name(first), part=length(self.words, first.hours))}"

    def own_lead(self) -> str:
        """How few tasks take most of the time, and the largest."""
        values = self._values
        if values.reached is None:
            return ""
        few = values.few
        most, first, tasks = few[-1], few[0], sum(row.tasks for row in few)
        said = {"share": self.words.percent(most.running), "task": brief(_name(first)), "part": length(self.words, first.hours)}
        return charts.PARETO_LEAD(tasks, shown=self.words.integer(tasks), **said)

    def picture_height(self) -> float:
        """As high as the rows are at their largest."""
        return min(self.PICTURE_HEIGHT, _TOP + _BOTTOM + max(3, len(self._values.rows)) * _ROW)

    def as_table(self) -> ChartTable:
        """A row for each task."""
        headers = (
            charts.COLUMN_TASK(),
            charts.COLUMN_CATEGORY(),
            charts.COLUMN_HOURS(),
            charts.COLUMN_SHARE(),
            charts.COLUMN_RUNNING(),
        )
        rows = tuple(
            (
                _name(row),
                category_name(row.category) if row.task else "",
                self.words.number(row.hours, 2),
                self.words.number(row.share * 100, 1),
                self.words.number(row.running * 100, 1),
            )
            for row in self._values.rows
        )
        return ChartTable(headers, rows, text_columns=2)

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Place names, bars and the running share."""
        self._panels = self._panels or (plot.add_panel(), plot.add_panel())
        bars, shares = self._panels
        widest = max((ink.wide(ink.strong(), _name(row)) for row in self._values.rows), default=0.0)
        self._names = min(widest + _ICON + 8, room.width() * (0.36 if room.width() >= _ROOMY else 0.29))
        right = max(104.0, min(230.0, room.width() * 0.3))
        left = self._names + 10
        height = room.height() - _TOP - _BOTTOM
        rows = float(max(1, len(self._values.rows)))
        used = min(height, rows * _ROW)
        self._most = _longest(self._values.rows)
        free = max(40.0, room.width() - left - right - 56)
        bars.place(QRectF(left, _TOP, free, used), (0.0, self._most), (0.0, rows), down=True)
        shares.place(QRectF(room.width() - right + 8, _TOP, right - 8 - _BESIDE, used), (0.0, 1.0), (0.0, rows), down=True)
        return [self._mark(bars, number, row, room) for number, row in enumerate(self._values.rows)]

    def _mark(self, bars: Panel, number: int, row: ParetoRow, room: QRectF) -> Mark:
        area = QRectF(0, bars.y(number), room.width(), bars.y(number + 1) - bars.y(number))
        pick = TaskPick(row.task.id) if row.task else RestPick(row.tasks)
        return Mark(self._bar(bars, number, row), pick, partial(self._tip, row), partial(self._said, row), 0, -number, area)

    def _tip(self, row: ParetoRow) -> Tip:
        own = (TipLine(category_name(row.category), "", tint(row.category)),) if row.task else ()
        lines = (
            TipLine(charts.PARETO_TIP_HOURS(), length(self.words, row.hours)),
            TipLine(charts.PARETO_TIP_SHARE(), self.words.percent(row.share, 1)),
            TipLine(charts.PARETO_TIP_RUNNING(), self.words.percent(row.running, 1)),
        )
        return Tip(_name(row), own + lines, charts.PARETO_VITAL(share=self.words.percent(PARETO_LINE)) if row.vital else "")

    def _running(self, row: ParetoRow) -> str:
        """The share with all above; only the last row has all of it."""
        return self.words.percent(row.running if row is self._values.rows[-1] else min(row.running, _NEARLY_ALL))

    def _said(self, row: ParetoRow) -> str:
        share, running = self.words.percent(row.share), self._running(row)
        return charts.PARETO_ROW_SPOKEN(task=_name(row), hours=length(self.words, row.hours), share=share, running=running)

    def _bar(self, bars: Panel, number: int, row: ParetoRow) -> QRectF:
        middle = bars.y(number + 0.5)
        thick = max(3.0, min(22.0, (bars.y(1) - bars.y(0)) * 0.66))
        return QRectF(bars.x(0), middle - thick / 2, max(3.0, bars.x(min(row.hours, self._most)) - bars.x(0)), thick)

    def draw(self, painter: QPainter) -> None:
        """Draw the band of 80 %, the rows and the line."""
        if self._panels is None or not self._values.rows:
            return
        bars, shares = self._panels
        self._draw_band(painter, shares)
        for number, row in enumerate(self._values.rows):
            self._draw_row(painter, bars, number, row)
        self._draw_line(painter, shares)

    def _draw_row(self, painter: QPainter, bars: Panel, number: int, row: ParetoRow) -> None:
        tokens = self.theme.tokens
        bar = self._bar(bars, number, row)
        middle = bar.center().y()
        font = ink.strong() if row.vital else ink.label()
        painter.setFont(font)
        room = self._names - _ICON - 8
        name = ink.cut(font, _name(row), room)
        place = QRectF(0, middle - 9, self._names, 18)
        ink.write(painter, place, name, tokens.text if row.vital else tokens.text_second, ink.RIGHT)
        if row.category is not None:
            x = self._names - ink.wide(font, name) - _ICON - 6
            spot = QRectF(x, middle - _ICON / 2, _ICON, _ICON).toRect()
            self.theme.icon(row.category.cue, tint(row.category)).paint(painter, spot)
        rounded(painter, bar, min(4.0, bar.width() / 2), self.theme.color("accent" if row.vital else "border_strong"))
        if row.hours > self._most:
            self._draw_break(painter, bar)
        painter.setFont(ink.strong())
        value = QRectF(bar.right() + 8, middle - 9, 54, 18)
        ink.write(painter, value, short_hours(self.words, row.hours), tokens.text, ink.LEFT)

    def _draw_break(self, painter: QPainter, bar: QRectF) -> None:
        """Show that a bar is longer than there is room for."""
        painter.setPen(QPen(self.theme.color("surface"), 3))
        for x in (bar.right() - 22, bar.right() - 15):
            painter.drawLine(QPointF(x - 3, bar.bottom() + 2), QPointF(x + 3, bar.top() - 2))

    def _draw_band(self, painter: QPainter, shares: Panel) -> None:
        edge = shares.x(PARETO_LINE)
        band = QRectF(shares.rect.left() - 8, shares.rect.top(), edge - shares.rect.left() + 8, shares.rect.height())
        rounded(painter, band, 5, self.theme.color("surface_2"))
        line = ink.upright(edge, shares.rect.top() - 4, band.bottom())
        ink.rule(painter, line, self.theme.color("warning"), dashed=True, width=1.4)
        painter.setFont(ink.strong())
        label = QRectF(edge - 30, shares.rect.top() - 24, 60, 18)
        ink.write(painter, label, self.words.percent(PARETO_LINE), self.theme.tokens.warning)

    def _draw_line(self, painter: QPainter, shares: Panel) -> None:
        colour = self.theme.color("warning")
        spots = [QPointF(shares.x(row.running), shares.y(at + 0.5)) for at, row in enumerate(self._values.rows)]
        painter.setPen(QPen(colour, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(spots))
        painter.setFont(ink.small())
        for row, spot in zip(self._values.rows, spots, strict=True):
            painter.setPen(QPen(colour, 1.8))
            painter.setBrush(QColor(self.theme.tokens.surface))
            painter.drawEllipse(spot, 3.6, 3.6)
            text = self._running(row)
            roomy = spot.x() - shares.rect.left() > ink.wide(ink.small(), text) + 2
            before = roomy and row.running < PARETO_LINE
            place = QRectF(spot.x() - 68, spot.y() - 8, 60, 16) if before else QRectF(spot.x() + 8, spot.y() - 8, 60, 16)
            ink.write(painter, place, text, self.theme.tokens.text_second, ink.RIGHT if before else ink.LEFT)


def _longest(rows: Sequence[ParetoRow]) -> float:
    """The hours of a full bar: the largest task's, unless the others together are just a little more."""
    largest = max((row.hours for row in rows if row.task), default=0.0)
    whole = max((row.hours for row in rows), default=0.0)
    return (whole if whole <= 1.5 * largest or not largest else largest) or 1.0


def _name(row: ParetoRow) -> str:
    return row.task.name if row.task else charts.PARETO_REST(row.tasks)
