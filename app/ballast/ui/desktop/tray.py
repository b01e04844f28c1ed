"""The icon in the tray: what runs and for how long, the last five tasks, and the few acts that need no window.

There is one only where the desktop has a tray; the window is never hidden where there is none.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from ballast.domain.log.span import elapsed
from ballast.ui.widgets.plain import button_text, set_tray_tip
from ballast.ui.words import common
from ballast.ui.words import desktop as say

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QIcon

    from ballast.domain.log.clock import Clock
    from ballast.services.day import DayView
    from ballast.ui.words.formats import Words

_LONGEST = 48


class Tray(QObject):
    """The icon and its menu.

    Signals: `opened` (the icon or the menu), `chosen` with a task's id, `stopped`, `interrupted`, `quitted`.
    """

    opened = Signal()
    chosen = Signal(object)
    stopped = Signal()
    interrupted = Signal()
    quitted = Signal()

    def __init__(self, icon: QIcon, words: Words, clock: Clock, parent: QObject | None = None) -> None:
        """Show the icon; nothing is known of the day yet."""
        super().__init__(parent)
        self._words, self._clock = words, clock
        self._view: DayView | None = None
        self.menu = QMenu()
        self.menu.setAccessibleName(say.TRAY_MENU())
        self.menu.aboutToShow.connect(self._fill)
        self.icon = QSystemTrayIcon(icon, self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activate)
        self._fill()
        self.tell_time()
        self.icon.show()

    def show_day(self, view: DayView) -> None:
        """Know what runs and the last tasks. The menu is made anew at once: some desktops show it without asking."""
        self._view = view
        self._fill()
        self.tell_time()

    def tell_time(self) -> None:
        """Say in the tip what runs and for how long."""
        running = self._view.running if self._view else None
        if running is None:
            set_tray_tip(self.icon, say.TRAY_IDLE())
        else:
            length = self._words.duration(elapsed(running.entry.start, self._clock.now()))
            set_tray_tip(self.icon, say.TRAY_RUNNING(task=_short(running.task.name), length=length))

    def remove(self) -> None:
        """Take the icon away."""
        self.icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def _fill(self) -> None:
        self.menu.clear()
        view = self._view
        for number, shown in enumerate(view.recent if view else (), 1):
            text = say.TRAY_TASK(number=number, task=button_text(_short(shown.task.name)))
            self.menu.addAction(text).triggered.connect(partial(self._choose, shown.task.id))
        if view is not None and view.recent:
            self.menu.addSeparator()
        if view is not None and view.running is not None:
            stop = say.TRAY_STOP(task=button_text(_short(view.running.task.name)))
            self.menu.addAction(stop).triggered.connect(self.stopped)
            self.menu.addAction(say.TRAY_INTERRUPT()).triggered.connect(self.interrupted)
            self.menu.addSeparator()
        self.menu.addAction(say.TRAY_OPEN()).triggered.connect(self.opened)
        self.menu.addAction(common.QUIT()).triggered.connect(self.quitted)

    def _choose(self, task_id: UUID) -> None:
        self.chosen.emit(task_id)

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """A click opens the window; on macOS the menu opens by itself instead."""
        if reason in {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}:
            self.opened.emit()


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
