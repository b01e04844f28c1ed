"""How many tasks were never asked about, as one line of the page with the way to the five questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import quick_questions as say

if TYPE_CHECKING:
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

QUICK_KEY = "Ctrl+Shift+Q"


class QuickCard(Card):
    """The line; it goes when every task is asked."""

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._words = words
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconTile(theme, "question"), 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(PlainLabel(say.TITLE(), "strong"))
        self.text = PlainLabel("", "second", wrap=True)
        told.addWidget(self.text)
        row.addLayout(told, 1)
        self.begin = Button(theme, say.ANSWER())
        self.begin.set_key(QUICK_KEY)
        row.addWidget(self.begin)
        self.body.addLayout(row)
        self.hide()

    def show_count(self, count: int) -> None:
        """So many tasks are not asked yet."""
        self.text.setText(say.NOT_ASKED(count, shown=self._words.integer(count)) if count else "")
        self.begin.setAccessibleDescription(self.text.text())
        self.setVisible(count > 0)
