"""The questions before several entries are changed: which task, which category, which zone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from ballast.services import bulk, categories
from ballast.ui.pages.entries.dialogs import TaskQuestion, category_question
from ballast.ui.words import entries as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ballast.domain.log.entry import Category, Task
    from ballast.services.bulk import Reach
    from ballast.ui.context import Context
    from ballast.ui.pages.entries.acts import BulkActs
    from ballast.ui.pages.entries.found import FoundList


class BulkQuestions(QObject):
    """Asks about what is selected in a list, and does what is answered."""

    def __init__(self, context: Context, acts: BulkActs, found: FoundList) -> None:
        super().__init__(found)
        self._context, self._acts, self._list = context, acts, found

    def ask_task(self) -> None:
        """Ask on which task to put the selected."""
        chosen = self._ids()
        if chosen:
            self._context.ask(categories.all_tasks, partial(self._open_task, chosen), owner=self)

    def ask_category(self) -> None:
        """Ask into which category to put the tasks of the selected; says first how far that goes."""
        chosen = self._ids()
        if chosen:
            self._context.ask(
                lambda store: (bulk.reach(store, chosen), categories.all_categories(store)),
                partial(self._open_category, chosen),
                owner=self,
            )

    def ask_zone(self) -> None:
        """Ask in which zone the selected were recorded."""
        from ballast.ui.pages.entries.zone import ZoneQuestion  # noqa: PLC0415 - the list of zones takes long to make

        chosen, entries = self._ids(), self._list.chosen()
        if chosen:
            zone = entries[0].start.tzinfo
            question = ZoneQuestion(self._context.theme, zone.key if isinstance(zone, ZoneInfo) else "UTC", self._list)
            question.taken.connect(lambda answer: self._acts.set_zone(chosen, *answer))
            question.open()

    def _open_task(self, chosen: list[UUID], tasks: Sequence[Task]) -> None:
        question = TaskQuestion(self._context.theme, say.TASK_TITLE(len(chosen)), [task.name for task in tasks], self._list)
        question.taken.connect(lambda name: self._acts.put_on(chosen, name))
        question.open()

    def _open_category(self, chosen: list[UUID], answer: tuple[Reach, tuple[Category, ...]]) -> None:
        reach, known = answer
        ids: list[UUID | None] = [*(category.id for category in known), None]
        question = category_question(self._context.theme, known, reach, self._list)
        question.taken.connect(lambda number: self._acts.categorise(chosen, ids[number]))
        question.open()

    def _ids(self) -> list[UUID]:
        return [entry.id for entry in self._list.chosen()]
