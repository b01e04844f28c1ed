"""Long work that the owner can watch and stop: asked of the worker by a page, shown by the window (`work_strip`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.ui.worker import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.change import Change
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store
    from ballast.ui.context import Context


class Work(QObject):
    """One piece of long work. `title` says what goes on.

    Signals: `progressed` with how much is done and how much there is; `ended` when it is over, however it ended.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(
        self, title: str, fn: Callable[[Store, Watch], Change | None], done: Callable[[Change | None], object]
    ) -> None:
        """Work that has not begun; `done` hears its Change, which is announced."""
        super().__init__()
        self.title = title
        self.stopping = False
        self._fn, self._done = fn, done

    def begin(self, context: Context, stopped: Callable[[], object]) -> None:
        """Have it done. `stopped` is called where the owner stopped it and nothing was changed."""
        self._stopped = stopped
        self._announce = context.changes.announced.emit
        self._asked = context.worker.ask(
            self._fn, self._finish, failed=self._fail, always=self._tell, progressed=self.progressed.emit, kind=Kind.ACT
        )
        self._asked.stopped = self._stop
        self._trouble = context.bulletin.troubled.emit
        context.bulletin.worked.emit(self)

    def stop(self) -> None:
        """End it; what it did so far is taken back."""
        self.stopping = True
        self._asked.stop()

    def _tell(self, change: Change | None) -> None:
        if change is not None:
            self._announce(change)

    def _finish(self, change: Change | None) -> None:
        self.ended.emit()
        self._done(change)

    def _stop(self) -> None:
        self.ended.emit()
        self._stopped()

    def _fail(self, error: Exception) -> None:
        from ballast.ui.words.errors import is_weather  # noqa: PLC0415 - not before something is wrong

        self.ended.emit()
        if is_weather(error):
            self._trouble(error)
