"""What the Today page says: the box, the running entry, the figures of a day, the timeline, the list and the entry form."""

from __future__ import annotations

from ballast.domain.log.quick_result import Doubt, Wrong
from ballast.ui.words import Phrase, Plural

TITLE = Phrase("Today")
TITLE_YESTERDAY = Phrase("Yesterday")
PREVIOUS_DAY = Phrase("Previous day")
NEXT_DAY = Phrase("Next day")
PICK_DAY = Phrase("Choose a day")
GO_TODAY = Phrase("Today")
ADD_ENTRY = Phrase("Add entry")

BOX = Phrase("What are you working on?")
BOX_EMPTY = Phrase("What are you working on?  Enter resumes {task}")
EXAMPLE = Phrase("You can also write when and how it was: {example}")
BOX_SPOKEN = Phrase("What are you working on? Type a task and press Enter to start it. A time in front logs finished work.")
HOW = Phrase("What you can type here")
HOW_INTRO = Phrase(
    "Type a task and press Enter: it starts, and what runs stops. In front of it you may write a time, after it the rest."
)
HOW_LINES = (
    ("invoices", Phrase("starts now")),
    ("9-10:30 invoices", Phrase("done, from 9:00 to 10:30")),
    ("9:00 1h30 invoices", Phrase("done, for an hour and a half from 9:00")),
    ("45m invoices", Phrase("done just now, for 45 minutes")),
    ("-15 invoices", Phrase("started 15 minutes ago and still runs")),
    ("+30 invoices", Phrase("30 minutes straight after the last entry")),
    ("yesterday 14-15 call", Phrase("on another day; also mon, 20.11. or 2026-11-20")),
    ("call #marketing", Phrase("puts the task into a category")),
    ("call !3", Phrase("how stressful it was, 0 calm to 4 drained")),
    ("call // asked for a price", Phrase("a note")),
)
SUGGESTIONS = Phrase("Suggestions")
SUGGESTION_USES = Plural("{n} entry", "{n} entries")
SUGGESTION_NEW = Phrase("not logged yet")

STARTS_NOW = Phrase("Starts now")
RUNS_SINCE = Phrase("Runs since {time}")
LOGS = Phrase("Logs {times}")
ON_DAY = Phrase("{day}, {times}")
STOPS = Phrase("stops {task}")
NEW_TASK = Phrase("new task")
STRESS = Phrase("Stress")
STRESS_SHORT = Phrase("stress {rating}")
NOTE_SHOWN = Phrase("note: {note}")

PROBLEMS = {
    Wrong.TEXT_MISSING: Phrase("Name the task as well, for example: {example}"),
    Wrong.START_MISSING: Phrase("A length on another day needs a time to start at, such as 9:00 1h30."),
    Wrong.NO_SUCH_TIME: Phrase("The clocks jump over {value} that night; the nearest times are {first} and {last}."),
    Wrong.DATE_IMPOSSIBLE: Phrase("{value} is not in the calendar."),
    Wrong.NOT_YET: Phrase("That time has not come yet, so nothing can run since then."),
    Wrong.ENDS_BEFORE_START: Phrase("It would end before it starts."),
    Wrong.CATEGORY_UNKNOWN: Phrase("No category begins with {value}."),
    Wrong.CATEGORY_UNCLEAR: Phrase("{value} could be {names}: write a little more."),
    Wrong.CATEGORY_TWICE: Phrase("{value} is a second category; one is enough."),
    Wrong.STRESS_OUT_OF_RANGE: Phrase("{value} is too much: stress goes from !0 to !4."),
    Wrong.STRESS_TWICE: Phrase("{value} is a second stress; one is enough."),
}
NAMES_OR = Phrase(" or ")
DOUBTS = {
    Doubt.OVER_8_HOURS: Phrase("over 8 hours"),
    Doubt.NOT_TODAY: Phrase("not today"),
    Doubt.IN_FUTURE: Phrase("in the future"),
    Doubt.REPEATED_HOUR: Phrase("that hour comes twice; the first is meant"),
    Doubt.REPLACES_RUNNING: Phrase("leaves nothing of {running}"),
    Doubt.TIME_OR_LENGTH: Phrase("read as a length, not as a time"),
    Doubt.DAY_WITHOUT_TIME: Phrase("a day without a time: it starts now"),
}
ASK_SAVE = Phrase("Save it like this?")
SAVE_ANYWAY = Phrase("Save it")
CHANGE_IT = Phrase("Change it")

STOP = Phrase("Stop {task}")
RESUME = Phrase("Resume {task}")
START_FIRST = Phrase("Start the task that you type")
NOTHING_RUNS = Phrase("Nothing is running")
NOTHING_RUNS_TEXT = Phrase("Type a task below, or pick up where you left off.")
NOTHING_EVER = Phrase("Type what you do now and press Enter. Ballast keeps the time.")
SINCE = Phrase("since {time}")
SINCE_DAY = Phrase("since {day}, {time}")
STARTS_LATER = Phrase("starts {time}")
CLOCK_SPOKEN = Phrase("Running for {length}")
SWITCH_TO = Phrase("Switch to")
START_AGAIN = Phrase("Start again")
SWITCH_KEY = Phrase("{task}, switch")

ASK_ENDED = Phrase("{task} has been running since {since}. When did it end?")
ASK_FUTURE = Phrase("{task} starts at {since}, which is still to come: was the clock set back? When did it end?")
ENDED_AT = Phrase("at {time}")
ENDED_NOW = Phrase("just now")
ENDED_ON = Phrase("{day}, {time}")
END_THERE = Phrase("It ended then")
STILL_RUNNING = Phrase("Still running")
REMOVE_IT = Phrase("Remove it")
END_OUTSIDE = Phrase("That is not between its start and now.")

TRACKED = Phrase("Tracked")
TRACKED_TODAY = Phrase("Tracked today")
OF_WORK_HOURS = Phrase("{share} of your {length} day")
DAY_OFF = Phrase("not one of your work days")
PARALLEL = Phrase("{length} of it side by side")
COVERAGE = Phrase("Coverage")
COVERAGE_COUNTS = Phrase("counts for the audit")
COVERAGE_SO_FAR = Phrase("counts so far")
COVERAGE_SHORT = Phrase("counts from {share}")
COVERAGE_NONE = Phrase("nothing to account for")
NOT_LOGGED = Phrase("Not logged")
GAPS = Plural("{n} gap in work hours", "{n} gaps in work hours")
NO_GAPS = Phrase("no gaps in work hours")
NO_GAPS_OFF = Phrase("no work hours on this day")
STRESS_CARD = Phrase("Stress")
STRESS_OF = Phrase("{rating} of 4")
STRESS_NOT_RATED = Phrase("not rated yet")
STRESS_WORST = Phrase("most: {task}")
STRESS_RATED = Phrase("{rated} of {all} entries rated")
NONE = Phrase("–")

TIMELINE = Phrase("Timeline")
TIMELINE_GAPS = Plural("{n} gap, {length} not logged", "{n} gaps, {length} not logged")
TIMELINE_SPOKEN = Phrase("Timeline of the day, {first} to {last}. Arrows move through entries and gaps.")
TIMELINE_MORE = Plural("{n} more in the list below", "{n} more in the list below")
BLOCK_SPOKEN = Phrase("{task}, {times}, {length}, {category}")
BLOCK_RUNNING = Phrase("{task}, runs since {time}, {length}, {category}")
GAP_SPOKEN = Phrase("Not logged, {times}, {length}. Enter fills it.")
GAP_TIP = Phrase("Not logged\n{times} · {length}\nClick to fill it")
GAP_FILL = Phrase("Fill this gap…")
GAP_FILL_WITH = Phrase("Fill with {task}")

ENTRIES = Phrase("Entries")
ENTRIES_EMPTY = Phrase("Nothing is logged on this day")
ENTRIES_EMPTY_TODAY = Phrase("Nothing is logged yet today")
ENTRIES_EMPTY_TEXT = Phrase("Type a line above, such as 9-10:30 invoices, or add an entry with its details.")
ROW_SPOKEN = Phrase("{task}, {times}, {length}, {category}, {stress}")
ROW_RUNNING = Phrase("{first} – now")
EDIT_ENTRY = Phrase("Edit…")
DELETE_ENTRY = Phrase("Delete")
RATE_ENTRY = Phrase("Stress")
RATE_CHOICE = Phrase("{rating}  {name}")
RATE_NONE = Phrase("Not rated")
CONTINUE_ENTRY = Phrase("Do it again now")
STOP_ENTRY = Phrase("Stop")
BY_CATEGORY = Phrase("By category")
BY_CATEGORY_EMPTY = Phrase("Your hours by kind of work will stand here.")
SHARE_SPOKEN = Phrase("{category}: {length}, {share}")

FORM_ADD = Phrase("Add entry")
FORM_FILL = Phrase("Fill the gap")
FORM_EDIT = Phrase("Edit entry")
TASK = Phrase("Task")
CATEGORY = Phrase("Category")
START = Phrase("Start")
END = Phrase("End")
START_DAY = Phrase("Day it started")
START_TIME = Phrase("Time it started")
END_DAY = Phrase("Day it ended")
END_TIME = Phrase("Time it ended")
LENGTH = Phrase("Length")
LENGTH_HINT = Phrase("1h30, 45m")
BLOCKED = Phrase("It blocked or delayed something")
BLOCKED_MINUTES = Phrase("Minutes it blocked")
MINUTES_SUFFIX = Phrase(" min")
INTERRUPTED = Phrase("It interrupted other work")
NOTE = Phrase("Note")
NOTE_HINT = Phrase("Optional")
NO_RATING = Phrase("none")
NEW_TASK_HINT = Phrase("A new task.")
MOVES_TASK = Plural(
    "Puts the task, with {n} entry so far, into this category.",
    "Puts the task, with all {n} entries so far, into this category.",
)
FORM_TASK_MISSING = Phrase("Name the task.")
FORM_REVERSED = Phrase("It ends before it starts.")
FORM_SAME = Phrase("It has no length.")
FORM_LENGTH = Phrase("This is not a length: write 1h30, 90m or 1:30.")
FORM_SKIPPED = Phrase("The clocks jump over {time} that night. Take {first} or {last}.")
FORM_TAKE = Phrase("Take {time}")
FORM_TWICE = Phrase("{time} comes twice that night: it was the second time")
FORM_FUTURE = Phrase("This lies in the future.")
FORM_NOT_YET = Phrase("It cannot run since a time that has not come.")
FORM_LONG = Phrase("Longer than 8 hours.")
FORM_OVERLAPS = Phrase("Overlaps {task}, {times}. Both count for their tasks, once for the day.")
FORM_OTHER_RUNS = Phrase("{task} is running; only one entry can.")

KEY_BOX = Phrase("Type what you do")
KEY_ADD = Phrase("Add an entry")
KEY_STOP = Phrase("Stop what runs")
KEY_SWITCH = Phrase("Switch to one of the last tasks")
KEY_RATE = Phrase("Rate the stress of what runs")
KEY_DATE = Phrase("Choose a day")
KEY_TODAY = Phrase("Back to today")
KEY_ROW = Phrase("On an entry: stress, edit, delete")
KEY_TIMELINE = Phrase("On the timeline: move, edit or fill")
