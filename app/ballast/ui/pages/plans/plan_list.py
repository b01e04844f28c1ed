"""The list of plans at the left: newest first, arrows choose, Enter opens the wizard, Delete removes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ballast.ui.pages.plans.shelf import ShelfRow
from ballast.ui.widgets.painted import rounded
from ballast.ui.widgets.plain import plain_tip, shortened
from ballast.ui.words import plans as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent

    from ballast.ui.theme import Theme

_ROW_HEIGHT = 84
_PAD = 14
_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[ShelfRow, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        texts = {Qt.ItemDataRole.DisplayRole: row.title, Qt.ItemDataRole.AccessibleTextRole: row.spoken, _ROLE: row}
        return plain_tip(row.title) if role == Qt.ItemDataRole.ToolTipRole else texts.get(Qt.ItemDataRole(role))

    def show_rows(self, rows: Sequence[ShelfRow]) -> None:
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class PlanList(QListView):
    """The plans; `chosen` carries the id of the one that the owner chose."""

    chosen = Signal(object)
    edit_asked = Signal()
    delete_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(say.LIST())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(0)
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { background: transparent; border: none; padding: 0; }")
        theme.changed.connect(self.viewport().update)
        self.doubleClicked.connect(lambda _index: self.edit_asked.emit())

    @property
    def rows(self) -> tuple[ShelfRow, ...]:
        """What it shows."""
        return self._model.rows

    def show_rows(self, rows: Sequence[ShelfRow], current: UUID | None) -> None:
        """Show these plans with one of them chosen; nothing is sent for it."""
        blocked = self.blockSignals(True)
        self._model.show_rows(rows)
        place = next((place for place, row in enumerate(rows) if row.id == current), None)
        if place is None:
            self.clearSelection()
        elif self.currentIndex().row() != place or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self._model.index(place))
        self.blockSignals(blocked)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell of the choice."""
        super().currentChanged(current, previous)
        row = self._model.data(current, _ROLE)
        if isinstance(row, ShelfRow):
            self.chosen.emit(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the wizard, Delete removes, the rest is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)


class _Painter(QStyledItemDelegate):
    """Draws a plan on three lines: title, period, state with the hours freed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(200, _ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, QRectF(rect.adjusted(2, 2, -2, -4)), state, kbd=self._by_key())
        inside = rect.adjusted(_PAD, 10, -_PAD, -12)
        self._words(painter, inside, row, chosen=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _by_key(self) -> bool:
        parent = self.parent()
        return isinstance(parent, QWidget) and parent.property("kbd") == "true"

    def _ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag, *, kbd: bool) -> None:
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect, 10, QColor(tokens.accent_soft))
            if kbd:
                painter.setPen(QPen(QColor(tokens.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 10, 10)
        elif state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, rect, 10, QColor(tokens.hover))

    def _words(self, painter: QPainter, rect: QRect, row: ShelfRow, *, chosen: bool) -> None:
        tokens = self._theme.tokens
        big, small = _font(painter.font(), 14, QFont.Weight.DemiBold), _font(painter.font(), 12, QFont.Weight.Normal)
        line = QRect(rect.x(), rect.y(), rect.width(), 20)
        _write(painter, line, row.title, big, tokens.accent_text if chosen else tokens.text)
        line.translate(0, 22)
        strong = _font(painter.font(), 12, QFont.Weight.DemiBold)
        tint = tokens.good if row.saved else tokens.warning
        for left, font, colour, right in (
            (row.period, small, tokens.text_second, row.freed),
            (row.state, strong, tint, row.net),
        ):
            room = QFontMetrics(small).horizontalAdvance(right)
            taken, turned = (room + 10 if right else 0), painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
            _write(painter, line.adjusted(taken if turned else 0, 0, 0 if turned else -taken, 0), left, font, colour)
            _write(painter, line, right, small, tokens.text_second, Qt.AlignmentFlag.AlignRight)
            line.translate(0, 21)


def _font(base: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def _write(
    painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = shortened(QFontMetrics(font), text, rect.width())
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
