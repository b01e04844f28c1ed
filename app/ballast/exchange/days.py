"""The days on which a zone's clock does not change: on them a wall-clock time is one instant, found without asking the zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_STEP = timedelta(minutes=15)  # no clock was ever changed twice within this
_STEPS = 97  # a day, both midnights included


class Days:
    """A zone's days, each looked at once; `now` is the moment as UTC without saying so."""

    def __init__(self, zone: ZoneInfo, now: datetime) -> None:
        """Nothing looked at yet."""
        self.now = now.astimezone(UTC).replace(tzinfo=None)
        self._zone = zone
        self._offsets: dict[date, timedelta | None] = {}

    def offset(self, moment: datetime) -> timedelta | None:
        """How far the zone is ahead of UTC all that day; None where that changes during it, midnights included."""
        day = moment.date()
        if day not in self._offsets:
            self._offsets[day] = self._look(day)
        return self._offsets[day]

    def _look(self, day: date) -> timedelta | None:
        try:
            moments = [datetime.combine(day, time(), self._zone) + _STEP * count for count in range(_STEPS)]
        except OverflowError:
            return None
        found = {moment.replace(fold=fold).utcoffset() for moment in moments for fold in (0, 1)}
        return found.pop() if len(found) == 1 else None
