"""What the panels of Today ask: interruptions, after a stop, the start of what runs, steps, prompts, closing the day."""

from __future__ import annotations

from ballast.domain.log.entry import DelayReason, Interrupter
from ballast.ui.words import Phrase, Plural

KEYED = Phrase("{key}: \u2068{text}\u2069")
KEY_TIP = Phrase("\u2068{text}\u2069 ({key})")
DONE = Phrase("Done")
LATER = Phrase("Later")
SKIP = Phrase("Skip")
ENTER, ESC = "Enter", "Esc"

INTERRUPTED = Phrase("Interrupted")
INTERRUPTED_TIP = Phrase("Something breaks into {task}: open it and come back with the same key")
BACK_TO = Phrase("Back to {task}")
BROKE_INTO = Phrase("broke into {task}")
WHAT_BROKE_IN = Phrase("What breaks into {task}?")
WHO_BROKE_IN = Phrase("One key says who and starts it. Type a name first where you want one, with a space before the key.")
BREAKING_IN = Phrase("Name of what breaks in (optional)")
INTERRUPTERS = {
    Interrupter.CLIENT: Phrase("Client"),
    Interrupter.PHONE: Phrase("Phone"),
    Interrupter.MAIL: Phrase("Mail"),
    Interrupter.COLLEAGUE: Phrase("Colleague"),
    Interrupter.OWN: Phrase("My own idea"),
}
INTERRUPTIONS = {
    Interrupter.CLIENT: Phrase("Client"),
    Interrupter.PHONE: Phrase("Phone call"),
    Interrupter.MAIL: Phrase("Mail"),
    Interrupter.COLLEAGUE: Phrase("Colleague"),
    Interrupter.OWN: Phrase("Something else"),
}
"""What an interruption is called that nobody named."""
INTERRUPTION = Phrase("Interruption")
NOT_SAID = Phrase("Not said")

START_OF = Phrase("When did {task} begin?")
START_CHANGE = Phrase("{since}: change it")
EARLIER = Phrase("5 min earlier")
LATER_5 = Phrase("5 min later")
START_TAKE = Phrase("It began then")
START_WRONG = Phrase("It cannot have begun later than now.")

STOPPED = Phrase("\u2068{task}\u2069: {length}, {times}")
STOPPED_HOW = Phrase("How was it? Each of these can be left out.")
HELD_UP = Phrase("It blocked or delayed something")
HELD_UP_LENGTH = Phrase("How long was it held up?")
HELD_UP_WHY = Phrase("Why?")
HELD_UP_TYPED = Phrase("Minutes it was held up")
MINUTES = Phrase("{n} min")
HELD_UP_SAID = Phrase("Held up: {what}")
HELD_UP_SOMEHOW = Phrase("yes")
NOTE = Phrase("Note")
NOTE_SAID = Phrase("Note: \u2068{note}\u2069")
NOTE_LINE = Phrase("Note on {task}")
UNDO_STOP = Phrase("Undo stop")
REASONS = {
    DelayReason.PERSON: Phrase("Waiting for a person"),
    DelayReason.TOOL: Phrase("Tool"),
    DelayReason.INFORMATION: Phrase("Information"),
    DelayReason.APPROVAL: Phrase("Approval"),
    DelayReason.REWORK: Phrase("Rework"),
}

AWAY = Phrase("You were away {times} ({why}), {length}")
AWAY_DURING = Phrase("You were away {times} ({why}), {length}, while \u2068{task}\u2069 ran")
AWAY_SINCE = Phrase("You were away ({why}); the clock cannot say how long")
AWAY_WHAT = Phrase("What was it? Until you say so it counts in no total.")
AWAY_KEYS = Phrase("By key: {key} first.")
AWAY_USUAL = Phrase("Usually a break, {times}: press {key}.")
AWAY_USUAL_WORK = Phrase("Usually you worked on, {times}: press {key}.")
AWAY_KEEP = Phrase("Keep as {task}")
AWAY_BREAK = Phrase("Break")
AWAY_OTHER = Phrase("Another task")
AWAY_SPLIT = Phrase("Split")
AWAY_GO_ON = Phrase("Go on with {task}")
AWAY_TASK = Phrase("What did you do while you were away?")
AWAY_WAITS = Plural(
    "{n} stretch waits for an answer, {length} outside your totals",
    "{n} stretches wait for an answer, {length} outside your totals",
)
AWAY_ANSWER = Phrase("Answer")
SPLIT_TITLE = Phrase("{times}, {length}: drag the borders, or use the arrow keys")
SPLIT_BORDER = Phrase("Border at {time}: {before} before it, {after} after it")
SPLIT_PART = Phrase("Part {number}, {times}, {length}")
SPLIT_KIND = Phrase("Part {number} was")
SPLIT_ADD = Phrase("One more part")
SPLIT_LESS = Phrase("One part less")
SPLIT_TAKE = Phrase("Save")
SPLIT_ROW = Phrase("{times}  ·  {length}")
SPLIT_SUM = Phrase("{sum} in all")

PROMPT = Phrase("What did you do {times}?")
PROMPTS_MISSED = Plural("{n} time nobody answered", "{n} times nobody answered")
PROMPT_TEXT = Phrase("Ballast asks because you want it to; Settings can change that.")
PROMPT_SAME = Phrase("\u2068{task}\u2069, as before")
PROMPT_OTHER = Phrase("Another task")
PROMPT_TASK = Phrase("What did you do then?")
PROMPT_SKIP_ALL = Phrase("Skip all")
PROMPT_ALL = Phrase("All as before")
PROMPT_TITLE = Phrase("What are you working on?")
REMIND = Phrase("Nothing is running since {time}, when you became active")
REMIND_TEXT = Phrase("Count from then? Type a task for it, or take the last one.")
REMIND_COUNT = Phrase("\u2068{task}\u2069 since {time}")
REMIND_OTHER = Phrase("Another task since {time}")
REMIND_QUARTER = Phrase("Not for 15 min")
REMIND_HOUR = Phrase("Not for an hour")
REMIND_TODAY = Phrase("Not today")

STEPS = Phrase("Record the steps")
STEPS_TIP = Phrase("Write down how {task} is done while you do it")
STEPS_TITLE = Phrase("The steps of {task}")
STEPS_TEXT = Phrase("They become the procedure in the task's brief. Enter adds one; Alt+Up and Alt+Down move, Del removes.")
STEPS_NEXT = Phrase("Next step")
STEPS_LIST = Phrase("Recorded steps")

CLOSE_DAY = Phrase("Close the day")
CLOSE_COUNT = Plural("{n} question left", "{n} questions left")
CLOSE_PROGRESS = Phrase("{at} of {all}")
CLOSE_STOP = Phrase("Stop here")
CLOSE_BACK = Phrase("Back")
CLOSE_RIGHT = Phrase("It is right")
CLOSE_END = Phrase("It ended at")
CLOSE_END_TAKE = Phrase("It ended then")
CLOSE_TASK = Phrase("What was it?")
CLOSE_TYPED = Phrase("Type it")
CLOSED = Phrase("{day} is closed: {length}, coverage {share}")
CLOSED_PLAIN = Phrase("{day} is closed: {length}")
CLOSED_LEFT = Plural(
    "{n} question is left open; it can be answered later.", "{n} questions are left open; they can be answered later."
)
KEY_INTERRUPT = Phrase("Interrupted; again: back to the task")
KEY_AGAIN = Phrase("Interrupted in an interruption")
KEY_RESUME = Phrase("The last task; again: the one before")
KEY_START = Phrase("Change when what runs began")
KEY_SINCE = Phrase("Log it from the last entry until now")
KEY_NOTE = Phrase("Second line for a note")
KEY_STEPS = Phrase("Record the steps of what runs")
KEY_CLOSE = Phrase("Close the day")
KEY_ASKED = Phrase("Answer what Today asks")
KEY_BAND = Phrase("On the timeline: move it, its end, its start")
KEY_BAND_PUSH = Phrase("On the timeline: move its end and push the next")
KEY_BAND_CUT = Phrase("On the timeline: split, merge, fill a gap")
KEY_BAND_COPY = Phrase("On the timeline: copy, paste elsewhere")
