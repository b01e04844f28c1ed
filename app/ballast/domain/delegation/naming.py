"""Where texts name a person, and texts without the name.

A person is named where the whole name or the contact stands, whatever the capitals and the spaces between, and seems to be
where the first or the last word of the name stands alone ("Mark" is also a word, so the owner looks at those). In scripts that
put no spaces between words a name stands within a longer word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from unicodedata import name as letter_name
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST_WORD, SHORTEST_SIGN = 3, 2
"""Letters below which a part of a name is everywhere and says nothing: of a word, and where no spaces stand between words."""
SHORTEST_CONTACT = 4
_SPACELESS = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")


class Naming(StrEnum):
    """How a text names somebody."""

    WHOLE = "whole"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Names:
    """What somebody is called: whole names and contacts, and parts of names that also stand for them."""

    wholes: tuple[str, ...]
    parts: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The fewest words of which one stands in every text that names them."""
        return tuple(
            dict.fromkeys((*self.parts, *(each for each in self.wholes if not any(part in each for part in self.parts))))
        )


def names_of(called: Iterable[str], contacts: Iterable[str] = ()) -> Names:
    """All that people are looked for by, from the names they have or had and how they are reached."""
    whole, reached = _written(called), _written(contacts)
    wholes = [each for each in whole if each] + [each for each in reached if len(each) >= SHORTEST_CONTACT]
    parts = [part for each in whole for part in (each.split()[:1] + each.split()[1:][-1:]) if part != each and _says(part)]
    return Names(tuple(dict.fromkeys(wholes)), tuple(dict.fromkeys(parts)))


def _written(texts: Iterable[str]) -> list[str]:
    """Texts in one line, also with accents as letters of their own and joined: both are typed, and look the same."""
    found = [" ".join(each.split()) for each in texts]
    return [normalize(form, each) for each in found for form in ("NFC", "NFD")]


def named(names: Names, text: str) -> Naming | None:
    """How a text names somebody; None where it does not."""
    if _found(names.wholes, text):
        return Naming.WHOLE
    return Naming.PART if _found(names.parts, text) else None


def without(names: Names, text: str, instead: str, *, parts: bool) -> str:
    """The text with other words for each whole name and contact, and where `parts` also for each part that stands alone."""
    for each in sorted(names.wholes, key=len, reverse=True):
        text = _pattern(each).sub(lambda _: instead, text)
    for each in sorted(names.parts, key=len, reverse=True) if parts else ():
        text = _pattern(each).sub(lambda _: instead, text)
    return text


def _found(texts: Iterable[str], text: str) -> bool:
    return any(_pattern(each).search(text) for each in texts)


def _pattern(name: str) -> re.Pattern[str]:
    """A name in a text: its words with any space between, and no letter of the same word before or after."""
    before = "" if _spaceless(name[0]) else r"(?<!\w)"
    after = "" if _spaceless(name[-1]) else r"(?!\w)"
    return re.compile(before + r"\s+".join(map(re.escape, name.split())) + after, re.IGNORECASE)


def _says(part: str) -> bool:
    return len(part) >= (SHORTEST_SIGN if _spaceless(part[0]) else SHORTEST_WORD)


def _spaceless(letter: str) -> bool:
    return letter_name(letter, "").startswith(_SPACELESS)
