"""Hours of tasks day by day, for what needs more of a period than its review says: what is left of work handed over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ballast.domain.insight.audit import audit
from ballast.domain.insight.weekly import counted_days_of
from ballast.domain.log.watch import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.period import Period
    from ballast.domain.log.entry import Log
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch

_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Daily:
    """Hours of each task on each counted work day (0 on days without it), and on the counted days off that had any.

    `days_off` are the days off that have begun, counted or not; `days_per_week` the owner's work days. `waits` are, of
    each task, how often it kept something waiting and how often it came; nothing where no such mark was ever made. `spreads`
    are how much weeks differ, of each task of which that was measured (`weekly`).
    """

    counted_days: int
    days_per_week: int
    days_off: int
    work: Mapping[UUID, tuple[float, ...]]
    off: Mapping[UUID, tuple[float, ...]]
    waits: Mapping[UUID, tuple[int, int]] = field(default_factory=dict)
    spreads: Mapping[UUID, float] = field(default_factory=dict)

    def on_time(self, tasks: Iterable[UUID]) -> float | None:
        """The part of the times these tasks came that kept nothing waiting; None where that was never marked."""
        found = [self.waits[task] for task in tasks if task in self.waits]
        times = sum(each for _, each in found)
        return 1 - sum(late for late, _ in found) / times if times else None


def daily_hours(log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime, watch: Watch = unwatched) -> Daily:
    """The hours of a period, from a log as a review takes it. Days under 60 % coverage are out of it (`model.md` 2)."""
    facts = audit(log, period, profile, zone, now, watch)
    work_days, days_off = facts.counted_work_days, facts.counted_days_off
    counted = counted_days_of(facts.days, facts.days_per_week)
    work, off, waits, spreads = {}, {}, {}, {}
    for task_id, of_task in facts.tasks.items():
        found = {number: figures.seconds / _HOUR for number, figures in of_task.days.items()}
        work[task_id] = tuple(found.get(number, 0.0) for number in work_days)
        off[task_id] = tuple(found[number] for number in days_off if number in found)
        if (spread := counted.spread(found)) is not None:
            spreads[task_id] = spread
        if facts.asked_delay:
            waits[task_id] = tuple(
                sum(getattr(each, of) for each in of_task.days.values()) for of in ("delayed", "occurrences")
            )
    return Daily(len(work_days), facts.days_per_week, facts.days_off, work, off, waits, spreads)
