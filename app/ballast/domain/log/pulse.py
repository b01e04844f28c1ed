"""Signs of life: the clocks of one moment, and what the time between two such moments was.

The wall clock may be set; the monotonic clock stands still while the machine sleeps; the boot clock counts sleep too; the
identifier of the boot changes when the machine starts anew. Together they tell apart what a wall clock alone cannot
(`reliability.md` 3.9).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, timedelta


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
