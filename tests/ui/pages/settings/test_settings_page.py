"""The Settings page: each setting changes what the rest of the program answers, at once, and can be undone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest

from ballast.domain.insight.review import Period
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.services import day, plans, settings, setup
from ballast.ui.pages.settings.page import SettingsPage
from ballast.ui.theme import Look
from tests.ui.accessibility import nameless, tab_jumps, unreachable
from tests.ui.pages.room import NOW, ZONE, Room, sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.log.profile import Profile
    from ballast.store.store import Store

NIGHT = datetime(2026, 11, 21, 1, 30, tzinfo=ZONE)


def filled(store: Store) -> None:
    """The sample business with an hour of work in the night to Saturday."""
    sample(store)
    task = Task(UUID(int=7), "Night work")
    with store.action(Deed.LOG, at=NOW.now()) as act:
        act.tasks.add(task)
        act.entries.add(Entry(UUID(int=8), task.id, NIGHT, NIGHT + timedelta(hours=1)))


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """A room with the sample business."""
    return make_room(filled)


@pytest.fixture
def page(room: Room) -> SettingsPage:
    """The page on it."""
    page = SettingsPage(room.context, room.files)
    room.show(page)
    return page


def profile(room: Room) -> Profile:
    """The habits that are stored."""
    room.settle()
    return room.stored(settings.profile)


def test_day_start_moves_night_work_to_the_day_before(room: Room, page: SettingsPage) -> None:
    """Once a day begins at four, work at half past one belongs to the day before, and undo takes it back."""

    def on(when: date) -> int:
        return len(room.stored(lambda store: day.show_day(store, when, NOW)).log.entries)

    friday, saturday = on(date(2026, 11, 20)), on(date(2026, 11, 21))
    box = page.habits.day_start
    box.setCurrentIndex(box.findText("04:00"))
    box.activated.emit(box.currentIndex())
    assert profile(room).day_start == time(4)
    assert (on(date(2026, 11, 20)), on(date(2026, 11, 21))) == (friday + 1, saturday - 1)
    room.context.undo()
    room.qtbot.waitUntil(lambda: box.currentData() == time(0))
    assert profile(room).day_start == time(0)


def test_work_days_and_hours_are_kept(room: Room, page: SettingsPage) -> None:
    """A click on a day and a typed time are stored; several steps of the arrows are one act to undo."""
    page.habits.days[4].click()
    room.settle()
    for _ in range(3):
        page.habits.begin.stepBy(-1)
    page.habits.flush()
    kept = profile(room)
    assert kept.work_days == frozenset({0, 1, 2, 3})
    assert kept.work_start == time(6)
    room.context.undo()
    room.qtbot.waitUntil(lambda: page.habits.begin.picked_time() == time(9))
    assert profile(room).work_days == frozenset({0, 1, 2, 3})


def test_what_makes_no_sense_is_said_and_not_kept(room: Room, page: SettingsPage) -> None:
    """No work day at all, or work that ends when it begins, stay on the page with a reason and out of the store."""
    for number in range(5):
        page.habits.days[number].click()
        room.settle()
    assert page.habits.days_row.message.text() == "At least one day must be a work day."
    assert profile(room).work_days == frozenset({4})
    page.habits.days[4].click()
    page.habits.end.setTime(QTime(9, 0))
    page.habits.flush()
    assert page.habits.hours_row.message.text() == "Work must end at another time than it begins."
    assert profile(room).work_end == time(17)


def test_the_idle_limit_is_kept(room: Room, page: SettingsPage) -> None:
    """The time until the owner counts as away is stored."""
    box = page.habits.away
    box.setCurrentIndex(box.findText("20 minutes"))
    box.activated.emit(box.currentIndex())
    assert profile(room).idle_limit == timedelta(minutes=20)


@pytest.mark.parametrize(("typed", "code"), [("usd", "USD"), ("sterling", "GBP"), ("Japanese yen", "JPY")])
def test_a_currency_is_found_by_code_or_name(room: Room, page: SettingsPage, typed: str, code: str) -> None:
    """Typing a code or a part of a name is enough; new plans are then in that currency."""
    box = page.habits.currency.box
    box.setText(typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert profile(room).currency == code
    made = room.stored(lambda store: plans.create_plan(store, "New", None, NOW)[1])
    assert made.currency == code


def test_an_unknown_currency_is_refused_with_a_reason(room: Room, page: SettingsPage) -> None:
    """What is no currency is not kept; the page says what to type instead."""
    box = page.habits.currency.box
    box.setText("doubloons")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert "no currency “doubloons”" in page.habits.currency_row.message.text()
    assert profile(room).currency == "EUR"


def test_the_look_is_worn_and_remembered(room: Room, page: SettingsPage) -> None:
    """Dark is worn at once and still chosen after a restart; the sidebar's switch shows here."""
    page.look.buttons()[1].click()
    assert room.context.theme.tokens.dark
    assert room.context.settings.look is Look.DARK
    room.context.theme.choose(Look.LIGHT)
    assert page.look.current == 0


def test_a_new_audit_takes_the_place_of_the_old_one(room: Room, page: SettingsPage) -> None:
    """One week from a day is the audit from then on; habits stay; undo brings the old audit back."""
    before = room.stored(lambda store: setup.audit_status(store, NOW))
    page.audit.length.buttons()[0].click()
    page.audit.first.setDate(QDate(2026, 11, 23))
    page.audit.begin.click()
    room.settle()
    status = room.stored(lambda store: setup.audit_status(store, NOW))
    assert status is not None
    assert status.period == Period(date(2026, 11, 23), date(2026, 11, 29))
    assert "23 – 29 Nov 2026" in page.audit.now.text()
    room.said[-1].act and room.said[-1].act()
    room.settle()
    assert room.stored(lambda store: setup.audit_status(store, NOW)) == before


def test_changes_made_elsewhere_are_shown(room: Room, page: SettingsPage) -> None:
    """A setting that another page changed is shown without asking."""
    changed = profile(room)
    room.context.do(lambda store: settings.change_profile(store, type(changed)(currency="SEK"), NOW))
    room.qtbot.waitUntil(lambda: page.habits.currency.box.text().startswith("SEK"))


def test_no_control_of_the_page_is_nameless(page: SettingsPage) -> None:
    """A screen reader can name every control, keys reach every button, and Tab runs down the page."""
    assert nameless(page) == []
    assert unreachable(page) == []
    assert tab_jumps(page.area) == []
