"""What is said about finding and choosing a helper."""

from __future__ import annotations

from ballast.ui.words import Phrase

FIND = Phrase("Find")
CHOOSE = Phrase("Choose")

FIND_NOTE = Phrase("Look in more than one place, and note what came of it: the next search begins there.")
CHOOSE_NOTE = Phrase("Three to five to choose from, the same questions for all, and what counts said before anyone is seen.")
