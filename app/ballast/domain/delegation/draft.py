"""A plan made from a review: measured figures as they are now, answers the owner gave before, hints and defaults for the rest.

Measuring again (`measure_again`) keeps every answer of a plan and takes new figures, so that the owner can categorise, log
more, and go on where the wizard was left.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Answer, Plan, PlanTask, Step, Trait, Worth
from ballast.domain.delegation.ratings import Ratings
from ballast.domain.delegation.suitability import ASKED, hint
from ballast.domain.insight.review import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.insight.review import Review, TaskReview

ASK_FROM_HOURS = 0.5
WEEK_DAYS = 7
HOUR = timedelta(hours=1)
NO_ANSWERS = Ratings()


def draft_plan(  # noqa: PLR0913 - a plan is made of these, all named
    review: Review,
    *,
    plan_id: UUID,
    title: str,
    now: datetime,
    currency: str,
    new_id: Callable[[], UUID],
    worth: Worth | None = None,
    ratings: Mapping[UUID, Ratings] = MappingProxyType({}),
    procedures: Mapping[UUID, tuple[str, ...]] = MappingProxyType({}),
    work_days_per_week: int = 5,
) -> Plan:
    """A new plan with all tasks of the review; `ratings` are the owner's earlier answers by task id, `worth` those on money.

    `procedures` are the steps that were recorded, by task id: they go into the brief, and the task counts as written down.
    Hours a week in `worth` are always measured anew where anything was measured.
    """
    days = work_days_per_week
    tasks = plan_tasks(review, new_id=new_id, ratings=ratings, procedures=procedures, work_days_per_week=days)
    return Plan(
        id=plan_id,
        title=title,
        period=review.period,
        created_at=now,
        currency=currency,
        step=Step.PERIOD,
        counted_days=review.counted_days,
        logged_days=sum(1 for day in review.days if day.logged),
        coverage=review.coverage,
        logged=review.clock,
        union=review.union,
        work_days_per_week=days,
        worth=_measured(worth or Worth(), review, days),
        tasks=tasks,
    )


def plan_tasks(
    review: Review,
    *,
    new_id: Callable[[], UUID],
    ratings: Mapping[UUID, Ratings],
    procedures: Mapping[UUID, tuple[str, ...]],
    work_days_per_week: int,
) -> tuple[PlanTask, ...]:
    """All tasks of a review in its order, with what the owner said of them, and hints where that is asked."""
    return tuple(
        _written_down(_task(one, place, review, work_days_per_week, ratings, new_id()), procedures.get(one.task.id, ()))
        for place, one in enumerate(review.tasks)
    )


def measure_again(
    plan: Plan,
    review: Review,
    *,
    new_id: Callable[[], UUID],
    ratings: Mapping[UUID, Ratings] | None = None,
    procedures: Mapping[UUID, tuple[str, ...]] | None = None,
) -> Plan:
    """The plan with the figures of a new review; tasks keep their answers, new ones are added, those without time go.

    What was answered elsewhere alone (`ratings`) is taken from there. Steps that were recorded go into briefs that have none.
    """
    fresh = draft_plan(
        review,
        plan_id=plan.id,
        title=plan.title,
        now=plan.created_at,
        currency=plan.currency,
        new_id=new_id,
        worth=plan.worth,
        ratings=ratings or {},
        procedures=procedures or {},
        work_days_per_week=plan.work_days_per_week,
    )
    known = {task.task_id: task for task in plan.tasks}
    tasks = tuple(
        _keep(known[task.task_id], task, fresh.counted_days) if task.task_id in known else task for task in fresh.tasks
    )
    return replace(fresh, tasks=tasks, roles=plan.roles, seed=plan.seed, step=plan.step, saved_at=plan.saved_at)


def ratings_of(task: PlanTask) -> Ratings:
    """The answers of a plan task that the owner gave, to keep for the next plan."""
    said = {trait: answer.value for trait, answer in task.traits.items() if answer.provenance is Provenance.SAID}
    return Ratings(
        traits=said,
        confidentiality=task.confidentiality if task.confidentiality_said else None,
        unnoticed=task.unnoticed,
        contribution=task.contribution,
        essential=task.essential,
        steps_differ=task.steps_differ or None,
        digital=task.digital or None,
        has_sop=task.has_sop or None,
    )


def asked(task: PlanTask) -> bool:
    """Whether the wizard asks about a task: over 30 minutes a week."""
    return task.per_week > ASK_FROM_HOURS


def answered(task: PlanTask) -> bool:
    """Whether all five questions have an answer: the owner's, or one that the log gives."""
    known = (Provenance.SAID, Provenance.MEASURED)
    return all(trait in task.traits and task.traits[trait].provenance in known for trait in ASKED)


def measured_hours(review: Review, work_days_per_week: int) -> float:
    """The owner's hours a week, parallel work once, as the days that count show them; days off by the calendar."""
    if not review.counted_days:
        return review.union / HOUR / (review.period.days / WEEK_DAYS)
    at_work = sum((day.union for day in review.days if day.counts and day.work_day), timedelta()) / HOUR
    off = sum((day.union for day in review.days if day.counts and not day.work_day), timedelta()) / HOUR
    days_off = sum(1 for day in review.days if day.begun and not day.work_day)
    weekly_off = off / days_off * (WEEK_DAYS - work_days_per_week) if days_off else 0.0
    return at_work / review.counted_days * work_days_per_week + weekly_off


def _measured(worth: Worth, review: Review, days: int) -> Worth:
    hours = measured_hours(review, days)
    return replace(worth, hours_per_week=hours) if hours > 0 else worth


def _per_week(one: TaskReview, review: Review, days: int) -> float:
    """Central hours a week, also where a projection would say too much."""
    if one.projection is not None:
        return one.projection.mid
    if review.counted_days and one.counted:
        return one.counted / HOUR / review.counted_days * days
    return one.total / HOUR / (review.period.days / WEEK_DAYS)


def _task(
    one: TaskReview, place: int, review: Review, days: int, ratings: Mapping[UUID, Ratings], plan_task_id: UUID
) -> PlanTask:
    """A plan task; a built-in category that was not renamed goes by its key, which `ui/words` knows."""
    kept, category = ratings.get(one.task.id, NO_ANSWERS), one.category
    mission = one.task.mission if one.task.mission is not None else (category.mission if category else 0.0)
    task = PlanTask(
        id=plan_task_id,
        task_id=one.task.id,
        name=one.task.name,
        category=(category.name or category.builtin) if category else "",
        mission=mission,
        total=one.total,
        days=one.days,
        occurrences=one.occurrences,
        per_week=_per_week(one, review, days),
        hours=one.projection,
        score=one.score.score if one.score else None,
        points=MappingProxyType(dict(one.score.points) if one.score else {}),
        mean_stress=one.mean_stress,
        median_run=one.median_run,
        position=place,
        unnoticed=kept.unnoticed,
        contribution=kept.contribution,
        essential=kept.essential,
        steps_differ=bool(kept.steps_differ),
        digital=bool(kept.digital),
        has_sop=bool(kept.has_sop),
    )
    return _rated(task, kept, review.counted_days)


def _written_down(task: PlanTask, steps: tuple[str, ...]) -> PlanTask:
    """With the steps that were recorded, where the brief has none of its own; then the task is written down."""
    if not steps:
        return task
    return replace(task, has_sop=True, brief=replace(task.brief, steps=task.brief.steps or steps))


def _rated(task: PlanTask, kept: Ratings, counted_days: int) -> PlanTask:
    """With the answers given before, and hints for the rest where the wizard will ask."""
    if kept.confidentiality is not None:
        task = replace(task, confidentiality=kept.confidentiality, confidentiality_said=True)
    given = {trait: Answer(value, Provenance.SAID) for trait, value in kept.traits.items()}
    if asked(task):
        given = {trait: hint(task, trait, counted_days) for trait in Trait} | given
    return replace(task, traits=MappingProxyType(given))


def _keep(old: PlanTask, fresh: PlanTask, counted_days: int) -> PlanTask:
    """New figures, old answers. Hints are taken anew, since they follow the figures."""
    task = replace(
        fresh,
        id=old.id,
        confidentiality=old.confidentiality,
        confidentiality_said=old.confidentiality_said,
        unnoticed=old.unnoticed,
        steps_differ=old.steps_differ,
        digital=old.digital,
        bottleneck_confirmed=old.bottleneck_confirmed,
        choice=old.choice,
        choice_reason=old.choice_reason,
        share_handed=old.share_handed,
        has_sop=old.has_sop,
        role_id=old.role_id,
        brief=old.brief,
        trial_until=old.trial_until,
        irreversible=old.irreversible,
        let_go=old.let_go,
        contribution=old.contribution,
        essential=old.essential,
    )
    if old.brief.steps != fresh.brief.steps:  # else they were known, and the owner may have said that they are not enough
        task = _written_down(task, fresh.brief.steps)
    said = {trait: answer for trait, answer in old.traits.items() if answer.provenance is Provenance.SAID and trait in ASKED}
    elsewhere = {trait: answer for trait, answer in fresh.traits.items() if answer.provenance is Provenance.SAID}
    hints = {trait: hint(task, trait, counted_days) for trait in Trait} if asked(task) else {}
    return replace(task, traits=MappingProxyType(hints | elsewhere | said))
