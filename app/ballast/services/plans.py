"""Make a delegation plan in the wizard, keep it, open it again, print it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from ballast.domain.delegation import draft
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Step
from ballast.domain.delegation.ratings import Ratings
from ballast.domain.log.change import Deed
from ballast.services.review import review_period

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.delegation.outcome import Outcome
    from ballast.domain.delegation.plan import Plan
    from ballast.domain.insight.review import Period
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """A plan with everything that follows from it."""

    plan: Plan
    outcome: Outcome


def list_plans(store: Store) -> tuple[Plan, ...]:
    """All plans, newest first; those still in the wizard have no `saved_at`."""
    return tuple(sorted(store.plans.all(), key=lambda plan: plan.created_at, reverse=True))


def open_plan(store: Store, plan_id: UUID) -> OpenPlan:
    """A plan and its results. Raises KeyError where there is none."""
    plan = store.plans.get(plan_id)
    return OpenPlan(plan, outcome(plan))
