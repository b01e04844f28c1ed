"""When a search for garbage is due, and that all of it is found in the end."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from ballast.ui import garbage
from ballast.ui.garbage import Sweeper, due

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("counts", "thresholds", "expected"),
    [
        ((700, 10, 10), (700, 10, 10), False),
        ((701, 0, 0), (700, 10, 10), True),
        ((0, 11, 11), (700, 10, 10), False),
        ((9000, 99, 99), (0, 10, 10), False),
    ],
)
def test_what_is_new_is_searched_by_its_count(counts: list[int], thresholds: list[int], *, expected: bool) -> None:
    """As Python itself decides; a first threshold of 0 means never."""
    assert due(counts, thresholds) is expected


class Ring(list[object]):
    """Holds itself: only a search for garbage ends it. May be referred to weakly."""


def test_what_is_old_is_searched_in_a_rest(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Garbage that has outlived a search of what is new goes once nothing was told for a while."""
    monkeypatch.setattr(garbage, "_REST_MS", 60)
    parent = QObject()
    sweeper = Sweeper(parent)
    ring = Ring()
    ring.append(ring)
    gc.collect(0)
    gc.collect(1)
    ended = weakref.ref(ring)
    sweeper.begin()
    try:
        del ring
        made: list[list[object]] = [[] for _ in range(2 * gc.get_threshold()[0])]
        sweeper.soon()
        qtbot.waitUntil(lambda: ended() is None)
        assert made
    finally:
        sweeper.end()
    assert gc.isenabled()
