"""Prompts that came due, and the reminder that nothing runs: quiet, answered by one key each, never in the way."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast.domain.log.prompting import Snooze
from ballast.ui.pages.today.asks.task_line import TaskLine
from ballast.ui.widgets.key_panel import KeyPanel
from ballast.ui.words import common
from ballast.ui.words import panels as say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta
    from uuid import UUID

    from ballast.domain.log.entry import Task
    from ballast.domain.log.prompt import Prompt
    from ballast.domain.log.span import Span
    from ballast.ui.context import Context
    from ballast.ui.entry.reading import Knowledge
    from ballast.ui.pages.today.asks.acts import AskedActs


class _TypedPanel(KeyPanel):
    """A panel that takes a typed task too: `_offer` shows what may be chosen, `_take_typed` takes what was typed."""

    def __init__(self, context: Context, icon: str, tint: str, title: str, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__(context.theme, icon, tint)
        self._context = context
        self.task = TaskLine(context.theme, title, context.clock, knowledge)
        self.task.entered.connect(self._take_typed)
        self.task.left.connect(self._offer)
        self.middle.addWidget(self.task)
        self.task.hide()

    def _offer(self) -> None:
        raise NotImplementedError

    def _take_typed(self) -> None:
        raise NotImplementedError

    def _ask_other(self) -> None:
        self.clear()
        self.task.clear()
        self.task.show()
        self.offer("Enter", common.SAVE(), self._take_typed, kind="primary")
        self.offer("Esc", say.CLOSE_BACK(), self._offer, kind="ghost")
        self.task.setFocus(Qt.FocusReason.ShortcutFocusReason)


class PromptPanel(_TypedPanel):
    """The oldest prompt that waits, and how many more; Enter is the same as before."""

    def __init__(self, context: Context, acts: AskedActs, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__(context, "question", "accent_text", say.PROMPT_TASK(), knowledge)
        self._acts = acts
        self._waiting: tuple[tuple[Prompt, Span], ...] = ()
        self._before = ""
        self._every: timedelta | None = None

    def ask(self, waiting: tuple[tuple[Prompt, Span], ...], before: Task | None, every: timedelta) -> None:
        """Ask about the oldest of those that wait."""
        name = before.name if before else ""
        if (waiting, name) == (self._waiting, self._before):
            return
        had_focus = self.isVisible() and self.has_focus
        self._waiting, self._before, self._every = waiting, name, every
        span, zone = waiting[0][1], self._context.clock.zone
        times = self._context.words.times(span.start.astimezone(zone), span.end.astimezone(zone))
        several = say.PROMPTS_MISSED(len(waiting)) if len(waiting) > 1 else say.PROMPT_TEXT()
        self.say(say.PROMPT(times=times), several)
        self._offer()
        if had_focus:
            self.take_focus()

    def _offer(self) -> None:
        self.clear()
        self.task.hide()
        if self._before:
            self.offer(
                "Enter", say.PROMPT_SAME(task=self._before), partial(self._answer, self._before, one=True), kind="primary"
            )
        self.offer("O", say.PROMPT_OTHER(), self._ask_other)
        self.offer("S", say.SKIP(), partial(self._skip, one=True))
        if len(self._waiting) > 1:
            if self._before:
                self.offer("A", say.PROMPT_ALL(), partial(self._answer, self._before, one=False), kind="ghost")
            self.offer("X", say.PROMPT_SKIP_ALL(), partial(self._skip, one=False), kind="ghost")

    def _take_typed(self) -> None:
        if self.task.name:
            self._answer(self.task.name, one=True)

    def _answer(self, name: str, *, one: bool) -> None:
        if self._every is not None:
            self._acts.answer_prompts(self._ids(one=one), name, self._every)

    def _skip(self, *, one: bool) -> None:
        self._acts.skip_prompts(self._ids(one=one))

    def _ids(self, *, one: bool) -> list[UUID]:
        return [prompt.id for prompt, _ in self._waiting[: 1 if one else None]]


class ReminderPanel(_TypedPanel):
    """Nothing runs although the owner is active. `counted` carries a task's name and since when; `snoozed` for how long not."""

    counted = Signal(str, object)
    snoozed = Signal(object)

    def __init__(self, context: Context, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__(context, "timer", "warning", say.PROMPT_TITLE(), knowledge)
        self._since: datetime | None = None
        self._last = ""

    def remind(self, since: datetime, last: str) -> None:
        """Say that nothing runs; `last` is the last task, "" for none."""
        if (since, last) == (self._since, self._last):
            return
        self._since, self._last = since, last
        time = self._context.words.time(since.astimezone(self._context.clock.zone))
        self.say(say.REMIND(time=time), say.REMIND_TEXT())
        self._offer()

    def _offer(self) -> None:
        self.clear()
        self.task.hide()
        since = self._since
        if since is None:
            return
        time = self._context.words.time(since.astimezone(self._context.clock.zone))
        if self._last:
            self.offer("Enter", say.REMIND_COUNT(task=self._last, time=time), partial(self.counted.emit, self._last, since))
        self.offer("O", say.REMIND_OTHER(time=time), self._ask_other)
        self.offer("1", say.REMIND_QUARTER(), partial(self.snoozed.emit, Snooze.QUARTER), kind="ghost")
        self.offer("2", say.REMIND_HOUR(), partial(self.snoozed.emit, Snooze.HOUR), kind="ghost")
        self.offer("3", say.REMIND_TODAY(), partial(self.snoozed.emit, Snooze.TODAY), kind="ghost")

    def _take_typed(self) -> None:
        if self.task.name and self._since is not None:
            self.counted.emit(self.task.name, self._since)


class PromptPlace(QWidget):
    """Where prompts and the reminder stand, each made when it is first needed."""

    settled = Signal()
    typed = Signal(str)
    snoozed = Signal(object)

    def __init__(self, context: Context, acts: AskedActs, knowledge: Callable[[], Knowledge]) -> None:
        super().__init__()
        self._context = context
        self.panel = PromptPanel(context, acts, knowledge)
        self.reminder = ReminderPanel(context, knowledge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for panel in (self.panel, self.reminder):
            column.addWidget(panel)
            panel.hide()
            panel.typed.connect(self.typed)
            panel.left.connect(self.settled)
        self.reminder.counted.connect(acts.count_from)
        self.reminder.snoozed.connect(self.snoozed)

    def show_found(
        self, waiting: tuple[tuple[Prompt, Span], ...], before: Task | None, every: timedelta, since: datetime | None, last: str
    ) -> None:
        """Ask about prompts; remind when nothing runs `since` then and no prompt asks already."""
        shown = [panel for panel in (self.panel, self.reminder) if panel.isVisible() and panel.has_focus]
        if waiting:
            self.panel.ask(waiting, before, every)
        elif since is not None:
            self.reminder.remind(since, last)
        self.panel.setVisible(bool(waiting))
        self.reminder.setVisible(since is not None and not waiting)
        self.setVisible(bool(waiting) or since is not None)
        if any(not panel.isVisibleTo(self) for panel in shown):
            self.settled.emit()

    def take_focus(self) -> None:
        """Keys go to the answers."""
        (self.panel if self.panel.isVisible() else self.reminder).take_focus()
