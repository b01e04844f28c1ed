"""The views of the wizard's steps, each made when it is first wanted: out of sight, and in turns that keep nobody waiting."""

from __future__ import annotations

from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.domain.delegation.plan import Step
from ballast.ui.making import Making, dress
from ballast.ui.wizard.bottlenecks import BottleneckStep
from ballast.ui.wizard.briefs import BriefStep
from ballast.ui.wizard.categorise import CategoriseStep
from ballast.ui.wizard.helpers import HelperStep
from ballast.ui.wizard.period import PeriodStep
from ballast.ui.wizard.summary import SummaryStep
from ballast.ui.wizard.traits import TraitStep
from ballast.ui.wizard.verdicts import VerdictStep
from ballast.ui.wizard.worth import WorthStep

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ballast.ui.wizard.frame import StepFrame
    from ballast.ui.wizard.session import Session
    from ballast.ui.wizard.step import StepView

VIEWS: Mapping[Step, type[StepView]] = MappingProxyType(
    {
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
)


class StepMaking(QObject):
    """Makes one step at a time and keeps those that are whole in `views`; `in_steps` or at once.

    Signals: `made` with the step that was wanted, once its view is whole; `step_asked` when a view leads to another step.
    """

    made = Signal(object)
    step_asked = Signal(object)

    def __init__(self, session: Session, frame: StepFrame, *, in_steps: bool) -> None:
        super().__init__(frame)
        self._session, self._frame, self._in_steps = session, frame, in_steps
        self.views: dict[Step, StepView] = {}
        self._half: StepView | None = None
        self._making: Making | None = None

    def want(self, step: Step, *, held: bool) -> None:
        """Make the view of a step; what was being made of another is dropped. One that is `held` waits for `go_on`."""
        self.drop()
        self._making = Making(self._steps(step), self._frame)
        self._making.finished.connect(lambda: self._whole(step))
        if not self._in_steps:
            self._making.finish()
        elif not held:
            self._making.begin()

    def go_on(self) -> None:
        """What was held may be made now."""
        if self._making is not None:
            self._making.begin()

    def drop(self) -> None:
        """Leave off making."""
        if self._making is not None:
            self._making.stop()
            self._making = None
        if self._half is not None:
            self._half.deleteLater()
            self._half = None

    def forget(self) -> None:
        """Put all steps away."""
        self.drop()
        for view in self.views.values():
            view.deleteLater()
        self.views.clear()

    def _steps(self, step: Step) -> Iterator[None]:
        """As long as the plan is open."""
        view = self._half = VIEWS[step](self._session)
        self._frame.hold(view)
        yield
        for _ in chain(view.make(), dress(view)):
            yield
            if not self._session.open:
                return
        if isinstance(view, SummaryStep):
            view.step_asked.connect(self.step_asked)
        self.views[step], self._half = view, None

    def _whole(self, step: Step) -> None:
        self._making = None
        if step in self.views:
            self.made.emit(step)
