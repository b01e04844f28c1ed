"""How the hours a week of a row in one stretch of time come about, from a review of that stretch alone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.review import Input
from ballast.services import review as reviews
from ballast.ui.pages.review.explained import DEFAULT, MEASURED, SAID, Explained, Given
from ballast.ui.pages.review.why_hours import behind_category, behind_task, lines_of
from ballast.ui.pages.review.why_values import input_figure, input_value
from ballast.ui.words import numbers as say_number
from ballast.ui.words import picked as say
from ballast.ui.words import review as say_page
from ballast.ui.words import why as say_why
from ballast.ui.words.formats import exact_duration
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ballast.domain.insight.review import Review, TaskReview
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store
    from ballast.ui.charts.picks import StretchPick
    from ballast.ui.pages.review.why_hours import HoursBehind
    from ballast.ui.words.formats import Words

_NONE = timedelta(0)
_HOUR = timedelta(hours=1)


def stretch_explained(pick: StretchPick, store: Store, clock: Clock, words: Words, watch: Watch) -> Explained:
    """A task or a category in a stretch of time, with its entries there."""
    view = reviews.review_period(store, pick.period, clock, watch)
    review, per_week = view.review, view.profile.days_per_week
    if pick.task_id is not None:
        log = reviews.entries_of_task(store, pick.task_id, pick.period, clock, watch)
    else:
        log = reviews.entries_of_category(store, pick.category_id, pick.period, clock, watch)
    mine = [each for each in review.tasks if _belongs(each, pick)]
    time = sum((each.total for each in mine), _NONE)
    title = say_page.BEHIND_STRETCH(name=pick.name, period=words.period(pick.period.first, pick.period.last))
    behind, days = _behind(pick, mine, review, per_week), pick.period.days
    if behind is None:
        hours = words.hours(time / _HOUR / days * 7, 2)
        line = say.STRETCH_LOGGED(time=exact_duration(time, words), days=words.integer(days), hours=hours)
        logged = (
            Given(say.STRETCH_TIME(), exact_duration(time, words), MEASURED),
            Given(say.STRETCH_DAYS(), words.integer(days), MEASURED),
        )
        return Explained(title, hours, (line,), logged, (say.STRETCH_CHANGES(),), log)
    given = tuple(_given(behind, words, said=view.profile.declared))
    figure = hours_voice(words).range(behind.found.low, behind.found.high)
    return Explained(title, figure, lines_of(behind, words), given, (say.STRETCH_CHANGES(),), log)


def _behind(pick: StretchPick, mine: Sequence[TaskReview], review: Review, per_week: int) -> HoursBehind | None:
    """What the hours a week of the row are made of; None where it has no range."""
    if pick.stretch is None or pick.stretch.projected is None:
        return None
    if pick.task_id is None:
        return behind_category(review, pick.category_id, per_week)
    return next((behind_task(each) for each in mine), None)


def _given(behind: HoursBehind, words: Words, *, said: bool) -> Iterator[Given]:
    """What goes into the hours a week of a row, as its formula has it: with a rhythm the days off are in its time."""
    regular = behind.rhythm is not None
    name, time = (say.STRETCH_COUNTED, behind.time + behind.off) if regular else (say.STRETCH_WORK_DAYS, behind.time)
    yield Given(name(), exact_duration(time, words), MEASURED)
    if behind.rhythm is not None:
        rhythm = say_why.UNIT_TIMES_WEEK(n=input_figure("scheduled_per_week", behind.rhythm, words))
        yield Given(say_why.INPUT_NAMES["scheduled_per_week"](), rhythm, SAID)
    elif behind.off:
        yield Given(say_why.INPUT_NAMES["hours_off"](), exact_duration(behind.off, words), MEASURED)
        yield Given(say_why.INPUT_NAMES["days_off"](), words.integer(behind.days_off), MEASURED)
    yield Given(say_why.INPUT_NAMES["days"](), words.integer(behind.days), MEASURED)
    yield Given(say_number.DAYS_COUNTED(), words.integer(behind.counted), MEASURED)
    per_week = say_number.WORK_DAYS(behind.per_week, shown=words.integer(behind.per_week))
    yield Given(say_number.WORK_HOURS(), per_week, SAID if said else DEFAULT)
    spread = Input("week_spread", behind.spread, "part", MEASURED if behind.measured else DEFAULT)
    yield Given(say_why.INPUT_NAMES[spread.name](), input_value(spread, words), spread.provenance)


def _belongs(each: TaskReview, pick: StretchPick) -> bool:
    if pick.task_id is not None:
        return each.task.id == pick.task_id
    return (each.category.id if each.category else None) == pick.category_id
