"""Everything below the head of the page, from the figures to the limits, made and filled one part at a time."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.ui.pages.review.categories import CategoriesCard
from ballast.ui.pages.review.chart_filter import ONLY_KEY
from ballast.ui.pages.review.chart_kinds import charts_loaded
from ballast.ui.pages.review.days import DaysCard
from ballast.ui.pages.review.drawing import Drawing
from ballast.ui.pages.review.figures import THIN_BELOW, KeyFigures
from ballast.ui.pages.review.findings import END_KEY, FindingsCard
from ballast.ui.pages.review.header import NOTES_KEY
from ballast.ui.pages.review.limits import Limits, Thin
from ballast.ui.pages.review.openings import Openings
from ballast.ui.pages.review.pictures import Pictures
from ballast.ui.pages.review.quick_card import QUICK_KEY
from ballast.ui.pages.review.ranking import RankingCard
from ballast.ui.pages.review.sorting import Sorting
from ballast.ui.pages.review.split import Split
from ballast.ui.pages.review.stages import Stages
from ballast.ui.pages.review.tasks import TasksCard
from ballast.ui.pages.review.worklist import WorklistCard
from ballast.ui.pages.review.year import YearCard
from ballast.ui.pages.review.year_part import YearPart
from ballast.ui.tokens import GAP
from ballast.ui.words import charts as charts_say
from ballast.ui.words import quick_questions as say_quick
from ballast.ui.words import review as say
from ballast.ui.words import week_end as words_of_end
from ballast.ui.words import year as say_year

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from ballast.domain.insight.review import Period
    from ballast.domain.log.entry import Category
    from ballast.services.review import ReviewView
    from ballast.ui.context import Context
    from ballast.ui.pages.review.charts import ChartGrid


Part = TypeVar("Part", bound=QWidget)


class ReviewBody(QWidget):
    """The parts of the page. `shown` is sent when all of them stand, `outdated` when they may be wrong."""

    task_opened = QtSignal(object)
    picked = QtSignal(object)
    finding_opened = QtSignal(object)
    end_asked = QtSignal()
    weights_asked = QtSignal()
    shown = QtSignal()
    outdated = QtSignal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._period: Period | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._order: list[QWidget] = []
        self._all_categories: Sequence[Category] = ()
        self._told = False
        self._view: ReviewView | None = None
        self.openings = Openings(context, self)
        self.pictures = Pictures(context, self)
        self.stages = Stages(self)
        self.drawing = Drawing(context, self.stages, self)
        self.stages.finished.connect(self._after)

    @cached_property
    def thin(self) -> Thin:
        """The banner while few days count."""
        return self.put(0, Thin(self._context.theme, self._context.words))

    @cached_property
    def figures(self) -> KeyFigures:
        """The four key figures."""
        figures = self.put(1, KeyFigures(self._context.theme, self._context.words))
        figures.opened.connect(self.openings.figure)
        return figures

    @cached_property
    def days(self) -> DaysCard:
        """Which days count."""
        card = self.put(2, DaysCard(self._context.theme, self._context.words))
        card.strip.opened.connect(self.openings.day)
        return card

    @cached_property
    def findings(self) -> FindingsCard:
        """What stands out."""
        card = self.put(3, FindingsCard(self._context.theme, self._context.words))
        card.opened.connect(self.finding_opened)
        card.end_asked.connect(self.end_asked)
        card.said_opened.connect(self.openings.said)
        return card

    @cached_property
    def worklist(self) -> WorklistCard:
        """What has no category yet."""
        card = self.put(4, WorklistCard(self._context.theme, self._context.words))
        self.sorting = Sorting(self._context, card)
        self.sorting.failed.connect(self.outdated)
        card.opened.connect(self._open_task)
        return card

    @cached_property
    def ranking(self) -> RankingCard:
        """What weighs the week down."""
        card = self.put(5, RankingCard(self._context.theme, self._context.words))
        card.opened.connect(self._open_task)
        card.weights_asked.connect(self.weights_asked)
        card.sureness_asked.connect(self.openings.said)
        return card

    @cached_property
    def charts(self) -> ChartGrid:
        """The charts."""
        grid = self.put(6, self.drawing.grid)
        grid.picked.connect(self.picked)
        grid.asked.connect(lambda chart: self.openings.chart(chart, grid.filter.only))
        grid.wished.connect(self.pictures.serve)
        return grid

    @cached_property
    def split(self) -> Split:
        """Hours by category and by task."""
        return self.put(8, Split())

    @cached_property
    def categories(self) -> CategoriesCard:
        """Hours by category."""
        card = CategoriesCard(self._context.theme, self._context.words)
        card.opened.connect(self.openings.category)
        self.split.add(card)
        return card

    @cached_property
    def tasks(self) -> TasksCard:
        """Hours by task."""
        card = TasksCard(self._context.theme, self._context.words)
        self.split.add(card)
        card.opened.connect(self._open_task)
        return card

    @cached_property
    def year(self) -> YearPart:
        """What a year of it takes, with its card."""
        part = YearPart(self._context, self.put(9, YearCard(self._context.theme, self._context.words)))
        part.card.opened.connect(self._open_task)
        part.card.number_opened.connect(lambda which: self.openings.year(part.year, which))
        return part

    @cached_property
    def limits(self) -> Limits:
        """What the figures cannot say."""
        return self.put(10, Limits())

    def show_view(self, view: ReviewView, today: date, all_categories: Sequence[Category]) -> None:
        """Show a review: figures and days at once, the rest in the turns of the event loop that follow."""
        review = view.review
        if self._period is not None and self._period != review.period:
            self.worklist.begin()
        self._period = review.period
        self._all_categories = all_categories
        text: list[Callable[[], object]] = [
            lambda: self.thin.show_count(_few(view)),
            lambda: self.figures.show_review(review),
            lambda: self.days.show_review(review, today),
            partial(getattr, self, "worklist"),
            lambda: self._show_worklist(view),
            partial(getattr, self, "ranking"),
            lambda: self.ranking.show_review(review),
            partial(getattr, self, "categories"),
            lambda: self.categories.show_review(review),
            partial(getattr, self, "tasks"),
            lambda: self.tasks.show_review(review),
            partial(getattr, self, "limits"),
            partial(getattr, self, "year"),
            lambda: self.year.show_view(view),
        ]
        self._told = False
        self._view = self.openings.view = view
        self.charts.begin(review.period)
        self.drawing.begin(view, all_categories, text)

    def _after(self) -> None:
        if not self._told and self.drawing.done:
            self._told = True
            self.drawing.asking.warm()
            self.shown.emit()

    def put(self, order: int, part: Part) -> Part:
        """A part in its place among those that are there already."""
        part.setProperty("place", order)
        places = [widget.property("place") for widget in self._order]
        at = sum(place <= order for place in places)
        self._order.insert(at, part)
        self._column.insertWidget(at, part)
        return part

    def _show_worklist(self, view: ReviewView) -> None:
        self.worklist.show_categories(self._all_categories)
        self.worklist.show_review(view.review)
        self.sorting.suggest()

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of the parts."""
        keys = [
            ("Alt+Left", say.PREVIOUS()),
            ("Alt+Right", say.NEXT()),
            (END_KEY, words_of_end.END()),
            (NOTES_KEY, words_of_end.NOTES()),
            ("1", say.KEY_ASSIGN()),
            ("A", say.KEY_ACCEPT()),
            ("Return", say.KEY_OPEN()),
            ("S", say.KEY_SORT()),
            (QUICK_KEY, say_quick.KEY()),
            (ONLY_KEY, charts_say.ONLY_CHOOSER()),
            ("L", charts_say.HEAT_NEXT_LAYER()),
            ("Q U B", say_year.KEY_WEEK()),
        ]
        if not charts_loaded():
            return keys
        from ballast.ui.charts.card import card_keys  # noqa: PLC0415 - with the charts, which may not be near yet

        return keys + card_keys()

    def _open_task(self, value: object) -> None:
        self.task_opened.emit(value[1] if isinstance(value, tuple) else value)


def _few(view: ReviewView) -> int | None:
    """How many days count, while they are few."""
    counted = view.review.counted_days
    return counted if counted < THIN_BELOW else None
