"""What stands behind a mark that was chosen on a chart: its figure, formula, tags, and the very entries it is made of."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.drawn.heat_map import Layer
from ballast.domain.insight.drawn.points import said_points
from ballast.domain.insight.review import Provenance, Signal
from ballast.domain.log.clock import FixedClock
from ballast.services.year import say_working_weeks
from ballast.store.opening import open_store
from ballast.ui.charts.picks import DayPick, EntriesPick, HourPick, OfDay, TaskPick
from tests.ui.pages.review_explained import WORDS, WORTH, Shown, picks, shown
from tests.ui.pages.review_room import NOW, ZONE, sample, sample_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAID, OURS, MEASURED = Provenance.SAID, Provenance.DEFAULT, Provenance.MEASURED


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Shown]:
    """The sample business, as Review shows it first."""
    store, clock = open_store(tmp_path / "data", at=NOW), FixedClock(NOW, ZONE)
    sample(store, clock)
    yield shown(store, clock)
    store.close()


def tags(found: Shown, pick: object) -> dict[str, Provenance]:
    """The inputs of a mark with where each comes from."""
    return {each.name: each.provenance for each in found.picked(pick).given}


def test_every_mark_has_a_title_or_entries_a_formula_a_tag_and_what_would_change_it(page: Shown) -> None:
    """No mark opens to an empty page."""
    for pick in picks(page):
        made = page.picked(pick)
        assert made.formula
        assert all(made.formula)
        assert made.given
        assert made.changes
        assert made.figure
        assert made.behind is not None


def test_a_task_is_its_entries(page: Shown) -> None:
    """Its time is that of the entries behind it, added up here from the sample's own file; nobody else's stand there."""
    minutes: dict[str, int] = {}
    names = {task["key"]: task["name"] for task in sample_file()["tasks"]}
    for entry in sample_file()["entries"]:
        minutes[names[entry["task"]]] = minutes.get(names[entry["task"]], 0) + entry["minutes"]
    for task in page.view.review.tasks:
        made = page.picked(TaskPick(task.task.id))
        assert made.behind is not None
        assert {each.task_id for each in made.behind.entries} == {task.task.id}
        assert made.figure.startswith(WORDS.duration(timedelta(minutes=minutes[task.task.name])))
        assert made.task == task.task.id


def test_a_part_of_a_day_has_the_entries_of_its_category_and_day(page: Shown) -> None:
    """Whole entries of the day are those of the category; what it is put into was said by the owner."""
    day = page.view.review.days[0]
    categories = {each.task.id: each.category.id if each.category else None for each in page.view.review.tasks}
    for key, length in day.by_category.items():
        made = page.picked(DayPick(day.day, key))
        assert made.behind is not None
        assert {categories[each.task_id] for each in made.behind.entries} == {key}
        assert sum((each.end - each.start for each in made.behind.entries if each.end), timedelta(0)) == length
        assert made.day == day.day
    assert tags(page, DayPick(day.day, key))["Category of these tasks"] is SAID


@pytest.mark.parametrize("layer", Layer)
def test_an_hour_of_the_week_is_an_average_over_its_weekdays(page: Shown, layer: Layer) -> None:
    """Also where the average is nothing it is one over the days that came, not over none."""
    for (weekday, hour), cell in page.drawn.week.maps[layer].cells.items():
        made = page.picked(HourPick(weekday, hour, layer, cell.entries, cell))
        assert {each.id for each in made.behind.entries} == set(cell.entries) if made.behind else not cell.entries
        line = made.formula[0]
        if layer is not Layer.STRESS:
            begun = sum(each.day.weekday() == weekday for each in page.view.review.days)
            assert re.search(rf"÷ {begun} ", line.replace("\u00a0", " ")), line


def test_what_an_hour_says_was_said_or_measured(page: Shown) -> None:
    """Interruptions are what the owner marked; minutes are measured; work hours are as in the settings."""
    found = page.drawn.week.maps
    spots = {layer: next(iter(found[layer].cells.items())) for layer in Layer if found[layer].cells}
    picked = {layer: HourPick(*spot, layer, cell.entries, cell) for layer, (spot, cell) in spots.items()}
    assert tags(page, picked[Layer.INTERRUPTIONS])["Interruptions that began in this hour"] is SAID
    assert tags(page, picked[Layer.HOURS])["Minutes of work in this hour"] is MEASURED
    assert tags(page, picked[Layer.OFF_HOURS])["Your work hours"] is (SAID if page.view.profile.declared else OURS)


@pytest.mark.parametrize("signal", Signal)
def test_a_part_of_a_score_is_its_tenth_in_the_chart(page: Shown, signal: Signal) -> None:
    """The points told are those that the chart draws, of the same score; the weights are ours until the owner changes them."""
    for task in page.view.review.tasks:
        if task.score is None or signal not in task.score.points:
            continue
        pick = EntriesPick("", (), task_id=task.task.id, signal=signal)
        made = page.picked(pick)
        points = WORDS.number(said_points(task.score.points)[signal], 1)
        assert made.figure == f"{points} points of {WORDS.number(task.score.score, 1)}"
        assert f"= {points}, rounded" in made.formula[1]
        assert tags(page, pick)["Weight of this part, of 100"] is OURS


def test_the_figures_of_a_day_are_those_of_its_block(page: Shown) -> None:
    """Longest time, changes an hour, interruptions: each with the entries that it names."""
    days = [pick.day for pick in picks(page) if isinstance(pick, EntriesPick) and pick.of_day is OfDay.BLOCK and pick.day]
    for day in days:
        block, switches, breaks = (page.picked(EntriesPick("", day.entries, day=day, of_day=each)) for each in OfDay)
        assert block.figure == WORDS.duration(timedelta(minutes=day.minutes))
        assert all(" ".join(name.split()) in block.formula[0] for name in day.tasks)
        assert float(switches.figure) == pytest.approx(day.switches / (day.worked or 1), abs=0.05)
        assert breaks.figure == str(day.interruptions)
    assert len(days) >= 10


def test_the_money_of_a_task_says_whose_weeks_it_counts(page: Shown) -> None:
    """Forty-eight weeks are ours until the owner says the same number on Review: then they are the owner's."""
    money = next(pick for pick in picks(page) if isinstance(pick, TaskPick) and pick.drip and pick.drip[0].money)
    assert money.drip is not None
    assert money.drip[1] == WORTH
    name = "Working weeks a year, in your newest plan"
    assert tags(page, money)[name] is OURS
    say_working_weeks(page.store, 48, page.clock)
    assert tags(page, money)[name] is SAID


def test_what_is_no_mark_has_nothing_behind_it(page: Shown) -> None:
    """A task, a day and a thing that the review does not have."""
    day = page.view.review.days[0].day - timedelta(days=400)
    unknown = TaskPick(next(iter(page.view.review.categories)).category.id)  # type: ignore[union-attr]  # an id of no task
    for pick in (unknown, DayPick(day, None), object()):
        with pytest.raises(TypeError):
            page.picked(pick)
