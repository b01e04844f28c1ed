"""A machine with clocks of its own, and a timer on it: what clocks can do to a running entry, in no time at all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from ballast.domain.log import away, timer
from ballast.domain.log.away import Aftermath, Scene
from ballast.domain.log.entry import Entry
from ballast.domain.log.pulse import Meanwhile, Pulse, compare
from ballast.domain.log.span import later

if TYPE_CHECKING:
    from ballast.domain.log.absence import Absence

BERLIN = ZoneInfo("Europe/Berlin")
FIRST = datetime(2026, 3, 4, 12, tzinfo=UTC)
NONE = timedelta(0)
IDLE_LIMIT = timedelta(minutes=10)


@dataclass
class Machine:
    """Clocks that can be set, sleep and start anew; `elapsed` is what really passed."""

    elapsed: timedelta = NONE
    awake: timedelta = NONE
    wrong_by: timedelta = NONE
    booted: timedelta = NONE
    boot: int = 0

    def run(self, length: timedelta) -> None:
        """Time passes, awake."""
        self.elapsed += length
        self.awake += length

    def sleep(self, length: timedelta) -> None:
        """Time passes, asleep."""
        self.elapsed += length

    def set_clock(self, step: timedelta) -> None:
        """The wall clock is set, forward or back."""
        self.wrong_by += step

    def restart(self, off: timedelta) -> None:
        """Off for so long, and started anew: only the wall clock goes on."""
        self.elapsed += off
        self.booted, self.awake, self.boot = self.elapsed, NONE, self.boot + 1

    def pulse(self, *, ended: bool = False) -> Pulse:
        """A sign of life."""
        wall = (FIRST + self.elapsed + self.wrong_by).astimezone(BERLIN)
        return Pulse(wall, self.awake, self.elapsed - self.booted, str(self.boot), ended)


@dataclass
class Timer:
    """A timer on that machine, moved by the rules alone.

    `owed` is what it should have counted: all that really passed while it ran. `asleep` is the part of it that went into
    absences, by the boot clock.
    """

    machine: Machine
    running: Entry | None = None
    ended: list[Entry] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    owed: timedelta = NONE
    asleep: timedelta = NONE
    numbers: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.last, self.since = self.machine.pulse(), self.machine.elapsed

    @property
    def counted(self) -> timedelta:
        """What the entries say was worked."""
        now = self.machine.pulse().wall
        return sum((entry.length(now) for entry in (*self.ended, *([self.running] if self.running else []))), NONE)

    def start(self, ahead: timedelta = NONE) -> None:
        """Start another entry, after a look at the clocks."""
        self.beat()
        new = Entry(self.new_id(), self.new_id(), later(self.machine.pulse().wall, ahead), None)
        found = timer.start(self.running, new)
        self.ended += [found.stopped] if found.stopped else []
        self.running = new

    def stop(self) -> None:
        """Stop what runs, after a look at the clocks."""
        self.beat()
        if self.running is not None:
            self.ended.append(timer.stop(self.running, self.machine.pulse().wall))
            self.running = None

    def beat(self) -> None:
        """A sign of life, and what it finds out."""
        after = self.machine.pulse()
        self._owe(after)
        self._take(away.watched(self._scene(), self.last, after))
        self.last = after

    def open_again(self) -> None:
        """The program opens: what it finds."""
        after = self.machine.pulse()
        self._take(away.unwatched(self._scene(), self.last, after, IDLE_LIMIT))
        self.last, self.since = after, self.machine.elapsed

    def new_id(self) -> UUID:
        """An identifier of its own."""
        return UUID(int=next(self.numbers))

    def _scene(self) -> Scene:
        return Scene(self.running, None, self.new_id)

    def _owe(self, after: Pulse) -> None:
        passed, self.since = self.machine.elapsed - self.since, self.machine.elapsed
        if self.running is None:
            return
        self.owed += passed
        found = compare(self.last, after)
        slept = found.kind in {Meanwhile.SUSPENDED, Meanwhile.SUSPENDED_AND_CLOCK_SET}
        if slept and found.away is not None and found.away.length >= timedelta(minutes=2):
            self.asleep += passed

    def _take(self, found: Aftermath) -> None:
        if found.changed is not None:
            if found.changed.running:
                self.running = found.changed
            else:
                self.ended.append(found.changed)
                self.running = None
        if found.begun is not None:
            self.running = found.begun
        self.absences += [found.absence] if found.absence else []
