"""The band under the mouse and the keys: dragged and moved like the week, a click is still a click."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ballast.ui.overlaps import OverlapDialog
from ballast.ui.pages.today import keys as today_keys
from tests.ui.pages.today.days import press
from tests.ui.pages.today.house import House, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store
    from ballast.ui.pages.today.blocks import Block
    from ballast.ui.pages.today.timeline import Timeline

CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def day(make_house: Callable[..., House]) -> House:
    """Two entries that touch, a gap, and one more."""

    def fill(store: Store) -> None:
        log(
            store,
            ("Mail", "administrative", "09:00", "10:00"),
            ("Invoices", "administrative", "10:00", "12:00"),
            ("Harbour app", "core", "13:00", "15:00"),
        )

    return make_house(fill)


def band(house: House) -> Timeline:
    """The band of the page."""
    return house.page.body.timeline.band


def block(house: House, name: str) -> Block:
    """The block of a task."""
    return next(each for each in band(house).blocks if each.accessibleName().startswith(name))


def times(house: House) -> list[tuple[str, str, str]]:
    """What is stored: task, start, end."""
    return [(task, start[4:], end[4:]) for task, start, end, _, _ in house.entries()]


def drag(
    house: House, start: QPoint, minutes: int, *, on: Block | None = None, keys: Qt.KeyboardModifier | None = None
) -> None:
    """Press at a place of a block, or of the band, carry it so many minutes, let go."""
    widget, strip = on or band(house), band(house).strip
    assert strip is not None
    hour = band(house).width() * 3600 / strip.shown.length.total_seconds()
    end = start + QPoint(round(hour * minutes / 60), 0)
    held = keys or Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, held, start)
    for step in (1, 2, 3):
        QTest.mouseMove(widget, start + (end - start) * step / 3)
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, held, end)
    house.settle()
    house.qtbot.waitUntil(lambda: house.context.worker.waiting == 0)


def test_an_edge_is_dragged(day: House) -> None:
    """The end of the last entry goes half an hour on; nothing opens."""
    held = block(day, "Harbour app")
    drag(day, QPoint(held.width() - 2, 20), 30, on=held)
    assert times(day)[-1] == ("Harbour app", "13:00", "15:30")
    assert day.page.forms.form is None
    assert band(day).ghost.isHidden()


def test_shift_pushes_the_neighbour(day: House) -> None:
    """The border of two that touch moves for both."""
    held = block(day, "Mail")
    drag(day, QPoint(held.width() - 2, 20), 30, on=held, keys=SHIFT)
    assert times(day)[:2] == [("Mail", "09:00", "10:30"), ("Invoices", "10:30", "12:00")]


def test_an_entry_is_carried_and_an_overlap_is_asked_about(day: House) -> None:
    """Carried into free time it moves; onto other work the question comes first and nothing is written before."""
    held = block(day, "Harbour app")
    drag(day, QPoint(held.width() // 2, 20), 60, on=held)
    assert times(day)[-1] == ("Harbour app", "14:00", "16:00")
    before = times(day)
    held = block(day, "Mail")
    drag(day, QPoint(held.width() // 2, 20), 90, on=held)
    dialog = day.page.findChild(OverlapDialog)
    assert dialog is not None
    dialog.reject()
    assert times(day) == before


def test_free_time_is_drawn_on(day: House) -> None:
    """A drag in the gap opens the form for just that stretch; Esc in the middle of one changes nothing."""
    gap = next(each for each in band(day).blocks if each.stretch is not None and each.stretch.entry is None)
    drag(day, QPoint(2, 20), 30, on=gap)
    form = day.page.forms.form
    assert form is not None
    draft = form.draft
    assert draft.end is not None
    assert (f"{draft.start.wall:%H:%M}", f"{draft.end.wall:%H:%M}") == ("12:00", "12:30")
    form.reject()
    held = block(day, "Mail")
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=QPoint(held.width() // 2, 20))
    QTest.mouseMove(held, QPoint(held.width() // 2 + 60, 20))
    QTest.keyClick(held, Qt.Key.Key_Escape)
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=QPoint(held.width() // 2 + 60, 20))
    day.settle()
    assert times(day)[0] == ("Mail", "09:00", "10:00")
    assert day.page.forms.form is None


@pytest.mark.parametrize(
    ("key", "modifiers", "lies"),
    [
        (RIGHT, ALT, ("13:05", "15:05")),
        (LEFT, ALT, ("12:55", "14:55")),
        (RIGHT, ALT | SHIFT, ("13:00", "15:05")),
        (LEFT, ALT | CTRL, ("12:55", "15:00")),
    ],
)
def test_keys_move_an_entry_and_stay_on_it(
    day: House, key: Qt.Key, modifiers: Qt.KeyboardModifier, lies: tuple[str, str]
) -> None:
    """Alt moves it, with Shift its end, with Ctrl its start, and the page stays on its day."""
    held = block(day, "Harbour app")
    held.setFocus()
    QTest.keyClick(held, key, modifiers)
    day.settle()
    day.qtbot.waitUntil(lambda: times(day)[-1][1:] == lies)
    assert day.page.head.title.text() == "Today"
    day.qtbot.waitUntil(lambda: block(day, "Harbour app").hasFocus())


def test_split_and_merge_by_key(day: House) -> None:
    """S shows the line in the middle, an arrow moves it, Enter splits; M puts the two together again."""
    held = block(day, "Harbour app")
    held.setFocus()
    press(day, held, Qt.Key.Key_S)
    assert not band(day).ghost.isHidden()
    press(day, held, RIGHT, Qt.Key.Key_Return)
    assert times(day)[-2:] == [("Harbour app", "13:00", "14:05"), ("Harbour app", "14:05", "15:00")]
    press(day, block(day, "Harbour app, 13:00"), Qt.Key.Key_M)
    assert times(day)[-1] == ("Harbour app", "13:00", "15:00")


def gap_of(house: House) -> Block:
    """The first gap of the band."""
    return next(each for each in band(house).blocks if each.stretch is not None and each.stretch.entry is None)


def test_copy_and_paste_by_key(day: House) -> None:
    """Ctrl+C keeps an entry, Ctrl+V on a gap writes it from the gap's start, on an entry after that; one undo each."""
    held = block(day, "Mail")
    held.setFocus()
    QTest.keyClick(held, Qt.Key.Key_C, CTRL)
    QTest.keyClick(gap_of(day), Qt.Key.Key_V, CTRL)
    day.settle()
    assert ("Mail", "12:00", "13:00") in times(day)
    QTest.keyClick(block(day, "Harbour app"), Qt.Key.Key_V, CTRL)
    day.settle()
    assert times(day)[-1] == ("Mail", "15:00", "16:00")
    day.context.undo()
    day.context.undo()
    day.settle()
    assert [task for task, *_ in times(day)] == ["Mail", "Invoices", "Harbour app"]


def test_paste_on_other_work_asks_first(day: House) -> None:
    """Pasted after an entry that another follows at once it would overlap: three ways out, and nothing is written before."""
    before = times(day)
    QTest.keyClick(block(day, "Harbour app"), Qt.Key.Key_C, CTRL)
    QTest.keyClick(block(day, "Mail"), Qt.Key.Key_V, CTRL)
    day.settle()
    dialog = day.page.findChild(OverlapDialog)
    assert dialog is not None
    dialog.reject()
    assert times(day) == before


def test_paste_without_a_copy_does_nothing(day: House) -> None:
    """Nor does a copy of a gap."""
    before = times(day)
    QTest.keyClick(gap_of(day), Qt.Key.Key_C, CTRL)
    QTest.keyClick(gap_of(day), Qt.Key.Key_V, CTRL)
    day.settle()
    assert times(day) == before


def test_a_copy_is_pasted_on_another_day(day: House) -> None:
    """What was kept lasts while the page shows another day."""
    QTest.keyClick(block(day, "Mail"), Qt.Key.Key_C, CTRL)
    day.context.do(lambda store: log(store, ("Phone", "core", "09:00", "10:00"), day="2026-11-20"))
    day.page.choose_day(date(2026, 11, 20))
    day.settle()
    day.qtbot.waitUntil(lambda: any(each.task == "Phone" for each in band(day).blocks))
    QTest.keyClick(block(day, "Phone"), Qt.Key.Key_V, CTRL)
    day.settle()
    assert [each[:3] for each in day.entries()][:2] == [
        ("Phone", "Fri 09:00", "Fri 10:00"),
        ("Mail", "Fri 10:00", "Fri 11:00"),
    ]


def test_g_fills_a_gap(day: House) -> None:
    """As on the week: the form opens for the gap."""
    QTest.keyClick(gap_of(day), Qt.Key.Key_G)
    form = day.page.forms.form
    assert form is not None
    assert f"{form.draft.start.wall:%H:%M}" == "12:00"
    form.reject()


def test_the_menu_offers_what_the_keys_do(day: House) -> None:
    """Split, merge, copy and, once something was copied, paste are in the menu of the band; split shows its line."""
    held = block(day, "Harbour app")
    tools = band(day).band_keys
    assert held.stretch is not None
    lines = {text: act for _, text, act, _ in tools.lines(held.stretch)}
    assert list(lines) == ["Split…", "Merge with the next", "Copy"]
    lines["Copy"]()
    stretch = gap_of(day).stretch
    assert stretch is not None
    assert [text for _, text, *_ in tools.lines(stretch)] == ["Paste here"]
    lines["Split…"]()
    assert held.hasFocus()
    assert not band(day).ghost.isHidden()


def test_every_key_of_the_week_is_a_key_of_the_band() -> None:
    """Whatever the sheet of the week lists for dragging, the sheet of Today lists for the band."""
    listed = " ".join(f"{keys} {does}" for keys, does in today_keys.sheet() if "timeline" in does)
    for key in ("Alt", "Shift", "Ctrl", "S,", "M,", "G", "Ctrl+C", "Ctrl+V"):
        assert key in listed
