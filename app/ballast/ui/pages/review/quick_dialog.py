"""The five quick questions about one task after another: what was answered before or the log knows is filled in."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from ballast.domain.delegation.plan import Answer
from ballast.domain.delegation.suitability import ASKED, STEPS, hint
from ballast.domain.insight.review import Provenance
from ballast.ui.widgets.buttons import Button, IconButton, PrimaryButton
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, set_button_text, set_tip
from ballast.ui.widgets.question import Question
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.words import common, wizard
from ballast.ui.words import quick_questions as say
from ballast.ui.words import why as say_why
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.plan import PlanTask, Trait
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_SIZE = QSize(800, 510)


class QuickDialog(QDialog):
    """Tasks one at a time. `answered` carries a task of the log (its id and name) and what was answered of it.

    The answers about a task are sent together, when the owner goes on to another one or closes.
    """

    answered = Signal(object, str, object)

    def __init__(
        self, theme: Theme, words: Words, tasks: Sequence[PlanTask], counted_days: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._tasks, self._counted_days = theme, words, tuple(tasks), counted_days
        self._at = 0
        self._said: dict[UUID, dict[Trait, float]] = {task.task_id: {} for task in self._tasks}
        self._sent: dict[UUID, dict[Trait, float]] = {}
        self.setWindowTitle(say.TITLE())
        self.setMinimumWidth(560)
        self.name = ElidedLabel("", "page")
        self.place = PlainLabel("", "hint")
        self.hours = Badge("")
        scale = [answer() for answer in wizard.SCALE]
        self.questions = {trait: Question(wizard.TRAIT_QUESTIONS[trait](), scale) for trait in ASKED}
        self.accept_button = PrimaryButton(theme, wizard.ACCEPT_HINTS(), "check")
        self.previous = IconButton(theme, "chevron-up", wizard.PREVIOUS_TASK())
        self.next = IconButton(theme, "chevron-down", wizard.NEXT_TASK())
        self.close_button = Button(theme, common.CLOSE())
        self._lay_out()
        self._connect()
        self._show()

    @property
    def task(self) -> PlanTask:
        """The task whose questions are shown."""
        return self._tasks[self._at]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.name, 1)
        head.addWidget(self.place)
        head.addWidget(self.hours)
        column.addLayout(head)
        column.addWidget(PlainLabel(say.HOW(), "second", wrap=True))
        card = Card()
        for question in self.questions.values():
            card.add(question)
        column.addWidget(card)
        column.addWidget(PlainLabel(say.KEYS(), "hint", wrap=True))
        column.addStretch(1)
        foot = QHBoxLayout()
        for widget in (self.accept_button, self.previous, self.next):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        self.resize(_SIZE)

    def _connect(self) -> None:
        for trait, question in self.questions.items():
            question.answered.connect(lambda number, trait=trait: self._answer(trait, number))
        for before, after in pairwise(self.questions.values()):
            before.passed.connect(after.take_focus)
        self.questions[ASKED[-1]].passed.connect(lambda: self.accept_button.setFocus(Qt.FocusReason.TabFocusReason))
        for button, way, keys in ((self.previous, -1, "PgUp"), (self.next, 1, "PgDown")):
            set_tip(button, f"{button.accessibleName()} ({keys})")
            button.clicked.connect(lambda _=False, way=way: self.move_by(way))
            QShortcut(QKeySequence(keys), self).activated.connect(lambda way=way: self.move_by(way))
        self.accept_button.clicked.connect(self.take)
        self.close_button.clicked.connect(self.accept)
        self.finished.connect(self._send)

    def take(self) -> None:
        """Take what is filled in as the owner's own answers, and go on; after the last task the dialog closes."""
        for trait in ASKED:
            self._said[self.task.task_id].setdefault(trait, self._shown(trait).value)
        if self._at < len(self._tasks) - 1:
            self.move_by(1)
        else:
            self.accept()

    def move_by(self, way: int) -> None:
        """The next or previous task; what was answered of this one is sent."""
        if 0 <= self._at + way < len(self._tasks):
            self._send()
            self._at += way
            self._show()
            self._first_open().take_focus()

    def _first_open(self) -> Question:
        own = [trait for trait in ASKED if self._shown(trait).provenance is not Provenance.SAID]
        return self.questions[own[0] if own else ASKED[0]]

    def _answer(self, trait: Trait, number: int) -> None:
        self._said[self.task.task_id][trait] = number / STEPS
        self._show()

    def _shown(self, trait: Trait) -> Answer:
        """An answer as it stands: said here, said before, or filled in."""
        task = self.task
        given = task.traits.get(trait) or hint(task, trait, self._counted_days)
        value = self._said[task.task_id].get(trait)
        return given if value is None else Answer(value, Provenance.SAID)

    def _show(self) -> None:
        task = self.task
        self.name.setText(task.name)
        self.hours.setText(hours_voice(self._words).weekly(task.hours) if task.hours else "")
        self.hours.setVisible(task.hours is not None)
        several = len(self._tasks) > 1
        count = self._words.integer(len(self._tasks))
        self.place.setText(wizard.TASK_OF(n=self._words.integer(self._at + 1), all=count) if several else "")
        for button, can in ((self.previous, self._at > 0), (self.next, self._at < len(self._tasks) - 1)):
            button.setVisible(several)
            button.setEnabled(can)
        whole = True
        for trait, question in self.questions.items():
            answer = self._shown(trait)
            whole = whole and answer.provenance is Provenance.SAID
            question.show_answer(round(answer.value * STEPS), answer.provenance, say_why.PROVENANCE[answer.provenance]())
        last = self._at == len(self._tasks) - 1
        text = wizard.ACCEPT_HINTS() if not whole else (say.DONE if last else say.NEXT)()
        self.accept_button.setAccessibleName(text)
        set_button_text(self.accept_button, text)
        self.accept_button.set_key("Alt+A")

    def _send(self) -> None:
        """Send what was answered about this task since it was sent last."""
        task = self.task
        said = self._said[task.task_id]
        new = {trait: value for trait, value in said.items() if self._sent.get(task.task_id, {}).get(trait) != value}
        if new:
            self._sent[task.task_id] = dict(said)
            self.answered.emit(task.task_id, task.name, new)
