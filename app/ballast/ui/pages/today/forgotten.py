"""The question about a timer that ran unwatched: when did it end?"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.log.span import instant_of
from ballast.domain.log.timer import Why
from ballast.ui.changes import Tone
from ballast.ui.entry.draft import moment_of
from ballast.ui.entry.moment_edit import MomentEdit
from ballast.ui.widgets.buttons import Button, GhostButton, PrimaryButton
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Banner
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.domain.log.timer import FoundRunning
    from ballast.ui.context import Context

_MOST_ENDS = 4
_JUST_NOW = timedelta(minutes=2)


class ForgottenCard(QWidget):
    """An inline card, never a dialog: the day's work can go on without an answer.

    Signals: `ended` with the instant, `kept` (still running), `removed`.
    """

    ended = Signal(object)
    kept = Signal()
    removed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._found: FoundRunning | None = None
        self.ends: list[Button] = []
        self.banner = Banner(context.theme, "", Tone.WARNING)
        self._wrong = PlainLabel("", "error")
        self.moment = MomentEdit(context, say.END_DAY(), say.END_TIME())
        self.take = Button(context.theme, say.END_THERE())
        self.keep = PrimaryButton(context.theme, say.STILL_RUNNING())
        self.drop = GhostButton(context.theme, say.REMOVE_IT(), "trash")
        self._answers = QWidget()
        self._flow = FlowLayout(self._answers, 8)
        self._build()
        self.hide()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        inside = QVBoxLayout()
        inside.setSpacing(10)
        self.banner.row.removeWidget(self.banner.label)
        self.banner.label.setProperty("role", "strong")
        inside.addWidget(self.banner.label)
        inside.addWidget(self._answers)
        inside.addWidget(self._wrong)
        self.banner.row.addLayout(inside, 1)
        column.addWidget(self.banner)
        self._wrong.hide()
        self.take.clicked.connect(self._take_other)
        self.keep.clicked.connect(self.kept)
        self.drop.clicked.connect(self.removed)

    def ask(self, found: FoundRunning | None, task: str, now: datetime) -> None:
        """Ask; None has nothing to ask and hides."""
        if found is None:
            self._found = None
            self.hide()
            return
        if self._found is not None and self._found.entry == found.entry and not self.isHidden():
            return
        self._found = found
        question = say.ASK_FUTURE if found.why is Why.FUTURE else say.ASK_ENDED
        text = question(task=task, since=self._moment_words(found.entry.start.astimezone(now.tzinfo), now))
        self.banner.label.setText(text)
        self.banner.setAccessibleName(text)
        self._offer(found, now)
        self._wrong.hide()
        self.show()

    def _offer(self, found: FoundRunning, now: datetime) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) in self.ends:
                widget.hide()
                widget.deleteLater()
        self.ends = []
        for end in found.ends[-_MOST_ENDS:]:
            button = Button(self._context.theme, self._end_words(end, now))
            button.clicked.connect(partial(self.ended.emit, end))
            self.ends.append(button)
        local = (found.ends[0] if found.ends else now).astimezone(now.tzinfo)
        self.moment.put(moment_of(local, self._context.clock.zone))
        for widget in (*self.ends, self.moment, self.take, self.keep, self.drop):
            self._flow.addWidget(widget)

    def _take_other(self) -> None:
        """Take the typed time, if it lies between the start and now."""
        now = self._context.clock.now()
        end = self.moment.instant
        skipped = self.moment.moment.skipped(self._context.clock.zone) is not None
        fits = (
            not skipped and self._found is not None and instant_of(self._found.entry.start) < instant_of(end) <= instant_of(now)
        )
        self._wrong.setText("" if fits else say.END_OUTSIDE())
        self._wrong.setVisible(not fits)
        if fits:
            self.ended.emit(end)

    def _end_words(self, end: datetime, now: datetime) -> str:
        if instant_of(now) - instant_of(end) < _JUST_NOW:
            return say.ENDED_NOW()
        local = end.astimezone(now.tzinfo)
        return (
            say.ENDED_AT(time=self._context.words.time(local)) if local.date() == now.date() else self._moment_words(local, now)
        )

    def _moment_words(self, moment: datetime, now: datetime) -> str:
        words = self._context.words
        if moment.date() == now.date():
            return words.time(moment)
        if moment.date() == (now - timedelta(days=1)).date():
            return say.ENDED_ON(day=say.TITLE_YESTERDAY().lower(), time=words.time(moment))
        return say.ENDED_ON(day=f"{words.weekday(moment.weekday())} {words.short_day(moment.date())}", time=words.time(moment))
