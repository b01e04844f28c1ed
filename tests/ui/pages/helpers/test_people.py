"""The people of whom something is kept: due ones first, changed, given out, deleted, erased for good."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QWidget

from ballast.domain.delegation.people import Purpose, Where
from ballast.domain.delegation.scorecard import Measure, Score
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry
from ballast.services import hand_over, hiring, people, plans
from ballast.store.erasing import occurrences
from ballast.ui.pages.helpers.page import HelpersPage
from ballast.ui.pages.helpers.person_question import PersonQuestion
from ballast.ui.words import people as say
from tests.report.reading import squeezed, text_in
from tests.services.helping import BOOKS, ROLE, made_plan
from tests.ui.accessibility import nameless
from tests.ui.pages.room import NOW, Room

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.domain.delegation.people import Person
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.erase_dialog import EraseDialog

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
    with store.action(Deed.LOG, at=NOW.now()) as act:
        act.entries.add(
            Entry(uuid4(), BOOKS, NOW.now() - timedelta(hours=2), NOW.now() - timedelta(hours=1), note="told 花子 to wait")
        )
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


def choose_up(room: Room, page: HelpersPage, name: str) -> None:
    """Choose somebody further up with the arrow keys."""
    room.qtbot.keyClick(page.people.list, Qt.Key.Key_Home)
    room.qtbot.waitUntil(lambda: page.people.card.name.text() == name)


def press(inside: QWidget, text: str) -> None:
    """Press the button of that text."""
    next(each for each in inside.findChildren(QPushButton) if each.text() == text).click()


def erasing(room: Room, page: HelpersPage) -> EraseDialog:
    """The question before the chosen one is erased."""
    page.people.card.erase.click()
    room.qtbot.waitUntil(lambda: page.people.card.eraser.box is not None)
    box = page.people.card.eraser.box
    assert box is not None
    return box


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
    """A PDF and JSON with every field, the score with its evidence, where they are named, and the texts that name them."""
    choose(room, page, ANA)
    room.files.path = tmp_path / "ana.pdf"
    page.people.card.export.click()
    room.qtbot.waitUntil(lambda: any("ana.pdf and ana.json" in notice.text for notice in room.said), timeout=30_000)
    text, told = (
        squeezed(text_in((tmp_path / "ana.pdf").read_bytes(), tmp_path)),
        json.loads((tmp_path / "ana.json").read_bytes()),
    )
    for each in (ANA, "ana@example.org", "LinkedIn", "Helper", "Books of May in an hour", f"Ask {ANA} first", "told 花子"):
        assert squeezed(each) in text
    assert (told["name"], told["contact"], told["found_at"]) == (ANA, "ana@example.org", "linkedin")
    assert told["named_in"][0]["scores"] == {"skill": {"score": 5, "evidence": "Books of May in an hour"}}
    assert {"in": "plan", "text": f"Ask {ANA} first"} in told["texts_to_review"]
    assert {"in": "entry", "text": "told 花子 to wait"} in told["texts_to_review"]


def test_texts_that_name_them_are_listed(room: Room, page: HelpersPage) -> None:
    """In the log as in plans, with what each belongs to; for nobody else's name."""
    choose(room, page, ANA)
    room.qtbot.waitUntil(lambda: "3 texts of yours" in page.people.card.mentions.text())
    for line in (f"– Plan: Ask {ANA} first", "– Note of an entry: told 花子 to wait", "– Task: Looking after Ana"):
        assert line in page.people.card.mentions.text()
    choose_up(room, page, OLD)
    room.qtbot.waitUntil(lambda: "No text of yours" in page.people.card.mentions.text())


def test_erasing_asks_and_is_for_good(room: Room, page: HelpersPage) -> None:
    """Whole names have a tick and go; a part that was left is told afterwards with its text; no byte of the rest is left."""
    choose(room, page, ANA)
    box = erasing(room, page)
    assert nameless(box) == []
    shown = " ".join(label.text() for label in box.findChildren(QLabel))
    assert "Nothing can bring this back" in shown
    assert [tick.isChecked() for tick in box.ticks.values()] == [False, True, False]
    assert box.leave.isDefault()
    box.go.click()
    room.qtbot.waitUntil(lambda: any("2 texts of your own still name" in notice.text for notice in room.said))
    assert kept(room, ANA) is None
    assert room.stored(lambda store: store.hand_overs.all()[0].person_id) is None
    assert room.stored(lambda store: store.plans.all()[0].title) == "Ask (name removed) first"
    files = [path for path in room.context.folder.iterdir() if path.is_file()]
    assert sum(occurrences(path, [b"ana@example.org", b"Books of May in an hour", ANA.encode()]) for path in files) == 0
    told = next(notice for notice in room.said if "still name" in notice.text)
    assert told.act is not None
    told.act()
    listed = next(each for each in page.findChildren(QMessageBox) if each.isVisible())
    assert "Note of an entry: told 花子 to wait" in listed.informativeText()
    listed.close()


def test_all_ticks_leave_nothing(room: Room, page: HelpersPage) -> None:
    """With every tick no text names them any more, and that is said."""
    choose(room, page, ANA)
    box = erasing(room, page)
    press(box, say.ERASE_ALL_TICKS())
    box.go.click()
    room.qtbot.waitUntil(lambda: any(notice.text == say.ERASED() for notice in room.said))
    tasks = {each.name for each in room.stored(lambda store: store.tasks.all())}
    assert "Looking after (name removed)" in tasks


def test_the_texts_in_the_question_are_in_the_order_of_their_words(room: Room, page: HelpersPage) -> None:
    """Of many notes one is found by its beginning; below the ticks the buttons follow without a hole."""
    noted = ("ask {name} again", "told {name} to wait", "Bill of {name}", "call {name}")

    def note(store: Store) -> None:
        with store.action(Deed.LOG, at=NOW.now()) as act:
            for hours, text in enumerate(noted, 3):
                begun = NOW.now() - timedelta(hours=hours)
                act.entries.add(Entry(uuid4(), BOOKS, begun, begun + timedelta(minutes=9), note=text.format(name=ANA)))

    room.stored(note)
    choose(room, page, ANA)
    box = erasing(room, page)
    said = [tick.accessibleName() for tick in box.ticks.values() if tick.accessibleName().startswith("Note of an entry")]
    assert [each.split(": ")[1].split()[0] for each in said] == ["ask", "Bill", "call", "told", "told"]
    assert box.note.isHidden()
    box.leave.click()


def test_copies_are_renewed_where_the_owner_wants_it(room: Room, page: HelpersPage) -> None:
    """A copy that holds them is counted in the question; with its tick one new copy is left that does not."""
    room.stored(lambda store: store.backup_now(NOW.now()))
    choose(room, page, ANA)
    box = erasing(room, page)
    shown = " ".join(label.text() for label in box.findChildren(QLabel))
    assert "1 copy of your data still holds them, until 6 Dec 2026" in shown
    assert box.renew.isChecked()
    box.go.click()
    room.qtbot.waitUntil(lambda: any("older one is deleted" in notice.text for notice in room.said))
    copies = room.stored(lambda store: store.backups())
    assert [occurrences(copy.path, [b"ana@example.org"]) for copy in copies] == [0]


def test_a_damaged_file_that_holds_them_is_told_and_goes_where_the_owner_wants_it(room: Room, page: HelpersPage) -> None:
    """What was set aside is named in the question, with a tick of its own; afterwards it is gone."""
    aside = room.context.folder / "set-aside" / "20260301-100000"
    aside.mkdir(parents=True)
    (aside / "ballast.db").write_bytes(b"rust ana@example.org")
    choose(room, page, ANA)
    box = erasing(room, page)
    assert "1 damaged file that was set aside holds them too" in " ".join(label.text() for label in box.findChildren(QLabel))
    assert box.drop_aside.isChecked()
    box.go.click()
    room.qtbot.waitUntil(lambda: any(notice.text == "1 damaged file is deleted." for notice in room.said))
    assert not aside.exists()


def test_all_whose_date_has_come_are_erased_in_one_step(room: Room, page: HelpersPage) -> None:
    """One button and one question name them all; afterwards nobody is over."""
    assert page.people.erase_due.text() == "Erase them …"
    room.qtbot.keyClick(page.people.erase_due, Qt.Key.Key_Space)
    room.qtbot.waitUntil(lambda: page.people.card.eraser.box is not None)
    box = page.people.card.eraser.box
    assert box is not None
    assert OLD in box.windowTitle()
    box.go.click()
    room.qtbot.waitUntil(lambda: kept(room, OLD) is None)
    room.qtbot.waitUntil(lambda: not page.people.due.isVisible())
    assert kept(room, ANA) is not None


def test_a_person_is_added_without_a_search(room: Room, page: HelpersPage) -> None:
    """With why and until when: half a year for a reference, no date for a helper; Undo takes them back."""
    page.people.add_one.click()
    question = next(each for each in page.findChildren(PersonQuestion) if each.isVisible())
    assert nameless(question) == []
    assert "22 May 2027" in question.note.text()
    question.purpose.setCurrentIndex(list(Purpose).index(Purpose.HELPER))
    assert "while they help" in question.note.text()
    question.purpose.setCurrentIndex(list(Purpose).index(Purpose.REFERENCE))
    assert not question.go.isEnabled()
    question.name.insert("علي حسن")
    room.qtbot.keyClick(question.name, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: page.people.card.name.text() == "علي حسن")
    found = kept(room, "علي حسن")
    assert found is not None
    assert (found.purpose, found.delete_after) == (Purpose.REFERENCE, date(2027, 5, 22))
    room.context.undo()
    room.qtbot.waitUntil(lambda: kept(room, "علي حسن") is None)


def test_another_purpose_suggests_its_date(room: Room, page: HelpersPage) -> None:
    """A helper has no date; anybody else gets one, to be changed before it is kept."""
    choose(room, page, ANA)
    card = page.people.card
    assert not card.dated.isChecked()
    card.purpose.setCurrentIndex(list(Purpose).index(Purpose.CANDIDATE))
    card.purpose.activated.emit(card.purpose.currentIndex())
    assert card.dated.isChecked()
    card.save.click()
    room.qtbot.waitUntil(lambda: (found := kept(room, ANA)) is not None and found.delete_after == date(2027, 5, 22))


def test_nobody_is_kept_and_one_is_added(make_room: Callable[..., Room]) -> None:
    """Where nobody is kept yet the page says so and offers to add somebody."""
    room = make_room(None)
    page = HelpersPage(room.context, room.files)
    room.show(page)
    page.arrive("people")
    room.settle()
    press(page.people.empty, say.ADD())
    assert any(each.isVisible() for each in page.findChildren(PersonQuestion))
