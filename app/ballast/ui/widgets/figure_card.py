"""A card with one figure: its name above, what it means below, and room for a small picture of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import ElidedLabel
from ballast.ui.widgets.surfaces import Card

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

_LINE = 36  # so high that a ring beside a figure does not move it


class FigureCard(Card):
    """One figure; `aside` may hold a ring or dots that show the same. Texts that have no room end in … and a tooltip."""

    def __init__(self, theme: Theme, icon: str, name: str, tint: str = "accent_text", aside: QWidget | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.name = ElidedLabel(name, "second")
        self.figure = ElidedLabel("", "figure")
        self.meaning = ElidedLabel("", "small")
        self.meaning.set_figures()
        head = QHBoxLayout()
        head.setSpacing(9)
        head.addWidget(IconTile(theme, icon, tint, side=30))
        head.addWidget(self.name, 1)
        value = QHBoxLayout()
        value.setSpacing(8)
        value.addWidget(self.figure, 1)
        self.figure.setMinimumHeight(_LINE)
        if aside is not None:
            value.addWidget(aside)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(value)
        words.addWidget(self.meaning)
        self.body.setContentsMargins(16, 13, 16, 13)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        self.body.addLayout(words)

    def say(self, figure: str, meaning: str, spoken: str = "") -> None:
        """Show a figure and what it means; a screen reader hears both, or `spoken` instead."""
        self.figure.setText(figure)
        self.meaning.setText(meaning)
        self.setAccessibleDescription(spoken or f"{figure}, {meaning}")
