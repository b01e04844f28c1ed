"""The helpers spread out: the list at the left, the chosen one at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.ui.pages.helpers.detail import HelperDetail
from ballast.ui.pages.helpers.shelf import ShelfRow
from ballast.ui.widgets.shelf_list import ShelfList
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import helpers as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from ballast.ui.context import Context

_LIST_WIDE, _LIST_NARROW, _NARROW_BELOW = 268, 216, 900


class Spread(QWidget):
    """The `list` and the `detail` of the helper that is chosen, made in steps."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self._shelf = Card()
        self._shelf.body.setContentsMargins(6, 8, 6, 8)
        self.detail = HelperDetail(context)
        row.addWidget(self._shelf)
        row.addWidget(self.detail, 1)

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        self.list = ShelfList[ShelfRow](self._context.theme, say.LIST(), self._shelf)
        self._shelf.add(self.list, 1)
        yield
        yield from self.detail.make()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list less where room is short."""
        super().resizeEvent(event)
        self._shelf.setFixedWidth(_LIST_NARROW if self.width() < _NARROW_BELOW else _LIST_WIDE)
