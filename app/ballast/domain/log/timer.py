"""The rules of the running entry: at most one runs; starting another stops it at that instant; none is forgotten silently."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from ballast.domain.log.day import day_of, day_span, working_span
from ballast.domain.log.span import elapsed, instant_of

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from ballast.domain.log.entry import Entry
    from ballast.domain.log.profile import Profile

LONG = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Switch:
    """What a start does: `started` runs, `stopped` is the entry that ran until then.

    `removed` is the entry that ran when the new one starts at or before its start: nothing of it is left. The caller asks
    first when it was more than a slip.
    """

    started: Entry
    stopped: Entry | None = None
    removed: Entry | None = None


class Why(Enum):
    """Why a running entry is asked about."""

    UNWATCHED = auto()
    """The program was not there to see it run: after a crash, a shutdown or sleep."""
    NEXT_DAY = auto()
    """It runs since another day of the log."""
    LONG = auto()
    """It runs for more than eight hours."""
    FUTURE = auto()
    """It starts later than now: the clock was set back."""


@dataclass(frozen=True, slots=True)
class FoundRunning:
    """A question: when did this entry end? `ends` are likely answers in order, after its start and not after now."""

    entry: Entry
    why: Why
    length: timedelta
    ends: tuple[datetime, ...]


def start(running: Entry | None, new: Entry) -> Switch:
    """Start an entry; the one that runs stops at the same instant, so that there is neither gap nor overlap."""
    if running is None:
        return Switch(new)
    if instant_of(new.start) <= instant_of(running.start):
        return Switch(new, removed=running)
    return Switch(new, stopped=stop(running, new.start))


def stop(entry: Entry, at: datetime) -> Entry:
    """The entry ended at the instant; an ended one stays as it is, one that starts later becomes empty."""
    if entry.end is not None:
        return entry
    return replace(entry, end=max(entry.start, at, key=instant_of))


def forgotten(entry: Entry, now: datetime, profile: Profile, last_seen: datetime | None = None) -> FoundRunning | None:
    """The question to ask about a running entry, None while there is none.

    `last_seen` is the last instant at which the program saw it run, for an entry found when the program opens or the machine
    wakes (at the least its start); None while the program has been watching. Days are those of the zone of `now`.
    """
    why = _why(entry, now, profile, last_seen)
    return FoundRunning(entry, why, entry.length(now), _likely_ends(entry, now, profile, last_seen)) if why else None


def _why(entry: Entry, now: datetime, profile: Profile, last_seen: datetime | None) -> Why | None:
    if not entry.running:
        return None
    zone = _zone_of(now)
    reasons = {
        Why.FUTURE: instant_of(entry.start) > instant_of(now),
        Why.LONG: entry.length(now) > LONG,
        Why.NEXT_DAY: day_of(entry.start, profile.day_start, zone) < day_of(now, profile.day_start, zone),
        Why.UNWATCHED: last_seen is not None and elapsed(last_seen, now) > profile.idle_limit,
    }
    return next((why for why, holds in reasons.items() if holds), None)


def _likely_ends(entry: Entry, now: datetime, profile: Profile, last_seen: datetime | None) -> tuple[datetime, ...]:
    """When it was last seen, the end of the work hours and of the day it started on, and now."""
    zone = _zone_of(now)
    day = day_of(entry.start, profile.day_start, zone)
    hours = working_span(day, profile, zone)
    guesses = [last_seen, hours.end if hours else None, day_span(day, profile.day_start, zone).end, now]
    first, last = instant_of(entry.start), instant_of(now)
    ends = {instant_of(guess) for guess in guesses if guess is not None}
    return tuple(end.astimezone(zone) for end in sorted(ends) if first < end <= last)


def _zone_of(now: datetime) -> tzinfo:
    if now.tzinfo is None:
        message = "now must be aware"
        raise ValueError(message)
    return now.tzinfo
