"""Signs of life: the clocks of one moment, and what the time between two such moments was.

The wall clock may be set; the monotonic clock stands still while the machine sleeps; the boot clock counts sleep too; the
identifier of the boot changes when the machine starts anew. Together they tell apart what a wall clock alone cannot
(`reliability.md` 3.9).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.log.span import Span, elapsed, instant_of, later

if TYPE_CHECKING:
    from datetime import datetime

BEAT = timedelta(seconds=30)
LATE = 3 * BEAT
NOTICED = timedelta(minutes=2)
NO_TIME = timedelta(0)
_SLACK = timedelta(milliseconds=500)
_DRIFT = 1000


@dataclass(frozen=True, slots=True)
class Pulse:
    """One sign of life.

    `wall` is aware; `monotonic` and `boottime` are lengths since a start that only the same boot (`boot_id`) shares. `ended`
    says that the program went in good order after it.
    """

    wall: datetime
    monotonic: timedelta
    boottime: timedelta
    boot_id: str
    ended: bool = False


class Meanwhile(StrEnum):
    """What happened between two signs of life."""

    ALIVE = "alive"
    SUSPENDED = "suspended"
    """The machine slept."""
    CLOCK_SET = "clock_set"
    """The wall clock was set; or a virtual machine was paused, which looks the same."""
    SUSPENDED_AND_CLOCK_SET = "suspended_and_clock_set"
    FROZEN = "frozen"
    """The beat is late though the machine was awake: the window hung, or the machine had too much to do."""
    REBOOTED = "rebooted"
    """The machine was started anew."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The time between two signs of life.

    `away` is the stretch in which nobody can have been seen, in the time of the wall clock as it is now; None where there is
    none. `clock_step` is how far the wall clock was set, forward or back, nothing while nobody can tell (after a reboot).
    `true_length` is the time that really passed; after a reboot the best guess, the wall clock's.
    """

    kind: Meanwhile
    away: Span | None
    clock_step: timedelta
    true_length: timedelta


def compare(before: Pulse, after: Pulse) -> Passage:
    """What the time between two signs of life was. Changes of the zone and of summer time are nothing: clocks count on UTC.

    The clocks may differ by half a second and by a thousandth of the time awake, the most by which a clock is corrected gently.
    """
    passed, awake = after.boottime - before.boottime, after.monotonic - before.monotonic
    wall = elapsed(before.wall, after.wall)
    if before.boot_id != after.boot_id or passed < NO_TIME or awake < NO_TIME:
        return Passage(Meanwhile.REBOOTED, _between(before.wall, after.wall), NO_TIME, max(wall, NO_TIME))
    slack = _SLACK + awake / _DRIFT
    slept, step = passed - awake >= slack, wall - passed
    if abs(step) < slack:
        away = _between(before.wall, after.wall) if slept else None
        late = Meanwhile.FROZEN if awake > LATE else Meanwhile.ALIVE
        return Passage(Meanwhile.SUSPENDED if slept else late, away, NO_TIME, passed)
    seen = before.wall if slept else later(before.wall, passed)
    kind = Meanwhile.SUSPENDED_AND_CLOCK_SET if slept else Meanwhile.CLOCK_SET
    if step < NO_TIME:
        seen = later(after.wall, -passed if slept else NO_TIME)
    return Passage(kind, _between(seen, after.wall), step, passed)


def _between(start: datetime, end: datetime) -> Span | None:
    """The time between two instants; None where there is none or they are the wrong way round."""
    return Span(start, end) if instant_of(start) < instant_of(end) else None
