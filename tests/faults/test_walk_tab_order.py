"""Tab goes through every page as it is read: from top to bottom, in a row from its start to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.faults.full_house import PLACES, name_of, visit
from tests.ui.accessibility import order_faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.desks import Sitting


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_tab_follows_the_page(full_house: Path, open_window: Callable[[Path], Sitting], direction: Qt.LayoutDirection) -> None:
    """On every page and every step of the wizard, in languages of either direction."""
    sitting = open_window(full_house)
    window = sitting.desk.window
    window.resize(1280, 800)
    window.setLayoutDirection(direction)
    found = {}
    for place in PLACES:
        page = visit(sitting, place)
        window.activateWindow()
        sitting.qtbot.waitUntil(window.isActiveWindow)
        if wrong := order_faults(page):
            found[name_of(place)] = wrong
    assert found == {}
