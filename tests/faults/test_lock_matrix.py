"""One writer for each folder: whatever is left of an earlier lock locks nobody out, and nobody gets in beside the holder.

`BALLAST_RACES=100 pytest -s tests/faults/test_lock_matrix.py` makes more rounds of the race and tells their figures.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ballast.store.files import LOCK
from ballast.store.lock import hold
from ballast.store.opening import open_folder, open_store
from ballast.store.problems import Locked

ROOT = Path(__file__).resolve().parents[2]
AT = datetime(2026, 3, 4, 9, tzinfo=UTC)
RACES = int(os.environ.get("BALLAST_RACES", "3"))
RACERS = 20
SOON_SECONDS = 1.0
HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from ballast.store.opening import open_store
store = open_store(Path(sys.argv[1]), at=datetime.now(UTC))
print("held", flush=True)
sys.stdin.read()
"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the kernel's lock of this system is tried elsewhere")


def _holder(folder: Path) -> subprocess.Popen[str]:
    """A process that has the folder open."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "app")}
    held = subprocess.Popen(
        (sys.executable, "-c", HOLDER, str(folder)), env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert held.stdout is not None
    assert held.stdout.readline() == "held\n"
    return held


def _kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()


@pytest.mark.parametrize(
    "left",
    [
        pytest.param(None, id="stale"),
        pytest.param(b"", id="empty"),
        pytest.param(b"\0" * 64, id="zeroed"),
        pytest.param(b"\xff\xfe garbage \x07", id="garbage"),
        pytest.param(b"4711 another-host 2020-01-01T00:00:00+00:00\n", id="foreign host"),
        pytest.param(b"%d this-host 2026-03-04T09:00:00+00:00\n" % os.getpid(), id="number of a living process"),
    ],
)
def test_whatever_a_kill_left_the_next_start_gets_in_at_once(tmp_path: Path, left: bytes | None) -> None:
    """The holder is killed and its lock file is whatever a power cut makes of it: the folder opens within a second."""
    _kill(_holder(tmp_path))
    assert (tmp_path / LOCK).exists()
    if left is not None:
        (tmp_path / LOCK).write_bytes(left)
    began = time.monotonic()
    open_store(tmp_path, at=AT).close()
    assert time.monotonic() - began < SOON_SECONDS


def test_the_living_holder_is_named(tmp_path: Path) -> None:
    """Whoever comes second is told who has the folder, and has changed nothing."""
    held = _holder(tmp_path)
    with pytest.raises(Locked) as caught:
        open_folder(tmp_path, at=AT)
    assert caught.value.holder.startswith(f"{held.pid} ")
    _kill(held)


def test_a_lock_file_that_was_deleted_lets_nobody_write_beside_the_holder(tmp_path: Path) -> None:
    """A cleaning program took the lock away: SQLite's own exclusive lock is the second wall."""
    held = _holder(tmp_path)
    (tmp_path / LOCK).unlink()
    with pytest.raises(Locked):
        open_folder(tmp_path, at=AT)
    _kill(held)
    open_store(tmp_path, at=AT).close()


def test_a_program_that_the_holder_started_keeps_nothing(tmp_path: Path) -> None:
    """A browser that was opened from Ballast and lives longer does not hold the folder."""
    held = hold(tmp_path, at=AT)
    command = (sys.executable, "-c", "print('there', flush=True); input()")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=False) as child:
        assert child.stdout is not None
        child.stdout.readline()
        held.release()
        hold(tmp_path, at=AT).release()
        child.communicate(b"\n", timeout=60)


@pytest.mark.timeout(300 + RACES * 2)
def test_of_twenty_at_once_one_gets_in(tmp_path: Path) -> None:
    """Every round has one winner, nineteen who are told so, and no two writers; after the kill the next round begins."""
    open_store(tmp_path, at=AT).close()
    command = (sys.executable, "-m", "tests.faults.racers", str(tmp_path), str(RACERS), str(RACES))
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT)))}
    told = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=240 + RACES)
    assert told.stdout.split("\n")[:-1] == [f"1 {RACERS - 1}"] * RACES
    sys.stdout.write(f"{RACES} races of {RACERS} processes: one winner each\n")
