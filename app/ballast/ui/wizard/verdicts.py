"""Step 6: what becomes of each task, in groups; each with its sentence, what would turn it, and the owner's own choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ballast.domain.delegation.answers import task_of, with_choice
from ballast.domain.delegation.plan import Choice, Confidentiality
from ballast.domain.delegation.view import HANDED_OVER
from ballast.services.wording import verdict_sentence
from ballast.ui.making import make_part
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, button_text
from ballast.ui.widgets.surfaces import Badge, Line, Pliant, PliantCard
from ballast.ui.wizard.fields import LineEdit
from ballast.ui.wizard.session import today_of
from ballast.ui.wizard.step import StepView
from ballast.ui.wizard.trial_line import TrialLine
from ballast.ui.words import briefs, handing
from ballast.ui.words.verdicts import flip_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from ballast.domain.delegation.plan import PlanTask
    from ballast.domain.delegation.result import TaskOutcome
    from ballast.ui.wizard.session import Session

ORDER = (Choice.DELEGATE, Choice.AUTOMATE, Choice.REDESIGN, Choice.DROP, Choice.KEEP, Choice.LOG_MORE)
TONES = {
    Choice.DELEGATE: "accent",
    Choice.AUTOMATE: "accent",
    Choice.REDESIGN: "warning",
    Choice.DROP: "danger",
    Choice.KEEP: "good",
    Choice.LOG_MORE: "",
}
SHOWN_AT_ONCE = {Choice.KEEP: 6, Choice.LOG_MORE: 2}
MOST_AT_ONCE, ALL = 12, 10_000


class VerdictRow(Pliant):
    """One task: its sentence, what would turn it, and the choice; below a line, but for the first."""

    def __init__(self, step: VerdictStep, plan_task_id: UUID) -> None:
        super().__init__()
        self._step = step
        self.plan_task_id = plan_task_id
        self._shown: tuple[PlanTask, TaskOutcome] | None = None
        self.line = Line()
        whole, column = QVBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.line)
        whole.addLayout(column)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(12)
        self.name = ElidedLabel("", "strong")
        self.hours = PlainLabel("", "small")
        self.hours.set_figures()
        self.choice = Chooser("")
        self.choice.setFixedWidth(250)
        self.choice.activated.connect(self._take)
        head.addWidget(self.name, 1)
        head.addWidget(self.hours)
        head.addWidget(self.choice)
        column.addLayout(head)
        self.sentence = PlainLabel("", "second", wrap=True)
        self.flip = PlainLabel("", "hint", wrap=True)
        self.reason = LineEdit("", handing.REASON())
        self.reason.typed.connect(self._reason)
        self.reason.left.connect(step.session.flush)
        self.gate = PlainLabel("", "hint", wrap=True)
        self.trial = TrialLine(step.session, plan_task_id)
        for widget in (self.sentence, self.gate, self.flip, self.trial, self.reason):
            column.addWidget(widget)

    def show_task(self, result: TaskOutcome) -> None:
        """Show the task as it stands, where it or its results are others than before."""
        session = self._step.session
        task, voice = task_of(session.plan, self.plan_task_id), session.voice
        if self._shown == (task, result):
            return
        self._shown = (task, result)
        self.name.setText(task.name)
        self.hours.setText(voice.weekly(task.hours))
        self.sentence.setText(verdict_sentence(task, result, voice))
        choices = voice.words.terms.choices
        flip = flip_words(task, result, voice)
        self.flip.setText(flip)
        self.flip.setVisible(bool(flip))
        gates = _gates(task) if result.choice in HANDED_OVER else ""
        self.gate.setText(gates)
        self.gate.setVisible(bool(gates))
        self.trial.setVisible(result.choice is Choice.DROP)
        self.trial.show_task(task)
        self._fill(choices[result.verdict.choice])
        self.choice.setAccessibleName(handing.DECIDE(task=task.name))
        with QSignalBlocker(self.choice):
            self.choice.setCurrentIndex(0 if task.choice is None else 1 + ORDER.index(task.choice))
        self.reason.setVisible(task.choice is not None)
        self.reason.setAccessibleName(handing.REASON_FOR(task=task.name))
        self.reason.show_text(task.choice_reason)

    def _fill(self, model: str) -> None:
        first = button_text(handing.MODEL_SAYS(choice=model))
        if not self.choice.count():
            self.choice.addItem(first)
            for choice in ORDER[:-1]:
                self.choice.addItem(button_text(handing.GROUPS[choice]()))
        elif self.choice.itemText(0) != first:
            self.choice.setItemText(0, first)

    def _take(self, index: int) -> None:
        plan_task_id, reason = self.plan_task_id, self.reason.text()
        choice = None if index == 0 else ORDER[index - 1]
        today = today_of(self._step.session)
        self._step.session.change(lambda plan: with_choice(plan, plan_task_id, choice, reason if choice else "", today=today))
        if choice is not None and not reason:
            self._step.ask_reason(plan_task_id)

    def _reason(self, text: str) -> None:
        plan_task_id = self.plan_task_id
        self._step.session.change(
            lambda plan: with_choice(plan, plan_task_id, task_of(plan, plan_task_id).choice, text), ("reason", plan_task_id)
        )


class VerdictGroup(PliantCard):
    """The tasks with one choice. A long group shows its first tasks, and the rest when asked."""

    def __init__(self, step: VerdictStep, choice: Choice) -> None:
        super().__init__(handing.GROUPS[choice]())
        self._step = step
        self._limit = SHOWN_AT_ONCE.get(choice, MOST_AT_ONCE)
        self._asked_all = False
        self.count = Badge("", TONES[choice])
        self.head.insertWidget(1, self.count)
        self.head.insertWidget(2, PlainLabel(handing.GROUP_NOTES[choice](), "small"))
        self.rows: list[VerdictRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.more = LinkButton(step.theme, handing.SHOW_MORE(1))
        self.more.clicked.connect(self.show_all)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._results: list[TaskOutcome] = []

    def make(self, results: list[TaskOutcome]) -> Iterator[None]:
        """The steps of making the rows of these tasks."""
        for number, result in enumerate(results[: self._limit], 1):
            self._arrange([one.id for one in results[:number]])
            yield
            self.rows[-1].show_task(result)
            yield

    def show_results(self, results: list[TaskOutcome]) -> None:
        """Show the tasks of this choice; the rows of those that were there stay."""
        self._results = results
        shown = results[: self._limit]
        self._arrange([one.id for one in shown])
        for row, result in zip(self.rows, shown, strict=True):
            row.show_task(result)
        self.count.setText(self._step.words.integer(len(results)))
        left = len(results) - len(shown)
        text = handing.SHOW_MORE(left, shown=self._step.words.integer(left))
        self.more.setText(text)
        self.more.setAccessibleName(text)
        self.more.setVisible(left > 0 and not self._asked_all)
        self.setVisible(bool(results))

    def show_all(self) -> None:
        """Bring every task of the group, one in a turn; the keyboard goes on at the first of them."""
        self._asked_all = True
        self.more.hide()
        make_part(self._rest(), self, in_steps=self._step.session.in_steps)

    def _rest(self) -> Iterator[None]:
        first = self._limit
        while self._limit < len(self._results):
            self._limit += 1
            self.show_results(self._results)
            if self._limit == first + 1:
                self.rows[-1].choice.setFocus(Qt.FocusReason.TabFocusReason)
            yield
        self._limit = ALL

    def _arrange(self, ids: list[UUID]) -> None:
        """A row for each of these tasks in this order; the others are put away."""
        if [row.plan_task_id for row in self.rows] == ids:
            return
        kept = {row.plan_task_id: row for row in self.rows}
        for gone in kept.keys() - ids:
            row = kept.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [kept.get(plan_task_id) or VerdictRow(self._step, plan_task_id) for plan_task_id in ids]
        for number, row in enumerate(self.rows):
            if self._list.indexOf(row) != number:
                self._list.insertWidget(number, row)
            row.line.setVisible(number > 0)


class VerdictStep(StepView):
    """All decisions in groups."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asks: UUID | None = None
        self.groups = {choice: VerdictGroup(self, choice) for choice in ORDER}
        for group in self.groups.values():
            group.hide()
            self.column.addWidget(group)
        self.column.addStretch(1)

    def make(self) -> Iterator[None]:
        """The rows one by one."""
        standing = self.session.standing
        for choice, group in self.groups.items() if standing else ():
            yield from group.make([one for one in standing.outcome.tasks if one.choice is choice] if standing else [])
        yield from super().make()

    def show_results(self) -> None:
        """Show the decisions; the keyboard stays on the task it was on, also where that task moved to another group."""
        standing = self.session.standing
        if standing is None or not self.session.fresh:
            return
        held = self._held()
        for choice, group in self.groups.items():
            group.show_results([one for one in standing.outcome.tasks if one.choice is choice])
        if held is not None and self._held() is None:
            self._focus(held)
        self._ask()

    def take_focus(self) -> None:
        """The first task's choice."""
        for group in self.groups.values():
            if group.rows and not group.isHidden():
                group.rows[0].choice.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def ask_reason(self, plan_task_id: UUID) -> None:
        """Put the keyboard where the owner says why it shall be otherwise, once the row stands where it belongs."""
        self._asks = plan_task_id
        self._ask()

    def row_of(self, plan_task_id: UUID) -> VerdictRow | None:
        """The row of a task, if it is shown."""
        rows = (row for group in self.groups.values() for row in group.rows)
        return next((row for row in rows if row.plan_task_id == plan_task_id), None)

    def _ask(self) -> None:
        row = None if self._asks is None else self.row_of(self._asks)
        if row is not None and not row.reason.isHidden() and self.session.fresh:
            self._asks = None
            row.reason.setFocus(Qt.FocusReason.TabFocusReason)

    def _held(self) -> UUID | None:
        rows = (row for group in self.groups.values() for row in group.rows)
        return next((row.plan_task_id for row in rows if row.choice.hasFocus() or row.reason.hasFocus()), None)

    def _focus(self, plan_task_id: UUID) -> None:
        row = self.row_of(plan_task_id)
        if row is not None:
            (row.choice if row.reason.isHidden() else row.reason).setFocus(Qt.FocusReason.TabFocusReason)


def _gates(task: PlanTask) -> str:
    """What holds for a task whoever gets it, by its two gates: who may see it, and whether a mistake can be undone."""
    said = (
        briefs.GATE_SENSITIVE() if task.confidentiality is Confidentiality.SENSITIVE else "",
        briefs.GATE_IRREVERSIBLE() if task.irreversible else "",
    )
    return " ".join(part for part in said if part)
