"""How much each kind of friction weighs in the score: the owner's own weights beside ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from ballast.domain.insight.review import Signal as Friction
from ballast.domain.insight.weights import OURS, BadWeights, Weights
from ballast.ui.widgets.buttons import Button, LinkButton, PrimaryButton
from ballast.ui.widgets.inputs import ShareSlider
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import common
from ballast.ui.words import review as say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class WeightsDialog(QDialog):
    """Five sliders. `chosen` carries `Weights`; only proportions count, so what is shown are parts of the whole."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, words: Words, weights: Weights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(say.WEIGHTS_TITLE())
        self.setMinimumWidth(520)
        self.sliders = {friction: ShareSlider(say.SIGNALS[friction]()) for friction in Friction}
        self.shares = {friction: PlainLabel("", "strong-small") for friction in Friction}
        self.note = PlainLabel("", "second", wrap=True)
        self.ours = LinkButton(theme, say.WEIGHTS_OURS())
        self.leave = Button(theme, common.CANCEL())
        self.keep = PrimaryButton(theme, say.WEIGHTS_KEEP())
        self._lay_out()
        self.keep.setDefault(True)
        self.ours.clicked.connect(lambda: self.show_weights(OURS))
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._take)
        for slider in self.sliders.values():
            slider.valueChanged.connect(self._tell)
        self.show_weights(weights)

    def show_weights(self, weights: Weights) -> None:
        """Set the sliders to the parts of the whole."""
        for friction, share in weights.shares.items():
            self.sliders[friction].setValue(round(share * 100))
        self._tell()

    def weights(self) -> Weights | None:
        """What the sliders say; None while all of them are at nothing. Ours exactly where they stand as ours do."""
        values = {friction.value: slider.value() / 100 for friction, slider in self.sliders.items()}
        try:
            made = Weights(**values)
        except BadWeights:
            return None
        return OURS if {f: round(share * 100) for f, share in OURS.shares.items()} == self._values() else made

    def _values(self) -> dict[Friction, int]:
        return {friction: slider.value() for friction, slider in self.sliders.items()}

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 18)
        column.setSpacing(12)
        column.addWidget(PlainLabel(say.WEIGHTS_TITLE(), "card"))
        column.addWidget(PlainLabel(say.WEIGHTS_HOW(), "second", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, friction in enumerate(Friction):
            self.shares[friction].set_figures()
            grid.addWidget(PlainLabel(say.SIGNALS[friction]()), row, 0)
            grid.addWidget(self.sliders[friction], row, 1)
            grid.addWidget(self.shares[friction], row, 2, Qt.AlignmentFlag.AlignRight)
            ours = say.WEIGHTS_OUR(share=self._words.percent(OURS.shares[friction]))
            grid.addWidget(PlainLabel(ours, "small"), row, 3)
        column.addLayout(grid)
        column.addWidget(self.note)
        row_of_buttons = QHBoxLayout()
        row_of_buttons.addWidget(self.ours)
        row_of_buttons.addStretch(1)
        row_of_buttons.addWidget(self.leave)
        row_of_buttons.addWidget(self.keep)
        column.addLayout(row_of_buttons)

    def _tell(self) -> None:
        """Say each part of the whole, and whether that is ours."""
        weights = self.weights()
        self.keep.setEnabled(weights is not None)
        self.ours.setEnabled(weights != OURS)
        if weights is None:
            self.note.setText(say.WEIGHTS_NOTHING())
            return
        self.note.setText(say.WEIGHTS_ARE_OURS() if weights == OURS else say.WEIGHTS_ARE_YOURS())
        for friction, share in weights.shares.items():
            self.shares[friction].setText(self._words.percent(share))

    def _take(self) -> None:
        weights = self.weights()
        if weights is not None:
            self.chosen.emit(weights)
            self.accept()
