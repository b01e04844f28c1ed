"""Sleep, lock, log-out and shutdown, as the desktop tells of them; and the signals that ask the program to go.

Where nobody tells of sleep, the clocks do (`clocks`, read every half minute): what is heard here only makes it known sooner. So
the program holds up neither sleep nor shutdown.
"""

from __future__ import annotations

import os
import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager

    from ballast.ui.desktop.bus import Body, Bus

_LOGIND = "org.freedesktop.login1"
_MANAGER = "org.freedesktop.login1.Manager"
_SESSION = "org.freedesktop.login1.Session"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver")


class Power(QObject):
    """Hears of the machine's nights. Each signal may come more than once for one event, from several tellers."""

    sleeping = Signal()
    woke = Signal()
    locked = Signal()
    unlocked = Signal()
    shutting_down = Signal()
    """The machine goes down or the owner logs out: keep what there is; the end comes as `EndSignals` or a closed window."""

    def __init__(self, session: Bus | None, system: Bus | None, parent: QObject | None = None) -> None:
        """Listen on the buses that are there, and to Qt's session manager."""
        super().__init__(parent)
        self._system = system
        if system is not None:
            self._hear_logind(system)
        if session is not None:
            self._hear_savers(session)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._end_of_session, Qt.ConnectionType.DirectConnection)

    def hear_lock(self, *, locked: bool) -> None:
        """The screen was locked, or is free again."""
        (self.locked if locked else self.unlocked).emit()

    def hear_sleep(self, *, going: bool) -> None:
        """The machine goes to sleep, or woke."""
        (self.sleeping if going else self.woke).emit()

    def _hear_logind(self, bus: Bus) -> None:
        from ballast.ui.desktop.bus import Address  # noqa: PLC0415 - loaded already where there is a bus

        manager = Address(_LOGIND, "/org/freedesktop/login1", _MANAGER)
        bus.listen(manager, "PrepareForSleep", self._sleep_told)
        bus.listen(manager, "PrepareForShutdown", self._shutdown_told)
        session = os.environ.get("XDG_SESSION_ID", "")
        if session:
            bus.call(manager, "GetSession", self._hear_session, signature="s", body=(session,))
        else:
            bus.call(manager, "GetSessionByPID", self._hear_session, signature="u", body=(os.getpid(),))

    def _hear_session(self, body: Body | None) -> None:
        """Hear of our own session's lock, by whichever of its two ways the desktop uses."""
        if not body or not isinstance(body[0], str) or self._system is None:
            return
        from ballast.ui.desktop.bus import Address  # noqa: PLC0415 - loaded already where there is a bus

        session = Address(_LOGIND, body[0], _SESSION)
        self._system.listen(session, "Lock", lambda _: self.hear_lock(locked=True))
        self._system.listen(session, "Unlock", lambda _: self.hear_lock(locked=False))
        properties = session._replace(interface="org.freedesktop.DBus.Properties")
        self._system.listen(properties, "PropertiesChanged", self._properties_told)

    def _hear_savers(self, bus: Bus) -> None:
        from ballast.ui.desktop.bus import Address  # noqa: PLC0415 - loaded already where there is a bus

        for interface in _SAVERS:
            bus.listen(Address("", "", interface), "ActiveChanged", self._saver_told)

    def _sleep_told(self, body: Body) -> None:
        if body and isinstance(body[0], bool):
            self.hear_sleep(going=body[0])

    def _shutdown_told(self, body: Body) -> None:
        if body and body[0] is True:
            self.shutting_down.emit()

    def _saver_told(self, body: Body) -> None:
        if body and isinstance(body[0], bool):
            self.hear_lock(locked=body[0])

    def _properties_told(self, body: Body) -> None:
        if len(body) > 1 and body[0] == _SESSION and isinstance(body[1], dict):
            kind, hint = body[1].get("LockedHint", ("", None))
            if kind == "b":
                self.hear_lock(locked=bool(hint))

    def _end_of_session(self, _manager: QSessionManager) -> None:
        """Qt's session manager asks to keep what is open. Nothing is asked back: no dialog may hold up a log-out."""
        self.shutting_down.emit()


class EndSignals(QObject):
    """SIGTERM, SIGHUP and SIGINT as one Qt signal on the UI thread, so that the program goes in good order.

    Python's own handler only writes a byte into a pair of sockets; Qt reads it once the event loop comes round.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Take the signals over; only on the main thread."""
        super().__init__(parent)
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._theirs.setblocking(False)
        self._numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)]
        self._before = {number: signal.signal(number, _no_more) for number in self._numbers}
        self._wakeup = signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        ear = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        ear.activated.connect(self._read)
        self._ear = ear

    def give_back(self) -> None:
        """Leave the signals as they were."""
        self._ear.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, before in self._before.items():
            signal.signal(number, before)
        self._ours.close()
        self._theirs.close()

    def _read(self) -> None:
        try:
            came = self._ours.recv(64)
        except OSError:
            return
        if any(number in self._numbers for number in came):
            self.asked.emit()


def _no_more(_number: int, _frame: object) -> None:
    """The byte that Python wrote is what counts."""
