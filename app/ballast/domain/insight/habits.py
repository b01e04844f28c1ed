"""The patterns of a period as values: how broken its days are, what breaks in, what spills over, what waits, when it strains.

They come from `counting.habits`; whoever shows a figure finds the entries behind it beside it. Times of days and of the whole
period count parallel work once unless they say otherwise. Nothing here has words.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.log.entry import DelayReason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from ballast.domain.log.entry import Entry, Interrupter, Task

_NO_TIME = timedelta(0)


@dataclass(frozen=True, slots=True)
class DayHabit:
    """How broken one day is.

    `longest` is its longest unbroken block, begun at `longest_start` (seconds since 1970) with `longest_tasks` at hand, by
    name. `switches_per_hour` relates the changes of task to the time worked. `off_hours` is its time outside the work hours,
    parallel work in full: on a day off all of it. `entries` are those with work on the day.
    """

    day: date
    work_day: bool
    worked: timedelta
    longest: timedelta
    longest_start: float | None
    longest_tasks: tuple[UUID, ...]
    switches: int
    switches_per_hour: float
    interruptions: int
    off_hours: timedelta
    entries: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Who or what interrupted (None: not said), how often, and the entries behind."""

    interrupter: Interrupter | None
    times: int
    entries: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Spilled:
    """The time of one task outside the work hours, with the entries behind."""

    task_id: UUID
    time: timedelta
    entries: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class SpillOver:
    """Work outside the work hours, each entry in full: `evenings` on work days (mornings too), `days_off` on the others.

    `share` is their part of all time, 0 to 1; `tasks` has the largest first.
    """

    evenings: timedelta
    days_off: timedelta
    share: float
    tasks: tuple[Spilled, ...]

    @property
    def time(self) -> timedelta:
        """All of it."""
        return self.evenings + self.days_off


@dataclass(frozen=True, slots=True)
class HeldUp:
    """What held work up: a reason (None: not said), how often, for how long where that was said, and the entries behind."""

    reason: DelayReason | None
    times: int
    blocked: timedelta
    entries: tuple[UUID, ...]

    @property
    def rework(self) -> bool:
        """Whether it was done again; every other reason that was said is a wait."""
        return self.reason is DelayReason.REWORK


@dataclass(frozen=True, slots=True)
class HourStress:
    """The mean rating (0 to 4, by time) of the work in one hour of the clock, how much rated time it rests on, the entries.

    `weighed` is of how many ratings of equal weight the mean is worth: six of ten minutes are six, one of an hour and five of
    a minute hardly more than one.
    """

    hour: int
    stress: float
    time: timedelta
    entries: tuple[UUID, ...] = ()
    weighed: float = 0.0


@dataclass(frozen=True, slots=True)
class Beside:
    """Two tasks that went on side by side, by name, for how long, and the entries of both."""

    tasks: tuple[UUID, UUID]
    time: timedelta
    entries: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Overlaps:
    """The time of the period with parallel work counted `once` and counted `twice` (each entry in full).

    `pairs` are the tasks that went on side by side, the longest first; three at once are three pairs.
    """

    once: timedelta
    twice: timedelta
    pairs: tuple[Beside, ...]

    @property
    def difference(self) -> timedelta:
        """What is counted more than once."""
        return self.twice - self.once


@dataclass(frozen=True, slots=True)
class Habits:
    """All patterns of a period; what the owner never said is None (interruptions, delays) or empty (stress).

    `entries` are those of the period by task, `tasks` these tasks. `days` are all days that have begun. `sources` and `held_up`
    come with the most frequent first; of `held_up` equals go by blocked time. `stress` has the hours with rated work, in order
    of the clock.
    """

    entries: Mapping[UUID, tuple[Entry, ...]]
    tasks: Mapping[UUID, Task]
    days: tuple[DayHabit, ...]
    sources: tuple[Source, ...] | None
    spill_over: SpillOver
    held_up: tuple[HeldUp, ...] | None
    stress: tuple[HourStress, ...]
    overlaps: Overlaps
    scatter: float | None = None

    @property
    def interruptions(self) -> int:
        """How often work was broken into, as far as it was said."""
        return sum(each.times for each in self.sources or ())

    @property
    def waiting(self) -> timedelta:
        """For how long work waited, rework apart."""
        return sum((each.blocked for each in self.held_up or () if not each.rework), _NO_TIME)

    @property
    def rework(self) -> timedelta:
        """For how long work was held up by doing it again."""
        return sum((each.blocked for each in self.held_up or () if each.rework), _NO_TIME)

    @property
    def usual_block(self) -> timedelta | None:
        """The middle of the longest blocks of days with work; None without any."""
        lengths = sorted(each.longest for each in self.days if each.longest)
        return (lengths[len(lengths) // 2] + lengths[~(len(lengths) // 2)]) / 2 if lengths else None
