"""A connection of our own to the X server, through the library that Qt itself brings (libxcb): how long idle, and grabbed keys.

libxcb answers errors with values; Xlib, which is shorter to write, ends the program instead. Requests of the screen saver
extension are written out here, so that no further library is needed.
"""

from __future__ import annotations

import ctypes
import sys
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SHIFT, LOCK, CONTROL, ALT, NUM_LOCK, SUPER = 1, 2, 4, 8, 16, 64
_LOCKS = (0, LOCK, NUM_LOCK, LOCK | NUM_LOCK)
_KEY_PRESS, _MAPPING_NOTIFY = 2, 34
_QUERY_INFO = 1
_CHECKED = 1
_ASYNC = 1
_IDLE_AT = 16  # of the reply: milliseconds since the last input
_FIRST_KEY_AT = 34  # of the setup: the smallest and the largest code of a key
_SYMBOLS_AT = 32


class _Struct(ctypes.Structure):
    """A structure of libxcb."""


class _Extension(_Struct):
    _fields_ = (("name", ctypes.c_char_p), ("global_id", ctypes.c_int))


class _Request(_Struct):
    _fields_ = (
        ("count", ctypes.c_size_t),
        ("extension", ctypes.POINTER(_Extension)),
        ("opcode", ctypes.c_uint8),
        ("is_void", ctypes.c_uint8),
    )


class _Piece(_Struct):
    _fields_ = (("base", ctypes.c_void_p), ("length", ctypes.c_size_t))


class _Cookie(_Struct):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Screens(_Struct):
    _fields_ = (("data", ctypes.c_void_p), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class NoServerError(Exception):
    """There is no X server to speak to, or no library to speak with."""


class XServer:
    """A connection to the X server of this session. Use it on one thread; `close` it."""

    def __init__(self, display: str | None = None) -> None:
        """Connect; None means the server that the environment names. Raises NoServerError."""
        self._xcb, self._libc = _libraries()
        self._connection = self._xcb.xcb_connect(display.encode() if display else None, None)
        if self._xcb.xcb_connection_has_error(self._connection):
            self._xcb.xcb_disconnect(self._connection)
            raise NoServerError
        self._setup: int = self._xcb.xcb_get_setup(self._connection)
        screen = self._xcb.xcb_setup_roots_iterator(self._setup)
        self._root = ctypes.c_uint32.from_address(screen.data).value
        self._saver = _Extension(b"MIT-SCREEN-SAVER", 0)

    @property
    def descriptor(self) -> int:
        """The file descriptor on which events come."""
        return int(self._xcb.xcb_get_file_descriptor(self._connection))

    def close(self) -> None:
        """Let go of the server and of the keys."""
        if self._connection:
            self._xcb.xcb_disconnect(self._connection)
            self._connection = None

    def idle(self) -> timedelta | None:
        """How long no key and no mouse was moved; None where the server does not say. Takes microseconds."""
        if not self._alive() or not self._has_saver():
            return None
        data = (ctypes.c_uint32 * 2)(0, self._root)
        pieces = (_Piece * 4)()  # libxcb writes into the first two
        pieces[2] = _Piece(ctypes.addressof(data), ctypes.sizeof(data))
        request = _Request(2, ctypes.pointer(self._saver), _QUERY_INFO, 0)
        sequence = self._xcb.xcb_send_request(
            self._connection, _CHECKED, ctypes.byref(pieces, 2 * ctypes.sizeof(_Piece)), request
        )
        reply = self._reply(sequence)
        return None if reply is None else timedelta(milliseconds=int.from_bytes(reply[_IDLE_AT : _IDLE_AT + 4], sys.byteorder))

    def grab(self, symbol: int, modifiers: int) -> bool:
        """Take a key everywhere, with the locks on or off; False when another program has it or no key makes the symbol."""
        code = self._code(symbol)
        if code is None:
            return False
        taken = [self._grab(code, modifiers | locks) for locks in _LOCKS]
        if not all(taken):
            self.release(symbol, modifiers)
        return all(taken)

    def release(self, symbol: int, modifiers: int) -> None:
        """Give a key back."""
        code = self._code(symbol)
        if code is not None and self._alive():
            for locks in _LOCKS:
                self._xcb.xcb_ungrab_key(self._connection, code, self._root, modifiers | locks)
            self._xcb.xcb_flush(self._connection)

    def presses(self) -> Iterator[tuple[int, int]]:
        """Code and modifiers (without the locks) of each grabbed key that was pressed since the last call; never waits."""
        while self._alive() and (event := self._xcb.xcb_poll_for_event(self._connection)):
            raw = ctypes.string_at(event, 32)
            self._libc.free(event)
            if raw[0] & 0x7F == _KEY_PRESS:
                yield raw[1], int.from_bytes(raw[28:30], sys.byteorder) & ~(LOCK | NUM_LOCK) & 0xFF

    def code(self, symbol: int) -> int | None:
        """The code of the key that makes a symbol; None where there is none."""
        return self._code(symbol)

    def _alive(self) -> bool:
        return bool(self._connection) and not self._xcb.xcb_connection_has_error(self._connection)

    def _has_saver(self) -> bool:
        found = self._xcb.xcb_get_extension_data(self._connection, ctypes.byref(self._saver))
        return bool(found) and ctypes.string_at(found, 12)[8] != 0  # reply: present

    def _reply(self, sequence: int) -> bytes | None:
        error = ctypes.c_void_p()
        reply = self._xcb.xcb_wait_for_reply(self._connection, sequence, ctypes.byref(error))
        if error.value:
            self._libc.free(error)
        if not reply:
            return None
        length = 32 + 4 * int.from_bytes(ctypes.string_at(reply, 8)[4:8], sys.byteorder)
        data = ctypes.string_at(reply, length)
        self._libc.free(reply)
        return data

    def _grab(self, code: int, modifiers: int) -> bool:
        cookie = self._xcb.xcb_grab_key_checked(self._connection, 1, self._root, modifiers, code, _ASYNC, _ASYNC)
        error = self._xcb.xcb_request_check(self._connection, cookie)
        if error:
            self._libc.free(error)
        return not error

    def _code(self, symbol: int) -> int | None:
        if not self._alive():
            return None
        first, last = ctypes.string_at(self._setup, _FIRST_KEY_AT + 2)[_FIRST_KEY_AT:]
        cookie = self._xcb.xcb_get_keyboard_mapping(self._connection, first, last - first + 1)
        reply = self._reply(cookie.sequence)
        if reply is None:
            return None
        per_key = reply[1]
        symbols = memoryview(reply[_SYMBOLS_AT:]).cast("I")
        where = next((place for place, each in enumerate(symbols) if each == symbol), None)
        return None if where is None else first + where // per_key


def _libraries() -> tuple[ctypes.CDLL, ctypes.CDLL]:
    try:
        xcb, libc = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None)
    except (OSError, TypeError):
        raise NoServerError from None
    pointer, byte, word = ctypes.c_void_p, ctypes.c_uint8, ctypes.c_uint16
    libc.free.argtypes, libc.free.restype = [pointer], None
    for name, result, arguments in (
        ("xcb_connect", pointer, [ctypes.c_char_p, pointer]),
        ("xcb_connection_has_error", ctypes.c_int, [pointer]),
        ("xcb_disconnect", None, [pointer]),
        ("xcb_flush", ctypes.c_int, [pointer]),
        ("xcb_get_setup", pointer, [pointer]),
        ("xcb_setup_roots_iterator", _Screens, [pointer]),
        ("xcb_get_file_descriptor", ctypes.c_int, [pointer]),
        ("xcb_get_extension_data", pointer, [pointer, pointer]),
        ("xcb_send_request", ctypes.c_uint, [pointer, ctypes.c_int, pointer, ctypes.POINTER(_Request)]),
        ("xcb_wait_for_reply", pointer, [pointer, ctypes.c_uint, pointer]),
        ("xcb_poll_for_event", pointer, [pointer]),
        ("xcb_grab_key_checked", _Cookie, [pointer, byte, ctypes.c_uint32, word, byte, byte, byte]),
        ("xcb_ungrab_key", _Cookie, [pointer, byte, ctypes.c_uint32, word]),
        ("xcb_request_check", pointer, [pointer, _Cookie]),
        ("xcb_get_keyboard_mapping", _Cookie, [pointer, byte, byte]),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb, libc
