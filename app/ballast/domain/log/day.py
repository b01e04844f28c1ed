"""Days of the log: which day an instant belongs to, splitting at day borders, gaps and coverage.

A day begins when a clock in the owner's zone first shows the owner's day start, and ends where the next one begins. It is
therefore 23 or 25 hours long on the nights when clocks change, and has no time at all where a zone skipped a date.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.log.span import Span, instant_of, merge, union_length
from ballast.domain.log.wall_time import first_instant

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from ballast.domain.log.profile import Profile

ONE_DAY = timedelta(days=1)
NO_TIME = timedelta(0)


class Coverage(NamedTuple):
    """How much of a day's working time is accounted for: `share` 0 to 1, and the time of the `gaps`."""

    share: float
    gaps: timedelta


# A pure function of its arguments, kept because every entry of every sum asks for the same few days.
@lru_cache(maxsize=4096)
def _day_begins(day: date, day_start: time, zone: tzinfo) -> tuple[datetime, datetime]:
    """The first instant of a day, in the zone and on UTC."""
    begins = first_instant(datetime.combine(day, day_start), zone)
    return begins, instant_of(begins)


def day_of(instant: datetime, day_start: time, zone: tzinfo) -> date:
    """The day of the log that an instant belongs to: the one whose `day_span` holds it."""
    moment = instant_of(instant)
    day = moment.astimezone(zone).date() + ONE_DAY
    while _day_begins(day, day_start, zone)[1] > moment:
        day -= ONE_DAY
    return day


def day_span(day: date, day_start: time, zone: tzinfo) -> Span:
    """The time of a day of the log, in the zone; empty where the zone skipped the date."""
    return Span(_day_begins(day, day_start, zone)[0], _day_begins(day + ONE_DAY, day_start, zone)[0])


def split_by_day(span: Span, day_start: time, zone: tzinfo) -> list[tuple[date, Span]]:
    """The parts of a span by day of the log, in order; their lengths add up to the span's. An empty span stays one part."""
    parts: list[tuple[date, Span]] = []
    day, start = day_of(span.start, day_start, zone), span.start
    last = instant_of(span.end)
    border, border_utc = _day_begins(day + ONE_DAY, day_start, zone)
    while border_utc < last:
        if instant_of(start) < border_utc:
            parts.append((day, Span(start, border)))
        day, start = day + ONE_DAY, border
        border, border_utc = _day_begins(day + ONE_DAY, day_start, zone)
    return [*parts, (day, span if start is span.start else Span(start, span.end))]


def find_gaps(spans: Iterable[Span], within: Span, at_least: timedelta = NO_TIME) -> list[Span]:
    """The stretches of `within` that no span covers, in order; those shorter than `at_least` are left out."""
    gaps: list[Span] = []
    free = within.start
    for span in merge(part for each in spans if (part := each.clip(within))):
        gaps.append(Span(free, span.start))
        free = span.end
    gaps.append(Span(free, within.end))
    return [gap for gap in gaps if gap.length >= at_least and gap.length > NO_TIME]


def working_span(day: date, profile: Profile, zone: tzinfo) -> Span | None:
    """The work hours that begin on a day of the log; None on a day off, or when the profile says no hours.

    Hours that end at or before they start run into the next date (a night shift); a start earlier than the day start belongs
    to the next date too.
    """
    if day.weekday() not in profile.work_days or profile.work_start == profile.work_end:
        return None
    first = day if profile.work_start >= profile.day_start else day + ONE_DAY
    last = first if profile.work_end > profile.work_start else first + ONE_DAY
    hours = Span(
        first_instant(datetime.combine(first, profile.work_start), zone),
        first_instant(datetime.combine(last, profile.work_end), zone),
    )
    return hours if hours.length > NO_TIME else None


def _working_within(span: Span, profile: Profile, zone: tzinfo) -> list[Span]:
    """The work hours inside a span, also those of a night shift that began the day before."""
    day = day_of(span.start, profile.day_start, zone) - ONE_DAY
    last = day_of(span.end, profile.day_start, zone)
    found: list[Span] = []
    while day <= last:
        hours = working_span(day, profile, zone)
        inside = hours.clip(span) if hours else None
        if inside:
            found.append(inside)
        day += ONE_DAY
    return found


def off_hours(span: Span, profile: Profile, zone: tzinfo) -> timedelta:
    """How much of a span lies outside the owner's work hours."""
    return span.length - union_length(_working_within(span, profile, zone))


def coverage(
    spans: Iterable[Span], day: date, profile: Profile, zone: tzinfo, now: datetime, breaks: Iterable[Span] = ()
) -> Coverage:
    """How much of a day is accounted for (`model.md` 2): logged / (logged + gaps inside the work hours).

    Parallel work counts once, work outside the hours counts as logged, and nothing after `now` counts. `breaks` are stretches
    that the owner said were no work: neither logged nor a gap. An absence that nobody has answered is a gap here. A day with
    neither work nor gaps (a day off, a day to come) has share 0 and no gaps.
    """
    whole = day_span(day, profile.day_start, zone)
    end = min(whole.end, now, key=instant_of)
    if instant_of(end) <= instant_of(whole.start):
        return Coverage(0.0, NO_TIME)
    past = Span(whole.start, end)
    done = merge(part for span in spans if (part := span.clip(past)))
    logged = union_length(done)
    explained = [*done, *breaks]
    missing = [gap for hours in _working_within(past, profile, zone) for gap in find_gaps(explained, hours)]
    gaps = union_length(missing)
    return Coverage(logged / (logged + gaps) if logged else 0.0, gaps)
