"""When work is done and how broken up it is: the heat map and the measures of fragmentation."""

from __future__ import annotations

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

    The weekday is that of the owner's day (what is done after midnight of a day that begins at 4 is of the evening before),
    the hour that of the clock on the wall. The average is over the days of the period that have begun.
    """
    days = [0] * 7
    seconds: dict[tuple[int, int], float] = {}
    for number, day in enumerate(audit.days):
        weekday = day.day.weekday()
        days[weekday] += number < audit.begun or bool(audit.blocks[number])
        for start, end in audit.blocks[number]:
            for hour, length in by_hour(start, end, audit.zones[number]):
                seconds[weekday, hour] = seconds.get((weekday, hour), 0.0) + length
    return {cell: seconds[cell] / 60 / days[cell[0]] for cell in sorted(seconds)}


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
