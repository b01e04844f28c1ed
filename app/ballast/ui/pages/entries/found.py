"""What was found, as a list that grows as it is scrolled: rows as on Today, several of them selected at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from ballast.domain.log.entry import STRESS_MAX
from ballast.ui.entry.row import Row, RowPainter, stress_at
from ballast.ui.widgets.meters import stress_words
from ballast.ui.words import entries as say
from ballast.ui.words import today as say_today
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from uuid import UUID

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.entry import Entry
    from ballast.services.search import Found
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_SELECT = QItemSelectionModel.SelectionFlag.Select


def row_of(found: Found, now: datetime, words: Words) -> Row:
    """The row of an entry that may be of any day."""
    entry = found.entry
    start = entry.start.astimezone(now.tzinfo)
    end = entry.end.astimezone(now.tzinfo) if entry.end else None
    times = say_today.ROW_RUNNING(first=words.time(start)) if end is None else words.times(start, end)
    when = say.WHEN(day=f"{words.weekday(start.weekday())} {words.numeric_date(start.date())}", times=times)
    name, length = " ".join(found.task.name.split()), words.duration(entry.length(now))
    spoken = say_today.ROW_SPOKEN(
        task=name, times=when, length=length, category=category_name(found.category), stress=stress_words(entry.stress)
    )
    return Row(entry, name, found.category, when, length, f"{spoken}, {entry.note}" if entry.note else spoken)


class FoundModel(QAbstractListModel):
    """The entries found so far; a row's words are made when it is first shown. `more_wanted` asks for the next page."""

    more_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._found: list[Found] = []
        self._rows: dict[int, Row] = {}
        self._now: datetime | None = None
        self._more = False

    @property
    def found(self) -> Sequence[Found]:
        """All that is there so far."""
        return self._found

    def show_found(self, found: Iterable[Found], now: datetime, *, more: bool) -> None:
        """Show other results."""
        self.beginResetModel()
        self._found, self._rows, self._now, self._more = list(found), {}, now, more
        self.endResetModel()

    def add_found(self, found: Sequence[Found], *, more: bool) -> None:
        """Put the next page below."""
        self._more = more
        if found:
            self.beginInsertRows(_NONE, len(self._found), len(self._found) + len(found) - 1)
            self._found.extend(found)
            self.endInsertRows()

    def row(self, number: int) -> Row | None:
        """One row, None outside."""
        if not 0 <= number < len(self._found) or self._now is None:
            return None
        if number not in self._rows:
            self._rows[number] = row_of(self._found[number], self._now, self._words)
        return self._rows[number]

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many are there so far."""
        return 0 if parent.isValid() else len(self._found)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether older ones follow."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:  # noqa: ARG002 - Qt's signature
        """Ask for them, once."""
        self._more = False
        self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The task's name; the whole sentence for a screen reader; the row itself for the painter."""
        row = self.row(index.row())
        if row is None:
            return None
        shown = {
            int(Qt.ItemDataRole.DisplayRole): row.task,
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
            int(Qt.ItemDataRole.UserRole): row,
        }
        return shown.get(int(role))


class FoundList(QListView):
    """The list. `edit_asked` carries an `Entry`, `rated` a rating or None, `menu_asked` a global point."""

    edit_asked = Signal(object)
    rated = Signal(object)
    deleted = Signal()
    chosen_changed = Signal()
    menu_asked = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = FoundModel(words, self)
        self.setModel(self.rows)
        self.setItemDelegate(RowPainter(theme, self))
        self.setAccessibleName(say.LIST())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        theme.changed.connect(self._draw_anew)

    def chosen(self) -> list[Entry]:
        """The selected entries, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.found[number].entry for number in rows]

    def show_found(self, found: Sequence[Found], now: datetime, *, more: bool) -> None:
        """Show other results; what is selected, and where the keys are, stays so where it is found again."""
        chosen, current = {entry.id for entry in self.chosen()}, self.rows.row(self.currentIndex().row())
        self.rows.show_found(found, now, more=more)
        self._choose(chosen)
        at = next((n for n, each in enumerate(found) if current is not None and each.entry.id == current.entry.id), -1)
        if at >= 0:
            self.selectionModel().setCurrentIndex(self.rows.index(at), QItemSelectionModel.SelectionFlag.NoUpdate)

    def _choose(self, ids: set[UUID]) -> None:
        """Select these entries, as far as they are there, and no others."""
        wanted = QItemSelection()
        for number, found in enumerate(self.rows.found):
            if found.entry.id in ids:
                wanted.select(self.rows.index(number), self.rows.index(number))
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """0 to 4 rate what is selected, - takes ratings away, Enter edits, Delete deletes."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        current = self.rows.row(self.currentIndex().row())
        if current is None or not plain:
            super().keyPressEvent(event)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_0 + STRESS_MAX:
            self.rated.emit(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_Minus:
            self.rated.emit(None)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_asked.emit(current.entry)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first row is the current one when none is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a dot of the one selected row rates it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row(index.row())
        if row is not None and event.button() == Qt.MouseButton.LeftButton and self.chosen() == [row.entry]:
            rating = stress_at(self.visualRect(index), event.position().toPoint(), row.entry.stress)
            if rating is not None:
                self.rated.emit(rating)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits, except on the dots."""
        index = self.indexAt(event.position().toPoint())
        row = self.rows.row(index.row())
        if row is not None and stress_at(self.visualRect(index), event.position().toPoint(), None) is None:
            self.edit_asked.emit(row.entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is selected."""
        from_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if from_key else self.indexAt(event.pos())
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            here = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_asked.emit(here if from_key else event.globalPos())

    def _draw_anew(self) -> None:
        self.viewport().update()
