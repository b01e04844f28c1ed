"""Work on the way to the first page, in steps: between two of them the event loop has its turn, so that nothing feels stuck.

Pages that are made later use `making`, which also hears of keys meanwhile. Here there is nothing yet that a key could reach,
and a filter of all events brings in each of Qt's kinds of objects, which takes longer than the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

_OVER = object()


class Steps(QObject):
    """Work that stops at each `yield` of a generator until the event loop comes round again.

    A step that raises ends the work; the exception goes where those of slots go.
    """

    def __init__(self, work: Iterator[object], parent: QObject) -> None:
        """Nothing is done before `begin` or `finish`."""
        super().__init__(parent)
        self.done = False
        self._work = work
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take)

    def begin(self) -> None:
        """Take the first step with the next turn of the event loop."""
        if not self.done:
            self._timer.start()

    def finish(self) -> None:
        """Do all that is left, now. Asked from inside a step it does nothing: the rest follows anyway."""
        while not self._busy and not self.done:
            self._take()

    def _take(self) -> None:
        """One step."""
        self._busy = self.done = True  # unless it comes back
        try:
            self.done = next(self._work, _OVER) is _OVER
        finally:
            self._busy = False
            if self.done:
                self._timer.stop()
