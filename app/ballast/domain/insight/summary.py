"""A review: what a period says, from its log."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.audit import audit
from ballast.domain.insight.covered import coverage_of
from ballast.domain.insight.evidence import common_inputs, days_off_inputs, inputs_of, week_spread_input
from ballast.domain.insight.patterns import fragmentation, heat
from ballast.domain.insight.projection import less_sure
from ballast.domain.insight.ranking import category_of, standings
from ballast.domain.insight.review import CategoryTotal, Review, TaskReview, TooLittle
from ballast.domain.insight.tally import sum_up
from ballast.domain.insight.weekly import counted_days_of
from ballast.domain.insight.weights import OURS
from ballast.domain.log.watch import WHOLE, unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.audit import Audit
    from ballast.domain.insight.gathering import TaskLog
    from ballast.domain.insight.ranking import Standing
    from ballast.domain.insight.review import Input, Period, Projection
    from ballast.domain.insight.tally import TaskDay
    from ballast.domain.insight.weights import Weights
    from ballast.domain.log.entry import Category, Log, Task
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch

_HOUR = 3600.0
_NO_TIME = timedelta(0)


def review(
    log: Log,
    period: Period,
    profile: Profile,
    zone: tzinfo,
    now: datetime,
    watch: Watch = unwatched,
    weights: Weights = OURS,
) -> Review:
    """What a period says, by the owner's weights. The log may hold entries outside it; only the part inside counts.

    Give it the entries of a day more on each side where the owner travelled: a day is placed by the zone of its entries.
    """
    facts = audit(log, period, profile, zone, now, watch)
    counted = dict.fromkeys(facts.counted_work_days + facts.counted_days_off, 1)
    standing = standings(log, facts, counted, weights)
    watch(WHOLE, WHOLE)
    wholes = {each: _whole(of_task, standing.get(each), counted) for each, of_task in facts.tasks.items()}
    whole = sum_up(wholes.values())
    tasks = _task_reviews(log, facts, standing, wholes, watch)
    return Review(
        period=period,
        entries=facts.entries,
        clock=timedelta(seconds=whole.seconds),
        union=sum((day.union for day in facts.days), _NO_TIME),
        stated=facts.stated,
        days=facts.days,
        counted_days=len(facts.counted_work_days),
        coverage=coverage_of(facts.days),
        categories=_category_totals(tasks),
        tasks=tasks,
        heat=heat(facts),
        mean_stress=whole.stress,
        fragmentation=fragmentation(facts),
    )


def _whole(of_task: TaskLog, stands: Standing | None, counted: Mapping[int, int]) -> TaskDay:
    """All figures of a task in the period: those that count, when all of its days do."""
    if stands is not None and of_task.days.keys() <= counted.keys():
        return stands.figures
    return sum_up(of_task.days.values())


def _task_reviews(
    log: Log, facts: Audit, standing: Mapping[UUID, Standing], wholes: Mapping[UUID, TaskDay], watch: Watch
) -> tuple[TaskReview, ...]:
    """All tasks of the period, ranked: scored ones by score, then the others; equals by time, then by name."""
    counted = counted_days_of(facts.days, facts.days_per_week)
    common = common_inputs(facts, len(counted.work), counted.coverage)
    reviews: list[TaskReview] = []
    for task_id, whole in wholes.items():
        watch(WHOLE, WHOLE)
        task, of_task = log.tasks[task_id], facts.tasks[task_id]
        hours = {number: figures.seconds / _HOUR for number, figures in of_task.days.items()}
        spread = counted.spread(hours, scheduled=bool(task.scheduled_per_week))
        projection = counted.project(hours, task.scheduled_per_week, spread)
        median = _median(of_task.runs)
        stands = standing.get(task_id)
        known = (*common, *days_off_inputs(counted, hours), week_spread_input(spread))
        made = _task_review(task, category_of(task, log), whole, median, projection, stands, known)
        if made.why_not is TooLittle.NO_COUNTED_DAY and any(facts.days[number].under_way for number in of_task.days):
            made = replace(made, why_not=TooLittle.DAY_UNDER_WAY)
        unsure = less_sure(made.days, len(counted.work), scheduled=bool(task.scheduled_per_week))
        reviews.append(replace(made, less_sure=True) if projection is not None and unsure else made)
    return tuple(sorted(reviews, key=_rank))


def _task_review(
    task: Task,
    category: Category | None,
    whole: TaskDay,
    median: timedelta,
    projection: Projection | None,
    stands: Standing | None,
    common: tuple[Input, ...],
) -> TaskReview:
    return TaskReview(
        task=task,
        category=category,
        total=timedelta(seconds=whole.seconds),
        counted=timedelta(seconds=stands.figures.seconds) if stands else _NO_TIME,
        days=stands.days if stands else 0,
        occurrences=whole.occurrences,
        share=stands.friction.share if stands else 0.0,
        mean_stress=whole.stress,
        projection=projection,
        score=stands.score if stands else None,
        why_not=_why_not(stands, projection),
        inputs=inputs_of(task, category, stands) + common if stands else common,
        median_run=median,
    )


def _rank(each: TaskReview) -> tuple[float, timedelta, str]:
    return (-each.score.score if each.score else 1.0), -each.total, each.task.name


def _why_not(stands: Standing | None, projection: Projection | None) -> TooLittle | None:
    """Why something is missing, the score's reason first; None when both are there."""
    if stands is None or not stands.figures.seconds:
        return TooLittle.NO_COUNTED_DAY
    if stands.score is None:
        return TooLittle.FEW_OCCURRENCES
    return TooLittle.FEW_DAYS if projection is None else None


def _category_totals(tasks: Iterable[TaskReview]) -> tuple[CategoryTotal, ...]:
    """The time of each category that has any, the largest first."""
    groups: dict[UUID | None, list[TaskReview]] = {}
    for each in tasks:
        groups.setdefault(each.category.id if each.category else None, []).append(each)
    totals = [
        CategoryTotal(group[0].category, sum((each.total for each in group), _NO_TIME), len(group)) for group in groups.values()
    ]
    return tuple(sorted(totals, key=lambda each: each.total, reverse=True))


def _median(lengths: list[float]) -> timedelta:
    """The middle length; 0 without any."""
    if not lengths:
        return _NO_TIME
    ordered, half = sorted(lengths), len(lengths) // 2
    return timedelta(seconds=(ordered[half] + ordered[~half]) / 2)
