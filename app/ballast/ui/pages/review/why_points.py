"""The points of a score, one signal a row: its ink, its formula with the numbers filled in, its points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ballast.domain.insight.review import Signal
from ballast.ui.pages.review.why_values import load_line, signal_lines
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.points import Swatch
from ballast.ui.widgets.surfaces import Line
from ballast.ui.words import review as say_page
from ballast.ui.words import why as say

if TYPE_CHECKING:
    from ballast.domain.insight.review import TaskReview
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_TOP = Qt.AlignmentFlag.AlignTop
_RIGHT = Qt.AlignmentFlag.AlignRight


class PointsTable(QWidget):
    """Five rows, a total, and how the load comes about."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        self.formulas: dict[Signal, PlainLabel] = {}
        self.times: dict[Signal, PlainLabel] = {}
        self.points: dict[Signal, PlainLabel] = {}
        for number, signal in enumerate(Signal):
            row = number * 4
            self.formulas[signal] = PlainLabel("", "small", wrap=True)
            self.times[signal] = PlainLabel("", "hint", wrap=True)
            self.points[signal] = PlainLabel("", "strong")
            self.points[signal].set_figures()
            grid.addWidget(Swatch(theme, signal), row, 0, Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(PlainLabel(say_page.SIGNALS[signal](), "strong-small"), row, 1)
            grid.addWidget(self.points[signal], row, 2, _RIGHT)
            grid.addWidget(self.formulas[signal], row + 1, 1, 1, 2)
            grid.addWidget(self.times[signal], row + 2, 1, 1, 2)
            grid.setRowMinimumHeight(row + 3, 8)
        end = len(Signal) * 4
        self.total = PlainLabel("", "strong")
        self.total.set_figures()
        self.load = PlainLabel("", "hint", wrap=True)
        self.missing = PlainLabel(say.MISSING_HOW(), "hint", wrap=True)
        grid.addWidget(Line(), end, 0, 1, 3)
        grid.setRowMinimumHeight(end + 1, 6)
        grid.addWidget(PlainLabel(say.TOTAL(), "strong-small"), end + 2, 1)
        grid.addWidget(self.total, end + 2, 2, _RIGHT)
        grid.addWidget(self.load, end + 3, 1, 1, 2)
        grid.addWidget(self.missing, end + 4, 1, 1, 2)

    def show_task(self, task: TaskReview) -> None:
        """Show a task's points; it must have a score."""
        for line in signal_lines(task, self._words):
            known = line.points is not None
            points = self._words.number(line.points, 1) if line.points is not None else say.NOT_KNOWN()
            self.points[line.signal].setText(points)
            self.points[line.signal].setEnabled(known)
            self.formulas[line.signal].setText(line.formula)
            self.times[line.signal].setText(line.times)
            self.times[line.signal].setVisible(known)
        if task.score is not None:
            self.total.setText(self._words.number(task.score.score, 1))
            self.missing.setVisible(bool(task.score.missing or task.score.partial))
        self.load.setText(load_line(task, self._words))
