"""What is still open in a step, in one line above the footer, with a way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ballast.ui.theme import restyle
from ballast.ui.widgets.buttons import LinkButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import wizard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.delegation.journey import OpenPoint
    from ballast.ui.theme import Theme

KEY = "Alt+O"


class OpenLine(QFrame):
    """Says plainly what is open: a warning where it holds the owner up, quiet advice where not. `asked` carries the point."""

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[OpenPoint, ...] = ()
        self.setProperty("kind", "banner")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(10)
        self._picture = PlainLabel()
        self.label = PlainLabel("", "small", wrap=True)
        self.button = LinkButton(theme, wizard.SHOW_OPEN())
        self.button.set_key(KEY)
        self.button.clicked.connect(self.show_first)
        row.addWidget(self._picture)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def points(self) -> tuple[OpenPoint, ...]:
        """What is open."""
        return self._points

    def show_points(self, points: Sequence[OpenPoint]) -> None:
        """Show what is open; what blocks first and alone, if anything does."""
        blocking = tuple(point for point in points if point.blocks)
        self._points = blocking or tuple(points)
        counts: dict[object, int] = {}
        for point in self._points:
            counts[point.what] = counts.get(point.what, 0) + 1
        said = wizard.JOINT.join(wizard.OPEN[what](count) for what, count in counts.items())  # type: ignore[index]  # enums
        self.label.setText((wizard.OPEN_BLOCKS if blocking else wizard.OPEN_ADVICE)(points=said))
        self.setAccessibleName(self.label.text())
        self.setVisible(bool(self._points))
        tone = "warning" if blocking else ""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)
        self._dress()

    def show_first(self) -> None:
        """Lead to the first of them."""
        if self._points:
            self.asked.emit(self._points[0])

    def _dress(self) -> None:
        icon, tint = ("warning", "warning") if self.property("tone") == "warning" else ("info", "text_third")
        self._picture.setPixmap(self._theme.icon(icon, tint).pixmap(QSize(18, 18), self.devicePixelRatio()))
