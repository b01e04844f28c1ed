"""The whole program on a folder of its own: opened, closed and opened again by an owner with keys or a mouse."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QDialog

from ballast.store.opening import open_store
from ballast.ui.desk import Desk, Surroundings
from ballast.ui.settings import Looks
from tests.clearing import clear_away
from tests.flows.owner import PATIENCE_MS, Keys, Mouse, Owner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme

ZONE = ZoneInfo("Europe/Berlin")
MORNING = datetime(2026, 3, 2, 10, 0, tzinfo=ZONE)


@dataclass(slots=True)
class WallClock:
    """A clock that stands still until somebody moves it."""

    at: datetime
    zone: ZoneInfo = ZONE

    def now(self) -> datetime:
        """The instant it stands at."""
        return self.at.astimezone(self.zone)


class Program:
    """The program on one data folder. Only one window at a time, as on an owner's desk."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self._qtbot = qtbot
        self._theme = theme
        self.folder = folder
        self.clock = WallClock(MORNING)

    @contextmanager
    def opened(self, hands: type[Keys | Mouse]) -> Iterator[Owner]:
        """Open the window, wait for its first page, and close it afterwards as an owner does."""
        looks = Looks(self.folder / "settings.ini")
        desk = Desk(
            Surroundings(self._theme, self.clock, looks, self.folder, lambda: open_store(self.folder, at=self.clock.now()))
        )
        owner = Owner(self._qtbot, desk, hands)
        try:
            with self._qtbot.waitSignal(desk.ready, timeout=PATIENCE_MS):
                desk.show()
            desk.window.activateWindow()
            self._qtbot.waitUntil(desk.window.isActiveWindow, timeout=PATIENCE_MS)
            owner.settle()
            yield owner
        finally:
            for dialog in desk.window.findChildren(QDialog):
                dialog.close()
            clear_away(desk)

    def passes(self, **time: float) -> None:
        """Let time go by: minutes=30, days=1 ..."""
        self.clock.at += timedelta(**time)


@pytest.fixture(autouse=True)
def _quick_hands(qapp: QApplication) -> Iterator[None]:
    """Let a click into a box that has just opened count: these hands are quicker than any double click."""
    before = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)
    yield
    qapp.setDoubleClickInterval(before)


@pytest.fixture
def program(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Program:
    """The program on a fresh folder."""
    return Program(qtbot, theme, tmp_path / "data")
