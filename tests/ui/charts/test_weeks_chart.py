"""Week against week: lines as long as their ranges, the newest full, and a change said only when it is clear."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from ballast.domain.insight.drawn.weeks import Comparisons
from ballast.domain.insight.trend import Direction, Trend
from ballast.ui.charts.card import ChartCard
from ballast.ui.charts.picks import StretchPick
from ballast.ui.charts.weeks import WeeksChart
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless
from tests.ui.charts import beside, samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ballast.ui.charts.chart import Chart
    from ballast.ui.charts.marks import Mark
    from ballast.ui.theme import Theme


@pytest.fixture
def chart(theme: Theme, put: Callable[[Chart], Chart]) -> WeeksChart:
    """Two weeks by category."""
    made = WeeksChart(theme, Words())
    made.show_values(Comparisons(beside.weeks(), None))
    put(made)
    return made


def mark(chart: WeeksChart, row: int, week: int) -> Mark:
    """The mark of a row in a week."""
    return next(each for each in chart.plot.settled() if (each.row, each.column) == (-row, week))


def test_a_line_is_as_long_as_its_range(chart: WeeksChart) -> None:
    """From 11 to 22 h it is 11 long, from 6 to 11 it is 5: on one scale, each with its dot's room at both ends."""
    first, second = mark(chart, 0, 0).shape, mark(chart, 1, 1).shape
    assert (first.width() - 8) / (second.width() - 8) == pytest.approx(11 / 5, rel=0.01)
    assert mark(chart, 0, 0).shape.center().y() < mark(chart, 0, 1).shape.center().y()
    assert mark(chart, 0, 1).shape.center().y() < mark(chart, 1, 0).shape.center().y()


def test_the_newest_week_has_the_colour_and_a_full_dot(chart: WeeksChart, theme: Theme) -> None:
    """The older one is grey with a hollow dot: colour is not the only sign."""
    panel, image = chart._panel, chart.plot.grab().toImage()  # where 8 h of the newest and 4 h of the older lie
    assert panel is not None
    new, old = mark(chart, 1, 1).shape.center().y(), mark(chart, 1, 0).shape.center().y()
    assert image.pixelColor(round(panel.x(8)), round(new)) == theme.category(1)
    assert image.pixelColor(round(panel.x(4)), round(old)) == theme.color("surface")


def test_only_a_clear_change_is_said(chart: WeeksChart) -> None:
    """Above the chart stands the clear one; the tooltip of the other says that there is none."""
    assert chart.lead() == "Administrative: clearly more, from 4.0 h to 8.0 h a week."
    assert mark(chart, 0, 1).tip().note == "no clear change"
    assert mark(chart, 1, 1).tip().note == "clearly more"
    assert "All work: 30 h, 31 h, no clear change" in chart.subtitle()


def test_without_a_clear_change_that_is_what_it_says(chart: WeeksChart) -> None:
    """And where nothing can be compared, what it would take."""
    found = beside.weeks()
    calm = Trend(None, None, Direction.NO_CLEAR_CHANGE)
    chart.show_values(Comparisons(replace(found, categories=tuple(replace(row, trend=calm) for row in found.categories)), None))
    assert chart.lead() == "No clear change: what differs is within what weeks vary by anyway."
    little = Trend(None, None, Direction.TOO_LITTLE)
    rows = tuple(replace(row, trend=little) for row in found.categories)
    chart.show_values(Comparisons(replace(found, whole=replace(found.whole, trend=little), categories=rows), None))
    assert chart.lead().startswith("Too little to compare yet")


def test_the_tooltip_has_the_range_first(chart: WeeksChart) -> None:
    """Then the middle; a figure without a range says why."""
    tip = mark(chart, 1, 1).tip()
    assert tip.title == "Administrative"
    assert [(line.label, line.value) for line in tip.lines] == [
        ("9 – 15 Mar 2026", ""), ("Four times out of five", "6–11 h"), ("About", "8.0 h"),
    ]  # fmt: skip
    assert mark(chart, 1, 1).spoken() == (
        "Administrative, 9 – 15 Mar 2026: about 8.0 h a week, 6–11 h four times out of five. clearly more"
    )


def test_tasks_by_one_key(chart: WeeksChart, qtbot: QtBot) -> None:
    """The choice is reached by Tab and moved with an arrow; what was only logged is marked so and explained."""
    assert nameless(chart) == []
    first, other = chart.by.findChildren(QAbstractButton)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert other.isChecked()
    assert [row.task.name for row in chart.rows if row.task] == list(samples.NAMES[:2])
    rare = mark(chart, 1, 1)
    assert rare.tip().note == "Logged, on too few days for a range"
    assert any("too few days" in str(entry) for entry in chart.legend.entries)
    assert rare.pick == StretchPick(beside.SECOND, samples.task(1, "").id, None, samples.NAMES[1])
    assert mark(chart, 1, 0).pick is None  # nothing was logged there


def test_keys_reach_every_line_and_pick_it(chart: WeeksChart, qtbot: QtBot) -> None:
    """Down to the next row, right to the newer week, Enter shows the entries of that row in that week."""
    plot = chart.plot
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(plot, key)
    with qtbot.waitSignal(chart.picked) as sent:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert sent.args == [StretchPick(beside.SECOND, None, samples.ADMIN.id, "Administrative")]


def test_what_can_be_chosen_is_offered_alone(chart: WeeksChart) -> None:
    """Its weeks or the time before: the choice is there where both are; where one is, that is shown."""
    assert not chart.beside.isVisibleTo(chart)
    before = replace(beside.weeks(), tasks=())
    chart.show_values(Comparisons(beside.weeks(), before))
    assert chart.beside.isVisibleTo(chart)
    chart.beside.chosen.emit(1)
    assert chart.shown is before
    chart.show_values(Comparisons(beside.weeks(), None))
    assert chart.shown is not None
    chart.show_values(Comparisons(None, None))
    assert chart.empty
    assert chart.as_table().rows == ()


def test_it_is_a_table_too(chart: WeeksChart) -> None:
    """All work first, then each row: the change, and for each week the middle and both ends."""
    table = chart.as_table()
    assert table.headers[:5] == ("Work", "Change", "2 – 8 Mar 2026, h a week", "From", "To")
    assert table.rows[0] == ("All work", "no clear change", "30.00", "25.00", "36.00", "31.00", "26.00", "37.00")
    assert table.rows[2] == ("Administrative", "clearly more", "4.00", "3.00", "5.50", "8.00", "6.00", "11.00")


@pytest.mark.parametrize("size", [(1, 1), (260, 220), (2400, 900)])
def test_long_names_and_odd_sizes(theme: Theme, qtbot: QtBot, size: tuple[int, int]) -> None:
    """It is painted at any size, and the whole name stands in the tooltip."""
    chart = WeeksChart(theme, Words())
    qtbot.addWidget(chart)
    chart.show_values(Comparisons(beside.weeks(samples.LONG), None))
    chart.by.chosen.emit(1)
    chart.resize(*size)
    assert chart.grab().width()
    assert mark(chart, 0, 0).tip().title == samples.LONG


def test_on_its_card_it_can_be_turned_and_taken_along(theme: Theme, qtbot: QtBot) -> None:
    """As every chart."""
    chart = WeeksChart(theme, Words())
    chart.show_values(beside.both())
    card = ChartCard(theme, chart)
    qtbot.addWidget(card)
    card.turn()
    assert card.table.model().index(0, 0).data() == "All work"
    assert nameless(card) == []
