"""Finding entries over the whole history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest

from ballast.services.search import PAGE
from ballast.ui.changes import PageName
from ballast.ui.pages.entries.page import EntriesPage

if TYPE_CHECKING:
    from tests.ui.pages.entries.hands import Archive
    from tests.ui.pages.stage import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_newest_come_first_and_older_ones_when_scrolled(archive: Archive) -> None:
    """A page at first; the list asks for the rest when it is scrolled to its end, and then it is whole."""
    rows = archive.page.entries.list.rows
    assert rows.rowCount() == PAGE
    assert archive.names()[:4] == ["Design Café", "Invoicing", "Invoices", "Mail"]
    rows.fetchMore(QModelIndex())
    archive.stage.settle()
    assert rows.rowCount() == 63
    assert archive.page.entries.count.text() == "63 entries"


def test_words_are_found_in_any_order_without_accents(archive: Archive) -> None:
    """Typing "cafe des" finds Design Café."""
    archive.search("cafe des")
    assert archive.names() == ["Design Café"]


def test_notes_are_searched_too(archive: Archive) -> None:
    """A word that only a note has, in another script and case."""
    archive.search("ΔΗΜΉΤΡΗΣ")
    assert archive.names() == ["Mail"]


def test_nothing_found_says_what_to_try(archive: Archive) -> None:
    """An empty list explains itself, and clearing the box brings everything back."""
    archive.search("zebra")
    assert archive.page.entries.nothing.isVisible()
    assert "Nothing was found" in archive.page.entries.nothing.title.text()
    archive.search("")
    assert archive.names()[0] == "Design Café"


def test_a_category_limits_the_list(archive: Archive) -> None:
    """Nothing is in Marketing; everything is uncategorised."""
    archive.limit_to("Marketing")
    assert archive.names() == []
    archive.limit_to("Uncategorised")
    assert len(archive.names()) == PAGE


def test_everything_that_matches_is_selected(archive: Archive) -> None:
    """Ctrl+A reaches what was not scrolled to: all sixty entries of Mail, thirty hours."""
    archive.search("mail")
    archive.page.entries.list.setFocus()
    archive.key(Qt.Key.Key_A, CTRL)
    assert archive.page.entries.bar.label.text() == "60 entries, 30 h"


def test_all_like_this_one_are_selected(archive: Archive) -> None:
    """Ctrl+L on an entry of Mail selects all of its task."""
    archive.select(5)
    archive.page.entries.list.setFocus()
    archive.key(Qt.Key.Key_L, CTRL)
    assert len(archive.page.entries.list.chosen()) == 60


def test_enter_edits_an_entry_of_any_day(archive: Archive) -> None:
    """The form opens with what is stored."""
    archive.select(0)
    archive.page.entries.list.setFocus()
    archive.key(Qt.Key.Key_Return)
    form = archive.page.forms.form
    assert form is not None
    assert form.draft.task == "Design Café"
    form.reject()


def test_down_goes_from_the_box_into_the_list(archive: Archive) -> None:
    """In both views, so that what was found can be chosen without Tab."""
    page = archive.page
    page.entries.box.setFocus()
    QTest.keyClick(page.entries.box, Qt.Key.Key_Down)
    assert page.entries.list.hasFocus()
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    archive.stage.settle()
    page.tasks.box.setFocus()
    QTest.keyClick(page.tasks.box, Qt.Key.Key_Down)
    assert page.tasks.table.hasFocus()


def test_a_page_opens_with_a_search(archive: Archive) -> None:
    """Going there with a text searches for it."""
    archive.page.arrive("invoi")
    archive.stage.qtbot.waitUntil(lambda: sorted(archive.names()) == ["Invoices", "Invoicing"])


def test_an_empty_log_leads_on(stage: Stage) -> None:
    """Nothing logged yet: one button leads to Today, the other to Import; a search without an answer has neither."""
    page = EntriesPage(stage.context)
    stage.show(page)
    view = page.entries
    assert (view.log.isVisible(), view.bring.isVisible()) == (True, True)
    for button in (view.log, view.bring):
        button.click()
    assert [place.page for place in stage.places] == [PageName.TODAY, PageName.IMPORT]
    view.box.setText("nothing like it")
    view.refresh()
    stage.settle()
    assert not view.log.isVisible()
    assert view.nothing.title.text() == "Nothing was found"
