"""Hours a year in words: the range first, as finely as a guess over a year allows. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.insight.rounding import said_year
from ballast.ui.pages.review.ranges import short_range
from ballast.ui.words import year as say
from ballast.ui.words.categories import category_name
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from ballast.domain.insight.review import Projection
    from ballast.domain.insight.year import CategoryYear, RareLine, TaskYear, YearHours
    from ballast.ui.words.formats import Words


def year_range(hours: Projection | YearHours, words: Words) -> str:
    """The range alone: "1,650–2,300 h"."""
    return hours_voice(words).range(*said_year(hours.low, hours.high))


def year_point(hours: float, words: Words) -> str:
    """The middle, as finely as the range: "1,950 h"."""
    return hours_voice(words).point(said_year(hours, hours)[0])


def task_row(each: TaskYear, words: Words) -> tuple[str, ...]:
    """The cells of a task."""
    return each.task.task.name, short_range(each.week, words), year_range(each.year, words), _source(each, words)


def _source(each: TaskYear, words: Words) -> str:
    if each.calendar:
        return say.FROM_CALENDAR(each.calendar, shown=words.integer(each.calendar))
    source = say.FROM_RHYTHM if each.rhythm else say.FROM_LOG_UNSURE if each.task.less_sure else say.FROM_LOG
    return source()


def category_row(each: CategoryYear, words: Words) -> tuple[str, ...]:
    """The cells of a category."""
    tasks = say.FROM_TASKS(each.tasks, shown=words.integer(each.tasks))
    return category_name(each.category), short_range(each.week, words), year_range(each.year, words), tasks


def rare_name(line: RareLine) -> str:
    """What a line of the sheet is called."""
    return say.KINDS[line.task.kind]() if line.task.kind else line.task.name
