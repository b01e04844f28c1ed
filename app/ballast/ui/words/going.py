"""What is said of how it goes with a helper: the plan against the log, looks, and the weeks before beside the newest."""

from __future__ import annotations

from ballast.domain.delegation.again import Lack
from ballast.domain.delegation.follow_up import Advice, Lesson
from ballast.ui.words import Phrase, Plural

GOING = Phrase("How it goes")

# the plan against the log
MEASURED = Phrase("The plan and your log")
NOT_BEGUN = Phrase("Once a first day is set and has passed, your log shows here what came free.")
GO_START = Phrase("Set the first day")
AT_WORK = Phrase("Reading your log…")
SENTENCE = Phrase("In {weeks} your log shows {freed} a week free for you. For the same weeks the plan had {planned}.")
WEEKS = Plural("{n} week", "{n} weeks")
BETWEEN = Phrase("about {low} to {high}")
PLANNED, FREED = Phrase("Planned"), Phrase("In your log")
BARS = Phrase("Hours a week that came free")
RANGE_NOTE = Phrase("The thin line is where the true figure lies four times out of five.")
OVERSIGHT = Phrase("Looking after it")
OVERSIGHT_LINE = Phrase("{hours} a week; the plan had {planned}")
OVERSIGHT_NONE = Phrase("not in your log yet; the plan had {planned} a week")
OVERSIGHT_TASK = Phrase("Logged as")
OVERSIGHT_CHOOSE = Phrase("Choose a task")
OVERSIGHT_MAKE = Phrase("Make a task for it")
OVERSIGHT_NAME = Phrase("Looking after {helper}")
SPENT = Phrase("Money paid so far")
SPENT_LINE = Phrase("The plan had {planned} by now.")
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
REASON_LOG = Plural(
    "Only {n} counted day since the start: log a usual week, then it can be judged.",
    "Only {n} counted days since the start: log a usual week, then it can be judged.",
)
REASON_LATE = Phrase("The work did not come on time. Ask what is in the way before anything else.")
REASON_NOTHING = Phrase("By your log nothing came free. Something is in the way; below is what others found.")
REASON_END = Phrase("After twelve weeks nothing came free by your log. Ending it is no failure: the work is known better now.")
REASON_BELOW = Phrase("It freed less than the plan’s whole range for these weeks. See what takes the time.")
REASON_WIDEN = Phrase("It frees what the plan promised. Your helper can decide a little more, or take the next task.")
REASON_EARLY = Phrase("It frees what the plan promised. Before the eighth week, let it settle.")
REASON_KEEP = Phrase("It lies within what the plan expected. Give it the time to the next look.")

# a look
LOOK = Phrase("Your decision")
LOOK_NOTE = Phrase("Kept with today’s figures. Looks are due after 4, 8 and 12 weeks; notes in between are welcome.")
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

# before and after
AGAIN = Phrase("Before and after")
AGAIN_NOTE = Phrase(
    "The weeks your plan was made from beside the newest. Best after half a year, with a week or two logged anew."
)
AGAIN_NONE = Phrase("There is no day since the start yet.")
AGAIN_ROWS = (Phrase("Hours a week, all work"), Phrase("Hours with what was handed over"), Phrase("Stress, 0 to 4"))
AGAIN_DAYS = Plural("{period}, {n} counted day", "{period}, {n} counted days")
UNKNOWN = Phrase("not known")
AGAIN_ROW = Phrase("{name}: before {before}, now {after}")
LACKS = {
    Lack.FEW_BEFORE: Phrase("Too few counted days before: the figures at the left say little."),
    Lack.FEW_AFTER: Phrase("Too few counted days now: log a whole week, then compare."),
    Lack.STRESS: Phrase("Stress cannot be compared: it was not rated on both sides."),
    Lack.LENGTH: Phrase("The two stretches are not of one length; hours a week can still be compared, with more care."),
}
AGAIN_CARE = Phrase("It shows what changed, not why: seasons, clients and holidays are in it, too.")
