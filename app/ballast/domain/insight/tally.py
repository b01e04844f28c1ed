"""The figures of one task on one day, and their sums: the smallest thing that a review is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(slots=True)
class TaskDay:
    """The figures of one task on one day, or added up over days. Times are in seconds.

    `off` is the time outside the work hours, `blocked` the time for which the work held something up; `stressed` is the sum of
    ratings times `weight`, their time (at least a second each). The others are counts.
    """

    seconds: float = 0.0
    off: float = 0.0
    occurrences: int = 0
    delayed: int = 0
    blocked: float = 0.0
    interruptions: int = 0
    sessions: int = 0
    short: int = 0
    rated: int = 0
    weight: float = 0.0
    stressed: float = 0.0

    def add(self, other: TaskDay, times: int = 1) -> None:
        """Take in the figures of another day, as often as said."""
        self.seconds += other.seconds * times
        self.off += other.off * times
        self.occurrences += other.occurrences * times
        self.sessions += other.sessions * times
        self.short += other.short * times
        self.delayed += other.delayed * times
        self.blocked += other.blocked * times
        self.interruptions += other.interruptions * times
        if other.rated:
            self.rated += other.rated * times
            self.weight += other.weight * times
            self.stressed += other.stressed * times

    @property
    def stress(self) -> float | None:
        """The mean rating by time, 0 to 4; None without ratings."""
        return self.stressed / self.weight if self.rated else None


def sum_up(days: Iterable[TaskDay]) -> TaskDay:
    """The figures of several days together."""
    whole = TaskDay()
    for day in days:
        whole.add(day)
    return whole
