"""Stress against hours: what takes much of both stands in the shaded corner, to be handed over first."""

from __future__ import annotations

from functools import partial
from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from ballast.domain.insight.drawn.stress_hours import HIGH_STRESS, StressHours
from ballast.domain.insight.findings import Topic
from ballast.domain.insight.review import Signal
from ballast.domain.log.entry import STRESS_MAX
from ballast.ui.charts import ink
from ballast.ui.charts.bubbles import SMALLEST, draw_bubbles
from ballast.ui.charts.chart import Chart
from ballast.ui.charts.day_words import length, tint
from ballast.ui.charts.marks import SIDEWAYS, UPWARDS, Mark, Tip, TipLine
from ballast.ui.charts.names import Name, place_names
from ballast.ui.charts.picks import TaskPick
from ballast.ui.charts.scale import hour_step, tick_digits
from ballast.ui.charts.table import ChartTable
from ballast.ui.theme import mix
from ballast.ui.widgets.painted import rounded
from ballast.ui.words import charts, common
from ballast.ui.words.categories import category_name
from ballast.ui.words.names import listed
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from ballast.domain.insight.drawn.stress_hours import StressPoint
    from ballast.domain.insight.findings import Finding
    from ballast.ui.charts.plot import Panel, Plot

_TOP, _RIGHT, _BOTTOM = 4.0, 10.0, 24.0
_LARGEST = 26.0
_SCALE_GAP = SMALLEST + 12.0
"""From a rating's name to no hours at all: a bubble of a minute stands clear of it."""
_EMPTY = StressHours((), 1.0, HIGH_STRESS, 0)


class StressHoursChart(Chart):
    """A bubble for each rated task. Picks are `TaskPick`."""

    TITLE = charts.STRESS_TITLE
    EMPTY = charts.STRESS_EMPTY
    EMPTY_HINT = charts.STRESS_EMPTY_HINT
    ICON = "flame"
    TOPICS = frozenset({Topic.BOTTLENECK})

    _values = _EMPTY
    _panel: Panel | None = None
    _names: tuple[Name, ...] = ()
    _highest = 1.0
    _label = QRectF()
    _scale = 60.0

    def show_values(self, values: StressHours) -> None:
        """Show other tasks."""
        self._values = values
        met = {point.category.id: point.category for point in values.points if point.category}
        none = [None] if any(point.category is None for point in values.points) else []
        self.legend.show_entries((*sorted(met.values(), key=lambda each: each.position), *none))
        self.own_names = [point.task.name for point in values.points if self._in_corner(point)]
        self.set_shown(empty=not values.points)

    def subtitle(self) -> str:
        """What the size is, and how many tasks are missing."""
        if not self._values.unrated:
            return charts.STRESS_SUBTITLE()
        return charts.STRESS_JOINED(first=charts.STRESS_SUBTITLE(), second=charts.STRESS_UNRATED(self._values.unrated))

    def sentence(self) -> str:
        """What stands in the corner."""
        first = [point.task.name for point in self._values.points if self._in_corner(point)]
        said = charts.STRESS_SPOKEN_CORNER(tasks=", ".join(first)) if first else charts.STRESS_SPOKEN_NONE()
        unrated = f" {charts.STRESS_UNRATED(self._values.unrated)}." if self._values.unrated else ""
        return f"{charts.STRESS_SPOKEN(len(self._values.points))} {said}{unrated}"

    def own_lead(self) -> str:
        """What stands in the corner."""
        first = [point.task.name for point in self._values.points if self._in_corner(point)]
        return charts.STRESS_LEAD(tasks=listed(self.words, first)) if first else charts.STRESS_LEAD_NONE()

    def fits(self, finding: Finding) -> bool:
        """A task that strains."""
        return super().fits(finding) and finding.signal is Signal.STRESS

    def as_table(self) -> ChartTable:
        """A row for each task."""
        headers = (
            charts.COLUMN_TASK(),
            charts.COLUMN_CATEGORY(),
            charts.COLUMN_HOURS(),
            charts.COLUMN_HOURS_WEEK(),
            charts.COLUMN_STRESS(),
        )
        rows = tuple(
            (
                point.task.name,
                category_name(point.category),
                self.words.number(point.hours, 2),
                "" if point.hours_per_week is None else self.words.number(point.hours_per_week, 2),
                self.words.number(point.stress, 1),
            )
            for point in self._values.points
        )
        return ChartTable(headers, rows, text_columns=2)

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Place the bubbles and as many names as there is room for."""
        self._panel = self._panel or plot.add_panel()
        most = max((point.hours for point in self._values.points), default=1.0) or 1.0
        self._highest = max(most * 1.1, self._values.hand_over_hours * 1.25, 0.5)
        self._scale = max(ink.wide(ink.small(), self._stress_tick(rating)) for rating in (0, STRESS_MAX)) + _SCALE_GAP
        rect = room.adjusted(self._scale, _TOP, -_RIGHT, -_BOTTOM)
        largest = max(SMALLEST, min(_LARGEST, rect.height() / 9))
        air = STRESS_MAX * (largest + 2) / max(1.0, rect.height() - 2 * largest - 4)
        self._panel.place(rect, (0.0, self._highest), (-air, STRESS_MAX + air))
        marks = [self._mark(self._panel, point, largest * sqrt(point.hours / most)) for point in self._values.points]
        self._label = self._corner_label(self._panel, [mark.shape for mark in marks])
        taken = [self._label]
        names = [" ".join(point.task.name.split()) for point in self._values.points]
        self._names = place_names(names, [mark.shape for mark in marks], rect, taken, self._in_order())
        return marks

    def _in_order(self) -> list[int]:
        """The points whose names matter most: those in the corner, then the largest."""
        points = self._values.points
        return sorted(range(len(points)), key=lambda n: (not self._in_corner(points[n]), n))

    def step(self, marks: Sequence[Mark], current: int | None, key: Qt.Key) -> int | None:
        """Left and right by hours, up and down by stress: every bubble is reached by either."""
        by_hours = sorted(range(len(marks)), key=lambda n: (self._values.points[n].hours, n))
        by_stress = sorted(range(len(marks)), key=lambda n: (self._values.points[n].stress, self._values.points[n].hours, n))
        if not marks:
            return None
        if current is None or key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return by_hours[0] if key == Qt.Key.Key_Home else by_hours[-1]
        order = by_hours if key in SIDEWAYS else by_stress
        at = order.index(current) + SIDEWAYS.get(key, UPWARDS.get(key, 0))
        return order[max(0, min(len(order) - 1, at))]

    def _mark(self, panel: Panel, point: StressPoint, radius: float) -> Mark:
        radius = max(SMALLEST, radius)
        x, y = panel.x(point.hours), panel.y(point.stress)
        shape = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        return Mark(shape, TaskPick(point.task.id), partial(self._tip, point), partial(self._said, point), 0, 0, round=True)

    def _tip(self, point: StressPoint) -> Tip:
        rating = self.words.number(point.stress, 1)
        lines = [
            TipLine(category_name(point.category), "", tint(point.category)),
            TipLine(charts.STRESS_MEAN(), charts.STRESS_OF(rating=rating)),
            TipLine(charts.STRESS_HOURS(), length(self.words, point.hours)),
        ]
        if point.hours_per_week is not None:
            lines.append(TipLine(charts.STRESS_WEEK(), hours_voice(self.words).point(point.hours_per_week)))
        return Tip(point.task.name, tuple(lines), charts.STRESS_CORNER() if self._in_corner(point) else "")

    def _said(self, point: StressPoint) -> str:
        rating = self.words.number(point.stress, 1)
        said = charts.STRESS_POINT_SPOKEN(task=point.task.name, hours=length(self.words, point.hours), rating=rating)
        return f"{said}. {charts.STRESS_CORNER()}" if self._in_corner(point) else said

    def _in_corner(self, point: StressPoint) -> bool:
        return point.hours >= self._values.hand_over_hours and point.stress >= self._values.hand_over_stress

    def draw(self, painter: QPainter) -> None:
        """Draw corner, scales, bubbles and names."""
        panel = self._panel
        if panel is None:
            return
        veil = mix(self.theme.color("danger_soft"), self.theme.color("surface"), 0.7)
        rounded(painter, self._corner(panel), 8, veil)
        self._draw_scales(painter, panel)
        painter.setFont(ink.strong())
        painter.fillRect(self._label, veil)
        ink.write(painter, self._label, charts.STRESS_CORNER(), self.theme.tokens.danger)
        marks = zip(self._values.points, self.plot.marks, strict=False)
        draw_bubbles(painter, self.theme, [(point.category, mark.shape) for point, mark in marks])
        painter.setFont(ink.strong())
        for name in self._names:
            ink.write(painter, name.rect, name.text, self.theme.tokens.text)

    def _corner(self, panel: Panel) -> QRectF:
        left = panel.x(min(self._values.hand_over_hours, self._highest))
        return QRectF(
            left, panel.rect.top(), panel.rect.right() - left, panel.y(self._values.hand_over_stress) - panel.rect.top()
        )

    def _corner_label(self, panel: Panel, bubbles: Sequence[QRectF]) -> QRectF:
        """A place inside the corner that no bubble covers, at its upper right when all are."""
        corner = self._corner(panel).adjusted(10, 4, -10, -4)
        size = QSizeF(ink.wide(ink.strong(), charts.STRESS_CORNER()), 18)
        right, low = corner.right() - size.width(), corner.bottom() - size.height()
        spots = [QRectF(QPointF(x, y), size) for y in (corner.top(), low) for x in (right, corner.left())]
        return next((spot for spot in spots if not any(spot.intersects(bubble) for bubble in bubbles)), spots[0])

    def _draw_scales(self, painter: QPainter, panel: Panel) -> None:
        painter.setFont(ink.small())
        faint, line = self.theme.tokens.text_third, self.theme.color("border")
        for rating in range(STRESS_MAX + 1):
            y = panel.y(rating)
            ink.rule(painter, ink.across(panel.rect.left(), panel.rect.right(), y), line)
            ink.write(painter, QRectF(0, y - 8, self._scale - _SCALE_GAP, 16), self._stress_tick(rating), faint, ink.RIGHT)
        step = hour_step(self._highest, max(2, int(panel.rect.width() // 64)))
        digits, number = tick_digits(step), 0
        while step * number <= self._highest + 1e-9:
            x = panel.x(step * number)
            place = QRectF(x - 30, panel.rect.bottom() + 6, 60, 16)
            ink.write(painter, place, self.words.hours(step * number, digits), faint)
            number += 1

    def _stress_tick(self, rating: int) -> str:
        if rating in {0, STRESS_MAX}:
            return charts.STRESS_TICK(rating=self.words.integer(rating), name=common.STRESS_NAMES[rating]())
        return self.words.integer(rating)
