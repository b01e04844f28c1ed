"""Every task: rename it everywhere, merge several, and see which probably are one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ballast.domain.log.completion import folded
from ballast.services import tasks as task_acts
from ballast.ui.pages.entries.alike import AlikeCard
from ballast.ui.pages.entries.dialogs import Choice, RenameQuestion
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.inputs import IconEdit
from ballast.ui.widgets.surfaces import Card, EmptyState
from ballast.ui.widgets.text_table import TextModel, TextTable
from ballast.ui.words import entries as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ballast.domain.log.completion import KnownTask
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.pages.entries.acts import BulkActs

RENAME, MERGE = "F2", "Ctrl+M"
_SHARES = (41, 27, 12, 20)
_USES, _LAST = 2, 3
_TALLEST = 16_777_215  # Qt's own limit: the table takes what room there is


class TasksView(QWidget):
    """The table of tasks, what is probably the same, and the buttons. `entries_asked` carries task ids and a name."""

    entries_asked = Signal(object, str)
    shown = Signal()

    def __init__(self, context: Context, acts: BulkActs) -> None:
        super().__init__()
        self._context, self.acts = context, acts
        self._all: tuple[KnownTask, ...] = ()
        self._tasks: list[KnownTask] = []
        self._dismissed: set[frozenset[UUID]] = set()
        theme = context.theme
        self.box = IconEdit(theme, say.FILTER_TASKS(), "search", say.FILTER_TASKS())
        self.box.setClearButtonEnabled(True)
        self.alike = AlikeCard(theme)
        self.table = TextTable(say.TASKS_TABLE(), _SHARES)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.nothing = EmptyState(theme, "list", say.NO_TASKS(), say.NO_TASKS_TEXT())
        self.rename = Button(theme, say.RENAME(), "edit")
        self.merge = Button(theme, say.MERGE(), "link")
        self.entries = Button(theme, say.SHOW_ENTRIES(), "list")
        self._stack = QStackedWidget()
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        for button in (self.entries, self.rename, self.merge):
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.alike)
        card = Card()
        card.body.setContentsMargins(6, 6, 6, 6)
        column.addWidget(card, 1)
        card.add(self._stack, 1)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)

    def _wire(self) -> None:
        self.box.textChanged.connect(self._fill)
        self.rename.clicked.connect(self.ask_name)
        self.merge.clicked.connect(self.ask_merge)
        self.entries.clicked.connect(self._show_entries)
        self.table.activated.connect(lambda _: self._show_entries())
        self.alike.merged.connect(lambda found: self.acts.merge(found.stays.id, [found.goes.id]))
        self.alike.dismissed.connect(self._dismiss)
        for keys, act in ((RENAME, self.ask_name), (MERGE, self.ask_merge)):
            key = QShortcut(QKeySequence(keys), self)
            key.activated.connect(act)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.box, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self.table.setFocus)

    def refresh(self) -> None:
        """Ask for the tasks, and for those that are alike."""
        self._context.ask(_read, self._show)

    def chosen(self) -> list[KnownTask]:
        """The selected tasks, from the top."""
        rows = (
            sorted(index.row() for index in self.table.selectionModel().selectedRows())
            if self.table.selectionModel() is not None
            else []
        )
        return [self._tasks[row] for row in rows]

    def ask_name(self) -> None:
        """Ask for another name of the selected task."""
        chosen = self.chosen()
        if len(chosen) == 1:
            known = chosen[0]
            question = RenameQuestion(self._context.theme, known.task, known.uses, [each.task for each in self._all], self)
            question.taken.connect(partial(self.acts.rename, known.task.id))
            question.open()

    def ask_merge(self) -> None:
        """Ask which of the selected tasks stays."""
        chosen = self.chosen()
        if len(chosen) > 1:
            ranked = sorted(chosen, key=lambda known: -known.uses)
            names = [" ".join(known.task.name.split()) for known in ranked]
            question = Choice(self._context.theme, say.MERGE_TITLE(len(ranked)), names, say.MERGE_DO(), self)
            question.say(say.MERGE_SAYS(sum(known.uses for known in ranked[1:])))
            question.taken.connect(lambda number: self._merge(ranked, number))
            question.open()

    def _merge(self, ranked: Sequence[KnownTask], number: int) -> None:
        self.acts.merge(ranked[number].task.id, [known.task.id for at, known in enumerate(ranked) if at != number])

    def _dismiss(self, found: task_acts.Suggestion) -> None:
        self._dismissed.add(frozenset({found.stays.id, found.goes.id}))
        self.refresh()

    def _show(self, answer: tuple[tuple[KnownTask, ...], tuple[task_acts.Suggestion, ...]]) -> None:
        self._all, found = answer
        self.alike.show_found([each for each in found if frozenset({each.stays.id, each.goes.id}) not in self._dismissed])
        self._fill()
        self.shown.emit()

    def _fill(self) -> None:
        words = folded(self.box.text()).split()
        self._tasks = [known for known in self._all if all(word in folded(known.task.name) for word in words)]
        heads = (say.COLUMN_TASK(), say.COLUMN_CATEGORY(), say.COLUMN_USES(), say.COLUMN_LAST())
        self.table.show_model(TextModel(heads, len(self._tasks), self._cells, (_USES, _LAST)))
        self.table.setMinimumHeight(0)
        self.table.setMaximumHeight(_TALLEST)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        if self._tasks:
            self.table.selectRow(0)
        self._stack.setCurrentWidget(self.table if self._tasks else self.nothing)
        self._enable()

    def _cells(self, row: int) -> tuple[str, ...]:
        known, words = self._tasks[row], self._context.words
        used = known.last_used
        last = "" if used is None else words.numeric_date(used.astimezone(self._context.clock.zone).date())
        return known.task.name, category_name(known.category), words.integer(known.uses), last

    def _enable(self) -> None:
        count = len(self.chosen())
        self.rename.setEnabled(count == 1)
        self.entries.setEnabled(count > 0)
        self.merge.setEnabled(count > 1)

    def _show_entries(self) -> None:
        chosen = self.chosen()
        if chosen:
            name = ", ".join(" ".join(known.task.name.split()) for known in chosen)
            self.entries_asked.emit(frozenset(known.task.id for known in chosen), name)


def _read(store: Store) -> tuple[tuple[KnownTask, ...], tuple[task_acts.Suggestion, ...]]:
    known = store.tasks.known()
    return known, task_acts.suggestions(store, known)
