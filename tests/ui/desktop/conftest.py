"""A bus and an X server of the tests' own; a store behind a worker; hands for both."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

import pytest

from ballast.store.opening import open_store
from ballast.ui.changes import Bulletin, Changes
from ballast.ui.context import Context
from ballast.ui.desktop.status import Status
from ballast.ui.settings import Looks
from ballast.ui.words.errors import is_weather
from ballast.ui.words.formats import Words
from ballast.ui.worker import Worker
from tests.ui.desktop.service import FakeService

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.pulse import Pulse
    from ballast.store.store import Store
    from ballast.ui.desktop.bus import Bus
    from ballast.ui.theme import Theme

T = TypeVar("T")
ZONE = ZoneInfo("Europe/Berlin")


@dataclass
class Machine:
    """The clocks of a machine that a test moves on: a `Clocks` and the owner's `Clock` in one."""

    at: datetime = datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
    awake: timedelta = timedelta(hours=1)
    since_boot: timedelta = timedelta(hours=2)
    boot_id: str = "first"
    zone: ZoneInfo = field(default=ZONE)

    def now(self) -> datetime:
        """The present instant in the owner's zone."""
        return self.at.astimezone(self.zone).replace(microsecond=0)

    def wall(self) -> datetime:
        """The present instant."""
        return self.at

    def monotonic(self) -> timedelta:
        """Time awake."""
        return self.awake

    def boottime(self) -> timedelta:
        """Time awake and asleep."""
        return self.since_boot

    def works(self, **time: float) -> None:
        """Time passes, awake."""
        passed = timedelta(**time)
        self.at, self.awake, self.since_boot = self.at + passed, self.awake + passed, self.since_boot + passed

    def sleeps(self, **time: float) -> None:
        """Time passes, asleep."""
        passed = timedelta(**time)
        self.at, self.since_boot = self.at + passed, self.since_boot + passed


class Room:
    """A worker with a real store, and the surroundings of a window without the window."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self._qtbot = qtbot
        self.machine = Machine()
        self.status = Status()
        self.worker = Worker(lambda: open_store(folder / "data", at=self.machine.now()), is_weather)
        self.context = Context(
            self.worker, Changes(), Bulletin(), self.machine, theme, Words(), Looks(folder / "looks.ini"), folder, self.status
        )
        self.broken: list[Exception] = []
        self.worker.broke.connect(self.broken.append)
        self.worker.start()

    def settle(self) -> None:
        """Wait until every question is answered."""
        self._qtbot.waitUntil(lambda: self.worker.waiting == 0)
        assert self.broken == []

    def ask(self, fn: Callable[[Store], T]) -> T:
        """What the store says, after all that was asked before."""
        got: list[T] = []
        self.context.ask(fn, got.append)
        self._qtbot.waitUntil(lambda: bool(got))
        return got[0]

    def last_pulse(self) -> Pulse | None:
        """The last sign of life."""
        return self.ask(lambda store: store.pulses.last())


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """Surroundings with a real store."""
    room = Room(qtbot, theme, tmp_path)
    yield room
    room.worker.stop()


@pytest.fixture
def bus_address(tmp_path: Path) -> Iterator[str]:
    """The address of a bus of this test's own."""
    if sys.platform != "linux" or shutil.which("dbus-daemon") is None:
        pytest.skip("no dbus-daemon here")
    command = ("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1", "--nosyslog")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=tmp_path) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture
def bus(bus_address: str, qtbot: QtBot) -> Iterator[Bus]:
    """A connection to that bus."""
    from ballast.ui.desktop.bus import open_bus  # noqa: PLC0415 - Linux only

    bus = open_bus(bus_address)
    assert bus is not None
    qtbot.waitUntil(lambda: bus.unique_name != "")
    yield bus
    bus.close()


@pytest.fixture
def service(bus_address: str) -> Iterator[FakeService]:
    """Another program on that bus, which says what a test tells it to."""
    with FakeService(bus_address) as service:
        yield service


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of this test's own."""
    if shutil.which("Xvfb") is None:
        pytest.skip("no Xvfb here")
    command = ("Xvfb", "-displayfd", "1", "-screen", "0", "640x480x24", "-nolisten", "tcp", "-noreset")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()
