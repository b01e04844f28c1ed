"""What the page asks the store to do. Each is one action with one undo; weather goes to the window's banner."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.ui.late import Late

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import Entry
    from ballast.domain.log.span import Span
    from ballast.services import capture
    from ballast.services.day import ShownTask
    from ballast.ui.context import Context
    from ballast.ui.entry.draft import Draft
    from ballast.ui.entry.reading import Line
    from ballast.ui.overlaps import OverlapAsker
else:
    capture = Late("ballast.services.capture")


class Acts(QObject):
    """The writes of the Today page."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._clock = context.clock
        self._parent = parent

    @cached_property
    def _asker(self) -> OverlapAsker:
        from ballast.ui.overlaps import OverlapAsker  # noqa: PLC0415 - not before the first act

        return OverlapAsker(self._context, self._parent)

    def record(self, line: Line, done: Callable[[], object], failed: Callable[[], object]) -> None:
        """Save a line of the box; `done` when it is stored, `failed` when it is not."""
        clock = self._clock
        self._context.look(self)
        self._asker.do(
            lambda store, how: capture.record(store, line.quick, line.category_id, clock, how),
            lambda _: done(),
            cancelled=failed,
            on_problem=lambda error: self._fail(error, failed),
        )

    def save(self, draft: Draft, done: Callable[[], object], failed: Callable[[], object]) -> None:
        """Store what the entry form says, as a new entry or over the one it was opened with."""
        clock, entry = self._clock, draft.made(self._clock.zone)
        named = capture.NamedTask(draft.task, draft.category_id)
        act = capture.add if draft.entry is None else partial(capture.edit, opened=draft.entry)
        if entry.running or (draft.entry is not None and draft.entry.running):
            self._context.look(self)
        self._asker.do(
            lambda store, how: act(store, entry, named, clock, how),
            lambda _: done(),
            cancelled=failed,
            on_problem=lambda error: self._fail(error, failed),
        )

    def switch(self, task_id: UUID) -> None:
        """Start a known task now."""
        clock = self._clock
        self._context.look(self)
        self._asker.do(lambda store, how: capture.switch(store, task_id, clock, how))

    def stop(self) -> None:
        """Stop what runs."""
        clock = self._clock
        self._context.look(self)
        self._context.do(lambda store: capture.stop(store, clock), owner=self)

    def settle(self, end: datetime | None) -> None:
        """Say when the forgotten entry ended; None removes it."""
        clock = self._clock
        self._context.look(self)
        self._context.do(lambda store: capture.settle(store, end, clock), owner=self)

    def rate(self, entry: Entry, rating: int | None) -> None:
        """Keep a rating."""
        if entry.stress != rating:
            clock = self._clock
            self._context.do(lambda store: capture.rate(store, entry.id, rating, clock), owner=self)

    def delete(self, entry: Entry, done: Callable[[], object] | None = None) -> None:
        """Delete an entry; the window offers to take that back."""
        clock = self._clock

        def deleted(change: Change | None) -> None:  # noqa: ARG001 - the window speaks of it
            if done is not None:
                done()

        self._context.do(lambda store: capture.delete(store, [entry.id], clock), deleted, owner=self)

    def fill(self, span: Span, shown: ShownTask) -> None:
        """Write a known task into a gap."""
        clock, named = self._clock, capture.NamedTask(shown.task.name)
        self._asker.do(lambda store, how: capture.fill_gap(store, span, named, clock, how))

    def _fail(self, error: Exception, failed: Callable[[], object]) -> None:
        from ballast.ui.words.errors import is_weather  # noqa: PLC0415 - its words wait until something is wrong

        failed()
        if is_weather(error):
            self._context.bulletin.troubled.emit(error)
