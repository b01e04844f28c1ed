"""Long work at the foot of the window: it comes when it takes a moment, and Escape stops it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ballast.ui.work import Work
from ballast.ui.work_strip import WorkStrip
from tests.ui.accessibility import nameless
from tests.ui.pages.stage import Stage, build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.clock import FixedClock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store
    from ballast.ui.theme import Theme


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, tmp_path: Path, clock: FixedClock) -> Iterator[Stage]:
    """The surroundings of a window on a new log."""
    made = build(qtbot, theme, tmp_path, clock)
    made.settle()
    yield made
    made.context.worker.stop()


@pytest.fixture
def strip(stage: Stage) -> Iterator[WorkStrip]:
    """The strip over the foot of a window."""
    host = QWidget()
    host.resize(900, 600)
    strip = WorkStrip(stage.context.theme, stage.context.bulletin, host)
    stage.show(host)
    yield strip
    host.hide()


class Slow:
    """Work that reports once, then waits to be let on, and reports again."""

    def __init__(self) -> None:
        self.on = threading.Event()

    def __call__(self, _: Store, watch: Watch) -> None:
        """Do it."""
        watch(1, 4)
        self.on.wait(20)
        watch(2, 4)


def _begin(stage: Stage, slow: Slow) -> Work:
    work = Work("Counting…", slow, lambda _: stage.context.say("done"))
    work.begin(stage.context, lambda: stage.context.say("stopped"))
    return work


def test_long_work_is_shown_and_escape_stops_it(stage: Stage, strip: WorkStrip) -> None:
    """The strip says what goes on and how far it is; Escape asks it to stop, and it goes when it has."""
    slow = Slow()
    work = _begin(stage, slow)
    assert strip.isHidden()
    stage.qtbot.waitUntil(strip.isVisible)
    stage.qtbot.waitUntil(lambda: (strip.bar.value(), strip.bar.maximum()) == (1, 4))
    assert strip.title.text() == "Counting…"
    assert nameless(strip) == []
    QTest.keyClick(strip.window(), Qt.Key.Key_Escape)
    stage.qtbot.waitUntil(lambda: work.stopping)
    assert not strip.cancel.isEnabled()
    slow.on.set()
    stage.qtbot.waitUntil(strip.isHidden)
    assert [notice.text for notice in stage.notices] == ["stopped"]


def test_quick_work_shows_no_strip(stage: Stage, strip: WorkStrip) -> None:
    """Work that is over at once never flashes."""
    slow = Slow()
    slow.on.set()
    _begin(stage, slow)
    stage.settle()
    assert strip.isHidden()
    assert not strip._wait.isActive()
    assert [notice.text for notice in stage.notices] == ["done"]
