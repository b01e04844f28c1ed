"""Charts with nothing, very much, very little and very long things in them, and what loading them costs."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QGraphicsView

from ballast.domain.insight.drawn.day_bars import DayBar, DayBars
from ballast.domain.insight.drawn.heat_map import EMPTY_WEEK, Cell, HeatMap, HeatWeek, Layer
from ballast.domain.insight.drawn.pareto import Pareto, ParetoRow
from ballast.domain.insight.drawn.stress_hours import StressHours, StressPoint
from ballast.ui.charts.day_bars import DayBarsChart
from ballast.ui.charts.heat_map import HeatMapChart
from ballast.ui.charts.pareto import ParetoChart
from ballast.ui.charts.plot import Plot
from ballast.ui.charts.scale import hour_step, tick_digits, ticks
from ballast.ui.charts.stress_hours import StressHoursChart
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words.formats import Words
from tests.ui.charts import samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter
    from pytestqt.qtbot import QtBot

    from ballast.ui.charts.chart import Chart
    from ballast.ui.theme import Theme


def worked(work: Callable[[], object]) -> float:
    """How long the processor works at something, in seconds: other programs beside make no difference."""
    before = time.thread_time()
    work()
    return time.thread_time() - before


def loop() -> float:
    """How long it works at a hundred thousand squares: about four milliseconds where a frame has seventeen."""
    return min(worked(lambda: sum(number * number for number in range(100_000))) for _ in range(5))


def filled(theme: Theme, kind: str) -> list[Chart]:
    """The four charts with values of a kind."""
    words = Words()
    days, tasks, hours, stress = (
        DayBarsChart(theme, words), ParetoChart(theme, words), HeatMapChart(theme, words), StressHoursChart(theme, words)
    )  # fmt: skip
    if kind == "empty":
        days.show_values(DayBars((), (), 0.0))
        tasks.show_values(Pareto((), None, 0.0))
        hours.show_values(EMPTY_WEEK)
        stress.show_values(StressHours((), 0.0, 2.5, 9))
    else:
        size = {"tiny": 1e-6, "huge": 1e6}[kind]
        bar = DayBar(samples.MONDAY, (size,), size, 1.0, counts=True, work_day=True)
        own = samples.task(1, samples.LONG)
        days.show_values(DayBars((samples.CORE,), (bar,) * 400, size, 0.5))
        tasks.show_values(Pareto((ParetoRow(own, samples.CORE, 1, size, 1.0, 1.0, vital=True),) * 100, 0, size))
        cells = {(day, hour): Cell(size, size, ()) for day in range(7) for hour in range(24)}
        hours.show_values(HeatWeek({layer: HeatMap(layer, cells) for layer in Layer}, 0, 23))
        stress.show_values(StressHours((StressPoint(own, None, size, size, 4.0),) * 60, size / 10, 2.5, 0))
    return [days, tasks, hours, stress]


@pytest.mark.parametrize("kind", ["empty", "tiny", "huge"])
@pytest.mark.parametrize("size", [(1, 1), (260, 220), (2400, 900)])
def test_no_values_and_no_size_break_a_chart(theme: Theme, qtbot: QtBot, kind: str, size: tuple[int, int]) -> None:
    """Nothing, a millionth of an hour and a million hours are painted at any size."""
    for chart in filled(theme, kind):
        qtbot.addWidget(chart)
        chart.resize(*size)
        assert chart.grab().width()
        assert all(mark.shape.isValid() for mark in chart.plot.settled()) or chart.empty or size == (1, 1)
        assert chart.empty is (kind == "empty")


def test_an_empty_chart_says_what_to_log(theme: Theme, qtbot: QtBot) -> None:
    """Each chart without values has a title and a hint, and the same hint for screen readers."""
    for chart in filled(theme, "empty"):
        qtbot.addWidget(chart)
        shown = [label.text() for label in chart.findChildren(PlainLabel)]
        assert chart.EMPTY() in shown
        assert chart.EMPTY_HINT() in shown
        assert chart.plot.accessibleDescription() == chart.EMPTY_HINT()


def test_many_days_stay_apart(theme: Theme, put: Callable[[Chart], Chart]) -> None:
    """Two months of nine categories: every bar has its own place and at least two pixels."""
    chart = DayBarsChart(theme, Words())
    chart.show_values(samples.many_days())
    put(chart)
    first = [mark.shape for mark in chart.plot.settled() if mark.row == 0 and mark.pick is not None]
    assert len(first) == 62
    assert all(one.right() <= other.left() and one.width() >= 2 for one, other in pairwise(first))


def test_a_repaint_is_done_within_a_frame(theme: Theme, put: Callable[[Chart], Chart]) -> None:
    """Two months of nine categories on 1000 by 400 pixels are painted again within a frame of 17 ms, said as four loops."""
    chart = DayBarsChart(theme, Words())
    chart.show_values(replace(samples.many_days(), work_day=8.0))
    put(chart).resize(1000, 400)
    chart.grab()
    view = chart.plot.findChild(QGraphicsView)
    assert view is not None
    assert min(worked(view.viewport().repaint) for _ in range(10)) < 4 * loop()


def test_a_crowd_of_bubbles_does_not_stall(theme: Theme, put: Callable[[Chart], Chart]) -> None:
    """Three hundred bubbles in one spot are laid out and painted at once, each reachable by key."""
    chart = StressHoursChart(theme, Words())
    chart.show_values(samples.crowd())
    put(chart)

    def shown() -> None:
        chart.plot.refresh()
        chart.grab()

    assert worked(shown) < 60 * loop()
    assert len(chart.plot.settled()) == 300


def test_a_mistake_while_painting_does_not_end_the_program(theme: Theme, qtbot: QtBot) -> None:
    """A line that raises inside the painting is reported, and the widget lives on."""

    class Broken:
        broken = True

        def arrange(self, _plot: Plot, _room: QRectF) -> list[object]:
            return []

        def draw(self, _painter: QPainter) -> None:
            if self.broken:
                raise ValueError("boom")  # noqa: EM101 - a fault made on purpose

        def step(self, *_: object) -> None:
            return None

    artist = Broken()
    plot = Plot(theme, artist)  # type: ignore[arg-type]  # a stand-in
    qtbot.addWidget(plot)
    with pytest.raises(ValueError, match="boom"):
        plot.grab()
    artist.broken = False
    assert plot.grab().width() == plot.width()


@pytest.mark.parametrize(
    ("highest", "most", "expected"),
    [
        (8.1, 6, (0, 2, 4, 6, 8)),
        (0.4, 4, (0, 0.1, 0.2, 0.3, 0.4)),
        (62.0, 5, (0, 20, 40, 60)),
        (24.0, 6, (0, 4, 8, 12, 16, 20, 24)),
    ],
)
def test_scales_have_round_steps(highest: float, most: int, expected: tuple[float, ...]) -> None:
    """The steps of an axis are round figures, not more than asked for, and written with as few decimals as they need."""
    assert ticks(highest, most) == pytest.approx(expected)
    assert tick_digits(hour_step(highest, most)) == (1 if highest < 1 else 0)


def test_charts_load_pyqtgraph_only_when_one_is_made() -> None:
    """Neither the window nor what a page needs to know of a chart loads pyqtgraph or numpy; a chart does."""
    program = (
        "import sys, ballast.ui.app, ballast.ui.window\n"
        "import ballast.ui.charts.picks, ballast.ui.charts.card, ballast.ui.charts.table\n"
        "early = {'pyqtgraph', 'numpy'} & set(sys.modules)\n"
        "import ballast.ui.charts.day_bars\n"
        "sys.exit(bool(early) or 'pyqtgraph' not in sys.modules)"
    )
    assert subprocess.run((sys.executable, "-c", program), check=False).returncode == 0
