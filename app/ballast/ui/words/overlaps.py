"""What is said where a new or changed entry would share time with others."""

from __future__ import annotations

from ballast.domain.log.overlap import Resolution
from ballast.ui.words import Phrase, Plural

TITLE = Phrase("This time is taken already")
MEETS = Plural("{new} would share time with another entry:", "{new} would share time with {n} other entries:")
SEVERAL = Plural("{n} entry", "{n} entries")
ENTRY = Phrase("\u2068{task}\u2069, {when}")  # a name that is written from right to left turns itself round, not the times
SINCE = Phrase("since {time}, running")
MORE = Plural("and {n} more", "and {n} more")
NOTHING_YET = Phrase("Nothing has been written yet.")

WAYS = {
    Resolution.TRIM: Phrase("Shorten the others"),
    Resolution.SPLIT_AROUND: Phrase("Split around"),
    Resolution.PARALLEL: Phrase("Keep both, side by side"),
}
HINTS = {
    Resolution.TRIM: Phrase("It keeps its time; what lies wholly inside it goes."),
    Resolution.SPLIT_AROUND: Phrase("The longer one is split around the shorter one."),
    Resolution.PARALLEL: Phrase("Nothing else changes; the shared time counts once in the day's total."),
}
CHOICE = Phrase("{number}  {way}")
