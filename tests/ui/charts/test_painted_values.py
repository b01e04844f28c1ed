"""What is painted is what was given, in its place, its size and its colour."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ballast.ui.charts import ink
from ballast.ui.charts.picks import DayPick, HourPick, RestPick, TaskPick
from tests.ui.charts import samples

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from ballast.ui.charts.chart import Chart
    from ballast.ui.charts.day_bars import DayBarsChart
    from ballast.ui.charts.heat_map import HeatMapChart
    from ballast.ui.charts.marks import Mark
    from ballast.ui.charts.pareto import ParetoChart
    from ballast.ui.charts.stress_hours import StressHoursChart
    from ballast.ui.theme import Theme


def mark(chart: Chart, pick: object) -> Mark:
    """The mark of a pick."""
    return next(each for each in chart.plot.settled() if each.pick == pick)


def colour(chart: Chart, found: Mark, across: float = 0.5) -> QColor:
    """The colour painted inside a mark, a little below its upper edge."""
    shape = found.shape
    x, y = shape.left() + shape.width() * across, shape.top() + min(7.0, shape.height() / 2)
    return chart.plot.grab().toImage().pixelColor(round(x), round(y))


def test_a_part_of_a_day_is_as_high_as_its_hours(day_chart: DayBarsChart) -> None:
    """Three hours are painted three times as high as one, on top of each other, in the colours of their categories."""
    core = mark(day_chart, DayPick(samples.MONDAY, samples.CORE.id))
    admin = mark(day_chart, DayPick(samples.MONDAY, samples.ADMIN.id))
    assert core.shape.height() == pytest.approx(3 * admin.shape.height(), abs=5)
    assert admin.shape.bottom() == pytest.approx(core.shape.top(), abs=2)
    assert colour(day_chart, core, 0.2) == day_chart.theme.category(0)
    assert colour(day_chart, admin, 0.2) == day_chart.theme.category(1)


def test_a_day_that_does_not_count_is_hatched(day_chart: DayBarsChart) -> None:
    """Its bar has two colours in it, the legend says what that means, and the tooltip says why."""
    short = mark(day_chart, DayPick(samples.days().bars[1].day, None))
    image = day_chart.plot.grab().toImage()
    middle = round(short.shape.center().y())
    seen = {image.pixelColor(x, middle).name() for x in range(round(short.shape.left()) + 2, round(short.shape.right()) - 2)}
    assert len(seen) > 2
    assert any("does not count" in text for text in day_chart.legend.texts())
    assert short.tip().note == "Does not count: 10 % of the day is logged"


def test_the_tooltip_of_a_day_tells_all_of_it(day_chart: DayBarsChart) -> None:
    """Day and total stand above, every category that has hours below, the one pointed at is strong."""
    tip = mark(day_chart, DayPick(samples.MONDAY, samples.ADMIN.id)).tip()
    assert tip.title == "Mon 2 Mar  ·  4 h"
    assert [(line.label, line.value, line.strong) for line in tip.lines] == [
        ("Administrative", "1 h", True),
        ("Core business", "3 h", False),
    ]


def test_the_bars_of_tasks_are_as_long_as_their_hours(pareto_chart: ParetoChart, theme: Theme) -> None:
    """Eight hours are twice as long as four; what it takes to reach 80 % is coloured, the rest is grey."""
    first, second = (mark(pareto_chart, TaskPick(samples.task(n, "").id)) for n in (0, 1))
    rest = mark(pareto_chart, RestPick(7))
    assert first.shape.width() == pytest.approx(2 * second.shape.width(), abs=1)
    assert colour(pareto_chart, first) == theme.color("accent")
    assert colour(pareto_chart, rest) == theme.color("border_strong")


def test_a_long_name_is_whole_in_its_tooltip(pareto_chart: ParetoChart) -> None:
    """However long and in whatever script: bars stay in their place, and the tooltip has the name as it is."""
    pareto_chart.show_values(samples.pareto(samples.LONG))
    first = mark(pareto_chart, TaskPick(samples.task(0, "").id))
    assert first.tip().title == samples.LONG
    assert 0 < first.shape.left() < pareto_chart.plot.width() * 0.45
    assert pareto_chart.grab().width()


def test_an_hour_is_coloured_by_its_minutes(heat_chart: HeatMapChart, theme: Theme) -> None:
    """Sixty minutes have the strongest colour, none the faintest, twelve the one at a fifth of the scale."""
    assert colour(heat_chart, mark(heat_chart, HourPick(0, 9))) == theme.heat(1.0)
    assert colour(heat_chart, mark(heat_chart, HourPick(6, 10))) == theme.heat(0.2)
    quiet = next(each for each in heat_chart.plot.settled() if each.pick is None)
    assert colour(heat_chart, quiet) == theme.heat(0.0)
    assert heat_chart.legend.texts() == ["0 min", "60 min"]


def test_bubbles_lie_by_hours_and_stress(stress_chart: StressHoursChart) -> None:
    """More hours lie further right and larger, more stress higher."""
    first, second, third = (mark(stress_chart, TaskPick(samples.task(n, "").id)).shape for n in range(3))
    origin = second.center().x() - (first.center().x() - second.center().x())
    assert third.center().x() == pytest.approx(origin + (second.center().x() - origin) / 4, abs=1)
    assert first.width() > second.width() > third.width()
    per_point = (second.center().y() - third.center().y()) / 3
    assert first.center().y() == pytest.approx(third.center().y() + per_point / 2, abs=1)


def test_a_bubble_of_a_minute_stands_clear_of_the_scale(stress_chart: StressHoursChart) -> None:
    """Tasks of next to no hours, at every rating: none touches the name of its rating, the longest of them included."""
    some = samples.stress()
    points = tuple(replace(some.points[n % 3], task=samples.task(n, "x"), hours=0.01, stress=float(n)) for n in range(5))
    stress_chart.show_values(replace(some, points=(*points, replace(some.points[0], task=samples.task(9, "x")))))
    bubbles = [each.shape.left() for each in stress_chart.plot.settled()]
    longest = max(ink.wide(ink.small(), stress_chart._stress_tick(rating)) for rating in (0, 4))
    assert min(bubbles) >= longest + 8


def test_names_beside_bubbles_never_cover_each_other(stress_chart: StressHoursChart) -> None:
    """Every name is free of the other names and of other bubbles, however many bubbles there are."""
    from ballast.ui.charts.names import place_names  # noqa: PLC0415 - beside its only use

    marks = [each.shape for each in stress_chart.plot.settled()]
    room = stress_chart.plot.rect().toRectF()
    names = place_names([*samples.NAMES[:3]], marks, room)
    assert len(names) == 3
    for number, name in enumerate(names):
        assert room.contains(name.rect)
        assert not any(name.rect.intersects(other.rect) for other in names[:number])
        assert sum(name.rect.intersects(bubble) for bubble in marks) == 0


@pytest.mark.usefixtures("theme")
def test_a_name_that_matters_is_cut_before_it_is_left_out() -> None:
    """The first bubble has room for a short name alone, beside one on its left; as the ninth it would have none."""
    from ballast.ui.charts.names import place_names  # noqa: PLC0415 - beside its only use

    room = QRectF(0, 0, 200, 60)
    bubble, wall = QRectF(120, 20, 20, 20), QRectF(0, 0, 70, 60)
    long = "Reproducible analysis report"
    (name,) = place_names([long], [bubble, wall], room)
    assert name.text.startswith("Repro")
    assert name.text != long
    assert room.contains(name.rect)
    assert not name.rect.intersects(wall)
    assert not name.rect.intersects(bubble)
    bubbles = [bubble, *[wall] * 9]
    others = ["x" * 60] * 8
    assert not place_names([long, *others], bubbles, room, order=[*range(1, 9), 0])


def test_what_is_not_rated_is_said(stress_chart: StressHoursChart) -> None:
    """The subtitle tells how many tasks are missing from the chart, and the sentence what to hand over first."""
    assert "3 tasks have no stress rating and are not shown" in stress_chart.subtitle()
    assert "Hand over first: Invoices." in stress_chart.sentence()


def test_a_crowded_corner_keeps_its_bubbles_whole(stress_chart: StressHoursChart) -> None:
    """No bubble is cut by the border of the plot, at the ends of the scale and on a low plot neither."""
    stress_chart.resize(400, 260)
    assert all(stress_chart.plot.rect().toRectF().contains(each.shape) for each in stress_chart.plot.settled())


def test_bars_and_running_share_keep_apart_on_a_narrow_card(pareto_chart: ParetoChart) -> None:
    """At 320 pixels the longest bar with its value still ends before the panel of shares begins."""
    pareto_chart.resize(320, 300)
    longest = max(each.shape.right() for each in pareto_chart.plot.settled())
    assert longest + 8 + 48 <= 320 - 104


@pytest.mark.parametrize(("one", "other"), [(0, 4), (2, 3), (2, 7), (3, 7), (1, 5), (1, 6), (5, 6)])
def test_colours_that_look_alike_to_many_eyes_have_other_patterns(theme: Theme, one: int, other: int) -> None:
    """Blue and violet, teal, magenta and slate, orange, ochre and red: in one and the same colour they can be told apart."""

    def painted(number: int) -> bytes:
        image = QImage(24, 24, QImage.Format.Format_RGB32)
        image.fill(theme.color("accent"))
        with QPainter(image) as painter:
            ink.weave(painter, ink.woven(QRectF(0, 0, 24, 24), number), theme.color("surface"))
        return bytes(image.constBits())

    assert painted(one) != painted(other)
