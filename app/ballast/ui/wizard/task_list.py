"""A list of tasks with their hours and a mark, painted row by row, so that a hundred tasks cost no more than ten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ballast.ui.widgets.painted import rounded
from ballast.ui.widgets.plain import draw_line, plain_tip, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QPainter

    from ballast.ui.theme import Theme

ROW = 52


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row: whose it is, its name, a line below with a figure at its end, a mark ("done", "open" or ""), what is spoken."""

    id: UUID
    name: str
    below: str
    figure: str = ""
    mark: str = ""
    spoken: str = ""


class TaskListModel(QAbstractListModel):
    """The rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TaskRow, ...] = ()

    @property
    def rows(self) -> tuple[TaskRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[TaskRow]) -> None:
        """Show other rows; where only their contents changed the selection stays."""
        new = tuple(rows)
        if [row.id for row in new] == [row.id for row in self._rows]:
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        values = {
            Qt.ItemDataRole.DisplayRole: row.name,
            Qt.ItemDataRole.AccessibleTextRole: row.spoken or row.name,
            Qt.ItemDataRole.ToolTipRole: plain_tip(row.name),
            Qt.ItemDataRole.UserRole: row,
        }
        return values.get(Qt.ItemDataRole(role))


class TaskListDelegate(QStyledItemDelegate):
    """Draws a row: mark, name and line, figure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(160, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        room = QRectF(option.rect).adjusted(3, 2, -3, -1)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            rounded(painter, room, 10, self._theme.color("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, room, 10, self._theme.color("hover"))
        inside = room.adjusted(10, 7, -10, -7)
        if row.mark:
            turned = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            begin = inside.right() - 18 if turned else inside.x()
            self._draw_mark(painter, QRectF(begin, room.center().y() - 9, 18, 18), row.mark)
            inside.adjust(0 if turned else 26, 0, -26 if turned else 0, 0)
        font = QFont(option.font)
        self._draw_texts(painter, font, inside, row, selected=selected)

    def _draw_mark(self, painter: QPainter, square: QRectF, mark: str) -> None:
        if mark == "done":
            rounded(painter, square, 9, self._theme.color("good_soft"))
            self._theme.icon("check", "good").paint(painter, square.adjusted(3, 3, -3, -3).toRect())
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.color("border_strong"))
            painter.drawEllipse(square.adjusted(1.5, 1.5, -1.5, -1.5))

    def _draw_texts(self, painter: QPainter, font: QFont, room: QRectF, row: TaskRow, *, selected: bool) -> None:
        theme, flags = self._theme, Qt.AlignmentFlag
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        taken = metrics.horizontalAdvance(row.figure) + 12 if row.figure else 0
        top = QRectF(room.x(), room.y(), room.width(), room.height() / 2)
        low = top.translated(0, room.height() / 2)
        painter.setPen(theme.color("text"))
        if row.figure:
            draw_line(painter, low if row.below else room, flags.AlignRight, row.figure)
        turned = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line = top if row.below else room.adjusted(taken if turned else 0, 0, 0 if turned else -taken, 0)
        name = shortened(metrics, row.name, int(line.width()))
        draw_line(painter, line, flags.AlignLeft, name)
        if row.below:
            font.setPixelSize(12)
            font.setWeight(QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(theme.color("accent_text" if selected else "text_third"))
            below = painter.fontMetrics().elidedText(row.below, Qt.TextElideMode.ElideRight, int(room.width() - taken))
            draw_line(painter, low, flags.AlignLeft, below)


class TaskList(QListView):
    """The list itself."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.rows = TaskListModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(TaskListDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMinimumHeight(ROW * 3)

    def current(self) -> TaskRow | None:
        """The row that is current."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def make_current(self, row_id: UUID | None, *, number: int = 0) -> None:
        """Make a row current by its id, or by its number where the id is not there."""
        rows = self.rows.rows
        found = next((place for place, row in enumerate(rows) if row.id == row_id), min(number, len(rows) - 1))
        if rows and self.currentIndex().row() != found:
            self.setCurrentIndex(self.rows.index(found))
