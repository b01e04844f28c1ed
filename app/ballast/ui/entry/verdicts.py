"""What the entry form says about what is typed into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.entry.draft import Draft, Fault, Moment, Remark
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from ballast.services.day import DayView
    from ballast.ui.context import Context

_PLAIN = {
    Fault.TASK_MISSING: say.FORM_TASK_MISSING,
    Fault.REVERSED: say.FORM_REVERSED,
    Fault.NO_LENGTH: say.FORM_SAME,
    Fault.NOT_YET: say.FORM_NOT_YET,
}
_REMARKS = {Remark.FUTURE: say.FORM_FUTURE, Remark.LONG: say.FORM_LONG}


def fault_words(fault: Fault, draft: Draft, view: DayView, context: Context) -> str:
    """What must be put right."""
    if fault is Fault.START_SKIPPED:
        return _skipped(draft.start, context)
    if fault is Fault.END_SKIPPED and draft.end is not None:
        return _skipped(draft.end, context)
    if fault is Fault.OTHER_RUNS:
        return say.FORM_OTHER_RUNS(task=view.running.task.name if view.running else "")
    return _PLAIN[fault]()


def remark_words(draft: Draft, view: DayView, context: Context) -> list[str]:
    """What should be looked at: far, long, on top of another entry."""
    zone, now, words = context.clock.zone, context.clock.now(), context.words
    said = [_REMARKS[remark]() for remark in draft.remarks(zone, now)]
    other = draft.overlapped(zone, now, view.log)
    if other is not None:
        span = other.span(now)
        times = words.times(span.start.astimezone(zone), span.end.astimezone(zone))
        said.append(say.FORM_OVERLAPS(task=view.log.task_of(other).name, times=times))
    return said


def _skipped(moment: Moment, context: Context) -> str:
    nearest = moment.skipped(context.clock.zone)
    if nearest is None:
        return ""
    first, last = (context.words.time(each) for each in nearest)
    return say.FORM_SKIPPED(time=context.words.time(moment.wall), first=first, last=last)
