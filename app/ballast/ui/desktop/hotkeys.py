"""Keys that work in every program, where the desktop allows them: X11, Windows, and the portal of Wayland desktops.

macOS would need Carbon, which Python does not reach without further libraries; there, as on desktops that offer nothing, the
settings say so, and `ballast show` and `ballast back` can be bound to keys in the desktop's own settings.
"""

from __future__ import annotations

import ctypes
import sys
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QCoreApplication,
    QKeyCombination,
    QObject,
    QSocketNotifier,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence

from ballast.ui.desktop import x11
from ballast.ui.desktop.status import KeyState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ballast.ui.desktop.bus import Bus

_WM_HOTKEY = 0x0312
_SYMBOLS = {Qt.Key.Key_Space: 0x20} | {getattr(Qt.Key, f"Key_F{number}"): 0xFFBD + number for number in range(1, 13)}
_VIRTUAL = {Qt.Key.Key_Space: 0x20} | {getattr(Qt.Key, f"Key_F{number}"): 0x6F + number for number in range(1, 13)}
_NO_REPEAT = 0x4000


class Keys(NamedTuple):
    """One combination of keys, as the window systems count."""

    symbol: int
    virtual: int
    control: bool
    alt: bool
    shift: bool

    @property
    def x11(self) -> int:
        """The modifiers as X11 counts them."""
        return x11.CONTROL * self.control | x11.ALT * self.alt | x11.SHIFT * self.shift

    @property
    def windows(self) -> int:
        """The modifiers as Windows counts them; holding the keys down is one press."""
        return 2 * self.control | 1 * self.alt | 4 * self.shift | _NO_REPEAT


def read_keys(text: str) -> Keys:
    """A combination such as "Ctrl+Alt+B"; letters, digits, Space and F1 to F12. Raises ValueError for others."""
    sequence = QKeySequence(text)
    if sequence.count() != 1:
        raise ValueError(text)
    pressed: QKeyCombination = sequence[0]  # type: ignore[index]  # its stubs do not know that it is a sequence
    key, modifiers = pressed.key(), pressed.keyboardModifiers()
    letter = Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    if not letter and key not in _SYMBOLS:
        raise ValueError(text)
    held = Qt.KeyboardModifier
    return Keys(
        symbol=ord(chr(key).lower()) if letter else _SYMBOLS[key],
        virtual=int(key) if letter else _VIRTUAL[key],
        control=bool(modifiers & held.ControlModifier),
        alt=bool(modifiers & held.AltModifier),
        shift=bool(modifiers & held.ShiftModifier),
    )


class GlobalKeys(QObject):
    """Keys taken from the desktop. `pressed` carries the number of the combination, `state_changed` a `KeyState`."""

    pressed = Signal(int)
    state_changed = Signal(object)

    def take(self, combinations: Sequence[str]) -> None:
        """Take these combinations, giving back what was taken before; none gives all back."""
        raise NotImplementedError


class NoKeys(GlobalKeys):
    """A desktop that gives no program a key."""

    def take(self, combinations: Sequence[str]) -> None:
        """Say so."""
        self.state_changed.emit(KeyState.NOT_OFFERED if combinations else KeyState.OFF)


class X11Keys(GlobalKeys):
    """Keys grabbed from the X server, on a connection of their own."""

    def __init__(self, parent: QObject | None = None, display: str | None = None) -> None:
        super().__init__(parent)
        self._display = display
        self._server: x11.XServer | None = None
        self._ear: QSocketNotifier | None = None
        self._taken: dict[tuple[int | None, int], int] = {}

    def take(self, combinations: Sequence[str]) -> None:
        """All or none: a key that another program has is said to be taken."""
        self.let_go()
        if not combinations:
            self.state_changed.emit(KeyState.OFF)
            return
        try:
            server = self._server = x11.XServer(self._display)
        except x11.NoServerError:
            self.state_changed.emit(KeyState.NOT_OFFERED)
            return
        keys = [read_keys(each) for each in combinations]
        if not all([server.grab(each.symbol, each.x11) for each in keys]):  # noqa: C419 - each is tried, so that none is half taken
            self.let_go()
            self.state_changed.emit(KeyState.TAKEN)
            return
        self._taken = {(server.code(each.symbol), each.x11): number for number, each in enumerate(keys)}
        self._ear = QSocketNotifier(server.descriptor, QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._read)
        self.state_changed.emit(KeyState.ON)
        self._read()  # what came while the answers were read

    def let_go(self) -> None:
        """Give the keys back."""
        if self._ear is not None:
            self._ear.setEnabled(False)
            self._ear.deleteLater()
            self._ear = None
        if self._server is not None:
            self._server.close()
            self._server = None

    def _read(self) -> None:
        if self._server is None:
            return
        for press in self._server.presses():
            if press in self._taken:
                self.pressed.emit(self._taken[press])


class WindowsKeys(GlobalKeys):
    """Keys registered with Windows; their presses come as messages of the thread."""

    _FIRST = 0xB000

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._filter = _HotkeyFilter(self)
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self._filter)

    def take(self, combinations: Sequence[str]) -> None:
        """All or none."""
        for number in range(self._count):
            _unregister(self._FIRST + number)
        keys = [read_keys(each) for each in combinations]
        self._count = len(keys)
        taken = [_register(self._FIRST + number, each) for number, each in enumerate(keys)]
        if not all(taken):
            self.take(())
            self.state_changed.emit(KeyState.TAKEN)
        else:
            self.state_changed.emit(KeyState.ON if keys else KeyState.OFF)

    def hear(self, identifier: int) -> None:
        """A message of a registered key came."""
        if self._FIRST <= identifier < self._FIRST + self._count:
            self.pressed.emit(identifier - self._FIRST)


class _HotkeyFilter(QAbstractNativeEventFilter):
    """Looks through the messages of the thread for those of our keys."""

    def __init__(self, keys: WindowsKeys) -> None:
        super().__init__()
        self._keys = keys

    def nativeEventFilter(self, kind: object, message: object) -> tuple[bool, int]:
        """Hear of a press; every message goes on its way."""
        if bytes(kind) in (b"windows_generic_MSG", b"windows_dispatcher_MSG"):  # type: ignore[call-overload]  # a QByteArray
            came = _Message.from_address(int(message))  # type: ignore[call-overload]  # a pointer
            if came.message == _WM_HOTKEY:
                self._keys.hear(came.wparam)
        return False, 0


class _Message(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
    )


if sys.platform == "win32":

    def _register(identifier: int, keys: Keys) -> bool:
        return bool(ctypes.windll.user32.RegisterHotKey(None, identifier, keys.windows, keys.virtual))

    def _unregister(identifier: int) -> None:
        ctypes.windll.user32.UnregisterHotKey(None, identifier)

else:

    def _register(identifier: int, keys: Keys) -> bool:  # noqa: ARG001 - as on Windows
        return False

    def _unregister(identifier: int) -> None:
        """Nothing was registered."""


def system_keys(session: Bus | None, environ: Mapping[str, str], descriptions: Sequence[str]) -> GlobalKeys:
    """The way of this desktop; `descriptions` tell the owner, in the desktop's own dialog, what each key does."""
    if sys.platform == "win32":
        return WindowsKeys()
    if sys.platform == "darwin":
        return NoKeys()
    if environ.get("XDG_SESSION_TYPE") != "wayland" and environ.get("DISPLAY"):
        return X11Keys()
    if session is not None:
        from ballast.ui.desktop.portal import PortalKeys  # noqa: PLC0415 - only where there is a bus

        return PortalKeys(session, descriptions)
    return NoKeys()
