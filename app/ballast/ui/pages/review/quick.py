"""The way from the five quick questions to the store and back: asked for the review that is shown, kept task by task."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ballast.services import quick_answers
from ballast.services.quick_answers import Questions
from ballast.ui.changes import Tone
from ballast.ui.pages.review.quick_card import QuickCard
from ballast.ui.pages.review.quick_dialog import QuickDialog
from ballast.ui.words import common
from ballast.ui.words import quick_questions as say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.plan import PlanTask, Trait
    from ballast.services.review import ReviewView
    from ballast.ui.context import Context
    from ballast.ui.pages.review.body import ReviewBody
    from ballast.ui.worker import Asked

PLACE = 4
"""Where the card stands on the page: with the worklist, below it."""


class Quick(QObject):
    """Counts what is not asked yet on a card, and asks."""

    def __init__(self, context: Context, body: ReviewBody) -> None:
        super().__init__(body)
        self._context, self._body = context, body
        self._asked: Asked | None = None
        self.questions = Questions()
        self.dialog: QuickDialog | None = None

    @cached_property
    def card(self) -> QuickCard:
        """The count, below the worklist."""
        card = self._body.put(PLACE, QuickCard(self._context.theme, self._context.words))
        card.begin.clicked.connect(lambda: self._open(self.questions.open, card))
        return card

    def show_for(self, view: ReviewView) -> None:
        """Count for a review that is shown now."""
        if self._asked is not None:
            self._asked.cancel()
        review, profile = view.review, view.profile
        self._asked = self._context.ask(
            lambda store: quick_answers.questions_of(store, review, profile), self._show, owner=self
        )

    def open_one(self, task_id: UUID, parent: QWidget) -> None:
        """Ask about one task, over a window."""
        self._open([task for task in self.questions.tasks if task.task_id == task_id], parent)

    def asks(self, task_id: UUID) -> bool:
        """Whether a task is one that is asked about."""
        return any(task.task_id == task_id for task in self.questions.tasks)

    def _show(self, questions: Questions) -> None:
        self.questions = questions
        if questions.open or "card" in vars(self):
            self.card.show_count(len(questions.open))

    def _open(self, tasks: Sequence[PlanTask], parent: QWidget) -> None:
        if not tasks:
            return
        dialog = QuickDialog(self._context.theme, self._context.words, tasks, self.questions.counted_days, parent.window())
        dialog.answered.connect(self._keep)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _keep(self, task_id: UUID, name: str, traits: Mapping[Trait, float]) -> None:
        clock = self._context.clock
        self._context.do(
            lambda store: quick_answers.answer(store, task_id, traits, clock),
            lambda _: self._context.say(say.STORED(task=name), tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo),
            owner=self,
        )
