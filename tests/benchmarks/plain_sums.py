"""Rows of SQLite added up in one loop, and hours a week with their range: what the plain charts are made of (`plain`)."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from math import exp, log, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    import sqlite3


ZONE = ZoneInfo("Europe/Berlin")
OFFICE, WORK_DAYS, MINUTE = (9, 17), 5, 60
SIGNALS = ("crowding", "delay", "stress", "fragmentation")
_ROWS = (
    "SELECT id, task_id, started, ended, stress, delayed, blocked, interruption FROM entry"
    " WHERE started >= ? AND started < ? ORDER BY started, id"
)


class Piece(NamedTuple):
    """A part of an entry on one day; `first` has what the entry says."""

    entry: UUID
    task: str
    start: float
    end: float
    stress: int | None
    delayed: bool
    interruption: bool
    first: bool


class Range(NamedTuple):
    """Hours a week."""

    low: float
    mid: float
    high: float
    sigma: float


@dataclass(slots=True)
class OfTask:
    """The sums of one task on one day."""

    seconds: float = 0.0
    times: int = 0
    delayed: int = 0
    blocked: float = 0.0
    interruptions: int = 0
    sessions: int = 0
    short: int = 0
    rated: int = 0
    weight: float = 0.0
    stressed: float = 0.0


@dataclass(slots=True)
class OfDay:
    """One day: its pieces, its time once, the gaps in its work hours, its share that is known."""

    day: date
    work_day: bool
    pieces: list[Piece] = field(default_factory=list)
    union: float = 0.0
    gaps: float = 0.0
    coverage: float = 0.0
    counts: bool = False


@dataclass(slots=True)
class Sums:
    """All sums of a period."""

    days: list[OfDay]
    tasks: dict[str, dict[int, OfTask]]
    known: dict[str, tuple[str, str | None, float | None]]
    categories: dict[str, tuple[int, float]]

    @property
    def work(self) -> list[int]:
        """The work days that count."""
        return [number for number, day in enumerate(self.days) if day.counts and day.work_day]

    def total(self, task: str) -> float:
        """The seconds of a task."""
        return sum(each.seconds for each in self.tasks[task].values())

    def stress(self, task: str) -> float | None:
        """The mean rating of a task by time."""
        weight = sum(each.weight for each in self.tasks[task].values())
        return sum(each.stressed for each in self.tasks[task].values()) / weight if weight else None

    def ordered(self) -> list[str]:
        """The tasks, the longest first."""
        totals = {task: self.total(task) for task in self.tasks}
        return sorted(totals, key=lambda task: (-totals[task], self.known[task][0]))


def add_up(rows: sqlite3.Connection, first: date, days: int) -> Sums:
    """The sums of a period, in one loop over its rows."""
    midnights = [datetime.combine(first + timedelta(days=number), clock_time(0), tzinfo=ZONE) for number in range(days + 1)]
    bounds = [each.timestamp() for each in midnights]
    found = Sums(
        [OfDay(each.date(), each.weekday() < WORK_DAYS) for each in midnights[:-1]],
        defaultdict(lambda: defaultdict(OfTask)),
        {task: (name, category, mission) for task, name, category, mission in rows.execute(_TASKS)},
        {key: (position, mission) for key, position, mission in rows.execute(_CATEGORIES)},
    )
    sessions: dict[str, tuple[float, float, int]] = {}
    for key, task, started, ended, *said in rows.execute(_ROWS, (bounds[0] - 86_400, bounds[-1])):
        start, end = max(started, bounds[0]), min(ended, bounds[-1])
        if start < end:
            day = bisect_right(bounds, start) - 1
            _say(found.tasks[task][day], end - start, *said)
            _cut(found, bounds, day, (UUID(hex=key), task, start, end, said))
            _session(found, sessions, task, start, end, day)
    for task, session in sessions.items():
        _end_session(found, task, session)
    for day_sums, midnight in zip(found.days, midnights, strict=False):
        _close(day_sums, midnight)
    return found


_TASKS = "SELECT id, name, category_id, mission FROM task"
_CATEGORIES = "SELECT id, position, mission FROM category"


def _say(sums: OfTask, seconds: float, stress: int | None, delayed: int, blocked: int, interruption: int) -> None:
    sums.times += 1
    sums.delayed += delayed or 0
    sums.blocked += blocked or 0
    sums.interruptions += interruption or 0
    if stress is not None:
        sums.rated += 1
        sums.weight += max(1.0, seconds)
        sums.stressed += max(1.0, seconds) * stress


def _cut(found: Sums, bounds: list[float], day: int, entry: tuple[UUID, str, float, float, list[Any]]) -> None:
    key, task, start, end, (stress, delayed, blocked, interruption) = entry
    first = True
    while start < end:
        until = min(end, bounds[day + 1])
        held = bool(delayed or blocked)
        found.days[day].pieces.append(Piece(key, task, start, until, stress, held, bool(interruption), first))
        found.tasks[task][day].seconds += until - start
        day, start, first = day + 1, until, False


def _session(found: Sums, sessions: dict[str, tuple[float, float, int]], task: str, start: float, end: float, day: int) -> None:
    last = sessions.get(task)
    if last is not None and start <= last[1] + MINUTE:
        sessions[task] = last[0], max(last[1], end), last[2]
        return
    if last is not None:
        _end_session(found, task, last)
    sessions[task] = start, end, day


def _end_session(found: Sums, task: str, session: tuple[float, float, int]) -> None:
    sums = found.tasks[task][session[2]]
    sums.sessions += 1
    sums.short += session[1] - session[0] < 10 * MINUTE


def _close(day: OfDay, midnight: datetime) -> None:
    """The time of a day once, and the part of it that is known."""
    blocks: list[list[float]] = []
    for piece in day.pieces:
        if blocks and piece.start <= blocks[-1][1]:
            blocks[-1][1] = max(blocks[-1][1], piece.end)
        else:
            blocks.append([piece.start, piece.end])
    day.union = sum(end - start for start, end in blocks)
    if day.work_day:
        begin, stop = (midnight.replace(hour=hour).timestamp() for hour in OFFICE)
        inside = sum(max(0.0, min(end, stop) - max(start, begin)) for start, end in blocks)
        day.gaps = stop - begin - inside
    day.coverage = day.union / (day.union + day.gaps) if day.union else 0.0
    day.counts = day.coverage >= 0.6


def hours_a_week(sums: Sums, hours: dict[int, float]) -> Range | None:
    """The projection of hours by day number, with its 80 % range."""
    work = sums.work
    off = [hours[number] for number, day in enumerate(sums.days) if day.counts and not day.work_day and hours.get(number)]
    known = [hours.get(number, 0.0) for number in work]
    present = [each for each in (*known, *off) if each > 0]
    count, days = len(present), len(known)
    if not days or count < 3:
        return None
    days_off = sum(not day.work_day for day in sums.days)
    middle = sum(known) * 5 / days + (sum(off) * 2 / days_off if off else 0.0)
    mean = sum(present) / count
    squares = sum((each - mean) ** 2 for each in present) / mean**2
    chance = min(1.0, (count + 0.5) / (days + 1))
    rare = min(1.0, max(0.0, (0.5 - count / days) / 0.2))
    often = (1 - chance) / (chance * (days + 2)) * (1 + rare * (max(1.0, 32 * (5 / days) ** 2) - 1))
    variance = (squares + 2 * 0.7**2) / (count + 1) / count + 0.25**2 * 5 / days + often
    sigma = sqrt(log(1 + variance))
    logged = sum(sums.days[number].union for number in work)
    coverage = logged / (logged + sum(sums.days[number].gaps for number in work))
    return Range(middle * exp(-1.2816 * sigma), middle, max(middle * exp(1.2816 * sigma), middle / coverage), sigma)


def by_day(sums: Sums, task: str) -> dict[int, float]:
    """The hours of a task by day number."""
    return {number: each.seconds / 3600 for number, each in sums.tasks[task].items()}


def by_category(sums: Sums) -> dict[str | None, dict[int, float]]:
    """The hours of each category by day number."""
    found: dict[str | None, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for task, days in sums.tasks.items():
        of = found[sums.known[task][1]]
        for number, each in days.items():
            of[number] += each.seconds / 3600
    return found
