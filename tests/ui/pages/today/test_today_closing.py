"""Closing the day and answering prompts: one question at a time, one key each, Back, and nothing lost by stopping."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt

from ballast.domain.log.prompt import Prompt
from ballast.ui.desktop.status import Status
from ballast.ui.desktop.wishes import Often, Wishes, keep_wishes
from ballast.ui.widgets.key_panel import KeyPanel
from ballast.ui.words import panels as say
from tests.ui.accessibility import nameless
from tests.ui.pages.today.days import at, beside, press
from tests.ui.pages.today.house import House, MovedClock, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ballast.store.store import Store
    from ballast.ui.pages.today.asks.closing import ClosePanel
    from ballast.ui.theme import Theme


def patchy(store: Store) -> None:
    """A gap of an hour, one task without a category, four ratings missing, one entry that is long."""
    log(
        store,
        ("Customer e-mail", "administrative", "09:00", "10:00"),
        ("Sorting", None, "11:00", "11:30"),
        ("Harbour app", "core", "11:30", "15:45"),
        ("Post", "administrative", "15:45", "17:00"),
    )


@pytest.fixture
def evening(make_house: Callable[..., House]) -> House:
    """That day at half past five, with its questions known."""
    house = make_house(patchy, MovedClock(at("17:30")))
    beside(house)
    return house


def closing(house: House) -> ClosePanel:
    """The panel, opened by its key."""
    house.page.beside.show_all()
    head = house.page.head
    head.close_asked.emit()
    house.settle()
    return house.page.beside.panels.closing


def test_a_day_is_closed_by_keys_alone(evening: House) -> None:
    """Gap, length, category, four ratings: seven keys, and the day says that it is closed."""
    panel = closing(evening)
    assert panel.title.text() == "Nothing is logged 10:00 – 11:00, 1 h. What was it?"
    assert panel.progress.text() == "1 of 7"
    assert nameless(evening.page) == []
    press(evening, panel, Qt.Key.Key_B)
    assert panel.title.text().startswith("Harbour app is long")
    press(evening, panel, Qt.Key.Key_Y, Qt.Key.Key_2)
    for rating in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_4):
        press(evening, panel, rating)
    assert panel.title.text() == "Monday is closed: 7 h, coverage 100 %"
    assert sorted(each[3] or 0 for each in evening.entries()) == [0, 1, 3, 4]
    press(evening, panel, Qt.Key.Key_Return)
    assert not evening.page.beside.panels.has("closing")
    assert evening.page.box.edit.hasFocus()


def test_a_gap_is_filled_with_a_recent_task_and_back_takes_it_out(evening: House) -> None:
    """1 fills the gap with the last task; the arrow back takes that out again and asks once more."""
    panel = closing(evening)
    press(evening, panel, Qt.Key.Key_1)
    assert ("Post", "Mon 10:00", "Mon 11:00") in [each[:3] for each in evening.entries()]
    press(evening, panel, Qt.Key.Key_Backspace)
    assert panel.title.text().startswith("Nothing is logged 10:00")
    assert len(evening.entries()) == 4


def test_skipping_all_changes_nothing_and_says_what_is_left(evening: House) -> None:
    """S passes each question by; the end counts what is open, and the log is as it was."""
    panel, before = closing(evening), evening.entries()
    while panel.course.open:
        press(evening, panel, Qt.Key.Key_S)
    assert panel.text.text() == say.CLOSED_LEFT(6)  # the long entry is only asked whether it is right
    assert evening.entries() == before


def test_an_odd_length_gets_another_end(evening: House) -> None:
    """E opens a time; Enter ends the entry there."""
    panel = closing(evening)
    press(evening, panel, Qt.Key.Key_S, Qt.Key.Key_E)
    panel.moment.time.show_time(at("14:00").time())
    panel.moment.changed.emit()
    answer = panel.answer_of("Enter")
    assert answer is not None
    answer.click()
    evening.settle()
    assert ("Harbour app", "Mon 11:30", "Mon 14:00") in [each[:3] for each in evening.entries()]


def test_missed_prompts_stand_in_one_list(make_house: Callable[..., House]) -> None:
    """Three times nobody answered: Enter takes the oldest as before, X skips the rest."""

    def fill(store: Store) -> None:
        log(store, ("Invoices", "administrative", "09:00", "15:00"))
        store.leave_prompts([Prompt(uuid4(), at(clock)) for clock in ("15:15", "15:30", "15:45")])

    house = make_house(fill)
    keep_wishes(house.context.settings, Wishes(often=Often.EVERY_15))
    beside(house)
    panel = house.page.beside.panels.prompts.panel
    assert panel.title.text() == "What did you do 15:00 – 15:15?"
    assert panel.text.text() == "3 times nobody answered"
    press(house, panel, Qt.Key.Key_Return)
    assert house.entries() == [("Invoices", "Mon 09:00", "Mon 15:15", None, "")]
    beside(house)
    assert panel.title.text() == "What did you do 15:15 – 15:30?"
    press(house, panel, Qt.Key.Key_X)
    assert house.ask(lambda store: store.prompts.missed()) == ()


def test_the_reminder_counts_from_when_the_owner_became_active(make_house: Callable[..., House]) -> None:
    """Nothing runs since 15:40: Enter counts the last task from then."""

    def fill(store: Store) -> None:
        log(store, ("Invoices", "administrative", "09:00", "15:00"))

    house = make_house(fill)
    status = Status()
    house.page.beside.use_desktop(status)
    status.tell(nothing_since=at("15:40"))
    beside(house)
    panel = house.page.beside.panels.prompts.reminder
    assert panel.title.text() == "Nothing is running since 15:40, when you became active"
    press(house, panel, Qt.Key.Key_Return)
    assert house.entries()[-1][:3] == ("Invoices", "Mon 15:40", "runs")
    status.tell(nothing_since=at("15:40") + timedelta(minutes=1))
    house.qtbot.waitUntil(lambda: not panel.isVisible())


def test_a_long_name_among_the_answers_is_cut_in_its_middle(theme: Theme, qtbot: QtBot) -> None:
    """However long a task is called, its answer fits a narrow window; the tip and the spoken name have all of it."""
    panel, name = KeyPanel(theme, "clipboard"), "見積書と請求書の作成 " * 12 + "for Nordlys"
    qtbot.addWidget(panel)
    button = panel.offer("1", name, lambda: None)
    panel.resize(480, 200)
    panel.show()
    assert button.sizeHint().width() <= 400
    shown = button.text().translate({0x2068: None, 0x2069: None})  # marks that keep the order of what is written
    assert shown.startswith("1: 見積書")
    assert shown.endswith("Nordlys")
    assert (button.accessibleName(), name in button.toolTip()) == (name, True)
    assert panel.answer_of("1") is button
