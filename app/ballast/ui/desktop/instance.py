"""The ear of the one process that has the data folder: a second start, or `ballast toggle`, says one byte to it (`calling`).

The lock of the folder decides who listens; the socket only carries the word. Whoever listens holds the lock, so a socket that
is already there is left over from a crash and may go. What is not one of the fixed bytes is not heard, and nothing that comes
after the first byte is read.

On Unix the socket is Python's own, so that no library of networks is ever loaded; Windows' pipe is Qt's.
"""

from __future__ import annotations

import logging
import socket
import stat
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from ballast.ui.desktop.calling import ANSWER, Word, socket_names

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger("ballast.ui.desktop.instance")
_WORDS = {word.value: word for word in Word}
_PATIENCE_MS = 1000
_WAITING = 30


class _Line(Protocol):
    """A place where other starts can be heard."""

    def close(self) -> None:
        """Listen no more, and leave nothing behind."""
        ...


class Instance(QObject):
    """Listens for other starts on the same folder. `heard` carries a `Word`."""

    heard = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Listen; only for the process that holds the folder's lock."""
        super().__init__(parent)
        lines = (_listen(name, self._hear, self) for name in socket_names(folder))
        self._line = next((line for line in lines if line is not None), None)
        if self._line is None:
            _log.info("a second start will not find this one")

    @property
    def listening(self) -> bool:
        """Whether other starts can be heard."""
        return self._line is not None

    def close(self) -> None:
        """Listen no more."""
        if self._line is not None:
            self._line.close()
            self._line = None

    def _hear(self, byte: bytes) -> bool:
        word = _WORDS.get(byte)
        if word is not None:
            QTimer.singleShot(0, self, partial(self.heard.emit, word))  # the caller has its answer first
        return word is not None


class _UnixLine(QObject):
    """A socket in the file system that only this user may speak to."""

    def __init__(self, name: str, hear: Callable[[bytes], bool], parent: QObject) -> None:
        """Raises OSError where no socket can be."""
        super().__init__(parent)
        self._path, self._hear = Path(name), hear
        with suppress(FileNotFoundError):
            if stat.S_ISSOCK(self._path.lstat().st_mode):
                self._path.unlink()
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._socket.bind(name)
            self._path.chmod(0o600)
            self._socket.listen(_WAITING)
            self._socket.setblocking(False)
        except OSError:
            self._socket.close()
            raise
        self._callers: dict[socket.socket, QSocketNotifier] = {}
        self._ear = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._welcome)

    def close(self) -> None:
        """Hang up on everybody and take the socket away."""
        self._ear.setEnabled(False)
        for caller in tuple(self._callers):
            self._hang_up(caller)
        self._socket.close()
        self._path.unlink(missing_ok=True)

    def _welcome(self) -> None:
        with suppress(OSError):
            while len(self._callers) < _WAITING:
                caller, _ = self._socket.accept()
                caller.setblocking(False)
                ear = self._callers[caller] = QSocketNotifier(caller.fileno(), QSocketNotifier.Type.Read, self)
                ear.activated.connect(partial(self._read, caller))
                QTimer.singleShot(_PATIENCE_MS, self, partial(self._hang_up, caller))

    def _read(self, caller: socket.socket, *_: object) -> None:
        with suppress(OSError):
            if self._hear(caller.recv(1)):
                caller.sendall(ANSWER)
        self._hang_up(caller)

    def _hang_up(self, caller: socket.socket) -> None:
        ear = self._callers.pop(caller, None)
        if ear is not None:
            ear.setEnabled(False)
            ear.deleteLater()
            caller.close()
            self._welcome()  # who waited because there were too many


def _listen(name: str, hear: Callable[[bytes], bool], parent: QObject) -> _Line | None:
    if sys.platform == "win32":
        from ballast.ui.desktop.pipe import PipeLine  # noqa: PLC0415 - brings QtNetwork, on Windows only

        line = PipeLine(name, hear, parent)
        return line if line.listening else None
    with suppress(OSError):
        return _UnixLine(name, hear, parent)
    return None
