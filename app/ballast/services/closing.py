"""Close the day: what is still missing, and saying that a gap was a break. Other answers are acts of their own services."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log import timer
from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.change import Deed
from ballast.domain.log.closing import what_is_missing
from ballast.domain.log.span import instant_of
from ballast.services.day import show_day
from ballast.services.finding import find_entry, find_task

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.closing import Question
    from ballast.domain.log.span import Span
    from ballast.store.store import Store


def questions(store: Store, day: date | None, clock: Clock) -> tuple[Question, ...]:
    """What a day lacks, in the order in which to ask; None asks for the present day.

    Answers: `presence.answer` for undecided time, `capture.fill_gap` and `leave_as_break` for a gap, `capture.edit` and
    `fixing.split` for a length, `categories.assign` for a category, `capture.rate` for stress. Nothing has to be answered.
    """
    view = show_day(store, day, clock)
    return what_is_missing(view.log, view.span, view.gaps, view.absences, view.now)


def stop_at(store: Store, entry_id: UUID, end: datetime, clock: Clock) -> Change:
    """An entry that ran when it was asked about ended then; one that has stopped since ends there if that is earlier.

    Where the clock was put on meanwhile it goes on in a second entry (`presence.look`): that one ends then, or was never there.
    """
    entry, running = find_entry(store, entry_id), store.entries.running()
    goes_on = running if running is not None and running.id != entry.id and running.task_id == entry.task_id else None
    with store.action(Deed.STOP, at=clock.now(), about=find_task(store, entry.task_id).name) as act:
        if goes_on is not None and instant_of(end) > instant_of(goes_on.start):
            act.entries.replace(timer.stop(goes_on, end))
            return act.change
        if goes_on is not None:
            act.entries.remove(goes_on.id)
        last = end if entry.end is None else min(end, entry.end, key=instant_of)
        act.entries.replace(timer.stop(replace(entry, end=None), last))
    return act.change


def leave_as_break(store: Store, span: Span, clock: Clock) -> Change:
    """A gap was a break: no work, and nothing that is missing."""
    with store.action(Deed.ANSWER_ABSENCE, at=clock.now()) as act:
        act.absences.put(Absence(uuid4(), span.start, span.end, Cause.SAID, None, Answer.BREAK))
    return act.change
