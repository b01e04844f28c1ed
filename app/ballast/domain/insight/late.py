"""Work of evenings, nights and weekends by the calendar alone: what can be said while nobody said the work hours."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.days import by_hour
from ballast.domain.insight.habits import Spilled, SpillOver

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ballast.domain.insight.pieces import Piece
    from ballast.domain.log.entry import Log

EVENING, MORNING = 20, 6
"""Full hours of the wall clock between which it is night for nearly everybody."""
_SATURDAY = 5


def late_work(pieces: Sequence[Piece], log: Log) -> SpillOver:
    """The time on Saturdays and Sundays, and between eight in the evening and six in the morning, each entry in full.

    Weekday and hour are those of the clock on the wall where the work was recorded.
    """
    times: dict[UUID, float] = defaultdict(float)
    behind: dict[UUID, dict[UUID, None]] = defaultdict(dict)
    evenings = weekends = 0.0
    for piece in pieces:
        of_night, of_weekend = _late(piece)
        if of_night or of_weekend:
            evenings, weekends = evenings + of_night, weekends + of_weekend
            times[piece.entry.task_id] += of_night + of_weekend
            behind[piece.entry.task_id][piece.entry.id] = None
    ordered = sorted(times.items(), key=lambda each: (-each[1], log.tasks[each[0]].name))
    return SpillOver(
        evenings=timedelta(seconds=evenings),
        days_off=timedelta(seconds=weekends),
        share=(evenings + weekends) / (sum(piece.seconds for piece in pieces) or 1.0),
        tasks=tuple(Spilled(each, timedelta(seconds=time), tuple(behind[each])) for each, time in ordered),
    )


def _late(piece: Piece) -> tuple[float, float]:
    """The seconds of a piece in nights of other days, and on Saturdays and Sundays."""
    night = weekend = 0.0
    for (weekday, hour), seconds in by_hour(piece.start, piece.end, piece.zone):
        if weekday >= _SATURDAY:
            weekend += seconds
        elif not MORNING <= hour < EVENING:
            night += seconds
    return night, weekend
