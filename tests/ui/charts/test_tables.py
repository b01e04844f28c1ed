"""Each chart as a table: the same values, readable and to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ballast.domain.insight.drawn.pareto import Pareto
from ballast.ui.charts.card import ChartCard
from ballast.ui.charts.pareto import ParetoChart
from ballast.ui.charts.picks import TaskPick
from ballast.ui.charts.table import ChartTable, ChartTableView
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless
from tests.ui.charts import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.charts.day_bars import DayBarsChart
    from ballast.ui.charts.heat_map import HeatMapChart
    from ballast.ui.charts.stress_hours import StressHoursChart
    from ballast.ui.theme import Theme


def test_days_as_a_table(day_chart: DayBarsChart) -> None:
    """A row for each day with hours of each category, total, what is not logged, coverage and whether it counts."""
    table = day_chart.as_table()
    assert table.headers == (
        "Day", "Core business, h", "Administrative, h", "Uncategorised, h", "Total, h", "Not logged, h", "Logged, %", "Counts",
    )  # fmt: skip
    assert table.rows[0] == ("Mon 02/03/2026", "3.00", "1.00", "0.00", "4.00", "0.00", "90", "Yes")
    assert table.rows[1][3:] == ("0.50", "0.50", "0.00", "10", "No")


def test_tasks_as_a_table(pareto_chart: ParetoChart) -> None:
    """A row for each task with its share and the share added up; the rest is the last row."""
    rows = pareto_chart.as_table().rows
    assert rows[0] == ("Invoices", "Core business", "8.00", "50.0", "50.0")
    assert rows[-1] == ("7 other tasks", "", "1.00", "6.3", "100.0")


def test_hours_of_the_week_as_a_table(heat_chart: HeatMapChart) -> None:
    """A row for each weekday in the owner's order, a column for each hour shown."""
    table = heat_chart.as_table()
    assert (table.headers[1], table.headers[-1]) == ("08:00", "18:00")
    assert [row[0] for row in table.rows] == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    assert (table.rows[0][2], table.rows[6][3]) == ("60", "12")


def test_stress_as_a_table(stress_chart: StressHoursChart) -> None:
    """A row for each rated task; an unknown projection is left empty."""
    rows = stress_chart.as_table().rows
    assert rows[0] == ("Invoices", "Core business", "8.00", "4.50", "3.5")
    assert rows[2] == ("Calls", "Uncategorised", "1.00", "", "4.0")


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ("Hours", "Hours"),
        ("Core business, h", "Core\nbusiness, h"),
        ("Administrative, h", "Administrative, h"),
        ("9 – 15 Nov 2026, h a week", "9 – 15 Nov\n2026, h a week"),
    ],
)
def test_the_head_of_figures_stands_in_two_lines(qtbot: QtBot, head: str, shown: str) -> None:
    """So that more columns are in sight; a unit stays with its word, and what is read out and copied has no line break."""
    view = ChartTableView()
    qtbot.addWidget(view)
    table = ChartTable(("Day of the week", head), (("Monday", "1"),))
    view.show_table(table, "Hours")
    model, across = view.model(), Qt.Orientation.Horizontal
    assert model.headerData(1, across) == shown
    assert model.headerData(1, across, Qt.ItemDataRole.AccessibleTextRole) == head
    assert model.headerData(0, across) == "Day of the week"
    assert table.as_text().splitlines()[0] == f"Day of the week\t{head}"


LONG = "Quarterly reconciliation of supplier statements against the general ledger"


def test_long_names_leave_figures_in_sight(qtbot: QtBot) -> None:
    """In a table as narrow as a card beside another, figures begin in its room; the tip has the whole name as text."""
    view = ChartTableView()
    qtbot.addWidget(view)
    name = f"{LONG} <b>& more</b>"
    view.show_table(ChartTable(("Task", "Category", "Hours"), ((name, LONG, "17.92"),), text_columns=2), "Hours")
    view.resize(448, 300)
    view.show()
    qtbot.waitUntil(lambda: view.columnViewportPosition(2) + 60 <= view.viewport().width())
    assert view.columnWidth(0) > 120
    tip = view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == f"<span>{LONG} &lt;b&gt;&amp; more&lt;/b&gt;</span>"
    assert view.model().index(0, 2).data(Qt.ItemDataRole.ToolTipRole) is None
    narrow = view.columnWidth(0)
    view.resize(1200, 300)
    qtbot.waitUntil(lambda: view.columnWidth(0) > narrow)


def test_a_table_is_copied_for_a_spreadsheet(qtbot: QtBot) -> None:
    """Ctrl+C without a selection copies headers and all rows; marked cells alone when there are some. A formula stays text."""
    view = ChartTableView()
    qtbot.addWidget(view)
    view.show_table(ChartTable(("Task", "Hours"), (("=1+1\tx", "2.00"), ("Mail", "1.50"))), "Tasks")
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Task\tHours\n'=1+1 x\t2.00\nMail\t1.50"
    view.selectAll()
    assert view.marked() == "'=1+1 x\t2.00\nMail\t1.50"
    assert view.accessibleName() == "Table: Tasks"


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> ChartCard:
    """A card with four tasks and the rest, shown."""
    chart = ParetoChart(theme, Words())
    chart.show_values(samples.pareto())
    card = ChartCard(theme, chart)
    qtbot.addWidget(card)
    card.resize(700, 460)
    with qtbot.waitExposed(card):
        card.show()
    card.activateWindow()
    return card


def test_t_turns_a_chart_into_a_table(card: ChartCard, qtbot: QtBot) -> None:
    """The key shows the table with the same values; focus stays inside the card."""
    card.chart.plot.setFocus()
    qtbot.waitUntil(card.chart.plot.hasFocus)
    qtbot.keyClick(card.chart.plot, Qt.Key.Key_T)
    assert card.as_table
    assert card.table.model().index(1, 0).data() == "<img src=x> & Mail"
    assert card.table.hasFocus()
    assert nameless(card) == []


def test_the_button_turns_back_to_the_chart(card: ChartCard, qtbot: QtBot) -> None:
    """The button says what it does next, and does it."""
    card.turn()
    assert card.toggle.accessibleName() == "Show as chart: Hours by task"
    qtbot.mouseClick(card.toggle, Qt.MouseButton.LeftButton)
    assert not card.as_table
    assert nameless(card) == []


def test_the_table_follows_new_values(card: ChartCard) -> None:
    """A table that is shown while the period changes shows the new period."""
    assert isinstance(card.chart, ParetoChart)
    card.turn()
    card.chart.show_values(samples.pareto("Another"))
    assert card.table.model().index(0, 0).data() == "Another"


def test_a_card_without_values_has_no_table(card: ChartCard) -> None:
    """When the values go, the table makes way for the hint, and there is nothing to turn."""
    assert isinstance(card.chart, ParetoChart)
    card.turn()
    card.chart.show_values(Pareto((), None, 0.0))
    card.turn()
    assert not card.as_table
    assert not card.toggle.isVisible()


def test_a_card_passes_on_what_was_chosen(card: ChartCard, qtbot: QtBot) -> None:
    """The page listens to the card alone."""
    qtbot.keyClick(card.chart.plot, Qt.Key.Key_Home)
    with qtbot.waitSignal(card.picked) as sent:
        qtbot.keyClick(card.chart.plot, Qt.Key.Key_Return)
    assert sent.args == [TaskPick(samples.task(0, "").id)]


SCORES = ChartTable(
    ("Task", "Category", "Crowds out important work", "Delays and blocks", "Stress", "Breaks up the day", "Share, %", "Score"),
    (("Answering the customers of the shop", "Administrative", "20.8", "0.0", "15.0", "10.3", "99.9", "100.0"),) * 3,
    text_columns=2,
)


def widths(view: ChartTableView) -> list[int]:
    """Of the columns that are seen."""
    return [view.columnWidth(at) for at in range(len(SCORES.headers)) if not view.isColumnHidden(at)]


@pytest.mark.usefixtures("theme")
def test_figures_are_in_sight_without_scrolling_in_a_narrow_card(qtbot: QtBot) -> None:
    """Heads break at every word but before a unit, the category goes into the tip of the name; a wide card has all again."""
    view = ChartTableView()
    qtbot.addWidget(view)
    view.show_table(SCORES, "Scores")
    view.show()
    for width, hidden in ((1000, False), (660, False), (460, True), (1000, False)):
        view.resize(width, 300)
        qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
        assert view.isColumnHidden(1) is hidden
        assert sum(widths(view)) <= view.viewport().width()
        assert view.columnWidth(0) >= 84
        cells = [view.fontMetrics().horizontalAdvance(value) for value in SCORES.rows[0][2:]]
        assert all(wide > cell + 10 for wide, cell in zip(widths(view)[-6:], cells, strict=True))
    view.resize(460, 300)
    model = view.model()
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Crowds\nout\nimportant\nwork"
    assert model.headerData(6, Qt.Orientation.Horizontal) == "Share, %"
    tip = str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "Answering the customers of the shop" in tip
    assert "Administrative" in tip
    assert "Administrative" in view.marked()


@pytest.mark.usefixtures("theme")
def test_what_is_too_wide_even_tight_scrolls_with_every_column(qtbot: QtBot) -> None:
    """Twenty-four hours do not fit beside each other: nothing is hidden and heads stay as they are."""
    view = ChartTableView()
    qtbot.addWidget(view)
    hours = tuple(f"{hour:02}:00" for hour in range(24))
    view.show_table(ChartTable(("Weekday", *hours), (("Monday", *("60",) * 24),)), "Hours")
    view.show()
    view.resize(460, 300)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    assert not any(view.isColumnHidden(at) for at in range(25))
