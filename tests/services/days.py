"""A day of entries in words, for the tests of fixing: `log` writes one, `told` reads it back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from ballast.domain.log.change import Deed
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.entry import Entry, Task, task_key
from ballast.domain.log.span import Span

if TYPE_CHECKING:
    from datetime import tzinfo

    from ballast.store.store import Store

TODAY = date(2026, 3, 4)


def at(clock: FixedClock, time: str, day: date = TODAY) -> datetime:
    """A wall-clock time of a day."""
    return datetime.fromisoformat(f"{day} {time}").replace(tzinfo=clock.zone)


def later(clock: FixedClock, **by: int) -> FixedClock:
    """The same clock some time on."""
    return FixedClock(clock.at + timedelta(**by), clock.zone)


def log(store: Store, clock: FixedClock, *lines: str, day: date = TODAY, **said: object) -> list[UUID]:
    """Write entries such as "09:00-10:00 Invoices" or "09:30- Call" (runs), whatever they overlap, and give their ids."""
    ids = []
    for line in lines:
        times, name = line.split(" ", 1)
        first, last = times.split("-")
        with store.action(Deed.LOG, at=clock.now(), about=name) as act:
            task = store.tasks.by_key(task_key(name))
            if task is None:
                task = Task(uuid4(), name)
                act.tasks.add(task)
            ends = at(clock, last, day) if last else None
            entry = Entry(uuid4(), task.id, at(clock, first, day), ends, **said)  # type: ignore[arg-type]  # fields by name
            act.entries.add(entry)
            ids.append(entry.id)
    return ids


def told(store: Store, clock: FixedClock, day: date = TODAY, zone: tzinfo | None = None) -> list[str]:
    """The entries of a calendar day as `log` takes them, in order of start."""
    begin = at(clock, "00:00", day)
    found = store.entries.log(Span(begin, begin + timedelta(days=1)))
    lines = []
    for entry in found.entries:
        start, end = (each and each.astimezone(zone or each.tzinfo) for each in (entry.start, entry.end))
        lines.append(f"{start:%H:%M}-{f'{end:%H:%M}' if end else ''} {found.task_of(entry).name}")
    return lines
