"""What the Review page says: the period, its figures, the worklist, the ranking, the charts and the entries behind them."""

from __future__ import annotations

from ballast.domain.insight.review import Signal, TooLittle
from ballast.ui.words import Phrase, Plural

TITLE = Phrase("Review")
PERIOD = Phrase("Period")
PERIOD_AUDIT = Phrase("The audit")
PERIOD_THIS_WEEK = Phrase("This week")
PERIOD_LAST_WEEK = Phrase("Last week")
PERIOD_TWO_WEEKS = Phrase("Last two weeks")
PERIOD_WHOLE = Phrase("Whole log")
PERIOD_CUSTOM = Phrase("From – to …")
PREVIOUS = Phrase("Previous period")
NEXT = Phrase("Next period")
FROM = Phrase("From")
TO = Phrase("to")
FIRST_DAY = Phrase("First day of the period")
LAST_DAY = Phrase("Last day of the period")
MAKE_PLAN = Phrase("Make a plan")
MAKE_PLAN_WHY = Phrase("Make a delegation plan from this period")
SUBTITLE = Phrase("{period}, {days}")
CALENDAR_DAYS = Plural("{n} day", "{n} days")

EMPTY = Phrase("Nothing logged in this period")
EMPTY_TEXT = Phrase(
    "Log what you do on the Today page, or import a file from the time tracker you use. Two weeks give a fair picture; the "
    "first days already show where the hours go."
)
EMPTY_ELSEWHERE = Phrase("Your log runs from {first} to {last}. Choose another period above, or see all of it.")
EMPTY_TODAY = Phrase("Log your work")
EMPTY_IMPORT = Phrase("Import a file")
EMPTY_WHOLE = Phrase("Show the whole log")

NO_DAY_COUNTS = Phrase(
    "No day in this period counts yet: a day counts once its work hours are over and at least 60 % of them are logged. The "
    "hours below are right, but nothing can be said about a usual week."
)
FEW_DAYS = Plural(
    "Only {n} day counts so far, so the ranges are wide. Two weeks, about ten work days, give a fair picture.",
    "Only {n} days count so far, so the ranges are wide. Two weeks, about ten work days, give a fair picture.",
)

LOGGED = Phrase("Logged")
LOGGED_ENTRIES = Plural("in {n} entry", "in {n} entries")
LOGGED_TWICE = Phrase("{time} of it counted twice")
LOGGED_SPOKEN = Phrase("{time} logged; the clock shows {union}, because work in parallel counts twice")
COUNTING = Phrase("Work days that count")
COUNTING_OF = Phrase("{counted} of {logged}")
COVERAGE_OF = Phrase("{share} logged, {verdict}")
COVERAGE_SPOKEN = Phrase("Coverage {share}: that part of your work hours is logged on the days with work")
VERDICT_NONE = Phrase("too little yet")
VERDICT_THIN = Phrase("a first look")
VERDICT_FAIR = Phrase("fair")
VERDICT_GOOD = Phrase("good")
STRESS = Phrase("Mean stress")
STRESS_OF = Phrase("{mean} of 4")
STRESS_WORST = Phrase("up to {mean}: {task}")
STRESS_NONE = Phrase("not rated")
STRESS_NONE_WHY = Phrase("Rate your entries 0 to 4")
BLOCK = Phrase("Longest stretch")
SWITCHES = Phrase("{n} changes of task an hour")
BLOCK_NONE = Phrase("none")

DAYS_TITLE = Phrase("Which days count")
DAYS_HOW = Phrase(
    "A day counts once its work hours are over and 60 % of them are logged. The others stay in the charts, not in hours a week "
    "or a year, which they would make too small. Click one to open it."
)
DAYS_HOW_LONG = Phrase(
    "A day counts once its work hours are over and 60 % of them are logged. The others stay in the charts, not in hours a week "
    "or a year, which they would make too small."
)
DAYS_LONG = Phrase(
    "{counted} of {logged} work days with something logged count. Choose a shorter period to see them one by one."
)
DAY_COUNTS = Phrase("counts")
DAY_PARTLY = Phrase("too little")
DAY_EMPTY = Phrase("nothing")
DAY_OFF = Phrase("day off")
DAY_COMING = Phrase("to come")
DAY_UNDER_WAY = Phrase("so far")
DAY_TIP_COUNTS = Phrase("{day}\nCounts: {share} of the work hours logged, {time}")
DAY_TIP_OFF_WORK = Phrase("{day}\nA day off with {time} of work")
DAY_TIP_PARTLY = Phrase("{day}\nDoes not count: only {share} of the work hours logged ({time}), {gaps} not logged")
DAY_TIP_EMPTY = Phrase("{day}\nDoes not count: nothing logged")
DAY_TIP_OFF = Phrase("{day}\nA day off, nothing logged")
DAY_TIP_COMING = Phrase("{day}\nHas not come yet")
DAY_TIP_UNDER_WAY = Phrase("{day}\nNot over: it counts once its work hours are over and 60 % of them are logged. So far {time}")
DAYS_LIST = Phrase("Days of the period")

WORKLIST = Phrase("Tasks without a category")
WORKLIST_HOW = Phrase("Longest first. Press the number of a category, or click it; Shift and Ctrl select several tasks.")
WORKLIST_EMPTY = Phrase("Everything in this period has a category.")
WORKLIST_LEFT = Phrase("{time} left")
WORKLIST_CLEARED = Phrase("{time} sorted, {left} left")
WORKLIST_ALL_CLEARED = Phrase("{time} sorted: nothing is left")
WORKLIST_ASSIGN = Phrase("{category}, key {key}")
WORKLIST_SELECTED = Plural("Put {n} task into", "Put {n} tasks into")
WORKLIST_DONE = Phrase("Put {task} into {category}")
WORKLIST_DONE_MANY = Plural("Put {n} task into {category}", "Put {n} tasks into {category}")
ENTRIES = Plural("{n} entry", "{n} entries")

RANKING = Phrase("What weighs your week down")
RANKING_HOW = Phrase(
    "A score of 0 to 100: how much a task gets in your way, in five parts, times its part of the week. Open one to see why."
)
RANKING_NONE = Phrase("No task has enough entries for a score yet. Log a few more days.")
RANKING_UNSURE = Phrase("Not enough data yet")
RANKING_ALL = Phrase("Show all {n}")
RANKING_FEWER = Phrase("Show fewer")
RANKING_LIST = Phrase("Tasks by bottleneck score")
UNSURE_LIST = Phrase("Tasks without a score")
RANK_SPOKEN = Phrase("{rank}. {task}, {score} of 100 points, {hours}, {category}")
UNSURE_SPOKEN = Phrase("{task}, {time}, {why}")
BASED_ON = Phrase("based on {n} of 5 signals")
BASED_ON_TIP = Phrase("Not known: {signals}")
PARTLY_TIP = Phrase("Known in part: {signals}")
WHY_NOT = {
    TooLittle.FEW_DAYS: Phrase("seen on too few days for hours a week"),
    TooLittle.FEW_OCCURRENCES: Phrase("too few entries on days that count"),
    TooLittle.NO_COUNTED_DAY: Phrase("only on days that do not count"),
    TooLittle.DAY_UNDER_WAY: Phrase("on a day that is not over"),
}
SEEN = Plural("seen once", "seen {n} times")
WHAT_TO_DO = {
    TooLittle.FEW_DAYS: Phrase("open it and say how often it comes"),
    TooLittle.FEW_OCCURRENCES: Phrase("log it again, or open it and say how often it comes"),
    TooLittle.NO_COUNTED_DAY: Phrase("fill the gaps of its days"),
    TooLittle.DAY_UNDER_WAY: Phrase("the day counts once its work hours are over"),
}
STABLE = Plural(
    "Only one task has a score so far. It comes first in {share} of 200 draws from your days.",
    "The first {n} are clear: they lead in {share} of 200 draws from your days.",
)
LEVEL = Plural(
    "These are level: {tasks}. Only one task has a score so far, and it comes first in only {share} of 200 draws from your "
    "days. Log another week, or pick by what pays.",
    "These are level: {tasks}. The first {n} stay the same in only {share} of 200 draws from your days. "
    "Log another week, or pick by what pays.",
)
SWAPPED = Plural(
    "One task leads in {share} of 200 draws from your days. These are level: {tasks}. Log another week, or pick by what pays.",
    "The first {n} lead in {share} of 200 draws from your days, but their order is not sure. These are level: {tasks}. "
    "Log another week, or pick by what pays.",
)
LEVEL_ALL = Plural(
    "Only one task has a score so far, and it keeps it in only {share} of 200 draws from your days. Log another week.",
    "The first tasks are level: the first {n} stay the same in only {share} of 200 draws from your days. "
    "Log another week, or pick by what pays.",
)
ONE_SIGNAL = Phrase(
    "All of these scores rest on one signal, \u201c{signal}\u201d. Say more of your work before you go by their order: "
    "give tasks a category, rate how they felt, mark what waits or breaks in."
)
STABLE_UNKNOWN = Phrase("Two or more days that count are needed to say how sure this order is.")

SIGNALS = {
    Signal.CROWDING: Phrase("Crowds out important work"),
    Signal.DELAY: Phrase("Delays and blocks"),
    Signal.STRESS: Phrase("Stress"),
    Signal.FRAGMENTATION: Phrase("Breaks up the day"),
    Signal.OFF_HOURS: Phrase("Spills into free time"),
}

HOURS_LESS_SURE = Phrase("{range} (less sure)")
HOURS_LESS_SURE_TIP = Phrase("{range}. Less sure than it looks: it rests on few days, and such work often turns out rarer.")
HOURS_MOST_LIKELY = Phrase("{range}, most likely {mid}")

CATEGORIES = Phrase("By category")
CATEGORY_SPOKEN = Phrase("{category}: {time}, {share} of the hours, {tasks}")
UNKNOWN = Phrase("Unknown")
UNKNOWN_HOW = Phrase("not logged, in no total")
UNKNOWN_SPOKEN = Phrase("Unknown: {time} inside your work hours are not logged. They are in no total and not guessed.")
CATEGORY_TASKS = Plural("{n} task", "{n} tasks")
TASKS = Phrase("By task")
TASKS_TABLE = Phrase("Hours by task")
COLUMN_TASK = Phrase("Task")
COLUMN_CATEGORY = Phrase("Category")
COLUMN_TOTAL = Phrase("Logged")
COLUMN_WEEK = Phrase("A week")
COLUMN_DAYS = Phrase("Days")
COLUMN_SCORE = Phrase("Score")
DASH = Phrase("–")
SHOW_ALL = Phrase("Show all {n}")

BEHIND_TASK = Phrase("Entries of {task}")
BEHIND_DAY_CATEGORY = Phrase("{category} on {day}")
BEHIND_STRETCH = Phrase("\u2068{name}\u2069, {period}")
BEHIND_HOUR = Phrase("{weekday}, {times}")
BEHIND_LAYERS = {
    "hours": Phrase("{hour}"),
    "stress": Phrase("{hour}: rated"),
    "interruptions": Phrase("{hour}: interruptions"),
    "off_hours": Phrase("{hour}: outside work hours"),
}
BEHIND_COUNT = Phrase("{entries} with {time} of work. Choose one to open its day.")
BEHIND_NONE = Phrase("No entries here.")
BEHIND_WHY = Phrase("Why this task?")
BEHIND_OPEN_DAY = Phrase("Open that day")
BEHIND_MORE = Phrase("Show {n} more")
BEHIND_LIST = Phrase("Entries")
BEHIND_DELAYED = Phrase("delayed other work")
BEHIND_BLOCKED = Phrase("blocked for {time}")
BEHIND_INTERRUPTED = Phrase("interrupted other work")
RUNNING = Phrase("running")

LIMITS = Phrase("What these figures cannot say")
LIMIT_LINES = (
    Phrase("They show what goes together with stress and delay, not what causes it: association is no proof."),
    Phrase("A few weeks are a sample of your year: a usual week should lie in the range four times out of five, not always."),
    Phrase("What you did not log is unknown: it is shown as gaps, never guessed."),
)

KEY_ASSIGN = Phrase("1 to 9: put the selected tasks into a category")
KEY_OPEN = Phrase("Open the chosen task")
KEY_SORT = Phrase("Arrange the table of tasks by the chosen column")

FINDINGS_TITLE = Phrase("What stands out")
FINDING_WHY = Phrase("Why")
FINDING_BEHIND = Phrase("Behind this finding")
FINDINGS_CHANGED = Phrase("What changed")
FINDINGS_BETTER = Phrase("Log better")
FINDINGS_TRY = Phrase("One thing to try")

WEIGHTS_LINK = Phrase("Weights…")
WEIGHTS_TIP = Phrase("What counts for more in the score")
WEIGHTS_TITLE = Phrase("What weighs how much")
WEIGHTS_HOW = Phrase("The score adds up five kinds of friction. Ours suit most owners; give more to what hurts you more.")
WEIGHTS_OUR = Phrase("ours: {share}")
WEIGHTS_OURS = Phrase("Back to ours")
WEIGHTS_KEEP = Phrase("Use these")
WEIGHTS_NOTHING = Phrase("Something must weigh more than nothing.")
WEIGHTS_ARE_OURS = Phrase("These are our weights.")
WEIGHTS_ARE_YOURS = Phrase("These are your own weights. Scores follow at once; plans that you made keep theirs.")

SUGGESTED = Phrase("\u2068{category}\u2069? {matching} of {n} entries with “\u2068{word}\u2069” are there. A takes it.")
SUGGESTED_RULE = Phrase("{category}? Your rule for “{word}”. A takes it.")
SUGGESTED_ALL = Plural("Take the suggestion", "Take all {n} suggestions")
SUGGESTED_DONE = Plural("{n} task sorted as suggested", "{n} tasks sorted as suggested")
RULE_OFFER = Phrase(
    "Is work with “\u2068{word}\u2069” \u2068{category}\u2069 from now on? {matching} of {n} entries with it are."
)
RULE_FROM_NOW = Phrase("From now on")
RULE_PAST = Phrase("Also the past: {entries} of {tasks}, {time}")
RULE_NOT = Phrase("Not now")
RULE_LEARNED = Phrase("Work with “{word}” is {category} from now on")
RULE_LEARNED_PAST = Plural(
    "Work with “{word}” is {category} from now on, and {n} task of the past",
    "Work with “{word}” is {category} from now on, and {n} tasks of the past",
)
RULE_TASKS = Plural("{n} task", "{n} tasks")
RULES_LINK = Phrase("Rules…")
RULES_TIP = Phrase("What you taught: words that go into a category by themselves")
RULES_TITLE = Phrase("Your rules")
RULES_HOW = Phrase("New work with the word gets the category. Forget a rule, and what it sorted stays as it is.")
RULES_NONE = Phrase("No rules yet. After you put a task into a category, a rule is offered where your log gives a reason.")
RULE_LINE = Phrase("“{word}” is {category}")
RULE_FORGET = Phrase("Forget")
RULE_FORGET_NAME = Phrase("Forget the rule for “{word}”")
KEY_ACCEPT = Phrase("Take what is suggested")
