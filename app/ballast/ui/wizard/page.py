"""The wizard's page: the rail of steps, a heading that says why, the step itself, what is open, and the way on and back.

`arrive(about)`: None resumes the newest plan in the wizard or offers to begin one; a Period begins one for it; an id opens
that plan where it was left; `(id, step)` opens it at a step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ballast.domain.delegation import journey
from ballast.domain.delegation.bundle import bundle
from ballast.domain.delegation.plan import Brief, Step
from ballast.domain.insight.review import Period
from ballast.services import plans, wizard
from ballast.services.review import expected_period
from ballast.ui.changes import PageName, Tone
from ballast.ui.tokens import GAP
from ballast.ui.widgets.surfaces import EmptyState
from ballast.ui.wizard.bottlenecks import BottleneckStep
from ballast.ui.wizard.briefs import BriefStep
from ballast.ui.wizard.categorise import CategoriseStep
from ballast.ui.wizard.frame import StepFrame
from ballast.ui.wizard.helpers import HelperStep
from ballast.ui.wizard.open_points import KEY as OPEN_KEY
from ballast.ui.wizard.period import PeriodStep
from ballast.ui.wizard.rail import StepRail
from ballast.ui.wizard.session import Session
from ballast.ui.wizard.summary import SummaryStep
from ballast.ui.wizard.traits import TraitStep
from ballast.ui.wizard.verdicts import VerdictStep
from ballast.ui.wizard.worth import WorthStep
from ballast.ui.words import printing
from ballast.ui.words import wizard as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from ballast.domain.delegation.journey import OpenPoint
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.wizard.step import StepView

VIEWS: Mapping[Step, type[StepView]] = {
    Step.PERIOD: PeriodStep,
    Step.CATEGORISE: CategoriseStep,
    Step.TRAITS: TraitStep,
    Step.BOTTLENECKS: BottleneckStep,
    Step.WORTH: WorthStep,
    Step.VERDICTS: VerdictStep,
    Step.HELPERS: HelperStep,
    Step.BRIEFS: BriefStep,
    Step.SUMMARY: SummaryStep,
}
BUNDLED = frozenset({Step.HELPERS, Step.BRIEFS, Step.SUMMARY})
NEXT_KEYS, BACK_KEYS, LEAVE_KEYS = ("Alt+Right", "Ctrl+Return", "Ctrl+Enter"), ("Alt+Left",), ("Ctrl+W",)
_NARROW_BELOW = 860


class WizardPage(QWidget):
    """From a measured period to a saved plan."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("page")
        self.context = context
        self.session = Session(context, self)
        self.step = Step.PERIOD
        self.views: dict[Step, StepView] = {}
        self._reached: set[Step] = set()
        self._wanted: Step | None = None
        self._move = 0
        self._opening = False
        self._focus_due = False
        self._build()
        self._take_keys()
        self.session.replaced.connect(self._on_replaced)
        self.session.changed.connect(self._on_changed)
        self.session.reckoned.connect(self._on_reckoned)
        self.session.vanished.connect(self._on_vanished)

    def arrive(self, about: object = None) -> None:
        """Resume, begin, or open, as the module says."""
        self._wanted = None
        if isinstance(about, tuple):
            about, self._wanted = about
        if isinstance(about, UUID):
            if not (self.session.open and self.session.plan.id == about and self._wanted is None):
                self._open(about)
        elif isinstance(about, Period):
            self.begin(about)
        elif not self.session.open:
            self.context.ask(lambda store: (wizard.newest_draft(store), wizard.anything_logged(store)), self._resume)

    def refresh(self) -> None:
        """Show the plan on the table again."""
        if self.session.open:
            self.session.load(self.session.plan.id)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """The keys of the wizard, for the sheet."""
        return (
            ("Alt+Right, Ctrl+Return", words.KEY_NEXT()),
            ("Alt+Left", words.KEY_BACK()),
            (OPEN_KEY, words.KEY_OPEN()),
            (LEAVE_KEYS[0], words.KEY_LEAVE()),
        )

    def may_leave(self) -> bool:
        """Keep what is being typed; the window may always close."""
        self.session.flush()
        return True

    save_draft = may_leave
    """Keep what is being typed, after something went wrong elsewhere."""

    def begin(self, period: Period | None) -> None:
        """Begin a plan for a period; None is the one an owner would expect."""
        self.session.close()
        clock, made = self.context.clock, []

        def work(store: Store) -> Change:
            change, plan = _begun(store, period, clock)
            made.append(plan.id)
            return change

        self.context.do(work, lambda _: self._open(made[0]), owner=self)

    def go_next(self) -> None:
        """The next step, or saving from the last; what blocks is shown instead."""
        self._move_by(1)

    def go_back(self) -> None:
        """The step before; always possible."""
        self._move_by(-1)

    def go_to(self, step: Step) -> None:
        """A step that was reached."""
        if self.session.open and step is not self.step:
            self.session.flush()
            self._show_step(step)

    def leave(self) -> None:
        """Leave the wizard; the plan waits."""
        if self.session.open:
            self.context.say(words.LEFT(step=words.NAMES[self.step]()))
            self.session.close()
        self._stack.setCurrentWidget(self._blank)
        self.context.navigate(PageName.PLANS)

    def save(self) -> None:
        """Save the plan for good and show it among the plans."""
        self.session.save(self._saved)

    # ------------------------------------------------------------------------------------------------------ building

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        row.addWidget(self._stack)
        self._blank = QWidget()
        self._start = QWidget()
        QVBoxLayout(self._start).setContentsMargins(28, 22, 28, 22)
        work = QWidget()
        self._work_row = QHBoxLayout(work)
        self._work_row.setContentsMargins(28, 22, 28, 18)
        self._work_row.setSpacing(GAP + 4)
        self.rail = StepRail(self.context.theme)
        self.rail.chosen.connect(self.go_to)
        self.frame = StepFrame(self.context.theme)
        self.frame.next_asked.connect(self.go_next)
        self.frame.back_asked.connect(self.go_back)
        self.frame.leave_asked.connect(self.leave)
        self.frame.open_line.asked.connect(self._jump)
        self._work_row.addWidget(self.rail, 0, Qt.AlignmentFlag.AlignTop)
        self._work_row.addWidget(self.frame, 1)
        self._work = work
        for widget in (self._blank, self._start, work):
            self._stack.addWidget(widget)

    def _take_keys(self) -> None:
        acts = {**dict.fromkeys(NEXT_KEYS, self.go_next), **dict.fromkeys(BACK_KEYS, self.go_back), LEAVE_KEYS[0]: self.leave}
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # ------------------------------------------------------------------------------------------------------ arriving

    def _open(self, plan_id: UUID) -> None:
        self.session.close()
        self._forget_views()
        self._reached = set()
        self._opening = True
        self.session.load(plan_id)

    def _resume(self, found: tuple[UUID | None, bool]) -> None:
        draft, logged = found
        if draft is not None:
            self._open(draft)
        else:
            self._offer(logged=logged)

    def _offer(self, *, logged: bool) -> None:
        layout = self._start.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        theme = self.context.theme
        if logged:
            state = EmptyState(theme, "plan", words.BEGIN_TITLE(), words.BEGIN_TEXT())
            state.add_button(words.BEGIN(), "arrow-right", lambda: self.begin(None))
        else:
            state = EmptyState(theme, "clock", words.NO_LOG_TITLE(), words.NO_LOG_TEXT())
            state.add_button(words.GO_LOG(), "play", lambda: self.context.navigate(PageName.TODAY))
            state.add_button(words.GO_IMPORT(), "download", lambda: self.context.navigate(PageName.IMPORT))
        if layout is not None:
            layout.addWidget(state)
        self._stack.setCurrentWidget(self._start)

    def _forget_views(self) -> None:
        self.frame.take_content()
        for view in self.views.values():
            view.deleteLater()
        self.views = {}

    def _on_replaced(self) -> None:
        """The plan is another than it was (an act was taken back): go where that act was made, once the results are there."""
        if not self._opening and self.session.plan.step is not self.step:
            self._wanted = self.session.plan.step

    def _on_vanished(self) -> None:
        self.context.say(words.GONE(), tone=Tone.WARNING)
        self._forget_views()
        self._stack.setCurrentWidget(self._blank)
        self.arrive(None)

    # -------------------------------------------------------------------------------------------------------- moving

    def _move_by(self, way: int) -> None:
        if not self.session.open:
            return
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        self.session.flush()
        self._move = way
        if self.session.fresh:
            self._finish_move()

    def _finish_move(self) -> None:
        way, self._move = self._move, 0
        standing, plan = self.session.standing, self.session.plan
        if standing is None:
            return
        if way < 0:
            self._show_step(journey.previous_step(self.step, plan, standing.outcome) or self.step)
        elif standing.blocked(self.step):
            self._show_open()
            self.frame.open_line.show_first()
        elif (step := journey.next_step(self.step, plan, standing.outcome)) is not None:
            self._show_step(step)
        else:
            self.save()

    def _show_step(self, step: Step) -> None:
        """Bring a step into view; before the helpers, tasks without one are bundled."""
        came, self.step = self.step is not step, step
        self._reached.add(step)
        view = self.views.get(step)
        if view is None:
            view = self.views[step] = VIEWS[step](self.session)
            if isinstance(view, SummaryStep):
                view.step_asked.connect(self.go_to)
        self._stack.setCurrentWidget(self._work)
        self.frame.show_step(step, view)
        if self.session.plan.step is not step:
            self.session.go(step)
        if step in BUNDLED:
            self._bundle()
        view.arrive()
        self._show_way()
        if came:
            self._take_focus(view)

    def _take_focus(self, view: StepView) -> None:
        """Put the keyboard into the step; what can only be made from the results gets it when they are there."""
        view.take_focus()
        self._focus_due = not _holds_keyboard(view)

    def _bundle(self) -> None:
        plan = self.session.plan
        self.context.ask(lambda _store: (plan, bundle(plan, uuid4)), self._take_bundle, owner=self)

    def _take_bundle(self, answer: tuple[Plan, Plan]) -> None:
        before, after = answer
        if self.session.open and self.session.plan is before and self.step in BUNDLED:
            self.session.change(lambda _: after)

    def _saved(self) -> None:
        plan_id = self.session.plan.id
        self.session.close()
        self._stack.setCurrentWidget(self._blank)
        self.context.navigate(PageName.PLANS, plan_id)
        self.context.say(words.SAVED(), tone=Tone.GOOD)

    def _jump(self, point: OpenPoint) -> None:
        self.views[self.step].jump(point)

    # ------------------------------------------------------------------------------------------------------- showing

    def _on_changed(self) -> None:
        view = self.views.get(self.step)
        if view is not None and self._stack.currentWidget() is self._work:
            view.show_plan()

    def _on_reckoned(self) -> None:
        if not self.session.fresh:
            self._show_way()
            return
        standing = self.session.standing
        if self._opening and self._wanted is None and standing is not None:
            self._wanted = journey.resume_step(self.session.plan, standing.outcome)
        if self._wanted is not None:
            self._bring(self._wanted)
        if self._move:
            self._finish_move()
        view = self.views.get(self.step)
        if view is not None and self.session.open:
            view.show_results()
            self._show_way()
            if self._focus_due and self._work.isVisible():
                self._take_focus(view)

    def _bring(self, step: Step) -> None:
        """Bring a step into view that was asked for from outside, and know again what was reached."""
        self._wanted, self._opening = None, False
        self._reached |= _reached(self.session.plan, step)
        self._show_step(step)
        self._take_focus(self.views[step])

    def _show_way(self) -> None:
        standing = self.session.standing
        self.rail.show_way(self.step, standing, self._reached)
        if standing is None:
            return
        progress = journey.progress(self.step, self.session.plan, standing.outcome) if self.session.fresh else None
        self.frame.show_progress(progress, last=self.step is Step.SUMMARY, first=self.step is Step.PERIOD)
        self._show_open()

    def _show_open(self) -> None:
        if self.session.standing is not None:
            self.frame.open_line.show_points(self.session.standing.points[self.step])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the rail where room is short."""
        super().resizeEvent(event)
        self.rail.set_narrow(narrow=self.width() < _NARROW_BELOW)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown: what was being typed is kept."""
        super().hideEvent(event)
        self.session.flush()


def _holds_keyboard(view: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and view.isAncestorOf(focus)


def _begun(store: Store, period: Period | None, clock: Clock) -> tuple[Change, Plan]:
    period = period or expected_period(store, clock)
    return plans.begin_plan(store, printing.default_title(period), period, clock)


def _reached(plan: Plan, step: Step) -> set[Step]:
    """The steps that were reached in earlier sittings, as far as the plan's answers tell."""
    furthest = [step, plan.step]
    furthest += [Step.WORTH] if plan.worth.confirmed else []
    furthest += [Step.HELPERS] if plan.roles else []
    furthest += [Step.BRIEFS] if any(task.brief != Brief() for task in plan.tasks) else []
    furthest += [Step.SUMMARY] if plan.saved_at is not None else []
    order = list(Step)
    last = max(order.index(one) for one in furthest)
    return set(order[: last + 1])
