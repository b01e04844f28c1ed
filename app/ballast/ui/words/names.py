"""Names of the owner inside our sentences: a long one is cut, so that the figures after it stay in sight."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from ballast.ui.words import charts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.ui.words.formats import Words

WIDEST = 40
"""Letters of a name that a sentence carries; those of East Asia are two wide."""
_PIECE = 12
_ENDLESS = re.compile(r"\w{30,}")
_JOINED = frozenset({"Mn", "Me", "Cf", "Sk"})


def brief(name: str, widest: int = WIDEST) -> str:
    """A name in one line that ends in … where it is wider, at a word where one ends near."""
    line = " ".join(name.split())
    if _wide(line) <= widest:
        return line
    kept = line
    while kept and (_wide(kept) >= widest or unicodedata.category(line[len(kept)]) in _JOINED or kept[-1] == "\u200d"):
        kept = kept[:-1]
    whole = kept.rsplit(" ", 1)[0]
    return f"{whole if _wide(whole) >= widest // 2 else kept}…"


def briefer(text: str, names: Sequence[str], widest: int) -> str:
    """A sentence of ours in which these names, each whole or as `brief` said it, are no wider than said."""
    for name in names:
        said = next((each for each in (" ".join(name.split()), brief(name)) if each in text), "")
        if _wide(said) > widest:
            text = text.replace(said, brief(name, widest))
    return text


def breakable(text: str) -> str:
    """A text of which a word without end may be broken, so that it stays on its page."""
    return _ENDLESS.sub(lambda word: "\u200b".join(word[0][at : at + _PIECE] for at in range(0, len(word[0]), _PIECE)), text)


def listed(words: Words, names: Sequence[str], most: int = 3) -> str:
    """A few names in a row, and how many more there are."""
    shown, more = ", ".join(brief(name) for name in names[:most]), len(names) - most
    return charts.NAMES_MORE(more, shown=words.integer(more), names=shown) if more > 0 else shown


def ended(sentence: str) -> str:
    """A sentence in which the three dots of a name that is cut are its point as well."""
    return sentence.replace("….", "…")


def _wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
