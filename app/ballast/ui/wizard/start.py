"""Before there is a plan: what the wizard is, and the button that begins; or, with nothing logged, what to do first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.ui.changes import PageName
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.surfaces import EmptyState
from ballast.ui.wizard.notice import clear
from ballast.ui.words import wizard

if TYPE_CHECKING:
    from ballast.ui.context import Context


class StartView(QWidget):
    """The wizard's front door."""

    begin_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 22, 28, 22)

    def offer(self, *, logged: bool) -> None:
        """Offer to begin, or to log first."""
        clear(self._column)
        theme, go = self._context.theme, self._context.navigate
        if logged:
            state = EmptyState(theme, "plan", wizard.BEGIN_TITLE(), wizard.BEGIN_TEXT())
            state.add_button(wizard.BEGIN(), "arrow-right", self.begin_asked.emit)
        else:
            state = EmptyState(theme, "clock", wizard.NO_LOG_TITLE(), wizard.NO_LOG_TEXT())
            state.add_button(wizard.GO_LOG(), "play", lambda: go(PageName.TODAY))
            bring = Button(theme, wizard.GO_IMPORT(), "upload")
            bring.clicked.connect(lambda: go(PageName.IMPORT))
            state.buttons.insertWidget(state.buttons.count() - 1, bring)
        self._column.addWidget(state)
