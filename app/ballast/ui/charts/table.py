"""A chart's values as a table that can be read out, marked and copied into a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from ballast.ui.fonts import use_tabular_figures
from ballast.ui.widgets.plain import plain_tip
from ballast.ui.words import charts

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NARROWEST, _WIDEST = 120, 320
_PART = 0.36  # of the width, for each column of words
_TALL = 42
_SHORT, _UNIT = 8, 3  # letters
_MEASURED = 40  # rows whose widths are measured: of hundreds it would be felt


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Headers and rows as they are shown; the first `text_columns` hold words, the others figures."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    text_columns: int = 1

    def as_text(self) -> str:
        """Headers and rows with tabs between, one row a line, as spreadsheets take it."""
        return "\n".join("\t".join(_cell(value) for value in row) for row in (self.headers, *self.rows))


class ChartTableModel(QAbstractTableModel):
    """Gives the cells of a `ChartTable` to a view."""

    def __init__(self, table: ChartTable) -> None:
        super().__init__()
        self.table = table

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.table.headers)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """One cell."""
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return self.table.rows[index.row()][index.column()]
        if role == _ROLE.ToolTipRole and index.column() < self.table.text_columns:
            return plain_tip(self.table.rows[index.row()][index.column()])
        if role == _ROLE.TextAlignmentRole:
            return int(self._align(index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        """The head of a column."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == _ROLE.DisplayRole and section >= self.table.text_columns:
            return in_two_lines(self.table.headers[section])
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return self.table.headers[section]
        return int(self._align(section)) if role == _ROLE.TextAlignmentRole else None

    def _align(self, column: int) -> Qt.AlignmentFlag:
        return _WORDS if column < self.table.text_columns else _FIGURES


class ChartTableView(QTableView):
    """Shows a `ChartTable`. Ctrl+C copies what is marked, or all of it with its headers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        self.horizontalHeader().setHighlightSections(False)
        use_tabular_figures(self)
        self._model = ChartTableModel(ChartTable((), ()))
        self.setModel(self._model)
        self._wide: list[int] = []

    def show_table(self, table: ChartTable, title: str) -> None:
        """Show another table; the title names it for screen readers."""
        self._model = ChartTableModel(table)
        self._model.setParent(self)
        self.setModel(self._model)
        self.setAccessibleName(charts.TABLE_OF(title=title))
        head = self.horizontalHeader()
        head.setMinimumHeight(_TALL if any("\n" in in_two_lines(each) for each in table.headers[table.text_columns :]) else 0)
        head.setResizeContentsPrecision(_MEASURED)
        self.resizeColumnsToContents()
        self._wide = [self.columnWidth(column) for column in range(len(table.headers))]
        self._fit()
        if table.headers:
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give words the room that the new width has for them."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """Columns as wide as what is in them, which is measured once; words no wider than leaves figures in sight."""
        words = max(_NARROWEST, min(_WIDEST, int(self.viewport().width() * _PART)))
        for column, wide in enumerate(self._wide):
            most = words if column < self._model.table.text_columns else _WIDEST
            self.setColumnWidth(column, min(most, wide + 4))

    def copy(self) -> None:
        """Put the marked cells on the clipboard, or the whole table with its headers when fewer than two are marked."""
        QApplication.clipboard().setText(self.marked())

    def marked(self) -> str:
        """The text that `copy` copies."""
        chosen = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        if len(chosen) < 2:  # noqa: PLR2004 - one cell is only the cursor
            return self._model.table.as_text()
        lines = {row: [column for at, column in chosen if at == row] for row, _ in chosen}
        rows = self._model.table.rows
        return "\n".join("\t".join(_cell(rows[row][column]) for column in columns) for row, columns in lines.items())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, or move as tables do."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)


def in_two_lines(text: str) -> str:
    """The head of a column of figures, which are narrow, broken where both lines are shortest, but never before its unit."""
    words = text.split(" ")
    if len(words) > 1 and len(words[-1]) <= _UNIT:
        words[-2:] = [" ".join(words[-2:])]
    if len(text) <= _SHORT or len(words) == 1:
        return text
    broken = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return "\n".join(min(broken, key=lambda lines: max(map(len, lines))))


def _cell(value: str) -> str:
    """A value that stays in its cell, and that a spreadsheet takes for text where it begins as a formula would."""
    flat = " ".join(value.split())
    return f"'{flat}" if flat[:1] in {"=", "@", "+"} else flat
