"""A clock that was set a moment ago is known before the window starts or stops anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from ballast.domain.log.absence import Cause
from ballast.services import capture, presence
from ballast.services.day import show_day
from ballast.ui.desktop.clocks import take_pulse
from ballast.ui.desktop.heart import Heart
from ballast.ui.entry.acts import Acts
from ballast.ui.entry.draft import draft_of
from ballast.ui.pages.today.asks.acts import AskedActs

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ballast.domain.log.entry import Entry
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


def running_of(room: Room) -> Entry:
    """What runs."""
    found = room.ask(lambda store: store.entries.running())
    assert found is not None
    return found


def stored(room: Room) -> list[tuple[str, datetime, datetime | None]]:
    """What is stored, in order of start: task, start and end in UTC."""
    view = room.ask(partial(show_day, day=None, clock=room.machine))
    listed = sorted(view.log.entries, key=lambda each: each.start.timestamp())
    return [
        (view.log.task_of(each).name, each.start.astimezone(UTC), None if each.end is None else each.end.astimezone(UTC))
        for each in listed
    ]


def minute(number: float, *, later: timedelta = timedelta(0)) -> datetime:
    """So many minutes after nine o'clock in UTC, when the tasks of `begin` start."""
    return datetime(2026, 3, 4, 9, 0, tzinfo=UTC) + timedelta(minutes=number) + later


def test_it_ended_then_with_a_clock_put_on(room: Room) -> None:
    """Closing the day says when work ended: the part that went on beyond the leap is gone, the hour was never worked."""
    begin(room)
    asked_of = running_of(room)
    room.machine.works(minutes=2)
    room.machine.at += HOUR
    AskedActs(room.context, QObject()).end_at(asked_of, minute(6))
    room.settle()
    assert stored(room) == [("Post", minute(0), minute(5)), ("Invoices", minute(5), minute(6))]


def test_it_ended_after_the_clock_was_put_on(room: Room) -> None:
    """An end on the new side of the leap ends the part that lies there; the first keeps its true length."""
    begin(room)
    asked_of = running_of(room)
    room.machine.works(seconds=20)
    room.machine.at += HOUR
    room.context.look(QObject())
    room.settle()
    room.machine.works(minutes=3)
    AskedActs(room.context, QObject()).end_at(asked_of, minute(7, later=HOUR))
    room.settle()
    assert [end for _, _, end in stored(room)][-1] == minute(7, later=HOUR)
    worked = sum((end - start for _, start, end in stored(room) if end), timedelta(0))
    assert worked == timedelta(minutes=7)  # five of Post, and two of Invoices to the end that was said


def test_the_form_leaves_a_clock_put_back_known(room: Room) -> None:
    """A note is written in the form of what runs while the clock is put back: it runs on, with its true length."""
    begin(room)
    opened = running_of(room)
    draft = replace(draft_of(opened, "Invoices", None, room.machine.zone), note="for Nordlys")
    room.machine.works(seconds=20)
    room.machine.at -= HOUR
    Acts(room.context, QObject()).save(draft, lambda: None, lambda: None)
    room.settle()
    entry = running_of(room)
    assert (entry.id, entry.note) == (opened.id, "for Nordlys")
    assert entry.length(room.machine.now()) == timedelta(seconds=20)


def test_the_form_of_what_a_leap_stopped(room: Room) -> None:
    """The clock is put on while the form of what runs is open: its note is kept, one part runs on, and no hour is invented."""
    begin(room)
    draft = replace(draft_of(running_of(room), "Invoices", None, room.machine.zone), note="for Nordlys")
    room.machine.works(seconds=20)
    room.machine.at += HOUR
    Acts(room.context, QObject()).save(draft, lambda: None, lambda: None)
    room.settle()
    view = room.ask(partial(show_day, day=None, clock=room.machine))
    parts = [each for each in view.log.entries if view.log.task_of(each).name == "Invoices"]
    assert sum((each.length(room.machine.now()) for each in parts), timedelta(0)) == timedelta(seconds=20)
    assert sorted(each.note for each in parts) == ["", "for Nordlys"]
    assert [each.running for each in parts].count(True) == 1


def test_the_clocks_are_compared_before_the_task_goes_on(room: Room) -> None:
    """Back from a break, the clock is put back before the answer: that is known by the time the task starts again."""
    begin(room)
    room.context.do(lambda store: presence.go_away(store, room.machine.now(), Cause.LOCK, room.machine))
    room.settle()
    room.machine.works(minutes=20)
    room.context.do(lambda store: presence.come_back(store, room.machine))
    room.settle()
    (waits,) = room.ask(presence.undecided)
    before = room.last_pulse()
    room.machine.works(seconds=20)
    room.machine.at -= timedelta(minutes=3)
    AskedActs(room.context, QObject()).answer_away(waits.absence.id, presence.BREAK, go_on=True)
    room.settle()
    after = room.last_pulse()
    assert before is not None
    assert after is not None
    assert (after.wall, after.monotonic - before.monotonic) == (room.machine.at, timedelta(minutes=20, seconds=20))


def test_before_the_first_sign_of_life_nothing_is_compared(room: Room) -> None:
    """An act before the desktop's side watches leaves the question about the time before to the start's own look."""
    long_ago = take_pulse(room.machine, room.machine.zone)
    room.ask(lambda store: store.leave_pulse(long_ago))
    room.machine.works(hours=3)
    Acts(room.context, QObject()).stop()
    room.settle()
    assert room.last_pulse() == long_ago
