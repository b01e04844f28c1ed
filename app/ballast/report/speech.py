"""How words are kept so that they can be translated: marked where they stand, turned as a whole when a language is known.

A group of words is a frozen dataclass whose fields are strings, `Counted` pairs, mappings of them, or further groups; English
stands in the defaults. `translated` gives the same group in another language, by the two functions of gettext. A string
may hold named places in braces, which a translator can put into another order.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar, cast

Gettext = Callable[[str], str]
NGettext = Callable[[str, str, int], str]

_Words = TypeVar("_Words")


def marked(text: str) -> str:
    """The text itself; the name marks it for the tool that collects texts to translate (keyword `marked`)."""
    return text


def _english(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


@dataclass(frozen=True, slots=True)
class Counted:
    """A text with a number {n} in it, in the form that the number asks for."""

    one: str
    many: str
    choose: NGettext = _english

    def of(self, count: int, **places: str) -> str:
        """The text for that many, with its places filled; {n} is the number unless it is given formatted."""
        return self.choose(self.one, self.many, count).format(**{"n": str(count), **places})


def counted(one: str, many: str) -> Counted:
    """A pair of texts, marked for the tool that collects texts to translate (keyword `counted:1,2`)."""
    return Counted(one, many)


def translated(words: _Words, gettext: Gettext, ngettext: NGettext) -> _Words:
    """The same group of words in another language."""
    return cast("_Words", _turned(words, gettext, ngettext))


def _turned(value: object, gettext: Gettext, ngettext: NGettext) -> object:
    if isinstance(value, str):
        return gettext(value) if value else value
    if isinstance(value, Counted):
        return Counted(value.one, value.many, ngettext)
    if isinstance(value, Mapping):
        return {key: _turned(text, gettext, ngettext) for key, text in value.items()}
    if isinstance(value, tuple):
        return tuple(_turned(text, gettext, ngettext) for text in value)
    if is_dataclass(value) and not isinstance(value, type):
        return cast("Any", type(value))(
            **{one.name: _turned(getattr(value, one.name), gettext, ngettext) for one in fields(value)}
        )
    message = f"not a kind of word: {type(value).__name__}"
    raise TypeError(message)
