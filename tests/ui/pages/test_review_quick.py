"""Five quick questions on the Review page: counted, answered by keys, kept task by task, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ballast.domain.delegation.plan import Trait
from ballast.domain.delegation.suitability import ASKED
from ballast.ui.words import quick_questions as say
from ballast.ui.words import wizard
from tests.ui.accessibility import nameless
from tests.ui.pages.review_room import Room, sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.services.review import ReviewView
    from ballast.ui.pages.review.quick_dialog import QuickDialog
    from ballast.ui.theme import Theme


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business."""
    made = Room(qtbot, theme, tmp_path, sample)
    yield made
    made.leave()


def opened(room: Room) -> QuickDialog:
    """The dialog, by the button of the card."""
    quick = room.page.quick
    room.qtbot.waitUntil(quick.card.isVisible)
    quick.card.begin.click()
    assert quick.dialog is not None
    return quick.dialog


def view_of(room: Room) -> ReviewView:
    """The review that is shown."""
    answer = room.page._answer
    assert answer is not None
    return answer.view


def closed(room: Room, dialog: QuickDialog) -> None:
    """Close it and wait until the page stands again."""
    dialog.close_button.click()
    room.qtbot.waitUntil(lambda: room.page.quick.dialog is None)
    room.rest()


def test_five_keys_answer_a_task_and_one_undo_takes_them_back(room: Room) -> None:
    """1, 2, 4, 1, 5 are 0, .25, .75, 0 and 1 of the task; the count goes down by one, and up again with undo."""
    quick = room.page.quick
    dialog = opened(room)
    before, task = len(quick.questions.open), dialog.task
    assert nameless(dialog) == []
    dialog.questions[ASKED[0]].take_focus()
    for trait, key in zip(ASKED, "12415", strict=True):
        room.qtbot.keyClick(dialog.questions[trait].answers.buttons()[0], key)
    assert dialog.accept_button.text() == say.NEXT()
    closed(room, dialog)
    traits = room.stored(lambda store: store.ratings.get(task.task_id)).traits
    assert dict(traits) == dict(zip(ASKED, (0.0, 0.25, 0.75, 0.0, 1.0), strict=True))
    room.qtbot.waitUntil(lambda: len(quick.questions.open) == before - 1)
    assert quick.card.text.text() == say.NOT_ASKED(before - 1, shown=str(before - 1))
    assert room.said[-1].text == say.STORED(task=task.name)
    room.context.undo()
    room.rest()
    room.qtbot.waitUntil(lambda: len(quick.questions.open) == before)
    assert room.stored(lambda store: store.ratings.get(task.task_id)).empty


def test_what_is_filled_in_is_taken_at_once_and_the_next_task_comes(room: Room) -> None:
    """Accepting keeps all five as said, and shows the next task with its first open question under the keyboard."""
    dialog = opened(room)
    first = dialog.task
    assert dialog.accept_button.text() == wizard.ACCEPT_HINTS()
    dialog.activateWindow()
    room.qtbot.waitUntil(dialog.isActiveWindow)
    room.qtbot.keyClick(dialog, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    room.qtbot.waitUntil(lambda: dialog.task is not first)
    room.rest()
    assert set(room.stored(lambda store: store.ratings.get(first.task_id)).traits) == set(ASKED)
    room.qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
    room.qtbot.waitUntil(lambda: dialog.task is first)
    assert dialog.accept_button.text() == say.NEXT()
    closed(room, dialog)


def test_the_last_task_is_asked_and_the_card_goes(room: Room) -> None:
    """Whoever takes all that is filled in, task by task, is asked no more."""
    dialog = opened(room)
    for _ in range(len(room.page.quick.questions.open)):
        dialog.accept_button.click()
    room.qtbot.waitUntil(lambda: room.page.quick.dialog is None)
    room.rest()
    room.qtbot.waitUntil(lambda: not room.page.quick.questions.open)
    assert not room.page.quick.card.isVisible()


def test_the_why_view_asks_about_its_task(room: Room) -> None:
    """One task, without a way to others; what drains stands in the chart of what brings and what takes."""
    view = view_of(room)
    task = next(each for each in view.review.tasks if each.task.name == "Customer e-mail")
    room.page.evidence.show_why(task, view, ())
    room.rest()
    why = room.page.evidence.why
    assert why is not None
    why.quick.click()
    dialog = room.page.quick.dialog
    assert dialog is not None
    assert (dialog.task.name, dialog.next.isVisible()) == ("Customer e-mail", False)
    dialog.questions[Trait.DRAINS].answers.buttons()[4].click()
    closed(room, dialog)
    assert dict(room.stored(lambda store: store.ratings.get(task.task.id)).traits) == {Trait.DRAINS: 1.0}


def test_a_task_of_a_few_minutes_has_no_questions(room: Room) -> None:
    """The why-view of what is not asked about offers no questions."""
    view = view_of(room)
    asked = {task.task_id for task in room.page.quick.questions.tasks}
    small = next((each for each in view.review.tasks if each.task.id not in asked), None)
    if small is None:
        pytest.skip("every task of the sample is asked about")
    room.page.evidence.show_why(small, view, ())
    room.rest()
    assert room.page.evidence.why is not None
    assert not room.page.evidence.why.quick.isVisible()
