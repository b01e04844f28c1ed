"""Many entries are changed in one act that undo takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.ui.pages.entries.dialogs import Choice, TaskQuestion
from ballast.ui.pages.entries.zone import ZoneQuestion

if TYPE_CHECKING:
    from tests.ui.pages.entries.hands import Archive

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _chosen(archive: Archive) -> None:
    """The three entries of 3 March are selected."""
    archive.select(0, 1, 2)
    archive.page.entries.list.setFocus()


def test_the_bar_says_what_is_selected(archive: Archive) -> None:
    """How many, and how long together; it goes with the selection."""
    bar = archive.page.entries.bar
    assert bar.label.text() == "3 entries, 2 h 15 min"
    bar.clear.click()
    assert not bar.isVisible()


def test_a_key_rates_all_of_them(archive: Archive) -> None:
    """2 rates the three, - takes the ratings away, and each is one act."""
    archive.key(Qt.Key.Key_2)
    assert [found.entry.stress for found in archive.page.entries.list.rows.found[:4]] == [2, 2, 2, None]
    archive.key(Qt.Key.Key_Minus)
    assert [found.entry.stress for found in archive.page.entries.list.rows.found[:3]] == [None] * 3
    assert len(archive.stage.changes) == 2


def test_they_are_put_on_one_task(archive: Archive) -> None:
    """Typed into the question; what is selected stays selected."""
    archive.key(Qt.Key.Key_T, CTRL)
    question = archive.dialog(TaskQuestion)
    assert not question.go.isEnabled()
    QTest.keyClicks(question.box, "Paperwork")
    question.go.click()
    archive.stage.settle()
    assert archive.uses() == {"Paperwork": 3, "Mail": 60, "Invoices": 0, "Invoicing": 0, "Design Café": 0}
    assert len(archive.page.entries.list.chosen()) == 3


def test_a_category_says_how_far_it_goes(archive: Archive) -> None:
    """It is the tasks that get it; Esc changes nothing, key 2 and Enter put them into Administrative."""
    archive.key(Qt.Key.Key_K, CTRL)
    question = archive.dialog(Choice)
    assert question.note.text() == "A category belongs to the task: this changes 3 tasks with all their 3 entries."
    question.group.button(1).click()
    question.go.click()
    archive.stage.settle()
    names = {
        known.task.name: known.category and known.category.builtin for known in archive.stage.ask(lambda s: s.tasks.known())
    }
    assert names == {"Mail": None, "Invoices": "administrative", "Invoicing": "administrative", "Design Café": "administrative"}


def test_a_wrong_zone_is_put_right(archive: Archive) -> None:
    """Keeping what the clock showed moves the moments: eleven in Berlin becomes eleven in London, an hour later."""
    before = archive.page.entries.list.rows.found[2].entry.start
    archive.key(Qt.Key.Key_T, CTRL | SHIFT)
    question = archive.dialog(ZoneQuestion)
    question.box.show_zones(["Europe/London"], "Europe/London")
    question.keeps.button(1).click()
    question.go.click()
    archive.stage.settle()
    after = archive.page.entries.list.rows.found[2].entry.start
    assert (after.hour, str(after.tzinfo)) == (before.hour, "Europe/London")
    assert after.timestamp() - before.timestamp() == 3600


def test_deleted_entries_are_in_the_trash_and_come_back(archive: Archive) -> None:
    """Del takes the three away; the trash lists them with their tasks; restoring brings one back as it was."""
    before = archive.page.entries.list.rows.found[0].entry
    archive.key(Qt.Key.Key_Delete)
    assert archive.names()[0] == "Mail"
    archive.page.show_view(2)
    archive.stage.settle()
    table = archive.page.trash.table
    assert {table.model().index(row, 0).data() for row in range(table.model().rowCount())} == {
        "Design Café", "Invoicing", "Invoices",
    }  # fmt: skip
    table.selectRow(next(row for row in range(3) if table.model().index(row, 0).data() == "Design Café"))
    archive.page.trash.restore.click()
    archive.stage.settle()
    assert table.model().rowCount() == 2
    assert archive.stage.ask(lambda store: store.entries.get(before.id)) == before


def test_undo_takes_a_bulk_change_back(archive: Archive) -> None:
    """All of it at once."""
    archive.key(Qt.Key.Key_Delete)
    archive.stage.context.undo()
    archive.stage.settle()
    assert archive.names()[:3] == ["Design Café", "Invoicing", "Invoices"]
