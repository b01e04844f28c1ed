"""Folders that cannot be opened, in the real window and on the command line: calm words, nothing touched, and a way back."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.main import main
from ballast.store.files import DATA
from ballast.store.opening import open_store
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.today.page import TodayPage
from ballast.ui.trouble import TroublePage
from ballast.ui.words import common
from ballast.ui.words.errors import NO_BACKUP, TROUBLES, full_text
from tests.faults.desks import NOW, Sitting, button, says, state, texts
from tests.store.samples import entry, log, task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HOLD = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from ballast.store.opening import open_store
store = open_store(Path(sys.argv[1]), at=datetime(2026, 3, 4, tzinfo=UTC))
print("open", flush=True)
sys.stdin.read()
"""


@dataclass(frozen=True)
class Spoilt:
    """A way to spoil a data file: what it does, what the program must call it, and whether trying again may help."""

    kind: str
    spoil: Callable[[Path], object]
    retry: bool = True


def _truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _raise_version(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version=99")
    raw.close()


def _replace_by_stranger(path: Path) -> None:
    for each in path.parent.glob("*"):
        if each.is_file():
            each.unlink()
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE recipe (name TEXT)")
    raw.close()


SPOILT = {
    "truncated": Spoilt("Damaged", _truncate),
    "garbage": Spoilt("Damaged", lambda path: path.write_bytes(b"\xa5" * 9000)),
    "zero bytes": Spoilt("Damaged", lambda path: path.write_bytes(b"")),
    "gone": Spoilt("Missing", lambda path: path.unlink()),
    "newer": Spoilt("TooNew", _raise_version, retry=False),
    "of another program": Spoilt("NotOurs", _replace_by_stranger, retry=False),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with an entry in it, closed."""
    made = tmp_path / "data"
    store = open_store(made, at=NOW)
    work = task()
    log(store, work, entry(work, -60, -30))
    store.close()
    return made


@pytest.fixture
def held(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the folder open."""
    with subprocess.Popen(
        (sys.executable, "-c", HOLD, str(folder)), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        yield other
        other.kill()


@pytest.mark.parametrize("case", SPOILT)
def test_the_window_says_what_is_wrong_with_the_file(case: str, folder: Path, open_window: Callable[[Path], Sitting]) -> None:
    """Damaged, missing, newer and foreign files are named calmly in a window that stays, and no byte of them changes."""
    spoilt = SPOILT[case]
    whole = (folder / DATA).read_bytes()
    spoilt.spoil(folder / DATA)
    before = state(folder)
    sitting = open_window(folder)
    sitting.until(TroublePage)
    page = sitting.desk.window.page
    says(page, spoilt.kind)
    assert page is not None
    assert str(folder) in texts(page)
    assert state(folder) == before
    assert sitting.desk.window.isVisible()
    again = button(page, common.RETRY())
    assert (again is not None) is spoilt.retry
    if again is not None:
        again.click()
        sitting.until(TroublePage)
        (folder / DATA).write_bytes(whole)
        _retry(sitting)
        assert sitting.ask(lambda store: store.entries.count()) == 1


def test_a_locked_folder_waits_for_the_other(
    folder: Path, held: subprocess.Popen[str], open_window: Callable[[Path], Sitting]
) -> None:
    """While another process has the folder the window says so; once that one is gone, trying again opens it."""
    before = state(folder)
    sitting = open_window(folder)
    sitting.until(TroublePage)
    says(sitting.desk.window.page, "Locked")
    assert state(folder) == before
    held.kill()
    held.wait()
    _retry(sitting)


def test_no_other_page_hides_the_trouble(
    folder: Path, held: subprocess.Popen[str], open_window: Callable[[Path], Sitting]
) -> None:
    """Keys, the sidebar and dropped files do not lead away from the trouble, which is the only way back to the log."""
    sitting = open_window(folder)
    sitting.until(TroublePage)
    for name in PageName:
        sitting.desk.context.navigate(name)
    sitting.desk.window.sidebar.buttons[PageName.PLANS].click()
    sitting.desk.window.show_place(Place(PageName.IMPORT, folder / "x.csv"))
    assert isinstance(sitting.desk.window.page, TroublePage)
    assert not any(each.isChecked() for each in sitting.desk.window.sidebar.buttons.values())
    held.kill()
    held.wait()
    _retry(sitting)


def _retry(sitting: Sitting) -> None:
    page = sitting.desk.window.page
    assert page is not None
    again = button(page, common.RETRY())
    assert again is not None
    again.click()
    sitting.until(TodayPage)
    assert not sitting.desk.window.findChildren(TroublePage)


@pytest.mark.parametrize("case", ["zero bytes", "gone"])
@pytest.mark.usefixtures("careless_umask")
def test_the_newest_sound_backup_is_named(
    case: str, folder: Path, open_window: Callable[[Path], Sitting], capsys: pytest.CaptureFixture[str]
) -> None:
    """Window and command say of when the newest backup is that still passes its check, and how much it holds."""
    store = open_store(folder, at=NOW)
    copies = [store.daily_backup(NOW - timedelta(days=days)) for days in (3, 1)]
    log(store, work := task("later"), entry(work, -20, -10))
    spoilt = store.backup_now(NOW)
    store.close()
    assert None not in copies
    with spoilt.path.open("r+b") as file:
        file.seek(5000)
        file.write(b"rust")
    SPOILT[case].spoil(folder / DATA)
    sitting = open_window(folder)
    sitting.until(TroublePage)
    said = "Your newest backup that passes its check is of 3 Mar 2026 10:00 and holds 1 entry."
    page = sitting.desk.window.page
    assert page is not None
    assert said in texts(page)
    sitting.desk.window.close()
    assert main(("--data-dir", str(folder), "check")) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("case", SPOILT)
@pytest.mark.usefixtures("careless_umask")
def test_a_command_says_what_is_wrong_with_the_file(case: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same on the command line: exit code 1, the sentences of the window, nothing on standard output, nothing touched."""
    SPOILT[case].spoil(folder / DATA)
    before = state(folder)
    refused(capsys, SPOILT[case].kind, "--data-dir", str(folder), "log", "9-10 x", "--yes")
    assert state(folder) == before


@pytest.mark.usefixtures("held", "careless_umask")
def test_a_command_says_that_the_folder_is_locked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every command says that another program has the log open."""
    before = state(folder)
    for command in (("log", "9-10 x", "--yes"), ("review",), ("plan", "list"), ("check",), ("backup", str(folder / "b"))):
        refused(capsys, "Locked", "--data-dir", str(folder), *command)
    assert state(folder) == before


@pytest.mark.usefixtures("careless_umask")
def test_a_file_in_the_folders_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A data folder that is a file is named, not crashed upon, and the file stays."""
    (tmp_path / "data").write_text("mine")
    refused(capsys, "NotOurs", "--data-dir", str(tmp_path / "data"), "check")
    assert (tmp_path / "data").read_text() == "mine"


def refused(capsys: pytest.CaptureFixture[str], kind: str, *arguments: str) -> None:
    """The command fails with the words of that trouble and nothing else."""
    assert main(arguments) == 1
    told = capsys.readouterr()
    assert told.out == ""
    detail = f"\n\n{NO_BACKUP()}" if kind in {"Damaged", "Missing"} else ""
    assert told.err == f"ballast: {TROUBLES[kind].title()}. {full_text(TROUBLES[kind])}{detail}\n"
