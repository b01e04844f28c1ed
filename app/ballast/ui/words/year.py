"""What the year of a review says: its sums, how the weeks were, rare tasks, and what is left out."""

from __future__ import annotations

from ballast.domain.insight.yearly import Rare, Typical
from ballast.ui.words import Phrase, Plural

TITLE = Phrase("What a year of it takes")
HOW = Phrase(
    "Hours a week, times your working weeks, times how usual the weeks of this period were. What comes every month, quarter or "
    "year counts 12, 4 or 1 times."
)
NONE = Phrase(
    "Nothing can be said about a year yet: no task came on three days that count. Log on, or say below how often it comes."
)
MEASURED = Phrase("Work in your log")
RARE = Phrase("Rare tasks")
RARE_NONE = Phrase("nothing said yet: two weeks cannot see them")
TOGETHER = Phrase("Together")
YEAR_RANGE = Phrase("about {range} a year")
MOST_LIKELY = Phrase("most likely {mid}")
AS_SAID = Phrase("{mid} as you said, from half to twice that")
ENDS = Phrase("the ends of both added")
SUM_SPOKEN = Phrase("{name}: {range}, {more}")
WEEKS = Phrase("Working weeks a year")
SHEET = Phrase("Rare tasks…")
SHEET_TIP = Phrase("Payroll, tax, year end and the like: what comes a few times a year")

WEEK_OF = Phrase("Week of {day}")
WEEK_DAYS = Plural("{n} day counts", "{n} days count")
WEEK_ASK = Phrase("How was the week of {day}?")
TYPICAL = {Typical.QUIETER: Phrase("Quieter"), Typical.USUAL: Phrase("Usual"), Typical.BUSIER: Phrase("Busier")}
TYPICAL_TIP = {
    Typical.QUIETER: Phrase("Quieter than usual: its hours count {factor} times. Key Q"),
    Typical.USUAL: Phrase("A usual week: its hours count as they are. Key U"),
    Typical.BUSIER: Phrase("Busier than usual: its hours count {factor} times. Key B"),
}
EFFECT = {
    Typical.QUIETER: Phrase("its hours count {factor} times for the year"),
    Typical.USUAL: Phrase("its hours count as they are"),
    Typical.BUSIER: Phrase("its hours count {factor} times for the year"),
}
FACTORS_LINK = Phrase("Quiet and busy…")
FACTORS_TIP = Phrase("How much a quieter or a busier week counts for the year")
FACTORS_TITLE = Phrase("How much quiet and busy weeks count")
FACTORS_HOW = Phrase(
    "A week that was quieter than usual counts for more, a busier one for less, so that the year is made of usual weeks. Ours "
    "suit most owners; say your own where you know better."
)
FACTOR_OF = {Typical.QUIETER: Phrase("A quieter week counts, times"), Typical.BUSIER: Phrase("A busier week counts, times")}
FACTOR_OURS = Phrase("ours: {ours}")
FACTOR_YOURS = Phrase("yours: {own}, ours: {ours}")
FACTORS_WRONG = Phrase("A quieter week counts 1 to 3 times, a busier one 0.3 times to once.")
FACTORS_ARE_OURS = Phrase("These are ours.")
FACTORS_ARE_YOURS = Phrase("These are your own. The year follows at once.")
NOT_SAID = Phrase("taken as usual until you say")
MANY_WEEKS = Phrase("Over so many weeks quiet and busy ones even out: each counts as it is, unless you said otherwise.")
KEY_WEEK = Phrase("Q, U, B: the chosen week was quieter, usual, busier")

BY = Phrase("Show the year by")
BY_CATEGORY = Phrase("By category")
BY_TASK = Phrase("By task")
TABLE = Phrase("Hours a year")
COLUMN_NAME = Phrase("Work")
COLUMN_WEEK = Phrase("A week")
COLUMN_YEAR = Phrase("A year")
COLUMN_FROM = Phrase("Where from")
FROM_LOG = Phrase("measured")
FROM_LOG_UNSURE = Phrase("measured, less sure: few days")
FROM_RHYTHM = Phrase("measured, rhythm: you said")
FROM_CALENDAR = Plural("measured, once a year: you said", "measured, {n} times a year: you said")
FROM_TASKS = Plural("{n} task", "{n} tasks")

LEFT = Phrase("Left out of the year")
LEFT_HOW = Phrase("Seen on fewer than three days: how often does it come?")
LEFT_ASK = Phrase("How often does {task} come?")
LEFT_SEEN = Phrase("{seen}, {time}")
LEFT_NO_DAY = Phrase("only on days that do not count: fill their gaps")
LEFT_ALL = Phrase("Show {n}")
LEFT_FEWER = Phrase("Show fewer")
DAYS_OUT = Plural(
    "{n} work day is left out as well: under 60 % of its work hours are logged, so it would make every figure too small.",
    "{n} work days are left out as well: under 60 % of their work hours are logged, so they would make every figure too small.",
)

SHEET_TITLE = Phrase("Rare tasks")
SHEET_HOW = Phrase(
    "What comes a few times a year is on no log of two weeks. Say how many hours it takes each time; a rough guess will do, it "
    "counts as half to twice that."
)
KINDS = {
    Rare.PAYROLL: Phrase("Payroll"),
    Rare.TAX: Phrase("VAT and tax"),
    Rare.YEAR_END: Phrase("Closing the year"),
    Rare.STOCKTAKE: Phrase("Stocktaking"),
    Rare.RENEWALS: Phrase("Renewals and contracts"),
    Rare.INSURANCE: Phrase("Insurance"),
    Rare.HARDWARE: Phrase("Trouble with hardware"),
}
HEAD_TASK = Phrase("Task")
HEAD_HOURS = Phrase("Hours each time")
HEAD_TIMES = Phrase("Times a year")
HEAD_YEAR = Phrase("A year")
HOURS_OF = Phrase("{task}: hours each time")
TIMES_OF = Phrase("{task}: times a year")
CLEAR_OF = Phrase("Take {task} off the sheet")
NAME_OF = Phrase("Name of the rare task")
NEW_HINT = Phrase("Another rare task")
OWN = Phrase("another rare task")
TOTAL = Phrase("All rare tasks")
NOTHING = Phrase("–")
SAID_TIMES_OURS = Phrase("you said, times ours")
SAID_TIMES_OURS_TIP = Phrase("The hours are what you said; how often it comes is our default until you say otherwise.")
SHEET_FOOT = Phrase("Each line is kept as soon as you leave it. Undo takes the last one back.")
