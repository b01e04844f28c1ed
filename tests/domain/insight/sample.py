"""Small logs for the tests of insight: a week in Berlin, tasks by name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from ballast.domain.insight.review import Period
from ballast.domain.insight.summary import review
from ballast.domain.log.entry import Category, Entry, Log, Task
from ballast.domain.log.profile import Profile

if TYPE_CHECKING:
    from ballast.domain.insight.review import Review, TaskReview

BERLIN = ZoneInfo("Europe/Berlin")
TOKYO = ZoneInfo("Asia/Tokyo")
ROOT = UUID(int=7)
MONDAY = date(2026, 3, 2)
WEEK = Period(MONDAY, date(2026, 3, 8))
TWO_WEEKS = Period(MONDAY, date(2026, 3, 15))
LATER = datetime(2026, 4, 20, 12, tzinfo=BERLIN)
PROFILE = Profile()

CORE = Category(uuid5(ROOT, "core"), "", 0, "star", 0, 1.0, "core")
ADMIN = Category(uuid5(ROOT, "administrative"), "", 1, "folder", 1, 0.0, "administrative")
OWN = Category(uuid5(ROOT, "own"), "Teaching", 5, "book", 2, 0.4)


def at(day: int, clock: str, zone: ZoneInfo = BERLIN) -> datetime:
    """A time on a day counted from the first Monday; "24:30" is half past midnight of the next."""
    hours, minutes = (int(each) for each in clock.split(":"))
    moment = datetime(MONDAY.year, MONDAY.month, MONDAY.day, tzinfo=zone) + timedelta(days=day + hours // 24)
    return moment.replace(hour=hours % 24, minute=minutes)


@dataclass
class Diary:
    """Collects entries; tasks are made when first named."""

    entries: list[Entry] = field(default_factory=list)
    tasks: dict[str, Task] = field(default_factory=dict)

    def task(self, name: str, category: Category | None = ADMIN, **more: float) -> Task:
        """The task of a name, made or changed."""
        made = Task(uuid5(ROOT, name), name, category.id if category else None)
        self.tasks[name] = replace(made, **more)  # type: ignore[arg-type] # mypy does not follow the names of the figures
        return self.tasks[name]

    def work(self, name: str, day: int, start: str, end: str | None, zone: ZoneInfo = BERLIN) -> Entry:
        """One entry on a day counted from the first Monday."""
        task = self.tasks.get(name) or self.task(name)
        number = UUID(int=len(self.entries) + 1)
        self.entries.append(Entry(number, task.id, at(day, start, zone), at(day, end, zone) if end else None))
        return self.entries[-1]

    def say(self, **more: object) -> None:
        """What the owner said about the last entry."""
        self.entries[-1] = replace(self.entries[-1], **more)  # type: ignore[arg-type] # see task

    def log(self) -> Log:
        """The log so far, in order of start."""
        ordered = sorted(self.entries, key=lambda each: each.start.timestamp())
        categories = {each.id: each for each in (CORE, ADMIN, OWN)}
        return Log(tuple(ordered), {each.id: each for each in self.tasks.values()}, categories)

    def review(
        self, period: Period = WEEK, profile: Profile = PROFILE, zone: ZoneInfo = BERLIN, now: datetime = LATER
    ) -> Review:
        """The review of the log so far."""
        return review(self.log(), period, profile, zone, now)


def named(found: Review, name: str) -> TaskReview:
    """The review of one task."""
    return next(each for each in found.tasks if each.task.name == name)


def hours(number: float) -> timedelta:
    """So many hours."""
    return timedelta(hours=number)
