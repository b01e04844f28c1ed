"""What a file of another program says, before anything of it is kept.

Conventions of the whole room `exchange`, written once:

- a line is a physical line of the file, the first one is 1; a row that spans several lines is named by its first;
- a naive datetime is wall-clock time in a zone that the file does not name, an aware one is an instant;
- texts are stripped of white space at both ends unless the format is our own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections import Counter
    from datetime import datetime, timedelta
    from uuid import UUID

    from ballast.domain.log.entry import DelayReason, Interrupter
    from ballast.exchange.packed import PackedDrafts

VALUE_SHOWN = 80  # characters of a bad cell that a rejection keeps


class Format(StrEnum):
    """The formats that can be read."""

    TOGGL = "toggl"
    BALLAST = "ballast"


class Program(StrEnum):
    """Where a file that is known but refused comes from. OTHER where only the kind of file is known."""

    ACTIVITYWATCH = "activitywatch"
    CALENDAR = "calendar"
    CLOCKIFY = "clockify"
    GTIMELOG = "gtimelog"
    HAMSTER = "hamster"
    HARVEST = "harvest"
    KIMAI = "kimai"
    MANICTIME = "manictime"
    OUTLOOK = "outlook"
    RESCUETIME = "rescuetime"
    SOLIDTIME = "solidtime"
    SPREADSHEET = "spreadsheet"
    SUPERPRODUCTIVITY = "superproductivity"
    TIMEWARRIOR = "timewarrior"
    TOGGL = "toggl"
    WATSON = "watson"
    OTHER = ""


class DateOrder(StrEnum):
    """How the dates of a file are to be read: one order for the whole file, decided over all its rows."""

    ISO = "iso"
    DMY = "dmy"
    MDY = "mdy"
    AMBIGUOUS = "ambiguous"


class Reason(StrEnum):
    """Why one row cannot be read. The row's rejection also names line, field and value."""

    BAD_DATE = "bad_date"
    BAD_TIME = "bad_time"
    BAD_LENGTH = "bad_length"
    BAD_NUMBER = "bad_number"
    BAD_YES_NO = "bad_yes_no"
    BAD_WORD = "bad_word"  # none of the few words that may stand there
    BAD_ID = "bad_id"
    BAD_ZONE = "bad_zone"
    MISSING = "missing"
    REVERSED = "reversed"
    OUT_OF_RANGE = "out_of_range"
    TOO_MANY_CELLS = "too_many_cells"
    NUL = "nul"


class RefusalReason(StrEnum):
    """Why a whole file is refused.

    SUMMARY_REPORT: only totals, no start and end; words say which report of the refusal's `program` to export instead.
    NOT_YET: a format of `program` that Ballast knows but does not read yet. UNCLOSED_QUOTE, STRAY_QUOTE and FIELD_TOO_LONG
    name the `line` where the row begins: past it nothing could be trusted.
    """

    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_RECOGNISED = "not_recognised"
    SUMMARY_REPORT = "summary_report"
    NOT_YET = "not_yet"
    UNCLOSED_QUOTE = "unclosed_quote"
    STRAY_QUOTE = "stray_quote"
    FIELD_TOO_LONG = "field_too_long"


class Doubt(StrEnum):
    """What is odd about a row that is kept all the same."""

    STATED_DIFFERS = "stated_differs"  # by more than a minute from end - start
    STATED_UNREADABLE = "stated_unreadable"
    STATED_TRUSTED = "stated_trusted"  # the row crosses a clock change: the end is start + stated
    ZERO_LENGTH = "zero_length"
    LONG = "long"  # over 24 hours
    FUTURE = "future"
    LONG_AGO = "long_ago"  # before 2000
    RUNNING = "running"  # no end
    CLOCK_SKIPPED = "clock_skipped"  # a wall-clock time that the zone's spring change leaves out
    CLOCK_REPEATED = "clock_repeated"  # one that its autumn change has twice, and nothing says which


class Refusal(Exception):
    """The file as a whole cannot be read; `reason`, `program` and `line` say why, for words to be made of."""

    def __init__(self, reason: RefusalReason, program: Program = Program.OTHER, line: int | None = None) -> None:
        super().__init__(reason, program, line)
        self.reason = reason
        self.program = program
        self.line = line


class Unreadable(Exception):
    """A cell cannot be read. Never leaves the room: it becomes a rejection."""

    def __init__(self, reason: Reason, field: str, value: str = "") -> None:
        super().__init__(reason, field, value)
        self.reason = reason
        self.field = field
        self.value = value


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that is not imported: its line, the column at fault, why, and what stood there (shortened)."""

    line: int
    field: str
    reason: Reason
    value: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One row as the file states it.

    `task` is "" where the row says nothing at all about what was done. `start` and `end` are naive where the file names no
    zone (then `zone` may still name one for this row); `end` is None while the entry runs. `stated` is the length that the
    file states, None where it states none; `stated_unreadable` where it cannot be read. `id` is set in our own exports only.
    `activity` is the Task column of programs that have one besides the description.
    """

    line: int
    task: str
    start: datetime
    end: datetime | None
    stated: timedelta | None = None
    stated_unreadable: bool = False
    zone: str = ""
    project: str = ""
    client: str = ""
    activity: str = ""
    user: str = ""
    tags: tuple[str, ...] = ()
    billable: bool | None = None
    category: str = ""
    stress: int | None = None
    note: str = ""
    delayed: bool | None = None
    blocked: timedelta | None = None
    interruption: bool | None = None
    id: UUID | None = None
    reason: DelayReason | None = None
    interrupter: Interrupter | None = None
    parallel: bool | None = None

    @property
    def group(self) -> str:
        """What suggests the category: the category itself, else the project, else the client, else ""."""
        return self.category or self.project or self.client

    @property
    def zone_needed(self) -> bool:
        """Whether neither the times nor the row name a zone."""
        return self.start.tzinfo is None and not self.zone


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole file, read.

    `date_order` is AMBIGUOUS where no date of the file decides between day first and month first; the drafts were then made
    with `assumed_order`, and the owner must be asked: reading again with `date_order` flips it. `replaced` counts characters
    that the encoding could not give. `users` are the people in the file, most rows first: with more than one the owner says
    who is "me". `first` and `last` are wall-clock times as written, whatever the zone.
    """

    format: Format
    encoding: str
    delimiter: str
    date_order: DateOrder
    assumed_order: DateOrder
    drafts: PackedDrafts
    rejections: tuple[Rejection, ...]
    users: tuple[str, ...] = ()
    replaced: int = 0

    @property
    def rows(self) -> int:
        """All rows of the file below its header, without blank ones."""
        return len(self.drafts) + len(self.rejections)

    @property
    def people(self) -> Counter[str]:
        """How many rows each person has."""
        return self.drafts.users()

    @property
    def zone_needed(self) -> bool:
        """Whether the owner must say in which zone the times are."""
        return self.drafts.zone_needed

    @property
    def stated(self) -> timedelta:
        """The sum of the lengths that the file states."""
        return self.drafts.stated

    @property
    def first(self) -> datetime | None:
        """The earliest start as written; None in a file without rows."""
        return self.drafts.first

    @property
    def last(self) -> datetime | None:
        """The latest end as written; None in a file without an ended row."""
        return self.drafts.last
