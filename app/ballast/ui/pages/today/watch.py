"""What the page remembers between minutes: when what runs was last seen, and that it was said to run still."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from ballast.domain.log.day import day_of
from ballast.domain.log.span import elapsed, instant_of

if TYPE_CHECKING:
    from datetime import timedelta
    from uuid import UUID

    from ballast.domain.log.entry import Entry
    from ballast.domain.log.timer import FoundRunning
    from ballast.services.day import DayView, Running
    from ballast.ui.context import Context

_SEEN = "today/seen"


class Watch:
    """Watches what runs while the program is open, a minute at a time."""

    def __init__(self, context: Context) -> None:
        """Began now; the last time it saw something run is what it wrote down then."""
        self._context = context
        self._opened = context.clock.now()
        self._minute = -1
        self._kept: tuple[UUID, date] | None = None
        self._seen = _instant(context.settings.text(_SEEN))

    def minute_passed(self, now: datetime, running: Running | None) -> bool:
        """Whether a new minute has begun; then what runs has been seen."""
        minute = int(now.timestamp()) // 60
        if minute == self._minute:
            return False
        first, self._minute = self._minute < 0, minute
        if running is not None:
            self._context.settings.keep_text(_SEEN, instant_of(now).isoformat())
        return not first

    def keep(self, entry: Entry, now: datetime) -> None:
        """The owner said that it still runs: not asked again on this day."""
        self._kept = (entry.id, now.date())

    def question(self, view: DayView, now: datetime) -> FoundRunning | None:
        """What to ask about the entry that runs."""
        if view.running is None:
            return None
        entry = view.running.entry
        if self._kept is not None and self._kept[0] == entry.id:
            asked_on = day_of(now, view.profile.day_start, self._context.clock.zone)
            if self._kept[1] >= asked_on:
                return None
        from ballast.domain.log.timer import forgotten  # noqa: PLC0415 - only where something runs

        limit = view.profile.idle_limit
        last = self._last_seen(entry, limit)
        if last is not None and self._is_absence(view, last, limit):
            self._kept = (entry.id, now.date())  # said or asked there, once
            last = None
        return forgotten(entry, now, view.profile, last)

    def _is_absence(self, view: DayView, last: datetime, limit: timedelta) -> bool:
        """Whether the time in which the program was not there is an absence, of which the owner is asked as such."""
        spans = [absence.span(view.now) for absence in view.absences]
        return any(elapsed(last, span.start) <= limit and elapsed(span.end, self._opened) <= limit for span in spans)

    def _last_seen(self, entry: Entry, limit: timedelta) -> datetime | None:
        """None for what the program has been watching, away for no longer than the limit; else its start, or when last seen."""
        if instant_of(entry.start) >= instant_of(self._opened):
            return None
        if self._kept is not None and self._kept[0] == entry.id:
            return None
        seen = self._seen
        last = entry.start if seen is None or instant_of(seen) < instant_of(entry.start) else seen
        return last if elapsed(last, self._opened) > limit else None


def _instant(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
