"""What runs and what was stopped, in one key each: interruptions and the way back, how it was, another start, steps."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.log.absence import Cause
from ballast.domain.log.entry import DelayReason, Interrupter
from ballast.services import presence, steps
from tests.ui.accessibility import nameless
from tests.ui.pages.today.days import beside, press
from tests.ui.pages.today.house import House, MovedClock, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.entry import Entry
    from ballast.store.store import Store

CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def working(store: Store) -> None:
    """Offer runs since 15:30."""
    log(store, ("Invoices", "administrative", "09:00", "15:30"), ("Offer", "core", "15:30", None))


@pytest.fixture
def at_work(make_house: Callable[..., House]) -> House:
    """A page on which Offer runs."""
    house = make_house(working)
    house.page.body.forgotten.kept.emit()
    beside(house)
    return house


def entries(house: House) -> list[Entry]:
    """All entries as they are stored."""
    return list(house.ask(lambda store: store.entries.recent(100)))


def chord(house: House, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    """A key of the page, pressed in the box."""
    QTest.keyClick(house.page.box.edit, key, modifiers)
    house.settle()


def test_two_keys_open_an_interruption_and_one_goes_back(at_work: House) -> None:
    """Ctrl+B and 2: a phone call interrupts; the card says what it broke into; Ctrl+B again takes the offer up."""
    chord(at_work, Qt.Key.Key_B)
    at_work.clock.at += timedelta(minutes=3)
    press(at_work, at_work.page.beside.panels.interruption.name, Qt.Key.Key_2)
    beside(at_work)
    call = entries(at_work)[-1]
    assert (call.interruption, call.interrupter, call.end) == (True, Interrupter.PHONE, None)
    card = at_work.page.body.now_card
    assert card.broke.text() == "broke into Offer"
    assert card.aside.button is not None
    assert card.aside.button.accessibleName() == "Back to Offer"
    assert nameless(at_work.page) == []
    at_work.clock.at += timedelta(minutes=5)
    chord(at_work, Qt.Key.Key_B)
    assert [each[0] for each in at_work.entries()] == ["Invoices", "Offer", "Phone call", "Offer"]


def test_an_interruption_can_be_named_first(at_work: House) -> None:
    """A name and a space, then the key; a digit inside a word is a digit. What stood in the box is the name."""
    at_work.type_line("Call 24x7")
    chord(at_work, Qt.Key.Key_B)
    panel = at_work.page.beside.panels.interruption
    assert panel.name.text() == "Call 24x7 "
    at_work.clock.at += timedelta(minutes=3)
    press(at_work, panel.name, Qt.Key.Key_1)
    assert at_work.entries()[-1][0] == "Call 24x7"
    assert entries(at_work)[-1].interrupter is Interrupter.CLIENT
    assert at_work.page.box.text == ""


def test_enter_in_the_empty_box_goes_back(at_work: House) -> None:
    """While an interruption runs, Enter in the empty box goes back to what it broke into."""
    chord(at_work, Qt.Key.Key_B)
    at_work.clock.at += timedelta(minutes=3)
    press(at_work, at_work.page.beside.panels.interruption.name, Qt.Key.Key_Return)
    assert entries(at_work)[-1].interrupter is None
    at_work.clock.at += timedelta(minutes=3)
    press(at_work, at_work.page.box.edit, Qt.Key.Key_Return)
    assert at_work.entries()[-1][0] == "Offer"


def test_after_a_stop_each_answer_is_one_key(at_work: House) -> None:
    """Stop, then 3, B, 2, 1: heavy, it held something up for a quarter of an hour, waiting for a person."""
    chord(at_work, Qt.Key.Key_Period)
    strip = at_work.page.beside.panels
    at_work.qtbot.waitUntil(lambda: strip.has("stopped"))
    assert strip.stopped.has_focus
    assert "Offer" in strip.stopped.title.text()
    press(at_work, strip.stopped, Qt.Key.Key_3, Qt.Key.Key_B, Qt.Key.Key_2, Qt.Key.Key_1)
    last = entries(at_work)[-1]
    assert (last.stress, last.delayed, last.blocked, last.reason) == (3, True, timedelta(minutes=15), DelayReason.PERSON)
    assert nameless(at_work.page) == []
    said_so = strip.stopped.answer_of("B")
    assert said_so is not None
    assert said_so.isChecked()
    assert said_so.accessibleName() == "Held up: 15 min, Waiting for a person"
    press(at_work, strip.stopped, Qt.Key.Key_Return)
    assert not strip.has("stopped")
    assert at_work.page.box.edit.hasFocus()


def test_a_note_after_a_stop_and_the_strip_goes_by_itself(at_work: House) -> None:
    """N opens a line, Enter keeps it; a letter that is no key goes on in the box, and a start takes the strip away."""
    chord(at_work, Qt.Key.Key_Period)
    strip = at_work.page.beside.panels
    at_work.qtbot.waitUntil(lambda: strip.has("stopped"))
    press(at_work, strip.stopped, Qt.Key.Key_N)
    QTest.keyClicks(strip.stopped.note, "asked for a price")
    press(at_work, strip.stopped.note, Qt.Key.Key_Return)
    assert entries(at_work)[-1].note == "asked for a price"
    assert strip.has("stopped")  # the Enter that kept it did not leave as well
    QTest.keyClick(strip.stopped, Qt.Key.Key_X)
    assert at_work.page.box.text == "x"
    at_work.clock.at += timedelta(minutes=1)
    at_work.type_line("ray", Qt.Key.Key_Return)
    assert at_work.entries()[-1][0] == "xray"
    at_work.qtbot.waitUntil(lambda: not strip.has("stopped"))


def test_the_start_of_what_runs_is_moved_in_place(at_work: House) -> None:
    """Ctrl+Shift+S, minus twice, Enter: it began ten minutes earlier, and the overlap is asked about first."""
    chord(at_work, Qt.Key.Key_S, CTRL | SHIFT)
    panel = at_work.page.beside.panels.start
    press(at_work, panel, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Return)
    assert at_work.entries()[-1][1] == "Mon 15:40"
    assert not at_work.page.beside.panels.has("start")


def test_steps_are_recorded_moved_renamed_and_removed(at_work: House) -> None:
    """Each Enter records a step; Alt+Up moves it, Del removes it; they are the steps of the task that runs."""
    chord(at_work, Qt.Key.Key_P, CTRL | SHIFT)
    panel = at_work.page.beside.panels.steps
    for text in ("Open the ledger", "Compare the sums", "Send it"):
        QTest.keyClicks(panel.next, text)
        press(at_work, panel.next, Qt.Key.Key_Return)
    at_work.qtbot.waitUntil(lambda: panel.list.count() == 3)
    panel.list.setCurrentRow(2)
    QTest.keyClick(panel.list, Qt.Key.Key_Up, ALT)
    at_work.settle()
    assert said(at_work) == ["Open the ledger", "Send it", "Compare the sums"]
    at_work.qtbot.waitUntil(lambda: panel.list.currentRow() == 1)
    press(at_work, panel.list, Qt.Key.Key_Delete)
    panel.list.item(0).setText("Open the book")
    at_work.settle()
    assert said(at_work) == ["Open the book", "Compare the sums"]
    assert "brief" in panel.text.text()


def test_escape_ends_the_recording_of_steps(at_work: House) -> None:
    """Esc in the line puts the panel away and the keys into the box; the button shows that nothing is recorded."""
    chord(at_work, Qt.Key.Key_P, CTRL | SHIFT)
    panels, aside = at_work.page.beside.panels, at_work.page.body.now_card.aside
    assert panels.steps.next.hasFocus()
    press(at_work, panels.steps.next, Qt.Key.Key_Escape)
    assert not panels.has("steps")
    assert at_work.page.box.edit.hasFocus()
    assert aside.steps is not None
    assert not aside.steps.isChecked()


def said(house: House) -> list[str]:
    """The steps that are stored for what runs."""
    task = house.ask(lambda store: store.entries.recent(1))[0].task_id
    return [step.text for step in house.ask(lambda store: steps.steps_of(store, task))]


def test_resume_twice_is_the_task_before(make_house: Callable[..., House]) -> None:
    """F9 takes up the last task; pressed again it takes up the one before."""

    def done(store: Store) -> None:
        log(store, ("Invoices", "administrative", "09:00", "10:00"), ("Offer", "core", "10:00", "12:00"))

    house = make_house(done, MovedClock())
    for _ in range(2):
        house.clock.at += timedelta(minutes=2)
        chord(house, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert [each[0] for each in house.entries()] == ["Invoices", "Offer", "Offer", "Invoices"]


def test_what_was_done_since_the_last_entry(make_house: Callable[..., House]) -> None:
    """Ctrl+Enter in the empty box: the box asks since when, the preview says until when, Enter logs it."""

    def done(store: Store) -> None:
        log(store, ("Invoices", "administrative", "09:00", "15:20"))

    house = make_house(done)
    chord(house, Qt.Key.Key_Return)
    assert "15:20" in house.page.box.edit.placeholderText()
    house.type_line("Post")
    assert house.page.box.shown.preview.details.startswith("Logs 15:20 – 16:12")
    press(house, house.page.box.edit, Qt.Key.Key_Return)
    assert house.entries()[-1][:3] == ("Post", "Mon 15:20", "Mon 16:12")
    assert not house.page.box.since


def test_shift_enter_opens_a_line_for_a_note(make_house: Callable[..., House]) -> None:
    """The note is in the preview, Enter in it saves both, and its line goes."""
    house = make_house()
    house.type_line("9-10 Post")
    QTest.keyClick(house.page.box.edit, Qt.Key.Key_Return, SHIFT)
    note = house.page.box.note
    assert note is not None
    QTest.keyClicks(note, "two letters")
    assert "note: two letters" in house.page.box.shown.preview.details
    press(house, note, Qt.Key.Key_Return)
    assert house.entries() == [("Post", "Mon 09:00", "Mon 10:00", None, "two letters")]
    assert note.isHidden()


def test_the_keys_stay_in_the_card_when_what_ran_ends(at_work: House) -> None:
    """The pressed button goes with what ran; the keys do not wander to another part of the window."""
    aside = at_work.page.body.now_card.aside
    assert aside.button is not None
    aside.button.setFocus(Qt.FocusReason.MouseFocusReason)
    clock = at_work.clock
    at_work.context.do(lambda store: presence.go_away(store, clock.now(), Cause.IDLE, clock), owner=at_work.page)
    at_work.qtbot.waitUntil(aside.isHidden)
    assert at_work.page.body.now_card.box.edit.hasFocus()
