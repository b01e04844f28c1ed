"""Windows on broken folders: opened, and closed whatever happened to them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from ballast.ui.app import dress
from ballast.ui.theme import Look
from tests.faults.desks import NOW, Sitting, sit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light look."""
    return dress(qapp, Look.LIGHT)


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme) -> Iterator[Callable[..., Sitting]]:
    """Opens the program's window on a folder; every window is closed at the end."""
    opened: list[Sitting] = []

    def open_on(folder: Path, at: datetime = NOW) -> Sitting:
        sitting = sit(qtbot, theme, folder, at)
        opened.append(sitting)
        return sitting

    yield open_on
    for sitting in opened:
        sitting.desk.window.close()
        sitting.desk.window.deleteLater()


@pytest.fixture
def careless_umask() -> Iterator[None]:
    """The umask that most machines have; put back afterwards, whatever the program set."""
    before = os.umask(0o022)
    yield
    os.umask(before)
