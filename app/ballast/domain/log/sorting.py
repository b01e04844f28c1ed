"""Categories that go by words: what earlier work with the same word says, and the rules that the owner made of it.

A suggestion always has its reason: "6 of 7 entries with 'invoice' are administrative", or a rule of the owner's. Words are
compared whatever their capitals and accents; a word of fewer than three letters, or without letters, says nothing. Nothing is
learned by itself and nothing is guessed: counts and the owner's yes, no more.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from unicodedata import normalize

from ballast.domain.log.completion import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from uuid import UUID

    from ballast.domain.log.entry import Task

ENTRIES_NEEDED = 3
"""Entries with a word in a category before it says anything."""
PART_NEEDED = 0.75
"""The part of the entries with a word that must be in one category."""
_SHORTEST = 3
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """Work whose name has this word (as `words_of` gives it) belongs to this category."""

    id: UUID
    word: str
    category_id: UUID


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A category for a task and why: `matching` of `entries` with the `word` are in it, or a `rule` of the owner's says so.

    `written` is the word as the task has it, with its accents.
    """

    task_id: UUID
    category_id: UUID
    word: str
    matching: int = 0
    entries: int = 0
    rule: Rule | None = None
    written: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A rule that could be made, and why: `matching` of `entries` with the word are in the category."""

    word: str
    category_id: UUID
    matching: int
    entries: int


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name that may say something, each once, in their order."""
    words = (word for word in _WORD.findall(folded(name)) if len(word) >= _SHORTEST and not word.isdigit())
    return tuple(dict.fromkeys(words))


def as_written(word: str, names: Iterable[str]) -> str:
    """A word of `words_of` with the accents it has in the first of the names that has it, in small letters; else as it is."""
    for name in names:
        for part in _WORD.findall(normalize("NFC", name)):
            if folded(part) == word:
                return str(part).lower()
    return word


def rule_for(name: str, rules: Iterable[Rule]) -> Rule | None:
    """The rule that fits a name; of several the one with the longest word, then the first by word."""
    words = set(words_of(name))
    return min((rule for rule in rules if rule.word in words), key=lambda rule: (-len(rule.word), rule.word), default=None)


def learnable(
    sorted_ids: Collection[UUID], tasks: Sequence[Task], uses: Mapping[UUID, int], rules: Iterable[Rule]
) -> Lesson | None:
    """The rule that tasks sorted a moment ago speak for; None without a reason, or where a rule on the word is there.

    Of several words it is the one that is surest, then the one with the most entries, then the longest.
    """
    counts, known = _counted(tasks, uses), {rule.word for rule in rules}
    lessons = [
        Lesson(word, found.category_id, found.matching, found.entries)
        for task in tasks
        if task.id in sorted_ids and task.category_id is not None
        for word in words_of(task.name)
        if word not in known and (found := _by_word(task, word, counts[word])) and found.category_id == task.category_id
    ]
    return max(lessons, key=lambda each: (each.matching / each.entries, each.matching, len(each.word), each.word), default=None)


def suggest(tasks: Sequence[Task], uses: Mapping[UUID, int], rules: Sequence[Rule]) -> dict[UUID, Suggestion]:
    """A category for each uncategorised task that has a reason; `uses` are the entries of each task. Rules go first."""
    counts = _counted(tasks, uses)
    found = ((task, _for_task(task, counts, rules)) for task in tasks if task.category_id is None)
    return {task.id: replace(each, written=as_written(each.word, (task.name,))) for task, each in found if each is not None}


def _counted(tasks: Iterable[Task], uses: Mapping[UUID, int]) -> dict[str, Counter[UUID]]:
    """The entries with each word by category."""
    counts: dict[str, Counter[UUID]] = defaultdict(Counter)
    for task in tasks:
        if task.category_id is not None:
            for word in words_of(task.name):
                counts[word][task.category_id] += uses.get(task.id, 0)
    return counts


def _for_task(task: Task, counts: Mapping[str, Counter[UUID]], rules: Iterable[Rule]) -> Suggestion | None:
    rule = rule_for(task.name, rules)
    if rule is not None:
        return Suggestion(task.id, rule.category_id, rule.word, rule=rule)
    likely = [each for word in words_of(task.name) if (each := _by_word(task, word, counts.get(word))) is not None]
    return max(likely, key=lambda each: (each.matching / each.entries, each.matching), default=None)


def _by_word(task: Task, word: str, counted: Counter[UUID] | None) -> Suggestion | None:
    """What the word says; nothing where two categories are level."""
    if not counted:
        return None
    category_id, matching = max(counted.items(), key=lambda each: (each[1], each[0].hex))
    entries = counted.total()
    enough = matching >= ENTRIES_NEEDED and matching >= PART_NEEDED * entries
    return Suggestion(task.id, category_id, word, matching, entries) if enough else None


def touched(word: str, tasks: Iterable[Task]) -> tuple[Task, ...]:
    """The tasks without a category to which a rule on the word would give one, in their order."""
    return tuple(task for task in tasks if task.category_id is None and word in words_of(task.name))
