"""A program on a bus that answers as a test tells it to, and sends signals at a word. It runs on a thread of its own."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING, Any, Self

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable

    Reply = tuple[str, tuple[Any, ...]]

_TURN_S = 0.02


class FakeService:
    """Answers calls by their method's name; a method without an answer is an error, one that answers None stays silent."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(address)
        self.answers: dict[str, Callable[[tuple[Any, ...]], Reply | None]] = {}
        self.calls: list[tuple[str, tuple[Any, ...], str]] = []
        self._out: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._over = threading.Event()
        self._granted = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self._connection.close()

    def own(self, *names: str) -> None:
        """Have names on the bus, from the return on."""
        for name in names:
            self._granted.clear()
            self._out.put(message_bus.RequestName(name))
            assert self._granted.wait(5)

    def answer(self, method: str, signature: str, *body: Any) -> None:  # noqa: ANN401 - whatever a bus carries
        """Answer a method always the same."""
        self.answers[method] = lambda _: (signature, body)

    def send(self, path: str, interface: str, signal: str, signature: str, *body: Any) -> None:  # noqa: ANN401 - whatever a bus carries
        """Send a signal to all."""
        self._out.put(new_signal(DBusAddress(path, interface=interface), signal, signature, body))

    def _run(self) -> None:
        while not self._over.is_set():
            while not self._out.empty():
                self._connection.send(self._out.get())
            try:
                message = self._connection.receive(timeout=_TURN_S)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._reply(message)
            elif message.header.message_type is MessageType.method_return:
                self._granted.set()

    def _reply(self, message: Any) -> None:  # noqa: ANN401 - jeepney's are not annotated
        fields = message.header.fields
        method = fields[HeaderFields.member]
        self.calls.append((method, message.body, fields[HeaderFields.sender]))
        if method not in self.answers:
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
            return
        reply = self.answers[method](message.body)
        if reply is not None:
            self._connection.send(new_method_return(message, *reply))
