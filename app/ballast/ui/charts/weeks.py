"""Week against week: each category or task as a line from the low to the high end of its range, the newest in its colour."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from ballast.domain.insight.drawn.weeks import Comparisons
from ballast.domain.insight.trend import Direction
from ballast.ui.charts import ink
from ballast.ui.charts.chart import Chart
from ballast.ui.charts.day_words import short_hours, tint
from ballast.ui.charts.legend import Sample
from ballast.ui.charts.marks import Mark
from ballast.ui.charts.picks import StretchPick
from ballast.ui.charts.scale import tick_digits, ticks
from ballast.ui.charts.table import ChartTable
from ballast.ui.charts.week_words import WeekWords, name_of, verdict
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.words import charts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QWidget

    from ballast.domain.insight.drawn.weeks import Compared, Comparison, Stretch
    from ballast.ui.charts.plot import Panel, Plot
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_TOP, _BOTTOM = 4.0, 24.0
_ICON = 14
_ROOMY = 440.0
_STEP, _DOT, _LINE = 13.0, 4.0, 3.0
_ROW, _STRETCHED = 40.0, 1.5
_FIGURE = 46.0
_AROUND, _LOWEST = 240, 320  # what a card has beside its rows
_NOTHING = Comparisons(None, None)
_ARROWS = {Direction.MORE: "chevron-up", Direction.LESS: "chevron-down"}


class WeeksChart(Chart):
    """Stretches of time side by side. Picks are `StretchPick`."""

    TITLE = charts.WEEKS_TITLE
    EMPTY = charts.WEEKS_EMPTY
    EMPTY_HINT = charts.WEEKS_EMPTY_HINT
    ICON = "calendar"

    CARD_HEIGHT = 560

    _values = _NOTHING
    _panel: Panel | None = None
    _names = 100.0
    _verdicts = 90.0
    _ticks: tuple[float, ...] = (0.0, 1.0)
    _before = False
    _by_task = False

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(theme, words, parent)
        self.beside = SegmentedControl(charts.WEEKS_BESIDE(), (charts.WEEKS_ITS_WEEKS(), charts.WEEKS_BEFORE()))
        self.by = SegmentedControl(charts.WEEKS_ROWS(), (charts.WEEKS_CATEGORIES(), charts.WEEKS_TASKS()))
        self.beside.chosen.connect(lambda number: self._choose(before=bool(number), by_task=self._by_task))
        self.by.chosen.connect(lambda number: self._choose(before=self._before, by_task=bool(number)))
        self.put_controls(self.beside, self.by)

    def show_values(self, values: Comparisons) -> None:
        """Show another period; where it has no weeks of its own the one before stands beside it, and the other way round."""
        self._values = values
        self.beside.setVisible(values.weeks is not None and values.before is not None)
        self._show()

    def _choose(self, *, before: bool, by_task: bool) -> None:
        self._before, self._by_task = before, by_task
        self._show()

    def _show(self) -> None:
        shown = self.shown
        notes: list[tuple[Sample, str]] = []
        if shown is not None:
            words = WeekWords(self.words, shown, self.rows)
            last = len(shown.periods) - 1
            self.own_names = [name_of(row) for row in words.every if row.trend.clear]
            notes = [(StretchSample(self.theme, newest=n == last), words.period(each)) for n, each in enumerate(shown.periods)]
            if any(each.projected is None and each.logged for row in self.rows for each in row.stretches):
                notes.append((TickSample(self.theme), charts.WEEKS_LOGGED()))
        self.legend.show_entries((), notes)
        wanted = _AROUND + round(len(self.rows) * self._row_height() * _STRETCHED)
        self.card_height = max(_LOWEST, min(self.CARD_HEIGHT, wanted))
        self.set_shown(empty=shown is None)

    @property
    def shown(self) -> Comparison | None:
        """The comparison that is seen."""
        first, other = (self._values.before, self._values.weeks) if self._before else (self._values.weeks, self._values.before)
        return first or other

    @property
    def rows(self) -> tuple[Compared, ...]:
        """The rows that are seen."""
        shown = self.shown
        if shown is None:
            return ()
        return shown.tasks if self._by_task else shown.categories

    def subtitle(self) -> str:
        """What the lines are, and all work together."""
        return "" if self.shown is None else WeekWords(self.words, self.shown, self.rows).subtitle()

    def own_lead(self) -> str:
        """What clearly changed, if anything did."""
        return "" if self.shown is None else WeekWords(self.words, self.shown, self.rows).lead()

    def sentence(self) -> str:
        """The change of every row."""
        return "" if self.shown is None else WeekWords(self.words, self.shown, self.rows).sentence()

    def as_table(self) -> ChartTable:
        """A row for each row, and all work first."""
        return ChartTable((), ()) if self.shown is None else WeekWords(self.words, self.shown, self.rows).table()

    def picture_height(self) -> float:
        """As high as its rows are at their largest."""
        return _TOP + _BOTTOM + max(3, len(self.rows)) * self._row_height()

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Place names, lines and what may be said of each."""
        self._panel = self._panel or plot.add_panel()
        rows, shown = self.rows, self.shown
        widest = max((ink.wide(ink.strong(), " ".join(name_of(row).split())) for row in rows), default=0.0)
        self._names = min(widest + _ICON + 8, room.width() * (0.34 if room.width() >= _ROOMY else 0.28))
        self._verdicts = max((ink.wide(ink.strong(), verdict(row)) for row in rows), default=60.0) + _ICON + 6
        high = room.height() - _TOP - _BOTTOM
        used = min(high, max(1, len(rows)) * self._row_height() * _STRETCHED)
        left = self._names + 12
        wide = max(40.0, room.width() - left - self._verdicts - _FIGURE)
        highest = max((each.highest for row in rows for each in row.stretches), default=0.0) or 1.0
        self._ticks = ticks(highest, max(2, int(wide // 56)))
        self._panel.place(
            QRectF(left, _TOP, wide, used), (0.0, max(highest, self._ticks[-1])), (0.0, float(max(1, len(rows)))), down=True
        )
        if shown is None:
            return []
        words = WeekWords(self.words, shown, rows)
        return [mark for number, row in enumerate(rows) for mark in self._marks(self._panel, number, row, words, room)]

    def _row_height(self) -> float:
        count = len(self.shown.periods) if self.shown else 1
        return max(_ROW, count * _STEP + 12)

    def _marks(self, panel: Panel, number: int, row: Compared, words: WeekWords, room: QRectF) -> list[Mark]:
        made = []
        for at, (stretch, period) in enumerate(zip(row.stretches, words.values.periods, strict=True)):
            y, step = self._line_at(panel, number, at)
            begin, end = _ends(panel, stretch)
            shape = QRectF(begin - _DOT, y - _DOT - 1, end - begin + 2 * _DOT, 2 * _DOT + 2)
            task, category = row.task.id if row.task else None, row.category.id if row.category else None
            pick = StretchPick(period, task, category, name_of(row), stretch)
            area = QRectF(0, y - step / 2, room.width(), step)
            said, told = partial(words.tip, row, at), partial(words.spoken, row, at)
            made.append(Mark(shape, pick if stretch.logged else None, said, told, at, -number, area))
        return made

    def _line_at(self, panel: Panel, number: int, at: int) -> tuple[float, float]:
        """The height of a line, and how far it is from the next."""
        count = len(self.shown.periods) if self.shown else 1
        step = min(_STEP, (panel.y(1) - panel.y(0) - 2) / count)
        return panel.y(number + 0.5) + (at - (count - 1) / 2) * step, step

    def draw(self, painter: QPainter) -> None:
        """Draw the scale, then row after row."""
        if self._panel is None or self.shown is None:
            return
        self._draw_scale(painter, self._panel)
        for number, row in enumerate(self.rows):
            self._draw_name(painter, self._panel, number, row)
            last = len(row.stretches) - 1
            for at, stretch in enumerate(row.stretches):
                y, _ = self._line_at(self._panel, number, at)
                self._draw_stretch(painter, self._panel, row, stretch, y, newest=at == last)
            self._draw_verdict(painter, self._panel, number, row)

    def _draw_scale(self, painter: QPainter, panel: Panel) -> None:
        painter.setFont(ink.small())
        digits = tick_digits(self._ticks[1])
        for tick in self._ticks:
            x = panel.x(tick)
            ink.rule(painter, ink.upright(x, panel.rect.top(), panel.rect.bottom()), self.theme.color("border"))
            place = QRectF(x - 30, panel.rect.bottom() + 5, 60, 16)
            ink.write(painter, place, self.words.hours(tick, digits), self.theme.tokens.text_third)

    def _draw_name(self, painter: QPainter, panel: Panel, number: int, row: Compared) -> None:
        font = ink.strong() if row.trend.clear else ink.label()
        middle = panel.y(number + 0.5)
        name = ink.cut(font, name_of(row), self._names - _ICON - 8)
        painter.setFont(font)
        colour = self.theme.tokens.text if row.trend.clear else self.theme.tokens.text_second
        ink.write(painter, QRectF(0, middle - 9, self._names, 18), name, colour, ink.RIGHT)
        if row.category is not None:
            x = self._names - ink.wide(font, name) - _ICON - 6
            spot = QRectF(x, middle - _ICON / 2, _ICON, _ICON).toRect()
            self.theme.icon(row.category.cue, tint(row.category)).paint(painter, spot)

    def _draw_stretch(
        self, painter: QPainter, panel: Panel, row: Compared, stretch: Stretch, y: float, *, newest: bool
    ) -> None:
        if stretch.projected is None and not stretch.logged:
            return
        colour = self.theme.category(row.category.colour if row.category else None)
        if not newest:
            colour = self.theme.color("text_third")
        begin, end = _ends(panel, stretch)
        if stretch.projected is None:
            draw_tick(painter, begin, y, colour)
        else:
            draw_range(painter, QLineF(begin, y, end, y), panel.x(stretch.projected.mid), colour, self.theme, newest=newest)
        painter.setFont(ink.small())
        tone = self.theme.tokens.text if newest else self.theme.tokens.text_third
        ink.write(painter, QRectF(end + 8, y - 7, _FIGURE, 14), short_hours(self.words, stretch.middle), tone, ink.LEFT)

    def _draw_verdict(self, painter: QPainter, panel: Panel, number: int, row: Compared) -> None:
        left, middle = panel.rect.right() + _FIGURE, panel.y(number + 0.5)
        painter.setFont(ink.strong() if row.trend.clear else ink.small())
        tone = self.theme.tokens.text if row.trend.clear else self.theme.tokens.text_third
        place = QRectF(left, middle - 9, self._verdicts, 18)
        ink.write(painter, place, verdict(row), tone, ink.RIGHT)
        arrow = _ARROWS.get(row.trend.direction)
        if arrow is not None:
            x = place.right() - ink.wide(ink.strong(), verdict(row)) - _ICON - 2
            self.theme.icon(arrow, "text").paint(painter, QRectF(x, middle - _ICON / 2, _ICON, _ICON).toRect())


class StretchSample(Sample):
    """A line with its dot: full for the newest stretch of time, hollow for those before."""

    def __init__(self, theme: Theme, *, newest: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._newest = newest
        self.setFixedSize(28, 18)

    def draw(self, painter: QPainter) -> None:
        """Draw the line."""
        colour = self.theme.color("text" if self._newest else "text_third")
        draw_range(painter, QLineF(2, 9, 26, 9), 12, colour, self.theme, newest=self._newest)


class TickSample(Sample):
    """What was logged, without a range."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedSize(12, 18)

    def draw(self, painter: QPainter) -> None:
        """Draw the upright line."""
        draw_tick(painter, 6, 9, self.theme.color("text_third"))


def draw_range(painter: QPainter, line: QLineF, middle: float, colour: QColor, theme: Theme, *, newest: bool) -> None:
    """Draw a line with a small upright at both ends and a dot at its middle value."""
    pen = QPen(colour, _LINE if newest else 1.6)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(line)
    painter.setPen(QPen(colour, 1.6))
    for end in (line.p1(), line.p2()):
        painter.drawLine(QPointF(end.x(), end.y() - 4), QPointF(end.x(), end.y() + 4))
    painter.setBrush(colour if newest else theme.color("surface"))
    painter.drawEllipse(QPointF(middle, line.y1()), _DOT + newest, _DOT + newest)


def draw_tick(painter: QPainter, x: float, y: float, colour: QColor) -> None:
    """Draw an upright line for a figure without a range."""
    pen = QPen(colour, 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))


def _ends(panel: Panel, stretch: Stretch) -> tuple[float, float]:
    """Where a line begins and ends; a figure without a range is a point."""
    if stretch.projected is None:
        return panel.x(stretch.logged), panel.x(stretch.logged)
    return panel.x(stretch.projected.low), panel.x(stretch.projected.high)
