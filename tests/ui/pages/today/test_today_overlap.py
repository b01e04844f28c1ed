"""Work over other work: the dialog that asks, its keys, and that nothing is written before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest

from ballast.services.overlaps import Resolution
from ballast.ui.overlaps import OverlapDialog
from tests.ui.accessibility import nameless

if TYPE_CHECKING:
    from tests.ui.pages.today.house import House

ENTER = Qt.Key.Key_Return
LINE = "11:30-13:30 <b>Call</b>"
BEFORE = [("Customer e-mail", "09:00"), ("Invoices", "10:00"), ("Harbour app", "13:00")]


def asked(house: House) -> OverlapDialog:
    """The dialog that is open over the page."""
    dialog = house.page.findChild(OverlapDialog)
    assert dialog is not None
    house.qtbot.waitUntil(dialog.isVisible)
    return dialog


def shown(house: House) -> list[tuple[str, str]]:
    """What is stored, without the weekday."""
    return [(name, start[4:]) for name, start, *_ in house.entries()]


def test_the_dialog_names_both_sides(house: House) -> None:
    """Names and times as plain text, three ways with their reasons, every control named; nothing is written yet."""
    house.type_line(LINE, ENTER)
    dialog = asked(house)
    text = dialog.listing.text().translate({0x2068: None, 0x2069: None})  # marks that keep the order of what is written
    for part in ("<b>Call</b>, 11:30", "Invoices, 10:00", "Harbour app, 13:00", "2 other entries"):
        assert part in text
    assert list(dialog.buttons) == list(Resolution)
    assert nameless(dialog) == []
    assert shown(house) == BEFORE
    dialog.reject()


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_1, [*BEFORE[:2], ("<b>Call</b>", "11:30"), ("Harbour app", "13:30")]),
        (Qt.Key.Key_2, [*BEFORE[:2], ("<b>Call</b>", "12:00"), BEFORE[2]]),
        (Qt.Key.Key_3, [*BEFORE[:2], ("<b>Call</b>", "11:30"), BEFORE[2]]),
    ],
)
def test_a_key_chooses(house: House, key: Qt.Key, expected: list[tuple[str, str]]) -> None:
    """1 shortens the others, 2 goes around, 3 keeps both; the line is stored and leaves the box."""
    house.type_line(LINE, ENTER)
    QTest.keyClick(asked(house).cancel, key)
    house.settle()
    assert shown(house) == expected
    assert house.page.body.now_card.box.text == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, ENTER])
def test_escape_writes_nothing_and_keeps_the_line(house: House, key: Qt.Key) -> None:
    """What was typed is still there to be changed; a second Enter of a hasty typist does no harm either."""
    house.type_line(LINE, ENTER)
    QTest.keyClick(asked(house).cancel, key)
    house.settle()
    assert shown(house) == BEFORE
    assert house.page.body.now_card.box.text == LINE


def test_a_form_waits_for_the_answer(house: House) -> None:
    """The entry form stays open with all it says until the owner has chosen; cancelled, it can be saved again."""
    view = house.page._view
    assert view is not None
    house.page.forms.open_entry(view.log.entries[1])
    form = house.page.forms.form
    assert form is not None
    form.when.end.time.setTime(QTime(14, 0))
    form.save.click()
    house.settle()
    asked(house).reject()
    assert (form.isVisible(), form.save.isEnabled()) == (True, True)
    form.save.click()
    house.settle()
    asked(house).buttons[Resolution.TRIM].click()
    house.settle()
    assert shown(house) == [*BEFORE[:2], ("Harbour app", "14:00")]


def test_only_ways_that_make_sense_are_offered(house: House) -> None:
    """A short call inside a long entry is split around, or kept beside it."""
    house.type_line("10:30-11:00 Call", ENTER)
    dialog = asked(house)
    assert list(dialog.buttons) == [Resolution.SPLIT_AROUND, Resolution.PARALLEL]
    assert "another entry" in dialog.listing.text()
    dialog.buttons[Resolution.SPLIT_AROUND].click()
    house.settle()
    assert shown(house) == [*BEFORE[:2], ("Call", "10:30"), ("Invoices", "11:00"), BEFORE[2]]
