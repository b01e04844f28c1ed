"""Tasks are tidied up: renamed, merged, and those that are probably one are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.ui.pages.entries.dialogs import Choice, RenameQuestion

if TYPE_CHECKING:
    from tests.ui.pages.entries.hands import Archive

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _tasks(archive: Archive) -> None:
    """The view of tasks is shown."""
    archive.page.show_view(1)
    archive.stage.settle()


def test_a_task_is_renamed_everywhere(archive: Archive) -> None:
    """The question says how many entries that reaches."""
    archive.select_tasks("Mail")
    archive.key(Qt.Key.Key_F2)
    question = archive.dialog(RenameQuestion)
    question.box.setText("E-mail")
    assert question.note.text() == "All its 60 entries get the new name."
    question.go.click()
    archive.stage.settle()
    assert archive.uses() == {"E-mail": 60, "Invoices": 1, "Invoicing": 1, "Design Café": 1}


def test_a_name_that_is_taken_merges_and_says_so(archive: Archive) -> None:
    """Whatever its capitals; the button says Merge before it is pressed."""
    archive.select_tasks("Invoicing")
    archive.key(Qt.Key.Key_F2)
    question = archive.dialog(RenameQuestion)
    question.box.setText("INVOICES")
    assert question.note.text() == "Invoices exists already: the two become one task."
    assert question.go.text() == "Merge"
    question.go.click()
    archive.stage.settle()
    assert archive.uses() == {"Mail": 60, "Invoices": 2, "Design Café": 1}


def test_keys_work_without_focus_and_only_in_the_view_in_sight(archive: Archive) -> None:
    """With the focus nowhere F2 asks for a name; in the view of entries, which hides the tasks, it does nothing."""
    archive.select_tasks("Mail")
    window = archive.page.window()
    for view, asked in ((0, 0), (1, 1)):
        archive.page.show_view(view)
        archive.stage.settle()
        if (focused := window.focusWidget()) is not None:
            focused.clearFocus()
        QTest.keyClick(window, Qt.Key.Key_F2)
        assert len([each for each in archive.page.findChildren(RenameQuestion) if each.isVisible()]) == asked


def test_a_task_needs_a_name(archive: Archive) -> None:
    """An empty one cannot be taken, and it says why."""
    archive.select_tasks("Mail")
    archive.key(Qt.Key.Key_F2)
    question = archive.dialog(RenameQuestion)
    question.box.setText("  ")
    assert not question.go.isEnabled()
    assert question.note.text() == "A task needs a name."
    question.reject()


def test_several_tasks_become_one(archive: Archive) -> None:
    """The most used one is offered to stay first; the others' entries are counted."""
    archive.select_tasks("Mail", "Invoices", "Invoicing")
    archive.page.tasks.merge.click()
    question = archive.dialog(Choice)
    assert "2 entries" in question.note.text()
    question.go.click()
    archive.stage.settle()
    assert archive.uses() == {"Mail": 62, "Design Café": 1}


def test_what_is_probably_one_task_is_shown_with_its_reason(archive: Archive) -> None:
    """Invoices and Invoicing are forms of one word; merged by one button, taken back by one undo."""
    card = archive.page.tasks.alike
    assert card.isVisible()
    assert "forms of the same words" in card.text.text()
    card.merge.click()
    archive.stage.settle()
    assert len(archive.uses()) == 3
    assert not card.isVisible()
    archive.stage.context.undo()
    archive.stage.settle()
    assert len(archive.uses()) == 4


def test_tasks_that_are_different_are_not_shown_again(archive: Archive) -> None:
    """Nothing changes, and the pair goes."""
    archive.page.tasks.alike.different.click()
    archive.stage.settle()
    assert not archive.page.tasks.alike.isVisible()
    assert len(archive.uses()) == 4


def test_a_tasks_entries_are_shown(archive: Archive) -> None:
    """From the table to the list of its entries."""
    archive.select_tasks("Design Café")
    archive.page.tasks.entries.click()
    archive.stage.settle()
    assert archive.names() == ["Design Café"]
    assert archive.page.entries.isVisible()


def test_a_task_is_found_by_typing(archive: Archive) -> None:
    """The table holds those with the words."""
    archive.page.tasks.box.setText("voic")
    table = archive.page.tasks.table
    assert [table.model().index(row, 0).data() for row in range(table.model().rowCount())] == ["Invoicing", "Invoices"]
