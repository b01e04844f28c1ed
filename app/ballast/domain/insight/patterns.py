"""When work is done and how broken up it is: the heat map and the measures of fragmentation."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.days import by_hour
from ballast.domain.insight.gathering import SHORT_SECONDS
from ballast.domain.insight.review import Fragmentation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.insight.audit import Audit


def heat(audit: Audit) -> Mapping[tuple[int, int], float]:
    """Average minutes of work in each hour of the week, parallel work once; hours without any are left out.

    Weekday and hour are those of the clock on the wall, whatever the owner's day start. The average is over the days of the
    period that have begun.
    """
    weekdays = [day.day.weekday() for day in audit.days]
    days = Counter(weekday for number, weekday in enumerate(weekdays) if number < audit.begun or audit.blocks[number])
    minutes: dict[tuple[int, int], float] = {}
    for number, blocks in enumerate(audit.blocks):
        for start, end in blocks:
            for cell, seconds in by_hour(start, end, audit.zones[number]):
                minutes[cell] = minutes.get(cell, 0.0) + seconds / 60 / days[weekdays[number]]
    return dict(sorted(minutes.items()))


def fragmentation(audit: Audit) -> Fragmentation:
    """How broken up the time of the period is."""
    runs = [length for each in audit.tasks.values() for length in each.runs]
    hours = sum((day.union for day in audit.days), timedelta(0)) / timedelta(hours=1)
    return Fragmentation(
        sessions=len(runs),
        short=sum(length < SHORT_SECONDS for length in runs),
        longest=timedelta(seconds=max(runs, default=0.0)),
        switches=audit.switches,
        switches_per_hour=audit.switches / hours if hours else 0.0,
    )
