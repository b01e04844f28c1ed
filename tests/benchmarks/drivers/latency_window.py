"""Ballast at work on a long log and on a slow disk, told to print how long the owner waits: from a key to the painted result.

Every commit takes 20 ms longer than the disk of this machine needs, as where a flush takes that long. Time in which the threads
waited for a processor that other programs had is not counted. Run as a module. Prints lines `act milliseconds`, many for each
act, each followed by `form milliseconds`, the time of fixed work for comparison (`pace.form_ms`).
"""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ballast.main import main
from ballast.store.engine import Database
from ballast.ui.changes import PageName, Place
from tests.benchmarks.pace import form_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.ui.desk import Desk

FLUSH_S = 0.020
ROUNDS = 20
QUIET_MS = 60
PATIENCE_MS = 1000
LOOKS = 20
SETTLED_MS = 3500
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Watcher(QObject):
    """Does one act after another and times each until the first paint after its page has shown what came of it."""

    def __init__(self, desk: Desk, acts: Iterator[tuple[str, Callable[[], object]]]) -> None:
        super().__init__(desk)
        self._desk, self._acts = desk, acts
        self._name, self._begin, self._waits = "", 0.0, False
        self._heard: set[int] = set()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        self._changed, self._looks = False, 0
        desk.context.changes.announced.connect(self._hear)
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        if self._desk.worker.waiting:
            QTimer.singleShot(QUIET_MS, self, self._next)
            return
        self._name, act = next(self._acts, ("", None))
        if act is None:
            sys.stdout.flush()
            self._desk.window.close()
            return
        page: Any = self._desk.window.page
        if id(page) not in self._heard:
            self._heard.add(id(page))
            page.shown.connect(self._shown)
        self._waits = bool(self._name)
        self._changed, self._looks = False, 0
        self._patience.start()
        self._begin = time.perf_counter() - _queued_s()
        act()
        if not self._name:
            self._patience.stop()
            QTimer.singleShot(QUIET_MS, self, self._next)

    def _hear(self) -> None:
        self._changed = True

    def _give_up(self) -> None:
        """A drag that ended where it began changes nothing and shows nothing: it does not count. A change is waited for."""
        if self._changed or self._desk.worker.waiting:
            self._looks += 1
            if self._looks == LOOKS:
                _fail(f"{self._name} was not shown")
            self._patience.start()
            return
        self._waits = False
        self._next()

    def _shown(self) -> None:
        if self._waits:
            self._waits = False
            self._desk.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """The window is about to paint what the page shows: the wait is over once it has."""
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._painted)
        return False

    def _painted(self) -> None:
        self._patience.stop()
        sys.stdout.write(f"{self._name} {(time.perf_counter() - _queued_s() - self._begin) * 1000:.2f}\n")
        sys.stdout.write(f"form {form_ms():.3f}\n")
        QTimer.singleShot(QUIET_MS, self, self._next)


def acts_of(desk: Desk) -> Iterator[tuple[str, Callable[[], object]]]:
    """Start, switch and stop by key on Today; drag by key and by mouse on the week before. A name of "" is not timed.

    The present week shows other hours on other days, and an entry that lies at its upper edge cannot be dragged further up.
    """
    today: Any = desk.window.page
    for number in range(ROUNDS):
        yield "", partial(today.box.edit.setText, f"Task number {number}")
        yield "start", lambda: QTest.keyClick(today.box.edit, Qt.Key.Key_Return)
        yield "switch", lambda: QTest.keyClick(today, Qt.Key.Key_1, ALT)
        yield "stop", lambda: QTest.keyClick(today, Qt.Key.Key_Period, CTRL)
    week: Any = desk.window.show_place(Place(PageName.WEEK, desk.context.clock.now().date() - timedelta(weeks=1)))
    yield "", lambda: None
    for number in range(ROUNDS):
        yield "", lambda: week.canvas.go_to(_first_entry(week))
        yield "drag_key", partial(QTest.keyClick, week.canvas, Qt.Key.Key_Down if number % 2 else Qt.Key.Key_Up, ALT)
    for number in range(ROUNDS):
        yield "", partial(_carry, week, 40 if number % 2 else -40)
        yield "drag_mouse", partial(_let_go, week)


def _first_entry(week: Any) -> Any:  # noqa: ANN401 - the page's own types
    """The earliest entry of the week's first day: nothing lies above it."""
    return next(piece for piece in week.canvas.pieces if piece.entry is not None)


def _carry(week: Any, down: int) -> None:  # noqa: ANN401 - see above
    """Take an entry and carry it, without letting go."""
    canvas = week.canvas
    start = canvas.geometry_now.rect_of(_first_entry(week)).center().toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in (1, 2, 3, 4):
        where = QPointF(start + QPoint(0, down * step // 4))
        move = QMouseEvent(
            QEvent.Type.MouseMove, where, canvas.mapToGlobal(where), Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(canvas, move)
    canvas.setProperty("let_go_at", where.toPoint())


def _let_go(week: Any) -> None:  # noqa: ANN401 - see above
    point = week.canvas.property("let_go_at")
    QTest.mouseRelease(week.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)


def _queued_s() -> float:
    """How long the window's thread and the worker's were ready to run and had no processor, because other programs had it.

    0 where the system does not tell: only Linux does.
    """
    threads = [each.native_id for each in threading.enumerate() if each.name in {"MainThread", "store"}]
    queued = 0
    for thread in threads:
        with suppress(OSError):
            queued += int(Path(f"/proc/self/task/{thread}/schedstat").read_text(encoding="ascii").split()[1])
    return queued / 1e9


def _fail(why: str) -> None:
    """End at once: to leave by an exception would show a report in the window, which waits."""
    sys.stderr.write(f"{why}\n")
    sys.stderr.flush()
    os._exit(1)


def _slowed(commit: Callable[[Database], None]) -> Callable[[Database], None]:
    def slow(database: Database) -> None:
        time.sleep(FLUSH_S)
        commit(database)

    return slow


if __name__ == "__main__":
    setattr(Database, "commit", _slowed(Database.commit))  # noqa: B010 - the disk of the driver in its place
    sys.exit(
        main(
            sys.argv[1:],
            lambda desk: desk.ready.connect(lambda: QTimer.singleShot(SETTLED_MS, desk, lambda: Watcher(desk, acts_of(desk)))),
        )
    )
