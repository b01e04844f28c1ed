"""The smallest window: whatever runs and whatever is asked, nothing stands out of the page to the right."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.log.entry import Interrupter
from tests.ui.pages.today.days import away, beside
from tests.ui.pages.today.house import House, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store

WIDTH = 1024 - 234  # beside the sidebar of the smallest window
LONG = "Quarterly accounts for the tax adviser and the bank, with all receipts of the summer"


def busy(store: Store) -> None:
    """A task with a long name runs; once nothing ran and nobody was there."""
    log(store, ("Invoices", "administrative", "09:00", "15:30"), (LONG, "core", "15:30", None))


def left(store: Store) -> None:
    """A task with a long name ran when the owner went."""
    log(store, (LONG, "core", "09:00", "12:03"))
    away(store, "12:03", "13:10", LONG)


def open_split(house: House) -> None:
    """The parts of a time away."""
    QTest.keyClick(house.page.beside.panels.away.panel, Qt.Key.Key_4)
    assert house.page.beside.panels.away.panel.split is not None


def open_start(house: House) -> None:
    """Another start for what runs."""
    view = house.page.beside.view
    assert view is not None
    assert view.running is not None
    house.page.beside.panels.ask_start(view.running)


OPENED: dict[str, tuple[Callable[[Store], None], Callable[[House], object]]] = {
    "runs": (busy, lambda _: None),
    "interrupted": (busy, lambda house: house.page.beside.panels.acts.interrupt("Phone call", Interrupter.PHONE)),
    "who": (busy, lambda house: house.page.beside.panels.ask_interruption(LONG, "")),
    "start": (busy, open_start),
    "stopped": (busy, lambda house: house.page.acts.stop()),
    "away": (left, lambda _: None),
    "split": (left, open_split),
}


@pytest.mark.parametrize("what", OPENED)
def test_nothing_stands_out_of_the_smallest_window(make_house: Callable[..., House], what: str) -> None:
    """The page is no wider than its room with names of any length."""
    fill, act = OPENED[what]
    house = make_house(fill)
    house.page.resize(WIDTH, 560)
    house.page.body.forgotten.kept.emit()
    beside(house)
    house.clock.at += timedelta(minutes=5)
    act(house)
    house.settle()
    beside(house)
    area = house.page.body.area
    inside = area.widget()
    assert inside is not None
    house.qtbot.waitUntil(lambda: inside.width() <= area.viewport().width())
    assert inside.minimumSizeHint().width() <= area.viewport().width()
