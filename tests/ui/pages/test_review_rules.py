"""Rules from the worklist: offered after sorting with their reason, the past only with its count, forgotten from the list."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from tests.ui.accessibility import nameless
from tests.ui.pages.review_room import ZONE, Room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store
    from ballast.ui.pages.review.learning import Learning
    from ballast.ui.theme import Theme

NAMES = ("Invoice desk", "Invoice desk", "Invoice desk", "Late invoice", "Invoice 山田")
MINUTES = (90, 80, 70, 40, 10)


def invoices(store: Store, clock: FixedClock) -> None:
    """Three entries of one task, one of two others, all without a category."""
    moment = datetime(2026, 11, 18, 9, 0, tzinfo=ZONE)
    tasks: dict[str, Task] = {}
    with store.action(Deed.IMPORT, at=clock.now(), about="") as act:
        for name, minutes in zip(NAMES, MINUTES, strict=True):
            if name not in tasks:
                tasks[name] = Task(uuid4(), name)
                act.tasks.add(tasks[name])
            act.entries.add(Entry(uuid4(), tasks[name].id, moment, moment + timedelta(minutes=minutes)))
            moment += timedelta(minutes=minutes)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with five invoices to sort."""
    made = Room(qtbot, theme, tmp_path, invoices)
    yield made
    made.leave()


def sort_the_first(room: Room) -> Learning:
    """Put the largest task into the second category, and wait for the offer."""
    room.page.body.worklist.rows.setFocus()
    room.qtbot.keyClick(room.page.body.worklist.rows, Qt.Key.Key_2)
    learning = room.page.body.sorting.learning
    room.qtbot.waitUntil(learning.offer.isVisible)
    room.rest()
    return learning


def sorted_tasks(room: Room) -> set[str]:
    """The tasks that have a category."""
    return {task.name for task in room.stored(lambda store: store.tasks.all()) if task.category_id is not None}


def test_a_rule_is_offered_with_its_reason_and_the_count_of_the_past(room: Room) -> None:
    """Three of three entries; two tasks of the past with two entries and 50 minutes."""
    offer = sort_the_first(room).offer
    assert offer.text.text() == "Is work with “invoice” Administrative from now on? 3 of 3 entries with it are."
    assert offer.past.text() == "Also the past: 2 entries of 2 tasks, 50 min"
    assert not nameless(offer)


def test_from_now_on_leaves_the_past_alone(room: Room) -> None:
    """The rule is there, the other two tasks stay as they are."""
    sort_the_first(room).offer.now.click()
    room.rest()
    assert [each.word for each in room.stored(lambda store: store.rules.all())] == ["invoice"]
    assert sorted_tasks(room) == {"Invoice desk"}


def test_the_past_is_sorted_on_a_yes_and_comes_back_with_one_undo(room: Room) -> None:
    """All three tasks, then one again and no rule."""
    learning = sort_the_first(room)
    learning.offer.past.click()
    room.qtbot.waitUntil(lambda: len(sorted_tasks(room)) == 3)
    assert room.said[-1].text == "Work with “invoice” is Administrative from now on, and 2 tasks of the past"
    room.context.undo()
    room.qtbot.waitUntil(lambda: len(sorted_tasks(room)) == 1)
    assert room.stored(lambda store: store.rules.all()) == ()


def test_not_now_makes_nothing(room: Room) -> None:
    """The offer goes away."""
    learning = sort_the_first(room)
    learning.offer.leave.click()
    assert not learning.offer.isVisible()
    assert room.stored(lambda store: store.rules.all()) == ()


def test_a_rule_is_forgotten_from_the_list(room: Room) -> None:
    """The list names word and category; forgetting takes the line away and can be undone."""
    learning = sort_the_first(room)
    learning.offer.now.click()
    room.rest()
    learning.link.click()
    room.qtbot.waitUntil(lambda: learning.dialog is not None and learning.dialog.isVisible())
    dialog = learning.dialog
    assert dialog is not None
    assert not nameless(dialog)
    (line,) = dialog.lines.values()
    forget = line.findChild(QPushButton)
    assert forget is not None
    forget.click()
    room.qtbot.waitUntil(lambda: room.stored(lambda store: store.rules.all()) == ())
    assert line.isHidden()
    dialog.accept()
    room.context.undo()
    room.qtbot.waitUntil(lambda: len(room.stored(lambda store: store.rules.all())) == 1)
