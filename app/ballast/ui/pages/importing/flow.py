"""The way of one file from the disk to the log, on the worker's thread. It holds what is known so far; panels show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from ballast.ui.pages.importing import loading
from ballast.ui.pages.importing.loading import Answers, Refused
from ballast.ui.worker import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from uuid import UUID

    from ballast.services.imports import DateOrder, Imported
    from ballast.ui.context import Context
    from ballast.ui.pages.importing.loading import Loaded, Seen
    from ballast.ui.worker import Asked

    Report = Callable[[int, int], None]


class FileFlow(QObject):
    """Reads a file, looks what would come of it, writes it. The newest question wins; while it writes it takes no other.

    Signals: `progressed` with line and lines while it reads, `advanced` with parts of the whole while it looks and writes,
    `refused` with a Refused, `seen` with a Seen, `written` with an Imported, `failed` with an exception, `stopped` where the
    owner stopped the writing; what was known before still is known then.
    """

    progressed = Signal(int, int)
    advanced = Signal(int, int)
    refused = Signal(object)
    seen = Signal(object)
    written = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Asked | None = None
        self.loaded: Loaded | None = None
        self.last: Seen | None = None
        self.writing = False

    def forget(self) -> None:
        """Stop what goes on and forget the file."""
        self._drop()
        self.loaded = self.last = None

    def read(self, path: Path) -> None:
        """Read a file and look at it."""
        self.forget()
        self._read(lambda report: loading.load(path, report))

    def read_dates(self, order: DateOrder) -> None:
        """Read the same file again with the owner's order of the dates."""
        if (was := self.loaded) is not None:
            self._read(lambda report: loading.read(was.path, was.data, report, order))

    def look(self, answers: Answers) -> None:
        """See what the import would do with these answers."""
        loaded, clock = self.loaded, self._context.clock
        if loaded is not None and not self.writing:
            self._drop()
            self._asked = self._context.worker.ask(
                lambda *given: loading.look(given[0], loaded, answers, clock, cast("Report", given[-1])),
                self._have_seen,
                failed=self._fail,
                progressed=self.advanced.emit,
            )

    def look_again(self) -> None:
        """Compare with the log anew, with the same answers."""
        if self.last is not None:
            self.look(self.last.answers)

    def write(self, groups: Mapping[str, UUID | None]) -> None:
        """Write it, in one step: stopped half-way it leaves nothing, and done it can be undone."""
        loaded, seen, clock = self.loaded, self.last, self._context.clock
        if loaded is None or seen is None or self.writing:
            return
        self._drop()
        self.writing = True
        chosen = loading.choices(seen.categories, seen.answers, groups)
        self._asked = self._context.worker.ask(
            lambda *given: loading.bring_in(given[0], loaded, chosen, clock, cast("Report", given[-1])),
            self._have_written,
            failed=self._fail,
            always=self._announce,
            progressed=self.advanced.emit,
            kind=Kind.ACT,
        )
        self._asked.stopped = self._have_stopped

    def stop(self) -> None:
        """Stop the writing; `stopped` or `written` tells what came of it."""
        if self.writing and self._asked is not None:
            self._asked.stop()

    def _read(self, fn: Callable[[Report], Loaded | Refused]) -> None:
        self._drop()

        def job(*given: object) -> Loaded | Refused:
            return fn(cast("Report", given[-1]))

        self._asked = self._context.worker.ask(job, self._have_read, failed=self._fail, progressed=self.progressed.emit)

    def _have_read(self, answer: Loaded | Refused) -> None:
        if isinstance(answer, Refused):
            self.refused.emit(answer)
            return
        self.loaded = answer
        self.look(self.last.answers if self.last is not None else Answers(self._context.clock.zone))

    def _have_seen(self, seen: Seen) -> None:
        self.last = seen
        self.seen.emit(seen)

    def _announce(self, done: Imported) -> None:
        if done.change is not None:
            self._context.changes.announced.emit(done.change)

    def _have_written(self, done: Imported) -> None:
        self.writing = False
        self.written.emit(done)

    def _have_stopped(self) -> None:
        self.writing = False
        self.stopped.emit()

    def _fail(self, error: Exception) -> None:
        self.writing = False
        self.failed.emit(error)

    def _drop(self) -> None:
        """The last question does not matter any more."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
