"""What a helper should bring: two to four goals with a number, from where it was to where it shall be."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.hand_over import FEWEST_GOALS, MOST_GOALS, Goal, GoalKind
from ballast.domain.delegation.onboarding import REVIEW_DAYS
from ballast.services import hand_over
from ballast.ui.pages.helpers.forms import FormDialog
from ballast.ui.widgets.buttons import Button, IconButton
from ballast.ui.widgets.choosers import Chooser, DayEdit
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import starting as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.services.hand_over import Handing
    from ballast.ui.context import Context
    from ballast.ui.pages.helpers.hand import Hand
    from ballast.ui.words.formats import Words

_PARTS = frozenset({GoalKind.ON_TIME, GoalKind.REWORK})
_BIGGEST = 1e6
Goals = tuple[Goal, ...]


def goal_name(goal: Goal) -> str:
    """What a goal measures."""
    return goal.text if goal.kind is GoalKind.OWN and goal.text else say.GOAL[goal.kind]()


def _amount(value: float | None, kind: GoalKind, words: Words) -> str:
    if value is None:
        return say.NOT_MEASURED()
    if kind in _PARTS:
        return words.percent(value)
    if kind is GoalKind.OWN:
        return words.number(value, 0 if value == int(value) else 1)
    return words.hours(value)


class GoalDialog(FormDialog):
    """One goal: what, from where, to where, by when."""

    def __init__(self, context: Context, goal: Goal, *, known: bool, parent: QWidget) -> None:
        self._goal, self._locale = goal, context.words.locale
        self.kind = Chooser(say.GOAL_KIND())
        self.kind.addItems([word() for word in say.GOAL.values()])
        self.kind.setCurrentIndex(tuple(GoalKind).index(goal.kind))
        self.text, self.before, self.target = (TextEdit(name()) for name in (say.GOAL_TEXT, say.GOAL_BEFORE, say.GOAL_TARGET))
        self.text.setMaxLength(120)
        self.text.setText(goal.text)
        self.before.setText(self._written(goal.baseline))
        self.target.setText(self._written(goal.target) if known else "")
        self.due = DayEdit(say.GOAL_DUE(), context.words)
        self.due.show_day(goal.due)
        named = (
            (say.GOAL_KIND, self.kind),
            (say.GOAL_TEXT, self.text),
            (say.GOAL_BEFORE, self.before),
            (say.GOAL_TARGET, self.target),
            (say.GOAL_DUE, self.due),
        )
        rows = [(name(), widget) for name, widget in named]
        super().__init__(context.theme, say.GOAL_TITLE(), rows, say.REMOVE_GOAL() if known else "", parent)
        self.kind.currentIndexChanged.connect(self._fit)
        self._fit()

    @property
    def _kind(self) -> GoalKind:
        return tuple(GoalKind)[self.kind.currentIndex()]

    @property
    def goal(self) -> Goal:
        """The goal as it is said now."""
        own = self._kind is GoalKind.OWN
        text = " ".join(self.text.text().split()) if own else ""
        return Goal(self._kind, self._number(self.before), self._number(self.target) or 0.0, self.due.day, text)

    def problem(self) -> str:
        """Numbers are numbers, and an own goal has words."""
        if self._kind is GoalKind.OWN and not self.text.text().strip():
            return say.GOAL_WORDS()
        before = self.before.text().strip()
        wrong = self._number(self.target) is None or (before and self._number(self.before) is None)
        return say.GOAL_NUMBER() if wrong else ""

    def _fit(self) -> None:
        self.text.setEnabled(self._kind is GoalKind.OWN)

    def _written(self, value: float | None) -> str:
        if value is None:
            return ""
        return self._locale.toString(value * (100 if self._goal.kind in _PARTS else 1), "g", 4)

    def _number(self, edit: TextEdit) -> float | None:
        value, good = self._locale.toDouble(edit.text().strip().removesuffix("%").strip())
        if not good or not 0 <= value <= (100 if self._kind in _PARTS else _BIGGEST):
            return None
        return value / 100 if self._kind in _PARTS else value


class GoalRow(QWidget):
    """One goal in the list."""

    def __init__(self, context: Context, goal: Goal) -> None:
        super().__init__()
        words = context.words
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.name = ElidedLabel(goal_name(goal))
        before, target = (_amount(value, goal.kind, words) for value in (goal.baseline, goal.target))
        self.line = PlainLabel(say.GOAL_LINE(before=before, target=target, day=words.short_day(goal.due)), "second")
        self.line.set_figures()
        self.edit = IconButton(context.theme, "edit", say.EDIT_GOAL(goal=goal_name(goal)), bare=True)
        row.addWidget(self.name, 1)
        row.addWidget(self.line)
        row.addWidget(self.edit)


class GoalsCard(Card):
    """The goals of a helper."""

    def __init__(self, hand: Hand) -> None:
        super().__init__(say.GOALS(), subtitle=say.GOALS_NOTE())
        self._hand, self._context = hand, hand.context
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addLayout(self._list)
        self.few = PlainLabel(say.GOALS_FEW(), "second", wrap=True)
        self.body.addWidget(self.few)
        self.add_goal = Button(self._context.theme, say.ADD_GOAL(), "plus")
        self.add_goal.clicked.connect(self._ask_new)
        self.body.addWidget(self.add_goal, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows: list[GoalRow] = []
        self.dialog: GoalDialog | None = None

    def show_helper(self, found: Handing) -> None:
        """Show a helper's goals; none before there is a start."""
        goals = found.hand_over.goals
        self.setVisible(found.hand_over.start is not None or bool(goals))
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [GoalRow(self._context, goal) for goal in goals]
        for place, row in enumerate(self.rows):
            row.edit.clicked.connect(partial(self._ask, place))
            self._list.addWidget(row)
        self.few.setVisible(len(goals) < FEWEST_GOALS)
        self.add_goal.setVisible(len(goals) < MOST_GOALS)

    def _ask_new(self) -> None:
        found = self._hand.found
        if found is not None:
            due = (found.hand_over.start or found.today) + timedelta(days=REVIEW_DAYS[-1])
            used = {goal.kind for goal in found.hand_over.goals}
            kind = next((kind for kind in GoalKind if kind not in used), GoalKind.OWN)
            self._open(Goal(kind, None, 0.0, due), None)

    def _ask(self, place: int) -> None:
        found = self._hand.found
        if found is not None and place < len(found.hand_over.goals):
            self._open(found.hand_over.goals[place], place)

    def _open(self, goal: Goal, place: int | None) -> None:
        dialog = self.dialog = GoalDialog(self._context, goal, known=place is not None, parent=self)

        # what was typed is read here: the act runs on the worker, when the dialog is gone
        dialog.accepted.connect(lambda: self._change(partial(_with, place, dialog.goal)))
        dialog.removed.connect(lambda: self._change(lambda goals: tuple(each for each in goals if each != goal)))
        dialog.open()

    def _change(self, fn: Callable[[Goals], Goals]) -> None:
        self._hand.change(lambda store, found, clock: hand_over.set_goals(store, found, fn(found.hand_over.goals), clock))


def _with(place: int | None, goal: Goal, goals: Goals) -> Goals:
    """Goals with one in that place, or one more at the end."""
    return (*goals, goal) if place is None else (*goals[:place], goal, *goals[place + 1 :])
