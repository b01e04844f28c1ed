"""The page: what runs, the day it shows, its keys, and when it asks again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.log.change import Change, Deed, Kind
from ballast.domain.log.span import Span
from ballast.services import capture
from ballast.ui.pages.today.page import touches
from ballast.ui.words import today as say
from tests.ui.accessibility import nameless, tab_chain, unreachable
from tests.ui.pages.today.house import ZONE, House, MovedClock, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store

NO_KEYS, ALT, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def press(house: House, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
    """Press a key of the page, wherever the focus is, and wait."""
    house.page.activateWindow()
    QTest.keyClick(house.page.window(), key, modifiers)
    house.settle()


def test_the_figures_of_the_day(house: House) -> None:
    """Five of eight hours are tracked; the lunch hour and the hour since three are not; nothing is rated yet."""
    cards = house.page.body.cards
    assert (cards.tracked.figure.text(), cards.tracked.meaning.text()) == ("5 h", "63 % of your 8 h day")
    assert cards.coverage.figure.text() == "69 %"  # 5 h of 5 h + 1 h + 1 h 12 min
    assert (cards.missing.figure.text(), cards.missing.meaning.text()) == ("2 h 12 min", "2 gaps in work hours")
    assert cards.stress.meaning.text() == say.STRESS_NOT_RATED()


def test_stress_is_weighted_by_time(house: House) -> None:
    """One hour at 4 and two hours at 1 are 2.0, whatever else was not rated."""
    rows = house.page.body.entries.list.rows()
    for row, rating in ((rows[2], 4), (rows[1], 1)):
        house.page.acts.rate(row.entry, rating)
    house.settle()
    assert house.page.body.cards.stress.figure.text() == "2.0 of 4"


def test_nothing_runs_is_a_calm_state(make_house: Callable[..., House]) -> None:
    """On the first day the page says what to do, and the round button goes to the box."""
    house = make_house()
    card = house.page.body.now_card
    assert card.task.text() == say.NOTHING_RUNS()
    assert card.clock.isHidden()
    assert house.page.body.entries.empty.isVisible()
    card.button.setFocus()
    card.button.click()
    assert house.page.focusWidget() is card.box.edit


def test_the_clock_runs_by_the_second(house: House) -> None:
    """The running clock shows hours, minutes and seconds since the start."""
    house.type_line("offer", Qt.Key.Key_Return)
    house.clock.at += timedelta(minutes=61, seconds=5)
    house.page.tick()
    assert house.page.body.now_card.clock.text() == "1:01:05"


def test_stop_by_mouse_and_by_key(house: House) -> None:
    """The round button and Ctrl+. stop what runs; with nothing running the button resumes the last task."""
    house.type_line("offer", Qt.Key.Key_Return)
    house.clock.at += timedelta(minutes=5)
    house.page.body.now_card.button.click()
    house.settle()
    assert house.entries()[-1][:3] == ("offer", "Mon 16:12", "Mon 16:17")
    house.page.body.now_card.button.click()
    house.settle()
    house.clock.at += timedelta(minutes=3)
    press(house, Qt.Key.Key_Period, CTRL)
    assert house.entries()[-1][:3] == ("offer", "Mon 16:17", "Mon 16:20")


def test_chips_and_their_keys_switch(house: House) -> None:
    """The chips hold the last tasks, the latest first; Alt and a number, or a click, starts one."""
    chips = house.page.body.now_card.chips
    assert [shown.task.name for shown in chips.tasks] == ["Harbour app", "Invoices", "Customer e-mail"]
    press(house, Qt.Key.Key_2, ALT)
    assert house.entries()[-1][:3] == ("Invoices", "Mon 16:12", "runs")
    house.clock.at += timedelta(minutes=1)
    chips.chips[0].click()
    house.settle()
    assert house.entries()[-1][:3] == ("Harbour app", "Mon 16:13", "runs")


def test_stress_of_what_runs_by_key_and_by_mouse(house: House) -> None:
    """Ctrl+Alt and a number rates the running entry, and so do the numbers beside it."""
    house.type_line("offer", Qt.Key.Key_Return)
    press(house, Qt.Key.Key_3, CTRL | ALT)
    assert house.entries()[-1][3] == 3
    house.page.body.now_card.meta.stress.buttons()[1].click()
    house.settle()
    assert house.entries()[-1][3] == 1


def test_other_days_are_one_key_away(house: House) -> None:
    """Alt+Left shows yesterday with its own entries, Alt+Home today again; the button says so only when it is needed."""
    assert house.page.head.today.isHidden()
    press(house, Qt.Key.Key_Left, ALT)
    house.qtbot.waitUntil(lambda: house.page.head.title.text() == "Yesterday")
    assert house.page.body.entries.list.rows() == []
    assert house.page.head.today.isVisible()
    press(house, Qt.Key.Key_Home, ALT)
    house.qtbot.waitUntil(lambda: len(house.page.body.entries.list.rows()) == 3)


def test_arriving_with_a_date_shows_that_day(house: House) -> None:
    """Another page may send the owner to a day."""
    house.page.arrive(date(2026, 11, 20))
    house.settle()
    assert house.page.head.title.text() == "Friday"


def test_the_day_turns_at_the_owners_day_start(make_house: Callable[..., House]) -> None:
    """At 03:59 the page still shows the day before, at 04:00 the new one: without a click."""

    def fill(store: Store) -> None:
        with store.action(Deed.SETTINGS, at=datetime(2026, 11, 1, tzinfo=ZONE)) as act:
            act.profile.put(replace(store.profile.get(), day_start=datetime(2026, 1, 1, 4, tzinfo=ZONE).time()))

    house = make_house(fill, MovedClock(datetime(2026, 11, 24, 3, 59, tzinfo=ZONE)))
    house.page.tick()
    assert house.page.head.subtitle.text() == "Monday, 23 November 2026"
    house.clock.at = datetime(2026, 11, 24, 4, 0, tzinfo=ZONE)
    house.page.tick()
    house.settle()
    assert house.page.head.subtitle.text() == "Tuesday, 24 November 2026"


def test_a_change_elsewhere_shows_only_where_it_matters(house: House) -> None:
    """A change of this day or of a task is asked for at once; one of another month only when something runs or it is today."""
    house.page.choose_day(date(2026, 11, 20))
    house.settle()
    view, now = house.page._view, house.clock.now()
    far = Change(uuid4(), Deed.LOG, frozenset({Kind.ENTRIES}), span=_day(datetime(2026, 3, 2, tzinfo=ZONE)))
    near = Change(uuid4(), Deed.LOG, frozenset({Kind.ENTRIES}), span=_day(datetime(2026, 11, 20, tzinfo=ZONE)))
    task = Change(uuid4(), Deed.EDIT_TASK, frozenset({Kind.TASKS}))
    plan = Change(uuid4(), Deed.EDIT_PLAN, frozenset({Kind.PLANS}))
    assert [touches(change, view, now) for change in (far, near, task, plan)] == [False, True, True, False]


def test_a_hidden_page_asks_again_when_it_is_shown(house: House) -> None:
    """What happened on another page is there on return."""
    house.page.hide()
    house.context.do(lambda store: capture.start(store, capture.NamedTask("elsewhere"), house.clock), owner=house.page)
    house.settle()
    house.page.show()
    house.settle()
    assert house.page.body.now_card.task.text() == "elsewhere"


def test_undo_brings_a_deleted_entry_back_on_the_page(house: House) -> None:
    """Delete takes the selected entry from list and store, undo brings it back to both."""
    entries = house.page.body.entries.list
    entries.setFocus()
    QTest.keyClick(entries, Qt.Key.Key_Delete)
    house.settle()
    assert [row.task for row in entries.rows()] == ["Invoices", "Customer e-mail"]
    house.context.undo()
    house.settle()
    assert [row.task for row in entries.rows()] == ["Harbour app", "Invoices", "Customer e-mail"]


def test_no_control_is_nameless(house: House) -> None:
    """A screen reader can name everything on the page, and every button is reached by a key."""
    house.type_line("offer", Qt.Key.Key_Return)
    assert nameless(house.page) == []
    assert unreachable(house.page) == []


def test_tab_reaches_the_timeline_once(house: House) -> None:
    """Tab stops at one block of the timeline, not at each."""
    blocks = set(house.page.body.timeline.band.blocks)
    assert len([widget for widget in tab_chain(house.page) if widget in blocks]) == 1


def test_a_very_long_day_makes_few_widgets(make_house: Callable[..., House]) -> None:
    """Five hundred entries on one day stay a list that is painted and a timeline with a limit."""

    def fill(store: Store) -> None:
        log(
            store,
            *[
                (f"task {n % 7}", "core", f"{9 + n // 60:02}:{n % 60:02}", f"{9 + n // 60:02}:{n % 60:02}:30")
                for n in range(420)
            ],
        )

    house = make_house(fill)
    assert len(house.page.body.entries.list.rows()) == 420
    assert len(house.page.body.timeline.band.blocks) == 60
    assert house.page.body.timeline.band.left_out > 0


def test_the_keys_are_on_the_sheet(house: House) -> None:
    """The sheet of shortcuts lists the keys of the page, each with words."""
    keys = dict(house.page.shortcuts())
    assert {"Ctrl+L", "Ctrl+Return", "Ctrl+.", "Alt+Left", "Alt+Right", "D"} <= set(keys)
    assert all(keys.values())


def _day(moment: datetime) -> Span:
    return Span(moment, moment + timedelta(days=1))
