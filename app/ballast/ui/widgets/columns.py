"""Widgets side by side in as many columns of equal width as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ballast.ui.tokens import GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class Columns(QWidget):
    """A grid that is laid anew when its width passes a border.

    `steps` are the numbers of columns it may have, the most first; a column is at least `narrowest` wide where it can be.
    With `whole_lines` the last widget takes what is left of its line.
    """

    def __init__(
        self, narrowest: int, steps: Sequence[int], gap: int = GAP, parent: QWidget | None = None, *, whole_lines: bool = False
    ) -> None:
        super().__init__(parent)
        self._narrowest = narrowest
        self._steps = tuple(steps)
        self._gap = gap
        self._whole_lines = whole_lines
        self._widgets: list[QWidget] = []
        self._columns = self._steps[0]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def columns(self) -> int:
        """How many there are now."""
        return self._columns

    def add(self, widget: QWidget) -> None:
        """Put a widget after the last one."""
        self._widgets.append(widget)
        if self._whole_lines and len(self._widgets) > 1:
            self._lay(len(self._widgets) - 2, self._widgets[-2])  # the last one no more
        self._lay(len(self._widgets) - 1, widget)

    def clear(self) -> None:
        """Remove and delete every widget."""
        for widget in self._widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._widgets.clear()

    def close_up(self) -> None:
        """Close the gaps that hidden widgets leave; call it after hiding or showing one."""
        self._columns = 0
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [widget for widget in self._widgets if not _is_put_away(widget)]
        room = min(max(1, len(shown)), (self.width() + self._gap) // (self._narrowest + self._gap))
        fit = next((step for step in self._steps if step <= room), self._steps[-1])
        if fit != self._columns:
            self._columns = fit
            for number, widget in enumerate(shown):
                self._lay(number, widget)
            for column in range(self._steps[0]):
                self._grid.setColumnStretch(column, 1 if column < fit else 0)

    def _lay(self, number: int, widget: QWidget) -> None:
        row, column = divmod(number, self._columns)
        is_last = self._whole_lines and widget is self._widgets[-1]
        self._grid.addWidget(widget, row, column, 1, self._columns - column if is_last else 1)
        self._grid.setColumnStretch(column, 1)


def _is_put_away(widget: QWidget) -> bool:
    """Whether somebody hid it; one that waits to be shown with its page is hidden as well."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
