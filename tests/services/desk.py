"""A store on a machine with clocks of its own: acts happen at the machine's time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ballast.domain.log.absence import Cause
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.span import Span, elapsed
from ballast.services import presence
from tests.faults.machine import FIRST, Machine

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.log.absence import Absence
    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import Entry
    from ballast.store.store import Store

BERLIN = ZoneInfo("Europe/Berlin")
_BEAT = timedelta(seconds=30)
_ALL = Span(datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))


class Desk:
    """An owner's machine; minute 0 is when it is made."""

    def __init__(self, store: Store, begun: datetime) -> None:
        """At a moment, with everything that the store holds by then."""
        self.store, self.begun = store, begun
        self.machine = Machine(wrong_by=begun.astimezone(UTC) - FIRST)

    @property
    def clock(self) -> FixedClock:
        """The machine's clock as it stands."""
        return FixedClock(self.machine.pulse().wall.replace(microsecond=0), BERLIN)

    def at(self, minutes: float) -> datetime:
        """So many minutes after the beginning."""
        return (self.begun.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(BERLIN)

    def run(self, length: timedelta) -> None:
        """Time passes without a beat."""
        self.machine.run(length)

    def beat(self) -> Change | None:
        """A sign of life."""
        return presence.beat(self.store, self.machine.pulse(), self.clock)

    def beat_for(self, length: timedelta) -> None:
        """Time passes with a beat every half minute."""
        for _ in range(length // _BEAT):
            self.machine.run(_BEAT)
            self.beat()

    def away(self, start: float, end: float, cause: Cause = Cause.IDLE) -> UUID:
        """Away from one minute to another; gives the absence."""
        self.run(timedelta(minutes=end) - elapsed(self.begun, self.clock.now()))
        presence.go_away(self.store, self.at(start), cause, self.clock)
        lasting = self.store.absences.lasting()
        assert lasting is not None
        presence.come_back(self.store, self.clock)
        return lasting.id

    def entries(self) -> tuple[Entry, ...]:
        """All entries, in order of start."""
        return self.store.entries.in_span(_ALL)

    def absences(self) -> tuple[Absence, ...]:
        """All absences, in order of start."""
        return self.store.absences.in_span(_ALL)
