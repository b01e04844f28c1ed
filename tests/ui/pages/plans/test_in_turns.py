"""An open plan is made in turns, out of sight: the one before stays whole until then, and no key or click is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ballast.domain.delegation.plan import Choice
from ballast.domain.log.change import Deed
from ballast.services import plans
from ballast.ui.making import Making
from ballast.ui.pages.plans.cards import BriefsCard, TaskCard
from ballast.ui.pages.plans.page import PlansPage
from ballast.ui.pages.plans.rows import BriefRow, TaskRow
from tests.domain.delegation.plans import plan, role, task
from tests.ui.pages.plans.test_plans_page import texts
from tests.ui.pages.room import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.plan import Plan
    from ballast.store.store import Store
    from tests.ui.pages.room import Room

MANY = 40


def of_many(number: int) -> Plan:
    """A saved plan of many tasks, all of them handed over, called by its number."""
    helper = replace(role(number), name="Donaudampfschifffahrtsgesellschaft " * 4)
    tasks = [
        task(100 * number + n, 9.0, role_id=helper.id, choice=Choice.DELEGATE, name=f"Task {number}-{n}.") for n in range(MANY)
    ]
    return plan(*tasks, id=UUID(int=number), title=f"Plan {number}", roles=(helper,), saved_at=NOW.now())


def fill(store: Store) -> None:
    """Two plans."""
    with store.action(Deed.SAVE_PLAN, at=NOW.now()) as act:
        for number in (1, 2):
            act.plans.put(of_many(number))


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """A room with the plans."""
    return make_room(fill)


@pytest.fixture
def page(room: Room) -> PlansPage:
    """The page as the window makes it, with the first plan whole."""
    page = PlansPage(room.context, room.files, in_steps=True)
    page.making.finish()
    room.show(page)
    whole(room, page)
    return page


def whole(room: Room, page: PlansPage) -> None:
    """Wait until nothing of the page is on its way."""
    room.qtbot.waitUntil(lambda: not under_way(page))
    room.settle()
    room.qtbot.waitUntil(lambda: not under_way(page))


def under_way(page: PlansPage) -> bool:
    """Whether something of it is being made."""
    return any(each.under_way for each in page.findChildren(Making))


def other(page: PlansPage) -> str:
    """Choose the plan that is not open, and say what it is called."""
    row = next(row for row in page.list.rows if page.current is not None and row.id != page.current.id)
    page.list.chosen.emit(row.id)
    return row.title


def test_the_plan_before_stays_in_sight_until_the_new_one_is_whole(room: Room, page: PlansPage) -> None:
    """Between two turns the page has all cards of one plan; then all of the other, and none of the first."""
    before = page.current
    assert before is not None
    own = f"{before.tasks[0].name.removesuffix('0.')}"
    room.qtbot.waitUntil(lambda: own in texts(page.detail))
    title = other(page)
    assert under_way(page)
    assert own in texts(page.detail)
    whole(room, page)
    assert page.detail.head.title_edit.label.text() == title
    assert own not in texts(page.detail)
    assert f"Task {title[-1]}-0." in texts(page.detail)


def test_a_key_finds_the_chosen_plan_whole(room: Room, page: PlansPage) -> None:
    """F2 pressed the moment after a plan was chosen renames that plan."""
    whole(room, page)
    title = other(page)
    assert under_way(page)
    QTest.keyClick(page, Qt.Key.Key_F2)
    box = page.detail.head.title_edit.box
    assert box.isVisible()
    assert box.text() == title
    QTest.keyClicks(box, "Mine")
    QTest.keyClick(box, Qt.Key.Key_Return)
    room.settle()
    assert {each.title for each in room.stored(plans.list_plans)} == {"Plan 1", "Plan 2", "Mine"} - {title}


def test_the_plan_chosen_last_is_the_one_that_is_made(room: Room, page: PlansPage) -> None:
    """What was half made of another is put away."""
    whole(room, page)
    first = page.current
    other(page)
    other(page)
    whole(room, page)
    assert page.current == first
    assert first is not None
    names = {label for label in texts(page.detail).splitlines() if label.startswith("Task ")}
    assert names == {each.name for each in first.tasks if each.name in names}
    assert len([card for card in page.detail.findChildren(TaskCard) if card.isVisible()]) == 1


def test_the_place_in_a_plan_stays_when_it_is_made_anew(room: Room, page: PlansPage) -> None:
    """An answer given in the middle of a page leaves the owner in the middle."""
    whole(room, page)
    bar = page.detail.area.verticalScrollBar()
    room.qtbot.waitUntil(lambda: bar.maximum() > 600)
    bar.setValue(400)
    page.detail.seed.held_back.setText("no time")
    page.detail.seed.held_back.editingFinished.emit()
    room.settle()
    whole(room, page)
    assert page.current is not None
    assert page.current.seed.held_back == "no time"
    assert bar.value() == 400


@pytest.mark.parametrize(("kind", "row"), [(TaskCard, TaskRow), (BriefsCard, BriefRow)])
def test_no_task_is_left_out_of_a_long_list(
    room: Room, page: PlansPage, kind: type[TaskCard | BriefsCard], row: type[TaskRow | BriefRow]
) -> None:
    """A button brings what the first eight rows left, in turns and in order."""
    whole(room, page)
    (card,) = (each for each in page.detail.findChildren(kind) if each.isVisible())
    assert len(card.findChildren(row)) == 8
    assert card.more.text() == f"Show {MANY - 8} more tasks"
    card.more.click()
    assert len(card.findChildren(row)) < MANY
    whole(room, page)
    QApplication.sendPostedEvents()
    rows = card.findChildren(row)
    assert len(rows) == MANY
    assert all(each.isVisible() for each in rows)
    tops = [each.mapTo(card, each.rect().topLeft()).y() for each in rows]
    assert tops == sorted(tops)
    assert card.more.isHidden()


def test_the_dialog_before_a_plan_leaves_opens_whole(room: Room, page: PlansPage) -> None:
    """It comes in turns; a key pressed meanwhile has it open. Ticks come in turns too, and count before they are all there."""
    whole(room, page)
    page.export()
    dialog = page.exporter.dialog
    assert dialog is not None
    assert not dialog.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Shift)
    assert dialog.isVisible()
    assert dialog.whom.minimumSizeHint().width() < 300, "a long name makes the column wider than its place"
    dialog.whom.setCurrentIndex(1)
    assert len(dialog.ticks) < MANY
    assert dialog.chosen.reader.only is not None
    assert len(dialog.chosen.reader.only) == MANY
    said = dialog.warning.text().splitlines()
    assert len(said) == 4
    assert said[3] == f"And {MANY - 3} more briefs are not ready."
    room.qtbot.waitUntil(lambda: len(dialog.ticks) == MANY)
    next(iter(dialog.ticks.values())).click()
    assert len(dialog.chosen.reader.only or ()) == MANY - 1
    dialog.reject()
