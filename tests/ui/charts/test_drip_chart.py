"""Money by energy: every task in its quarter, named where there is room, nothing over anything, and all hours counted."""

from __future__ import annotations

from itertools import combinations
from math import hypot
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from ballast.domain.insight.drawn.drip import Quadrant
from ballast.ui.charts.drip import DripChart
from ballast.ui.charts.packing import Bubble, settle
from ballast.ui.charts.picks import TaskPick
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
def chart(theme: Theme, put: Callable[[Chart], Chart]) -> DripChart:
    """A task in each quarter, and two that wait."""
    made = DripChart(theme, Words())
    made.show_values(beside.four())
    put(made)
    return made


def mark(chart: DripChart, number: int) -> Mark:
    """The mark of a task."""
    return next(each for each in chart.plot.settled() if each.pick == TaskPick(samples.task(number, "").id))


def test_each_task_lies_in_its_quarter(chart: DripChart) -> None:
    """What drains lies below, what is of value to the right; the larger has the larger bubble."""
    drains, stand_in, small, more = (mark(chart, number).shape for number in range(4))
    middle = QPointF(chart.plot.width() / 2, (chart.plot.height() - 40) / 2)
    assert drains.center().x() < middle.x() < stand_in.center().x()
    assert small.center().x() < middle.x() < more.center().x()
    assert min(drains.top(), stand_in.top()) > middle.y() > max(small.bottom(), more.bottom())
    assert drains.width() / stand_in.width() == pytest.approx(2**0.5, rel=0.01)


def test_every_quarter_says_what_to_do_and_its_total(chart: DripChart) -> None:
    """8 h of 22 are 36 %; half of them a week, 48 weeks, 50 an hour are 9,600."""
    words = chart.said
    assert words.total(chart.said.values.totals[Quadrant.DELEGATION]) == "8 h, 36 %; €9,600 a year"
    assert chart.lead() == "Invoices drains you and brings little: 4.0 h a week, €9,600 of your time a year."
    assert "Hand over first: 1 task, 8 h, 36 %" in chart.sentence()


def test_a_tooltip_says_where_its_place_comes_from(chart: DripChart) -> None:
    """Each figure with its source."""
    tip = mark(chart, 1).tip()
    assert [(line.label, line.value) for line in tip.lines] == [
        ("Core business", ""),
        ("Moves your business forward", "100 %, our default"),
        ("Gives you energy", "25 %, from your ratings"),
        ("In this period", "4 h"),
        ("In a week", "2.0 h"),
        ("Of your time in a year", "€4,800"),
    ]
    assert tip.note == "Find a stand-in next: drains you, much value"
    assert ("Gives you energy", "25 %, you said") in [(line.label, line.value) for line in mark(chart, 0).tip().lines]


def test_what_waits_is_named_with_the_way_to_rate_it(chart: DripChart, qtbot: QtBot) -> None:
    """Below the quarters, each name reached by key and picked as any task."""
    assert "Not rated yet (2 h): Rate it 0 to 4 when you stop" in chart.sentence()
    waits = mark(chart, 50)
    assert waits.shape.top() > max(mark(chart, number).shape.bottom() for number in range(4))
    assert "Rate it 0 to 4" in waits.tip().note
    qtbot.keyClick(chart.plot, Qt.Key.Key_End)
    with qtbot.waitSignal(chart.picked) as sent:
        qtbot.keyClick(chart.plot, Qt.Key.Key_Return)
    assert sent.args == [TaskPick(samples.task(51, "").id)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_arrows_reach_every_task(chart: DripChart, qtbot: QtBot, key: Qt.Key) -> None:
    """In either direction, from the far end to the other."""
    back = {Qt.Key.Key_Right: Qt.Key.Key_Left, Qt.Key.Key_Down: Qt.Key.Key_Up}[key]
    qtbot.keyClick(chart.plot, Qt.Key.Key_Home)
    for _ in range(6):
        qtbot.keyClick(chart.plot, back)
    seen = {chart.plot.current}
    for _ in range(6):
        qtbot.keyClick(chart.plot, key)
        seen.add(chart.plot.current)
    assert seen == set(range(6))


def test_without_an_income_it_says_hours_and_how_to_see_money(theme: Theme, put: Callable[[Chart], Chart]) -> None:
    """No figure in money anywhere; the line below says what to answer."""
    chart = DripChart(theme, Words())
    chart.show_values(beside.matrix(beside.point(0, "Mail", 0, 0, 8, money=False), worth=None, waiting=0))
    put(chart)
    assert chart.lead() == "Mail drains you and brings little: 4.0 h a week."
    assert chart.subtitle().endswith("Answer what you earn in a plan to see it in money.")
    assert "A year, EUR" not in chart.as_table().headers
    assert [line.label for line in mark(chart, 0).tip().lines][-1] == "In a week"


def test_the_table_adds_up(chart: DripChart) -> None:
    """Tasks, quarters with what waits, and the whole: each time 22 hours; the money of the quarters is that of the tasks."""
    rows = chart.as_table().rows
    hours = [float(row[7]) for row in rows]
    assert sum(hours[:6]) == sum(hours[6:11]) == hours[11] == 22
    money = [float(row[9].replace(",", "") or 0) for row in rows]
    assert sum(money[:6]) == sum(money[6:10]) == 9600 + 4800 + 2400 + 7200
    assert rows[0][:3] == ("Invoices", "Administrative", "Hand over first")
    assert rows[6][:3] == ("All together", "", "Hand over first")


def test_nothing_that_drains_is_said_too(theme: Theme, qtbot: QtBot) -> None:
    """And a period without any place is empty, with what to do."""
    chart = DripChart(theme, Words())
    qtbot.addWidget(chart)
    chart.show_values(beside.matrix(beside.point(3, "Design", 1, 1, 8)))
    assert chart.lead() == "Nothing that you do both drains you and brings little."
    chart.show_values(beside.matrix())
    assert chart.empty
    assert nameless(chart) == []


@pytest.mark.parametrize("size", [(1, 1), (260, 220), (500, 420), (2400, 900)])
def test_a_crowd_of_long_names_at_any_size(theme: Theme, qtbot: QtBot, size: tuple[int, int]) -> None:
    """A hundred tasks in one quarter with long names: painted, and each has its mark and its whole name in the tooltip."""
    chart = DripChart(theme, Words())
    qtbot.addWidget(chart)
    chart.show_values(beside.matrix(*(beside.point(n, f"{n} {samples.LONG}", 0, 0.25, 1 + n % 7) for n in range(100))))
    chart.resize(*size)
    assert chart.grab().width()
    assert mark(chart, 7).tip().title == f"7 {samples.LONG}"
    assert len(chart.plot.settled()) >= 100


def test_nothing_lies_over_anything() -> None:
    """Twelve bubbles that want the same spot: none touches another or a name, all are in the room, the largest at the spot."""
    room = QRectF(0, 0, 320, 220)
    placed = settle([Bubble(QPointF(60, 110), 6 + number, 70) for number in range(12)], room)
    circles, names = [each.circle for each in placed], [each.name for each in placed if each.name is not None]
    assert placed[11].circle.center() == QPointF(60, 110)
    for one, other in combinations(circles, 2):
        apart = hypot(one.center().x() - other.center().x(), one.center().y() - other.center().y())
        assert apart >= (one.width() + other.width()) / 2
    assert all(room.contains(each) for each in (*circles, *names))
    assert not any(one.intersects(other) for one, other in combinations(names, 2))
    assert len(names) >= 6
    for name in names:
        for circle in circles:
            middle = circle.center()
            across = max(name.left() - middle.x(), 0, middle.x() - name.right())
            along = max(name.top() - middle.y(), 0, middle.y() - name.bottom())
            assert hypot(across, along) >= circle.width() / 2


NINE = (
    (225, 30, 8, 150), (225, 74, 12, 150), (225, 36, 8, 110), (225, 21, 8, 150), (225, 23, 8, 70),
    (450, 83, 12, 70), (450, 100, 12, 110), (10, 46, 8, 150), (225, 104, 8, 150),
)  # fmt: skip
"""Across, down, radius, width of the name."""


def test_few_bubbles_have_their_names_and_none_reads_as_anothers() -> None:
    """Nine in a low quarter are all named; names in one line are well apart, and so is a bubble from another's name."""
    placed = settle([Bubble(QPointF(x, y), radius, name) for x, y, radius, name in NINE], QRectF(0, 0, 460, 140))
    names = [each.name for each in placed if each.name is not None]
    assert len(names) == len(NINE)
    for one, other in combinations(names, 2):
        in_line = one.top() < other.bottom() and other.top() < one.bottom()
        assert not in_line or max(one.left(), other.left()) - min(one.right(), other.right()) >= 14
    for circle, name in ((each.circle, name) for each in placed for name in names if name is not each.name):
        beside = circle.top() < name.center().y() < circle.bottom()
        assert not beside or max(circle.left(), name.left()) - min(circle.right(), name.right()) >= 9
