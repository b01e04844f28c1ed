"""What tests of the wizard sit at: the page, its worker and its store."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ballast import paths
from ballast.domain.log.change import Deed
from ballast.domain.log.clock import FixedClock
from ballast.services import plans
from ballast.services.sample import load_sample, read_sample
from ballast.store.opening import open_store
from ballast.ui.changes import Bulletin, Changes
from ballast.ui.context import Context
from ballast.ui.settings import Looks
from ballast.ui.undo import Undoing
from ballast.ui.wizard.page import WizardPage
from ballast.ui.words.errors import is_weather
from ballast.ui.words.formats import Words
from ballast.ui.worker import Worker
from tests.clearing import dismiss

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ballast.domain.delegation.plan import Plan, Step
    from ballast.store.store import Store
    from ballast.ui.changes import Place
    from ballast.ui.theme import Theme

T = TypeVar("T")
ZONE = ZoneInfo("Europe/Berlin")
CLOCK = FixedClock(datetime(2026, 11, 22, 16, 12, tzinfo=ZONE), ZONE)


@dataclass
class Table:
    """A wizard page with its surroundings; `places` are where it navigated, `troubles` what went wrong."""

    qtbot: QtBot
    page: WizardPage
    context: Context
    places: list[Place] = field(default_factory=list)
    troubles: list[object] = field(default_factory=list)
    closed: bool = False

    @property
    def plan(self) -> Plan:
        """The plan on the table."""
        return self.page.session.plan

    @property
    def view(self) -> Any:  # noqa: ANN401 - each step has widgets of its own
        """The step in view."""
        return self.page.views[self.page.step]

    def rest(self) -> None:
        """Wait until every question has its answer and the results are those of the answers."""
        session = self.page.session

        def at_rest() -> bool:
            return self.context.worker.waiting == 0 and (not session.open or session.fresh)

        self.qtbot.waitUntil(at_rest)
        QApplication.processEvents()
        self.qtbot.waitUntil(at_rest)

    def begin(self) -> None:
        """Begin a plan for the usual period."""
        self.page.begin(None)
        self.rest()

    def go(self, step: Step) -> None:
        """Open the plan at a step."""
        self.page.session.flush()
        self.page.arrive((self.plan.id, step))
        self.rest()

    def click(self, widget: QWidget) -> None:
        """Click with the mouse, where the widget is."""
        assert widget.isVisible(), widget.accessibleName()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifier)
        QApplication.processEvents()
        self.rest()

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(QApplication.focusWidget() or self.page, text)
        self.rest()

    def at(self, step: Step) -> bool:
        """Whether that step is in view."""
        return self.page.step is step

    def stored(self, plan_id: UUID | None = None) -> Plan:
        """The plan as the store has it: the one on the table, or another."""
        plan_id = plan_id or self.plan.id
        return self.asked(lambda store: plans.open_plan(store, plan_id).plan)

    def asked(self, fn: Callable[[Store], T]) -> T:
        """Ask the store something and wait for it."""
        found: list[T] = []
        self.context.worker.ask(fn, found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        self.rest()
        return found[0]

    def close(self) -> None:
        """End the sitting as closing the window does."""
        if not self.closed:
            self.closed = True
            self.page.may_leave()
            self.page.hide()
            dismiss(self.context)
            QApplication.processEvents()


def build(qtbot: QtBot, theme: Theme, folder: Path, fill: Callable[[Store], object], *, in_steps: bool = False) -> Table:
    """A wizard page on a store in the folder, filled when it is new; `in_steps` as in the real window."""

    def opened() -> Store:
        store = open_store(folder / "data", at=CLOCK.now())
        if not store.entries.count():
            fill(store)
        return store

    worker = Worker(opened, is_weather)
    context = Context(worker, Changes(), Bulletin(), CLOCK, theme, Words(), Looks(folder / "looks.ini"), folder)
    page = WizardPage(context, in_steps=in_steps)
    Undoing(context, page)
    qtbot.addWidget(page)
    table = Table(qtbot, page, context)
    context.bulletin.navigated.connect(table.places.append)
    context.bulletin.troubled.connect(table.troubles.append)
    context.worker.broke.connect(table.troubles.append)
    context.worker.troubled.connect(table.troubles.append)
    page.resize(1046, 800)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    context.worker.start()
    return table


def sample(store: Store) -> None:
    """The sample business, in dollars so that there are benchmarks."""
    load_sample(store, read_sample(paths.resource("sample", "business.json")), CLOCK)
    with store.action(Deed.SETTINGS, at=CLOCK.now()) as act:
        act.profile.put(replace(store.profile.get(), currency="USD"))
