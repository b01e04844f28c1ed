"""A chart whose top is scrolled away is drawn all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ballast.ui.charts.heat_map import HeatMapChart
from ballast.ui.words.formats import Words
from tests.ui.charts import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme


def test_a_chart_first_seen_from_below_is_drawn(qtbot: QtBot, theme: Theme) -> None:
    """Scrolled to its lower half before its first paint, it shows its cells there, not an empty card."""
    chart = HeatMapChart(theme, Words())
    chart.setFixedHeight(400)
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addSpacing(900)
    column.addWidget(chart)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inside)
    area.resize(600, 200)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    chart.show_values(samples.heat())
    picture = area.viewport().grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)}
    assert theme.token_color("accent").rgb() in colours or len(colours) > 8
