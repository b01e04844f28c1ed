"""Stores what the worklist assigns, says so, and offers to take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ballast.services import categories, sorting
from ballast.ui.changes import Tone
from ballast.ui.pages.review.learning import Learning
from ballast.ui.words import common
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.insight.review import TaskReview
    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import Category
    from ballast.domain.log.sorting import Suggestion
    from ballast.ui.context import Context
    from ballast.ui.pages.review.worklist import WorklistCard
    from ballast.ui.worker import Asked


class Sorting(QObject):
    """The way from the worklist to the store and back. `failed` asks for the figures as they are."""

    failed = Signal()

    def __init__(self, context: Context, card: WorklistCard) -> None:
        """Listen to a worklist."""
        super().__init__(card)
        self._context = context
        self._card = card
        self.learning = Learning(context, card)
        self._asked: Asked | None = None
        card.assigned.connect(self._assign)
        card.accepted.connect(self._accept)

    def _assign(self, tasks: tuple[TaskReview, ...], category: Category) -> None:
        clock, ids = self._context.clock, [each.task.id for each in tasks]
        self._context.do(
            lambda store: categories.assign(store, ids, category.id, clock),
            lambda _: self._stored(tasks, category),
            on_problem=lambda error: self._failed(tasks, error),
            owner=self,
        )

    def suggest(self) -> None:
        """Ask what earlier work with the same words says. It goes through all of that, so it gives way."""
        self.cancel()
        self._asked = self._context.ask_long(sorting.suggestions, self._card.show_suggestions, owner=self)

    def cancel(self) -> None:
        """What was asked is not wanted any more: the figures of another period go first."""
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _accept(self, tasks: tuple[TaskReview, ...], chosen: tuple[Suggestion, ...]) -> None:
        clock = self._context.clock

        def stored(_: Change | None) -> None:
            self._card.settle(tasks)
            self.learning.sorted([each.task.id for each in tasks])
            said = say.SUGGESTED_DONE(len(tasks), shown=self._context.words.integer(len(tasks)))
            self._context.say(said, tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)

        self._context.do(
            lambda store: sorting.accept(store, chosen, clock),
            stored,
            on_problem=lambda error: self._failed(tasks, error),
            owner=self,
        )

    def _stored(self, tasks: Sequence[TaskReview], category: Category) -> None:
        self._card.settle(tasks)
        self.learning.sorted([each.task.id for each in tasks])
        name = category_name(category)
        said = say.WORKLIST_DONE(task=tasks[0].task.name, category=name)
        if len(tasks) > 1:
            said = say.WORKLIST_DONE_MANY(len(tasks), shown=self._context.words.integer(len(tasks)), category=name)
        self._context.say(said, tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)

    def _failed(self, tasks: Sequence[TaskReview], error: Exception) -> None:
        self._card.settle(tasks)
        self._context.bulletin.troubled.emit(error)
        self.failed.emit()
