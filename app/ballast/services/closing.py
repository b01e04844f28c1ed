"""Close the day: what is still missing, and saying that a gap was a break. Other answers are acts of their own services."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.absence import Absence, Answer, Cause
from ballast.domain.log.change import Deed
from ballast.domain.log.closing import what_is_missing
from ballast.services.day import show_day

if TYPE_CHECKING:
    from datetime import date

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


def leave_as_break(store: Store, span: Span, clock: Clock) -> Change:
    """A gap was a break: no work, and nothing that is missing."""
    with store.action(Deed.ANSWER_ABSENCE, at=clock.now()) as act:
        act.absences.put(Absence(uuid4(), span.start, span.end, Cause.SAID, None, Answer.BREAK))
    return act.change
