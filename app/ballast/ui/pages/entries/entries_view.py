"""Searching the history and changing what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ballast.services import categories
from ballast.services.search import Question, Results, search
from ballast.ui.changes import PageName
from ballast.ui.pages.entries.bulk import LIKE, BulkBar
from ballast.ui.pages.entries.bulk_questions import BulkQuestions
from ballast.ui.pages.entries.filters import CategoryFilter
from ballast.ui.pages.entries.found import FoundList
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.inputs import IconEdit
from ballast.ui.widgets.plain import PlainLabel, button_text
from ballast.ui.widgets.surfaces import Card, EmptyState
from ballast.ui.words import entries as say

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtCore import QPoint

    from ballast.domain.log.entry import Category
    from ballast.services.search import Mark
    from ballast.ui.context import Context
    from ballast.ui.pages.entries.acts import BulkActs

_TYPING_MS = 160
_ALL = 1_000_000
_CHOOSER = 220


class EntriesView(QWidget):
    """The search box, the list, and the bar of what is selected. `edit_asked` carries an `Entry`."""

    edit_asked = Signal(object)
    shown = Signal()

    def __init__(self, context: Context, acts: BulkActs) -> None:
        super().__init__()
        self._context, self.acts = context, acts
        self._task_ids: frozenset[UUID] | None = None
        self._mark: Mark | None = None
        self._asked: Question | None = None
        theme, words = context.theme, context.words
        self.box = IconEdit(theme, say.SEARCH(), "search", say.SEARCH_HINT())
        self.box.setClearButtonEnabled(True)
        self.category = CategoryFilter(theme)
        self.count = PlainLabel("", "second")
        self.count.set_figures()
        self.list = FoundList(theme, words)
        self.nothing = EmptyState(theme, "search", say.NOTHING_FOUND(), say.NOTHING_FOUND_TEXT())
        self.log = self.nothing.add_button(say.GO_LOG(), "clock", lambda: context.navigate(PageName.TODAY))
        self.bring = Button(theme, say.GO_IMPORT(), "upload")
        self.bring.clicked.connect(lambda: context.navigate(PageName.IMPORT))
        self.nothing.buttons.insertWidget(self.nothing.buttons.count() - 1, self.bring)
        self.bar = BulkBar(theme, words)
        self.questions = BulkQuestions(context, acts, self.list)
        self._stack = QStackedWidget()
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.category.setMinimumWidth(_CHOOSER)
        row.addWidget(self.box, 1)
        row.addWidget(self.category)
        row.addWidget(self.count)
        column.addLayout(row)
        card = Card()
        card.body.setContentsMargins(6, 6, 6, 6)
        column.addWidget(card, 1)
        card.add(self._stack, 1)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.nothing)
        column.addWidget(self.bar)
        self.bar.hide()

    def _wire(self) -> None:
        self.box.textChanged.connect(lambda _: self._typing.start())
        self.box.returnPressed.connect(self._go_down)
        self.category.activated.connect(self.refresh)
        self._typing.timeout.connect(self.refresh)
        self.list.rows.more_wanted.connect(self._ask_more)
        self.list.chosen_changed.connect(self._show_chosen)
        self.list.edit_asked.connect(self.edit_asked)
        self.list.rated.connect(self._rate)
        self.list.deleted.connect(self._delete)
        self.list.menu_asked.connect(self._show_menu)
        self.bar.task_asked.connect(self.questions.ask_task)
        self.bar.category_asked.connect(self.questions.ask_category)
        self.bar.zone_asked.connect(self.questions.ask_zone)
        self.bar.stress_chosen.connect(self._rate)
        self.bar.deleted.connect(self._delete)
        self.bar.cleared.connect(self.list.clearSelection)
        for keys, act in (("Ctrl+A", self.select_all), (LIKE, self.select_like)):
            key = QShortcut(QKeySequence(keys), self)
            key.activated.connect(act)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.box, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._go_down)

    def focus_box(self) -> None:
        """Type a search."""
        self.box.setFocus()
        self.box.selectAll()

    def show_tasks(self, task_ids: frozenset[UUID], name: str) -> None:
        """Show all entries of some tasks."""
        self._task_ids = task_ids
        self.box.setText("")
        self.box.setPlaceholderText(name)
        self.refresh()

    def refresh(self) -> None:
        """Search anew; what is selected stays so where it is found again."""
        self._typing.stop()
        if self.box.text():
            self._task_ids = None
            self.box.setPlaceholderText(say.SEARCH_HINT())
        question = Question(self.box.text(), task_ids=self._task_ids, category_ids=self.category.chosen)
        self._asked = question
        self._context.ask(lambda store: (question, search(store, question), categories.all_categories(store)), self._show)

    def select_all(self) -> None:
        """Select everything that matches, also what was not scrolled to yet."""
        question = self._asked or Question()
        self._context.ask(lambda store: search(store, question, None, _ALL), self._show_all, owner=self)

    def select_like(self) -> None:
        """Select all entries of the task that the current one is on, as far as they match."""
        current = self.list.rows.row(self.list.currentIndex().row())
        if current is not None:
            question = Question(task_ids=frozenset({current.entry.task_id}))
            self._asked = question
            self._context.ask(lambda store: search(store, question, None, _ALL), self._show_all, owner=self)

    def _show(self, answer: tuple[Question, Results, tuple[Category, ...]]) -> None:
        question, results, known = answer
        if question != self._asked:
            return
        self.category.show_categories(known)
        self._fill(results)

    def _show_all(self, results: Results) -> None:
        self._fill(results)
        self.list.selectAll()

    def _fill(self, results: Results) -> None:
        self._mark = results.more
        self.list.show_found(results.found, self._context.clock.now(), more=results.more is not None)
        self._say_count()
        searched = bool(self.box.text()) or self._task_ids is not None or self.category.chosen is not None
        self.nothing.title.setText(say.NOTHING_FOUND() if searched else say.NOTHING_YET())
        self.nothing.text.setText(say.NOTHING_FOUND_TEXT() if searched else say.NOTHING_YET_TEXT())
        for button in (self.log, self.bring):
            button.setVisible(not searched)
        self._stack.setCurrentWidget(self.list if results.found else self.nothing)
        self._show_chosen()
        self.shown.emit()

    def _ask_more(self) -> None:
        question, mark = self._asked or Question(), self._mark
        if mark is not None:
            self._context.ask(lambda store: (question, search(store, question, mark)), self._add, owner=self)

    def _add(self, answer: tuple[Question, Results]) -> None:
        question, results = answer
        if question == self._asked:
            self._mark = results.more
            self.list.rows.add_found(results.found, more=results.more is not None)
            self._say_count()

    def _say_count(self) -> None:
        count = self.list.rows.rowCount()
        shown = self._context.words.integer(count)
        self.count.setText(say.FOUND_MORE(shown=shown) if self._mark is not None else say.FOUND(count, shown=shown))

    def _show_chosen(self) -> None:
        self.bar.show_chosen(self.list.chosen(), self._context.clock.now())

    def _ids(self) -> list[UUID]:
        return [entry.id for entry in self.list.chosen()]

    def _rate(self, rating: int | None) -> None:
        if ids := self._ids():
            self.acts.rate(ids, rating)

    def _delete(self) -> None:
        if ids := self._ids():
            self.acts.delete(ids)

    def _go_down(self) -> None:
        self.refresh()
        self.list.setFocus()

    def _show_menu(self, point: QPoint) -> None:
        entries, zone = self.list.chosen(), self._context.clock.zone
        one = entries[0] if len(entries) == 1 else None
        menu = QMenu(self)
        lines: list[tuple[str, str, Callable[[], object], str]] = []
        if one is not None:
            day = one.start.astimezone(zone).date()
            lines.append(("edit", say.EDIT(), lambda: self.edit_asked.emit(one), "Return"))
            lines.append(("calendar", say.OPEN_DAY(), lambda: self._context.navigate(PageName.TODAY, day), ""))
        lines += [
            ("list", say.LIKE_THIS(), self.select_like, LIKE),
            ("trash", say.DELETE(), self._delete, "Del"),
        ]
        for icon, text, act, keys in lines:
            menu.addAction(self._context.theme.icon(icon, "text_second"), button_text(text), act).setShortcut(keys)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)
