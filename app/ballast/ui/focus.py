"""The ring of keyboard focus: style sheets cannot tell a key from a click, so a filter marks widgets reached by key.

A widget focused by Tab, Backtab or a shortcut carries the property `kbd` = "true" until it loses focus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from ballast.ui.widgets.buttons import restyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_BY_KEY = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason})


class FocusRing(QObject):
    """Marks what has keyboard focus. One for the application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Mark and unmark; nothing is held back."""
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(watched, QWidget) and isinstance(event, QFocusEvent):
            if event.reason() in _BY_KEY:
                _mark(watched, on=True)
        elif kind == QEvent.Type.FocusOut and isinstance(watched, QWidget) and watched.property("kbd") == "true":
            _mark(watched, on=False)
        return False


def _mark(widget: QWidget, *, on: bool) -> None:
    widget.setProperty("kbd", "true" if on else "false")
    restyle(widget)
    widget.update()
