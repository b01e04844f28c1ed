"""A chart's values as a table that can be read out, marked and copied into a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from ballast.ui.fonts import drawn, use_tabular_figures
from ballast.ui.widgets.plain import plain_tip
from ballast.ui.words import charts, unmarked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_FIGURES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NARROWEST, _WIDEST = 120, 320
_PART = 0.36  # of the width, for each column of words
_TALL, _LINE, _USUAL = 42, 16, 2
_HEAD, _HEAD_AIR, _CELL_AIR, _AIR = 12, 14, 20, 12
_ROUGHLY, _NAME = 96, 84
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
        self.tight = False
        """Whether heads of figures are as narrow as their longest word."""

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
            return plain_tip(self._tip(self.table.rows[index.row()], index.column()))
        if role == _ROLE.TextAlignmentRole:
            return int(self._align(index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        """The head of a column."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == _ROLE.DisplayRole and section >= self.table.text_columns:
            return "\n".join(in_words(self.table.headers[section])) if self.tight else in_two_lines(self.table.headers[section])
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return self.table.headers[section]
        return int(self._align(section)) if role == _ROLE.TextAlignmentRole else None

    def _tip(self, row: Sequence[str], column: int) -> str:
        """What a cell of words says in full; in a tight table also what the columns after it said."""
        said = row[column : self.table.text_columns] if self.tight else row[column : column + 1]
        return "  \N{MIDDLE DOT}  ".join(each for each in said if each)

    def _align(self, column: int) -> Qt.AlignmentFlag:
        return _WORDS if column < self.table.text_columns else _FIGURES


class ChartTableView(QTableView):
    """Shows a `ChartTable`. Ctrl+C copies what is marked, or all of it with its headers.

    Where its figures would not be in sight it grows tight, if that helps: heads one word a line, and then of the words only
    the first column, whose tooltip has the others.
    """

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
        for widget in (self, self.horizontalHeader()):
            widget.setProperty("tight", True)
        self._wide: list[int] = []
        self._least: list[int] = []
        self._fitted = 0

    def show_table(self, table: ChartTable, title: str) -> None:
        """Show another table; the title names it for screen readers."""
        self._model = ChartTableModel(table)
        self._model.setParent(self)
        self.setModel(self._model)
        self.setAccessibleName(charts.TABLE_OF(title=title))
        head = self.horizontalHeader()
        head.setResizeContentsPrecision(_MEASURED)
        self._loosen()
        self.resizeColumnsToContents()
        self._wide = [self.columnWidth(column) + _AIR for column in range(len(table.headers))]
        self._least = self._narrowest(table)
        if table.headers:
            self._fit()
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give words the room that the new width has for them."""
        super().resizeEvent(event)
        if self._wide and self._room() != self._fitted:
            self._fit()

    def _fit(self) -> None:
        """Columns as wide as what is in them, which is measured once; words give way first, so that figures are in sight."""
        room, texts = self._room(), self._model.table.text_columns
        self._fitted = room
        words = max(_NARROWEST, min(_WIDEST, int(room * _PART)))
        usual = [min(words if column < texts else _WIDEST, wide + 4) for column, wide in enumerate(self._wide)]
        for tight, shown, least in ((False, texts, _NARROWEST), (True, texts, _ROUGHLY), (True, 1, _NAME)):
            figures = (self._least if tight else usual)[texts:]
            left = room - sum(figures)
            if left >= shown * least:
                self._take(_shared(usual[:shown], left) + [0] * (texts - shown) + figures, tight=tight, shown=shown)
                return
        self._take(usual, tight=False, shown=texts)

    def _room(self) -> int:
        """The width for columns; the same whether rows scroll or not, so that what depends on it comes to rest."""
        return self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()

    def _take(self, widths: Sequence[int], *, tight: bool, shown: int) -> None:
        """Take these widths, with so many of the columns of words."""
        self._loosen(tight=tight)
        for column, wide in enumerate(widths):
            if column < self._model.table.text_columns:
                self.setColumnHidden(column, column >= shown)
            self.setColumnWidth(column, wide)

    def _loosen(self, *, tight: bool = False) -> None:
        """Have heads and margins as usual, or tight."""
        self._model.tight = tight
        head, table = self.horizontalHeader(), self._model.table
        heads = table.headers[table.text_columns :]
        lines = max((len(in_words(each)) if tight else 1 + in_two_lines(each).count("\n") for each in heads), default=1)
        head.setMinimumHeight(_TALL + (lines - _USUAL) * _LINE if lines > 1 else 0)

    def _narrowest(self, table: ChartTable) -> list[int]:
        """How narrow each column can be: its figures, and of its head the longest word."""
        cells, heads = self.fontMetrics(), QFontMetrics(drawn(_HEAD, QFont.Weight.DemiBold))
        least = [_HEAD_AIR + max(map(heads.horizontalAdvance, in_words(each)), default=0) for each in table.headers]
        for row in table.rows[:_MEASURED]:
            least = [max(wide, _CELL_AIR + cells.horizontalAdvance(value)) for wide, value in zip(least, row, strict=True)]
        return least

    def copy(self) -> None:
        """Put the marked cells on the clipboard, or the whole table with its headers when fewer than two are marked."""
        QApplication.clipboard().setText(unmarked(self.marked()))

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


def _shared(wide: Sequence[int], room: int) -> list[int]:
    """Columns of words in a room: what the later ones leave of their part goes to the first."""
    later = [min(each, max(_NAME, room // len(wide))) for each in wide[1:]]
    return [min(wide[0], room - sum(later)), *later]


def in_words(text: str) -> list[str]:
    """The words of a head, a unit with the word before it."""
    words = text.split()
    return [*words[:-2], " ".join(words[-2:])] if len(words) > 1 and len(words[-1]) <= _UNIT else words


def in_two_lines(text: str) -> str:
    """The head of a column of figures, which are narrow, broken where both lines are shortest, but never before its unit."""
    words = in_words(text)
    if len(text) <= _SHORT or len(words) == 1:
        return text
    broken = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return "\n".join(min(broken, key=lambda lines: max(map(len, lines))))


def _cell(value: str) -> str:
    """A value that stays in its cell, and that a spreadsheet takes for text where it begins as a formula would."""
    flat = " ".join(value.split())
    return f"'{flat}" if flat[:1] in {"=", "@", "+"} else flat
