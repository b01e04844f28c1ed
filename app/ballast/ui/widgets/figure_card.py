"""A card with one figure: its name above, what it means below, and room for a small picture of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import ElidedLabel
from ballast.ui.widgets.surfaces import Card

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

_LOW = 20
_SIDE = 16
_NARROW = 190


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
        words = QVBoxLayout()
        words.setSpacing(1)
        top = QHBoxLayout()
        top.addWidget(self.figure, 1)
        words.addLayout(top)
        words.addWidget(self.meaning)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addLayout(words, 1)
        if aside is not None:
            (foot if aside.height() > _LOW else top).addWidget(aside)
        self.body.setContentsMargins(_SIDE, 13, _SIDE, 13)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        self.body.addLayout(foot)
        self._aside, self._wanted = aside, True

    def want_aside(self, *, wanted: bool) -> None:
        """Show the small picture, where it leaves room for the figure."""
        self._wanted = wanted
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The figure goes before its picture, and before air."""
        super().resizeEvent(event)
        side = _SIDE if self.width() > _NARROW else _SIDE - 5
        self.body.setContentsMargins(side, 13, side, 13)
        self._fit()

    def _fit(self) -> None:
        if self._aside is not None:
            self.figure.ensurePolished()
            room = self.width() - 2 * _SIDE - self._aside.width() - 10
            self._aside.setVisible(self._wanted and room >= self.figure.sizeHint().width())

    def say(self, figure: str, meaning: str, spoken: str = "") -> None:
        """Show a figure and what it means; a screen reader hears both, or `spoken` instead."""
        self.figure.setText(figure)
        self.meaning.setText(meaning)
        self.setAccessibleDescription(spoken or f"{figure}, {meaning}")
        self._fit()
