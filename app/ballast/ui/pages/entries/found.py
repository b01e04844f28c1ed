"""What was found, as a list that grows as it is scrolled: rows as on Today, several of them selected at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView

from ballast.ui.entry.row import Row
from ballast.ui.entry.row_list import RowList, RowModel
from ballast.ui.widgets.meters import stress_words
from ballast.ui.words import entries as say
from ballast.ui.words import today as say_today
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from uuid import UUID

    from PySide6.QtCore import QPoint
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


class FoundModel(RowModel):
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


class FoundList(RowList):
    """The list. `edit_asked` carries an `Entry`, `rated` a rating or None, `menu_asked` a global point."""

    edit_asked = Signal(object)
    rated = Signal(object)
    deleted = Signal()
    chosen_changed = Signal()
    menu_asked = Signal(object)

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        model = FoundModel(words)
        super().__init__(theme, model, say.LIST(), parent)
        self.rows = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())

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

    def rate_row(self, row: Row, rating: int | None) -> None:  # noqa: ARG002 - of all that are selected
        """Rate what is selected."""
        self.rated.emit(rating)

    def open_row(self, row: Row) -> None:
        """Open the row."""
        self.edit_asked.emit(row.entry)

    def delete_row(self, row: Row) -> None:  # noqa: ARG002 - of all that are selected
        """Delete what is selected."""
        self.deleted.emit()

    def takes_dots(self, row: Row) -> bool:
        """Only those of the one row that is selected."""
        return self.chosen() == [row.entry]

    def ask_menu(self, index: QModelIndex, row: Row, point: QPoint) -> None:  # noqa: ARG002 - of all that are selected
        """Ask for the menu of what is selected; a row beside it is selected first."""
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.menu_asked.emit(point)
