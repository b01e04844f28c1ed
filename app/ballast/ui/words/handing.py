"""What the wizard says from the decisions on: verdicts, helpers, briefs, summary."""

from __future__ import annotations

from ballast.domain.delegation.brief import Needed, Rhythm
from ballast.domain.delegation.plan import Choice, HelpType
from ballast.domain.delegation.tornado import Lever
from ballast.ui.words import Phrase, Plural

# 6 verdicts
GROUPS = {
    Choice.DELEGATE: Phrase("Hand over"),
    Choice.AUTOMATE: Phrase("Automate"),
    Choice.REDESIGN: Phrase("Redesign first"),
    Choice.DROP: Phrase("Drop, as a trial"),
    Choice.KEEP: Phrase("Keep"),
    Choice.LOG_MORE: Phrase("Log more"),
}
GROUP_NOTES = {
    Choice.DELEGATE: Phrase("They suit a helper, and handing them over pays or takes a load off you."),
    Choice.AUTOMATE: Phrase("A program does them."),
    Choice.REDESIGN: Phrase("Change how they are done before anyone takes them over."),
    Choice.DROP: Phrase("Two weeks without them, then look again."),
    Choice.KEEP: Phrase("They stay with you: protect their time."),
    Choice.LOG_MORE: Phrase("Seen too seldom to judge."),
}
FLIP_TRAIT = Phrase("if “{question}” were “{wanted}” instead of “{now}”")
MODEL_SAYS = Phrase("By the rules: {choice}")
DECIDE = Phrase("What becomes of “{task}”")
REASON = Phrase("Your reason, for the plan")
REASON_FOR = Phrase("Why you decided otherwise on “{task}”")
SHOW_MORE = Plural("Show {n} more", "Show {n} more")
A_WEEK = Phrase("{hours} a week")

# 7 helpers
HELPER_NAME = Phrase("Name of the helper")
HELPER_NAME_HINT = Phrase("Name, if you like")
KIND_OF_HELP = Phrase("Kind of help")
ADD_HELPER = Phrase("Add a helper")
REMOVE_HELPER = Phrase("Remove this helper")
NO_HELPER = Phrase("No helper yet")
WHY_BUNDLE = Plural(
    "{n} task, {hours} a week of yours: one task alone seldom carries the cost of finding and looking after a helper.",
    "{n} tasks, {hours} a week of yours, bundled: finding and looking after a helper is paid for once.",
)
HOW_TO_MOVE = Phrase("To move a task to another helper, choose one at its right, or drag it there by its name.")
MOVE_TASK = Phrase("Who does “{task}”")
SHARE_OF = Phrase("How much of “{task}” is handed over, in per cent")
WITHOUT_HELPER = Phrase("To hand over, without a helper")
NEW_HELPER = Phrase("A new helper")
KEEP_MYSELF = Phrase("I keep it")
PRICE = Phrase("Price an hour")
FEE = Phrase("Fixed fee a week")
PACE = Phrase("Their hours for one of yours")
RAMP = Phrase("Weeks until up to speed")
OVERSIGHT = Phrase("Looking after it, hours a week")
OVERSIGHT_SHARE = Phrase("… and for each hour handed over")
SEARCH = Phrase("Hours to find and contract")
SURCHARGE = Phrase("Surcharge on the price, %")
SETUP = Phrase("Set-up money, once")
FIELDS_NOTE = Phrase("Grey figures are ours. Type over them; empty a box to have ours back.")
MORE_TERMS = Phrase("All assumptions")
LESS_TERMS = Phrase("Fewer assumptions")
BENCHMARK = Phrase("Benchmark {low} – {high}: {source}, {when}")
BENCHMARK_UNDATED = Phrase("Our default, published as {low} – {high}: {source}, undated")
NO_BENCHMARK = Phrase("No usual price is known in {currency}: ask for a quote. It pays up to {price} an hour.")
NO_BENCHMARK_AT_ALL = Phrase("No usual price is known in {currency}: ask for a quote.")
FREE_HELP = Phrase("No money changes hands. Your time does.")
CONFIRM_PRICE = Phrase("My quote is the same")
PAY_BACK = Phrase("Pays back")
IN_WEEK = Phrase("week {n}")
NOT_IN_YEAR = Phrase("not in a year")
NET = Phrase("Net in 12 months")
ADDS = Phrase("Adds in 12 months")
NET_HOURS = Phrase("Hours won in 12 months")
NET_RANGE = Phrase("80 % range {range}")
CHANCE = Phrase("Chance that it pays")
CHANCE_IN_HOURS = Phrase("Chance that it wins you hours")
BACK_IN_HOURS = Phrase("The hours it takes are back")
FREED = Phrase("Freed a week")
FREED_NOTE = Phrase("after {oversight} to look after it")
EVEN_PRICE = Phrase("Break-even price")
EVEN_FEE = Phrase("Break-even fee a week")
BUYBACK_NOTE = Phrase("safe ceiling {price}")
WHAT_IF = Phrase("What if …")
WHAT_IF_HIDE = Phrase("Hide the what-if")
WHAT_IF_HOW = Phrase("Move a figure and see what the year would bring. The plan stays as it is until you take the figures.")
WHAT_IF_TAKE = Phrase("Take these figures")
WHAT_IF_BACK = Phrase("Back to the plan")
WHAT_IF_FREED = Phrase("The value of a freed hour is an answer of its own: change it two steps back.")
DIALS = {
    Lever.PRICE: Phrase("Price an hour"),
    Lever.FEE: Phrase("Fixed fee a week"),
    Lever.SHARE: Phrase("Share handed over"),
    Lever.PACE: Phrase("Their hours for one of yours"),
    Lever.OVERSIGHT: Phrase("Looking after it, hours a week"),
    Lever.FREED_VALUE: Phrase("Worth of a freed hour"),
}
DIAL_VALUE = Phrase("{value}, in the plan {now}")
COURSE = Phrase("Running total over the year")
COURSE_BACK = Phrase("It begins with {start}, is paid back in week {week} and ends with {end} after {weeks} weeks.")
COURSE_NEVER = Phrase("It begins with {start} and ends with {end} after {weeks} weeks: not paid back within the year.")
COURSE_WEEK = Phrase("week {n}")
TORNADO = Phrase("What moves the result most")
TORNADO_NONE = Phrase("No single figure moves it much.")
TORNADO_ROW = Phrase("{lever}: {worse} gives {net_worse}, {better} gives {net_better}")
COMPARE = Phrase("Compare kinds of help")
COMPARE_HIDE = Phrase("Hide the comparison")
COMPARE_KIND = Phrase("Kind of help")
COMPARE_PRICE = Phrase("Price an hour")
COMPARE_FREED = Phrase("Freed a week")
COMPARE_NET = Phrase("Net, 12 months")
COMPARE_HOURS = Phrase("Hours won in 12 months")
COMPARE_CHANCE = Phrase("Pays")
COMPARE_CHANCE_HOURS = Phrase("Wins hours")
COMPARE_CASH = Phrase("{money} of cash")
COMPARE_OVERSIGHT = Phrase("{hours} of your time")
COMPARE_HOW = Phrase(
    "Another kind is reckoned with our defaults for it. Below the price stands the cash of the first year, below the freed "
    "hours what looking after it takes each week, below the year its 80 % range."
)
COMPARE_TAKE = Phrase("Take")
COMPARE_NOW = Phrase("now")
COMPARE_TAKE_NAME = Phrase("Take {kind}")
NOBODY = Phrase("No task is handed over. Go back to the decisions if you want to hand something over.")
UNKNOWN = Phrase("–")

KINDS = {
    HelpType.VA_OFFSHORE: Phrase("Assistant abroad"),
    HelpType.VA_MANAGED: Phrase("Assistant by provider"),
    HelpType.VA_LOCAL: Phrase("Local assistant"),
    HelpType.FREELANCER: Phrase("Freelancer"),
    HelpType.AGENCY: Phrase("Agency"),
    HelpType.SOFTWARE: Phrase("Software"),
    HelpType.INTERN: Phrase("Intern or barter"),
    HelpType.EMPLOYEE: Phrase("Part-time employee"),
}
NAMED = Phrase("{kind} {n}")

# 8 briefs
BRIEFS_LIST = Phrase("Tasks that are handed over")
READY = Phrase("ready to hand over")
NOT_READY = Phrase("not ready")
MISSING = Phrase("It still needs: {parts}.")
PARTS = {
    Needed.OUTCOME: Phrase("outcome"),
    Needed.DONE_WHEN: Phrase("done when"),
    Needed.WHEN: Phrase("deadline or rhythm"),
    Needed.IN_SCOPE: Phrase("part of it"),
    Needed.OUT_OF_SCOPE: Phrase("not part of it"),
    Needed.QUALITY: Phrase("how much and how good"),
    Needed.TOOLS: Phrase("tools"),
    Needed.EXAMPLE: Phrase("example"),
}
OUTCOME = Phrase("Outcome, in one sentence")
OUTCOME_HINT = Phrase("Every client gets an answer on the same work day.")
DONE_WHEN = Phrase("Done when, one line each")
DONE_WHEN_HINT = Phrase("Inbox empty at 17:00\nNothing waits longer than a day")
OUT_OF_SCOPE = Phrase("Not part of it, one line each")
OUT_OF_SCOPE_HINT = Phrase("Prices and discounts\nComplaints")
STEPS = Phrase("Steps, one line each")
STEPS_HINT = Phrase("Open the inbox and sort by sender\nAnswer what the price list answers")
TOOLS = Phrase("Tools and access, as little as will do")
TOOL = Phrase("Tool {n}")
TOOL_HINT = Phrase("Tool")
ACCESS = Phrase("Access to tool {n}")
ACCESS_HINT = Phrase("Own account, may read and answer")
ADD_TOOL = Phrase("Add a tool")
REMOVE_TOOL = Phrase("Remove tool {n}")
DEADLINE = Phrase("Deadline")
DEADLINE_HINT = Phrase("By 17:00 on the day")
RHYTHM = Phrase("Rhythm")
RHYTHM_HINT = Phrase("Every work day")
AUTHORITY = Phrase("Who decides")
EXAMPLE = Phrase("An example of good work")
EXAMPLE_HINT = Phrase("A link, a file, or a few words")
FROM_LOG = Phrase("From your log: {facts}")
START_FROM_LOG = Phrase("Fill in from the log")
START_TIP = Phrase("Puts a first wording into the empty boxes. Change what you like.")
RHYTHMS = {
    Rhythm.DAILY: Phrase("every work day"),
    Rhythm.TIMES_A_WEEK: Phrase("about {n} times a week"),
    Rhythm.WEEKLY: Phrase("once a week"),
    Rhythm.TIMES_A_MONTH: Phrase("once or twice a month"),
    Rhythm.RARELY: Phrase("now and then"),
}
ON_DAYS = Phrase("{rhythm}, mostly on {days}")
FACTS = Phrase("{rhythm}; about {run} each time; {hours} a week go over")
AND = Phrase("{first} and {second}")
SUGGEST_OUTCOME = Phrase("“{task}” is done without me, as well as I would do it.")
SUGGEST_DONE = Phrase("It takes about {run} each time")
SUGGEST_DONE_WHERE = Phrase("The result is where I would look for it")
SUGGEST_DONE_ASK = Phrase("What was unclear is on one list for me")
ROW_READY = Phrase("{task}: ready")
ROW_NOT_READY = Phrase("{task}: not ready")

# 9 summary
HANDED = Phrase("Handed over")
HANDED_TASKS = Plural("{n} task", "{n} tasks")
HANDED_HOURS = Phrase("{hours} a week of yours")
FREED_LATER = Phrase("{range}, once up to speed")
RELIEF = Phrase("Stress taken away")
RELIEF_NOTE = Phrase("of your hours weighted by stress")
RELIEF_NONE = Phrase("no stress was rated")
YEAR_NOTE = Phrase("after training and search")
NO_PRICE = Phrase("a price is not known yet")
PRIORITY = Phrase("In this order")
SUM_REST = Plural("{n} more task", "{n} more tasks")
SUM_FIXED = Phrase("What helpers cost once for all their tasks")
SUM_FIXED_NOTE = Phrase("Looking after them, search, set-up and fees")
SUM_TOTAL = Phrase("Together")
NOTHING_HANDED = Phrase("Nothing is handed over in this plan. It still says what to keep, redesign, drop or watch.")
OTHERS = Phrase("Everything else: {counts}.")
OTHER_COUNT = Phrase("{choice} {n}")
RANK_ROW = Phrase("{choice} · {helper}")
UNCONFIRMED = Phrase("Not confirmed by you yet")
UNCONFIRMED_NOTE = Phrase("The plan lists these as ours. Confirm them now or later.")
ALL_CONFIRMED = Phrase("You confirmed everything that this plan rests on.")
GO_TO = Phrase("Go to “{step}”")
DOUBTS_TRAIT = Plural("Questions on {n} task", "Questions on {n} tasks")
DOUBTS_CONFIDENTIALITY = Plural("Who may see it, for {n} task", "Who may see it, for {n} tasks")
DOUBTS_WORTH = Phrase("The worth of your hour")
DOUBTS_PRICE = Plural("The price of {n} helper", "The prices of {n} helpers")
DOUBTS_FEE = Plural("The fee of {n} helper", "The fees of {n} helpers")
