"""Any page at work: a real store on a real worker, and an ear for what the page asks of the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from ballast.store.opening import open_store
from ballast.ui.changes import Bulletin, Changes, Notice, Place
from ballast.ui.context import Context
from ballast.ui.settings import Looks
from ballast.ui.undo import Undoing
from ballast.ui.words.errors import is_weather
from ballast.ui.words.formats import Words
from ballast.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox, QWidget
    from pytestqt.qtbot import QtBot

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store
    from ballast.ui.theme import Theme

T = TypeVar("T")


@dataclass(slots=True)
class Stage:
    """The surroundings of a page, and what it said to them."""

    qtbot: QtBot
    context: Context
    places: list[Place] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    troubles: list[Exception] = field(default_factory=list)

    def show(self, page: QWidget) -> None:
        """Show a page and wait for its first answers."""
        self.qtbot.addWidget(page)
        page.resize(1000, 760)
        page.show()
        page.activateWindow()
        self.qtbot.waitUntil(page.isActiveWindow)
        self.settle()

    def settle(self) -> None:
        """Wait until every question is answered, and those that the answers asked."""
        self.qtbot.waitUntil(lambda: self.context.worker.waiting == 0)

    def ask(self, fn: Callable[[Store], T]) -> T:
        """What the store says, after all that was asked before."""
        got: list[T] = []
        self.context.ask(fn, got.append, on_problem=self.troubles.append)
        self.qtbot.waitUntil(lambda: bool(got) or bool(self.troubles))
        return got[0]

    def press(self, widget: QWidget, *keys: Qt.Key) -> None:
        """Press keys where a widget has them, and wait."""
        for key in keys:
            QTest.keyClick(widget, key)
        self.settle()

    def choose(self, box: QComboBox, row: int) -> None:
        """Open a chooser with an arrow, go down to a row, take it, and wait."""
        QTest.keyClick(box, Qt.Key.Key_Down)
        for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Down] * row, Qt.Key.Key_Return):
            QTest.keyClick(box.view(), key)
        self.settle()


def build(qtbot: QtBot, theme: Theme, folder: Path, clock: FixedClock) -> Stage:
    """A stage on a new log; stop its worker when the play is over."""
    worker = Worker(lambda: open_store(folder / "data", at=clock.now()), is_weather)
    words = Words(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    context = Context(worker, Changes(), Bulletin(), clock, theme, words, Looks(folder / "looks.ini"), folder)
    stage = Stage(qtbot, context)
    undoing = Undoing(context, context.changes)
    assert undoing.parent() is context.changes
    context.bulletin.navigated.connect(stage.places.append)
    context.bulletin.said.connect(stage.notices.append)
    context.bulletin.troubled.connect(stage.troubles.append)
    context.changes.announced.connect(stage.changes.append)
    worker.broke.connect(stage.troubles.append)
    worker.troubled.connect(stage.troubles.append)
    worker.start()
    return stage
