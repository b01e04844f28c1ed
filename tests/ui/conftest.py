"""The look and the surroundings of a page, for tests of what is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.ui.words.errors import is_weather
from ballast.ui.worker import Worker
from tests.ui.gallery import NoStore, make_context, make_window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.context import Context
    from ballast.ui.theme import Theme
    from ballast.ui.window import MainWindow


@pytest.fixture
def context(theme: Theme, tmp_path: Path) -> Context:
    """Surroundings of a page without a store; its worker is not running."""
    return make_context(theme, tmp_path)


@pytest.fixture
def window(context: Context, qtbot: QtBot) -> MainWindow:
    """The window with a gallery for each page, shown."""
    window = make_window(context)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.first_painted):
        window.show()
    qtbot.waitUntil(lambda: window.centralWidget() is not None)
    return window


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    """A running worker on a stand-in store."""
    worker = Worker(NoStore, is_weather)  # type: ignore[arg-type]  # a stand-in with what the worker needs
    with qtbot.waitSignal(worker.opened):
        worker.start()
    yield worker
    worker.stop()
