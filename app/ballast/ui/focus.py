"""The ring of keyboard focus, the order of Tab, and undo in empty boxes.

Style sheets cannot tell a key from a click, so what is reached by key is marked: a widget focused by Tab, Backtab or a shortcut
carries the property `kbd` = "true" until it loses focus. One that gets the focus when a list or a dialog closes, or from its
page, carries it too where the owner's last act was a key. Before Tab moves on, its order is laid along the page as it stands. A
box keeps the undo keys even when it has nothing to undo; they are then left to the window, so that the undo of what was just
entered works without leaving the box.

Only the widget that has the focus is listened to, and the window of the system that it is in: a dialog that opens sends several
events to each widget behind it, and hearing them all took three times as long as what they do.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from ballast.ui.order import order_tabs
from ballast.ui.theme import restyle

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
        self._why: Qt.FocusReason | None = None
        """Why the last widget lost the focus, which is why the next one has it; None where none had it."""
        app.focusChanged.connect(self._move)
        app.focusWindowChanged.connect(self._listen_to)
        self._listen_to(app.focusWindow())
        self._listen_to(app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark and unmark; nothing is held back."""
        if isinstance(event, QFocusEvent):  # by class first: asking each of all events for its type takes far longer
            self._follow(watched, event)
        elif isinstance(event, QKeyEvent):
            return self._hear(watched, event)
        elif isinstance(event, QMouseEvent):
            self._keys = self._keys and event.type() not in _CLICKS
        return False

    def _move(self, old: QWidget | None, now: QWidget | None) -> None:
        """Listen to what has the focus now; it was not listened to when it was told that it has."""
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        self._listen_to(now)
        if now is not None and self._by_key(self._why):
            _mark(now, on=True)
        self._why = None

    def _listen_to(self, part: QObject | None) -> None:
        if part is not None:
            part.installEventFilter(self)

    def _follow(self, watched: QObject, event: QFocusEvent) -> None:
        """The focus goes, or comes back from a list: that is told to the widget that keeps it."""
        if not isinstance(watched, QWidget):
            return
        if event.type() == QEvent.Type.FocusIn:
            if self._by_key(event.reason()):
                _mark(watched, on=True)
            return
        self._why = event.reason()
        if self._why is Qt.FocusReason.PopupFocusReason:
            popup = QApplication.activePopupWidget()
            self._listen_to(None if popup is None else popup.windowHandle())
        if watched.property("kbd") == "true":
            _mark(watched, on=False)

    def _by_key(self, why: Qt.FocusReason | None) -> bool:
        """Whether what has the focus for that reason has it by key."""
        return why in BY_KEY or (self._keys and (why is None or why in _BACK))

    def _hear(self, watched: QObject, event: QKeyEvent) -> bool:
        """Lay the order of Tab before it moves on; True where a box leaves a key to its window."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress:
            self._keys = True
            window = watched.window() if isinstance(watched, QWidget) else QApplication.activeWindow()
            if event.key() in _TABS and window is not None:
                order_tabs(window)
        return kind == QEvent.Type.ShortcutOverride and isinstance(watched, QLineEdit) and _leave_to_window(watched, event)


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
