"""What the owner logs: categories, tasks, and entries of work on them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ballast.domain.log.span import Span, elapsed, instant_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta
    from uuid import UUID

    from ballast.domain.log.absence import Absence

STRESS_MAX = 4
CATEGORIES_MAX = 9
_UNREADABLE = frozenset({"Cc", "Cs"})


class Interrupter(StrEnum):
    """Who or what broke into other work. The values are stored: add new ones, never rename."""

    CLIENT = "client"
    PHONE = "phone"
    MAIL = "mail"
    COLLEAGUE = "colleague"
    OWN = "own"


class DelayReason(StrEnum):
    """Why work was held up. The values are stored: add new ones, never rename."""

    PERSON = "person"
    TOOL = "tool"
    INFORMATION = "information"
    APPROVAL = "approval"
    REWORK = "rework"


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of work.

    `colour` is an index into the palette (0 to 8); `cue` names the icon that stands beside the colour, so that colour is
    never the only sign; `mission` says how much this kind of work moves the business forward, 0 to 1 (`model.md` 3).
    `builtin` is the key of one of the five that every owner starts with ("core", "administrative", "marketing", "technical",
    "development"), or "": while `name` is empty the owner has not renamed it and the words come from `ui/words`.
    """

    id: UUID
    name: str
    colour: int
    cue: str
    position: int
    mission: float
    builtin: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Something the owner does again and again. The name is unique whatever its capitals and spaces (`task_key`).

    `category_id` is None while uncategorised; `mission` overrides the category's; `scheduled_per_week` is the rhythm the owner
    said (times a week, 0.23 = monthly), None when it is not known to be scheduled.
    """

    id: UUID
    name: str
    category_id: UUID | None = None
    mission: float | None = None
    scheduled_per_week: float | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One stretch of work on one task.

    `start` and `end` are aware, in the zone they were recorded in; `end` is None while the entry runs. `stress` is 0 (calm) to
    4 (drained), None when not rated. `delayed` says whether this work blocked or delayed something (None: not asked) and
    `blocked` for how long, `reason` why. `interruption` says whether it broke into other work (None: not asked) and
    `interrupter` who or what did. `stated` is the length that an imported file stated where it differs from end - start; the
    clock times are what counts. `parallel` says that the owner wants it beside the work that it overlaps (None: not asked).
    """

    id: UUID
    task_id: UUID
    start: datetime
    end: datetime | None
    stress: int | None = None
    note: str = ""
    delayed: bool | None = None
    blocked: timedelta | None = None
    interruption: bool | None = None
    stated: timedelta | None = None
    reason: DelayReason | None = None
    interrupter: Interrupter | None = None
    parallel: bool | None = None

    @property
    def running(self) -> bool:
        """Whether the entry has no end yet."""
        return self.end is None

    def span(self, now: datetime) -> Span:
        """The time of the entry; one that runs reaches to now, or is empty when it starts after now."""
        if self.end is not None:
            return Span(self.start, self.end)
        return Span(self.start, max(self.start, now, key=instant_of))

    def length(self, now: datetime) -> timedelta:
        """The true time of the entry; one that runs counts up to now."""
        return elapsed(self.start, self.end) if self.end is not None else self.span(now).length


@dataclass(frozen=True, slots=True)
class Log:
    """Entries of a stretch of time in order of start, with the tasks they are on and all categories.

    `absences` are those that share time with it, where they were asked for: breaks are no gaps.
    """

    entries: tuple[Entry, ...]
    tasks: Mapping[UUID, Task]
    categories: Mapping[UUID, Category]
    absences: tuple[Absence, ...] = ()

    def task_of(self, entry: Entry) -> Task:
        """The task of an entry."""
        return self.tasks[entry.task_id]

    def category_of(self, entry: Entry) -> Category | None:
        """The category of an entry's task; None while it is uncategorised."""
        category_id = self.tasks[entry.task_id].category_id
        return None if category_id is None else self.categories[category_id]


def written(text: str) -> str:
    """A text without what nobody can read or type: control characters but line breaks and tabs, and halves of letters."""
    if text.isprintable():
        return text
    return "".join(letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in _UNREADABLE)


def one_line(text: str) -> str:
    """A name as it is kept: on one line, runs of space made one, only what can be read."""
    return " ".join(written(" ".join(text.split())).split())


def task_key(name: str) -> str:
    """What makes two task names the same: case and runs of space do not count."""
    return " ".join(name.split()).casefold()
