"""What is said about files that come from elsewhere: in the import window and by `ballast import`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.services.imports import Doubt, Format, Program, Reason, RefusalReason
from ballast.ui.words import Phrase, Plural

if TYPE_CHECKING:
    from ballast.services.imports import Refusal, Rejection

FORMATS = {Format.TOGGL: Phrase("Toggl Track, detailed report"), Format.BALLAST: Phrase("Ballast's own CSV")}

PROGRAMS = {
    Program.ACTIVITYWATCH: "ActivityWatch",
    Program.CALENDAR: "iCalendar",
    Program.CLOCKIFY: "Clockify",
    Program.GTIMELOG: "GTimeLog",
    Program.HAMSTER: "Hamster",
    Program.HARVEST: "Harvest",
    Program.KIMAI: "Kimai",
    Program.MANICTIME: "ManicTime",
    Program.OUTLOOK: "Outlook",
    Program.RESCUETIME: "RescueTime",
    Program.SOLIDTIME: "solidtime",
    Program.SPREADSHEET: "Excel",
    Program.SUPERPRODUCTIVITY: "Super Productivity",
    Program.TIMEWARRIOR: "Timewarrior",
    Program.TOGGL: "Toggl Track",
    Program.WATSON: "Watson",
}

NOTHING_WRITTEN = Phrase("Nothing was imported.")
SUMMARIES = {
    Program.TOGGL: Phrase(
        "This is a summary report: it has totals but no start and end times. "
        "In Toggl Track choose Reports > Detailed > Export > CSV."
    ),
    Program.CLOCKIFY: Phrase(
        "This is a summary report: it has totals but no start and end times. "
        "In Clockify choose Reports > Detailed > Export > CSV. Ballast reads Toggl Track and its own CSV so far."
    ),
    Program.WATSON: Phrase(
        "This is a report with totals only. In Watson run `watson log --csv` instead. "
        "Ballast reads Toggl Track and its own CSV so far."
    ),
}
SUMMARY = Phrase("This file has totals only, no start and end times. Export the detailed list of entries instead, as CSV.")
NOT_YET = Phrase(
    "This looks like a file of {program}. Ballast cannot read it yet; it reads Toggl Track's detailed CSV and its own."
)
NOT_YET_UNKNOWN = Phrase("Ballast cannot read this kind of file yet; it reads Toggl Track's detailed CSV and its own.")
REFUSALS = {
    RefusalReason.EMPTY: Phrase("The file is empty. Export it again and check that the report shows entries."),
    RefusalReason.NOT_TEXT: Phrase("This is not a text file. Export a CSV file instead."),
    RefusalReason.NOT_RECOGNISED: Phrase(
        "Ballast does not know this kind of file. It reads Toggl Track's detailed report (Reports > Detailed > Export > CSV) "
        "and its own CSV."
    ),
    RefusalReason.UNCLOSED_QUOTE: Phrase(
        "A quotation mark that opens in line {line} never closes; the rows after it cannot be trusted. Export the file again."
    ),
    RefusalReason.STRAY_QUOTE: Phrase(
        "A quotation mark in line {line} stands where none may be; the rows after it cannot be trusted. Export the file again."
    ),
    RefusalReason.FIELD_TOO_LONG: Phrase("A cell in line {line} is longer than any description can be. Export the file again."),
}
REJECTION = Phrase("line {line}, {field}: {reason}")
REJECTION_VALUE = Phrase("line {line}, {field}: {reason} ({value})")
REASONS = {
    Reason.BAD_DATE: Phrase("this is not a date of the file's kind"),
    Reason.BAD_TIME: Phrase("this is not a time of day"),
    Reason.BAD_LENGTH: Phrase("this is not a length of time"),
    Reason.BAD_NUMBER: Phrase("this is not a number"),
    Reason.BAD_YES_NO: Phrase("this is neither yes nor no"),
    Reason.BAD_ID: Phrase("this is not an id"),
    Reason.BAD_ZONE: Phrase("this is not a time zone"),
    Reason.MISSING: Phrase("nothing stands here"),
    Reason.REVERSED: Phrase("the entry ends before it starts"),
    Reason.OUT_OF_RANGE: Phrase("this is outside what can be kept"),
    Reason.TOO_MANY_CELLS: Phrase("the row has more cells than the header"),
    Reason.NUL: Phrase("the row has characters that are no text"),
}
DOUBTS = {
    Doubt.STATED_DIFFERS: Plural(
        "{n} row states a length that differs by over a minute from its times; the times count",
        "{n} rows state a length that differs by over a minute from their times; the times count",
    ),
    Doubt.STATED_UNREADABLE: Plural("the length of {n} row cannot be read", "the lengths of {n} rows cannot be read"),
    Doubt.STATED_TRUSTED: Plural(
        "{n} row runs over a clock change; its stated length counts",
        "{n} rows run over a clock change; their stated lengths count",
    ),
    Doubt.ZERO_LENGTH: Plural("{n} row has no length", "{n} rows have no length"),
    Doubt.LONG: Plural(
        "{n} entry is longer than a day: a forgotten timer?", "{n} entries are longer than a day: forgotten timers?"
    ),
    Doubt.FUTURE: Plural("{n} entry ends in the future", "{n} entries end in the future"),
    Doubt.LONG_AGO: Plural("{n} entry is older than the year 2000", "{n} entries are older than the year 2000"),
    Doubt.RUNNING: Plural("{n} entry has no end: it still runs", "{n} entries have no end"),
    Doubt.CLOCK_SKIPPED: Plural(
        "{n} row has a time that the spring clock change leaves out",
        "{n} rows have times that the spring clock change leaves out",
    ),
    Doubt.CLOCK_REPEATED: Plural(
        "{n} row has a time that the autumn clock change has twice",
        "{n} rows have times that the autumn clock change has twice",
    ),
}


def format_name(found: Format) -> str:
    """What a format is called."""
    return FORMATS[found]()


def refusal(refused: Refusal) -> str:
    """Why a file is refused, and what to export instead."""
    if refused.reason is RefusalReason.SUMMARY_REPORT:
        return SUMMARIES.get(refused.program, SUMMARY)()
    if refused.reason is RefusalReason.NOT_YET:
        program = PROGRAMS.get(refused.program)
        return NOT_YET(program=program) if program else NOT_YET_UNKNOWN()
    return REFUSALS[refused.reason](line=refused.line)


def rejection(rejected: Rejection) -> str:
    """Why a row cannot be read, with its line and column."""
    phrase = REJECTION_VALUE if rejected.value else REJECTION
    reason = REASONS[rejected.reason]()
    return phrase(line=rejected.line, field=rejected.field, reason=reason, value=rejected.value)


def doubt(found: Doubt, count: int) -> str:
    """What is odd about some rows that are kept."""
    return DOUBTS[found](count)
