"""What runs now, with its clock, its stress and the way to stop it; below it the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ballast.domain.log.entry import STRESS_MAX
from ballast.domain.log.span import elapsed, instant_of
from ballast.ui.entry.box import QuickBox
from ballast.ui.entry.chips import TaskChips
from ballast.ui.keys import native
from ballast.ui.pages.today import keys
from ballast.ui.pages.today.now_aside import NowAside
from ballast.ui.widgets.buttons import Chip, RoundButton
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.meters import CategoryDot, stress_words
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, button_text, set_tip
from ballast.ui.widgets.surfaces import Badge, Card
from ballast.ui.words import panels
from ballast.ui.words import today as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from ballast.services.day import DayView, Running
    from ballast.ui.context import Context
    from ballast.ui.words.formats import Words


_STRESS_AT, _BROKE_PX, _ROOMY_PX = 4, 130, 760
EXAMPLE = "9-10:30 invoices #admin !3 // two reminders"


class NowCard(Card):
    """The head of the Today page.

    Signals: `stopped`, `resumed` (the last task), `rated` with 0 to 4, `start_asked` for another start of what runs,
    `back_asked` for Enter in the empty box while an interruption runs. `aside` is what can be done with what runs.
    """

    stopped = Signal()
    resumed = Signal()
    rated = Signal(int)
    start_asked = Signal()
    back_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(say.TITLE())
        self._words = context.words
        self._running: Running | None = None
        self._can_resume = False
        self.button = RoundButton(context.theme, "play", say.START_FIRST())
        self.task = ElidedLabel(say.NOTHING_RUNS(), "brand")
        self.meta = RunningMeta(context)
        self.task.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.broke = Badge("", "warning")
        self.broke.hide()
        self.aside = NowAside(context.theme)
        self.clock = PlainLabel("", "clock")
        self.clock.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.chips = TaskChips(context.theme)
        self.box = QuickBox(context.theme, context.words, context.clock, self.chips)
        self.body.addLayout(self._lay_out())
        self.body.addSpacing(2)
        self.body.addWidget(self.box)
        self.button.clicked.connect(self._press)
        self.box.resumed.connect(self._resume)
        self.meta.rated.connect(self.rated)
        self.meta.start_asked.connect(self.start_asked)

    def _lay_out(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self.task, 100)
        title.addWidget(self.broke)
        title.addStretch(1)
        words.addLayout(title)
        words.addWidget(self.meta)
        words.addStretch(1)
        row.addWidget(self.button)
        row.addLayout(words, 1)
        row.addWidget(self.aside)
        row.addWidget(self.clock)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the clock its room."""
        super().resizeEvent(event)
        self.aside.set_narrow(narrow=self.width() < _ROOMY_PX)

    def show_view(self, view: DayView, now: datetime) -> None:
        """Show what runs; it does not depend on the day that the page shows."""
        self._running = view.running
        self._can_resume = bool(view.recent)
        last = view.recent[0].task.name if view.recent else ""
        if view.running is None:
            self.button.show_as("play", say.RESUME(task=last) if last else say.START_FIRST())
            self.task.setText(say.NOTHING_RUNS())
            self.meta.show_nothing(say.NOTHING_RUNS_TEXT() if last else say.NOTHING_EVER())
        else:
            self.button.show_as("stop", say.STOP(task=view.running.task.name), "danger")
            self.task.setText(view.running.task.name)
            self.meta.show_running(view.running, now)
        if view.running is None and self.aside.isAncestorOf(self.focusWidget()):
            self.box.edit.setFocus(Qt.FocusReason.OtherFocusReason)  # what has the keys goes; they stay in the card
        self.aside.show_running(view.running)
        if view.running is None or not view.running.entry.interruption:
            self.broke.hide()
        if not view.recent:
            self.chips.show_hint(say.EXAMPLE(example=EXAMPLE))
        self.chips.show_tasks(say.SWITCH_TO() if view.running else say.START_AGAIN(), view.recent)
        self.tick(now)

    def tick(self, now: datetime) -> None:
        """Move the clock on."""
        entry = self._running.entry if self._running else None
        self.clock.setVisible(entry is not None)
        if entry is not None:
            length = elapsed(entry.start, now)
            self.clock.setText(self._words.clock_duration(length))
            self.clock.setAccessibleName(say.CLOCK_SPOKEN(length=self._words.duration(length)))

    def _resume(self) -> None:
        """Enter in the empty box: the last task again where nothing runs, back from an interruption where one does."""
        if self._running is not None and self._running.entry.interruption:
            self.back_asked.emit()
        elif self._running is None and self._can_resume:
            self.resumed.emit()

    def show_interrupted(self, task: str) -> None:
        """Say what an interruption that runs broke into; "" for none."""
        name = self.broke.fontMetrics().elidedText(" ".join(task.split()), Qt.TextElideMode.ElideRight, _BROKE_PX)
        self.broke.setText(panels.BROKE_INTO(task=name) if task else "")
        set_tip(self.broke, panels.BROKE_INTO(task=task) if task else "")
        self.broke.setVisible(bool(task) and self._running is not None)
        self.aside.show_interrupted(task)

    def _press(self) -> None:
        if self._running is not None:
            self.stopped.emit()
        elif self._can_resume:
            self.resumed.emit()
        else:
            self.box.focus()


class RunningMeta(QWidget):
    """The line under the running task: category, since when, stress."""

    rated = Signal(int)
    start_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Words = context.words
        self._dot = CategoryDot(context.theme, None, side=16)
        self._category = ElidedLabel("", "second")
        self._category.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._since = Chip(context.theme, "")
        self._since.clicked.connect(self.start_asked)
        self._stress = PlainLabel(say.STRESS(), "second")
        self._text = ElidedLabel("", "second")
        self._choice: SegmentedControl | None = None
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._dot, self._category, self._since, self._stress):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 100)
        row.addStretch(1)
        self.setFixedHeight(36)
        self._runs = False

    @property
    def stress(self) -> SegmentedControl:
        """The choice of how stressful it is, made when something runs."""
        if self._choice is None:
            self._choice = made = SegmentedControl(say.STRESS(), [str(rating) for rating in range(STRESS_MAX + 1)], None)
            for rating, button in enumerate(made.buttons()):
                button.setAccessibleName(stress_words(rating))
                set_tip(button, f"{stress_words(rating)}  (Ctrl+Alt+{rating})")
            made.chosen.connect(self.rated)
            self._row.insertWidget(_STRESS_AT, made, 0, Qt.AlignmentFlag.AlignVCenter)
        return self._choice

    def minimumSizeHint(self) -> QSize:
        """Room for the stress alone: the rest shows where there is room."""
        return QSize(self.stress.sizeHint().width() + 30 if self._runs else 30, 36)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits."""
        super().resizeEvent(event)
        self._fit()

    def show_running(self, running: Running, now: datetime) -> None:
        """Say what runs and since when."""
        category, start = running.category, running.entry.start.astimezone(now.tzinfo)
        name = category_name(category)
        self._dot.show_category(category.colour if category else None, category.cue if category else "tag", name)
        self._category.setText(name)
        since = self._since_words(start, now)
        self._since.setText(button_text(since))
        self._since.setAccessibleName(panels.START_CHANGE(since=since))
        set_tip(self._since, panels.KEY_TIP(text=panels.START_CHANGE(since=since), key=native(keys.START)))
        self.stress.set_current(running.entry.stress)
        self._show(running=True)

    def show_nothing(self, text: str) -> None:
        """Say what to do."""
        self._text.setText(text)
        self._show(running=False)

    def _since_words(self, start: datetime, now: datetime) -> str:
        if instant_of(start) > instant_of(now):
            return say.STARTS_LATER(time=self._words.time(start))
        if start.date() == now.date():
            return say.SINCE(time=self._words.time(start))
        day = f"{self._words.weekday(start.weekday())} {self._words.short_day(start.date())}"
        return say.SINCE_DAY(day=day, time=self._words.time(start))

    def _show(self, *, running: bool) -> None:
        self._runs = running
        self._text.setVisible(not running)
        self._fit()

    def _fit(self) -> None:
        """The stress always, then since when, then the category and the word before the stress."""
        if not self._runs and self._choice is None:
            for shown in (self._dot, self._since, self._category, self._stress):
                shown.hide()
            return
        room = self.width()
        for part, least in ((self.stress, 0), (self._dot, 0), (self._since, 0), (self._category, 60), (self._stress, 0)):
            part.ensurePolished()
            part.setVisible(self._runs and room >= max(least, part.sizeHint().width()))
            room -= max(least, part.sizeHint().width()) + 8
