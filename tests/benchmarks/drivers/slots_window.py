"""Ballast at work on a long log, told to print how long each act keeps the window's thread at most.

Every event that the application delivers is measured, in processor time of the window's thread, so that other programs on the
machine do not count. Run as a module. Prints lines `act milliseconds what`, each followed by
`form milliseconds`, the time of fixed work for comparison (`pace.form_ms`).
"""

from __future__ import annotations

import os
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
from tests.benchmarks.pace import form_ms

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
        sys.excepthook = _fail
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
        sys.stdout.write(f"{self._name} {spent * 1000:.2f} {what}\nform {form_ms():.3f}\n")
        self._name, act = next(self._acts, ("", None))
        if act is None:
            sys.stdout.flush()
            self._desk.window.close()
            return
        QTimer.singleShot(QUIET_MS, self, partial(self._do, act))

    def _do(self, act: Callable[[], object]) -> None:
        app: Any = QApplication.instance()
        app.worst = (0.0, "")
        act()
        self._timer.start()


def _fail(kind: type[BaseException], error: BaseException, trace: Any) -> None:  # noqa: ANN401 - as Python calls it
    """End at once: the window would show a report and wait."""
    sys.__excepthook__(kind, error, trace)
    sys.stdout.flush()
    os._exit(1)


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
    yield from acts_of_review(desk)
    yield "import_file", lambda: desk.window.show_place(Place(PageName.IMPORT, file))
    for name in OPENED:
        yield f"again_{name}", partial(desk.window.show_place, Place(name))
    yield "other_look", desk.window.switch_look
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


def acts_of_review(desk: Desk) -> Iterator[tuple[str, Callable[[], object]]]:
    """What an owner does at the end of a week: each chart scrolled to and turned into its table, a category, why, the rest."""
    review: Any = desk.window.show_place(Place(PageName.REVIEW))
    body = review.body
    yield "review_again", lambda: None
    for slot in body.charts.slots:
        name = slot.kind.name
        yield f"see_{name}", partial(review.area.ensureWidgetVisible, slot, 0, 20)
        yield f"table_{name}", slot.card.turn
        yield f"chart_{name}", slot.card.turn
        if name == "HeatMapChart":
            yield "layer", next(act for key, _, act in slot.card.chart.own_keys if key == "L")
            yield "category", partial(_choose, body, 1)
            yield "all_categories", partial(_choose, body, 0)
            yield "other_period", review.header.earlier.click
            yield "first_period", review.header.later.click
    yield "see_patterns", partial(review.area.ensureWidgetVisible, review.afterwards.patterns)
    yield "see_year", partial(review.area.ensureWidgetVisible, body.year.card)
    yield "see_ranking", partial(review.area.ensureWidgetVisible, body.ranking)
    yield "ranking_all", body.ranking.more.click
    yield "ranking_few", body.ranking.more.click
    yield "why", partial(body.ranking.opened.emit, body.ranking.scored.rows.values[0])
    yield "why_numbers", partial(_show_numbers, review)
    yield "why_closed", _close
    yield "rare", body.year.card.rare.click
    yield "rare_closed", _close
    yield "end", body.end_asked.emit
    yield "end_next", partial(_go_on, review)
    yield "end_closed", _close
    yield "top", partial(review.area.verticalScrollBar().setValue, 0)


def _choose(body: Any, at: int) -> None:  # noqa: ANN401 - the page's own type
    """Choose in the list of categories, as a click does; 0 are all of them."""
    body.charts.filter.picker.setCurrentIndex(at)
    body.charts.filter.picker.activated.emit(at)


def _show_numbers(review: Any) -> None:  # noqa: ANN401 - the page's own type
    """All numbers of the why-view that is open."""
    review.evidence.why.inputs_link.click()


def _go_on(review: Any) -> None:  # noqa: ANN401 - the page's own type
    """The next step of the end of a week that is open."""
    review.ends.end.go_on()


def _close() -> None:
    """Close the dialog that is open."""
    dialog: Any = QApplication.activeModalWidget()
    if dialog is None:
        sys.exit("no dialog was open")
    dialog.reject()


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
