"""Work on the window cut into pieces, one for each turn of the event loop, so that typing and painting come in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Stages(QObject):
    """Runs pieces one after another. A new run drops what is left of the last one. `finished` is sent when all are done.

    A piece that gives back a list has come in smaller ones, which are next.
    """

    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: list[Callable[[], object]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)

    @property
    def busy(self) -> bool:
        """Whether pieces are left."""
        return bool(self._left)

    def run(self, pieces: Sequence[Callable[[], object]]) -> None:
        """Run these pieces, the first at once."""
        self._left = list(pieces)
        self._timer.stop()
        self._next()

    def add(self, pieces: Sequence[Callable[[], object]]) -> None:
        """Run these pieces after those that are left."""
        self._left += pieces
        self._timer.start()

    def hurry(self, pieces: Sequence[Callable[[], object]]) -> None:
        """Run these pieces before those that are left."""
        self._left[:0] = pieces
        self._timer.start()

    def _next(self) -> None:
        if self._left:
            smaller = self._left.pop(0)()
            if isinstance(smaller, list):
                self._left[:0] = smaller
        if self._left:
            self._timer.start()
        else:
            self.finished.emit()
