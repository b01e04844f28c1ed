"""Two cards side by side, one below the other where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ballast.ui.tokens import GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NARROW_BELOW = 900
_SMALL, _LARGE = 3, 8


class Split(QWidget):
    """A small card and a large one, put in one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def add(self, card: QWidget) -> None:
        """Put the small card in, then the large one."""
        self._box.addWidget(card, _LARGE if self._box.count() else _SMALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the box by the room there is."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_BELOW
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._box.direction() is not wanted:
            self._box.setDirection(wanted)
