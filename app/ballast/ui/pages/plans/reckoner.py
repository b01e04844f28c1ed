"""Has plans reckoned on the worker, one after another, and keeps what is known of each until it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.domain.delegation.outcome import outcome
from ballast.services.plans import OpenPlan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ballast.domain.delegation.outcome import Outcome
    from ballast.domain.delegation.plan import Plan
    from ballast.ui.context import Context


class Reckoner(QObject):
    """Results of plans, without what would turn each verdict. `reckoned` carries an `OpenPlan` when one more is known."""

    reckoned = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._plans: tuple[Plan, ...] = ()
        self._known: dict[UUID, OpenPlan] = {}
        self._busy = False
        self._first: UUID | None = None

    def want(self, plans: Sequence[Plan], first: UUID | None) -> None:
        """Have these plans reckoned, `first` before the others; what is known of them already is kept."""
        self._plans, self._first = tuple(plans), first
        present = {plan.id: plan for plan in self._plans}
        self._known = {key: known for key, known in self._known.items() if known.plan == present.get(key)}
        self._next()

    def known(self, plan_id: UUID | None) -> OpenPlan | None:
        """A plan with its results, as far as they are known."""
        return None if plan_id is None else self._known.get(plan_id)

    def result(self, plan: Plan) -> Outcome | None:
        """The results of a plan, as far as they are known."""
        known = self._known.get(plan.id)
        return None if known is None else known.outcome

    def _next(self) -> None:
        order = sorted(self._plans, key=lambda plan: plan.id != self._first)
        wanted = next((plan for plan in order if plan.id not in self._known), None)
        if wanted is not None and not self._busy:
            self._busy = True
            self._context.ask(lambda _store: OpenPlan(wanted, outcome(wanted, turns=False)), self._take)

    def _take(self, opened: OpenPlan) -> None:
        self._busy = False
        if opened.plan in self._plans:
            self._known[opened.plan.id] = opened
            self.reckoned.emit(opened)
        self._next()
