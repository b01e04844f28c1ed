"""What can be done with what runs, beside its clock: an interruption, the way back, recording steps. Made when it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.ui.keys import native
from ballast.ui.pages.today import keys
from ballast.ui.widgets.buttons import Button, Chip, IconButton
from ballast.ui.widgets.plain import button_text, set_tip
from ballast.ui.words import panels as say

if TYPE_CHECKING:
    from ballast.services.day import Running
    from ballast.ui.theme import Theme

_NAME_PX = 140


class NowAside(QWidget):
    """Signals: `interrupted` for the button that also leads back; `steps_toggled`."""

    interrupted = Signal()
    steps_toggled = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._task = ""
        self._back = ""
        self._narrow = False
        self.button: Chip | None = None
        self.steps: Button | None = None
        self.hide()

    def show_running(self, running: Running | None) -> None:
        """Be there for what runs."""
        if running is not None and self.button is None:
            self._make()
        self._task = running.task.name if running else ""
        if running is None or not running.entry.interruption:
            self._back = ""
        self._write()
        self.setVisible(running is not None)

    def show_interrupted(self, task: str) -> None:
        """The button leads back to a task; "" for none."""
        self._back = task
        self._write()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icons alone, where room is short."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._write()

    def show_steps(self, *, on: bool) -> None:
        """Whether steps are being recorded."""
        if self.steps is not None:
            self.steps.setChecked(on)

    def _make(self) -> None:
        self.button = Chip(self._theme, say.INTERRUPTED(), "bolt", "warning")
        self.button.clicked.connect(self.interrupted)
        self.steps = IconButton(self._theme, "list", say.STEPS(), bare=True)
        self.steps.setCheckable(True)
        self.steps.clicked.connect(self.steps_toggled)
        self._row.addWidget(self.steps)
        self._row.addWidget(self.button)

    def _write(self) -> None:
        if self.button is None or self.steps is None:
            return
        name = self.button.fontMetrics().elidedText(" ".join(self._back.split()), Qt.TextElideMode.ElideRight, _NAME_PX)
        text = say.BACK_TO(task=name) if self._back else say.INTERRUPTED()
        self.button.setText("" if self._narrow else button_text(text))
        self.button.set_icon("arrow-left" if self._back else "bolt", "accent_text" if self._back else "warning")
        said = say.BACK_TO(task=self._back) if self._back else say.INTERRUPTED()
        self.button.setAccessibleName(said)
        tip = said if self._back else say.INTERRUPTED_TIP(task=self._task)
        set_tip(self.button, say.KEY_TIP(text=tip, key=native(keys.INTERRUPT)))
        set_tip(self.steps, say.KEY_TIP(text=say.STEPS_TIP(task=self._task), key=native(keys.STEPS)))
