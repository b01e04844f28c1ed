"""The clock of the machine in the owner's zone."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

from ballast.domain.log.clock import SystemClock

FALLBACK = "UTC"


def system_clock() -> SystemClock:
    """The machine's clock in its zone; UTC where the machine names none that is known."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        return SystemClock(ZoneInfo(name))
    except (ZoneInfoNotFoundError, ValueError):
        return SystemClock(ZoneInfo(FALLBACK))
