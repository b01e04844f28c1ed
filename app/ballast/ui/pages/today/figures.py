"""The figures of a day for its four cards, as plain values. No Qt."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.log.span import instant_of

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.log.entry import Entry, Task
    from ballast.domain.log.span import Span
    from ballast.services.day import DayView

_NONE = timedelta(0)


class StressOfDay(NamedTuple):
    """Stress weighted by time, 0 to 4 (None: nothing rated), the heaviest task, and how many entries were rated."""

    mean: float | None
    worst: Task | None
    worst_rating: int
    rated: int
    entries: int


def stress_of(view: DayView) -> StressOfDay:
    """The stress of a day over the time inside it; entries without a rating do not count."""
    rated = [entry for entry in view.log.entries if entry.stress is not None]
    weighed = [(entry, _inside(entry, view)) for entry in rated]
    total = sum((length for _, length in weighed), _NONE)
    if not total:
        return StressOfDay(None, None, 0, len(rated), len(view.log.entries))
    mean = sum((entry.stress or 0) * (length / total) for entry, length in weighed)
    worst, _ = max(weighed, key=lambda each: (each[0].stress or 0, each[1]))
    return StressOfDay(mean, view.log.task_of(worst), worst.stress or 0, len(rated), len(view.log.entries))


def gaps_in_work_hours(view: DayView) -> list[Span]:
    """The gaps that count: those inside the work hours."""
    if view.working is None:
        return []
    return [part for gap in view.gaps if (part := gap.clip(view.working)) is not None]


def is_over(view: DayView, now: datetime) -> bool:
    """Whether the day's work hours, or the day, have passed."""
    end = view.working.end if view.working else view.span.end
    return instant_of(end) <= instant_of(now)


def _inside(entry: Entry, view: DayView) -> timedelta:
    part = entry.span(view.now).clip(view.span)
    return part.length if part else _NONE
