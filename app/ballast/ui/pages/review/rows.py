"""A list of painted rows that is as high as they are: the page scrolls, not the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSizePolicy, QStyle, QStyledItemDelegate

from ballast.ui.widgets.plain import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ballast.ui.theme import Theme

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Row(Generic[T]):
    """One row: what it stands for, how it is read out, and its tooltip."""

    __slots__ = ("spoken", "tip", "value")

    def __init__(self, value: T, spoken: str, tip: str = "") -> None:
        """A row that paints `value`."""
        self.value = value
        self.spoken = spoken
        self.tip = tip


class RowModel(QAbstractListModel, Generic[T]):
    """Rows; the painter finds the value under `UserRole`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row[T], ...] = ()

    def show_rows(self, rows: Sequence[Row[T]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def values(self) -> tuple[T, ...]:
        """What the rows stand for, from the top."""
        return tuple(row.value for row in self._rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The sentence of a row for screen readers and for finding by letters, its tooltip, its value."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.tip)
        return row.value if role == Qt.ItemDataRole.UserRole else None


class RowPainter(QStyledItemDelegate):
    """Paints one row on the background of its state; a kind of row overrides `draw`."""

    def __init__(self, theme: Theme, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.height = height
        self.keeps_selection = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        """As wide as the list, as high as said."""
        return QSize(120, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the background and the row."""
        painter.save()
        try:
            painter.setRenderHint(painter.RenderHint.Antialiasing)
            self._draw_state(painter, option)
            value = index.data(Qt.ItemDataRole.UserRole)
            if value is not None:
                self.draw(painter, option.rect, value, option)
        finally:
            painter.restore()

    def draw(self, painter: QPainter, rect: QRect, value: Any, option: QStyleOptionViewItem) -> None:  # noqa: ANN401 - what the column shows
        """Draw a row's content."""
        raise NotImplementedError

    def _draw_state(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state
        marked = self.keeps_selection or bool(state & QStyle.StateFlag.State_HasFocus)
        selected = marked and bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("accent_soft" if selected else "hover"))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -2), 8, 8)
        painter.setPen(self.theme.color("border"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


class RowList(QListView):
    """The list of such rows. `opened` carries the value of the row that was clicked, or chosen with Enter or Space."""

    opened = Signal(object)

    def __init__(self, name: str, painter: RowPainter, *, several: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: RowModel[Any] = RowModel(self)
        self._painter = painter
        painter.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(painter)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        mode = QAbstractItemView.SelectionMode
        self._several = painter.keeps_selection = several
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        painter.theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[Row[Any]]) -> None:
        """Show other rows; the place of the current one is kept."""
        at = self.currentIndex().row()
        self.rows.show_rows(rows)
        self.setFixedHeight(max(1, len(rows)) * self._painter.height + 2 * self.frameWidth())
        if rows and at >= 0:
            self.setCurrentIndex(self.rows.index(min(at, len(rows) - 1)))

    @property
    def chosen(self) -> tuple[Any, ...]:
        """The values of the selected rows, from the top."""
        return tuple(index.data(Qt.ItemDataRole.UserRole) for index in sorted(self.selectedIndexes(), key=lambda at: at.row()))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the row into sight on the page."""
        super().currentChanged(current, previous)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if current.isValid() and self.hasFocus() and isinstance(area, QScrollArea) and inside is not None:
            spot = self.mapTo(inside, self.visualRect(current).center())
            area.ensureVisible(spot.x(), spot.y(), 0, self._painter.height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first row is the current one when none is."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens, where only one row can be selected."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not self._several and event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.opened.emit(index.data(Qt.ItemDataRole.UserRole))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens, where several rows can be selected."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self._several and index.isValid():
            self.opened.emit(index.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open."""
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, *(() if self._several else (Qt.Key.Key_Space,))}
        if event.key() in keys and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)
