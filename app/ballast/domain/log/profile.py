"""The owner's habits that change numbers: when a day begins, when work is done, in what currency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta

MONDAY_TO_FRIDAY = frozenset(range(5))


@dataclass(frozen=True, slots=True)
class Profile:
    """What the owner said in the welcome or the settings; each default holds until then.

    `work_days` are weekdays, Monday = 0; `work_start` and `work_end` are local times of each work day; a day of the log
    begins at `day_start`. `idle_limit` is the time without input after which the owner counts as away. `declared` is False
    while the owner said nothing: then all of this is our default, and what lies outside the work hours is not known.
    """

    day_start: time = time(0)
    work_days: frozenset[int] = MONDAY_TO_FRIDAY
    work_start: time = time(9)
    work_end: time = time(17)
    currency: str = "EUR"
    idle_limit: timedelta = timedelta(minutes=10)
    declared: bool = True

    @property
    def days_per_week(self) -> int:
        """Work days in a usual week (n_w of `model.md`), at least one."""
        return max(1, len(self.work_days))
