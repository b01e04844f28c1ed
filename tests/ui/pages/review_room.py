"""A Review page at work on a real store, for its tests; and the sample's own figures, added up from its file."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QDialog

from ballast import paths
from ballast.domain.log.clock import FixedClock
from ballast.services.sample import load_sample, read_sample
from ballast.store.opening import open_store
from ballast.ui.changes import Bulletin, Changes
from ballast.ui.context import Context
from ballast.ui.making import Making
from ballast.ui.pages.review.page import ReviewPage
from ballast.ui.settings import Looks
from ballast.ui.undo import Undoing
from ballast.ui.words.errors import is_weather
from ballast.ui.words.formats import Words
from ballast.ui.worker import Worker
from tests.clearing import dismiss

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.store.store import Store
    from ballast.ui.changes import Place
    from ballast.ui.theme import Theme

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 16, 12, tzinfo=ZONE)
MONDAY = date(2026, 11, 2)
"""The first day of the sample, when it is loaded at NOW: two weeks before the week of NOW."""
PATIENCE_MS = 60_000
EVERYWHERE = 100_000
"""How far from sight charts are made: wherever the page is scrolled to."""


class Room:
    """A page with its worker; `places` is where it wanted to go, `said` what it said."""

    def __init__(
        self,
        qtbot: QtBot,
        theme: Theme,
        folder: Path,
        fill: Callable[[Store, FixedClock], object],
        *,
        ahead: int = 0,
    ) -> None:
        """Open a store, fill it, show the page, wait until it stands; charts are made up to `ahead` pixels from sight."""
        self.qtbot = qtbot
        self.clock = FixedClock(NOW, ZONE)

        def opened() -> Store:
            store = open_store(folder / "data", at=NOW)
            fill(store, self.clock)
            return store

        self.worker = Worker(opened, is_weather)
        self.broken: list[Exception] = []
        self.worker.broke.connect(self.broken.append)
        self.worker.unopened.connect(self.broken.append)
        self.context = Context(
            self.worker, Changes(), Bulletin(), self.clock, theme, Words(), Looks(folder / "looks.ini"), folder
        )
        self.undoing = Undoing(self.context)
        self.places: list[Place] = []
        self.said: list[Any] = []
        self.context.bulletin.navigated.connect(self.places.append)
        self.context.bulletin.said.connect(self.said.append)
        self.page = ReviewPage(self.context)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 800)
        self.page.body.charts.ahead = ahead
        self.worker.start()
        self.page.show()
        self.page.arrive(None)
        self.rest()

    def rest(self) -> None:
        """Wait until the page has all its answers and stands."""
        self.qtbot.waitUntil(self.still, timeout=PATIENCE_MS)
        assert not self.broken

    def still(self) -> bool:
        """Whether nothing is under way."""
        if self.broken:
            return True
        if self.page.period is None or self.worker.waiting or self.page.body.stages.busy or self.page.afterwards.busy:
            return False
        if any(isinstance(each.parent(), QDialog) and not each.done for each in self.page.window().findChildren(Making)):
            return False
        if self.page.body.isVisible() and self.page.body.charts.wanted():
            return False
        return "year" not in vars(self.page.body) or not self.page.body.year.stages.busy

    def scroll_to(self, chart: str) -> None:
        """Bring the place of a chart, by the name of its class, into sight."""
        slot = next(slot for slot in self.page.body.charts.slots if slot.kind.name == chart)
        self.page.area.ensureWidgetVisible(slot, 0, 0)
        self.rest()

    def stored(self, fn: Callable[[Store], Any]) -> Any:  # noqa: ANN401 - whatever was asked
        """What the store says."""
        answers: list[Any] = []
        self.worker.ask(fn, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers) or bool(self.broken), timeout=PATIENCE_MS)
        assert not self.broken
        return answers[0]

    def leave(self) -> None:
        """Close what is open, and the store."""
        for dialog in (self.page.evidence.why, self.page.evidence.behind):
            if dialog is not None:
                dialog.accept()
        dismiss(self.context)


def sample(store: Store, clock: FixedClock) -> None:
    """The sample business."""
    load_sample(store, read_sample(paths.resource("sample", "business.json")), clock)


def sample_file() -> dict[str, Any]:
    """The sample as its file states it."""
    found: dict[str, Any] = json.loads(paths.resource("sample", "business.json").read_text(encoding="utf-8"))
    return found


def minutes_by(field: str) -> dict[str, int]:
    """Minutes of the sample by task key or by category."""
    found = sample_file()
    category = {task["key"]: task["category"] for task in found["tasks"]}
    sums: dict[str, int] = defaultdict(int)
    for entry in found["entries"]:
        sums[entry["task"] if field == "task" else category[entry["task"]]] += entry["minutes"]
    return dict(sums)


def in_words(minutes: int) -> str:
    """A length as the page writes it."""
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" if hours else "", f"{rest} min" if rest else "") if part)


def day(number: int) -> date:
    """A day of the sample by its number."""
    return MONDAY + timedelta(days=number)
