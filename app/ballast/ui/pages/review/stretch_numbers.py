"""How the hours a week of a row in one stretch of time come about, from a review of that stretch alone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.services import review as reviews
from ballast.ui.pages.review.explained import DEFAULT, MEASURED, SAID, Explained, Given
from ballast.ui.words import numbers as say_number
from ballast.ui.words import picked as say
from ballast.ui.words import review as say_page
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from ballast.domain.insight.review import TaskReview
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store
    from ballast.ui.charts.picks import StretchPick
    from ballast.ui.words.formats import Words

_NONE = timedelta(0)
_HOUR = timedelta(hours=1)
_SAME = 0.005  # hours that nobody sees


def stretch_explained(pick: StretchPick, store: Store, clock: Clock, words: Words, watch: Watch) -> Explained:
    """A task or a category in a stretch of time, with its entries there."""
    view = reviews.review_period(store, pick.period, clock, watch)
    review, per_week = view.review, view.profile.days_per_week
    if pick.task_id is not None:
        log = reviews.entries_of_task(store, pick.task_id, pick.period, clock, watch)
    else:
        log = reviews.entries_of_category(store, pick.category_id, pick.period, clock, watch)
    mine = [each for each in review.tasks if _belongs(each, pick)]
    time, counted = (sum(found, _NONE) for found in ((each.total for each in mine), (each.counted for each in mine)))
    title = say_page.BEHIND_STRETCH(name=pick.name, period=words.period(pick.period.first, pick.period.last))
    projected = None if pick.stretch is None else pick.stretch.projected
    days = pick.period.days
    if projected is None or not review.counted_days:
        hours = words.hours(time / _HOUR / days * 7, 2)
        line = say.STRETCH_LOGGED(time=words.duration(time), days=words.integer(days), hours=hours)
        logged = (
            Given(say.STRETCH_TIME(), words.duration(time), MEASURED),
            Given(say.STRETCH_DAYS(), words.integer(days), MEASURED),
        )
        return Explained(title, hours, (line,), logged, (say.STRETCH_CHANGES(),), log)
    plain, voice = counted / _HOUR / review.counted_days * per_week, hours_voice(words)
    lines = [
        say.STRETCH_MIDDLE(
            time=words.duration(counted),
            counted=words.integer(review.counted_days),
            per_week=words.integer(per_week),
            hours=words.hours(plain, 2),
        )
    ]
    if abs(plain - projected.mid) >= _SAME:
        lines.append(say.STRETCH_MORE(hours=words.hours(projected.mid, 2)))
    lines.append(say.STRETCH_RANGE(low=words.hours(projected.low, 1), high=words.hours(projected.high, 1)))
    said = SAID if view.profile.declared else DEFAULT
    given = (
        Given(say.STRETCH_COUNTED(), words.duration(counted), MEASURED),
        Given(say_number.DAYS_COUNTED(), words.integer(review.counted_days), MEASURED),
        Given(say_number.WORK_HOURS(), say_number.WORK_DAYS(per_week, shown=words.integer(per_week)), said),
    )
    return Explained(title, voice.range(projected.low, projected.high), tuple(lines), given, (say.STRETCH_CHANGES(),), log)


def _belongs(each: TaskReview, pick: StretchPick) -> bool:
    if pick.task_id is not None:
        return each.task.id == pick.task_id
    return (each.category.id if each.category else None) == pick.category_id
