"""Closing the day: only what is missing, in the order in which answers help each other, and each with what answers it.

First the time that nobody has decided about (its answer makes entries), then gaps, then lengths that look odd, then tasks
without a category, each once, and last the stress of each entry. All of it can be skipped; nothing is asked that is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.log.absence import open_time
from ballast.domain.log.span import Span, instant_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.absence import Absence
    from ballast.domain.log.entry import Entry, Log

GAP_OVER = timedelta(minutes=10)
ODD_OVER = timedelta(hours=4)


class Missing(StrEnum):
    """What a day lacks."""

    UNDECIDED = "undecided"
    """Time away that waits for an answer."""
    GAP = "gap"
    """More than ten minutes of the working day without an entry."""
    LONG = "long"
    """An entry of more than four hours."""
    PAST_MIDNIGHT = "past_midnight"
    """An entry that lasts into the next day of the log."""
    UNCATEGORISED = "uncategorised"
    """A task in no category."""
    UNRATED = "unrated"
    """An entry whose stress nobody has said."""


class Way(StrEnum):
    """What answers a question. All can be skipped besides."""

    WORKED = "worked"
    BREAK = "break"
    OTHER = "other"
    SPLIT = "split"
    FILL = "fill"
    RIGHT = "right"
    END_EARLIER = "end_earlier"
    CATEGORY = "category"
    STRESS = "stress"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is missing: where it is (`span`), what it is about, and the `ways` to answer it, the likeliest first.

    `entry` is there for a length or a rating, `absence` for undecided time, `task_id` for everything about a task.
    """

    what: Missing
    span: Span
    ways: tuple[Way, ...]
    entry: Entry | None = None
    absence: Absence | None = None
    task_id: UUID | None = None


def what_is_missing(
    log: Log, day: Span, gaps: Iterable[Span], absences: Iterable[Absence], now: datetime
) -> tuple[Question, ...]:
    """The questions of a day of the log, in the order in which to ask them, each kind in order of time.

    `log` are the entries that share time with the day, `gaps` its gaps up to now. An entry is asked about on the day it began;
    one that runs is only asked about when it is long.
    """
    begun = [entry for entry in log.entries if day.holds(entry.start)]
    return (
        *_undecided(log, absences, now),
        *(Question(Missing.GAP, gap, (Way.FILL, Way.BREAK)) for gap in gaps if gap.length > GAP_OVER),
        *_odd(begun, day, now),
        *_uncategorised(log, begun, now),
        *(
            Question(Missing.UNRATED, entry.span(now), (Way.STRESS,), entry, task_id=entry.task_id)
            for entry in begun
            if entry.stress is None and not entry.running
        ),
    )


def _undecided(log: Log, absences: Iterable[Absence], now: datetime) -> Iterator[Question]:
    taken = [entry.span(now) for entry in log.entries]
    for absence in absences:
        if absence.undecided and not absence.lasting and open_time(absence, taken, now):
            ran = absence.task_id is not None
            ways = (Way.BREAK, Way.WORKED, Way.OTHER, Way.SPLIT) if ran else (Way.BREAK, Way.OTHER, Way.SPLIT)
            yield Question(Missing.UNDECIDED, absence.span(now), ways, absence=absence, task_id=absence.task_id)


def _odd(begun: Iterable[Entry], day: Span, now: datetime) -> Iterator[Question]:
    """Entries of odd length; one that is both too long and past midnight is asked about once."""
    ways = (Way.RIGHT, Way.END_EARLIER, Way.SPLIT)
    for entry in begun:
        span = entry.span(now)
        late = instant_of(span.end) > instant_of(day.end)
        if late or span.length > ODD_OVER:
            yield Question(Missing.PAST_MIDNIGHT if late else Missing.LONG, span, ways, entry, task_id=entry.task_id)


def _uncategorised(log: Log, begun: Iterable[Entry], now: datetime) -> Iterator[Question]:
    """Each task without a category once, at its first entry."""
    first: dict[UUID, Entry] = {}
    for entry in begun:
        if log.tasks[entry.task_id].category_id is None:
            first.setdefault(entry.task_id, entry)
    for task_id, entry in first.items():
        yield Question(Missing.UNCATEGORISED, entry.span(now), (Way.CATEGORY,), entry, task_id=task_id)
