"""Hours a week as a review says them: the range first, as everywhere in the program, then the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.words import review as say
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from ballast.domain.insight.review import Projection, TaskReview
    from ballast.ui.words.formats import Words


def hours_range(projection: Projection | None, words: Words) -> str:
    """The range of hours a week as a sentence part; what is not known says so."""
    return hours_voice(words).weekly(projection)


def hours_middle(projection: Projection, words: Words) -> str:
    """The range, then the middle."""
    voice = hours_voice(words)
    return say.HOURS_MOST_LIKELY(range=voice.weekly(projection), mid=voice.point(projection.mid))


def short_range(projection: Projection | None, words: Words) -> str:
    """The range alone: "2–5 h", "15–40 min"; a dash where it is not known."""
    return hours_voice(words).projection(projection)


def task_hours(task: TaskReview, words: Words) -> str:
    """The hours a week of a task as a sentence part, with what makes them less sure."""
    said = hours_range(task.projection, words)
    return say.HOURS_LESS_SURE(range=said) if task.less_sure else said


def task_cell(task: TaskReview, words: Words) -> str:
    """The same for a column: a mark before the range where it is less sure."""
    said = short_range(task.projection, words)
    return f"~{said}" if task.less_sure else said
