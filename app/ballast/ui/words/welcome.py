"""What the welcome says on the first day."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

TITLE = Phrase("Welcome to Ballast")
WHY = Phrase(
    "For one or two weeks you write down what you do, however small. Then Ballast shows what weighs you down, "
    "what your hour is worth, and what to hand over first."
)
PRIVATE = Phrase("Everything you log stays on this computer.")
OWN = Phrase("Start my own audit")
OWN_TEXT = Phrase("Three short questions, then you log your first task. It takes two minutes.")
SAMPLE = Phrase("Look around with a sample business")
SAMPLE_TEXT = Phrase("Two made-up weeks of a small studio. One press of Undo takes them out again.")
SAMPLE_TAKEN = Phrase("Only while your log is empty, so that nothing gets mixed. Yours has entries already.")
IMPORT = Phrase("Import what I logged elsewhere")
IMPORT_TEXT = Phrase("Bring in a Toggl Track export or a file from another Ballast, after a look at what comes.")
OWN_BUTTON = Phrase("Start")
SAMPLE_BUTTON = Phrase("Look around")
IMPORT_BUTTON = Phrase("Choose a file")
SKIP_ALL = Phrase("Skip, I'll set up later")
SAMPLE_OPENED = Phrase("The sample business is open. Undo takes it out again.")

STEP = Phrase("Step {step} of {steps}")
SKIP_STEP = Phrase("Skip this question")
START = Phrase("Start the audit")

LENGTH_TITLE = Phrase("How long, and from when?")
LENGTH_WHY = Phrase(
    "Two weeks catch what comes only every other week, such as invoices. One week is enough for a first picture. "
    "Log everything, also the five-minute things: they are what adds up."
)
LENGTH = Phrase("Length")
ONE_WEEK = Phrase("One week")
TWO_WEEKS = Phrase("Two weeks")
FIRST_DAY = Phrase("First day")
TODAY = Phrase("Today")
TOMORROW = Phrase("Tomorrow")
NEXT_WEEKDAY = Phrase("Next {weekday}")
PERIOD = Plural("{n} day: {period}", "{n} days: {period}")

WEEK_TITLE = Phrase("When do you usually work?")
WEEK_WHY = Phrase(
    "Ballast uses this to see which hours are still without an entry, and which work falls outside your hours. "
    "A rough answer is fine."
)
WORK_DAYS = Phrase("Work days")
WORK_HOURS = Phrase("Usual hours")
WORK_BEGIN = Phrase("Work begins")
WORK_END = Phrase("Work ends")
WORK_TO = Phrase("to")
WORK_DAY = Phrase("{weekday} is a work day")
WEEK_SUM = Plural("{n} day of {day}: {week} a week", "{n} days of {day}: {week} a week")
NO_DAYS = Phrase("No fixed days: then no hours count as missing.")
SAME_HOURS = Phrase("Begin and end are the same. Please change one of them.")

DETAILS_TITLE = Phrase("Two small things")
DETAILS_WHY = Phrase("You can change all of this later in the settings.")
DAY_START = Phrase("A new day begins at")
DAY_START_MIDNIGHT = Phrase("Midnight")
DAY_START_WHY = Phrase("If you often work past midnight, choose a later hour: that work then counts for the day before.")
CURRENCY = Phrase("Currency")
CURRENCY_WHY = Phrase("For what your hour is worth and what help costs.")
SUMMARY = Phrase("Your audit: {period}. Your week: {week}. Press the button, and write down what you are doing right now.")
