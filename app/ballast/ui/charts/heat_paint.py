"""How a layer of the heat map is drawn: cells the darker (on a dark look: the brighter) the more, days and hours beside them.

A figure stands in each cell with a value where there is room, but for the hours, whose layer is the usual one and speaks by its
shades alone. A cell that was never rated has a dot and no colour: not rated is not calm.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QTime

from ballast.domain.insight.drawn.heat_map import Layer
from ballast.ui.charts import ink
from ballast.ui.widgets.painted import rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from ballast.ui.charts.heat_words import HeatWords
    from ballast.ui.charts.plot import Panel
    from ballast.ui.theme import Theme

_DOT = 3.0
_EVERY = (1, 2, 3, 6)


@dataclass(frozen=True, slots=True)
class HeatPainter:
    """Draws one layer into a panel."""

    painter: QPainter
    theme: Theme
    panel: Panel
    said: HeatWords

    def draw(self, names: float) -> None:
        """Draw it with room for the names of the days at the left."""
        panel, words, written = self.panel, self.said.words, self.writes_figures()
        for row, day in enumerate(words.weekdays()):
            self.painter.setFont(ink.small())
            place = QRectF(0, panel.y(row), names - 10, panel.y(1) - panel.y(0))
            ink.write(self.painter, place, words.weekday(day), self.theme.tokens.text_second, ink.RIGHT)
            for hour in range(self.said.week.first, self.said.week.last + 1):
                cell = QRectF(panel.x(hour), panel.y(row), panel.x(1) - panel.x(0), panel.y(1) - panel.y(0))
                self._cell(cell.adjusted(1.5, 1.5, -1.5, -1.5), day, hour, written=written)
        self._hours()

    def writes_figures(self) -> bool:
        """Whether the cells have their figures: all of them or none, for small ones alone would look like the strongest."""
        if self.said.layer is Layer.HOURS:
            return False
        widest = max((ink.wide(ink.small(), self.said.value(*spot)) for spot in self.said.map.cells), default=0.0)
        return widest + 7 <= self.panel.x(1) - self.panel.x(0)

    def _cell(self, cell: QRectF, day: int, hour: int, *, written: bool) -> None:
        value = self.said.map.value(day, hour)
        if value is None and self.said.layer is Layer.STRESS:
            dot = QRectF(cell.center().x() - _DOT / 2, cell.center().y() - _DOT / 2, _DOT, _DOT)
            rounded(self.painter, dot, _DOT / 2, self.theme.color("border_strong"))
            return
        ground = self.theme.heat((value or 0.0) / self.said.full)
        rounded(self.painter, cell, 4, ground)
        if value is not None and written:
            self.painter.setFont(ink.small())
            ink.write(self.painter, cell, self.said.value(day, hour), self._on(ground))

    def _on(self, ground: QColor) -> QColor:
        """The colour of text that stands out more."""
        inks = (self.theme.color("text"), self.theme.color("surface"))
        return max(inks, key=lambda each: abs(each.lightness() - ground.lightness()))

    def _hours(self) -> None:
        panel, week = self.panel, self.said.week
        self.painter.setFont(ink.small())
        cell = panel.x(1) - panel.x(0)
        widest = max(ink.wide(ink.small(), self._hour(hour)) for hour in range(24)) + 6
        every = next((step for step in _EVERY if cell * step >= widest), 24)
        for hour in range(week.first, week.last + 1, every):
            place = QRectF(panel.x(hour), panel.rect.bottom() + 5, cell, 16)
            ink.write(self.painter, place, self._hour(hour), self.theme.tokens.text_second)

    def _hour(self, hour: int) -> str:
        """The short name of an hour, "07" or "7 AM" as the locale counts."""
        locale = self.said.words.locale
        twelve = "A" in locale.timeFormat(QLocale.FormatType.ShortFormat).upper()
        return locale.toString(QTime(hour, 0), "h AP" if twelve else "HH")
