"""The sentence above each chart has its figures from what opens behind it; both are reckoned again, by another way."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from statistics import median
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.drawn.heat_map import Layer
from ballast.domain.insight.drawn.pareto import pareto
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.watch import unwatched
from ballast.services.charting import charted
from ballast.store.opening import open_store
from ballast.ui.charts.pareto import ParetoChart
from ballast.ui.pages.review.chart_kinds import KINDS
from ballast.ui.pages.review.lead_numbers import LeadNumbers
from ballast.ui.words.formats import Words
from tests.domain.insight.sample import Diary
from tests.ui.arithmetic import sums_of
from tests.ui.pages.review_explained import Shown, shown
from tests.ui.pages.review_room import NOW, ZONE, in_words, sample, sample_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.charts.chart import Chart
    from ballast.ui.pages.review.explained import Explained
    from ballast.ui.theme import Theme

FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
WORK_DAYS = 10
DAYS_OFF = 4
SATURDAY = 5
HOURS_OF_DAY = 24


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Shown]:
    """The review of the sample business."""
    clock = FixedClock(NOW, ZONE)
    store = open_store(tmp_path / "data", at=NOW)
    sample(store, clock)
    yield shown(store, clock)
    store.close()


@pytest.fixture
def told(page: Shown, theme: Theme, qtbot: QtBot) -> Callable[[str, Layer], Explained]:
    """What stands behind the sentence of a chart, by the name of its class; of the hours of the week in a layer."""

    def explained(name: str, layer: Layer = Layer.HOURS) -> Explained:
        kind = next(each for each in KINDS if each.name == name)
        chart = kind.drawing()(theme, Words())
        qtbot.addWidget(chart)
        chart.show_values(kind.values(page.drawn))
        for _ in range(list(Layer).index(layer)):
            _next_layer(chart)
        return page.made(LeadNumbers(page.view, page.clock, Words()).of(chart, None))

    return explained


def _next_layer(chart: Chart) -> None:
    chart.own_keys[0][2]()


def plain(explained: Explained) -> tuple[str, str]:
    """Its sentence, and all that opens behind it."""
    behind = " ".join([*explained.formula, *(f"{each.name} {each.value}" for each in explained.given)])
    return explained.figure.replace("\N{NO-BREAK SPACE}", " "), behind.replace("\N{NO-BREAK SPACE}", " ")


def minutes_by_day() -> dict[int, int]:
    """Minutes of the sample's file by day."""
    found: Counter[int] = Counter()
    for each in sample_file()["entries"]:
        found[each["day"]] += each["minutes"]
    return found


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_every_figure_of_a_sentence_stands_behind_it(name: str, told: Callable[[str, Layer], Explained]) -> None:
    """No figure is said that what opens does not have, to the digits said; and each sum of it comes out."""
    rounded = {"PointsChart", "DripChart"}  # the sentence says whole points and hours, what opens has their decimals
    for layer in Layer if name == "HeatMapChart" else [Layer.HOURS]:
        said, behind = plain(told(name, layer))
        figures = {each.replace(",", "") for each in FIGURE.findall(behind)}
        if name in rounded:
            figures |= {f"{float(each):.0f}" for each in figures}
        missing = [each for each in FIGURE.findall(said) if each not in figures]
        spoken = {"3"} if "and 3 more" in said else {"00", "4"}  # names that are counted; o'clock
        assert [each for each in missing if each not in spoken] == [], (said, behind)
        assert all(each.holds for line in told(name, layer).formula for each in sums_of(line))


def test_the_usual_and_the_longest_day_are_those_of_the_file(told: Callable[[str, Layer], Explained]) -> None:
    """The middle of the ten work days, and the day with the most minutes."""
    days = minutes_by_day()
    work_days = [minutes for day, minutes in days.items() if day % 7 < SATURDAY]
    assert len(work_days) == WORK_DAYS
    said, behind = plain(told("DayBarsChart", Layer.HOURS))
    usual, longest = in_words(int(median(work_days))), in_words(max(days.values()))
    for text in (said, behind):
        assert usual in text
        assert longest in text
    assert f"{WORK_DAYS} work days that count" in behind


def test_the_few_tasks_are_added_up_from_the_file(told: Callable[[str, Layer], Explained]) -> None:
    """Minutes of each task, the largest first, until four fifths of all are reached."""
    of_task: Counter[str] = Counter()
    for each in sample_file()["entries"]:
        of_task[each["task"]] += each["minutes"]
    whole, done, few = of_task.total(), 0, 0
    for _, minutes in of_task.most_common():
        done, few = done + minutes, few + 1
        if done >= 0.8 * whole:
            break
    said, behind = plain(told("ParetoChart", Layer.HOURS))
    assert said.startswith(f"{few} tasks take {done / whole:.0%}".replace("%", " %"))
    assert in_words(of_task.most_common(1)[0][1]) in said
    assert f"{few} of them: {in_words(done)} ÷ {in_words(whole)} = {done / whole:.0%}".replace("%", " %") in behind


def test_where_only_the_rest_would_reach_the_line_both_tell_of_the_named_tasks(page: Shown, theme: Theme, qtbot: QtBot) -> None:
    """Nine of thirty equal tasks have a bar: 30 % of the time. What opens says these nine, and no four fifths."""
    diary = Diary()
    for number in range(30):
        diary.work(f"Task {number}", number % 5, f"{8 + number // 5}:00", f"{9 + number // 5}:00")
    values = pareto(diary.review())
    chart = ParetoChart(theme, Words())
    qtbot.addWidget(chart)
    chart.show_values(values)
    assert chart.own_lead().startswith("9 tasks take 30 % of your time")
    lines, given = LeadNumbers(page.view, page.clock, Words())._pareto(values)
    assert "9 of them: 9 h ÷ 30 h = 30 %" in lines[0].replace("\N{NO-BREAK SPACE}", " ")
    assert "four fifths" not in lines[0]
    assert "1 h" in [each.value.replace("\N{NO-BREAK SPACE}", " ") for each in given]


def test_the_hours_that_hold_half_are_counted_by_minute(told: Callable[[str, Layer], Explained]) -> None:
    """Every minute of the file by its hour of the clock and its weekday: the narrowest hours with half, the fullest day."""
    of_hour, of_weekday = Counter[int](), Counter[int]()
    for each in sample_file()["entries"]:
        hour, minute = map(int, each["start"].split(":"))
        for at in range(each["minutes"]):
            of_hour[(hour * 60 + minute + at) // 60] += 1
            of_weekday[each["day"] % 7] += 1
    whole = of_hour.total()
    spans = [(first, end) for first in range(HOURS_OF_DAY) for end in range(first + 1, HOURS_OF_DAY + 1)]
    inside = {span: sum(of_hour[hour] for hour in range(*span)) for span in spans}
    best = min((span for span in spans if inside[span] >= whole / 2), key=lambda span: (span[1] - span[0], -inside[span]))
    said, behind = plain(told("HeatMapChart", Layer.HOURS))
    share = f"{inside[best] / whole:.0%}".replace("%", " %")
    assert said.startswith(f"{share} of your work lies between {best[0]:02}:00 and {best[1]:02}:00")
    assert f"{in_words(inside[best])} ÷ {in_words(whole)} logged = {share}" in behind
    fullest = in_words(of_weekday.most_common(1)[0][1] // 2)  # two of each weekday
    assert said.endswith(f"{fullest} on average.")
    assert fullest in behind


def test_the_usual_stretch_is_found_by_joining_entries(told: Callable[[str, Layer], Explained]) -> None:
    """Entries of one task that touch are one stretch, unless one broke in; the longest of each day, and their middle."""
    longest: Counter[int] = Counter()
    before, begun = (-1, "", 0), 0
    for each in sorted(sample_file()["entries"], key=lambda one: (one["day"], one["start"])):
        hour, minute = map(int, each["start"].split(":"))
        start = hour * 60 + minute
        same = before[:2] == (each["day"], each["task"]) and start <= before[2] + 1
        if not same or each.get("interruption"):
            begun = start
        before = each["day"], each["task"], start + each["minutes"]
        longest[each["day"]] = max(longest[each["day"]], before[2] - begun)
    said, behind = plain(told("DayBlocksChart", Layer.HOURS))
    usual, shortest = in_words(int(median(longest.values()))), in_words(min(longest.values()))
    assert f"usually {usual};" in said
    assert said.endswith(f"no more than {shortest}.")
    assert f"{len(longest)} days = {usual}" in behind
    assert shortest in behind


def test_the_corner_of_much_time_and_much_stress_is_told_with_its_tasks(told: Callable[[str, Layer], Explained]) -> None:
    """A tenth of all minutes, ratings by their minutes: every task beyond both stands there with its own figures."""
    minutes, rated, stressed = Counter[str](), Counter[str](), Counter[str]()
    for each in sample_file()["entries"]:
        minutes[each["task"]] += each["minutes"]
        if each.get("stress") is not None:
            rated[each["task"]] += each["minutes"]
            stressed[each["task"]] += each["minutes"] * each["stress"]
    tenth = minutes.total() / 10
    corner = [key for key in rated if minutes[key] >= tenth and stressed[key] / rated[key] >= 2.5]
    _, behind = plain(told("StressHoursChart", Layer.HOURS))
    assert corner
    assert f"from {in_words(int(tenth))} on" in behind
    for key in corner:
        assert f"{in_words(minutes[key])}, {stressed[key] / rated[key]:.1f} of 4" in behind


def test_hours_a_week_of_what_drains_are_added_up(told: Callable[[str, Layer], Explained]) -> None:
    """Each task has its minutes on ten work days by week, and on four days off; what opens lists them and adds them up."""
    _, behind = plain(told("DripChart", Layer.HOURS))
    listed = {name.strip(): float(hours) for name, hours in re.findall(r"([^\d:]+): hours a week ([\d.]+) h", behind)}
    whole = re.search(r"added up: ([\d.]+) h", behind)
    assert whole
    assert sum(listed.values()) == pytest.approx(float(whole[1]), abs=0.003)
    made: dict[str, float] = defaultdict(float)
    names = {task["key"]: task["name"] for task in sample_file()["tasks"]}
    for each in sample_file()["entries"]:
        made[names[each["task"]]] += each["minutes"] / 60 * (5 / WORK_DAYS if each["day"] % 7 < SATURDAY else 2 / DAYS_OFF)
    found = {name: hours for name, hours in made.items() if any(each.endswith(name) for each in listed)}
    assert len(found) == len(listed) > 3
    assert sorted(found.values()) == pytest.approx(sorted(listed.values()), abs=0.0006)


def test_the_change_that_is_told_is_the_one_that_opens(page: Shown, theme: Theme, qtbot: QtBot) -> None:
    """All work where nothing clearly changed: its hours are those of the file's two weeks."""
    of_week = [sum(m for day, m in minutes_by_day().items() if day // 7 == week and day % 7 < SATURDAY) for week in (0, 1)]
    off = sum(m for day, m in minutes_by_day().items() if day == SATURDAY)  # the only one with work
    before, after = (of_week[0] + off) / 60, of_week[1] / 60
    kind = next(each for each in KINDS if each.name == "WeeksChart")
    chart = kind.drawing()(theme, Words())
    qtbot.addWidget(chart)
    chart.show_values(kind.values(charted(page.store, page.view, page.clock, unwatched)))
    _, behind = plain(page.made(LeadNumbers(page.view, page.clock, Words()).of(chart, None)))
    assert f"{after:.2f} h ÷ {before:.2f} h = {after / before:.2f}" in behind
    assert "What is compared All work" in behind
