"""The layers of the heat map: chosen by mouse and key, each with its own words, scale, figures and entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ballast.domain.insight.drawn.heat_map import EMPTY_WEEK, Cell, HeatMap, HeatWeek, Layer
from ballast.domain.insight.findings import Finding, Topic
from ballast.ui.charts.card import ChartCard
from ballast.ui.charts.heat_paint import HeatPainter
from ballast.ui.charts.heat_words import HeatWords
from ballast.ui.charts.picks import HourPick
from ballast.ui.charts.plot import Panel
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless
from tests.ui.charts import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.charts.heat_map import HeatMapChart
    from ballast.ui.charts.marks import Mark
    from ballast.ui.theme import Theme

ORDER = list(Layer)


def choose(chart: HeatMapChart, layer: Layer) -> None:
    """Press the segment of a layer."""
    chart.control.buttons()[ORDER.index(layer)].click()


def cell(chart: HeatMapChart, weekday: int, hour: int) -> Mark:
    """One cell of the layer shown."""
    return next(each for each in chart.plot.settled() if (each.column, each.row) == (hour, -weekday))


@pytest.mark.parametrize(
    ("layer", "title", "lead", "scale"),
    [
        (Layer.STRESS, "When it strains you", "Your hardest hour is Monday, 09:00 – 10:00: rated 3.0 of 4 on average.",
         ["0 calm", "4 drained"]),
        (Layer.INTERRUPTIONS, "When you are interrupted",
         "You are interrupted most on Sunday, 10:00 – 11:00: 1.5 times on average.", ["0", "2 times"]),
        (Layer.OFF_HOURS, "When work spills over",
         "Most work outside your work hours is on Sunday, 10:00 – 11:00: 12 minutes on average.", ["0 min", "15 min"]),
    ],
)  # fmt: skip
def test_title_sentence_and_scale_follow_the_layer(
    heat_chart: HeatMapChart, layer: Layer, title: str, lead: str, scale: list[str]
) -> None:
    """All that the chart says is about the layer shown, for eyes and for screen readers."""
    choose(heat_chart, layer)
    assert (heat_chart.layer, heat_chart.title(), heat_chart.lead()) == (layer, title, lead)
    assert [part for part in heat_chart.legend.entries[0] if isinstance(part, str)] == scale
    assert heat_chart.plot.accessibleName() == title
    assert heat_chart.sentence() in heat_chart.plot.accessibleDescription()


def test_what_was_not_rated_is_not_calm(heat_chart: HeatMapChart) -> None:
    """In the layer of stress a cell without ratings says so, has no figure and no entries."""
    choose(heat_chart, Layer.STRESS)
    quiet = cell(heat_chart, 6, 10)
    assert (quiet.pick, quiet.tip().note, quiet.spoken()) == (None, "Not rated", "Sunday, 10:00: not rated")
    table = heat_chart.as_table()
    assert (table.rows[0][2], table.rows[6][3]) == ("3.0", "")
    rated = cell(heat_chart, 0, 9).tip()
    assert [(line.label, line.value) for line in rated.lines] == [("Mean stress", "3.0 of 4"), ("Rated time", "2 h")]


def test_a_cell_tells_its_interruptions_and_leads_to_them(heat_chart: HeatMapChart, qtbot: QtBot) -> None:
    """How often in all and on average; Enter hands over the entries of that layer."""
    choose(heat_chart, Layer.INTERRUPTIONS)
    found = cell(heat_chart, 6, 10)
    assert [line.value for line in found.tip().lines] == ["3", "1.5"]
    assert cell(heat_chart, 0, 9).tip().note == "No interruption"
    heat_chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    heat_chart.plot.current = heat_chart.plot.settled().index(found)
    with qtbot.waitSignal(heat_chart.picked) as sent:
        qtbot.keyClick(heat_chart.plot, Qt.Key.Key_Return)
    assert sent.args == [HourPick(6, 10, Layer.INTERRUPTIONS)]
    assert sent.args[0].entries == samples.heat().maps[Layer.INTERRUPTIONS].cells[6, 10].entries


def test_a_layer_that_was_never_said_says_so(heat_chart: HeatMapChart) -> None:
    """No ratings, no answers and nothing late are three hints; "none interrupted" is another than "nobody said"."""
    maps = dict(samples.heat().maps) | {each: HeatMap(each, {}, said=False) for each in ORDER[1:3]}
    maps[Layer.OFF_HOURS] = HeatMap(Layer.OFF_HOURS, {})
    heat_chart.show_values(HeatWeek(maps))
    hints = []
    for layer in ORDER[1:]:
        choose(heat_chart, layer)
        assert heat_chart.empty
        hints.append(heat_chart.hint()[0])
        assert heat_chart.plot.accessibleDescription() == heat_chart.hint()[1]
    assert hints == ["No stress ratings here yet", "Nobody said yet what interrupted", "Nothing outside your work hours"]
    choose(heat_chart, Layer.INTERRUPTIONS)
    heat_chart.show_values(HeatWeek(maps | {Layer.INTERRUPTIONS: HeatMap(Layer.INTERRUPTIONS, {})}))
    assert heat_chart.hint()[0] == "Nothing interrupted"
    choose(heat_chart, Layer.HOURS)
    assert not heat_chart.empty


def test_hours_that_nobody_said_are_told_as_ours(heat_chart: HeatMapChart) -> None:
    """Only in the layer that goes by them."""
    heat_chart.show_values(HeatWeek(samples.heat().maps, hours_said=False))
    assert "ours" not in heat_chart.subtitle()
    choose(heat_chart, Layer.OFF_HOURS)
    assert "You have not said your work hours yet" in heat_chart.subtitle()


def test_the_key_goes_round_the_layers(theme: Theme, qtbot: QtBot, heat_chart: HeatMapChart) -> None:
    """L on the card goes to the next layer, the choice follows, and other values stay in the layer."""
    card = ChartCard(theme, heat_chart)
    qtbot.addWidget(card)
    card.resize(520, 460)
    with qtbot.waitExposed(card):
        card.show()
    heat_chart.plot.setFocus()
    seen = []
    for _ in ORDER:
        qtbot.keyClick(heat_chart.plot, Qt.Key.Key_L)
        seen.append(heat_chart.layer)
    assert seen == [*ORDER[1:], ORDER[0]]
    qtbot.keyClick(heat_chart.plot, Qt.Key.Key_L)
    assert (heat_chart.control.current, card.title.text()) == (1, "When it strains you")
    heat_chart.show_values(samples.heat())
    assert heat_chart.layer is Layer.STRESS
    assert nameless(card) == []
    assert "L" in [key for key, _ in card.shortcuts()]


def test_a_finding_is_said_above_the_layer_that_it_is_about(heat_chart: HeatMapChart) -> None:
    """Work out of hours above hours and off-hours, interruptions above theirs, and neither above stress."""
    spill = Finding(
        Topic.SPILL_OVER, 50, {"hours": 5.0, "share": 0.12, "of_task": 3.0, "days_off": 1.0}, (), samples.task(1, "Mail")
    )
    heat_chart.show_findings((spill,))
    said = []
    for layer in ORDER:
        choose(heat_chart, layer)
        said.append(heat_chart.finding is spill)
    assert said == [True, False, False, True]


@pytest.mark.parametrize("layer", ORDER)
def test_every_layer_is_painted(heat_chart: HeatMapChart, layer: Layer) -> None:
    """With values and without any, wide and narrow."""
    for values in (samples.heat(), EMPTY_WEEK):
        heat_chart.show_values(values)
        choose(heat_chart, layer)
        for width in (300, 900):
            heat_chart.resize(width, 400)
            assert heat_chart.grab().width()


def test_cells_have_all_their_figures_or_none(theme: Theme) -> None:
    """Where cells are too narrow for two digits none has its one digit either: the faintest would seem to be the strongest."""
    cells = {(0, 9): Cell(8, 8, ()), (0, 10): Cell(54, 54, ())}
    week = HeatWeek({each: HeatMap(each, cells if each is Layer.OFF_HOURS else {}) for each in Layer}, 0, 23)
    box = pg.ViewBox(defaultPadding=0)
    for wide, written in ((24 * 12.0, False), (24 * 30.0, True)):
        panel = Panel(box)
        panel.place(QRectF(0, 0, wide, 200), (0.0, 24.0), (0.0, 7.0), down=True)
        said = HeatWords(Words(), week, Layer.OFF_HOURS)
        assert HeatPainter(QPainter(), theme, panel, said).writes_figures() is written
        assert not HeatPainter(QPainter(), theme, panel, HeatWords(Words(), week, Layer.HOURS)).writes_figures()
