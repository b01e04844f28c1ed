"""Step 8: one brief for each task that is handed over, with what the log already knows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from ballast.domain.delegation.answers import task_of, with_brief
from ballast.domain.delegation.brief import ESSENTIAL, Needed, facts, most_authority, open_parts
from ballast.domain.delegation.view import HANDED_OVER
from ballast.services import wizard as wizard_service
from ballast.ui.widgets.buttons import Button, LinkButton
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, set_tip
from ballast.ui.widgets.surfaces import Badge, Card, Line
from ballast.ui.wizard.beside import Beside
from ballast.ui.wizard.brief_form import BriefForm
from ballast.ui.wizard.step import StepView
from ballast.ui.wizard.suggestion import facts_words, with_suggestions
from ballast.ui.wizard.task_list import TaskList, TaskRow
from ballast.ui.words import briefs, handing
from ballast.ui.words.verdicts import role_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from uuid import UUID

    from ballast.domain.delegation.brief import Facts
    from ballast.domain.delegation.journey import OpenPoint
    from ballast.domain.delegation.plan import Brief, Plan, PlanTask
    from ballast.services.wizard import Seen
    from ballast.ui.wizard.session import Session


class BriefStep(StepView):
    """The tasks at the left, the brief of the current one at the right."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._task_id: UUID | None = None
        self._shown: UUID | None = None
        self._was: tuple[object, ...] = ()
        self._seen: Mapping[UUID, Seen] = {}
        listed = Card(handing.BRIEFS_LIST())
        listed.title.setWordWrap(True)
        self.list = TaskList(self.theme, handing.BRIEFS_LIST())
        listed.add(self.list, 1)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.beside = Beside(listed, self.list, self._card())
        self.column.addWidget(self.beside)
        self.column.addStretch(1)

    def make(self) -> Iterator[None]:
        """The boxes group by group."""
        yield from self.form.make(self.session.voice)
        yield from super().make()

    def arrive(self) -> None:
        """Ask on which days the tasks occurred, beside showing them."""
        super().arrive()
        plan, clock = self.session.plan, self.context.clock
        self.context.ask(lambda store: wizard_service.seen_of_tasks(store, plan, clock), self._take_seen, owner=self)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """Keys of a brief."""
        return (("Alt+F", handing.START_TIP()), ("Alt+L", briefs.LEVELS()))

    def show_plan(self) -> None:
        """Show list and brief."""
        if self.session.standing is not None:
            self._show()

    show_results = show_plan
    """Which tasks are handed over may have changed."""

    def jump(self, point: OpenPoint) -> None:
        """To what a brief still needs."""
        if point.subject is not None:
            self._task_id = point.subject
            self._show()
        self.take_focus()

    def take_focus(self) -> None:
        """The first part that is open."""
        task = self._task()
        if task is not None:
            missing = open_parts(task.brief)
            box = self.form.box_of(missing[0] if missing else Needed.OUTCOME)
            box.setFocus(Qt.FocusReason.TabFocusReason)

    # --------------------------------------------------------------------------------------------------------- the card

    def _card(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        self.name = ElidedLabel("", "card")
        self.needs = PlainLabel("", "hint", wrap=True)
        self.badge = Badge("")
        head.addWidget(self.name, 1)
        head.addWidget(self.badge)
        card.body.addLayout(head)
        card.add(self.needs)
        line = QHBoxLayout()
        self.facts = PlainLabel("", "small", wrap=True)
        self.fill = Button(self.theme, handing.START_FROM_LOG(), "bolt")
        self.fill.set_key("Alt+F")
        set_tip(self.fill, f"{handing.START_TIP()} (Alt+F)")
        self.fill.clicked.connect(self.fill_in)
        line.addWidget(self.facts, 1)
        line.addWidget(self.fill)
        card.body.addLayout(line)
        self.notes = PlainLabel("", "small", wrap=True)
        self.take_notes = LinkButton(self.theme, briefs.NOTES_TAKE())
        self.take_notes.clicked.connect(self.fill_notes)
        card.add(self.notes)
        card.body.addWidget(self.take_notes, 0, Qt.AlignmentFlag.AlignLeft)
        card.add(Line())
        self.form = BriefForm(self.context)
        self.form.changed.connect(self._take)
        self.form.left.connect(self.session.flush)
        card.add(self.form)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        return card

    def fill_in(self) -> None:
        """Put a first wording into the empty boxes."""
        task = self._task()
        if task is not None:
            brief = with_suggestions(task, self._facts(task), self.session.voice, self.words)
            here = self.fill.hasFocus()
            self.session.change(lambda plan: with_brief(plan, task.id, brief))
            if here:
                self.take_focus()

    def fill_notes(self) -> None:
        """Put what was noted while doing it into the example, which the owner then clears of what is nobody's business."""
        task = self._task()
        if task is not None:
            example = "\n".join(part for part in (task.brief.example, *self._notes(task)) if part)
            self.session.change(lambda plan: with_brief(plan, task.id, replace(task.brief, example=example)))
            self.form.boxes["example"].setFocus(Qt.FocusReason.TabFocusReason)

    def _notes(self, task: PlanTask) -> tuple[str, ...]:
        seen = self._seen.get(task.id)
        return () if seen is None else tuple(note for note in seen.notes if note not in task.brief.example)

    def _show_notes(self, task: PlanTask) -> None:
        notes = self._notes(task)
        self.notes.setText(briefs.NOTES(notes=", ".join(briefs.NOTE(note=note) for note in notes)))
        for widget in (self.notes, self.take_notes):
            widget.setVisible(bool(notes))

    def _show(self) -> None:
        """Show the list and the chosen brief, where plan, results, log or choice are others than before."""
        now = (self.session.plan, self.session.standing, self._seen, self._task_id)
        if len(self._was) == len(now) and all(one is other for one, other in zip(now, self._was, strict=True)):
            return
        self._show_anew()
        self._was = (*now[:-1], self._task_id)

    def _show_anew(self) -> None:
        tasks = _handed(self.session)
        rows = [self._row(task) for task in tasks]
        self.list.rows.show_rows(rows)
        self.beside.fit_list()
        self.beside.setVisible(bool(tasks))
        if tasks and self._task_id not in {task.id for task in tasks}:
            self._task_id = next((task.id for task in tasks if not task.brief.ready), tasks[0].id)
        self.list.make_current(self._task_id)
        task = self._task()
        if task is None or not tasks:
            return
        self.name.setText(task.name)
        missing = open_parts(task.brief)
        needed = [part for part in missing if part in ESSENTIAL]
        self.badge.setText(handing.NOT_READY() if needed else handing.READY())
        parts = ", ".join(handing.PARTS[part]() for part in needed or missing)
        self.needs.setText((handing.MISSING if needed else briefs.BETTER_WITH)(parts=parts))
        self.needs.setVisible(bool(missing))
        self.badge.set_tone("warning" if needed else "good")
        said = facts_words(self._facts(task), self.session.voice, self.words)
        self.facts.setText(handing.FROM_LOG(facts=said))
        self.fill.setEnabled(with_suggestions(task, self._facts(task), self.session.voice, self.words) != task.brief)
        self._show_notes(task)
        self.form.show_task_brief(task.brief, most_authority(task), another=self._shown != task.id)
        self._shown = task.id

    def _row(self, task: PlanTask) -> TaskRow:
        ready = task.brief.ready
        hours = self.session.voice.hours(task.per_week * task.share_handed)
        role = next((role for role in self.session.plan.roles if role.id == task.role_id), None)
        below = handing.NO_HELPER() if role is None else role_name(role, self.session.plan)
        spoken = (handing.ROW_READY if ready else handing.ROW_NOT_READY)(task=task.name)
        return TaskRow(task.id, task.name, below, hours, "done" if ready else "open", spoken)

    def _task(self) -> PlanTask | None:
        return next((task for task in self.session.plan.tasks if task.id == self._task_id), None)

    def _facts(self, task: PlanTask) -> Facts:
        return facts(self.session.plan, task, self._seen[task.id].days if task.id in self._seen else ())

    def _take(self, alter: Callable[[Brief], Brief], part: str) -> None:
        task_id = self._task_id
        if task_id is None:
            return

        def change(plan: Plan) -> Plan:
            return with_brief(plan, task_id, alter(task_of(plan, task_id).brief))

        self.session.change(change, ("brief", task_id, part) if part else None)

    def _take_seen(self, seen: Mapping[UUID, Seen]) -> None:
        self._seen = seen
        if self.session.open:
            self.show_plan()

    def _on_current(self) -> None:
        row = self.list.current()
        if row is not None and row.id != self._task_id:
            self.session.flush()
            self._task_id = row.id
            self._show()


def _handed(session: Session) -> list[PlanTask]:
    """The tasks that are handed over, in the order of the results."""
    standing, tasks = session.standing, {task.id: task for task in session.plan.tasks}
    found = () if standing is None else standing.outcome.tasks
    return [tasks[one.id] for one in found if one.choice in HANDED_OVER]
