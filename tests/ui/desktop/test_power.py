"""Sleep, lock and shutdown as buses tell of them; signals of the system."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from ballast.ui.desktop.power import EndSignals, Power

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.desktop.bus import Bus
    from tests.ui.desktop.service import FakeService

LOGIND, MANAGER = "org.freedesktop.login1", "org.freedesktop.login1.Manager"
YES, NO = True, False
ROOT, SESSION = "/org/freedesktop/login1", "/org/freedesktop/login1/session/_31"


def listening(qtbot: QtBot, bus: Bus, service: FakeService) -> tuple[Power, list[str]]:
    """A `Power` whose session is known, and what it tells."""
    service.own(LOGIND)
    for method in ("GetSession", "GetSessionByPID"):
        service.answer(method, "o", SESSION)
    heard: list[str] = []
    qtbot.waitUntil(lambda: _owned(qtbot, bus))
    power = Power(bus, bus)
    for name in ("sleeping", "woke", "locked", "unlocked", "shutting_down"):
        getattr(power, name).connect(lambda name=name: heard.append(name))
    qtbot.waitUntil(lambda: any(call[0].startswith("GetSession") for call in service.calls))
    return power, heard


def _owned(qtbot: QtBot, bus: Bus) -> bool:
    from ballast.ui.desktop.bus import Address  # noqa: PLC0415 - Linux only

    got: list[object] = []
    daemon = Address("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
    bus.call(daemon, "NameHasOwner", got.append, signature="s", body=(LOGIND,))
    qtbot.waitUntil(lambda: bool(got))
    return got[0] == (True,)


def test_sleep_and_shutdown_are_heard(qtbot: QtBot, bus: Bus, service: FakeService) -> None:
    """Going to sleep, waking, and the machine's end, in the order in which they come."""
    power, heard = listening(qtbot, bus, service)
    for name, value in (("PrepareForSleep", True), ("PrepareForSleep", False), ("PrepareForShutdown", True)):
        service.send(ROOT, MANAGER, name, "b", value)
    qtbot.waitUntil(lambda: heard == ["sleeping", "woke", "shutting_down"])
    power.deleteLater()


def test_the_lock_is_heard_from_whoever_tells(qtbot: QtBot, bus: Bus, service: FakeService) -> None:
    """The session manager's signal, its hint, and the screen saver's word."""
    power, heard = listening(qtbot, bus, service)
    service.send("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "b", YES)
    qtbot.waitUntil(lambda: heard == ["locked"])
    session = "org.freedesktop.login1.Session"
    properties = "org.freedesktop.DBus.Properties"

    def hint(*, locked: bool) -> None:
        changed = {"LockedHint": ("b", locked)}
        service.send(SESSION, properties, "PropertiesChanged", "sa{sv}as", session, changed, [])

    def sent() -> bool:
        hint(locked=False)
        return "unlocked" in heard

    qtbot.waitUntil(sent)
    service.send(SESSION, session, "Lock", "")
    qtbot.waitUntil(lambda: heard[-1] == "locked")
    power.deleteLater()


def test_odd_signals_are_not_heard(qtbot: QtBot, bus: Bus, service: FakeService) -> None:
    """A sleep that is no yes or no means nothing, and nothing breaks."""
    power, heard = listening(qtbot, bus, service)
    service.send(ROOT, MANAGER, "PrepareForSleep", "s", "perhaps")
    service.send(ROOT, MANAGER, "PrepareForShutdown", "")
    service.send(ROOT, MANAGER, "PrepareForSleep", "b", NO)
    qtbot.waitUntil(lambda: heard == ["woke"])
    power.deleteLater()


def test_a_signal_of_the_system_is_a_wish(qtbot: QtBot) -> None:
    """SIGTERM reaches the event loop as a Qt signal and ends nothing by itself; afterwards all is as before."""
    before = signal.getsignal(signal.SIGTERM)
    ends = EndSignals()
    with qtbot.waitSignal(ends.asked):
        os.kill(os.getpid(), signal.SIGTERM)
    ends.give_back()
    assert signal.getsignal(signal.SIGTERM) is before
