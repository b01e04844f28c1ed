"""What the wizard says about a brief beyond its first boxes: scope, limits, levels, the written procedure, a trial."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

WHAT = Phrase("What")
WHEN = Phrase("When, how good, and who decides")
HOW = Phrase("How it is done: the procedure")
WITH = Phrase("Tools and an example")

IN_SCOPE = Phrase("Part of it, one line each")
IN_SCOPE_HINT = Phrase("Questions on dates and prices\nNew requests")
QUALITY = Phrase("How much and how good")
QUALITY_HINT = Phrase("About 12 a day, two sentences each, at most one slip a month")
LIMITS = Phrase("Limits, and when to stop and ask")
LIMITS_HINT = Phrase("Up to 50 a case. Writes to clients only. Asks when somebody complains.")

LEVELS = Phrase("What the seven levels mean")
LEVELS_HIDE = Phrase("Hide the seven levels")
LEVELS_MEAN = (
    Phrase("1  You decide and say what to do. For the first days."),
    Phrase("2  You decide and explain why, so that next time it is understood."),
    Phrase("3  You ask for a proposal, then you decide. The most where a mistake cannot be undone."),
    Phrase("4  You talk it over and decide together."),
    Phrase("5  You give advice, the helper decides."),
    Phrase("6  The helper decides and tells you afterwards."),
    Phrase("7  The helper decides, and you need not hear of it."),
)
LEVEL_LIMIT = Phrase(
    "A mistake here cannot be undone, as you said in “{step}”. So the helper proposes and you decide: level 3 at most."
)

PROCEDURE_EMPTY = Phrase("not written yet")
PROCEDURE_PART = Phrase("{share} written")
PROCEDURE_DONE = Phrase("complete")
PROCEDURE_SPOKEN = Phrase("The procedure: {state}")
PROCEDURE_MISSING = Phrase("Still open: {parts}.")
PROCEDURE_WHOLE = Phrase("Nothing is missing: somebody who never did it could follow it.")
FOLDED = Phrase("{title}, {state}, folded")
UNFOLDED = Phrase("{title}, {state}, unfolded")
TRIGGER = Phrase("What sets it off")
TRIGGER_HINT = Phrase("A request comes in by mail")
INPUTS = Phrase("What must be at hand")
INPUTS_HINT = Phrase("Price list, calendar, last year's file")
DECISIONS = Phrase("Decisions on the way")
DECISIONS_HINT = Phrase("Two dates fit: offer the earlier one")
EXCEPTIONS = Phrase("What may go otherwise")
EXCEPTIONS_HINT = Phrase("The form is empty: phone them")
CHECKS = Phrase("Checks before it is done")
CHECKS_HINT = Phrase("Name and sum agree with the offer")
FILING = Phrase("Where the result goes")
FILING_HINT = Phrase("Drive, Clients, 2026")
RECORDING = Phrase("Recording of the screen")
RECORDING_HINT = Phrase("A link, if there is one")
TESTED = Phrase("Somebody new did it by this text, on")
TESTED_DAY = Phrase("Day of the test")

BETTER_WITH = Phrase("Better still with: {parts}.")
NOTES = Phrase("What you noted while doing it: {notes}")
NOTE = Phrase("“{note}”")
NOTES_TAKE = Phrase("Put the notes into the example")

TRIAL = Phrase("Two weeks without it, until")
TRIAL_NAME = Phrase("Look again at “{task}” on")
TRIAL_BEGIN = Phrase("Begin the two weeks today")
TRIAL_BEGIN_NAME = Phrase("Begin two weeks without “{task}” today")
TRIAL_OVER = Phrase("The two weeks are over: did anybody miss it?")
TRIALS_OVER = Plural("Two weeks are over: look again", "Trials are over: look again")
TRIAL_OVER_ROW = Phrase("You have been without “{task}” until {day}. Did anybody miss it? Let it go for good, or take it back.")
TRIAL_DECIDE = Phrase("Decide")
TRIAL_DECIDE_NAME = Phrase("Decide about “{task}”")
GATE_SENSITIVE = Phrase(
    "It shows clients' data, money or passwords: not for interns or barter, and for help abroad check the law first."
)
GATE_IRREVERSIBLE = Phrase("A mistake cannot be undone: the helper proposes, you decide.")
