"""What can be done with a plan from its page: begin, copy, rename, delete. Each is one act that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.services import plans
from ballast.services.review import expected_period
from ballast.ui.changes import PageName
from ballast.ui.pages.plans.shelf import title_of
from ballast.ui.words import plans as say
from ballast.ui.words.printing import default_title

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.change import Change
    from ballast.store.store import Store
    from ballast.ui.context import Context


class PlanActs(QObject):
    """The acts; `opened` is called with the id of the plan that shall be open next."""

    def __init__(self, context: Context, opened: Callable[[UUID], object], parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._opened = opened

    def begin(self) -> None:
        """A new plan from the period that an owner would expect, then on to the wizard."""
        clock = self._context.clock

        def make(store: Store) -> tuple[Change, Plan]:
            return plans.begin_plan(store, default_title(expected_period(store, clock)), None, clock)

        self._make(make, lambda plan: self._context.navigate(PageName.WIZARD, plan.id))

    def duplicate(self, plan: Plan) -> None:
        """A copy, which is open next."""
        title, clock = say.COPY_OF(title=title_of(plan)), self._context.clock
        self._make(lambda store: plans.duplicate_plan(store, plan.id, title, clock), lambda copy: self._opened(copy.id))

    def rename(self, plan: Plan, title: str) -> None:
        """Another title."""
        clock = self._context.clock
        self._do(lambda store: plans.rename_plan(store, plan.id, title, clock))

    def delete(self, plan: Plan) -> None:
        """Remove a plan; the window offers to take it back."""
        clock = self._context.clock
        self._do(lambda store: plans.delete_plan(store, plan.id, clock))

    def _make(self, make: Callable[[Store], tuple[Change, Plan]], then: Callable[[Plan], object]) -> None:
        made: list[Plan] = []

        def act(store: Store) -> Change:
            change, plan = make(store)
            made.append(plan)
            return change

        self._do(act, lambda _: then(made[0]))

    def _do(self, act: Callable[[Store], Change], then: Callable[[Change], object] | None = None) -> None:
        self._context.do_if_there(act, say.GONE(), then, owner=self)
