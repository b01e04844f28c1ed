"""The editor of categories: names, colours, icons, weight, order, at most nine, at least one; all of it undoable."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from ballast.services import categories
from ballast.ui.pages.settings.page import SettingsPage
from ballast.ui.words.categories import category_name
from tests.ui.accessibility import nameless
from tests.ui.pages.room import NOW, Room, sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.entry import Category

FIVE = ["Core business", "Administrative", "Marketing", "Technical", "Personal development"]


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """A room with the sample business."""
    return make_room(sample)


@pytest.fixture
def page(room: Room) -> SettingsPage:
    """The page on it."""
    page = SettingsPage(room.context, room.files)
    room.show(page)
    return page


def kept(room: Room) -> list[Category]:
    """The categories that are stored, in order."""
    room.settle()
    return list(room.stored(categories.all_categories))


def names(room: Room) -> list[str]:
    """What they are called."""
    return [category_name(category) for category in kept(room)]


def rename(page: SettingsPage, place: int, name: str) -> None:
    """Type a name into a row."""
    box = page.categories.rows[place].name
    box.setFocus()
    box.setText(name)
    box.setModified(True)
    QTest.keyClick(box, Qt.Key.Key_Return)


def add(page: SettingsPage, name: str) -> None:
    """Add a category by key."""
    page.categories.new.setText(name)
    QTest.keyClick(page.categories.new, Qt.Key.Key_Return)


def test_a_category_is_renamed_and_back(room: Room, page: SettingsPage) -> None:
    """A typed name is kept; our own word, typed again, makes it ours again, to be translated like before."""
    rename(page, 1, "  Office   & 山田 ")
    assert names(room)[1] == "Office & 山田"
    rename(page, 1, "Administrative")
    assert kept(room)[1].name == ""
    assert names(room) == FIVE


def test_names_that_are_taken_are_refused(room: Room, page: SettingsPage) -> None:
    """Two categories cannot have one name, whatever its capitals; the row says so and nothing is stored."""
    rename(page, 1, "MARKETING")
    assert page.categories.rows[1].problem.text() == "Another category has this name."
    add(page, "core  BUSINESS")
    assert page.categories.problem.text() == "Another category has this name."
    assert names(room) == FIVE


def test_colour_icon_and_weight_are_kept(room: Room, page: SettingsPage) -> None:
    """What is picked for a category is stored with it."""
    row = page.categories.rows[2]
    row.colour.picked.emit(7)
    room.settle()
    row.cue.picked.emit(4)
    room.settle()
    row.mission.setCurrentIndex(4)
    row.mission.activated.emit(4)
    third = kept(room)[2]
    assert (third.colour, third.cue, third.mission) == (7, "book", 1.0)


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform says this of every menu
def test_the_picker_of_colours_names_each_and_keys_choose(room: Room, page: SettingsPage) -> None:
    """The grid has nine named colours; it opens at the present one, arrows move and Enter takes."""
    menu = page.categories.rows[0].colour.open()
    room.qtbot.waitUntil(menu.isVisible)
    assert nameless(menu) == []
    assert len({button.accessibleName() for button in menu.findChildren(QPushButton)}) == 9
    now = menu.focusWidget()
    assert now.accessibleName() == "Blue"
    QTest.keyClick(now, Qt.Key.Key_Right)
    assert menu.focusWidget().accessibleName() == "Orange"
    QTest.keyClick(menu.focusWidget(), Qt.Key.Key_Return)
    assert kept(room)[0].colour == 1


def test_order_is_changed_by_button_and_by_key(room: Room, page: SettingsPage) -> None:
    """Buttons and Alt with arrows move a category; one step is one act to undo."""
    page.categories.rows[0].down.click()
    assert names(room)[:2] == ["Administrative", "Core business"]
    page.categories.rows[4].name.setFocus()
    page.activateWindow()
    page.categories.rows[4].moved.emit(-1)
    assert names(room)[3:] == ["Personal development", "Technical"]
    room.context.undo()
    room.settle()
    assert names(room)[3:] == ["Technical", "Personal development"]


def test_there_are_at_most_nine(room: Room, page: SettingsPage) -> None:
    """Each new category gets a colour and an icon that no other has; after nine the box is closed and says why."""
    for number in range(4):
        add(page, f"Extra {number}")
        room.settle()
    found = kept(room)
    assert len({category.colour for category in found}) == len({category.cue for category in found}) == len(found) == 9
    assert not page.categories.new.isEnabled()
    assert "There are nine" in page.categories.problem.text()


def test_removing_says_what_becomes_of_the_tasks(room: Room, page: SettingsPage) -> None:
    """The question counts the tasks; they stay without a category, and undo puts them back."""
    marketing = kept(room)[2]
    tasks = [task.id for task in room.stored(categories.all_tasks) if task.category_id == marketing.id]
    box = page.categories.ask_remove(2)
    assert isinstance(box, QMessageBox)
    assert box.informativeText().startswith(f"{len(tasks)} tasks are in this category.")
    next(button for button in box.buttons() if button.text() == "Remove").click()
    assert "Marketing" not in names(room)
    left = {task.id: task.category_id for task in room.stored(categories.all_tasks)}
    assert {left[task] for task in tasks} == {None}
    room.context.undo()
    room.settle()
    assert names(room) == FIVE
    assert sum(task.category_id == marketing.id for task in room.stored(categories.all_tasks)) == len(tasks)


def test_leaving_the_question_removes_nothing(room: Room, page: SettingsPage) -> None:
    """Cancel, which Enter takes, keeps the category."""
    box = page.categories.ask_remove(0)
    assert isinstance(box, QMessageBox)
    default = box.defaultButton()
    assert default.text() == "Cancel"
    default.click()
    assert names(room) == FIVE


def test_the_last_category_stays(room: Room, page: SettingsPage) -> None:
    """One category is always left: its row cannot be removed, nor does the service."""
    for category in kept(room)[1:]:
        room.context.do(partial(categories.remove_category, category_id=category.id, clock=NOW))
    room.qtbot.waitUntil(lambda: not page.categories.rows[1].isVisible())
    assert not page.categories.rows[0].remove.isEnabled()
    only = kept(room)[0]

    def refused(store: object) -> bool:
        with pytest.raises(categories.LastCategory):
            categories.remove_category(store, only.id, NOW)  # type: ignore[arg-type]  # the store, named loosely
        return True

    assert room.stored(refused)
    assert not page.findChildren(QMessageBox)
