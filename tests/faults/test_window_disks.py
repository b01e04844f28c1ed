"""Disks that are full or may only be read, met by the real window and by commands, before and while working."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ballast.main import main
from ballast.store.files import DATA
from ballast.store.opening import open_store
from ballast.ui.pages.today.page import TodayPage
from ballast.ui.trouble import TroublePage
from ballast.ui.words import common
from ballast.ui.words.errors import READ_ONLY_TITLE, TROUBLES
from tests.faults.desks import NOW, button, fill_up, no_growth, says, small_disk, state
from tests.store.samples import entry, log, task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.faults.desks import Sitting

ROOT = Path(__file__).resolve().parents[2]


def used(folder: Path, entries: int = 1) -> Path:
    """A data folder with entries in it, closed."""
    store = open_store(folder, at=NOW)
    work = task()
    log(store, work, *(entry(work, -60 - number, -59 - number) for number in range(entries)))
    store.close()
    return folder


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    with small_disk(tmp_path / "disk") as place:
        yield place


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
@pytest.mark.parametrize("what", ["folder", "file"])
def test_a_folder_that_may_only_be_read(what: str) -> None:
    """The window shows the log and says that nothing can be written, and where; what is tried is refused calmly."""
    with tempfile.TemporaryDirectory() as place:  # pytest's own folders are closed to others
        Path(place).chmod(0o755)
        folder = used(Path(place) / "data")
        command = (sys.executable, "-m", "tests.faults.read_only", str(Path(place) / "warm"), str(folder), what)
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=_environment())
        assert done.stderr == ""
        told = json.loads(done.stdout)
        assert str(folder) in told["text"]
    assert READ_ONLY_TITLE() in told["text"]
    assert " ".join(TROUBLES["ReadOnly"].next_step().split()) in " ".join(told["trouble"].split())
    assert (told["same"], told["visible"], told["stands"], told["opened"]) == (True, True, True, True)


def test_a_full_disk_before_the_first_day(disk: Path, open_window: Callable[[Path], Sitting]) -> None:
    """A first start on a full disk says so, leaves nothing half made, and begins once there is room."""
    filler = fill_up(disk)
    sitting = open_window(disk / "data")
    sitting.until(TroublePage)
    says(sitting.desk.window.page, "Full")
    assert not (disk / "data" / DATA).exists()
    filler.unlink()
    again = button(sitting.desk.window, common.RETRY())
    assert again is not None
    again.click()
    sitting.until(TodayPage)
    sitting.type_line("9-9:30 invoices")
    assert sitting.ask(lambda store: store.entries.count()) == 1


def test_a_disk_that_fills_while_working(disk: Path, open_window: Callable[[Path], Sitting]) -> None:
    """What is not stored is said to be not stored and stays in the box; what was stored is there; with room it works again."""
    sitting = open_window(used(disk / "data"))
    sitting.until(TodayPage)
    sitting.type_line("9-9:30 before")
    filler = fill_up(disk)
    _until_refused(sitting)
    says(sitting.banner(), "Full")
    stored = sitting.ask(lambda store: store.entries.count())
    typed = sitting.today.box.text
    assert typed.startswith("7:00-7:")
    assert sitting.ask(lambda store: store.check().ok)
    filler.unlink()
    sitting.today.box.write("")
    sitting.type_line(typed)
    assert sitting.ask(lambda store: store.entries.count()) == stored + 1
    assert sitting.banner() is None
    assert sitting.today.box.text == ""


def test_a_quota_that_is_reached_while_working(tmp_path: Path, open_window: Callable[[Path], Sitting]) -> None:
    """A file that may not grow, on any Unix: the same promise, whatever name the system gives it."""
    sitting = open_window(used(tmp_path / "data"))
    sitting.until(TodayPage)
    with no_growth((tmp_path / "data" / (DATA + "-wal")).stat().st_size):
        sitting.type_line("7:00-7:30 in vain")
        banner = sitting.banner()
        assert banner is not None
        assert banner.spoken.startswith((TROUBLES["Full"].title(), TROUBLES["DiskFault"].title()))
        assert sitting.ask(lambda store: store.entries.count()) == 1
    sitting.today.box.write("")
    sitting.type_line("7:00-7:30 with room")
    assert sitting.ask(lambda store: (store.entries.count(), store.check().ok)) == (2, True)


@pytest.mark.usefixtures("careless_umask")
def test_a_full_disk_stops_a_command_only(disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Backup, export and log on a full disk fail with exit code 1 and a sentence; the log and older files stay whole."""
    folder = used(disk / "data", entries=200)
    (disk / "old.csv").write_text("old")
    filler = fill_up(disk)
    before = state(folder)
    for command in (("backup", str(disk / "b.db")), ("export", str(disk / "old.csv")), ("log", "9-10 " + "x" * 9000, "--yes")):
        assert main(("--data-dir", str(folder), *command)) == 1
        told = capsys.readouterr()
        assert (told.out, "Traceback" in told.err) == ("", False)
        assert "full" in told.err.lower() or "no space" in told.err.lower()
    assert state(folder) == before
    assert (disk / "old.csv").read_text() == "old"
    assert sorted(path.name for path in disk.iterdir()) == ["data", "filler", "old.csv"]
    filler.unlink()
    assert main(("--data-dir", str(folder), "log", "9-10 x", "--yes")) == 0


def _until_refused(sitting: Sitting) -> None:
    """Log until the disk takes no more: the journal may have had room inside."""
    for number in range(200):
        sitting.today.box.write("")
        sitting.type_line(f"7:00-7:{number % 50 + 10} work {number} // {'x' * 500}")
        if sitting.banner() is not None:
            return
    raise AssertionError


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT)))}
