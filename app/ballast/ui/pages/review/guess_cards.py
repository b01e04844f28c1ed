"""What came of the guess: each figure beside the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ballast.ui.pages.review.ranges import short_range
from ballast.ui.widgets.opening import Opening
from ballast.ui.widgets.plain import PlainLabel, set_tip
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import guessing as say
from ballast.ui.words import numbers as say_number
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from ballast.domain.insight.note import GuessResult
    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

_NAME_WIDTH = 190
_LOWER = 3
"""So that a name stands on the line of its sentence, whose letters are larger and which opens, with some air above it."""


@dataclass(frozen=True, slots=True)
class RevealLine:
    """What was guessed of, what the log says of it in words, and both as values."""

    name: str
    sentence: str
    result: GuessResult | None = None


def reveal_lines(results: Iterable[GuessResult], categories: Sequence[Category], words: Words) -> tuple[RevealLine, ...]:
    """Each guess beside the log in words; of a category that is gone nothing is said."""
    names: dict[UUID | None, str] = {each.id: category_name(each) for each in categories}
    names[None] = say.ALL_WORK()
    return tuple(
        RevealLine(names[each.category_id], _sentence(each, words), each) for each in results if each.category_id in names
    )


def _sentence(result: GuessResult, words: Words) -> str:
    guess = words.hours(result.guessed, 0)
    if result.logged is None:
        return say.TOO_LITTLE(guess=guess)
    kind = say.RIGHT
    if not result.right:
        kind = say.MORE if result.guessed < result.logged.low else say.LESS
    return kind(guess=guess, range=short_range(result.logged, words))


class RevealCard(Card):
    """Each guess beside the log. `opened` carries a `RevealLine`."""

    opened = Signal(object)

    def __init__(self, theme: Theme, lines: Sequence[RevealLine]) -> None:
        super().__init__(say.REVEALED(), subtitle=say.REVEALED_HOW())
        self.sentences: list[PlainLabel] = []
        for line in lines:
            row = QHBoxLayout()
            row.setSpacing(12)
            name = PlainLabel(line.name, "strong-small", wrap=True)
            name.setFixedWidth(_NAME_WIDTH)
            name.setContentsMargins(0, _LOWER, 0, 0)
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            sentence = PlainLabel(line.sentence, wrap=True)
            sentence.setAccessibleName(f"{line.name}: {line.sentence}")
            opening = Opening(theme, sentence)
            opening.setAccessibleName(sentence.accessibleName())
            set_tip(opening, say_number.OPEN())
            opening.clicked.connect(lambda _=False, line=line: self.opened.emit(line))
            row.addWidget(opening, 1)
            self.body.addLayout(row)
            self.sentences.append(sentence)
