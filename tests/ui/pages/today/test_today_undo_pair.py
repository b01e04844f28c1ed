"""Undo and Redo of the sidebar: each says what it would do, after every change, and is off where there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ballast.ui.sidebar import Sidebar
from ballast.ui.undo_pair import UndoPair
from tests.ui.pages.today.house import House, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.widgets.buttons import IconButton

ENTER = Qt.Key.Key_Return
HOSTILE = '<b>Invoices</b> & <img src="x.png">'


@pytest.fixture
def pair(house: House) -> UndoPair:
    """The two buttons beside a day with something to take back."""
    made = UndoPair(house.context)
    house.qtbot.addWidget(made)
    made.show()
    house.settle()
    return made


def press(house: House, button: IconButton) -> None:
    """Click it, and wait for what it does and for the question after it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    house.settle()
    house.settle()


def test_each_button_names_what_it_would_do(house: House, pair: UndoPair) -> None:
    """A new entry is offered to be taken back, then to be done again, in names, tips and with the key."""
    house.type_line("15-15:30 call Nora", ENTER)
    house.settle()
    assert pair.undo.accessibleName() == "Undo logging of call Nora"
    assert "Ctrl+Z" in pair.undo.toolTip()
    assert not pair.redo.isEnabled()
    assert "Nothing to redo." in pair.redo.toolTip()
    press(house, pair.undo)
    assert "call Nora" not in [each[0] for each in house.entries()]
    assert pair.undo.accessibleName() == "Undo logging of before"
    assert pair.redo.isEnabled()
    assert "call Nora" in pair.redo.accessibleName()
    press(house, pair.redo)
    assert "call Nora" in [each[0] for each in house.entries()]
    assert not pair.redo.isEnabled()


def test_nothing_to_do_is_off_and_says_so(make_house: Callable[..., House]) -> None:
    """A fresh folder has nothing to take back; the button never loses its name."""
    house = make_house()
    pair = UndoPair(house.context)
    house.qtbot.addWidget(pair)
    house.settle()
    assert not pair.undo.isEnabled()
    assert pair.undo.accessibleName() == "Undo"
    assert "Nothing to undo." in pair.undo.toolTip()


def test_what_was_done_before_the_start_is_offered(make_house: Callable[..., House]) -> None:
    """An owner with a mouse finds the last deed after a restart, without any notice."""
    house = make_house(lambda store: log(store, ("Invoices", "administrative", "09:00", "12:00")))
    pair = UndoPair(house.context)
    house.qtbot.addWidget(pair)
    house.settle()
    press(house, pair.undo)
    assert house.entries() == []


def test_a_name_of_the_owner_is_never_markup(house: House, pair: UndoPair) -> None:
    """What the owner typed stands in the name as it is, and draws nothing in the tip."""
    house.type_line(f"15-15:30 {HOSTILE}", ENTER)
    house.settle()
    assert HOSTILE in pair.undo.accessibleName()
    assert "&lt;img" in pair.undo.toolTip()
    assert "<img" not in pair.undo.toolTip()


def test_the_pair_stands_at_the_head_and_at_the_foot_of_a_narrow_sidebar(house: House) -> None:
    """Beside the name where there is room, one below the other above the icons of the foot where there is none."""
    host = QWidget()
    house.qtbot.addWidget(host)
    pair = UndoPair(house.context)
    sidebar = Sidebar(house.context.theme, house.context.words, host)
    sidebar.take_turns(pair)
    sidebar.resize(sidebar.width(), 760)
    host.resize(300, 760)
    host.show()
    first = next(iter(sidebar.buttons.values()))
    assert pair.geometry().bottom() < first.geometry().top()
    assert pair.undo.y() == pair.redo.y()
    sidebar.set_narrow(narrow=True)
    house.qtbot.waitUntil(lambda: pair.geometry().top() > sidebar.height() / 2)
    assert pair.undo.geometry().bottom() < pair.redo.geometry().top()
    sidebar.resize(sidebar.width(), 480)
    assert pair.isHidden()
    sidebar.resize(sidebar.width(), 760)
    assert not pair.isHidden()
    sidebar.set_narrow(narrow=False)
    house.qtbot.waitUntil(lambda: pair.geometry().bottom() < first.geometry().top())
