"""A second start on the same folder, on the line between two processes."""

from __future__ import annotations

import os
import random
import socket
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ballast.ui.desktop.calling import Word, socket_names, tell
from ballast.ui.desktop.instance import Instance

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the line is a pipe there")
WORDS = {word.value for word in Word}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder, without a folder of the session."""
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def from_elsewhere(qtbot: QtBot, act: Callable[[], object]) -> object:
    """What an act on another thread gives, while this one runs its event loop as the first window does."""
    got: list[object] = []
    thread = threading.Thread(target=lambda: got.append(act()))
    thread.start()
    qtbot.waitUntil(lambda: bool(got))
    thread.join()
    return got[0]


@pytest.mark.parametrize("word", Word)
def test_each_word_is_heard_and_answered(qtbot: QtBot, folder: Path, word: Word) -> None:
    """The word arrives, and whoever said it knows."""
    instance, heard = Instance(folder), list[object]()
    instance.heard.connect(heard.append)
    assert from_elsewhere(qtbot, lambda: tell(folder, word)) is True
    qtbot.waitUntil(lambda: bool(heard))  # a caller has its answer before the word is passed on
    assert heard == [word]
    instance.close()


def test_nobody_answers_where_nobody_listens(folder: Path) -> None:
    """Also where a socket is left over from a crash."""
    assert not tell(folder, Word.RAISE)
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(next(name for name in socket_names(folder)))
    assert not tell(folder, Word.RAISE)


def test_a_socket_left_by_a_crash_gives_way(qtbot: QtBot, folder: Path) -> None:
    """Whoever holds the folder listens, whatever lies there."""
    name = socket_names(folder)[0]
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(name)
    instance = Instance(folder)
    assert instance.listening
    assert Path(name).stat().st_mode & 0o077 == 0
    assert from_elsewhere(qtbot, lambda: tell(folder, Word.RAISE)) is True
    instance.close()
    assert not Path(name).exists()


def test_other_bytes_are_not_heard(qtbot: QtBot, folder: Path) -> None:
    """Five hundred callers with nonsense: no word is heard but at the head of a line, and the next caller is served."""
    chance = random.Random(20261128)  # noqa: S311 - nonsense, no secret
    lines = [chance.randbytes(chance.randrange(64)) for _ in range(499)] + [b"\0" * 100_000]
    instance, heard = Instance(folder), list[Word]()
    instance.heard.connect(heard.append)
    name = next(each for each in socket_names(folder) if Path(each).exists())

    def shout() -> bool:
        for line in lines:
            with socket.socket(socket.AF_UNIX) as caller:
                caller.settimeout(5)
                caller.connect(name)
                try:
                    caller.sendall(line)
                    caller.shutdown(socket.SHUT_WR)
                    caller.recv(1)
                except OSError:
                    continue
        return tell(folder, Word.RAISE, 5)

    assert from_elsewhere(qtbot, shout) is True
    expected = [line[:1] for line in lines if line[:1] in WORDS]
    qtbot.waitUntil(lambda: len(heard) > len(expected))  # a caller has its answer before the word is passed on
    assert [word.value for word in heard] == [*expected, Word.RAISE.value]
    instance.close()


def test_a_silent_caller_is_hung_up_on(qtbot: QtBot, folder: Path) -> None:
    """Whoever connects and says nothing keeps nobody else waiting, and is let go after a second."""
    instance = Instance(folder)
    name = next(each for each in socket_names(folder) if Path(each).exists())
    with socket.socket(socket.AF_UNIX) as silent:
        silent.settimeout(5)
        silent.connect(name)
        assert from_elsewhere(qtbot, lambda: tell(folder, Word.RAISE)) is True
        assert from_elsewhere(qtbot, lambda: silent.recv(1)) == b""
    instance.close()


def test_a_socket_of_another_user_is_not_spoken_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder that is open to all, a stranger's socket gets no word."""
    with socket.socket(socket.AF_UNIX) as strangers:
        strangers.bind(socket_names(folder)[0])
        strangers.listen()
        monkeypatch.setattr(os, "getuid", lambda: 12345)
        assert not tell(folder, Word.RAISE)


def test_folders_have_lines_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two folders never share a line, and one folder has the same by every path to it; long paths still have one."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    (tmp_path / "link").symlink_to(one)
    assert not set(socket_names(one)) & set(socket_names(two))
    assert socket_names(one) == socket_names(tmp_path / "link")
    assert socket_names(tmp_path / ("long" * 60))


def test_the_pipe_of_windows_hears_the_same(qtbot: QtBot, folder: Path) -> None:
    """Qt's line, which Windows uses, hears a byte, answers it, and hangs up on nonsense; tried here on a socket."""
    from ballast.ui.desktop.pipe import PipeLine  # noqa: PLC0415 - brings QtNetwork, which nothing else here loads

    heard: list[bytes] = []

    def hear(byte: bytes) -> bool:
        heard.append(byte)
        return byte in WORDS

    line = PipeLine(socket_names(folder)[0], hear)
    assert line.listening
    assert from_elsewhere(qtbot, lambda: tell(folder, Word.SHOW)) is True

    def nonsense() -> bytes:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(5)
            caller.connect(socket_names(folder)[0])
            caller.sendall(b"\0")
            return caller.recv(1)

    assert from_elsewhere(qtbot, nonsense) == b""
    assert heard == [Word.SHOW.value, b"\0"]
    line.close()
