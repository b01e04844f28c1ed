"""Boxes to type in. Each has an accessible name; what it holds is the owner's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QSlider, QToolButton

from ballast.ui.theme import restyle
from ballast.ui.widgets.plain import mirrored

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from ballast.ui.theme import Theme


class TextEdit(QLineEdit):
    """A box of one line; `big` for the one that a page is about."""

    def __init__(self, name: str, placeholder: str = "", *, big: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        if big:
            self.setProperty("kind", "big")

    def set_invalid(self, *, invalid: bool, why: str = "") -> None:
        """Draw the box as wrong and say why to a screen reader; a label beside it must say it to the eye."""
        self.setProperty("invalid", "true" if invalid else "false")
        self.setAccessibleDescription(why if invalid else "")
        restyle(self)


class IconEdit(TextEdit):
    """A box with an icon before its text, for search and the like."""

    def __init__(self, theme: Theme, name: str, icon: str, placeholder: str = "", *, big: bool = False) -> None:
        super().__init__(name, placeholder, big=big)
        self.addAction(QAction(theme.icon(icon), name, self), QLineEdit.ActionPosition.LeadingPosition)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(name)


class ShareSlider(QSlider):
    """A share in hundredths, 0 to 100; the wheel scrolls the page instead. It fills from where lines begin."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self.setRange(0, 100)
        self.setMinimumHeight(22)
        self.setSingleStep(5)
        self.setPageStep(10)
        if mirrored():
            self.setProperty("mirrored", "true")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass it on."""
        event.ignore()
