"""A picture of every page, in both looks, taken from the real window working on a copy of the owner's data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from ballast.domain.delegation.journey import steps
from ballast.domain.delegation.plan import Step
from ballast.domain.log.day import day_of
from ballast.services import plans
from ballast.services.review import expected_period
from ballast.ui.changes import PageName, Place
from ballast.ui.theme import Look
from ballast.ui.words.printing import default_title

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store
    from ballast.ui.desk import Desk

SIZE = QSize(1280, 800)
LOOKS = (Look.LIGHT, Look.DARK)
_TICK_MS = 40
_QUIET_TICKS = 4
_PATIENCE_TICKS = 1500
_FIRST_MS = 60_000


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name and the place it shows; `scroll` is how far down the page it looks, 0 to 1."""

    name: str
    place: Place
    scroll: float = 0.0


@dataclass(frozen=True, slots=True)
class Subjects:
    """What the pictures show: the last day with work, a saved plan, and one in the wizard; None where there is none."""

    last_day: date | None
    plan_id: UUID | None
    draft_id: UUID | None
    steps: tuple[Step, ...] = ()


def shots(found: Subjects) -> tuple[Shot, ...]:
    """Every page, Today on the last day with work, and every step of the wizard."""
    wizard = [
        Shot(f"wizard-{number}-{step}", Place(PageName.WIZARD, (found.draft_id, step)))
        for number, step in enumerate(Step, 1)
        if step in found.steps
    ]
    return (
        Shot("today", Place(PageName.TODAY, found.last_day)),
        Shot("week", Place(PageName.WEEK, found.last_day)),
        Shot("entries", Place(PageName.ENTRIES)),
        Shot("review", Place(PageName.REVIEW)),
        Shot("review-below", Place(PageName.REVIEW), 1.0),
        Shot("plans", Place(PageName.PLANS)),
        *([Shot("plan", Place(PageName.PLANS, found.plan_id))] if found.plan_id else []),
        Shot("helpers", Place(PageName.HELPERS, "helpers")),  # not the people, whom the other look left in sight
        Shot("people", Place(PageName.HELPERS, "people")),
        *(wizard if found.draft_id else []),
        Shot("settings", Place(PageName.SETTINGS)),
        Shot("settings-below", Place(PageName.SETTINGS), 1.0),
        Shot("welcome", Place(PageName.WELCOME)),
        Shot("import", Place(PageName.IMPORT)),
    )


class Sitting(QObject):
    """One whole sitting: waits for the desk, makes a plan in the copy for the wizard's pictures, takes them all.

    Signals: `finished` with the paths of the pictures, `failed` with the reason.
    """

    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, folder: Path, suffix: str) -> None:
        """Pictures of the desk into the folder."""
        super().__init__()
        self._desk = desk
        self._folder = folder
        self._suffix = suffix
        self._photographer: Photographer | None = None
        desk.ready.connect(self._prepare)
        QTimer.singleShot(_FIRST_MS, self, self._give_up)
        desk.worker.unopened.connect(lambda error: self.failed.emit(f"the data could not be opened ({type(error).__name__})"))
        desk.worker.broke.connect(lambda error: self.failed.emit(f"a page failed ({type(error).__name__}: {error})"))

    def _give_up(self) -> None:
        """Say so instead of waiting for ever where no first page comes."""
        if self._photographer is None:
            self.failed.emit("the first page never came")

    def _prepare(self) -> None:
        clock = self._desk.context.clock
        self._desk.context.ask(lambda store: _subjects(store, clock), self._take)

    def _take(self, found: Subjects) -> None:
        photographer = Photographer(self._desk, shots(found), self._folder, self._suffix)
        photographer.finished.connect(self.finished)
        photographer.failed.connect(lambda name: self.failed.emit(f"the page {name} never came to rest"))
        self._photographer = photographer
        photographer.start()


def _subjects(store: Store, clock: Clock) -> Subjects:
    """What there is to show. Where no plan is in the wizard a saved one is laid there; where there is none, one is begun."""
    last = store.entries.last_end()
    found = plans.list_plans(store)
    saved = next((plan.id for plan in found if plan.saved_at), None)
    draft = next((plan.id for plan in found if not plan.saved_at), saved)
    if draft is None and last is not None:
        draft = plans.begin_plan(store, default_title(expected_period(store, clock)), None, clock)[1].id
    walked = () if draft is None else steps(plans.open_plan(store, draft).plan)
    return Subjects(day_of(last, store.profile.get().day_start, clock.zone) if last else None, saved, draft, walked)


class Photographer(QObject):
    """Walks through the places, waits until each page has its answers and is still, and takes its picture.

    Signals: `finished` with the paths of all pictures; `failed` with the name of a page that never came to rest.
    """

    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, wanted: Sequence[Shot], folder: Path, suffix: str) -> None:
        """Pictures of the desk's window into the folder, `NAME-LOOK{suffix}.png`."""
        super().__init__()
        self._desk = desk
        self._left = [(look, shot) for look in LOOKS for shot in wanted]
        self._folder = folder
        self._suffix = suffix
        self._quiet = 0
        self._waited = 0
        self._made: list[Path] = []
        self._page: QWidget | None = None
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._look)
        desk.window.resize(SIZE)

    def start(self) -> None:
        """Begin with the first place; the desk must be ready."""
        self._go()
        self._timer.start()

    def _go(self) -> None:
        look, shot = self._left[0]
        self._desk.context.theme.choose(look)
        self._page = self._desk.window.show_place(shot.place)
        self._desk.window.toast.hide()
        self._quiet = self._waited = 0

    def _look(self) -> None:
        self._waited += 1
        self._quiet = self._quiet + 1 if self._desk.worker.waiting == 0 and not self._busy() else 0
        if self._waited > _PATIENCE_TICKS:
            self._timer.stop()
            self.failed.emit(self._left[0][1].name)
        elif self._quiet == 1:
            self._scroll(self._left[0][1].scroll)
        elif self._quiet >= _QUIET_TICKS:
            self._take()

    def _busy(self) -> bool:
        """Whether the page is still being put together: pieces of work wait for the next turns of the event loop."""
        page = self._desk.window.page
        if page is not self._page:
            return True
        timers = page.findChildren(QTimer) if page is not None else []
        return any(timer.isActive() and not timer.interval() for timer in timers)

    def _scroll(self, share: float) -> None:
        from PySide6.QtWidgets import QScrollArea  # noqa: PLC0415 - a class to look for

        page = self._desk.window.page
        for area in page.findChildren(QScrollArea) if page is not None else []:
            bar = area.verticalScrollBar()
            bar.setValue(round(bar.maximum() * share))

    def _take(self) -> None:
        look, shot = self._left.pop(0)
        path = self._folder / f"{shot.name}-{look.value}{self._suffix}.png"
        self._desk.window.grab().save(str(path))
        self._made.append(path)
        if self._left:
            self._go()
        else:
            self._timer.stop()
            self.finished.emit(tuple(self._made))
