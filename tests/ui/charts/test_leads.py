"""The sentence above each chart: the chart's own main finding, or what stands out in the period where that fits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextLayout

from ballast.domain.insight.findings import Finding, Topic
from ballast.domain.insight.review import Signal
from ballast.ui.charts.card import ChartCard
from ballast.ui.charts.lead import Lead
from tests.ui.charts import samples

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.charts.day_bars import DayBarsChart
    from ballast.ui.charts.heat_map import HeatMapChart
    from ballast.ui.charts.pareto import ParetoChart
    from ballast.ui.charts.stress_hours import StressHoursChart
    from ballast.ui.theme import Theme

MAIL = samples.task(9, "E-mail")
SPILL = Finding(Topic.SPILL_OVER, 50, {"hours": 5.0, "share": 0.12, "days_off": 0, "of_task": 3}, (), MAIL)


def bottleneck(signal: Signal) -> Finding:
    """E-mail weighs by a signal."""
    figures = {"share": 0.16, "times": 12.0, "stress": 3.2, "stress_all": 1.3}
    return Finding(Topic.BOTTLENECK, 45.2, figures, (), MAIL, signal=signal)


def test_each_chart_has_a_sentence_of_its_own(
    day_chart: DayBarsChart, pareto_chart: ParetoChart, heat_chart: HeatMapChart, stress_chart: StressHoursChart
) -> None:
    """By hand: one day counts, with 4 h; 8 + 4 + 2 of 16 h are 87.5 %; Monday at nine has 60; one task is in the corner."""
    assert day_chart.lead() == "On a usual day you log 4 h; the longest was Mon 2 Mar with 4 h."
    assert pareto_chart.lead() == "3 tasks take 88 % of your time; the largest is Invoices with 8 h."
    assert heat_chart.lead() == "83 % of your work lies between 09:00 and 10:00; Monday is your fullest day, 1 h on average."
    assert stress_chart.lead() == "Invoices: much time and much stress. Hand that over first."


def test_a_screen_reader_hears_the_longest_day_once(day_chart: DayBarsChart) -> None:
    """The sentence above the chart says it; what follows has the total and the days that do not count."""
    said = day_chart.plot.accessibleDescription().replace("\u00a0", " ")
    assert said.startswith("On a usual day you log 4 h; the longest was Mon 2 Mar with 4 h. ")
    assert said.count("longest") == said.count("4 h. ") == 1
    assert "in all. " in said
    assert "not count" in said


def test_what_stands_out_goes_first_where_it_fits(heat_chart: HeatMapChart, stress_chart: StressHoursChart) -> None:
    """Work out of hours is said above the hours of the week, strain above the stress; nothing else is."""
    found = (bottleneck(Signal.FRAGMENTATION), bottleneck(Signal.STRESS), SPILL)
    heat_chart.show_findings(found)
    stress_chart.show_findings(found)
    assert heat_chart.lead() == "5 h of work, 12 % of all, lie outside your work hours; most of that is E-mail."
    assert stress_chart.lead() == "E-mail takes 16 % of your week and strains you: 3.2 of 4."
    assert heat_chart.plot.accessibleDescription().startswith(heat_chart.lead())
    stress_chart.show_findings((bottleneck(Signal.FRAGMENTATION), SPILL))
    assert stress_chart.lead() == stress_chart.own_lead()


def test_a_finding_goes_with_its_values(heat_chart: HeatMapChart) -> None:
    """Other values are another period: the finding of the last one is said no more."""
    heat_chart.show_findings((SPILL,))
    heat_chart.show_values(samples.heat())
    assert heat_chart.lead() == heat_chart.own_lead()
    assert "outside" not in heat_chart.plot.accessibleDescription()


def test_the_card_shows_the_sentence_and_follows(theme: Theme, qtbot: QtBot, heat_chart: HeatMapChart) -> None:
    """It stands above the chart, whole, and changes when the findings come; charts beside each other begin at one height."""
    card = ChartCard(theme, heat_chart)
    qtbot.addWidget(card)
    card.resize(500, 440)
    card.show()
    assert card.lead.text().replace("\u00a0", " ") == heat_chart.own_lead()
    before = heat_chart.mapTo(card, heat_chart.rect().topLeft()).y()
    heat_chart.show_findings((SPILL,))
    assert card.lead.text().startswith("5\u00a0h of work")  # a figure takes its unit to the next line
    assert heat_chart.mapTo(card, heat_chart.rect().topLeft()).y() == before


def test_a_long_name_keeps_its_two_lines(stress_chart: StressHoursChart, theme: Theme, qtbot: QtBot) -> None:
    """The name is cut, not the figures after it; a screen reader has all of it at the chart."""
    card = ChartCard(theme, stress_chart)
    qtbot.addWidget(card)
    card.resize(420, 440)
    card.show()
    short, height = card.lead.text(), card.lead.height()
    assert short == stress_chart.lead()
    name = "Zusammenstellung der vierteljährlichen Unterlagen für die Steuerberatung und den Beirat " * 3
    stress_chart.show_findings((replace(bottleneck(Signal.STRESS), task=samples.task(9, name)),))
    assert card.lead.text().replace("\u00a0", " ").endswith("… takes 16 % of your week and strains you: 3.2 of 4.")
    assert (card.lead.accessibleName(), card.lead.height()) == (stress_chart.lead(), height)
    assert "Beirat" in stress_chart.plot.accessibleDescription()


def test_names_are_cut_before_figures(qtbot: QtBot) -> None:
    """On a narrow card names give way step by step; hours keep their minutes; the tooltip has the sentence whole."""
    first, second = ("Antworten auf Nachrichten von Kunden", "Abrechnung der vierteljährlichen Beiträge")
    sentence = f"{first}, {second} and 3 more take 12 h 46 min of your time: 31 % of all."
    lead = Lead()
    qtbot.addWidget(lead)
    lead.show()
    said = {}
    for width in (760, 420, 330):
        lead.resize(width, 60)
        lead.show_sentence(sentence, (first, second))
        said[width] = lead.text().replace("\u00a0", " ")
        assert said[width].endswith("and 3 more take 12 h 46 min of your time: 31 % of all.")
    assert "12\u00a0h\u00a046\u00a0min" in lead.text()
    assert said[760] == sentence
    assert len(said[760]) > len(said[420]) > len(said[330])
    assert "Beiträge" in lead.toolTip()
    lead.resize(760, 60)
    assert lead.text().replace("\u00a0", " ") == sentence


def test_the_few_tasks_that_are_said_are_those_that_are_seen(pareto_chart: ParetoChart) -> None:
    """Where only the rest would reach 80 %, it is not "11 tasks take 100 %": the four with a name make 94 %."""
    pareto_chart.show_values(replace(samples.pareto(), reached=4))
    assert pareto_chart.lead() == "4 tasks take 94 % of your time; the largest is Invoices with 8 h."


def test_a_name_of_another_script_does_not_turn_the_sentence(
    stress_chart: StressHoursChart, theme: Theme, qtbot: QtBot
) -> None:
    """An Arabic name at its beginning leaves an English sentence running from left to right; a screen reader has it bare."""
    card = ChartCard(theme, stress_chart)
    qtbot.addWidget(card)
    card.resize(900, 440)
    stress_chart.show_findings((replace(bottleneck(Signal.STRESS), task=samples.task(9, "\u0628\u0631\u064a\u062f")),))
    assert card.lead.text() == "\u200e" + stress_chart.lead()
    assert card.lead.accessibleName() == stress_chart.lead()


def test_both_ends_of_a_span_stay_in_one_line(qtbot: QtBot) -> None:
    """Where an hour to the next does not fit any more, both go down together: no line ends with the dash between them."""
    lead = Lead()
    qtbot.addWidget(lead)
    text = "You were interrupted most often on Tuesday, 14:00 – 15:00."
    seen = set()
    for width in range(260, 520, 5):
        lead.resize(width, 40)
        lead.show_sentence(text)
        layout = QTextLayout(lead.text(), lead.font())
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(width)
        layout.endLayout()
        line = lead.text()[: first.textLength()]
        assert ("14:00" in line) == ("15:00" in line), (width, line)
        seen.add("14:00" in line)
    assert seen == {True, False}


def test_letters_higher_than_the_font_are_not_cut(qtbot: QtBot) -> None:
    """Each line has the height that its letters take, whatever the script; two usual lines at the least."""
    lead = Lead()
    qtbot.addWidget(lead)
    lead.resize(400, 60)
    lead.show()
    lead.show_sentence("Short.")
    usual = lead.height()
    for name in ("電子メールの返信と請求書の整理および顧客対応", "إعداد الفواتير ومتابعة المدفوعات المتأخرة", "Invoices"):
        lead.show_sentence(f"9 tasks take 82 % of your time; the largest is {name} with 17 h 55 min.", (name,))
        layout = QTextLayout(lead.text(), lead.font())
        layout.beginLayout()
        high = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(lead.width())
            high += line.height()
        layout.endLayout()
        assert lead.height() >= max(high, usual)
