"""A clock that was set a moment ago is known before the window starts or stops anything."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from ballast.services import capture, presence
from ballast.services.day import show_day
from ballast.ui.desktop.clocks import take_pulse
from ballast.ui.desktop.heart import Heart
from ballast.ui.entry.acts import Acts
from ballast.ui.pages.today.asks.acts import AskedActs

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from tests.ui.desktop.conftest import Room

HOUR = timedelta(hours=1)
WAYS: dict[str, Callable[[Acts, AskedActs, UUID], object]] = {
    "stop": lambda acts, _asked, _post: acts.stop(),
    "switch": lambda acts, _asked, post: acts.switch(post),
    "interrupt": lambda _acts, asked, _post: asked.interrupt("Phone", None),
    "resume": lambda _acts, asked, _post: asked.resume(),
}


def begin(room: Room) -> None:
    """A task runs, and the first sign of life is left."""
    room.context.do(lambda store: capture.start(store, capture.NamedTask("Post"), room.machine))
    room.settle()
    room.machine.works(minutes=5)
    room.context.do(lambda store: capture.start(store, capture.NamedTask("Invoices"), room.machine))
    heart = Heart(room.context, room.machine, presence)
    heart.begin()
    room.settle()
    room.status.tell(pulse=heart.pulse)


@pytest.mark.parametrize("way", WAYS)
def test_a_clock_set_a_moment_ago_is_in_no_entry(room: Room, way: str) -> None:
    """The clock is put on by an hour 20 seconds before an act: what ran has its true length, to the second."""
    begin(room)
    room.machine.works(seconds=20)
    room.machine.at += HOUR
    parent = QObject()
    acts, asked = Acts(room.context, parent), AskedActs(room.context, parent)
    post = room.ask(lambda store: next(task.id for task in store.tasks.all() if task.name == "Post"))
    WAYS[way](acts, asked, post)
    room.settle()
    view = room.ask(partial(show_day, day=None, clock=room.machine))
    lengths = [entry.length(room.machine.now()) for entry in view.log.entries if view.log.task_of(entry).name == "Invoices"]
    assert sum(lengths, timedelta(0)) == timedelta(seconds=20)


def test_before_the_first_sign_of_life_nothing_is_compared(room: Room) -> None:
    """An act before the desktop's side watches leaves the question about the time before to the start's own look."""
    long_ago = take_pulse(room.machine, room.machine.zone)
    room.ask(lambda store: store.leave_pulse(long_ago))
    room.machine.works(hours=3)
    Acts(room.context, QObject()).stop()
    room.settle()
    assert room.last_pulse() == long_ago
