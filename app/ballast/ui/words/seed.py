"""How a plan begins, in words: what holds the owner back, help for free, a swap, small steps, trials that are over."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

TITLE = Phrase("Begin without money")
NOTE = Phrase("Your answers stay with the plan. Small steps are for the next three days and cost nothing.")
HELD_BACK = Phrase("What holds you back?")
HELD_BACK_HINT = Phrase("No time to explain, nobody does it as well, I do not know whom to ask …")
FREE_HELP = Phrase("Who or what could help for free?")
FREE_HELP_HINT = Phrase("Family, another owner, a club, your town or bank, a program you pay for already …")

SWAP = Phrase("A swap")
SWAP_NONE = Phrase("A swap: somebody does this for you, and you do something for them.")
SWAP_ADD, SWAP_EDIT = Phrase("Note a swap"), Phrase("Change the swap")
SWAP_LINE = Phrase("{partner}: {theirs} for {mine}")
SWAP_HOURS = Phrase("{theirs} for {mine}, in hours")
SWAP_WORTH = Phrase("worth {worth}")
SWAP_UNTIL = Phrase("until {day}")
SWAP_TAX = Phrase("A swap can be taxable and needs an end: put down what each side is worth and ask your tax adviser.")
PARTNER, THEIRS, MINE = Phrase("With whom"), Phrase("What they do for you"), Phrase("What you do for them")
THEIR_HOURS, MY_HOURS = Phrase("Their hours"), Phrase("Your hours")
WORTH = Phrase("What it is worth, each side")
UNTIL = Phrase("It ends on")
SWAP_REMOVE = Phrase("Remove the swap")
SWAP_MISSING = Phrase("Say with whom.")
SWAP_NUMBER = Phrase("Write numbers here, or leave the box empty.")

STEPS = Phrase("Within three days")
STEPS_NONE = Phrase("Nothing yet. Two or three small steps are enough.")
STEP_ADD = Phrase("Add a small step")
STEP_EDIT = Phrase("Change “{step}”")
STEP_TITLE = Phrase("A small step")
STEP_TEXT, STEP_DAY = Phrase("What you will do"), Phrase("Until")
STEP_MISSING = Phrase("Say what you will do.")
STEP_LATE = Phrase("A small step is for the next three days: choose a nearer day.")
STEP_REMOVE = Phrase("Remove this step")
STEP_SPOKEN = Phrase("{step}, until {day}")
STEP_DONE = Phrase("{step}, done on {day}")
STEP_DAY_LINE = Phrase("until {day}")
STEP_DONE_LINE = Phrase("done {day}")
STEP_OVER_LINE = Phrase("since {day}")
TAKE_WINS = Plural("Take {n} quick win", "Take {n} quick wins")
WIN_OF = Phrase("{win}: {task}")

# trials that are over
TRIAL_OVER = Phrase("Two weeks without “{task}” are over")
TRIAL_ASK = Phrase("Did anybody miss it?")
MISSED, NOT_MISSED = Phrase("It was missed"), Phrase("Nobody missed it")
MISSED_NAME, NOT_MISSED_NAME = Phrase("“{task}” was missed: keep it"), Phrase("Nobody missed “{task}”: let it go for good")
WHY_MISSED = Phrase("It was missed in two weeks without it.")
WHY_NOT_MISSED = Phrase("Nobody missed it in two weeks without it.")
SHELF_TRIAL = Phrase("Two weeks over: look again")

# on Today
STEP_DUE = Phrase("A small step: {step}")
DUE_OTHERS = Plural("and {n} more", "and {n} more")
STEP_DUE_WHEN = Phrase("You meant to do it by {day}.")
STEP_IS_DONE = Phrase("Done")
SHOW_PLAN = Phrase("Show the plan")
