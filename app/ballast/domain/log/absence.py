"""Being away: stretches in which the program saw no sign of the owner, and what the owner says they were.

An absence is never work by itself. While it is undecided its time counts in no total and is asked about; the answer writes
entries, or says that it was a break, and the absence stays on the timeline either way.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.log.day import find_gaps
from ballast.domain.log.span import Span, instant_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime, time, tzinfo
    from uuid import UUID

NO_TIME = timedelta(0)
HABIT_FROM = 3


class Cause(StrEnum):
    """How the program knew. The values are stored: add new ones, never rename."""

    IDLE = "idle"
    """No key and no mouse for longer than the owner's limit."""
    LOCK = "lock"
    """The screen was locked."""
    SLEEP = "sleep"
    """The machine slept."""
    SHUTDOWN = "shutdown"
    """The program or the machine was shut down in good order."""
    UNSEEN = "unseen"
    """The program was not there to see: killed, or the power went."""
    CLOCK = "clock"
    """The machine's clock was changed, so that nobody can say how long it was."""
    SAID = "said"
    """Nothing saw it: the owner says that it was a break."""


class Answer(StrEnum):
    """What the owner said of an absence. The values are stored: add new ones, never rename."""

    WORKED = "worked"
    """The task that ran went on."""
    BREAK = "break"
    """Not work: it fills the time without counting as logged, and is no gap."""
    OTHER = "other"
    """Another task."""
    SPLIT = "split"
    """Parts of it were different things."""


@dataclass(frozen=True, slots=True)
class Absence:
    """One stretch away: `start` and `end` are aware; `end` is None while it lasts.

    `task_id` is the task that ran when it began, None when nothing ran. `answer` is None while undecided.
    """

    id: UUID
    start: datetime
    end: datetime | None
    cause: Cause
    task_id: UUID | None = None
    answer: Answer | None = None

    @property
    def undecided(self) -> bool:
        """Whether the owner has not said yet what it was."""
        return self.answer is None

    @property
    def accounts(self) -> bool:
        """Whether its time is accounted for although nothing is logged in it: a break, or a split with a break in it."""
        return self.answer in {Answer.BREAK, Answer.SPLIT}

    @property
    def lasting(self) -> bool:
        """Whether the owner is still away."""
        return self.end is None

    def span(self, now: datetime) -> Span:
        """The time of the absence; one that lasts reaches to now, or is empty when it starts after now."""
        return Span(self.start, self.end or max(self.start, now, key=instant_of))


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an absence as the owner says it, in order of time. `length` None takes what the other parts leave.

    `what` is WORKED, BREAK or OTHER; `task_id` is the task of OTHER.
    """

    what: Answer
    length: timedelta | None = None
    task_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """What an answer makes of an absence: `work` in order of time, each stretch with its task, and the answer to keep.

    `kept` and `dropped` together are the time that was open, to the second.
    """

    answer: Answer
    work: tuple[tuple[Span, UUID], ...]
    kept: timedelta
    dropped: timedelta


class Unfitting(ValueError):
    """The parts do not add up to the time that is open, or one of them has no task."""


def open_time(absence: Absence, taken: Iterable[Span], now: datetime) -> tuple[Span, ...]:
    """The stretches of an absence for which nothing is logged: what is written already stays as it is."""
    return tuple(find_gaps(taken, absence.span(now)))


def divide(absence: Absence, parts: Sequence[Part], free: Sequence[Span]) -> Division:
    """What becomes of an absence whose open time is `free`. Conserves it to the second: what is not work is dropped.

    Raises:
        Unfitting: there is no part, lengths do not add up, or work has no task.
    """
    whole = sum((span.length for span in free), NO_TIME)
    work: list[tuple[Span, UUID]] = []
    rest = list(free)
    for part, length in zip(parts, _lengths(parts, whole), strict=True):
        pieces, rest = _taken(rest, length)
        if part.what is not Answer.BREAK:
            task_id = absence.task_id if part.what is Answer.WORKED else part.task_id
            if task_id is None:
                raise Unfitting
            work += [(piece, task_id) for piece in pieces]
    joined = tuple(_joined(work))
    kept = sum((span.length for span, _ in joined), NO_TIME)
    answer = parts[0].what if len({(part.what, part.task_id) for part in parts}) == 1 else Answer.SPLIT
    return Division(answer, joined, kept, whole - kept)


def _lengths(parts: Sequence[Part], whole: timedelta) -> list[timedelta]:
    """The length of each part; the one without takes the rest."""
    said = [part.length for part in parts]
    known = sum((length for length in said if length is not None), NO_TIME)
    rest = whole - known
    fits = rest >= NO_TIME if said.count(None) == 1 else rest == NO_TIME and None not in said
    sound = all(part.what is not Answer.SPLIT for part in parts) and all(length >= NO_TIME for length in said if length)
    if not parts or not fits or not sound:
        raise Unfitting
    return [rest if length is None else length for length in said]


def _taken(free: Sequence[Span], length: timedelta) -> tuple[list[Span], list[Span]]:
    """So much of the open time from its beginning, and what is left of it."""
    pieces: list[Span] = []
    left = list(free)
    while left and length > NO_TIME:
        first = left.pop(0)
        if first.length > length:
            cut = (instant_of(first.start) + length).astimezone(first.start.tzinfo)
            left.insert(0, Span(cut, first.end))
            first = Span(first.start, cut)
        pieces.append(first)
        length -= first.length
    return pieces, left


def _joined(work: Iterable[tuple[Span, UUID]]) -> list[tuple[Span, UUID]]:
    """Stretches on the same task that touch, as one."""
    joined: list[tuple[Span, UUID]] = []
    for span, task_id in work:
        if joined and joined[-1][1] == task_id and instant_of(joined[-1][0].end) == instant_of(span.start):
            joined[-1] = (Span(joined[-1][0].start, span.end), task_id)
        else:
            joined.append((span, task_id))
    return joined


@dataclass(frozen=True, slots=True)
class Habit:
    """What absences at this time of day usually are: "lunch 12:00 to 13:00". `times` says how often it was so."""

    answer: Answer
    start: time
    end: time
    times: int


def habit(absence: Absence, earlier: Iterable[Absence], zone: tzinfo) -> Habit | None:
    """The answer that earlier absences around this time of day had, when at least three of them and most had the same.

    Only a break, or that the work went on, becomes a habit. `start` and `end` are the middle ones of those absences.
    """
    like = [each for each in earlier if each.answer is not None and _alike(each, absence, zone)]
    for answer in (Answer.BREAK, Answer.WORKED):
        same = [each for each in like if each.answer is answer]
        if len(same) >= HABIT_FROM and 2 * len(same) > len(like):
            starts = sorted(_of_day(each.start, zone) for each in same)
            ends = sorted(_of_day(each.end or each.start, zone) for each in same)
            return Habit(answer, starts[len(same) // 2], ends[len(same) // 2], len(same))
    return None


def _alike(one: Absence, other: Absence, zone: tzinfo) -> bool:
    """Whether two absences fill mostly the same hours of the day, whatever the date."""
    first, second = _clock_span(one, zone), _clock_span(other, zone)
    shared = min(first[1], second[1]) - max(first[0], second[0])
    return shared > 0 and 2 * shared >= max(first[1] - first[0], second[1] - second[0])


def _clock_span(absence: Absence, zone: tzinfo) -> tuple[float, float]:
    """When an absence began by the clock on the wall, in seconds of the day, and when it ended by its length."""
    start = _of_day(absence.start, zone)
    begun = start.hour * 3600 + start.minute * 60 + start.second
    return begun, begun + (absence.span(absence.start).length.total_seconds())


def _of_day(moment: datetime, zone: tzinfo) -> time:
    return moment.astimezone(zone).time()
