"""A key that is not lost while what it acts on is still being made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class EagerKey(QObject):
    """Does its act at once where it can, else as soon as what it waits for stands; pressed twice it still does it once.

    `ready` says whether it can be done now. Whoever makes what it waits for tells `settle` how that ended.
    """

    def __init__(self, keys: str, place: QWidget, ready: Callable[[], bool], act: Callable[[], object]) -> None:
        super().__init__(place)
        self._place, self._ready, self._act = place, ready, act
        self._wished = False
        QShortcut(QKeySequence(keys), place).activated.connect(self.press)

    def press(self) -> None:
        """Do it, or keep the wish."""
        self._wished = not self._ready()
        if not self._wished:
            self._act()

    def settle(self, *, stands: bool) -> None:
        """What it waited for stands, or will not: do what was wished meanwhile, or forget it."""
        wished, self._wished = self._wished, False
        if wished and stands and self._place.isVisible():
            self._act()
