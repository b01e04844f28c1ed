"""How much a quieter and a busier week count for the year: the owner's own factors beside ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from ballast.domain.insight.yearly import BUSIER_LEAST, OUR_FACTORS, QUIETER_MOST, BadFactors, Typical, TypicalFactors
from ballast.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.wizard.fields import NumberEdit
from ballast.ui.words import common
from ballast.ui.words import review as say_page
from ballast.ui.words import year as say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

ASKED = (Typical.QUIETER, Typical.BUSIER)
_BOX = 90


class FactorsDialog(QDialog):
    """Two boxes, empty while ours hold. `chosen` carries `TypicalFactors`."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: Words, factors: TypicalFactors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(say.FACTORS_TITLE())
        self.setMinimumWidth(480)
        self.boxes = {
            Typical.QUIETER: NumberEdit(words, say.FACTOR_OF[Typical.QUIETER](), low=1, high=QUIETER_MOST),
            Typical.BUSIER: NumberEdit(words, say.FACTOR_OF[Typical.BUSIER](), low=BUSIER_LEAST, high=1),
        }
        self.differences = {kind: PlainLabel("", "small") for kind in ASKED}
        self.note = PlainLabel("", "second", wrap=True)
        self.ours = LinkButton(theme, say_page.WEIGHTS_OURS())
        self.leave = Button(theme, common.CANCEL())
        self.keep = PrimaryButton(theme, say_page.WEIGHTS_KEEP())
        self._lay_out()
        self.keep.setDefault(True)
        self.ours.clicked.connect(lambda: self.show_factors(OUR_FACTORS))
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._take)
        for box in self.boxes.values():
            box.textChanged.connect(self._tell)
        self.show_factors(factors)

    def show_factors(self, factors: TypicalFactors) -> None:
        """Show these; a factor that is ours stands there in grey."""
        for kind, box in self.boxes.items():
            own = factors.of(kind)
            box.clearFocus()
            box.show_number(None if own == OUR_FACTORS.of(kind) else own, OUR_FACTORS.of(kind))
        self._tell()

    def factors(self) -> TypicalFactors | None:
        """What the boxes say; None while one of them says no factor of its word."""
        said = {kind: box.number() for kind, box in self.boxes.items()}
        if any(box.wrong or (box.text().strip() and said[kind] is None) for kind, box in self.boxes.items()):
            return None
        try:
            quieter, busier = (OUR_FACTORS.of(kind) if (value := said[kind]) is None else value for kind in ASKED)
            return TypicalFactors(quieter, busier)
        except BadFactors:
            return None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(PlainLabel(say.FACTORS_TITLE(), "card"))
        column.addWidget(PlainLabel(say.FACTORS_HOW(), "second", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, kind in enumerate(ASKED):
            self.boxes[kind].setFixedWidth(_BOX)
            grid.addWidget(PlainLabel(say.FACTOR_OF[kind]()), row, 0)
            grid.addWidget(self.boxes[kind], row, 1)
            grid.addWidget(self.differences[kind], row, 2, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(grid)
        column.addWidget(self.note)
        buttons = QHBoxLayout()
        buttons.addWidget(self.ours)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.keep)
        column.addLayout(buttons)

    def _tell(self) -> None:
        """Say of each whether it is ours, and how far it is from ours where it is not."""
        found = self.factors()
        self.keep.setEnabled(found is not None)
        self.ours.setEnabled(found != OUR_FACTORS)
        if found is None:
            self.note.setText(say.FACTORS_WRONG())
            return
        self.note.setText(say.FACTORS_ARE_OURS() if found == OUR_FACTORS else say.FACTORS_ARE_YOURS())
        for kind, label in self.differences.items():
            ours, own = OUR_FACTORS.of(kind), found.of(kind)
            shown = self._words.number(ours, 2)
            same = own == ours
            label.setText(say.FACTOR_OURS(ours=shown) if same else say.FACTOR_YOURS(ours=shown, own=self._words.number(own, 2)))

    def _take(self) -> None:
        found = self.factors()
        if found is not None:
            self.chosen.emit(found)
            self.accept()
