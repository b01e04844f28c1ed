"""The owner's guess of day 0: a figure for all work and for each category."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.buttons import LinkButton, PrimaryButton
from ballast.ui.widgets.choosers import NumberEdit
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.plain import ElidedLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import guessing as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ballast.domain.log.entry import Category
    from ballast.ui.theme import Theme

_MOST = 168
_LABEL = 19  # a line of any script, so that the boxes of a row stand on one line


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
        row.setContentsMargins(0, 6, 0, 0)
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
        column.setSpacing(2)
        label = ElidedLabel(name, "small")
        label.setMinimumHeight(_LABEL)
        column.addWidget(label)
        column.addWidget(edit)
        return field
