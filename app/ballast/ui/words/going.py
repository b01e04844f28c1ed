"""What is said of how it goes with a helper: the plan against the log, looks, and the weeks before beside the newest."""

from __future__ import annotations

from ballast.domain.delegation.again import Lack
from ballast.domain.delegation.follow_up import Advice, Lesson, Reason
from ballast.ui.words import Phrase, Plural

GOING = Phrase("How it goes")

# the plan against the log
MEASURED = Phrase("The plan and your log")
NOT_BEGUN = Phrase("Once a first day is set and has passed, your log shows here what came free.")
GO_START = Phrase("Set the first day")
AT_WORK = Phrase("Reading your log…")
SENTENCE = Phrase("In {weeks} your log shows {freed} a week free for you. For the same weeks the plan had {planned}.")
SENTENCE_NONE = Phrase(
    "In {weeks} your log shows nothing free for you: with looking after it, this work took {more} a week more of your time "
    "than before. For the same weeks the plan had {planned} free."
)
SENTENCE_FEW = Plural(
    "{n} day since the start counts so far: too few to say what came free. For these weeks the plan had {planned}.",
    "{n} days since the start count so far: too few to say what came free. For these weeks the plan had {planned}.",
)
WEEKS = Plural("{n} week", "{n} weeks")
BETWEEN = Phrase("about {low} to {high}")
PLAN, LOG = Phrase("plan"), Phrase("log")
FREE, LEFT, OVERSIGHT = Phrase("Free for you"), Phrase("Still with you"), Phrase("Looking after it")
BARS = Phrase("Hours a week, in your plan and in your log")
BAR_TIP = Phrase("{group}, {side}: {hours}")
BAR_SPOKEN = Phrase("{group}: {first} {hours}, {second} {other}")
RANGE_NOTE = Plural(
    "A mean of all weeks since the start, from {n} counted day. The thin line is where the true figure lies four times out of "
    "five. Choose a bar of your log to see its entries.",
    "A mean of all weeks since the start, from {n} counted days. The thin line is where the true figure lies four times out of "
    "five. Choose a bar of your log to see its entries.",
)
BEHIND_LEFT = Phrase("What you still did of it since {day}")
BEHIND_OVERSIGHT = Phrase("Looking after it since {day}")
BEHIND_SUM = Plural(
    "{time} on {n} work day that counts ÷ {n} × {per_week} work days a week = {week} a week, the middle of the range",
    "{time} on {n} work days that count ÷ {n} × {per_week} work days a week = {week} a week, the middle of the range",
)
BEHIND_SUM_OFF = Plural(
    "{time} on {n} work day that counts ÷ {n} × {per_week} work days a week, and {off} on days off = {week} a week, the middle "
    "of the range",
    "{time} on {n} work days that count ÷ {n} × {per_week} work days a week, and {off} on days off = {week} a week, the middle "
    "of the range",
)
BEHIND_LEFT_OUT = Plural(
    "{n} entry is left out: it lies on a day of which too little is logged to count.",
    "{n} entries are left out: they lie on days of which too little is logged to count.",
)
BEHIND_SIDE = Phrase("{name}: {period}")
BEHIND_HEADS = (Phrase("Day"), Phrase("Time"), Phrase("Task"), Phrase("Length"), Phrase("Note"))
BEHIND_COUNT = Plural("{n} entry, {time}", "{n} entries, {time}")
BEHIND_NONE = Phrase("There is no entry: none of it is with you any more, or none was logged.")
SHOW_DAY = Phrase("Show the day")
NOT_YET = Phrase("not known yet")
NOT_LOGGED = Phrase("not in your log yet")
AS_TABLE, AS_BARS = Phrase("As a table"), Phrase("Hide the table")
TABLE = Phrase("The plan and your log, after 4, 8 and 12 weeks")
TABLE_NOTE = Phrase("Each row is a mean from the start to that week, as your log has it now.")
TABLE_HEADS = (
    Phrase("After"),
    Phrase("We say"),
    Phrase("Free: plan"),
    Phrase("Free: log"),
    Phrase("Still with you: plan"),
    Phrase("Still with you: log"),
    Phrase("Looking after: plan"),
    Phrase("Looking after: log"),
    Phrase("Money: plan"),
    Phrase("Money: paid"),
    Phrase("Counted days"),
)
TABLE_NOW = Phrase("now, {weeks}")
WHY, WHY_HIDE = Phrase("Why"), Phrase("Hide the why")
WHY_TASK = Phrase("\u2068{task}\u2069: {before} a week before, {after} since.")
WHY_TASK_NONE = Phrase("\u2068{task}\u2069: {before} a week before, none since in your log.")
WHY_OVERSIGHT = Phrase("Looking after it: {hours} a week since.")
WHY_SUM = Phrase("{before} before, less {left} that is left, less {oversight} of looking after it: {freed} a week came free.")
WHY_DAYS = Plural(
    "This rests on {n} counted day; days with less than 60 % of your work hours in the log are left out.",
    "This rests on {n} counted days; days with less than 60 % of your work hours in the log are left out.",
)
WHY_RULES = Phrase(
    "How we judge, the first that fits: too few days, log more; nothing free, change something, after 12 weeks end it; late, "
    "less than the plan’s range, more looking after than its range and than half an hour a week, more money than its range for "
    "the time that is paid for, change something; from week 8 at the plan’s middle, hand over more; else keep it."
)
OVERSIGHT_LINE = Phrase("{hours} a week; the plan had {planned}")
OVERSIGHT_NONE = Phrase("not in your log yet; the plan had {planned} a week")
OVERSIGHT_TASK = Phrase("Logged as")
OVERSIGHT_CHOOSE = Phrase("Choose a task")
OVERSIGHT_MAKE = Phrase("Make a task for it")
OVERSIGHT_NAME = Phrase("Looking after {helper}")
SPENT = Phrase("Money paid so far")
SPENT_LINE = Phrase("The plan had {planned} by now, {low} to {high}.")
SPENT_LINE_FEE = Phrase("The plan had {planned} by now, {low} to {high} where a fee is paid to the end of its month.")
SPENT_LINE_FOR = Phrase("For the time that is paid for, the plan had {planned}, {low} to {high}.")
FEE_TO = Phrase("A fee in it is paid up to")
SPENT_UNKNOWN = Phrase("The plan has no price to hold this against.")
SPENT_WRONG = Phrase("Write an amount here, or leave it empty.")
ON_TIME = Phrase("Did the work come on time?")
ON_TIME_ANSWERS = (Phrase("Yes"), Phrase("No"), Phrase("Not said"))
ADVICE_IS = Phrase("We would:")
ADVICE = {
    Advice.LOG_MORE: Phrase("log more"),
    Advice.KEEP: Phrase("keep it as it is"),
    Advice.WIDEN: Phrase("hand over more"),
    Advice.FIX: Phrase("change something"),
    Advice.END: Phrase("end it"),
}
REASON_FEW = Plural(
    "Only {n} counted day since the start: log a usual week, then it can be judged.",
    "Only {n} counted days since the start: log a usual week, then it can be judged.",
)
REASONS = {
    Reason.NO_TASK: Phrase("No task is with this helper: give them one in the plan."),
    Reason.NOTHING_YET: Phrase("By your log nothing came free. Something is in the way; below is what others found."),
    Reason.NOTHING_AT_LAST: Phrase(
        "After twelve weeks nothing came free by your log. Ending it is no failure: the work is known better now."
    ),
    Reason.LATE: Phrase("The work did not come on time. Ask what is in the way before anything else."),
    Reason.BELOW: Phrase("It freed less than the plan’s whole range for these weeks. See what takes the time."),
    Reason.OVERSIGHT: Phrase(
        "Looking after it takes more than the plan’s whole range, and more than half an hour a week. Fewer checks, or clearer "
        "steps?"
    ),
    Reason.DEAR: Phrase(
        "It cost more than the plan’s whole range for the time that is paid for. Look at the hours on the bill, and at how far "
        "a fee is paid."
    ),
    Reason.ON_TARGET: Phrase("It frees what the plan promised. Your helper can decide a little more, or take the next task."),
    Reason.EARLY: Phrase("It frees what the plan promised. Before the eighth week, let it settle."),
    Reason.WITHIN: Phrase("It lies within what the plan expected. Give it the time to the next look."),
}

# a look
LOOK = Phrase("Your decision")
LOOK_NOTE = Phrase("Kept with today’s figures and with what we said. Notes between the looks are welcome.")
LOOK_DUE = Phrase("The look after {n} weeks is due.")
LOOK_NEXT = Phrase("The next look is due on {day}, after {n} weeks.")
LOOK_LAST_TAKEN = Phrase("The last look is taken. Half a year after the start, log a week or two again.")
LOOK_WEEK = Phrase("Which look")
WEEK = Phrase("After {n} weeks")
BETWEEN_LOOKS = Phrase("In between")
DECIDED = Phrase("You decide to")
LESSON = Phrase("What was learned")
NO_LESSON = Phrase("Nothing to add")
LESSONS = {
    Lesson.TASKS_NOT_SYSTEMS: Phrase("I handed over tasks, not a way of working"),
    Lesson.HOVERING: Phrase("I looked over their shoulder too much"),
    Lesson.UNCLEAR_GOAL: Phrase("The goal was not clear"),
    Lesson.WRONG_TASK: Phrase("It was the wrong task to begin with"),
    Lesson.WRONG_PERSON: Phrase("It was not the right person for it"),
    Lesson.TOO_LITTLE_TIME: Phrase("I gave it too little time"),
}
NOTE = Phrase("Feedback and thanks")
NOTE_HINT = Phrase("What went well and deserves thanks, what to do differently")
KEEP_LOOK = Phrase("Keep this look")
LOOKS = Phrase("Looks so far")
LOOKS_NONE = Phrase("None yet.")
LOOK_HEAD = Phrase("{day} · {when}")
LOOK_LINE = Phrase("{freed} a week free, planned {planned}; looking after it {oversight}")
LOOK_SPENT = Phrase("paid {spent}")
LOOK_ON_TIME = Phrase("on time")
LOOK_LATE = Phrase("not on time")
LOOK_DECIDED = Phrase("Decided: {decided}. We said: {advice}.")
LOOK_WHY = Phrase("Why we said so: {why}")
LOOK_GROUNDS = Plural(
    "From {n} counted day: free in your log {freed}, in the plan {planned}",
    "From {n} counted days: free in your log {freed}, in the plan {planned}",
)
LOOK_OVERSIGHT = Phrase("looking after it {oversight} a week")
LOOK_NO_OVERSIGHT = Phrase("looking after it was not in your log")
LOOK_COST = Phrase("paid {spent}; the plan had {planned}")

# before and after
AGAIN = Phrase("Before and after")
AGAIN_NOTE = Phrase(
    "The weeks your plan was made from beside the newest. Best after half a year, with a week or two logged anew."
)
AGAIN_NONE = Phrase("There is no day since the start yet.")
AGAIN_ROWS = (Phrase("Hours a week, all work"), Phrase("Hours with what was handed over"), Phrase("Stress, 0 to 4"))
AGAIN_BEFORE, AGAIN_NOW = Phrase("Before: {period}"), Phrase("Now: {period}")
AGAIN_DAYS = Plural("{n} counted day", "{n} counted days")
UNKNOWN = Phrase("not known")
AGAIN_ROW = Phrase("{name}: before {before}, now {after}")
AGAIN_OPEN = Phrase("{name}, {period}: {figure}")
AGAIN_TIP = Phrase("Shows the entries behind it")
AGAIN_HINT = Phrase("Choose a figure or a bar to see its entries and how it comes about.")
LACKS = {
    Lack.FEW_BEFORE: Phrase("Too few counted days before: the figures at the left say little."),
    Lack.FEW_AFTER: Phrase("Too few counted days now: log a whole week, then compare."),
    Lack.STRESS: Phrase("Stress cannot be compared: it was not rated on both sides."),
    Lack.LENGTH: Phrase("The two stretches are not of one length; hours a week can still be compared, with more care."),
}
AGAIN_ALL, AGAIN_WENT = Phrase("All work"), Phrase("What went")
BEFORE, NOW = Phrase("before"), Phrase("now")
AUDIT_WHY = Phrase("Log a week or two again, all of your work, and it stands here beside the weeks of your plan.")
AUDIT_RUNS = Phrase("You log all of your work again: {period}. It is compared here as it grows.")
AUDIT_DONE = Phrase("Logged anew: {period}. It stands at the right.")
AUDIT_FIRST = Phrase("First day of the weeks to log again")
AUDIT_BEGIN = Plural("Log {n} week again from this day", "Log {n} weeks again from this day")
AUDIT_REVIEW = Phrase("Show the review")
AGAIN_CARE = Phrase("It shows what changed, not why: seasons, clients and holidays are in it, too.")
