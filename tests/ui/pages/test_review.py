"""The Review page on the sample business: what is shown is what the sample's own file says."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel

from ballast.domain.insight.review import Period
from ballast.domain.log.entry import Entry
from ballast.domain.log.span import Span
from ballast.services import capture, plans
from ballast.ui.changes import PageName, Place
from ballast.ui.charts.picks import DayPick, HourPick, RestPick, StretchPick, TaskPick
from ballast.ui.pages.review.days import Standing
from ballast.ui.pages.review.periods import Choice
from tests.ui.accessibility import nameless, tab_jumps, unreachable
from tests.ui.pages.review_room import EVERYWHERE, NOW, Room, day, in_words, minutes_by, sample, sample_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ballast.domain.insight.drawn.drip import Drip
    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store
    from ballast.ui.charts.weeks import WeeksChart
    from ballast.ui.theme import Theme


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business."""
    made = Room(qtbot, theme, tmp_path, sample, ahead=EVERYWHERE)
    yield made
    made.leave()


def task_id(room: Room, name: str) -> UUID:
    """A task of the store by name."""
    found: UUID = room.stored(lambda store: next(task.id for task in store.tasks.all() if task.name == name))
    return found


def test_logged_hours_are_those_of_the_file(room: Room) -> None:
    """The first figure is the sum of all minutes of the sample."""
    assert room.page.body.figures.logged.figure.text() == in_words(sum(minutes_by("task").values()))
    assert room.page.period == Period(day(0), day(13))


def test_categories_add_up_as_in_the_file(room: Room) -> None:
    """Each category shows the sum of its minutes, the largest first."""
    sums = sorted(minutes_by("category").values(), reverse=True)
    shown = [line.time.text() for line in room.page.body.categories.lines if line.isVisibleTo(room.page)]
    assert shown == [in_words(minutes) for minutes in sums]


def test_the_table_lists_the_tasks_by_time(room: Room) -> None:
    """The table begins with the longest tasks and can be turned around by its head."""
    names = {task["key"]: task["name"] for task in sample_file()["tasks"]}
    ranked = sorted(minutes_by("task").items(), key=lambda each: -each[1])
    model = room.page.body.tasks.table.tasks
    assert [model.index(row, 0).data() for row in range(2)] == [names[key] for key, _ in ranked[:2]]
    assert model.index(0, 2).data() == in_words(ranked[0][1])
    model.sort_by(2)
    assert model.index(0, 2).data() == in_words(ranked[-1][1])


def test_names_of_the_table_are_not_cut_while_there_is_room(room: Room) -> None:
    """In a window of usual size each name and each category of the sample is shown in full, figures as well."""
    room.page.resize(1046, 800)
    room.rest()
    table = room.page.body.tasks.table
    model, letters = table.tasks, table.fontMetrics()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            icon = 22 if column == 1 and model.index(row, 0).data(Qt.ItemDataRole.UserRole).category else 0
            wide = letters.horizontalAdvance(model.index(row, column).data()) + 26 + icon
            assert wide <= table.columnWidth(column), model.index(row, column).data()


def test_days_say_whether_they_count(room: Room) -> None:
    """Ten work days count, the weekends are days off, and a click tells why and leads on to the day."""
    cells = room.page.body.days.strip.cells
    standings = [cell.standing for cell in cells]
    assert standings == ([Standing.COUNTS] * 5 + [Standing.OFF] * 2) * 2
    cells[3].click()
    room.qtbot.waitUntil(lambda: room.page.evidence.behind is not None)
    assert room.page.evidence.behind is not None
    room.page.evidence.behind.open_day.click()
    assert room.places == [Place(PageName.TODAY, day(3))]


def test_points_in_the_ranking_add_up(room: Room) -> None:
    """The parts of each bar are its score, and the order is that of the scores."""
    rows = room.page.body.ranking.scored.rows.values
    scores = [task.score.score for _, task in rows if task.score]
    assert scores == sorted(scores, reverse=True)
    assert all(abs(sum(task.score.points.values()) - task.score.score) < 1e-9 for _, task in rows if task.score)
    assert "E-mail" in rows[0][1].task.name or "e-mail" in rows[0][1].task.name


def test_how_sure_the_order_is_comes_by_itself(room: Room) -> None:
    """After the page stands, the line on how sure the order is is there."""
    assert "of 200 draws" in room.page.body.ranking.stable.text()


def test_a_task_opens_with_enter_and_shows_its_entries(room: Room) -> None:
    """The why-view has every entry of the task, its points, and where each input comes from."""
    ranking = room.page.body.ranking.scored
    ranking.setFocus()
    ranking.setCurrentIndex(ranking.rows.index(0))
    room.qtbot.keyClick(ranking, Qt.Key.Key_Return)
    room.rest()
    why = room.page.evidence.why
    assert why is not None
    entries = [entry for entry in sample_file()["entries"] if entry["task"] == "mail"]
    assert why.name.text() == "Customer e-mail"
    assert why.entries_title.count.text() == str(len(entries))
    assert len(why.entries.seen) == len(entries)
    why.inputs_link.click()
    room.qtbot.waitUntil(lambda: not why.inputs.stages.busy)
    texts = {label.text() for label in why.findChildren(QLabel)}
    assert {"measured", "you said", "our default"} <= texts
    assert nameless(why) == []


def test_what_the_owner_says_is_stored_and_shown(room: Room) -> None:
    """Another mission and a rhythm are kept, the score follows, and undo takes them back."""
    task = room.page.body.ranking.scored.rows.values[0][1]
    room.page._open_task(task)
    room.rest()
    why = room.page.evidence.why
    assert why is not None
    before = why.points.total.text()
    mission = why.say.mission
    mission.activated.emit(mission.findData(1.0))
    room.rest()
    assert room.stored(lambda store: store.tasks.get(task.task.id)).mission == 1.0
    assert float(why.points.total.text()) < float(before)
    why.say.rhythm.activated.emit(why.say.rhythm.findData(3.0))
    room.rest()
    assert room.stored(lambda store: store.tasks.get(task.task.id)).scheduled_per_week == 3.0
    room.context.undo()
    room.context.undo()
    room.rest()
    assert why.points.total.text() == before


def test_a_part_of_a_day_shows_its_entries(room: Room) -> None:
    """A bar of the day chart leads to exactly its entries, and from there to the day."""
    found = sample_file()
    keys = {task["key"] for task in found["tasks"] if task["category"] == "core"}
    wanted = [entry["minutes"] for entry in found["entries"] if entry["day"] == 0 and entry["task"] in keys]
    core = room.stored(lambda store: next(each.id for each in store.categories.all() if each.builtin == "core"))
    room.page.body.charts.picked.emit(DayPick(day(0), core))
    room.rest()
    behind = room.page.evidence.behind
    assert behind is not None
    assert sorted(seen.length.seconds // 60 for seen in behind.entries.seen) == sorted(wanted)
    assert in_words(sum(wanted)) in behind.count.text()
    assert nameless(behind) == []
    behind.open_day.click()
    assert room.places == [Place(PageName.TODAY, day(0))]


def test_a_cell_of_the_heat_map_shows_its_entries(room: Room) -> None:
    """Monday at nine holds the entries of both Mondays that touch the hour."""
    mondays = [entry for entry in sample_file()["entries"] if entry["day"] in {0, 7}]
    wanted = [entry for entry in mondays if begins(entry) < 600 and begins(entry) + entry["minutes"] > 540]
    heat = room.page.body.charts.chart("HeatMapChart")
    pick = next(each.pick for each in heat.plot.settled() if each.pick == HourPick(0, 9))
    room.page.body.charts.picked.emit(pick)
    room.rest()
    behind = room.page.evidence.behind
    assert behind is not None
    lengths = [int(seen.length.total_seconds()) // 60 for seen in behind.entries.seen]
    assert sorted(lengths) == sorted(entry["minutes"] for entry in wanted)
    behind.accept()


def test_a_task_of_a_chart_leads_to_its_why(room: Room) -> None:
    """A row of the Pareto chart shows the entries and goes on to the why-view."""
    room.page.body.charts.picked.emit(TaskPick(task_id(room, "Newsletter")))
    room.rest()
    behind = room.page.evidence.behind
    assert behind is not None
    behind.why.click()
    room.rest()
    assert room.page.evidence.why is not None
    assert room.page.evidence.why.name.text() == "Newsletter"


def test_another_period_is_chosen(room: Room) -> None:
    """The picker, the arrows and the dates all lead to the period that they say."""
    picker = room.page.header.picker
    picker.activated.emit(picker.findData(Choice.LAST_WEEK))
    room.rest()
    assert room.page.period == Period(day(7), day(13))
    seconds = sum(entry["minutes"] for entry in sample_file()["entries"] if entry["day"] >= 7)
    assert room.page.body.figures.logged.figure.text() == in_words(seconds)
    room.page.header.earlier.click()
    room.rest()
    assert room.page.period == Period(day(0), day(6))
    picker.activated.emit(picker.findData(Choice.CUSTOM))
    dates = room.page.header.dates
    dates.last.setDate(dates.first.date().addDays(2))
    dates.last.editingFinished.emit()
    room.rest()
    assert room.page.period == Period(day(0), day(2))


def test_a_plan_is_made_from_this_period(room: Room) -> None:
    """The button leads to the wizard with the period."""
    room.page.header.plan.click()
    assert room.places == [Place(PageName.WIZARD, Period(day(0), day(13)))]


def test_a_period_without_entries_says_what_to_do(room: Room) -> None:
    """Before the sample there is nothing: log, import, or see the whole log."""
    room.page.arrive(Period(day(-14), day(-1)))
    room.rest()
    empty = room.page.empty
    assert empty.isVisible()
    assert not room.page.body.isVisible()
    assert not room.page.header.plan.isEnabled()
    empty.log.click()
    empty.bring.click()
    assert [place.page for place in room.places] == [PageName.TODAY, PageName.IMPORT]
    assert nameless(room.page) == []
    empty.all.click()
    room.rest()
    assert room.page.body.isVisible()
    assert room.page.period == Period(day(0), day(11))


def test_work_logged_elsewhere_appears(room: Room) -> None:
    """A change inside the period is shown at once, also one that is undone."""
    before = room.page.body.figures.logged.figure.text()
    start = datetime.combine(day(0), time(0), tzinfo=NOW.tzinfo)
    first = room.stored(lambda store: store.entries.in_span(Span(start, start + timedelta(days=1)))[0])
    room.context.do(lambda store: capture.delete(store, [first.id], room.clock))
    room.rest()
    minutes = sum(minutes_by("task").values()) - int(first.length(NOW).total_seconds() // 60)
    assert room.page.body.figures.logged.figure.text() == in_words(minutes)
    room.context.undo()
    room.rest()
    assert room.page.body.figures.logged.figure.text() == before


def test_the_rest_of_the_pareto_leads_to_all_tasks(room: Room) -> None:
    """The last row of the Pareto chart opens the whole table."""
    room.page.body.charts.picked.emit(RestPick(9))
    assert room.page.body.tasks.table.tasks.rowCount() == len(minutes_by("task"))


def test_the_whole_log_grows_with_it(room: Room) -> None:
    """Who chose the whole log sees work of a later day as soon as it is logged."""
    picker = room.page.header.picker
    picker.activated.emit(picker.findData(Choice.WHOLE))
    room.rest()
    assert room.page.period == Period(day(0), day(11))
    start = datetime.combine(day(17), time(9), tzinfo=NOW.tzinfo)
    task = task_id(room, "Newsletter")
    entry = Entry(uuid4(), task, start, start + timedelta(hours=1))
    room.context.do(lambda store: capture.add(store, entry, capture.NamedTask("Newsletter"), room.clock))
    room.rest()
    assert room.page.period == Period(day(0), day(17))
    assert picker.currentData() == Choice.WHOLE


def test_the_wheel_changes_nothing(room: Room) -> None:
    """Scrolling over a choice scrolls the page and leaves the choice alone."""
    picker = room.page.header.picker
    at = QPointF(picker.rect().center())
    wheel = QWheelEvent(
        at, picker.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by its place
    )  # fmt: skip
    picker.wheelEvent(wheel)
    assert not wheel.isAccepted()
    assert picker.currentData() == Choice.AUDIT


def test_the_page_comes_without_the_library_of_its_charts() -> None:
    """Importing the page brings neither numpy nor pyqtgraph: the text need not wait for them."""
    code = "import sys, ballast.ui.pages.review.page; print({'numpy', 'pyqtgraph'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "set()"


def test_every_control_has_a_name_and_a_key(room: Room) -> None:
    """Nothing on the page is nameless, out of reach, or out of order."""
    assert nameless(room.page) == []
    assert unreachable(room.page) == []
    assert tab_jumps(room.page.body.ranking) == []


def begins(entry: dict[str, Any]) -> int:
    """The minute of the day at which an entry of the file begins."""
    hours, minutes = entry["start"].split(":")
    return int(hours) * 60 + int(minutes)


def weeks_chart(room: Room) -> WeeksChart:
    """The chart of weeks."""
    from ballast.ui.charts.weeks import WeeksChart  # noqa: PLC0415 - brings pyqtgraph

    found = room.page.body.charts.chart("WeeksChart")
    assert isinstance(found, WeeksChart)
    return found


def test_a_row_of_week_against_week_opens_its_entries(room: Room) -> None:
    """Those of that category in that week alone: as many as its days have in the file."""
    pick = weeks_chart(room).plot.settled()[0].pick
    assert isinstance(pick, StretchPick)
    room.page.body.picked.emit(pick)
    room.qtbot.waitUntil(lambda: room.page.evidence.behind is not None and room.page.evidence.behind.isVisible())
    dialog = room.page.evidence.behind
    assert dialog is not None
    assert dialog.windowTitle() == "Core business, 2 – 8 Nov 2026"
    core = {task["key"] for task in sample_file()["tasks"] if task["category"] == "core"}
    count = sum(entry["task"] in core and entry["day"] < 7 for entry in sample_file()["entries"])
    assert f"{count} entries" in " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_week_against_week_follows_the_period(room: Room) -> None:
    """Both weeks of the sample; of its second week alone, the week before."""
    shown = weeks_chart(room).shown
    assert shown is not None
    assert shown.periods == (Period(day(0), day(6)), Period(day(7), day(13)))
    room.page.show_period(Period(day(7), day(13)))
    room.rest()
    assert weeks_chart(room)._values.weeks is None
    assert weeks_chart(room)._values.before is not None
    room.page.show_period(Period(day(0), day(6)))
    room.rest()
    assert weeks_chart(room).empty


def test_the_matrix_follows_what_a_plan_says(room: Room) -> None:
    """Every hour of the review is in it, and a plan that is saved elsewhere brings its money when the page is asked again."""

    def values() -> Drip:
        found: Drip = room.page.body.charts.chart("DripChart")._values  # type: ignore[attr-defined]  # brought in late
        return found

    assert values().hours * 60 == pytest.approx(sum(minutes_by("task").values()))
    assert values().worth is None
    room.stored(lambda store: _plan_with_income(store, room.clock))
    room.page.refresh()
    room.rest()
    assert values().worth is not None


def _plan_with_income(store: Store, clock: FixedClock) -> None:
    _, plan = plans.begin_plan(store, "Plan", None, clock)
    plans.save_plan(store, replace(plan, worth=replace(plan.worth, yearly_income=Decimal(48_000), confirmed=True)), clock)
