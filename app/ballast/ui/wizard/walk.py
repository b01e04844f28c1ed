"""The walk through the steps: rail, the step in view, the way on and back. Decided by `journey`, shown here."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ballast.domain.delegation import journey
from ballast.domain.delegation.answers import with_step
from ballast.domain.delegation.bundle import bundle
from ballast.domain.delegation.plan import Brief, Step
from ballast.ui.order import order_tabs
from ballast.ui.tokens import GAP
from ballast.ui.wizard.frame import StepFrame
from ballast.ui.wizard.rail import StepRail
from ballast.ui.wizard.step_making import StepMaking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from ballast.domain.delegation.journey import OpenPoint
    from ballast.domain.delegation.plan import Plan
    from ballast.ui.wizard.session import Session
    from ballast.ui.wizard.step import StepView

BUNDLED = frozenset({Step.HELPERS, Step.BRIEFS, Step.SUMMARY})


class Walk(QWidget):
    """The steps of the plan on the table.

    Signals: `ready` when a plan is opened and its step can be shown, `save_asked` from the last step.
    """

    ready = Signal()
    save_asked = Signal()

    def __init__(self, session: Session, *, in_steps: bool) -> None:
        super().__init__()
        self.session = session
        self.step = Step.PERIOD
        self._reached: set[Step] = set()
        self._wanted: Step | None = None
        self._move = 0
        self._opening = False
        self._came = self._focus_due = self._bundling = False
        theme = session.context.theme
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 22, 28, 18)
        row.setSpacing(GAP + 4)
        self.rail = StepRail(theme)
        self.rail.chosen.connect(self.go_to)
        self.frame = StepFrame(theme)
        self.frame.next_asked.connect(lambda: self.move_by(1))
        self.frame.back_asked.connect(lambda: self.move_by(-1))
        self.frame.open_line.asked.connect(self._jump)
        self._making = StepMaking(session, self.frame, in_steps=in_steps)
        self._making.made.connect(self._arrive)
        self._making.step_asked.connect(self.go_to)
        self.views = self._making.views
        row.addWidget(self.rail, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.frame, 1)
        session.replaced.connect(self._on_replaced)
        session.changed.connect(self._on_changed)
        session.reckoned.connect(self._on_reckoned)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """Keys of the step in view."""
        view = self.views.get(self.step)
        return () if view is None else view.shortcuts()

    def expect(self, step: Step | None) -> None:
        """Get ready for another plan: it is shown at a step, or where it was left."""
        self.forget()
        self._reached = set()
        self._opening, self._wanted = True, step

    def forget(self) -> None:
        """Put all steps away."""
        self.frame.take_content()
        self._making.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that nothing in the step takes for itself goes on as Tab does; after the last box it is the way on."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            order_tabs(self.window())
            self.focusNextChild()
            view = self.views.get(self.step)
            if view is not None and not _holds_keyboard(view):
                self.frame.next.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def go_to(self, step: Step) -> None:
        """Show a step that was reached."""
        if self.session.open and step is not self.step:
            self.session.flush()
            self._show_step(step)

    def move_by(self, way: int) -> None:
        """Go on (1) or back (-1), as soon as the results are those of the answers."""
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
            self._show_way()
            self.frame.open_line.show_first()
        elif (step := journey.next_step(self.step, plan, standing.outcome)) is not None:
            self._show_step(step)
        else:
            self.save_asked.emit()

    def _show_step(self, step: Step) -> None:
        """Bring a step into view once it is made; before the helpers, tasks without one are bundled."""
        self._came, self.step = self._came or self.step is not step, step
        self._reached.add(step)
        if self.session.plan.step is not step:
            self.session.change(lambda plan: with_step(plan, step))
        if step in BUNDLED:
            self._bundle()
        if step in self.views:
            self._making.drop()
            self._arrive(step)
        else:
            self._making.want(step, held=step in BUNDLED)

    def _arrive(self, step: Step) -> None:
        """The step that was asked for last is whole: show it."""
        view = self.views[step]
        self.ready.emit()
        self.frame.show_step(step, view)
        view.arrive()
        self._show_way()
        came, self._came = self._came, False
        if came:
            self._take_focus(view)

    def _take_focus(self, view: StepView) -> None:
        """Put the keyboard into the step; what can only be made from the results gets it when they are there."""
        view.take_focus()
        self._focus_due = not _holds_keyboard(view)

    def _bundle(self) -> None:
        plan, self._bundling = self.session.plan, True
        self.session.context.ask(lambda _store: (plan, bundle(plan, uuid4)), self._take_bundle, owner=self)

    def _take_bundle(self, answer: tuple[Plan, Plan]) -> None:
        before, after = answer
        self._bundling = False
        if self.session.open and self.session.plan is before and self.step in BUNDLED:
            self.session.change(lambda _: after)
        self._go_on()

    def _go_on(self) -> None:
        """What shows helpers is made once they are there, with their results."""
        if self.session.fresh and not self._bundling:
            self._making.go_on()

    def _jump(self, point: OpenPoint) -> None:
        if self.step in self.views:
            self.views[self.step].jump(point)

    def _on_changed(self) -> None:
        view = self.views.get(self.step)
        if view is not None:
            view.show_plan()

    def _on_reckoned(self) -> None:
        if not self.session.fresh:
            self._show_way()
            return
        self._go_on()
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
            if self._focus_due and self.isVisible():
                self._take_focus(view)

    def _bring(self, step: Step) -> None:
        """Bring a step into view that was asked for from outside, and know again what was reached."""
        self._wanted, self._opening = None, False
        self._reached |= _reached(self.session.plan, step)
        self._came = True
        self._show_step(step)

    def _show_way(self) -> None:
        standing = self.session.standing
        self.rail.show_way(self.step, standing, self._reached)
        self.frame.total.show_total(self.step, standing.outcome if standing else None, self.session.voice)
        if standing is None:
            return
        progress = journey.progress(self.step, self.session.plan, standing.outcome) if self.session.fresh else None
        self.frame.show_progress(progress, last=self.step is Step.SUMMARY, first=self.step is Step.PERIOD)
        self.frame.open_line.show_points(standing.points[self.step])

    def _on_replaced(self) -> None:
        """The plan is another than it was (an act was taken back): go where that act was made, once the results are there."""
        if not self._opening and self.session.plan.step is not self.step:
            self._wanted = self.session.plan.step


def _holds_keyboard(view: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and view.isAncestorOf(focus)


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
