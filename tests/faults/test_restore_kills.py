"""A copy comes back while the process is killed or the disk is full: the old data or the new is whole, never a mixture."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.log.change import Deed
from ballast.domain.log.clock import FixedClock
from ballast.main import main
from ballast.services import restoring
from ballast.store import rescue
from ballast.store.files import ASIDE, DATA, RESTORING
from ballast.store.opening import open_store
from ballast.store.problems import BackupRefused, Damaged, DiskFault, Full, Missing
from ballast.ui.pages.today.page import TodayPage
from ballast.ui.rescue_dialog import RescueDialog
from ballast.ui.trouble import TroublePage
from ballast.ui.words import common
from ballast.ui.words import settings as say
from tests.faults.desks import fill_up, says, small_disk, state
from tests.store.samples import BERLIN, NOW, entry, log, task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.faults.desks import Sitting

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = 40, 3
CLOCK = FixedClock(NOW, BERLIN)
BACK = """
import os, signal, sys
from pathlib import Path
from ballast.domain.log.clock import FixedClock
from ballast.services import restoring
from ballast.store import rescue
from ballast.store.opening import open_store
from tests.store.samples import BERLIN, NOW
folder, copy, what, left, wait = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], [int(sys.argv[4])], float(sys.argv[5])
def count(event, given):
    touches = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "sqlite3.connect"}
    if event in touches and str(folder) in str(given[0]):
        left[0] -= 1
        if not left[0] and wait:
            signal.setitimer(signal.ITIMER_REAL, wait)
        elif not left[0]:
            os.kill(os.getpid(), 9)
if what == "restore":
    store = open_store(folder, at=NOW)
    sys.addaudithook(count)
    restoring.restore(store, copy, FixedClock(NOW, BERLIN), "(gone)")
else:
    sys.addaudithook(count)
    rescue.rescue(folder, copy, NOW, "(gone)")
print(left[0])
"""


def kept(folder: Path) -> Path:
    """A folder with three entries and a copy of when there were forty; gives the copy."""
    store = open_store(folder, at=NOW)
    work = task()
    made = [entry(work, -60 - number, -59 - number) for number in range(OLD)]
    log(store, work, *made)
    copy = store.backup_now(NOW).path
    with store.action(Deed.DELETE, at=NOW) as act:
        for each in made[NEW:]:
            act.entries.remove(each.id)
    store.close()
    return copy


def counted(path: Path) -> int:
    """How many entries a file holds that passes SQLite's whole check."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])


def back(folder: Path, copy: Path, what: str, kill_at: int, wait: float = 0) -> int:
    """Bring it back in a process of its own that is killed at its n-th touch of the disk, or seconds after; its exit code."""
    command = (sys.executable, "-c", BACK, str(folder), str(copy), what, str(kill_at), str(wait))
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True, env=_environment())
    assert (done.returncode, done.stderr) in {(-9, ""), (-14, ""), (0, "")}
    return done.returncode


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT)))}


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
@pytest.mark.parametrize(
    ("step", "wait"), [(1, 0), (25, 0), (45, 0), (52, 0), (52, 0.0005), (52, 0.002), (52, 0.005), (52, 0.01)]
)
def test_a_kill_while_a_copy_comes_back_leaves_one_whole(tmp_path: Path, step: int, wait: float) -> None:
    """The log is what it was or what the copy holds, to the entry, and opens; nothing half made stays."""
    folder = tmp_path / "data"
    copy = kept(folder)
    killed = back(folder, copy, "restore", step, wait)
    store = open_store(folder, at=NOW)
    assert store.check().ok
    assert store.entries.count() in ({NEW, OLD} if killed else {OLD})
    assert not (folder / RESTORING).exists()
    store.close()
    assert counted(copy) == OLD


@pytest.mark.skipif(os.name != "posix", reason="kills by signal")
@pytest.mark.parametrize("step", [1, 20, 39, 41, 42, 45, 46, 47])
def test_a_kill_while_broken_data_is_replaced_loses_neither(tmp_path: Path, step: int) -> None:
    """The broken file is in its place or set aside, to the byte, and the copy in its place or brought back the next time."""
    folder = tmp_path / "data"
    copy = kept(folder)
    broken = b"rust" * 5000
    (folder / DATA).write_bytes(broken)
    back(folder, copy, "rescue", step)
    places = [path for path in (folder / DATA, *folder.glob(f"{ASIDE}/*/{DATA}")) if path.exists()]
    assert [path for path in places if path.read_bytes() == broken]
    try:
        store = open_store(folder, at=NOW)
    except (Damaged, Missing):
        rescue.rescue(folder, copy, NOW, "(gone)")
        store = open_store(folder, at=NOW)
    assert (store.check().ok, store.entries.count()) == (True, OLD)
    assert not (folder / RESTORING).exists()
    store.close()


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    with small_disk(tmp_path / "disk") as place:
        yield place


def test_a_full_disk_brings_nothing_back_and_breaks_nothing(disk: Path) -> None:
    """Both ways: the log or the broken file stays to the byte, nothing half made is left, and with room it works."""
    folder = disk / "data"
    copy = kept(folder)
    store = open_store(folder, at=NOW)
    filler = fill_up(disk)
    with pytest.raises((Full, DiskFault, BackupRefused)):
        restoring.restore(store, copy, CLOCK, "(gone)")
    assert (store.check().ok, store.entries.count(), (folder / RESTORING).exists()) == (True, NEW, False)
    filler.unlink()
    assert restoring.restore(store, copy, CLOCK, "(gone)").erased == 0
    assert store.entries.count() == OLD
    store.close()
    (folder / DATA).write_bytes(b"rust" * 5000)
    filler = fill_up(disk)
    before = state(folder)
    with pytest.raises((Full, DiskFault)):
        rescue.rescue(folder, copy, NOW, "(gone)")
    assert state(folder) == before
    filler.unlink()
    rescue.rescue(folder, copy, NOW, "(gone)")
    assert counted(folder / DATA) == OLD


def test_a_journal_of_the_broken_file_is_never_played_into_the_copy(tmp_path: Path) -> None:
    """It is set aside with its file; who was erased in any file stays erased; a copy that is none of ours changes nothing."""
    folder = tmp_path / "data"
    copy = kept(folder)
    (folder / DATA).write_bytes(b"rust" * 5000)
    journal = folder / f"{DATA}-wal"
    journal.write_bytes(b"old journal")
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"x" * 9000)
    before = state(folder)
    with pytest.raises(Exception, match="another program"):
        rescue.rescue(folder, foreign, NOW, "(gone)")
    assert state(folder) == before
    made = rescue.rescue(folder, copy, NOW, "(gone)")
    assert made.aside is not None
    assert (made.aside / journal.name).read_bytes() == b"old journal"
    assert counted(folder / DATA) == OLD


def test_the_command_brings_a_copy_back_where_nothing_opens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Damaged or gone: without --yes it only tells; with it the log is there and opens."""
    folder = tmp_path / "data"
    copy = kept(folder)
    for broken in (b"rust" * 5000, None):
        (folder / DATA).unlink()
        if broken is not None:
            (folder / DATA).write_bytes(broken)
        before = state(folder)
        assert main(("--data-dir", str(folder), "restore", str(copy))) == 0
        assert state(folder) == before
        assert main(("--data-dir", str(folder), "restore", str(copy), "--yes")) == 0
        assert f"Brought back: {OLD} entries." in capsys.readouterr().out
        assert main(("--data-dir", str(folder), "check")) == 0


def test_the_window_offers_a_copy_where_nothing_opens(tmp_path: Path, open_window: Callable[[Path], Sitting]) -> None:
    """The page of the trouble brings a copy back by keyboard; one that is refused is told of above it, and it stays."""
    folder = tmp_path / "data"
    copy = kept(folder)
    (folder / DATA).write_bytes(b"rust" * 5000)
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"x" * 9000)
    sitting = open_window(folder)
    sitting.until(TroublePage)
    says(sitting.desk.window.page, "Damaged")
    _choose(sitting, foreign)
    sitting.qtbot.waitUntil(lambda: sitting.banner() is not None)
    sitting.until(TroublePage)
    says(sitting.desk.window.page, "Damaged")
    says(sitting.banner(), "NotOurs")
    _choose(sitting, None)
    sitting.until(TodayPage)
    assert sitting.ask(lambda store: store.entries.count()) == OLD
    assert sitting.desk.window.toast.label.text().startswith("The copy of 4 Mar 2026")
    assert len(list((folder / ASIDE).iterdir())) == 1
    assert copy.exists()


def _choose(sitting: Sitting, other: Path | None) -> None:
    """Through the dialog: another file, or the copy that stands first."""
    page = sitting.desk.window.page
    assert isinstance(page, TroublePage)
    page.bring.setFocus()
    QTest.keyClick(page.bring, Qt.Key.Key_Space)
    dialog = page.findChild(RescueDialog)
    assert dialog is not None
    assert dialog.leave.text() == common.CANCEL()
    assert dialog.go.text() == say.RESTORE_DO()
    if other is not None:
        dialog.add_file(other)
    QTest.keyClick(dialog.go, Qt.Key.Key_Space)
