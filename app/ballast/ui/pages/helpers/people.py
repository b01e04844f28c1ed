"""People: all of whom something is kept, why, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.ui.tokens import GAP
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import people as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.ui.context import Context


class PeopleView(QWidget):
    """All people, made in steps."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.note = PlainLabel(say.NOTE(), "second", wrap=True)
        column.addWidget(self.note)
        column.addStretch(1)
        yield

    def refresh(self) -> None:
        """Ask for the people again."""
