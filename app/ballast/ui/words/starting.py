"""What the start with a helper says: its calendar, its goals, its accesses, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation.access import Point, Right
from ballast.domain.delegation.goals import Standing
from ballast.domain.delegation.hand_over import GoalKind
from ballast.domain.delegation.helper_review import Authority, GoalsHeld
from ballast.domain.delegation.onboarding import StepKind, Who
from ballast.domain.delegation.plan import Confidentiality, HelpType
from ballast.ui.words import Phrase, Plural, going, handing

if TYPE_CHECKING:
    from ballast.domain.delegation.helper_review import HelperReview
    from ballast.domain.delegation.onboarding import CalendarStep
    from ballast.services.hand_over import Handing

START = Phrase("Start")

# when it begins
WHEN = Phrase("When it begins")
WHEN_NONE = Phrase("Say on which day you begin together. Ballast lays a calendar around it that you can change.")
WHEN_SET = Phrase("Moving the start moves what is open; what is done, your own steps and days you chose yourself stay.")
START_DAY = Phrase("First day")
MAKE = Phrase("Make the calendar")
MOVE = Phrase("Move the start")
TO_CALENDAR = Phrase("Add to my calendar")
SAVE_DATES = Phrase("Save the dates for your calendar")
ICS_KIND = Phrase("Calendar file")
DATES_NAME = Phrase("{helper}: dates")
DATES_WRITTEN = Plural(
    "{n} date is in {name}. Open it with your calendar program.", "{n} dates are in {name}. Open it with your calendar program."
)
DATES_FAILED = Phrase("The file could not be written there. Nothing was changed; choose another place.")
OPEN_FILE = Phrase("Open")
ADVISER = {
    HelpType.EMPLOYEE: Phrase(
        "Before you sign: ask your adviser about contract, insurance and taxes for a part-time employee."
    ),
    HelpType.INTERN: Phrase(
        "Before you begin: ask an adviser whether unpaid or bartered work is allowed, and how it is taxed."
    ),
    HelpType.SOFTWARE: Phrase("If the program sees personal data, ask your adviser whether a data agreement is needed."),
}
ADVISER_OTHER = Phrase("Before you sign: ask your adviser whether this help counts as self-employed, and about taxes.")

# the calendar
CALENDAR = Phrase("Step by step")
CALENDAR_DONE = Phrase("{done} of {all} done.")
CALENDAR_PAST = Plural("{n} check that is past stands under “{all}”.", "{n} checks that are past stand under “{all}”.")
SHOW_ALL = Phrase("Show all weeks")
SHOW_NEXT = Phrase("Show what is next")
NOTHING_NEXT = Phrase("Nothing to do in the next two weeks.")
BEFORE = Phrase("Week of {day}, before the start")
WEEK = Phrase("Week {number}, from {day}")
ADD_STEP = Phrase("Add a step")
EDIT_STEP = Phrase("Change “{step}”")
STEP_SPOKEN = Phrase("{step}, {day}, {who}")
STEP_DONE = Phrase("{step}, done on {day}")
OVER = Phrase("since {day}")
STEP_TITLE = Phrase("A step")
STEP_TEXT = Phrase("What is to be done")
STEP_DAY = Phrase("On which day")
STEP_WHO = Phrase("Who does it")
STEP_MISSING = Phrase("Say what is to be done.")
REMOVE_STEP = Phrase("Remove this step")
ROW = Phrase("{who} · {day}")
ROW_LONG = Phrase("{who} · {length} · {day}")
WHO = {Who.OWNER: Phrase("you"), Who.HELPER: Phrase("your helper"), Who.BOTH: Phrase("both")}
STEPS = {
    StepKind.CONTRACT: Phrase("Sign the contract; ask your adviser what you are unsure of"),
    StepKind.NDA: Phrase("Agree in writing that what is yours stays secret"),
    StepKind.ACCOUNTS: Phrase("Make the accounts, each with as little access as will do"),
    StepKind.REVOKE_TEST: Phrase("Take one access away again, to see that it works"),
    StepKind.SOP: Phrase("Send the steps with an example of good work"),
    StepKind.CALL: Phrase("First call: let your helper say the task in their own words"),
    StepKind.FIRST_TASK: Phrase("First task: they watch, then you do it together"),
    StepKind.DAILY_CHECK: Phrase("Daily check {number}: done, stuck, next"),
    StepKind.SECOND_TASK: Phrase("Second task; the first is done alone"),
    StepKind.CHECK_IN: Phrase("Check-in {number}: done, stuck, the numbers, one thing to do better"),
    StepKind.FIRST_NUMBERS: Phrase("First numbers: hold the log against the plan"),
    StepKind.WIDEN: Phrase("If it goes well, let your helper decide a little more"),
    StepKind.DECISION: Phrase("Decide: go on, widen, change or end"),
    StepKind.REVIEW_30: Phrase("Review after 30 days"),
    StepKind.REVIEW_60: Phrase("Review after 60 days"),
    StepKind.REVIEW_90: Phrase("Review after 90 days"),
    StepKind.AUDIT_AGAIN: Phrase("Log one or two weeks again and compare"),
    StepKind.END_ACCESS: Phrase("End every access"),
    StepKind.FILES_BACK: Phrase("Get files and keys back"),
    StepKind.FINAL_NOTE: Phrase("Ask for a last note: what is open, where things are"),
}
WITH = Phrase("{step} ({helper})")
TAKES = Plural("Takes about {n} minute.", "Takes about {n} minutes.")
WHO_DOES = Phrase("Who: {who}.")

# a review
REVIEW_KEEP = Phrase("Write down what you both say, or change the day. It is kept with the calendar, and is then done.")
WORKS = Phrase("What works")
NOT_YET = Phrase("What does not, yet")
GOALS_HELD = Phrase("Do the goals hold?")
AUTHORITY = Phrase("May your helper decide more?")
FEEDBACK = Phrase("Feedback given and heard")
RECOGNITION = Phrase("Thanks: for what")
REVIEW_LESSON = Phrase("If it does not work: why")
UNSAID = Phrase("Not said")
HELD_GOALS = {
    GoalsHeld.ALL: Phrase("All of them"),
    GoalsHeld.SOME: Phrase("Some of them"),
    GoalsHeld.NONE: Phrase("None yet"),
}
DECIDES = {
    Authority.MORE: Phrase("Yes, a little more from now on"),
    Authority.SAME: Phrase("As it is"),
    Authority.LESS: Phrase("Less for now"),
}
REVIEW_LINE = Phrase("{what}: {said}")

# goals
GOALS = Phrase("What it should bring")
GOALS_NOTE = Phrase("Two to four that can be measured. Hours “before” are from the log that your plan was made from.")
GOALS_STAND = Phrase("Where each one is. Your log measures the hours; say yourself how the others are.")
GOALS_FEW = Phrase("Add one more: two to four goals keep it clear.")
GOAL = {
    GoalKind.FREED: Phrase("Hours free for you, a week"),
    GoalKind.LEFT: Phrase("Your own hours with this work, a week, at most"),
    GoalKind.OVERSIGHT: Phrase("Your hours looking after it, a week, at most"),
    GoalKind.ON_TIME: Phrase("Part of the work that is on time, in %"),
    GoalKind.REWORK: Phrase("Part of the work done twice, in %, at most"),
    GoalKind.RESPONSE: Phrase("Hours until an answer, at most"),
    GoalKind.OWN: Phrase("Something of your own, as a number"),
}
GOAL_LINE = Phrase("{before} → {target} by {day}")
NOTHING_BEFORE = Phrase("none before the start")
GOAL_NOW = Phrase("In your log now: {now}; by now {due} was due.")
GOAL_SAID = Phrase("You said {now} on {day}; by then {due} was due.")
GOAL_COME = Phrase("You said {now} on {day}; the day of the goal, {due}, has come since: say how it is now.")
GOAL_UNKNOWN = Phrase("Not in your log yet.")
GOAL_FEW_DAYS = Phrase("Too few counted days to say yet.")
GOAL_UNSAID = Phrase("Nobody has measured it yet: say how it is.")
GOAL_SAY = Phrase("Say how it is")
GOAL_SAY_NAME = Phrase("Say how “{goal}” is")
GOAL_IS = Phrase("How it is today")
STANDINGS = {
    Standing.UNKNOWN: Phrase("not known yet"),
    Standing.REACHED: Phrase("reached"),
    Standing.ON_TRACK: Phrase("on track"),
    Standing.BEHIND: Phrase("a little behind, maybe by chance"),
    Standing.OFF_TRACK: Phrase("off track"),
}
NOT_MEASURED = Phrase("not measured")
ADD_GOAL = Phrase("Add a goal")
EDIT_GOAL = Phrase("Change “{goal}”")
GOAL_TITLE = Phrase("A goal")
GOAL_KIND = Phrase("What is measured")
GOAL_TEXT = Phrase("In your words")
GOAL_BEFORE = Phrase("Before (empty: not measured)")
GOAL_TARGET = Phrase("Target")
GOAL_DUE = Phrase("By")
GOAL_WORDS = Phrase("Say in a few words what is measured.")
GOAL_NUMBER = Phrase("Write a number here.")
REMOVE_GOAL = Phrase("Remove this goal")

# accesses
BEFORE_NDA = Phrase(
    "Given before you agreed in writing that things stay secret. Agree on that first, or take this away until it is signed."
)
BEFORE_NDA_SINCE = Phrase(
    "Given before you agreed in writing that things stay secret. Have your helper confirm that it covers what was seen before, "
    "too."
)
ACCESS = Phrase("Who may get into what")
ACCESS_NOTE = Phrase("As little as will do, each with an account of their own, and taken back when it ends.")
ACCESS_NONE = Phrase("No access yet. Share passwords with a password manager, never by mail or chat.")
ADD_ACCESS = Phrase("Add an access")
FROM_BRIEFS = Plural("Take {n} tool from the briefs", "Take {n} tools from the briefs")
EDIT_ACCESS = Phrase("Change the access to {tool}")
ACCESS_TITLE = Phrase("An access")
TOOL = Phrase("Tool or place")
PURPOSE = Phrase("What for")
RIGHT = Phrase("How much it allows")
DATA = Phrase("What can be seen there")
GRANTED_BY = Phrase("Who gives and takes it back")
OWN_ACCOUNT = Phrase("An account in the helper's own name")
GRANTED_ON = Phrase("Given on")
END_BY = Phrase("Ends by")
ENDED_ON = Phrase("Ended on")
REMOVE_ACCESS = Phrase("Remove from the list")
TOOL_MISSING = Phrase("Say what the access is to.")
ENDS_EARLY = Phrase("It ends before it begins: look at the days once more.")
RIGHTS = {
    Right.VIEW: Phrase("see only"),
    Right.USE: Phrase("use"),
    Right.EDIT: Phrase("change"),
    Right.ADMIN: Phrase("manage everything"),
}
DATA_CLASSES = {
    Confidentiality.OPEN: Phrase("nothing secret"),
    Confidentiality.ORDINARY: Phrase("ordinary business"),
    Confidentiality.SENSITIVE: Phrase("clients' data, money or passwords"),
    Confidentiality.OWNER_ONLY: Phrase("what may not leave you"),
}
ACCESS_LINE = Phrase("{right} · {data}")
ACCESS_WAITS = Phrase("not given yet")
ACCESS_GIVEN = Phrase("given {day}")
ACCESS_ENDS = Phrase("given {day}, ends by {end}")
ACCESS_ENDED = Phrase("ended {day}")
NDA_ON = Phrase("Secrecy agreed in writing on")
TESTED_ON = Phrase("One removal tried on")
LOOKED_ON = Phrase("List last looked over on")
POINT_STOP = Phrase("Before they start")
POINT_OPEN = Phrase("Open")
POINTS = {
    Point.NDA_FIRST: Phrase("Agree on secrecy in writing before you give access to business data."),
    Point.NOT_FOR_THIS_HELP: Phrase("\u2068{tool}\u2069: clients' data, money and passwords are not for interns or a barter."),
    Point.OWNER_ONLY: Phrase(
        "\u2068{tool}\u2069 may not leave you. Let your helper prepare the work, and do this part yourself."
    ),
    Point.SHARED_ACCOUNT: Phrase("\u2068{tool}\u2069: make an account in the helper's own name, so that you see who did what."),
    Point.ADMIN: Phrase("\u2068{tool}\u2069: managing everything is more than most work needs. Would less do?"),
    Point.NO_PURPOSE: Phrase("\u2068{tool}\u2069: say what it is for, or leave it out."),
    Point.TEST_REMOVAL: Phrase("Take one access away once, to see that it works."),
    Point.LOOK_OVER: Phrase("A month has passed: look the list over once."),
    Point.OVERDUE: Phrase("\u2068{tool}\u2069 should have ended by now. End it, or give it a later date."),
    Point.STILL_OPEN: Phrase("\u2068{tool}\u2069 is still open although your helper has left."),
}
ALL_WELL = Phrase("Nothing is open here.")

# leaving
LEAVING = Phrase("When it ends")
LEAVING_NOTE = Phrase("Three things on the last day: end every access, get files and keys back, ask for a last note.")
LEFT_ON = Phrase("Last day")
END_IT = Phrase("Set the last day")
CHANGE_END = Phrase("Change the last day")
GO_ON = Phrase("It goes on")
ENDED = Phrase("Ended on {day}.")

# on Today
DUE_ONE = Plural("{n} step with {helper} by tomorrow", "{n} steps with {helper} by tomorrow")
DUE_MORE = Plural("{n} step with your helpers by tomorrow", "{n} steps with your helpers by tomorrow")
DUE_FIRST = Phrase("First: {step}")
GO_HELPER = Phrase("Show the steps")
DUE_LATER = Phrase("Not today")


def step_words(step: CalendarStep) -> str:
    """What a step is called."""
    if step.kind is StepKind.OWN:
        return " ".join(step.text.split())
    return STEPS[step.kind](number=step.number)


def date_words(step: CalendarStep, helper: str) -> tuple[str, str]:
    """What a step is called in the owner's calendar, and the note with it."""
    takes = [] if step.length is None else [TAKES(round(step.length.total_seconds() / 60))]
    return WITH(step=step_words(step), helper=helper), "\n".join([WHO_DOES(who=WHO[step.who]()), *takes])


def helper_words(found: Handing) -> str:
    """Who helps: the person, else what the plan calls the helper, else the kind of help."""
    said = (found.called, found.role.name)
    return next((" ".join(each.split()) for each in said if each.strip()), handing.KINDS[found.role.help_type]())


def review_lines(review: HelperReview) -> tuple[str, ...]:
    """What was said at a review, a line each; nothing of what was not said."""
    said = (
        (WORKS, review.works),
        (NOT_YET, review.not_yet),
        (GOALS_HELD, HELD_GOALS[review.goals]() if review.goals else ""),
        (AUTHORITY, DECIDES[review.authority]() if review.authority else ""),
        (FEEDBACK, review.feedback),
        (RECOGNITION, review.recognition),
        (REVIEW_LESSON, going.LESSONS[review.lesson]() if review.lesson else ""),
    )
    return tuple(REVIEW_LINE(what=what().rstrip("?"), said=text) for what, text in said if text)
