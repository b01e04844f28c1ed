"""What is left out of the year, and why: each task asks in place how often it comes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.opening import Opening
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, set_tip
from ballast.ui.words import numbers as say_number
from ballast.ui.words import review as say_review
from ballast.ui.words import why as say_why
from ballast.ui.words import year as say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ballast.domain.insight.review import TaskReview
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

FEW, MOST = 4, 40
_SEEN, _CHOOSER = 170, 210


class LeftLine(QWidget):
    """A task with how often it was seen, and the question for its rhythm. `said` carries a `Task` with its rhythm.

    `opened` carries its `TaskReview`.
    """

    said = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._task: TaskReview | None = None
        self.name = ElidedLabel("", "")
        self.seen = PlainLabel("", "small")
        self.opening = Opening(theme, self.seen)
        self.opening.setMinimumWidth(_SEEN)
        self.opening.clicked.connect(lambda: self.opened.emit(self._task))
        self.rhythm = Chooser()
        self.rhythm.setFixedWidth(_CHOOSER)
        self.why = PlainLabel(say.LEFT_NO_DAY(), "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.name, 1)
        row.addWidget(self.opening)
        row.addWidget(self.rhythm)
        row.addWidget(self.why)
        self.rhythm.activated.connect(self._say)

    def show_task(self, task: TaskReview, days_per_week: int) -> None:
        """Show a task that is left out."""
        self._task = task
        name = " ".join(task.task.name.split())
        self.name.setText(name)
        seen = say_review.SEEN(task.occurrences, shown=self._words.integer(task.occurrences))
        self.seen.setText(say.LEFT_SEEN(seen=seen, time=self._words.duration(task.total)))
        self.opening.setAccessibleName(f"{name}, {self.seen.text()}")
        set_tip(self.opening, say_number.OPEN())
        set_tip(self.name, name)
        self.rhythm.setVisible(task.days > 0)
        self.why.setVisible(not task.days)
        self.rhythm.setAccessibleName(say.LEFT_ASK(task=name))
        with QSignalBlocker(self.rhythm):
            self.rhythm.clear()
            self.rhythm.addItem(say_why.RHYTHM_NONE(), None)
            for value, phrase in say_why.RHYTHMS:
                if value <= max(5, days_per_week):
                    self.rhythm.addItem(phrase(), value)

    def _say(self, number: int) -> None:
        if self._task is not None and number:
            self.said.emit(replace(self._task.task, scheduled_per_week=self.rhythm.itemData(number)))


class LeftOut(QWidget):
    """The tasks, the longest first, with a link to more of them, and the days that are left out.

    `said` carries a `Task`, `opened` a `TaskReview`.
    """

    said = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme, self._words = theme, words
        self._tasks: Sequence[TaskReview] = ()
        self._days_per_week = 5
        self._all = False
        self.lines: list[LeftLine] = []
        self.title = PlainLabel(say.LEFT(), "strong-small")
        self.how = PlainLabel(say.LEFT_HOW(), "small", wrap=True)
        self.days = PlainLabel("", "small", wrap=True)
        self.more = LinkButton(theme, say.LEFT_FEWER())
        self.more.clicked.connect(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for label in (self.title, self.how):
            column.addWidget(label)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column.addLayout(self._column)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addWidget(self.days)

    def pieces(self, tasks: Sequence[TaskReview], days_out: int, days_per_week: int) -> list[Callable[[], object]]:
        """The work of showing what is left out, nothing where nothing is."""
        self._tasks, self._days_per_week = tasks, days_per_week
        return [lambda: self._begin(tasks, days_out), *self._lines()]

    def _begin(self, tasks: Sequence[TaskReview], days_out: int) -> None:
        self.how.setVisible(bool(tasks))
        self.days.setVisible(bool(days_out))
        self.days.setText(say.DAYS_OUT(days_out, shown=self._words.integer(days_out)))
        self.setVisible(bool(tasks) or bool(days_out))

    def _switch(self) -> None:
        self._all = not self._all
        for piece in self._lines():
            piece()

    def _lines(self) -> list[Callable[[], object]]:
        """The work of showing the tasks, a line at a time."""
        shown = self._tasks[: MOST if self._all else FEW]
        more = [line.hide for line in self.lines[len(shown) :]]
        return [*(partial(self._show_line, *each) for each in enumerate(shown)), *more, self._show_more]

    def _show_line(self, number: int, task: TaskReview) -> None:
        if number == len(self.lines):
            line = LeftLine(self._theme, self._words, self)
            line.said.connect(self.said)
            line.opened.connect(self.opened)
            self.lines.append(line)
            self._column.addWidget(line)
        self.lines[number].show_task(task, self._days_per_week)
        self.lines[number].show()

    def _show_more(self) -> None:
        self.more.setVisible(len(self._tasks) > FEW)
        count = self._words.integer(min(MOST, len(self._tasks)))
        text = say.LEFT_FEWER() if self._all else say.LEFT_ALL(n=count)
        self.more.setText(text)
        self.more.setAccessibleName(text)
