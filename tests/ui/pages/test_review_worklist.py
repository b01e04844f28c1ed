"""The worklist of the Review page: keys put tasks into categories, the largest first, and undo takes it back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QPushButton

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.ui.words import common
from tests.ui.accessibility import nameless
from tests.ui.pages.review_room import NOW, ZONE, Room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store
    from ballast.ui.pages.review.worklist import WorklistCard
    from ballast.ui.theme import Theme

MINUTES = {"Quarterly <b>figures</b>": 200, "山田さん & Co": 120, "Ring back": 65, "Filing": 30}


def uncategorised(store: Store, clock: FixedClock) -> None:
    """Four tasks without a category on one work day."""
    moment = datetime(2026, 11, 18, 9, 0, tzinfo=ZONE)
    with store.action(Deed.IMPORT, at=clock.now(), about="") as act:
        for name, minutes in MINUTES.items():
            task = Task(uuid4(), name)
            act.tasks.add(task)
            act.entries.add(Entry(uuid4(), task.id, moment, moment + timedelta(minutes=minutes)))
            moment += timedelta(minutes=minutes)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with four tasks to sort."""
    made = Room(qtbot, theme, tmp_path, uncategorised)
    yield made
    made.leave()


def names(card: WorklistCard) -> list[str]:
    """The tasks in the list, from the top."""
    return [task.task.name for task in card.rows.rows.values]


def categories(room: Room) -> dict[str, str | None]:
    """Which built-in category each task is in."""
    known = room.stored(lambda store: {each.id: each.builtin for each in store.categories.all()})
    return {task.name: known.get(task.category_id) for task in room.stored(lambda store: store.tasks.all())}


def test_largest_first_with_what_is_left(room: Room) -> None:
    """The list begins with the longest and says how much time is left; names are shown as they were typed."""
    card = room.page.body.worklist
    assert names(card) == list(MINUTES)
    assert card.progress.text() == "6 h 55 min left"
    assert nameless(card) == []


def test_keys_assign_one_after_another(room: Room) -> None:
    """2 and 5, typed one after the other, sort the first two; the cleared time counts up and is stored."""
    card = room.page.body.worklist
    card.rows.setFocus()
    room.qtbot.keyClick(card.rows, Qt.Key.Key_2)
    room.qtbot.keyClick(card.rows, Qt.Key.Key_5)
    assert names(card) == list(MINUTES)[2:]
    room.rest()
    assert card.progress.text() == "5 h 20 min sorted, 1 h 35 min left"
    found = categories(room)
    assert found["Quarterly <b>figures</b>"] == "administrative"
    assert found["山田さん & Co"] == "development"
    assert found["Ring back"] is None


def test_several_at_once(room: Room) -> None:
    """Selected tasks go into the category of the chip together."""
    card = room.page.body.worklist
    flag = QItemSelectionModel.SelectionFlag
    for row in (1, 3):
        card.rows.selectionModel().select(card.rows.rows.index(row), flag.Select)
    card.rows.selectionModel().select(card.rows.rows.index(0), flag.Deselect)
    assert card.into.text() == "Put 2 tasks into"
    chip = card.chips.itemAt(2)
    button = None if chip is None else chip.widget()
    assert isinstance(button, QPushButton)
    button.click()
    room.rest()
    assert names(card) == ["Quarterly <b>figures</b>", "Ring back"]
    found = categories(room)
    assert (found["山田さん & Co"], found["Filing"]) == ("marketing", "marketing")


def test_undo_brings_the_task_back(room: Room) -> None:
    """The notice offers undo; then the task is in the list again and nothing counts as sorted."""
    card = room.page.body.worklist
    room.qtbot.keyClick(card.rows, Qt.Key.Key_1)
    room.rest()
    notice = room.said[-1]
    assert (notice.action, notice.text) == (common.UNDO(), "Put Quarterly <b>figures</b> into Core business")
    notice.act()
    room.rest()
    assert names(card) == list(MINUTES)
    assert card.progress.text() == "6 h 55 min left"
    assert categories(room)["Quarterly <b>figures</b>"] is None


def test_an_empty_list_says_so(room: Room) -> None:
    """When the last one is sorted the card says that all of the time has a category."""
    card = room.page.body.worklist
    for _ in MINUTES:
        room.qtbot.keyClick(card.rows, Qt.Key.Key_4)
    room.rest()
    assert card.done.isVisible()
    assert not card.rows.isVisible()
    assert card.progress.text() == "6 h 55 min sorted: nothing is left"
    assert set(categories(room).values()) == {"technical"}


def test_a_key_without_a_category_does_nothing(room: Room) -> None:
    """There are five categories: 8 leaves everything where it is."""
    card = room.page.body.worklist
    room.qtbot.keyClick(card.rows, Qt.Key.Key_8)
    room.rest()
    assert names(card) == list(MINUTES)
    assert not room.said


def test_one_day_is_called_a_first_look(room: Room) -> None:
    """With a single counted day the page says that ranges are wide, and shows no range."""
    body = room.page.body
    assert body.thin.isVisible()
    assert "Only 1 day counts so far" in body.thin.label.text()
    assert body.figures.counting.figure.text() == "1 of 1"
    model = body.tasks.table.tasks
    assert {model.index(row, 3).data() for row in range(model.rowCount())} == {"–"}
    assert NOW.date() > room.page.body.days.strip.cells[0].day


def alike(store: Store, clock: FixedClock) -> None:
    """Six tasks about invoices, five of them administrative; one more without a category, and one of another kind."""
    moment = datetime(2026, 11, 18, 9, 0, tzinfo=ZONE)
    office = next(each.id for each in store.categories.all() if each.builtin == "administrative")
    with store.action(Deed.IMPORT, at=clock.now(), about="") as act:
        for number in range(7):
            task = Task(uuid4(), f"Invoice {'abcdefg'[number] * 3}", office if number < 6 else None)
            act.tasks.add(task)
            act.entries.add(Entry(uuid4(), task.id, moment, moment + timedelta(minutes=20)))
            moment += timedelta(minutes=20)
        other = Task(uuid4(), "Swimming")
        act.tasks.add(other)
        act.entries.add(Entry(uuid4(), other.id, moment, moment + timedelta(minutes=10)))


def test_what_earlier_work_suggests_is_taken_with_one_key(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """The reason is counted from the log: all six with "invoice"; A puts the task there, undo takes it back."""
    room = Room(qtbot, theme, tmp_path, alike)
    card = room.page.body.worklist
    assert names(card) == ["Invoice ggg", "Swimming"]
    spoken = card.rows.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Administrative? 6 of 6 entries with “invoice” are there." in spoken
    assert card.take_all.text() == "Take the suggestion"
    card.rows.setFocus()
    room.qtbot.keyClick(card.rows, Qt.Key.Key_A)
    room.rest()
    assert names(card) == ["Swimming"]
    assert categories(room)["Invoice ggg"] == "administrative"
    assert not card.take_all.isVisible()
    room.context.undo()
    room.rest()
    assert names(card) == ["Invoice ggg", "Swimming"]
    room.leave()
