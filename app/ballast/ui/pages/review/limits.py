"""What the figures cannot say: a quiet foot, and a banner while there is too little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.ui.changes import Tone
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Banner
from ballast.ui.words import review as say

if TYPE_CHECKING:
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class Limits(QWidget):
    """The foot of the page."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 2, 4, 8)
        column.setSpacing(3)
        column.addWidget(PlainLabel(say.LIMITS(), "strong-small"))
        for line in say.LIMIT_LINES:
            column.addWidget(PlainLabel(line(), "hint", wrap=True))


class Thin(Banner):
    """Says that few days count, or none."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__(theme, say.NO_DAY_COUNTS(), Tone.INFO)
        self._words = words
        self.hide()

    def show_count(self, counted: int | None) -> None:
        """Show how few days count; None when there are enough."""
        self.setVisible(counted is not None)
        if counted is not None:
            text = say.FEW_DAYS(counted, shown=self._words.integer(counted)) if counted else say.NO_DAY_COUNTS()
            self.label.setText(text)
            self.setAccessibleName(text)
