"""Learns the tasks of the whole history once a day is shown, and then makes ready what the first letter in the box needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ballast.ui.pages.today.reading import Knowledge, learn
from ballast.ui.steps import Steps

if TYPE_CHECKING:
    from ballast.domain.log.completion import KnownTask
    from ballast.ui.context import Context
    from ballast.ui.pages.today.box import QuickBox

_LEARN_MS = 40  # the day is painted first


class Learning(QObject):
    """What is known of the tasks. `learned` each time that it was asked for anew and came."""

    learned = Signal()

    def __init__(self, context: Context, box: QuickBox) -> None:
        """Nothing is known yet."""
        super().__init__(box)
        self.knowledge = Knowledge()
        self._context = context
        self._fresh = False
        self._readying = Steps(box.make_ready(), self)

    def forget(self) -> None:
        """What is known may not hold any more: the next day shown learns it again."""
        self._fresh = False

    def begin(self) -> None:
        """A day is shown: learn soon, unless it is known."""
        if not self._fresh:
            self._fresh = True
            QTimer.singleShot(_LEARN_MS, self, self._ask)

    def _ask(self) -> None:
        self._context.ask(learn, self._know, early=True)

    def _know(self, known: tuple[KnownTask, ...]) -> None:
        self.knowledge = Knowledge(known)
        self.learned.emit()
        self._readying.begin()
