"""What can be done without the window: the tray's menu, and the words that other starts and global keys send."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from ballast.domain.log.change import Kind
from ballast.services import at_hand, capture
from ballast.services.day import show_day
from ballast.ui.desktop.calling import Word
from ballast.ui.desktop.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.services.day import DayView
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.desktop.front import Front

_TOLD = (Kind.ENTRIES, Kind.TASKS, Kind.CATEGORIES)
_TIP_MS = 30_000


class Hand(QObject):
    """Acts for the owner who is elsewhere."""

    def __init__(self, context: Context, front: Front) -> None:
        """Without a tray; `show_tray` makes one."""
        super().__init__()
        self._context, self._front = context, front
        self.tray: Tray | None = None
        self._tip = QTimer(self, interval=_TIP_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        self._tip.timeout.connect(self._tell_time)
        context.changes.announced.connect(self._heard)

    @property
    def icon(self) -> QSystemTrayIcon | None:
        """The icon in the tray; None where there is none."""
        return None if self.tray is None else self.tray.icon

    def show_tray(self) -> bool:
        """Make the icon where the desktop has a tray; whether it has."""
        if self.tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            self.tray = Tray(self._context.theme.icon("anchor", "accent"), self._context.words, self._context.clock, self)
            self.tray.opened.connect(self._front.come_forward)
            self.tray.interrupted.connect(self._front.show_box)
            self.tray.quitted.connect(self._front.quit)
            self.tray.stopped.connect(self._stop)
            self.tray.chosen.connect(self._start)
            self._ask_day()
        return self.tray is not None

    def hear(self, word: Word) -> None:
        """Do what another start, or a global key, asks."""
        acts: dict[Word, Callable[[], object]] = {
            Word.RAISE: self._front.come_forward,
            Word.SHOW: self._front.show_box,
            Word.TOGGLE: partial(self._do, at_hand.toggle),
            Word.BACK: partial(self._do, at_hand.take_up),
        }
        acts[word]()

    def let_go(self) -> None:
        """Take the icon away."""
        self._tip.stop()
        if self.tray is not None:
            self.tray.remove()
            self.tray = None

    def _stop(self) -> None:
        self._do(capture.stop)

    def _start(self, task_id: UUID) -> None:
        self._do(lambda store, clock: capture.switch(store, task_id, clock))

    def _do(self, act: Callable[[Store, Clock], Change | None]) -> None:
        clock = self._context.clock
        self._context.look(self)
        self._context.do(lambda store: act(store, clock), owner=self)

    def _heard(self, change: Change) -> None:
        if self.tray is not None and change.touches(*_TOLD):
            self._ask_day()

    def _ask_day(self) -> None:
        clock = self._context.clock
        self._context.ask(lambda store: show_day(store, None, clock), self._show_day)

    def _show_day(self, view: DayView) -> None:
        if self.tray is None:
            return
        self.tray.show_day(view)
        if view.running is None:
            self._tip.stop()
        else:
            self._tip.start()

    def _tell_time(self) -> None:
        if self.tray is not None:
            self.tray.tell_time()
