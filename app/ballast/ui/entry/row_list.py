"""A list of painted rows of entries: what the list of a day and the list of a search have in common.

0 to 4 rate, - takes the rating away, Enter edits, Delete deletes; a click on a dot rates, a double click edits. What that means
(one row, or all that are selected) says each list in `rate_row`, `open_row`, `delete_row` and `ask_menu`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QFrame, QListView

from ballast.domain.log.entry import STRESS_MAX
from ballast.ui.entry.row import Row, RowPainter, stress_at

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_DELETE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class RowModel(QAbstractListModel):
    """Rows of entries; a model says which with `row` and `rowCount`."""

    def row(self, number: int) -> Row | None:
        """One row, None outside."""
        raise NotImplementedError

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


class RowList(QListView):
    """The list, with its keys and its mouse."""

    def __init__(self, theme: Theme, model: RowModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        model.setParent(self)
        self.setModel(model)
        self._row_of = model.row
        self.setItemDelegate(RowPainter(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self._draw_anew)

    @property
    def selected(self) -> Row | None:
        """The current row."""
        return self._row_of(self.currentIndex().row())

    def rate_row(self, row: Row, rating: int | None) -> None:
        """Rate: a row, or what goes with it."""
        raise NotImplementedError

    def open_row(self, row: Row) -> None:
        """Open a row."""
        raise NotImplementedError

    def delete_row(self, row: Row) -> None:
        """Delete: a row, or what goes with it."""
        raise NotImplementedError

    def ask_menu(self, index: QModelIndex, row: Row, point: QPoint) -> None:
        """Ask for the menu at a global point."""
        raise NotImplementedError

    def takes_dots(self, row: Row) -> bool:  # noqa: ARG002 - for lists of which not every row does
        """Whether a click on the dots of a row rates it."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """0 to 4 rate, - takes the rating away, Enter edits, Delete deletes."""
        row, key = self.selected, event.key()
        if row is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_0 + STRESS_MAX:
            self.rate_row(row, key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_Minus:
            self.rate_row(row, None)
        elif key in _ENTER:
            self.open_row(row)
        elif key in _DELETE:
            self.delete_row(row)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first row is the current one when none is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a dot rates."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._row_of(index.row())
        if row is not None and event.button() == Qt.MouseButton.LeftButton and self.takes_dots(row):
            rating = stress_at(self.visualRect(index), event.position().toPoint(), row.entry.stress)
            if rating is not None:
                self.rate_row(row, rating)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits, except on the dots."""
        index = self.indexAt(event.position().toPoint())
        row = self._row_of(index.row())
        if row is not None and stress_at(self.visualRect(index), event.position().toPoint(), None) is None:
            self.open_row(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row: at the mouse, or in the middle of the row for the menu key."""
        from_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if from_key else self.indexAt(event.pos())
        row = self._row_of(index.row())
        if row is not None:
            here = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.ask_menu(index, row, here if from_key else event.globalPos())

    def _draw_anew(self) -> None:
        self.viewport().update()
