"""Two questions that may stay unanswered: what a task brings, and how far it could be left (`domain.delegation.gates`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.delegation import answers
from ballast.domain.insight.review import Provenance
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.question import Question
from ballast.ui.wizard.fold import Fold
from ballast.ui.words import wizard

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.ui.theme import Theme


class WorthDoing(QWidget):
    """Folded until the owner wants it or has answered; once open it stays so from task to task: two taps each.

    Signals: `answered` with a function of a plan and a plan task's id that gives the plan with the answer, `passed` after the
    last digit, or at once where it is folded.
    """

    answered = Signal(object)
    passed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Fold(theme, wizard.WORTH_DOING())
        self.brings = Question(wizard.CONTRIBUTES(), [answer() for answer in wizard.CONTRIBUTIONS])
        self.waits = Question(wizard.HAS_TO_BE(), [answer() for answer in wizard.ESSENTIALS])
        self.back = LinkButton(theme, wizard.WORTH_DOING_BACK())
        for widget in (self.brings, self.waits, self.back):
            self.fold.inside.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self.brings.answered.connect(lambda number: self._take(brings=number + 1))
        self.waits.answered.connect(lambda number: self._take(waits=number + 1))
        self.brings.passed.connect(self.waits.take_focus)
        self.waits.passed.connect(self.passed)
        self.back.clicked.connect(lambda: self.answered.emit(_without))

    def show_task(self, task: PlanTask) -> None:
        """Show the answers on a task; some that are there are not hidden."""
        pair = (task.contribution, task.essential)
        for question, answer in zip((self.brings, self.waits), pair, strict=True):
            question.show_answer(None if answer is None else answer - 1, Provenance.SAID)
        some = any(answer is not None for answer in pair)
        if some and not self.fold.open:
            self.fold.set_open(open_=True)
        self.back.setVisible(some)
        self.fold.show_state(_state(*pair))

    def enter(self) -> None:
        """Go to the first of them, or on where they are folded."""
        if self.fold.open:
            self.brings.take_focus()
        else:
            self.passed.emit()

    def _take(self, brings: int | None = None, waits: int | None = None) -> None:
        def change(plan: Plan, plan_task_id: UUID) -> Plan:
            if brings is not None:
                return answers.with_contribution(plan, plan_task_id, brings)
            return answers.with_essential(plan, plan_task_id, waits)

        self.answered.emit(change)


def _without(plan: Plan, plan_task_id: UUID) -> Plan:
    return answers.with_essential(answers.with_contribution(plan, plan_task_id, None), plan_task_id, None)


def _state(brings: int | None, waits: int | None) -> str:
    """What was answered, in the words of the answers; that they are optional where nothing was."""
    said = [
        words[answer - 1]()
        for answer, words in ((brings, wizard.CONTRIBUTIONS), (waits, wizard.ESSENTIALS))
        if answer is not None
    ]
    return wizard.JOINT.join(said) if said else wizard.WORTH_DOING_OPEN()
