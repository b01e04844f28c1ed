"""Something breaks in: one key says who, and it runs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ballast.domain.log.entry import Interrupter
from ballast.ui.pages.today.asks.task_line import TaskLine
from ballast.ui.widgets.key_panel import KeyPanel
from ballast.ui.words import common
from ballast.ui.words import panels as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.context import Context
    from ballast.ui.entry.reading import Knowledge


class InterruptionPanel(KeyPanel):
    """Asks who breaks in, with a line for a name. `begun` carries the name and an `Interrupter` or None."""

    begun = Signal(str, object)

    def __init__(self, context: Context, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__(context.theme, "bolt", "warning")
        self.name = TaskLine(context.theme, say.BREAKING_IN(), context.clock, knowledge)
        self.name.installEventFilter(self)
        self.name.entered.connect(partial(self._begin, None))
        self.name.left.connect(self.left)
        self.middle.addWidget(self.name)
        for number, who in enumerate(Interrupter, start=1):
            self.offer(str(number), say.INTERRUPTERS[who](), partial(self._begin, who))
        self.offer("Enter", say.NOT_SAID(), partial(self._begin, None))
        self.offer("Esc", common.CANCEL(), self.left.emit, kind="ghost")

    def ask(self, task: str, name: str = "") -> None:
        """Ask what breaks into a task; `name` was typed already."""
        self.say(say.WHAT_BROKE_IN(task=task), say.WHO_BROKE_IN())
        self.name.setText(f"{name} " if name else "")
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit says who where no word is being typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self.name.suggestions.chosen:
            button = self.answer_of(event.text()) if event.text().isdecimal() else None
            typed = self.name.text()
            if button is not None and (not typed or typed.endswith(" ")):
                self.name.suggestions.hide()
                button.click()
                return True
        return super().eventFilter(watched, event)

    def _begin(self, who: Interrupter | None) -> None:
        usual = say.INTERRUPTION() if who is None else say.INTERRUPTIONS[who]()
        self.begun.emit(self.name.name or usual, who)
