"""One owner at one computer, watched over on a machine whose clocks the test moves; all is written by the real services."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from ballast.domain.log.absence import Cause
from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.services import presence
from ballast.store.problems import Full
from ballast.ui.desktop.heart import Heart
from ballast.ui.desktop.idle import IdleChain, IdleKind
from ballast.ui.desktop.presence import Presence
from ballast.ui.desktop.status import Searching
from tests.ui.desktop.test_idle import Fake

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.absence import Absence
    from ballast.domain.log.change import Change
    from ballast.store.store import Store
    from tests.ui.desktop.conftest import Room


class Watched:
    """A presence on a room, with a source of idle time that says what it is told."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.source = Fake(IdleKind.X11, timedelta(0))
        self.heart = Heart(room.context, room.machine, presence)
        self.presence = Presence(room.context, self.heart, IdleChain((self.source,)), room.status)

    def begin(self, *, working: bool) -> None:
        """Begin to watch, with a task running or not."""
        if working:
            self.room.context.do(lambda store: start(store, self.room))
        self.presence.begin()
        self.room.settle()

    def idle(self, **length: float) -> None:
        """So long nothing was touched; the presence looks."""
        self.source.answers = [timedelta(**length)]
        self.presence.look()
        self.room.settle()

    def absences(self) -> tuple[Absence, ...]:
        """What waits for an answer, or lasts."""
        return self.room.ask(lambda store: (*store.absences.undecided(), *filter(None, [store.absences.lasting()])))


def start(store: Store, room: Room, name: str = "Invoices") -> Change:
    """A new task begins to run; what ran stops."""
    task, running = Task(uuid4(), name, None), store.entries.running()
    with store.action(Deed.START, at=room.machine.now()) as act:
        if running is not None:
            act.entries.replace(replace(running, end=room.machine.now()))
        act.tasks.add(task)
        act.entries.add(Entry(uuid4(), task.id, room.machine.now(), None))
    return act.change


@pytest.fixture
def watched(room: Room) -> Iterator[Watched]:
    """A presence that has not begun."""
    watched = Watched(room)
    yield watched
    watched.presence.deleteLater()
    watched.heart.deleteLater()


def test_a_sign_of_life_is_left_every_half_minute(watched: Watched) -> None:
    """The first at once, the next ones thirty seconds apart, whatever is looked at in between."""
    watched.begin(working=False)
    walls = []
    for _ in range(5):
        pulse = watched.room.last_pulse()
        assert pulse is not None
        walls.append(pulse.wall)
        watched.room.machine.works(seconds=15)
        watched.presence.look()
        watched.room.settle()
    assert [(wall - walls[0]).total_seconds() for wall in walls] == [0, 0, 30, 30, 60]


def test_idle_longer_than_the_limit_is_an_absence_since_the_last_input(watched: Watched) -> None:
    """What ran stops at the last input; the settings know when that was noticed."""
    watched.begin(working=True)
    watched.room.machine.works(minutes=40)
    watched.idle(minutes=9, seconds=59)
    assert watched.absences() == ()
    watched.idle(minutes=11)
    (absence,) = watched.absences()
    assert (absence.start.strftime("%H:%M"), absence.cause, absence.end) == ("10:29", Cause.IDLE, None)
    assert watched.room.ask(lambda store: store.entries.running()) is None
    assert watched.room.status.last_away == watched.room.machine.now()
    assert (watched.room.status.idle, watched.room.status.idle_search) == (IdleKind.X11, Searching.FOUND)


def test_input_ends_the_absence(watched: Watched) -> None:
    """Coming back is noticed at the next look, and told; the absence then waits for its answer."""
    watched.begin(working=True)
    watched.room.machine.works(minutes=40)
    watched.idle(minutes=11)
    assert watched.presence.away
    watched.room.machine.works(minutes=5)
    watched.idle(seconds=2)
    (absence,) = watched.absences()
    assert absence.end is not None
    assert (absence.end.strftime("%H:%M"), watched.presence.away) == ("10:45", False)


def test_a_short_lock_is_no_absence(watched: Watched) -> None:
    """The owner's limit holds for the lock too."""
    watched.begin(working=True)
    watched.presence.lock()
    watched.room.machine.works(minutes=9)
    watched.idle(minutes=9)
    watched.presence.unlock()
    watched.room.settle()
    assert watched.absences() == ()


def test_a_long_lock_counts_from_its_first_moment_without_any_idle_source(watched: Watched) -> None:
    """A locked screen is an absence although nobody tells of input; the lock may be told of twice."""
    watched.source.answers = [None]
    watched.begin(working=True)
    watched.room.machine.works(minutes=5)
    watched.presence.lock()
    watched.room.machine.works(minutes=6)
    watched.presence.lock()
    watched.room.machine.works(minutes=6)
    watched.presence.look()
    watched.room.settle()
    (absence,) = watched.absences()
    assert (absence.start.strftime("%H:%M"), absence.cause) == ("10:05", Cause.LOCK)
    assert watched.room.status.idle_search is Searching.NONE


def test_sleep_is_found_by_the_clocks_alone(watched: Watched) -> None:
    """Two hours asleep are never work, although nobody told of the sleep."""
    watched.begin(working=True)
    watched.room.machine.works(minutes=20)
    watched.presence.look()
    watched.room.settle()
    watched.room.machine.sleeps(hours=2)
    watched.presence.wake()
    watched.room.settle()
    (absence,) = watched.absences()
    assert (absence.cause, absence.span(absence.start).length) == (Cause.SLEEP, timedelta(hours=2))


def test_nobody_is_asked_for_input_while_it_does_not_matter(watched: Watched) -> None:
    """With nothing running the source rests, until a reminder wants to know who is there."""
    watched.begin(working=False)
    asked = watched.source.asked
    watched.idle(seconds=1)
    assert watched.source.asked == asked
    watched.presence.want_input(wanted=True)
    watched.idle(seconds=1)
    assert watched.source.asked == asked + 1
    assert watched.presence.active_since == watched.room.machine.now() - timedelta(seconds=1)


def test_the_end_is_the_last_sign_of_life(watched: Watched) -> None:
    """Going in good order is written before the store closes; staying after all takes it back."""
    watched.begin(working=True)
    watched.presence.leave()
    pulse = watched.room.last_pulse()
    assert pulse is not None
    assert pulse.ended
    watched.presence.stay()
    watched.room.settle()
    pulse = watched.room.last_pulse()
    assert pulse is not None
    assert not pulse.ended


def test_a_full_disk_is_told_of_once(watched: Watched, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """A sign of life that cannot be written is news the first time only."""

    def refuse(*_: object) -> None:
        raise Full

    told: list[Exception] = []
    watched.room.context.bulletin.troubled.connect(told.append)
    watched.begin(working=False)
    monkeypatch.setattr(presence, "beat", refuse)
    for _ in range(3):
        watched.heart.beat()
        watched.room.settle()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert isinstance(told[0], Full)
