"""Every number on the Review page opens to how it comes about: the page is walked, by click and by key, and figures checked."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel

from ballast.domain.insight.findings import Finding, Lack, Topic
from ballast.domain.insight.review import Signal
from ballast.domain.insight.yearly import Rare, RareTask, Typical
from ballast.services import year as years
from ballast.ui.charts.legend import Legend
from ballast.ui.charts.picks import UnknownPick
from ballast.ui.pages.review.behind import BehindDialog
from ballast.ui.pages.review.chart_filter import ChartFilter
from ballast.ui.pages.review.days import DayCell
from ballast.ui.pages.review.limits import Thin
from ballast.ui.pages.review.pattern_numbers import finding_given, finding_lines
from ballast.ui.pages.review.quick_card import QuickCard
from ballast.ui.pages.review.rows import RowList
from ballast.ui.pages.review.tasks import TaskTable
from ballast.ui.pages.review.why import WhyDialog
from ballast.ui.pages.review.worklist import WorklistCard
from ballast.ui.pages.review.year import YearTable
from ballast.ui.pages.review.year_weeks import WeekLine
from ballast.ui.widgets.opening import KEYED, OPENS
from ballast.ui.words import numbers as say_number
from ballast.ui.words import why as say_why
from ballast.ui.words.formats import Words
from tests.ui.pages.review_room import MONDAY, Room, day, in_words, minutes_by, sample, sample_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store
    from ballast.ui.theme import Theme

NO_FIGURES = {
    Legend: "the key of a chart: what its marks are and how high they reach, which the sentence above them opens",
    ChartFilter: "names of categories",
    QuickCard: "how many questions are left to ask",
    Thin: "the days that count, which the figures above open",
    WeekLine: "a week, its days and what its answer does",
    WorklistCard: "what is selected and what is left of the list below, whose rows open",
}
"""Parts of the page whose labels hold numbers that are no figures of the review, or that open in another way, and why."""
RULES = re.compile(
    r"60 % of (its|your) work hours|60 % of them are logged|fewer than three days|100: how much|12, 4 or 1 times|80 % "
)
"""Numbers that are a rule told in words, not a figure."""


def filled(store: Store, clock: FixedClock) -> None:
    """The sample business, with something said of the year."""
    sample(store, clock)
    years.say_rare_task(store, RareTask(3, 12, kind=Rare.PAYROLL), clock)
    years.say_rare_task(store, RareTask(6, 2, kind=Rare.YEAR_END), clock)
    years.say_typical(store, MONDAY, Typical.QUIETER, clock)


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business."""
    made = Room(qtbot, theme, tmp_path, filled)
    made.page.resize(1100, 9000)  # nothing is scrolled away from the pointer
    made.rest()
    yield made
    made.leave()


def figures(room: Room) -> list[QLabel]:
    """The visible labels of the page with a number that is a figure."""
    labels = [each for each in room.page.body.findChildren(QLabel) if each.isVisible() and re.search(r"\d", each.text())]
    exempt = tuple(NO_FIGURES)
    return [each for each in labels if not RULES.search(each.text()) and not any(isinstance(up, exempt) for up in above(each))]


def above(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all around it."""
    one: QWidget | None = widget
    while one is not None:
        yield one
        one = one.parentWidget()


def opener(label: QLabel) -> QWidget | None:
    """What opens a number, if anything does."""
    return next((each for each in above(label) if each.property(OPENS)), None)


def dialogs(room: Room) -> list[BehindDialog | WhyDialog]:
    """The dialogs of numbers that are shown."""
    return [each for each in (room.page.evidence.why, room.page.evidence.behind) if each is not None and each.isVisible()]


def opened(room: Room) -> BehindDialog | WhyDialog:
    """The dialog that an act opened."""
    room.qtbot.waitUntil(lambda: bool(dialogs(room)), timeout=9_000)
    return dialogs(room)[0]


def close(room: Room) -> None:
    """Close it again."""
    for each in dialogs(room):
        each.accept()
    room.qtbot.waitUntil(lambda: room.page.evidence.behind is None and room.page.evidence.why is None)


def explains(dialog: BehindDialog | WhyDialog) -> list[str]:
    """What is missing in an explanation: a formula, inputs with a tag each, what would change it, entries."""
    known = {phrase() for phrase in say_why.PROVENANCE.values()}
    if isinstance(dialog, WhyDialog):
        dialog.inputs_link.click()
        rows = [badge.text() for *_, badge in dialog.inputs._rows]
        return [] if rows and set(rows) <= known and dialog.surer.text() else ["a why without inputs"]
    how = dialog.how
    if how is None:
        return ["nothing explained"]
    tags = [each.text() for each in how.table.tags]
    parts = {"formula": how.formula, "inputs": tags, "changes": how.changes, "entries": dialog.count.text()}
    return [f"no {name}" for name, part in parts.items() if not part] + [
        f"untagged: {each}" for each in tags if each not in known
    ]


def test_every_number_of_the_page_opens_by_click_and_by_key(room: Room) -> None:
    """The page is walked: each label with a figure lies in something that opens to inputs, formula, changes and entries."""
    found = figures(room)
    assert [each.text() for each in found if opener(each) is None] == []
    openers = list(dict.fromkeys(opener(each) for each in found))
    assert len(openers) > 25
    for each in openers:
        assert each is not None
        QTest.mouseClick(each, Qt.MouseButton.LeftButton, pos=each.rect().center())
        assert (each.accessibleName(), explains(opened(room))) == (each.accessibleName(), [])
        close(room)
        keyed: QWidget = each.property(KEYED) or each
        assert keyed.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert keyed.accessibleName()
        QTest.keyClick(keyed, Qt.Key.Key_Return)
        opened(room)
        close(room)


def test_every_row_of_the_lists_and_tables_opens(room: Room) -> None:
    """Rankings, patterns, tasks and the year: the first row of each opens by a click and by Enter, to a why or to entries."""
    views = [each for each in room.page.body.findChildren(QAbstractItemView) if each.isVisible() and each.model().rowCount()]
    lists = [each for each in views if isinstance(each, RowList | TaskTable | YearTable)]
    assert len(lists) >= 7
    for each in lists:
        spot = each.visualRect(each.model().index(0, 0)).center()
        QTest.mouseClick(each.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        opened(room)
        close(room)
        each.setFocus()
        QTest.keyClick(each, Qt.Key.Key_Return)
        opened(room)
        close(room)


def test_every_day_opens_to_its_coverage_and_leads_on_to_the_day(room: Room) -> None:
    """A cell says how its part comes about; the day itself is one button further."""
    minutes = sum(each["minutes"] for each in sample_file()["entries"] if each["day"] == 3)
    cell = room.page.body.findChildren(DayCell)[3]
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
    behind = opened(room)
    assert explains(behind) == []
    assert isinstance(behind, BehindDialog)
    assert behind.how is not None
    assert in_words(minutes) in behind.how.formula[0].text()
    behind.open_day.click()
    assert [place.about for place in room.places] == [day(3)]


def explained(room: Room, widget: QWidget) -> BehindDialog:
    """The explanation that a click opens."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    dialog = opened(room)
    assert isinstance(dialog, BehindDialog)
    assert dialog.how is not None
    return dialog


def text_of(dialog: BehindDialog) -> str:
    """Its figure and formula."""
    assert dialog.how is not None
    return " ".join([dialog.how.figure.text(), *(line.text() for line in dialog.how.formula)]).replace("=\u00a0", "= ")


def inputs_of(dialog: BehindDialog) -> dict[str, tuple[str, str]]:
    """Value and tag of each input by the name of its row."""
    assert dialog.how is not None
    spoken = [each.accessibleName() for each in dialog.how.table.values]
    names = [each.partition(":")[0] for each in spoken]
    values = [each.text() for each in dialog.how.table.values]
    return dict(zip(names, zip(values, (each.text() for each in dialog.how.table.tags), strict=True), strict=True))


def test_the_mean_stress_is_that_of_the_file(room: Room) -> None:
    """Ratings times hours over hours, added up from the sample's own file; behind it are the rated entries."""
    rated = [(each["stress"], each["minutes"]) for each in sample_file()["entries"] if each.get("stress") is not None]
    total = sum(minutes for _, minutes in rated) / 60
    weighed = sum(stress * minutes for stress, minutes in rated) / 60
    dialog = explained(room, room.page.body.figures.stress)
    assert f"{weighed:.2f} ÷ {total:.2f} = {weighed / total:.2f}" in text_of(dialog)
    assert len(dialog.entries.seen) == len(rated)
    assert inputs_of(dialog)["Entries rated"] == (str(len(rated)), "measured")


def test_the_longest_stretch_is_that_of_the_file(room: Room) -> None:
    """Entries of one task that touch are one stretch; the longest of the file is shown, with its entries."""
    runs: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for each in sorted(sample_file()["entries"], key=lambda one: (one["day"], one["start"])):
        hours, minutes = map(int, each["start"].split(":"))
        begun = (each["day"] * 24 + hours) * 60 + minutes
        own = runs[each["task"]]
        if own and begun - own[-1][1] <= 1:
            own[-1] = own[-1][0], begun + each["minutes"]
        else:
            own.append((begun, begun + each["minutes"]))
    longest = max(end - begun for own in runs.values() for begun, end in own)
    dialog = explained(room, room.page.body.figures.block)
    assert text_of(dialog).startswith(in_words(longest))
    assert sum((each.length for each in dialog.entries.seen), timedelta(0)) == timedelta(minutes=longest)


def test_a_category_is_its_tasks_added_up(room: Room) -> None:
    """Time, share and entries of the largest category, from the file; that a task belongs to it the owner said."""
    key, minutes = max(minutes_by("category").items(), key=lambda each: each[1])
    whole = sum(minutes_by("category").values())
    tasks = {task["key"] for task in sample_file()["tasks"] if task["category"] == key}
    dialog = explained(room, room.page.body.categories.lines[0])
    share = f"{minutes / whole:.0%}".replace("%", " %")
    assert f"{in_words(minutes)} ÷ {in_words(whole)} = {share}" in text_of(dialog).replace("\N{NO-BREAK SPACE}", " ")
    assert len(dialog.entries.seen) == sum(each["task"] in tasks for each in sample_file()["entries"])
    assert inputs_of(dialog)["Tasks that you put there"][1] == "you said"


def test_what_is_unknown_is_told_day_by_day(room: Room) -> None:
    """The gaps of the days add up to the whole; nothing is behind it, and that is said."""
    review = room.page._answer.view.review if room.page._answer else None
    assert review is not None
    gaps = sum((each.gaps for each in review.days if each.union), timedelta(0))
    dialog = explained(room, room.page.body.categories.unknown)
    assert in_words(round(gaps.total_seconds()) // 60) in text_of(dialog)
    assert not dialog.entries.seen
    assert "unknown" in dialog.count.text()


def test_rare_tasks_say_what_is_said_and_what_is_ours(room: Room) -> None:
    """3 h of payroll 12 times is ours in how often; 6 h of closing the year twice is the owner's: 48 h together."""
    dialog = explained(room, room.page.body.year.card.sums.openings[1][0])
    assert "= 36.0" in text_of(dialog).replace(" h", "")
    assert dialog.how is not None
    said, ours = "you said", "our default"
    assert [each.text() for each in dialog.how.table.tags] == [said, ours, said, said, ours]
    assert "24" in text_of(dialog)
    assert "96" in text_of(dialog)


def test_the_hours_of_a_year_are_recomputed_from_what_is_shown(room: Room) -> None:
    """Hours a week times 48 times the weeks' factor: six days of a quieter week (1.15) and five of a usual one."""
    dialog = explained(room, room.page.body.year.card.sums.openings[0][0])
    assert dialog.how is not None
    line, usual, _ = (each.text().replace(",", "").replace("\u00a0", " ") for each in dialog.how.formula)
    hours, weeks, typical, made = (float(each) for each in re.findall(r"\d+\.?\d*", line)[1:])
    assert (weeks, typical) == (48, round((6 * 1.15 + 5) / 11, 3))
    assert "11.90 ÷ 11 days = 1.082" in usual
    assert made == pytest.approx(hours * weeks * typical, abs=1)
    assert inputs_of(dialog)["Working weeks a year"] == ("48", "our default")
    assert inputs_of(dialog)["A usual week beside the audited ones"][1] == "you said"


@pytest.mark.parametrize("topic", Topic)
def test_every_kind_of_finding_says_how_it_is_weighed(topic: Topic) -> None:
    """With the figures that its topic promises nothing of the rule stays open, and each figure has its tag."""
    promised = {
        Topic.BOTTLENECK: ("score", "points", "share", "low", "high", "times", "blocked"),
        Topic.LARGEST: ("share", "hours", "all"),
        Topic.INTERRUPTIONS: ("times", "per_week", "of_source", "work_days", "of_week"),
        Topic.HELD_UP: ("times", "of_reason", "hours", "hours_of_reason", "hours_a_week", "work_days", "of_week"),
        Topic.SPILL_OVER: ("hours", "share", "days_off", "of_task", "all"),
        Topic.LATE: ("hours", "share", "days_off", "of_task", "all"),
        Topic.BROKEN: ("block", "switches"),
        Topic.LONG_DAYS: ("days", "of", "longest"),
        Topic.MANY_SMALL: ("tasks", "of", "hours", "share", "all"),
    }[topic]
    finding = Finding(topic, 50, dict.fromkeys(promised, 0.5), (), signal=Signal.DELAY)
    lines, given = finding_lines(finding, Words()), finding_given(finding, Words())
    assert lines
    assert not any("  " in rule or rule.startswith((" ", "of")) for rule in lines)
    assert len(given) == len(promised)


@pytest.mark.parametrize("lack", Lack)
def test_every_lack_says_from_where_on_it_is_told(lack: Lack) -> None:
    """There is a line and a limit for each."""
    assert say_number.LACK_LINES[lack.value](amount="7", part="1", whole="2", missing="3")
    assert say_number.LACK_LIMITS[lack.value]()


def test_what_is_unknown_of_a_day_stands_on_its_bar_and_opens(room: Room) -> None:
    """The chart of the days has a mark for it, apart from all categories; chosen, it tells how it comes about."""
    chart = room.page.body.charts.cards[0].chart
    marks = [mark for mark in chart.plot.marks if isinstance(mark.pick, UnknownPick)]
    answer = room.page._answer
    assert answer is not None
    gaps = {each.day: each.gaps for each in answer.view.review.days if each.union and each.gaps}
    assert {mark.pick.day for mark in marks if isinstance(mark.pick, UnknownPick)} == set(gaps)
    assert in_words(round(gaps[MONDAY].total_seconds()) // 60) in marks[0].spoken()
    chart.picked.emit(marks[0].pick)
    dialog = opened(room)
    assert isinstance(dialog, BehindDialog)
    assert explains(dialog) == []
    assert in_words(round(gaps[MONDAY].total_seconds()) // 60) in text_of(dialog)
