"""`ballast review`: where the hours went and what weighs the week down, for people or for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.cli.answers import name_of, print_json, say
from ballast.domain.insight.review import Period, Signal
from ballast.report.formats import EnglishFormats
from ballast.report.hours import HoursVoice
from ballast.report.words import UnitWords
from ballast.services import review as reviews

if TYPE_CHECKING:
    import argparse
    from datetime import timedelta

    from ballast.cli.session import Session
    from ballast.domain.insight.review import Projection, Review, TaskReview

_SHOWN = 15


class PeriodReversedError(ValueError):
    """The last day lies before the first."""


def chosen_period(arguments: argparse.Namespace, session: Session) -> Period:
    """The period that was asked for; a missing end is filled from what the owner would expect."""
    expected = reviews.expected_period(session.store, session.clock)
    period = Period(arguments.first or expected.first, arguments.last or expected.last)
    if arguments.first and not arguments.last:
        period = Period(period.first, max(period.first, expected.last))
    if period.last < period.first:
        raise PeriodReversedError
    return period


def run_review(arguments: argparse.Namespace, session: Session) -> int:
    """Print the review of a period."""
    period = chosen_period(arguments, session)
    review = reviews.review_period(session.store, period, session.clock).review
    if arguments.json:
        print_json(as_json(review))
    else:
        _print(review)
    return 0


def as_json(review: Review) -> dict[str, object]:
    """The promised form: seconds are whole numbers, hours a week are hours, scores are 0 to 100."""
    return {
        "from": review.period.first.isoformat(),
        "to": review.period.last.isoformat(),
        "entries": review.entries,
        "clock_seconds": _seconds(review.clock),
        "union_seconds": _seconds(review.union),
        "stated_seconds": _seconds(review.stated),
        "days": review.counted_days,
        "days_logged": sum(1 for day in review.days if day.logged),
        "coverage": round(review.coverage, 4),
        "categories": [{"category": name_of(total.category), "seconds": _seconds(total.total)} for total in review.categories],
        "tasks": [_task_json(task) for task in review.tasks],
    }


def _task_json(task: TaskReview) -> dict[str, object]:
    hours, score = task.projection, task.score
    return {
        "task": task.task.name,
        "category": name_of(task.category),
        "seconds": _seconds(task.total),
        "days": task.days,
        "entries": task.occurrences,
        "share": round(task.share, 6),
        "mean_stress": task.mean_stress,
        "hours_per_week": None if hours is None else {"low": hours.low, "mid": hours.mid, "high": hours.high},
        "bottleneck": None
        if score is None
        else {
            "score": score.score,
            "points": {signal.value: score.points.get(signal, 0.0) for signal in Signal},
            "missing": [signal.value for signal in score.missing],
        },
        "too_little_data": task.why_not.value if task.why_not else None,
    }


def _seconds(length: timedelta) -> int:
    return round(length.total_seconds())


def _print(review: Review) -> None:
    say(f"{review.period.first} to {review.period.last}: {review.entries} entries, {_hours(review.clock)}")
    if review.clock != review.union:
        say(f"  {_hours(review.clock - review.union)} of it ran in parallel; without double counting {_hours(review.union)}")
    say(f"  {review.counted_days} work days count for the weekly figures (at least 60 % of the work hours accounted for)")
    say("\nBy category")
    for total in review.categories:
        say(f"  {name_of(total.category) or '(not categorised)':<28} {_hours(total.total):>10}")
    say("\nWhat weighs the week down (score of 100)      hours a week      in all")
    for task in review.tasks[:_SHOWN]:
        say(f"  {_score(task):>5}  {task.task.name[:36]:<36} {as_shown(task.projection):>12}  {_hours(task.total):>10}")
    if len(review.tasks) > _SHOWN:
        say(f"  and {len(review.tasks) - _SHOWN} more tasks")


def _score(task: TaskReview) -> str:
    return f"{task.score.score:.0f}" if task.score else "-"


def as_shown(hours: Projection | None) -> str:
    """Hours a week as every page and the printed plan say them."""
    return HoursVoice(UnitWords(), EnglishFormats()).projection(hours) if hours else "too little"


def _hours(length: timedelta) -> str:
    minutes = int(length.total_seconds()) // 60  # cut down, as everywhere in the window
    return f"{minutes // 60} h {minutes % 60:02d} min"
