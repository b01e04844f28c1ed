"""What comes after a plan is saved: the helper is found, one press away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.services import plans
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.plans.page import PlansPage
from tests.services.helping import ROLE, made_plan
from tests.ui.pages.room import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

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


def test_the_keyboard_goes_to_the_list(make_room: Callable[..., Room]) -> None:
    """A page that is given the keyboard has it in its list."""
    room = make_room(lambda store: made_plan(store, NOW))
    page = PlansPage(room.context, room.files)
    room.show(page)
    page.list.clearFocus()
    page.take_focus()
    assert page.window().focusWidget() is page.list
