"""The why-view: the entries behind each number, what would change it, what would make it surer, checked with the file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from math import exp, log, sqrt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

from ballast.domain.insight.bottleneck import WEIGHTS
from ballast.domain.insight.levers import what_would_change
from ballast.domain.insight.review import Signal
from ballast.domain.insight.stability import Steadiness
from ballast.services.review import rank_stability
from ballast.ui.pages.review.figures import Verdict
from ballast.ui.pages.review.why_change import basis, change_sentence, confidence, surer
from ballast.ui.pages.review.why_hours import hours_lines
from ballast.ui.words import why as say
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless
from tests.ui.pages.review_room import Room, sample, sample_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.services.review import ReviewView
    from ballast.ui.pages.review.why import WhyDialog
    from ballast.ui.theme import Theme

WORDS = Words()


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business."""
    made = Room(qtbot, theme, tmp_path, sample)
    yield made
    made.leave()


def view_of(room: Room) -> ReviewView:
    """The review that is shown."""
    answer = room.page._answer
    assert answer is not None
    return answer.view


def mail(room: Room) -> WhyDialog:
    """The why-view of the e-mail."""
    view = view_of(room)
    task = next(each for each in view.review.tasks if each.task.name == "Customer e-mail")
    room.page.evidence.show_why(task, view, ())
    room.rest()
    why = room.page.evidence.why
    assert why is not None
    return why


def shown_behind(room: Room, why: WhyDialog, name: str) -> int:
    """How many entries open behind an input."""
    at = next(number for number, each in enumerate(why.inputs._shown) if each.name == name)
    why.inputs.links[at].click()
    room.qtbot.waitUntil(lambda: room.page.evidence.behind is not None and room.page.evidence.behind.isVisible())
    behind = room.page.evidence.behind
    assert behind is not None
    assert behind.title.text().startswith("Customer e-mail: ")
    count = len(behind.entries.seen)
    behind.accept()
    room.qtbot.waitUntil(lambda: room.page.evidence.behind is None)
    return count


def test_each_number_opens_the_entries_that_say_it(room: Room) -> None:
    """Those that interrupted, those that blocked, those rated, counted in the file; not all entries of the task."""
    mails = [each for each in sample_file()["entries"] if each["task"] == "mail"]
    why = mail(room)
    why.inputs_link.click()
    room.qtbot.waitUntil(lambda: not why.inputs.stages.busy)
    assert shown_behind(room, why, "interruptions") == sum(bool(each.get("interruption")) for each in mails)
    assert not any(each.get("blocked_minutes") for each in mails)
    assert shown_behind(room, why, "rated") == sum(each.get("stress") is not None for each in mails)
    assert nameless(why) == []


def test_what_nobody_logged_has_no_link(room: Room) -> None:
    """How much it moves the business forward is said, not logged; what is nothing has nothing behind it."""
    bare = {"mission", "counted_days", "days_per_week", "coverage", "week_spread", "prior_cv"}
    why = mail(room)
    why.inputs_link.click()
    room.qtbot.waitUntil(lambda: not why.inputs.stages.busy)
    for given, link in zip(why.inputs._shown, why.inputs.links, strict=False):
        assert link.isVisibleTo(why) == (given.name not in bare and given.value > 0)


def test_what_would_change_it_names_the_next_task(room: Room) -> None:
    """The sentence has the figures of the rule, and the task that is ranked behind."""
    view, why = view_of(room), mail(room)
    scored = [each for each in view.review.tasks if each.score]
    lever = what_would_change(view.review.tasks, scored[0], WEIGHTS)
    assert lever is not None
    assert scored[0].task.name == "Customer e-mail"
    assert scored[1].task.name in why.change.text()
    assert why.change.isVisibleTo(why)
    last = change_sentence(scored[-1], view, Words())
    assert last == say.LEVER_LAST()


def test_a_level_task_says_so(room: Room) -> None:
    """Two with the same points: nothing has to change."""
    view = view_of(room)
    first, second = [each for each in view.review.tasks if each.score][:2]
    twin = replace(first, task=replace(second.task, name="Twin"))
    both = replace(view, review=replace(view.review, tasks=(first, twin)))
    assert change_sentence(first, both, Words()) == say.LEVER_CLOSE(neighbour="Twin")


def test_what_it_rests_on_and_what_would_make_it_surer(room: Room) -> None:
    """Ten days that count in the sample: no more are asked for; with three, seven are."""
    view = view_of(room)
    first = view.review.tasks[0]
    assert basis(first, Words()).startswith(f"It rests on {view.review.counted_days} work days that count")
    lacking = say.MORE_DAYS(7)
    assert lacking not in surer(first, Words())
    few = replace(
        first, inputs=tuple(each._replace(value=3.0) if each.name == "counted_days" else each for each in first.inputs)
    )
    assert lacking in surer(few, Words())
    bare = replace(first, inputs=first.inputs, score=None, projection=None)
    assert say.SAY_RHYTHM() in surer(bare, Words())


@pytest.mark.parametrize(
    ("days", "coverage", "missing", "level", "expected"),
    [
        (10, 0.9, 0, False, Verdict.GOOD),
        (9, 0.9, 0, False, Verdict.FAIR),
        (10, 0.79, 0, False, Verdict.FAIR),
        (10, 0.9, 1, False, Verdict.FAIR),
        (10, 0.9, 0, True, Verdict.FAIR),
        (4, 0.9, 0, False, Verdict.THIN),
        (10, 0.9, 3, False, Verdict.THIN),
        (0, 0.0, 0, False, Verdict.NONE),
    ],
)
def test_confidence_is_that_of_its_weakest_ground(
    room: Room, days: int, coverage: float, missing: int, *, level: bool, expected: Verdict
) -> None:
    """Ten days, four fifths of the hours, all five signals and a steady rank are good; what lacks one of them is less."""
    task = next(each for each in view_of(room).review.tasks if each.task.name == "Customer e-mail")
    assert task.score is not None
    points = dict(list(task.score.points.items())[: 5 - missing])
    wanted = {"counted_days": float(days), "coverage": coverage}
    inputs = tuple(each._replace(value=wanted.get(each.name, each.value)) for each in task.inputs)
    changed = replace(task, inputs=inputs, score=replace(task.score, points=points))
    assert confidence(changed, Steadiness(0.5, {task.task.id: 0.5 if level else 1.0})) is expected


def test_the_why_view_says_how_steady_the_rank_is(room: Room) -> None:
    """In how many draws the task is among the first three, as the service counts them, beside days, coverage and signals."""
    period = view_of(room).review.period
    steadiness = room.stored(lambda store: rank_stability(store, period, room.clock))
    why = mail(room)
    often = steadiness.often[why.task_id]
    assert why.basis.text().endswith(say.STEADY(3, shown="three", share=WORDS.percent(often)))
    assert "5 of 5 signals" in why.basis.text()
    assert why.confidence.text() == "confidence: good"


def test_the_hours_a_week_are_shown_with_their_numbers_filled_in(room: Room) -> None:
    """E-mail: all its minutes of the file over ten days, times five; the parts add up to the whole that makes the range."""
    minutes = sum(each["minutes"] for each in sample_file()["entries"] if each["task"] == "mail")
    task = next(each for each in view_of(room).review.tasks if each.task.name == "Customer e-mail")
    lines = hours_lines(task, WORDS)
    assert lines[0].endswith(
        f"\u00f7 10 work days that count \u00d7 5 work days a week = {WORDS.hours(minutes / 60 / 10 * 5, 2)}"
    )
    parts = [float(line.rpartition("= ")[2]) for line in lines[1:4]]
    whole = float(lines[4].partition("= ")[2].partition(";")[0])
    assert sum(parts) == pytest.approx(whole, abs=1e-9)
    assert task.projection is not None
    assert sqrt(log(1 + whole)) == pytest.approx(task.projection.sigma, abs=0.002)
    assert lines[5].endswith(f"= {WORDS.hours(task.projection.mid * exp(1.2816 * task.projection.sigma), 1)}")
    assert mail(room).hours.text().replace("=\u00a0", "= ") == "\n".join(f"\N{BULLET} {each}" for each in lines)


def test_the_points_are_those_of_the_chart_and_add_up(room: Room) -> None:
    """Each part as it is written in the why-view is that of the chart's table, and together they make its score."""
    room.scroll_to("PointsChart")
    chart = room.page.body.charts.chart("PointsChart")
    row = next(each for each in chart.as_table().rows if each[0] == "Customer e-mail")
    shown = mail(room).points
    parts = [shown.points[signal].text() for signal in Signal]
    assert [*parts, shown.total.text()] == list(row[2:])
    assert sum(Decimal(part) for part in parts) == Decimal(shown.total.text())
    task = next(each for each in view_of(room).review.tasks if each.task.name == "Customer e-mail")
    assert task.score is not None
    assert sum(round(points, 1) for points in task.score.points.values()) > task.score.score + 0.05  # each for itself is not so


def test_what_is_said_of_a_task_is_read_whole(room: Room) -> None:
    """The longest of our categories has its room beside its icon in the box, at the size that the view opens with."""
    answer = room.page._answer
    assert answer is not None
    room.page.evidence.show_why(answer.view.review.tasks[0], answer.view, answer.categories)
    room.rest()
    why = room.page.evidence.why
    assert why is not None
    box = why.say.category
    at = next(n for n in range(box.count()) if box.itemText(n) == "Personal development")
    box.setCurrentIndex(at)
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    field = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    assert field.width() >= box.iconSize().width() + 4 + box.fontMetrics().horizontalAdvance(box.currentText())
