"""Answer the five quick questions about a task without a plan: kept beside the task, and in every plan still in the wizard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.delegation.answers import with_trait
from ballast.domain.delegation.draft import answered, asked, plan_tasks
from ballast.domain.delegation.suitability import ASKED
from ballast.domain.log.change import Deed
from ballast.services.finding import find_task
from ballast.services.plans import list_plans
from ballast.services.steps import procedures

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan, PlanTask, Trait
    from ballast.domain.insight.review import Review
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.profile import Profile
    from ballast.store.store import Store


@dataclass(frozen=True, slots=True)
class Questions:
    """The tasks of a review that are asked about, the largest first, as the wizard would show them now."""

    tasks: tuple[PlanTask, ...] = ()
    counted_days: int = 0

    @property
    def open(self) -> tuple[PlanTask, ...]:
        """Those with a question that neither the owner nor the log has answered."""
        return tuple(task for task in self.tasks if not answered(task))


def questions_of(store: Store, review: Review, profile: Profile) -> Questions:
    """What is asked about the tasks of a review."""
    tasks = plan_tasks(
        review,
        new_id=uuid4,
        ratings=store.ratings.all(),
        procedures=procedures(store),
        work_days_per_week=profile.days_per_week,
    )
    wanted = [task for task in tasks if asked(task)]
    return Questions(tuple(sorted(wanted, key=lambda task: -task.per_week)), review.counted_days)


def answer(store: Store, task_id: UUID, traits: Mapping[Trait, float], clock: Clock) -> Change:
    """Keep answers (0 to 1) about a task: one act. Other answers about it stay.

    Raises GoneError where the task is gone, ValueError for a question that is not asked or an answer out of bounds.
    """
    for trait, value in traits.items():
        if trait not in ASKED or not 0 <= value <= 1:
            raise ValueError(trait, value)
    task, kept = find_task(store, task_id), store.ratings.get(task_id)
    drafts = [plan for plan in list_plans(store) if plan.saved_at is None]
    told = [(plan, _told(plan, task_id, traits)) for plan in drafts]
    with store.action(Deed.RATE_TASK, at=clock.now(), about=task.name) as act:
        act.ratings.put(task_id, replace(kept, traits={**kept.traits, **traits}))
        for before, plan in told:
            if plan != before:
                act.plans.put(plan)
    return act.change


def _told(plan: Plan, task_id: UUID, traits: Mapping[Trait, float]) -> Plan:
    """A plan with the answers about a task, where it has the task."""
    for task in plan.tasks:
        if task.task_id == task_id:
            for trait, value in traits.items():
                plan = with_trait(plan, task.id, trait, value)
    return plan
