"""What the wizard says: its frame, and its steps from the period to the worth of an hour. `handing` has the rest."""

from __future__ import annotations

from ballast.domain.delegation.journey import Open, Skipped
from ballast.domain.delegation.plan import Confidentiality, Step, Trait, Unnoticed
from ballast.domain.delegation.year_apart import Apart
from ballast.domain.insight.review import Signal
from ballast.ui.words import Phrase, Plural

TITLE = Phrase("Delegation plan")
STEPS = Phrase("Steps of the wizard")
PROGRESS = Phrase("Step {place} of {count}")
SAVE_PLAN = Phrase("Save plan")
LEAVE = Phrase("Leave and come back later")
LEAVE_TIP = Phrase("Everything is kept. You come back to this step.")
KEPT = Phrase("Every answer is kept as you give it.")
LEFT = Phrase("The plan waits for you at “{step}”.")
SAVED = Phrase("The plan is saved. Next you find who helps, or print the plan.")
GONE = Phrase("This plan is not there any more.")
STEP_DONE = Phrase("{step}: done")
STEP_OPEN = Phrase("{step}: something is still open")
STEP_NOW = Phrase("{step}: you are here")
STEP_AHEAD = Phrase("{step}: not reached yet")

NAMES = {
    Step.PERIOD: Phrase("Period"),
    Step.CATEGORISE: Phrase("Sort what is left"),
    Step.TRAITS: Phrase("Questions"),
    Step.BOTTLENECKS: Phrase("Bottlenecks"),
    Step.WORTH: Phrase("Your hour"),
    Step.VERDICTS: Phrase("Decisions"),
    Step.HELPERS: Phrase("Helpers"),
    Step.BRIEFS: Phrase("Briefs"),
    Step.SUMMARY: Phrase("Summary"),
}
HEADINGS = {
    Step.PERIOD: Phrase("Which weeks shall the plan rest on?"),
    Step.CATEGORISE: Phrase("Sort what has no category yet"),
    Step.TRAITS: Phrase("What kind of work is it?"),
    Step.BOTTLENECKS: Phrase("What really holds you up?"),
    Step.WORTH: Phrase("What is your hour worth?"),
    Step.VERDICTS: Phrase("What becomes of each task?"),
    Step.HELPERS: Phrase("Who takes it over, and does it pay?"),
    Step.BRIEFS: Phrase("What does a helper need to know?"),
    Step.SUMMARY: Phrase("Your delegation plan"),
}
WHY = {
    Step.PERIOD: Phrase("Everything that follows is measured from these days. Two usual weeks say far more than one."),
    Step.CATEGORISE: Phrase(
        "A category says how much a kind of work moves your business forward. The longest tasks come first."
    ),
    Step.TRAITS: Phrase("Five quick answers a task show what can leave your desk. What your log already knows is filled in."),
    Step.BOTTLENECKS: Phrase(
        "Points say how much a task gets in your way, not how long it takes. You know best whether it really is in your way."
    ),
    Step.WORTH: Phrase("What you do with a freed hour decides more than any price whether handing over pays."),
    Step.VERDICTS: Phrase(
        "Each decision follows from fixed rules and says what would turn it. Yours counts where you disagree."
    ),
    Step.HELPERS: Phrase("Finding and looking after a helper costs time once, however many tasks it takes: bundles pay."),
    Step.BRIEFS: Phrase("Most handovers fail on unclear goals. A few lines now save weeks of going back and forth."),
    Step.SUMMARY: Phrase("Look it over, name it, and save it. You can come back and change everything."),
}
SKIPPED = {
    Skipped.NOTHING_LOGGED: Phrase("nothing was logged in this period"),
    Skipped.ALL_CATEGORISED: Phrase("everything has a category"),
    Skipped.NOTHING_OVER_HALF_AN_HOUR: Phrase("no task takes more than half an hour a week"),
    Skipped.NOTHING_SCORED: Phrase("no task was seen often enough for a score"),
    Skipped.NOTHING_HANDED_OVER: Phrase("no task is handed over"),
}
STEP_SKIPPED = Phrase("{step}: passed over, {reason}")

OPEN = {
    Open.NOTHING_LOGGED: Plural(
        "Nothing was logged in this period: choose another", "Nothing was logged in this period: choose another"
    ),
    Open.FEW_DAYS: Plural(
        "Fewer than five days count: the figures are provisional", "Fewer than five days count: the figures are provisional"
    ),
    Open.LOW_COVERAGE: Plural("Under 60 % of your work hours are logged", "Under 60 % of your work hours are logged"),
    Open.UNCATEGORISED: Plural("{n} task has no category", "{n} tasks have no category"),
    Open.TRAITS: Plural("{n} task has unanswered questions", "{n} tasks have unanswered questions"),
    Open.CONFIDENTIALITY: Plural("{n} task: who may see it?", "{n} tasks: who may see them?"),
    Open.BOTTLENECK: Plural("{n} task to confirm", "{n} tasks to confirm"),
    Open.WORTH: Plural("These figures are not confirmed yet", "These figures are not confirmed yet"),
    Open.FREED_OVER_WHOLE: Plural("Freed time adds up to more than all of it", "Freed time adds up to more than all of it"),
    Open.FACTOR_OUT_OF_RANGE: Plural("The safety factor must be 2 to 10", "The safety factor must be 2 to 10"),
    Open.WEEKS_OUT_OF_RANGE: Plural("A year has 1 to 52 working weeks", "A year has 1 to 52 working weeks"),
    Open.NO_HELPER: Plural("{n} task to hand over has no helper", "{n} tasks to hand over have no helper"),
    Open.PRICE_UNKNOWN: Plural("{n} helper has no price yet", "{n} helpers have no price yet"),
    Open.PRICE_UNCONFIRMED: Plural("{n} price is a published one, not a quote", "{n} prices are published ones, not quotes"),
    Open.BRIEF: Plural("{n} brief is not ready", "{n} briefs are not ready"),
    Open.TITLE: Plural("The plan needs a title", "The plan needs a title"),
}
OPEN_ADVICE = Phrase("Still open, you can go on: {points}")
OPEN_BLOCKS = Phrase("Before you go on: {points}")
SHOW_OPEN = Phrase("Show it")
JOINT = "  ·  "

TOTAL = Phrase("So far: {parts}")
TOTAL_TASKS = Plural("{n} task handed over", "{n} tasks handed over")
TOTAL_FREED = Phrase("{hours} a week freed")
TOTAL_NET = Phrase("{money} net in 12 months")
TOTAL_HOURS = Phrase("{hours} won in 12 months")
KEY_NEXT = Phrase("Next step")
KEY_BACK = Phrase("Step back")
KEY_OPEN = Phrase("Show what is open")
KEY_ANSWER = Phrase("Answer, and go on to the next question")
KEY_TASK = Phrase("Next task, previous task")
KEY_SORT = Phrase("Put the marked tasks into that category")
KEY_MARK = Phrase("Mark several tasks")
KEY_LEAVE = Phrase("Leave the wizard")

BEGIN_TITLE = Phrase("Make your delegation plan")
BEGIN_TEXT = Phrase(
    "A few short steps lead from your log to a plan of who takes over what. You can leave at any time; nothing is lost."
)
BEGIN = Phrase("Begin a plan")
NO_LOG_TITLE = Phrase("Nothing to plan from yet")
NO_LOG_TEXT = Phrase("Log a week or two, or import what you logged elsewhere. Then come back: the wizard does the rest.")
GO_LOG = Phrase("Log what you do")
GO_IMPORT = Phrase("Import a file")

# 1 period
PERIOD_CARD = Phrase("The period")
AUDIT = Phrase("Your audit")
ONE_WEEK = Phrase("Last week logged")
TWO_WEEKS = Phrase("Last two weeks logged")
OWN_DATES = Phrase("Other dates")
FIRST_DAY = Phrase("First day")
LAST_DAY = Phrase("Last day")
MEASURE_AGAIN = Phrase("Measure again")
MEASURE_AGAIN_TIP = Phrase("Take the figures of the log as it is now. Your answers stay.")
DAYS_CARD = Phrase("Which days count")
DAYS_NOTE = Phrase(
    "A work day counts once it is over and at least 60 % of its work hours are logged. "
    "Work on days off is added by the calendar."
)
DAY_COUNTS = Phrase("{day}: {logged} logged, {coverage} of the work hours, counts")
DAY_OFF = Phrase("{day}: {logged} logged, a day off: added by the calendar")
DAY_LOW = Phrase("{day}: {logged} logged, only {coverage} of the work hours, does not count")
DAY_UNDER_WAY = Phrase("{day}: {logged} logged so far, counts once its work hours are over")
DAY_EMPTY = Phrase("{day}: nothing logged")
LEGEND_COUNTS = Phrase("counts")
LEGEND_OFF = Phrase("day off, added by the calendar")
LEGEND_NOT = Phrase("does not count")
COUNTED = Phrase("Days that count")
LOGGED = Phrase("Logged")
COVERAGE = Phrase("Work hours logged")
TASKS = Phrase("Tasks")
ADVICE_FEW = Phrase(
    "With so few days a usual week cannot be told from an unusual one. You can go on; all figures are then provisional."
)
ADVICE_COVERAGE = Phrase(
    "Many of your work hours are not in the log. They are not guessed: the real hours may be higher than shown."
)
ADVICE_ONE_WEEK = Phrase("One week gives wide ranges. A second week makes them about a third narrower.")
ADVICE_GOOD = Phrase("This is a sound base for a plan.")
PLAN_TITLE = Phrase("Title of the plan")
PLAN_TITLE_HINT = Phrase("Delegation plan")

# 2 categorise
SORT_LIST = Phrase("Tasks without a category, longest first")
SORT_INTO = Phrase("Put the marked task into")
SORT_HELP = Phrase("Press 1 to {n}, or click. Mark several with Shift or Ctrl. Ctrl+Z takes the last one back.")
SORT_DONE = Phrase("{done} of {all} sorted")
SORT_ROW = Phrase("{task}, {hours}, no category")
SORT_RUNS = Plural("{n} entry", "{n} entries")
ALL_SORTED = Phrase("All sorted")
ALL_SORTED_TEXT = Phrase("Every task has a category. Go on to the next step.")
CATEGORY_KEY = Phrase("{name}, key {key}")

# 3 traits
TRAITS_LIST = Phrase("Over half an hour a week")
TRAITS_DONE = Phrase("{done} of {all} answered")
TRAIT_QUESTIONS = {
    Trait.REPETITIVE: Phrase("The steps are the same each time"),
    Trait.SKILL_GAP: Phrase("A specialist would do it better or faster than I do"),
    Trait.DOCUMENTABLE: Phrase("It can be written as steps or shown in a video"),
    Trait.LOW_JUDGEMENT: Phrase("A sensible stranger could decide the usual cases"),
    Trait.DRAINS: Phrase("It drains me"),
}
SCALE = (Phrase("No"), Phrase("Hardly"), Phrase("Partly"), Phrase("Mostly"), Phrase("Yes"))
WHO_SEES = Phrase("Who may see it?")
CLASSES = {
    Confidentiality.OPEN: Phrase("Anyone"),
    Confidentiality.ORDINARY: Phrase("A helper under NDA"),
    Confidentiality.SENSITIVE: Phrase("Sensitive"),
    Confidentiality.OWNER_ONLY: Phrase("Only I"),
}
CLASS_NOTES = {
    Confidentiality.OPEN: Phrase("Nothing in it is secret."),
    Confidentiality.ORDINARY: Phrase("Ordinary business: a non-disclosure agreement will do."),
    Confidentiality.SENSITIVE: Phrase(
        "Clients' data, money or passwords: own named account, as little access as will do, no barter."
    ),
    Confidentiality.OWNER_ONLY: Phrase(
        "Law, licence, signature or a personal promise: only its preparation can be handed over."
    ),
}
IF_NOBODY = Phrase("What happens if nobody does it?")
UNNOTICED = {
    Unnoticed.NOTHING: Phrase("Nothing"),
    Unnoticed.SOMEWHAT: Phrase("Somewhat missed"),
    Unnoticed.HARM: Phrase("Real harm"),
}
WORTH_DOING = Phrase("Is it worth doing at all?")
WORTH_DOING_OPEN = Phrase("two answers, if you like")
WORTH_DOING_BACK = Phrase("Take both answers back")
CONTRIBUTES = Phrase("What does it bring the business?")
CONTRIBUTIONS = (Phrase("Does harm"), Phrase("No difference"), Phrase("A little"), Phrase("A lot"))
HAS_TO_BE = Phrase("On a day with too little time")
ESSENTIALS = (Phrase("I cut it at once"), Phrase("If time is left"), Phrase("Has to be done"), Phrase("Comes first"))
STEPS_DIFFER = Phrase("Its steps differ each time")
DIGITAL = Phrase("On a computer, always in the same way")
IRREVERSIBLE = Phrase("A mistake here cannot be undone")
HAS_SOP = Phrase("Its steps are written down")
ACCEPT_HINTS = Phrase("Accept what is filled in")
NEXT_TASK = Phrase("Next task")
PREVIOUS_TASK = Phrase("Previous task")
TRAITS_KEYS = Phrase("Keys 1 to 5 answer and go on to the next question, arrows move the answer, Page Down is the next task.")
TASK_OF = Phrase("Task {n} of {all}")
ROW_ANSWERED = Phrase("{task}: answered")
ROW_UNANSWERED = Phrase("{task}: questions open")

# 4 bottlenecks
RANKED = Phrase("Most in your way first")
CONFIRM = Phrase("Is “{task}” really in your way?")
BOTTLENECK_WHY = {
    Signal.CROWDING: Phrase("it crowds out more important work"),
    Signal.DELAY: Phrase("it delays or blocks other work"),
    Signal.STRESS: Phrase("it stresses you"),
    Signal.FRAGMENTATION: Phrase("it breaks up your day"),
    Signal.OFF_HOURS: Phrase("it spills into your free time"),
}
MAINLY = Phrase("Mainly because {first}, and {second}.")
MAINLY_ONE = Phrase("Mainly because {first}.")
NO_FRICTION = Phrase("It is hardly in your way.")
SCORE = Phrase("{score} of 100 points")
SCORE_PARTS = Phrase("{signal} {points}")
SHOW_REST = Plural("Show {n} more task", "Show {n} more tasks")
NO_TO_REST = Phrase("No to all that are left")
NOT_SCORED = Plural("{n} more task was seen too seldom for a score.", "{n} more tasks were seen too seldom for a score.")

# 5 worth
TAKE_CARD = Phrase("Your hour")
TAKE = Phrase("What you take from the business in a year")
TAKE_HINT = Phrase("Pay, profit and private expenses it carries; before personal tax.")
SKIP_MONEY = Phrase("Leave money out: speak of hours and stress only")
REPLACEMENT = Phrase("What would you have to pay someone an hour to do your core work?")
HOURS_A_WEEK = Phrase("Your hours a week")
WEEKS = Phrase("Working weeks a year")
FACTOR = Phrase("Safety factor")
FACTOR_HINT = Phrase("Your hour divided by this is the safe ceiling for a helper's price.")
FREED_CARD = Phrase("What freed time goes to")
TO_BUSINESS = Phrase("The business")
TO_LIFE = Phrase("My own life")
UNUSED = Phrase("Unused")
FREED_HINT = Phrase("An hour for the business counts in full, one for your own life half, an unused one nothing.")
BUSINESS_VALUE = Phrase("What an extra business hour really earns")
BUSINESS_VALUE_HINT = Phrase("Rate × share that is billed × what stays after direct costs. Empty: the worth of your hour.")
RESULT_CARD = Phrase("What follows")
HOUR_WORTH = Phrase("Your hour is worth")
BUYBACK = Phrase("Safe ceiling for a helper's price (buyback rate)")
FREED_WORTH = Phrase("A freed hour is worth")
BY_FIXED = Phrase("Over a fixed year of {hours} hours it would be {money}.")
YEAR_HOURS = Phrase("{hours} a week × {weeks} weeks = {year} a year")
APART = Phrase("Review says {year} for the tasks of your log. It is another sum:")
APART_WEEKS = Plural("it has {n} working week (choose it on Review)", "it has {n} working weeks (choose them on Review)")
APART_TYPICAL = Phrase("it asks for a usual week: the logged ones count {factor} times")
APART_REASONS = {
    Apart.CALENDAR: Phrase("what comes every month, quarter or year goes by the calendar"),
    Apart.LEFT_OUT: Phrase("tasks seen too rarely are left out"),
    Apart.SIDE_BY_SIDE: Phrase("work side by side counts in full for each task, here once"),
}
APART_RARE = Phrase("Rare tasks, {hours} a year as you said, are in neither.")
NO_MONEY = Phrase("Without money the plan speaks of hours freed and stress taken away. You can add it at any time.")
NEEDS_REPLACEMENT = Phrase("With nothing taken out, say what replacing you would cost an hour.")
NEEDS_HOURS = Phrase("No hours are measured yet, so an hour has no worth.")
PROVISIONAL = Phrase("Provisional: fewer than five days, or under 400 hours a year, were measured.")
THESE_ARE_RIGHT = Phrase("These figures are right")
CONFIRMED = Phrase("Confirmed")
PER_HOUR = Phrase("{money} an hour")
NOT_KNOWN = Phrase("–")
