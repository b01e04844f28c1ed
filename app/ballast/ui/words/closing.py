"""What is asked when a day is closed."""

from __future__ import annotations

from ballast.domain.log.closing import Missing
from ballast.ui.words import Phrase

ASKS = {
    Missing.UNDECIDED: Phrase("You were away {times}, {length}. What was it?"),
    Missing.GAP: Phrase("Nothing is logged {times}, {length}. What was it?"),
    Missing.LONG: Phrase("{task} is long: {times}, {length}. Is that right?"),
    Missing.PAST_MIDNIGHT: Phrase("{task} lasts into the next day: {times}, {length}. Is that right?"),
    Missing.UNCATEGORISED: Phrase("What kind of work is {task}?"),
    Missing.UNRATED: Phrase("How stressful was \u2068{task}\u2069, {times}?"),
}
