"""The charts of points and of broken days: what is painted, said, written and chosen, against known figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ballast.domain.insight.drawn.day_blocks import DayBlock, DayBlocks
from ballast.domain.insight.drawn.points import PointsBars, PointsPart, PointsRow
from ballast.domain.insight.findings import Finding, Topic
from ballast.domain.insight.review import Signal
from ballast.ui.charts import ink
from ballast.ui.charts.day_blocks import DayBlocksChart
from ballast.ui.charts.day_words import short_hours
from ballast.ui.charts.picks import EntriesPick, TaskPick
from ballast.ui.charts.points import PointsChart
from ballast.ui.words.formats import Words
from tests.ui.charts import samples
from tests.ui.charts.test_leads import bottleneck

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.charts.chart import Chart
    from ballast.ui.theme import Theme

ONE, TWO = UUID(int=801), UUID(int=802)


def points(name: str = "Mail") -> PointsBars:
    """Mail with 20.4 + 10.4 + 10.4 = 41.2 points, one of them without an entry; Calls with 5; four more have a score."""
    parts = (
        PointsPart(Signal.CROWDING, 20.4, (ONE, TWO)),
        PointsPart(Signal.DELAY, 10.4, (TWO,)),
        PointsPart(Signal.STRESS, 10.4, ()),
    )
    calls = PointsRow(samples.task(2, "Calls"), None, 5.0, (PointsPart(Signal.DELAY, 5.0, (ONE,)),), (Signal.STRESS,))
    return PointsBars((PointsRow(samples.task(1, name), samples.CORE, 41.2, parts, ()), calls), 6)


def day(number: int, minutes: float, breaks: int) -> DayBlock:
    """A day with one block on orders."""
    worked = (ONE, TWO) if minutes else ()
    return DayBlock(
        day=samples.MONDAY + timedelta(days=number), work_day=True, worked=minutes / 30, minutes=minutes,
        tasks=("Orders",) if minutes else (), switches=4, switches_per_hour=1.5, interruptions=breaks,
        entries=worked, in_block=worked[:1], breaking=worked[1:] if breaks else (),
    )  # fmt: skip


def days(*, said: bool = True) -> DayBlocks:
    """Two hours, one hour, and a day without work."""
    return DayBlocks((day(0, 120, 3), day(1, 60, 0), day(2, 0, 0)), 90, said)


@pytest.fixture
def points_chart(theme: Theme, put: Callable[[Chart], Chart]) -> PointsChart:
    """Two tasks."""
    chart = PointsChart(theme, Words())
    chart.show_values(points())
    put(chart)
    return chart


@pytest.fixture
def blocks_chart(theme: Theme, put: Callable[[Chart], Chart]) -> DayBlocksChart:
    """Three days."""
    chart = DayBlocksChart(theme, Words())
    chart.show_values(days())
    put(chart)
    return chart


def test_parts_are_as_long_as_their_points_and_lie_end_to_end(points_chart: PointsChart) -> None:
    """20.4 is about twice 10.4, and each part begins where the one before ends."""
    first, second, third, whole = [mark for mark in points_chart.plot.settled() if mark.row == 0]
    assert first.shape.width() / second.shape.width() == pytest.approx(20.4 / 10.4, rel=0.03)
    assert first.shape.right() == pytest.approx(second.shape.left(), abs=2)
    assert second.shape.right() == pytest.approx(third.shape.left(), abs=2)
    assert whole.shape.left() > third.shape.right()


def test_a_small_score_alone_is_a_short_bar(points_chart: PointsChart) -> None:
    """A task of 5 points is as long alone as beside one of 41; only more than 50 points make the others shorter."""

    def wide(row: int) -> float:
        return sum(mark.shape.width() for mark in points_chart.plot.settled()[:-1] if mark.row == row and mark.column == 0)

    beside = wide(-1)
    first, calls = points().rows
    points_chart.show_values(PointsBars((calls,), 1))
    assert wide(0) == pytest.approx(beside, rel=0.01)
    twice = replace(first, score=100.0, parts=(PointsPart(Signal.DELAY, 100.0, (ONE,)),))
    points_chart.show_values(PointsBars((twice, calls), 2))
    assert wide(-1) == pytest.approx(beside / 2, rel=0.05)


@pytest.mark.parametrize(
    ("hours", "said"), [(0.0, "0.0 h"), (0.0025, "< 0.1 h"), (0.04, "< 0.1 h"), (0.06, "0.1 h"), (7.44, "7.4 h")]
)
def test_a_figure_at_a_bar_is_never_nothing_where_there_is_something(hours: float, said: str) -> None:
    """Nine seconds are less than a tenth of an hour, not none."""
    assert short_hours(Words(), hours).replace("\N{NO-BREAK SPACE}", " ") == said


def test_written_parts_add_up_to_the_written_score(points_chart: PointsChart) -> None:
    """In the table with one decimal, spoken without: 21 + 10 + 10 are 41, and an unknown signal is left empty."""
    rows = points_chart.as_table().rows
    assert rows[0] == ("Mail", "Core business", "20.4", "10.4", "10.4", "0.0", "0.0", "41.2")
    assert rows[1] == ("Calls", "Uncategorised", "0.0", "5.0", "", "0.0", "0.0", "5.0")
    spoken = [mark.spoken() for mark in points_chart.plot.settled() if mark.row == 0]
    assert [text.split(": ")[1] for text in spoken[:3]] == ["21 of 41 points", "10 of 41 points", "10 of 41 points"]
    assert "Crowds out important work" in points_chart.sentence()
    assert points_chart.sentence().startswith("Mail weighs most with 41 of 100 points")
    assert points_chart.subtitle() == "The parts of a bar add up to its score, 0 to 100. 4 more tasks have a score"
    points_chart.show_level(["Mail", "Calls"])
    assert points_chart.subtitle().endswith("These are level: Mail, Calls")
    points_chart.show_values(points())
    assert "level" not in points_chart.subtitle()


def test_a_part_leads_to_its_entries(points_chart: PointsChart) -> None:
    """A part without any, and the score, lead to the task."""
    picks = [mark.pick for mark in points_chart.plot.settled() if mark.row == 0]
    own = TaskPick(samples.task(1, "").id)
    assert picks == [
        EntriesPick("Mail: Crowds out important work", (ONE, TWO)), EntriesPick("Mail: Delays and blocks", (TWO,)), own, own,
    ]  # fmt: skip
    tip = points_chart.plot.settled()[0].tip()
    assert [line.strong for line in tip.lines] == [False, True, False, False]
    calls = next(mark for mark in points_chart.plot.settled() if mark.row == -1)
    assert calls.tip().note == "Not known: Stress"


def test_a_long_name_leaves_room_for_the_bars(points_chart: PointsChart) -> None:
    """In any script; the tooltip has it whole."""
    points_chart.show_values(points(samples.LONG))
    first = points_chart.plot.settled()[0]
    assert samples.LONG in first.tip().title
    assert first.shape.left() < points_chart.plot.width() * 0.45
    assert points_chart.grab().width()


def test_tasks_without_a_bar_are_counted_by_whether_they_have_points(points_chart: PointsChart) -> None:
    """Six have points, two of them are drawn; three have a score of nothing, which is none to be seen elsewhere."""
    points_chart.show_values(replace(points(), none=3))
    assert "4 more tasks have a score. 3 tasks have no points" in points_chart.subtitle()


def test_no_points_are_told_calmly(points_chart: PointsChart) -> None:
    """A score of nothing is good news where all was said, and no news where nobody said a thing; without scores a hint."""
    calm = PointsRow(samples.task(1, "Mail"), None, 0.0, (), ())
    points_chart.show_values(PointsBars((calm,), 1))
    assert points_chart.empty
    assert points_chart.hint() == ("No task makes any points", "By what you rated and marked, nothing holds your week up.")
    points_chart.show_values(PointsBars((replace(calm, missing=(Signal.STRESS,)),), 1))
    assert points_chart.empty
    assert points_chart.hint()[0] == "No points yet"
    points_chart.show_values(PointsBars((), 0))
    assert points_chart.empty
    assert points_chart.sentence() == ""


def test_blocks_are_as_high_as_they_are_long(blocks_chart: DayBlocksChart) -> None:
    """Two hours are twice as high as one; a day without work has no bar and no entries."""
    bars = [mark for mark in blocks_chart.plot.settled() if mark.row == 2]
    assert bars[0].shape.height() == pytest.approx(2 * bars[1].shape.height(), abs=2)
    assert (bars[2].pick, bars[2].tip().note) == (None, "Nothing logged")
    assert blocks_chart.legend.entries[0][1] == "Usual: 1 h 30 min"


def test_block_day_and_interruptions_lead_to_their_entries(blocks_chart: DayBlocksChart) -> None:
    """Three values of a day, one below the other, each with its own entries."""
    found = {mark.row: mark.pick for mark in blocks_chart.plot.settled() if mark.column == 0}
    entries = {row: pick.entries for row, pick in found.items() if isinstance(pick, EntriesPick)}
    assert entries == {2: (ONE,), 1: (ONE, TWO), 0: (TWO,)}


def test_days_are_said_and_written(blocks_chart: DayBlocksChart) -> None:
    """Sentence, table, and what is spoken; what nobody said is not none."""
    usual = "Your longest stretch of a day on the same work is usually 1 h 30 min"
    assert blocks_chart.lead() == f"{usual}; on Tue 3 Mar it was no more than 1 h."
    assert blocks_chart.as_table().rows[0] == ("Mon 02/03/2026", "Orders", "120", "1.5", "3")
    spoken = [mark.spoken() for mark in blocks_chart.plot.settled() if mark.column == 0]
    assert [text.split(": ")[1] for text in spoken] == ["longest block 2 h, Orders", "1.5 switches an hour", "interruptions 3"]
    blocks_chart.show_values(days(said=False))
    assert blocks_chart.as_table().rows[0][-1] == ""
    assert "was not marked" in blocks_chart.subtitle()
    assert {mark.row for mark in blocks_chart.plot.settled()} == {1, 2}
    assert "not said" in [line.value for line in blocks_chart.plot.settled()[0].tip().lines]


@pytest.mark.parametrize("size", [(1, 1), (260, 220), (2400, 900)])
def test_any_size_and_many_days_are_painted(theme: Theme, put: Callable[[Chart], Chart], size: tuple[int, int]) -> None:
    """A year of days, nothing, and one day."""
    chart = DayBlocksChart(theme, Words())
    put(chart)
    for values in (DayBlocks(tuple(day(n, n % 200, n % 3) for n in range(366)), 60, interruptions_said=True), days()):
        chart.show_values(values)
        chart.resize(*size)
        assert chart.grab().width()
    chart.show_values(DayBlocks((), None, interruptions_said=False))
    assert chart.empty
    assert chart.sentence() == ""


def test_the_bars_of_the_scores_say_what_is_found_of_the_first(points_chart: PointsChart) -> None:
    """A finding about the first bar stands above them; one about another task does not, nor what strains: that has a chart."""
    first = points_chart._values.rows[0].task
    found = replace(bottleneck(Signal.FRAGMENTATION), task=first)
    points_chart.show_findings((bottleneck(Signal.FRAGMENTATION), replace(found, signal=Signal.STRESS)))
    assert points_chart.lead() == points_chart.own_lead()
    points_chart.show_findings((bottleneck(Signal.FRAGMENTATION), found))
    assert points_chart.finding == found


def test_what_breaks_in_is_said_above_the_blocks_of_the_days(blocks_chart: DayBlocksChart) -> None:
    """How often the owner was interrupted stands where the interruptions of each day are."""
    blocks_chart.show_findings((Finding(Topic.INTERRUPTIONS, 50, {"times": 26.0, "per_week": 13.0, "of_source": 9.0}, ()),))
    assert blocks_chart.lead() == (
        "You were interrupted 26 times. Your longest stretch on the same work is usually 1 h 30 min."
    )


def test_bars_of_nothing_are_left_out(points_chart: PointsChart) -> None:
    """A task without a point has no row beside one with some; it is counted among the others that have a score."""
    none = PointsRow(samples.task(7, "Calm"), None, 0.0, (), ())
    points_chart.show_values(replace(points(), rows=(*points().rows, none)))
    assert [row[0] for row in points_chart.as_table().rows] == ["Mail", "Calls"]
    assert "4 more tasks have a score" in points_chart.subtitle()


def test_a_score_of_one_signal_is_said_with_care(points_chart: PointsChart) -> None:
    """Where nobody said more than what was done, the sentence tells on what the order rests."""
    part = PointsPart(Signal.FRAGMENTATION, 49.0, (ONE,))
    missing = tuple(each for each in Signal if each is not Signal.FRAGMENTATION)
    points_chart.show_values(PointsBars((PointsRow(samples.task(1, "Calls"), None, 49.0, (part,), missing),), 1))
    assert points_chart.lead() == (
        "So far only “Breaks up the day” is known of your work: by that Calls comes first, with 49 of 100 points."
    )


def test_short_stretches_have_a_scale_of_minutes(theme: Theme, put: Callable[[Chart], Chart]) -> None:
    """Up to two hours the steps are those of a clock: 0, 15, 30, 45; longer days have hours."""
    chart = DayBlocksChart(theme, Words())
    put(chart)
    chart.resize(500, 420)
    chart.show_values(DayBlocks((day(0, 45, 0), day(1, 20, 0)), 30, interruptions_said=True))
    chart.plot.settled()
    assert [chart._tick(each) for each in chart._ticks] == ["0 min", "10 min", "20 min", "30 min", "40 min"]
    chart.show_values(days())
    chart.plot.settled()
    assert chart._tick(chart._ticks[1]).endswith("h")


def test_days_too_narrow_for_figures_give_the_room_to_the_bars(theme: Theme, put: Callable[[Chart], Chart]) -> None:
    """Sixty days have their bars alone: no figures below, no names beside, wider and higher bars; all is in the tooltip."""
    chart = DayBlocksChart(theme, Words())
    put(chart)
    chart.resize(500, 420)
    chart.show_values(days())
    few = chart.plot.settled()
    chart.show_values(DayBlocks(tuple(day(n, 120, 1) for n in range(60)), 120, interruptions_said=True))
    many = chart.plot.settled()
    assert {mark.row for mark in many} == {2}
    assert many[0].shape.left() < few[0].shape.left()
    assert many[0].shape.bottom() > few[0].shape.bottom()
    assert [line.label for line in many[0].tip().lines][-1] == "Interruptions"


@pytest.mark.parametrize("width", [445, 481, 700])
def test_no_figure_of_a_day_covers_that_of_the_next(
    blocks_chart: DayBlocksChart, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    """Fourteen days of 6.1 to 17.3 hours: whole where a tenth has no room, short ones with it, and each seen whole."""
    written: list[tuple[str, QRectF]] = []
    write = ink.write

    def recorded(painter: QPainter, rect: QRectF, text: str, *more: Any) -> None:  # noqa: ANN401 - handed on
        written.append((text, rect))
        write(painter, rect, text, *more)

    hours = [17.3, 17.0, 13.3, 12.7, 9.4, 15.7, 6.1] * 2
    blocks_chart.show_values(
        DayBlocks(tuple(day(n, 60 * each, 0) for n, each in enumerate(hours)), None, interruptions_said=False)
    )
    monkeypatch.setattr(ink, "write", recorded)
    sheet = QImage(width, 300, QImage.Format.Format_RGB32)
    painter = QPainter(sheet)
    blocks_chart.draw_once(painter, QRectF(0, 0, width, 300))
    painter.end()
    drawn = [
        (text, rect) for text, rect in written if text in {f"{each:.1f}" for each in hours} | {f"{each:.0f}" for each in hours}
    ]
    above = [(text, rect) for text, rect in drawn if rect.height() == 14][: len(hours)]
    assert len(above) == len(hours)
    assert [float(text) for text, _ in above] == pytest.approx(hours, abs=0.5)
    assert all(ink.wide(ink.small(), text) < rect.width() for text, rect in above)
    assert all(one.right() <= other.left() + 1e-6 for (_, one), (_, other) in pairwise(above))
    assert width < 700 or [text for text, _ in above][:2] == ["17.3", "17.0"]
