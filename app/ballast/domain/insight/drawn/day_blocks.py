"""How broken each day is: its longest unbroken block, the switches per hour, the interruptions, and the entries behind each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from ballast.domain.insight.habits import DayHabit, Habits
    from ballast.domain.log.entry import Entry

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class DayBlock:
    """One day: `minutes` of its longest block on `tasks`, by name, and how often work changed and was broken into.

    `entries` are all of the day, `in_block` those of the longest block, `breaking` those that interrupted.
    """

    day: date
    work_day: bool
    worked: float
    minutes: float
    tasks: tuple[str, ...]
    switches: int
    switches_per_hour: float
    interruptions: int
    entries: tuple[UUID, ...]
    in_block: tuple[UUID, ...]
    breaking: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class DayBlocks:
    """All days that have begun; `usual` is the middle of the longest blocks of days with work, in minutes, None without any.

    `interruptions_said` is whether any entry says if it interrupted: without that, none is not never.
    """

    days: tuple[DayBlock, ...]
    usual: float | None
    interruptions_said: bool


def day_blocks(habits: Habits) -> DayBlocks:
    """How broken the days of a period are."""
    usual = habits.usual_block
    said = habits.sources is not None
    return DayBlocks(tuple(_days(habits)), None if usual is None else usual / _MINUTE, said)


def _days(habits: Habits) -> Iterator[DayBlock]:
    entries = {entry.id: entry for of_task in habits.entries.values() for entry in of_task}
    met: set[UUID] = set()
    for day in habits.days:
        new = [entry_id for entry_id in day.entries if entry_id not in met]  # what an entry says belongs to its first day
        met.update(new)
        yield DayBlock(
            day=day.day,
            work_day=day.work_day,
            worked=day.worked / timedelta(hours=1),
            minutes=day.longest / _MINUTE,
            tasks=tuple(habits.tasks[each].name for each in day.longest_tasks),
            switches=day.switches,
            switches_per_hour=day.switches_per_hour,
            interruptions=day.interruptions,
            entries=day.entries,
            in_block=tuple(each for each in day.entries if _in_block(entries[each], day)),
            breaking=tuple(each for each in new if entries[each].interruption),
        )


def _in_block(entry: Entry, day: DayHabit) -> bool:
    """Whether an entry shares time with the longest block of the day and is of its tasks."""
    if day.longest_start is None or entry.task_id not in day.longest_tasks:
        return False
    end = day.longest_start + day.longest.total_seconds()
    return entry.start.timestamp() < end and (entry.end is None or entry.end.timestamp() > day.longest_start)
