"""Ballast with a saved plan of forty-six tasks, told to print how long each act on plans and helpers keeps the window's thread.

Run as a module. Prints lines as `slots_window` does.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer

import ballast.ui.app
from ballast.domain.delegation.plan import Step
from ballast.main import main
from ballast.services import plans
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.plans.cards import RowsCard
from tests.benchmarks.drivers.slots_window import SETTLED_MS, Measured, Round, know_types

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.domain.delegation.plan import Plan
    from ballast.ui.desk import Desk

VIEWS = 4


def acts_of(desk: Desk) -> Iterator[tuple[str, Callable[[], object]]]:
    """What an owner does with a plan: read and print it, walk through its steps there and back, compare, look after helpers."""
    found: list[Plan] = []
    yield "ask", lambda: desk.context.ask(plans.list_plans, found.extend)
    plan = next(each for each in found if each.saved_at is not None)
    yield from acts_of_plans(desk, plan)
    for name in (PageName.WEEK, PageName.ENTRIES):
        yield f"open_{name}", partial(desk.window.show_place, Place(name))
    yield "wizard_opened", partial(desk.window.show_place, Place(PageName.WIZARD, (plan.id, Step.SUMMARY)))
    wizard: Any = desk.window.page
    for step in Step:
        yield f"wizard_{step}", partial(wizard.walk.go_to, step)
        if not wizard.views[step].isVisible():
            sys.exit(f"the step {step} was not shown")
    for step in Step:
        yield f"again_{step}", partial(wizard.walk.go_to, step)
    yield "again_helpers", partial(wizard.walk.go_to, Step.HELPERS)
    card = next(iter(wizard.views[Step.HELPERS].cards.values()))
    yield "compare", card.compare_button.click
    yield "what_if", card.what_if_button.click
    for lever, row in card.what_if.rows.items():
        if row.isVisible():
            yield f"dial_{lever}", partial(row.slider.setValue, 70)
    yield "open_helpers", partial(desk.window.show_place, Place(PageName.HELPERS))
    helpers: Any = desk.window.page
    for number in range(VIEWS):
        yield f"helper_{number}", helpers.detail.choice.buttons()[number].click
    yield "people", partial(desk.window.show_place, Place(PageName.HELPERS, "people"))


def acts_of_plans(desk: Desk, plan: Plan) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is done on the page of plans: a plan opened, another one, back again, all its tasks, the dialog before it leaves."""
    yield "plan_opened", partial(desk.window.show_place, Place(PageName.PLANS, plan.id))
    page: Any = desk.window.page
    if not page.detail.isVisible():
        sys.exit("the plan was not shown")
    other = next(each.id for each in page.list.rows if each.id != plan.id)
    yield "other_plan", partial(page.list.chosen.emit, other)
    yield "first_plan", partial(page.list.chosen.emit, plan.id)
    for number, card in enumerate(page.detail.findChildren(RowsCard)):
        yield f"plan_rows_{number}", card.more.click
    yield "export", page.export
    dialog: Any = page.exporter.dialog
    for number in range(dialog.whom.count()):
        yield f"export_{number}", partial(dialog.whom.setCurrentIndex, number)
    for number, button in enumerate(dialog.kind.buttons()):
        if button.isVisible():
            yield f"export_kind_{number}", button.click
    yield "export_left", dialog.reject


def _watch(desk: Desk) -> None:
    desk.ready.connect(lambda: QTimer.singleShot(SETTLED_MS, desk, lambda: Round(desk, acts_of(desk))))


if __name__ == "__main__":
    know_types()
    ballast.ui.app.QApplication = Measured  # type: ignore[attr-defined]  # the measured one in its place
    sys.exit(main(sys.argv[1:], _watch))
