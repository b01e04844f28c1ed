"""The entries of the day as a list, the newest first: painted rows, keys 0 to 4 for stress, Enter, Delete, and a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Signal
from PySide6.QtWidgets import QSizePolicy

from ballast.domain.log.span import instant_of
from ballast.ui.entry.row import ROW_HEIGHT, Row, row_of
from ballast.ui.entry.row_list import RowList, RowModel
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from uuid import UUID

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from ballast.services.day import DayView
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words

Index = QModelIndex | QPersistentModelIndex
_TALLEST = 24
_FEWEST = 3
_NONE = QModelIndex()


class EntryModel(RowModel):
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


class EntryList(RowList):
    """The list. It is as high as its rows, up to a limit, so that the page scrolls and not the list.

    Signals carry an `Entry`: `edit_asked`, `delete_asked`; `rated` with a rating or None; `menu_asked` with a global point.
    """

    edit_asked = Signal(object)
    delete_asked = Signal(object)
    rated = Signal(object, object)
    menu_asked = Signal(object, object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        model = EntryModel(words)
        super().__init__(theme, model, say.ENTRIES(), parent)
        self._model = model
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show the entries of a day; the row that was selected stays so where it can."""
        current = self.selected
        self._model.show_view(view, now)
        if current is not None and (number := self._model.number_of(current.entry.id)) >= 0:
            self.setCurrentIndex(self._model.index(number))
        rows = self._model.rowCount()
        self.setMinimumHeight(max(_FEWEST, min(rows, _TALLEST)) * ROW_HEIGHT + 2 * self.frameWidth())
        self.updateGeometry()

    def rows(self) -> Sequence[Row]:
        """All rows from the top."""
        return [row for number in range(self._model.rowCount()) if (row := self._model.row(number))]

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(400, self.minimumHeight())

    def rate_row(self, row: Row, rating: int | None) -> None:
        """Rate the row."""
        self.rated.emit(row.entry, rating)

    def open_row(self, row: Row) -> None:
        """Open the row."""
        self.edit_asked.emit(row.entry)

    def delete_row(self, row: Row) -> None:
        """Delete the row."""
        self.delete_asked.emit(row.entry)

    def ask_menu(self, index: QModelIndex, row: Row, point: QPoint) -> None:
        """Ask for the menu of the row, which becomes the current one."""
        self.setCurrentIndex(index)
        self.menu_asked.emit(row.entry, point)
