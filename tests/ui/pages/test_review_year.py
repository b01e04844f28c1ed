"""The year on the Review page: sums, the question for each week, working weeks, the sheet of rare tasks, what is left out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.insight.yearly import Rare, RareTask, Typical, TypicalFactors
from ballast.services import review as reviews
from ballast.services import year as years
from ballast.ui.pages.review.year import YearCard, YearSums
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless, tab_jumps, unreachable
from tests.ui.pages.review_room import Room, day, minutes_by, sample, sample_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store
    from ballast.ui.pages.review.rare import RareDialog
    from ballast.ui.theme import Theme


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business."""
    made = Room(qtbot, theme, tmp_path, sample)
    yield made
    made.leave()


def card(room: Room) -> YearCard:
    """The card."""
    return room.page.body.year.card


def sheet(room: Room) -> RareDialog:
    """The sheet of rare tasks, opened by its button."""
    card(room).rare.click()
    room.rest()
    found = room.page.body.year.sheet
    assert found is not None
    return found


def test_a_newer_year_may_come_while_the_first_is_being_shown(room: Room, qtbot: QtBot) -> None:
    """What the first left unmade is made with the newer one: a page that opens while the log changes breaks nothing."""
    year = room.page.body.year.year
    assert year is not None
    fresh = YearCard(room.context.theme, room.context.words)
    qtbot.addWidget(fresh)
    fresh.pieces(year, 5)[0]()
    for piece in fresh.pieces(year, 5):
        piece()
    assert fresh.table.model().rowCount() == card(room).table.model().rowCount() > 0


def cells(room: Room) -> list[list[str]]:
    """What the table shows."""
    model = card(room).table.model()
    return [[str(model.index(row, column).data()) for column in range(model.columnCount())] for row in range(model.rowCount())]


def mail_minutes() -> float:
    """Minutes of customer e-mail in the sample's own file."""
    key = next(task["key"] for task in sample_file()["tasks"] if task["name"] == "Customer e-mail")
    return minutes_by("task")[key]


def mid(room: Room, name: str) -> float:
    """Most likely hours a year of a task."""
    year = room.page.body.year.year
    assert year is not None
    return next(each.year.mid for each in year.tasks if each.task.task.name == name)


def test_a_year_of_a_daily_task_is_its_two_weeks_times_24(room: Room) -> None:
    """All mail of the sample lies on the ten work days that count: half of it a week, 48 weeks a year."""
    assert mid(room, "Customer e-mail") == pytest.approx(mail_minutes() / 60 / 2 * 48)
    card(room).by.step(1)
    shown = next(row for row in cells(room) if row[0] == "Customer e-mail")
    assert shown[3] == "measured"
    year = room.page.body.year.year
    assert year is not None
    found = next(each.year for each in year.tasks if each.task.task.name == "Customer e-mail")
    low, high = (f"{round(end / 10) * 10}" for end in (found.low, found.high))
    assert shown[2] == f"{low}\N{EN DASH}{high} h"


@pytest.mark.parametrize(
    ("key", "said", "factor"), [("q", Typical.QUIETER, 1.15), ("b", Typical.BUSIER, 0.87), ("u", Typical.USUAL, 1)]
)
def test_one_key_says_how_a_week_was(room: Room, qtbot: QtBot, key: str, said: Typical, factor: float) -> None:
    """The answer is kept, its effect stands beside it, every figure follows by the days of the week, and undo takes it back."""
    before, line = mid(room, "Customer e-mail"), card(room).week_lines.lines[0]
    qtbot.keyClicks(line.choice.buttons()[0], key)
    room.rest()
    assert room.stored(lambda store: store.year.get().weeks) == {day(0): said}
    weeks = room.page.body.year.year
    assert weeks is not None
    days = [week.days for week in weeks.weeks]
    assert mid(room, "Customer e-mail") == pytest.approx(before * (days[0] * factor + days[1]) / sum(days))
    assert (f"{factor}" in line.effect.text()) is (said is not Typical.USUAL)
    room.undoing.undo()
    room.rest()
    assert line.choice.current is None


def test_working_weeks_are_ours_in_grey_until_said(room: Room, qtbot: QtBot) -> None:
    """40 typed and left: the year shrinks with it and is tagged; emptied, ours are back; 60 are refused."""
    box, before = card(room).weeks, mid(room, "Customer e-mail")
    assert (box.text(), box.placeholderText(), card(room).weeks_from.text()) == ("", "48", "our default")
    box.setFocus()
    qtbot.keyClicks(box, "60")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    room.rest()
    assert box.wrong
    assert room.stored(lambda store: store.year.get().weeks_per_year) is None
    box.clear()
    qtbot.keyClicks(box, "40")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    room.rest()
    assert mid(room, "Customer e-mail") == pytest.approx(before * 40 / 48)
    assert card(room).weeks_from.text() == "you said"
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    room.rest()
    assert room.stored(lambda store: store.year.get().weeks_per_year) is None


def test_a_task_seen_too_seldom_asks_for_its_rhythm_in_place(room: Room) -> None:
    """The course came on two days: it is in no row; said to come every week it is, and undo takes that back."""
    year = room.page.body.year.year
    assert year is not None
    assert all(each.task.task.name != "Accessibility course" for each in year.tasks)
    line = next(one for one in card(room).left.lines if one.name.text() == "Accessibility course")
    line.rhythm.setCurrentIndex(line.rhythm.findData(1.0))
    line.rhythm.activated.emit(line.rhythm.currentIndex())
    room.rest()
    assert mid(room, "Accessibility course") == pytest.approx(100 / 60 / 2 * 48)
    assert all(one.name.text() != "Accessibility course" for one in card(room).left.lines if one.isVisibleTo(card(room)))


def test_a_line_of_the_sheet_is_kept_counted_and_undone(room: Room, qtbot: QtBot) -> None:
    """Six hours of tax: four times a year is ours, 12 to 48 hours, added to the year; Undo takes the line back."""
    found = sheet(room)
    row = found.ours[Rare.TAX]
    assert (row.times.placeholderText(), row.source.isVisibleTo(found), found.undo.isEnabled()) == ("4", False, False)
    qtbot.keyClicks(row.hours, "6")
    qtbot.keyClick(row.hours, Qt.Key.Key_Return)
    room.rest()
    assert [line.task for line in room.stored(years.rare_lines)] == [RareTask(6, 4, kind=Rare.TAX)]
    assert (row.year.text(), row.source.text(), found.total.text()) == (
        "12\N{EN DASH}48 h",
        "you said, times ours",
        "about 12\N{EN DASH}48 h a year",
    )
    year = room.page.body.year.year
    assert year is not None
    assert year.whole is not None
    assert year.measured is not None
    assert year.whole.mid == pytest.approx(year.measured.mid + 24)
    found.undo.setFocus()
    assert found.undo.isEnabled()
    room.undoing.undo()
    room.rest()
    assert (row.hours.text(), found.total.text()) == ("", "\N{EN DASH}")
    found.accept()


def test_lines_of_ones_own_come_and_go(room: Room, qtbot: QtBot) -> None:
    """A name and hours make a line, a blank one follows; changed and taken off by keys alone."""
    found = sheet(room)
    row = found.own[0]
    qtbot.keyClicks(row.name, "Trade fair")
    qtbot.keyClick(row.name, Qt.Key.Key_Return)
    qtbot.keyClicks(row.hours, "1.5")
    qtbot.keyClicks(row.times, "2")
    qtbot.keyClick(row.times, Qt.Key.Key_Return)
    room.rest()
    assert [line.task for line in room.stored(years.rare_lines)] == [RareTask(1.5, 2, "Trade fair")]
    assert len([one for one in found.own if one.name.isVisibleTo(found)]) == 2
    row.times.selectAll()
    qtbot.keyClicks(row.times, "4")
    qtbot.keyClick(row.times, Qt.Key.Key_Return)
    room.rest()
    assert [line.task.times for line in room.stored(years.rare_lines)] == [4]
    row.clear.setFocus()
    qtbot.keyClick(row.clear, Qt.Key.Key_Space)
    room.rest()
    assert room.stored(years.rare_lines) == ()
    assert (found.own[0].name.text(), found.own[0].hours.text()) == ("", "")
    found.accept()


def test_a_rounded_figure_left_alone_is_not_written(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """A third of an hour is shown as 0.33; going through its box does not store that."""

    def fill(store: Store, clock: FixedClock) -> None:
        sample(store, clock)
        years.say_rare_task(store, RareTask(1 / 3, 4, kind=Rare.TAX), clock)

    room = Room(qtbot, theme, tmp_path, fill)
    found = sheet(room)
    box = found.ours[Rare.TAX].hours
    assert box.text() == "0.33"
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.left.emit()
    room.rest()
    assert room.stored(years.rare_lines)[0].task.hours == 1 / 3
    found.accept()
    room.leave()


def test_unknown_time_has_a_bar_of_its_own(room: Room) -> None:
    """What is not logged inside the work hours of the sample is beside the categories, in none of their figures."""
    view = room.page.body.categories
    review = room.stored(lambda store: reviews.review_period(store, None, room.clock).review)
    gaps = sum((one.gaps for one in review.days if one.union), timedelta(0))
    assert gaps > timedelta(hours=5)
    assert view.unknown.time.text() == room.context.words.duration(gaps)
    assert view.unknown.isVisibleTo(room.page)


def test_everything_has_a_name_and_is_reached_by_tab(room: Room) -> None:
    """Card and sheet: names for all, every control by Tab, in order."""
    found = sheet(room)
    assert nameless(found) == []
    assert unreachable(found) == []
    assert tab_jumps(found) == []
    found.close()
    assert nameless(card(room)) == []


def test_what_a_quiet_week_counts_is_the_owners_to_say(room: Room) -> None:
    """1.3 instead of 1.15, with ours beside it; the year follows, the week says so, and ours come back with a click."""
    room.page.body.year.card.week_lines.lines[0].said.emit(day(0), Typical.QUIETER)
    room.rest()
    card(room).factors.click()
    room.rest()
    asked = room.page.body.year.factors
    assert asked is not None
    assert nameless(asked) == []
    box = asked.boxes[Typical.QUIETER]
    box.setFocus()
    QTest.keyClicks(box, "0.5")
    assert not asked.keep.isEnabled()
    box.clear()
    QTest.keyClicks(box, "1.3")
    assert asked.differences[Typical.QUIETER].text() == "yours: 1.30, ours: 1.15"
    assert asked.differences[Typical.BUSIER].text() == "ours: 0.87"
    asked.keep.click()
    room.rest()
    year = room.page.body.year.year
    assert year is not None
    assert year.typical == pytest.approx((6 * 1.3 + 5) / 11)
    assert "1.30" in card(room).week_lines.lines[0].effect.text()


def test_ours_of_a_quiet_week_come_back_with_a_click(room: Room) -> None:
    """Own factors stand in the boxes; back to ours, kept, and the year is as it was."""
    clock = room.clock
    room.page.body.year.card.week_lines.lines[0].said.emit(day(0), Typical.QUIETER)
    room.stored(lambda store: years.set_factors(store, TypicalFactors(1.3, 0.9), clock))
    card(room).factors.click()
    room.rest()
    again = room.page.body.year.factors
    assert again is not None
    assert again.boxes[Typical.QUIETER].text() == "1.30"
    again.ours.click()
    again.keep.click()
    room.rest()
    assert room.page.body.year.year is not None
    assert room.page.body.year.year.typical == pytest.approx((6 * 1.15 + 5) / 11)


def test_the_sums_of_a_year_have_names_before_their_figures(theme: Theme, qtbot: QtBot) -> None:
    """What is made a turn before it is filled is no nameless button to a screen reader meanwhile."""
    sums = YearSums(theme, Words())
    qtbot.addWidget(sums)
    assert all(each.accessibleName() for pair in sums.openings for each in pair)
