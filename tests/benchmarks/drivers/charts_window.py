"""Ballast reviewing two weeks of a long log, told to print how long each chart takes from the click to its painted values.

Each chart is scrolled into sight and left to rest; then another period is chosen, then one category alone, for the map of the
hours another layer too; last the page is opened anew from another one. What is timed ends when the chart has painted its new
values, and its card the words above them. Measured is the processor time of the whole program from the click on, of both its
threads together: what an owner waits at most on a machine that does nothing else, and free of what this one does meanwhile.

Run as a module. Prints lines `chart act milliseconds`, several for each, each followed by `form form milliseconds`, the time of
fixed work for comparison (`pace.form_ms`).
"""

from __future__ import annotations

import os
import sys
from datetime import date, timedelta
from functools import partial
from time import process_time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer

from ballast.domain.insight.period import Period
from ballast.main import main
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.review.chart_kinds import KINDS
from ballast.ui.pages.review.page import ReviewPage
from tests.benchmarks.pace import form_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.ui.charts.chart import Chart
    from ballast.ui.desk import Desk

LAST = date.fromisoformat(sys.argv[1])
ROUNDS = int(sys.argv[2])
AUDIT = Period(LAST - timedelta(days=13), LAST)
LAYERED = "HeatMapChart"
QUIET_MS = 30
PATIENCE_MS = 20_000
SETTLED_MS = 2500


class Watcher(QObject):
    """Does one act after another and times each until the chart that it is about has painted its new values."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk, self._acts = desk, acts_of(desk)
        self._name, self._begin = "", 0.0
        self._filled = self._said = self._drawn = False
        self._chart: Any = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._give_up)
        sys.excepthook = fail
        QTimer.singleShot(0, self, self._next)

    def _next(self) -> None:
        if busy(self._desk):
            QTimer.singleShot(QUIET_MS, self, self._next)
            return
        self._name, self._chart, act = next(self._acts, ("", None, None))
        if act is None:
            sys.stdout.flush()
            self._desk.window.close()
            return
        if self._chart is None:
            act()
            QTimer.singleShot(QUIET_MS, self, self._next)
            return
        self._patience.start()
        show(self._desk.window.page, type(self._chart).__name__)  # those above it may have grown since
        self._filled = self._said = self._drawn = False
        self._chart.told.connect(self._told)
        viewport(self._chart).installEventFilter(self)
        take = self._chart.show_values

        def show_values(values: object) -> None:
            del self._chart.show_values
            take(values)
            self._filled = True

        self._chart.show_values = show_values
        if self._name == "layer":
            del self._chart.show_values
            self._filled = True
        self._begin = process_time()
        act()

    def _give_up(self) -> None:
        sys.stderr.write(f"{type(self._chart).__name__} was not painted after {self._name}\n")
        sys.stderr.flush()
        os._exit(1)

    def _told(self) -> None:
        self._said = self._filled
        self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """The chart paints its new values."""
        if event.type() == QEvent.Type.Paint and watched is viewport(self._chart):
            self._drawn = self._filled
            self._end()
        return False

    def _end(self) -> None:
        """The wait is over once the values and the words above them are there, and the window has painted both."""
        if self._said and self._drawn:
            self._filled = self._said = False
            viewport(self._chart).removeEventFilter(self)
            self._chart.told.disconnect(self._told)
            QTimer.singleShot(0, self, self._painted)

    def _painted(self) -> None:
        self._patience.stop()
        waited = process_time() - self._begin
        sys.stdout.write(f"{type(self._chart).__name__} {self._name} {waited * 1000:.2f}\nform form {form_ms():.3f}\n")
        QTimer.singleShot(QUIET_MS, self, self._next)


def viewport(chart: Chart) -> Any:  # noqa: ANN401 - pyqtgraph has no types
    """What paints a chart."""
    return chart.plot._view.viewport()


def busy(desk: Desk) -> bool:
    """Whether the page is still being asked or filled; what it asks for last of all (`afterwards`) is called off."""
    page: Any = desk.window.page
    if not isinstance(page, ReviewPage):
        return bool(desk.worker.waiting)
    if page._asked or page.body.drawing.asking.busy or page.body.stages.busy or page.body.charts.wanted():
        return True
    page.afterwards.cancel()
    return page.afterwards.busy or bool(desk.worker.waiting)


def acts_of(desk: Desk) -> Iterator[tuple[str, Chart | None, Callable[[], object]]]:
    """An act's name, the chart it is timed on (None: not timed), and the act."""
    before = Period(AUDIT.first - timedelta(days=14), AUDIT.last - timedelta(days=14))
    yield "", None, lambda: desk.window.show_place(Place(PageName.REVIEW, AUDIT))
    while not isinstance(desk.window.page, ReviewPage):
        yield "", None, lambda: None  # it is still being made
    page: Any = desk.window.page
    for kind in KINDS:
        chart = page.body.charts.chart(kind.name)
        yield "", None, partial(show, page, kind.name)
        for _ in range(ROUNDS):
            yield "period", chart, page.header.earlier.click
            yield "period", chart, page.header.later.click
            yield "category", chart, partial(choose, page, 1)
            yield "category", chart, partial(choose, page, 0)
            if kind.name == LAYERED:
                yield "layer", chart, next(act for key, _, act in chart.own_keys if key == "L")
                yield "", None, lambda: desk.window.show_place(Place(PageName.TODAY))
                yield "open", chart, partial(desk.window.show_place, Place(PageName.REVIEW, before))
                yield "", None, partial(desk.window.show_place, Place(PageName.REVIEW, AUDIT))


def show(page: object, name: str) -> None:
    """Scroll the place of a chart into sight, whole; nothing where another page is shown."""
    if isinstance(page, ReviewPage):
        page.area.ensureWidgetVisible(next(slot for slot in page.body.charts.slots if slot.kind.name == name), 0, 20)


def choose(page: Any, at: int) -> None:  # noqa: ANN401 - the page's own type
    """Choose in the list of categories, as a click does; 0 are all of them."""
    picker = page.body.charts.filter.picker
    picker.setCurrentIndex(at)
    picker.activated.emit(at)


def fail(kind: type[BaseException], error: BaseException, trace: Any) -> None:  # noqa: ANN401 - as Python calls it
    """End at once: the window would show a report and wait."""
    sys.__excepthook__(kind, error, trace)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(
        main(sys.argv[3:], lambda desk: desk.ready.connect(lambda: QTimer.singleShot(SETTLED_MS, desk, partial(Watcher, desk))))
    )
