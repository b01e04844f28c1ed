"""Step 3: five quick answers, who may see it, and four facts, one task at a time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy

from ballast.domain.delegation import answers, draft
from ballast.domain.delegation.draft import asked
from ballast.domain.delegation.plan import Confidentiality, Unnoticed
from ballast.domain.delegation.suitability import ASKED, STEPS, hint
from ballast.domain.insight.review import Provenance
from ballast.ui.widgets.buttons import IconButton, PrimaryButton
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, set_button_text, set_tip
from ballast.ui.widgets.question import Question
from ballast.ui.widgets.surfaces import Badge, Card, Line
from ballast.ui.wizard.beside import Beside
from ballast.ui.wizard.step import StepView
from ballast.ui.wizard.task_list import TaskList, TaskRow
from ballast.ui.wizard.worth_doing import WorthDoing
from ballast.ui.words import wizard
from ballast.ui.words.verdicts import plan_category

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from uuid import UUID

    from ballast.domain.delegation.journey import OpenPoint
    from ballast.domain.delegation.plan import Plan, PlanTask, Trait
    from ballast.ui.wizard.session import Session


class TraitStep(StepView):
    """The tasks at the left, the questions on the current one at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._task_id: UUID | None = None
        listed = Card(wizard.TRAITS_LIST())
        listed.title.setWordWrap(True)
        self.progress = PlainLabel("", "small")
        self.list = TaskList(self.theme, wizard.TRAITS_LIST())
        listed.add(self.progress)
        listed.add(self.list, 1)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self._card = Card()
        self.beside = Beside(listed, self.list, self._card)
        self.column.addWidget(self.beside)
        self.column.addStretch(1)
        for keys, way in (("PgDown", 1), ("PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda way=way: self.move_by(way))

    def make(self) -> Iterator[None]:
        """The questions one by one."""
        yield from self._form(self._card)
        yield from super().make()

    @property
    def task(self) -> PlanTask | None:
        """The task whose questions are shown."""
        return next((task for task in self.session.plan.tasks if task.id == self._task_id), None)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """Keys of the questions."""
        return (("1 – 5", wizard.KEY_ANSWER()), ("PgDown, PgUp", wizard.KEY_TASK()), ("Alt+A", wizard.ACCEPT_HINTS()))

    def show_plan(self) -> None:
        """Show the list and the questions."""
        tasks = [task for task in self.session.plan.tasks if asked(task)]
        tasks.sort(key=lambda task: -task.per_week)
        self.list.rows.show_rows([self._row(task) for task in tasks])
        self.beside.fit_list()
        done = sum(answered(task) for task in tasks)
        self.progress.setText(wizard.TRAITS_DONE(done=self.words.integer(done), all=self.words.integer(len(tasks))))
        if self.task not in tasks and tasks:
            self._task_id = next((task.id for task in tasks if not answered(task)), tasks[0].id)
        self.list.make_current(self._task_id)
        self._show_task(tasks)

    def jump(self, point: OpenPoint) -> None:
        """To the open question of a task."""
        if point.subject is not None:
            self._task_id = point.subject
            self.show_plan()
        self.take_focus()

    def take_focus(self) -> None:
        """The first question that is open."""
        task = self.task
        for trait, question in self.questions.items():
            answer = task.traits.get(trait) if task else None
            if answer is None or answer.provenance is not Provenance.SAID:
                question.take_focus()
                return
        self.who.take_focus()

    def move_by(self, way: int) -> None:
        """The next or previous task of the list."""
        ids = [row.id for row in self.list.rows.rows]
        if self._task_id in ids:
            place = ids.index(self._task_id) + way
            if 0 <= place < len(ids):
                self._task_id = ids[place]
                self.show_plan()
                self.take_focus()

    def accept(self) -> None:
        """Take everything that is filled in as the owner's own answer, and go on to the next open task."""
        task = self.task
        if task is None:
            return
        self.session.change(lambda plan: accepted(plan, task))
        self._go_to_open()

    # ------------------------------------------------------------------------------------------------------ the form

    def _form(self, card: Card) -> Iterator[None]:
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        head = QHBoxLayout()
        self.name = ElidedLabel("", "card")
        self.figures = Badge("")
        self.place = PlainLabel("", "hint")
        head.addWidget(self.name, 1)
        head.addWidget(self.place)
        head.addWidget(self.figures)
        card.body.addLayout(head)
        card.body.addWidget(Line())
        scale = [answer() for answer in wizard.SCALE]
        self.questions: dict[Trait, Question] = {}
        for trait in ASKED:
            question = self.questions[trait] = Question(wizard.TRAIT_QUESTIONS[trait](), scale)
            question.answered.connect(lambda number, trait=trait: self._answer(trait, number))
            card.add(question)
            yield
        card.body.addWidget(Line())
        self.who = Question(wizard.WHO_SEES(), [wizard.CLASSES[each]() for each in Confidentiality])
        self.who.answered.connect(
            lambda number: self._change(lambda plan, at: answers.with_confidentiality(plan, at, Confidentiality(number)))
        )
        card.add(self.who)
        self.who_note = PlainLabel("", "hint", wrap=True)
        card.add(self.who_note)
        self.nobody = Question(wizard.IF_NOBODY(), [wizard.UNNOTICED[each]() for each in Unnoticed])
        self.nobody.answered.connect(
            lambda number: self._change(lambda plan, at: answers.with_unnoticed(plan, at, list(Unnoticed)[number]))
        )
        card.add(self.nobody)
        yield
        self.worth_doing = WorthDoing(self.theme)
        self.worth_doing.answered.connect(self._change)
        card.add(self.worth_doing)
        self._chain()
        self._facts(card)
        card.add(PlainLabel(wizard.TRAITS_KEYS(), "hint", wrap=True))
        card.body.addLayout(self._buttons())
        yield

    def _chain(self) -> None:
        """A digit goes on to the next question."""
        row = [*self.questions.values(), self.who, self.nobody]
        for before, after in pairwise(row):
            before.passed.connect(after.take_focus)
        self.nobody.passed.connect(self.worth_doing.enter)
        self.worth_doing.passed.connect(lambda: self.differ.setFocus(Qt.FocusReason.TabFocusReason))

    def _facts(self, card: Card) -> None:
        self.differ, self.digital, self.sop, self.undone = QCheckBox(), QCheckBox(), QCheckBox(), QCheckBox()
        acts: tuple[tuple[QCheckBox, str, Callable[[Plan, UUID, bool], Plan]], ...] = (
            (self.differ, wizard.STEPS_DIFFER(), lambda plan, at, on: answers.with_steps_differ(plan, at, differ=on)),
            (self.digital, wizard.DIGITAL(), lambda plan, at, on: answers.with_digital(plan, at, digital=on)),
            (self.sop, wizard.HAS_SOP(), lambda plan, at, on: answers.with_sop(plan, at, written=on)),
            (self.undone, wizard.IRREVERSIBLE(), lambda plan, at, on: answers.with_irreversible(plan, at, irreversible=on)),
        )
        for box, text, act in acts:
            set_button_text(box, text)
            box.clicked.connect(lambda on, act=act: self._change(lambda plan, at: act(plan, at, on)))
            card.add(box)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.accept_button = PrimaryButton(self.theme, wizard.ACCEPT_HINTS(), "check")
        self.accept_button.set_key("Alt+A")
        self.accept_button.clicked.connect(self.accept)
        self.previous = IconButton(self.theme, "chevron-up", wizard.PREVIOUS_TASK())
        self.next = IconButton(self.theme, "chevron-down", wizard.NEXT_TASK())
        for button, way, keys in ((self.previous, -1, "PgUp"), (self.next, 1, "PgDown")):
            set_tip(button, f"{button.accessibleName()} ({keys})")
            button.clicked.connect(lambda _=False, way=way: self.move_by(way))
        row.addWidget(self.accept_button)
        row.addStretch(1)
        row.addWidget(self.previous)
        row.addWidget(self.next)
        return row

    # --------------------------------------------------------------------------------------------------- showing, acts

    def _show_task(self, tasks: list[PlanTask]) -> None:
        task = self.task
        if task is None:
            return
        voice = self.session.voice
        self.name.setText(task.name)
        self.figures.setText(voice.weekly(task.hours))
        place = tasks.index(task)
        self.place.setText(wizard.TASK_OF(n=self.words.integer(place + 1), all=self.words.integer(len(tasks))))
        self.previous.setEnabled(place > 0)
        self.next.setEnabled(place < len(tasks) - 1)
        self.accept_button.setEnabled(not answered(task))
        origins = voice.words.terms.origins
        for trait, question in self.questions.items():
            answer = task.traits.get(trait) or hint(task, trait, self.session.plan.counted_days)
            question.show_answer(round(answer.value * STEPS), answer.provenance, origins[answer.provenance])
        said = Provenance.SAID if task.confidentiality_said else Provenance.DEFAULT
        self.who.show_answer(int(task.confidentiality), said, origins[said])
        self.who_note.setText(wizard.CLASS_NOTES[task.confidentiality]())
        number = None if task.unnoticed is None else list(Unnoticed).index(task.unnoticed)
        self.nobody.show_answer(number, Provenance.SAID)
        self.worth_doing.show_task(task)
        self.differ.setChecked(task.steps_differ)
        self.digital.setChecked(task.digital)
        self.sop.setChecked(task.has_sop)
        self.undone.setChecked(task.irreversible)

    def _row(self, task: PlanTask) -> TaskRow:
        done = answered(task)
        spoken = (wizard.ROW_ANSWERED if done else wizard.ROW_UNANSWERED)(task=task.name)
        hours = self.session.voice.projection(task.hours)
        return TaskRow(task.id, task.name, plan_category(task.category), hours, "done" if done else "open", spoken)

    def _answer(self, trait: Trait, number: int) -> None:
        self._change(lambda plan, at: answers.with_trait(plan, at, trait, number / STEPS))

    def _change(self, alter: Callable[[Plan, UUID], Plan]) -> None:
        task_id = self._task_id
        if task_id is not None:
            self.session.change(lambda plan: alter(plan, task_id))

    def _go_to_open(self) -> None:
        open_ = [task.id for task in self.session.plan.tasks if asked(task) and not answered(task)]
        shown = [row.id for row in self.list.rows.rows if row.id in open_]
        if shown:
            self._task_id = shown[0]
            self.show_plan()
            self.take_focus()

    def _on_current(self) -> None:
        row = self.list.current()
        if row is not None and row.id != self._task_id:
            self._task_id = row.id
            self.show_plan()


def answered(task: PlanTask) -> bool:
    """Whether the owner answered all five questions (or took what was measured) and said who may see it."""
    return task.confidentiality_said and draft.answered(task)


def accepted(plan: Plan, task: PlanTask) -> Plan:
    """The plan with everything that is filled in for a task taken as answered."""
    for trait in ASKED:
        answer = task.traits.get(trait) or hint(task, trait, plan.counted_days)
        plan = answers.with_trait(plan, task.id, trait, answer.value)
    return answers.with_confidentiality(plan, task.id, task.confidentiality)
