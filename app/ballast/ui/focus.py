"""The ring of keyboard focus, the order of Tab, and undo in empty boxes.

Style sheets cannot tell a key from a click, so a filter marks widgets reached by key: one focused by Tab, Backtab or a
shortcut carries the property `kbd` = "true" until it loses focus. One that gets the focus when a list or a dialog closes, or
from its page, carries it too where the owner's last act was a key. Before Tab moves on, its order is laid along the page as it
stands. A box keeps the undo keys even when it has nothing to undo; the filter then lets the window have them, so that the undo
of what was just entered works without leaving the box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from ballast.ui.order import order_tabs
from ballast.ui.theme import restyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_SPIN_MARGIN = 9
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
BY_KEY = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason})
"""Why something has the focus when a key gave it."""
_BACK = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.OtherFocusReason})
"""Why something has it when what lay before it has closed, or a page puts it there: after a key or after a click."""
_CLICKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class FocusRing(QObject):
    """Marks what has keyboard focus. One for the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._keys = False
        """Whether the owner's last act was a key."""
        for box in app.allWidgets():
            _give_margins(box)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark and unmark; nothing is held back."""
        if isinstance(event, QFocusEvent):  # by class first: asking each of all events for its type takes far longer
            self._follow(watched, event)
        elif isinstance(event, QKeyEvent):
            return self._hear(watched, event)
        elif isinstance(event, QMouseEvent):
            self._keys = self._keys and event.type() not in _CLICKS
        elif isinstance(watched, QLineEdit) and event.type() == QEvent.Type.Polish:
            _give_margins(watched)
        return False

    def _follow(self, watched: QObject, event: QFocusEvent) -> None:
        kind = event.type()
        if not isinstance(watched, QWidget):
            return
        if kind == QEvent.Type.FocusIn and (event.reason() in BY_KEY or (self._keys and event.reason() in _BACK)):
            _mark(watched, on=True)
        elif kind == QEvent.Type.FocusOut and watched.property("kbd") == "true":
            _mark(watched, on=False)

    def _hear(self, watched: QObject, event: QKeyEvent) -> bool:
        """Lay the order of Tab before it moves on; True where a box leaves a key to its window."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            self._keys = True
            if event.key() in _TABS:
                order_tabs(watched.window())
        return kind == QEvent.Type.ShortcutOverride and isinstance(watched, QLineEdit) and _leave_to_window(watched, event)


def _give_margins(watched: QObject) -> None:
    if isinstance(watched, QLineEdit) and isinstance(watched.parent(), QAbstractSpinBox):
        watched.setTextMargins(_SPIN_MARGIN, 0, 0, 0)  # a styled spin box forgets its padding


def _mark(widget: QWidget, *, on: bool) -> None:
    widget.setProperty("kbd", "true" if on else "false")
    restyle(widget)
    widget.update()


def _leave_to_window(box: QLineEdit, event: QKeyEvent) -> bool:
    undo = event.matches(QKeySequence.StandardKey.Undo) and not box.isUndoAvailable()
    redo = event.matches(QKeySequence.StandardKey.Redo) and not box.isRedoAvailable()
    if undo or redo:
        event.ignore()
    return undo or redo
