"""A table of words that is only read: rows chosen with keys or mouse, long texts cut with … and told in full as a tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ballast.ui.fonts import use_tabular_figures
from ballast.ui.widgets.plain import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_ROW = 32
_FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TextModel(QAbstractTableModel):
    """Cells of text by row; `cells` makes a row's words when they are first shown, so that many rows cost nothing."""

    def __init__(
        self, headers: Sequence[str], count: int, cells: Callable[[int], Sequence[str]], figures: Sequence[int] = ()
    ) -> None:
        """A model of `count` rows; the columns in `figures` are set at the right."""
        super().__init__()
        self._headers = tuple(headers)
        self._count = count
        self._cells = cells
        self._figures = frozenset(figures)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self._headers)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """One cell; a line break in it is a space."""
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return " ".join(self._cells(index.row())[index.column()].split())
        if role == _ROLE.ToolTipRole:
            return plain_tip(self._cells(index.row())[index.column()])
        if role == _ROLE.TextAlignmentRole:
            return int(self._align(index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        """The head of a column."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == _ROLE.DisplayRole:
            return self._headers[section]
        return int(self._align(section)) if role == _ROLE.TextAlignmentRole else None

    def _align(self, column: int) -> Qt.AlignmentFlag:
        return _FIGURES if column in self._figures else _WORDS


class TextTable(QTableView):
    """Shows a `TextModel`. The columns share the width by their `shares`; `most` rows are seen without scrolling."""

    def __init__(self, name: str, shares: Sequence[int], most: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares = tuple(shares)
        self._most = most
        self.setAccessibleName(name)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setFixedHeight(_ROW)
        use_tabular_figures(self)

    def show_model(self, model: TextModel) -> None:
        """Show other rows, as high as they need."""
        old = self.model()
        model.setParent(self)
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        rows = min(self._most, max(1, model.rowCount()))
        self.setFixedHeight(_ROW * (rows + 1) + 2 * self.frameWidth() + 2)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        model = self.model()
        if not isinstance(model, TextModel):
            return
        room, whole = self.viewport().width(), sum(self._shares)
        for column in range(min(model.columnCount(), len(self._shares))):
            self.setColumnWidth(column, room * self._shares[column] // whole)
