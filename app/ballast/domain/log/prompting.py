"""When the program asks what is being done, and when it says that nothing runs.

Both keep to the work hours, and neither steals anything: what nobody answered waits in a list. Chance comes in as a seed, so
that the pings of a day are the same whoever asks, and nobody can foresee those of tomorrow by looking at today's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from typing import TYPE_CHECKING

from ballast.domain.log.day import ONE_DAY, day_of, day_span, working_span
from ballast.domain.log.span import elapsed, instant_of

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from ballast.domain.log.profile import Profile

QUARTER = timedelta(minutes=15)
HALF_HOUR = timedelta(minutes=30)
SOONEST = timedelta(minutes=1)
LOOK_AHEAD = 8


class Rhythm(StrEnum):
    """How prompts come. The values are kept in a file of settings: add new ones, never rename."""

    NEVER = "never"
    REGULAR = "regular"
    """Every so often, counted from the start of the work."""
    RANDOM = "random"
    """At moments that nobody can foresee, so often on average: what they meet is a fair sample of the day."""


@dataclass(frozen=True, slots=True)
class Asking:
    """How the owner wants to be asked.

    `every` is the time between two prompts, on average where they are random. `remind_after` is how long the owner is at work
    with nothing running before the program says so; None never does.
    """

    rhythm: Rhythm = Rhythm.NEVER
    every: timedelta = HALF_HOUR
    remind_after: timedelta | None = QUARTER


@dataclass(frozen=True, slots=True)
class Reminder:
    """Nothing runs: work can be counted from `since`, when the owner became active."""

    since: datetime


class Snooze(StrEnum):
    """For how long not to be told that nothing runs."""

    QUARTER = "quarter"
    HOUR = "hour"
    TODAY = "today"


def prompts_of_day(asking: Asking, day: date, profile: Profile, zone: tzinfo, seed: int) -> tuple[datetime, ...]:
    """The moments of a day of the log at which to ask, in whole minutes and in order; none on a day off.

    The last may fall on the end of the work. Random ones are at least a minute apart, the waiting times drawn evenly at random
    (exponential), so that no moment of the work is likelier than another.
    """
    work = working_span(day, profile, zone)
    if work is None or asking.rhythm is Rhythm.NEVER or asking.every < SOONEST:
        return ()
    chance = Random(f"{seed} {day.isoformat()}")  # noqa: S311 - moments to ask at, no secret
    moments: list[datetime] = []
    moment, end = instant_of(work.start), instant_of(work.end)
    while True:
        moment += _wait(asking, chance)
        if moment > end:
            return tuple(each.astimezone(zone) for each in moments)
        moments.append(moment)


def _wait(asking: Asking, chance: Random) -> timedelta:
    if asking.rhythm is Rhythm.REGULAR:
        return asking.every
    minutes = chance.expovariate(SOONEST / asking.every)
    return max(1, round(minutes)) * SOONEST


def next_prompt(asking: Asking, profile: Profile, zone: tzinfo, seed: int, after: datetime) -> datetime | None:
    """The first moment to ask that is later than `after`; None where none comes within a week."""
    day = day_of(after, profile.day_start, zone) - ONE_DAY
    for ahead in range(LOOK_AHEAD + 2):
        for moment in prompts_of_day(asking, day + ahead * ONE_DAY, profile, zone, seed):
            if instant_of(moment) > instant_of(after):
                return moment
    return None


def due(asking: Asking, profile: Profile, zone: tzinfo, seed: int, last: datetime, now: datetime) -> tuple[datetime, ...]:
    """The moments to ask after `last` and not after now, of the present day of the log alone: older ones are history."""
    day = day_of(now, profile.day_start, zone)
    moments = [
        moment
        for each in (day - ONE_DAY, day)
        for moment in prompts_of_day(asking, each, profile, zone, seed)
        if instant_of(last) < instant_of(moment) <= instant_of(now)
    ]
    begins = instant_of(day_span(day, profile.day_start, zone).start)
    return tuple(moment for moment in moments if instant_of(moment) >= begins)


def reminder(
    asking: Asking,
    profile: Profile,
    now: datetime,
    *,
    active_since: datetime | None,
    last_end: datetime | None,
    snoozed_until: datetime | None = None,
) -> Reminder | None:
    """Whether to say that nothing runs (ask only when nothing does), and from when the work can be counted.

    Only in the work hours, only while the owner is active (`active_since` is since when, None while not), and only when that
    and the end of the last entry are long enough ago. The zone is that of `now`.
    """
    if asking.remind_after is None or active_since is None or not in_work_hours(now, profile):
        return None
    if snoozed_until is not None and instant_of(now) < instant_of(snoozed_until):
        return None
    since = active_since if last_end is None else max(active_since, last_end, key=instant_of)
    return Reminder(since) if elapsed(since, now) >= asking.remind_after else None


def in_work_hours(now: datetime, profile: Profile) -> bool:
    """Whether a moment lies in the work hours of its zone, also in those of a night shift that began the day before."""
    zone = now.tzinfo
    if zone is None:
        message = "now must be aware"
        raise ValueError(message)
    day = day_of(now, profile.day_start, zone)
    hours = (working_span(each, profile, zone) for each in (day - ONE_DAY, day))
    return any(span is not None and span.holds(now) for span in hours)


def snoozed(how: Snooze, now: datetime, profile: Profile) -> datetime:
    """Until when a snooze lasts; TODAY until the next day of the log begins."""
    if how is not Snooze.TODAY:
        return (instant_of(now) + (QUARTER if how is Snooze.QUARTER else timedelta(hours=1))).astimezone(now.tzinfo)
    zone = now.tzinfo
    if zone is None:
        message = "now must be aware"
        raise ValueError(message)
    return day_span(day_of(now, profile.day_start, zone), profile.day_start, zone).end
