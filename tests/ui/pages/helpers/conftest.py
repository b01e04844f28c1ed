"""Rooms for pages: `make_room` builds one on whatever was stored before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.clearing import dismiss
from tests.ui.pages.room import build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.store.store import Store
    from ballast.ui.theme import Theme
    from tests.ui.pages.room import Room


@pytest.fixture
def make_room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Callable[[Callable[[Store], object] | None], Room]]:
    """Builds rooms and ends their workers. A test that expects trouble empties `troubles` itself."""
    made: list[Room] = []

    def make(fill: Callable[[Store], object] | None = None) -> Room:
        room = build(qtbot, theme, tmp_path, fill)
        made.append(room)
        return room

    yield make
    for room in made:
        dismiss(room.context)
        assert room.troubles == []
