"""Where the entries, gaps and absences of a week lie: columns of days, with the wall clock from top to bottom. No Qt.

Conventions: a column is a day of the log; heights are shares of the hours shown, 0 at the top to 1 at the foot, and hold for
all columns, so they go by the wall clock: on the nights when clocks change, the hour that is skipped has room in which nothing
can lie, and what lies in the repeated hour is drawn in one place.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.log.absence import open_time
from ballast.domain.log.lanes import Lane, lanes
from ballast.domain.log.span import Span
from ballast.domain.log.wall_time import first_instant

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import time, tzinfo

    from ballast.domain.log.absence import Absence
    from ballast.domain.log.entry import Entry
    from ballast.services.week import WeekDay, WeekView

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_ANY_DAY = date(2001, 1, 1)  # only the time of day is shown
_USUAL = (timedelta(hours=8), timedelta(hours=18))
_LEAST = timedelta(hours=8)
_ONE = Lane(0, 1)


class Scale(NamedTuple):
    """The hours that every column shows: lengths of wall-clock time since the start of the day, `first` before `last`."""

    first: timedelta
    last: timedelta
    day_start: time
    zone: tzinfo

    def share(self, day: date, moment: datetime) -> float:
        """How far down in a day's column a moment lies; under 0 or over 1 outside the hours shown."""
        passed = moment.astimezone(self.zone).replace(tzinfo=None) - datetime.combine(day, self.day_start)
        return (passed - self.first) / (self.last - self.first)

    def moment(self, day: date, share: float) -> datetime:
        """The reverse, to the second; what the clocks skip becomes the first instant after it."""
        wall = datetime.combine(day, self.day_start) + self.first + (self.last - self.first) * share
        return first_instant(wall.replace(microsecond=0), self.zone)

    def hours(self) -> list[tuple[float, time]]:
        """The full hours between the ends, with what the clock shows."""
        start = datetime.combine(_ANY_DAY, self.day_start)
        count = int((self.last - self.first) / _HOUR)
        return [(each / count, (start + self.first + each * _HOUR).time()) for each in range(count + 1)]


class Piece(NamedTuple):
    """One thing in a column: an entry (or the part of it on that day), an absence, or a gap where both are None.

    `whole_start` and `whole_end` say whether the entry's own edge lies here or in another day.
    """

    column: int
    span: Span
    top: float
    bottom: float
    lane: Lane = _ONE
    entry: Entry | None = None
    absence: Absence | None = None
    whole_start: bool = True
    whole_end: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """A week ready to be drawn: the scale, the days and what lies in them, in order of time within each column."""

    scale: Scale
    days: tuple[WeekDay, ...]
    pieces: tuple[Piece, ...]

    def at(self, column: int, share: float) -> datetime:
        """The moment at a height of a column."""
        return self.scale.moment(self.days[column].day, share)

    def place(self, column: int, span: Span) -> tuple[float, float]:
        """Top and foot of a stretch in a column, cut to what is shown."""
        day = self.days[column].day
        top, bottom = self.scale.share(day, span.start), self.scale.share(day, span.end)
        return max(0.0, min(1.0, top)), max(0.0, min(1.0, bottom))

    def column_of(self, moment: datetime) -> int | None:
        """The column that holds a moment; None for another week."""
        return next((at for at, day in enumerate(self.days) if day.span.holds(moment)), None)


def lay_out(view: WeekView) -> Layout:
    """The layout of a week."""
    scale = _scale(view)
    pieces = [piece for column, day in enumerate(view.days) for piece in _pieces(column, day, scale, view)]
    return Layout(scale, view.days, tuple(pieces))


def _pieces(column: int, day: WeekDay, scale: Scale, view: WeekView) -> Iterable[Piece]:
    made = [*_gaps(column, day, scale), *_absences(column, day, scale, view), *_entries(column, day, scale, view)]
    made.sort(key=lambda each: (each.top, each.lane))
    return made


def _entries(column: int, day: WeekDay, scale: Scale, view: WeekView) -> Iterable[Piece]:
    for (entry, span), lane in zip(day.parts, lanes([span for _, span in day.parts]), strict=True):
        whole = entry.span(view.now)
        yield Piece(
            column,
            span,
            scale.share(day.day, span.start),
            scale.share(day.day, span.end),
            lane,
            entry,
            whole_start=span.start == whole.start,
            whole_end=span.end == whole.end,
        )


def _gaps(column: int, day: WeekDay, scale: Scale) -> Iterable[Piece]:
    return (Piece(column, gap, scale.share(day.day, gap.start), scale.share(day.day, gap.end)) for gap in day.gaps)


def _absences(column: int, day: WeekDay, scale: Scale, view: WeekView) -> Iterable[Piece]:
    """What of them is in no entry: an answer's work stands there as entries."""
    taken = [span for _, span in day.parts]
    for absence, span in day.absences:
        for free in open_time(absence, taken, view.now):
            part = free.clip(span)
            if part is not None and part.length:
                yield Piece(column, part, scale.share(day.day, part.start), scale.share(day.day, part.end), absence=absence)


def _scale(view: WeekView) -> Scale:
    """Whole hours around the work hours and everything logged on any of the days; the usual hours where there is nothing."""
    start, zone = view.profile.day_start, view.zone
    found = [_passed(day, span, start, zone) for day in view.days for span in (*_spans(day), *_present(day, view.now))]
    first = min((first for first, _ in found), default=_USUAL[0])
    last = max((last for _, last in found), default=_USUAL[1])
    first, last = first // _HOUR * _HOUR, -(-last // _HOUR) * _HOUR
    if last - first < _LEAST:
        last = min(_DAY, first + _LEAST)
        first = last - _LEAST
    return Scale(first, last, start, zone)


def _spans(day: WeekDay) -> Sequence[Span]:
    return [*(span for _, span in day.parts), *([day.working] if day.working else [])]


def _present(day: WeekDay, now: datetime) -> Sequence[Span]:
    """The line of now is in sight."""
    return [Span(now, now + timedelta(minutes=1))] if day.span.holds(now) else []


def _passed(day: WeekDay, span: Span, start: time, zone: tzinfo) -> tuple[timedelta, timedelta]:
    begin = datetime.combine(day.day, start)
    walls = [moment.astimezone(zone).replace(tzinfo=None) - begin for moment in (span.start, span.end)]
    return max(timedelta(0), walls[0]), min(_DAY, max(walls[1], walls[0] + timedelta(minutes=1)))
