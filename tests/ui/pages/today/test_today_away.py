"""Times away: asked about one at a time, answered by one key each, never lost, never in a total before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.log.absence import Answer
from ballast.domain.log.change import Deed
from ballast.domain.log.span import Span
from ballast.services.naming import NamedTask
from ballast.ui.overlaps import OverlapDialog
from ballast.ui.pages.today.asks.division import halves
from tests.ui.accessibility import nameless
from tests.ui.pages.today.days import at, away, beside, lunch, press
from tests.ui.pages.today.house import log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store
    from tests.ui.pages.today.house import House

ONE, TWO, THREE, FOUR = (Qt.Key(Qt.Key.Key_0 + number) for number in range(1, 5))


def asked(make_house: Callable[..., House], fill: Callable[[Store], object] = lunch) -> House:
    """A house whose page asks."""
    house = make_house(fill)
    beside(house)
    return house


def test_it_says_when_why_and_on_what(make_house: Callable[..., House]) -> None:
    """The panel names the time, the cause, the length and the task that ran; every control has a name."""
    house = asked(make_house)
    panel = house.page.beside.panels.away.panel
    assert panel.isVisible()
    for part in ("12:03", "13:10", "screen locked", "1 h 7 min", "Invoices"):
        assert part in panel.title.text()
    assert panel.go_on.isChecked()
    assert nameless(house.page) == []


@pytest.mark.parametrize(
    ("key", "stored"),
    [
        (ONE, [("Invoices", "Mon 09:00", "Mon 13:10"), ("Harbour app", "Mon 13:10", "Mon 16:00")]),
        (TWO, [("Invoices", "Mon 09:00", "Mon 12:03"), ("Harbour app", "Mon 13:10", "Mon 16:00")]),
    ],
)
def test_one_key_answers(make_house: Callable[..., House], key: Qt.Key, stored: list[tuple[str, str, str]]) -> None:
    """1 keeps the task, 2 says that it was a break; without the tick nothing starts. One undo asks again."""
    house = asked(make_house)
    panel = house.page.beside.panels.away.panel
    panel.go_on.setChecked(False)
    panel.take_focus()
    press(house, panel, key)
    assert [each[:3] for each in house.entries()] == stored
    house.qtbot.waitUntil(lambda: not panel.isVisible())
    house.context.undo()
    house.settle()
    house.qtbot.waitUntil(panel.isVisible)


def test_the_task_goes_on_unless_unticked(make_house: Callable[..., House]) -> None:
    """With the tick, which is on, the task that ran runs again."""
    house = asked(make_house)
    press(house, house.page.beside.panels.away.panel, TWO)
    assert house.entries()[-1][::2] == ("Invoices", "runs", "")


def ahead(store: Store) -> None:
    """As `lunch`, and a call is written in ahead, over the present (16:12)."""
    lunch(store)
    log(store, ("Call", "core", "16:00", "17:00"))


def test_going_on_beside_what_is_logged_ahead_is_asked_about(make_house: Callable[..., House]) -> None:
    """Three ways out as everywhere: without one nothing is written and the question stands; with one it goes on."""
    house = asked(make_house, ahead)
    panel, before = house.page.beside.panels.away.panel, house.entries()
    press(house, panel, TWO)
    dialog = house.page.findChild(OverlapDialog)
    assert dialog is not None
    assert "Call" in dialog.listing.text()
    dialog.reject()
    house.settle()
    assert house.entries() == before
    assert panel.isVisible()
    press(house, panel, TWO)
    house.qtbot.waitUntil(lambda: bool(house.page.findChildren(OverlapDialog)))
    QTest.keyClick(house.page.findChildren(OverlapDialog)[-1].cancel, THREE)
    house.settle()
    assert ("Invoices", "runs", "") in [each[::2] for each in house.entries()]


def test_another_task_is_typed(make_house: Callable[..., House]) -> None:
    """3 opens a line; Enter logs what is typed there over the whole time."""
    house = asked(make_house)
    panel = house.page.beside.panels.away.panel
    panel.go_on.setChecked(False)
    press(house, panel, THREE)
    QTest.keyClicks(panel.task, "Lunch with Nordlys")
    press(house, panel.task, Qt.Key.Key_Return)
    assert ("Lunch with Nordlys", "Mon 12:03", "Mon 13:10") in [each[:3] for each in house.entries()]


def test_parts_by_keys(make_house: Callable[..., House]) -> None:
    """4 shows a slider for the border; arrows move it by five minutes, and the parts stay the whole."""
    house = asked(make_house)
    panel = house.page.beside.panels.away.panel
    panel.go_on.setChecked(False)
    press(house, panel, FOUR)
    split = panel.split
    assert split is not None
    assert [row.times.text().split("·")[1].strip() for row in split.rows] == ["33 min", "34 min"]
    press(house, split.sliders[0], Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert [row.times.text().split("·")[1].strip() for row in split.rows] == ["23 min", "44 min"]
    assert nameless(house.page) == []
    press(house, split.sliders[0], Qt.Key.Key_Return)
    assert house.entries()[0][:3] == ("Invoices", "Mon 09:00", "Mon 12:26")
    kept = house.ask(lambda store: store.absences.in_span(Span(at("12:00"), at("13:00"))))
    assert [each.answer for each in kept] == [Answer.SPLIT]


def test_later_leaves_one_line(make_house: Callable[..., House]) -> None:
    """Esc puts it off: one line says how many and how long, and its button asks again. Nothing is written."""

    def two(store: Store) -> None:
        lunch(store)
        away(store, "08:30", "08:43")

    house = asked(make_house, two)
    place = house.page.beside.panels.away
    assert "08:30" in place.panel.title.text()
    press(house, place.panel, Qt.Key.Key_Escape)
    assert "12:03" in place.panel.title.text()
    press(house, place.panel, Qt.Key.Key_Escape)
    assert place.line.accessibleName() == "2 stretches wait for an answer, 1 h 20 min outside your totals"
    place.answer.click()
    assert "08:30" in place.panel.title.text()
    assert len(house.ask(lambda store: store.absences.undecided())) == 2


def test_a_habit_is_suggested(make_house: Callable[..., House]) -> None:
    """After three lunches at the same time the panel says that it is usually a break, and marks that answer."""

    def lunches(store: Store) -> None:
        log(store, ("Invoices", "administrative", "09:00", "12:00"))
        for day in ("2026-11-18", "2026-11-19", "2026-11-20"):
            away(store, "12:00", "13:00", day=day)
        with store.action(Deed.ANSWER_ABSENCE, at=at("16:00")) as act:
            for each in store.absences.undecided():
                act.absences.put(replace(each, answer=Answer.BREAK))
        away(store, "12:00", "13:05", "Invoices")

    house = asked(make_house, lunches)
    panel = house.page.beside.panels.away.panel
    assert "Usually a break, 12:00" in panel.text.text()
    button = panel.answer_of("2")
    assert button is not None
    assert button.property("kind") == "primary"


def test_a_time_away_lies_on_the_band(make_house: Callable[..., House]) -> None:
    """It is drawn with its words, the card says how long is undecided, and a click on it asks."""
    house = asked(make_house)
    band = house.page.body.timeline.band
    block = next(each for each in band.blocks if each.stretch is not None and each.stretch.absence is not None)
    assert block.accessibleName() == "Screen locked: what was it?, 12:03 – 13:10, 1 h 7 min"
    assert "1 h 7 min away, not decided" in house.page.body.timeline.aside.text()
    press(house, house.page.beside.panels.away.panel, Qt.Key.Key_Escape)
    block.click()
    assert house.page.beside.panels.away.panel.isVisible()


def test_arriving_with_an_absence_asks_about_it(make_house: Callable[..., House]) -> None:
    """Chosen on the week, it is asked about first, also where an older one waits."""

    def two(store: Store) -> None:
        lunch(store)
        away(store, "08:30", "08:43")

    house = asked(make_house, two)
    found = house.ask(lambda store: store.absences.undecided())
    house.page.arrive(max(found, key=lambda each: each.start))
    house.settle()
    assert "12:03" in house.page.beside.panels.away.panel.title.text()
    assert house.page.beside.panels.away.panel.has_focus


def test_a_double_press_answers_once(make_house: Callable[..., House]) -> None:
    """Two presses before the first is stored are one answer, and no error."""
    house = asked(make_house)
    panel = house.page.beside.panels.away.panel
    for _ in range(2):
        QTest.keyClick(panel, TWO)
    house.settle()
    assert house.ask(lambda store: store.absences.undecided()) == ()
    assert house.entries()[-1][:3] == ("Invoices", "Mon 16:00", "runs")


def test_parts_always_add_up() -> None:
    """However borders are moved and parts added, minutes shown and times said are the whole, also with odd seconds."""
    free = (Span(at("12:03"), at("12:30")), Span(at("12:41"), at("13:10") + timedelta(seconds=41)))
    parts = halves(free, worked=True)
    assert parts.add()
    parts.move(0, 500)
    parts.move(1, -3)
    assert parts.add()
    said = parts.said([NamedTask("x")] * len(parts.kinds))
    known = sum((each.length for each in said if each.length is not None), timedelta(0))
    assert sum(each.minutes for each in parts.shown()) == parts.minutes == 56
    assert timedelta(0) < parts.length - known
    assert [each.length for each in said].count(None) == 1
    assert parts.shown()[0].first == at("12:03")
    assert parts.shown()[-1].last == at("13:10") + timedelta(seconds=41)
