"""Places the time that a quick entry line says on the owner's days: instants, what is wrong with them, what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.day import day_of
from ballast.domain.log.quick_result import Doubt, Kind, Problem, Wrong
from ballast.domain.log.quick_time import ClockWord
from ballast.domain.log.span import elapsed, instant_of
from ballast.domain.log.wall_time import exists, first_instant, happens_twice

if TYPE_CHECKING:
    from datetime import tzinfo

    from ballast.domain.log.quick_time import TimeSaid

LONG = timedelta(hours=8)
_NONE = timedelta(0)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a line is read: the present, the zone and day start, the day that times fall on, what was logged last.

    `named` tells a day that the line names; `is_date` a date of the calendar, on which times before the day start stay.
    """

    now: datetime
    zone: tzinfo
    day_start: time
    day: date
    last_end: datetime | None = None
    running_since: datetime | None = None
    named: bool = False
    is_date: bool = False

    @property
    def today(self) -> date:
        """The day of the log that it is now."""
        return day_of(self.now, self.day_start, self.zone)

    def shift(self, moment: datetime, by: timedelta) -> datetime:
        """The instant so much later in true time, in the zone."""
        return (instant_of(moment) + by).astimezone(self.zone)


@dataclass(frozen=True, slots=True)
class Placed:
    """The instants of a line."""

    kind: Kind = Kind.START
    start: datetime | None = None
    end: datetime | None = None
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(slots=True)
class _Findings:
    problems: list[Problem] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def place(said: TimeSaid, frame: Frame) -> Placed:
    """The instants of the time said; `Placed.kind` tells a finished stretch from one that runs."""
    found = _Findings()
    wall: datetime | None = None
    if isinstance(said.start, ClockWord):
        wall = _wall(said.start, frame)
        start: datetime | None = _settle(wall, frame, found)
    else:
        start = _start_without_clock(said, frame)
    if start is None:
        return Placed(Kind.SPAN, problems=(Problem(Wrong.START_MISSING),))
    end = _end(said, start, wall, frame, found)
    placed = Placed(Kind.SPAN if end else Kind.RUNNING_SINCE, start, end, tuple(found.problems))
    doubts = [*found.doubts, *_doubts(placed, frame), *_other_reading(said, frame)]
    return replace(_check(placed, frame), doubts=tuple(dict.fromkeys(doubts)))


def _wall(clock: ClockWord, frame: Frame) -> datetime:
    wall = datetime.combine(frame.day, time(0)) + clock.since_midnight
    early = not frame.is_date and wall.time() < frame.day_start
    return wall + timedelta(days=1) if early else wall


def _settle(wall: datetime, frame: Frame, found: _Findings) -> datetime:
    instant = first_instant(wall, frame.zone)
    if not exists(wall, frame.zone):
        times = (frame.shift(instant, -_MINUTE), instant)
        found.problems.append(Problem(Wrong.NO_SUCH_TIME, f"{wall:%H:%M}", times))
    elif happens_twice(wall, frame.zone):
        found.doubts.append(Doubt.REPEATED_HOUR)
    return instant


def _start_without_clock(said: TimeSaid, frame: Frame) -> datetime | None:
    """The start of `-15`, `45m` and `+30`; None where only a clock time could tell."""
    if isinstance(said.start, timedelta):
        return None if frame.named and frame.day != frame.today else frame.shift(frame.now, -said.start)
    length = said.length or _NONE
    if said.after_last and (start := _after_last(length, frame)):
        return start
    return frame.shift(frame.now, -length) if frame.day == frame.today else None


def _after_last(length: timedelta, frame: Frame) -> datetime | None:
    last = frame.last_end
    if last is None or day_of(last, frame.day_start, frame.zone) != frame.day:
        return None
    return last.astimezone(frame.zone) if elapsed(last, frame.now) >= length else None


def _end(said: TimeSaid, start: datetime, wall: datetime | None, frame: Frame, found: _Findings) -> datetime | None:
    if said.length is not None:
        return frame.shift(start, said.length)
    if isinstance(said.end, timedelta):
        return frame.shift(frame.now, -said.end)
    if said.end is None or wall is None:
        return None
    end = datetime.combine(wall.date(), time(0)) + said.end.since_midnight
    return _settle(end if end > wall else end + timedelta(days=1), frame, found)


def _check(placed: Placed, frame: Frame) -> Placed:
    """The same, with what makes it impossible to save."""
    start, end = placed.start or frame.now, placed.end
    late = Problem(Wrong.NOT_YET)
    if end is None:
        wrong = elapsed(start, frame.now) < _NONE
    else:
        wrong, late = elapsed(start, end) < _NONE, Problem(Wrong.ENDS_BEFORE_START)
    return replace(placed, problems=(*placed.problems, late)) if wrong else placed


def _doubts(placed: Placed, frame: Frame) -> list[Doubt]:
    start, end = placed.start or frame.now, placed.end or frame.now
    asked = {
        Doubt.OVER_8_HOURS: elapsed(start, end) > LONG,
        Doubt.NOT_TODAY: day_of(start, frame.day_start, frame.zone) != frame.today,
        Doubt.IN_FUTURE: elapsed(frame.now, end) > _NONE,
        Doubt.REPLACES_RUNNING: _replaces_running(placed, frame),
    }
    return [doubt for doubt, holds in asked.items() if holds]


def _replaces_running(placed: Placed, frame: Frame) -> bool:
    if frame.running_since is None or placed.start is None or placed.end is not None:
        return False
    return elapsed(placed.start, frame.running_since) >= _NONE


def _other_reading(said: TimeSaid, frame: Frame) -> list[Doubt]:
    """`1:30` could have been a time when it started within the last hours."""
    if said.or_start is None:
        return []
    since = elapsed(first_instant(_wall(said.or_start, frame), frame.zone), frame.now)
    return [Doubt.TIME_OR_LENGTH] if _NONE <= since <= LONG else []
