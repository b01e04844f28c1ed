"""The marks of the quick entry line, wherever they stand in it: `#category` and `!stress`.

A category is the beginning of one name, several whole words of it, or in quotes: `#adm`, `#core business`, `#"Core bus"`.
A mark that cannot be used stays in the text and is told as a problem. `#12`, `C#` and `!important` are text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ballast.domain.log.entry import STRESS_MAX, task_key
from ballast.domain.log.quick_result import Problem, Wrong

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r'#"[^"]*"?|\S+')
_STRESS = re.compile(r"!(\d{1,9})", re.ASCII)
_CATEGORY = re.compile(r'#(?:"\s*)?[^\W_].*', re.DOTALL)
_TRAILING = ",;:."


@dataclass(frozen=True, slots=True)
class Marks:
    """The words that are left, and what the marks said."""

    words: tuple[str, ...]
    category: str | None
    stress: int | None
    problems: tuple[Problem, ...]


def read_marks(line: str, categories: Sequence[str] | None) -> Marks:
    """The marks of a line and its other words; `categories` are the names that a mark may mean, None for any."""
    reading = _Reading(categories)
    said = _WORD.findall(line)
    while said:
        said = said[reading.take(said) :]
    return Marks(tuple(reading.kept), reading.category, reading.stress, tuple(reading.problems))


@dataclass(slots=True)
class _Reading:
    """A line being read from left to right; each method tells how many words it used."""

    categories: Sequence[str] | None
    category: str | None = None
    stress: int | None = None
    kept: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, words: Sequence[str]) -> int:
        """Read the first word, and those that belong to it."""
        if stress := _STRESS.fullmatch(words[0]):
            return self._take_stress(words[0], int(stress[1]))
        if _CATEGORY.fullmatch(words[0]):
            return self._take_category(words)
        return self._keep(words[0])

    def _keep(self, word: str, wrong: Wrong | None = None, names: tuple[str, ...] = ()) -> int:
        self.kept.append(word)
        if wrong:
            self.problems.append(Problem(wrong, word, names=names))
        return 1

    def _take_stress(self, word: str, level: int) -> int:
        if level > STRESS_MAX:
            return self._keep(word, Wrong.STRESS_OUT_OF_RANGE)
        if self.stress is not None:
            return self._keep(word, Wrong.STRESS_TWICE)
        self.stress = level
        return 1

    def _take_category(self, words: Sequence[str]) -> int:
        names, used = _meant(words, self.categories)
        if not names:
            is_number = words[0][1].isdigit()
            return self._keep(words[0], None if is_number else Wrong.CATEGORY_UNKNOWN)
        if len(names) > 1:
            return self._keep(words[0], Wrong.CATEGORY_UNCLEAR, names)
        if self.category is not None:
            return self._keep(words[0], Wrong.CATEGORY_TWICE)
        self.category = names[0]
        return used


def _meant(words: Sequence[str], categories: Sequence[str] | None) -> tuple[tuple[str, ...], int]:
    """The names that the mark at the first word may mean, and how many words it takes: as many as fit a name."""
    first = words[0][1:]
    run = [first.strip('"').strip()] if first.startswith('"') else [first, *_until_mark(words[1:])]
    if categories is None:
        return ((run[0].rstrip(_TRAILING),), 1) if not first[0].isdigit() else ((), 1)
    longest = max((len(name.split()) for name in categories), default=1)
    for used in range(min(len(run), longest), 0, -1):
        said = task_key(" ".join(run[:used])).rstrip(_TRAILING)
        if names := _fitting(said, categories, whole_words=used > 1):
            return names, used
    return (), 1


def _until_mark(words: Sequence[str]) -> list[str]:
    plain: list[str] = []
    for word in words:
        if word[0] in "#!":
            break
        plain.append(word)
    return plain


def _fitting(said: str, categories: Sequence[str], *, whole_words: bool) -> tuple[str, ...]:
    exact = tuple(name for name in categories if task_key(name) == said)
    border = " " if whole_words else ""
    return exact[:1] or tuple(name for name in categories if f"{task_key(name)} ".startswith(f"{said}{border}"))
