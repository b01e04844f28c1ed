"""What the charts say: titles, scales, tooltips, spoken sentences, tables, and hints where nothing is logged yet."""

from __future__ import annotations

from ballast.domain.insight.drawn.drip import Quadrant, Waiting
from ballast.domain.insight.review import Provenance
from ballast.domain.insight.trend import Direction
from ballast.ui.words import Phrase, Plural

GROUPS = {
    "hours": Phrase("Where the hours go"),
    "when": Phrase("When"),
    "weighs": Phrase("What weighs"),
    "changed": Phrase("What changed"),
}
"""The heads over the charts, each a question that they answer."""

GRID_TITLE = Phrase("Charts")
ONLY_LABEL = Phrase("Show")
ONLY_CHOOSER = Phrase("Category that all charts show")
ONLY_ALL = Phrase("All categories")
ONLY_NOTE = Phrase("Only \u2068{category}\u2069. {subtitle}")
ONLY_NOTE_ALONE = Phrase("Only {category}.")
ONLY_LEAD = Phrase("\u2068{category}\u2069: {lead}")
ONLY_EMPTY = Phrase("Nothing of {category} to show here")
ONLY_EMPTY_HINT = Phrase("The chart shows this category alone. Choose another one above the charts, or all of them.")

DAYS_TITLE = Phrase("Hours per day by category")
DAYS_SUBTITLE = Phrase("{period}, {hours} in all")
DAYS_SPOKEN = Phrase("{period}: {hours} in all.")
DAYS_SPOKEN_SHORT = Plural("{n} day does not count.", "{n} days do not count.")
DAYS_EMPTY = Phrase("No hours in this period yet")
DAYS_EMPTY_HINT = Phrase("Log what you do for a few days on Today, or import a file: each day then has its bar here.")
DAY_NOT_COUNTING = Phrase("Hatched: does not count for week or year")
DAY_UNKNOWN = Phrase("Dotted: not logged inside your work hours")
DAY_UNKNOWN_NAME = Phrase("Not logged")
DAY_SPOKEN_UNKNOWN = Phrase("{day}: {hours} not logged inside your work hours, in no total")
COLUMN_UNKNOWN = Phrase("Not logged, h")
DAY_TIP_NOT_COUNTING = Phrase("Does not count: {share} of the day is logged")
DAY_TIP_UNDER_WAY = Phrase("Not over: it counts once its work hours are over")
DAY_TIP_COVERAGE = Phrase("{share} of the day is logged")
DAY_TIP_OFF = Phrase("Not one of your work days")
DAY_NOTHING = Phrase("Nothing logged")
DAY_SPOKEN = Phrase("{day}, {category}: {hours} of {total}")
DAY_SPOKEN_NONE = Phrase("{day}: nothing logged")
WORK_DAY = Phrase("Your work day, {hours}")

DAYS_LEAD = Phrase("On a usual day you log {usual}; the longest was {day} with {longest}.")
DAYS_LEAD_LONGEST = Phrase("No day counts yet; the longest was {day} with {longest}.")

PARETO_TITLE = Phrase("Hours by task")
PARETO_SUBTITLE = Phrase("Left: hours of each task. Right: share of all {hours}, added up")
PARETO_SPOKEN = Plural("{n} task makes {share} of {hours}.", "{n} tasks make {share} of {hours}.")
PARETO_SPOKEN_FIRST = Phrase("The largest is {task} with {part}.")
PARETO_LEAD = Plural(
    "{n} task takes {share} of your time: {task}, with {part}.",
    "{n} tasks take {share} of your time; the largest is {task} with {part}.",
)
PARETO_EMPTY = Phrase("No tasks in this period yet")
PARETO_EMPTY_HINT = Phrase("Log your tasks for a few days: the few that take most of your time then stand on top.")
PARETO_REST = Plural("{n} other task", "{n} other tasks")
PARETO_TIP_HOURS = Phrase("Hours")
PARETO_TIP_SHARE = Phrase("Share of all hours")
PARETO_TIP_RUNNING = Phrase("With all above")
PARETO_VITAL = Phrase("One of the few tasks that make {share}")
PARETO_ROW_SPOKEN = Phrase("{task}: {hours}, {share}, {running} with all above")

HEAT_TITLE = Phrase("When you work")
HEAT_LAYER = Phrase("What the hours of the week show")
HEAT_NEXT_LAYER = Phrase("Hours of the week: what they show next")
HEAT_LAYERS = {
    "hours": Phrase("Hours"),
    "stress": Phrase("Stress"),
    "interruptions": Phrase("Interruptions"),
    "off_hours": Phrase("Off-hours"),
}
HEAT_TITLES = {
    "hours": HEAT_TITLE,
    "stress": Phrase("When it strains you"),
    "interruptions": Phrase("When you are interrupted"),
    "off_hours": Phrase("When work spills over"),
}
HEAT_SUBTITLES = {
    "hours": Phrase("Average minutes logged in each hour of the week"),
    "stress": Phrase("Mean rating of the work in each hour, 0 calm to 4 drained. A dot: not rated"),
    "interruptions": Phrase("How often work that interrupted began in each hour, on average"),
    "off_hours": Phrase("Average minutes outside your work hours, in each hour of the week"),
}
HEAT_DEFAULT_HOURS = Phrase("{first}. You have not said your work hours yet: these are ours")
HEAT_SPOKENS = {
    "hours": Phrase("Busiest: {weekday} at {time} with {value} minutes on average."),
    "stress": Phrase("Hardest: {weekday} at {time}, rated {value} of 4 on average."),
    "interruptions": Phrase("Most broken: {weekday} at {time} with {value} interruptions on average."),
    "off_hours": Phrase("Most spills over: {weekday} at {time} with {value} minutes on average."),
}
HEAT_LEADS = {
    "hours": Phrase("{share} of your work lies between {first} and {last}; {weekday} is your fullest day, {value} on average."),
    "stress": Phrase("Your hardest hour is {weekday}, {hours}: rated {value} of 4 on average."),
    "interruptions": Phrase("You are interrupted most on {weekday}, {hours}: {value} times on average."),
    "off_hours": Phrase("Most work outside your work hours is on {weekday}, {hours}: {value} minutes on average."),
}
HEAT_LEAD_OURS = Phrase("Most work outside the usual work hours is on {weekday}, {hours}: {value} minutes on average.")
HEAT_BESIDE = Phrase("Most often on {weekday}, {hours}.")
HEAT_EMPTY = Phrase("No hours to show yet")
HEAT_EMPTY_HINT = Phrase("Log with times of day for a week: your rhythm then shows here, hour by hour.")
HEAT_HINTS = {
    "hours": (HEAT_EMPTY, HEAT_EMPTY_HINT),
    "stress": (
        Phrase("No stress ratings here yet"),
        Phrase("Rate how an hour felt, 0 calm to 4 drained, on Today: hard hours then stand out here."),
    ),
    "interruptions": (
        Phrase("Nobody said yet what interrupted"),
        Phrase("Tick \u201cinterrupted other work\u201d when you log: the hours that are broken most then show here."),
    ),
    "off_hours": (
        Phrase("Nothing outside your work hours"),
        Phrase("All work of this period lies within your work hours. They are in Settings."),
    ),
}
HEAT_NONE_INTERRUPTED = (
    Phrase("Nothing interrupted"),
    Phrase("The entries say that none of this work interrupted other work."),
)
HEAT_CELL = Phrase("{weekday}, {hours}")
HEAT_CELLS = {
    "hours": Phrase("{weekday}, {time}: {value} minutes on average"),
    "stress": Phrase("{weekday}, {time}: rated {value} of 4"),
    "interruptions": Phrase("{weekday}, {time}: {value} interruptions on average"),
    "off_hours": Phrase("{weekday}, {time}: {value} minutes outside work hours on average"),
}
HEAT_CELL_NOT_RATED = Phrase("{weekday}, {time}: not rated")
HEAT_MINUTES = Phrase("{n} min")
HEAT_CALM = Phrase("{n} calm")
HEAT_DRAINED = Phrase("{n} drained")
HEAT_TIMES_SCALE = Phrase("{n} times")
HEAT_TIP = Phrase("On average")
HEAT_RATED = Phrase("Rated time")
HEAT_TIMES = Phrase("In this period")
HEAT_NOT_RATED = Phrase("Not rated")
HEAT_NO_INTERRUPTION = Phrase("No interruption")

POINTS_TITLE = Phrase("What the scores are made of")
POINTS_SUBTITLE = Phrase("The parts of a bar add up to its score, 0 to 100")
POINTS_MORE = Plural("{n} more task has a score", "{n} more tasks have a score")
POINTS_NONE = Plural("{n} task has no points", "{n} tasks have no points")
POINTS_LEVEL = Phrase("These are level: {tasks}")
POINTS_SPOKEN = Phrase("{task} weighs most with {score} of 100 points; the largest part is \u201c{signal}\u201d with {points}.")
POINTS_ONE = Phrase(
    "So far only \u201c{signal}\u201d is known of your work: by that {task} comes first, with {score} of 100 points."
)
POINTS_CALM = Phrase("No task makes any points")
POINTS_CALM_HINT = Phrase("By what you rated and marked, nothing holds your week up.")
POINTS_UNSAID = Phrase("No points yet")
POINTS_UNSAID_HINT = Phrase(
    "Points come from what you say of your work. Give tasks a category, rate how it felt, mark what waits or breaks in, and "
    "say your work hours in the settings."
)
POINTS_EMPTY = Phrase("No scores yet")
POINTS_EMPTY_HINT = Phrase("Log for a few days: a task has a score once it came three times or took an hour.")
POINTS_TIP = Phrase("\u2068{task}\u2069: {score} of 100 points")
POINTS_PART = Phrase("\u2068{task}\u2069, {signal}: {points} of {score} points")
POINTS_MISSING = Phrase("Not known: {signals}")
POINTS_BEHIND = Phrase("{task}: {signal}")
COLUMN_SCORE = Phrase("Score")

LESS_THAN = Phrase("< {hours}")
BLOCKS_TITLE = Phrase("How broken your days are")
BLOCKS_SUBTITLE = Phrase("Bars: the longest stretch of each day on the same work, without a break")
BLOCKS_NOT_SAID = Phrase(
    "Bars: the longest stretch of each day on the same work, without a break. What interrupted was not marked"
)
BLOCKS_USUAL = Phrase("Usual: {time}")
BLOCKS_SPOKEN = Phrase(
    "Your longest stretch of a day on the same work is usually {usual}; on {day} it was no more than {shortest}."
)
BLOCKS_BESIDE = Phrase("Your longest stretch on the same work is usually {usual}.")
BLOCKS_MINUTES = Phrase("{n} min")
BLOCKS_EMPTY = Phrase("No blocks to show yet")
BLOCKS_EMPTY_HINT = Phrase("Log with times of day for a few days: how long you stay at one thing then shows here.")
BLOCKS_TIP = Phrase("Longest block")
BLOCKS_SWITCHES = Phrase("Switches an hour")
BLOCKS_BREAKS = Phrase("Interruptions")
BLOCKS_UNSAID = Phrase("not said")
BLOCKS_BEHIND = Phrase("Longest block on {day}")
BLOCKS_BEHIND_BREAKS = Phrase("Interruptions on {day}")
BLOCK_SPOKEN = Phrase("{day}: longest block {time}, {tasks}")
SWITCHES_SPOKEN = Phrase("{day}: {n} switches an hour")
BREAKS_SPOKEN = Phrase("{day}: interruptions {n}")
COLUMN_BLOCK_TASKS = Phrase("Longest block on")
COLUMN_BLOCK = Phrase("Longest block, min")
COLUMN_SWITCHES = Phrase("Switches an hour")
COLUMN_INTERRUPTIONS = Phrase("Interruptions")

STRESS_TITLE = Phrase("Stress against hours")
STRESS_SUBTITLE = Phrase("The larger the bubble, the more hours in this period")
STRESS_UNRATED = Plural("{n} task has no stress rating and is not shown", "{n} tasks have no stress rating and are not shown")
STRESS_JOINED = Phrase("{first}. {second}.")
STRESS_SPOKEN = Plural("{n} rated task.", "{n} rated tasks.")
STRESS_SPOKEN_CORNER = Phrase("Hand over first: {tasks}.")
STRESS_SPOKEN_NONE = Phrase("None takes both much time and much strength.")
STRESS_LEAD = Phrase("{tasks}: much time and much stress. Hand that over first.")
STRESS_LEAD_NONE = Phrase("No task takes both much of your time and much of your strength.")
STRESS_EMPTY = Phrase("No stress ratings yet")
STRESS_EMPTY_HINT = Phrase("Rate how an hour felt, 0 calm to 4 drained, on Today: heavy tasks then stand out here.")
STRESS_CORNER = Phrase("Hand over first")
STRESS_TICK = Phrase("{rating} {name}")
STRESS_MEAN = Phrase("Mean stress")
STRESS_OF = Phrase("{rating} of 4")
STRESS_HOURS = Phrase("In this period")
STRESS_WEEK = Phrase("In a week")
STRESS_POINT_SPOKEN = Phrase("{task}: {hours}, stress {rating} of 4")

WEEKS_TITLE = Phrase("Week against week")
WEEKS_SUBTITLE = Phrase("Hours a week; the line is where a usual week lies four times out of five. \u2068{name}\u2069: {whole}")
WEEKS_RUN = Phrase("Whole weeks, {first} to {last}. {said}")
WEEKS_EMPTY = Phrase("Nothing to compare yet")
WEEKS_EMPTY_HINT = Phrase("Log a second week, or choose a period of up to two months with work before it.")
WEEKS_BESIDE = Phrase("Compare")
WEEKS_ITS_WEEKS = Phrase("Its weeks")
WEEKS_BEFORE = Phrase("The time before")
WEEKS_ROWS = Phrase("Rows")
WEEKS_CATEGORIES = Phrase("Categories")
WEEKS_TASKS = Phrase("Tasks")
WEEKS_LOGGED = Phrase("Logged, on too few days for a range")
WEEKS_VERDICTS = {
    Direction.MORE: Phrase("clearly more"),
    Direction.LESS: Phrase("clearly less"),
    Direction.NO_CLEAR_CHANGE: Phrase("no clear change"),
    Direction.TOO_LITTLE: Phrase("too little to say"),
}
WEEKS_WHOLE = Phrase("{figures}, {verdict}")
WEEKS_LEAD_MORE = Plural("{sentence} {n} more changed clearly.", "{sentence} {n} more changed clearly.")
WEEKS_LEAD_NONE = Phrase("No clear change: what differs is within what weeks vary by anyway.")
WEEKS_LEAD_LITTLE = Phrase("Too little to compare yet: it takes three days or more with the same work in each week.")
WEEKS_TIP = Phrase("About")
WEEKS_TIP_RANGE = Phrase("Four times out of five")
WEEKS_TIP_LOGGED = Phrase("Logged")
WEEKS_SPOKEN = Phrase("{name}, {period}: about {mid} a week, {range} four times out of five. {verdict}")
WEEKS_SPOKEN_LOGGED = Phrase("{name}, {period}: {logged} logged, on too few days for a range. {verdict}")
COLUMN_ROW = Phrase("Work")
COLUMN_STRETCH = Phrase("{period}, h a week")
COLUMN_FROM = Phrase("From")
COLUMN_TO = Phrase("To")
COLUMN_CHANGE = Phrase("Change")

DRIP_TITLE = Phrase("What your hours bring, and what they take")
DRIP_SUBTITLE = Phrase("To the right: moves your business forward. Up: gives you energy. The larger, the more hours.")
DRIP_NO_MONEY = Phrase("{first} Answer what you earn in a plan to see it in money.")
DRIP_WORTH = Phrase("{first} An hour of yours counts {value}.")
DRIP_EMPTY = Phrase("Nothing to place yet")
DRIP_EMPTY_HINT = Phrase(
    "Give your tasks a category, and rate how an hour felt, 0 calm to 4 drained: then it shows what to hand over first."
)
DRIP_QUADRANTS = {
    Quadrant.DELEGATION: Phrase("Hand over first"),
    Quadrant.REPLACEMENT: Phrase("Find a stand-in next"),
    Quadrant.INVESTMENT: Phrase("Keep it small"),
    Quadrant.PRODUCTION: Phrase("Do more of this"),
}
DRIP_WHY = {
    Quadrant.DELEGATION: Phrase("drains you, little value"),
    Quadrant.REPLACEMENT: Phrase("drains you, much value"),
    Quadrant.INVESTMENT: Phrase("gives you energy, little value yet"),
    Quadrant.PRODUCTION: Phrase("gives you energy, much value"),
}
DRIP_TOTAL = Phrase("{hours}, {share}")
DRIP_TOTAL_MONEY = Phrase("{hours}, {share}; {money} a year")
DRIP_WAITING = {
    Waiting.NOT_RATED: Phrase("Not rated yet"),
    Waiting.NOT_SORTED: Phrase("No category yet"),
}
DRIP_TO_DO = {
    Waiting.NOT_RATED: Phrase("Rate it 0 to 4 when you stop, or say in a plan how it drains you"),
    Waiting.NOT_SORTED: Phrase("Open it and give it a category"),
}
DRIP_STRIP = Phrase("{why} ({hours}): {todo}")
DRIP_LEAD = Plural("{tasks} drains you and brings little: {hours}.", "{tasks} drain you and bring little: {hours}.")
DRIP_LEAD_MONEY = Plural(
    "{tasks} drains you and brings little: {hours}, {money} of your time a year.",
    "{tasks} drain you and bring little: {hours}, {money} of your time a year.",
)
DRIP_LEAD_NONE = Phrase("Nothing that you do both drains you and brings little.")
DRIP_A_WEEK = Phrase("{hours} a week")
DRIP_IN_PERIOD = Phrase("{hours} in this period")
DRIP_SPOKEN = Phrase("{name}: {tasks}.")
DRIP_TASKS = Plural("{n} task, {total}", "{n} tasks, {total}")
DRIP_VALUE = Phrase("Moves your business forward")
DRIP_ENERGY = Phrase("Gives you energy")
DRIP_SOURCED = Phrase("{share}, {source}")
DRIP_SOURCES = {
    Provenance.SAID: Phrase("you said"),
    Provenance.MEASURED: Phrase("from your ratings"),
    Provenance.DEFAULT: Phrase("our default"),
    Provenance.BENCHMARK: Phrase("benchmark"),
}
DRIP_YEAR = Phrase("Of your time in a year")
DRIP_NOTE = Phrase("{name}: {why}")
DRIP_POINT_SPOKEN = Phrase("{task}, {hours}. {name}: {why}.")
DRIP_ALL = Phrase("All together")
COLUMN_QUADRANT = Phrase("What to do")
COLUMN_VALUE = Phrase("Value, %")
COLUMN_ENERGY = Phrase("Energy, %")
COLUMN_SOURCE = Phrase("From")
COLUMN_MONEY = Phrase("A year, {currency}")

KEYS_HINT = Phrase("Arrow keys move through the values, Enter shows the entries behind.")

AS_TABLE = Phrase("Show as table")
AS_CHART = Phrase("Show as chart")
TABLE_OF = Phrase("Table: {title}")
TABLE_KEY = Phrase("Chart or table")
COPY_TABLE_KEY = Phrase("Copy the table")
COPY_KEY = Phrase("Copy the chart as a picture, or the table")
NAMES_MORE = Plural("{names} and {n} more", "{names} and {n} more")

TAKE_ALONG = Phrase("Copy or save this chart")
COPY_PICTURE = Phrase("Copy the picture")
SAVE_PNG = Phrase("Save as PNG…")
SAVE_SVG = Phrase("Save as SVG…")
SAVE_TITLE = Phrase("Save the chart as a picture")
PNG_KIND = Phrase("PNG picture")
SVG_KIND = Phrase("SVG drawing")
PICTURE_COPIED = Phrase("The chart is copied: paste it where you want it.")
PICTURE_SAVED = Phrase("Saved the chart as {name}.")
PICTURE_PERIOD = Phrase("Ballast, {period}")
SHOW_FOLDER = Phrase("Show in folder")
CANNOT_OPEN = Phrase("No program on this computer opens this: {path}")

COLUMN_DAY = Phrase("Day")
COLUMN_TOTAL = Phrase("Total, h")
COLUMN_CATEGORY_HOURS = Phrase("{category}, h")
COLUMN_COVERAGE = Phrase("Logged, %")
COLUMN_COUNTS = Phrase("Counts")
COLUMN_TASK = Phrase("Task")
COLUMN_CATEGORY = Phrase("Category")
COLUMN_HOURS = Phrase("Hours")
COLUMN_SHARE = Phrase("Share, %")
COLUMN_RUNNING = Phrase("Added up, %")
COLUMN_WEEKDAY = Phrase("Weekday")
COLUMN_HOURS_WEEK = Phrase("Hours a week")
COLUMN_STRESS = Phrase("Stress, 0 to 4")
