"""The two cards of the owner's guess: a figure for each category, and each figure beside the log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.pages.review.ranges import short_range
from ballast.ui.widgets.buttons import LinkButton, PrimaryButton
from ballast.ui.widgets.choosers import NumberEdit
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.opening import Opening
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, set_tip
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

_MOST = 168
_NAME_WIDTH = 190


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


class GuessCard(Card):
    """A figure for all work and for each category. `kept` carries hours by category (None: all work); `skipped` nothing."""

    kept = Signal(object)
    skipped = Signal()

    def __init__(self, theme: Theme, categories: Sequence[Category]) -> None:
        super().__init__(say.TITLE(), subtitle=say.HOW())
        fields = Columns(narrowest=260, steps=(3, 2, 1))
        self.add(fields)
        self.edits: dict[UUID | None, NumberEdit] = {}
        names: list[tuple[UUID | None, str]] = [(None, say.ALL_WORK())]
        for key, name in [*names, *((each.id, category_name(each)) for each in categories)]:
            fields.add(self._field(key, name))
        self.keep = PrimaryButton(theme, say.KEEP(), "check")
        self.keep.clicked.connect(lambda: self.kept.emit(self.hours()))
        self.keep.setEnabled(False)
        self.skip = LinkButton(theme, say.SKIP())
        self.skip.clicked.connect(self.skipped)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.skip)
        row.addStretch(1)
        self.body.addLayout(row)

    def hours(self) -> dict[UUID | None, float]:
        """What was guessed; what was left out is not in it."""
        return {key: float(edit.value()) for key, edit in self.edits.items() if edit.value() >= 0}

    def _field(self, key: UUID | None, name: str) -> QWidget:
        edit = NumberEdit(say.HOURS_OF(name=name))
        edit.setRange(-1, _MOST)
        edit.setSpecialValueText(say.NOT_GUESSED())
        edit.setSuffix(say.SUFFIX())
        edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        edit.setValue(-1)
        edit.valueChanged.connect(lambda: self.keep.setEnabled(bool(self.hours())))
        self.edits[key] = edit
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(ElidedLabel(name, "small"))
        column.addWidget(edit)
        return field


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
