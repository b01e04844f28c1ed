"""Widgets side by side in as many columns of equal width as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ballast.ui.tokens import GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Columns(QWidget):
    """A grid that is laid anew when its width passes a border: at most `most` columns, each at least `narrowest` wide."""

    def __init__(self, narrowest: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self._most = most
        self._widgets: list[QWidget] = []
        self._columns = most
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def columns(self) -> int:
        """How many there are now."""
        return self._columns

    def add(self, widget: QWidget) -> None:
        """Put a widget after the last one."""
        self._widgets.append(widget)
        self._lay(len(self._widgets) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit; never so many that the last row holds a single one of three or more."""
        super().resizeEvent(event)
        fit = max(1, min(self._most, (self.width() + GAP) // (self._narrowest + GAP)))
        if fit == self._most - 1 and fit > 1 and self._most % 2 == 0:
            fit = self._most // 2
        if fit != self._columns:
            self._columns = fit
            for number in range(len(self._widgets)):
                self._lay(number)
            for column in range(self._most):
                self._grid.setColumnStretch(column, 1 if column < fit else 0)

    def _lay(self, number: int) -> None:
        row, column = divmod(number, self._columns)
        self._grid.addWidget(self._widgets[number], row, column)
        self._grid.setColumnStretch(column, 1)
