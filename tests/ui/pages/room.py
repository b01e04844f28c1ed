"""A page's surroundings at work for the tests of plans and settings: a real store on a real worker, dialogs that answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from ballast import paths
from ballast.domain.log.clock import FixedClock
from ballast.services.sample import load_sample, read_sample
from ballast.store.opening import open_store
from ballast.ui.changes import Bulletin, Changes
from ballast.ui.context import Context
from ballast.ui.settings import Looks
from ballast.ui.undo import Undoing
from ballast.ui.words.errors import is_weather
from ballast.ui.words.formats import Words
from ballast.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ballast.store.store import Store
    from ballast.ui.changes import Notice, Place
    from ballast.ui.theme import Theme
    from ballast.ui.widgets.files import Wanted

ZONE = ZoneInfo("Europe/Berlin")
NOW = FixedClock(datetime(2026, 11, 22, 16, 12, tzinfo=ZONE), ZONE)
T = TypeVar("T")
PATIENCE_MS = 60_000
"""How long a test waits for what comes: far longer than it takes, also where many tests run at once."""


@dataclass(slots=True)
class AnsweringFiles:
    """Stands in for the computer's dialogs: answers with `path` (None leaves the dialog) and notes what was asked."""

    path: Path | None = None
    wanted: list[Wanted] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)

    def save_as(self, parent: QWidget, wanted: Wanted, on_path: Callable[[Path], object]) -> None:  # noqa: ARG002 - Files
        """Answer at once."""
        self.wanted.append(wanted)
        if self.path is not None:
            on_path(self.path)

    def choose(self, parent: QWidget, wanted: Wanted, on_path: Callable[[Path], object]) -> None:
        """Answer at once."""
        self.save_as(parent, wanted, on_path)

    def open(self, path: Path) -> bool:
        """Note it."""
        self.opened.append(path)
        return True


@dataclass(slots=True)
class Room:
    """The surroundings, with what was said, where to it went, and what broke."""

    qtbot: QtBot
    context: Context
    files: AnsweringFiles
    undoing: Undoing
    said: list[Notice] = field(default_factory=list)
    went: list[Place] = field(default_factory=list)
    troubles: list[Exception] = field(default_factory=list)

    def stored(self, read: Callable[[Store], T]) -> T:
        """What the store holds."""
        found: list[T] = []
        self.context.ask(read, found.append)
        self.qtbot.waitUntil(lambda: bool(found), timeout=PATIENCE_MS)
        return found[0]

    def settle(self) -> None:
        """Wait until the worker has nothing left to do and everything is delivered."""
        self.qtbot.waitUntil(lambda: self.context.worker.waiting == 0, timeout=PATIENCE_MS)

    def show(self, page: QWidget, width: int = 1046, height: int = 800) -> None:
        """Show a page as the window would."""
        self.qtbot.addWidget(page)
        page.setObjectName("page")
        page.resize(width, height)
        page.show()
        page.arrive(None)  # type: ignore[attr-defined]  # both pages have it
        self.settle()


def build(qtbot: QtBot, theme: Theme, folder: Path, fill: Callable[[Store], object] | None) -> Room:
    """A room around a new store, filled on the worker's thread before anything asks."""

    def opened() -> Store:
        store = open_store(folder / "data", at=NOW.now())
        if fill is not None:
            fill(store)
        return store

    worker = Worker(opened, is_weather)
    context = Context(worker, Changes(), Bulletin(), NOW, theme, Words(), Looks(folder / "looks.ini"), folder / "data")
    room = Room(qtbot, context, AnsweringFiles(), Undoing(context))
    context.bulletin.said.connect(room.said.append)
    context.bulletin.navigated.connect(room.went.append)
    for signal in (worker.broke, worker.troubled, worker.unopened, context.bulletin.troubled):
        signal.connect(room.troubles.append)
    with qtbot.waitSignal(worker.opened):
        worker.start()
    return room


def sample(store: Store) -> None:
    """Fill a store with the sample business."""
    load_sample(store, read_sample(paths.resource("sample", "business.json")), NOW)
