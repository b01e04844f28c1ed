"""What this page asks the store to do. Each is one action with one undo; what would overlap is asked about first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.services import bulk, capture, tasks, trash
from ballast.ui.overlaps import OverlapAsker

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from uuid import UUID
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.change import Change
    from ballast.store.store import Store
    from ballast.ui.context import Context


class BulkActs(QObject):
    """The writes of the page."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._clock = context, context.clock
        self._asker = OverlapAsker(context, page)

    def rate(self, ids: Collection[UUID], rating: int | None) -> None:
        """Rate entries; None takes ratings away."""
        clock = self._clock
        self._do(lambda store: bulk.set_stress(store, ids, rating, clock))

    def put_on(self, ids: Collection[UUID], name: str) -> None:
        """Put entries on one task."""
        clock = self._clock
        self._do(lambda store: bulk.set_task(store, ids, capture.NamedTask(name), clock))

    def categorise(self, ids: Collection[UUID], category_id: UUID | None) -> None:
        """Put the tasks of entries into a category."""
        clock = self._clock
        self._do(lambda store: bulk.set_category(store, ids, category_id, clock))

    def set_zone(self, ids: Collection[UUID], zone: ZoneInfo, keeps: bulk.Keeps) -> None:
        """Say in which zone entries were recorded."""
        clock = self._clock
        self._asker.do(lambda store, how: bulk.set_zone(store, ids, zone, clock, keeps, how))

    def delete(self, ids: Collection[UUID]) -> None:
        """Delete entries; the window offers to take that back."""
        clock = self._clock
        self._do(lambda store: bulk.delete(store, ids, clock))

    def rename(self, task_id: UUID, name: str) -> None:
        """Give a task another name; where another one has it the two become one, as was said before."""
        clock = self._clock
        self._do(lambda store: tasks.rename(store, task_id, name, clock, merge_into=True))

    def merge(self, stays: UUID, goes: Sequence[UUID]) -> None:
        """Make one task of several."""
        clock = self._clock
        self._do(lambda store: tasks.merge(store, stays, goes, clock))

    def restore(self, ids: Collection[UUID]) -> None:
        """Bring entries back from the trash."""
        clock = self._clock
        self._asker.do(lambda store, how: trash.restore(store, ids, clock, how))

    def _do(self, act: Callable[[Store], Change | None]) -> None:
        self._context.do(act, owner=self)
