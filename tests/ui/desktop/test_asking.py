"""Being asked and reminded: only in the work hours, only one who is there, and never twice about the same."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject, Signal

from ballast.domain.log.change import Deed
from ballast.domain.log.entry import Entry, Task
from ballast.ui.desktop.asking import Prompter
from ballast.ui.desktop.wishes import Often, Wishes, keep_wishes

if TYPE_CHECKING:
    from datetime import datetime

    from ballast.store.store import Store
    from ballast.ui.desktop.notices import DesktopNotice
    from tests.ui.desktop.conftest import Room


class There(QObject):
    """An owner who is there, or not, as the test says."""

    returned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.away = False
        self.active_since: datetime | None = None
        self.wanted = False

    def want_input(self, *, wanted: bool) -> None:
        """Note whether input matters."""
        self.wanted = wanted


class Board:
    """Keeps the notices that are shown."""

    def __init__(self) -> None:
        self.shown: list[DesktopNotice] = []

    def show(self, notice: DesktopNotice) -> None:
        """Keep it."""
        self.shown.append(notice)

    def withdraw(self, about: str) -> None:
        """Forget those about that."""
        self.shown = [each for each in self.shown if each.about != about]

    def show_box(self) -> None:
        """Nobody looks."""


def made(room: Room, often: Often, *, reminder: bool = True) -> tuple[Prompter, There, Board]:
    """A prompter with these wishes; the last work was on Invoices, up to nine."""
    room.machine.at = room.machine.at.replace(hour=8)  # nine in Berlin

    def fill(store: Store) -> None:
        with store.action(Deed.LOG, at=room.machine.now(), about="Invoices") as act:
            task = Task(uuid4(), "Invoices")
            act.tasks.add(task)
            act.entries.add(Entry(uuid4(), task.id, room.machine.now() - timedelta(hours=1), room.machine.now()))

    room.ask(fill)
    keep_wishes(room.context.settings, Wishes(often=often, reminder=reminder))
    there, board = There(), Board()
    found: Any = (room.context, there, board, board, room.status)
    return Prompter(*found), there, board


def said(room: Room) -> datetime | None:
    """Since when Today says that nothing runs."""
    return room.status.nothing_since


@pytest.mark.usefixtures("qapp")
def test_a_prompt_that_is_due_waits_and_is_told(room: Room) -> None:
    """Every fifteen minutes: at a quarter past nine one prompt waits, a notice offers the task before, one press repeats it."""
    prompter, _, board = made(room, Often.EVERY_15, reminder=False)
    room.machine.works(minutes=16)
    prompter.look()
    room.settle()
    assert len(room.ask(lambda store: store.prompts.missed())) == 1
    assert room.status.asked_at is not None
    assert "Invoices" in board.shown[0].choices[0].word
    board.shown[0].choices[0].act()
    room.settle()
    assert room.ask(lambda store: store.prompts.missed()) == ()
    prompter.look()
    room.settle()
    assert len(board.shown) == 1


def test_nobody_is_asked_who_is_away(room: Room) -> None:
    """While the owner is away no prompt is written down; on return only what comes later is asked."""
    prompter, there, board = made(room, Often.EVERY_15, reminder=False)
    there.away = True
    room.machine.works(minutes=40)
    prompter.look()
    room.settle()
    there.away = False
    there.returned.emit()
    prompter.look()
    room.settle()
    assert room.ask(lambda store: store.prompts.missed()) == ()
    assert board.shown == []


def test_nothing_runs_is_said_once_and_can_be_counted_from_then(room: Room) -> None:
    """Active for a quarter of an hour with nothing running: said once, with since when; the offer counts from then."""
    prompter, there, board = made(room, Often.NEVER)
    there.active_since = room.machine.now() + timedelta(minutes=12)
    room.machine.works(minutes=30)
    for _ in range(2):
        prompter.look()
        room.settle()
    assert there.wanted
    assert said(room) == there.active_since
    assert [notice.about for notice in board.shown] == ["reminder"]
    board.shown[0].choices[0].act()
    room.settle()
    running = room.ask(lambda store: store.entries.running())
    assert running is not None
    assert running.start == there.active_since
    prompter.look()
    room.settle()
    assert said(room) is None
    assert board.shown == []


def test_a_snooze_is_kept(room: Room) -> None:
    """Not for an hour: it is quiet until then, and said again after it."""
    prompter, there, board = made(room, Often.NEVER)
    there.active_since = room.machine.now()
    room.machine.works(minutes=20)
    prompter.look()
    room.settle()
    board.shown[0].choices[1].act()
    room.machine.works(minutes=50)
    prompter.look()
    room.settle()
    quiet = said(room)
    room.machine.works(minutes=15)
    prompter.look()
    room.settle()
    assert (quiet, said(room)) == (None, there.active_since)
