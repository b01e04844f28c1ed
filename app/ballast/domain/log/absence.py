"""Being away: stretches in which the program saw no sign of the owner, and what the owner says they were.

An absence is never work by itself. While it is undecided its time counts in no total and is asked about; the answer writes
entries, or says that it was a break, and the absence stays on the timeline either way.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.log.span import Span, instant_of

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID


class Cause(StrEnum):
    """How the program knew. The values are stored: add new ones, never rename."""

    IDLE = "idle"
    """No key and no mouse for longer than the owner's limit."""
    LOCK = "lock"
    """The screen was locked."""
    SLEEP = "sleep"
    """The machine slept."""
    SHUTDOWN = "shutdown"
    """The program or the machine was shut down in good order."""
    UNSEEN = "unseen"
    """The program was not there to see: killed, or the power went."""
    CLOCK = "clock"
    """The machine's clock was changed, so that nobody can say how long it was."""


class Answer(StrEnum):
    """What the owner said of an absence. The values are stored: add new ones, never rename."""

    WORKED = "worked"
    """The task that ran went on."""
    BREAK = "break"
    """Not work: it fills the time without counting as logged, and is no gap."""
    OTHER = "other"
    """Another task."""
    SPLIT = "split"
    """Parts of it were different things."""


@dataclass(frozen=True, slots=True)
class Absence:
    """One stretch away: `start` and `end` are aware; `end` is None while it lasts.

    `task_id` is the task that ran when it began, None when nothing ran. `answer` is None while undecided.
    """

    id: UUID
    start: datetime
    end: datetime | None
    cause: Cause
    task_id: UUID | None = None
    answer: Answer | None = None

    @property
    def undecided(self) -> bool:
        """Whether the owner has not said yet what it was."""
        return self.answer is None

    @property
    def lasting(self) -> bool:
        """Whether the owner is still away."""
        return self.end is None

    def span(self, now: datetime) -> Span:
        """The time of the absence; one that lasts reaches to now, or is empty when it starts after now."""
        return Span(self.start, self.end or max(self.start, now, key=instant_of))
