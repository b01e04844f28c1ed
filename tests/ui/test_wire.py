"""The wire: what threads say reaches the window's thread, whole and in order, and nobody waits for it."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QEventLoop, QObject, QTimer

from ballast.ui.wire import Wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


MANY = 3_000  # more than anybody says in one turn


@pytest.fixture
def parent(qapp: object) -> QObject:  # noqa: ARG001 - Qt's loop is needed
    """What the wire ends with."""
    return QObject()


@pytest.fixture
def wire(parent: QObject) -> Wire:
    """A wire whose end is on this thread."""
    return Wire(parent)


def from_a_thread(work: Callable[[], object]) -> threading.Thread:
    """A thread that does the work."""
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def test_what_many_threads_say_comes_whole_and_in_order_on_the_windows_thread(wire: Wire, qtbot: QtBot) -> None:
    """Four threads say much at once: of each nothing is lost, nothing comes twice, and nothing overtakes."""
    heard: dict[int, list[int]] = {number: [] for number in range(4)}
    elsewhere = list[str]()

    def hear(who: int, what: int) -> None:
        heard[who].append(what)
        if threading.current_thread() is not threading.main_thread():
            elsewhere.append(threading.current_thread().name)

    def say(who: int) -> None:
        for what in range(MANY // 4):
            wire.send(hear, who, what)

    for thread in [from_a_thread(partial(say, number)) for number in heard]:
        thread.join()
    qtbot.waitUntil(lambda: all(len(each) == MANY // 4 for each in heard.values()))
    qtbot.wait(20)
    assert all(each == list(range(MANY // 4)) for each in heard.values())
    assert elsewhere == []


def test_who_says_much_does_not_wait_for_a_window_that_is_busy(wire: Wire, qtbot: QtBot) -> None:
    """The window hears nothing meanwhile; the thread is done all the same."""
    heard = list[int]()

    def say() -> None:
        for number in range(MANY):
            wire.send(heard.append, number)

    thread = from_a_thread(say)
    thread.join(30)
    assert not thread.is_alive()
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == MANY)


def test_the_window_has_its_turn_between_two_calls(wire: Wire, qtbot: QtBot) -> None:
    """What waits is not delivered in one go: what the window has to do as well comes between."""
    order = list[str]()

    def first() -> None:
        order.append("first")
        QTimer.singleShot(0, partial(order.append, "window"))

    def say() -> None:
        wire.send(first)
        for _ in range(20):
            wire.send(order.append, "later")

    from_a_thread(say).join()
    qtbot.waitUntil(lambda: len(order) == 22)
    assert order[0] == "first"
    assert order.index("window") < 20


def test_a_dialog_inside_an_answer_hears_the_next(wire: Wire, qtbot: QtBot) -> None:
    """An answer that opens a loop of its own, as a dialog does, does not stop what comes after it."""
    order, loop = list[str](), QEventLoop()

    def ask() -> None:
        order.append("asked")
        QTimer.singleShot(20_000, loop.quit)
        loop.exec()
        order.append("answered")

    def say() -> None:
        wire.send(ask)
        wire.send(order.append, "between")
        wire.send(loop.quit)

    from_a_thread(say).join()
    qtbot.waitUntil(lambda: "answered" in order)
    assert order == ["asked", "between", "answered"]


def test_of_progress_only_the_newest_waits(wire: Wire, qtbot: QtBot) -> None:
    """Work that tells much about itself does not fill the window's time; another's word between keeps its place."""
    heard = list[tuple[str, int]]()

    def hear(who: str, done: int) -> None:
        heard.append((who, done))

    def say() -> None:
        for done in range(MANY):
            wire.send_newest(hear, "one", done)
        wire.send_newest(hear, "other", 1)
        wire.send_newest(hear, "one", MANY)
        wire.send(hear, "end", 0)

    from_a_thread(say).join()
    qtbot.waitUntil(lambda: ("end", 0) in heard)
    assert heard == [("one", MANY - 1), ("other", 1), ("one", MANY), ("end", 0)]


def test_an_answer_that_fails_does_not_keep_the_next_from_coming(wire: Wire, qtbot: QtBot) -> None:
    """What goes wrong in one is reported as ever; the next is heard."""
    heard = list[int]()

    def fail() -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        wire.send(fail)
        wire.send(heard.append, 1)
        qtbot.waitUntil(lambda: heard == [1])
    assert [each[0] for each in caught] == [ZeroDivisionError]


def test_nothing_is_heard_once_the_parent_is_gone(wire: Wire, parent: QObject, qtbot: QtBot) -> None:
    """A window that was torn down hears nothing, and who still has something to say is not hurt."""
    heard = list[int]()
    wire.send(heard.append, 1)
    shiboken6.delete(parent)
    from_a_thread(partial(wire.send, heard.append, 2)).join()
    qtbot.wait(20)
    assert heard == []
