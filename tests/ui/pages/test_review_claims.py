"""What the page claims of a log, counted again minute by minute: which days count, what is counted twice, what is unknown."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from itertools import combinations
from random import Random

import pytest

from ballast.domain.insight.counting import habits
from ballast.domain.insight.period import Period
from ballast.domain.insight.review import TooLittle
from ballast.domain.insight.year import YearSaid, year_of
from ballast.ui.pages.review.days import Standing, standing_of, why
from ballast.ui.pages.review.pattern_numbers import of_overlaps
from ballast.ui.pages.review.pattern_values import overlaps_pattern
from ballast.ui.pages.review.why_values import sentences
from ballast.ui.words.formats import Words
from tests.domain.insight.sample import BERLIN, LATER, MONDAY, PROFILE, TWO_WEEKS, Diary, named
from tests.ui.pages.review_room import in_words

WORDS = Words()
NINE, FIVE = 9 * 60, 17 * 60
FORTNIGHT = 14
NEEDED = 0.6


def clock(minute: int) -> str:
    """A minute of a day as a time."""
    return f"{minute // 60}:{minute % 60:02}"


def patchy(seed: int) -> tuple[Diary, dict[int, set[int]], Counter[tuple[str, int]]]:
    """Two weeks of which some days are hardly logged; the minutes logged on each day, and those of each task on it."""
    chance, diary = Random(seed), Diary()  # noqa: S311 - a log to look at, no secret
    minutes: dict[int, set[int]] = {}
    of_task: Counter[tuple[str, int]] = Counter()
    for day in (each for each in range(FORTNIGHT) if each % 7 < 5):
        much, at = chance.choice([0.4, 0.55, 0.65, 0.9]), NINE
        minutes[day] = set()
        while at < FIVE:
            long = min(chance.choice([20, 45, 90]), FIVE - at)
            if chance.random() < much:
                task = chance.choice("AAB")
                diary.work(task, day, clock(at), clock(at + long))
                minutes[day] |= set(range(at, at + long))
                of_task[task, day] += long
            at += long
    return diary, minutes, of_task


@pytest.mark.parametrize("seed", range(8))
def test_days_under_three_fifths_stay_out_of_hours_a_week_and_the_page_says_which(seed: int) -> None:
    """Each work day's minutes ÷ 480: hours a week are those of the other days alone, and the cell of each day says its part."""
    diary, minutes, of_task = patchy(seed)
    review = diary.review(TWO_WEEKS)
    parts = {day: len(found) / (FIVE - NINE) for day, found in minutes.items()}
    counting = {day for day, part in parts.items() if part >= NEEDED}
    assert review.counted_days == len(counting)
    for name in "AB":
        days = [of_task[name, day] / 60 for day in counting]
        found = named(review, name).projection
        if sum(each > 0 for each in days) >= 3:
            assert found is not None
            assert found.mid == pytest.approx(sum(days) / len(counting) * 5)
        else:
            assert found is None
    for day, part in parts.items():
        total = review.days[day]
        tip, standing = why(total, LATER.date(), WORDS).replace("\N{NO-BREAK SPACE}", " "), standing_of(total, LATER.date())
        if not part:
            assert standing is Standing.EMPTY
        else:
            assert standing is (Standing.COUNTS if day in counting else Standing.PARTLY)
            assert f"{WORDS.percent(part)} of the work hours logged" in tip
            assert in_words(len(minutes[day])) in tip
        if standing is Standing.PARTLY:
            assert f"{in_words(FIVE - NINE - len(minutes[day]))} not logged" in tip
    assert year_of(review, YearSaid(), 5).days_out == sum(0 < part < NEEDED for part in parts.values())


@pytest.mark.parametrize(("minutes", "counts"), [(288, True), (287, False)])
def test_a_day_counts_from_three_fifths_to_the_minute(minutes: int, *, counts: bool) -> None:
    """288 of 480 minutes are enough, one less is not: the cell then says 60 % and that they are needed, or that it is out."""
    diary = Diary()
    diary.work("A", 0, clock(NINE), clock(NINE + minutes))
    review = diary.review()
    assert (review.days[0].counts, review.counted_days) == (counts, int(counts))
    assert ("Counts: " in why(review.days[0], LATER.date(), WORDS)) is counts


@pytest.mark.parametrize("seed", [0, 2, 3, 4])
def test_what_runs_side_by_side_is_said_once_and_twice(seed: int) -> None:
    """Minutes by the clock, minutes of every task in full, their difference, and the minutes that each two tasks share."""
    chance, diary = Random(seed), Diary()  # noqa: S311 - a log to look at, no secret
    at: dict[str, set[int]] = {name: set() for name in "ABC"}
    for day in range(5):
        for name in "ABC":
            start, long = chance.randrange(NINE, 12 * 60), chance.choice([30, 75, 130])
            if long:
                diary.work(name, day, clock(start), clock(start + long))
                at[name] |= {day * 1440 + minute for minute in range(start, start + long)}
    once, twice = len(set().union(*at.values())), sum(map(len, at.values()))
    found = habits(diary.log(), TWO_WEEKS, PROFILE, BERLIN, LATER)
    pattern = overlaps_pattern(found, WORDS)
    said = pattern.sentence.replace("\N{NO-BREAK SPACE}", " ")
    figures = (in_words(once), in_words(twice), in_words(twice - once))
    assert said.startswith(f"{figures[0]} by the clock, {figures[1]} when each task is counted in full: {figures[2]} ran")
    behind = of_overlaps(found, WORDS)
    assert [each.value.replace("\N{NO-BREAK SPACE}", " ") for each in behind.given] == [figures[1], figures[0]]
    shared = {f"{one} + {other}": len(at[one] & at[other]) for one, other in combinations("ABC", 2)}
    lines = {each.name: each.figure.replace("\N{NO-BREAK SPACE}", " ") for each in pattern.lines}
    by_name = {" + ".join(sorted(name.split(" + "))): figure for name, figure in lines.items()}
    assert by_name == {name: in_words(minutes) for name, minutes in shared.items() if minutes}
    review = diary.review(TWO_WEEKS)
    assert (review.union, review.clock) == (timedelta(minutes=once), timedelta(minutes=twice))


@pytest.mark.parametrize("days", [0, 1, 2, 3])
@pytest.mark.parametrize("rhythm", [None, 1.0])
def test_nothing_is_projected_from_fewer_than_three_days_without_a_rhythm(days: int, rhythm: float | None) -> None:
    """With one that was said, one day is enough: that often times its mean length. Without, the why-view says what to do."""
    diary = Diary()
    if rhythm is not None:
        diary.task("Stock", scheduled_per_week=rhythm)
    for day in range(5):
        diary.work("Rest", day, "9:00", "15:00")
        if day < days:
            diary.work("Stock", day, "15:00", "16:30")
    review = diary.review()
    task = next((each for each in review.tasks if each.task.name == "Stock"), None)
    assert (task is None) == (days == 0)
    if task is None:
        return
    enough = days >= 3 or rhythm is not None
    assert (task.projection is not None) is enough
    if task.projection is not None:
        assert task.projection.mid == pytest.approx(1.5 * days if rhythm is None else 1.5)
    assert ("fewer than three days" in sentences(task, WORDS)) is (not enough and task.score is not None)
    assert ("a week, most likely" in sentences(task, WORDS)) is enough


@pytest.mark.parametrize("weeks", range(1, 8))
@pytest.mark.parametrize("rhythm", [None, 0.23])
def test_what_comes_once_a_month_is_not_projected_unless_its_rhythm_is_said(weeks: int, rhythm: float | None) -> None:
    """Payroll of three hours on every first Wednesday, looked at for one to seven weeks: in no hours a week, no year."""
    diary = Diary()
    diary.task("Payroll", scheduled_per_week=rhythm) if rhythm else diary.task("Payroll")
    for day in (each for each in range(7 * weeks) if each % 7 < 5):
        monthly = day % 28 == 2
        diary.work("Payroll" if monthly else "Rest", day, "9:00", "12:00")
        diary.work("Rest", day, "12:00", "17:00")
    review = diary.review(Period(MONDAY, MONDAY + timedelta(days=7 * weeks - 1)))
    payroll, year = named(review, "Payroll"), year_of(review, YearSaid(), 5)
    in_year = {each.task.task.name for each in year.tasks}
    if rhythm is None:
        assert payroll.projection is None
        assert in_year == {"Rest"}
        assert [(each.task.name, each.why_not) for each in year.left_out] == [("Payroll", TooLittle.FEW_DAYS)]
    else:
        assert payroll.projection is not None
        assert payroll.projection.mid == pytest.approx(rhythm * 3)
        assert in_year == {"Rest", "Payroll"}
