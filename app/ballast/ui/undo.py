"""Undo and redo of the window: keys, the menu, and the Undo button of a notice all end here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.services import history
from ballast.ui.changes import Tone
from ballast.ui.words import common, deeds
from ballast.ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.change import Change
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store
    from ballast.ui.context import Context


class Undoing(QObject):
    """Takes back and does again what the owner did, and says what it was."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Listen to the bulletin of the context."""
        super().__init__(parent)
        self._context = context
        context.bulletin.undo_asked.connect(self.undo)
        context.bulletin.redo_asked.connect(self.redo)

    def undo(self) -> None:
        """Take back the newest action."""
        clock = self._context.clock
        self._work(common.UNDOING(), lambda store, watch: history.undo(store, clock, watch), self._undone)

    def redo(self) -> None:
        """Do the last undone action again."""
        clock = self._context.clock
        self._work(common.REDOING(), lambda store, watch: history.redo(store, clock, watch), self._redone)

    def _work(self, title: str, fn: Callable[[Store, Watch], Change | None], done: Callable[[Change | None], object]) -> None:
        """Have it done where the owner sees how far it is: taking back an import of many rows takes seconds."""
        self._now = Work(title, fn, done)
        self._now.begin(self._context, lambda: self._context.say(common.STOPPED()))

    def _undone(self, change: Change | None) -> None:
        if change is None:
            self._context.say(common.NOTHING_TO_UNDO())
        else:
            redo = self._context.bulletin.redo_asked.emit
            self._context.say(deeds.UNDONE(deed=deeds.done(change)), tone=Tone.GOOD, action=common.REDO(), act=redo)

    def _redone(self, change: Change | None) -> None:
        if change is None:
            self._context.say(common.NOTHING_TO_REDO())
        else:
            self._context.say(
                deeds.REDONE(deed=deeds.done(change)), tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo
            )
