"""A list at the left and what belongs to its current row at the right; one above the other where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QSizePolicy, QWidget

from ballast.ui.tokens import GAP
from ballast.ui.wizard.task_list import ROW

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from ballast.ui.widgets.surfaces import Card
    from ballast.ui.wizard.task_list import TaskList

LIST_WIDTH = 256
_BESIDE_FROM = 700
_ROWS_ABOVE = 3
_ROWS_MOST = 9


class Beside(QWidget):
    """List and content."""

    def __init__(self, card: Card, tasks: TaskList, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card, self._tasks, self._content = card, tasks, content
        self._at: UUID | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(content, 1, Qt.AlignmentFlag.AlignTop)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._beside: bool | None = None
        self._arrange(beside=True)
        tasks.selectionModel().currentChanged.connect(self._bring)

    def fit_list(self) -> None:
        """Give the list room for its rows, as far as that is sensible."""
        count = len(self._tasks.rows.rows)
        if self._beside:
            self._tasks.setFixedHeight(ROW * min(max(count, 2), _ROWS_MOST) + 4)
        else:
            self._tasks.setFixedHeight(ROW * min(max(count, 1), _ROWS_ABOVE) + 4)

    def _bring(self) -> None:
        """Another task is current: its head must not stay scrolled away, or nothing seems to have happened."""
        row, area = self._tasks.current(), _scrolled_by(self)
        if row is None or row.id == self._at:
            return
        self._at = row.id
        if area is not None and (inside := area.widget()) is not None:
            top = self._content.mapTo(inside, QPoint(0, 0)).y()
            area.verticalScrollBar().setValue(min(area.verticalScrollBar().value(), top))

    def _arrange(self, *, beside: bool) -> None:
        if beside is self._beside:
            return
        self._beside = beside
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._row.setAlignment(self._card, Qt.AlignmentFlag.AlignTop if beside else Qt.AlignmentFlag(0))
        self._card.setMinimumWidth(LIST_WIDTH if beside else 0)
        self._card.setMaximumWidth(LIST_WIDTH if beside else 16_777_215)
        self.fit_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange by the room there is."""
        super().resizeEvent(event)
        self._arrange(beside=self.width() >= _BESIDE_FROM)


def _scrolled_by(widget: QWidget) -> QScrollArea | None:
    """The area in which a widget is scrolled; None where it is in none."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
