"""What every page is given: the way to the store, the clock, the look, the words, and the window's ear."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ballast.services.finding import GoneError
from ballast.ui.changes import Notice, Place, Tone
from ballast.ui.worker import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtCore import QObject

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.store.store import Store
    from ballast.ui.changes import Bulletin, Changes, PageName, Question
    from ballast.ui.desktop.status import Status
    from ballast.ui.settings import Looks
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words
    from ballast.ui.worker import Asked, Worker


T = TypeVar("T")


class Context(NamedTuple):
    """The surroundings of a page. Nothing here touches the store on the UI thread; `folder` holds its file.

    `desktop` is what the desktop around the window offers; None where a page is shown without one.
    """

    worker: Worker
    changes: Changes
    bulletin: Bulletin
    clock: Clock
    theme: Theme
    words: Words
    settings: Looks
    folder: Path
    desktop: Status | None = None

    def ask(
        self,
        fn: Callable[[Store], T],
        on_answer: Callable[[T], object] | None = None,
        *,
        on_problem: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
        early: bool = False,
    ) -> Asked:
        """Run `fn(store)` on the worker and hand its answer to `on_answer` on the UI thread.

        The answer is dropped when its asker is gone: the object of a bound method, or `owner` for a lambda. Weather (a full
        disk, a locked file) goes to `on_problem`, or to the window's banner where none is given; a bug always ends in the
        report, and then `on_problem` hears of it too, so that a page can leave its busy state. `early` says that `fn` asks no
        more than a first look at the data can answer (`store.glance`), so that it need not wait for the whole store.
        """
        return self.worker.ask(fn, on_answer, failed=on_problem, owner=owner, kind=Kind.EARLY if early else Kind.QUESTION)

    def do(
        self,
        fn: Callable[[Store], Change | None],
        on_done: Callable[[Change | None], object] | None = None,
        *,
        on_problem: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
    ) -> Asked:
        """Run a write on the worker and announce the Change that it returns, then call `on_done` with it.

        The change is announced even when the page that asked is gone by then: the data did change. Writes are done in the
        order in which they are asked for, before all questions that wait. What the pages that are seen ask after a change is
        read in the same turn (`Changes.follow`).
        """
        questions, news = self.changes.questions(), dict[int, Any]()

        def act(store: Store) -> Change | None:
            change = fn(store)
            if change is not None:
                _read(questions, store, news)
            return change

        return self.worker.ask(
            act,
            on_done,
            failed=on_problem,
            owner=owner,
            always=lambda change: None if change is None else self.changes.announce(change, news),
            kind=Kind.ACT,
        )

    def do_if_there(
        self,
        fn: Callable[[Store], Change],
        gone: str,
        on_done: Callable[[Change], object] | None = None,
        *,
        owner: QObject | None = None,
    ) -> Asked:
        """As `do`, for an act about what may have been deleted meanwhile: then nothing is written, and `gone` is said."""

        def act(store: Store) -> Change | None:
            try:
                return fn(store)
            except GoneError:
                return None

        def done(change: Change | None) -> None:
            if change is None:
                self.say(gone, tone=Tone.WARNING)
            elif on_done is not None:
                on_done(change)

        return self.do(act, done, owner=owner)

    def look(self, owner: QObject) -> None:
        """Have a clock that was set a moment ago known before the act that is asked for next writes an instant of it.

        For every act that starts or stops work now. It reads one row and writes only where something happened; before the
        desktop's side has left its first sign of life there is nothing to compare with.
        """
        pulse, clock = self.desktop.pulse if self.desktop else None, self.clock
        if pulse is not None:
            from ballast.services import presence  # noqa: PLC0415 - loaded with the desktop's side

            now = pulse()
            self.do(lambda store: presence.look(store, now, clock), owner=owner)

    def ask_long(
        self,
        fn: Callable[[Store, Watch], T],
        on_answer: Callable[[T], object],
        *,
        on_problem: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
    ) -> Asked:
        """Ask what takes long: as `ask`, and `fn` is handed a watch that it calls every few milliseconds.

        Writes are done at these moments, so that none waits for the answer; the answer may then be older than they are. Ask
        again when their change is announced, and `cancel` what nobody wants any more: it ends at its next call.
        """
        return self.worker.ask(fn, on_answer, failed=on_problem, owner=owner, kind=Kind.LONG)

    def navigate(self, page: PageName | Place, about: object = None) -> None:
        """Ask the window to show a page, with what it shall show there."""
        self.bulletin.navigated.emit(page if isinstance(page, Place) else Place(page, about))

    def say(self, text: str, *, tone: Tone = Tone.INFO, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a passing notice, with a button when `action` is given (Undo ...)."""
        self.bulletin.said.emit(Notice(text, tone, action, act))

    def undo(self) -> None:
        """Take the last action back; also what the Undo button of a notice does."""
        self.bulletin.undo_asked.emit()


def _read(questions: Mapping[int, Question], store: Store, news: dict[int, Any]) -> None:
    """Answer what pages ask after an act. The act is done: what goes wrong here the page finds when it asks by itself."""
    with suppress(Exception):
        news.update(store.at_once(lambda: {number: question(store) for number, question in questions.items()}))
