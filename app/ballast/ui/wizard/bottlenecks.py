"""Step 4: the ranking by friction; the owner says of each task whether it really is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.answers import with_bottleneck
from ballast.domain.insight.drawn.points import said_points
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.points import PointsBar, SignalLegend
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.wizard.step import StepView
from ballast.ui.words import common, wizard
from ballast.ui.words.review import SIGNALS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from ballast.domain.delegation.journey import OpenPoint
    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.ui.wizard.session import Session

FIRST_SHOWN = 8
WORTH_SAYING = 0.1
BAR_HIGH = 12


class BottleneckRow(QWidget):
    """One task: rank, name, why in a line, its points, and the owner's word."""

    def __init__(self, step: BottleneckStep, rank: int) -> None:
        super().__init__()
        self._step = step
        self.plan_task_id: UUID | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(14)
        number = PlainLabel(str(rank), "card")
        number.setFixedWidth(22)
        row.addWidget(number)
        words = QVBoxLayout()
        words.setSpacing(4)
        head = QHBoxLayout()
        self.name = ElidedLabel("", "strong")
        self.hours = PlainLabel("", "small")
        head.addWidget(self.name, 1)
        head.addWidget(self.hours)
        words.addLayout(head)
        self.bar = PointsBar(step.theme, BAR_HIGH)
        words.addWidget(self.bar)
        self.why = PlainLabel("", "small", wrap=True)
        words.addWidget(self.why)
        row.addLayout(words, 1)
        self.score = PlainLabel("", "card")
        self.score.set_figures()
        self.score.setFixedWidth(30)
        self.score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.score)
        self.answer = SegmentedControl("", (common.YES(), common.NO()), None)
        self.answer.chosen.connect(self._take)
        row.addWidget(self.answer, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_task(self, task: PlanTask, most: float) -> None:
        """Show a task; `most` is the longest bar."""
        voice = self._step.session.voice
        self.plan_task_id = task.id
        score = task.score or 0.0
        self.name.setText(task.name)
        self.hours.setText(voice.weekly(task.hours))
        self.score.setText(voice.number(score, 0))
        parts = [
            wizard.SCORE_PARTS(signal=SIGNALS[signal](), points=voice.number(points, 1))
            for signal, points in said_points(task.points).items()
        ]
        self.bar.show_points(task.points, most, "\n".join([wizard.SCORE(score=voice.number(score, 0)), *parts]))
        self.why.setText(why(task))
        question = wizard.CONFIRM(task=task.name)
        self.answer.setAccessibleName(question)
        for button in self.answer.buttons():
            button.setAccessibleDescription(question)
        wanted = {None: None, True: 0, False: 1}[task.bottleneck_confirmed]
        if self.answer.current != wanted:
            self.answer.set_current(wanted)

    def _take(self, number: int) -> None:
        plan_task_id = self.plan_task_id
        if plan_task_id is not None:
            self._step.session.change(lambda plan: with_bottleneck(plan, plan_task_id, confirmed=number == 0))


class BottleneckStep(StepView):
    """The ranking."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._shown = FIRST_SHOWN
        self.rows: list[BottleneckRow] = []
        self.card = Card(wizard.RANKED())
        self.card.add(SignalLegend(self.theme))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.card.body.addLayout(self._list)
        foot = QHBoxLayout()
        self.more = LinkButton(self.theme, wizard.SHOW_REST(1))
        self.more.clicked.connect(self._show_more)
        self.none = Button(self.theme, wizard.NO_TO_REST(), "close")
        self.none.clicked.connect(lambda: self.session.change(without_rest))
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.none)
        self.card.body.addLayout(foot)
        self.unscored = PlainLabel("", "hint", wrap=True)
        self.card.add(self.unscored)
        self.column.addWidget(self.card)
        self.column.addStretch(1)

    def make(self) -> Iterator[None]:
        """The rows one by one."""
        tasks = ranked(self.session.plan)
        for task in tasks[: self._shown]:
            self._add_row().show_task(task, tasks[0].score or 1.0)
            yield
        yield from super().make()

    def show_plan(self) -> None:
        """Show the ranking and the answers."""
        tasks = ranked(self.session.plan)
        shown = tasks[: self._shown]
        while len(self.rows) < len(shown):
            self._add_row()
        most = max((task.score or 0.0 for task in tasks), default=1.0)
        for number, row in enumerate(self.rows):
            row.setVisible(number < len(shown))
            if number < len(shown):
                row.show_task(shown[number], most)
        left = len(tasks) - len(shown)
        self.more.setVisible(left > 0)
        text = wizard.SHOW_REST(left, shown=self.words.integer(left))
        self.more.setText(text)
        self.more.setAccessibleName(text)
        self.none.setEnabled(any(task.bottleneck_confirmed is None for task in tasks))
        unscored = sum(task.score is None for task in self.session.plan.tasks)
        self.unscored.setVisible(unscored > 0)
        self.unscored.setText(wizard.NOT_SCORED(unscored, shown=self.words.integer(unscored)))

    def jump(self, point: OpenPoint) -> None:
        """To the task that is not confirmed."""
        ids = [task.id for task in ranked(self.session.plan)]
        place = ids.index(point.subject) if point.subject in ids else 0
        if place >= self._shown:
            self._shown = len(ids)
            self.show_plan()
        self._focus(place)

    def take_focus(self) -> None:
        """The first task that is not confirmed."""
        tasks = ranked(self.session.plan)[: self._shown]
        self._focus(next((place for place, task in enumerate(tasks) if task.bottleneck_confirmed is None), 0))

    def _add_row(self) -> BottleneckRow:
        if self.rows:
            self._list.addWidget(Line())
        row = BottleneckRow(self, len(self.rows) + 1)
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _focus(self, place: int) -> None:
        if place < len(self.rows):
            control = self.rows[place].answer
            control.buttons()[control.current or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_more(self) -> None:
        before = self._shown
        self._shown = len(self.session.plan.tasks)
        self.show_plan()
        self._focus(before)


def ranked(plan: Plan) -> list[PlanTask]:
    """The tasks that have a score, the highest first."""
    return sorted((task for task in plan.tasks if task.score is not None), key=lambda task: -(task.score or 0.0))


def without_rest(plan: Plan) -> Plan:
    """The plan with No for each task not yet confirmed."""
    for task in ranked(plan):
        if task.bottleneck_confirmed is None:
            plan = with_bottleneck(plan, task.id, confirmed=False)
    return plan


def why(task: PlanTask) -> str:
    """Why a task is in the way, in a line: its two largest signals, where they are worth saying."""
    score = task.score or 0.0
    parts = sorted(task.points.items(), key=lambda part: -part[1])
    said = [wizard.BOTTLENECK_WHY[signal]() for signal, points in parts if points >= 1 and points >= WORTH_SAYING * score]
    if not said:
        return wizard.NO_FRICTION()
    return wizard.MAINLY_ONE(first=said[0]) if len(said) == 1 else wizard.MAINLY(first=said[0], second=said[1])
