"""The entry form without its widgets: wall-clock times and what they mean, what is wrong, and the entry that comes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING
from uuid import uuid4

from ballast.domain.log.entry import Entry
from ballast.domain.log.span import Span, elapsed, instant_of
from ballast.domain.log.wall_time import exists, first_instant, happens_twice

if TYPE_CHECKING:
    from uuid import UUID
    from zoneinfo import ZoneInfo

    from ballast.domain.log.entry import Log
    from ballast.services.day import Running

_MINUTE = timedelta(minutes=1)
_LONG = timedelta(hours=8)


class Fault(Enum):
    """Why the form cannot be saved."""

    TASK_MISSING = auto()
    REVERSED = auto()
    NO_LENGTH = auto()
    START_SKIPPED = auto()
    END_SKIPPED = auto()
    NOT_YET = auto()
    OTHER_RUNS = auto()


class Remark(Enum):
    """What the form says without stopping anyone."""

    FUTURE = auto()
    LONG = auto()


@dataclass(frozen=True, slots=True)
class Moment:
    """A time on the wall as typed, naive, to the minute; `second` means its second occurrence where it comes twice.

    `exact` is the instant it came from: it holds, with its seconds and zone, while the wall time is not touched.
    """

    wall: datetime
    second: bool = False
    exact: datetime | None = None

    def instant(self, zone: ZoneInfo) -> datetime:
        """The instant that is meant; the first after the gap where the clocks jump over the time."""
        if self.exact is not None and _wall(self.exact, zone) == self.wall and self.second == _is_second(self.exact, zone):
            return self.exact
        first = first_instant(self.wall, zone)
        if self.second and happens_twice(self.wall, zone):
            return self.wall.replace(tzinfo=zone, fold=1)
        return first

    def skipped(self, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
        """The last minute before and the first after the jump, where the clocks jump over this time."""
        if exists(self.wall, zone):
            return None
        after = first_instant(self.wall, zone)
        return (instant_of(after) - _MINUTE).astimezone(zone), after

    def twice(self, zone: ZoneInfo) -> bool:
        """Whether that night has this time two times."""
        return happens_twice(self.wall, zone)


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry being written. `entry` is the stored one that is edited, None for a new one; `end` None while it runs."""

    task: str
    start: Moment
    end: Moment | None
    category_id: UUID | None = None
    stress: int | None = None
    note: str = ""
    blocks: bool = False
    blocked: timedelta | None = None
    interrupts: bool = False
    entry: Entry | None = None

    def length(self, zone: ZoneInfo) -> timedelta | None:
        """The true time from start to end; None while it runs."""
        return None if self.end is None else elapsed(self.start.instant(zone), self.end.instant(zone))

    def faults(self, zone: ZoneInfo, now: datetime, running: Running | None) -> tuple[Fault, ...]:
        """What must be put right."""
        length = self.length(zone)
        other_runs = running is not None and (self.entry is None or running.entry.id != self.entry.id)
        asked = {
            Fault.TASK_MISSING: not self.task.strip(),
            Fault.START_SKIPPED: self.start.skipped(zone) is not None,
            Fault.END_SKIPPED: self.end is not None and self.end.skipped(zone) is not None,
            Fault.REVERSED: length is not None and length < timedelta(0),
            Fault.NO_LENGTH: length == timedelta(0) and (self.entry is None or self.entry.length(now) > timedelta(0)),
            Fault.NOT_YET: self.end is None and instant_of(self.start.instant(zone)) > instant_of(now),
            Fault.OTHER_RUNS: self.end is None and other_runs,
        }
        return tuple(fault for fault, holds in asked.items() if holds)

    def remarks(self, zone: ZoneInfo, now: datetime) -> tuple[Remark, ...]:
        """What should be looked at."""
        end = self.end.instant(zone) if self.end else now
        length = elapsed(self.start.instant(zone), end)
        asked = {Remark.FUTURE: instant_of(end) > instant_of(now), Remark.LONG: length > _LONG}
        return tuple(remark for remark, holds in asked.items() if holds)

    def overlapped(self, zone: ZoneInfo, now: datetime, log: Log) -> Entry | None:
        """An entry of the log that shares time with this one."""
        start, end = self.start.instant(zone), self.end.instant(zone) if self.end else now
        if instant_of(end) <= instant_of(start):
            return None
        mine = Span(start, end)
        others = (each for each in log.entries if self.entry is None or each.id != self.entry.id)
        return next((each for each in others if each.span(now).overlaps(mine)), None)

    def made(self, zone: ZoneInfo) -> Entry:
        """The entry as it will be stored; its task is set by the service."""
        before = self.entry or Entry(uuid4(), uuid4(), self.start.instant(zone), None)
        return replace(
            before,
            start=self.start.instant(zone),
            end=None if self.end is None else self.end.instant(zone),
            stress=self.stress,
            note=self.note.strip(),
            delayed=True if self.blocks else (None if before.delayed is None else False),
            blocked=self.blocked if self.blocks else None,
            interruption=True if self.interrupts else (None if before.interruption is None else False),
            reason=before.reason if self.blocks else None,
            interrupter=before.interrupter if self.interrupts else None,
        )


def moment_of(instant: datetime, zone: ZoneInfo) -> Moment:
    """An instant as the clock on the wall shows it."""
    return Moment(_wall(instant, zone), _is_second(instant, zone), instant)


def draft_of(entry: Entry, task: str, category_id: UUID | None, zone: ZoneInfo) -> Draft:
    """A stored entry, to be edited."""
    return Draft(
        task=task,
        start=moment_of(entry.start, zone),
        end=None if entry.end is None else moment_of(entry.end, zone),
        category_id=category_id,
        stress=entry.stress,
        note=entry.note,
        blocks=bool(entry.delayed),
        blocked=entry.blocked,
        interrupts=bool(entry.interruption),
        entry=entry,
    )


def draft_for(span: Span, zone: ZoneInfo) -> Draft:
    """A new entry for a stretch of time."""
    return Draft("", moment_of(span.start, zone), moment_of(span.end, zone))


def _wall(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0, fold=0)


def _is_second(instant: datetime, zone: ZoneInfo) -> bool:
    local = instant.astimezone(zone)
    return bool(local.fold) and happens_twice(local.replace(tzinfo=None, fold=0), zone)
