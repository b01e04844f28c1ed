"""The wizard's page: the rail of steps, a heading that says why, the step itself, what is open, and the way on and back.

`arrive(about)`: None resumes the newest plan in the wizard or offers to begin one; a Period begins one for it; an id opens
that plan where it was left; `(id, step)` opens it at a step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ballast.domain.insight.review import Period
from ballast.services import plans, wizard
from ballast.services.review import expected_period
from ballast.ui.changes import PageName, Tone
from ballast.ui.wizard.open_points import KEY as OPEN_KEY
from ballast.ui.wizard.session import Session
from ballast.ui.wizard.start import StartView
from ballast.ui.wizard.walk import Walk
from ballast.ui.words import printing
from ballast.ui.words import wizard as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from ballast.domain.delegation.plan import Plan, Step
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.wizard.frame import StepFrame
    from ballast.ui.wizard.step import StepView

NEXT_KEYS, BACK_KEYS, LEAVE_KEYS = ("Alt+Right", "Ctrl+Return", "Ctrl+Enter"), ("Alt+Left",), ("Ctrl+W",)
_NARROW_BELOW = 860


class WizardPage(QWidget):
    """From a measured period to a saved plan."""

    def __init__(self, context: Context, *, in_steps: bool = False) -> None:
        super().__init__()
        self.setObjectName("page")
        self.context = context
        self.session = Session(context, self, in_steps=in_steps)
        self.walk = Walk(self.session, in_steps=in_steps)
        self._blank = QWidget()
        self._start = StartView(context)
        self._stack = QStackedWidget()
        for widget in (self._blank, self._start, self.walk):
            self._stack.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stack)
        self._start.begin_asked.connect(lambda: self.begin(None))
        self.walk.ready.connect(lambda: self._stack.setCurrentWidget(self.walk))
        self.walk.save_asked.connect(self.save)
        self.walk.frame.leave_asked.connect(self.leave)
        self.session.vanished.connect(self._on_vanished)
        self._take_keys()

    @property
    def step(self) -> Step:
        """The step in view."""
        return self.walk.step

    @property
    def views(self) -> dict[Step, StepView]:
        """The steps seen so far."""
        return self.walk.views

    @property
    def frame(self) -> StepFrame:
        """What stands around the step in view."""
        return self.walk.frame

    def arrive(self, about: object = None) -> None:
        """Resume, begin, or open, as the module says."""
        step: Step | None = None
        if isinstance(about, tuple):
            about, step = about
        if isinstance(about, UUID):
            if step is not None or not self.session.open or self.session.plan.id != about:
                self._open(about, step)
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
            *(self.walk.shortcuts() if self.session.open else ()),
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

    def _take_keys(self) -> None:
        acts = {
            **dict.fromkeys(NEXT_KEYS, lambda: self.walk.move_by(1)),
            **dict.fromkeys(BACK_KEYS, lambda: self.walk.move_by(-1)),
            **dict.fromkeys(LEAVE_KEYS, self.leave),
        }
        for keys, act in acts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _open(self, plan_id: UUID, step: Step | None = None) -> None:
        self.session.close()
        self.walk.expect(step)
        self.session.load(plan_id)

    def _resume(self, found: tuple[UUID | None, bool]) -> None:
        draft, logged = found
        if draft is not None:
            self._open(draft)
        else:
            self._start.offer(logged=logged)
            self._stack.setCurrentWidget(self._start)

    def _saved(self) -> None:
        plan_id = self.session.plan.id
        self.session.close()
        self._stack.setCurrentWidget(self._blank)
        self.context.navigate(PageName.PLANS, plan_id)
        self.context.say(words.SAVED(), tone=Tone.GOOD)

    def _on_vanished(self) -> None:
        self.context.say(words.GONE(), tone=Tone.WARNING)
        self.walk.forget()
        self._stack.setCurrentWidget(self._blank)
        self.arrive(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the rail where room is short."""
        super().resizeEvent(event)
        self.walk.rail.set_narrow(narrow=self.width() < _NARROW_BELOW)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown: what was being typed is kept."""
        super().hideEvent(event)
        self.session.flush()


def _begun(store: Store, period: Period | None, clock: Clock) -> tuple[Change, Plan]:
    period = period or expected_period(store, clock)
    return plans.begin_plan(store, printing.default_title(period), period, clock)
