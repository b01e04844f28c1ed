"""The real window on a real folder, as tests of faults drive it; disks that fill at a word."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from ballast.domain.log.clock import FixedClock
from ballast.store.files import LOCK
from ballast.store.opening import open_folder
from ballast.store.rescue import rescue
from ballast.ui.changes import PageName, Place
from ballast.ui.desk import Desk, Surroundings
from ballast.ui.pages.today.page import TodayPage
from ballast.ui.settings import Looks
from ballast.ui.trouble import TroubleBanner, TroublePage
from ballast.ui.words.errors import TROUBLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ballast.store.rescue import Rescued
    from ballast.store.store import Store
    from ballast.ui.theme import Theme

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=ZONE)
T = TypeVar("T")


@dataclass(slots=True)
class Sitting:
    """A window at work."""

    qtbot: QtBot
    desk: Desk

    @property
    def today(self) -> TodayPage:
        """The Today page, which is shown."""
        page = self.desk.window.page
        assert isinstance(page, TodayPage)
        return page

    def settle(self) -> None:
        """Wait until every question is answered."""
        self.qtbot.waitUntil(lambda: self.desk.worker.waiting == 0)

    def until(self, kind: type[QWidget]) -> None:
        """Wait until a page of that kind is shown and has its answers."""
        self.qtbot.waitUntil(lambda: isinstance(self.desk.window.page, kind))
        if kind is not TroublePage:
            self.settle()

    def type_line(self, text: str) -> None:
        """Type a line into the box and press Enter, as an owner would."""
        QTest.keyClicks(self.today.box.edit, text)
        QTest.keyClick(self.today.box.edit, Qt.Key.Key_Return)
        self.settle()

    def ask(self, fn: Callable[[Store], T]) -> T:
        """What the store says, after all that was asked before."""
        got: list[T] = []
        self.desk.context.ask(fn, got.append, owner=self.desk)
        self.qtbot.waitUntil(lambda: bool(got))
        return got[0]

    def banner(self) -> TroubleBanner | None:
        """The trouble told above the page."""
        shown = [each for each in self.desk.window.findChildren(TroubleBanner) if each.isVisible()]
        return shown[0] if shown else None


def sit(qtbot: QtBot, theme: Theme, folder: Path, at: datetime = NOW) -> Sitting:
    """The window of the program on a folder, shown; it opens the folder by itself."""
    clock = FixedClock(at, at.tzinfo if isinstance(at.tzinfo, ZoneInfo) else ZONE)
    looks = Looks(folder / "looks.ini")
    given = Surroundings(theme, clock, looks, folder, lambda: open_folder(folder, at=clock.now()), partial(_rescue, folder, at))
    desk = Desk(given, Place(PageName.TODAY))
    desk.show()
    return Sitting(qtbot, desk)


def _rescue(folder: Path, at: datetime, path: Path) -> Rescued:
    return rescue(folder, path, at, "(gone)")


def texts(shown: QWidget) -> str:
    """Everything that a page says, label by label."""
    return "\n".join(label.text() for label in shown.findChildren(QLabel) if label.text())


def button(shown: QWidget, text: str) -> QAbstractButton | None:
    """The button with that text; None where there is none."""
    return next((each for each in shown.findChildren(QAbstractButton) if each.text() == text), None)


def says(shown: QWidget | None, kind: str) -> None:
    """The page or banner says what happened, what is safe and what to do, for that kind of trouble."""
    assert shown is not None
    told, trouble = " ".join(texts(shown).split()), TROUBLES[kind]
    for part in (trouble.title, trouble.happened, trouble.safe, trouble.next_step):
        assert " ".join(part().split()) in told


def state(folder: Path) -> dict[str, str]:
    """What every file below the folder holds, except the lock's note about its holder and the diary."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LOCK and "logs" not in path.parts
    }


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """A disk of two megabytes mounted at a place; skips the test where this process may not mount."""
    place.mkdir()
    if os.name != "posix" or os.geteuid() or not _mounted(place):
        pytest.skip("this process may not mount a disk")
    try:
        yield place
    finally:
        subprocess.run(("umount", str(place)), check=True)


def _mounted(place: Path) -> bool:
    return (
        subprocess.run(
            ("mount", "-t", "tmpfs", "-o", "size=2m", "none", str(place)), capture_output=True, check=False
        ).returncode
        == 0
    )


def fill_up(disk: Path) -> Path:
    """Take every byte that is left; delete the file that is returned to give them back."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while file.write(b"\0" * size) == size:
                    pass
            except OSError:
                continue
    return filler


@contextmanager
def no_growth(limit: int) -> Iterator[None]:
    """No file of this process may become longer than that: what a quota or a full disk does, on any Unix."""
    if sys.platform == "win32":
        pytest.skip("no file size limit")
    import resource  # noqa: PLC0415 - Unix only

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
