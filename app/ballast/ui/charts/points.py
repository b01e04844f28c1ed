"""What the scores are made of: a bar for each of the first tasks, its parts in the ink and pattern of their signal."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from ballast.domain.insight.drawn.points import PointsBars, shares
from ballast.domain.insight.findings import Topic
from ballast.domain.insight.review import Signal
from ballast.ui.charts import ink
from ballast.ui.charts.chart import Chart
from ballast.ui.charts.day_words import tint
from ballast.ui.charts.legend import Sample
from ballast.ui.charts.marks import Mark, Tip, TipLine
from ballast.ui.charts.picks import EntriesPick, TaskPick
from ballast.ui.charts.table import ChartTable
from ballast.ui.widgets.painted import rounded
from ballast.ui.widgets.points import paint_signal
from ballast.ui.words import charts
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name
from ballast.ui.words.names import brief, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from ballast.domain.insight.drawn.points import PointsRow
    from ballast.domain.insight.findings import Finding
    from ballast.ui.charts.plot import Panel, Plot
    from ballast.ui.theme import Theme

_ICON = 14
_TOP, _BOTTOM, _TALLEST = 4.0, 4.0, 46.0
_ROOM_FOR_SCORE = 36.0
_SEAM = 1.5
_LEAST_SCALE = 50.0
"""Points that the whole width holds at the least: a score of 7 of 100 looks like little, also where no task has more."""


class SignalSample(Sample):
    """A square in the ink of a signal."""

    def __init__(self, theme: Theme, signal: Signal) -> None:
        super().__init__(theme)
        self._signal = signal
        self.setFixedSize(14, 14)

    def draw(self, painter: QPainter) -> None:
        """Draw the square."""
        paint_signal(painter, self.theme, QRectF(self.rect()), self._signal)


class PointsChart(Chart):
    """The first tasks of the ranking. Picks are `EntriesPick` for a part, and `TaskPick` for the task by its name and score."""

    TITLE = charts.POINTS_TITLE
    EMPTY = charts.POINTS_EMPTY
    EMPTY_HINT = charts.POINTS_EMPTY_HINT
    ICON = "list"
    SPOKEN_SAYS_ALL = True
    TOPICS = frozenset({Topic.BOTTLENECK})

    _values = PointsBars((), 0)
    _panel: Panel | None = None
    _names = 100.0
    _level: tuple[str, ...] = ()

    def show_values(self, values: PointsBars) -> None:
        """Show other tasks."""
        with_points = tuple(row for row in values.rows if row.parts)  # bars of nothing say nothing
        self._values, self._level = replace(values, rows=with_points or values.rows), ()
        met = {part.signal for row in values.rows for part in row.parts}
        self.legend.show_entries((), [(SignalSample(self.theme, each), say.SIGNALS[each]()) for each in Signal if each in met])
        self.own_names = [row.task.name for row in self._values.rows[:1]]
        self.set_shown(empty=not met)

    def subtitle(self) -> str:
        """What the parts are, and how many tasks are not here."""
        more = self._values.scored - sum(bool(row.parts) for row in self._values.rows)
        said = [charts.POINTS_SUBTITLE()]
        if more > 0:
            said.append(charts.POINTS_MORE(more))
        if self._values.none:
            said.append(charts.POINTS_NONE(self._values.none))
        if self._level:
            said.append(charts.POINTS_LEVEL(tasks=listed(self.words, self._level)))
        return ". ".join(said)

    def hint(self) -> tuple[str, str]:
        """What is missing: entries, or what nobody said of them; where all was said, nothing is."""
        rows = self._values.rows
        if not rows:
            return super().hint()
        if any(row.missing for row in rows):
            return charts.POINTS_UNSAID(), charts.POINTS_UNSAID_HINT()
        return charts.POINTS_CALM(), charts.POINTS_CALM_HINT()

    def fits(self, finding: Finding) -> bool:
        """The first bar's own; what strains is said above the stress."""
        first = self._values.rows[0].task.id if self._values.rows else None
        of_first = finding.task is not None and finding.task.id == first
        return super().fits(finding) and of_first and finding.signal is not Signal.STRESS

    def show_level(self, names: Sequence[str]) -> None:
        """Say which tasks would change places with other days; none where the order is clear."""
        self._level = tuple(names)
        self.told.emit()

    def sentence(self) -> str:
        """The first task and what most of its points come from."""
        return self._first_bar(self._values.rows[0].task.name) if self._values.rows else ""

    def own_lead(self) -> str:
        """The same in few words."""
        return self._first_bar(brief(self._values.rows[0].task.name)) if self._values.rows else ""

    def _first_bar(self, name: str) -> str:
        row = self._values.rows[0]
        if not row.parts:
            return ""
        most = max(row.parts, key=lambda part: part.points)
        said = {"task": name, "score": self.words.number(row.score), "signal": say.SIGNALS[most.signal]()}
        if len(row.missing) == len(Signal) - 1:
            return charts.POINTS_ONE(**said)
        return charts.POINTS_SPOKEN(points=self.words.number(self._said(row)[row.parts.index(most)]), **said)

    def picture_height(self) -> float:
        """As high as the bars are at their largest."""
        return min(self.PICTURE_HEIGHT, _TOP + _BOTTOM + max(1, len(self._values.rows)) * _TALLEST)

    def as_table(self) -> ChartTable:
        """A row for each task; the parts of a row add up to its score as they are written."""
        headers = (
            charts.COLUMN_TASK(),
            charts.COLUMN_CATEGORY(),
            *(say.SIGNALS[each]() for each in Signal),
            charts.COLUMN_SCORE(),
        )
        rows = []
        for row in self._values.rows:
            said = dict(zip((part.signal for part in row.parts), self._said(row, 1), strict=True))
            cells = ("" if each in row.missing else self.words.number(said.get(each, 0.0), 1) for each in Signal)
            whole = self.words.number(sum(said.values()), 1)
            rows.append((row.task.name, category_name(row.category), *cells, whole))
        return ChartTable(headers, tuple(rows), text_columns=2)

    def _said(self, row: PointsRow, digits: int = 0) -> tuple[float, ...]:
        """The parts of a row as they are written: rounded so that they add up to the score."""
        return shares([part.points for part in row.parts], digits)

    def arrange(self, plot: Plot, room: QRectF) -> Sequence[Mark]:
        """Place names, bars and scores."""
        self._panel = self._panel or plot.add_panel()
        widest = max((ink.wide(ink.strong(), row.task.name) for row in self._values.rows), default=0.0)
        self._names = min(widest + _ICON + 8, room.width() * 0.36)
        rows = float(max(1, len(self._values.rows)))
        most = max([_LEAST_SCALE, *(row.score for row in self._values.rows)])
        height = min(max(1.0, room.height() - _TOP - _BOTTOM), rows * _TALLEST)
        free = max(40.0, room.width() - self._names - 10 - _ROOM_FOR_SCORE)
        self._panel.place(QRectF(self._names + 10, _TOP, free, height), (0.0, most), (0.0, rows), down=True)
        marks: list[Mark] = []
        for number, row in enumerate(self._values.rows):
            marks += self._marks(self._panel, number, row, room)
        return marks

    def _marks(self, panel: Panel, number: int, row: PointsRow, room: QRectF) -> list[Mark]:
        made = []
        for at, shape in enumerate(self._parts(panel, number, row)):
            part = row.parts[at]
            title = charts.POINTS_BEHIND(task=row.task.name, signal=say.SIGNALS[part.signal]())
            pick = (
                EntriesPick(title, part.entries, task_id=row.task.id, signal=part.signal)
                if part.entries
                else TaskPick(row.task.id)
            )
            made.append(Mark(shape, pick, partial(self._tip, row, at), partial(self._spoken, row, at), at, -number))
        line = QRectF(0, panel.y(number), room.width(), panel.y(number + 1) - panel.y(number))
        end = panel.x(row.score)
        score = QRectF(end + 3, line.center().y() - 9, _ROOM_FOR_SCORE - 6, 18)
        whole = Mark(
            score,
            TaskPick(row.task.id),
            partial(self._tip, row, None),
            partial(self._spoken, row, None),
            len(Signal),
            -number,
            line,
        )
        return [*made, whole]

    def _parts(self, panel: Panel, number: int, row: PointsRow) -> list[QRectF]:
        middle, thick = panel.y(number + 0.5), max(4.0, min(24.0, (panel.y(1) - panel.y(0)) * 0.6))
        shapes, done = [], 0.0
        for part in row.parts:
            left, right = panel.x(done), panel.x(done + part.points)
            gap = _SEAM if right - left > 4 * _SEAM else 0.0
            shapes.append(QRectF(left, middle - thick / 2, max(0.5, right - left - gap), thick))
            done += part.points
        return shapes

    def _tip(self, row: PointsRow, at: int | None) -> Tip:
        own = (TipLine(category_name(row.category), "", tint(row.category)),)
        lines = tuple(
            TipLine(say.SIGNALS[part.signal](), self.words.number(points, 1), strong=number == at)
            for number, (part, points) in enumerate(zip(row.parts, self._said(row, 1), strict=True))
        )
        missing = ", ".join(say.SIGNALS[each]() for each in row.missing)
        title = charts.POINTS_TIP(task=row.task.name, score=self.words.number(row.score))
        return Tip(title, own + lines, charts.POINTS_MISSING(signals=missing) if missing else "")

    def _spoken(self, row: PointsRow, at: int | None) -> str:
        score = self.words.number(row.score)
        if at is None:
            return charts.POINTS_TIP(task=row.task.name, score=score)
        points = self.words.number(self._said(row)[at])
        return charts.POINTS_PART(task=row.task.name, signal=say.SIGNALS[row.parts[at].signal](), points=points, score=score)

    def draw(self, painter: QPainter) -> None:
        """Draw names, parts with their points, and scores."""
        if self._panel is None:
            return
        for number, row in enumerate(self._values.rows):
            self._draw_row(painter, self._panel, number, row)

    def _draw_row(self, painter: QPainter, panel: Panel, number: int, row: PointsRow) -> None:
        tokens, middle = self.theme.tokens, panel.y(number + 0.5)
        font = ink.strong()
        painter.setFont(font)
        name = ink.cut(font, row.task.name, self._names - _ICON - 8)
        ink.write(painter, QRectF(0, middle - 9, self._names, 18), name, tokens.text, ink.RIGHT)
        if row.category is not None:
            spot = QRectF(self._names - ink.wide(font, name) - _ICON - 6, middle - _ICON / 2, _ICON, _ICON).toRect()
            self.theme.icon(row.category.cue, tint(row.category)).paint(painter, spot)
        for part, shape, points in zip(row.parts, self._parts(panel, number, row), self._said(row), strict=True):
            paint_signal(painter, self.theme, shape, part.signal)
            self._draw_points(painter, shape, self.words.number(points))
        painter.setFont(ink.strong())
        place = QRectF(panel.x(row.score) + 6, middle - 9, _ROOM_FOR_SCORE - 8, 18)
        ink.write(painter, place, self.words.number(row.score), tokens.text, ink.LEFT)

    def _draw_points(self, painter: QPainter, shape: QRectF, text: str) -> None:
        """The figure on a small plate, so that it is read on every pattern; none where there is no room."""
        wide = ink.wide(ink.small(), text) + 8
        if wide + 4 > shape.width() or shape.height() < 16:  # noqa: PLR2004 - the height of a line
            return
        plate = QRectF(shape.center().x() - wide / 2, shape.center().y() - 7.5, wide, 15)
        rounded(painter, plate, 4, self.theme.color("surface"))
        painter.setFont(ink.small())
        ink.write(painter, plate, text, self.theme.tokens.text)
