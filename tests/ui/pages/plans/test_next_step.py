"""What comes after a plan is saved: the helper is found, one press away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.delegation.people import Purpose, Where
from ballast.services import hand_over, people, plans
from ballast.services.hand_over import State
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.helpers.page import HelpersPage
from ballast.ui.pages.plans.page import PlansPage
from tests.domain.delegation.plans import role
from tests.services.helping import ROLE, made_plan
from tests.ui.pages.room import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.access import Register
    from ballast.domain.log.change import Change
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store
    from tests.ui.pages.room import Room


def test_a_saved_plan_leads_to_its_helper(make_room: Callable[..., Room]) -> None:
    """The button is there once a plan is saved, and goes to the first helper who has a task."""
    room = make_room(lambda store: made_plan(store, NOW))
    page = PlansPage(room.context, room.files)
    room.show(page)
    assert not page.detail.head.helper.isVisible()
    (plan,) = room.stored(plans.list_plans)
    room.context.do(lambda store: plans.save_plan(store, plan, NOW))
    room.qtbot.waitUntil(page.detail.head.helper.isVisible)
    QTest.mouseClick(page.detail.head.helper, Qt.MouseButton.LeftButton)
    assert room.went[-1] == Place(PageName.HELPERS, ROLE)


def test_the_button_says_what_is_next_with_the_helper(make_room: Callable[..., Room]) -> None:
    """Found, getting ready, at work, ended: other words each time, with who it is, the moment it changes."""
    room = make_room(lambda store: plans.save_plan(store, made_plan(store, NOW), NOW))
    page = PlansPage(room.context, room.files)
    room.show(page)
    button, today = page.detail.head.helper, NOW.now().date()
    ana = people.new_person("Ana", Where.NETWORK, Purpose.HELPER, today)

    def then(act: Callable[[Store, Handing], Change], words: str) -> None:
        (row,) = room.stored(lambda store: hand_over.helpers(store, NOW))
        room.context.do(lambda store: act(store, hand_over.handing(store, row.plan_id, ROLE, NOW)))
        room.qtbot.waitUntil(lambda: button.text() == words)
        assert (button.accessibleName(), button.isVisible()) == (words, True)

    room.qtbot.waitUntil(button.isVisible)
    assert (button.text(), button.accessibleDescription()) == ("Find a helper", "Assistant by provider")
    room.context.do(lambda store: people.keep_person(store, ana, NOW))
    then(lambda store, found: hand_over.choose_person(store, found, ana.id, NOW), "Get the helper started")
    assert "Ana" in button.accessibleDescription()
    then(lambda store, found: hand_over.set_start(store, found, today + timedelta(days=7), NOW), "Go on with the start")
    then(lambda store, found: hand_over.set_start(store, found, today, NOW), "See how it goes with the helper")
    then(lambda store, found: hand_over.set_register(store, found, left(found), NOW), "See how it went with the helper")


def test_with_several_the_one_not_at_work_yet_comes_first() -> None:
    """Then the first at work; where all have ended, the first of them; none without helpers."""
    running, ended, ready, sought = State.RUNNING, State.ENDED, State.PREPARING, State.SOUGHT
    assert at(running, ended, ready, sought) == row_in(ready)
    assert at(running, sought, ready) == row_in(sought)
    assert at(ended, running) == row_in(running)
    assert at(ended) == row_in(ended)
    assert at() is None


def at(*states: State) -> hand_over.HelperRow | None:
    """The helper to go on with, of a plan with helpers of whom it is known how far it is."""
    return hand_over.next_helper(map(row_in, states))


def left(found: Handing) -> Register:
    """A register that says that the helper has left today."""
    return replace(found.hand_over.register, left_on=NOW.now().date())


def row_in(state: State) -> hand_over.HelperRow:
    """A helper of whom it is known how far it is."""
    return hand_over.HelperRow(ROLE, "Spring", role(), ("Books",), "", state, None, 0)


def test_a_plan_leads_to_where_it_goes_on(make_room: Callable[..., Room]) -> None:
    """Also with a helper who was left in another view."""
    room = make_room(lambda store: made_plan(store, NOW))
    page = HelpersPage(room.context)
    room.show(page)
    room.qtbot.waitUntil(lambda: page.detail.key == "find")
    page.detail.show_key("choose")
    page.arrive(ROLE)
    room.qtbot.waitUntil(lambda: page.detail.key == "find")


def test_the_keyboard_goes_to_the_list(make_room: Callable[..., Room]) -> None:
    """A page that is given the keyboard has it in its list."""
    room = make_room(lambda store: made_plan(store, NOW))
    page = PlansPage(room.context, room.files)
    room.show(page)
    page.list.clearFocus()
    page.take_focus()
    assert page.window().focusWidget() is page.list
