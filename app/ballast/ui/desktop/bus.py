"""Messages to and from the desktop's buses (D-Bus) that keep nobody waiting: calls with a callback, signals with a listener.

Qt's own module cannot send unsigned numbers from Python, which notifications and global shortcuts need, so the messages are
jeepney's; the socket is watched by Qt's event loop. A bus that is not there, goes away or talks nonsense is a bus that answers
nothing: every call is then answered with None. What comes in is only heard, never trusted with more than a look at the clock.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Parser, message_bus, new_method_call
from jeepney.bus import get_bus
from jeepney.io.blocking import prep_socket
from PySide6.QtCore import QObject, QSocketNotifier, QTimer

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from jeepney import Message

Body = tuple[Any, ...]
SESSION, SYSTEM = "SESSION", "SYSTEM"

_log = logging.getLogger("ballast.ui.desktop.bus")
_PATIENCE_S = 0.3  # a bus on this machine greets within a millisecond
_ANSWER_MS = 2000
_CHUNK = 65536


class Address(NamedTuple):
    """Who is spoken to: the name on the bus, the object, and the interface of it."""

    name: str
    path: str
    interface: str


class _Listener(NamedTuple):
    rule: MatchRule
    heard: Callable[[Body], object]


class Bus(QObject):
    """One connection. Make it with `open_bus`."""

    def __init__(self, sock: socket.socket, parent: QObject | None = None) -> None:
        """Greet the bus over a socket that it has let in."""
        super().__init__(parent)
        sock.setblocking(False)
        self._socket: socket.socket | None = sock
        self._parser = Parser()
        self._serial = 0
        self._pending: dict[int, Callable[[Body | None], object]] = {}
        self._listeners: list[_Listener] = []
        self.unique_name = ""
        self._ear = QSocketNotifier(sock.fileno(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._read)
        self._send(message_bus.Hello(), self._named)

    @property
    def alive(self) -> bool:
        """Whether anything may still come."""
        return self._socket is not None

    def call(
        self,
        address: Address,
        method: str,
        answered: Callable[[Body | None], object],
        *,
        signature: str = "",
        body: Body = (),
        patience_ms: int = _ANSWER_MS,
    ) -> None:
        """Ask, and hand the answer's values to `answered` later; None for an error, no answer in time, or no bus."""
        where = DBusAddress(address.path, bus_name=address.name, interface=address.interface)
        self._send(new_method_call(where, method, signature or None, body), answered, patience_ms)

    def listen(self, address: Address, signal: str, heard: Callable[[Body], object]) -> None:
        """Hear of a signal; an empty name or path of the address means anybody's."""
        rule = MatchRule(
            type="signal",
            sender=address.name or None,
            path=address.path or None,
            interface=address.interface,
            member=signal,
        )
        self._send(message_bus.AddMatch(rule), lambda _: None)
        # The daemon lets only the named sender's through; it then names the sender by its number, which the rule cannot know.
        local = MatchRule(type="signal", path=address.path or None, interface=address.interface, member=signal)
        self._listeners.append(_Listener(local, heard))

    def close(self) -> None:
        """Hang up: what was asked is answered with None."""
        if self._socket is None:
            return
        self._ear.setEnabled(False)
        self._socket.close()
        self._socket = None
        pending, self._pending = self._pending, {}
        for answered in pending.values():
            answered(None)

    def _named(self, body: Body | None) -> None:
        if body is None:
            self.close()
        else:
            self.unique_name = body[0]

    def _send(self, message: Message, answered: Callable[[Body | None], object], patience_ms: int = _ANSWER_MS) -> None:
        self._serial += 1
        serial = self._serial
        if self._socket is None:
            answered(None)
            return
        self._pending[serial] = answered
        try:
            self._socket.sendall(message.serialise(serial))
        except OSError:
            self.close()
        else:
            QTimer.singleShot(patience_ms, self, partial(self._give_up, serial))

    def _give_up(self, serial: int) -> None:
        answered = self._pending.pop(serial, None)
        if answered is not None:
            answered(None)

    def _read(self) -> None:
        try:
            data = self._socket.recv(_CHUNK) if self._socket is not None else b""
            messages = self._parser.feed(data)
        except BlockingIOError:
            return
        except Exception as error:  # noqa: BLE001 - whatever is wrong with what came in, it is not understood
            _log.info("a bus is not understood: %s", type(error).__name__)
            data, messages = b"", []
        for message in messages:
            self._deliver(message)
        if not data:
            self.close()

    def _deliver(self, message: Message) -> None:
        kind = message.header.message_type
        if kind is MessageType.signal:
            for listener in tuple(self._listeners):
                if listener.rule.matches(message):
                    listener.heard(message.body)
        elif kind in (MessageType.method_return, MessageType.error):
            answered = self._pending.pop(message.header.fields.get(HeaderFields.reply_serial, 0), None)
            if answered is not None:
                answered(message.body if kind is MessageType.method_return else None)


def open_bus(which: str, parent: QObject | None = None) -> Bus | None:
    """A connection to the SESSION or the SYSTEM bus; None where there is none."""
    with suppress(OSError, KeyError, ValueError, RuntimeError, StopIteration):
        return Bus(prep_socket(get_bus(which), timeout=_PATIENCE_S), parent)
    return None
