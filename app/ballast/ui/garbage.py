"""Garbage is searched for on the UI thread only, while another thread runs.

Python looks for garbage on whichever thread happens to fill its measure. What it finds may hold widgets, and Qt's things may
only be destroyed on the thread they live on: elsewhere the process hangs, or dies a little later.

Python never gets its search back: when the last window has closed a plan may still be printed on a thread of its own, beside
all that the window was made of. The process ends with it.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAUSE_MS = 20
"""Between two searches of what is new: what is made in so short a time is searched in a small part of a picture's 16 ms."""
_REST_MS = 10_000
"""How long nothing was told before all is searched: it takes some tens of milliseconds, which nobody waits for then."""
_MOST_SEARCHES = 500
"""After so many searches of what is new, everything is searched, rest or not, so that what piles up has an end."""


class Sweeper(QObject):
    """Searches for garbage instead of Python from `begin` on, soon after it was told that there may be some."""

    def __init__(self, parent: QObject) -> None:
        """A sweeper that leaves the search to Python as yet; it lives on its parent's thread and searches there."""
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._sweep)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(_sweep_all)

    def begin(self) -> None:
        """Take the search over from Python, for good."""
        gc.disable()

    def end(self) -> None:
        """Search no more."""
        self._pause.stop()
        self._rest.stop()

    def soon(self) -> None:
        """Search in a moment, if there is enough to search. A program that is told nothing rests."""
        if not self._pause.isActive():
            self._pause.start()

    def _sweep(self) -> None:
        """Search what is new, again and again while much is made; all of it once nothing was told for a while."""
        counts = gc.get_count()
        if counts[1] >= _MOST_SEARCHES:
            _sweep_all()
        elif due(counts, gc.get_threshold()):
            gc.collect(0)
            self._pause.start()
            self._rest.start()


def _sweep_all() -> None:
    gc.collect()


def due(counts: Sequence[int], thresholds: Sequence[int]) -> bool:
    """Whether enough is new by Python's own measure; a first threshold of 0 is how Python is told not to search at all."""
    return 0 < thresholds[0] < counts[0]
