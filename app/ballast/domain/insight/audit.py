"""An audited period: what was logged on each day, how much of the day that covers, and which days count (`model.md` 2).

A day counts when at least 60 % of it is accounted for: logged / (logged + gaps inside the work hours), parallel work once,
nothing after now; a break that the owner confirmed is no gap. A day whose work hours are not over yet does not count, however
well it is logged: an hour by ten o'clock is no work day of one hour. An owner without any work day is taken to work on all
seven. How entries become days stands in `gathering`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.days import merged, shared
from ballast.domain.insight.gathering import Gathering
from ballast.domain.insight.period import COVERAGE_NEEDED
from ballast.domain.insight.review import DayTotal
from ballast.domain.log.watch import unwatched

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.days import Stretch
    from ballast.domain.insight.gathering import TaskLog
    from ballast.domain.insight.review import Period
    from ballast.domain.log.entry import Log
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch

_EVERY_DAY = frozenset(range(7))
_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class Audit:
    """What was logged in a period. `tasks` has each task with its figures by day number.

    `zones` says in which zone each day was lived, `blocks` when work was done on it, parallel work once. `asked_delay` and
    `asked_interruption` say whether any entry answers these questions, `declared_hours` whether the owner said the work hours.
    `begun` counts the days that have begun by now and `days_off` the days off among them.
    """

    days: tuple[DayTotal, ...]
    days_per_week: int
    begun: int
    days_off: int
    tasks: Mapping[UUID, TaskLog]
    zones: tuple[tzinfo, ...]
    blocks: tuple[tuple[Stretch, ...], ...]
    entries: int
    stated: timedelta
    switches: int
    asked_delay: bool
    asked_interruption: bool
    declared_hours: bool = True

    @property
    def counted_work_days(self) -> list[int]:
        """The numbers of the work days that count (their number is D of the model)."""
        return [number for number, day in enumerate(self.days) if day.counts and day.work_day]

    @property
    def counted_days_off(self) -> list[int]:
        """The numbers of the days off with work that counts."""
        return [number for number, day in enumerate(self.days) if day.counts and not day.work_day]


def audit(log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime, watch: Watch = unwatched) -> Audit:
    """What a log says about a period: entries outside it are left out, those that reach into it are clipped."""
    gathering = Gathering(period, profile, zone, now.timestamp())
    home = gathering.days
    for number, entry in enumerate(log.entries):
        if number % _AT_A_TIME == 0:
            watch(number, len(log.entries))
        gathering.take(entry)
    gathering.close()
    blocks = tuple(merged(each) for each in gathering.pieces)
    by_category = _by_category(log, gathering)
    breaks = merged((each.start.timestamp(), each.span(now).end.timestamp()) for each in log.absences if each.accounts)
    days: list[DayTotal] = []
    for number in range(period.days):
        watch(number, period.days)
        begun = home.bounds[number] <= gathering.now
        days.append(_day_total(number, gathering, blocks[number], breaks, by_category, begun=begun))
    clock = sum(seconds for by_day in by_category.values() for seconds in by_day)
    return Audit(
        days=tuple(days),
        days_per_week=len(profile.work_days or _EVERY_DAY),
        begun=sum(day.begun for day in days),
        days_off=sum(day.begun and not day.work_day for day in days),
        tasks=gathering.tasks,
        zones=tuple(each or zone for each in gathering.zones),
        blocks=blocks,
        entries=gathering.entries,
        stated=timedelta(seconds=clock + gathering.stated),
        switches=gathering.switches,
        asked_delay=gathering.asked_delay,
        asked_interruption=gathering.asked_interruption,
        declared_hours=profile.declared,
    )


def _by_category(log: Log, gathering: Gathering) -> dict[UUID | None, list[float]]:
    """The seconds of each category, day by day."""
    found: dict[UUID | None, list[float]] = {}
    for task_id, of_task in gathering.tasks.items():
        by_day = found.setdefault(log.tasks[task_id].category_id, [0.0] * len(gathering.pieces))
        for number, figures in of_task.days.items():
            by_day[number] += figures.seconds
    return found


def _day_total(
    number: int,
    gathering: Gathering,
    blocks: tuple[Stretch, ...],
    breaks: tuple[Stretch, ...],
    by_category: Mapping[UUID | None, list[float]],
    *,
    begun: bool,
) -> DayTotal:
    """One day of the period with its coverage in the zone it was lived in. Breaks are neither work nor gaps."""
    day, now = gathering.period.first + timedelta(days=number), gathering.now
    work = gathering.calendars[gathering.zones[number] or gathering.zone].work[number]
    known = merged((*blocks, *breaks)) if breaks else blocks
    gaps = sum([min(end, now) - start - shared(start, min(end, now), known) for start, end in work if start < now])
    done = sum([min(end, now) - start for start, end in blocks if start < now])
    coverage = done / (done + gaps) if done else 0.0
    under_way = begun and any(end > now for _, end in work)
    return DayTotal(
        day=day,
        logged=timedelta(seconds=sum([by_day[number] for by_day in by_category.values()])),
        union=timedelta(seconds=sum([end - start for start, end in blocks])),
        gaps=timedelta(seconds=gaps),
        coverage=coverage,
        counts=coverage >= COVERAGE_NEEDED and not under_way,
        by_category={each: timedelta(seconds=by_day[number]) for each, by_day in by_category.items() if by_day[number]},
        work_day=day.weekday() in (gathering.profile.work_days or _EVERY_DAY),
        begun=begun,
        under_way=under_way,
    )
