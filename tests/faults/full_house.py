"""A log in which everything that can be named has a hostile name, and the window on it, page by page."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast import paths
from ballast.domain.delegation.plan import Brief, Step
from ballast.domain.log.clock import FixedClock
from ballast.services import capture, categories, plans
from ballast.services.sample import load_sample, read_sample
from ballast.store.opening import open_store
from ballast.ui.changes import PageName, Place
from tests.faults.desks import NOW, ZONE
from tests.ui.resting import all_made

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.plan import Plan
    from ballast.store.store import Store
    from tests.faults.desks import Sitting

MARK = '<b>x</b><img src="canary.png">'
HOSTILE = (
    MARK,
    f"a&b &amp; {MARK}",
    f"%s %d {{n}} {{task}} {{0}} {MARK}",
    f"two\nlines\ttab {MARK}",
    f"\u202eright to left\u202c \u05e9\u05dc\u05d5\u05dd {MARK}",
    f"{MARK} {'W' * 5000}",
    f"👩‍💻 e\u0301 日本語 {MARK}",
    f'</span></body></html>{MARK}" onclick="',
)
CLOCK = FixedClock(NOW, ZONE)
AnyPlace = PageName | tuple[PageName, Step]
PLACES: list[AnyPlace] = [
    *(name for name in PageName if name is not PageName.WIZARD),
    *((PageName.WIZARD, step) for step in Step),
]


def furnish(folder: Path) -> None:
    """Make a data folder of the sample business under hostile names, with a saved plan and one in the wizard."""
    store = open_store(folder, at=NOW)
    load_sample(store, read_sample(paths.resource("sample", "business.json")), CLOCK)
    for number, task in enumerate(store.tasks.all()):
        categories.change_task(store, replace(task, name=f"{HOSTILE[number % len(HOSTILE)]} {number}"), CLOCK)
    for number, category in enumerate(store.categories.all()):
        categories.change_category(store, replace(category, name=f"{number} {HOSTILE[number]}"[:60], builtin=""), CLOCK)
    categories.assign(store, [task.id for task in store.tasks.all()[-4:]], None, CLOCK)
    _log_a_day(store)
    for title in (HOSTILE[1], HOSTILE[5]):
        plans.create_plan(store, title, None, CLOCK)
    draft = plans.begin_plan(store, HOSTILE[0], None, CLOCK)[1]
    plans.keep_plan(store, _answered(draft), CLOCK)
    store.close()


def _log_a_day(store: Store) -> None:
    """Notes and a running timer on the day that the Today page shows."""
    tasks = store.tasks.all()
    for number, hostile in enumerate(HOSTILE):
        made = capture.switch(store, tasks[number].id, FixedClock(NOW - timedelta(minutes=100 - 10 * number), ZONE))
        assert made.span is not None
        running = store.entries.running()
        assert running is not None
        named = capture.NamedTask(tasks[number].name)
        capture.edit(store, replace(running, note=hostile), named, CLOCK)


def _answered(plan: Plan) -> Plan:
    """Words of the owner's in briefs and reasons too."""
    brief = Brief(HOSTILE[0], (HOSTILE[1],), (HOSTILE[2],), (), HOSTILE[4], HOSTILE[6], 3, HOSTILE[7])
    return replace(plan, tasks=tuple(replace(task, brief=brief, choice_reason=HOSTILE[1]) for task in plan.tasks))


def visit(sitting: Sitting, place: AnyPlace) -> QWidget:
    """Show a page, or a step of the wizard, and wait for its answers."""
    sitting.qtbot.waitUntil(lambda: sitting.desk.window.page is not None)  # the first page is there: the log is open
    sitting.settle()
    if isinstance(place, PageName):
        sitting.desk.context.navigate(place)
    else:
        page, step = place
        draft = sitting.ask(lambda store: next(plan for plan in plans.list_plans(store) if plan.saved_at is None))
        sitting.desk.context.navigate(Place(page, (draft.id, step)))
    wanted = f"{name_of(place).split()[0].capitalize()}Page"
    sitting.qtbot.waitUntil(lambda: type(sitting.desk.window.page).__name__ == wanted)  # it is made in steps first
    for _ in range(3):  # parts of a page come one after another, and some ask again
        sitting.settle()
        sitting.qtbot.waitUntil(lambda: all_made(sitting.desk.window))
        sitting.qtbot.wait(30)
    shown = sitting.desk.window.page
    assert shown is not None
    assert not isinstance(place, tuple) or getattr(shown, "step", None) is place[1]
    return shown


def name_of(place: AnyPlace) -> str:
    """A name for the test of that place."""
    return place.value if isinstance(place, PageName) else f"wizard {place[1].value}"
