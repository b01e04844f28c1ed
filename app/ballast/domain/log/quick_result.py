"""What the quick entry line says: the values that `quick_entry.parse` gives. Enums only; `ui/words` has the words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


class Kind(Enum):
    """What saving the line does."""

    START = auto()
    """Starts now and runs."""
    SPAN = auto()
    """Writes a finished stretch of work."""
    RUNNING_SINCE = auto()
    """Started earlier and still runs."""


class Wrong(Enum):
    """Why a line cannot be saved as it is."""

    TEXT_MISSING = auto()
    """No task is named."""
    START_MISSING = auto()
    """A length on another day than today, without a time."""
    NO_SUCH_TIME = auto()
    """The clocks jump over this time; `times` has the last before and the first after."""
    DATE_IMPOSSIBLE = auto()
    """A date that no calendar has, such as 31/2."""
    NOT_YET = auto()
    """Runs since a time that has not come."""
    ENDS_BEFORE_START = auto()
    """`-10 -30`: the end lies before the start."""
    CATEGORY_UNKNOWN = auto()
    """No category begins like this."""
    CATEGORY_UNCLEAR = auto()
    """Several categories begin like this: `names`."""
    CATEGORY_TWICE = auto()
    """A second category."""
    STRESS_OUT_OF_RANGE = auto()
    """Stress above the scale."""
    STRESS_TWICE = auto()
    """A second stress."""


class Doubt(Enum):
    """Why a line should be asked about before it is saved."""

    OVER_8_HOURS = auto()
    NOT_TODAY = auto()
    IN_FUTURE = auto()
    REPEATED_HOUR = auto()
    """A time that this night has twice; the first one is taken."""
    REPLACES_RUNNING = auto()
    """Runs since before the entry that runs now, which would be removed."""
    TIME_OR_LENGTH = auto()
    """`1:30` was read as a length but could be the time it started."""
    DAY_WITHOUT_TIME = auto()
    """Begins with a date or "yesterday" but says no time: it would start now."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that keeps the line from being saved: what, the words at fault, and what could stand instead."""

    what: Wrong
    value: str = ""
    times: tuple[datetime, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuickEntry:
    """One line, read. Words that are no day, time, category, stress or note are all in `text`, in their order.

    `start` and `end` are aware, in the zone: both None for START, both set for SPAN (unless START_MISSING), only `start` for
    RUNNING_SINCE. `category` is the full name where names were given.
    """

    text: str
    category: str | None
    stress: int | None
    note: str
    kind: Kind
    start: datetime | None
    end: datetime | None
    problems: tuple[Problem, ...] = ()
    needs_confirmation: tuple[Doubt, ...] = ()
