"""What was deleted in the last 30 days, and bringing it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ballast.services import trash
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, EmptyState
from ballast.ui.widgets.text_table import TextModel, TextTable
from ballast.ui.words import entries as say

if TYPE_CHECKING:
    from ballast.store.trash import Trashed
    from ballast.ui.context import Context
    from ballast.ui.pages.entries.acts import BulkActs

RESTORE = "Ctrl+Return"
_SHARES = (38, 34, 12, 26)
_LENGTH = 2
_TALLEST = 16_777_215


class TrashView(QWidget):
    """The table of what is gone, the last deleted first."""

    shown = Signal()

    def __init__(self, context: Context, acts: BulkActs) -> None:
        super().__init__()
        self._context, self.acts = context, acts
        self._gone: tuple[Trashed, ...] = ()
        theme = context.theme
        self.table = TextTable(say.TRASH_LIST(), _SHARES)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.nothing = EmptyState(theme, "trash", say.TRASH_EMPTY(), say.TRASH_EMPTY_TEXT())
        self.restore = Button(theme, say.RESTORE(), "undo")
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(say.TRASH_SAYS(), "second", wrap=True), 1)
        row.addWidget(self.restore)
        column.addLayout(row)
        card = Card()
        card.body.setContentsMargins(6, 6, 6, 6)
        column.addWidget(card, 1)
        card.add(self._stack, 1)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self.restore.clicked.connect(self._restore)
        self.table.activated.connect(lambda _: self._restore())
        key = QShortcut(QKeySequence(RESTORE), self)
        key.activated.connect(self._restore)

    def refresh(self) -> None:
        """Ask for what is gone."""
        clock = self._context.clock
        self._context.ask(lambda store: trash.contents(store, clock), self._show)

    def chosen(self) -> list[Trashed]:
        """The selected ones, from the top."""
        rows = (
            sorted(index.row() for index in self.table.selectionModel().selectedRows())
            if self.table.selectionModel() is not None
            else []
        )
        return [self._gone[row] for row in rows]

    def _show(self, gone: tuple[Trashed, ...]) -> None:
        self._gone = gone
        heads = (say.COLUMN_TASK(), "", "", "")
        self.table.show_model(TextModel(heads, len(gone), self._cells, (_LENGTH,)))
        self.table.horizontalHeader().hide()
        self.table.setMinimumHeight(0)
        self.table.setMaximumHeight(_TALLEST)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        if gone:
            self.table.selectRow(0)
        self._stack.setCurrentWidget(self.table if gone else self.nothing)
        self._enable()
        self.shown.emit()

    def _cells(self, row: int) -> tuple[str, ...]:
        gone, words, zone = self._gone[row], self._context.words, self._context.clock.zone
        start, now = gone.entry.start.astimezone(zone), self._context.clock.now()
        end = (gone.entry.end or gone.at).astimezone(zone)
        when = say.WHEN(day=words.numeric_date(start.date()), times=words.times(start, end))
        at = gone.at.astimezone(zone)
        deleted = say.TRASH_WHEN(when=say.WHEN(day=words.short_day(at.date()), times=words.time(at)))
        name = gone.task.name if gone.task is not None else say.TASK_GONE()
        return name, when, words.duration(gone.entry.length(min(now, gone.at))), deleted

    def _enable(self) -> None:
        self.restore.setEnabled(bool(self.chosen()))

    def _restore(self) -> None:
        if chosen := self.chosen():
            self.acts.restore([each.entry.id for each in chosen])
