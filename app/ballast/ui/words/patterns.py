"""How the days of a period go: what breaks in, spills over and waits, when it strains, what runs side by side."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

TITLE = Phrase("How the days go")
HOW = Phrase("Counted over all days of the period. Open a line to see the entries behind it.")
BEHIND = Phrase("{title}: {name}")
LINE_SPOKEN = Phrase("{name}, {figure}")
SHOW_ALL = Phrase("Show all {n}")
FEWER = Phrase("Show fewer")

INTERRUPTIONS = Phrase("What interrupts you")
NEVER_BROKEN = Phrase("Nothing broke into your work, as far as you said.")
NOT_ASKED_BROKEN = Phrase(
    "No entry says whether it broke into other work. When something breaks in, press “Interrupted” on the Today page: one key "
    "says who it was."
)
WHO_NOT_SAID = Phrase("Not said who")
TIMES = Plural("{n} time", "{n} times")
TIMES_FOR = Phrase("{times}, {time}")

SPILL_OVER = Phrase("Evenings and weekends")
SPILLED = Phrase(
    "{time} of work, {share} of all, lie outside your work hours: {evenings} on work days, {days_off} on days off."
)
SPILLED_WORK_DAYS = Phrase("{time} of work, {share} of all, lie outside your work hours, all of it on work days.")
SPILLED_DAYS_OFF = Phrase("{time} of work, {share} of all, lie outside your work hours, all of it on days off.")
NOT_SPILLED = Phrase("All of it lies inside your work hours.")
HOURS_OURS = Phrase("These are our usual work hours, not yours: say yours in the settings.")

WAITING = Phrase("What you wait for")
WAITED = Plural("Work waited {n} time.", "Work waited {n} times.")
WAITED_FOR = Plural("Work waited {n} time, for {time}.", "Work waited {n} times, for {time} in all.")
NEVER_WAITED = Phrase("Nothing had to wait, as far as you said.")
NOT_ASKED_WAITED = Phrase(
    "No entry says whether work had to wait. Tick “It blocked or delayed something” when you stop or edit an entry, and say "
    "why."
)
REASON_NOT_SAID = Phrase("Reason not said")
REWORK = Phrase("What you do again")
REDONE = Plural("Work was held up {n} time by doing it again.", "Work was held up {n} times by doing it again.")
REDONE_FOR = Plural(
    "Work was held up {n} time by doing it again, for {time}.",
    "Work was held up {n} times by doing it again, for {time} in all.",
)
NEVER_REDONE = Phrase("No entry says that something had to be done again.")

TIME_OF_DAY = Phrase("When it strains")
CLEAR_HOURS = Phrase(
    "Calmest around {calm} ({low} of 4), hardest around {hard} ({high} of 4). That is more than chance would show; what you do "
    "then may be the reason."
)
NO_CLEAR_HOURS = Phrase("No clear difference between the hours: chance alone could show what differs here.")
FEW_HOURS = Phrase(
    "Too few ratings to hold hours against each other: two hours of the day are needed, each with three ratings and half an "
    "hour of rated work."
)
NOT_COMPARED = Phrase("Too few ratings to compare: {hours}.")
NOT_RATED = Phrase("Nothing is rated yet. Press 0 to 4 when you stop; a few ratings a day are enough.")
STRAIN_RATED = Phrase("{mean} of 4, from {time}")

ENERGY = Phrase("When it gives you energy")
ENERGY_CLEAR = Phrase(
    "By what you said of your tasks, your work gives you most energy around {best} ({high} of 100) and drains you most around "
    "{worst} ({low} of 100)."
)
ENERGY_ALIKE = Phrase("By what you said of your tasks, your work takes and gives about the same all day.")
ENERGY_NOT_SAID = Phrase("You have not said of any task whether it drains you: the five quick questions above ask it.")
ENERGY_KNOWN = Phrase("Said of tasks that make up {share} of your time.")
ENERGY_LINE = Phrase("{energy} of 100, from {time}")

UNBROKEN = Phrase("Time without a break")
NO_WORK = Phrase("No work in this period.")
LONGEST_DAY = Phrase("Longest: {day}")
SHORTEST_DAY = Phrase("Shortest: {day}")

OVERLAPS = Phrase("Side by side")
COUNTED_ONCE = Phrase("Nothing ran side by side: {once}, however you count.")
COUNTED_TWICE = Phrase(
    "{once} by the clock, {twice} when each task is counted in full: {more} ran side by side. Days and weeks are counted by "
    "the clock, tasks and categories in full."
)
PAIR = Phrase("{one} + {other}")
