"""The pipe on which other starts are heard on Windows, by Qt; only this user may speak to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from shiboken6 import isValid

from ballast.ui.desktop.calling import ANSWER

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE_MS = 1000
_HEARD = "heard"


class PipeLine(QObject):
    """Hands the first byte of each caller to `hear`, and answers where that says yes. Works on Unix too, where it is tested."""

    def __init__(self, name: str, hear: Callable[[bytes], bool], parent: QObject | None = None) -> None:
        """Listen under that name, taking the place of one that was left over."""
        super().__init__(parent)
        self._hear = hear
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        QLocalServer.removeServer(name)
        self.listening = self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

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
        if self._hear(bytes(line.read(1).data())):
            line.write(ANSWER)
            line.flush()
            line.disconnectFromServer()
        else:
            QTimer.singleShot(0, line, partial(_hang_up, line))


def _hang_up(line: QLocalSocket) -> None:
    if isValid(line):
        line.abort()
