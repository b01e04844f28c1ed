"""Mouse and keys on a chart: what they find, what they say, what they choose."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ballast.ui.charts.picks import DayPick, HourPick, RestPick, TaskPick
from ballast.ui.charts.tip import ChartTip
from ballast.ui.theme import Look
from tests.ui.charts import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.charts.chart import Chart
    from ballast.ui.charts.day_bars import DayBarsChart
    from ballast.ui.charts.heat_map import HeatMapChart
    from ballast.ui.charts.pareto import ParetoChart
    from ballast.ui.charts.stress_hours import StressHoursChart

CHARTS = ("day_chart", "pareto_chart", "heat_chart", "stress_chart")


@pytest.fixture(params=CHARTS)
def chart(request: pytest.FixtureRequest) -> Chart:
    """Each of the four."""
    found: Chart = request.getfixturevalue(request.param)
    return found


def tip_of(chart: Chart) -> ChartTip | None:
    """The tooltip that is shown."""
    return next((tip for tip in chart.window().findChildren(ChartTip) if tip.isVisible()), None)


def test_a_click_chooses_what_lies_there(chart: Chart, qtbot: QtBot) -> None:
    """A click into the middle of anything painted sends its pick; every pick can be reached so."""
    for mark in chart.plot.settled():
        if mark.pick is None:
            continue
        with qtbot.waitSignal(chart.picked) as sent:
            qtbot.mouseClick(chart.plot, Qt.MouseButton.LeftButton, pos=mark.shape.center().toPoint())
        assert sent.args == [mark.pick]


def test_the_mouse_shows_a_tooltip_and_takes_it_away(chart: Chart, qtbot: QtBot) -> None:
    """The tooltip of what is pointed at lies inside the window and goes when the mouse leaves."""
    mark = chart.plot.settled()[0]
    qtbot.mouseMove(chart.plot, mark.shape.center().toPoint())
    qtbot.waitUntil(lambda: tip_of(chart) is not None)
    tip = tip_of(chart)
    assert tip is not None
    assert tip.tip == mark.tip()
    assert chart.window().rect().contains(tip.geometry())
    qtbot.mouseMove(chart.plot, QPoint(chart.plot.width() - 1, 0))
    QApplication.sendEvent(chart.plot, QEvent(QEvent.Type.Leave))
    assert tip_of(chart) is None


def test_arrows_reach_every_value_and_enter_chooses(chart: Chart, qtbot: QtBot) -> None:
    """From the first value, right and up lead to all that are for keys; Enter sends the pick of the present one."""
    plot = chart.plot
    keyed = {number for number, mark in enumerate(plot.settled()) if mark.keyed}
    seen: set[int] = set()
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    for _ in range(12):
        for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            for _ in range(12):
                seen.add(-1 if plot.current is None else plot.current)
                qtbot.keyClick(plot, key)
        seen.add(-1 if plot.current is None else plot.current)
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert seen == keyed
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert plot.current is not None
    if (pick := plot.marks[plot.current].pick) is not None:
        with qtbot.waitSignal(chart.picked) as sent:
            qtbot.keyClick(plot, Qt.Key.Key_Return)
        assert sent.args == [pick]


def test_moving_by_key_is_announced(stress_chart: StressHoursChart, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen reader hears each value in words as the arrows reach it, and its tooltip is seen."""
    from ballast.ui.charts import plot  # noqa: PLC0415 - what is replaced

    heard: list[str] = []
    monkeypatch.setattr(plot, "announce", lambda _widget, text: heard.append(text))
    qtbot.keyClick(stress_chart.plot, Qt.Key.Key_Right)
    qtbot.keyClick(stress_chart.plot, Qt.Key.Key_Left)
    assert heard == ["Invoices: 8 h, stress 3.5 of 4. Hand over first", "<img src=x> & Mail: 4 h, stress 1.0 of 4"]
    assert tip_of(stress_chart) is not None


def test_reached_by_tab_a_chart_shows_where_the_keys_are(chart: Chart, qtbot: QtBot) -> None:
    """Keyboard focus rings a value at once, so that one sees where one is; it goes when focus leaves."""
    with qtbot.waitActive(chart):
        chart.activateWindow()
    chart.plot.clearFocus()
    plain = chart.grab().toImage()
    chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.plot.hasFocus)
    assert chart.plot.current is not None
    assert chart.grab().toImage() != plain
    chart.plot.clearFocus()
    qtbot.waitUntil(lambda: chart.grab().toImage() == plain)


def test_escape_lets_go_and_then_is_the_pages(heat_chart: HeatMapChart, qtbot: QtBot) -> None:
    """Escape takes the highlight away first; the next one is left to whatever holds the chart."""
    qtbot.keyClick(heat_chart.plot, Qt.Key.Key_Home)
    tip = tip_of(heat_chart)
    assert tip is not None
    qtbot.keyClick(heat_chart.plot, Qt.Key.Key_Escape)
    assert heat_chart.plot.current is None
    assert tip.isHidden()


def test_a_screen_reader_finds_a_named_chart(chart: Chart) -> None:
    """The plot has the chart's title as its name; its description is the finding, then a sentence with the main numbers."""
    found = QAccessible.queryAccessibleInterface(chart.plot)
    assert found.text(QAccessible.Text.Name) == chart.title()
    text = found.text(QAccessible.Text.Description)
    assert text.startswith(chart.sentence() if chart.SPOKEN_SAYS_ALL else f"{chart.lead()} {chart.sentence()}")
    assert any(letter.isdigit() for letter in chart.sentence())


def test_the_wheel_is_left_to_the_page(chart: Chart) -> None:
    """Nothing zooms: the wheel is not taken, neither by the chart nor by what draws it."""
    spot = QPointF(chart.plot.rect().center())
    wheel = QWheelEvent(
        spot, chart.plot.mapToGlobal(spot), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's signature
    )  # fmt: skip
    before = [mark.shape for mark in chart.plot.settled()]
    chart.plot.setFocus()
    QTest.keyClick(chart.plot, Qt.Key.Key_Home)
    QApplication.sendEvent(chart.plot, wheel)
    assert tip_of(chart) is None
    chart.plot.refresh()
    assert not wheel.isAccepted()
    assert [mark.shape for mark in chart.plot.settled()] == before
    assert chart.window().childAt(chart.plot.mapTo(chart.window(), chart.plot.rect().center())) is chart.plot


def test_each_chart_says_what_kind_of_thing_was_chosen(
    day_chart: DayBarsChart, pareto_chart: ParetoChart, heat_chart: HeatMapChart
) -> None:
    """Days give a day and a category, tasks a task or the rest, hours a weekday and an hour."""
    picks = [{type(mark.pick) for mark in each.plot.settled() if mark.pick} for each in (day_chart, pareto_chart, heat_chart)]
    assert picks == [{DayPick}, {TaskPick, RestPick}, {HourPick}]


def test_a_chart_follows_the_look(chart: Chart, qtbot: QtBot) -> None:
    """Chosen dark, the whole chart is painted anew in the colours of the dark look."""
    light = chart.grab().toImage()
    chart.theme.choose(Look.DARK)
    qtbot.waitUntil(lambda: chart.grab().toImage() != light)
    assert chart.plot.settled()


def test_new_values_forget_what_was_pointed_at(pareto_chart: ParetoChart, qtbot: QtBot) -> None:
    """A highlight never points into values that are gone."""
    qtbot.keyClick(pareto_chart.plot, Qt.Key.Key_End)
    pareto_chart.show_values(samples.pareto())
    assert pareto_chart.plot.current is None
    gc.collect()
