"""Everything below the head of the page, from the figures to the limits, made and filled one part at a time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.services import categories
from ballast.ui.changes import Tone
from ballast.ui.pages.review.categories import CategoriesCard
from ballast.ui.pages.review.charts import ChartGrid
from ballast.ui.pages.review.days import DaysCard
from ballast.ui.pages.review.figures import THIN_BELOW, KeyFigures
from ballast.ui.pages.review.limits import Limits, Thin
from ballast.ui.pages.review.ranking import RankingCard
from ballast.ui.pages.review.split import Split
from ballast.ui.pages.review.stages import Stages
from ballast.ui.pages.review.tasks import TasksCard
from ballast.ui.pages.review.worklist import WorklistCard
from ballast.ui.tokens import GAP
from ballast.ui.words import common
from ballast.ui.words import review as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from ballast.domain.insight.review import Period, TaskReview
    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import Category
    from ballast.services.review import ReviewView
    from ballast.ui.context import Context


class ReviewBody(QWidget):
    """The parts of the page. `shown` is sent when all of them stand."""

    task_opened = QtSignal(object)
    day_opened = QtSignal(object)
    picked = QtSignal(object)
    shown = QtSignal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._period: Period | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        theme, words = context.theme, context.words
        self.thin = Thin(theme, words)
        self.figures = KeyFigures(theme, words)
        self.days = DaysCard(theme, words)
        self.worklist = WorklistCard(theme, words)
        self.ranking = RankingCard(theme, words)
        self.charts = ChartGrid(theme, words)
        self.categories = CategoriesCard(theme, words)
        self.tasks = TasksCard(theme, words)
        self.split = Split(self.categories, self.tasks)
        self.limits = Limits(theme)
        for part in (self.thin, self.figures, self.days, self.worklist, self.ranking, self.charts, self.split, self.limits):
            self._column.addWidget(part)
        self.stages = Stages(self)
        self._wire()

    def _wire(self) -> None:
        self.days.strip.opened.connect(self.day_opened)
        self.worklist.assigned.connect(self._assign)
        for part in (self.worklist, self.ranking, self.tasks):
            part.opened.connect(self._open_task)
        self.charts.picked.connect(self.picked)
        self.stages.finished.connect(self.shown)

    def show_view(self, view: ReviewView, today: date, all_categories: Sequence[Category]) -> None:
        """Show a review: figures and days at once, the rest in the turns of the event loop that follow."""
        review = view.review
        if self._period != review.period:
            self.worklist.begin()
        self._period = review.period
        self.worklist.show_categories(all_categories)
        text: list[Callable[[], object]] = [
            lambda: self._show_first(view),
            lambda: self.days.show_review(review, today),
            lambda: self.worklist.show_review(review),
            lambda: self.ranking.show_review(review),
            lambda: self.categories.show_review(review),
            lambda: self.tasks.show_review(review),
        ]
        self.stages.run([*text, *self.charts.pieces(review, view.profile)])

    def _show_first(self, view: ReviewView) -> None:
        self.thin.show_count(view.review.counted_days if view.review.counted_days < THIN_BELOW else None)
        self.figures.show_review(view.review)

    def show_stability(self, share: float, counted_days: int) -> None:
        """Say how sure the order of the ranking is."""
        self.ranking.show_stability(share, counted_days)

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of the parts."""
        keys = [("1", say.KEY_ASSIGN()), ("Return", say.KEY_OPEN())]
        return keys + (self.charts.cards[0].shortcuts() if self.charts.cards else [])

    def _open_task(self, value: object) -> None:
        self.task_opened.emit(value[1] if isinstance(value, tuple) else value)

    def _assign(self, tasks: tuple[TaskReview, ...], category: Category) -> None:
        clock = self._context.clock
        ids = [each.task.id for each in tasks]

        def stored(change: Change | None) -> None:  # noqa: ARG001 - the page hears of it by itself
            self.worklist.settle(tasks, stored=True)
            name = category_name(category)
            said = say.WORKLIST_DONE(task=tasks[0].task.name, category=name)
            if len(tasks) > 1:
                said = say.WORKLIST_DONE_MANY(len(tasks), shown=self._context.words.integer(len(tasks)), category=name)
            self._context.say(said, tone=Tone.GOOD, action=common.UNDO(), act=lambda: self._take_back(tasks))

        def failed(error: Exception) -> None:
            self.worklist.settle(tasks, stored=False)
            self._context.bulletin.troubled.emit(error)

        self._context.do(lambda store: categories.assign(store, ids, category.id, clock), stored, on_problem=failed, owner=self)

    def _take_back(self, tasks: Sequence[TaskReview]) -> None:
        self.worklist.take_back(sum((each.total for each in tasks), timedelta(0)))
        self._context.undo()
