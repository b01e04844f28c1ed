"""The plans spread out: the list at the left, the open plan at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ballast.ui.pages.plans.detail import PlanDetail
from ballast.ui.pages.plans.shelf import ShelfRow
from ballast.ui.widgets.shelf_list import ShelfList
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import plans as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from ballast.ui.context import Context
    from ballast.ui.pages.plans.export import Exporter

_LIST_WIDE, _LIST_NARROW, _NARROW_BELOW = 290, 228, 804


class Spread(QWidget):
    """The `list` and the `detail` of the plan that is open, made in steps."""

    def __init__(self, context: Context, exporter: Exporter, *, in_steps: bool) -> None:
        super().__init__()
        self._context, self._exporter, self._in_steps = context, exporter, in_steps
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._shelf = Card()
        self._shelf.body.setContentsMargins(6, 8, 6, 8)
        self._right = QStackedWidget()
        row.addWidget(self._shelf)
        row.addWidget(self._right, 1)

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self.list = ShelfList[ShelfRow](self._context.theme, say.LIST(), self._shelf)
        self._shelf.add(self.list, 1)
        yield
        self.detail = PlanDetail(self._context, self._exporter, in_steps=self._in_steps)
        self.detail.shown.connect(lambda: self._right.setCurrentWidget(self.detail))
        self._right.addWidget(QWidget())
        self._right.addWidget(self.detail)
        yield from self.detail.make()

    def close_plan(self) -> None:
        """Show no plan."""
        self.detail.leave()
        self._right.setCurrentIndex(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list less where room is short."""
        super().resizeEvent(event)
        self._shelf.setFixedWidth(_LIST_NARROW if self.width() < _NARROW_BELOW else _LIST_WIDE)
