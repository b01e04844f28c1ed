"""What a helper should bring: two to four goals with a number, from where it was to where it shall be."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.follow_up import DAYS_NEEDED
from ballast.domain.delegation.goals import MEASURED, Standing, hold_goals
from ballast.domain.delegation.hand_over import FEWEST_GOALS, MOST_GOALS, Goal, GoalKind
from ballast.domain.delegation.onboarding import REVIEW_DAYS
from ballast.services import hand_over
from ballast.ui.pages.helpers.held import range_words
from ballast.ui.pages.helpers.views import Kept
from ballast.ui.widgets.buttons import Button, IconButton, LinkButton
from ballast.ui.widgets.choosers import Chooser, DayEdit
from ballast.ui.widgets.forms import FormDialog
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.words import starting as say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QLocale

    from ballast.domain.delegation.follow_up import Held
    from ballast.domain.delegation.goals import GoalHeld
    from ballast.services.hand_over import Handing
    from ballast.ui.context import Context
    from ballast.ui.pages.helpers.hand import Hand
    from ballast.ui.words.formats import Words

_PARTS = frozenset({GoalKind.ON_TIME, GoalKind.REWORK})
_BIGGEST = 1e6
_OFFERED = (
    GoalKind.LEFT,
    GoalKind.OVERSIGHT,
    GoalKind.ON_TIME,
    GoalKind.REWORK,
    GoalKind.RESPONSE,
    GoalKind.FREED,
)
Goals = tuple[Goal, ...]
_TONES = {
    Standing.UNKNOWN: "accent",
    Standing.REACHED: "good",
    Standing.ON_TRACK: "good",
    Standing.BEHIND: "warning",
    Standing.OFF_TRACK: "danger",
}


def goal_name(goal: Goal) -> str:
    """What a goal measures."""
    return goal.text if goal.kind is GoalKind.OWN and goal.text else say.GOAL[goal.kind]()


def amount(value: float | None, kind: GoalKind, words: Words) -> str:
    """A number of a goal in its unit."""
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
        said = self._goal.said if self._kind is self._goal.kind else ()
        return Goal(self._kind, self._number(self.before), self._number(self.target) or 0.0, self.due.day, text, said)

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
        return number_in(edit.text(), self._kind, self._locale)


def number_in(text: str, kind: GoalKind, locale: QLocale) -> float | None:
    """The number that was typed for a kind of goal, per cents as a part; None for what is none."""
    value, good = locale.toDouble(text.strip().removesuffix("%").strip())
    if not good or not 0 <= value <= (100 if kind in _PARTS else _BIGGEST):
        return None
    return value / 100 if kind in _PARTS else value


class ReadingDialog(FormDialog):
    """How a goal is today, where the log cannot know."""

    def __init__(self, context: Context, goal: Goal, parent: QWidget) -> None:
        self._kind, self._locale = goal.kind, context.words.locale
        self.value = TextEdit(say.GOAL_IS())
        rows: list[tuple[str, QWidget]] = [("", PlainLabel(goal_name(goal), "second", wrap=True)), (say.GOAL_IS(), self.value)]
        super().__init__(context.theme, say.GOAL_SAY(), rows, "", parent)

    @property
    def reading(self) -> float | None:
        """The number, a part where the goal is one; None for what is none."""
        return number_in(self.value.text(), self._kind, self._locale)

    def problem(self) -> str:
        """A number is needed."""
        return say.GOAL_NUMBER() if self.reading is None else ""


class GoalRow(QWidget):
    """One goal in the list."""

    def __init__(self, context: Context, goal: Goal) -> None:
        super().__init__()
        words, name = context.words, goal_name(goal)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(1)
        self.row = QHBoxLayout()
        self.row.setSpacing(10)
        self.column.addLayout(self.row)
        self.name = ElidedLabel(name)
        before, target = before_words(goal, words), amount(goal.target, goal.kind, words)
        self.line = PlainLabel(say.GOAL_LINE(before=before, target=target, day=words.short_day(goal.due)), "second")
        self.line.set_figures()
        self.edit = IconButton(context.theme, "edit", say.EDIT_GOAL(goal=name), bare=True)
        for widget, stretch in ((self.name, 1), (self.line, 0), (self.edit, 0)):
            self.row.addWidget(widget, stretch)


class StandingRow(GoalRow):
    """One goal with where it is; `say` is there where the owner has to tell it."""

    def __init__(self, context: Context, held: GoalHeld, *, few: bool) -> None:
        super().__init__(context, held.goal)
        self.state = Badge(say.STANDINGS[held.standing](), _TONES[held.standing])
        self.row.replaceWidget(self.line, self.state)
        self.column.addWidget(self.line)
        self.now = PlainLabel(standing_words(held, context.words, few=few), "second", wrap=True)
        second = QHBoxLayout()
        second.setSpacing(10)
        second.addWidget(self.now, 1)
        self.column.addLayout(second)
        self.say: LinkButton | None = None
        if held.goal.kind not in MEASURED:
            self.say = LinkButton(context.theme, say.GOAL_SAY())
            self.say.setAccessibleName(say.GOAL_SAY_NAME(goal=goal_name(held.goal)))
            second.addWidget(self.say)


def before_words(goal: Goal, words: Words) -> str:
    """Where a goal begins; of what only a helper brings there was none before."""
    if goal.kind in {GoalKind.FREED, GoalKind.OVERSIGHT} and goal.baseline == 0:
        return say.NOTHING_BEFORE()
    return amount(goal.baseline, goal.kind, words)


def standing_words(held: GoalHeld, words: Words, *, few: bool) -> str:
    """Where a goal is, with what is due by now, in a sentence."""
    kind = held.goal.kind
    if held.now is None or held.by_now is None:
        measured = say.GOAL_FEW_DAYS() if few else say.GOAL_UNKNOWN()
        return measured if kind in MEASURED else say.GOAL_UNSAID()
    due = amount(held.by_now, kind, words)
    if held.on is None:
        return say.GOAL_NOW(now=range_words(held.now, words), due=due)
    now, day = amount(held.now.mid, kind, words), words.short_day(held.on)
    if held.standing is Standing.UNKNOWN:
        return say.GOAL_COME(now=now, day=day, due=words.short_day(held.goal.due))
    return say.GOAL_SAID(now=now, day=day, due=due)


class GoalsCard(Card):
    """The goals of a helper; with `standing`, each beside what was found."""

    def __init__(self, hand: Hand, *, standing: bool = False) -> None:
        super().__init__(say.GOALS(), subtitle=(say.GOALS_STAND if standing else say.GOALS_NOTE)())
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
        self.reading: ReadingDialog | None = None

    def show_helper(self, found: Handing) -> None:
        """Show a helper's goals; none before there is a start."""
        goals = found.hand_over.goals
        self.setVisible(found.hand_over.start is not None or bool(goals))
        self._fill([GoalRow(self._context, goal) for goal in goals])

    def show_held(self, found: Handing, held: Held | None) -> None:
        """Show where a helper's goals are; nothing before there is a start."""
        known = found.hand_over
        self.setVisible(held is not None)
        if held is not None:
            stand = hold_goals(known.goals, found.result, held, known.start, found.today)
            few = held.counted_days < DAYS_NEEDED
            self._fill([StandingRow(self._context, each, few=few) for each in stand])

    def _fill(self, rows: Sequence[GoalRow]) -> None:
        kept = Kept(self)
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = list(rows)
        for place, row in enumerate(self.rows):
            row.edit.clicked.connect(partial(self._ask, place))
            if isinstance(row, StandingRow) and row.say is not None:
                row.say.clicked.connect(partial(self._ask_reading, place))
            self._list.addWidget(row)
        self.few.setVisible(len(rows) < FEWEST_GOALS)
        self.add_goal.setVisible(len(rows) < MOST_GOALS)
        kept.restore()

    def _ask_new(self) -> None:
        found = self._hand.found
        if found is not None:
            due = (found.hand_over.start or found.today) + timedelta(days=REVIEW_DAYS[-1])
            used = {goal.kind for goal in found.hand_over.goals}
            kind = next((kind for kind in _OFFERED if kind not in used), GoalKind.OWN)
            self._open(Goal(kind, None, 0.0, due), None)

    def _ask(self, place: int) -> None:
        found = self._hand.found
        if found is not None and place < len(found.hand_over.goals):
            self._open(found.hand_over.goals[place], place)

    def _ask_reading(self, place: int) -> None:
        found = self._hand.found
        if found is None or place >= len(found.hand_over.goals):
            return
        dialog = self.reading = ReadingDialog(self._context, found.hand_over.goals[place], self)
        dialog.accepted.connect(lambda: self._keep_reading(place, dialog.reading))
        dialog.open()
        dialog.value.setFocus()

    def _keep_reading(self, place: int, value: float | None) -> None:
        if value is not None:
            self._hand.change(lambda store, found, clock: hand_over.say_reading(store, found, place, value, clock))

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
