"""What is said about files that come from elsewhere: in the import window and by `ballast import`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.services.imports import DateOrder, Doubt, Format, Program, Reason, RefusalReason
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
    Reason.BAD_WORD: Phrase("this is none of the words that can stand here"),
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

TITLE = Phrase("Import")
SUBTITLE = Phrase("Bring in what you logged elsewhere")
DROP_TITLE = Phrase("Drop the file here")
DROP_TEXT = Phrase("or anywhere on this window. You will see what comes of it before anything is written.")
CHOOSE = Phrase("Choose a file")
CHOOSE_OTHER = Phrase("Choose another file")
CHOOSE_TITLE = Phrase("Choose a file to import")
FILTER_CSV = Phrase("CSV files")
FILTER_ALL = Phrase("All files")
TOGGL_HOW = Phrase(
    "In Toggl Track open Reports, then Detailed, choose the dates you want, and press Export > Download CSV. "
    "A summary report will not do: it has totals only."
)
BALLAST_HOW = Phrase(
    "What you exported from Ballast, from this computer or another one. Entries you have already are not doubled."
)
SAFE_TITLE = Phrase("Nothing is lost")
SAFE_TEXT = Phrase(
    "Your log is backed up first, the whole import is one step that you can undo, and the same file twice adds nothing. "
    "The file itself is only read and never leaves this computer."
)

READING = Phrase("Reading {name}")
READING_LINE = Phrase("Line {line} of about {lines}")
LOOKING = Phrase("Comparing it with your log…")
WRITING = Phrase("Importing {name}")
WRITING_TEXT = Phrase("Your log is backed up first, then the entries are written in one step.")
PROGRESS = Phrase("Progress")

FILE = Phrase("The file")
FILE_FORMAT = Phrase("Format")
FILE_PERIOD = Phrase("Period")
FILE_HOURS = Phrase("Hours")
FILE_ENCODING = Phrase("Encoding")
FILE_COLUMNS = Phrase("Columns")
FILE_DATES = Phrase("Dates")
FILE_ZONE = Phrase("Times")
ZONE_CHOSEN = Phrase("without a time zone, read as in {place}")
ZONE_IN_FILE = Phrase("each with its time zone")
ENCODINGS = {
    "utf-8": Phrase("UTF-8"),
    "utf-8-sig": Phrase("UTF-8 with a byte order mark"),
    "utf-16-le": Phrase("UTF-16"),
    "utf-16-be": Phrase("UTF-16, big-endian"),
    "cp874": Phrase("Windows-874 (Thai)"),
    "cp932": Phrase("Shift JIS (Japanese)"),
    "cp936": Phrase("GBK (simplified Chinese)"),
    "cp949": Phrase("Windows-949 (Korean)"),
    "cp950": Phrase("Big5 (traditional Chinese)"),
    "cp1250": Phrase("Windows-1250 (Central European)"),
    "cp1251": Phrase("Windows-1251 (Cyrillic)"),
    "cp1252": Phrase("Windows-1252 (Western European)"),
    "cp1253": Phrase("Windows-1253 (Greek)"),
    "cp1254": Phrase("Windows-1254 (Turkish)"),
    "cp1255": Phrase("Windows-1255 (Hebrew)"),
    "cp1256": Phrase("Windows-1256 (Arabic)"),
    "cp1257": Phrase("Windows-1257 (Baltic)"),
    "cp1258": Phrase("Windows-1258 (Vietnamese)"),
}
DELIMITERS = {
    ",": Phrase("separated by commas"),
    ";": Phrase("separated by semicolons"),
    "\t": Phrase("separated by tabs"),
}
REPLACED = Plural(
    "{n} character could not be read and shows as \N{REPLACEMENT CHARACTER}",
    "{n} characters could not be read and show as \N{REPLACEMENT CHARACTER}",
)
ORDERS = {
    DateOrder.ISO: Phrase("year, month, day"),
    DateOrder.DMY: Phrase("day, month, year"),
    DateOrder.MDY: Phrase("month, day, year"),
    DateOrder.AMBIGUOUS: Phrase("not clear, see the question"),
}
NO_PERIOD = Phrase("no entries")

FIGURE_NEW = Phrase("Entries to add")
FIGURE_NEW_ROWS = Plural("of {n} row in the file", "of {n} rows in the file")
FIGURE_HOURS = Phrase("Hours in the file")
FIGURE_HOURS_PLAIN = Phrase("no hour counted twice")
FIGURE_DOUBLE = Phrase("{length} counted twice")
FIGURE_STATED = Phrase("the file says {length}")
FIGURE_TASKS = Phrase("New tasks")
FIGURE_TASKS_PROJECTS = Plural("in {n} project", "in {n} projects")
FIGURE_TASKS_NO_PROJECTS = Phrase("the file names no projects")
FIGURE_TASKS_KNOWN = Phrase("every task is known already")
FIGURE_DAYS_N = Plural("{n} day", "{n} days")

SUM = Phrase("Every row is accounted for")
SUM_ROWS = Plural("row in the file", "rows in the file")
SUM_NEW = Phrase("new")
SUM_KNOWN = Phrase("already in your log")
SUM_REJECTED = Phrase("cannot be read")
SUM_LEFT_OUT = Phrase("of other people")
SUM_SPOKEN = Phrase(
    "{rows} in the file: {new} new, {known} already in your log, {rejected} cannot be read, {left_out} of other people"
)

QUESTIONS = Phrase("Please say")
ZONE = Phrase("Time zone of the file")
ZONE_WHY = Phrase("The times in this file name no time zone. In which one were they logged?")
ZONE_SEARCH = Phrase("Type a city, such as Lisbon")
ZONE_EXAMPLE = Phrase("{time} in the file = {time} in {place}")
ZONE_EXAMPLE_HERE = Phrase("{time} in the file = {time} in {place} = {here} here")
DATES = Phrase("Order of the dates")
DATES_WHY = Phrase("The dates of this file can be read in two ways. Which one is right?")
DATES_EXAMPLE = Phrase("The dates of this file can be read in two ways. On which day did you log \u201c{task}\u201d?")
DATES_NEEDED = Phrase("First say how the dates are to be read.")
PERSON = Phrase("Who are you in this file?")
PERSON_WHY = Phrase("This file holds the time of several people. Only yours should count.")
PERSON_CHOOSE = Phrase("Choose a person")
PERSON_ROWS = Plural("\u2068{name}\u2069 ({n} row)", "\u2068{name}\u2069 ({n} rows)")
PERSON_NAMELESS = Phrase("no name")
PERSON_ALL = Plural("All of them ({n} row)", "All of them ({n} rows)")
PERSON_NEEDED = Phrase("First say who you are in this file.")

DOUBTS_TITLE = Phrase("Worth knowing")
GROUPS = Phrase("Projects and their categories")
GROUPS_WHY = Phrase("Each project's tasks get the category you choose here. Tasks you have sorted before keep theirs.")
GROUP_CATEGORY = Phrase("Category of {name}")
GROUP_ROWS = Plural("{n} row", "{n} rows")
GROUPS_MORE = Plural("Show {n} more project", "Show {n} more projects")
GROUPS_NONE = Phrase("This file names no projects. You can sort the tasks into categories in the review.")
TAB_ROWS = Phrase("First rows")
TAB_TASKS = Phrase("New tasks ({n})")
TAB_REJECTED = Phrase("Cannot be read ({n})")
COLUMN_LINE = Phrase("Line")
COLUMN_TASK = Phrase("Task")
COLUMN_PROJECT = Phrase("Project")
COLUMN_DAY = Phrase("Day")
COLUMN_TIME = Phrase("Time")
COLUMN_LENGTH = Phrase("Length")
COLUMN_FIELD = Phrase("Column")
COLUMN_REASON = Phrase("Why")
COLUMN_VALUE = Phrase("What stands there")
STILL_RUNS = Phrase("since {time}")
TIMES = Phrase("{first} \u2013 {last}")
WHOLE_ROW = Phrase("the row")

KEY_GO = Phrase("Import the file that is shown")
IMPORT_N = Plural("Import {n} entry", "Import {n} entries")
NOTHING_NEW_BUTTON = Phrase("Nothing to import")
NOTHING_NEW = Phrase("All entries of this file are in your log already: there is nothing to add.")
NOTHING_READ = Phrase("No row of this file can be imported. The reasons stand below.")
NO_ROWS = Phrase("This file has a header but no entries. Export it again and check the dates of the report.")
UPDATING = Phrase("One moment…")

DONE_TITLE = Plural("{n} entry imported", "{n} entries imported")
DONE_NOTHING = Phrase("Nothing was added")
DONE_KNOWN = Phrase("All entries of {name} are in your log already.")
DONE_TEXT = Phrase(
    "From \u2068{name}\u2069, {period}. The review shows next where these hours went, and what has no category yet."
)
DONE_UNDONE = Phrase("The import was taken back")
DONE_UNDONE_TEXT = Phrase("The entries of {name} are out of your log again. The file itself is as it was.")
UNDO_IMPORT = Phrase("Undo this import")
REVIEW_PERIOD = Phrase("Review this period")
IMPORT_OTHER = Phrase("Import another file")

REFUSED_TITLE = Phrase("This file cannot be imported")
CANNOT_OPEN = Phrase("The file could not be opened")
GONE = Phrase("The file is not there any more: it was moved, renamed or deleted, or its disk is not connected.")
NOT_ALLOWED = Phrase("You may not read this file. Copy it to a folder of your own, such as Documents, and choose the copy.")
IS_FOLDER = Phrase("This is a folder. Open it and choose the exported file in it.")
TOO_LARGE = Phrase("The file is larger than {size} MB. Export a shorter period, such as one year at a time.")
NOT_READABLE = Phrase("The computer could not read the file. Copy it to another place, or export it again.")
UNCHANGED = Phrase("Nothing was written; your log is as it was.")


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


def doubt(found: Doubt, count: int, shown: str | None = None) -> str:
    """What is odd about some rows that are kept; `shown` is how their number is written."""
    return DOUBTS[found](count, shown=shown)
