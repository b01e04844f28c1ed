"""A copy of the data comes back from the Settings page, by keyboard; and what was before comes back in the same way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ballast.domain.log.change import Deed
from ballast.services import restoring
from ballast.ui.changes import Notice
from ballast.ui.pages.settings.page import SettingsPage
from ballast.ui.pages.settings.restore_dialog import RestoreDialog
from ballast.ui.toast import Toast
from ballast.ui.words import settings as say
from tests.ui.accessibility import nameless
from tests.ui.pages.room import NOW, Room, sample

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.store.store import Store


def filled(store: Store) -> None:
    """The sample business with a copy of it, and since then one entry less."""
    sample(store)
    store.backup_now(NOW.now())
    with store.action(Deed.DELETE, at=NOW.now()) as act:
        act.entries.remove(store.entries.recent(1)[0].id)


@pytest.fixture
def room(make_room: Callable[..., Room], request: pytest.FixtureRequest) -> Room:
    """A room with that, or what a test fills in."""
    return make_room(getattr(request, "param", filled))


@pytest.fixture
def page(room: Room) -> SettingsPage:
    """The page on it."""
    page = SettingsPage(room.context, room.files)
    room.show(page)
    return page


def opened(room: Room, page: SettingsPage) -> RestoreDialog:
    """The question which copy, opened by key."""
    room.qtbot.keyClick(page.data.restore, Qt.Key.Key_Space)
    return next(each for each in page.findChildren(RestoreDialog) if each.isVisible())


def entries(room: Room) -> int:
    """How many there are."""
    return room.stored(lambda store: store.entries.count())


def test_a_copy_comes_back_and_can_be_taken_back(room: Room, page: SettingsPage) -> None:
    """The question says what is in it; afterwards the data is the copy's, and the notice leads back to what was before."""
    before = entries(room)
    asked = opened(room, page)
    assert nameless(asked) == []
    assert asked.leave.isDefault()
    room.qtbot.waitUntil(asked.go.isEnabled)
    assert f"In it: {before + 1} entries" in asked.note.text()
    assert "No entry of now begins later" in asked.note.text()
    room.qtbot.keyClick(asked.go, Qt.Key.Key_Space)
    room.qtbot.waitUntil(lambda: any(notice.action == say.RESTORE_BACK() for notice in room.said))
    assert entries(room) == before + 1
    room.qtbot.waitUntil(lambda: page.data.counts.text().startswith(f"{before + 1} entries"))
    told = next(notice for notice in room.said if notice.action == say.RESTORE_BACK())
    assert told.act is not None
    told.act()
    room.qtbot.waitUntil(lambda: entries(room) == before)


def test_over_a_damaged_log_no_copy_of_it_is_promised(room: Room, page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be read cannot be copied first: it is said that it is set aside, and no word of going back the same way."""
    whole = restoring.inside
    monkeypatch.setattr(restoring, "inside", lambda store, path: replace(whole(store, path), newer=None))
    asked = opened(room, page)
    assert "First a copy is made of what is here" in asked.what.text()
    room.qtbot.waitUntil(asked.go.isEnabled)
    assert "First a copy" not in asked.what.text()
    assert "set aside in the data folder" in asked.what.text()
    assert "cannot be said what in it is newer" in asked.note.text()
    layout = asked.layout()
    assert layout is not None
    assert asked.height() >= layout.totalHeightForWidth(asked.width())
    asked.leave.click()


def test_another_file_is_looked_into_and_refused_where_it_is_none_of_ours(
    room: Room, page: SettingsPage, tmp_path: Path
) -> None:
    """A diary cannot be brought back: that is said, and the button stays asleep."""
    bad = tmp_path / "diary.db"
    bad.write_bytes(b"Dear diary" * 500)
    room.files.path = bad
    asked = opened(room, page)
    room.qtbot.waitUntil(asked.go.isEnabled)
    asked.other.click()
    room.qtbot.waitUntil(lambda: bool(room.troubles))
    assert asked.which.currentText() == "diary.db"
    assert not asked.go.isEnabled()
    room.troubles.clear()
    asked.leave.click()


@pytest.mark.parametrize("room", [None], indirect=True)
def test_without_a_copy_a_file_can_be_chosen(room: Room, page: SettingsPage) -> None:
    """On the first day no copy is there: only the way to a file is offered."""
    asked = opened(room, page)
    assert not asked.go.isEnabled()
    assert asked.other.isEnabled()
    asked.leave.click()


def test_what_is_said_afterwards_has_its_room(room: Room, page: SettingsPage) -> None:
    """In the notice no word is cut, also of the longest date, of a damaged log, and of somebody who stays erased."""
    toast, made = Toast(room.context.theme, page), room.context.words.instant(datetime(2026, 9, 30, 20, 48, tzinfo=UTC))
    for text in (
        say.RESTORED(made=made),
        say.RESTORED_DAMAGED(made=made),
        f"{say.RESTORED(made=made)} {say.RESTORED_ERASED(12, shown='12')}",
    ):
        toast.name(Notice(text))
        assert toast.label.text() == text
