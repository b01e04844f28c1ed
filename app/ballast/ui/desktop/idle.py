"""For how long nobody touched the computer: one source per desktop, and a chain that keeps to the first that works.

Asking never waits: X11, Windows and macOS answer within microseconds, the buses answer later. A source that does not work
answers None. Polling is the business of `presence`.

Not there yet is Wayland's own `ext-idle-notify-v1`, which KDE and wlroots desktops speak and which needs a Wayland library; on
those the chain ends with what the session manager is told, or with nothing, and `status` says so.
"""

from __future__ import annotations

import ctypes
import sys
import time
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from ballast.ui.desktop.x11 import NoServerError, XServer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ballast.ui.desktop.bus import Body, Bus

    Answer = Callable[[timedelta | None], object]

_DUMB_AFTER = 20  # answers of exactly nothing in a row: no hand is that busy
_SEARCH_AGAIN = 20  # asks, after a search that found no source
_ANSWER_MS = 1000


class IdleKind(StrEnum):
    """Where the time without input comes from."""

    X11 = "x11"
    MUTTER = "mutter"
    SCREEN_SAVER = "screen_saver"
    LOGIND = "logind"
    WINDOWS = "windows"
    MACOS = "macos"


class IdleSource(Protocol):
    """Something that may know for how long nobody touched the computer."""

    kind: IdleKind

    def ask(self, answer: Answer) -> None:
        """Hand the time without input to `answer`, now or later; None when this source does not work."""
        ...


class IdleChain:
    """The first source that works. When it stops working the next ones are tried."""

    def __init__(self, sources: Sequence[IdleSource]) -> None:
        """Sources, the best first; none is asked yet."""
        self._sources = sources
        self._rested = 0
        self.asked = False
        self.source: IdleSource | None = None

    @property
    def kind(self) -> IdleKind | None:
        """The source in use; None when none works, or none was asked yet."""
        return None if self.source is None else self.source.kind

    def ask(self, answer: Answer) -> None:
        """Hand the time without input to `answer`; None when no source works."""
        if self.source is not None:
            known = self.source
            known.ask(lambda idle: self._search(0, answer) if idle is None else self._found(known, idle, answer))
        elif self._rested:
            self._rested -= 1
            answer(None)
        else:
            self._search(0, answer)

    def _search(self, number: int, answer: Answer) -> None:
        if number == len(self._sources):
            self.source, self.asked, self._rested = None, True, _SEARCH_AGAIN
            answer(None)
            return
        tried = self._sources[number]
        tried.ask(lambda idle: self._search(number + 1, answer) if idle is None else self._found(tried, idle, answer))

    def _found(self, source: IdleSource, idle: timedelta, answer: Answer) -> None:
        self.source, self.asked = source, True
        answer(idle)


class X11Idle:
    """The X server's screen saver extension."""

    kind = IdleKind.X11

    def __init__(self, display: str | None = None) -> None:
        self._display = display
        self._server: XServer | None = None

    def ask(self, answer: Answer) -> None:
        """Answers at once."""
        if self._server is None:
            try:
                self._server = XServer(self._display)
            except NoServerError:
                answer(None)
                return
        idle = self._server.idle()
        if idle is None:
            self._server.close()
            self._server = None
        answer(idle)


class MutterIdle:
    """GNOME's own account, on X11 and Wayland alike."""

    kind = IdleKind.MUTTER

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def ask(self, answer: Answer) -> None:
        """Answers later."""
        from ballast.ui.desktop.bus import Address  # noqa: PLC0415 - loaded already where there is a bus

        monitor = Address("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor")
        self._bus.call(monitor, "GetIdletime", lambda body: answer(_length(body, 0.001)), patience_ms=_ANSWER_MS)


class ScreenSaverIdle:
    """The screen saver of the desktop: KDE counts milliseconds, all others seconds.

    Some of them answer nothing but 0, on Wayland above all: after a while of that it counts as a source that does not work.
    """

    kind = IdleKind.SCREEN_SAVER

    def __init__(self, bus: Bus, desktop: str = "") -> None:
        self._bus = bus
        self._unit = 0.001 if "KDE" in desktop.upper().split(":") else 1.0
        self._zeros = 0

    def ask(self, answer: Answer) -> None:
        """Answers later."""
        from ballast.ui.desktop.bus import Address  # noqa: PLC0415 - loaded already where there is a bus

        saver = Address("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver")
        self._bus.call(saver, "GetSessionIdleTime", lambda body: answer(self._judge(body)), patience_ms=_ANSWER_MS)

    def _judge(self, body: Body | None) -> timedelta | None:
        idle = _length(body, self._unit)
        self._zeros = self._zeros + 1 if idle == timedelta(0) else 0
        return None if self._zeros >= _DUMB_AFTER else idle


class LogindIdle:
    """What the session manager was told by the desktop: often only once the screen goes dark, on some desktops never."""

    kind = IdleKind.LOGIND

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def ask(self, answer: Answer) -> None:
        """Answers later."""
        from ballast.ui.desktop.bus import Address  # noqa: PLC0415 - loaded already where there is a bus

        session = Address("org.freedesktop.login1", "/org/freedesktop/login1/session/auto", "org.freedesktop.DBus.Properties")
        self._bus.call(
            session,
            "GetAll",
            lambda body: answer(_hint(body)),
            signature="s",
            body=("org.freedesktop.login1.Session",),
            patience_ms=_ANSWER_MS,
        )


class WindowsIdle:
    """The last input that Windows saw. Its clock of milliseconds begins anew after 49.7 days."""

    kind = IdleKind.WINDOWS

    def ask(self, answer: Answer) -> None:
        """Answers at once."""
        answer(_windows_idle())


class MacIdle:
    """The last input that macOS saw; asking needs no permission."""

    kind = IdleKind.MACOS

    def ask(self, answer: Answer) -> None:
        """Answers at once."""
        answer(_mac_idle())


def system_sources(session: Bus | None, system: Bus | None, environ: Mapping[str, str]) -> tuple[IdleSource, ...]:
    """The sources that this system may have, the best first."""
    if sys.platform == "win32":
        return (WindowsIdle(),)
    if sys.platform == "darwin":
        return (MacIdle(),)
    sources: list[IdleSource] = []
    if environ.get("XDG_SESSION_TYPE") != "wayland" and environ.get("DISPLAY"):
        sources.append(X11Idle())
    if session is not None:
        sources += [MutterIdle(session), ScreenSaverIdle(session, environ.get("XDG_CURRENT_DESKTOP", ""))]
    if system is not None:
        sources.append(LogindIdle(system))
    return tuple(sources)


def ticks_between(last: int, now: int) -> int:
    """Milliseconds from one count of 32 bits to a later one, over the end of the count."""
    return (now - last) % 2**32


def _length(body: Body | None, unit_s: float) -> timedelta | None:
    """The one number of an answer as a length; None for anything else."""
    if not body or isinstance(body[0], bool) or not isinstance(body[0], int) or body[0] < 0:
        return None
    try:
        return timedelta(seconds=body[0] * unit_s)
    except OverflowError:
        return None


def _hint(body: Body | None) -> timedelta | None:
    """The session manager's hint: properties as (signature, value). None where it says nothing of the kind."""
    properties = body[0] if body else None
    if not isinstance(properties, dict) or "IdleHint" not in properties:
        return None
    idle, since = properties["IdleHint"][1], properties.get("IdleSinceHintMonotonic", ("t", 0))[1]
    if not idle or not since:
        return timedelta(0)
    return max(timedelta(0), timedelta(microseconds=time.monotonic_ns() // 1000 - since))


if sys.platform == "win32":

    class _LastInput(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("tick", ctypes.c_uint))

    def _windows_idle() -> timedelta | None:
        last = _LastInput(ctypes.sizeof(_LastInput))
        if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
            return None
        now = ctypes.windll.kernel32.GetTickCount() % 2**32
        return timedelta(milliseconds=ticks_between(last.tick, now))

else:

    def _windows_idle() -> timedelta | None:
        return None


if sys.platform == "darwin":

    def _mac_idle() -> timedelta | None:
        services = ctypes.CDLL("/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices")
        ask = services.CGEventSourceSecondsSinceLastEventType
        ask.restype, ask.argtypes = ctypes.c_double, [ctypes.c_int, ctypes.c_uint]
        seconds = float(ask(1, 0xFFFFFFFF))  # the hardware's state; any input
        return timedelta(seconds=seconds) if seconds >= 0 else None

else:

    def _mac_idle() -> timedelta | None:
        return None
