"""The sentences of the end of a week: every finding, change, lack and trial can be said, with its figures."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import QLocale

from ballast.domain.insight.findings import Finding, Lack, LogBetter, Topic, ToTry, Trial
from ballast.domain.insight.review import Projection, Signal
from ballast.domain.insight.trend import Direction, TaskTrend, Trend
from ballast.domain.log.entry import DelayReason, Interrupter, Task
from ballast.ui.words import findings as say
from ballast.ui.words.formats import Words

WORDS = Words(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
MAIL = Task(UUID(int=1), "E-mail")
_OF_THE_WEEK = {Trial.LOG_ON, Trial.QUIET_BLOCK, Trial.LAST_HOUR, Trial.ONE_LIST}
TWO = Projection(1, 2, 3, 0.3)
FIVE = Projection(4, 5, 6, 0.3)


@pytest.mark.parametrize(
    ("signal", "figures", "said"),
    [
        (Signal.FRAGMENTATION, {"times": 12}, "E-mail takes 16 % of your week and interrupts you 12 times."),
        (Signal.FRAGMENTATION, {"times": 1}, "E-mail takes 16 % of your week and interrupts you 1 time."),
        (Signal.FRAGMENTATION, {"times": 0, "short": 0.6}, "of its sessions shorter than ten minutes"),
        (Signal.DELAY, {"blocked": 1.5, "delayed": 0.2}, "holds other work up for 1 h 30 min a week"),
        (Signal.DELAY, {"blocked": 0, "delayed": 0.2}, "20 % of its entries delayed something"),
        (Signal.STRESS, {"stress": 3.26, "stress_all": 1}, "strains you: 3.3 of 4"),
        (Signal.STRESS, {"stress_all": 1.2}, "while your mean stress is 1.2 of 4"),
        (Signal.OFF_HOURS, {"off_hours": 0.6}, "60 % of it outside your work hours"),
        (Signal.CROWDING, {"mission": 0}, "from the work that moves your business forward"),
        (None, {}, "E-mail takes 16 % of your week."),
    ],
)
def test_a_bottleneck_is_said_by_its_leading_signal(signal: Signal | None, figures: dict[str, float], said: str) -> None:
    """Its share of the week, and the figure that makes the most of its points."""
    found = Finding(Topic.BOTTLENECK, 45.2, {"share": 0.16, **figures}, (), MAIL, signal=signal)
    assert said in say.sentence(found, WORDS).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (Finding(Topic.LARGEST, 0, {"share": 0.5, "hours": 3.5}, (), MAIL), "E-mail takes the most time: 3 h 30 min, 50 %"),
        (
            Finding(Topic.INTERRUPTIONS, 75, {"times": 15, "of_source": 9}, (), interrupter=Interrupter.PHONE),
            "You were interrupted 15 times; most often it was the phone (9).",
        ),
        (Finding(Topic.INTERRUPTIONS, 75, {"times": 15, "of_source": 15}, ()), "You were interrupted 15 times."),
        (Finding(Topic.HELD_UP, 75, {"times": 2, "hours": 0}, ()), "Work was held up 2 times."),
        (
            Finding(Topic.HELD_UP, 75, {"times": 2, "hours": 3}, (), reason=DelayReason.REWORK),
            "Work was held up 2 times, for 3 h in all. Most often: doing it again.",
        ),
        (Finding(Topic.SPILL_OVER, 40, {"hours": 2, "share": 0.08}, (), MAIL), "8 % of all, lie outside your work hours"),
        (
            Finding(Topic.LATE, 100, {"hours": 19.7, "share": 0.3}, (), MAIL),
            "19 h 42 min of work, 30 % of all, lie on weekends or between 20:00 and 06:00; most of that is E-mail.",
        ),
        (
            Finding(Topic.LONG_DAYS, 18, {"days": 1, "of": 11, "longest": 12}, ()),
            "1 of 11 days with work had more than ten hours of it: 12 h.",
        ),
        (
            Finding(Topic.LONG_DAYS, 43, {"days": 3, "of": 14, "longest": 11.5}, ()),
            "3 of 14 days with work had more than ten hours of it; the longest had 11 h 30 min.",
        ),
        (
            Finding(Topic.MANY_SMALL, 43, {"tasks": 57, "of": 72, "hours": 32.4, "share": 0.17}, ()),
            "57 small tasks of less than half an hour a week take 32 h 24 min together, 17 % of all.",
        ),
        (Finding(Topic.BROKEN, 80, {"block": 0.5, "switches": 1.875}, ()), "is 30 min, and you change tasks 1.9 times"),
    ],
)
def test_a_pattern_is_said_with_its_figures(finding: Finding, said: str) -> None:
    """How often, how long, and who or why where that was said."""
    assert said in say.sentence(finding, WORDS).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("trend", "said"),
    [
        (Trend(TWO, FIVE, Direction.MORE, 2.5), "clearly more, from 2.0 h to 5.0 h a week."),
        (Trend(FIVE, TWO, Direction.LESS, 0.4), "clearly less, from 5.0 h to 2.0 h a week."),
        (Trend(None, TWO, Direction.MORE), "new, 2.0 h a week."),
        (Trend(TWO, None, Direction.LESS), "came no more; it was 2.0 h a week."),
        (Trend(TWO, FIVE, Direction.NO_CLEAR_CHANGE, 2.5), "no clear change."),
        (Trend(None, None, Direction.TOO_LITTLE), "too little to compare."),
    ],
)
def test_a_change_is_said_only_when_it_is_clear(trend: Trend, said: str) -> None:
    """From what to what; else that there is no clear change."""
    assert say.task_change(TaskTrend(MAIL, None, trend), WORDS).replace("\u00a0", " ") == f"E-mail: {said}"


def test_the_change_of_all_work_has_a_name_of_its_own() -> None:
    """As a task has."""
    assert say.whole_change(Trend(TWO, TWO, Direction.NO_CLEAR_CHANGE, 1), WORDS) == "All work: no clear change."


@pytest.mark.parametrize("lack", Lack)
def test_every_lack_is_said(lack: Lack) -> None:
    """With how much is missing, where that is a figure."""
    counted = lack in {Lack.DAYS, Lack.LONG_ENTRIES}
    said = say.lack_sentence(LogBetter(lack, 3 if counted else 0.4), WORDS)
    assert ("3" if counted else "40") in said or lack in {Lack.DELAYS, Lack.INTERRUPTIONS}


@pytest.mark.parametrize("trial", [each for each in Trial if each is not Trial.CALM_HOUR])
def test_every_trial_is_said_for_a_task_and_for_the_week(trial: Trial) -> None:
    """Each has a sentence; that of a task names it, where it is about one."""
    assert "{" not in say.trial_sentence(ToTry(trial), WORDS)
    assert ("E-mail" in say.trial_sentence(ToTry(trial, MAIL), WORDS)) is (trial not in _OF_THE_WEEK)


def test_the_calmest_hour_is_a_time_of_day() -> None:
    """Two in the afternoon, as the owner's clock writes it."""
    assert "14:00" in say.trial_sentence(ToTry(Trial.CALM_HOUR, MAIL, 14), WORDS)
