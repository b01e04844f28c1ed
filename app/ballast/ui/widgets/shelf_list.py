"""A list at the left of a page: each thing on three lines, arrows choose, Enter opens, Delete removes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ballast.ui.widgets.painted import rounded
from ballast.ui.widgets.plain import draw_line, plain_tip, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from PySide6.QtGui import QKeyEvent, QShowEvent

    from ballast.ui.theme import Theme

_ROW_HEIGHT = 84
_PAD = 14
_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class ShelfLine(NamedTuple):
    """A line below the title: words at its start, strong in the colour of `token` where one is given, and words at its end."""

    start: str
    end: str = ""
    token: str = ""


class Shelved(Protocol):
    """What the list shows of a thing; `spoken` is the whole of it for a screen reader."""

    @property
    def id(self) -> UUID:
        """By which the list tells of it."""

    @property
    def title(self) -> str:
        """Its first line."""

    @property
    def spoken(self) -> str:
        """All of it in a sentence."""

    @property
    def lines(self) -> tuple[ShelfLine, ShelfLine]:
        """The two lines below."""


R = TypeVar("R", bound=Shelved)


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Shelved, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        texts = {Qt.ItemDataRole.DisplayRole: row.title, Qt.ItemDataRole.AccessibleTextRole: row.spoken, _ROLE: row}
        return plain_tip(row.title) if role == Qt.ItemDataRole.ToolTipRole else texts.get(Qt.ItemDataRole(role))

    def show_rows(self, rows: Sequence[Shelved]) -> None:
        if [row.id for row in rows] == [row.id for row in self.rows]:
            self.rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class ShelfList(QListView, Generic[R]):
    """The list; `chosen` carries the id of what the owner chose, Enter asks to open it and Delete to remove it."""

    chosen = Signal(object)
    edit_asked = Signal()
    delete_asked = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[R, ...] = ()
        self._due = False
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(0)
        self.setMouseTracking(True)
        self.setStyleSheet("QListView { background: transparent; border: none; padding: 0; }")
        theme.changed.connect(self.viewport().update)
        self.doubleClicked.connect(lambda _index: self.edit_asked.emit())

    @property
    def rows(self) -> tuple[R, ...]:
        """What it shows."""
        return self._rows

    def show_rows(self, rows: Sequence[R], current: UUID | None) -> None:
        """Show these with one of them chosen; nothing is sent for it."""
        blocked = self.blockSignals(True)
        self._rows = tuple(rows)
        self._model.show_rows(rows)
        place = next((place for place, row in enumerate(rows) if row.id == current), None)
        if place is None:
            self.clearSelection()
        elif self.currentIndex().row() != place or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self._model.index(place))
        self.blockSignals(blocked)

    def take_keys(self) -> None:
        """Have the keyboard now, or as soon as it is seen while nothing else has it."""
        self._due = not self.isVisible()
        if not self._due:
            self.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Seen: what was waited for comes."""
        super().showEvent(event)
        if self._due and QApplication.focusWidget() is None:
            self.take_keys()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell of the choice."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._model.rows[current.row()].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete removes, the rest is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)


class _Painter(QStyledItemDelegate):
    """Draws a thing on three lines: its title and two more."""

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

    def _words(self, painter: QPainter, rect: QRect, row: Shelved, *, chosen: bool) -> None:
        tokens = self._theme.tokens
        big, small = _font(painter.font(), 14, QFont.Weight.DemiBold), _font(painter.font(), 12, QFont.Weight.Normal)
        line = QRect(rect.x(), rect.y(), rect.width(), 20)
        _write(painter, line, row.title, big, tokens.accent_text if chosen else tokens.text)
        line.translate(0, 22)
        strong = _font(painter.font(), 12, QFont.Weight.DemiBold)
        for left, right, token in row.lines:
            font = strong if token else small
            colour: str = getattr(tokens, token or "text_second")
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
    draw_line(painter, rect, side, shown)
