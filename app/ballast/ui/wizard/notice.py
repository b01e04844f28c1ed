"""A line with a small sign before it, and a way to empty a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.ui.widgets.meters import Meter
from ballast.ui.widgets.painted import painted
from ballast.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLayout

    from ballast.ui.theme import Theme


class Sign(Meter):
    """A small icon in a token's colour that follows the look."""

    def __init__(self, theme: Theme, icon: str, tint: str, side: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icon, self._tint = icon, tint
        self.setFixedSize(side, side)

    def show_icon(self, icon: str, tint: str) -> None:
        """Show another icon."""
        self._icon, self._tint = icon, tint
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        with painted(self) as painter:
            self.theme.icon(self._icon, self._tint).paint(painter, QRectF(self.rect()).toRect())


class Notice(QWidget):
    """A line of advice with its sign."""

    def __init__(
        self, theme: Theme, text: str, icon: str = "warning", tint: str = "warning", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.sign = Sign(theme, icon, tint)
        self.label = PlainLabel(text, "small", wrap=True)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)


def clear(layout: QLayout) -> None:
    """Remove and delete every widget of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
