"""The new file complete or the old one untouched, whatever happens while it is written."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

from ballast.report.pdf import trouble, write_pdf
from ballast.report.press import Paper
from ballast.report.problems import ReportProblem, Trouble
from tests.report.reading import opened, printed
from tests.report.samples import empty, small

if TYPE_CHECKING:
    from ballast.report.press import Press

ROOT = Path(__file__).parents[2]


def test_writes_a_private_file_and_says_what_it_is(bare_press: Press, tmp_path: Path) -> None:
    """The result names the file, its pages and size; only its owner may read it."""
    target = tmp_path / "plan.pdf"
    result = write_pdf(printed(small()), target, Paper.A4, press=bare_press, timestamp=0)
    assert result.path == target
    assert result.bytes == target.stat().st_size
    assert result.pages == len(opened(target.read_bytes()).pages)
    assert result.tagged_standard == "a-2a, ua-1"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_replaces_an_older_file_in_one_step(bare_press: Press, tmp_path: Path) -> None:
    """An older file of the same name gives way, also where its rights were wider."""
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    target.chmod(0o644)
    write_pdf(printed(empty()), target, Paper.A4, press=bare_press, timestamp=0)
    assert target.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize("stop_at", [0, 900, 1000])
def test_stopped_it_leaves_the_old_file(bare_press: Press, tmp_path: Path, stop_at: int) -> None:
    """What the watch raises, up to the moment before the file takes its name, leaves the older file and nothing beside it."""
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")

    def watch(done: int, _: int) -> None:
        if done == stop_at:
            raise LookupError

    with pytest.raises(LookupError):
        write_pdf(printed(empty()), target, Paper.A4, press=bare_press, timestamp=0, watch=watch)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("code", "expected"),
    [(errno.ENOSPC, Trouble.FULL), (errno.EROFS, Trouble.READ_ONLY), (errno.EIO, Trouble.OTHER_FAULT)],
)
def test_a_failing_step_leaves_the_old_file(
    bare_press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, expected: Trouble
) -> None:
    """A full or broken disk leaves the older file as it was and nothing beside it, and is told apart."""
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")

    def fail(*_: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(ReportProblem) as caught:
        write_pdf(printed(empty()), target, Paper.A4, press=bare_press, timestamp=0)
    monkeypatch.undo()
    assert caught.value.code is expected
    assert isinstance(caught.value.__cause__, OSError)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("gone/plan.pdf", Trouble.NO_FOLDER),
        (".", Trouble.IS_FOLDER),
        ("x" * 300 + ".pdf", Trouble.BAD_NAME),
        ("zero\0byte.pdf", Trouble.BAD_NAME),
    ],
)
def test_impossible_targets_are_told_apart(bare_press: Press, tmp_path: Path, name: str, expected: Trouble) -> None:
    """A missing folder, a folder in place of a file, and impossible names each have their own code."""
    with pytest.raises(ReportProblem) as caught:
        write_pdf(printed(empty()), tmp_path / name, Paper.A4, press=bare_press, timestamp=0)
    assert caught.value.code is expected
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(bare_press: Press, tmp_path: Path) -> None:
    """A folder that may not be written is named as such."""
    tmp_path.chmod(0o500)
    with pytest.raises(ReportProblem) as caught:
        write_pdf(printed(empty()), tmp_path / "plan.pdf", Paper.A4, press=bare_press, timestamp=0)
    tmp_path.chmod(0o700)
    assert caught.value.code is Trouble.READ_ONLY


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_device_is_told(bare_press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full while bytes are written (the system's own error) leaves the older file as it was."""
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    real = os.open
    monkeypatch.setattr(
        os,
        "open",
        lambda path, flags, mode=0o600: real(
            "/dev/full" if flags & os.O_CREAT else path, flags & ~(os.O_CREAT | os.O_EXCL), mode
        ),
    )
    with pytest.raises(ReportProblem) as caught:
        write_pdf(printed(empty()), target, Paper.A4, press=bare_press, timestamp=0)
    assert caught.value.code is Trouble.FULL
    assert target.read_bytes() == b"old"


def test_windows_says_that_another_program_has_the_file() -> None:
    """A file that is open in another program (Windows) is not taken for one without rights."""
    failed = OSError(errno.EACCES, "in use")
    failed.winerror = 32  # type: ignore[attr-defined,unused-ignore] # exists on Windows only
    assert trouble(failed) is Trouble.IN_USE


def test_a_link_keeps_pointing_at_the_new_file(bare_press: Press, tmp_path: Path) -> None:
    """Where the target is a link to a file elsewhere, that file is replaced and the link stays."""
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "plan.pdf", tmp_path / "plan.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_pdf(printed(empty()), link, Paper.A4, press=bare_press, timestamp=0)
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"%PDF")


def test_only_old_remains_are_cleared(bare_press: Press, tmp_path: Path) -> None:
    """What a kill left behind goes with the next export; a file that another export is writing now stays."""
    old, young, other = (tmp_path / name for name in (".ballast-1.part", ".ballast-2.part", "other.part"))
    for file in (old, young, other):
        file.write_bytes(b"half")
    an_hour_ago = time.time() - 3700
    for file in (old, other):
        os.utime(file, (an_hour_ago, an_hour_ago))
    write_pdf(printed(empty()), tmp_path / "plan.pdf", Paper.A4, press=bare_press, timestamp=0)
    assert sorted(file.name for file in tmp_path.iterdir()) == [".ballast-2.part", "other.part", "plan.pdf"]


KILLED = """
import os, sys
from pathlib import Path
from ballast.report import pdf
real = os.fsync if sys.argv[2] == "fsync" else Path.replace
def kill(*given):
    if sys.argv[3] == "after": real(*given)
    os.kill(os.getpid(), 9)
if sys.argv[2] == "fsync": os.fsync = kill
else: Path.replace = kill
pdf._write_beside(b"%PDF-new" * 100_000, Path(sys.argv[1]))
"""


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
@pytest.mark.parametrize(
    ("step", "when", "expected"),
    [("fsync", "before", "old"), ("fsync", "after", "old"), ("replace", "before", "old"), ("replace", "after", "new")],
)
def test_a_kill_leaves_old_or_new(tmp_path: Path, step: str, when: str, expected: str) -> None:
    """A kill at each step leaves the old file whole or the new file whole, never a part."""
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "app")}
    done = subprocess.run([sys.executable, "-c", KILLED, str(target), step, when], check=False, env=environment)
    assert done.returncode == -9
    assert target.read_bytes() == (b"old" if expected == "old" else b"%PDF-new" * 100_000)
