"""The clock of the machine in the owner's zone."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

FALLBACK = "UTC"


class MachineClock:
    """The machine's clock in its zone; UTC where the machine names none that is known.

    The zone is found when it is first asked for: that takes as long as painting an empty window.
    """

    @cached_property
    def zone(self) -> ZoneInfo:
        """The machine's zone when it was first asked for."""
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - after the first paint

        from PySide6.QtCore import QTimeZone  # noqa: PLC0415 - after the first paint

        name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            return ZoneInfo(FALLBACK)

    def now(self) -> datetime:
        """The present instant, whole seconds."""
        return datetime.now(self.zone).replace(microsecond=0)


def system_clock() -> MachineClock:
    """The machine's clock."""
    return MachineClock()
