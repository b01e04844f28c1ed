"""The ear of the one process that has the data folder: a second start, or `ballast toggle`, says one byte to it (`calling`).

The lock of the folder decides who listens; the socket only carries the word. Whoever listens holds the lock, so a socket that
is already there is left over from a crash and may go. What is not one of the fixed bytes is not heard, and nothing that comes
after the first byte is read.
"""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from shiboken6 import isValid

from ballast.ui.desktop.calling import ANSWER, Word, socket_names

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger("ballast.ui.desktop.instance")
_WORDS = {word.value: word for word in Word}
_PATIENCE_MS = 1000
_WAITING = 30
_HEARD = "heard"


class Instance(QObject):
    """Listens for other starts on the same folder. `heard` carries a `Word`."""

    heard = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Listen; only for the process that holds the folder's lock."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(_WAITING)
        self._server.newConnection.connect(self._welcome)
        if not any(self._listen(name) for name in socket_names(folder)):
            _log.info("a second start will not find this one: %s", self._server.serverError().name)

    @property
    def listening(self) -> bool:
        """Whether other starts can be heard."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more, and leave no socket behind."""
        self._server.close()

    def _listen(self, name: str) -> bool:
        QLocalServer.removeServer(name)
        return self._server.listen(name)

    def _welcome(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            line.setReadBufferSize(1)
            line.disconnected.connect(line.deleteLater)
            line.readyRead.connect(partial(self._read, line))
            QTimer.singleShot(_PATIENCE_MS, line, partial(_hang_up, line))
            if line.bytesAvailable():
                self._read(line)

    def _read(self, line: QLocalSocket) -> None:
        """The first byte of a line, once. Hanging up waits for the next turn: the line is still telling of what came."""
        if line.property(_HEARD):
            return
        line.setProperty(_HEARD, True)
        word = _WORDS.get(bytes(line.read(1).data()))
        if word is None:
            QTimer.singleShot(0, line, partial(_hang_up, line))
            return
        line.write(ANSWER)
        line.flush()
        line.disconnectFromServer()
        self.heard.emit(word)


def _hang_up(line: QLocalSocket) -> None:
    if isValid(line):
        line.abort()
