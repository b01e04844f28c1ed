"""A running timer survives a kill of the real program, and the Today page asks when it ended."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.log.entry import Entry
from ballast.store.opening import open_store
from ballast.ui.pages.today.forgotten import ForgottenCard
from ballast.ui.pages.today.forgotten_place import ForgottenPlace
from ballast.ui.pages.today.page import TodayPage
from tests.faults.desks import texts
from tests.store.samples import log, task

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults.desks import Sitting


PATIENCE_SECONDS = 60
RUNNING = UUID(int=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder in which a timer has been running for twenty minutes by the machine's clock."""
    made, now = tmp_path / "data", datetime.now(UTC).replace(microsecond=0)
    store = open_store(made, at=now)
    work = task()
    log(store, work, Entry(RUNNING, work.id, now - timedelta(minutes=20), None))
    store.close()
    return made


def test_a_timer_runs_on_after_a_kill(folder: Path, open_window: Callable[..., Sitting]) -> None:
    """Killed without warning, the program finds the timer running two hours later and offers the minute it last saw it."""
    seen = _seen_then_killed(folder)
    sitting = open_window(folder, seen + timedelta(hours=2))
    sitting.until(TodayPage)
    running = sitting.ask(lambda store: store.entries.running())
    assert running is not None
    assert running.id == RUNNING
    sitting.qtbot.waitUntil(lambda: len(_questions(sitting)) == 1)
    (card,) = _questions(sitting)
    assert "Invoices" in texts(card)
    assert seen.strftime("%H:%M") in card.ends[0].text()
    card.ends[0].click()
    sitting.settle()
    ended = sitting.ask(lambda store: store.entries.get(RUNNING))
    assert ended is not None
    assert ended.end is not None
    assert ended.end.astimezone(UTC) == seen
    assert _questions(sitting) == []


def test_a_short_absence_is_not_asked_about(folder: Path, open_window: Callable[..., Sitting]) -> None:
    """Started again within the idle limit, nothing is asked: neither at once nor when the limit has passed since the kill."""
    seen = _seen_then_killed(folder)
    sitting = open_window(folder, seen + timedelta(minutes=2))
    sitting.until(TodayPage)
    assert _patiently(sitting) == []
    object.__setattr__(sitting.desk.context.clock, "at", seen + timedelta(minutes=40))
    sitting.today.refresh()
    sitting.settle()
    assert _patiently(sitting) == []


def _patiently(sitting: Sitting) -> list[ForgottenCard]:
    """The questions on screen once the place has waited for a time away to be found instead."""
    (place,) = sitting.today.findChildren(ForgottenPlace)
    sitting.qtbot.waitUntil(lambda: not place._patience.isActive())
    return _questions(sitting)


def _questions(sitting: Sitting) -> list[ForgottenCard]:
    """The questions on screen about a forgotten timer."""
    return [card for card in sitting.today.findChildren(ForgottenCard) if card.isVisible()]


def _seen_then_killed(folder: Path) -> datetime:
    """Run the program on a folder until it has written down that it saw the timer run, kill it, and say when that was."""
    command = (sys.executable, "-m", "ballast", "--data-dir", str(folder))
    looks, deadline = folder / "looks.ini", time.monotonic() + PATIENCE_SECONDS
    with subprocess.Popen(command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}) as program:
        try:
            while "seen=" not in (looks.read_text() if looks.exists() else ""):
                assert program.poll() is None
                assert time.monotonic() < deadline, "the program did not write down what it saw"
                time.sleep(0.05)
        finally:
            program.kill()
    line = next(line for line in looks.read_text().splitlines() if line.startswith("seen="))
    return _at_noon(datetime.fromisoformat(line.removeprefix("seen=").strip('"')))


def _at_noon(moment: datetime) -> datetime:
    """The instant in a zone where it is about noon, so that no test depends on the hour at which it runs."""
    east = 12 - moment.astimezone(UTC).hour
    return moment.astimezone(ZoneInfo(f"Etc/GMT{-east:+d}" if east else "UTC"))
