"""What other threads have to say to the window's thread, with as little of Qt outside of that thread as there can be.

A signal that carries something, sent on another thread, has Qt copy and drop Python's objects there, beside whatever the
window's thread does at that moment; PySide is known to crash so now and then since 6.8 (PYSIDE-3124). Here the words wait in a
queue of Python's, and what crosses is a ring: a signal that carries nothing, to a slot that Qt itself knows.

One call is delivered in each turn of the event loop, so that the window paints and hears keys between them. Of work that tells
how far it is, only the newest word waits: the window never lags behind.
"""

from __future__ import annotations

import threading
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class _Call(NamedTuple):
    fn: Callable[..., object]
    values: tuple[object, ...]


class Wire(QObject):
    """Carries calls from any thread to the one it was made on, in their order. What it has not delivered ends with it."""

    _rang = Signal()

    def __init__(self, parent: QObject) -> None:
        """A wire that ends when its parent does."""
        super().__init__(parent)
        self._lock = threading.Lock()
        self._calls: deque[_Call] = deque()
        self._rang.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def send(self, fn: Callable[..., object], *values: object) -> None:
        """Have `fn(*values)` called on the wire's thread."""
        with self._lock:
            self._put(_Call(fn, values))

    def send_newest(self, fn: Callable[..., object], about: object, *values: object) -> None:
        """Have `fn(about, *values)` called; the call put before it is dropped if it still waits and has both as well."""
        with self._lock:
            last = self._calls[-1] if self._calls else None
            if last is not None and last.fn == fn and last.values[0] is about:
                self._calls[-1] = _Call(fn, (about, *values))
            else:
                self._put(_Call(fn, (about, *values)))

    def _put(self, call: _Call) -> None:
        self._calls.append(call)
        if len(self._calls) == 1:
            self._ring()

    def _ring(self) -> None:
        with suppress(RuntimeError):  # the window was torn down meanwhile
            self._rang.emit()

    @Slot()
    def _hear(self) -> None:
        """Deliver one; there is a ring on its way exactly where more of them wait."""
        with self._lock:
            call = self._calls.popleft()
            if self._calls:
                self._ring()
        call.fn(*call.values)
