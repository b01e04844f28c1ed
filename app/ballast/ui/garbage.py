"""Garbage is searched for on the UI thread only, while another thread runs.

Python looks for garbage on whichever thread happens to fill its measure. What it finds may hold widgets, and Qt's things may
only be destroyed on the thread they live on: elsewhere the process hangs, or dies a little later.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAUSE_MS = 300  # rests the search between two answers that come one upon the other


class Sweeper(QObject):
    """Searches for garbage instead of Python, from `begin` to `end`, soon after it was told that there may be some."""

    def __init__(self, parent: QObject) -> None:
        """A sweeper that leaves the search to Python as yet; it lives on its parent's thread and searches there."""
        super().__init__(parent)
        self._was_on = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._sweep)

    def begin(self) -> None:
        """Take the search over from Python. Doing so twice changes nothing."""
        self._was_on = self._was_on or gc.isenabled()
        gc.disable()

    def end(self) -> None:
        """Give the search back, if Python had it."""
        self._pause.stop()
        if self._was_on:
            gc.enable()
        self._was_on = False

    def soon(self) -> None:
        """Search in a moment, if there is enough to search. A program that is told nothing rests."""
        if not self._pause.isActive():
            self._pause.start()

    def _sweep(self) -> None:
        if (generation := due(gc.get_count(), gc.get_threshold())) is not None:
            gc.collect(generation)


def due(counts: Sequence[int], thresholds: Sequence[int]) -> int | None:
    """The oldest of Python's three generations whose count has passed its threshold.

    None where no count has, and where the first threshold is 0: this is how Python is told not to search at all.
    """
    if thresholds[0] == 0:
        return None
    full = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
    return max(full, default=None)
