"""Windows on broken folders: opened, and closed whatever happened to them."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.clearing import clear_away
from tests.faults.desks import NOW, Sitting, sit
from tests.faults.full_house import furnish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme


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
        clear_away(sitting.desk)


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder full of hostile names, made once."""
    folder = tmp_path_factory.mktemp("furnished") / "data"
    furnish(folder)
    return folder


@pytest.fixture
def full_house(furnished: Path, tmp_path: Path) -> Path:
    """A copy of that folder for one test."""
    return shutil.copytree(furnished, tmp_path / "data")


@pytest.fixture
def careless_umask() -> Iterator[None]:
    """The umask that most machines have; put back afterwards, whatever the program set."""
    before = os.umask(0o022)
    yield
    os.umask(before)
