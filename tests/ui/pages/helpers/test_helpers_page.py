"""The page of helpers: who is in its list, who is chosen, which view is seen, what it says while there is nobody."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ballast.domain.delegation.hiring import Tried
from ballast.domain.delegation.people import Purpose, Where
from ballast.services import hand_over, people, plans
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.helpers.find import FindView
from ballast.ui.pages.helpers.page import HelpersPage
from ballast.ui.pages.helpers.start import StartView
from tests.services.helping import ROLE, made_plan
from tests.ui.accessibility import nameless
from tests.ui.pages.room import NOW, Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store

LONG = "Αικατερίνη Παπαδοπούλου-Χατζηχαραλάμπους " * 4


def fill(store: Store) -> None:
    """A plan whose helper is found and begins in ten days, and a copy of it whose helper is sought."""
    plan = made_plan(store, NOW)
    plans.duplicate_plan(store, plan.id, "Other plan", NOW)
    person = people.new_person(LONG, Where.NETWORK, Purpose.HELPER, NOW.now().date())
    people.keep_person(store, person, NOW)
    hand_over.choose_person(store, hand_over.handing(store, plan.id, ROLE, NOW), person.id, NOW)
    hand_over.set_start(store, hand_over.handing(store, plan.id, ROLE, NOW), NOW.now().date() + timedelta(days=4), NOW)


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """A room with two plans."""
    return make_room(fill)


@pytest.fixture
def page(room: Room) -> HelpersPage:
    """The page on them."""
    page = HelpersPage(room.context)
    room.show(page)
    return page


def test_all_helpers_are_listed_with_how_far_they_are(room: Room, page: HelpersPage) -> None:
    """The newest plan's first; each with its plan, its tasks, its state and what is to do, for eye and ear."""
    rows = {row.plan: row for row in page.list.rows}
    assert rows["Other plan"].title == "Assistant by provider"
    assert [line.start for line in rows["Other plan"].lines] == ["Other plan", "Sought"]
    assert rows["Other plan"].lines[0].end == "2 tasks"
    assert rows["Spring"].title == f"{LONG.strip()}, Assistant by provider"
    steps = room.stored(lambda store: store.hand_overs.all()[0].steps)
    due = f"{sum(step.day <= NOW.now().date() + timedelta(days=1) for step in steps)} to do"
    assert rows["Spring"].lines[1] == ("Getting ready", due, "accent_text")
    assert rows["Spring"].spoken.endswith("Spring, Getting ready, 2 tasks, " + due)
    assert nameless(page) == []


def test_the_chosen_helper_is_shown_and_leads_to_the_plan(room: Room, page: HelpersPage) -> None:
    """With an arrow the next one is; its head says who, how far, which tasks; its plan is one press away."""
    page.list.setFocus()
    shown = page.detail.head.name.text()
    room.qtbot.keyClick(page.list, Qt.Key.Key_Down)
    room.qtbot.waitUntil(lambda: page.detail.head.name.text() != shown)
    assert page.detail.head.tasks.text() == "Task 1, Task 2"
    page.detail.head.plan.click()
    chosen = page.list.rows[page.list.currentIndex().row()]
    assert room.went == [Place(PageName.PLANS, chosen.plan_id)]


def test_a_place_opens_a_helper_in_a_view(room: Room, page: HelpersPage) -> None:
    """From elsewhere: a helper, with a view by its key; keys change the view and go over to the people."""
    page.arrive((ROLE, "choose"))
    room.settle()
    assert "Getting ready" in page.detail.head.state.text()
    assert page.detail.key == "choose"
    page.activateWindow()
    room.qtbot.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    room.qtbot.waitUntil(lambda: page.detail.key == "find")
    mods = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    room.qtbot.keyClick(page, Qt.Key.Key_P, mods)
    room.qtbot.waitUntil(page.people.isVisible)
    assert page.choice.current == 1


@pytest.mark.parametrize(
    ("named", "start", "left", "key"),
    [
        (False, None, None, "find"),
        (True, None, None, "start"),
        (True, 4, None, "start"),
        (True, 0, None, "going"),
        (False, -40, None, "going"),
        (True, -40, -1, "going"),
    ],
)
def test_a_helper_opens_where_it_goes_on(
    make_room: Callable[..., Room], *, named: bool, start: int | None, left: int | None, key: str
) -> None:
    """Sought: finding; found or getting ready: the start; at work or ended: how it goes. Then it stays where it is left."""

    def filled(store: Store) -> None:
        plan, today = made_plan(store, NOW), NOW.now().date()
        plans.duplicate_plan(store, plan.id, "Other plan", NOW)
        if named:
            person = people.new_person("Ana", Where.NETWORK, Purpose.HELPER, today)
            people.keep_person(store, person, NOW)
            hand_over.choose_person(store, hand_over.handing(store, plan.id, ROLE, NOW), person.id, NOW)
        for day, act in ((start, hand_over.set_start), (left, hand_over.set_end)):
            if day is not None:
                act(store, hand_over.handing(store, plan.id, ROLE, NOW), today + timedelta(days=day), NOW)

    room = make_room(filled)
    page = HelpersPage(room.context)
    page.arrive(ROLE)
    room.show(page)
    assert page.detail.key == key
    page.detail.show_key("choose")
    other = next(row for row in page.list.rows if row.id != ROLE)
    for role, seen in ((other.id, "find"), (ROLE, "choose")):
        page.list.chosen.emit(role)
        room.settle()
        assert page.detail.key == seen
    page.arrive((ROLE, "going"))
    room.settle()
    assert page.detail.key == "going"


def test_a_key_for_a_view_is_heeded_once_the_helpers_are_there(room: Room) -> None:
    """Pressed while the page still waits for what is kept, it is not lost."""
    page = HelpersPage(room.context)
    room.qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    room.qtbot.waitUntil(page.isActiveWindow)
    assert not page.list.rows
    room.qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    page.arrive(None)
    room.settle()
    room.qtbot.waitUntil(lambda: page.detail.key == "choose")


def test_a_change_elsewhere_is_shown(room: Room, page: HelpersPage) -> None:
    """A plan that goes takes its helper out of the list."""
    other = next(row for row in page.list.rows if row.plan == "Other plan")
    room.context.do(lambda store: plans.delete_plan(store, other.plan_id, NOW))
    room.qtbot.waitUntil(lambda: [row.plan for row in page.list.rows] == ["Spring"])


def test_what_is_done_with_a_helper_that_is_gone_is_told(room: Room, page: HelpersPage) -> None:
    """A plan that went unheard: neither a day nor a place is kept, and it is no fault of the program."""
    page.arrive((ROLE, "start"))
    room.settle()
    room.stored(lambda store: [plans.delete_plan(store, plan.id, NOW) for plan in plans.list_plans(store)])  # told to nobody
    start, find = page.detail.views["start"], page.detail.views["find"]
    assert isinstance(start, StartView)
    assert isinstance(find, FindView)
    start.begin.set.setEnabled(True)
    start.begin.set.click()
    page.detail.show_key("find")
    room.settle()
    find.found = start.hand.found
    find.places.added.emit(Tried(Where.NETWORK, "Σχολή", NOW.now().date(), Decimal(0)))
    room.settle()
    assert [notice.text for notice in room.said] == ["That helper is not in a plan any more."] * 2


def test_without_a_helper_the_way_leads_to_the_plans(make_room: Callable[..., Room]) -> None:
    """An empty page says what will be here, and one button leads on."""
    room = make_room(None)
    page = HelpersPage(room.context)
    room.show(page)
    assert page.empty.isVisible()
    page.go_plans.click()
    assert room.went == [Place(PageName.PLANS)]
