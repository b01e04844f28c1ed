"""Show a week of the log: seven days with their entries, gaps and absences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.day import day_of, day_span, working_span
from ballast.domain.log.span import Span, instant_of, union_length
from ballast.services.day import find_day_gaps

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime, tzinfo

    from ballast.domain.log.absence import Absence
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Entry, Log
    from ballast.domain.log.profile import Profile
    from ballast.store.store import Store

    Timed = tuple[datetime, datetime, Entry, Span]

DAYS = 7
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of a week.

    `parts` are the entries that share time with the day and the part of each inside it, in order of start; `absences` likewise.
    `worked` counts parallel work once, up to now; `working` are the work hours, None on a day off.
    """

    day: date
    span: Span
    working: Span | None
    parts: tuple[tuple[Entry, Span], ...]
    absences: tuple[tuple[Absence, Span], ...]
    gaps: tuple[Span, ...]
    worked: timedelta


@dataclass(frozen=True, slots=True)
class WeekView:
    """Seven days from `first`, as they are at `now` in the owner's `zone`; `today` is the present day of the log."""

    first: date
    days: tuple[WeekDay, ...]
    log: Log
    now: datetime
    today: date
    zone: tzinfo
    profile: Profile

    @property
    def span(self) -> Span:
        """From the start of the first day to the end of the last."""
        return Span(self.days[0].span.start, self.days[-1].span.end)

    @property
    def worked(self) -> timedelta:
        """The time worked in the whole week."""
        return sum((day.worked for day in self.days), timedelta(0))


def show_week(store: Store, day: date | None, first_weekday: int, clock: Clock) -> WeekView:
    """The week that holds a day (None: the present one); it begins on `first_weekday`, Monday = 0."""
    profile, now, zone = store.profile.get(), clock.now(), clock.zone
    today = day_of(now, profile.day_start, zone)
    asked = day or today
    first = asked - timedelta(days=(asked.weekday() - first_weekday) % DAYS)
    whole = Span(day_span(first, profile.day_start, zone).start, day_span(first + DAYS * _DAY, profile.day_start, zone).start)
    log, absences = store.entries.log(whole), store.absences.in_span(whole)
    reaches = [(entry, entry.span(now)) for entry in log.entries]
    timed = [(instant_of(reach.start), instant_of(reach.end), entry, reach) for entry, reach in reaches]
    days = tuple(_day(first + count * _DAY, timed, absences, profile, clock) for count in range(DAYS))
    return WeekView(first, days, log, now, today, zone, profile)


def _day(day: date, timed: Sequence[Timed], absences: tuple[Absence, ...], profile: Profile, clock: Clock) -> WeekDay:
    now, span = clock.now(), day_span(day, profile.day_start, clock.zone)
    working = working_span(day, profile, clock.zone)
    begin, close = instant_of(span.start), instant_of(span.end)
    inside = ((entry, reach) for start, end, entry, reach in timed if start < close and end > begin)
    parts = tuple((entry, part) for entry, reach in inside if (part := reach.clip(span)) is not None)
    away = tuple((absence, part) for absence in absences if (part := absence.span(now).clip(span)) is not None)
    spans = [part for _, part in parts]
    rests = [part for absence, part in away if absence.accounts or absence.undecided]
    gaps = find_day_gaps(spans, rests, working, now)
    return WeekDay(day, span, working, parts, away, gaps, union_length(spans))
