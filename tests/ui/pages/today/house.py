"""A Today page at work: a real store on a real worker, a clock that tests move, and what was logged before."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4
from zoneinfo import ZoneInfo

from PySide6.QtTest import QTest

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.store.opening import open_store
from ballast.ui.changes import Bulletin, Changes
from ballast.ui.context import Context
from ballast.ui.pages.today.page import TodayPage
from ballast.ui.settings import Looks
from ballast.ui.undo import Undoing
from ballast.ui.words.errors import is_weather
from ballast.ui.words.formats import Words
from ballast.ui.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

    from ballast.domain.log.completion import KnownTask
    from ballast.store.store import Store
    from ballast.ui.theme import Theme

ZONE = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, 16, 12, tzinfo=ZONE)
T = TypeVar("T")


@dataclass(slots=True)
class MovedClock:
    """A clock that stands where a test puts it."""

    at: datetime = MONDAY
    zone: ZoneInfo = ZONE

    def now(self) -> datetime:
        """The instant it was put to."""
        return self.at.astimezone(self.zone)


@dataclass(slots=True)
class House:
    """A page with its surroundings."""

    qtbot: QtBot
    context: Context
    clock: MovedClock
    page: TodayPage
    troubles: list[Exception] = field(default_factory=list)

    def ask(self, fn: Callable[[Store], T]) -> T:
        """What the store says, after all that was asked before."""
        got: list[T] = []
        self.context.ask(fn, got.append, owner=self.page)
        self.qtbot.waitUntil(lambda: bool(got))
        return got[0]

    def settle(self) -> None:
        """Wait until every question is answered."""
        self.qtbot.waitUntil(lambda: self.context.worker.waiting == 0)

    def type_line(self, text: str, *keys: Qt.Key) -> None:
        """Type into the box as an owner would, then press keys."""
        edit = self.page.body.now_card.box.edit
        QTest.keyClicks(edit, text)
        for key in keys:
            QTest.keyClick(edit, key)
        self.settle()

    def known(self) -> tuple[KnownTask, ...]:
        """Every task that was ever logged."""
        return self.ask(lambda store: store.tasks.known())

    def entries(self) -> list[tuple[str, str, str, int | None, str]]:
        """Every entry stored, in order of start: task, start and end on the wall, stress, note."""

        def read(store: Store) -> list[tuple[str, str, str, int | None, str]]:
            tasks = {task.id: task.name for task in store.tasks.all()}
            return [
                (tasks[entry.task_id], wall(entry.start), wall(entry.end) if entry.end else "runs", entry.stress, entry.note)
                for entry in store.entries.recent(1000)
            ]

        return self.ask(read)


def wall(moment: datetime) -> str:
    """An instant as the owner's clock shows it."""
    return moment.astimezone(ZONE).strftime("%a %H:%M")


def build(qtbot: QtBot, theme: Theme, folder: Path, clock: MovedClock, fill: Callable[[Store], object]) -> House:
    """A page on a store that `fill` has filled; shown, its first answers are there, and the day stands whole."""

    def opened() -> Store:
        store = open_store(folder, at=clock.now())
        fill(store)
        return store

    worker = Worker(opened, is_weather)
    context = Context(worker, Changes(), Bulletin(), clock, theme, Words(), Looks(folder / "looks.ini"), folder)
    page = TodayPage(context)
    Undoing(context, page)
    house = House(qtbot, context, clock, page)
    worker.troubled.connect(house.troubles.append)
    worker.broke.connect(house.troubles.append)
    qtbot.addWidget(page)
    page.resize(1000, 900)
    with qtbot.waitSignal(page.learned):
        worker.start()
        page.show()
        page.arrive()
    house.settle()
    qtbot.waitUntil(lambda: page.body.whole or not page.body.isVisible())
    return house


def log(store: Store, *entries: tuple[str, str | None, str, str | None], day: str = "2026-11-23") -> None:
    """Store finished work: task, category key, start and end on the wall (None: runs)."""
    builtin = {category.builtin: category.id for category in store.categories.all()}
    with store.action(Deed.LOG, at=MONDAY - timedelta(days=30), about="before") as act:
        for name, category, start, end in entries:
            task = store.tasks.by_key(name)
            if task is None:
                task = Task(uuid4(), name, builtin[category] if category else None)
                act.tasks.add(task)
            act.entries.add(Entry(uuid4(), task.id, _at(day, start), _at(day, end) if end else None))


def _at(day: str, clock: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZONE)
