"""One category alone in all charts: chosen above them, kept while the page lives, and said wherever a chart says something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.insight.review import Period
from ballast.services import categories
from ballast.ui.charts.only import note
from ballast.ui.pages.review.chart_filter import ONLY_KEY
from tests.ui.pages.review_room import EVERYWHERE, Room, day, in_words, minutes_by, sample, sample_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.change import Change
    from ballast.store.store import Store
    from ballast.ui.theme import Theme

ADMIN = "Administrative"


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """A page on the sample business."""
    made = Room(qtbot, theme, tmp_path, sample, ahead=EVERYWHERE)
    yield made
    made.leave()


def choose(room: Room, name: str) -> None:
    """Choose in the list, as a click does."""
    picker = room.page.body.charts.filter.picker
    at = picker.findText(name)
    picker.setCurrentIndex(at)
    picker.activated.emit(at)
    room.rest()


def leads(room: Room) -> dict[str, str]:
    """What stands above each chart."""
    return {type(card.chart).__name__: card.lead.text() for card in room.page.body.charts.cards}


def test_the_categories_of_the_period_are_offered(room: Room) -> None:
    """All of them first, then those with work in the owner's order."""
    picker = room.page.body.charts.filter.picker
    names = [picker.itemText(at) for at in range(picker.count())]
    assert names[0] == "All categories"
    assert set(names[1:]) == {"Core business", ADMIN, "Marketing", "Technical", "Personal development"}
    assert picker.currentIndex() == 0


def test_every_chart_shows_the_one_category(room: Room) -> None:
    """Hours by task and by day are those of the file in that category; each card says so below its title."""
    choose(room, ADMIN)
    found = {type(card.chart).__name__: card.chart for card in room.page.body.charts.cards}
    total = in_words(minutes_by("category")["administrative"])
    assert f"Only {ADMIN}." in note(found["DayBarsChart"])
    assert total in note(found["DayBarsChart"])
    admin = {task["name"] for task in sample_file()["tasks"] if task["category"] == "administrative"}
    assert {row[0] for row in found["ParetoChart"].as_table().rows} <= admin
    assert {row[0] for row in found["WeeksChart"].as_table().rows} == {ADMIN}
    drip = {row[0] for row in found["DripChart"].as_table().rows} - {"All together"}
    assert drip <= admin
    assert all(note(card.chart).startswith(f"Only {ADMIN}.") for card in room.page.body.charts.cards)
    assert all(card.note.text().startswith(f"Only {ADMIN}.") for card in room.page.body.charts.cards if not card.chart.empty)


def test_what_stands_out_in_the_whole_week_is_not_said_of_a_part(room: Room) -> None:
    """Findings go with all categories and come back with them; the text of the page is the same all the while."""
    whole, figures = leads(room), room.page.body.findings.accessibleName()
    assert any(card.chart.finding is not None for card in room.page.body.charts.cards)
    choose(room, ADMIN)
    assert all(card.chart.finding is None for card in room.page.body.charts.cards)
    assert leads(room)["ParetoChart"].startswith(f"{ADMIN}: ")
    choose(room, "All categories")
    assert leads(room) == whole
    assert room.page.body.findings.accessibleName() == figures


def test_the_choice_is_kept_for_other_periods(room: Room) -> None:
    """While the page lives, even where a period has nothing of it: the charts say so, and where to choose again."""
    choose(room, "Personal development")
    worked = {entry["day"] for entry in sample_file()["entries"] if category_of(entry["task"]) == "development"}
    without = next(number for number in range(5) if number not in worked)
    room.page.show_period(Period(day(without), day(without)))
    room.rest()
    charts = room.page.body.charts
    assert charts.filter.picker.currentText() == "Personal development"
    pareto = charts.chart("ParetoChart")
    assert pareto.empty
    assert pareto._none.title.text() == "Nothing of Personal development to show here"


def category_of(task: str) -> str:
    """The category of a task of the file."""
    return str(next(each["category"] for each in sample_file()["tasks"] if each["key"] == task))


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform, of every popup
def test_the_keyboard_reaches_it(room: Room) -> None:
    """Its key opens the list, arrows and Enter choose, and the sheet of keys has it."""
    assert ONLY_KEY in dict(room.page.shortcuts())
    room.page.activateWindow()
    room.qtbot.waitUntil(room.page.isActiveWindow)
    QTest.keyClick(room.page, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    picker = room.page.body.charts.filter.picker
    assert picker.view().isVisible()
    QTest.keyClick(picker.view(), Qt.Key.Key_Down)
    QTest.keyClick(picker.view(), Qt.Key.Key_Return)
    room.rest()
    assert room.page.body.charts.filter.name == picker.itemText(1)


def test_a_category_that_is_deleted_is_chosen_no_more(room: Room) -> None:
    """All of them are shown again."""
    choose(room, "Personal development")
    lost = next(each for each in room.stored(lambda store: store.categories.all()) if each.builtin == "development")

    def delete(store: Store) -> Change:
        return categories.remove_category(store, lost.id, room.clock)

    room.context.do(delete)
    room.rest()
    assert room.page.body.charts.filter.picker.currentText() == "All categories"
    assert not any(card.chart.only for card in room.page.body.charts.cards)
