"""What is said about the quick entry line: its problems and its doubts, in the window and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.log.quick_result import Doubt, Wrong
from ballast.ui.words import Phrase

if TYPE_CHECKING:
    from ballast.domain.log.quick_result import Problem

PROBLEMS = {
    Wrong.TEXT_MISSING: Phrase("Say what you worked on."),
    Wrong.START_MISSING: Phrase("Say when it began on that day, such as 9:00 {value}."),
    Wrong.NO_SUCH_TIME: Phrase("The clocks skip this time that night. The nearest times are {times}."),
    Wrong.DATE_IMPOSSIBLE: Phrase("There is no such date: {value}."),
    Wrong.NOT_YET: Phrase("It cannot run since a time that has not come yet."),
    Wrong.ENDS_BEFORE_START: Phrase("It would end before it starts."),
    Wrong.CATEGORY_UNKNOWN: Phrase("There is no category “{value}”."),
    Wrong.CATEGORY_UNCLEAR: Phrase("“{value}” could be {names}."),
    Wrong.CATEGORY_TWICE: Phrase("A second category: {value}."),
    Wrong.STRESS_OUT_OF_RANGE: Phrase("Stress goes from 0 (calm) to 4 (drained)."),
    Wrong.STRESS_TWICE: Phrase("A second stress rating: {value}."),
}
DOUBTS = {
    Doubt.OVER_8_HOURS: Phrase("This is longer than 8 hours."),
    Doubt.NOT_TODAY: Phrase("This is not today."),
    Doubt.IN_FUTURE: Phrase("This lies in the future."),
    Doubt.REPLACES_RUNNING: Phrase("It starts before what runs now, of which nothing would be left."),
    Doubt.REPEATED_HOUR: Phrase("That night has this hour twice; the first one is taken."),
    Doubt.TIME_OR_LENGTH: Phrase("Read as a length, not as a time of day."),
    Doubt.DAY_WITHOUT_TIME: Phrase("A day without a time: it would start now."),
}


def problem(found: Problem) -> str:
    """What keeps the line from being saved."""
    times = ", ".join(f"{time:%H:%M}" for time in found.times)
    return PROBLEMS[found.what](value=found.value, times=times, names=", ".join(found.names))


def doubt(found: Doubt) -> str:
    """What should be asked about before the line is saved."""
    return DOUBTS[found]()
