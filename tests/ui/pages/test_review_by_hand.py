"""Doubts, luck and weights of findings: what "Why" fills in is what a reader gets by hand from the model."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.findings import Finding, Lack, LogBetter, Topic
from ballast.domain.insight.review import Projection
from ballast.ui.pages.review.lack_numbers import lack_line
from ballast.ui.pages.review.pattern_numbers import finding_given, finding_lines
from ballast.ui.pages.review.why_hours import HoursBehind, hours_lines, lines_of
from ballast.ui.words.formats import Words
from tests.domain.insight.sample import CORE, TWO_WEEKS, Diary, named
from tests.ui.arithmetic import sums_of

if TYPE_CHECKING:
    from ballast.domain.insight.review import Review

WORDS = Words()


def lines_for(days: int, counted: int, *, rhythm: float | None = None, coverage: float = 1.0, high: float = 2.9) -> list[str]:
    """The lines of a task that came on so many days, an hour each, in a week of five work days."""
    found = Projection(1.0, 2.0, high, 0.3)
    time = timedelta(hours=days)
    behind = HoursBehind(found, days, counted, 5, time, timedelta(0), 0, rhythm, 0.25, measured=False, coverage=coverage)
    return [each.replace("\N{NO-BREAK SPACE}", " ") for each in lines_of(behind, WORDS)]


@pytest.mark.parametrize(
    ("days", "counted", "luck", "often"),
    [
        (3, 10, "8", (1 - 3.5 / 11) / (3.5 / 11 * 12) * 8),  # three in ten: 32 / 2 weeks squared, in full
        (4, 10, "4.5", (1 - 4.5 / 11) / (4.5 / 11 * 12) * 4.5),  # half way to one in two: 1 + 7 / 2
        (3, 15, "3.5556", (1 - 3.5 / 16) / (3.5 / 16 * 17) * 32 / 9),  # three weeks
        (5, 10, "", (1 - 5.5 / 11) / (5.5 / 11 * 12)),  # every second day: the model to the letter
        (3, 30, "", (1 - 3.5 / 31) / (3.5 / 31 * 32)),  # six weeks: long enough
        (10, 10, "", (1 - 10.5 / 11) / (10.5 / 11 * 12)),
    ],
)
def test_the_doubt_of_chance_is_that_of_the_model(days: int, counted: int, luck: str, often: float) -> None:
    """Days, days that count, p and luck stand in the line of how often it comes, and make its part."""
    lines = lines_for(days, counted)
    (line,) = [each for each in lines if each.startswith("How often")]
    assert f"({days} + 0.5) ÷ ({counted} + 1) = {(days + 0.5) / (counted + 1):.6f}".rstrip("0") in line
    assert line.endswith(f"= {often:.4f}")
    lucky = [each for each in lines if each.startswith("Luck")]
    assert [each.rpartition("= ")[2] for each in lucky] == ([luck] if luck else [])
    assert (f"× {luck} for luck =" in line) == bool(luck)


def test_what_came_on_more_days_than_count_or_in_a_rhythm_is_no_chance() -> None:
    """Six days with it, days off among them, of five work days that count; and once in two weeks, as the owner said."""
    assert any("on 6 days, more than the 5 work days that count = 0.0000" in each for each in lines_for(6, 5))
    lines = lines_for(2, 10, rhythm=0.5)
    assert lines[0] == "Middle: 0.5 times a week, as you said, × 2 h ÷ 2 days on which it came = 2.00 h"
    assert any("you said, so there is no doubt = 0.0000" in each for each in lines)


def test_an_upper_end_lifted_by_unlogged_hours_says_so() -> None:
    """2 h a week of which two fifths are logged may be 5 h; where the spread reaches farther, nothing is lifted."""
    assert lines_for(5, 10, coverage=0.4, high=5.0)[-1].endswith("2.00 h ÷ 40 % logged = 5.0 h")
    assert not any("logged" in each for each in lines_for(5, 10, coverage=0.9))


def test_a_rhythm_counts_its_days_off_too() -> None:
    """Once a week, 2 h on a Monday and 4 h on a Sunday: 6 h on two days are 3 h a week."""
    diary = Diary()
    diary.task("Mail", scheduled_per_week=1.0)
    for day in range(5):
        diary.work("Rest", day, "11:00", "17:00")
    diary.work("Mail", 0, "9:00", "11:00")
    diary.work("Mail", 6, "9:00", "13:00")
    (line, *_) = hours_lines(named(diary.review(TWO_WEEKS), "Mail"), WORDS)
    said = line.replace("\N{NO-BREAK SPACE}", " ")
    assert said == "Middle: once a week, as you said, 1 × 6 h ÷ 2 days on which it came = 3.00 h"


@pytest.mark.parametrize(
    ("topic", "figures", "weight"),
    [
        # 26 in nine of five days a week: 14.4 a week of 20
        (Topic.INTERRUPTIONS, {"times": 26, "per_week": 26 / 9 * 5, "work_days": 9, "of_week": 5}, 26 / 9 * 5 / 20 * 100),
        # 4 h 20 min in nine days of six a week: 2.89 h a week of 4
        (
            Topic.HELD_UP,
            {"times": 3, "hours": 13 / 3, "hours_a_week": 13 / 3 / 9 * 6, "work_days": 9, "of_week": 6},
            13 / 3 / 9 * 6 / 4 * 100,
        ),
        (Topic.HELD_UP, {"times": 3, "hours": 9, "hours_a_week": 9, "work_days": 5, "of_week": 5}, 100),
        (Topic.SPILL_OVER, {"hours": 5.5, "share": 5.5 / 74.25, "all": 74.25}, 5.5 / 74.25 / 0.2 * 100),
        (Topic.LATE, {"hours": 20, "share": 20 / 74.25, "all": 74.25}, 100),
        (Topic.LONG_DAYS, {"days": 2, "of": 9}, 2 / 9 / 0.5 * 100),
        (Topic.MANY_SMALL, {"tasks": 7, "of": 20, "hours": 9.25, "share": 9.25 / 61.5, "all": 61.5}, 9.25 / 61.5 / 0.4 * 100),
        (Topic.BROKEN, {"block": 0.75}, (1.5 - 0.75) / 1.25 * 100),
    ],
)
def test_the_weight_of_a_finding_is_reckoned_from_what_is_shown(topic: Topic, figures: dict[str, float], weight: float) -> None:
    """The line of its figures and the line of its weight hold, and end in the weight that it was chosen by."""
    lines = finding_lines(Finding(topic, weight, figures, ()), WORDS)
    found = [each for line in lines for each in sums_of(line)]
    assert found
    assert [each for each in found if not each.holds] == []
    assert found[-1].shown == round(weight)
    assert f"weighs {weight:.0f} of 100" in lines[-1]


def test_days_too_broken_up_to_weigh_more_weigh_all() -> None:
    """Ten minutes at a stretch: no formula gives more than 100."""
    lines = finding_lines(Finding(Topic.BROKEN, 100.0, {"block": 1 / 6}, ()), WORDS)
    assert lines[1] == f"Its weight: {WORDS.duration(timedelta(minutes=10))} is no more than 15 min, which weighs 100"


@pytest.mark.parametrize(("declared", "tag"), [(True, "you said"), (False, "our default")])
def test_weeks_of_a_finding_say_where_they_come_from(declared: bool, tag: str) -> None:  # noqa: FBT001 - a case
    """The days with work are measured, also where all else is said; the days of a week are the owner's or ours."""
    finding = Finding(Topic.HELD_UP, 50, {"times": 3, "work_days": 9, "of_week": 6}, ())
    tags = [each.tag for each in finding_given(finding, WORDS, declared=declared)]
    assert tags == ["you said", "measured", tag]


def patchy() -> Review:
    """Five days of 9 to 17, each with 4 h of mail from nine on, with an hour of it rated and none of it in a category."""
    diary = Diary()
    diary.task("Mail", None)
    diary.task("Calls", CORE)
    for day in range(5):
        diary.work("Mail", day, "9:00", "13:00")
        diary.work("Calls", day, "13:00", "14:00")
        diary.say(stress=2)
    return diary.review()


@pytest.mark.parametrize(
    ("lack", "amount", "said"),
    [
        (Lack.UNCATEGORISED, 0.8, "20 h of tasks without a category ÷ 25 h in all = 80 %; told above 5 %"),
        (Lack.UNRATED, 0.5, "5 entries without a rating ÷ 10 entries = 50 %; told above 30 %"),
        (Lack.COVERAGE, 0.625, "25 h logged ÷ (25 h + 15 h not logged inside your work hours) = 63 %; told below 80 %"),
        (Lack.WORK_HOURS, 0.2, "5 h outside our usual work hours ÷ 25 h in all = 20 %; you have not said yours"),
        (Lack.LONG_ENTRIES, 2.0, "2 entries are longer than twelve hours at a stretch."),
        (Lack.DELAYS, 1.0, "No entry says whether it delayed something."),
    ],
)
def test_what_to_log_better_is_filled_in(lack: Lack, amount: float, said: str) -> None:
    """Part and whole of the log stand in the line, and give what is told."""
    line = lack_line(LogBetter(lack, amount), patchy(), WORDS).replace("\N{NO-BREAK SPACE}", " ")
    assert line == said
    assert [each for each in sums_of(line) if not each.holds] == []
