"""The page of all entries, put together: search and change many, tidy up tasks, the trash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from ballast.domain.log.change import Kind
from ballast.domain.log.day import day_of
from ballast.services.day import DayView, show_day
from ballast.ui.entry.acts import Acts
from ballast.ui.entry.forms import Forms
from ballast.ui.entry.reading import Knowledge, learn
from ballast.ui.making import Making, dress
from ballast.ui.pages.entries import keys
from ballast.ui.pages.entries.acts import BulkActs
from ballast.ui.pages.entries.entries_view import EntriesView
from ballast.ui.pages.entries.tasks_view import TasksView
from ballast.ui.pages.entries.trash_view import TrashView
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.surfaces import PageTitle, page_layout
from ballast.ui.words import entries as say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from uuid import UUID

    from PySide6.QtGui import QShowEvent

    from ballast.domain.log.change import Change
    from ballast.domain.log.completion import KnownTask
    from ballast.domain.log.entry import Entry
    from ballast.store.store import Store
    from ballast.ui.context import Context

_SHOWN = (Kind.ENTRIES, Kind.TASKS, Kind.CATEGORIES, Kind.PROFILE)


class EntriesPage(QWidget):
    """Three views of everything ever logged, made in steps or at once. `shown` is sent each time one of them is filled."""

    shown = Signal()

    def __init__(self, context: Context, *, in_steps: bool = False) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self.acts = BulkActs(context, self)
        self.making = Making(self._make(), self)
        if not in_steps:
            self.making.finish()

    def _make(self) -> Iterator[None]:
        context = self._context
        column = page_layout(self)
        head = PageTitle(say.TITLE(), say.SUBTITLE())
        self.views = SegmentedControl(say.VIEWS(), [say.VIEW_ENTRIES(), say.VIEW_TASKS(), say.VIEW_TRASH()])
        head.aside.addWidget(self.views)
        column.addWidget(head)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        yield
        self.entries = EntriesView(context, self.acts)
        yield
        self.tasks = TasksView(context, self.acts)
        yield
        self.trash = TrashView(context, self.acts)
        self._all: tuple[EntriesView | TasksView | TrashView, ...] = (self.entries, self.tasks, self.trash)
        for view in self._all:
            self._stack.addWidget(view)
            view.shown.connect(self.shown)
        yield from dress(self)
        self._wire()

    def _wire(self) -> None:
        context = self._context
        self._day_acts = Acts(context, self)
        self.forms = Forms(context, self._day_acts, self)
        self.views.chosen.connect(self.show_view)
        self.entries.edit_asked.connect(self._edit)
        self.tasks.entries_asked.connect(self._show_tasks)
        context.changes.announced.connect(self._heard)
        for sequence, act in ((keys.SEARCH, self._search), *((key, self._shower(at)) for at, key in enumerate(keys.VIEWS))):
            key = QShortcut(QKeySequence(sequence), self)
            key.activated.connect(act)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """The keys of this page, for the sheet."""
        return keys.sheet()

    def arrive(self, about: object = None) -> None:
        """The page is shown: with a text, searching for it."""
        if isinstance(about, str):
            self.show_view(0)
            self.entries.box.setText(about)
        self._search()

    def show_view(self, number: int) -> None:
        """Show entries, tasks or the trash."""
        self.views.set_current(number)
        self._stack.setCurrentIndex(number)
        self._all[number].refresh()
        self._search()

    def _shower(self, number: int) -> Callable[[], object]:
        return lambda: self.show_view(number)

    def _search(self) -> None:
        if self._stack.currentWidget() is self.tasks:
            self.tasks.box.setFocus()
        elif self._stack.currentWidget() is self.entries:
            self.entries.focus_box()
        else:
            self.trash.table.setFocus()

    def _show_tasks(self, task_ids: frozenset[UUID], name: str) -> None:
        self.views.set_current(0)
        self._stack.setCurrentIndex(0)
        self.entries.show_tasks(task_ids, name)

    def _edit(self, entry: Entry) -> None:
        """Open the form on the entry's day, once that day and the known tasks are there."""
        clock = self._context.clock

        def ready(found: tuple[DayView, tuple[KnownTask, ...]]) -> None:
            self.forms.use(found[0], Knowledge(found[1]))
            self.forms.open_entry(entry)

        def read(store: Store) -> tuple[DayView, tuple[KnownTask, ...]]:
            day = day_of(entry.start, store.profile.get().day_start, clock.zone)
            return show_day(store, day, clock), learn(store)

        self._context.ask(read, ready, owner=self)

    def _heard(self, change: Change) -> None:
        if self.isVisible() and change.touches(*_SHOWN):
            self._all[self._stack.currentIndex()].refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what may have changed meanwhile."""
        super().showEvent(event)
        self._all[self._stack.currentIndex()].refresh()
