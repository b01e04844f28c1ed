"""What opens when the owner asks why: the entries behind a part of a chart, and the why-view of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtCore import Signal as QtSignal

from ballast.services import categories as tidying
from ballast.services import review as reviews
from ballast.services import weighting
from ballast.ui.changes import Tone
from ballast.ui.charts.picks import RestPick
from ballast.ui.making import open_made
from ballast.ui.pages.review.behind import BehindDialog, Seen, seen_entries
from ballast.ui.pages.review.pick_numbers import PickNumbers
from ballast.ui.pages.review.weights import WeightsDialog
from ballast.ui.pages.review.why import WhyDialog
from ballast.ui.words import common, deeds
from ballast.ui.words import review as say
from ballast.ui.words import why as words_of_why

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from uuid import UUID

    from PySide6.QtWidgets import QDialog, QWidget

    from ballast.domain.insight.review import TaskReview
    from ballast.domain.insight.stability import Steadiness
    from ballast.domain.insight.weights import Weights
    from ballast.domain.log.change import Change
    from ballast.domain.log.entry import Category, Log, Task
    from ballast.domain.log.watch import Watch
    from ballast.services.review import ReviewView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.pages.review.explained import Explained, Number
    from ballast.ui.worker import Asked


class Evidence(QObject):
    """Opens the dialogs of the page. `day_asked` carries a date that the owner wants to see.

    `questions_asked` carries the id of a task that the owner wants to be asked about, and the dialog to ask over.
    """

    day_asked = QtSignal(object)
    rest_asked = QtSignal()
    questions_asked = QtSignal(object, object)

    def __init__(self, context: Context, page: QWidget) -> None:
        """Dialogs over a page."""
        super().__init__(page)
        self._context = context
        self._page = page
        self._why: WhyDialog | None = None
        self._coming: WhyDialog | None = None
        self._behind: BehindDialog | None = None
        self.weights: WeightsDialog | None = None
        self._view: ReviewView | None = None
        self._categories: Sequence[Category] = ()
        self._steadiness: Steadiness | None = None
        self._numbered: Asked | None = None
        self.asked_about: Callable[[UUID], bool] = lambda _: False
        """Whether the owner is asked about a task of the log."""

    @property
    def why(self) -> WhyDialog | None:
        """The why-view that is open."""
        return self._why

    @property
    def behind(self) -> BehindDialog | None:
        """The list of entries that is open."""
        return self._behind

    def show_pick(self, pick: object, view: ReviewView) -> None:
        """Show what lies behind a part of a chart."""
        number = PickNumbers(view, self._context.clock, self._context.words).of(pick)
        if number is not None:
            self.show_number(number, view)
        elif isinstance(pick, RestPick):
            self.rest_asked.emit()

    def show_entries(self, ids: Collection[UUID], view: ReviewView, title: str = "") -> None:
        """Show these entries of the period."""
        period, clock, wanted = view.review.period, self._context.clock, frozenset(ids)
        self._ask(
            title or say.FINDING_BEHIND(),
            view,
            lambda store, watch: reviews.entries_of_ids(store, wanted, period, clock, watch),
        )

    def show_number(self, number: Number, view: ReviewView, over: QWidget | None = None) -> None:
        """Show how a number comes about, with the entries behind it."""
        start, clock, words = view.profile.day_start, self._context.clock, self._context.words
        parent = over or self._page.window()

        def look(store: Store, watch: Watch) -> tuple[Explained, tuple[Seen, ...]]:
            explained = number(store, watch)
            return explained, seen_entries(explained.behind, start, clock.now(), words, watch) if explained.behind else ()

        def show(found: tuple[Explained, tuple[Seen, ...]]) -> None:
            explained, seen = found
            task = None if over is not None else _task(view, explained.task)
            dialog = BehindDialog(
                self._context.theme, words, explained.title, task=task is not None, parent=parent, how=explained
            )
            if task is not None:
                dialog.why_asked.connect(dialog.accept)
                dialog.why_asked.connect(lambda: self.show_why(task, view, self._categories))
            dialog.day_asked.connect(self.day_asked)
            dialog.finished.connect(lambda _: self._forget("_behind"))
            self._behind = dialog
            dialog.show_entries(seen, explained.day)
            dialog.open()

        if self._numbered is not None:
            self._numbered.cancel()
        self._numbered = self._context.ask_long(look, show, owner=self)

    def ask_weights(self) -> None:
        """Ask what counts for how much in the score."""
        self._context.ask(weighting.weights, self._show_weights)

    def _show_weights(self, weights: Weights) -> None:
        clock = self._context.clock
        self.weights = WeightsDialog(self._context.theme, self._context.words, weights, self._page.window())
        self.weights.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.weights.chosen.connect(
            lambda chosen: self._context.do(lambda store: weighting.set_weights(store, chosen, clock), owner=self)
        )
        self.weights.open()

    def show_why(self, task: TaskReview, view: ReviewView, categories: Sequence[Category]) -> None:
        """Open the why-view of a task."""
        self._view, self._categories = view, categories
        dialog = WhyDialog(self._context.theme, self._context.words, self._page.window())
        dialog.finished.connect(lambda _: self._forget("_why"))
        dialog.task_changed.connect(self._store_task)
        dialog.day_asked.connect(self.day_asked)
        dialog.input_opened.connect(self._show_input)
        dialog.questions_asked.connect(lambda task_id: self.questions_asked.emit(task_id, dialog))
        dialog.quick.setVisible(self.asked_about(task.task.id))
        if self._coming is not None:
            self._coming.deleteLater()  # another was asked for before it was open
        self._coming = dialog

        def steps() -> Iterator[None]:
            yield from dialog.make()
            yield from dialog.fill(task, view, categories)
            self._why, self._coming = dialog, None
            dialog.show_steadiness(self._steadiness)
            if self._view is view or self._view is None:
                self._ask_entries(dialog, task)
            else:
                self.follow(self._view, self._categories)  # the log has changed meanwhile
            yield

        open_made(dialog, steps())

    def steady(self, steadiness: Steadiness | None) -> None:
        """Say how sure the ranking is; None when another review is shown, of which that is not known yet."""
        self._steadiness = steadiness
        if self._why is not None:
            self._why.show_steadiness(steadiness)

    def _show_input(self, task: TaskReview, name: str) -> None:
        """Show the entries that say one input of a task."""
        view, why = self._view, self._why
        if view is None or why is None:
            return
        counted, clock, period = view.counted_numbers, self._context.clock, view.review.period
        title = words_of_why.INPUT_BEHIND(task=task.task.name, name=words_of_why.INPUT_NAMES[name]())
        self._ask(
            title,
            view,
            lambda store, watch: reviews.entries_of_input(store, task.task.id, name, period, counted, clock, watch),
            over=why,
        )

    def follow(self, view: ReviewView, categories: Sequence[Category]) -> None:
        """Show the present figures in the why-view that is open."""
        self._view, self._categories = view, categories
        if self._why is None or self._why.task_id is None:
            return
        task = _task(view, self._why.task_id)
        if task is None:
            self._why.accept()
            return
        self._why.show_task(task, view, categories)
        self._ask_entries(self._why, task)

    def _ask(
        self,
        title: str,
        view: ReviewView,
        fn: Callable[[Store, Watch], Log],
        over: QWidget | None = None,
    ) -> None:
        parent = over or self._page.window()
        dialog = BehindDialog(self._context.theme, self._context.words, title, task=False, parent=parent)
        dialog.day_asked.connect(self.day_asked)
        dialog.finished.connect(lambda _: self._forget("_behind"))
        self._behind = dialog

        def show(seen: tuple[Seen, ...]) -> None:
            dialog.show_entries(seen)
            dialog.open()

        self._ask_seen(fn, view, show, dialog)

    def _ask_seen(
        self, fn: Callable[[Store, Watch], Log], view: ReviewView, show: Callable[[tuple[Seen, ...]], None], dialog: QDialog
    ) -> None:
        """Ask for entries as they are shown. Of a whole log they are many: it gives way, and ends with the dialog."""
        start, clock, words = view.profile.day_start, self._context.clock, self._context.words
        asked = self._context.ask_long(
            lambda store, watch: seen_entries(fn(store, watch), start, clock.now(), words, watch), show, owner=dialog
        )
        dialog.finished.connect(lambda _: asked.cancel())

    def _ask_entries(self, dialog: WhyDialog, task: TaskReview) -> None:
        if self._view is None:
            return
        period, clock = self._view.review.period, self._context.clock
        self._ask_seen(
            lambda store, watch: reviews.entries_of_task(store, task.task.id, period, clock, watch),
            self._view,
            dialog.show_entries,
            dialog,
        )

    def _store_task(self, task: Task) -> None:
        clock = self._context.clock
        self._context.do(lambda store: tidying.change_task(store, task, clock), self._said, owner=self)

    def _said(self, change: Change | None) -> None:
        if change is not None:
            self._context.say(deeds.done(change), tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)

    def _forget(self, name: str) -> None:
        """A dialog is closed: "_why" or "_behind"."""
        dialog: QDialog | None = getattr(self, name)
        if dialog is not None:
            dialog.deleteLater()
            setattr(self, name, None)


def _task(view: ReviewView, task_id: object) -> TaskReview | None:
    return next((each for each in view.review.tasks if each.task.id == task_id), None)
