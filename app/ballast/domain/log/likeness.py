"""Task names that probably mean the same task, and why: "Invoicing" and "Invoices", "e-mail" and "Email", "Newsleter".

Rules of our own instead of a measure of likeness, because a suggestion must say its reason, and because names that differ in a
number ("Q1", "Q2") or in a short word ("mail", "main") are near by any measure and yet different work.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from ballast.domain.log.completion import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ballast.domain.log.entry import Task

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_ENDINGS = ("ings", "ing", "es", "ed", "en", "s", "e", "n")
_STEM = 4  # letters that an ending must leave
_LONG = 5  # letters a word must have before one slip of the finger in it is taken for one


class Why(IntEnum):
    """Why two names are alike, the surest first."""

    SAME_LETTERS = 1
    """They differ in accents, hyphens, points or spaces only."""
    SAME_WORDS = 2
    """The same words in another order."""
    WORD_FORMS = 3
    """Other forms of the same words: singular and plural, "invoice" and "invoicing"."""
    TYPO = 4
    """One letter more, less, other, or two letters swapped."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two tasks that may be one."""

    one: Task
    other: Task
    why: Why


def find_alike(tasks: Iterable[Task]) -> tuple[Alike, ...]:
    """Pairs that may be one task, the surest first, each with its best reason. Costs little more than a look at each name.

    Of five that are all alike four pairs are named: merging two brings up the next.
    """
    found: dict[tuple[int, int], Why] = {}
    known = tuple(tasks)
    for why, keys_of in _KEYS:
        groups: dict[str, list[int]] = {}
        for place, task in enumerate(known):
            for key in set(keys_of(task.name)):
                groups.setdefault(key, []).append(place)
        for group in groups.values():
            for pair in pairwise(group):
                found.setdefault(pair, why)
    ranked = sorted(found.items(), key=lambda each: (each[1], known[each[0][0]].name, known[each[0][1]].name))
    return tuple(Alike(known[first], known[second], why) for (first, second), why in ranked)


def why_alike(one: str, other: str) -> Why | None:
    """The best reason to take two names for one; None where there is none."""
    return next((why for why, keys_of in _KEYS if not set(keys_of(one)).isdisjoint(keys_of(other))), None)


def _words(name: str) -> list[str]:
    return _WORD.findall(folded(name))


def _letters(name: str) -> list[str]:
    words = _words(name)
    return ["".join(words) + _numbers(words)] if words else []


def _same_words(name: str) -> list[str]:
    words = _words(name)
    return [" ".join(sorted(words))] if len(words) > 1 else []


def _stems(name: str) -> list[str]:
    return [" ".join(sorted(map(_stem, words)))] if (words := _words(name)) else []


def _stem(word: str) -> str:
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= _STEM), "")
    return word.removesuffix(ending)


def _near(name: str) -> list[str]:
    """The name, and each way to leave one letter of a long word out: names that share one of these are one slip apart."""
    words, keys = _words(name), []
    for place, word in enumerate(words):
        if len(word) >= _LONG and not _NUMBER.search(word):
            shorter = (word[:at] + word[at + 1 :] for at in range(len(word)))
            keys += [" ".join((*words[:place], each, *words[place + 1 :])) for each in shorter]
    return [" ".join(words), *keys] if words else []


def _numbers(words: list[str]) -> str:
    return "".join(f" {number}" for word in words for number in _NUMBER.findall(word))


_KEYS = ((Why.SAME_LETTERS, _letters), (Why.SAME_WORDS, _same_words), (Why.WORD_FORMS, _stems), (Why.TYPO, _near))
