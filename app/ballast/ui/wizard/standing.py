"""How a plan stands, reckoned on the worker: newest plan first, one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.domain.delegation import journey
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.delegation.outcome import Outcome
    from ballast.domain.delegation.plan import Plan
    from ballast.ui.context import Context


@dataclass(frozen=True, slots=True)
class Standing:
    """How a plan stands: its results, the steps it has, why others are passed over, and what is open in each."""

    plan: Plan
    outcome: Outcome
    steps: tuple[Step, ...]
    passed_over: Mapping[Step, journey.Skipped]
    points: Mapping[Step, tuple[journey.OpenPoint, ...]]

    def blocked(self, step: Step) -> tuple[journey.OpenPoint, ...]:
        """What must be settled before a step can be left forward."""
        return tuple(point for point in self.points[step] if point.blocks)


def reckon(plan: Plan) -> Standing:
    """How a plan stands; takes a moment, so it is done on the worker."""
    result = outcome(plan)
    reasons = {step: journey.skipped(step, plan, result) for step in Step}
    return Standing(
        plan,
        result,
        tuple(step for step in Step if reasons[step] is None),
        MappingProxyType({step: reason for step, reason in reasons.items() if reason is not None}),
        MappingProxyType({step: journey.can_leave(step, plan, result) if reasons[step] is None else () for step in Step}),
    )


class Reckoner(QObject):
    """Reckons plans. `reckoned` carries the standing; while one is on its way the newest plan waits, others are passed over."""

    reckoned = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._under_way: Plan | None = None
        self._next: Plan | None = None

    def reckon(self, plan: Plan) -> None:
        """Ask how a plan stands."""
        if self._under_way is not None:
            self._next = plan
            return
        self._under_way = plan
        self._context.ask(lambda _store: reckon(plan), self._show, on_problem=self._give_up, owner=self)

    def _show(self, standing: Standing) -> None:
        self._go_on()
        self.reckoned.emit(standing)

    def _give_up(self, _error: Exception) -> None:
        self._go_on()

    def _go_on(self) -> None:
        self._under_way, waiting, self._next = None, self._next, None
        if waiting is not None:
            self.reckon(waiting)
