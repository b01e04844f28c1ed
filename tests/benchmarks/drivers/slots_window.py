"""Ballast at work on a long log, told to print how long each act keeps the window's thread at most.

Every event that the application delivers is measured, in processor time of the window's thread, so that other programs on the
machine do not count. Prints lines `act milliseconds what` and `loop milliseconds`, the time of a fixed loop for comparison.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import ballast.ui.app
from ballast.main import main
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.review.periods import Choice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.ui.desk import Desk

QUIET_MS = 60
BUSY_S = 0.001
SETTLED_MS = 3500


class Measured(QApplication):
    """An application that remembers its longest event since `worst` was last cleared.

    Its ear makes PySide look up every type of Qt with the first event, which the program itself does in small turns later: they
    are looked up before it begins (`know_types`).
    """

    worst = (0.0, "")
    busy_at = 0.0
    inside = False

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Deliver and measure; what is delivered inside another event belongs to that one, and is not measured itself."""
        if self.inside:
            return super().notify(receiver, event)
        self.inside = True
        what = f"{event.type().name}:{type(receiver).__name__}"
        begin = time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self.inside = False
            spent = time.thread_time() - begin
            self.worst = max(self.worst, (spent, what))
            if spent > BUSY_S:
                self.busy_at = time.monotonic()


class Round(QObject):
    """Does one act after another, each once the window has come to rest."""

    def __init__(self, desk: Desk, acts: Iterator[tuple[str, Callable[[], object]]]) -> None:
        super().__init__(desk)
        self._desk, self._acts, self._name = desk, acts, "start"
        self._timer = QTimer(self)
        self._timer.setInterval(QUIET_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        app: Any = QApplication.instance()
        if self._desk.worker.waiting or time.monotonic() - app.busy_at < QUIET_MS / 1000:
            self._timer.start()  # what comes in the turns that follow belongs to the act as well
            return
        spent, what = app.worst
        sys.stdout.write(f"{self._name} {spent * 1000:.2f} {what}\n")
        self._name, act = next(self._acts, ("", None))
        if act is None:
            sys.stdout.write(f"loop {_loop() * 1000:.2f}\n")
            sys.stdout.flush()
            self._desk.window.close()
            return
        app.worst = (0.0, "")
        QTimer.singleShot(0, self, lambda: (act(), self._timer.start()))


OPENED = (
    PageName.REVIEW,
    PageName.PLANS,
    PageName.HELPERS,
    PageName.SETTINGS,
    PageName.IMPORT,
    PageName.WIZARD,
    PageName.TODAY,
)


def acts_of(desk: Desk, file: Path, large: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """What an owner does in a day and at the end of a week; with a `large` file also what is done once in a long while."""
    page: Any = desk.window.page
    for letter in "task 1":
        yield f"type_{ord(letter)}", partial(QTest.keyClicks, page.box.edit, letter)
    yield "enter", lambda: QTest.keyClick(page.box.edit, Qt.Key.Key_Return)
    if page.box.edit.text():
        sys.exit("the line was not taken")
    yield "switch", lambda: page.switch(0)
    yield "rate", lambda: page.body.now_card.rated.emit(3)
    yield "stop", page.acts.stop
    yield "undo", desk.context.undo
    yield "previous_day", lambda: QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    yield "next_day", lambda: QTest.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    for name in OPENED:
        yield f"open_{name}", partial(desk.window.show_place, Place(name))
    yield "import_file", lambda: desk.window.show_place(Place(PageName.IMPORT, file))
    for name in OPENED:
        yield f"again_{name}", partial(desk.window.show_place, Place(name))
    if large.name == "":
        return
    review: Any = desk.window.show_place(Place(PageName.REVIEW))
    yield "review_whole", lambda: desk.window.show_place(Place(PageName.REVIEW, review.header.offered[Choice.WHOLE]))
    yield "read_large", lambda: desk.window.show_place(Place(PageName.IMPORT, large))
    imports: Any = desk.window.page
    yield "import_large", imports.preview.go.click
    if imports.panel is not imports.result:
        sys.exit("the large file did not come in")
    yield "undo_large", desk.context.undo


def _loop() -> float:
    """The fastest of some rounds of a fixed piece of Python."""
    times = []
    for _ in range(15):
        begin = time.thread_time()
        sum(number * number % 7 for number in range(50_000))
        times.append(time.thread_time() - begin)
    return min(times)


def know_types() -> None:
    """What the measuring itself needs of Qt."""
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)


def _watch(desk: Desk) -> None:
    file, large = Path(sys.argv[1]), Path(sys.argv[2])
    desk.ready.connect(lambda: QTimer.singleShot(SETTLED_MS, desk, lambda: Round(desk, acts_of(desk, file, large))))


if __name__ == "__main__":
    know_types()
    ballast.ui.app.QApplication = Measured  # type: ignore[attr-defined]  # the measured one in its place
    sys.exit(main(sys.argv[3:], _watch))
