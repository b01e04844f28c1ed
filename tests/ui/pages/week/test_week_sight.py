"""What of a week is in sight: names can be read, the room is filled, the page begins with the work, no ring is in the way."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.log.clock import FixedClock
from ballast.domain.log.entry import Entry
from ballast.domain.log.span import Span
from ballast.services.week import show_week
from ballast.store.opening import open_store
from ballast.ui.pages.week.layout import Layout, Piece, Scale, lay_out
from ballast.ui.pages.week.sight import height_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.pages.week.hands import Week

BERLIN = ZoneInfo("Europe/Berlin")
START = datetime(2026, 3, 2, 8, tzinfo=BERLIN)


def layout(minutes: int) -> Layout:
    """Ten hours with nine entries of so many minutes."""
    length = timedelta(minutes=minutes)
    spans = [Span(START + each * length, START + (each + 1) * length) for each in range(9)]
    pieces = [
        Piece(0, each, (each.start - START) / timedelta(hours=10), (each.end - START) / timedelta(hours=10),
              entry=Entry(uuid4(), uuid4(), each.start, each.end))
        for each in spans
    ]  # fmt: skip
    return Layout(Scale(timedelta(hours=8), timedelta(hours=18), time(0), BERLIN), (), tuple(pieces))


@pytest.mark.parametrize(
    ("minutes", "room", "height"),
    [
        (60, 300, 480),  # 46 an hour is enough for a name, the card scrolls
        (60, 900, 900),  # a tall card is filled
        (12, 300, 920),  # twelve minutes need 18 pixels: 90 an hour
        (2, 300, 1140),  # but an hour is never taller than 112
    ],
)
def test_hours_are_as_tall_as_names_need(minutes: int, room: int, height: int) -> None:
    """The usual entry shows its name where that is possible, and no room is left empty."""
    assert height_of(layout(minutes), room) == height


def test_the_present_week_begins_with_now_in_sight(week: Week) -> None:
    """At ten on Wednesday the line of now lies on the part of the canvas that is seen, and a low window still has it."""
    page, canvas = week.page, week.page.canvas
    page.resize(1000, 400)
    page.choose_week(datetime(2026, 2, 20, tzinfo=week.zone).date())
    week.stage.settle()
    page.choose_week(None)
    week.stage.settle()

    def is_in_sight() -> bool:
        seen = canvas.visibleRegion().boundingRect()
        return seen.top() < week.point("4 10:00").y() < seen.bottom()

    week.stage.qtbot.waitUntil(is_in_sight)


def test_the_hours_reach_to_now(tmp_path: Path) -> None:
    """Work hours end at five; at half past eight in the evening the columns go on until nine."""
    store = open_store(tmp_path, at=START)
    for hour, last in ((10, 17), (20, 21)):
        view = show_week(store, None, 0, FixedClock(START.replace(hour=hour, minute=30), BERLIN))
        assert lay_out(view).scale.hours()[-1][1] == time(last)
    store.close()


def test_the_ring_comes_with_the_keys_and_goes_with_the_mouse(week: Week) -> None:
    """Arriving by mouse shows no ring; an arrow key shows it, a click takes it away again."""
    canvas = week.page.canvas
    bare = canvas.grab().toImage()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        week.key(key)
    ringed = canvas.grab().toImage()
    assert ringed != bare
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=week.point("6 03:00"))
    week.page.hand.let_go()
    assert canvas.grab().toImage() == bare
