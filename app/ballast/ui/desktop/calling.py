"""The second start speaks to the first: one fixed byte over a local socket, and one back. No Qt here: it must be quick.

The place of the socket follows from the data folder, so both find it without being told. It is in the session's own folder
where the system has one, else in the data folder, both closed to other users; the folder for temporary files, which is open to
all, comes last, for paths too long for a socket and for disks that hold none. A socket of another user is not spoken to.
"""

from __future__ import annotations

import ctypes
import os
import sys
import tempfile
import time
from enum import Enum
from pathlib import Path

ANSWER = b"\x06"

_PATIENCE_S = 0.5
_PAUSE_S = 0.05
_LONGEST = 88  # of 103 bytes on macOS: Qt makes the socket under a longer name first


class Word(Enum):
    """What may be asked of a running Ballast."""

    RAISE = b"r"
    """Raise the window."""
    SHOW = b"s"
    """Raise the window on Today, with the box ready."""
    TOGGLE = b"t"
    """Stop what runs, or take up the last task again."""
    BACK = b"b"
    """Back to the task before the interruption, or take up the last one again."""


def socket_names(folder: Path) -> tuple[str, ...]:
    """Where the process that holds the folder may listen, the best first: paths, on Windows the name of a pipe."""
    from hashlib import sha256  # noqa: PLC0415 - not on the way to the first picture

    folder = folder.resolve()
    mark = f"ballast-{sha256(os.fsencode(folder)).hexdigest()[:16]}"
    if sys.platform == "win32":
        return (rf"\\.\pipe\{mark}",)
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    places = [Path(session) / mark] if session and Path(session).is_dir() else []
    places += [folder / "app.socket", Path(tempfile.gettempdir()) / mark]
    return tuple(str(place) for place in places if len(os.fsencode(place)) <= _LONGEST)


def tell(folder: Path, word: Word, patience_s: float = 0.0) -> bool:
    """Say a word to the Ballast that has the folder; False when nobody answers, after trying again for `patience_s`."""
    names = socket_names(folder)
    deadline = time.monotonic() + patience_s
    _let_come_forward()
    while not any(_said(name, word.value) for name in names):
        if time.monotonic() >= deadline:
            return False
        time.sleep(_PAUSE_S)
    return True


if sys.platform == "win32":

    def _said(name: str, byte: bytes) -> bool:
        try:
            with open(name, "r+b", buffering=0) as pipe:  # noqa: PTH123 - a pipe is no path
                pipe.write(byte)
                return pipe.read(1) == ANSWER
        except OSError:
            return False

    def _let_come_forward() -> None:
        """The window that answers may take the focus, which Windows gives to the program started last."""
        ctypes.windll.user32.AllowSetForegroundWindow(ctypes.c_uint32(0xFFFFFFFF))

else:

    def _said(name: str, byte: bytes) -> bool:
        import socket  # noqa: PLC0415 - only the second start needs it

        try:
            if os.stat(name, follow_symlinks=False).st_uid != os.getuid():  # noqa: PTH116 - Path.stat with that option says less
                return False
        except OSError:
            return False
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(_PATIENCE_S)
            try:
                line.connect(name)
                line.sendall(byte)
                return line.recv(1) == ANSWER
            except OSError:
                return False

    def _let_come_forward() -> None:
        """Nothing to give away here."""
