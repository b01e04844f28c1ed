"""What the panels of Today ask the store to do. Each is one act with one undo; overlaps are asked about first."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.domain.log.edits import Edge
from ballast.services import capture, categories, closing, fixing, interruptions, marks, presence, prompts, steps
from ballast.services.naming import NamedTask

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime, timedelta
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import DelayReason, Entry, Interrupter
    from ballast.domain.log.span import Span
    from ballast.services.presence import Spent
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.overlaps import OverlapAsker

    Done = Callable[[Change | None], object]


class AskedActs(QObject):
    """The writes of the panels. `done` hears of the change once it is stored."""

    def __init__(self, context: Context, page: QObject) -> None:
        super().__init__(page)
        self._context, self._clock, self._page = context, context.clock, page

    @cached_property
    def _asker(self) -> OverlapAsker:
        from ballast.ui.overlaps import OverlapAsker  # noqa: PLC0415 - not before the first act

        return OverlapAsker(self._context, self._page)

    def interrupt(self, name: str, interrupter: Interrupter | None) -> None:
        """Open what breaks in."""
        clock, named = self._clock, NamedTask(name)
        self._context.look(self)
        self._asker.do(lambda store, how: interruptions.interrupt(store, named, interrupter, clock, how))

    def go_back(self) -> None:
        """Back to what was interrupted."""
        clock = self._clock
        self._context.look(self)
        self._asker.do(lambda store, how: interruptions.go_back(store, clock, how))

    def resume(self) -> None:
        """Take up the last task; once more goes to the one before."""
        clock = self._clock
        self._context.look(self)
        self._asker.do(lambda store, how: interruptions.resume_last(store, clock, how))

    def edit_start(self, start: datetime) -> None:
        """What runs began then."""
        clock = self._clock
        self._asker.do(lambda store, how: fixing.edit_start(store, start, clock, how))

    def count_from(self, name: str, since: datetime) -> None:
        """Something runs since a moment."""
        clock, named = self._clock, NamedTask(name)
        self._context.look(self)
        self._asker.do(lambda store, how: capture.start(store, named, clock, at=since, overlap=how))

    def rate(self, entry_id: UUID, rating: int | None, done: Done | None = None) -> None:
        """How stressful it was."""
        clock = self._clock
        self._do(lambda store: capture.rate(store, entry_id, rating, clock), done)

    def mark_delay(
        self, entry_id: UUID, blocked: timedelta | None, reason: DelayReason | None, *, delayed: bool | None = True
    ) -> None:
        """It held something up, for so long and for that reason."""
        clock = self._clock
        self._do(lambda store: marks.mark_delay(store, entry_id, delayed, clock, blocked=blocked, reason=reason))

    def note(self, entry_id: UUID, text: str) -> None:
        """Keep a note."""
        clock = self._clock
        self._do(lambda store: marks.note(store, entry_id, text, clock))

    def answer_away(
        self,
        absence_id: UUID,
        parts: Sequence[Spent],
        done: Done | None = None,
        *,
        go_on: bool = False,
        cancelled: Callable[[], object] | None = None,
    ) -> None:
        """What a time away was. `cancelled` hears that the owner wanted no way out where going on would overlap."""
        clock = self._clock
        if go_on:
            self._context.look(self)
        self._asker.do(
            lambda store, how: presence.answer(store, absence_id, parts, clock, go_on=go_on, overlap=how),
            done,
            cancelled=cancelled,
        )

    def answer_prompts(self, prompt_ids: Collection[UUID], name: str, every: timedelta) -> None:
        """What was done when prompts came."""
        clock, named = self._clock, NamedTask(name)
        self._do(lambda store: prompts.answer(store, prompt_ids, named, every, clock))

    def skip_prompts(self, prompt_ids: Collection[UUID]) -> None:
        """They need no answer."""
        clock = self._clock
        self._do(lambda store: prompts.skip(store, prompt_ids, clock))

    def record_step(self, text: str) -> None:
        """One more step of what runs."""
        clock = self._clock
        self._do(lambda store: steps.record_step(store, text, clock))

    def edit_steps(self, task_id: UUID, lines: Sequence[tuple[UUID | None, str]]) -> None:
        """The steps of a task, in this order."""
        clock = self._clock
        self._do(lambda store: steps.edit_steps(store, task_id, lines, clock))

    def fill(self, span: Span, name: str, done: Done | None = None) -> None:
        """Work in a gap."""
        clock, named = self._clock, NamedTask(name)
        self._asker.do(lambda store, how: capture.fill_gap(store, span, named, clock, how), done)

    def leave_as_break(self, span: Span, done: Done | None = None) -> None:
        """A gap was a break."""
        clock = self._clock
        self._do(lambda store: closing.leave_as_break(store, span, clock), done)

    def categorise(self, task_id: UUID, category_id: UUID, done: Done | None = None) -> None:
        """The kind of work that a task is."""
        clock = self._clock
        self._do(lambda store: categories.assign(store, [task_id], category_id, clock), done)

    def end_at(self, entry: Entry, end: datetime, done: Done | None = None) -> None:
        """An entry ended then."""
        clock = self._clock
        self._context.look(self)
        if entry.end is None:
            self._do(lambda store: closing.stop_at(store, entry.id, end, clock), done)
        else:
            self._asker.do(lambda store, how: fixing.resize(store, entry.id, Edge.END, end, clock, overlap=how), done)

    def _do(self, act: Callable[[Store], Change | None], done: Done | None = None) -> None:
        self._context.do(act, done, owner=self)
