"""Says in words what saving the line in the box would write. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.log.day import day_of
from ballast.domain.log.quick_result import Doubt, Kind, Wrong
from ballast.domain.log.span import elapsed
from ballast.ui.words import line as line_words
from ballast.ui.words import today as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.log.quick_result import Problem, QuickEntry
    from ballast.services.day import DayView
    from ballast.ui.entry.reading import Line
    from ballast.ui.words.formats import Words

_EXAMPLE = "9-10:30 invoices"
_DOT = "  ·  "


class Preview(NamedTuple):
    """`problem` keeps the line from being saved; `doubts` make it ask first."""

    task: str = ""
    details: str = ""
    problem: str = ""
    doubts: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """All of it as one sentence."""
        return self.problem or ", ".join((self.task, self.details.replace(_DOT, ", "), *self.doubts)).strip(", ")


def preview(line: Line, view: DayView, now: datetime, words: Words) -> Preview:
    """What is written, or what is wrong."""
    quick = line.quick
    if quick.problems:
        return Preview(problem=problem_words(quick.problems[0], words))
    parts = [_when(quick, view, now, words)]
    if quick.start and quick.end:
        parts.append(words.duration(elapsed(quick.start, quick.end)))
    parts.append(category_name(line.category))
    if line.known is None:
        parts.append(say.NEW_TASK())
    if quick.stress is not None:
        parts.append(say.STRESS_SHORT(rating=quick.stress))
    if quick.note:
        parts.append(say.NOTE_SHOWN(note=quick.note))
    if view.running and quick.kind is not Kind.SPAN and Doubt.REPLACES_RUNNING not in quick.needs_confirmation:
        parts.append(say.STOPS(task=view.running.task.name))
    return Preview(quick.text, _DOT.join(parts), doubts=doubt_words(quick, view))


def doubt_words(quick: QuickEntry, view: DayView) -> tuple[str, ...]:
    """What is doubtful, in words."""
    running = view.running.task.name if view.running else ""
    return tuple(line_words.DOUBTS[doubt](running=running) for doubt in quick.needs_confirmation)


def problem_words(problem: Problem, words: Words) -> str:
    """What is wrong, and what could stand instead."""
    times = [words.time(each) for each in problem.times] or ["", ""]
    return line_words.PROBLEMS[problem.what](
        value=problem.value,
        first=times[0],
        last=times[-1],
        names=line_words.NAMES_OR().join(problem.names),
        example=_EXAMPLE if problem.what is Wrong.TEXT_MISSING else "",
    )


def _when(quick: QuickEntry, view: DayView, now: datetime, words: Words) -> str:
    if quick.start is None:
        return say.STARTS_NOW()
    day = day_of(quick.start, view.profile.day_start, view.span.start.tzinfo)  # type: ignore[arg-type]  # aware
    today = day_of(now, view.profile.day_start, view.span.start.tzinfo)  # type: ignore[arg-type]  # aware
    times = words.times(quick.start, quick.end) if quick.end else words.time(quick.start)
    if day != today or quick.start.date() != now.date():
        times = say.ON_DAY(day=f"{words.weekday(quick.start.weekday())} {words.short_day(quick.start.date())}", times=times)
    return say.LOGS(times=times) if quick.end else say.RUNS_SINCE(time=times)
