"""How broken each day is: its longest unbroken block as a bar, and below it the switches per hour and the interruptions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ballast.domain.insight.drawn.day_blocks import DayBlocks
from ballast.domain.insight.findings import Topic
from ballast.ui.charts import ink
from ballast.ui.charts.chart import Chart
from ballast.ui.charts.day_words import length, letter
from ballast.ui.charts.legend import DashSample
from ballast.ui.charts.marks import Mark, Tip, TipLine
from ballast.ui.charts.picks import EntriesPick, OfDay
from ballast.ui.charts.scale import ROOM_FOR_DATE, minute_ticks, tick_digits, ticks, week_starts
from ballast.ui.charts.table import ChartTable
from ballast.ui.words import charts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

    from ballast.domain.insight.drawn.day_blocks import DayBlock
    from ballast.ui.charts.plot import Panel, Plot

_RIGHT, _TOP, _ROW = 6.0, 18.0, 20.0
_NAMES_ROOM = 24.0
_HOUR = 60.0
_FINE = 2.0  # hours, up to which the scale has minutes
_BLOCK, _SWITCHES, _BREAKS = 2, 1, 0
_FIGURES = {_BLOCK: OfDay.BLOCK, _SWITCHES: OfDay.SWITCHES, _BREAKS: OfDay.BREAKS}
_NAMES = {_SWITCHES: charts.BLOCKS_SWITCHES, _BREAKS: charts.BLOCKS_BREAKS}


class DayBlocksChart(Chart):
    """One bar and two figures for each day. Picks are `EntriesPick`: of the block, of the day, of what interrupted."""

    TITLE = charts.BLOCKS_TITLE
    EMPTY = charts.BLOCKS_EMPTY
    EMPTY_HINT = charts.BLOCKS_EMPTY_HINT
    ICON = "clock"
    SPOKEN_SAYS_ALL = True
    TOPICS = frozenset({Topic.BROKEN, Topic.INTERRUPTIONS})

    _values = DayBlocks((), None, interruptions_said=False)
    _panel: Panel | None = None
    _left = 60.0
    _rows: tuple[int, ...] = (_SWITCHES, _BREAKS)
    _fine = False
    _ticks: tuple[float, ...] = (0.0, 1.0)

    def show_values(self, values: DayBlocks) -> None:
        """Show other days."""
        self._values = values
        usual = values.usual
        note = [] if usual is None else [(DashSample(self.theme), charts.BLOCKS_USUAL(time=length(self.words, usual / _HOUR)))]
        self.legend.show_entries((), note)
        self.set_shown(empty=usual is None)

    def subtitle(self) -> str:
        """What stands below the bars, and what nobody said."""
        return charts.BLOCKS_SUBTITLE() if self._values.interruptions_said else charts.BLOCKS_NOT_SAID()

    def sentence(self) -> str:
        """The usual block, and the day of the shortest."""
        worked = [day for day in self._values.days if day.minutes]
        if self._values.usual is None:
            return ""
        shortest = min(worked, key=lambda day: day.minutes)
        usual = length(self.words, self._values.usual / _HOUR)
        day = f"{self.words.weekday(shortest.day.weekday())} {self.words.short_day(shortest.day)}"
        least = length(self.words, shortest.minutes / _HOUR)
        return (
            charts.BLOCKS_BESIDE(usual=usual) if least == usual else charts.BLOCKS_SPOKEN(usual=usual, day=day, shortest=least)
        )

    def lead(self) -> str:
        """What stands out; beside how often work was broken into, the usual block."""
        said, usual = super().lead(), self._values.usual
        if self.finding is None or self.finding.topic is not Topic.INTERRUPTIONS or usual is None:
            return said
        return f"{said} {charts.BLOCKS_BESIDE(usual=length(self.words, usual / _HOUR))}"

    def as_table(self) -> ChartTable:
        """A row for each day."""
        headers = (
            charts.COLUMN_DAY(), charts.COLUMN_BLOCK_TASKS(), charts.COLUMN_BLOCK(), charts.COLUMN_SWITCHES(),
            charts.COLUMN_INTERRUPTIONS(),
        )  # fmt: skip
        rows = tuple(
            (
                f"{self.words.weekday(day.day.weekday())} {self.words.numeric_date(day.day)}",
                ", ".join(day.tasks),
                self.words.number(day.minutes),
                self.words.number(day.switches_per_hour, 1),
                self._breaks(day),
            )
            for day in self._values.days
        )
        return ChartTable(headers, rows, text_columns=2)

    def _breaks(self, day: DayBlock) -> str:
        """How often a day was broken into; nothing where nobody said."""
        return self.words.integer(day.interruptions) if self._values.interruptions_said else ""

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Place the days side by side."""
        self._panel = self._panel or plot.add_panel()
        self._lay_out(room)
        rect = room.adjusted(self._left, _TOP, -_RIGHT, -(_ROW * len(self._rows) + (42 if self._rows else 24)))
        highest = max(0.1, *(day.minutes / _HOUR for day in self._values.days), 0.1) * 1.05
        most = max(2, min(5, int(rect.height() // 40)))
        self._fine = highest <= _FINE
        self._ticks = (
            tuple(each / _HOUR for each in minute_ticks(highest * _HOUR, most)) if self._fine else ticks(highest, most)
        )
        self._panel.place(rect, (0.0, float(max(1, len(self._values.days)))), (0.0, max(highest, self._ticks[-1])))
        marks: list[Mark] = []
        for number, day in enumerate(self._values.days):
            marks += self._marks(self._panel, number, day)
        return marks

    def _lay_out(self, room: QRectF) -> None:
        """Which figures stand below the days, and how much room their names take: none where days are too narrow for them."""
        scale = ink.wide(ink.small(), self._tick(10.0)) + 12
        rows = (_SWITCHES, _BREAKS) if self._values.interruptions_said else (_SWITCHES,)
        names = [ink.wide(ink.small(), _NAMES[row]()) for row in rows]
        left = min(room.width() * 0.3, max(*names, scale) + 12)
        slot = (room.width() - left - _RIGHT) / max(1, len(self._values.days))
        self._rows, self._left = (rows, left) if slot >= _NAMES_ROOM else ((), scale)

    def _tick(self, hours: float) -> str:
        """A figure of the scale: short stretches in minutes."""
        if self._fine:
            return charts.BLOCKS_MINUTES(n=self.words.integer(round(hours * _HOUR)))
        return self.words.hours(hours, tick_digits(self._ticks[1]))

    def _marks(self, panel: Panel, number: int, day: DayBlock) -> list[Mark]:
        name = self.words.day(day.day)
        picks = {
            _BLOCK: (charts.BLOCKS_BEHIND(day=name), day.in_block),
            _SWITCHES: (name, day.entries),
            _BREAKS: (charts.BLOCKS_BEHIND_BREAKS(day=name), day.breaking),
        }
        left, slot = panel.x(number), panel.x(1) - panel.x(0)
        column = QRectF(left, panel.rect.top() - _TOP, slot, panel.rect.height() + _TOP)
        made = []
        for row, (title, entries) in picks.items():
            if row != _BLOCK and row not in self._rows:
                continue
            shape = self._bar(panel, number, day) if row == _BLOCK else self._place(panel, number, row)
            area = column if row == _BLOCK else shape
            pick = EntriesPick(title, entries, day=day, of_day=_FIGURES[row]) if entries else None
            made.append(Mark(shape, pick, partial(self._tip, day, row), partial(self._spoken, day, row), number, row, area))
        return made

    def _bar(self, panel: Panel, number: int, day: DayBlock) -> QRectF:
        slot = panel.x(1) - panel.x(0)
        wide = max(2.0, min(30.0, slot * 0.6))
        top = panel.y(day.minutes / _HOUR)
        return QRectF((panel.x(number) + panel.x(number + 1) - wide) / 2, top, wide, max(1.0, panel.rect.bottom() - top))

    def _place(self, panel: Panel, number: int, row: int) -> QRectF:
        """Where a figure below a day stands."""
        top = panel.rect.bottom() + 4 + _ROW * self._rows.index(row)
        return QRectF(panel.x(number) + 1, top, max(1.0, panel.x(1) - panel.x(0) - 2), _ROW - 2)

    def _tip(self, day: DayBlock, row: int) -> Tip:
        title = f"{self.words.weekday(day.day.weekday())} {self.words.short_day(day.day)}"
        if not day.entries:
            return Tip(title, (), charts.DAY_NOTHING())
        breaks = self._breaks(day) or charts.BLOCKS_UNSAID()
        lines = (
            TipLine(charts.BLOCKS_TIP(), length(self.words, day.minutes / _HOUR), strong=row == _BLOCK),
            *(TipLine(task, "") for task in day.tasks),
            TipLine(charts.BLOCKS_SWITCHES(), self.words.number(day.switches_per_hour, 1), strong=row == _SWITCHES),
            TipLine(charts.BLOCKS_BREAKS(), breaks, strong=row == _BREAKS),
        )
        return Tip(title, lines)

    def _spoken(self, day: DayBlock, row: int) -> str:
        name = self.words.day(day.day)
        if not day.entries:
            return charts.DAY_SPOKEN_NONE(day=name)
        if row == _BLOCK:
            tasks = ", ".join(day.tasks)
            return charts.BLOCK_SPOKEN(day=name, time=length(self.words, day.minutes / _HOUR), tasks=tasks)
        if row == _SWITCHES:
            return charts.SWITCHES_SPOKEN(day=name, n=self.words.number(day.switches_per_hour, 1))
        return charts.BREAKS_SPOKEN(day=name, n=self._breaks(day) or charts.BLOCKS_UNSAID())

    def draw(self, painter: QPainter) -> None:
        """Draw the scale, the bars, the usual block, and the figures of each day."""
        panel = self._panel
        if panel is None:
            return
        self._draw_scale(painter, panel)
        for number, day in enumerate(self._values.days):
            if day.minutes:
                painter.fillPath(ink.topped(self._bar(panel, number, day), 4.0), self.theme.color("accent"))
        if self._values.usual is not None:
            line = ink.across(panel.rect.left(), panel.rect.right(), panel.y(self._values.usual / _HOUR))
            ink.rule(painter, line, self.theme.color("text_second"), dashed=True, width=1.4)
        if not self._rows:
            self._draw_weeks(painter, panel)
            return
        self._draw_figures(painter, panel)
        widest = max(ink.wide(ink.small(), self.words.weekday(day)) for day in range(7))
        short = panel.x(1) - panel.x(0) < widest + 3
        for number, day in enumerate(self._values.days):
            self._draw_day(painter, panel, number, day, partial(letter, self.words) if short else self.words.weekday)

    def _draw_scale(self, painter: QPainter, panel: Panel) -> None:
        painter.setFont(ink.small())
        tokens = self.theme.tokens
        for tick in self._ticks:
            y = panel.y(tick)
            ink.rule(painter, ink.across(panel.rect.left(), panel.rect.right(), y), self.theme.color("border"))
            ink.write(painter, QRectF(0, y - 8, self._left - 8, 16), self._tick(tick), tokens.text_third, ink.RIGHT)
        for row in self._rows:
            place = QRectF(0, self._place(panel, 0, row).top(), self._left - 8, _ROW - 2)
            ink.write(painter, place, ink.cut(ink.small(), _NAMES[row](), place.width()), tokens.text_third, ink.RIGHT)

    def _draw_figures(self, painter: QPainter, panel: Panel) -> None:
        """Write the longest stretch above the bar of each day, on a ground, for the line of the usual one may lie there."""
        painter.setFont(ink.small())
        slot = panel.x(1) - panel.x(0)
        days = [(number, day) for number, day in enumerate(self._values.days) if day.entries]
        texts = [self._figure(day, slot) for _, day in days]
        tops = [self._bar(panel, number, day).top() for number, day in days]
        places = [QRectF(panel.x(number), top - 16, slot, 14) for (number, _), top in zip(days, tops, strict=True)]
        for place, text in zip(places, texts, strict=True):  # all grounds first: none covers a figure beside it
            free = max(0.0, (slot - ink.wide(ink.small(), text) - 4) / 2)
            painter.fillRect(place.adjusted(free, 0, -free, 0), self.theme.color("surface"))
        for place, text in zip(places, texts, strict=True):
            ink.write(painter, place, text, self.theme.tokens.text_second)

    def _figure(self, day: DayBlock, room: float) -> str:
        """The longest stretch of a day, in minutes or in hours: whole ones where there is no room for a tenth."""
        if self._fine:
            return self.words.integer(round(day.minutes))
        tenths = self.words.number(day.minutes / _HOUR, 1)
        return tenths if ink.wide(ink.small(), tenths) < room - 1 else self.words.integer(round(day.minutes / _HOUR))

    def _draw_day(self, painter: QPainter, panel: Panel, number: int, day: DayBlock, weekday: Callable[[int], str]) -> None:
        painter.setFont(ink.small())
        tokens = self.theme.tokens
        if day.entries:
            figures = {_SWITCHES: self.words.number(day.switches_per_hour, 1), _BREAKS: self._breaks(day)}
            for row in self._rows:
                ink.write(painter, self._place(panel, number, row), figures[row], tokens.text)
        below = self._place(panel, number, self._rows[-1]).translated(0, _ROW)
        ink.write(painter, below, weekday(day.day.weekday()), tokens.text_second)
        ink.write(painter, below.translated(0, 14), self.words.integer(day.day.day), tokens.text_second)

    def _draw_weeks(self, painter: QPainter, panel: Panel) -> None:
        """Where days are too narrow for figures: the dates of weeks, the figures in tooltip and table."""
        painter.setFont(ink.small())
        days = [day.day for day in self._values.days]
        for number in week_starts(days, self.words.weekdays()[0], panel.x(1) - panel.x(0)):
            x, below = panel.x(number), panel.rect.bottom()
            ink.rule(painter, ink.upright(x, below, below + 5), self.theme.color("border_strong"))
            place = QRectF(x, below + 6, ROOM_FOR_DATE, 16)
            if place.right() <= panel.rect.right() + _RIGHT:
                ink.write(painter, place, self.words.short_day(days[number]), self.theme.tokens.text_second, ink.LEFT)
