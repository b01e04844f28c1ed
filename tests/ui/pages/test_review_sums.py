"""Whoever reckons a formula of "Why" again, from the figures that it shows, comes to the result that it shows."""

from __future__ import annotations

import re
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.review import Signal
from ballast.domain.insight.yearly import Rare, RareTask
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.profile import Profile
from ballast.services import year as years
from ballast.store.opening import open_store
from ballast.ui.pages.review.why_hours import behind_category, hours_lines, lines_of
from ballast.ui.pages.review.why_values import input_value, load_line, signal_lines
from ballast.ui.words.formats import Words
from tests.domain.insight.sample import CORE, OWN, TWO_WEEKS, Diary, named
from tests.ui.arithmetic import sums_of
from tests.ui.pages.review_explained import numbers, picks, shown
from tests.ui.pages.review_room import NOW, ZONE, sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.domain.insight.review import Input, Review, TaskReview
    from ballast.store.store import Store
    from ballast.ui.pages.review.explained import Explained
    from tests.ui.arithmetic import Sum

WORDS = Words()
SUNDAY = 6
OF_SIGNALS = {
    "share": Signal.CROWDING, "mission": Signal.CROWDING, "delayed": Signal.DELAY, "blocked": Signal.DELAY,
    "stress": Signal.STRESS, "rated": Signal.STRESS, "stress_all": Signal.STRESS, "interruptions": Signal.FRAGMENTATION,
    "short": Signal.FRAGMENTATION, "off_hours": Signal.OFF_HOURS,
}  # fmt: skip
OF_MIDDLE, OF_RHYTHM = {"hours_off", "days_off", "days_per_week", "counted_days"}, {"scheduled_per_week"}
"""Where the inputs of a task go in: the parts of its score, and the middle of its hours a week."""


@pytest.fixture
def clock() -> FixedClock:
    """The time at which the tests of Review look at the sample."""
    return FixedClock(NOW, ZONE)


@pytest.fixture
def sample_store(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """The sample business."""
    opened = open_store(tmp_path / "data", at=NOW)
    sample(opened, clock)
    yield opened
    opened.close()


def random_review(seed: int, per_week: int, *, off: bool = False, timed: bool = False) -> Review:
    """Two weeks of short and long entries on eight tasks, some with all answers, some with a rhythm; `off` on Sundays too.

    `timed` entries end at any second, as a timer leaves them.
    """
    chance, diary = Random(seed), Diary()  # noqa: S311 - a log to look at, no secret
    diary.task("A", CORE)
    diary.task("B", OWN)
    diary.task("C", None)
    diary.task("D", scheduled_per_week=chance.choice([0.23, 1.0, 2.0]))
    for day in (each for each in range(14) if each % 7 < per_week or (off and each % 7 == SUNDAY)):
        minute = 9 * 60 - chance.choice([0, 0, 50])
        while minute < 17 * 60:
            end = minute + chance.choice([3, 7, 20, 35, 61, 95])
            start, stop = (f"{each // 60:02}:{each % 60:02}" for each in (minute, end))
            diary.work(chance.choice("AABCDEEFGH"), day, start, stop)
            if timed:
                diary.say(end=diary.entries[-1].start + timedelta(minutes=end - minute, seconds=-chance.randint(0, 59)))
            diary.say(stress=chance.choice([None, 0, 1, 2, 3, 4]))
            diary.say(delayed=chance.random() < 0.3, interruption=chance.random() < 0.3)
            minute = end + chance.randint(0, 6)
    return diary.review(TWO_WEEKS, Profile(work_days=frozenset(range(per_week)), declared=seed % 2 == 0))


def test_the_middle_of_work_on_days_off_is_reckoned_from_what_is_shown() -> None:
    """By hand: 4 x 2 h on five work days, and 3 h on one of the two days off: 8 / 5 x 5 + 3 / 2 x 2 = 11 h a week."""
    diary = Diary()
    for day in range(5):
        diary.work("Rest", day, "11:00", "17:00")
    for day in (0, 1, 2, 3):
        diary.work("Mail", day, "9:00", "11:00")
    diary.work("Mail", SUNDAY, "10:00", "13:00")
    task = named(diary.review(), "Mail")
    (line, *_) = hours_lines(task, WORDS)
    assert line.replace("\N{NO-BREAK SPACE}", " ") == (
        "Middle: 8 h ÷ 5 work days that count × 5 work days a week + 3 h on days off ÷ 2 days off × 2 days off a week = 11.00 h"
    )
    assert task.projection is not None
    assert task.projection.mid == pytest.approx(11)
    shown_inputs = {each.name: input_value(each, WORDS) for each in task.inputs}
    assert (shown_inputs["hours_off"], shown_inputs["days_off"], shown_inputs["days_per_week"]) == ("3 h", "2", "5")


@pytest.mark.parametrize("seed", [0, 2, 4])
def test_inputs_have_the_digits_of_the_formulas_they_go_into(seed: int) -> None:
    """Each figure of the list of inputs stands, digit by digit, in the formula of its part of the score or of its hours."""
    seen = set()
    for task in random_review(seed, 5, off=True).tasks:
        lines = {each.signal: each.formula for each in signal_lines(task, WORDS) if each.points is not None}
        (middle, *_) = hours_lines(task, WORDS) or ("",)
        for each in task.inputs:
            into = lines.get(OF_SIGNALS[each.name], "") if each.name in OF_SIGNALS else middle
            if each.name in (OF_RHYTHM if "as you said" in into else {*OF_SIGNALS, *OF_MIDDLE}) and into:
                assert figure_of(each) in re.findall(r"\d[\d.]*(?: h \d+ min)?", into.replace(",", "")), (each, into)
                seen.add(each.name)
    assert seen >= {*OF_SIGNALS, *OF_MIDDLE}


def figure_of(given: Input) -> str:
    """The figure of an input as it is listed, without its unit."""
    found = re.search(r"\d[\d.]*(?: h \d+ min)?", input_value(given, WORDS))
    assert found
    return found[0]


COUNTED = (
    r"entr(y|ies), (each )?from (its|each) start", r"entr(y|ies), all (its|their) time", r"entr(y|ies) of that day,",
    r"tasks? added up = ", "The longest time of this day", "Work on one task with breaks", "On days with something logged",
    "Its mean stress: each rating", "you said, so there is no doubt = 0.0000$",
    "more than the .* work days that count = 0.0000$",
)  # fmt: skip
"""Lines that say what was added up, looked up or said: no sum of figures that stand in them."""


def left_over(lines: list[str]) -> list[str]:
    """Lines with a result of which no sum could be read."""
    known = re.compile("|".join(COUNTED))
    plain = [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]
    return [line for line in plain if " = " in line and not any(sums_of(line)) and not known.search(line)]


def wrong(lines: list[str]) -> list[Sum]:
    """Sums of these lines that do not give what is shown."""
    return [each for line in lines for each in sums_of(line) if not each.holds]


def of_task(task: TaskReview) -> list[str]:
    """Every formula of the why-view of a task."""
    lines = [text for each in signal_lines(task, WORDS) for text in (each.formula, each.times) if text]
    return [*lines, *(each for each in (load_line(task, WORDS), *hours_lines(task, WORDS)) if each)]


@pytest.mark.parametrize("off", [False, True])
@pytest.mark.parametrize("per_week", [3, 5, 6])
@pytest.mark.parametrize("seed", range(3))
def test_no_formula_of_a_task_is_left_unread(seed: int, per_week: int, *, off: bool) -> None:
    """Doubts, luck, their sum, sigma and both ends of the range: each line with a result is reckoned again, and right."""
    lines = [line for task in random_review(seed, per_week, off=off).tasks for line in of_task(task)]
    assert sum("e^(1.2816" in line for line in lines) >= 4
    assert left_over(lines) == []
    assert wrong(lines) == []


@pytest.mark.parametrize("seed", range(4))
def test_a_log_of_a_timer_is_reckoned_again_to_the_second(seed: int) -> None:
    """Where entries end at any second, so do the times that stand in the formulas, of tasks and of categories."""
    review = random_review(seed, 5, off=True, timed=True)
    lines = [line for task in review.tasks for line in of_task(task)]
    for each in review.categories:
        behind = behind_category(review, each.category.id if each.category else None, 5)
        lines += lines_of(behind, WORDS) if behind else ()
    assert sum(bool(re.search(r"\d.s ÷", line)) for line in lines) >= 4
    assert wrong(lines) == []


@pytest.mark.parametrize("off", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_hours_of_a_category_are_reckoned_again_from_what_is_shown(seed: int, *, off: bool) -> None:
    """Middle without the days off, which are added by the calendar, doubts and ends, as of a task."""
    review = random_review(seed, 5, off=off)
    found = [behind_category(review, each.category.id if each.category else None, 5) for each in review.categories]
    lines = [line for each in found if each is not None for line in lines_of(each, WORDS)]
    assert len(lines) >= 12
    assert left_over(lines) == []
    assert wrong(lines) == []


def test_no_formula_of_the_sample_is_left_unread(sample_store: Store, clock: FixedClock) -> None:
    """Of every number, every mark of a chart and every task of the sample, each line that gives a result can be reckoned."""
    page = shown(sample_store, clock)
    every = [*numbers(page), *(page.picked(pick) for pick in picks(page))]
    lines = [line for one in every for line in one.formula]
    lines += [line for task in page.view.review.tasks for line in of_task(task)]
    assert len(lines) > 500
    assert left_over(lines) == []
    assert wrong(lines) == []


def test_every_number_of_the_page_is_reckoned_again(sample_store: Store, clock: FixedClock) -> None:
    """Figures, days, categories, patterns, findings and the year of the sample business, with rare tasks said."""
    years.say_rare_task(sample_store, RareTask(3, 12, kind=Rare.PAYROLL), clock)
    years.say_rare_task(sample_store, RareTask(1.25, 7, kind=Rare.YEAR_END), clock)
    found = [each for one in numbers(shown(sample_store, clock)) for line in one.formula for each in sums_of(line)]
    assert len(found) > 40
    assert [each for each in found if not each.holds] == []


def coarser(explained: Explained) -> list[str]:
    """Inputs that show fewer decimals than the formula that they go into has."""
    figures = re.findall(r"(\d+\.\d+|\d+)[ \u00a0]?(h\b|%)?", " ".join(explained.formula).replace(",", ""))
    found = []
    for given in (each for each in explained.given if not re.search("min|–", each.value)):  # lengths and ranges
        for value, unit in re.findall(r"(\d+\.\d+|\d+)[ \u00a0]?(h\b|%)?", given.value.replace(",", "")):
            digits = len(value.partition(".")[2])
            finer = [each for each, of in figures if of == unit and len(each.partition(".")[2]) > digits and float(each) % 1]
            if (value, unit) not in figures and any(f"{float(each):.{digits}f}" == value for each in finer):
                found.append(f"{explained.title}: {given.name} {given.value}")
    return found


def test_no_input_is_shown_coarser_than_in_its_formula(sample_store: Store, clock: FixedClock) -> None:
    """Whoever takes an input from the list finds the very figure in the formula, not a longer one that it was cut from."""
    years.say_rare_task(sample_store, RareTask(3, 12, kind=Rare.PAYROLL), clock)
    page = shown(sample_store, clock)
    every = [*numbers(page), *(page.picked(pick) for pick in picks(page))]
    assert [each for one in every for each in coarser(one)] == []


def test_every_mark_of_a_chart_is_reckoned_again(sample_store: Store, clock: FixedClock) -> None:
    """Tasks, parts of a day, hours of the week in all layers, figures of a day, parts of a score, weeks, money of a year."""
    page = shown(sample_store, clock)
    found = [each for pick in picks(page) for line in page.picked(pick).formula for each in sums_of(line)]
    assert len(found) > 300
    assert [each for each in found if not each.holds] == []
