"""The people of whom something is kept: due ones first, changed, given out, deleted, erased for good."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton

from ballast.domain.delegation.people import Purpose, Where
from ballast.domain.delegation.scorecard import Measure, Score
from ballast.services import hand_over, hiring, people, plans
from ballast.store.erasing import occurrences
from ballast.ui.pages.helpers.page import HelpersPage
from ballast.ui.words import people as say
from tests.services.helping import ROLE, made_plan
from tests.ui.accessibility import nameless
from tests.ui.pages.room import NOW, Room

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.domain.delegation.people import Person
    from ballast.store.store import Store

ANA, OLD = "Ana Πέτρου 花子", "Somebody of last year"


def fill(store: Store) -> None:
    """Ana is a candidate with a score and the helper, and a plan is named after her; somebody else's date has come."""
    plan = made_plan(store, NOW)
    plans.keep_plan(store, replace(plan, title=f"Ask {ANA} first"), NOW)

    def search() -> hiring.Search:
        return hiring.search_for(store, plan.id, ROLE)

    _, ana = hiring.add_candidate(store, search(), ANA, NOW, where=Where.LINKEDIN, contact="ana@example.org")
    hiring.score(store, search(), ana.id, Measure.SKILL, Score(5, "Books of May in an hour"), NOW)
    assert ana.person_id is not None
    hand_over.take_person(store, hand_over.handing(store, plan.id, ROLE, NOW), ana.person_id, NOW)
    people.keep_person(store, people.new_person(OLD, Where.NETWORK, Purpose.REFERENCE, date(2026, 1, 5)), NOW)


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """A room with both."""
    return make_room(fill)


@pytest.fixture
def page(room: Room) -> HelpersPage:
    """The people in it."""
    page = HelpersPage(room.context, room.files)
    room.show(page)
    page.arrive("people")
    room.settle()
    return page


def kept(room: Room, name: str) -> Person | None:
    """Somebody as they are kept."""
    return next((each for each in room.stored(people.everybody) if each.name == name), None)


def choose(room: Room, page: HelpersPage, name: str) -> None:
    """Choose somebody with the arrow keys."""
    page.people.list.setFocus()
    while page.people.card.name.text() != name:
        before = page.people.card.name.text()
        room.qtbot.keyClick(page.people.list, Qt.Key.Key_Down)
        room.qtbot.waitUntil(lambda before=before: page.people.card.name.text() != before)  # type: ignore[misc]  # a lambda


def press(room: Room, page: HelpersPage, text: str) -> None:
    """Press a button of the question that is open."""
    room.qtbot.waitUntil(lambda: page.people.card.eraser.box is not None)
    box = page.people.card.eraser.box
    assert box is not None
    next(each for each in box.findChildren(QPushButton) if each.text() == text).click()


def test_those_due_come_first(page: HelpersPage) -> None:
    """Who is over is named at the top with since when; nobody is deleted by that."""
    assert page.people.due.isVisible()
    assert [row.title for row in page.people.list.rows] == [OLD, ANA]
    assert page.people.list.rows[0].spoken == f"{OLD}, Reference, due since 5 Jul 2026, named nowhere"
    assert page.people.list.rows[1].spoken == f"{ANA}, Helper, no date, named in 1 place"
    assert nameless(page) == []


def test_a_date_is_changed(room: Room, page: HelpersPage) -> None:
    """With another date somebody is not over any more; nothing else changes, and Undo takes it back."""
    assert not page.people.card.save.isEnabled()
    page.people.card.until.setDate(page.people.card.until.date().addYears(1))
    page.people.card.save.click()
    room.qtbot.waitUntil(lambda: not page.people.due.isVisible())
    found = kept(room, OLD)
    assert found is not None
    assert (found.delete_after, found.purpose) == (date(2027, 7, 5), Purpose.REFERENCE)
    room.context.undo()
    room.qtbot.waitUntil(page.people.due.isVisible)


def test_deleting_can_be_undone_and_waits_while_they_are_named(room: Room, page: HelpersPage) -> None:
    """Delete takes away who is named nowhere; for others it says why not."""
    room.qtbot.keyClick(page.people.list, Qt.Key.Key_Delete)
    room.qtbot.waitUntil(lambda: kept(room, OLD) is None)
    room.qtbot.waitUntil(lambda: page.people.card.name.text() == ANA)
    assert not page.people.card.remove.isEnabled()
    assert page.people.card.why.text() == say.DELETE_NAMED()
    room.context.undo()
    room.qtbot.waitUntil(lambda: kept(room, OLD) is not None)


def test_a_person_gets_all_that_is_kept(room: Room, page: HelpersPage, tmp_path: Path) -> None:
    """A text and JSON with every field, the score with its evidence, where they are named, and the title that names them."""
    choose(room, page, ANA)
    room.files.path = tmp_path / "ana.txt"
    page.people.card.export.click()
    room.qtbot.waitUntil((tmp_path / "ana.json").exists)
    room.settle()
    text, told = (tmp_path / "ana.txt").read_text("utf-8"), json.loads((tmp_path / "ana.json").read_bytes())
    for each in (ANA, "ana@example.org", "LinkedIn", "Helper", "Books of May in an hour", f"Ask {ANA} first"):
        assert each in text
    assert (told["name"], told["contact"], told["found_at"]) == (ANA, "ana@example.org", "linkedin")
    assert told["named_in"][0]["scores"] == {"skill": {"score": 5, "evidence": "Books of May in an hour"}}
    assert told["texts_to_review"] == [f"Ask {ANA} first"]


def test_erasing_asks_and_is_for_good(room: Room, page: HelpersPage) -> None:
    """The question says what goes; erased, no byte of the contact is left, the place names nobody, the own text is told."""
    choose(room, page, ANA)
    page.people.card.erase.click()
    room.qtbot.waitUntil(lambda: page.people.card.eraser.box is not None)
    box = page.people.card.eraser.box
    assert isinstance(box, QMessageBox)
    assert "Nothing can bring this back" in box.informativeText()
    assert "1 text of your own" in box.informativeText()
    press(room, page, say.ERASE_DO())
    room.qtbot.waitUntil(lambda: kept(room, ANA) is None)
    room.settle()
    assert room.stored(lambda store: store.hand_overs.all()[0].person_id) is None
    files = [path for path in room.context.folder.iterdir() if path.is_file()]
    assert sum(occurrences(path, [b"ana@example.org", b"Books of May in an hour"]) for path in files) == 0
    assert any("own texts" in notice.text for notice in room.said)


def test_copies_are_renewed_where_the_owner_wants_it(room: Room, page: HelpersPage) -> None:
    """A copy that holds them is counted in the question; with the longer answer one new copy is left that does not."""
    room.stored(lambda store: store.backup_now(NOW.now()))
    choose(room, page, ANA)
    page.people.card.erase.click()
    room.qtbot.waitUntil(lambda: page.people.card.eraser.box is not None)
    box = page.people.card.eraser.box
    assert isinstance(box, QMessageBox)
    assert "1 copy of your data still holds them, until 6 Dec 2026" in box.informativeText()
    press(room, page, say.ERASE_DO_ALL())
    room.qtbot.waitUntil(lambda: any("older one is deleted" in notice.text for notice in room.said))
    copies = room.stored(lambda store: store.backups())
    assert [occurrences(copy.path, [b"ana@example.org"]) for copy in copies] == [0]
