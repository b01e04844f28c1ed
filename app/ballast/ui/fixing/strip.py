"""Where the entries and gaps of a day lie on its timeline, as shares of the shown hours. No Qt."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.log.absence import open_time
from ballast.domain.log.lanes import lanes
from ballast.domain.log.span import Span, instant_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ballast.domain.log.absence import Absence
    from ballast.domain.log.entry import Entry
    from ballast.services.day import DayView

_HOUR = timedelta(hours=1)
_AIR = timedelta(minutes=20)
_USUAL = (8, 18)
_SHORTEST = timedelta(minutes=1)


class Stretch(NamedTuple):
    """One thing on the timeline: an entry, a time away, or a gap when both are None.

    `first` and `last` are shares of the shown hours, 0 to 1. Parallel entries lie in `lane` of `lanes`. `whole` is False where
    the day cuts the entry off.
    """

    span: Span
    first: float
    last: float
    entry: Entry | None = None
    lane: int = 0
    lanes: int = 1
    whole: bool = True
    absence: Absence | None = None


class Strip(NamedTuple):
    """A day's timeline: the hours shown, what lies on them in order of time, what is outside work hours, and the present."""

    shown: Span
    stretches: tuple[Stretch, ...]
    off: tuple[tuple[float, float], ...]
    hours: tuple[tuple[float, datetime], ...]
    present: float | None

    @property
    def beneath(self) -> tuple[object, ...]:
        """What is drawn under the stretches."""
        return self.shown, self.off, self.hours

    def at(self, moment: datetime) -> float:
        """Where a moment lies, 0 to 1; outside the shown hours it is below or above."""
        return share(self.shown, moment)


def strip(view: DayView, now: datetime) -> Strip:
    """The timeline of a day as it is at `now`."""
    parts = [(entry, part) for entry in view.log.entries if (part := entry.span(now).clip(view.span)) is not None]
    shown = _shown(view, [part for _, part in parts], now)
    gaps = (_gap(gap, shown) for gap in view.gaps)
    stretches = [*_entries(parts, shown, now), *_absences(view, [part for _, part in parts], shown, now), *gaps]
    stretches.sort(key=lambda each: (each.first, each.lane))
    holds = view.span.holds(now)
    return Strip(shown, tuple(stretches), _off(view, shown), tuple(_hours(shown)), share(shown, now) if holds else None)


def share(shown: Span, moment: datetime) -> float:
    """Where a moment lies in a span: 0 at its start, 1 at its end."""
    return (instant_of(moment) - instant_of(shown.start)) / shown.length


def _shown(view: DayView, parts: Sequence[Span], now: datetime) -> Span:
    """Whole hours around the work hours and everything logged, with a little air, inside the day."""
    spans = [*parts, *([view.working] if view.working else [])]
    if not spans:
        spans = [_usual(view)]
    starts, ends = [instant_of(each.start) for each in spans], [instant_of(each.end) for each in spans]
    if view.span.holds(now) and parts:
        ends.append(instant_of(now))
    zone = view.span.start.tzinfo
    first = _whole_hour((min(starts) - _AIR).astimezone(zone))
    last = _whole_hour((max(ends) + _AIR + _HOUR - timedelta(seconds=1)).astimezone(zone))
    return Span(first, last).clip(view.span) or view.span


def _usual(view: DayView) -> Span:
    day = view.span.start.replace(minute=0, second=0)
    first, last = (instant_of(day) + timedelta(hours=hour - day.hour) for hour in _USUAL)
    return Span(first.astimezone(day.tzinfo), last.astimezone(day.tzinfo))


def _whole_hour(moment: datetime) -> datetime:
    """The hour on the clock that has begun."""
    begun = timedelta(minutes=moment.minute, seconds=moment.second)
    return (instant_of(moment) - begun).astimezone(moment.tzinfo)


def _entries(parts: Sequence[tuple[Entry, Span]], shown: Span, now: datetime) -> Iterable[Stretch]:
    """Entries with their lanes."""
    for (entry, part), lane in zip(parts, lanes([part for _, part in parts]), strict=True):
        first, last = share(shown, part.start), share(shown, part.end)
        yield Stretch(part, first, last, entry, lane.at, lane.of, whole=part == entry.span(now))


def _gap(gap: Span, shown: Span) -> Stretch:
    return Stretch(gap, share(shown, gap.start), share(shown, gap.end))


def _absences(view: DayView, taken: Sequence[Span], shown: Span, now: datetime) -> Iterable[Stretch]:
    """Times away, as far as nothing is logged in them and they lie in the hours shown."""
    for absence in view.absences:
        for free in open_time(absence, taken, now):
            part = free.clip(shown)
            if part is not None and part.length >= _SHORTEST:
                yield Stretch(part, share(shown, part.start), share(shown, part.end), absence=absence)


def _off(view: DayView, shown: Span) -> tuple[tuple[float, float], ...]:
    if view.working is None:
        return ()
    first = min(1.0, max(0.0, share(shown, view.working.start)))
    last = min(1.0, max(0.0, share(shown, view.working.end)))
    return tuple((start, end) for start, end in ((0.0, first), (last, 1.0)) if start < end)


def _hours(shown: Span) -> Iterable[tuple[float, datetime]]:
    """The full hours of the clock, each once even where the clock jumps."""
    moment, zone = shown.start.astimezone(UTC), shown.start.tzinfo
    moment += (_HOUR - timedelta(minutes=shown.start.minute, seconds=shown.start.second)) % _HOUR
    while moment <= instant_of(shown.end):
        yield share(shown, moment), moment.astimezone(zone)
        moment += _HOUR
