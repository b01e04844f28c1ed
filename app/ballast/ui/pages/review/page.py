"""The Review page: asks for the review of a period and shows it piece by piece, the text first, the charts after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.insight.findings import Topic
from ballast.domain.insight.review import Period
from ballast.domain.log.change import Kind
from ballast.domain.log.day import day_of, day_span
from ballast.domain.log.watch import unwatched
from ballast.services import review as reviews
from ballast.services.categories import all_categories
from ballast.ui.changes import PageName
from ballast.ui.charts.picks import UnknownPick
from ballast.ui.making import Making, dress
from ballast.ui.pages.review.afterwards import Afterwards
from ballast.ui.pages.review.body import ReviewBody
from ballast.ui.pages.review.empty import EmptyReview
from ballast.ui.pages.review.ending.ends import Ends
from ballast.ui.pages.review.evidence import Evidence
from ballast.ui.pages.review.findings import END_KEY
from ballast.ui.pages.review.guessing import Guessing
from ballast.ui.pages.review.header import ReviewHeader
from ballast.ui.pages.review.periods import choices
from ballast.ui.pages.review.quick import Quick
from ballast.ui.widgets.eager import EagerKey
from ballast.ui.widgets.surfaces import page_layout, scrolled
from ballast.ui.words import patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QShowEvent

    from ballast.domain.insight.findings import Finding
    from ballast.domain.insight.review import TaskReview
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.entry import Category
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.pages.review.pattern_values import PatternLine
    from ballast.ui.worker import Asked

_SHOWN = frozenset(
    {Kind.ENTRIES, Kind.TASKS, Kind.CATEGORIES, Kind.PROFILE, Kind.AUDIT, Kind.WEIGHTS, Kind.RATINGS, Kind.PLANS}
)

_GUESS_PLACE = 1  # below the head of the page


@dataclass(frozen=True, slots=True)
class Answer:
    """A review, the days of the whole log (None while nothing is logged), and all categories."""

    view: ReviewView
    whole: Period | None
    categories: tuple[Category, ...]


def look_up(store: Store, period: Period | None, clock: Clock, *, whole: bool = False, watch: Watch = unwatched) -> Answer:
    """The review of a period, or of the `whole` log as far as it reaches by now."""
    all_of_it = reviews.whole_log(store, clock)
    view = reviews.review_period(store, all_of_it or period if whole else period, clock, watch)
    return Answer(view, all_of_it, all_categories(store))


class ReviewPage(QWidget):
    """What a period says. `arrive(period)` shows one; without it the page stays, or chooses what an owner would expect."""

    def __init__(self, context: Context, *, in_steps: bool = False) -> None:
        super().__init__()
        self._context = context
        self._period: Period | None = None
        self._answer: Answer | None = None
        self._asked: Asked | None = None
        self._stale = True
        self.making = Making(self._make(), self)
        if not in_steps:
            self.making.finish()

    def _make(self) -> Iterator[None]:
        inside = QWidget()
        self.area = scrolled(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)
        self._column = page_layout(inside)
        yield
        self.header = ReviewHeader(self._context.theme, self._context.words)
        self._column.addWidget(self.header)
        yield from self.header.make()
        self.body = ReviewBody(self._context)
        self.body.hide()
        self._column.addWidget(self.body)
        self._column.addStretch(1)
        self.guessing = Guessing(self._context, self, self._column, _GUESS_PLACE)
        self.evidence = Evidence(self._context, self)
        self.afterwards = Afterwards(self._context, self.body)
        self.quick = Quick(self._context, self.body)
        self.ends = Ends(self._context, self)
        self.end_key = EagerKey(END_KEY, self, lambda: self.afterwards.told, lambda: self.ends.begin(self._period))
        yield
        yield from dress(self)
        self._connect()
        self._context.changes.announced.connect(self._hear)

    def _connect(self) -> None:
        """Lead what the parts send to what the page does."""
        self.header.period_chosen.connect(self.show_period)
        self.header.notes_asked.connect(self.ends.show_notes)
        self.body.end_asked.connect(lambda: self.ends.begin(self._period))
        self.header.plan_asked.connect(lambda: self._context.navigate(PageName.WIZARD, self._period))
        self.body.task_opened.connect(self._open_task)
        self.body.picked.connect(self._show_pick)
        openings = self.body.openings
        openings.opened.connect(self.evidence.show_number)
        self.body.shown.connect(lambda: self.afterwards.ask(None if self._answer is None else self._answer.view))
        self.body.finding_opened.connect(self._open_finding)
        self.afterwards.steadied.connect(self.evidence.steady)
        self.afterwards.settled.connect(lambda stands: self.end_key.settle(stands=stands))
        self.afterwards.pattern_opened.connect(self._open_pattern)
        self.afterwards.pattern_asked.connect(openings.pattern)
        self.ends.opened.connect(openings.said)
        self.guessing.opened.connect(openings.guess)
        self.body.weights_asked.connect(self.evidence.ask_weights)
        self.body.outdated.connect(self.refresh)
        self.evidence.rest_asked.connect(self._show_all_tasks)
        self.evidence.day_asked.connect(self._open_day)
        self.evidence.questions_asked.connect(self.quick.open_one)
        self.evidence.asked_about = self.quick.asks

    @cached_property
    def empty(self) -> EmptyReview:
        """What stands in the place of all figures when there are none."""
        empty = EmptyReview(self._context)
        empty.period_chosen.connect(self.show_period)
        self._column.insertWidget(1, empty)
        return empty

    @property
    def period(self) -> Period | None:
        """The period shown."""
        return self._period

    def arrive(self, about: object = None) -> None:
        """Show a period when one is given; ask anew when something changed meanwhile."""
        if isinstance(about, Period):
            self.header.forget_choice()
            self.show_period(about)
        elif self._stale:
            self.refresh()

    def show_period(self, period: Period) -> None:
        """Show another period."""
        self._period = period
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        self._stale = False
        if self._asked is not None:
            self._asked.cancel()
        self.afterwards.cancel()
        if "worklist" in vars(self.body):
            self.body.sorting.cancel()
        period, clock, whole = self._period, self._context.clock, self.header.whole_log
        self._asked = self._context.ask_long(
            lambda store, watch: look_up(store, period, clock, whole=whole, watch=watch), self._show, on_problem=self._fail
        )

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return self.body.shortcuts()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask when something changed while the page was away."""
        super().showEvent(event)
        if self._stale and self._answer is not None:
            self.refresh()

    def _show(self, answer: Answer) -> None:
        self._asked, self._answer = None, answer
        review = answer.view.review
        self._period = review.period
        clock = self._context.clock
        today = day_of(clock.now(), answer.view.profile.day_start, clock.zone)
        first_weekday = self._context.words.weekdays()[0]
        self.header.show_period(review.period, choices(today, first_weekday, answer.view.audit, answer.whole))
        self.guessing.show_for(answer.view)
        self.header.set_plannable(plannable=bool(review.entries))
        if not review.entries or "empty" in vars(self):
            self.empty.setVisible(not review.entries)
        self.body.setVisible(bool(review.entries))
        if review.entries:
            self.body.show_view(answer.view, today, answer.categories)
            self.quick.show_for(answer.view)
            self.evidence.steady(None)
            self.evidence.follow(answer.view, answer.categories)
        else:
            self.empty.show_log(answer.whole)
            self.end_key.settle(stands=False)

    def _fail(self, error: Exception) -> None:
        self.end_key.settle(stands=False)
        self._asked, self._stale = None, True
        self._context.bulletin.troubled.emit(error)

    def _open_finding(self, finding: Finding) -> None:
        if self._answer is None:
            return
        task = next((each for each in self._answer.view.review.tasks if finding.task and each.task.id == finding.task.id), None)
        if finding.topic is Topic.BOTTLENECK and task is not None:
            self._open_task(task)
        else:
            self.body.openings.said(finding)

    def _open_pattern(self, title: str, line: PatternLine) -> None:
        if self._answer is not None:
            self.evidence.show_entries(line.entries, self._answer.view, patterns.BEHIND(title=title, name=line.name))

    def _hear(self, change: Change) -> None:
        """Something was written: ask again when it is part of what is shown."""
        if not change.touches(*_SHOWN):
            return
        only_entries = change.kinds <= {Kind.ENTRIES}
        if only_entries and change.span is not None and self._period is not None and not self._concerns(change):
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _concerns(self, change: Change) -> bool:
        """Whether a change of entries reaches into the period, or the whole log may have become longer."""
        if self._answer is None or change.span is None or self._period is None or self.header.whole_log:
            return True
        profile, zone = self._answer.view.profile, self._context.clock.zone
        first = day_span(self._period.first - timedelta(days=1), profile.day_start, zone)
        last = day_span(self._period.last + timedelta(days=1), profile.day_start, zone)
        return change.span.start < last.end and change.span.end > first.start

    def _open_task(self, task: TaskReview) -> None:
        if self._answer is not None:
            self.evidence.show_why(task, self._answer.view, self._answer.categories)

    def _show_pick(self, pick: object) -> None:
        if isinstance(pick, UnknownPick):
            self.body.openings.day(pick.day)
        elif self._answer is not None:
            self.evidence.show_pick(pick, self._answer.view)

    def _show_all_tasks(self) -> None:
        self.body.tasks.show_all()
        self.area.ensureWidgetVisible(self.body.tasks.table)
        self.body.tasks.table.setFocus()

    def _open_day(self, day: object) -> None:
        self._context.navigate(PageName.TODAY, day)
