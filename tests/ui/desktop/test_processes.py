"""Whole programs: several starts on one folder, words from the command line, and the end that the system asks for."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
LISTENS_MS = 60_000
PROGRAM = (sys.executable, "-m", "ballast")


def ballast(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command that comes to its end."""
    return subprocess.run(
        (*PROGRAM, *arguments, "--data-dir", str(folder)), capture_output=True, text=True, check=False, timeout=120
    )


@contextmanager
def window(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program with its window, which is gone afterwards however it ended."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen((*PROGRAM, "--data-dir", str(folder)), env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.kill()


def asked(folder: Path, question: str) -> object:
    """What the data file says once the program has ended."""
    with closing(sqlite3.connect(folder / "ballast.db")) as data:
        return data.execute(question).fetchone()


def until(qtbot: QtBot, holds: Callable[[], bool]) -> None:
    """Wait for something that another process does."""
    qtbot.waitUntil(holds, timeout=LISTENS_MS)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that holds a running task; its line is found in it."""
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    folder = tmp_path / "d"
    assert ballast(folder, "log", "invoices", "--yes").returncode == 0
    return folder


def listens(tmp: Path) -> bool:
    """Whether a window hears other starts."""
    return any(path.is_socket() for path in tmp.rglob("*"))


def test_a_second_start_raises_the_first_and_goes(qtbot: QtBot, folder: Path) -> None:
    """It exits 0 at once, opens no window of its own, and the first goes on."""
    with window(folder) as first:
        until(qtbot, lambda: listens(folder.parent))
        done = ballast(folder)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert first.poll() is None


def test_words_reach_the_open_window(qtbot: QtBot, folder: Path) -> None:
    """They say 0 where a window is open, and `toggle` stops the task that ran; where none is open they say 1."""
    with window(folder) as first:
        until(qtbot, lambda: listens(folder.parent))
        assert [ballast(folder, word).returncode for word in ("show", "toggle")] == [0, 0]
        until(qtbot, lambda: _handles(first.pid))
        first.send_signal(signal.SIGTERM)
        assert first.wait(timeout=120) == 0
    assert asked(folder, "SELECT count(*) FROM entry WHERE ended IS NULL") == (0,)
    assert [ballast(folder, word).returncode for word in ("toggle", "back")] == [1, 1]


def test_the_system_ends_it_in_good_order(qtbot: QtBot, folder: Path) -> None:
    """SIGTERM with a task running: soon gone, exit code 0, the goodbye written, the task still running.

    Soon is within two seconds; on a slow machine within what the start took.
    """
    started = time.monotonic()
    with window(folder) as process:
        until(qtbot, lambda: listens(folder.parent))
        until(qtbot, lambda: _handles(process.pid))
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=120) == 0
        took = time.monotonic() - began
    assert took < max(2, began - started)
    assert asked(folder, "SELECT ended FROM pulse") == (1,)
    assert asked(folder, "SELECT count(*) FROM entry WHERE ended IS NULL") == (1,)


def _handles(pid: int) -> bool:
    """Whether a process has taken SIGTERM over; where nobody tells, whether it had the time to."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as status:  # noqa: PTH123 - a file of the system
            caught = next(int(line.split()[1], 16) for line in status if line.startswith("SigCgt"))
    except OSError:
        return True
    return bool(caught & 1 << (signal.SIGTERM - 1))


def test_of_many_starts_at_once_one_opens(qtbot: QtBot, folder: Path) -> None:
    """Six starts in the same instant: one window, and the others raise it and go."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    starts = [subprocess.Popen((*PROGRAM, "--data-dir", str(folder)), env=environment) for _ in range(6)]
    try:
        qtbot.waitUntil(lambda: sum(start.poll() is not None for start in starts) == 5, timeout=60_000)
        assert sorted(start.returncode for start in starts if start.poll() is not None) == [0] * 5
    finally:
        for start in starts:
            start.kill()
            start.wait()


def test_a_hidden_window_rests(folder: Path) -> None:
    """While the window is hidden and a task runs, the program wakes less than once a second."""
    driver = Path(__file__).parent / "drivers" / "hidden.py"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        (sys.executable, str(driver), str(folder), "8"), env=environment, capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout)
    assert told["turns"] <= told["seconds"]


def test_a_closed_window_ends_the_program(folder: Path) -> None:
    """Also where something comes on the screen in the same moment and goes again: Qt by itself would stay, without a window."""
    driver = Path(__file__).parent / "drivers" / "late.py"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run((sys.executable, str(driver), str(folder)), env=environment, check=False, timeout=120)
    assert done.returncode == 0
