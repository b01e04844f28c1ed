"""Where the question about a timer that ran unwatched stands; the question itself is loaded on the day it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.log.timer import FoundRunning
    from ballast.ui.context import Context
    from ballast.ui.pages.today.forgotten import ForgottenCard

_PATIENCE_MS = 1500


class ForgottenPlace(QWidget):
    """Where the question stands when there is one; the card is made on the day it is first needed.

    Where the desktop is watched, the first question waits a moment: what was found at the start may become a time away, which
    is then asked about instead. Never both.
    """

    ended = Signal(object)
    kept = Signal()
    removed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.card: ForgottenCard | None = None
        self._held: tuple[FoundRunning | None, str, datetime] | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._ask_held)
        self._waits = context.desktop is not None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def ask(self, found: FoundRunning | None, task: str, now: datetime) -> None:
        """Ask; None has nothing to ask and hides."""
        if self._waits and (found is not None or self._held is not None):
            self._held = (found, task, now)
            if not self._patience.isActive():
                self._patience.start()
            return
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

    def _ask_held(self) -> None:
        held, self._held, self._waits = self._held, None, False
        if held is not None:
            self.ask(*held)
