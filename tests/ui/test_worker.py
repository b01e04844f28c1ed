"""The worker: one thread, answers on the UI thread, nobody waits, nothing is delivered to the dead."""

from __future__ import annotations

import threading
import weakref
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from ballast.store.problems import Full, Locked
from ballast.ui.words.errors import is_weather
from ballast.ui.worker import Kind, Worker
from tests.ui.gallery import NoStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


class Asker(QObject):
    """Someone who asks and remembers the answers."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Any] = []

    def hear(self, answer: object) -> None:
        """Remember."""
        self.answers.append((answer, threading.current_thread() is threading.main_thread()))


def raising(error: Exception) -> Callable[[object], None]:
    """A piece of work that fails."""

    def work(store: object) -> None:  # noqa: ARG001 - the worker gives it
        raise error

    return work


def test_answers_come_on_the_ui_thread(worker: Worker, qtbot: QtBot) -> None:
    """Work runs elsewhere, its answer arrives here, in the order of asking."""
    asker = Asker()
    for _ in range(3):
        worker.ask(lambda _: threading.current_thread().name, asker.hear)
    qtbot.waitUntil(lambda: len(asker.answers) == 3)
    assert asker.answers == [("store", True)] * 3
    assert worker.waiting == 0


def test_the_dead_hear_nothing(worker: Worker, qtbot: QtBot) -> None:
    """An asker deleted before its answer is not called, but the change is still announced."""
    asker, told = Asker(), list[object]()
    worker.ask(lambda _: 1, asker.hear, always=told.append)
    del asker
    qtbot.waitUntil(lambda: told == [1])


def test_after_the_end_nobody_hears(worker: Worker, qtbot: QtBot) -> None:
    """What was asked is done when the end has come; its answer, on its way or not, is not delivered to pages that are gone."""
    asker, done = Asker(), threading.Event()
    worker.ask(lambda _: done.set(), asker.hear)
    worker.ask(lambda _: 2, asker.hear)
    assert done.wait(10)
    worker.stop()
    qtbot.wait(20)
    assert asker.answers == []


def test_of_what_is_done_nothing_is_kept(worker: Worker, qtbot: QtBot) -> None:
    """While nothing is asked, neither the last question, which may hold a page, nor who was told of it is held."""
    held, listener, told = Asker(), Asker(), list[object]()
    gone = [weakref.ref(held), weakref.ref(listener)]
    work = partial(lambda kept, _, report: report(1, 2) or len(kept.answers), held)
    worker.ask(work, told.append, progressed=lambda *far, heard=listener: heard.hear(far))
    del held, listener, work
    qtbot.waitUntil(lambda: told == [0] and [each() for each in gone] == [None, None])


def test_the_end_waits_for_what_was_asked_but_not_for_what_is_spare(worker: Worker) -> None:
    """A window that closes does what the owner asked for, and leaves what would only have made later work quicker."""
    begun, go_on, done = threading.Event(), threading.Event(), list[str]()

    def first(_: object) -> bool:
        begun.set()
        return go_on.wait(10)

    worker.ask(first)
    for kind in (Kind.SPARE, Kind.QUESTION, Kind.LONG, Kind.ACT):
        worker.ask(lambda *_, kind=kind: done.append(kind.name), kind=kind)
    assert begun.wait(10)
    threading.Timer(0.05, go_on.set).start()
    worker.stop()
    assert sorted(done) == ["ACT", "LONG", "QUESTION"]


def test_cancelled_is_not_delivered(worker: Worker, qtbot: QtBot) -> None:
    """A cancelled question has no answer."""
    asker, other = Asker(), Asker()
    worker.ask(lambda _: 1, asker.hear).cancel()
    worker.ask(lambda _: 2, other.hear)
    qtbot.waitUntil(lambda: bool(other.answers))
    assert asker.answers == []


def test_weather_goes_to_who_asked_or_to_the_window(worker: Worker, qtbot: QtBot) -> None:
    """A full disk reaches the asker's `failed`; without one, the window."""
    asker = Asker()
    worker.ask(raising(Full()), None, failed=asker.hear)
    qtbot.waitUntil(lambda: bool(asker.answers))
    with qtbot.waitSignal(worker.troubled):
        worker.ask(raising(Full()))


def test_bugs_are_reported(worker: Worker, qtbot: QtBot) -> None:
    """A bug in the work reaches the report and the worker goes on."""
    with qtbot.waitSignal(worker.broke):
        worker.ask(raising(KeyError("x")))
    asker = Asker()
    worker.ask(lambda _: 2, asker.hear)
    qtbot.waitUntil(lambda: asker.answers == [(2, True)])


def test_progress_is_reported_and_cancels(worker: Worker, qtbot: QtBot) -> None:
    """Long work tells how far it is, and stops at its next report once cancelled."""
    steps = list[tuple[int, int]]()
    go_on, over = threading.Event(), threading.Event()

    def work(_: object, report: Any = None) -> None:  # noqa: ANN401 - what the worker gives it
        report(1, 2)
        go_on.wait(5)
        try:
            report(2, 2)
        finally:
            over.set()

    asked = worker.ask(work, progressed=lambda done, total: steps.append((done, total)))
    qtbot.waitUntil(lambda: steps == [(1, 2)])
    asked.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: over.is_set() and worker.waiting == 0)
    assert steps == [(1, 2)]


def test_store_that_does_not_open(qtbot: QtBot) -> None:
    """A locked store is told by signal; nothing hangs."""

    def refuse() -> Any:  # noqa: ANN401 - it never returns
        raise Locked

    worker = Worker(refuse, is_weather)
    with qtbot.waitSignal(worker.unopened) as told:
        worker.start()
    assert isinstance(told.args[0], Locked)
    worker.stop()


class Folder:
    """A folder that is open for a first look, and becomes a store: what was done with it is written down."""

    def __init__(self) -> None:
        self.glance, self.whole = "glance", NoStore()
        self.done: list[str] = []

    def store(self) -> NoStore:
        """The whole store."""
        self.done.append("store")
        return self.whole

    def close(self) -> None:
        """Let go."""
        self.done.append("close")


@pytest.fixture
def folder() -> Folder:
    """A folder for a first look."""
    return Folder()


@pytest.fixture
def early(folder: Folder, qtbot: QtBot) -> Iterator[Worker]:
    """A running worker that has only had a first look."""
    worker = Worker(lambda: folder, is_weather)  # type: ignore[arg-type,return-value]  # a stand-in
    with qtbot.waitSignal(worker.opened):
        worker.start()
    yield worker
    worker.stop()


def test_early_questions_are_answered_by_a_first_look(early: Worker, folder: Folder, qtbot: QtBot) -> None:
    """The first look answers until a question needs more; from then on the store answers all, early ones too."""
    asker = Asker()
    early.ask(lambda given: given, asker.hear, kind=Kind.EARLY)
    early.ask(lambda given: given, asker.hear)
    early.ask(lambda given: given, asker.hear, kind=Kind.EARLY)
    qtbot.waitUntil(lambda: len(asker.answers) == 3)
    assert [answer for answer, _ in asker.answers] == ["glance", folder.whole, folder.whole]
    assert folder.done == ["store"]


def test_an_early_question_that_fails_is_asked_of_the_store(early: Worker, folder: Folder, qtbot: QtBot) -> None:
    """What the first look cannot answer is asked again, once; nobody hears of the first failure."""
    asked: list[object] = []
    asker = Asker()

    def work(given: object) -> object:
        asked.append(given)
        if given is not folder.whole:
            raise KeyError(given)
        return "well"

    early.ask(work, asker.hear, failed=asker.hear, kind=Kind.EARLY)
    qtbot.waitUntil(lambda: bool(asker.answers))
    assert asker.answers == [("well", True)]
    assert asked == ["glance", folder.whole]


def test_silence_brings_the_store_in(early: Worker, folder: Folder, qtbot: QtBot) -> None:
    """Where nothing is asked for a while the store is made, so that the first act does not wait for it."""
    qtbot.waitUntil(lambda: folder.done == ["store"])
    assert early.waiting == 0


def test_an_end_before_the_store_lets_the_folder_go(folder: Folder, qtbot: QtBot) -> None:
    """A window closed at once makes no store of its folder."""
    worker = Worker(lambda: folder, is_weather)  # type: ignore[arg-type,return-value]  # a stand-in
    with qtbot.waitSignal(worker.opened):
        worker.start()
    worker.stop()
    assert folder.done == ["close"]


def test_stopped_work_says_so_and_finished_work_answers(worker: Worker, qtbot: QtBot) -> None:
    """Work that is stopped at a report tells only that; work that was done before it could be stopped gives its answer."""
    asker, told, held = Asker(), [], threading.Event()

    def work(*given: Any) -> str:  # noqa: ANN401 - the worker gives a store and a report
        held.wait(10)
        given[-1](1, 2)
        return "done"

    asked = worker.ask(work, asker.hear, progressed=lambda *_: None)
    asked.stopped = lambda: told.append("stopped")
    asked.stop()
    late = worker.ask(lambda *_: "late", asker.hear, progressed=lambda *_: None)
    held.set()
    qtbot.waitUntil(lambda: bool(asker.answers))
    late.stop()
    assert (told, asker.answers) == (["stopped"], [("late", True)])


def test_acts_go_before_questions_and_keep_their_order(worker: Worker, qtbot: QtBot) -> None:
    """What the owner does waits for no question but the one that is being answered."""
    done, held = list[str](), threading.Event()
    worker.ask(lambda _: held.wait(10))
    for name in ("first", "second"):
        worker.ask(lambda _, name=name: done.append(f"{name} question"))
        worker.ask(lambda _, name=name: done.append(f"{name} act"), kind=Kind.ACT)
    held.set()
    qtbot.waitUntil(lambda: worker.waiting == 0)
    assert done == ["first act", "second act", "first question", "second question"]


def test_an_act_is_done_in_the_middle_of_a_long_question(worker: Worker, qtbot: QtBot) -> None:
    """A long question gives way at its reports, and is answered all the same."""
    done, begun, held = list[str](), threading.Event(), threading.Event()

    def question(_: object, report: Callable[[int, int], object]) -> str:
        begun.set()
        held.wait(10)
        report(1, 2)
        done.append("question")
        return "answer"

    asker = Asker()
    worker.ask(question, asker.hear, kind=Kind.LONG)
    assert begun.wait(10)
    worker.ask(lambda _: done.append("act"), kind=Kind.ACT)
    held.set()
    qtbot.waitUntil(lambda: bool(asker.answers))
    assert done == ["act", "question"]
    assert asker.answers == [("answer", True)]


def test_a_long_question_nobody_wants_ends_at_its_next_report(worker: Worker, qtbot: QtBot) -> None:
    """A page that asks anew does not wait for its old question."""
    begun, held, went_on = threading.Event(), threading.Event(), list[bool]()

    def question(_: object, report: Callable[[int, int], object]) -> None:
        begun.set()
        held.wait(10)
        report(1, 2)
        went_on.append(True)

    asked = worker.ask(question, kind=Kind.LONG)
    assert begun.wait(10)
    asked.cancel()
    held.set()
    qtbot.waitUntil(lambda: worker.waiting == 0)
    assert went_on == []


def test_who_is_told_ends_on_the_ui_thread(worker: Worker, qtbot: QtBot) -> None:
    """What only an answer's ear still holds may be a window: it goes when told, not when the worker takes up the next thing."""
    ended_on: list[str] = []

    def ask() -> None:
        window = Asker()
        weakref.finalize(window, lambda: ended_on.append(threading.current_thread().name))
        worker.ask(lambda _: 1, lambda _: len(window.answers))

    ask()
    qtbot.waitUntil(lambda: worker.waiting == 0)
    qtbot.waitUntil(lambda: bool(ended_on))
    assert ended_on == ["MainThread"]
