"""Where the question about a timer that ran unwatched stands; the question itself is loaded on the day it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.log.timer import FoundRunning
    from ballast.ui.context import Context
    from ballast.ui.pages.today.forgotten import ForgottenCard


class ForgottenPlace(QWidget):
    """Where the question stands when there is one; the card is made on the day it is first needed."""

    ended = Signal(object)
    kept = Signal()
    removed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.card: ForgottenCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def ask(self, found: FoundRunning | None, task: str, now: datetime) -> None:
        """Ask; None has nothing to ask and hides."""
        if found is not None and self.card is None:
            from ballast.ui.pages.today.forgotten import ForgottenCard  # noqa: PLC0415 - seldom needed

            self.card = ForgottenCard(self._context)
            self.card.ended.connect(self.ended)
            self.card.kept.connect(self.kept)
            self.card.removed.connect(self.removed)
            self._column.addWidget(self.card)
        if self.card is not None:
            self.card.ask(found, task, now)
        self.setVisible(found is not None)
