"""What leaves with a printed review, and what stays here: two plain lists, told before anything is saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.insight.privacy import Privacy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.report.week_words import LeavingWords


@dataclass(frozen=True, slots=True)
class Held:
    """What a review holds of the owner's own: how many names and notes are on its page, and whether they wrote a text.

    `own_trial` says that the thing to try is in the owner's words.
    """

    tasks: int
    categories: int
    notes: int
    text: bool
    own_trial: bool


@dataclass(frozen=True, slots=True)
class Leaving:
    """Lines for the owner to read."""

    leaves: tuple[str, ...]
    stays: tuple[str, ...]


def leaving(held: Held, privacy: Privacy, words: LeavingWords) -> Leaving:
    """What leaves at a level of privacy, and what stays."""
    return Leaving(tuple(_leaves(held, privacy, words)), tuple(_stays(held, privacy, words)))


def _leaves(held: Held, privacy: Privacy, words: LeavingWords) -> Iterator[str]:
    yield words.totals
    yield words.sentences
    if privacy is Privacy.TOTALS:
        return
    if held.tasks:
        yield words.tasks.of(held.tasks)
    if held.categories:
        yield words.categories.of(held.categories)
    if privacy is not Privacy.NOTES:
        return
    if held.own_trial:
        yield words.own_trial
    if held.text:
        yield words.text
    if held.notes:
        yield words.entry_notes.of(held.notes)


def _stays(held: Held, privacy: Privacy, words: LeavingWords) -> Iterator[str]:
    if privacy is Privacy.TOTALS:
        yield words.all_tasks
        if held.categories:
            yield words.all_categories
    if privacy is not Privacy.NOTES:
        if held.own_trial:
            yield words.own_trial
        if held.text:
            yield words.text
    yield words.other_notes if privacy is Privacy.NOTES else words.all_notes
    yield words.entries
    yield words.nobody
