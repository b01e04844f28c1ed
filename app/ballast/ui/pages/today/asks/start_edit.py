"""When what runs began: in place, by steps of five minutes or as a time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ballast.domain.log.span import instant_of
from ballast.ui.entry.draft import moment_of
from ballast.ui.entry.moment_edit import MomentEdit
from ballast.ui.widgets.key_panel import KeyPanel
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import common
from ballast.ui.words import panels as say
from ballast.ui.words import today as today_words

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.ui.context import Context

_STEP = timedelta(minutes=5)


class StartEdit(KeyPanel):
    """Another start for what runs. `taken` carries the instant."""

    taken = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, "clock")
        self._context = context
        self.moment = MomentEdit(context, today_words.START_DAY(), today_words.START_TIME())
        self._wrong = PlainLabel("", "error")
        self.middle.addWidget(self.moment)
        self.middle.addWidget(self._wrong)
        self.take = self.offer("Enter", say.START_TAKE(), self._take, kind="primary")
        self.offer("-", say.EARLIER(), lambda: self._step(-_STEP), shown="\N{MINUS SIGN}")
        self.offer("+", say.LATER_5(), lambda: self._step(_STEP))
        self.offer("Esc", common.CANCEL(), self.left.emit, kind="ghost")

    def ask(self, task: str, start: datetime) -> None:
        """Ask about what runs since `start`."""
        self.say(say.START_OF(task=task))
        self._put(start)
        self.take_focus()

    def _put(self, moment: datetime) -> None:
        self._wrong.hide()
        zone = self._context.clock.zone
        self.moment.put(moment_of(moment.astimezone(zone), zone))

    def _step(self, by: timedelta) -> None:
        zone = self._context.clock.zone
        now = self._context.clock.now()
        self._put(min((instant_of(self.moment.instant) + by), instant_of(now)).astimezone(zone))

    def _take(self) -> None:
        start, zone = self.moment.instant, self._context.clock.zone
        fits = self.moment.moment.skipped(zone) is None and instant_of(start) <= instant_of(self._context.clock.now())
        self._wrong.setText("" if fits else say.START_WRONG())
        self._wrong.setVisible(not fits)
        if fits:
            self.taken.emit(start)
