"""A part of a page that shows a number and opens what is behind it, by a click, Enter or Space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from ballast.ui.widgets.painted import focus_ring, painted, rounded

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme

OPENS = "opens"
"""The property of every widget of which the numbers inside it open."""
KEYED = "keyed"
"""The property of a part that opens by a click alone: the widget beside it that opens the same by key."""
KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class Opening(QAbstractButton):
    """Holds what is put into its layout; `clicked` is sent when it is opened. Whoever makes it gives it its name.

    `aside` is the room beside what is inside; none where words have to align with others.
    """

    def __init__(self, theme: Theme, inside: QWidget | None = None, parent: QWidget | None = None, *, aside: int = 4) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty(OPENS, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if inside is not None:
            self.setSizePolicy(inside.sizePolicy())
            column = QVBoxLayout(self)
            column.setContentsMargins(aside, 2, aside, 2)
            column.addWidget(inside)
        theme.changed.connect(self.update)

    def set_opens(self, *, opens: bool) -> None:
        """Whether there is anything to open; without it this is plain text."""
        self.setProperty(OPENS, opens)
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.update()

    def sizeHint(self) -> QSize:
        """As its layout wants it."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As its layout wants it."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Sentences run over several lines."""
        layout = self.layout()
        return layout is not None and layout.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """As its layout wants it."""
        layout = self.layout()
        return -1 if layout is None else layout.heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw what shows that it can be opened: a soft ground below the pointer, a ring where the keys are."""
        with painted(self) as painter:
            if self.underMouse() and self.property(OPENS):
                rounded(painter, QRectF(self.rect()), 8, self._theme.color("hover"))
            if self.property("kbd") == "true":
                focus_ring(painter, QRectF(self.rect()), 8, self._theme.color("accent"))


class _Opener(QObject):
    """Hears the clicks and keys of a widget that is no button."""

    def __init__(self, widget: QWidget, act: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget, self._act = widget, act
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click inside and the keys of a button open; everything else is as it was."""
        opens = False
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            inside = self._widget.rect().contains(event.position().toPoint())
            opens = inside and event.button() == Qt.MouseButton.LeftButton
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            opens = event.key() in KEYS
        if opens and watched is self._widget:
            self._act()
            return True
        return False


def open_with(widget: QWidget, act: Callable[[], object]) -> None:
    """Let a card open what is behind its figure."""
    widget.setProperty(OPENS, True)
    widget.setCursor(Qt.CursorShape.PointingHandCursor)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    _Opener(widget, act)
