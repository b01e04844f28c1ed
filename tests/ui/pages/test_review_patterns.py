"""How the days go, on the page: sentences with the figures of the sample's own file, lines that open their entries."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ballast.domain.delegation.plan import Trait
from ballast.domain.insight.review import Period
from ballast.domain.log.span import Span
from ballast.services import capture
from ballast.services.naming import NamedTask
from ballast.services.quick_answers import answer
from ballast.ui.pages.review.pattern_values import Pattern, PatternLine
from ballast.ui.pages.review.patterns import shared_out
from ballast.ui.words import patterns as say
from tests.ui.pages.review_room import Room, day, in_words, sample, sample_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store
    from ballast.ui.pages.review.patterns import PatternBlock
    from ballast.ui.theme import Theme


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business."""
    made = Room(qtbot, theme, tmp_path, sample)
    yield made
    made.leave()


def block(room: Room, title: str) -> PatternBlock:
    """The block of a name, among those that are shown."""
    blocks = room.page.afterwards.patterns.blocks
    return next(each for each in blocks if each.title.text() == title and not each.isHidden())


def lines(room: Room, title: str) -> list[tuple[str, str]]:
    """The lines of a block."""
    return [(each.name, each.figure) for each in block(room, title).rows.rows.values]


def behind(room: Room, title: str, number: int) -> tuple[str, int]:
    """What opens behind a line: its title and how many entries."""
    rows = block(room, title).rows
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(number))
    room.qtbot.keyClick(rows, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: room.page.evidence.behind is not None and room.page.evidence.behind.isVisible())
    dialog = room.page.evidence.behind
    assert dialog is not None
    return dialog.title.text(), len(dialog.entries.seen)


def test_interruptions_are_those_of_the_file(room: Room) -> None:
    """As many as the file marks, and the line opens exactly these."""
    broken = sum(bool(each.get("interruption")) for each in sample_file()["entries"])
    assert block(room, say.INTERRUPTIONS()).text.text().startswith(f"You were interrupted {broken} times")
    title, entries = behind(room, say.INTERRUPTIONS(), 0)
    assert title.startswith(say.INTERRUPTIONS())
    assert entries == int(lines(room, say.INTERRUPTIONS())[0][1].split()[0])


def test_waiting_and_doing_again_are_kept_apart(room: Room) -> None:
    """The blocked minutes of the file by reason: rework on its own, all else together."""
    times: Counter[bool] = Counter()
    minutes: Counter[bool] = Counter()
    for each in sample_file()["entries"]:
        if each.get("blocked_minutes"):
            again = each.get("reason") == "rework"
            times[again] += 1
            minutes[again] += each["blocked_minutes"]
    assert f"waited {times[False]} times, for {in_words(minutes[False])} in all" in block(room, say.WAITING()).text.text()
    assert block(room, say.REWORK()).isVisible()
    if not times[True]:
        assert block(room, say.REWORK()).text.text() == say.NEVER_REDONE()


def test_the_hours_once_and_twice_are_those_of_the_key_figures(room: Room) -> None:
    """The sums of the file by clock and in full."""
    minutes = sum(each["minutes"] for each in sample_file()["entries"])
    assert in_words(minutes) in block(room, say.OVERLAPS()).text.text()


def test_work_outside_the_hours_opens_the_entries_of_its_task(room: Room) -> None:
    """Largest first; each line names a task."""
    shown = lines(room, say.SPILL_OVER())
    title, entries = behind(room, say.SPILL_OVER(), 0)
    assert title == say.BEHIND(title=say.SPILL_OVER(), name=shown[0][0])
    assert entries > 0


def test_a_long_list_is_cut_and_opened_again(room: Room) -> None:
    """Four lines and a link that shows the rest, and puts it away again."""
    found = block(room, say.SPILL_OVER())
    lines = tuple(PatternLine(f"Task {number}", "5 min", 1.0, ()) for number in range(9))
    found.show_pattern(Pattern("Much", "moon", "Nine of them", lines))
    assert (found.rows.rows.rowCount(), found.more.text()) == (4, "Show all 9")
    found.more.click()
    assert found.rows.rows.rowCount() == 9
    found.more.click()
    assert found.rows.rows.rowCount() == 4


def test_the_mean_of_an_hour_is_that_of_the_file(room: Room) -> None:
    """Each rated minute of the file between ten and eleven, whatever the day."""
    strained = [
        each["stress"]
        for each in sample_file()["entries"]
        for minute in range(each["minutes"])
        if each.get("stress") is not None and (_minute(each["start"]) + minute) // 60 == 10
    ]
    found = next(figure for name, figure in lines(room, say.TIME_OF_DAY()) if name in {"10:00", "10:00 AM"})
    assert found == f"{sum(strained) / len(strained):.1f} of 4, from {in_words(len(strained))}"


def _minute(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def bare(store: Store, clock: FixedClock) -> None:
    """One entry of which nothing is said."""
    start = clock.now().replace(hour=10, minute=0)
    capture.fill_gap(store, Span(start, start.replace(hour=11)), NamedTask("Letters"), clock)


def test_what_was_never_said_comes_with_how_to_say_it(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """No interruptions, no delays, no ratings: each says what to press."""
    room = Room(qtbot, theme, tmp_path, bare)
    assert block(room, say.INTERRUPTIONS()).text.text() == say.NOT_ASKED_BROKEN()
    assert block(room, say.WAITING()).text.text() == say.NOT_ASKED_WAITED()
    assert block(room, say.TIME_OF_DAY()).text.text() == say.NOT_RATED()
    assert block(room, say.SPILL_OVER()).beside.text() == say.HOURS_OURS()
    assert [each.title.text() for each in room.page.afterwards.patterns.blocks if not each.isHidden()].count(say.REWORK()) == 0
    room.leave()


def test_patterns_follow_the_period(room: Room) -> None:
    """A single day has its own figures, also after the long way round."""
    room.page.show_period(Period(day(0), day(0)))
    room.rest()
    minutes = sum(each["minutes"] for each in sample_file()["entries"] if each["day"] == 0)
    assert in_words(minutes) in block(room, say.OVERLAPS()).text.text()


def energy_of_file(drains: dict[str, float]) -> tuple[list[tuple[str, str]], float]:
    """Each hour of the sample as the page should say it, by its minutes; and the part of the time that was asked about."""
    minutes: Counter[int] = Counter()
    given: Counter[int] = Counter()
    for each in sample_file()["entries"]:
        hour, minute = map(int, each["start"].split(":"))
        for at in range(hour * 60 + minute, hour * 60 + minute + each["minutes"]):
            minutes[at // 60] += each["task"] in drains
            given[at // 60] += round(100 * (1 - drains.get(each["task"], 1.0)))
    hours = [
        (f"{hour:02}:00", f"{int(given[hour] / minutes[hour] + 0.5)} of 100, from {in_words(minutes[hour])}")
        for hour in sorted(minutes)
        if minutes[hour]
    ]
    return hours, sum(minutes.values()) / sum(each["minutes"] for each in sample_file()["entries"])


def test_energy_by_hour_is_that_of_the_answers(room: Room) -> None:
    """E-mail drains in full, design not at all: each hour of the file by the minutes of both; unasked tasks are left out."""
    assert block(room, say.ENERGY()).text.text() == say.ENERGY_NOT_SAID()
    said = {"mail": 1.0, "design": 0.0}
    keys = {task["name"]: task["key"] for task in sample_file()["tasks"]}

    def tell(store: Store) -> list[Change]:
        found = {keys[task.name]: task.id for task in store.tasks.all() if task.name in keys}
        return [answer(store, found[key], {Trait.DRAINS: value}, room.clock) for key, value in said.items()]

    for change in room.stored(tell):
        room.context.changes.announced.emit(change)
    room.rest()
    expected, known = energy_of_file(said)
    assert lines(room, say.ENERGY()) == expected
    assert f"{known:.0%}"[:-1] in block(room, say.ENERGY()).beside.text()
    block(room, say.ENERGY()).opening.click()
    room.qtbot.waitUntil(lambda: room.page.evidence.behind is not None)


@pytest.mark.parametrize(
    ("heights", "sides"),
    [
        ((), ()),
        ((90,), (0,)),
        ((90, 90, 90, 90), (0, 1, 0, 1)),
        ((300, 100, 100, 100), (0, 1, 1, 1)),
        ((100, 200, 60, 150, 50), (0, 1, 0, 0, 1)),
    ],
)
def test_both_sides_end_as_near_to_each_other_as_they_can(heights: tuple[int, ...], sides: tuple[int, ...]) -> None:
    """The first block stands first; of equal ways the one in which the sides take turns."""
    found = shared_out(heights)
    ends = [sum(height for height, side in zip(heights, found, strict=True) if side == each) for each in (0, 1)]
    wanted = [sum(height for height, side in zip(heights, sides, strict=True) if side == each) for each in (0, 1)]
    assert abs(ends[0] - ends[1]) <= abs(wanted[0] - wanted[1]) + 24
    assert found[:1] == sides[:1]
    assert len(set(heights)) > 1 or found == sides


def test_no_side_of_the_card_ends_early(room: Room) -> None:
    """Of the sample's patterns: what is left below the shorter side is less than its smallest block is high."""
    card = room.page.afterwards.patterns
    shown = [each for each in card.blocks if not each.isHidden()]
    room.page.resize(1200, 4000)
    room.rest()
    ends = [max(each.y() + each.sizeHint().height() for each in shown if each.parentWidget() is side) for side in sides(shown)]
    assert len(ends) == 2
    assert abs(ends[0] - ends[1]) < min(each.sizeHint().height() for each in shown)
    for side in sides(shown):
        below = [each for each in shown if each.parentWidget() is side]
        assert [each.y() for each in below] == sorted(each.y() for each in below)


def sides(shown: list[PatternBlock]) -> list[object]:
    """What the blocks stand on, the first block's first."""
    return list(dict.fromkeys(each.parentWidget() for each in shown))
