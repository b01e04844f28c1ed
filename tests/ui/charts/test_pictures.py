"""Charts as pictures: whole, of a known size, in the colours of the look, and with names that are only ever names."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from ballast.ui.charts import ink
from ballast.ui.charts.card import ChartCard, Form, PictureWish
from ballast.ui.charts.pareto import ParetoChart
from ballast.ui.charts.picture import SCALE, WIDTH, as_image, as_png, as_svg, lay_out, record
from ballast.ui.charts.stress_hours import StressHoursChart
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless
from tests.ui.charts import samples

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ballast.ui.charts.chart import Chart
    from ballast.ui.charts.day_bars import DayBarsChart
    from ballast.ui.charts.heat_map import HeatMapChart
    from ballast.ui.theme import Theme

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</title><script>alert(1)</script><image href="http://x.y/z.png"/>&x; <!--]]>\x01\uffff\U0001f680 "\''


def svg(chart: Chart) -> ET.Element:
    """The picture of a chart as it was read back; it raises where the file is no XML."""
    return ET.fromstring(as_svg(record(chart)))  # noqa: S314 - what we made ourselves


def differing(one: QImage, other: QImage) -> float:
    """In which part of a raster of points two pictures clearly differ."""
    points = [(x, y) for x in range(0, one.width(), 4) for y in range(0, one.height(), 4)]
    apart = sum(abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 40 for x, y in points)
    return apart / len(points)


@pytest.fixture
def four(
    day_chart: DayBarsChart, pareto_chart: ParetoChart, heat_chart: HeatMapChart, stress_chart: StressHoursChart
) -> tuple[Chart, ...]:
    """The four charts."""
    return day_chart, pareto_chart, heat_chart, stress_chart


def test_a_png_has_two_pixels_for_each_of_the_screen(four: tuple[Chart, ...]) -> None:
    """It is as wide as every picture, says 192 dots to the inch, and its ground is that of the cards."""
    for chart in four:
        read = QImage.fromData(as_png(as_image(chart)))
        assert read.size() == lay_out(chart).size * SCALE
        assert read.width() == SCALE * WIDTH
        assert round(read.dotsPerMeterX() * 0.0254) == 192
        assert read.pixelColor(2, 2) == read.pixelColor(read.width() - 3, read.height() - 3) == chart.theme.color("surface")


def test_an_svg_says_its_title_and_loads_nothing(four: tuple[Chart, ...]) -> None:
    """Title and finding stand in it as text; everything seen is lines and shapes of its own, no letters and no other file."""
    for chart in four:
        chart.period = "Ballast, 2 to 8 March"
        root = svg(chart)
        assert root.findtext(f"{SVG}title") == chart.title()
        told = root.findtext(f"{SVG}desc") or ""
        assert chart.lead() in told
        assert chart.period in told
        tags = {each.tag.removeprefix(SVG) for each in root.iter()}
        assert tags <= {
            "svg",
            "title",
            "desc",
            "defs",
            "g",
            "path",
            "polyline",
            "line",
            "rect",
            "circle",
            "ellipse",
            "clipPath",
        }
        links = [value for each in root.iter() for key, value in each.attrib.items() if "href" in key or "url(" in value]
        assert all(link.startswith("url(#") for link in links)


def test_an_svg_looks_as_the_png_does(four: tuple[Chart, ...]) -> None:
    """Read back by another renderer, fewer than one in fifty points are another colour."""
    for chart in four:
        image = as_image(chart)
        image.setDevicePixelRatio(1)
        again = QImage(image.size(), QImage.Format.Format_RGB32)
        with QPainter(again) as painter:
            QSvgRenderer(as_svg(record(chart))).render(painter)
        assert differing(image, again) < 0.02


@pytest.mark.parametrize("name", [HOSTILE, samples.LONG * 4, "\u202egnitirw", "W" * 600])
def test_names_are_only_ever_names(theme: Theme, put: Callable[[Chart], Chart], name: str) -> None:
    """Markup, letters that XML forbids, pictures, endless words, other scripts: the file is sound and none of it is markup."""
    chart = ParetoChart(theme, Words())
    chart.show_values(samples.pareto(name))
    put(chart)
    root = svg(chart)
    assert not [each.tag for each in root.iter() if each.tag.removeprefix(SVG) in {"script", "image", "a", "foreignObject"}]
    assert root.findtext(f"{SVG}title") == "Hours by task"
    sheet = lay_out(chart)
    assert sheet.size.width() == WIDTH
    assert sheet.size.height() < 900
    assert as_image(chart).size() == sheet.size * SCALE


def test_a_picture_does_not_touch_the_screen(day_chart: DayBarsChart) -> None:
    """After a picture the marks are where they were, and the one that was reached by key stays."""
    day_chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    before = [mark.shape for mark in day_chart.plot.settled()]
    seen = day_chart.grab().toImage()
    reached = day_chart.plot.current
    as_image(day_chart)
    assert [mark.shape for mark in day_chart.plot.settled()] == before
    assert day_chart.plot.current == reached
    assert day_chart.grab().toImage() == seen


def test_the_legend_and_the_finding_stand_in_the_picture(day_chart: DayBarsChart) -> None:
    """Every entry of the legend is there with its sample, and the sentence above; in dark they are light on dark."""
    sheet = lay_out(day_chart)
    said = [line.text for line in sheet.lines]
    assert said[:2] == [day_chart.title(), day_chart.lead()]
    assert {
        "Core business",
        "Administrative",
        "Uncategorised",
        "Hatched: does not count for week or year",
    } <= set(said)
    assert len(sheet.samples) == 5
    assert as_image(day_chart).size() != QSize()


@pytest.fixture
def card(theme: Theme, qtbot: QtBot) -> ChartCard:
    """A card with three rated tasks, shown."""
    chart = StressHoursChart(theme, Words())
    chart.show_values(samples.stress())
    card = ChartCard(theme, chart)
    qtbot.addWidget(card)
    card.resize(700, 460)
    with qtbot.waitExposed(card):
        card.show()
    card.activateWindow()
    card.chart.plot.setFocus()
    qtbot.waitUntil(card.chart.plot.hasFocus)
    return card


@pytest.mark.parametrize(("key", "form"), [(Qt.Key.Key_C, Form.COPY), (Qt.Key.Key_S, Form.PNG), (Qt.Key.Key_E, Form.SVG)])
def test_keys_ask_for_a_picture(card: ChartCard, qtbot: QtBot, key: Qt.Key, form: Form) -> None:
    """Ctrl with C copies, with S saves a PNG, with E an SVG."""
    with qtbot.waitSignal(card.wished) as sent:
        qtbot.keyClick(card.chart.plot, key, Qt.KeyboardModifier.ControlModifier)
    assert sent.args == [PictureWish(card.chart, form)]


def test_the_menu_has_all_of_it_with_its_keys(card: ChartCard) -> None:
    """Its button is named; each row does what its key does, and while the table is shown Ctrl+C is the table's."""
    assert card.take.accessibleName() == "Copy or save this chart: Stress against hours"
    rows = {each.text(): each.shortcut().toString() for each in card.menu().actions()}
    assert rows == {"Copy the picture": "Ctrl+C", "Copy the table": "", "Save as PNG…": "Ctrl+S", "Save as SVG…": "Ctrl+E"}
    card.turn()
    assert {each.text(): each.shortcut().toString() for each in card.menu().actions()}["Copy the table"] == "Ctrl+C"
    assert nameless(card) == []


def test_in_the_table_ctrl_c_still_copies_the_table(card: ChartCard, qtbot: QtBot) -> None:
    """The picture's key is the plot's alone."""
    card.turn()
    qtbot.waitUntil(card.table.hasFocus)
    with qtbot.assertNotEmitted(card.wished):
        qtbot.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)


def test_an_empty_chart_is_no_picture(card: ChartCard, qtbot: QtBot) -> None:
    """Without values there is nothing to take along."""
    assert isinstance(card.chart, StressHoursChart)
    card.chart.show_values(StressHoursChart._values)
    with qtbot.assertNotEmitted(card.wished):
        card.wish(Form.PNG)
    assert not card.take.isVisible()
    assert not card.lead.isVisible()


@pytest.mark.parametrize("fill", [ink.hatch, ink.dots])
def test_patterns_stay_in_their_part_where_a_viewer_clips_nothing(fill: Callable[..., None]) -> None:
    """Qt's own viewer of SVG files does not: there is ink in the box, and none more than two pixels outside of it."""
    buffer, box = QBuffer(), QRectF(40, 30, 24, 50)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    file = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    file.setOutputDevice(buffer)
    file.setViewBox(QRectF(0, 0, 120, 110))
    with QPainter(file) as painter:
        fill(painter, ink.topped(box, 4), QColor("black"))
    image = QImage(120, 110, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        QSvgRenderer(buffer.data()).render(painter, QRectF(0, 0, 120, 110))
    inked = [QPointF(x, y) for x in range(120) for y in range(110) if image.pixelColor(x, y).lightness() < 200]
    assert sum(box.contains(spot) for spot in inked) > 50
    assert all(box.adjusted(-2, -2, 2, 2).contains(spot) for spot in inked)
