"""The timeline, its blocks and gaps, and the list below it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from ballast.domain.log.change import Deed
from ballast.services.day import show_day
from ballast.ui.entry.menus import gap_menu
from ballast.ui.entry.row import stress_at
from ballast.ui.fixing.strip import strip
from tests.ui.pages.today.house import ZONE, House, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store


def at(clock: str) -> datetime:
    """A time of the Monday."""
    return datetime.fromisoformat(f"2026-11-23T{clock}").replace(tzinfo=ZONE)


def test_stretches_lie_where_their_time_is(house: House) -> None:
    """With 8:00 to 18:00 shown, 9:00 is a tenth, and the lunch gap stands between its neighbours."""
    made = strip(house.ask(lambda store: show_day(store, None, house.clock)), house.clock.now())
    assert (made.shown.start, made.shown.end) == (at("08:00"), at("18:00"))
    starts = [(round(each.first, 3), round(each.last, 3), each.entry is None) for each in made.stretches]
    assert starts == [(0.1, 0.2, False), (0.2, 0.4, False), (0.4, 0.5, True), (0.5, 0.7, False), (0.7, 0.82, True)]
    assert made.off == ((0.0, 0.1), (0.9, 1.0))
    assert made.present == 0.82


def test_parallel_work_lies_in_lanes(make_house: Callable[..., House]) -> None:
    """Entries that overlap share the height; one that merely touches has all of it."""

    def fill(store: Store) -> None:
        log(store, ("a", None, "09:00", "11:00"), ("b", None, "10:00", "12:00"), ("c", None, "12:00", "13:00"))

    house = make_house(fill)
    made = strip(house.ask(lambda store: show_day(store, None, house.clock)), house.clock.now())
    assert [(each.lane, each.lanes) for each in made.stretches if each.entry] == [(0, 2), (1, 2), (0, 1)]


def test_what_crosses_midnight_is_cut_at_the_day(make_house: Callable[..., House]) -> None:
    """Work from 22:00 to 01:30 shows its last part on the next day, named with both days in the list."""

    def fill(store: Store) -> None:
        log(store, ("night", None, "22:00", "23:30"), day="2026-11-22")
        with store.action(Deed.EDIT, at=at("08:00")) as act:
            entry = store.entries.recent(1)[0]
            act.entries.replace(replace(entry, end=at("01:30")))

    house = make_house(fill)
    first = house.page.body.timeline.band.blocks[0].stretch
    assert first is not None
    assert (first.span.start, first.span.end, first.whole) == (at("00:00"), at("01:30"), False)
    assert house.page.body.entries.list.rows()[0].times == "Sun 22:00 – Mon 01:30"


def test_the_night_of_the_clock_change_keeps_true_hours(make_house: Callable[..., House]) -> None:
    """On the day with 25 hours, 01:00 to 05:00 is five hours, and each hour of the clock stands once more."""

    def fill(store: Store) -> None:
        log(store, ("long night", None, "01:00", "05:00"), day="2026-10-25")

    house = make_house(fill)
    house.page.choose_day(at("00:00").date().replace(month=10, day=25))
    house.settle()
    assert house.page.body.entries.list.rows()[0].length == "5 h"
    made = house.page.body.timeline.band.strip
    assert made is not None
    assert [moment.hour for _, moment in made.hours][:6] == [0, 1, 2, 2, 3, 4]


def test_blocks_are_spoken(house: House) -> None:
    """Each block says task, times, length and category; a gap says that Enter fills it."""
    names = [block.accessibleName() for block in house.page.body.timeline.band.blocks]
    assert names[0] == "Customer e-mail, 09:00 – 10:00, 1 h, Administrative"
    assert names[2] == "Not logged, 12:00 – 13:00, 1 h. Enter fills it."


def test_arrows_move_and_enter_fills_a_gap(house: House) -> None:
    """From the first block two steps right lead to the lunch gap; Enter opens the form with its times; saving fills it."""
    band = house.page.body.timeline.band
    band.blocks[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(band.blocks[0], Qt.Key.Key_Right)
    QTest.keyClick(band.blocks[1], Qt.Key.Key_Right)
    assert house.page.focusWidget() is band.blocks[2]
    QTest.keyClick(band.blocks[2], Qt.Key.Key_Return)
    form = house.page.forms.form
    assert form is not None
    QTest.keyClicks(form.task, "lunch talk")
    QTest.keyClick(form.task, Qt.Key.Key_Escape) if form.task.suggestions.isVisible() else None
    QTest.keyClick(form.task, Qt.Key.Key_Return)
    house.settle()
    assert ("lunch talk", "Mon 12:00", "Mon 13:00", None, "") in house.entries()
    assert house.page.forms.form is None


def test_a_gap_is_filled_from_its_menu(house: House) -> None:
    """The menu of a gap offers the last tasks; one click fills it."""
    page, view = house.page, house.ask(lambda store: show_day(store, None, house.clock))
    menu = gap_menu(page, house.context.theme, page.acts, view, view.gaps[0], fill=page.forms.open_gap)
    action = next(action for action in menu.actions() if action.text().endswith("Invoices"))
    action.trigger()
    house.settle()
    assert ("Invoices", "Mon 12:00", "Mon 13:00", None, "") in house.entries()


def test_the_list_is_newest_first_and_spoken(house: House) -> None:
    """Rows stand from the latest down and say the whole entry."""
    rows = house.page.body.entries.list.rows()
    assert [row.times for row in rows] == ["13:00 – 15:00", "10:00 – 12:00", "09:00 – 10:00"]
    assert rows[1].spoken == "Invoices, 10:00 – 12:00, 2 h, Administrative, Stress not rated"


def test_numbers_rate_the_selected_row(house: House) -> None:
    """A number key rates the row, minus takes the rating away, and the row stays selected."""
    entries = house.page.body.entries.list
    entries.setFocus()
    QTest.keyClick(entries, Qt.Key.Key_Down)
    QTest.keyClick(entries, Qt.Key.Key_4)
    house.settle()
    assert house.entries()[1][3] == 4
    assert entries.selected is not None
    assert entries.selected.task == "Invoices"
    QTest.keyClick(entries, Qt.Key.Key_Minus)
    house.settle()
    assert house.entries()[1][3] is None


def test_dots_are_clicked() -> None:
    """The four dots rate 1 to 4; the first one again says calm; beside them a click rates nothing."""
    rect = QRect(0, 0, 600, 61)
    first = next(x for x in range(600) if stress_at(rect, QPoint(x, 30), None) is not None)
    ratings = [stress_at(rect, QPoint(first + 7 + 11 * step, 30), None) for step in range(4)]
    assert ratings == [1, 2, 3, 4]
    assert stress_at(rect, QPoint(first + 7, 30), 1) == 0
    assert stress_at(rect, QPoint(100, 30), None) is None
