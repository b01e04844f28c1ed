"""What the owner typed stays in the owner's files: not in the diary, in error texts, in reports or for other users."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
import traceback
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NoReturn
from uuid import uuid4

import pytest

from ballast import paths
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.entry import Entry
from ballast.main import diary, main
from ballast.services import capture, care, categories, exports, plans
from ballast.store.files import DATA
from ballast.store.opening import open_store
from ballast.store.problems import StoreProblem
from ballast.ui.errors import ReportDialog, report_text
from ballast.ui.pages.today.page import TodayPage
from tests.faults.desks import NOW, ZONE, no_growth
from tests.store.samples import entry, log, rich_plan, task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ballast.store.store import Store
    from tests.faults.desks import Sitting

CANARY = "Canary Lindqvist"
CLOCK = FixedClock(NOW, ZONE)
ON_WINDOWS = sys.platform == "win32"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store full of canaries."""
    opened = open_store(tmp_path / "data", at=NOW)
    fill(opened)
    yield opened
    opened.close()


def fill(store: Store) -> None:
    """Canaries wherever an owner may type."""
    work = task(f"{CANARY} invoices")
    log(store, work, replace(entry(work, -60, -30), note=f"call {CANARY}"), about=f"{CANARY} invoices")
    categories.add_category(store, f"{CANARY} AB", 6, "book", CLOCK)
    plans.keep_plan(store, replace(rich_plan(), title=f"Hand over {CANARY}"), CLOCK)


def buggy(*_: object, **__: object) -> NoReturn:
    """A bug that quotes the owner."""
    raise ValueError(CANARY)


def twice(store: Store) -> None:
    """The same task again: its name must be the only one."""
    log(store, task(f"{CANARY} Invoices".upper()))


def loose(store: Store) -> None:
    """An entry of no task."""
    log(store, replace(entry(task()), note=CANARY))


def reversed_(store: Store) -> None:
    """An entry that ends before it starts."""
    work = task(f"{CANARY} 2")
    log(store, work, replace(entry(work), end=NOW - timedelta(hours=9), note=CANARY))


def second_timer(store: Store) -> None:
    """Two that run at once."""
    work = task(f"{CANARY} 3")
    log(store, work, entry(work, 0, None), replace(entry(work, 1, None), note=CANARY))


def full(store: Store) -> None:
    """A disk without room."""
    with no_growth((store.folder / (DATA + "-wal")).stat().st_size):
        log(store, task(f"{CANARY} {'x' * 9000}"))


def backup_nowhere(store: Store) -> None:
    """A backup into a folder that is not there."""
    care.back_up_to(store, store.folder / f"{CANARY}" / "copy.db", CLOCK)


def backup_over_another_file(store: Store) -> None:
    """A backup over a file that is none of ours."""
    target = store.folder / f"{CANARY}.txt"
    target.write_text(CANARY)
    care.back_up_to(store, target, CLOCK)


@pytest.mark.parametrize(
    "provoke",
    [twice, loose, reversed_, second_timer, full, backup_nowhere, backup_over_another_file],
    ids=lambda each: each.__name__,
)
def test_no_problem_of_the_store_quotes_the_owner(provoke: Callable[[Store], None], store: Store) -> None:
    """Neither the text of a problem, nor any exception behind it, nor the report of it has a word of the owner's in it."""
    with pytest.raises(StoreProblem) as caught:
        provoke(store)
    chain = "".join(traceback.format_exception(caught.value)).replace(str(store.folder), "")
    told = [line for line in chain.splitlines() if not line.startswith("  ")]  # frames quote this file
    assert CANARY not in "\n".join(told).replace(f"/{CANARY}", "")
    assert CANARY not in str(caught.value)
    assert CANARY not in report_text(caught.value)


@pytest.mark.logs("command failed")
@pytest.mark.usefixtures("careless_umask")
def test_the_diary_of_commands_has_no_word_of_the_owner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Logging, importing a file that is none, exporting to nowhere and a bug: the diary tells of the bug and quotes nothing."""
    folder = tmp_path / "data"
    broken = tmp_path / f"{CANARY}.csv"
    broken.write_text(f"{CANARY};{CANARY}\n")
    run = ("--data-dir", str(folder))
    assert main((*run, "log", f"9-10 {CANARY} // {CANARY}", "--yes")) == 0
    assert main((*run, "import", str(broken), "--yes")) == 1
    assert main((*run, "export", str(tmp_path / CANARY / "x.csv"))) == 1
    monkeypatch.setattr(capture, "record", buggy)
    assert main((*run, "log", f"10-11 {CANARY}", "--yes")) == 1
    assert CANARY not in capsys.readouterr().err.splitlines()[-1]
    told = "".join(path.read_text() for path in (folder / "logs").iterdir())
    assert "command failed" in told
    assert "ValueError" in told
    assert CANARY not in told


@pytest.mark.logs("unexpected ValueError")
def test_the_diary_and_report_of_the_window_have_no_word_of_the_owner(
    tmp_path: Path, open_window: Callable[[Path], Sitting], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk and a bug while canaries are typed: neither diary nor report quotes them."""
    folder = tmp_path / "data"
    with diary(paths.log_folder(folder)):
        sitting = open_window(folder)
        sitting.until(TodayPage)
        sitting.type_line(f"9-9:30 {CANARY} // {CANARY}")
        with no_growth((folder / (DATA + "-wal")).stat().st_size):
            sitting.type_line(f"9:30-9:40 {CANARY} {'x' * 900}")
        assert sitting.banner() is not None
        monkeypatch.setattr(capture, "record", buggy)
        sitting.today.box.write("")
        sitting.type_line(f"9:40-9:50 {CANARY} again")
        (report,) = sitting.desk.window.findChildren(ReportDialog)
        shown = report.body.toPlainText()
        report.close()
    told = "".join(path.read_text() for path in (folder / "logs").iterdir())
    assert "unexpected ValueError" in told
    assert "ValueError" in shown
    assert CANARY not in told + shown


def test_a_foreign_handler_does_not_lend_its_words(tmp_path: Path) -> None:
    """Another handler that has formatted the exception in full does not bring the owner's words into the diary."""
    with diary(tmp_path):
        try:
            buggy()
        except ValueError:
            record = logging.LogRecord("ballast", logging.ERROR, "", 0, "failed", (), sys.exc_info())
        record.exc_text = CANARY
        logging.getLogger("ballast").handlers[-1].handle(record)
    assert CANARY not in (tmp_path / "ballast.log").read_text()


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such rights")
@pytest.mark.usefixtures("careless_umask")
def test_files_of_commands_are_for_the_owner_alone(tmp_path: Path) -> None:
    """Data, journal, backups, exports, PDF and diary are 0600 and their folders 0700, on a machine with the umask 022."""
    folder, out = tmp_path / "made" / "data", tmp_path / "made" / "out"
    run = ("--data-dir", str(folder))
    assert main((*run, "log", "9-10 invoices", "--yes")) == 0
    out.mkdir(mode=0o700)
    assert main((*run, "plan", "create")) == 0
    store = open_store(folder, at=NOW)
    (plan,) = plans.list_plans(store)
    care.daily_backup(store, CLOCK)
    store.close()
    for command in (
        ("backup", str(out / "b.db")),
        ("export", str(out / "e.csv")),
        ("plan", "export", str(plan.id), "--pdf", str(out / "p.pdf")),
    ):
        assert main((*run, *command)) == 0
    with diary(paths.log_folder(folder)):
        logging.getLogger("ballast").info("a line")
    assert {path.name for path in out.iterdir()} == {"b.db", "e.csv", "p.pdf"}
    assert open_to_others(folder.parent) == []


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such rights")
@pytest.mark.usefixtures("careless_umask")
def test_files_are_private_without_the_programs_umask(store: Store, tmp_path: Path) -> None:
    """The same without the umask that the program sets: each file is made private by whoever makes it."""
    out = tmp_path / "out"
    out.mkdir(mode=0o700)
    start, end = NOW - timedelta(hours=3), NOW - timedelta(hours=2)
    work = capture.add(store, Entry(uuid4(), uuid4(), start, end), capture.NamedTask("Mail"), CLOCK)
    assert work.span is not None
    care.daily_backup(store, CLOCK)
    care.back_up_to(store, out / "b.db", CLOCK)
    exports.export_csv(store, out / "e.csv", {})
    press = plans.Press(paths.resource("report"), paths.resource("fonts", "inter"), system_fonts=False)
    printing = plans.Printing(press, plans.Paper.A4, plans.ReportWords(), plans.EnglishFormats())
    plans.export_pdf(store, plans.list_plans(store)[0].id, out / "p.pdf", printing, CLOCK)
    assert open_to_others(store.folder) + open_to_others(out) == []


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such rights")
def test_files_of_the_window_are_for_the_owner_alone(tmp_path: Path) -> None:
    """The real program, started by someone with the umask 022 and ended by closing, leaves nothing that others may read."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    program = (
        "import os, sys; os.umask(0o022)\n"
        "from PySide6.QtCore import QTimer\n"
        "from ballast.main import main\n"
        "def watch(desk):\n"
        "    desk.ready.connect(lambda: QTimer.singleShot(300, desk.window.close))\n"
        "sys.exit(main(('--data-dir', sys.argv[1]), watch))\n"
    )
    command = (sys.executable, "-c", program, str(tmp_path / "made" / "data"))
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "made" / "data" / "looks.ini").exists()
    assert open_to_others(tmp_path / "made") == []


def open_to_others(folder: Path) -> list[str]:
    """What below a folder, and the folder itself, others may read, write or enter."""
    return [
        f"{path.name} {stat.S_IMODE(path.stat().st_mode):o}"
        for path in (folder, *folder.rglob("*"))
        if stat.S_IMODE(path.stat().st_mode) != (0o700 if path.is_dir() else 0o600)
    ]
