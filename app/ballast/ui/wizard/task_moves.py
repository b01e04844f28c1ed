"""The tasks of a helper, each with who does it and how much of it goes over."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.answers import task_of, with_choice, with_helper, with_role, with_share
from ballast.domain.delegation.plan import Choice, Role
from ballast.ui.making import make_part
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.choosers import Chooser, NumberEdit
from ballast.ui.widgets.plain import PlainLabel, button_text
from ballast.ui.wizard.task_drag import TaskName
from ballast.ui.words import handing
from ballast.ui.words.verdicts import role_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ballast.domain.delegation.plan import Plan, PlanTask
    from ballast.ui.wizard.session import Session
    from ballast.ui.wizard.standing import Standing
    from ballast.ui.wizard.task_drag import Carrying

KEEP, NEW = "keep", "new"
SHOWN_FIRST, ALL = 8, 10_000


class TaskMoves(QWidget):
    """A row for each task: name, hours, share, helper. Of many tasks the first are shown, and a button brings the rest."""

    def __init__(self, session: Session, carrying: Carrying) -> None:
        super().__init__()
        self._session, self._carrying = session, carrying
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        column.addLayout(self._grid)
        self.more = LinkButton(session.context.theme, handing.SHOW_MORE(1))
        self.more.clicked.connect(self.show_all)
        self.more.hide()
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows: dict[UUID, TaskMove] = {}
        self._plan: Plan | None = None
        self._ids: tuple[UUID, ...] = ()
        self._most = SHOWN_FIRST

    def make(self, plan: Plan, ids: Sequence[UUID]) -> Iterator[None]:
        """The steps of making the rows of these tasks."""
        self._plan, self._ids = plan, tuple(ids)
        for plan_task_id in ids[: self._most]:
            self._add(plan_task_id)
            yield
            self.rows[plan_task_id].show_task(plan)
            yield
        self._offer_rest()

    def show_tasks(self, plan: Plan, ids: Sequence[UUID]) -> None:
        """Show these tasks; the rows of those that were there stay."""
        self._plan, self._ids = plan, tuple(ids)
        shown = self._ids[: self._most]
        for plan_task_id in self.rows.keys() - shown:
            self.rows.pop(plan_task_id).drop()
        for plan_task_id in shown:
            if plan_task_id not in self.rows:
                self._add(plan_task_id)
        self.rows = {plan_task_id: self.rows[plan_task_id] for plan_task_id in shown}
        for number, row in enumerate(self.rows.values()):
            self._place(row, number)
            row.show_task(plan)
        self._offer_rest()

    def show_all(self) -> None:
        """Bring the rows that are not shown, one in a turn; the keyboard goes on at the first of them."""
        self.more.hide()
        make_part(self._rest(), self, in_steps=self._session.in_steps)

    def row_of(self, plan_task_id: UUID) -> TaskMove | None:
        """The row of a task, brought now where it is one of those not shown; None where the task is not among these."""
        if plan_task_id in self._ids and self._plan is not None:
            self._most = max(self._most, self._ids.index(plan_task_id) + 1)
            self.show_tasks(self._plan, self._ids)
        return self.rows.get(plan_task_id)

    def _rest(self) -> Iterator[None]:
        first = self._most
        while self._plan is not None and self._most < len(self._ids):
            self._most += 1
            self.show_tasks(self._plan, self._ids)
            if self._most == first + 1:
                list(self.rows.values())[-1].helper.setFocus(Qt.FocusReason.TabFocusReason)
            yield
        self._most = ALL

    def _offer_rest(self) -> None:
        left = len(self._ids) - len(self.rows)
        text = handing.SHOW_MORE(left, shown=self._session.context.words.integer(left))
        self.more.setText(text)
        self.more.setAccessibleName(text)
        self.more.setVisible(left > 0 and self._most == SHOWN_FIRST)

    def _add(self, plan_task_id: UUID) -> None:
        row = self.rows[plan_task_id] = TaskMove(self._session, plan_task_id)
        self._place(row, len(self.rows) - 1)
        self._carrying.watch(row.name, row.id)

    def _place(self, row: TaskMove, number: int) -> None:
        if row.number != number:
            row.number = number
            for column, widget in enumerate(row.widgets):
                self._grid.addWidget(widget, number, column)


class TaskMove:
    """One row: its four widgets and what they do."""

    def __init__(self, session: Session, plan_task_id: UUID) -> None:
        self._session, self.id = session, plan_task_id
        self.number = -1
        self._shown: tuple[PlanTask, tuple[Role, ...]] | None = None
        self._targets: list[UUID | str | None] = []
        self.name = TaskName("", "strong-small")
        self.hours = PlainLabel("", "small")
        self.hours.set_figures()
        self.hours.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.share = _Share()
        self.share.valueChanged.connect(self._take_share)
        self.share.editingFinished.connect(session.flush)
        self.helper = Chooser("")
        self.helper.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.helper.setMinimumContentsLength(12)
        self.helper.setMinimumWidth(232)
        self.helper.activated.connect(self._take_helper)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        return (self.name, self.hours, self.share, self.helper)

    def drop(self) -> None:
        """The row is no longer needed."""
        for widget in self.widgets:
            widget.hide()
            widget.deleteLater()

    def show_task(self, plan: Plan) -> None:
        """Show the task as it stands, where it or the helpers are others than before."""
        task, voice = task_of(plan, self.id), self._session.voice
        if self._shown == (task, plan.roles):
            return
        self._shown = (task, plan.roles)
        self.name.setText(task.name)
        self.hours.setText(handing.A_WEEK(hours=voice.hours(task.per_week)))
        self.share.setAccessibleName(handing.SHARE_OF(task=task.name))
        self.helper.setAccessibleName(handing.MOVE_TASK(task=task.name))
        if not self.share.hasFocus():
            with QSignalBlocker(self.share):
                self.share.setValue(round(task.share_handed * 100))
        targets: list[UUID | str | None] = [role.id for role in plan.roles]
        texts = [role_name(role, plan) for role in plan.roles]
        if task.role_id is None:
            targets.insert(0, None)
            texts.insert(0, handing.NO_HELPER())
        targets += [NEW, KEEP]
        texts += [handing.NEW_HELPER(), handing.KEEP_MYSELF()]
        with QSignalBlocker(self.helper):
            if targets != self._targets or texts != [self.helper.itemText(n) for n in range(self.helper.count())]:
                self._targets = targets
                self.helper.clear()
                self.helper.addItems([button_text(text).replace("&&", "&") for text in texts])
            self.helper.setCurrentIndex(targets.index(task.role_id))

    def _take_share(self, percent: int) -> None:
        self._session.change(lambda plan: with_share(plan, self.id, percent / 100), ("share", self.id))

    def _take_helper(self, index: int) -> None:
        target = self._targets[index]
        if target == KEEP:
            self._session.change(lambda plan: with_choice(plan, self.id, Choice.KEEP))
        elif target == NEW:
            self._session.change(lambda plan: to_new_helper(plan, self.id, self._session.standing))
        elif isinstance(target, UUID):
            self._session.change(lambda plan: with_helper(plan, self.id, target))


def to_new_helper(plan: Plan, plan_task_id: UUID, standing: Standing | None) -> Plan:
    """The plan with a task at a helper of its own, of the kind that suits it best."""
    kind = standing.outcome.task(plan_task_id).verdict.help_type if standing else plan.roles[0].help_type
    role = Role(uuid4(), "", kind, len(plan.roles))
    return with_helper(with_role(plan, role), plan_task_id, role.id)


class _Share(NumberEdit):
    """How much goes over, in per cent."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(5, 100)
        self.setSingleStep(5)
        self.setSuffix(" %")
        self.setFixedWidth(92)
