"""The four charts with known values, shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast.ui.charts.day_bars import DayBarsChart
from ballast.ui.charts.heat_map import HeatMapChart
from ballast.ui.charts.pareto import ParetoChart
from ballast.ui.charts.stress_hours import StressHoursChart
from ballast.ui.words.formats import Words
from tests.ui.charts import samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ballast.ui.charts.chart import Chart
    from ballast.ui.theme import Theme


@pytest.fixture
def put(qtbot: QtBot) -> Callable[[Chart], Chart]:
    """Shows a chart of 700 by 420 pixels."""

    def shown(chart: Chart) -> Chart:
        qtbot.addWidget(chart)
        chart.resize(700, 420)
        with qtbot.waitExposed(chart):
            chart.show()
        return chart

    return shown


@pytest.fixture
def day_chart(theme: Theme, put: Callable[[Chart], Chart]) -> DayBarsChart:
    """Three days."""
    chart = DayBarsChart(theme, Words())
    chart.show_values(replace(samples.days(), work_day=8.0))
    put(chart)
    return chart


@pytest.fixture
def pareto_chart(theme: Theme, put: Callable[[Chart], Chart]) -> ParetoChart:
    """Four tasks and the rest."""
    chart = ParetoChart(theme, Words())
    chart.show_values(samples.pareto())
    put(chart)
    return chart


@pytest.fixture
def heat_chart(theme: Theme, put: Callable[[Chart], Chart]) -> HeatMapChart:
    """Two hours of work."""
    chart = HeatMapChart(theme, Words())
    chart.show_values(samples.heat())
    put(chart)
    return chart


@pytest.fixture
def stress_chart(theme: Theme, put: Callable[[Chart], Chart]) -> StressHoursChart:
    """Three rated tasks."""
    chart = StressHoursChart(theme, Words())
    chart.show_values(samples.stress())
    put(chart)
    return chart
