"""Every page and every step of the wizard, walked as a screen reader and a keyboard would: nothing nameless or out of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.changes import PageName
from tests.faults.full_house import MARK, PLACES, name_of, visit
from tests.faults.walking import markup, spoken, too_wide
from tests.ui.accessibility import nameless, tab_chain, unreachable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.faults.desks import Sitting
    from tests.faults.full_house import AnyPlace


SHOWS_NAMES = {"today", "review", "plans", "settings", "wizard traits", "wizard verdicts", "wizard briefs", "wizard summary"}


def test_every_page_of_a_full_log(full_house: Path, open_window: Callable[[Path], Sitting]) -> None:
    """Every control has a name, every button a key, Tab leads through; hostile names are shown as they are and fit the page."""
    sitting = open_window(full_house)
    sitting.desk.window.resize(1280, 800)
    assert walk(sitting, PLACES, _plainness) == {}


def test_an_empty_log_is_walkable_too(tmp_path: Path, open_window: Callable[[Path], Sitting]) -> None:
    """The same where nothing was logged yet: each page says what to do next, with names and keys."""
    assert walk(open_window(tmp_path / "data"), list(PageName), lambda *_: []) == {}


def walk(
    sitting: Sitting, places: Sequence[AnyPlace], more: Callable[[Sitting, QWidget, str], list[str]]
) -> dict[str, list[str]]:
    """What is wrong at which place."""
    found = {}
    for place in places:
        page = visit(sitting, place)
        wrong = nameless(sitting.desk.window) + unreachable(sitting.desk.window) + more(sitting, page, name_of(place))
        wrong += [] if tab_chain(page) else ["nothing that Tab reaches"]
        if wrong:
            found[name_of(place)] = wrong
    return found


def _plainness(sitting: Sitting, page: QWidget, name: str) -> list[str]:
    """Names that are markup, format strings, endless or from right to left: shown letter for letter, and nothing is cut off."""
    assert not sitting.desk.window.grab().isNull()
    wrong = [*markup(sitting.desk.window), *too_wide(page)]
    hidden = name in SHOWS_NAMES and not any(MARK in text for text in spoken(page))
    return [*wrong, "no name is shown letter for letter"] if hidden else wrong
