"""The list of suggestions under a box: tasks with the dot and name of their category, best first.

It never takes the focus: the box keeps it and passes the keys on, so that typing goes on while the list is open. Where it is
`numbered`, each of the first tasks has a key of its own, which is written beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ballast.ui.fonts import drawn
from ballast.ui.keys import native
from ballast.ui.widgets.painted import rounded
from ballast.ui.words import today as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from ballast.ui.entry.reading import Suggestion
    from ballast.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROW = 36
_EDGE = 5
_WIDEST = 760
_ROLE = Qt.ItemDataRole.UserRole
NUMBERED, MOST_NUMBERED = "Alt+{}", 5


class SuggestionModel(QAbstractListModel):
    """The suggestions of the moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Suggestion, ...] = ()
        self.numbered = False

    def key_of(self, row: int) -> str:
        """The key that takes one of them at once; empty where it has none."""
        found = self.suggestion(row) if self.numbered and row < MOST_NUMBERED else None
        return "" if found is None or found.known is None else native(NUMBERED.format(row + 1))

    def put(self, found: Sequence[Suggestion]) -> None:
        """Show other suggestions."""
        self.beginResetModel()
        self._found = tuple(found)
        self.endResetModel()

    def suggestion(self, row: int) -> Suggestion | None:
        """One of them, None outside."""
        return self._found[row] if 0 <= row < len(self._found) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """How many there are."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The text, spoken with its category; the whole suggestion for the painter."""
        found = self.suggestion(index.row())
        if found is None:
            return None
        if role == _ROLE:
            return found
        if role == Qt.ItemDataRole.DisplayRole:
            return found.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (found.text, category_name(found.category), self.key_of(index.row())) if part)
        return None


class _Painter(QStyledItemDelegate):
    """Draws a suggestion: dot, task, and the category and how often it was done at the right."""

    def __init__(self, theme: Theme, model: SuggestionModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Suggestion = index.data(_ROLE)
        theme, rect = self._theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, rect, 7, theme.color("accent_soft" if selected else "hover"))
        colour = found.category.colour if found.category else None
        cue = found.category.cue if found.category else "tag"
        square = QRect(int(rect.x()) + 10, int(rect.center().y()) - 8, 16, 16)
        theme.icon(cue, f"category:{'' if colour is None else colour}").paint(painter, square)
        inner = rect.adjusted(36, 0, -12, 0)
        painter.setFont(drawn(12))
        aside = self._aside(found, self._model.key_of(index.row()))
        width = painter.fontMetrics().horizontalAdvance(aside)
        painter.setPen(theme.color("accent_text" if selected else "text_third"))
        if width < inner.width() * 0.6:
            painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), aside)
            inner.setRight(inner.right() - width - 16)
        painter.setFont(drawn(14, QFont.Weight.Medium))
        painter.setPen(theme.color("accent_text" if selected else "text"))
        text = painter.fontMetrics().elidedText(found.text, Qt.TextElideMode.ElideRight, int(inner.width()))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()

    def _aside(self, found: Suggestion, key: str) -> str:
        if found.known is None:
            return ""
        uses = say.SUGGESTION_USES(found.known.uses) if found.known.uses else say.SUGGESTION_NEW()
        return "  ·  ".join(part for part in (category_name(found.category), uses, key) if part)


class Suggestions(QListView):
    """The list itself, laid over the window under its box or under `anchor`. `taken` carries the suggestion that was chosen."""

    taken = Signal(object)

    def __init__(self, theme: Theme, box: QWidget, anchor: QWidget | None = None) -> None:
        super().__init__(box.window())
        self.setObjectName("completer")
        self.setAccessibleName(say.SUGGESTIONS())
        self._box, self._anchor = box, anchor or box
        self._model = SuggestionModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(theme, self._model, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._take_index)
        self.hide()

    def offer(self, found: Sequence[Suggestion]) -> None:
        """Show suggestions under the box; none hides the list. None is chosen until a key or the mouse does."""
        self._model.put(found)
        if not found:
            self.hide()
            return
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        anchor = self._anchor
        below = anchor.mapTo(window, QPoint(0, anchor.height() + 4))
        height = min(len(found) * _ROW + 2 * _EDGE, max(_ROW + 2 * _EDGE, window.height() - below.y() - 8))
        self.setGeometry(below.x(), below.y(), min(_WIDEST, anchor.width()), height)
        self.show()
        self.raise_()

    @property
    def chosen(self) -> bool:
        """Whether a key has gone to one of them."""
        return self.isVisible() and self.currentIndex().isValid()

    def press(self, key: int) -> bool:
        """Do what a key of the box does to the open list; False when the key is the box's own."""
        if not self.isVisible():
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
        if key in steps:
            self._step(steps[Qt.Key(key)])
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        row = self.currentIndex().row()
        if key == Qt.Key.Key_Tab:
            self._take(max(0, row))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and row >= 0:
            self._take(row)
            return True
        return False

    def number_all(self) -> None:
        """Give the first tasks keys of their own from now on."""
        self._model.numbered = True

    def has_number(self, number: int) -> bool:
        """Whether the key of a number would take one of them."""
        return self.isVisible() and bool(self._model.key_of(number - 1))

    def take_number(self, number: int) -> None:
        """Take the one with this number."""
        self._take(number - 1)

    def _step(self, by: int) -> None:
        """Move the choice; above the first it goes back to what was typed."""
        count = self._model.rowCount()
        row = self.currentIndex().row() + by
        index = self._model.index(min(row, count - 1)) if row >= 0 else QModelIndex()
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()

    def _take_index(self, index: QModelIndex) -> None:
        self._take(index.row())

    def _take(self, row: int) -> None:
        found = self._model.suggestion(row)
        self.hide()
        if found is not None:
            self.taken.emit(found)
