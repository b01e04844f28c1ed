"""Notes of earlier weeks that are gone when something is written into them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.services import review_notes
from ballast.ui.words import week_end as say
from tests.ui.pages.review_room import Room, sample
from tests.ui.pages.test_review_ending import FIRST, keep, notes_of, opened_notes

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme


def test_words_for_a_note_that_is_gone_are_not_lost_in_silence(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """Deleted elsewhere meanwhile: it is said, and nothing is written."""
    room = Room(qtbot, theme, tmp_path, sample)
    keep(room, FIRST, "first")
    dialog = opened_notes(room)
    (note,) = notes_of(room)
    room.stored(lambda store: review_notes.delete_note(store, note, room.clock))
    dialog.text.setPlainText("first, and more")
    dialog.save.click()
    room.rest()
    qtbot.waitUntil(lambda: room.said[-1].text == say.NOTE_GONE())
    assert notes_of(room) == ()
    room.leave()
