"""Charts are made when they come near the eye, those in sight first; what is not of the review is never seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.review import Period
from ballast.ui.charts.card import ChartCard
from ballast.ui.pages.review.chart_kinds import KINDS, Group
from ballast.ui.pages.review.charts import AHEAD
from tests.ui.pages.review_room import Room, day, sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme

ALL = [kind.name for kind in KINDS]


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The sample business in a window as an owner has it, at the top of the page."""
    made = Room(qtbot, theme, tmp_path, sample, ahead=AHEAD)
    yield made
    made.leave()


def made(room: Room) -> list[str]:
    """The charts that are made."""
    return [slot.kind.name for slot in room.page.body.charts.slots if slot.card is not None]


def test_nothing_is_made_that_is_far_away(room: Room) -> None:
    """Seen from the top of the page; all have their places, so that the page is as long as it will be."""
    far = {kind.name for kind in KINDS if kind.group in {Group.WEIGHS, Group.CHANGED}}
    assert not far & set(made(room))
    assert [slot.kind.name for slot in room.page.body.charts.slots] == ALL
    assert all(slot.height() >= 400 for slot in room.page.body.charts.slots)


def test_scrolling_makes_them(room: Room) -> None:
    """The first ones with their line, not the last; at the end all that were passed are there."""
    room.scroll_to("DayBarsChart")
    assert {"DayBarsChart", "ParetoChart"} <= set(made(room))
    assert "WeeksChart" not in made(room)
    for name in ALL:
        room.scroll_to(name)
        assert name in made(room)
    assert made(room) == ALL


def test_who_scrolls_on_meanwhile_has_each_chart_once(room: Room, qtbot: QtBot) -> None:
    """The page moves at every turn while charts come: none is asked for again before it stands, and no place has two cards."""
    charts, bar = room.page.body.charts, room.page.area.verticalScrollBar()
    room.scroll_to("DayBarsChart")
    for _ in range(400):
        bar.setValue(min(bar.maximum(), bar.value() + 15))
        charts.moved.emit()
        qtbot.wait(1)
    room.rest()
    assert "WeeksChart" in made(room)
    assert [len(slot.findChildren(ChartCard)) for slot in charts.slots] == [slot.card is not None for slot in charts.slots]
    late = charts.pieces({}) + [partial(charts._frame, slot) for slot in charts.slots if slot.card is not None]
    for piece in late:
        piece()
    assert max(len(slot.findChildren(ChartCard)) for slot in charts.slots) == 1


def test_another_period_fills_only_what_is_near(room: Room) -> None:
    """What is far away is put away, not left with other days; scrolled to it says the new ones."""
    for name in ALL:
        room.scroll_to(name)
    week = Period(day(7), day(13))
    room.page.show_period(week)
    room.rest()
    slots = {slot.kind.name: slot for slot in room.page.body.charts.slots}
    assert slots["WeeksChart"].fresh
    assert not slots["DayBarsChart"].fresh
    for slot in slots.values():
        assert slot.card is not None
        assert slot.card.isVisible() == slot.fresh
    room.scroll_to("DayBarsChart")
    shown = slots["DayBarsChart"]
    assert shown.fresh
    assert shown.card is not None
    assert shown.card.isVisible()
    assert len(shown.card.chart.as_table().rows) == 7


def test_what_stands_out_is_said_by_charts_that_come_later(room: Room) -> None:
    """A finding that was told while the chart was far away stands above it as above one that was there."""
    found = room.page.body.charts._found
    said = []
    for name in ALL:
        room.scroll_to(name)
        chart = room.page.body.charts.chart(name)
        assert chart.finding == next((each for each in found if chart.fits(each)), None)
        said.append(chart.finding)
    assert any(said)


def test_places_are_as_high_as_their_charts(room: Room) -> None:
    """Heights are known before the charts are brought in."""
    assert {kind.name: kind.height for kind in KINDS} == {kind.name: kind.drawing().CARD_HEIGHT for kind in KINDS}
    assert room.page.body.charts.ahead == AHEAD


def test_values_that_come_late_are_not_taken(room: Room) -> None:
    """A category is chosen while the charts of all work are still being filled: those are dropped."""
    room.scroll_to("DayBarsChart")
    charts = room.page.body.charts
    slot = charts.slots[0]
    late = charts.pieces({slot.kind.name: slot.card.chart._values})  # type: ignore[union-attr]  # it is made
    charts.outdate()
    for piece in late:
        piece()
    assert not slot.fresh
    assert slot.kind.name in charts.wanted()
