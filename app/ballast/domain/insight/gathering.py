"""Going through the entries of a period once, adding up what each says about its task and its days.

Rules where `model.md` 2 and 3 are silent:

- An entry belongs to days by the zone it was recorded in: past days stay what they were when the owner travels. Its time is
  split where a day ends and clipped to the period; what it says (stress, delay, interruption, that it occurred) belongs to its
  first day in the period. An entry without length occurred, on its day.
- Parallel entries each count in full for their task; days count the time once (`blocks`).
- A running entry reaches to now.
- A session is work on one task with breaks of at most a minute, on the day it begins. A running session still under ten
  minutes is no session yet; an entry without length is none.
- An entry is expected in order of start, as a `Log` has them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.bottleneck import SHORT_SESSION
from ballast.domain.insight.days import Days, Stretch, days_of, shared
from ballast.domain.insight.tally import TaskDay

if TYPE_CHECKING:
    from datetime import tzinfo
    from uuid import UUID

    from ballast.domain.insight.review import Period
    from ballast.domain.log.entry import Entry
    from ballast.domain.log.profile import Profile

SESSION_BREAK = timedelta(minutes=1)

SHORT_SECONDS = SHORT_SESSION.total_seconds()
_BREAK = SESSION_BREAK.total_seconds()


@dataclass(slots=True)
class _Session:
    start: float
    end: float
    day: int
    running: bool


@dataclass(slots=True)
class Gathering:
    """The sums while the entries go by."""

    period: Period
    profile: Profile
    zone: tzinfo
    now: float
    calendars: dict[tzinfo | None, Days] = field(default_factory=dict)
    tasks: dict[UUID, dict[int, TaskDay]] = field(default_factory=dict)
    runs: dict[UUID, list[float]] = field(default_factory=dict)
    open: dict[UUID, _Session] = field(default_factory=dict)
    pieces: list[list[Stretch]] = field(default_factory=list)
    zones: dict[int, tzinfo] = field(default_factory=dict)
    last: tuple[int, UUID] | None = None
    entries: int = 0
    switches: int = 0
    stated: float = 0.0
    asked_delay: bool = False
    asked_interruption: bool = False

    def calendar(self, zone: tzinfo | None) -> Days:
        """The days of the period in a zone, worked out once."""
        if zone not in self.calendars:
            self.calendars[zone] = days_of(self.period, self.profile, zone or self.zone)
        return self.calendars[zone]

    def take(self, entry: Entry) -> None:
        """Add one entry, if any of it is in the period."""
        zone = entry.start.tzinfo
        days = self.calendars.get(zone) or self.calendar(zone)
        began = entry.start.timestamp()
        ended = max(began, self.now) if entry.end is None else entry.end.timestamp()
        bounds = days.bounds
        start, end = max(began, bounds[0]), min(ended, bounds[-1])
        if start > end or start == bounds[-1] or (start == end and ended > began):
            return
        first = bisect_right(bounds, start) - 1
        self.entries += 1
        self._split(entry.task_id, start, end, first, days)
        self._note(entry, self.tasks[entry.task_id][first], end - start)
        if entry.stated is not None and began == start:
            self.stated += entry.stated.total_seconds() - (ended - began)
        if end > start:
            self._session(entry, start, end, first)

    def _split(self, task: UUID, start: float, end: float, day: int, days: Days) -> None:
        """Spread the time over its days."""
        of_task = self.tasks.setdefault(task, {})
        while True:
            figures = of_task.get(day)
            if figures is None:
                figures = of_task[day] = TaskDay()
                self.zones.setdefault(day, days.zone)
            stop = min(end, days.bounds[day + 1])
            if stop > start:
                figures.seconds += stop - start
                figures.off += stop - start - shared(start, stop, days.work[day])
                self.stated += stop - start
                self.pieces[day].append((start, stop))
            if stop == end:
                return
            start, day = stop, day + 1

    def _note(self, entry: Entry, figures: TaskDay, seconds: float) -> None:
        """Add what the owner said about the entry."""
        figures.occurrences += 1
        if entry.stress is not None:
            weight = max(1.0, seconds)
            figures.rated += 1
            figures.weight += weight
            figures.stressed += weight * entry.stress
        if entry.delayed is not None:
            self.asked_delay = True
            figures.delayed += entry.delayed
        if entry.blocked is not None:
            self.asked_delay = True
            figures.blocked += entry.blocked.total_seconds()
        if entry.interruption is not None:
            self.asked_interruption = True
            figures.interruptions += entry.interruption

    def _session(self, entry: Entry, start: float, end: float, day: int) -> None:
        """Continue the session of the task or begin one, and see whether the owner switched."""
        task = entry.task_id
        session = self.open.get(task)
        if session is not None and start <= session.end + _BREAK:
            session.end = max(session.end, end)
            session.running = session.running or entry.end is None
        else:
            if session is not None:
                self._close(task, session)
            self.open[task] = _Session(start, end, day, entry.end is None)
        if self.last is not None and self.last[0] == day and self.last[1] != task:
            self.switches += 1
        self.last = day, task

    def _close(self, task: UUID, session: _Session) -> None:
        length = session.end - session.start
        if length < SHORT_SECONDS and session.running:
            return
        figures = self.tasks[task][session.day]
        figures.sessions += 1
        figures.short += length < SHORT_SECONDS
        self.runs.setdefault(task, []).append(length)

    def close(self) -> None:
        """End the sessions that are still open."""
        for task, session in self.open.items():
            self._close(task, session)
