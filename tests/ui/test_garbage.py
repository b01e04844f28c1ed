"""When a search for garbage is due, that all of it is found in the end, and that no thread but the window's searches."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from ballast.ui import garbage
from ballast.ui.garbage import Sweeper, due
from ballast.ui.words.errors import is_weather
from ballast.ui.worker import Kind, Worker
from tests.ui.gallery import NoStore

if TYPE_CHECKING:
    from collections.abc import Iterator

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


@pytest.fixture
def _quick_search() -> Iterator[None]:
    """Python searches for garbage after every few things that are made."""
    before = gc.get_threshold()
    gc.set_threshold(10, 2, 2)
    yield
    gc.set_threshold(*before)


@pytest.fixture
def searched_on() -> Iterator[set[str]]:
    """The names of the threads on which garbage was searched for."""
    names: set[str] = set()

    def note(phase: str, info: dict[str, int]) -> None:  # noqa: ARG001 - Python gives it
        names.add(threading.current_thread().name)

    gc.callbacks.append(note)
    yield names
    gc.callbacks.remove(note)


class Ring(list[object]):
    """Holds itself: only a search for garbage ends it. May be referred to weakly."""

    def __init__(self) -> None:
        super().__init__()
        self.append(self)


def make_rings(store: object) -> int:  # noqa: ARG001 - the worker gives it
    """Leave much garbage behind; returns how many rings."""
    return len([Ring() for _ in range(2000)])


def test_what_is_old_is_searched_in_a_rest(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Garbage that has outlived a search of what is new goes once nothing was told for a while."""
    monkeypatch.setattr(garbage, "_REST_MS", 60)
    parent = QObject()
    sweeper = Sweeper(parent)
    ring = Ring()
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


@pytest.mark.usefixtures("_quick_search")
def test_garbage_is_searched_for_on_the_ui_thread_only(qtbot: QtBot, searched_on: set[str]) -> None:
    """A window in the garbage must end on the thread it lives on: also while the store opens, and between two questions."""

    def opening() -> NoStore:
        make_rings(None)
        return NoStore()

    worker = Worker(opening, is_weather)  # type: ignore[arg-type]  # a stand-in with what the worker needs
    answers = list[object]()
    worker.start()
    worker.ask(make_rings, answers.append)
    worker.ask(make_rings, answers.append, kind=Kind.EARLY)
    qtbot.waitUntil(lambda: len(answers) == 2)
    qtbot.waitUntil(lambda: bool(searched_on))
    worker.stop()
    assert searched_on == {"MainThread"}


@pytest.mark.usefixtures("_quick_search")
def test_garbage_is_still_found(worker: Worker, qtbot: QtBot) -> None:
    """What the window drops while the worker runs goes after the next answer."""
    ring = Ring()
    ended = weakref.ref(ring)
    del ring
    worker.ask(make_rings, lambda _: None)
    qtbot.waitUntil(lambda: ended() is None)


@pytest.mark.usefixtures("_quick_search")
def test_what_is_printed_when_the_window_has_closed_searches_for_nothing(worker: Worker, searched_on: set[str]) -> None:
    """A thread that lives longer than the worker would end the widgets of the closed window where they do not live."""
    worker.stop()
    press = threading.Thread(target=make_rings, args=(None,), name="press")
    press.start()
    press.join()
    assert searched_on <= {"MainThread"}
