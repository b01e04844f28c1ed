"""The plan on the wizard's table: changed by answers, kept after each, reckoned on the worker, newest request first.

An answer given by a click is kept at once. Answers that come letter by letter or by a slider name their `field`; they are kept
when the field is left, when another field is changed, or after a pause, so that editing a field is one act to undo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ballast.services import plans, wizard
from ballast.ui.wizard.standing import Reckoner
from ballast.ui.words.verdicts import plan_voice

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.insight.review import Period
    from ballast.domain.log.change import Change
    from ballast.services.wizard import WizardView
    from ballast.services.wording import Voice
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.wizard.standing import Standing
    from ballast.ui.worker import Asked

KEEP_AFTER_MS = 1500


def today_of(session: Session) -> date:
    """The owner's day that it was when the plan was opened or measured, by the hour at which their day begins."""
    return session.context.clock.now().date() if session.view is None else session.view.today


class Session(QObject):
    """One sitting with one plan.

    Signals: `changed` when the plan is another (show its answers), `reckoned` when its results are there, `settled` when a
    change that waited for the worker is done.
    """

    changed = Signal()
    reckoned = Signal()
    replaced = Signal()
    """The plan came anew from the store: opened, measured again, or an act was taken back."""
    vanished = Signal()
    """The plan is no longer there."""

    def __init__(self, context: Context, parent: QObject | None = None, *, in_steps: bool = False) -> None:
        """No plan is on the table yet; parts of the pages are made in the turns that follow, `in_steps`, or at once."""
        super().__init__(parent)
        self.context, self.in_steps = context, in_steps
        self.view: WizardView | None = None
        self.standing: Standing | None = None
        self._plan: Plan | None = None
        self._field: Hashable = None
        self._unkept = False
        self._own: set[UUID] = set()
        self._edits = 0
        self._rescued: dict[UUID, Plan] = {}
        self._reckoner = Reckoner(context, self)
        self._reckoner.reckoned.connect(self._show)
        self._loading: Asked | None = None
        self._pause = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._pause.timeout.connect(self.flush)
        context.changes.announced.connect(self._hear)

    @property
    def open(self) -> bool:
        """Whether a plan is on the table."""
        return self._plan is not None

    @property
    def plan(self) -> Plan:
        """The plan as answered so far. Raises LookupError when none is open."""
        if self._plan is None:
            raise LookupError
        return self._plan

    @property
    def fresh(self) -> bool:
        """Whether the results belong to the answers as they are now."""
        return self.standing is not None and self.standing.plan is self._plan

    @property
    def voice(self) -> Voice:
        """How figures of this plan are said."""
        return plan_voice(self.context.words, self.plan.currency)

    def load(self, plan_id: UUID) -> None:
        """Put a plan on the table as the store has it."""
        if self._loading is not None:
            self._loading.cancel()
        if plan_id in self._rescued:
            self._keep(self._rescued.pop(plan_id))
        clock, edits = self.context.clock, self._edits
        self._loading = self.context.ask(
            lambda store: _view_or_none(store, plan_id, clock), lambda view: self._arrived(plan_id, view, edits), owner=self
        )

    def close(self) -> None:
        """Keep what is not kept yet and clear the table."""
        self.flush()
        self._plan = self.view = self.standing = None

    def change(self, alter: Callable[[Plan], Plan], field: Hashable = None) -> None:
        """Answer something. `field` names what is being typed or moved; without it the answer is kept at once."""
        new = alter(self.plan)
        if new == self.plan:
            return
        if self._unkept and (field is None or field != self._field):
            self.flush()
        self._plan, self._field, self._unkept = new, field, True
        self._edits += 1
        if field is None:
            self.flush()
        else:
            self._pause.start()
        self._reckoner.reckon(new)
        self.changed.emit()

    def flush(self) -> None:
        """Keep the plan now, if there is anything to keep."""
        self._pause.stop()
        if not self._unkept or self._plan is None:
            return
        self._unkept, self._field = False, None
        self._keep(self._plan)

    def measure(self, period: Period) -> None:
        """Measure the plan from another period, or anew from its own."""
        self.flush()
        plan, clock = self.plan, self.context.clock
        self._write(lambda store: wizard.measure_plan(store, plan, period, clock))

    def sort(self, task_ids: tuple[UUID, ...], category_id: UUID | None) -> None:
        """Put tasks into a category."""
        self.flush()
        plan, clock = self.plan, self.context.clock
        self._write(lambda store: wizard.sort_tasks(store, plan, task_ids, category_id, clock))

    def save(self, on_saved: Callable[[], object]) -> None:
        """Save the plan for good, then call back."""
        self._pause.stop()
        self._unkept, self._field = False, None
        plan, clock = self.plan, self.context.clock

        def saved(_change: Change | None) -> None:
            on_saved()

        self.context.do(
            lambda store: self._mine(plans.save_plan(store, plan, clock)), saved, on_problem=self._not_saved, owner=self
        )

    def _write(self, act: Callable[[Store], tuple[Change, WizardView]]) -> None:
        """An act that also gives the plan anew."""

        def work(store: Store) -> Change:
            change, view = act(store)
            views.append(view)
            return self._mine(change)

        def done(_change: Change | None) -> None:
            self._take(views[0])

        views: list[WizardView] = []
        self.context.do(work, done, owner=self)

    def _mine(self, change: Change) -> Change:
        """Remember an act of our own, so that hearing of it does not load the plan again. Runs on the worker."""
        self._own.add(change.id)
        return change

    def _hear(self, change: Change) -> None:
        if change.id in self._own:
            self._own.discard(change.id)
        elif self._plan is not None and self._loading is None:
            self.flush()
            self.load(self._plan.id)

    def _arrived(self, plan_id: UUID, view: WizardView | None, edits: int) -> None:
        """The plan is here. Where the owner answered meanwhile it is older than the table, and is asked for again."""
        self._loading = None
        if view is not None and edits != self._edits and self._plan is not None:
            self.flush()
            self.load(plan_id)
            return
        if view is None:
            if self._plan is None or self._plan.id == plan_id:
                self._plan = self.view = self.standing = None
                self._unkept = False
                self.vanished.emit()
            return
        self._take(view)

    def _take(self, view: WizardView) -> None:
        self.view = view
        self._plan = view.plan
        self._unkept = False
        self.standing = None
        self._reckoner.reckon(view.plan)
        self.replaced.emit()
        self.changed.emit()

    def _keep(self, plan: Plan) -> None:
        """Store a plan; where that fails the answers stay on the table, or beside it, and are kept with the next try."""

        def failed(error: Exception) -> None:
            if self._plan is not None and self._plan.id == plan.id:
                self._unkept = True
            else:
                self._rescued[plan.id] = plan
            self.context.bulletin.troubled.emit(error)

        clock = self.context.clock
        self.context.do(lambda store: self._mine(plans.keep_plan(store, plan, clock)), on_problem=failed, owner=self)

    def _not_saved(self, error: Exception) -> None:
        """The plan stays on the table as it is."""
        self._unkept = True
        self.context.bulletin.troubled.emit(error)

    def _show(self, standing: Standing) -> None:
        """Results are here; they may be those of older answers, but never of another plan or other tasks."""
        if self._plan is None or standing.plan.id != self._plan.id:
            return
        if {task.id for task in standing.plan.tasks} == {task.id for task in self._plan.tasks}:
            self.standing = standing
            self.reckoned.emit()


def _view_or_none(store: Store, plan_id: UUID, clock: object) -> WizardView | None:
    try:
        return wizard.wizard_view(store, plan_id, clock)  # type: ignore[arg-type]  # narrowed by the caller
    except LookupError:
        return None
