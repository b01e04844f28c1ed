"""What stands behind each number of the Review page: formulas with their numbers filled in, inputs, what would change it."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

OPEN = Phrase("Enter shows how it comes about")
NONE_BEHIND = Phrase("No entry is behind it: that is what makes it unknown.")
SAID_BEHIND = Phrase("No entry is behind it: you said it.")

ENTRIES = Phrase("Entries")
CLOCK = Phrase("Their lengths added up, work side by side in full")
UNION = Phrase("Time by the clock, work side by side once")
TWICE = Phrase("Counted twice, because it ran side by side")
LOGGED = Plural("{n} entry from its start to its end = {time}", "{n} entries, each from its start to its end = {time}")
LOGGED_ONCE = Phrase("{time} \u2212 {twice} that ran side by side = {union} by the clock")
LOGGED_CHANGES = Phrase("Entries that you add, change or delete in this period; work that runs adds to it as it goes.")
PERIOD_CHANGES = Phrase("Another period, chosen at the top of the page.")

WORK_HOURS = Phrase("Your work hours")
WORK_HOURS_VALUE = Phrase("{times}, {days}")
WORK_DAYS = Plural("{n} day a week", "{n} days a week")
NEEDED = Phrase("From here on a day counts")
DAYS_WORKED = Phrase("Work days with something logged")
DAYS_COUNTED = Phrase("Work days that count")
KNOWN = Phrase("Logged on days with work, by the clock")
GAPS = Phrase("Not logged inside your work hours on those days")
COUNTED_LINE = Phrase("A day counts from {needed}: logged \u00f7 (logged + not logged inside your work hours).")
COVERAGE_LINE = Phrase("{known} \u00f7 ({known} + {gaps}) = {share}")
COUNTED_MORE = Plural(
    "{n} work day has too little: fill its gaps on the Today page.",
    "{n} work days have too little: fill their gaps on the Today page.",
)
HOURS_CHANGE = Phrase("Other work hours or work days, in the settings.")
BREAKS_CHANGE = Phrase("A break that you confirm is no gap any more.")

STRESS = Phrase("Mean stress")
RATED = Phrase("Entries rated")
RATED_TIME = Phrase("Their time")
NOT_RATED = Phrase("Entries without a rating: they are left out")
STRESS_LINE = Phrase(
    "Each rating (0 to 4) times the hours of its entry, added up: {sum}. Divided by the hours of all rated entries: "
    "{sum} \u00f7 {hours} = {mean}"
)
STRESS_WORST = Phrase("Highest mean of a task: {task}")
STRESS_CHANGES = Phrase("More ratings: press 0 to 4 when you stop.")
STRESS_NONE = Phrase("Nothing is rated in this period.")

BLOCK = Phrase("Longest stretch")
BLOCK_TASK = Phrase("Task")
BLOCK_FROM = Phrase("Begun")
BLOCK_TO = Phrase("Ended")
BLOCK_LINE = Phrase("Work on one task with breaks of at most a minute: from {start} to {end} = {time}")
SWITCHES = Phrase("Changes from one task to another within a day")
SWITCHES_LINE = Phrase("{switches} changes of task \u00f7 {hours} by the clock = {rate} an hour")
BLOCK_BREAK = Phrase("Break that ends a stretch")
BLOCK_BREAK_VALUE = Phrase("over 1 min")
BLOCK_CHANGES = Phrase("Fewer breaks in the middle of a task; entries that you join or split.")
BLOCK_NONE = Phrase("There is no stretch in this period.")

CATEGORY = Phrase("Category: {name}")
CATEGORY_TASKS = Phrase("Tasks that you put there")
CATEGORY_TASKS_NONE = Phrase("Tasks without a category")
CATEGORY_TIME = Phrase("Their time, work side by side in full")
CATEGORY_ALL = Phrase("All time logged, counted the same way")
CATEGORY_LINE = Plural("{n} task added up = {time}", "{n} tasks added up = {time}")
CATEGORY_SHARE = Phrase("{time} \u00f7 {all} = {share} of the hours")
CATEGORY_CHANGES = Phrase("A task that you put into another category, or time that you log.")

UNKNOWN = Phrase("Unknown")
UNKNOWN_LINE = Phrase(
    "On days with something logged: work hours up to now \u2212 what is logged or a confirmed break inside them = {time}"
)
UNKNOWN_DAYS = Phrase("Days with something logged")
UNKNOWN_DAY = Phrase("Not logged on {day}")
UNKNOWN_REST = Plural("Not logged on {n} other day", "Not logged on {n} other days")
UNKNOWN_CHANGES = Phrase("Fill the gaps of a day on the Today page, or say that they were breaks.")
UNKNOWN_LIFT = Phrase("It is in no total and never guessed; it lifts the upper end of hours a week.")

DAY_LINE = Phrase("{known} \u00f7 ({known} + {gaps}) = {share} of the work hours logged; {needed} are needed")
DAY_OFF_LINE = Phrase(
    "A day off: no work hours, so nothing is missing. Its {time} stay in the charts and are added by the calendar."
)
DAY_NOTHING = Phrase("Nothing is logged on this day.")
DAY_KNOWN = Phrase("Logged, by the clock")
DAY_FULL = Phrase("Logged, work side by side in full")
DAY_GAPS = Phrase("Not logged inside your work hours")
DAY_MORE = Phrase("{time} more inside your work hours, and it counts.")
DAY_LESS = Phrase("It counts as long as no more than {time} of it goes.")
DAY_UNDER_WAY = Phrase("Its work hours are not over yet, so it does not count yet.")
DAY_STAYS = Phrase("Too little of it is known: it stays in the charts and is out of hours a week and a year.")

STABLE = Phrase("How sure the order is")
STABLE_LINE = Phrase(
    "The {days} days that count are drawn 200 times, each time as many days, some of them twice and some not at all. The tasks "
    "are ranked anew each time. {lead}."
)
STABLE_LEAD = Plural("The same task leads in {share}", "The same {n} lead in {share}")
STABLE_OFTEN = Plural("{task}: comes first", "{task}: among the first {n}")
STABLE_DRAWS = Phrase("Draws, always the same ones")
STABLE_LEVEL = Phrase("Below this the first tasks are called level")
STABLE_CHANGES = Phrase("More days that count: then chance moves the order less.")
STABLE_WEIGHTS = Phrase("Other weights of the score.")
STABLE_FIGURE = Plural(
    "The same task comes first in {share} of 200 draws", "The first {n} stay the same in {share} of 200 draws"
)

YEAR_MEASURED = Phrase("Work in your log, a year")
YEAR_RARE = Phrase("Rare tasks, a year")
YEAR_WHOLE = Phrase("A year together")
YEAR_OF = Phrase("{name}, a year")
YEAR_WEEKLY = Plural(
    "By working weeks, {n} task: {hours} a week \u00d7 {weeks} weeks \u00d7 {typical} = {year}",
    "By working weeks, {n} tasks: {hours} a week \u00d7 {weeks} weeks \u00d7 {typical} = {year}",
)
YEAR_CALENDAR = Phrase("By the calendar, \u2068{task}\u2069: {hours} each time \u00d7 {n} times = {year}")
YEAR_CALENDAR_MORE = Plural("By the calendar, {n} more task: {year}", "By the calendar, {n} more tasks: {year}")
YEAR_RANGE = Phrase(
    "In 80 of 100 years like this: {low} to {high}. Each task's own doubt is added as squares; how weeks differ is shared by "
    "all."
)
YEAR_LIFT = Phrase(
    "The upper end is at least {mid} \u00f7 {coverage} logged = {high}: so much if the rest of your work hours held as much."
)
YEAR_TASKS = Phrase("Tasks with hours a week")
YEAR_HOURS = Phrase("Their hours a week, most likely")
YEAR_WEEKS = Phrase("Working weeks a year")
YEAR_TYPICAL = Phrase("A usual week beside the audited ones")
YEAR_TIMES = Phrase("{factor} times")
YEAR_WEEK = Phrase("Week of {day}: {said}")
YEAR_DAYS = Phrase("Work days that count")
YEAR_SPREAD = Phrase("How much weeks differ")
YEAR_COVERAGE = Phrase("Work hours logged on days that count")
YEAR_CHANGE_WEEK = Phrase("One working week more or fewer: {hours}.")
YEAR_CHANGE_TYPICAL = Phrase("Saying that a week was quieter or busier than usual.")
YEAR_CHANGE_LEFT = Plural(
    "{n} task is left out until you say how often it comes.", "{n} tasks are left out until you say how often they come."
)
YEAR_CHANGE_LOG = Phrase("More days that count: the range grows narrower.")
RARE_LINE = Phrase("\u2068{task}\u2069: {hours} \u00d7 {times} times = {year}")
RARE_RANGE = Phrase("Half of it to twice it, as with all that is said and not measured: {low} to {high}")
RARE_HOURS = Phrase("{task}: hours each time")
RARE_TIMES = Phrase("{task}: times a year")
RARE_FACTOR = Phrase("From half to twice what you said")
RARE_CHANGES = Phrase("Other hours or times on the sheet of rare tasks; lines that are blank count nothing.")
RARE_NOTHING = Phrase("Nothing is said on the sheet of rare tasks yet.")
WHOLE_LINE = Phrase("Most likely: {measured} measured + {rare} rare = {whole}")
WHOLE_ENDS = Phrase("The ends of both added: {low} to {high}. That holds if both err the same way, so it is rather wide.")
WHOLE_MEASURED = Phrase("Work in your log, most likely")
WHOLE_RARE = Phrase("Rare tasks, as you said")
TYPICAL_LINE = Phrase(
    "How usual the weeks were: each day that counts, a day off too, by the factor of its week: {sum} \u00f7 {days} days = "
    "{typical}"
)

PATTERN_SAID = Phrase("What you said of entries: another answer, or one where none was given yet.")
PATTERN_TIME = Phrase("Entries that you add, change or delete.")
INTERRUPTIONS_LINE = Phrase("Every entry that you marked as breaking into other work counts once: {n}.")
INTERRUPTIONS_GIVEN = Phrase("Entries marked as an interruption")
SPILL_LINE = Phrase("{evenings} on work days + {days_off} on days off = {time}; \u00f7 {all} logged = {share}")
SPILL_OUT = Phrase("Outside your work hours on work days")
SPILL_OFF = Phrase("On days off")
HOURS_YOURS = Phrase("as in the settings")
HOURS_OURS = Phrase("our usual ones")
SPILL_ALL = Phrase("All time logged, work side by side in full")
HELD_LINE = Phrase(
    "Every entry that you marked as delaying or blocking other work counts once: {n}; blocked for {time} in all."
)
HELD_GIVEN = Phrase("Entries marked so")
HELD_TIME = Phrase("Blocked in all, where you said how long")
UNBROKEN_LINE = Phrase(
    "Of each day with work the longest time on the same work without a break; the middle one of these {days} days is {time}. "
    "Changes of task: {switches} \u00f7 {hours} = {rate} an hour."
)
UNBROKEN_DAYS = Phrase("Days with work")
UNBROKEN_MIDDLE = Phrase("The middle of their longest")
OVERLAP_LINE = Phrase("{twice} with each task in full \u2212 {once} by the clock = {more} side by side")
HOURS_OF_DAY_LINE = Phrase("The ratings of each hour of the day, weighed by their time in it.")
HOURS_OF_DAY_RULE = Phrase(
    "Two hours are held apart only where they differ by more than chance would show in 95 of 100 logs, as often as they are "
    "compared."
)
HOURS_RATED = Phrase("Hours of the day with ratings")
HOURS_COMPARED = Phrase("Of them with three ratings and half an hour")
ENERGY_FORMULA = Phrase(
    "Each hour: 1 \u2212 what you said of “it drains me” (0 to 1), the mean over its work by time, as of 100."
)
ENERGY_PART = Phrase("Part of your time on tasks that you were asked about")
ENERGY_TASKS = Phrase("Hours of the day with such work")
ENERGY_NEEDED = Phrase("Work in an hour before it is named")
ENERGY_CLEAR = Phrase("Difference from which hours are told apart, of 100")
ENERGY_CHANGES = Phrase("Your answers to the five quick questions on a task.")
CHANCE = Phrase("Chance that is allowed for")

FINDING = Phrase("What stands out")
FINDING_WEIGHT = Phrase("It was chosen because it weighs {weight} of 100; what weighs under 10 is not told.")
FINDING_RULES = {
    "bottleneck": Phrase("Its score on this page, with the most telling part of it, “{signal}”: {points} points"),
    "largest": Phrase("The task with the most time: {hours} \u00f7 {all} in all = {share}"),
    "interruptions": Phrase(
        "{n} interruptions \u00f7 {work_days} work days with work \u00d7 {of_week} work days a week = {rate} a week"
    ),
    "held_up": Phrase(
        "Held up {n} times: {hours} \u00f7 {work_days} work days with work \u00d7 {of_week} work days a week = {rate} a week"
    ),
    "spill_over": Phrase("{hours} outside your work hours \u00f7 {all} in all = {share}"),
    "late": Phrase("{hours} on weekends, in the evening or at night \u00f7 {all} in all = {share}"),
    "long_days": Phrase("{days} days with more than ten hours \u00f7 {of} days with work = {share}"),
    "many_small": Phrase("{tasks} of {of} tasks take under half an hour a week: {hours} \u00f7 {all} in all = {share}"),
    "broken": Phrase(
        "The middle of the longest stretch of each day is {hours}; at 15 min it weighs 100, from 90 min on nothing"
    ),
}
FINDING_WEIGHED = {
    "interruptions": Phrase("Its weight: {rate} a week, full from 20, \u00d7 100 = {weight}"),
    "held_up": Phrase("Its weight: {rate} a week, full from 4 h, \u00d7 100 = {weight}"),
    "spill_over": Phrase("Its weight: {share}, full from 20 %, \u00d7 100 = {weight}"),
    "late": Phrase("Its weight: {share}, full from 20 %, \u00d7 100 = {weight}"),
    "long_days": Phrase("Its weight: {share}, full from 50 %, \u00d7 100 = {weight}"),
    "many_small": Phrase("Its weight: {share}, full from 40 %, \u00d7 100 = {weight}"),
    "broken": Phrase("Its weight: (90 min \u2212 {hours}) \u00f7 (90 min \u2212 15 min) \u00d7 100 = {weight}"),
    "broken_full": Phrase("Its weight: {hours} is no more than 15 min, which weighs 100"),
}
FIGURE_NAMES = {
    "score": Phrase("Score, of 100"),
    "points": Phrase("Points of the part that is told"),
    "low": Phrase("Hours a week, at the least"),
    "high": Phrase("Hours a week, at the most"),
    "interruptions": Phrase("Interruptions a week"),
    "short": Phrase("Sessions under 10 min"),
    "blocked": Phrase("Other work blocked, a week"),
    "delayed": Phrase("Entries that delayed something"),
    "stress": Phrase("Its mean stress, of 4"),
    "stress_all": Phrase("Your mean stress, of 4"),
    "off_hours": Phrase("Outside your work hours"),
    "share": Phrase("Part of all time"),
    "hours": Phrase("Time"),
    "times": Phrase("Times"),
    "per_week": Phrase("Times a week"),
    "hours_a_week": Phrase("Time a week"),
    "work_days": Phrase("Work days with work"),
    "of_week": Phrase("Work days in your week"),
    "all": Phrase("All time logged, work side by side in full"),
    "of_source": Phrase("Times by the most frequent"),
    "of_reason": Phrase("Times for the most frequent reason"),
    "hours_of_reason": Phrase("Time for the most frequent reason"),
    "days_off": Phrase("Of it on days off"),
    "of_task": Phrase("Of it by the task named"),
    "block": Phrase("The middle of the longest stretches"),
    "days": Phrase("Days with more than ten hours"),
    "of": Phrase("Out of"),
    "longest": Phrase("The longest of them"),
    "tasks": Phrase("Small tasks"),
    "switches": Phrase("Changes of task an hour"),
}

CHANGED = Phrase("What changed")
CHANGED_OF = Phrase("{name}: what changed")
CHANGED_BEFORE = Phrase("Before, hours a week")
CHANGED_AFTER = Phrase("Now, hours a week")
CHANGED_LINE = Phrase("{after} \u00f7 {before} = {factor}; in 80 of 100 cases {low} to {high}")
CHANGED_RULE = Phrase(
    "It is said to have changed only where the difference is more than 1.96 times its doubt, once in 20 by chance, and where "
    "the larger is above the range of the smaller, so that unlogged hours cannot be why."
)
CHANGED_NONE = Phrase("One of the two periods has too few days with it for hours a week.")
CHANGED_CLEAR = Phrase("Doubts apart from which a change is clear")
CHANGED_CHANGES = Phrase("More days that count in either period: the ranges grow narrower, and smaller changes can be told.")

LACK = Phrase("What to log better")
LACK_LINES = {
    "days": Phrase("{amount} work days count; five are wanted for a week that is fairly known."),
    "coverage": Phrase(
        "{part} logged \u00f7 ({part} + {missing} not logged inside your work hours) = {amount}; told below 80 %"
    ),
    "uncategorised": Phrase("{part} of tasks without a category \u00f7 {whole} in all = {amount}; told above 5 %"),
    "unrated": Phrase("{part} entries without a rating \u00f7 {whole} entries = {amount}; told above 30 %"),
    "delays": Phrase("No entry says whether it delayed something."),
    "interruptions": Phrase("No entry says whether it broke in."),
    "long_entries": Phrase("{amount} entries are longer than twelve hours at a stretch."),
    "work_hours": Phrase("{part} outside our usual work hours \u00f7 {whole} in all = {amount}; you have not said yours"),
}
LACK_GIVEN = Phrase("Measured")
LACK_LIMIT = Phrase("Told from here on")
LACK_LIMITS = {
    "days": Phrase("under 5 days"),
    "coverage": Phrase("under 80 %"),
    "uncategorised": Phrase("over 5 %"),
    "unrated": Phrase("over 30 %"),
    "delays": Phrase("none"),
    "interruptions": Phrase("none"),
    "work_hours": Phrase("any"),
    "long_entries": Phrase("over 12 h"),
}
LACK_CHANGES = Phrase("Logging it, as the sentence says.")

GUESS = Phrase("{name}: your guess")
GUESS_SAID = Phrase("You thought, hours a week")
GUESS_LOG = Phrase("The log says, hours a week")
GUESS_LINE = Phrase("Right is a guess inside the range of the log: {range}.")
GUESS_NONE = Phrase("Too few days count for hours a week, so there is nothing to hold it against.")
GUESS_CHANGES = Phrase("Time that you log or change in the audit; the guess itself stays as you made it.")
