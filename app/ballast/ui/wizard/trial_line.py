"""Two weeks without a task: the day on which the owner looks again, the button that begins them, or that they are past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.domain.delegation.answers import with_trial
from ballast.domain.delegation.trial import ends_on
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.choosers import DayEdit
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Badge
from ballast.ui.wizard.session import today_of
from ballast.ui.words import briefs

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.plan import PlanTask
    from ballast.ui.wizard.session import Session


class TrialLine(QWidget):
    """One line of a task that is dropped."""

    def __init__(self, session: Session, plan_task_id: UUID) -> None:
        super().__init__()
        self._session, self._id = session, plan_task_id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.label = PlainLabel(briefs.TRIAL(), "small")
        self.gone = PlainLabel(session.voice.words.decisions.let_go, "small")
        self.day = DayEdit("", session.context.words)
        self.over = Badge(briefs.TRIAL_OVER(), "warning")
        self.begin = LinkButton(session.context.theme, briefs.TRIAL_BEGIN())
        for widget in (self.gone, self.label, self.day, self.over, self.begin):
            row.addWidget(widget)
        row.addStretch(1)
        self.day.dateChanged.connect(lambda _: self._take(self.day.day, typed=True))
        self.day.editingFinished.connect(session.flush)
        self.begin.clicked.connect(self._begin)

    @property
    def today(self) -> date:
        """The day it is."""
        return today_of(self._session)

    def show_task(self, task: PlanTask) -> None:
        """Show its day, the way to begin, or that it was let go for good: then there is nothing to begin."""
        until = task.trial_until
        self.day.setAccessibleName(briefs.TRIAL_NAME(task=task.name))
        self.begin.setAccessibleName(briefs.TRIAL_BEGIN_NAME(task=task.name))
        for widget in (self.label, self.day):
            widget.setVisible(until is not None)
        self.over.setVisible(until is not None and until <= self.today)
        self.gone.setVisible(task.let_go)
        self.begin.setVisible(until is None and not task.let_go)
        if until is not None and self.day.day != until:
            self.day.show_day(until)

    def _begin(self) -> None:
        self._take(ends_on(self.today))
        self.day.setFocus()

    def _take(self, until: date, *, typed: bool = False) -> None:
        plan_task_id = self._id
        self._session.change(lambda plan: with_trial(plan, plan_task_id, until), ("trial", plan_task_id) if typed else None)
