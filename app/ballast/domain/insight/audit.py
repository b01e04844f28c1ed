"""An audited period: what was logged on each day, how much of the day that covers, and which days count (`model.md` 2).

A day counts when at least 60 % of it is accounted for: logged / (logged + gaps inside the work hours), parallel work once,
nothing after now. An owner without any work day is taken to work on all seven. How entries become days stands in `gathering`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.days import Stretch, merged, shared
from ballast.domain.insight.gathering import Gathering
from ballast.domain.insight.review import DayTotal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.review import Period
    from ballast.domain.insight.tally import TaskDay
    from ballast.domain.log.entry import Log
    from ballast.domain.log.profile import Profile

COVERAGE_NEEDED = 0.6
"""A day counts from this coverage."""

_EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class Audit:
    """What was logged in a period. `tasks` has the figures of each task by day number; `runs` its sessions in seconds.

    `zones` says in which zone each day was lived, `blocks` when work was done on it, parallel work once. `asked_delay` and
    `asked_interruption` say whether any entry answers these questions. `begun` counts the days that have begun by now and
    `days_off` the days off among them.
    """

    days: tuple[DayTotal, ...]
    days_per_week: int
    begun: int
    days_off: int
    tasks: Mapping[UUID, Mapping[int, TaskDay]]
    runs: Mapping[UUID, list[float]]
    zones: tuple[tzinfo, ...]
    blocks: tuple[tuple[Stretch, ...], ...]
    entries: int
    stated: timedelta
    switches: int
    asked_delay: bool
    asked_interruption: bool

    @property
    def counted_work_days(self) -> list[int]:
        """The numbers of the work days that count (their number is D of the model)."""
        return [number for number, day in enumerate(self.days) if day.counts and day.work_day]

    @property
    def counted_days_off(self) -> list[int]:
        """The numbers of the days off with work that counts."""
        return [number for number, day in enumerate(self.days) if day.counts and not day.work_day]


def audit(log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime) -> Audit:
    """What a log says about a period: entries outside it are left out, those that reach into it are clipped."""
    gathering = Gathering(period, profile, zone, now.timestamp(), pieces=[[] for _ in range(period.days)])
    home = gathering.calendar(zone)
    for entry in log.entries:
        gathering.take(entry)
    gathering.close()
    blocks = tuple(merged(each) for each in gathering.pieces)
    zones = tuple(gathering.zones.get(day, zone) for day in range(period.days))
    work_days = profile.work_days or _EVERY_DAY
    by_day = _categories_by_day(log, gathering)
    begun = sum(start <= gathering.now for start in home.bounds[:-1])
    days = tuple(_day_total(number, gathering, blocks[number], by_day[number]) for number in range(period.days))
    return Audit(
        days=days,
        days_per_week=len(work_days),
        begun=begun,
        days_off=sum(not day.work_day for day in days[:begun]),
        tasks=gathering.tasks,
        runs=gathering.runs,
        zones=zones,
        blocks=blocks,
        entries=gathering.entries,
        stated=timedelta(seconds=gathering.stated),
        switches=gathering.switches,
        asked_delay=gathering.asked_delay,
        asked_interruption=gathering.asked_interruption,
    )


def _categories_by_day(log: Log, gathering: Gathering) -> list[dict[UUID | None, float]]:
    """The seconds of each category on each day."""
    by_day: list[dict[UUID | None, float]] = [{} for _ in gathering.pieces]
    for task_id, of_task in gathering.tasks.items():
        category = log.tasks[task_id].category_id
        for number, figures in of_task.items():
            by_day[number][category] = by_day[number].get(category, 0.0) + figures.seconds
    return by_day


def _day_total(
    number: int, gathering: Gathering, blocks: tuple[Stretch, ...], categories: Mapping[UUID | None, float]
) -> DayTotal:
    """One day of the period with its coverage in the zone it was lived in."""
    day = gathering.period.first + timedelta(days=number)
    work = gathering.calendar(gathering.zones.get(number, gathering.zone)).work[number]
    union = sum([end - start for start, end in blocks])
    gaps = sum(
        [
            min(end, gathering.now) - start - shared(start, min(end, gathering.now), blocks)
            for start, end in work
            if start < gathering.now
        ]
    )
    done = sum([min(end, gathering.now) - start for start, end in blocks if start < gathering.now])
    coverage = done / (done + gaps) if done else 0.0
    return DayTotal(
        day=day,
        logged=timedelta(seconds=sum(categories.values())),
        union=timedelta(seconds=union),
        gaps=timedelta(seconds=gaps),
        coverage=coverage,
        counts=coverage >= COVERAGE_NEEDED,
        by_category={each: timedelta(seconds=seconds) for each, seconds in categories.items() if seconds},
        work_day=day.weekday() in (gathering.profile.work_days or _EVERY_DAY),
    )
