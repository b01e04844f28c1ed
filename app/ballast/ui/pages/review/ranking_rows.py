"""How a task looks in the ranking: rank, cue, name, hours a week, the bar of points, the score."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFont

from ballast.ui.pages.review.ranges import task_hours
from ballast.ui.pages.review.rows import RowPainter
from ballast.ui.pages.review.text import Pen
from ballast.ui.widgets.meters import paint_tile
from ballast.ui.widgets.points import paint_points
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ballast.domain.insight.review import TaskReview
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

SCORED_HEIGHT = 62
UNSURE_HEIGHT = 52
_TILE = 34
_RANK = 26
_SCORE = 44
_STEP = 20.0  # the scale of the bars ends at a multiple of this
_LEAST_TOP = 40.0
_ALL_SIGNALS = 5


def top_of(scored: Sequence[TaskReview]) -> float:
    """Where the scale of the bars ends: the next twenty above the highest score."""
    highest = max((each.score.score for each in scored if each.score), default=0.0)
    return min(100.0, max(_LEAST_TOP, ceil(highest / _STEP) * _STEP))


class ScoredPainter(RowPainter):
    """Paints (rank, task) with a score; `top` is the end of the scale of its bars."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, SCORED_HEIGHT)
        self._words = words
        self.top = 100.0

    def draw(self, painter: QPainter, rect: QRect, value: tuple[int, TaskReview], option: QStyleOptionViewItem) -> None:
        """Draw the row, from the right where the language runs so."""
        rank, task = value
        pen = Pen(painter, self.theme, rect.adjusted(8, 0, -8, 0), option.direction)
        middle = (rect.height() - _TILE) // 2
        pen.write(pen.take(_RANK), self._words.integer(rank), 13, "text_third", QFont.Weight.DemiBold)
        paint_tile(painter, self.theme, QRectF(pen.take(_TILE).adjusted(0, middle, 0, -middle)), *_cue(task))
        pen.skip(12)
        score = task.score.score if task.score else 0.0
        figure = pen.take(_SCORE, at_end=True)
        pen.write(figure, self._words.number(score, 0), 17, "text", QFont.Weight.Bold, end=True)
        pen.skip(8, at_end=True)
        bar = pen.take(max(120, min(340, pen.room.width() * 2 // 5)), at_end=True)
        pen.skip(18, at_end=True)
        if task.score:
            painter.setLayoutDirection(option.direction)
            high = (rect.height() - 16) // 2
            paint_points(painter, self.theme, QRectF(bar.adjusted(0, high, 0, -high)), task.score.points, self.top)
        room = pen.room
        pen.write(QRect(room.left(), rect.top() + 10, room.width(), 22), task.task.name, 14, "text", QFont.Weight.DemiBold)
        pen.write(QRect(room.left(), rect.top() + 31, room.width(), 20), self._second(task), 12, "text_second")

    def _second(self, task: TaskReview) -> str:
        parts = [task_hours(task, self._words), category_name(task.category)]
        if task.score and task.score.missing:
            parts.append(say.BASED_ON(n=self._words.integer(_ALL_SIGNALS - len(task.score.missing))))
        return "  \N{MIDDLE DOT}  ".join(parts)


class UnsurePainter(RowPainter):
    """Paints a task without a score: what is known, and what to do about it."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, UNSURE_HEIGHT)
        self._words = words

    def draw(self, painter: QPainter, rect: QRect, value: TaskReview, option: QStyleOptionViewItem) -> None:
        """Draw the row quietly."""
        pen = Pen(painter, self.theme, rect.adjusted(8, 0, -8, 0), option.direction)
        side = 28
        high = (rect.height() - side) // 2
        pen.skip(_RANK)
        paint_tile(painter, self.theme, QRectF(pen.take(side).adjusted(0, high, 0, -high)), *_cue(value))
        pen.skip(12)
        pen.write(pen.take(110, at_end=True), self._words.duration(value.total), 13, "text_second", end=True)
        room = pen.room
        pen.write(QRect(room.left(), rect.top() + 6, room.width(), 20), value.task.name, 14, "text", QFont.Weight.Medium)
        pen.write(QRect(room.left(), rect.top() + 26, room.width(), 18), self._second(value), 12, "text_third")

    def _second(self, task: TaskReview) -> str:
        seen = say.SEEN(task.occurrences, shown=self._words.integer(task.occurrences))
        if task.why_not is None:
            return seen
        return f"{seen}, {say.WHY_NOT[task.why_not]()}: {say.WHAT_TO_DO[task.why_not]()}"


def _cue(task: TaskReview) -> tuple[str, str]:
    """The icon and the tint of a task's category."""
    if task.category is None:
        return "question", "category:"
    return task.category.cue, f"category:{task.category.colour}"
