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
from ballast.domain.insight.days import days_of
from ballast.domain.insight.tally import TaskDay

if TYPE_CHECKING:
    from datetime import tzinfo
    from uuid import UUID

    from ballast.domain.insight.days import Days, Stretch
    from ballast.domain.insight.review import Period
    from ballast.domain.log.entry import Entry
    from ballast.domain.log.profile import Profile

SESSION_BREAK = timedelta(minutes=1)

SHORT_SECONDS = SHORT_SESSION.total_seconds()
_BREAK = SESSION_BREAK.total_seconds()


@dataclass(slots=True)
class TaskLog:
    """One task in a period: its figures by day number and the lengths of its sessions (`runs`, in seconds).

    `session` is the one that may still go on: start, end, day, and whether it runs.
    """

    days: dict[int, TaskDay] = field(default_factory=dict)
    runs: list[float] = field(default_factory=list)
    session: tuple[float, float, int, bool] | None = None

    def work(self, start: float, end: float, day: int, *, running: bool) -> None:
        """Continue the session or begin another."""
        session = self.session
        if session is not None and start <= session[1] + _BREAK:
            self.session = session[0], max(session[1], end), session[2], session[3] or running
            return
        self.close()
        self.session = start, end, day, running

    def close(self) -> None:
        """End the session, if there is one."""
        if self.session is None:
            return
        start, end, day, running = self.session
        short = end - start < SHORT_SECONDS
        if short and running:
            return
        self.runs.append(end - start)
        self.days[day].sessions += 1
        self.days[day].short += short


@dataclass(slots=True)
class Gathering:
    """The sums while the entries go by: `pieces` of time and the zone by day, tasks in order of their first entry.

    `stated` is what imported files claimed beyond the clock times, in seconds.
    """

    period: Period
    profile: Profile
    zone: tzinfo
    now: float
    days: Days = field(init=False)
    calendars: dict[tzinfo, Days] = field(init=False)
    pieces: list[list[Stretch]] = field(init=False)
    zones: list[tzinfo | None] = field(init=False)
    tasks: dict[UUID, TaskLog] = field(default_factory=dict)
    last: tuple[int, UUID] | None = None
    entries: int = 0
    switches: int = 0
    stated: float = 0.0
    asked_delay: bool = False
    asked_interruption: bool = False

    def __post_init__(self) -> None:
        self.days = days_of(self.period, self.profile, self.zone)
        self.calendars = {self.zone: self.days}
        self.pieces = [[] for _ in range(self.period.days)]
        self.zones = [None] * self.period.days

    def take(self, entry: Entry) -> None:
        """Add one entry, if any of it is in the period."""
        zone = entry.start.tzinfo
        if zone is not self.days.zone and zone is not None:
            self.days = self.calendars.get(zone) or self._calendar(zone)
        bounds = self.days.bounds
        began = entry.start.timestamp()
        ended = max(began, self.now) if entry.end is None else entry.end.timestamp()
        start, end = (began, ended) if began >= bounds[0] and ended < bounds[-1] else self._clip(began, ended)
        if start > end:
            return
        day = bisect_right(bounds, start) - 1
        of_task = self.tasks.get(entry.task_id)
        if of_task is None:
            of_task = self.tasks[entry.task_id] = TaskLog()
        figures = self._spend(of_task, start, end, day)
        figures.occurrences += 1
        self.entries += 1
        self._note(entry, figures, end - start)
        if entry.stated is not None and start == began:
            self.stated += entry.stated.total_seconds() - (ended - began)
        if end > start:
            of_task.work(start, end, day, running=entry.end is None)
            if self.last is not None and self.last[0] == day and self.last[1] != entry.task_id:
                self.switches += 1
            self.last = day, entry.task_id

    def close(self) -> None:
        """End the sessions that are still open."""
        for of_task in self.tasks.values():
            of_task.close()

    def _calendar(self, zone: tzinfo) -> Days:
        self.calendars[zone] = days_of(self.period, self.profile, zone)
        return self.calendars[zone]

    def _clip(self, began: float, ended: float) -> Stretch:
        """The part of an entry inside the period; reversed where there is none."""
        start, end = max(began, self.days.bounds[0]), min(ended, self.days.bounds[-1])
        outside = start >= self.days.bounds[-1] or (start == end and ended > began)
        return (1.0, 0.0) if outside else (start, end)

    def _spend(self, of_task: TaskLog, start: float, end: float, day: int) -> TaskDay:
        """Spread the time over its days. Returns the figures of the first."""
        figures = of_task.days.get(day)
        if figures is None:
            figures = of_task.days[day] = TaskDay()
            self.zones[day] = self.zones[day] or self.days.zone
        stop = self.days.bounds[day + 1]
        if end > stop:
            self._spend(of_task, stop, end, day + 1)
            end = stop
        if end > start:
            self.pieces[day].append((start, end))
            figures.seconds += end - start
            figures.off += end - start
            for first, last in self.days.work[day]:
                inside = (end if end < last else last) - (start if start > first else first)  # noqa: FURB136 - the hot loop
                if inside > 0:
                    figures.off -= inside
        return figures

    def _note(self, entry: Entry, figures: TaskDay, seconds: float) -> None:
        """Add what the owner said about the entry."""
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
