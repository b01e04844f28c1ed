"""Acting on a plan that is gone by then: nothing is written, and the owner is told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.delegation.seed import Seed
from ballast.services import plans
from ballast.ui.changes import Tone
from ballast.ui.pages.plans.page import PlansPage
from ballast.ui.words import plans as say
from tests.ui.pages.plans.test_plans_page import saved_plan
from tests.ui.pages.room import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.pages.room import Room


def rename(page: PlansPage) -> None:
    """Another title, kept with Enter."""
    page.detail.head.title_edit.button.click()
    page.detail.head.title_edit.box.setText("Winter plan")
    QTest.keyClick(page.detail.head.title_edit.box, Qt.Key.Key_Return)


def answer_a_trial(page: PlansPage) -> None:
    """Say of a task that nobody missed it."""
    assert page.current is not None
    page.detail._answer_trial(page.current.id, page.current.tasks[0].id, missed=False)


ACTS: dict[str, Callable[[PlansPage], object]] = {
    "rename": rename,
    "answer a trial": answer_a_trial,
    "duplicate": lambda page: page.detail.head.duplicate.click(),
    "delete": lambda page: page.detail.head.delete.click(),
    "keep how it begins": lambda page: page.detail.seed.said.emit(Seed(held_back="time")),
}


@pytest.mark.parametrize("act", ACTS)
def test_the_owner_hears_that_it_is_gone(make_room: Callable[..., Room], act: str) -> None:
    """Nothing comes back by it; it is no fault of the program, so nothing is reported."""
    room = make_room(saved_plan)
    page = PlansPage(room.context, room.files)
    room.show(page)
    room.stored(lambda store: plans.delete_plan(store, plans.list_plans(store)[0].id, NOW))  # told to nobody
    ACTS[act](page)
    room.settle()
    assert [(notice.text, notice.tone) for notice in room.said] == [(say.GONE(), Tone.WARNING)]
    assert room.stored(plans.list_plans) == ()
