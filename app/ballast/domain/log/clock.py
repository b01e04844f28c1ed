"""The clock as an argument: rules and services never ask the machine for the time themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Tells the time and the owner's zone."""

    @property
    def zone(self) -> ZoneInfo:
        """The owner's current zone."""
        ...

    def now(self) -> datetime:
        """The present instant, whole seconds, aware, in the owner's zone."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's clock in a given zone."""

    zone: ZoneInfo

    def now(self) -> datetime:
        """The present instant, whole seconds."""
        return datetime.now(self.zone).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still: for tests, pictures and the sample business."""

    at: datetime
    zone: ZoneInfo

    def now(self) -> datetime:
        """The instant it was set to."""
        return self.at.astimezone(self.zone)
