"""Hours per day by category: stacked bars with the icon of the category in them, hatched where a day does not count."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from ballast.domain.insight.drawn.day_bars import DayBars
from ballast.domain.insight.findings import Topic
from ballast.ui.charts import ink
from ballast.ui.charts.chart import Chart
from ballast.ui.charts.day_words import DayWords, day_table
from ballast.ui.charts.legend import DashSample, DotSample, HatchSample
from ballast.ui.charts.marks import Mark
from ballast.ui.charts.picks import DayPick, UnknownPick
from ballast.ui.charts.scale import ROOM_FOR_DATE, tick_digits, ticks, week_starts
from ballast.ui.widgets.painted import rounded
from ballast.ui.words import charts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QLineF
    from PySide6.QtGui import QPainter

    from ballast.domain.insight.drawn.day_bars import DayBar
    from ballast.domain.log.entry import Category
    from ballast.ui.charts.legend import Sample
    from ballast.ui.charts.plot import Panel, Plot
    from ballast.ui.charts.table import ChartTable

_LEFT, _RIGHT, _TOP, _BOTTOM = 40.0, 6.0, 22.0, 38.0
_ICON = 14
_AIR = 1.05
_ROOM_FOR_NAMES = 26.0
_ROOM_FOR_TOTALS = 26.0
_ROOM_FOR_TOTAL = 20.0
_EMPTY = DayBars((), (), 0.0)


class DayBarsChart(Chart):
    """One bar for each day of a period. Picks are `DayPick`."""

    TITLE = charts.DAYS_TITLE
    EMPTY = charts.DAYS_EMPTY
    EMPTY_HINT = charts.DAYS_EMPTY_HINT
    ICON = "calendar"
    TOPICS = frozenset({Topic.LONG_DAYS})

    _values = _EMPTY
    _panel: Panel | None = None
    _ticks: tuple[float, ...] = (0.0, 1.0)
    _shapes: Sequence[Sequence[tuple[int, QRectF]]] = ()
    _named: Sequence[tuple[Category, QRectF]] = ()
    _lines: Sequence[QLineF] = ()

    def show_values(self, values: DayBars) -> None:
        """Show other days."""
        self._values, work_day = values, values.work_day
        empty = not any(bar.total for bar in values.bars)
        notes: list[tuple[Sample, str]] = []
        if work_day:
            notes.append((DashSample(self.theme), charts.WORK_DAY(hours=self.words.hours(work_day, tick_digits(work_day)))))
        if any(bar.total and not bar.counts for bar in values.bars):
            notes.append((HatchSample(self.theme), charts.DAY_NOT_COUNTING()))
        if any(bar.unknown for bar in values.bars):
            notes.append((DotSample(self.theme), charts.DAY_UNKNOWN()))
        self.legend.show_entries(values.categories, [] if empty else notes)
        self.set_shown(empty=empty)

    def subtitle(self) -> str:
        """The period and its hours."""
        return DayWords(self.words, self._values).subtitle()

    def sentence(self) -> str:
        """Total, longest day, days that do not count."""
        return DayWords(self.words, self._values).sentence()

    def own_lead(self) -> str:
        """The usual day and the longest."""
        return "" if self.empty else DayWords(self.words, self._values).lead()

    def as_table(self) -> ChartTable:
        """A row for each day."""
        return day_table(self.words, self._values)

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Place the days side by side."""
        self._panel = self._panel or plot.add_panel()
        tallest = max((bar.total + bar.unknown for bar in self._values.bars), default=0.0)
        highest = max(self._values.highest, tallest, self._values.work_day or 0.0, 0.1) * _AIR
        rect = room.adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        self._ticks = ticks(highest, max(2, min(6, int(rect.height() // 36))))
        self._panel.place(rect, (0.0, float(max(1, len(self._values.bars)))), (0.0, max(highest, self._ticks[-1])))
        words = DayWords(self.words, self._values)
        marks: list[Mark] = []
        self._shapes = [self._parts(self._panel, number, bar) for number, bar in enumerate(self._values.bars)]
        named = [(self._values.categories[at], shape) for bar, at, shape in self._all_parts() if bar.counts]
        self._named = [(category, shape) for category, shape in named if category is not None]
        self._lines = [line for category, shape in self._named for line in ink.woven(shape, category.colour)]
        for number, bar in enumerate(self._values.bars):
            marks += self._marks(self._panel, number, bar, words)
        return marks

    def _all_parts(self) -> Iterator[tuple[DayBar, int, QRectF]]:
        for bar, shapes in zip(self._values.bars, self._shapes, strict=True):
            for at, shape in shapes:
                yield bar, at, shape

    def _marks(self, panel: Panel, number: int, bar: DayBar, words: DayWords) -> list[Mark]:
        parts = self._shapes[number]
        left, right = panel.x(number), panel.x(number + 1)
        made = []
        for row, (at, shape) in enumerate(parts):
            area = QRectF(left, shape.center().y() - max(7.0, shape.height()) / 2, right - left, max(7.0, shape.height()))
            category = self._values.categories[at]
            pick = DayPick(bar.day, category.id if category else None)
            made.append(Mark(shape, pick, partial(words.tip, bar, at), partial(words.spoken, bar, at), number, row, area))
        if bar.unknown:
            shape = self._unknown(panel, number, bar)
            area = QRectF(left, shape.center().y() - max(7.0, shape.height()) / 2, right - left, max(7.0, shape.height()))
            tip, spoken = partial(words.unknown_tip, bar), partial(words.unknown_spoken, bar)
            made.append(Mark(shape, UnknownPick(bar.day), tip, spoken, number, len(parts), area))
        column = QRectF(left, panel.rect.top() - _TOP, right - left, panel.rect.height() + _TOP + _BOTTOM)
        slot = QRectF(left + 2, panel.rect.bottom() - 8, max(1.0, right - left - 4), 7)
        made.append(
            Mark(
                slot, None, partial(words.tip, bar, None), partial(words.spoken, bar, None), number, 0, column, keyed=not parts
            )
        )
        return made

    def _parts(self, panel: Panel, number: int, bar: DayBar) -> list[tuple[int, QRectF]]:
        """The number of the category and the rectangle of every part of a bar, from below."""
        slot = panel.x(1) - panel.x(0)
        width = max(2.0, min(34.0, slot * 0.66))
        left = (panel.x(number) + panel.x(number + 1) - width) / 2
        parts, below = [], 0.0
        for at, hours in enumerate(bar.hours):
            if hours > 0:
                top, bottom = panel.y(below + hours), panel.y(below)
                gap = 1.5 if below and bottom - top > 3 else 0.0  # noqa: PLR2004 - a thin part needs all of itself
                parts.append((at, QRectF(left, top, width, max(1.0, bottom - top - gap))))
                below += hours
        return parts

    def _unknown(self, panel: Panel, number: int, bar: DayBar) -> QRectF:
        """The part on top of a bar of which nothing is known."""
        slot = panel.x(1) - panel.x(0)
        width = max(2.0, min(34.0, slot * 0.66))
        left = (panel.x(number) + panel.x(number + 1) - width) / 2
        top, bottom = panel.y(bar.total + bar.unknown), panel.y(bar.total)
        return QRectF(left, top, width, max(1.0, bottom - top))

    def draw(self, painter: QPainter) -> None:
        """Draw grid, bars, the work day and the names of the days."""
        panel = self._panel
        if panel is None:
            return
        self._draw_scale(painter, panel)
        for bar, shapes in zip(self._values.bars, self._shapes, strict=True):
            for place, (at, shape) in enumerate(shapes):
                last = place == len(shapes) - 1
                self._draw_part(painter, self._values.categories[at], shape, last=last, counts=bar.counts)
        self._draw_cues(painter)
        for number, bar in enumerate(self._values.bars):
            if bar.unknown:
                self._draw_unknown(painter, self._unknown(panel, number, bar))
        if self._values.work_day:
            line = ink.across(panel.rect.left(), panel.rect.right(), panel.y(self._values.work_day))
            ink.rule(painter, line, self.theme.color("text_second"), dashed=True, width=1.4)
        self._draw_days(painter, panel)

    def _draw_unknown(self, painter: QPainter, shape: QRectF) -> None:
        """Dots in a dotted line: there, but no part of any total."""
        path = ink.topped(shape, 4.0)
        ink.dots(painter, path, self.theme.color("text_third"))
        painter.setPen(QPen(self.theme.color("text_third"), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)

    def _draw_scale(self, painter: QPainter, panel: Panel) -> None:
        painter.setFont(ink.small())
        digits = tick_digits(self._ticks[1])
        for tick in self._ticks:
            y = panel.y(tick)
            ink.rule(painter, ink.across(panel.rect.left(), panel.rect.right(), y), self.theme.color("border"))
            label = self.words.hours(tick, digits)
            ink.write(painter, QRectF(0, y - 8, _LEFT - 8, 16), label, self.theme.tokens.text_third, ink.RIGHT)

    def _draw_part(self, painter: QPainter, category: Category | None, shape: QRectF, *, last: bool, counts: bool) -> None:
        colour = category.colour if category else None
        if counts and not last:
            painter.fillRect(shape, self.theme.category(colour))
            return
        path = ink.topped(shape, 4.0) if last else _plain(shape)
        painter.setPen(Qt.PenStyle.NoPen)
        if counts:
            painter.fillPath(path, self.theme.category(colour))
        else:
            painter.fillPath(path, self.theme.category_soft(colour))
            ink.hatch(painter, path, self.theme.category(colour))
            painter.setPen(QPen(self.theme.category(colour), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)

    def _draw_cues(self, painter: QPainter) -> None:
        """Draw what tells categories apart beside their colour: lines, and an icon where there is room for one."""
        ink.weave(painter, self._lines, self.theme.color("surface"))
        if not self._named or self._named[0][1].width() < _ICON + 4:
            return
        for category, shape in self._named:
            if shape.height() >= _ICON + 4:
                spot = QRectF(shape.center().x() - _ICON / 2, shape.center().y() - _ICON / 2, _ICON, _ICON)
                rounded(painter, spot.adjusted(-2, -2, 2, 2), 4, self.theme.category(category.colour))
                self.theme.icon(category.cue, "surface").paint(painter, spot.toRect())

    def _draw_days(self, painter: QPainter, panel: Panel) -> None:
        slot = panel.x(1) - panel.x(0)
        painter.setFont(ink.small())
        widest = max(ink.wide(ink.small(), self.words.weekday(day)) for day in range(7))
        if slot >= max(_ROOM_FOR_NAMES, widest + 3):
            for number, bar in enumerate(self._values.bars):
                top = QRectF(panel.x(number), panel.rect.bottom() + 6, slot, 15)
                ink.write(painter, top, self.words.weekday(bar.day.weekday()), self._shade(bar))
                ink.write(painter, top.translated(0, 15), self.words.integer(bar.day.day), self._shade(bar))
        else:
            self._draw_weeks(painter, panel, slot)
        if slot >= _ROOM_FOR_TOTALS:
            self._draw_totals(painter, panel)

    def _shade(self, bar: DayBar) -> str:
        tokens = self.theme.tokens
        return tokens.text_second if bar.counts or not bar.total else tokens.text_third

    def _draw_weeks(self, painter: QPainter, panel: Panel, slot: float) -> None:
        """Where days are too narrow for their names: the date at the beginning of each week, or of every second or fourth."""
        days = [bar.day for bar in self._values.bars]
        for number in week_starts(days, self.words.weekdays()[0], slot):
            bar = self._values.bars[number]
            x, below = panel.x(number), panel.rect.bottom()
            ink.rule(painter, ink.upright(x, below, below + 5), self.theme.color("border_strong"))
            place = QRectF(x, below + 6, ROOM_FOR_DATE, 16)
            if place.right() <= panel.rect.right() + _RIGHT:
                ink.write(painter, place, self.words.short_day(bar.day), self._shade(bar), ink.LEFT)

    def _draw_totals(self, painter: QPainter, panel: Panel) -> None:
        for number, bar in enumerate(self._values.bars):
            if bar.total:
                text = self.words.number(bar.total, 1)
                width = ink.wide(ink.small(), text) + 6
                middle = (panel.x(number) + panel.x(number + 1)) / 2
                top = panel.y(bar.total + bar.unknown)
                if bar.unknown and panel.y(bar.total) - top > _ROOM_FOR_TOTAL:
                    top = panel.y(bar.total)  # the figure is that of the solid part, so it stands on it
                above = QRectF(middle - width / 2, top - 16, width, 14)
                painter.fillRect(above, self.theme.color("surface"))
                ink.write(painter, above, text, self.theme.tokens.text_second)


def _plain(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path
