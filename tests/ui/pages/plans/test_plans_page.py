"""The Plans page: what it shows of plans, and what each of its buttons does to them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from ballast.domain.delegation.plan import Step
from ballast.services import plans
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.plans.page import PlansPage
from ballast.ui.pages.plans.rows import HelperBlock, TaskRow
from ballast.ui.widgets.plain import PlainLabel
from tests.ui.accessibility import nameless, tab_jumps, unreachable
from tests.ui.pages.room import NOW, PATIENCE_MS, Room, sample

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ballast.domain.delegation.plan import Plan
    from ballast.store.store import Store

    MakeRoom = Callable[..., Room]

TITLE = "Studio <b>plan</b> & Δημήτρης 山田さん"


def saved_plan(store: Store) -> None:
    """The sample business with one saved plan."""
    sample(store)
    plans.create_plan(store, TITLE, None, NOW)


@pytest.fixture
def room(make_room: MakeRoom) -> Room:
    """A room with one saved plan."""
    return make_room(saved_plan)


@pytest.fixture
def page(room: Room) -> PlansPage:
    """The page on it."""
    page = PlansPage(room.context, room.files)
    room.show(page)
    return page


def kept(room: Room) -> tuple[Plan, ...]:
    """The plans that are stored."""
    return room.stored(plans.list_plans)


def texts(root: QWidget) -> str:
    """Every visible word of a widget."""
    return "\n".join(label.text() for label in root.findChildren(PlainLabel) if label.isVisibleTo(root))


def test_an_open_plan_shows_its_own_figures(room: Room, page: PlansPage) -> None:
    """What the page says is what the plan's results are, from the title to the hours freed."""
    (plan,) = kept(room)
    opened = room.stored(lambda store: plans.open_plan(store, plan.id))
    assert page.detail.head.title_edit.label.text() == TITLE
    assert page.detail.figures.freed.figure.text().startswith(f"{opened.outcome.totals.freed:.1f}")
    assert page.list.rows[0].freed.startswith(f"{opened.outcome.totals.freed:.1f}")
    assert page.detail.head.state.text() == "Saved"


def test_every_task_and_every_helper_is_on_the_page(room: Room, page: PlansPage) -> None:
    """No task is lost: handed over in order of priority or under everything else, the rest behind a button."""
    (plan,) = kept(room)
    for button in page.detail.findChildren(QPushButton):
        if button.text().startswith("Show ") and button.isVisible():
            button.click()
    shown = [row.findChildren(PlainLabel) for row in page.detail.findChildren(TaskRow)]
    names = {label.text() for labels in shown for label in labels}
    assert {task.name for task in plan.tasks} <= names
    working = [role for role in room.stored(lambda s: plans.open_plan(s, plan.id)).outcome.roles if role.tasks]
    assert len(page.detail.findChildren(HelperBlock)) == len(working) > 0


def test_without_money_the_plan_tells_the_chance_to_win_hours(page: PlansPage) -> None:
    """The total does not speak of paying where nobody said what anything costs."""
    assert page.detail.figures.chance.name.text() == "Chance that it wins you hours"
    assert page.detail.figures.chance.figure.text().endswith("%")
    assert "Chance that it pays" not in texts(page.detail)


def test_a_priced_plan_speaks_of_money(make_room: MakeRoom) -> None:
    """With an income and a price, net, its range, chance and break-even price are shown in the plan's currency."""

    def fill(store: Store) -> None:
        sample(store)
        _change, plan = plans.create_plan(store, "Priced", None, NOW)
        worth = replace(plan.worth, yearly_income=Decimal(60_000), hours_per_week=40.0, confirmed=True)
        roles = tuple(replace(role, price=Decimal(15), price_said=True) for role in plan.roles)
        plans.keep_plan(store, replace(plan, worth=worth, roles=roles), NOW)

    room = make_room(fill)
    page = PlansPage(room.context, room.files)
    room.show(page)
    (plan,) = kept(room)
    totals = room.stored(lambda store: plans.open_plan(store, plan.id)).outcome.totals
    assert totals.net is not None
    words = texts(page.detail)
    assert page.detail.figures.net.name.text() == "Net in 12 months"
    assert page.detail.figures.net.figure.text().lstrip("−").startswith("€")
    assert "Break-even price" in words
    assert page.list.rows[0].net.endswith("net")


def test_newest_plan_comes_first_and_is_open(make_room: MakeRoom) -> None:
    """The list runs from the newest to the oldest plan, and the newest is the one that is open."""

    def fill(store: Store) -> None:
        sample(store)
        for hour, title in enumerate(("Old", "New", "Middle")):
            _change, plan = plans.create_plan(store, title, None, NOW)
            made = plan.created_at.replace(hour={0: 1, 1: 9, 2: 5}[hour])
            plans.keep_plan(store, replace(plan, created_at=made), NOW)

    room = make_room(fill)
    page = PlansPage(room.context, room.files)
    room.show(page)
    assert [row.title for row in page.list.rows] == ["New", "Middle", "Old"]
    assert page.current is not None
    assert page.current.title == "New"


def test_renaming_in_place_is_kept_and_can_be_undone(room: Room, page: PlansPage) -> None:
    """Enter keeps the new title, undo brings the old one back."""
    edit = page.detail.head.title_edit
    edit.button.click()
    edit.box.setText("  Winter   plan ")
    QTest.keyClick(edit.box, Qt.Key.Key_Return)
    room.settle()
    assert [plan.title for plan in kept(room)] == ["Winter plan"]
    assert page.list.rows[0].title == "Winter plan"
    room.context.undo()
    room.qtbot.waitUntil(lambda: page.list.rows[0].title == TITLE)


def test_escape_and_an_empty_title_leave_the_plan_as_it_was(room: Room, page: PlansPage) -> None:
    """Escape keeps the title; an empty one is refused and the box says why."""
    edit = page.detail.head.title_edit
    edit.button.click()
    edit.box.setText("")
    QTest.keyClick(edit.box, Qt.Key.Key_Return)
    assert edit.box.isVisible()
    assert edit.problem.text() == "A plan needs a title."
    edit.box.setText("Other")
    QTest.keyClick(edit.box, Qt.Key.Key_Escape)
    assert not edit.box.isVisible()
    room.settle()
    assert [plan.title for plan in kept(room)] == [TITLE]


def test_a_duplicate_is_a_plan_of_its_own_and_is_open(room: Room, page: PlansPage) -> None:
    """The copy has the same tasks under ids of its own, says that it is a copy, and is the open plan."""
    page.detail.head.duplicate.click()
    room.qtbot.waitUntil(lambda: len(page.list.rows) == 2 and page.current is not None and "copy" in page.current.title)
    first, second = kept(room)
    assert {task.name for task in first.tasks} == {task.name for task in second.tasks}
    assert not {task.id for task in first.tasks} & {task.id for task in second.tasks}


def test_delete_asks_nothing_and_undo_brings_it_back(room: Room, page: PlansPage) -> None:
    """A deleted plan leaves the empty page; undo restores it with every answer."""
    before = kept(room)
    page.detail.head.delete.click()
    room.qtbot.waitUntil(lambda: page.list.rows == ())
    room.settle()
    assert page.empty.isVisible()
    room.context.undo()
    room.qtbot.waitUntil(lambda: len(page.list.rows) == 1)
    assert kept(room) == before


def test_arriving_with_an_id_opens_that_plan(room: Room, page: PlansPage) -> None:
    """The wizard hands over the plan it saved: that one is open, whatever was open before."""
    (old,) = kept(room)
    page.detail.head.duplicate.click()
    room.qtbot.waitUntil(lambda: len(page.list.rows) == 2)
    page.arrive(old.id)
    room.settle()
    assert page.current is not None
    assert page.current.id == old.id
    page.arrive(uuid4())
    room.settle()
    assert room.said[-1].text == "That plan is not there any more."
    assert page.current is not None


def test_keys_of_the_page_work_without_focus_in_it(room: Room, page: PlansPage, qtbot: QtBot) -> None:
    """Nothing on the page has the focus when the program opens on it; its keys work all the same."""
    window = page.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert len(kept(room)) == 2


def test_the_wizard_is_reached_at_the_plan_and_at_the_step(room: Room, page: PlansPage) -> None:
    """Edit leads to the plan, the links of the open points lead to their step."""
    (plan,) = kept(room)
    page.detail.head.edit.click()
    link = next(each for each in page.detail.findChildren(QPushButton) if each.accessibleName().startswith("The worth"))
    link.click()
    assert room.went == [Place(PageName.WIZARD, plan.id), Place(PageName.WIZARD, (plan.id, Step.WORTH))]


def test_a_new_plan_is_made_and_opened_in_the_wizard(room: Room, page: PlansPage) -> None:
    """The button keeps a new plan and goes on to the wizard with it."""
    page.new.click()
    room.qtbot.waitUntil(lambda: bool(room.went))
    fresh = next(plan for plan in kept(room) if plan.title != TITLE)
    assert room.went == [Place(PageName.WIZARD, fresh.id)]
    assert fresh.saved_at is None


def test_a_plan_in_the_wizard_says_how_far_it_is(make_room: MakeRoom) -> None:
    """Of a plan in the making the list tells the step, and Continue is the button that leads on."""

    def fill(store: Store) -> None:
        sample(store)
        plans.begin_plan(store, "Draft", None, NOW)

    room = make_room(fill)
    page = PlansPage(room.context, room.files)
    room.show(page)
    assert page.list.rows[0].state.startswith("Step 1 of ")
    assert page.detail.head.edit.text() == "Continue"
    assert page.detail.head.edit.property("kind") == "primary"


def test_with_nothing_logged_the_page_says_what_to_do(make_room: MakeRoom) -> None:
    """No plan can be made of nothing: logging is offered first, and importing; the way to a plan comes with the first entry."""
    room = make_room()
    page = PlansPage(room.context, room.files)
    room.show(page)
    assert [button.isVisible() for button in (page.empty.make_first, page.empty.go_log)] == [False, True]
    assert page.empty.go_log.property("kind") == "primary"
    page.empty.go_log.click()
    page.empty.go_import.click()
    assert room.went == [Place(PageName.TODAY, None), Place(PageName.IMPORT, None)]
    page.empty.show_logged(logged=True)
    assert [button.isVisible() for button in (page.empty.make_first, page.empty.go_log)] == [True, False]


def test_thirty_plans_are_listed_and_arrows_choose(make_room: MakeRoom) -> None:
    """Many plans are one list to walk through with the arrow keys; each shows its figures at last."""

    def fill(store: Store) -> None:
        saved_plan(store)
        first = plans.list_plans(store)[0]
        for number in range(29):
            plans.duplicate_plan(store, first.id, f"{TITLE} {number}", NOW)

    room = make_room(fill)
    page = PlansPage(room.context, room.files)
    room.show(page)
    assert len(page.list.rows) == 30
    room.qtbot.waitUntil(lambda: all(row.freed for row in page.list.rows), timeout=PATIENCE_MS)
    chosen: UUID | None = page.current.id if page.current else None
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.current is not None
    assert page.current.id == page.list.rows[1].id != chosen


def test_no_control_of_the_page_is_nameless(page: PlansPage) -> None:
    """A screen reader can name every control, keys reach every button, and Tab runs down the page."""
    assert nameless(page) == []
    assert unreachable(page) == []
    assert tab_jumps(page.detail) == []
