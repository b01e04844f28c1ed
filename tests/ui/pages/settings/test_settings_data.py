"""The owner's data on the Settings page: where it is, taking it along, checking it, backing it up."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from ballast.exchange.recognise import read
from ballast.services import care
from ballast.store.check import CheckResult
from ballast.store.files import ASIDE
from ballast.ui.pages.settings.data import check_words
from ballast.ui.pages.settings.page import SettingsPage
from ballast.ui.words import settings as say
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless
from tests.ui.pages.room import Room, sample

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.store.store import Store


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


def test_the_folder_is_told_and_shown(room: Room, page: SettingsPage, tmp_path: Path) -> None:
    """The page names the folder and opens it; the counts are those of the store."""
    assert page.data.where.text() == str(tmp_path / "data")
    page.data.show_folder.click()
    assert room.files.opened == [tmp_path / "data"]
    entries = room.stored(lambda store: store.entries.count())
    assert page.data.counts.text().startswith(f"{entries} entries")


def test_the_log_is_exported_so_that_it_can_be_read_again(room: Room, page: SettingsPage, tmp_path: Path) -> None:
    """Every entry is in the CSV file, which Ballast recognises as its own."""
    room.files.path = tmp_path / "log.csv"
    page.data.export.click()
    room.settle()
    reading = read((tmp_path / "log.csv").read_bytes(), "log.csv")
    assert len(reading.drafts) == room.stored(lambda store: store.entries.count())
    assert reading.rejections == ()
    assert "log.csv" in room.said[-1].text
    assert page.data.export.isEnabled()


def test_a_check_ends_in_a_sentence(room: Room, page: SettingsPage) -> None:
    """Sound data is said to be whole, with how much was checked."""
    page.data.check.click()
    room.settle()
    entries = room.stored(lambda store: store.entries.count())
    assert page.data.check_row.message.text() == f"Your data is whole: {entries} entries checked."


def test_harm_found_by_a_check_is_said_with_what_to_do() -> None:
    """Damage is told plainly, with the first thing to do and what was found; oddities are named as such."""
    found = CheckResult(("row 3 missing",), 2, {"stress": 4}, {"long": 1}, {"entries": 9})
    text = "\n".join(check_words(found, Words()))
    assert "Copy the data folder to a safe place" in text
    assert "damage in the file, 2 references that lead nowhere, 4 rows that break a rule" in text
    assert "1 entry is longer than a day" in text


def test_backing_up_now_makes_a_listed_copy(room: Room, page: SettingsPage) -> None:
    """The new copy is checked, holds every entry, and is first in the list."""
    page.data.back_up.click()
    room.qtbot.waitUntil(lambda: bool(page.data.list.cells[0][0].text()))
    room.settle()
    newest = room.stored(care.backups)[0]
    entries = room.stored(lambda store: store.entries.count())
    assert newest.entries == entries
    assert page.data.list.cells[0][1].text() == "asked for"
    assert page.data.list.cells[0][2].text() == str(entries)
    assert "Backed up and checked" in page.data.backup_row.message.text()


def test_a_backup_goes_where_the_owner_wants(room: Room, page: SettingsPage, tmp_path: Path) -> None:
    """A file of the owner's choice is a whole copy; the proposed name has the day."""
    room.files.path = tmp_path / "copy.db"
    page.data.back_up_to.click()
    room.settle()
    assert room.files.wanted[0].proposed.name == "Ballast backup 2026-11-22.db"
    copy = sqlite3.connect(tmp_path / "copy.db")
    count = copy.execute("SELECT count(*) FROM entry").fetchone()[0]
    copy.close()
    assert count == room.stored(lambda store: store.entries.count())


def test_a_place_that_cannot_be_written_wakes_the_buttons_again(room: Room, page: SettingsPage, tmp_path: Path) -> None:
    """The window is told of the problem, and every button of the card works again."""
    room.files.path = tmp_path / "missing" / "copy.db"
    page.data.back_up_to.click()
    room.settle()
    assert len(room.troubles) == 1
    room.troubles.clear()
    assert page.data.back_up_to.isEnabled()
    assert page.data.back_up.isEnabled()
    assert page.data.backup_row.message.text() == ""


def test_a_backup_that_cannot_be_read_is_named(room: Room, page: SettingsPage, tmp_path: Path) -> None:
    """The list says which file it is, that nothing was removed and what to do. Gone, it is named no more."""
    assert not page.data.list.unreadable.isVisible()
    torn = tmp_path / "data" / "backups" / "ballast-20260301-101010-daily.db"
    torn.parent.mkdir(exist_ok=True)
    torn.write_bytes(b"no database")
    page.data.back_up.click()
    room.settle()
    text = page.data.list.unreadable.text()
    assert text.startswith("One backup cannot be read")
    assert torn.name in text
    assert say.BACK_UP() in text
    assert page.data.list.unreadable.isVisible()
    torn.unlink()
    page.data.back_up.click()
    room.settle()
    assert not page.data.list.unreadable.isVisible()


def test_what_was_set_aside_is_listed_with_its_place_and_size(make_room: Callable[..., Room], tmp_path: Path) -> None:
    """Nothing without any; the newest six with since when, where and how large, the rest counted; the button leads there."""
    aside = tmp_path / "data" / ASIDE

    def fill(store: Store) -> None:
        sample(store)
        for number in range(1, 9):
            folder = aside / (f"2026030{number}-101500" if number > 1 else "Σωσμένα 保存")
            folder.mkdir(parents=True)
            (folder / "ballast.db").write_bytes(b"rust" * 250 * number)

    room = make_room(fill)
    page = SettingsPage(room.context, room.files)
    room.show(page)
    assert [label.text() for label in page.data.aside.cells[0]] == ["8 Mar 2026 10:15", str(aside / "20260308-101500"), "8 kB"]
    assert page.data.aside.more.text() == "and 2 older ones"
    assert nameless(page.data) == []
    page.data.aside.show_folder.click()
    assert room.files.opened == [aside]
    assert [each.at is None for each in room.stored(care.set_aside)] == [*[False] * 7, True]


def test_where_nothing_was_set_aside_nothing_is_said(page: SettingsPage) -> None:
    """Which is nearly always."""
    assert page.data.aside.isHidden()
