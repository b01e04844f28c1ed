"""The entries of the day as a list, the newest first: painted rows, keys 0 to 4 for stress, Enter, Delete, and a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy

from ballast.domain.log.entry import STRESS_MAX
from ballast.domain.log.span import instant_of
from ballast.ui.entry.row import ROW_HEIGHT, Row, RowPainter, row_of, stress_at
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from ballast.services.day import DayView
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

Index = QModelIndex | QPersistentModelIndex
_TALLEST = 24
_FEWEST = 3
_NONE = QModelIndex()


class EntryModel(QAbstractListModel):
    """The rows of a day."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._rows: list[Row] = []

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show another day, or the same one as it is now; what is selected stays where rows only change."""
        newest = sorted(view.log.entries, key=lambda each: instant_of(each.start), reverse=True)
        rows = [row_of(entry, view, now, self._words) for entry in newest]
        if [row.entry.id for row in rows] == [row.entry.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> Row | None:
        """One row, None outside."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, entry_id: UUID) -> int:
        """Where an entry stands, -1 when it does not."""
        return next((at for at, row in enumerate(self._rows) if row.entry.id == entry_id), -1)

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

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


class EntryList(QListView):
    """The list. It is as high as its rows, up to a limit, so that the page scrolls and not the list.

    Signals carry an `Entry`: `edit_asked`, `delete_asked`; `rated` with a rating or None; `menu_asked` with a global point.
    """

    edit_asked = Signal(object)
    delete_asked = Signal(object)
    rated = Signal(object, object)
    menu_asked = Signal(object, object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EntryModel(words, self)
        self._rows = RowPainter(theme, self)
        self.setModel(self._model)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(say.ENTRIES())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._draw_anew)

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show the entries of a day; the row that was selected stays so where it can."""
        current = self.selected
        self._model.show_view(view, now)
        if current is not None and (number := self._model.number_of(current.entry.id)) >= 0:
            self.setCurrentIndex(self._model.index(number))
        rows = self._model.rowCount()
        self.setMinimumHeight(max(_FEWEST, min(rows, _TALLEST)) * ROW_HEIGHT + 2 * self.frameWidth())
        self.updateGeometry()

    def _draw_anew(self) -> None:
        self.viewport().update()

    @property
    def selected(self) -> Row | None:
        """The current row."""
        return self._model.row(self.currentIndex().row())

    def rows(self) -> Sequence[Row]:
        """All rows from the top."""
        return [row for number in range(self._model.rowCount()) if (row := self._model.row(number))]

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(400, self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """0 to 4 rate, - takes the rating away, Enter edits, Delete deletes."""
        row, key = self.selected, event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is None or not plain:
            super().keyPressEvent(event)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_0 + STRESS_MAX:
            self.rated.emit(row.entry, key - Qt.Key.Key_0)
        elif key in {Qt.Key.Key_Minus, Qt.Key.Key_Backspace}:
            self.rated.emit(row.entry, None)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_asked.emit(row.entry)
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit(row.entry)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first row is the current one when none is."""
        super().focusInEvent(event)
        if self.selected is None and self._model.rowCount():
            self.setCurrentIndex(self._model.index(0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a dot rates."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._model.row(index.row())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            rating = stress_at(self.visualRect(index), event.position().toPoint(), row.entry.stress)
            if rating is not None:
                self.rated.emit(row.entry, rating)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits, except on the dots."""
        index = self.indexAt(event.position().toPoint())
        if stress_at(self.visualRect(index), event.position().toPoint(), None) is None:
            self._edit(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row."""
        from_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if from_key else self.indexAt(event.pos())
        row = self._model.row(index.row())
        if row is not None:
            self.setCurrentIndex(index)
            point: QPoint = self.viewport().mapToGlobal(self.visualRect(index).center()) if from_key else event.globalPos()
            self.menu_asked.emit(row.entry, point)

    def _edit(self, number: int) -> None:
        row = self._model.row(number)
        if row is not None:
            self.edit_asked.emit(row.entry)
