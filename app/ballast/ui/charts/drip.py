"""Money by energy: every task in the quarter of what it brings and what it takes, named, with what to do about each quarter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from ballast.domain.insight.drawn.drip import HALF, Drip, Quadrant, QuadrantTotal
from ballast.ui.charts import ink
from ballast.ui.charts.bubbles import SMALLEST, draw_bubbles
from ballast.ui.charts.chart import Chart
from ballast.ui.charts.drip_words import DripWords
from ballast.ui.charts.marks import SIDEWAYS, UPWARDS, Mark
from ballast.ui.charts.names import Name
from ballast.ui.charts.packing import Bubble, settle
from ballast.ui.charts.picks import TaskPick
from ballast.ui.theme import mix
from ballast.ui.widgets.painted import rounded
from ballast.ui.words import charts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from ballast.domain.insight.drawn.drip import DripPoint
    from ballast.ui.charts.plot import Plot
    from ballast.ui.charts.table import ChartTable

_GAP, _PAD = 6.0, 10.0
_LABEL = 54.0
_STRIP, _LINE = 40.0, 16.0
_LARGEST = 22.0
_NAME = 160.0
_NOBODY = QuadrantTotal(0, 0.0, 0.0, None)
_EMPTY = Drip((), (), dict.fromkeys(Quadrant, _NOBODY), _NOBODY, 0.0, None)
_ORDER = (Quadrant.INVESTMENT, Quadrant.PRODUCTION, Quadrant.DELEGATION, Quadrant.REPLACEMENT)
"""As they lie: above what gives energy, below what drains; to the right what is of value."""


@dataclass(frozen=True, slots=True)
class _Waiter:
    """The name of a task without a place, in the strip below."""

    text: str
    rect: QRectF


class DripChart(Chart):
    """A bubble for each task that has a place, and a name for each that waits. Picks are `TaskPick`."""

    TITLE = charts.DRIP_TITLE
    EMPTY = charts.DRIP_EMPTY
    EMPTY_HINT = charts.DRIP_EMPTY_HINT
    ICON = "coins"
    PICTURE_HEIGHT = 520.0

    CARD_HEIGHT = 560

    _values = _EMPTY
    _room = QRectF()
    _names: tuple[Name, ...] = ()
    _waiters: tuple[_Waiter, ...] = ()

    def show_values(self, values: Drip) -> None:
        """Show other tasks."""
        self._values = values
        met = {point.category.id: point.category for point in values.points if point.category}
        none = [None] if any(point.category is None for point in values.points) else []
        self.legend.show_entries((*sorted(met.values(), key=lambda each: each.position), *none))
        self.own_names = [point.task.name for point in values.points if point.quadrant is Quadrant.DELEGATION]
        self.set_shown(empty=not values.points)

    @property
    def said(self) -> DripWords:
        """Its words."""
        return DripWords(self.words, self._values)

    def subtitle(self) -> str:
        """What place and size mean."""
        return self.said.subtitle()

    def own_lead(self) -> str:
        """What drains and brings little."""
        return self.said.lead()

    def sentence(self) -> str:
        """Each quarter."""
        return self.said.sentence()

    def as_table(self) -> ChartTable:
        """A row for each task, and the totals."""
        return self.said.table()

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:  # noqa: ARG002 - it has no scale that a panel would keep
        """Place the quarters, the bubbles, as many names as there is room for, and what waits."""
        waiting = self.said.waiting()
        self._room = room.adjusted(0, 0, 0, -_STRIP * len(waiting))
        most = max((point.hours for point in self._values.points), default=1.0) or 1.0
        largest = max(SMALLEST, min(_LARGEST, self._field(Quadrant.DELEGATION).height() / 5))
        marks: dict[int, Mark] = {}
        names: list[Name] = []
        for quarter in _ORDER:
            numbers = [n for n, point in enumerate(self._values.points) if point.quadrant is quarter]
            field = self._field(quarter)
            points = [self._values.points[n] for n in numbers]
            texts = [ink.cut(ink.strong(), point.task.name, _NAME) for point in points]
            radii = [max(SMALLEST, largest * sqrt(point.hours / most)) for point in points]
            wanted = [
                Bubble(self._spot(point, field, radius), radius, ink.wide(ink.strong(), text) + 2)
                for point, radius, text in zip(points, radii, texts, strict=True)
            ]
            placed = settle(wanted, field)
            names += [Name(text, each.name) for text, each in zip(texts, placed, strict=True) if each.name is not None]
            marks |= {n: self._mark(point, each.circle) for n, point, each in zip(numbers, points, placed, strict=True)}
        self._names = tuple(names)
        return [*(marks[n] for n in range(len(marks))), *self._waiting_marks(room)]

    def _quarter(self, which: Quadrant) -> QRectF:
        """The box of a quarter."""
        column, row = which in {Quadrant.PRODUCTION, Quadrant.REPLACEMENT}, which in {Quadrant.DELEGATION, Quadrant.REPLACEMENT}
        wide, high = (self._room.width() - _GAP) / 2, (self._room.height() - _GAP) / 2
        return QRectF(self._room.left() + column * (wide + _GAP), self._room.top() + row * (high + _GAP), wide, high)

    def _field(self, which: Quadrant) -> QRectF:
        """The part of a quarter below its words."""
        return self._quarter(which).adjusted(6, _LABEL, -6, -6)

    def _spot(self, point: DripPoint, field: QRectF, radius: float) -> QPointF:
        """Where a task belongs: both of its values within their halves."""
        across, up = ((each.value - HALF * (each.value >= HALF)) / HALF for each in (point.value, point.energy))
        wide, high = max(0.0, field.width() - 2 * radius), max(0.0, field.height() - 2 * radius)
        return QPointF(field.left() + radius + across * wide, field.bottom() - radius - up * high)

    def _mark(self, point: DripPoint, shape: QRectF) -> Mark:
        said = self.said
        pick = TaskPick(point.task.id, (point, self._values.worth))
        return Mark(shape, pick, partial(said.tip, point), partial(said.spoken, point), 0, 0, round=True)

    def _waiting_marks(self, room: QRectF) -> Iterator[Mark]:
        """The names below, as many as one line holds for each reason."""
        said, font, made = self.said, ink.label(), []
        for line, (_, of) in enumerate(said.waiting()):
            x, y = room.left(), self._room.bottom() + _STRIP * line + 8 + _LINE
            for each in of:
                text = ink.cut(font, " ".join(each.task.name.split()), 170)
                width = ink.wide(font, text) + 2
                if x + width > room.right():
                    break
                rect = QRectF(x, y, width, _LINE)
                made.append(_Waiter(text, rect))
                tip, spoken = partial(said.waiting_tip, each), partial(said.waiting_spoken, each)
                yield Mark(rect, TaskPick(each.task.id), tip, spoken, 0, 0)
                x += width + 14
        self._waiters = tuple(made)

    def step(self, marks: Sequence[Mark], current: int | None, key: Qt.Key) -> int | None:
        """Left and right by place across, up and down by height: every mark is reached by either."""
        if not marks:
            return None
        centres = [mark.shape.center() for mark in marks]
        across = sorted(range(len(marks)), key=lambda n: (centres[n].x(), n))
        upwards = sorted(range(len(marks)), key=lambda n: (-centres[n].y(), n))
        if current is None or key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return 0 if key != Qt.Key.Key_End else len(marks) - 1
        order = across if key in SIDEWAYS else upwards
        at = order.index(current) + SIDEWAYS.get(key, UPWARDS.get(key, 0))
        return order[max(0, min(len(order) - 1, at))]

    def draw(self, painter: QPainter) -> None:
        """Draw the quarters with their words, the bubbles, the names and what waits."""
        for which in _ORDER:
            self._draw_quarter(painter, which)
        marks = zip(self._values.points, self.plot.marks, strict=False)
        draw_bubbles(painter, self.theme, [(point.category, mark.shape) for point, mark in marks])
        painter.setFont(ink.strong())
        for name in self._names:
            ink.write(painter, name.rect, name.text, self.theme.tokens.text)
        self._draw_waiting(painter)

    def _draw_quarter(self, painter: QPainter, which: Quadrant) -> None:
        box, tokens = self._quarter(which), self.theme.tokens
        first = which is Quadrant.DELEGATION
        ground = (
            mix(self.theme.color("danger_soft"), self.theme.color("surface"), 0.7) if first else self.theme.color("surface_2")
        )
        rounded(painter, box, 8, ground)
        room = box.adjusted(_PAD, 5, -_PAD, 0)
        lines = (
            (ink.strong(), charts.DRIP_QUADRANTS[which](), tokens.danger if first else tokens.text),
            (ink.small(), charts.DRIP_WHY[which](), tokens.text_second),
            (ink.small(), self.said.total(self._values.totals[which]), tokens.text_second),
        )
        for number, (font, text, colour) in enumerate(lines):
            painter.setFont(font)
            place = QRectF(room.left(), room.top() + number * 15, room.width(), 16)
            ink.write(painter, place, ink.cut(font, text, room.width()), colour, ink.LEFT)

    def _draw_waiting(self, painter: QPainter) -> None:
        said = self.said
        painter.setFont(ink.small())
        for line, (why, of) in enumerate(said.waiting()):
            place = QRectF(self._room.left(), self._room.bottom() + _STRIP * line + 7, self._room.width(), _LINE)
            text = ink.cut(ink.small(), said.strip(why, of), place.width())
            ink.write(painter, place, text, self.theme.tokens.text_second, ink.LEFT)
        painter.setFont(ink.label())
        for each in self._waiters:
            ink.write(painter, each.rect, each.text, self.theme.tokens.text, ink.LEFT)
