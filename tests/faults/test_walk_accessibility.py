"""Every page and every step of the wizard, walked as a screen reader and a keyboard would: nothing nameless or out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.changes import PageName
from tests.faults.full_house import PLACES, name_of, visit
from tests.ui.accessibility import nameless, tab_chain, unreachable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.faults.desks import Sitting
    from tests.faults.full_house import AnyPlace


def test_nothing_is_nameless_or_out_of_reach(full_house: Path, open_window: Callable[[Path], Sitting]) -> None:
    """On a full log every control of every page has a name, every button a key, and Tab leads through the page."""
    assert walk(open_window(full_house), PLACES) == {}


def test_an_empty_log_is_walkable_too(tmp_path: Path, open_window: Callable[[Path], Sitting]) -> None:
    """The same where nothing was logged yet: each page says what to do next, with names and keys."""
    assert walk(open_window(tmp_path / "data"), list(PageName)) == {}


def walk(sitting: Sitting, places: Sequence[AnyPlace]) -> dict[str, list[str]]:
    """What is wrong at which place."""
    found = {}
    for place in places:
        page = visit(sitting, place)
        wrong = nameless(sitting.desk.window) + unreachable(sitting.desk.window)
        wrong += [] if tab_chain(page) else ["nothing that Tab reaches"]
        if wrong:
            found[name_of(place)] = wrong
    return found
