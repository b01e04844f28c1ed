"""What holds for every test.

Strangeness fails: Python warnings and Qt warnings (both by pyproject.toml), warnings in the log that the test did not announce
with `@pytest.mark.logs(pattern)`, and windows (also hidden ones), timers or threads that are still alive afterwards. The real
home folder is out of reach: every test has its own. The machine's zone is set to one that no test uses, so that a rule that
asks the machine instead of its arguments shows. Qt is touched only after a test has touched it.
"""

from __future__ import annotations

import gc
import logging
import os
import re
import sys
import threading
import time
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ballast.domain.log.clock import FixedClock
    from ballast.ui.theme import Theme

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"
GRACE_SECONDS = 10.0
PATIENCE_MS = 60_000

os.environ["PYTHONPATH"] = str(ROOT / "app")  # for the processes that tests start
os.environ.update(TZ="Pacific/Chatham", LC_ALL="C.UTF-8", LANG="C.UTF-8", LANGUAGE="")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if hasattr(time, "tzset"):
    time.tzset()

settings.register_profile("ballast", deadline=None, print_blob=True)  # a busy machine is not a bug
settings.load_profile("ballast")


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """The hands of a test; they wait longer than pytest-qt's five seconds, because a busy machine is not a bug."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        monkeypatch.setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark of announced log warnings known."""
    config.addinivalue_line("markers", "logs(pattern): a warning in the log that this test expects, as a regular expression")


def pytest_collection_finish() -> None:
    """Leave all tests and modules, which stay anyway, out of the many searches for garbage that tests of windows make."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own; it is made by whoever first writes into it."""
    number = request.config.stash.get(_HOMES, 0) + 1
    request.config.stash[_HOMES] = number
    home = tmp_path_factory.getbasetemp() / "homes" / str(number)
    for name, place in _HOME_VARIABLES.items():
        monkeypatch.setenv(name, str(home / place))
    return home


@pytest.fixture(autouse=True)
def no_unexpected_log_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test when it logs a warning or worse that it did not announce."""
    expected = [re.compile(pattern) for mark in request.node.iter_markers("logs") for pattern in mark.args]
    seen = _Warnings(level=logging.WARNING)
    logging.getLogger().addHandler(seen)
    yield
    logging.getLogger().removeHandler(seen)
    odd = [text for text in seen.texts if not any(pattern.search(text) for pattern in expected)]
    assert not odd, f"logged without being announced: {odd}"


@pytest.fixture(autouse=True)
def nothing_left_alive() -> Iterator[None]:
    """Fail the test when threads, windows or timers of its own outlive it."""
    before = {*threading.enumerate(), *_windows(), *_timers()}
    yield
    deadline = time.monotonic() + GRACE_SECONDS
    while (left := _left_alive(before)) and time.monotonic() < deadline:
        gc.collect()  # a window that only its own parts still know of
        time.sleep(0.01)
    assert not left, f"still alive after the test: {left}"
    gc.enable()  # a window keeps Python from searching for good (`ui.garbage`), and here its process goes on


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application, with a fixed locale: the machine's own must not decide what a test sees."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - tests without windows stay free of Qt

    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    return qapp


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The application in the program's look: once, for each dressing adds a pair of ears that hear every event."""
    from ballast.ui.app import dress  # noqa: PLC0415 - tests without windows stay free of Qt
    from ballast.ui.theme import Look  # noqa: PLC0415 - tests without windows stay free of Qt

    return dress(qapp, Look.LIGHT)


@pytest.fixture
def theme(dressed: Theme) -> Iterator[Theme]:
    """The light look; a test may choose another."""
    from ballast.ui.theme import Look  # noqa: PLC0415 - loaded already

    yield dressed
    dressed.choose(Look.LIGHT)


@pytest.fixture
def zone() -> ZoneInfo:
    """The owner's zone in most tests: one with summer time, east of UTC."""
    return ZoneInfo("Europe/Berlin")


@pytest.fixture
def clock(zone: ZoneInfo) -> FixedClock:
    """A clock that stands at ten in the morning of Wednesday, 4 March 2026."""
    from ballast.domain.log.clock import FixedClock  # noqa: PLC0415 - only who asks for a clock pays for it

    return FixedClock(datetime(2026, 3, 4, 10, 0, tzinfo=zone), zone)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of sample files that lies beside the project on some machines."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the shared sample files are not on this machine")
    return SHARED_DATA


_HOMES = pytest.StashKey[int]()
_HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}


class _Warnings(logging.Handler):
    """Keeps the texts of what is logged."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one text."""
        self.texts.append(f"{record.name}: {record.getMessage()}")


def _left_alive(before: set[object]) -> list[object]:
    threads = [thread for thread in threading.enumerate() if not isinstance(thread, threading._DummyThread)]
    return [thing for thing in (*threads, *_windows(), *_timers()) if thing not in before]


def _application() -> QApplication | None:
    """The running application if the test run has one; never imports Qt."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    return None if widgets is None else widgets.QApplication.instance()


def _windows() -> list[object]:
    """All windows but tooltips, which leave by themselves; those that were told to go are let go first.

    Hidden ones count too: each makes every later window of the run slower, because the application styles and asks them all.
    """
    if (application := _application()) is None:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent, Qt  # noqa: PLC0415 - loaded already when there is an application

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [w for w in application.topLevelWidgets() if w.windowType() != Qt.WindowType.ToolTip]


def _timers() -> list[object]:
    """The running timers that belong to the application rather than to a window."""
    if (application := _application()) is None:
        return []
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - loaded already when there is an application

    return [timer for timer in application.findChildren(QTimer) if timer.isActive()]
