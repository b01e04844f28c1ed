"""Everything around the window, put together after the first day is shown: presence, tray, notices, global keys, second starts.

The modules are loaded on the worker's thread and the parts made one per turn of the event loop, so that the window answers
meanwhile. Closing the window ends the program unless the owner wants it to stay in the tray and there is one.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from ballast.ui.desktop.calling import Word
from ballast.ui.desktop.front import Front
from ballast.ui.desktop.wishes import read_wishes
from ballast.ui.worker import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.ui.context import Context
    from ballast.ui.desktop.asking import Prompter
    from ballast.ui.desktop.bus import Bus
    from ballast.ui.desktop.hand import Hand
    from ballast.ui.desktop.heart import Heart
    from ballast.ui.desktop.hotkeys import GlobalKeys
    from ballast.ui.desktop.instance import Instance
    from ballast.ui.desktop.notices import Notices
    from ballast.ui.desktop.power import EndSignals
    from ballast.ui.desktop.presence import Presence
    from ballast.ui.desktop.status import KeyState, Status
    from ballast.ui.window import MainWindow

_PARTS = ("clocks", "idle", "power", "heart", "presence", "hand", "notices", "hotkeys", "asking")
_LINUX_PARTS = ("bus", "portal")


class _Buses(NamedTuple):
    session: Bus | None = None
    system: Bus | None = None


class Desktop(QObject):
    """The services of the desktop for one window. `listen` and `begin` make them, `end` lets go of them."""

    def __init__(self, context: Context, window: MainWindow, status: Status) -> None:
        """Nothing is made yet but the ear for the window's end."""
        super().__init__()
        self._context, self._status = context, status
        self._wishes = read_wishes(context.settings)
        self._buses = _Buses()
        self.front = Front(context, window, self._hides)
        self.heart: Heart | None = None
        self.presence: Presence | None = None
        self.notices: Notices | None = None
        self.hand: Hand | None = None
        self.keys: GlobalKeys | None = None
        self.instance: Instance | None = None
        self.prompter: Prompter | None = None
        self._ends: EndSignals | None = None
        self._early: list[Word] = []
        self._told_of_tray = False
        self.front.hid.connect(self._tell_of_tray)
        context.bulletin.quit_asked.connect(self.front.expect_end)
        window.closed.connect(self.end)

    def listen(self) -> None:
        """Hear second starts: once it is sure that this process has the folder."""
        from ballast.ui.desktop.instance import Instance  # noqa: PLC0415 - not on the way to the first day

        self.instance = Instance(self._context.folder, self)
        self.instance.heard.connect(self.hear)

    def begin(self) -> None:
        """Make the rest; the store must be open."""
        names = (*_LINUX_PARTS, *_PARTS) if sys.platform == "linux" else _PARTS
        self._context.worker.ask(partial(_load, names), self._make, owner=self, kind=Kind.SPARE)

    def hear(self, word: Word) -> None:
        """Do what another start, or a global key, asks; what comes before everything is made waits for it."""
        if self.hand is not None:
            self.hand.hear(word)
        elif word is Word.RAISE:
            self.front.come_forward()
        else:
            self._early.append(word)

    def end(self) -> None:
        """Let go of everything; the window is closed."""
        if self.instance is not None:
            self.instance.close()
        if self._ends is not None:
            self._ends.give_back()
            self._ends = None
        if self.keys is not None:
            self.keys.take(())
        if self.hand is not None:
            self.hand.let_go()
        for bus in self._buses:
            if bus is not None:
                bus.close()

    def _make(self, _: object) -> None:
        """One part per turn of the event loop."""
        work = self._steps()

        def step() -> None:
            if next(work, self) is not self:
                QTimer.singleShot(0, self, step)

        step()

    def _steps(self) -> Iterator[None]:
        self._status.wished.connect(self._heed_wishes)
        makers = (
            self._open_buses,
            self._make_presence,
            self._make_power,
            self._make_hand,
            self._make_notices,
            self._make_keys,
            self._make_prompter,
        )
        for make in makers:
            make()
            yield

    def _hides(self) -> bool:
        return self._wishes.in_tray and self.hand is not None and self.hand.tray is not None

    def _open_buses(self) -> None:
        if sys.platform == "linux":
            from ballast.ui.desktop.bus import SESSION, SYSTEM, open_bus  # noqa: PLC0415 - Linux only

            self._buses = _Buses(open_bus(SESSION, self), open_bus(SYSTEM, self))

    def _make_presence(self) -> None:
        from ballast.services import presence as acts  # noqa: PLC0415 - after the first day
        from ballast.ui.desktop.clocks import system_clocks  # noqa: PLC0415 - after the first day
        from ballast.ui.desktop.heart import Heart  # noqa: PLC0415 - after the first day
        from ballast.ui.desktop.idle import IdleChain, system_sources  # noqa: PLC0415 - after the first day
        from ballast.ui.desktop.presence import Presence  # noqa: PLC0415 - after the first day

        idle = IdleChain(system_sources(self._buses.session, self._buses.system, os.environ))
        heart = self.heart = Heart(self._context, system_clocks(), acts, self)
        presence = self.presence = Presence(self._context, heart, idle, self._status)
        presence.setParent(self)
        self.front.leaving.connect(presence.leave)
        self.front.stayed.connect(presence.stay)
        presence.begin()
        self._status.tell(pulse=heart.pulse)

    def _make_power(self) -> None:
        from ballast.ui.desktop.power import EndSignals, Power  # noqa: PLC0415 - after the first day

        self._ends = EndSignals(self)
        self._ends.asked.connect(self.front.go_now)
        power = Power(self._buses.session, self._buses.system, self)
        power.shutting_down.connect(self.front.prepare_end)
        if self.presence is not None and self.heart is not None:
            power.sleeping.connect(self.heart.beat)  # a sign of life as late as possible
            power.woke.connect(self.presence.wake)
            power.locked.connect(self.presence.lock)
            power.unlocked.connect(self.presence.unlock)

    def _make_hand(self) -> None:
        from ballast.ui.desktop.hand import Hand  # noqa: PLC0415 - after the first day

        if self.heart is not None:
            self.hand = Hand(self._context, self.front)
            self.hand.setParent(self)
            self._status.tell(tray=self.hand.show_tray())
            early, self._early = self._early, []
            for word in early:
                self.hand.hear(word)

    def _make_notices(self) -> None:
        from ballast.ui.desktop.notices import Notices  # noqa: PLC0415 - after the first day

        self.notices = Notices(self._context, self._buses.session, lambda: self.hand.icon if self.hand else None)
        self.notices.setParent(self)

    def _make_keys(self) -> None:
        from ballast.ui.desktop.hotkeys import system_keys  # noqa: PLC0415 - after the first day
        from ballast.ui.words import desktop as say  # noqa: PLC0415 - after the first day

        self.keys = system_keys(self._buses.session, os.environ, (say.KEY_OPEN(), say.KEY_RESUME()))
        self.keys.setParent(self)
        self.keys.state_changed.connect(self._note_keys)
        self.keys.pressed.connect(lambda number: self.hear((Word.SHOW, Word.BACK)[number]))
        self._take_keys()

    def _make_prompter(self) -> None:
        from ballast.ui.desktop.asking import Prompter  # noqa: PLC0415 - after the first day

        if self.presence is not None and self.notices is not None:
            self.prompter = Prompter(self._context, self.presence, self.notices, self.front, self._status)
            self.prompter.setParent(self)
            self.prompter.begin()

    def _take_keys(self) -> None:
        if self.keys is not None:
            self.keys.take([each for each in (self._wishes.hotkey, self._wishes.back_key) if each])

    def _note_keys(self, state: KeyState) -> None:
        self._status.tell(keys=state)

    def _heed_wishes(self) -> None:
        before, self._wishes = self._wishes, read_wishes(self._context.settings)
        if before.hotkey != self._wishes.hotkey:
            self._take_keys()
        if self.hand is not None:
            self._status.tell(tray=self.hand.show_tray())

    def _tell_of_tray(self) -> None:
        """Once, so that nobody thinks the program is gone."""
        if self._told_of_tray or self.notices is None:
            return
        from ballast.ui.desktop.notices import DesktopNotice  # noqa: PLC0415 - loaded already
        from ballast.ui.words import desktop as say  # noqa: PLC0415 - after the first day

        self._told_of_tray = True
        self.notices.show(DesktopNotice(say.IN_TRAY(), say.IN_TRAY_TEXT(), opened=self.front.come_forward))


def _load(names: tuple[str, ...], _: object) -> None:
    for name in names:
        import_module(f"ballast.ui.desktop.{name}")
