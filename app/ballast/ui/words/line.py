"""What is wrong or doubtful about a line in the box."""

from __future__ import annotations

from ballast.domain.log.quick_result import Doubt, Wrong
from ballast.ui.words import Phrase

PROBLEMS = {
    Wrong.TEXT_MISSING: Phrase("Name the task as well, for example: {example}"),
    Wrong.START_MISSING: Phrase("A length on another day needs a time to start at, such as 9:00 1h30."),
    Wrong.NO_SUCH_TIME: Phrase("The clocks jump over {value} that night; the nearest times are {first} and {last}."),
    Wrong.DATE_IMPOSSIBLE: Phrase("{value} is not in the calendar."),
    Wrong.NOT_YET: Phrase("That time has not come yet, so nothing can run since then."),
    Wrong.ENDS_BEFORE_START: Phrase("It would end before it starts."),
    Wrong.CATEGORY_UNKNOWN: Phrase("No category begins with {value}."),
    Wrong.CATEGORY_UNCLEAR: Phrase("{value} could be {names}: write a little more."),
    Wrong.CATEGORY_TWICE: Phrase("{value} is a second category; one is enough."),
    Wrong.STRESS_OUT_OF_RANGE: Phrase("{value} is too much: stress goes from !0 to !4."),
    Wrong.STRESS_TWICE: Phrase("{value} is a second stress; one is enough."),
}
NAMES_OR = Phrase(" or ")
DOUBTS = {
    Doubt.OVER_8_HOURS: Phrase("over 8 hours"),
    Doubt.NOT_TODAY: Phrase("not today"),
    Doubt.IN_FUTURE: Phrase("in the future"),
    Doubt.REPEATED_HOUR: Phrase("that hour comes twice; the first is meant"),
    Doubt.REPLACES_RUNNING: Phrase("leaves nothing of {running}"),
    Doubt.TIME_OR_LENGTH: Phrase("read as a length, not as a time"),
    Doubt.DAY_WITHOUT_TIME: Phrase("a day without a time: it starts now"),
}
