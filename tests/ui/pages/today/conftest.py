"""Today pages for tests: `make_house` builds one on whatever was logged before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.clearing import dismiss
from tests.ui.pages.today.house import MovedClock, build, log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.store.store import Store
    from ballast.ui.theme import Theme
    from tests.ui.pages.today.house import House


@pytest.fixture
def make_house(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Callable[..., House]]:
    """Builds pages and ends their workers. A test that expects trouble empties `troubles` itself."""
    made: list[House] = []

    def make(fill: Callable[[Store], object] = lambda _: None, clock: MovedClock | None = None) -> House:
        house = build(qtbot, theme, tmp_path, clock or MovedClock(), fill)
        made.append(house)
        return house

    yield make
    for house in made:
        house.page.hide()
        dismiss(house.context)
        assert house.troubles == []


@pytest.fixture
def house(make_house: Callable[..., House]) -> House:
    """A page on a Monday afternoon with three entries and a lunch gap."""

    def fill(store: Store) -> None:
        log(
            store,
            ("Customer e-mail", "administrative", "09:00", "10:00"),
            ("Invoices", "administrative", "10:00", "12:00"),
            ("Harbour app", "core", "13:00", "15:00"),
        )

    return make_house(fill)
