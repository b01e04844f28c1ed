"""The guess of the first days, and what the log says of it at the end: plainly, without a verdict on the owner."""

from __future__ import annotations

from ballast.ui.words import Phrase

TITLE = Phrase("Before the log says it: what do you think?")
HOW = Phrase(
    "How many hours of your week go where? A rough guess is enough, and you may leave any out. When the audit is over you see "
    "it beside the log."
)
ON_TODAY = Phrase("How many hours of your week go where? Half a minute now; when the audit is over you see it beside the log.")
BEGIN = Phrase("Guess")
ALL_WORK = Phrase("All work")
HOURS_OF = Phrase("{name}, hours a week")
NOT_GUESSED = Phrase("–")
SUFFIX = Phrase(" h")
KEEP = Phrase("Keep my guess")
SKIP = Phrase("Skip")
KEPT = Phrase("Your guess is kept until the audit is over")

REVEALED = Phrase("What you thought, and what the log says")
REVEALED_HOW = Phrase("Hours of a usual week. The log gives a range, because a few weeks are a sample of your year.")
RIGHT = Phrase("You thought {guess}; the log says {range}. Well guessed.")
MORE = Phrase("You thought {guess}; the log says {range}. It takes more than it feels like.")
LESS = Phrase("You thought {guess}; the log says {range}. It takes less than it feels like.")
TOO_LITTLE = Phrase("You thought {guess}; too little is logged to hold it against.")
"""Said of guesses, right or not, and where nothing can be said."""
