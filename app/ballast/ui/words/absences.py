"""What a time away is called, wherever it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.log.absence import Answer, Cause
from ballast.ui.words import Phrase

if TYPE_CHECKING:
    from ballast.domain.log.absence import Absence

ANSWERS = {
    Answer.WORKED: Phrase("Away, worked on"),
    Answer.BREAK: Phrase("Break"),
    Answer.OTHER: Phrase("Away, other work"),
    Answer.SPLIT: Phrase("Away, several things"),
}
UNDECIDED = {
    Cause.IDLE: Phrase("Away: what was it?"),
    Cause.LOCK: Phrase("Screen locked: what was it?"),
    Cause.SLEEP: Phrase("Computer asleep: what was it?"),
    Cause.SHUTDOWN: Phrase("Ballast was closed: what was it?"),
    Cause.UNSEEN: Phrase("Ballast did not run: what was it?"),
    Cause.CLOCK: Phrase("The clock was changed: what was it?"),
    Cause.SAID: Phrase("Away: what was it?"),
}
WHY = {
    Cause.IDLE: Phrase("no key and no mouse"),
    Cause.LOCK: Phrase("screen locked"),
    Cause.SLEEP: Phrase("computer asleep"),
    Cause.SHUTDOWN: Phrase("Ballast was closed"),
    Cause.UNSEEN: Phrase("Ballast did not run"),
    Cause.CLOCK: Phrase("the clock was changed"),
    Cause.SAID: Phrase("as you said"),
}
"""How the program knew, in brackets."""


def absence_name(absence: Absence) -> str:
    """What an absence was, or how the program knew while nobody has said."""
    return UNDECIDED[absence.cause]() if absence.answer is None else ANSWERS[absence.answer]()
