"""After a stop: how it was, each in one key, all of it optional. It goes by itself when something starts."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ballast.domain.log.entry import STRESS_MAX, DelayReason
from ballast.ui.widgets.choosers import NumberEdit
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.key_panel import KeyPanel
from ballast.ui.widgets.meters import stress_words
from ballast.ui.words import common
from ballast.ui.words import panels as say
from ballast.ui.words import today as today_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.entry import Entry
    from ballast.ui.context import Context
    from ballast.ui.pages.today.asks.acts import AskedActs

_LENGTHS = (5, 15, 30, 60)
_LONGEST = 10_080
_NOTED = 40
_MINUTE = timedelta(minutes=1)


class AfterStop(KeyPanel):
    """Three small steps: how it was; how long it was held up; why. `finished` when the owner is done with it."""

    finished = Signal()

    def __init__(self, context: Context, acts: AskedActs) -> None:
        super().__init__(context.theme, "check", "good")
        self._context, self._acts = context, acts
        self._entry: Entry | None = None
        self._task = ""
        self._rating: int | None = None
        self._blocked: timedelta | None = None
        self._reason: DelayReason | None = None
        self._delayed, self._noted = False, ""
        self.minutes = NumberEdit(say.HELD_UP_TYPED())
        self.minutes.setRange(0, _LONGEST)
        self.minutes.setSuffix(today_words.MINUTES_SUFFIX())
        self.minutes.setFixedWidth(110)
        self.note = TextEdit(today_words.NOTE())
        self.note.setMaxLength(2000)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.minutes)
        line.addWidget(self.note, 1)
        line.addStretch()
        self.middle.addWidget(row)
        self._row = row

    @property
    def entry(self) -> Entry | None:
        """What it asks about; None while it asks nothing."""
        return self._entry

    def ask(self, entry: Entry, task: str) -> None:
        """Ask about what was just stopped."""
        self._entry, self._task = entry, task
        self._rating, self._blocked, self._reason = entry.stress, entry.blocked, entry.reason
        self._delayed, self._noted = bool(entry.delayed), " ".join(entry.note.split())
        self.minutes.setValue(0)
        words, zone = self._context.words, self._context.clock.zone
        end = entry.end or entry.start
        times = words.times(entry.start.astimezone(zone), end.astimezone(zone))
        length = words.duration(entry.length(end))
        self.say(say.STOPPED(task=task, length=length, times=times), say.STOPPED_HOW())
        self._offer_first()

    def _offer_first(self) -> None:
        """Stress, held up, note, undo, done."""
        self._lay(minutes=False, note=False)
        for rating in range(STRESS_MAX + 1):
            name = common.STRESS_NAMES[rating]()
            button = self.offer(str(rating), name, partial(self._rate, rating), kind="chip", hint=stress_words(rating))
            button.setAccessibleName(stress_words(rating))
            button.setCheckable(True)
            button.setChecked(rating == self._rating)
        self._offer_more("B", say.HELD_UP_SAID(what=self._held_up()) if self._delayed else say.HELD_UP(), self._offer_lengths)
        self._offer_more("N", say.NOTE_SAID(note=_short(self._noted)) if self._noted else say.NOTE(), self._offer_note)
        self.offer("U", say.UNDO_STOP(), self._undo, kind="ghost")
        self.offer("Enter", say.DONE(), self.finished.emit, kind="ghost")

    def _offer_more(self, key: str, text: str, act: Callable[[], object]) -> None:
        """What can be said besides; marked when it has been."""
        button = self.offer(key, text, act, kind="chip")
        button.setCheckable(True)
        button.setChecked(self._delayed if key == "B" else bool(self._noted))

    def _held_up(self) -> str:
        """How long and why, as far as it was said."""
        length = "" if self._blocked is None else self._context.words.duration(self._blocked)
        reason = "" if self._reason is None else say.REASONS[self._reason]()
        return ", ".join(each for each in (length, reason) if each) or say.HELD_UP_SOMEHOW()

    def _offer_lengths(self) -> None:
        """How long it was held up."""
        self._lay(minutes=True, note=False)
        self.text.setText(say.HELD_UP_LENGTH())
        for number, length in enumerate(_LENGTHS, start=1):
            self.offer(str(number), say.MINUTES(n=length), partial(self._blocked_for, timedelta(minutes=length)), kind="chip")
        self.offer("Enter", say.SKIP(), self._take_typed, kind="ghost")
        self.offer("Esc", say.CLOSE_BACK(), self._again, kind="ghost")
        self.take_focus()

    def _take_typed(self) -> None:
        """What was typed as minutes, or nothing."""
        self._blocked_for(self.minutes.value() * _MINUTE or None)

    def _blocked_for(self, length: timedelta | None) -> None:
        """The length is known; ask why."""
        self._blocked = length
        self._keep_delay(None)
        self._lay(minutes=False, note=False)
        self.text.setText(say.HELD_UP_WHY())
        for number, reason in enumerate(DelayReason, start=1):
            self.offer(str(number), say.REASONS[reason](), partial(self._because, reason), kind="chip")
        self.offer("Enter", say.SKIP(), self._again, kind="ghost")
        self.take_focus()

    def _because(self, reason: DelayReason) -> None:
        self._keep_delay(reason)
        self._again()

    def _keep_delay(self, reason: DelayReason | None) -> None:
        self._delayed, self._reason = True, reason
        if self._entry is not None:
            self._acts.mark_delay(self._entry.id, self._blocked, reason)

    def _rate(self, rating: int) -> None:
        self._rating = rating
        if self._entry is not None:
            self._acts.rate(self._entry.id, rating)
        self._again()

    def _offer_note(self) -> None:
        self._lay(minutes=False, note=True)
        self.note.setAccessibleName(say.NOTE_LINE(task=self._task))
        self.note.setText(self._noted)
        self.offer("Enter", common.SAVE(), self._keep_note)
        self.offer("Esc", say.CLOSE_BACK(), self._again, kind="ghost")
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _keep_note(self) -> None:
        self._noted = " ".join(self.note.text().split())
        if self._entry is not None:
            self._acts.note(self._entry.id, self._noted)
        self._again()

    def _undo(self) -> None:
        self._context.undo()
        self.finished.emit()

    def _again(self) -> None:
        """Back to the first step, with what has been said marked."""
        self.text.setText(say.STOPPED_HOW())
        self._offer_first()
        done = self.answer_of("Enter")
        if done is not None:
            done.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay(self, *, minutes: bool, note: bool) -> None:
        self.clear()
        self.minutes.setVisible(minutes)
        self.note.setVisible(note)
        self._row.setVisible(minutes or note)

    def take_focus(self) -> None:
        """Keys go to Done, so that Enter leaves; all other keys of the panel count from there."""
        first = self.answer_of("Enter")
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _short(text: str) -> str:
    return text if len(text) <= _NOTED else f"{text[: _NOTED - 1]}…"
