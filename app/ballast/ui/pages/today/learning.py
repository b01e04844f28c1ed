"""Learns the tasks of the whole history once a day is shown, and then makes ready what the first letter in the box needs.

After an act only a task that is new is learned at once, from the day; the whole history waits until the owner pauses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ballast.ui.entry.reading import Knowledge, learn
from ballast.ui.steps import Steps

if TYPE_CHECKING:
    from ballast.domain.log.completion import KnownTask
    from ballast.domain.log.entry import Log
    from ballast.ui.context import Context
    from ballast.ui.entry.box import QuickBox

_LEARN_MS = 40  # the day is painted first
_PAUSE_MS = 1000


class Learning(QObject):
    """What is known of the tasks. `learned` each time that it was asked for anew and came."""

    learned = Signal()

    def __init__(self, context: Context, box: QuickBox) -> None:
        """Nothing is known yet."""
        super().__init__(box)
        self.knowledge = Knowledge()
        self._context = context
        self._fresh = False
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._ask)
        self._readying = Steps(box.make_ready(), self)

    def forget(self) -> None:
        """What is known may not hold any more: the next day shown learns it again."""
        self._fresh = False

    def begin(self, log: Log) -> None:
        """A day with such a log is shown: learn soon, unless all is known."""
        if not self._fresh:
            self._fresh = True
            self._later.start(_PAUSE_MS if self.knowledge.tasks else _LEARN_MS)
        if self.knowledge.tasks:
            self._meet(log)

    def _meet(self, log: Log) -> None:
        """Know the tasks of the day that were not known, or were called or sorted otherwise."""
        known = {each.task.id: each.task for each in self.knowledge.tasks}
        other = [task for task in log.tasks.values() if known.get(task.id) != task]
        if other:
            from ballast.domain.log.completion import KnownTask  # noqa: PLC0415 - loaded with what is known (`learn`)

            starts = {entry.task_id: entry.start for entry in log.entries}
            changed = {task.id for task in other}
            met = [
                KnownTask(task, log.categories[task.category_id] if task.category_id else None, 1, starts.get(task.id))
                for task in other
            ]
            self.knowledge = Knowledge((*met, *(each for each in self.knowledge.tasks if each.task.id not in changed)))
            self.learned.emit()

    def _ask(self) -> None:
        self._context.ask(learn, self._know, early=True)

    def _know(self, known: tuple[KnownTask, ...]) -> None:
        self.knowledge = Knowledge(known)
        self.learned.emit()
        self._readying.begin()
