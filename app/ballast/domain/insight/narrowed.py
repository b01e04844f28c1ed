"""A period seen through one category: what the charts show when the owner looks at that category alone.

Narrowed are the entries, the tasks, the hours of each day and the hours by category. What a day covers, which days count, the
clock of the whole period, projections and scores stay as they are: a score weighs a task against the whole week, and a day
does not count less because one looks at a part of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.entry import Log

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.insight.review import Review


@dataclass(frozen=True, slots=True)
class Only:
    """One category alone; None is what has no category."""

    category_id: UUID | None


def narrowed_log(log: Log, only: Only) -> Log:
    """The log with the entries of one category; absences stay."""
    entries = tuple(each for each in log.entries if log.tasks[each.task_id].category_id == only.category_id)
    return Log(entries, log.tasks, log.categories, log.absences)


def narrowed_review(review: Review, only: Only) -> Review:
    """The review with the tasks and hours of one category."""

    def mine(category_id: UUID | None) -> bool:
        return category_id == only.category_id

    days = tuple(
        replace(
            day,
            logged=day.by_category.get(only.category_id, timedelta(0)),
            by_category={each: time for each, time in day.by_category.items() if mine(each)},
        )
        for day in review.days
    )
    return replace(
        review,
        days=days,
        tasks=tuple(each for each in review.tasks if mine(each.category.id if each.category else None)),
        categories=tuple(each for each in review.categories if mine(each.category.id if each.category else None)),
    )
