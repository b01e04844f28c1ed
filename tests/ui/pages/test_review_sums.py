"""Whoever reckons a formula of "Why" again, from the figures that it shows, comes to the result that it shows."""

from __future__ import annotations

import re
from math import e, log, sqrt
from random import Random
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.yearly import Rare, RareTask
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.profile import Profile
from ballast.services import year as years
from ballast.store.opening import open_store
from ballast.ui.pages.review.why_hours import hours_lines
from ballast.ui.pages.review.why_values import load_line, signal_lines
from ballast.ui.words.formats import Words
from tests.domain.insight.sample import CORE, OWN, TWO_WEEKS, Diary
from tests.ui.arithmetic import sums_of
from tests.ui.pages.review_explained import numbers, picks, shown
from tests.ui.pages.review_room import NOW, ZONE, sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ballast.domain.insight.review import Review
    from ballast.store.store import Store

WORDS = Words()


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


def random_review(seed: int, per_week: int) -> Review:
    """Two weeks of short and long entries on eight tasks, some of them with all answers, some with a rhythm."""
    chance, diary = Random(seed), Diary()  # noqa: S311 - a log to look at, no secret
    diary.task("A", CORE)
    diary.task("B", OWN)
    diary.task("C", None)
    diary.task("D", scheduled_per_week=chance.choice([0.23, 1.0, 2.0]))
    for day in (each for each in range(14) if each % 7 < per_week):
        minute = 9 * 60 - chance.choice([0, 0, 50])
        while minute < 17 * 60:
            end = minute + chance.choice([3, 7, 20, 35, 61, 95])
            start, stop = (f"{each // 60:02}:{each % 60:02}" for each in (minute, end))
            diary.work(chance.choice("AABCDEEFGH"), day, start, stop)
            diary.say(stress=chance.choice([None, 0, 1, 2, 3, 4]))
            diary.say(delayed=chance.random() < 0.3, interruption=chance.random() < 0.3)
            minute = end + chance.randint(0, 6)
    return diary.review(TWO_WEEKS, Profile(work_days=frozenset(range(per_week)), declared=seed % 2 == 0))


@pytest.mark.parametrize("per_week", [3, 5, 6])
@pytest.mark.parametrize("seed", range(4))
def test_points_and_hours_are_reckoned_again_from_what_is_shown(seed: int, per_week: int) -> None:
    """Values, points, load, middle and doubts of every task of a random log, to the last digit shown."""
    lines = []
    for task in random_review(seed, per_week).tasks:
        lines += [text for each in signal_lines(task, WORDS) for text in (each.formula, each.times) if text]
        lines += [each for each in (load_line(task, WORDS), *hours_lines(task, WORDS)) if each]
    found = [each for line in lines for each in sums_of(line)]
    assert len(found) > 50
    assert [each for each in found if not each.holds] == []


@pytest.mark.parametrize("per_week", [3, 5, 6])
@pytest.mark.parametrize("seed", range(4))
def test_the_range_of_hours_is_reckoned_again_from_its_doubts(seed: int, per_week: int) -> None:
    """The three doubts shown add up, make the sigma shown, and this the ends shown."""
    seen = 0
    for task in random_review(seed, per_week).tasks:
        *parts, last = hours_lines(task, WORDS)[1:] or [""]
        if not last:
            continue
        doubts = [float(line.rpartition("= ")[2]) for line in parts]
        figures = re.findall(r"\d+\.\d+", last)
        whole, _, sigma, middle, z, _, low, high = (float(each) for each in figures)
        assert whole == pytest.approx(sum(doubts), abs=0.0002)
        assert sigma == pytest.approx(sqrt(log(1 + whole)), abs=0.001)
        assert (low, high) == pytest.approx((middle / e ** (z * sigma), middle * e ** (z * sigma)), abs=0.1)
        seen += 1
    assert seen >= 4


def test_every_number_of_the_page_is_reckoned_again(sample_store: Store, clock: FixedClock) -> None:
    """Figures, days, categories, patterns, findings and the year of the sample business, with rare tasks said."""
    years.say_rare_task(sample_store, RareTask(3, 12, kind=Rare.PAYROLL), clock)
    years.say_rare_task(sample_store, RareTask(1.25, 7, kind=Rare.YEAR_END), clock)
    found = [each for one in numbers(shown(sample_store, clock)) for line in one.formula for each in sums_of(line)]
    assert len(found) > 40
    assert [each for each in found if not each.holds] == []


def test_every_mark_of_a_chart_is_reckoned_again(sample_store: Store, clock: FixedClock) -> None:
    """Tasks, parts of a day, hours of the week in all layers, figures of a day, parts of a score, weeks, money of a year."""
    page = shown(sample_store, clock)
    found = [each for pick in picks(page) for line in page.picked(pick).formula for each in sums_of(line)]
    assert len(found) > 300
    assert [each for each in found if not each.holds] == []
