"""What stands behind a mark of a chart that was chosen, and behind the sentence above a chart: formula, inputs, changes."""

from __future__ import annotations

from ballast.domain.insight.drawn.heat_map import Layer
from ballast.ui.words import Phrase, Plural

TASK_LINE = Plural("{n} entry, all its time in this period = {time}", "{n} entries, all their time in this period = {time}")
TASK_SHARE = Phrase("{time} \u00f7 {all} logged = {share}")
TASK_STRESS = Phrase("Its mean stress: each rating (0 to 4) by the time of its entry = {mean} of 4")
TASK_WEEK = Phrase("In a week")
TASK_TIME = Phrase("Its time in this period")
TASK_CHANGES = Phrase("Entries of this task that you add, change or delete.")

DAY_TIME = Phrase("Its time on this day")
DAY_ALL = Phrase("All time logged on this day, work side by side in full")
DAY_LINE = Plural(
    "{n} entry of that day, its part of the day = {time}", "{n} entries of that day, their parts of the day = {time}"
)
DAY_CATEGORY = Phrase("Category of these tasks")
DAY_NOT_SORTED = Phrase("none yet")

HOUR_MINUTES = Phrase("{minutes} in this hour \u00f7 {days} = {value} on average, work side by side once")
HOUR_OFF = Phrase("{minutes} outside your work hours in this hour \u00f7 {days} = {value} on average, work side by side once")
HOUR_TIMES = Plural(
    "{n} interruption that began in this hour \u00f7 {days} = {value} on average",
    "{n} interruptions that began in this hour \u00f7 {days} = {value} on average",
)
HOUR_STRESS = Phrase(
    "Each rating times its minutes in this hour, added up = {sum}; \u00f7 {minutes} rated minutes = {value} of 4"
)
HOUR_DAYS = Plural("{n} {weekday}", "{n} times {weekday}")
HOUR_DAYS_GIVEN = Phrase("Such weekdays in this period that have begun")
HOUR_ALL = {
    Layer.HOURS: Phrase("Minutes of work in this hour"),
    Layer.STRESS: Phrase("Rated minutes in this hour"),
    Layer.INTERRUPTIONS: Phrase("Interruptions that began in this hour"),
    Layer.OFF_HOURS: Phrase("Minutes outside your work hours"),
}
HOUR_SUM = Phrase("Ratings times minutes")
MINUTES = Phrase("{n} min")

BLOCK_LINE = Phrase("The longest time of this day on the same work, without a break of over a minute = {time}, on {tasks}")
SWITCHES_LINE = Phrase("{n} changes from one task to another \u00f7 {hours} by the clock = {rate} an hour")
BREAKS_LINE = Plural(
    "{n} entry of this day is marked as breaking into other work",
    "{n} entries of this day are marked as breaking into other work",
)
BLOCK_GIVEN = Phrase("Longest time on the same work without a break")
BREAKS_GIVEN = Phrase("Entries marked as an interruption")

PART_TITLE = Phrase("{points} points of {score}")
PART_WEIGHT = Phrase("Weight of this part, of 100")
PART_CHANGES = Phrase("Other answers on these entries, other weights of the score, or what the task is to your business.")

STRETCH_LOGGED = Phrase("{time} logged in these days \u00f7 {days} days \u00d7 7 = {hours} a week; too few days for a range")
STRETCH_TIME = Phrase("Its time in these days")
STRETCH_COUNTED = Phrase("Its time on days that count")
STRETCH_WORK_DAYS = Phrase("Its time on work days that count")
STRETCH_DAYS = Phrase("Days of this stretch")
STRETCH_CHANGES = Phrase("Time that you log or change in these days; more days that count make the range narrower.")

DRIP_PLACE = Phrase("Its quarter: value {value}, energy {energy}; each is high from 50 % on")
DRIP_ENERGY_SAID = Phrase("Energy: 1 \u2212 {drains}, what you said of “it drains me” = {energy}")
DRIP_ENERGY_RATED = Phrase("Energy: 1 \u2212 its mean stress {mean} \u00f7 4 = {energy}")
DRIP_MONEY = Phrase("Of your time in a year: {hours} a week \u00d7 {weeks} weeks \u00d7 {value} an hour = {money}, rounded")
DRIP_HOUR = Phrase("An hour of yours: {income} a year \u00f7 ({hours} a week \u00d7 {weeks} weeks) = {value}")
DRIP_HOUR_SAID = Phrase("An hour of yours: {value}, what you said someone would cost for your core work")
DRIP_FIGURE = Phrase("{money} of your time a year")
DRIP_NO_HOURS = Phrase("It came on too few days for hours a week, so it has no money.")
DRIP_NO_WORTH = Phrase("What an hour of yours is worth is not known: say it in a plan, then it stands here in money.")
DRIP_WEEKS = Phrase("Working weeks a year, in your newest plan")
DRIP_TASK_WEEK = Phrase("{task}: hours a week")
DRIP_REST_WEEK = Plural("{n} other task: hours a week", "{n} other tasks: hours a week")
DRIP_INCOME = Phrase("What you take in a year")
DRIP_HOURS = Phrase("Your hours a week in that plan")
DRIP_WORTH = Phrase("An hour of yours")
DRIP_CHANGES = Phrase("Another answer on your hour in a plan, what drains you, or what moves the business.")

LEAD_OF = Phrase("{title}: the sentence above")
LEADS = {
    "usual_day": Phrase("The usual day: the middle of {days} work days that count, in order of their time = {usual}"),
    "longest_day": Phrase("The longest: {day} = {longest}, work side by side in full"),
    "pareto": Phrase("The largest tasks until four fifths are reached, {n} of them: {time} \u00f7 {all} = {share}"),
    "pareto_named": Phrase("The largest tasks that have a bar of their own, {n} of them: {time} \u00f7 {all} = {share}"),
    "core": Phrase("The fewest hours of the clock in a row that hold half of all work: {first} to {end}"),
    "fullest": Phrase("The weekday whose hours, each on average, add up to most: {weekday} = {time}"),
    "money": Phrase("{hours} a week \u00d7 {weeks} weeks \u00d7 {value} an hour = {money} of your time a year, rounded"),
    "hour": Phrase("The hour of the week with the highest average of all shown below: {hour}, {value}"),
    "blocks": Phrase("The longest time of each day on the same work without a break; the middle of {days} days = {usual}"),
    "points": Phrase("The task with the most points: {score} of 100; its largest part comes first"),
    "stress": Phrase("Much time is from {hours} on, a tenth of all; much stress from {stress} of 4 on"),
    "drip_week": Phrase("Their hours a week, most likely, added up: {hours}"),
}
LEAD_DRIP = Plural(
    "What drains you (energy under 50 %) and moves the business little (value under 50 %): {n} task, {hours} in all",
    "What drains you (energy under 50 %) and moves the business little (value under 50 %): {n} tasks, {hours} in all",
)
LEAD_CORNER = Phrase("{task}: time and mean stress")
LEAD_GIVEN = {
    "days": Phrase("Days with work"),
    "counted": Phrase("Work days that count"),
    "usual": Phrase("The middle of them"),
    "longest": Phrase("The longest"),
    "shortest": Phrase("The shortest of them"),
    "all": Phrase("All time logged, work side by side in full"),
    "time": Phrase("Time of these tasks"),
    "largest": Phrase("The largest of them"),
    "line": Phrase("Part that the largest tasks are to reach"),
    "peak": Phrase("The highest average"),
    "hours": Phrase("Hours with a figure"),
    "score": Phrase("Its score"),
    "scored": Phrase("Tasks with a score"),
    "corner": Phrase("Much time begins at"),
    "stress": Phrase("Much stress begins at"),
    "rated": Phrase("Rated tasks"),
    "core": Phrase("Work in these hours"),
    "worked": Phrase("Work in all hours"),
    "fullest": Phrase("The fullest weekday, on average"),
    "weekly": Phrase("Their hours a week, most likely"),
    "half": Phrase("Value and energy are high from here on"),
    "placed": Phrase("Tasks with a place"),
    "row": Phrase("What is compared"),
}
LEAD_CHANGES = Phrase("Entries, ratings and answers of this period; the table of the chart has all its figures.")
